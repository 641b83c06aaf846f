"""Every recording, and every mutation of it, is answered: 200, 400 or 401, and never 500."""

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.recordings.test_teams import FOLDER, SAID, recorded
from tests.teams.activities import TENANT
from tests.teams.world import World, world


@pytest.fixture(scope="module")
def lijn(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with world(tmp_path_factory.mktemp("payloads")) as made:
        yield made


def ours(raw: dict[str, Any], service_url: str) -> dict[str, Any]:
    """The recording as if it came from the tenant that is linked, and from this machine."""
    raw = copy.deepcopy(raw)
    raw["serviceUrl"] = service_url
    raw.setdefault("channelData", {})["tenant"] = {"id": TENANT}
    raw["conversation"].pop("tenantId", None)
    return raw


@pytest.mark.parametrize("name", SAID)
def test_a_recording_of_our_tenant_is_answered_with_200(lijn: World, name: str) -> None:
    raw = ours(recorded(name), lijn.service_url)
    assert lijn.send(raw).status_code == 200
    assert lijn.send(raw).status_code == 200
    lijn.settle()


@pytest.mark.parametrize("name", SAID)
def test_a_recording_of_another_tenant_is_refused(lijn: World, name: str) -> None:
    assert lijn.send(recorded(name)).status_code == 401


NONSENSE = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20), st.just([]), st.just({}),
    st.just([None]), st.just({"id": {"id": 1}}), st.just("\ud800"), st.just("x" * 5000), st.just([[["like"]]]),
).map(copy.deepcopy)  # fmt: skip


def paths(raw: Any, before: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    keys: list[Any] = list(raw) if isinstance(raw, dict) else list(range(len(raw))) if isinstance(raw, list) else []
    return [path for key in keys for path in ((*before, key), *paths(raw[key], (*before, key)))]


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_mutated_recording_is_never_a_fault_of_ours(lijn: World, data: st.DataObject) -> None:
    names = sorted(path.stem for path in FOLDER.glob("*.json"))
    if not names:
        pytest.skip("the recordings are not here")
    raw = ours(recorded(data.draw(st.sampled_from(names))), lijn.service_url)
    for _ in range(data.draw(st.integers(1, 4))):
        path = data.draw(st.sampled_from(paths(raw)))
        place = raw
        for key in path[:-1]:
            place = place[key]
        if data.draw(st.booleans()) and isinstance(place, dict):
            del place[path[-1]]
        else:
            place[path[-1]] = data.draw(NONSENSE)
        if not raw:
            break
    answer = lijn.send(json.dumps(raw).encode())
    assert answer.status_code in {200, 400, 401}, (answer.status_code, raw)


def test_an_unknown_kind_of_activity_is_answered(lijn: World) -> None:
    for kind in ("event", "endOfConversation", "handoff", "typing", "", "x" * 1000):
        raw = {**ours(recorded("message_personal_docs"), lijn.service_url), "type": kind}
        assert lijn.send(raw).status_code == 200


@pytest.mark.parametrize("name", ["config/fetch", "task/fetch", "signin/verifyState", "adaptiveCard/action", ""])
def test_an_unknown_invoke_is_answered(lijn: World, name: str) -> None:
    raw = {**ours(recorded("playground_invoke_personal"), lijn.service_url), "name": name, "value": {"x": 1}}
    answer = lijn.send(raw)
    assert answer.status_code == 200
    assert isinstance(answer.json(), dict)

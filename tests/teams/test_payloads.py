"""Every recording is answered: with 200 for our tenant, with 401 for another."""

import copy
from collections.abc import Iterator
from typing import Any

import pytest

from tests.recordings.test_teams import SAID, recorded
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


def test_an_unknown_kind_of_activity_is_answered(lijn: World) -> None:
    for kind in ("event", "endOfConversation", "handoff", "typing", "", "x" * 1000):
        raw = {**ours(recorded("message_personal_docs"), lijn.service_url), "type": kind}
        assert lijn.send(raw).status_code == 200


@pytest.mark.parametrize("name", ["task/fetch", "task/submit", "adaptiveCard/action"])
def test_an_invoke_of_unknown_value_is_answered(lijn: World, name: str) -> None:
    raw = {**ours(recorded("playground_invoke_personal"), lijn.service_url), "name": name, "value": {"x": 1}}
    answer = lijn.send(raw)
    assert answer.status_code == 200
    assert isinstance(answer.json(), dict)

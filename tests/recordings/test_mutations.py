"""Recordings with one value changed, signed, through the real routes: never a 500, and nothing is done."""

import copy
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from adapters.slack.heard import speaker
from adapters.slack.payload import tenant_of
from bot.ports.unit_of_work import UnitOfWork
from tests.house.checkout import ROOT
from tests.recordings.mutations import mutated
from tests.slack import payloads
from tests.slack.fake import TEAM
from tests.slack.world import World as SlackWorld
from tests.slack.world import world as slack_world
from tests.teams.activities import ANNA, EVA, SANNE, TENANT, Somebody, execute, message, reaction
from tests.teams.world import World as TeamsWorld
from tests.teams.world import world as teams_world

SHARED = ROOT.parent / "shared" / "payloads"
SLACK = SHARED / "slack" / "tests" / "scenario_tests"
TEAMS = SHARED / "teams"
TAKEN = {200, 400, 401, 501}


def recordings(folder: Path) -> list[dict[str, Any]]:
    if not folder.is_dir():
        pytest.skip(f"the recordings of {folder.name} are not here")
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))]


def done(store: UnitOfWork) -> list[str]:
    """What was done, but for turning somebody away."""
    with store.read() as work:
        rows = work.municipality("rijnveste").journal.rows(limit=1_000_000)
    return [row.intent for row in rows if row.intent != "door" and row.refused is None]


@pytest.fixture
def slack(tmp_path: Path) -> Iterator[SlackWorld]:
    with slack_world(tmp_path) as made:
        made.confirm(payloads.SANNE, payloads.EVA, payloads.ANNA)
        yield made


@pytest.fixture
def teams(tmp_path: Path) -> Iterator[TeamsWorld]:
    with teams_world(tmp_path) as made:
        made.confirm(SANNE, EVA, ANNA)
        yield made


def send_to_slack(lijn: SlackWorld, raw: dict[str, Any], changed: str) -> int:
    """In the form in which Slack sends what the recording is of."""
    if "command" in raw:
        body = urlencode({name: value for name, value in json.loads(changed).items() if value != "\ud800\x00"})
    elif raw.get("type") in {"event_callback", "url_verification", "app_rate_limited"}:
        body = changed
    else:
        body = urlencode({"payload": changed})
    kind = "application/json" if body == changed else "application/x-www-form-urlencoded"
    _, headers = payloads.signed(None, body=body)
    answer = lijn.client.post(
        f"{lijn.url}/slack/events", data=body.encode(), headers={**headers, "Content-Type": kind}, timeout=120
    )
    return answer.status_code


def of_sanne(raw: dict[str, Any]) -> dict[str, Any]:
    """The recording as if Sanne did it in our workspace; what ends an installation stays elsewhere."""
    text = json.dumps(raw)
    if "app_uninstalled" in text or "tokens_revoked" in text:
        return raw
    for found, ours in ((speaker(raw), payloads.SANNE), (tenant_of(raw), TEAM)):
        text = text.replace(json.dumps(found), json.dumps(ours)) if found else text
    known: dict[str, Any] = json.loads(text)
    return known


def must_take(statuses: Iterable[tuple[int, str]]) -> None:
    for status, changed in statuses:
        assert status in TAKEN, changed[:2000]


def test_slack_recordings_with_a_changed_value_do_nothing(slack: SlackWorld) -> None:
    before = done(slack.store)
    for number, raw in enumerate(map(of_sanne, recordings(SLACK))):
        must_take((send_to_slack(slack, raw, changed), changed) for changed in mutated(raw, number))
    slack.settle()
    assert done(slack.store) == before


def test_what_is_pressed_or_filled_in_with_a_changed_value_does_nothing_in_slack(slack: SlackWorld) -> None:
    drafted = slack.say(payloads.EVA, "concept lindekwartier planning: Zo gaat het verder // In januari leest u meer.")
    slack.press(payloads.EVA, drafted[-1], "Leg voor")
    (request,) = [found for found in slack.slack.to(payloads.ANNA) if "Akkoord" in found.buttons()]
    slack.take(payloads.shortcut(payloads.SANNE, "Wij bellen morgen"))
    before = done(slack.store)
    kinds = [
        payloads.press(payloads.SANNE, request.buttons()["Akkoord"], request.channel, request.ts),
        payloads.reaction(payloads.SANNE, "+1", request.channel, request.ts),
        payloads.submit(payloads.SANNE, slack.slack.views[-1], {"text": ""}),
        payloads.command(payloads.SANNE, "status lindekwartier"),
        payloads.opened(payloads.SANNE),
    ]
    for number, raw in enumerate(kinds):
        must_take((send_to_slack(slack, raw, changed), changed) for changed in mutated(raw, number, rounds=2))
    slack.settle()
    assert done(slack.store) == before
    assert "Akkoord" in request.buttons()


def ours(raw: dict[str, Any], service_url: str, who: Somebody = SANNE) -> dict[str, Any]:
    """The recording as if somebody of the linked tenant did it on this machine."""
    raw = copy.deepcopy(raw)
    raw["serviceUrl"] = service_url
    raw.setdefault("channelData", {})["tenant"] = {"id": TENANT}
    raw["conversation"].pop("tenantId", None)
    raw["from"] = {**raw.get("from", {}), "id": who.id, "aadObjectId": who.object_id}
    return raw


def test_teams_recordings_with_a_changed_value_do_nothing(teams: TeamsWorld) -> None:
    before = done(teams.store)
    for number, recorded in enumerate(recordings(TEAMS)):
        raw = ours(recorded, teams.service_url)
        must_take((teams.send(changed.encode()).status_code, changed) for changed in mutated(raw, number))
    teams.settle()
    # In which zone a known account reads is taken from whatever it sends.
    assert [intent for intent in done(teams.store)[len(before) :] if intent != "account.link"] == []


def test_what_is_pressed_or_filled_in_with_a_changed_value_does_nothing_in_teams(teams: TeamsWorld) -> None:
    teams.say(EVA, "concept lindekwartier planning: Zo gaat het verder // In januari leest u meer.")
    teams.press(EVA, teams.connector.at(EVA.chat)[-1], "Leg voor")
    (request,) = [found for found in teams.connector.at(ANNA.chat) if "Akkoord" in found.buttons]
    form = {"form": "f" * 32, "field.text": "Wij bellen"}
    payload = {"body": {"contentType": "html", "content": "<p>Wij bellen</p>"}}
    captured = execute(teams.service_url, SANNE, "", {}) | {
        "name": "composeExtension/fetchTask",
        "value": {"commandId": "capture", "messagePayload": payload},
    }
    before = done(teams.store)
    kinds = [
        execute(teams.service_url, SANNE, request.id, {"press": "Akkoord"}),
        execute(teams.service_url, SANNE, request.id, form),
        reaction(teams.service_url, SANNE, request.id, "like"),
        message(teams.service_url, SANNE, "status", "19:lindekwartier@thread.tacv2;messageid=1790000000001"),
        captured,
    ]
    for number, raw in enumerate(kinds):
        must_take((teams.send(changed.encode()).status_code, changed) for changed in mutated(raw, number, rounds=2))
    teams.settle()
    assert done(teams.store) == before
    assert "Akkoord" in request.buttons

"""Who may post to Slack's route, and what becomes of every payload."""

import copy
import json
import time
from pathlib import Path
from typing import Any

import pytest

from tests.house.checkout import ROOT
from tests.slack import payloads
from tests.slack.fake import BOT, TEAM, TOKEN
from tests.slack.payloads import ANNA, LINDE, SANNE
from tests.slack.world import World

RECORDED = ROOT.parent / "shared" / "payloads" / "slack" / "tests" / "scenario_tests"
OURS = ("T111", "T_INSTALLED", "T222", "T_SOURCE")


def post(lijn: World, body: str | bytes, headers: dict[str, str]) -> int:
    given = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body
    return lijn.client.post(f"{lijn.url}/slack/events", data=given, headers=headers, timeout=30).status_code


def rows(lijn: World) -> tuple[int, int]:
    """Rows of the record, and posts."""
    lijn.settle()
    return lijn.records(), len(lijn.slack.messages)


# Signatures


def test_a_valid_signature_opens_the_door(lijn: World) -> None:
    assert post(lijn, *payloads.signed(payloads.mention(SANNE, "status lindekwartier"))) == 200
    assert rows(lijn)[1] == 1


def test_a_wrong_or_missing_signature_is_a_401_and_does_nothing(lijn: World) -> None:
    before = rows(lijn)
    body, headers = payloads.signed(payloads.mention(SANNE, "status lindekwartier"), secret="another")
    assert post(lijn, body, headers) == 401
    assert post(lijn, body, {"Content-Type": "application/json"}) == 401
    body, headers = payloads.signed(payloads.mention(SANNE, "status lindekwartier"))
    assert post(lijn, body.replace("status", "fase"), headers) == 401
    assert rows(lijn) == before


@pytest.mark.parametrize(("age", "status"), [(240, 200), (301, 401), (-400, 401)])
def test_a_signature_is_good_for_five_minutes(lijn: World, age: int, status: int) -> None:
    asked = payloads.mention(SANNE, "status lindekwartier")
    assert post(lijn, *payloads.signed(asked, at=time.time() - age)) == status


def test_a_replayed_request_is_answered_once(lijn: World) -> None:
    request = payloads.signed(payloads.mention(SANNE, "status lindekwartier"))
    assert [post(lijn, *request) for _ in range(3)] == [200, 200, 200]
    assert rows(lijn)[1] == 1


# Once


def test_a_retried_event_is_answered_once(lijn: World) -> None:
    asked = payloads.mention(SANNE, "status lindekwartier")
    for number in range(4):
        lijn.send(asked, **{"X-Slack-Retry-Num": str(number), "X-Slack-Retry-Reason": "http_timeout"})
    assert rows(lijn)[1] == 1


def test_an_event_that_comes_only_as_a_retry_is_answered(lijn: World) -> None:
    lijn.send(payloads.mention(SANNE, "status lindekwartier"), **{"X-Slack-Retry-Num": "3"})
    assert rows(lijn)[1] == 1


def test_mention_and_message_of_one_post_are_one(lijn: World) -> None:
    ts = payloads.new_ts()
    lijn.send(payloads.message(SANNE, f"<@{BOT}> status lindekwartier", LINDE, ts=ts))
    lijn.send(payloads.mention(SANNE, "status lindekwartier", ts=ts))
    assert rows(lijn)[1] == 1


def test_events_out_of_order_are_each_answered(lijn: World) -> None:
    asked = [payloads.mention(SANNE, f"toon {id}") for id in ("C-101", "C-102", "C-103")]
    for payload in reversed(asked):
        lijn.send(payload)
    assert rows(lijn)[1] == 3


def test_while_slack_does_not_say_who_it_is_the_event_is_a_500_and_comes_again(lijn: World) -> None:
    from tests.slack.fake import Fault

    lijn.slack.fail("users.info", Fault(error="fatal_error"))
    asked = payloads.mention(SANNE, "status lindekwartier")
    assert [lijn.send(asked).status_code for _ in range(2)] == [500, 200]
    assert rows(lijn)[1] == 1


# Who and where


def test_other_bots_and_our_own_posts_are_ignored(lijn: World) -> None:
    before = rows(lijn)
    asked = payloads.direct(SANNE, "status lindekwartier")
    lijn.send(payloads.callback({**asked["event"], "bot_id": "B1", "ts": payloads.new_ts()}))
    lijn.send(payloads.callback({**asked["event"], "subtype": "bot_message", "ts": payloads.new_ts()}))
    lijn.send(payloads.callback({**asked["event"], "user": BOT, "ts": payloads.new_ts()}))
    assert rows(lijn) == before


def test_a_stranger_of_another_team_in_a_shared_channel_is_refused(lijn: World) -> None:
    mail = "anna.dewit@rijnveste.example"
    lijn.slack.users["U0EXT"] = payloads.user("U0EXT", "Anna de Wit", mail, team_id="T9", is_stranger=True)
    lijn.send({**payloads.mention("U0EXT", "status lindekwartier"), "is_ext_shared_channel": True})
    foreign = payloads.mention(SANNE, "status lindekwartier")
    foreign["event"]["user_team"] = "T9"
    lijn.send({**foreign, "is_ext_shared_channel": True})
    lijn.settle()
    assert [message.only_for for message in lijn.slack.messages] == ["U0EXT", SANNE]
    assert all("Lindekwartier" not in message.shown() for message in lijn.slack.messages)


def test_a_bot_and_somebody_slack_does_not_know_are_refused(lijn: World) -> None:
    lijn.slack.users["U0ROBOT"] = payloads.user("U0ROBOT", "Robot", "sanne.bakker@rijnveste.example", is_bot=True)
    for who in ("U0ROBOT", "U0NOBODY"):
        lijn.send(payloads.mention(who, "status lindekwartier"))
    lijn.settle()
    assert len(lijn.slack.messages) == 2
    assert all("Lindekwartier" not in message.shown() for message in lijn.slack.messages)


def test_another_workspace_is_quietly_left_alone(lijn: World) -> None:
    before = rows(lijn)
    assert lijn.send(payloads.mention(SANNE, "status lindekwartier", team="T_UNKNOWN")).status_code == 200
    assert rows(lijn) == before


def another(lijn: World, tenant: str = "T02ANDER", bot: str = BOT) -> None:
    """A second workspace, installed by OAuth."""
    lijn.platform.workspaces.add(
        lijn.organisation, tenant=tenant, bot_user=bot, name="", url="https://ander.slack.com/", token="xoxb-other"
    )


def test_two_workspaces_each_speak_with_their_own_token_and_keep_the_same_ids_apart(lijn: World) -> None:
    another(lijn)
    lijn.slack.users[ANNA] = {**lijn.slack.users[ANNA], "enterprise_user": {"teams": [TEAM, "T02ANDER"]}}
    asked = payloads.mention(ANNA, "status lindekwartier")
    asked["event"].pop("team")
    elsewhere = {**copy.deepcopy(asked), "team_id": "T02ANDER", "authorizations": [{"team_id": "T02ANDER"}]}
    lijn.send(asked)
    lijn.send(elsewhere)
    lijn.settle()
    assert sorted(message.token for message in lijn.slack.messages) == ["xoxb-other", TOKEN]


def test_tokens_are_sealed_where_they_rest(lijn: World, tmp_path: Path) -> None:
    another(lijn)
    kept = b"".join(path.read_bytes() for path in tmp_path.glob("slack.db*"))
    assert b"T02ANDER" in kept
    assert b"xoxb" not in kept


@pytest.mark.parametrize(
    "event",
    [{"type": "app_uninstalled"}, {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [BOT]}}],
    ids=lambda event: str(event["type"]),
)
def test_after_uninstalling_nothing_is_posted_and_the_record_stays(lijn: World, event: dict[str, Any]) -> None:
    lijn.say(SANNE, "afspraak lindekwartier: winkeliers bellen, eigenaar Sanne Bakker, uiterlijk 11 december 2026")
    before = rows(lijn)
    lijn.send(payloads.callback(event))
    lijn.send(payloads.mention(SANNE, "status lindekwartier"))
    lijn.later(days=20)
    assert rows(lijn) == before
    with lijn.store.read() as work:
        found = work.installations.get("slack", TEAM)
    assert found is not None
    assert found.removed_at is not None


def test_a_revoked_user_token_is_no_uninstall(lijn: World) -> None:
    lijn.send(payloads.callback({"type": "tokens_revoked", "tokens": {"oauth": [SANNE], "bot": []}}))
    lijn.send(payloads.mention(SANNE, "status lindekwartier"))
    assert rows(lijn)[1] == 1


# Every payload


def test_a_url_is_verified_with_the_challenge(lijn: World) -> None:
    answer = lijn.send({"type": "url_verification", "token": "x", "challenge": "3eZbrw1aBm2rZgRNFdxV"})
    assert answer.status_code == 200
    assert answer.json() == {"challenge": "3eZbrw1aBm2rZgRNFdxV"}


@pytest.mark.parametrize(
    "payload",
    [
        {"type": "app_rate_limited", "team_id": TEAM, "minute_rate_limited": 1},
        payloads.callback({"type": "something_new", "user": SANNE}),
        payloads.shortcut(SANNE, "x", callback_id="other"),
        {"type": "view_closed", "team": {"id": TEAM}, "user": {"id": SANNE}, "view": {}},
        {"type": "shortcut", "team": {"id": TEAM}, "user": {"id": SANNE}, "callback_id": "x"},
    ],
    ids=lambda payload: str(payload["type"]),
)
def test_what_is_not_ours_is_a_quiet_200(lijn: World, payload: dict[str, Any]) -> None:
    before = rows(lijn)
    assert lijn.send(payload).status_code == 200
    assert rows(lijn) == before


def recorded() -> list[Path]:
    if not RECORDED.is_dir():
        pytest.skip("the recorded payloads of shared/payloads/slack are not here")
    found = sorted(RECORDED.glob("*.json"))
    assert found
    return found


def test_every_recorded_payload_is_answered_and_changes_nothing(lijn: World) -> None:
    for tenant in OURS:
        another(lijn, tenant, "W111")
    before = lijn.records()
    for file in recorded():
        payload = json.loads(file.read_text(encoding="utf-8"))
        assert lijn.send(payload).status_code == 200, file.name
        assert post(lijn, json.dumps(payload), {"Content-Type": "application/json"}) == 401, file.name
    lijn.settle()
    with lijn.store.read() as work:
        kept = work.municipality(lijn.organisation).journal.rows()
    assert {row.intent for row in kept[before:]} <= {"door"}, "at most that somebody unknown was turned away"


def test_a_truncated_payload_is_never_a_500(lijn: World) -> None:
    for payload in (payloads.mention(SANNE, "status lindekwartier"), payloads.shortcut(SANNE, "x")):
        body, _ = payloads.signed(payload)
        for length in (0, 1, len(body) // 3, len(body) - 1):
            again, headers = payloads.signed(None, body=body[:length])
            assert post(lijn, again, headers) in {200, 400, 401}, again


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"\xff\xfe", "application/json"),
        (b"[]", "application/json"),
        (b"7", "application/json"),
        (b"{", "application/json"),
        (b"[" * 100_000, "application/json"),
        (b"payload=%7B", "application/x-www-form-urlencoded"),
        (b"payload=[]", "application/x-www-form-urlencoded"),
    ],
    ids=lambda value: str(value[:12]),
)
def test_what_is_no_payload_is_a_400_or_401(lijn: World, body: bytes, kind: str) -> None:
    before = rows(lijn)
    _, headers = payloads.signed(None, body=body.decode("utf-8", "replace"))
    assert post(lijn, body, {**headers, "Content-Type": kind}) in {400, 401}
    assert rows(lijn) == before

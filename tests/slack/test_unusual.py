"""What Slack may send beside what Lijn is for: taken with 200 (or refused with 400), and nothing is done."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.recordings.test_mutations import done
from tests.slack import payloads
from tests.slack.fake import BOT, TEAM
from tests.slack.payloads import ANNA, GAST, LINDE, SANNE, callback
from tests.slack.world import World, world

ASKED = f"<@{BOT}> status lindekwartier"


@pytest.fixture(scope="module")
def lijn(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with world(tmp_path_factory.mktemp("unusual")) as made:
        made.confirm(SANNE, ANNA)
        yield made


def said(subtype: str, text: str = ASKED, **more: Any) -> dict[str, Any]:
    return payloads.message(SANNE, text, LINDE, subtype=subtype, **more)


def event(kind: str, **more: Any) -> dict[str, Any]:
    return callback({"type": kind, "event_ts": payloads.new_ts(), **more})


def interaction(kind: str, **more: Any) -> dict[str, Any]:
    who = {"id": SANNE, "username": "sanne", "team_id": TEAM}
    team = {"id": TEAM, "domain": "rijnveste"}
    number = payloads.number()
    return {"type": kind, "team": team, "user": who, "trigger_id": f"7.{number}", "action_ts": f"7.{number}", **more}


ROOT = {"type": "message", "user": ANNA, "text": "Vraag", "ts": "1764060000.000100"}
OUR_POST = {"type": "message", "user": BOT, "bot_id": "B1", "text": "Kaart", "ts": "1764060000.000200"}
FILE = {"id": "F1", "name": "plan.pdf", "mimetype": "application/pdf", "url_private": "https://files.slack.com/x"}
VIEW = {"id": "V1", "type": "modal", "callback_id": "elders", "private_metadata": "", "blocks": [], "hash": "h"}

QUIET: dict[str, dict[str, Any]] = {
    "me": said("me_message"),
    "a bot": said("bot_message", bot_id="B7", username="ander"),
    "a bot as a user": payloads.message(SANNE, ASKED, LINDE, bot_id="B7", bot_profile={"id": "B7", "app_id": "A7"}),
    "joined": said("channel_join", inviter=ANNA),
    "left": said("channel_leave"),
    "topic": said("channel_topic", topic=ASKED),
    "name": said("channel_name", old_name="a", name="b"),
    "private": said("channel_convert_to_private"),
    "public": said("channel_convert_to_public"),
    "posting": said("channel_posting_permissions"),
    "huddle": said("huddle_thread", room={"id": "R1", "participants": [SANNE]}),
    "replied": said("message_replied", message={**ROOT, "reply_count": 1}, hidden=True),
    "our post changed": callback(
        {"type": "message", "subtype": "message_changed", "channel": LINDE, "ts": "1.2", "message": OUR_POST}
    ),
    "unfurled": said("message_changed", message={**ROOT, "attachments": [{"from_url": "https://x"}]}),
    "deleted": said("message_deleted", deleted_ts="1764060000.000100", previous_message=ROOT, hidden=True),
    "reminder": said("reminder_add"),
    "canvas": said("document_comment_root"),
    "key": said("ekm_access_denied"),
    "tomorrow's": said("a_subtype_of_tomorrow"),
    "a file without words": payloads.message(SANNE, "", LINDE, subtype="file_share", files=[FILE]),
    "without text": callback({"type": "message", "user": SANNE, "channel": LINDE, "ts": "1.1", "blocks": []}),
    "without user": callback({"type": "message", "text": ASKED, "channel": LINDE, "ts": "1.1"}),
    "without channel": callback({"type": "message", "user": SANNE, "text": ASKED, "ts": "1.1"}),
    "a mention without ts": callback({"type": "app_mention", "user": SANNE, "text": ASKED, "channel": LINDE}),
    "user tokens revoked": event("tokens_revoked", tokens={"oauth": ["U1"], "bot": []}),
    "tokens null": event("tokens_revoked", tokens=None),
    "team": event("team_rename", name="Rijnveste 2"),
    "domain": event("team_domain_change", url="https://x.slack.com", domain="x"),
    "profile": event("user_change", user={"id": SANNE, "deleted": False, "profile": {"email": "x@x.nl"}}),
    "somebody new": event("team_join", user={"id": "U77", "is_bot": False}),
    "the bot came": event("member_joined_channel", user=BOT, channel=LINDE, channel_type="C", team=TEAM),
    "the bot left": event("member_left_channel", user=BOT, channel=LINDE, channel_type="C", team=TEAM),
    "archived": event("channel_archive", channel=LINDE, user=ANNA, is_moved=0),
    "renamed": event("channel_rename", channel={"id": LINDE, "name": "linde", "created": 1}),
    "shared": event("channel_shared", channel=LINDE, connected_team_id="T9"),
    "invited": event("shared_channel_invite_received", invite={"id": "I1"}),
    "new id, half": event("channel_id_changed", old_channel_id="C9"),
    "messages tab": event("app_home_opened", user=SANNE, channel="D1", tab="messages"),
    "assistant": event("assistant_thread_started", assistant_thread={"user_id": SANNE, "channel_id": "D1"}),
    "link": event("link_shared", user=SANNE, channel=LINDE, links=[{"url": "https://x", "domain": "x"}]),
    "reaction on a file": event(
        "reaction_added", user=SANNE, reaction="+1", item={"type": "file", "file": "F1"}, item_user=BOT
    ),
    "reaction of another bot": payloads.reaction(BOT, "+1", LINDE, "1.1"),
    "function": event("function_executed", function={"callback_id": "x"}, bot_access_token="xwfp-x"),
    "step": event("workflow_step_execute", callback_id="x", workflow_step={"inputs": {}}),
    "step deleted": event("workflow_step_deleted", workflow_id="1"),
    "rate": {"type": "app_rate_limited", "team_id": TEAM, "minute_rate_limited": 1764061000, "api_app_id": "A01LIJN"},
    "Grid, a press": {
        **interaction("block_actions", actions=[{"action_id": "lijn_0", "value": "Akkoord"}]),
        "team": None,
        "enterprise": {"id": "E1", "name": "Provincie"},
        "is_enterprise_install": True,
    },
    "suggestion": interaction("block_suggestion", action_id="x", block_id="x", value="a", view=None),
    "closed": interaction("view_closed", view=VIEW, is_cleared=True),
    "somebody's modal": interaction("view_submission", view={**VIEW, "state": {"values": {}}}),
    "shortcut": interaction("shortcut", callback_id="leg_vast"),
    "another's shortcut": interaction("message_action", callback_id="x", channel={"id": LINDE}, message=ROOT),
    "step edited": interaction("workflow_step_edit", callback_id="x", workflow_step={"workflow_id": "1"}),
    "old dialog": interaction("dialog_submission", callback_id="x", submission={"a": "b"}, state=""),
    "old dialog dropped": interaction("dialog_cancellation", callback_id="x"),
    "old attachment": interaction("interactive_message", callback_id="x", actions=[{"name": "a", "value": "b"}]),
    "no actions": interaction("block_actions", actions=[]),
    "another's button": interaction("block_actions", actions=[{"action_id": "x", "value": "Akkoord"}]),
    "tomorrow's interaction": interaction("an_interaction_of_tomorrow"),
    "another's command": {**payloads.command(SANNE, "status lindekwartier"), "channel_id": ""},
    "a challenge of nothing": {"type": "url_verification", "token": "x"},
    "no event": {"type": "event_callback", "team_id": TEAM, "event_id": "Ev1"},
    "no kind of event": callback({}),
    "nothing": {},
}


@pytest.mark.parametrize("name", QUIET)
def test_what_is_not_for_lijn_is_taken_and_nothing_is_said_or_done(lijn: World, name: str) -> None:
    acts, posts, homes = done(lijn.store), len(lijn.slack.messages), dict(lijn.slack.homes)
    for _ in range(2):
        assert lijn.send(QUIET[name]).status_code == 200
    lijn.settle()
    assert (done(lijn.store), len(lijn.slack.messages), lijn.slack.homes) == (acts, posts, homes)
    with lijn.store.read() as work:
        installed = work.installations.get("slack", TEAM)
    assert installed is not None
    assert installed.removed_at is None


ANSWERED: dict[str, dict[str, Any]] = {
    "broadcast": said("thread_broadcast", thread_ts=ROOT["ts"], root=ROOT),
    "broadcast under our post": said("thread_broadcast", thread_ts=OUR_POST["ts"], root=OUR_POST),
    "a file with words": said("file_share", files=[FILE], upload=False),
    "in a private channel": payloads.message(SANNE, ASKED, "C02STAT", "group"),
    "in a conversation of more": payloads.message(SANNE, ASKED, "G01MEER", "mpim"),
    "with blocks": payloads.message(SANNE, ASKED, LINDE, blocks=[{"type": "rich_text", "elements": []}]),
    "Grid, no team": {
        **payloads.mention(SANNE, "status lindekwartier"),
        "team_id": None,
        "enterprise_id": "E1",
        "authorizations": [{"enterprise_id": "E1", "team_id": None, "user_id": BOT, "is_enterprise_install": True}],
    },
    "Grid, our team": {
        **payloads.mention(SANNE, "status lindekwartier"),
        "enterprise_id": "E1",
        "authorizations": [{"enterprise_id": "E1", "team_id": TEAM, "user_id": BOT, "is_enterprise_install": False}],
    },
    "Slack Connect, ours": {
        **payloads.mention(SANNE, "status lindekwartier"),
        "is_ext_shared_channel": True,
        "event_context": "4-x",
        "context_team_id": TEAM,
        "context_enterprise_id": None,
    },
    "no-break spaces": payloads.message(SANNE, f"<@{BOT}>\u00a0status\u00a0lindekwartier", LINDE),
    "named twice": payloads.message(SANNE, f"<@{BOT}> <@{BOT}|lijn> status lindekwartier", LINDE),
    "named with others": payloads.message(SANNE, f"<@{BOT}> <@U0ANDER> status lindekwartier", LINDE),
}


@pytest.mark.parametrize("name", ANSWERED)
def test_however_it_is_put_a_question_is_answered_once(lijn: World, name: str) -> None:
    lijn.slack.users["U0ANDER"] = payloads.user("U0ANDER", "Ander", "ander@elders.example", is_bot=True)
    posts = len(lijn.slack.messages)
    for _ in range(2):
        assert lijn.send(ANSWERED[name]).status_code == 200
    lijn.settle()
    (answer,) = lijn.slack.messages[posts:]
    assert answer.channel == ANSWERED[name]["event"]["channel"]
    assert "Lindekwartier" in answer.shown()


FOREIGN: dict[str, dict[str, Any]] = {
    "who is in our team by the payload": {"user_team": "T9", "source_team": "T9"},
    "source": {"source_team": "T9"},
}


@pytest.mark.parametrize("name", FOREIGN)
def test_somebody_of_another_organisation_reads_nothing(lijn: World, name: str) -> None:
    asked = payloads.message(SANNE, ASKED, LINDE, **FOREIGN[name])
    posts = len(lijn.slack.messages)
    assert lijn.send({**asked, "is_ext_shared_channel": True}).status_code == 200
    assert lijn.send(payloads.message(GAST, ASKED, LINDE)).status_code == 200
    lijn.settle()
    assert len(lijn.slack.messages) == posts + 2
    assert all("Lindekwartier" not in answer.shown() for answer in lijn.slack.messages[posts:])


BODIES = [
    "",
    "null",
    "[]",
    "7",
    '"x"',
    "{",
    "payload=",
    "payload=null",
    "payload=[]",
    "payload=%7B",
    "\ufeff{}",
    "x" * 99,
]


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("kind", ["application/json", "application/x-www-form-urlencoded", "text/plain", ""])
def test_a_body_that_is_no_payload_is_refused_or_taken(lijn: World, body: str, kind: str) -> None:
    acts = done(lijn.store)
    _, headers = payloads.signed(None, body=body)
    answer = lijn.client.post(
        f"{lijn.url}/slack/events", data=body.encode(), headers={**headers, "Content-Type": kind}, timeout=30
    )
    assert answer.status_code in {200, 400}
    assert done(lijn.store) == acts


@pytest.mark.parametrize("challenge", ["abc", "", None, 7, ["x"], {"a": 1}, "<script>"])
def test_a_challenge_is_given_back_or_refused(lijn: World, challenge: Any) -> None:
    answer = lijn.send({"type": "url_verification", "token": "x", "challenge": challenge})
    assert answer.status_code in {200, 400}
    if challenge == "abc":
        assert json.loads(answer.text)["challenge"] == "abc"

"""What Teams may send beside what Lijn is for: taken with 200, or refused with 400 or 401, and nothing is done."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from bot.install import place
from tests.recordings.test_mutations import done
from tests.teams.activities import ANNA, BOT, CHANNEL, GROUP, SANNE, TENANT, activity, message
from tests.teams.world import World, world

THREAD = f"{CHANNEL};messageid=1790000000001"
MEETING = "19:meeting_MjdhNjM4YzUtYzExZi@thread.v2"
OTHER_BOT = {"type": "mention", "text": "<at>Ander</at>", "mentioned": {"id": "28:ander", "name": "Ander"}}
OURS = {"type": "mention", "text": "<at>Lijn</at>", "mentioned": {"id": BOT, "name": "Lijn"}}
HTML = {"contentType": "text/html", "content": "<p>status lindekwartier</p>"}
FILE = {"contentType": "application/vnd.microsoft.teams.file.download.info", "content": {"downloadUrl": "https://x"}}

Make = Callable[[str], dict[str, Any]]


@pytest.fixture(scope="module")
def lijn(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with world(tmp_path_factory.mktemp("unusual")) as made:
        made.confirm(SANNE, ANNA)
        made.say(SANNE, "status lindekwartier", THREAD)
        made.say(SANNE, "status lindekwartier", GROUP)
        yield made


def sent(kind: str, where: str | None = None, **more: Any) -> Make:
    return lambda url: activity(url, SANNE, where, type=kind, **more)


def told(kind: str, event: str, where: str | None = CHANNEL, **more: Any) -> Make:
    """With `channelData.eventType`, as Teams names what happened."""
    data = {"eventType": event, "team": {"id": CHANNEL, "name": "Lindekwartier"}, "tenant": {"id": SANNE.tenant}}
    return sent(kind, where, channelData=data, **more)


def invoked(name: str, value: Any = None) -> Make:
    return sent("invoke", name=name, value={} if value is None else value)


QUIET: dict[str, Make] = {
    "edited, not to Lijn": told("messageUpdate", "editMessage", THREAD, text="status lindekwartier"),
    "undeleted": told("messageUpdate", "undeleteMessage", None, text="status lindekwartier"),
    "deleted": told("messageDelete", "softDeleteMessage", None),
    "a heart": sent("messageReaction", reactionsAdded=[{"type": "heart"}], replyToId="1"),
    "a reaction on nothing": sent("messageReaction", reactionsAdded=[{"type": "like"}]),
    "no reactions": sent("messageReaction", replyToId="1"),
    **{
        event: told("conversationUpdate", event)
        for event in (
            "channelCreated", "channelDeleted", "channelRenamed", "channelRestored", "channelShared",
            "channelUnShared", "channelMemberAdded", "channelMemberRemoved", "teamArchived", "teamUnarchived",
            "teamDeleted", "teamHardDeleted", "teamRestored", "teamRenamed", "topicName", "ofTomorrow",
        )
    },
    "members": told("conversationUpdate", "teamMemberAdded", membersAdded=[{"id": ANNA.id}, {"id": "29:new"}, {}]),
    "members left": told("conversationUpdate", "teamMemberRemoved", membersRemoved=[{"id": ANNA.id}]),
    "the bot added": told("conversationUpdate", "teamMemberAdded", membersAdded=[{"id": BOT}]),
    "in a meeting": sent("conversationUpdate", MEETING, membersAdded=[{"id": BOT}]),
    "upgraded": sent("installationUpdate", action="add-upgrade"),
    "downgraded": sent("installationUpdate", action="remove-upgrade"),
    "installed in a group": sent("installationUpdate", GROUP, action="add"),
    "installation of tomorrow": sent("installationUpdate", action="x"),
    **{
        name: sent("event", name=f"application/vnd.microsoft.{name}", value={"lastReadMessageId": "1"})
        for name in ("readReceipt", "meetingStart", "meetingEnd", "meetingParticipantJoin", "commandResult")
    },
    "typing": sent("typing"),
    "end": sent("endOfConversation", code="completedSuccessfully"),
    "handoff": sent("handoff"),
    "trace": sent("trace", name="x", value={"a": 1}),
    "command": sent("command", name="x"),
    "delete user data": sent("deleteUserData"),
    "contact": sent("contactRelationUpdate", action="add"),
    "no mention in a group": sent("message", GROUP, text="status lindekwartier"),
    "no mention in a channel": sent("message", THREAD, text="Lijn status lindekwartier"),
    "another bot": sent("message", THREAD, text="<at>Ander</at> status lindekwartier", entities=[OTHER_BOT]),
    "a tag": sent(
        "message",
        THREAD,
        text="<at>Team</at> status",
        entities=[{"type": "mention", "text": "<at>Team</at>", "mentioned": {"id": "tag1", "type": "tag"}}],
    ),
    "our own": lambda url: {**message(url, SANNE, "status lindekwartier"), "from": {"id": BOT, "name": "Lijn"}},
    "another app": lambda url: {**message(url, SANNE, "hulp", THREAD), "from": {"id": "28:ander", "name": "Ander"}},
    "an app by role": lambda url: {**message(url, SANNE, "hulp"), "from": {"id": "x", "name": "Ander", "role": "bot"}},
    "nobody": lambda url: {**message(url, SANNE, "status lindekwartier"), "from": None},
    "nowhere": lambda url: {**message(url, SANNE, "status lindekwartier"), "conversation": {"id": ""}},
    "a face by itself": invoked("adaptiveCard/action", {"trigger": "automatic", "action": {"data": {"press": "Akkoord"}}}),
}  # fmt: skip


@pytest.mark.parametrize("name", QUIET)
def test_what_is_not_for_lijn_is_taken_and_nothing_is_said_or_done(lijn: World, name: str) -> None:
    acts, posts = done(lijn.store), len(lijn.connector.messages)
    raw = QUIET[name](lijn.service_url)
    for _ in range(2):
        answer = lijn.send(raw)
        assert answer.status_code == 200
        assert raw["type"] != "invoke" or isinstance(answer.json(), dict)
    lijn.settle()
    assert (done(lijn.store), len(lijn.connector.messages)) == (acts, posts)
    (still,) = lijn.say(SANNE, "status lindekwartier")
    assert "Lindekwartier" in still.text, "it is still reached"


UNKNOWN = (
    "composeExtension/query", "composeExtension/queryLink", "composeExtension/selectItem",
    "composeExtension/querySettingUrl", "composeExtension/setting", "composeExtension/onCardButtonClicked",
    "composeExtension/anonymousQueryLink", "actionableMessage/executeAction", "fileConsent/invoke",
    "signin/verifyState", "signin/tokenExchange", "signin/failure", "config/fetch", "config/submit",
    "message/submitAction", "message/fetchTask", "tab/fetch", "tab/submit", "application/search",
    "handoff/action", "tomorrow/invoke", "",
)  # fmt: skip


@pytest.mark.parametrize("name", UNKNOWN)
def test_what_lijn_does_not_handle_is_said_not_to_be_done_and_moves_nobody(lijn: World, name: str) -> None:
    """A search may be opened in a chat of two people, which Teams calls personal too."""
    at, acts = f"dm:{ANNA.object_id}", done(lijn.store)
    before = place(lijn.store, "teams", TENANT, at)
    raw = activity(lijn.service_url, ANNA, type="invoke", name=name, value={"commandId": "x", "parameters": []})
    raw["conversation"]["id"] = "19:anna_karim@unq.gbl.spaces"
    answer = lijn.send(raw)
    assert (answer.status_code, answer.content) == (501, b"")
    assert (done(lijn.store), place(lijn.store, "teams", TENANT, at)) == (acts, before)


@pytest.mark.parametrize(
    "name", ["composeExtension/fetchTask", "composeExtension/submitAction", "task/fetch", "task/submit"]
)
def test_a_dialog_in_a_chat_of_two_people_moves_nobody(lijn: World, name: str) -> None:
    at = f"dm:{ANNA.object_id}"
    before = place(lijn.store, "teams", TENANT, at)
    raw = activity(lijn.service_url, ANNA, type="invoke", name=name, value={"commandId": "x"})
    raw["conversation"]["id"] = "19:anna_karim@unq.gbl.spaces"
    assert lijn.take(raw).json() is not None
    assert place(lijn.store, "teams", TENANT, at) == before


MENTIONED: dict[str, dict[str, Any]] = {
    "two bots": {"text": "<at>Lijn</at> <at>Ander</at> status lindekwartier", "entities": [OTHER_BOT, OURS]},
    "at the end": {"text": "status lindekwartier <at>Lijn</at>", "entities": [OURS]},
    "a no-break space": {"text": "<at>Lijn</at>&nbsp;status\u00a0lindekwartier", "entities": [OURS]},
    "in the name": {
        "text": "<at>Korte\u00a0Lijnen</at> status lindekwartier",
        "entities": [{**OURS, "text": "<at>Korte Lijnen</at>"}],
    },
    "in the mention": {
        "text": "<at>Korte Lijnen</at> status lindekwartier",
        "entities": [{**OURS, "text": "<at>Korte&nbsp;Lijnen</at>"}],
    },
    "with html": {"text": "<at>Lijn</at> status lindekwartier", "entities": [OURS], "attachments": [HTML]},
    "with a file": {"text": "<at>Lijn</at> status lindekwartier", "entities": [OURS], "attachments": [FILE]},
    "numbered": {
        "text": '<at id="0">Lijn</at> status lindekwartier',
        "entities": [{**OURS, "text": '<at id="0">Lijn</at>'}],
    },
    "odd entities": {"text": "<at>Lijn</at> status lindekwartier", "entities": [None, 7, {"type": "x"}, OURS, {}]},
}


@pytest.mark.parametrize(
    "where", [THREAD, GROUP, MEETING, "19:shared@thread.tacv2"], ids=["channel", "group", "meeting", "shared"]
)
@pytest.mark.parametrize("name", MENTIONED)
def test_however_lijn_is_mentioned_it_answers_there_once(lijn: World, name: str, where: str) -> None:
    raw = activity(lijn.service_url, SANNE, where, type="message", **MENTIONED[name])
    posts = len(lijn.connector.messages)
    for _ in range(2):
        assert lijn.send(raw).status_code == 200
    lijn.settle()
    (answer,) = lijn.connector.messages[posts:]
    assert answer.conversation.startswith(where)
    assert "Herinrichting Lindekwartier" in answer.text


@pytest.mark.parametrize(
    "changed",
    [
        {"channelData": {"tenant": {"id": "elders"}}, "conversation": {"id": "a:1", "tenantId": SANNE.tenant}},
        {"channelData": {"tenant": {"id": "elders"}}, "conversation": {"id": "a:1"}},
        {"channelData": None, "conversation": None},
        {"channelId": "webchat"},
        {"serviceUrl": "https://elders.example/"},
        {"serviceUrl": None},
    ],
    ids=["two tenants", "another tenant", "no tenant", "another channel", "another service", "no service"],
)  # fmt: skip
def test_what_comes_from_elsewhere_is_refused(lijn: World, changed: dict[str, Any]) -> None:
    acts, posts = done(lijn.store), len(lijn.connector.messages)
    assert lijn.send({**message(lijn.service_url, SANNE, "status lindekwartier"), **changed}).status_code == 401
    lijn.settle()
    assert (done(lijn.store), len(lijn.connector.messages)) == (acts, posts)


@pytest.mark.parametrize("body", [b"", b"null", b"[]", b"7", b"{", b'"x"', b"\xff\xfe", b"{}", b"[" * 30_000])
def test_what_is_no_activity_is_refused(lijn: World, body: bytes) -> None:
    assert lijn.send(body).status_code in {400, 401}

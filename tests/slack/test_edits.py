"""A message that is changed or taken away afterwards: what was said stands, and its writer hears so once."""

from typing import Any

import pytest

from tests.slack import payloads
from tests.slack.fake import BOT, TEAM
from tests.slack.payloads import ANNA, GAST, LINDE, SANNE
from tests.slack.world import World

TS = "1764060009.000100"
ASKED, ANEW = f"<@{BOT}> status lindekwartier", f"<@{BOT}> fase lindekwartier"


def changed(
    who: str, before: str, after: str, channel: str = LINDE, *, edits: tuple[str, str] = ("", "1764060010"), **more: Any
) -> dict[str, Any]:
    """message_changed as Slack sends it; `edits` are the moments at which it was edited before, and last."""
    post = {"type": "message", "user": who, "team": TEAM, "ts": TS, **more}
    marks: list[dict[str, Any]] = [{"edited": {"user": who, "ts": f"{at}.000000"}} if at else {} for at in edits]
    return payloads.callback(
        {
            "type": "message",
            "subtype": "message_changed",
            "hidden": True,
            "channel": channel,
            "channel_type": "im" if channel.startswith("D") else "channel",
            "ts": payloads.new_ts(),
            "event_ts": payloads.new_ts(),
            "message": {**post, "text": after, **marks[1]},
            "previous_message": {**post, "text": before, **marks[0]},
        }
    )


def mention_anew(who: str, **more: Any) -> dict[str, Any]:
    """app_mention of a changed message: all that the narrow manifest gets in a channel."""
    raw = payloads.mention(who, "fase lindekwartier", ts=TS, **more)
    raw["event"]["edited"] = {"user": who, "ts": "1764060010.000000"}
    return raw


def test_who_changes_a_message_to_lijn_hears_once_that_it_counts_as_it_was_said(lijn: World) -> None:
    lijn.take(payloads.mention(SANNE, "status lindekwartier", ts=TS))
    (hint,) = lijn.take(changed(SANNE, ASKED, ANEW))
    assert hint.only_for == SANNE
    assert "niet opnieuw" in hint.shown()
    again = changed(SANNE, ANEW, ASKED, edits=("1764060010", "1764060020"))
    assert [lijn.take(raw) for raw in (again, mention_anew(SANNE))] == [[], []]


def test_in_the_narrow_manifest_a_changed_mention_tells_the_same(lijn: World) -> None:
    lijn.take(payloads.mention(SANNE, "status lindekwartier", ts=TS))
    (hint,) = lijn.take(mention_anew(SANNE))
    assert hint.only_for == SANNE
    assert "niet opnieuw" in hint.shown()
    assert lijn.take(mention_anew(SANNE)) == []


def test_the_answer_about_a_change_in_a_thread_stays_there(lijn: World) -> None:
    (hint,) = lijn.take(changed(SANNE, ASKED, ANEW, thread_ts="1764060001.000100"))
    assert (hint.thread, hint.only_for) == ("1764060001.000100", SANNE)


def test_a_changed_direct_message_is_not_done_anew(lijn: World) -> None:
    lijn.say(SANNE, "afspraak lindekwartier: Wij bellen de winkeliers, 11 december")
    before = lijn.records()
    (hint,) = lijn.take(changed(SANNE, "akkoord", "niet akkoord", f"D{SANNE}"))
    assert "niet opnieuw" in hint.shown()
    assert lijn.records() == before


LEFT_ALONE: dict[str, dict[str, Any]] = {
    "a link unfolds": changed(SANNE, ASKED, ASKED, edits=("", ""), attachments=[{"from_url": "https://x"}]),
    "a link unfolds in other words": changed(SANNE, ASKED, f"{ASKED} <https://x|x>", edits=("", "")),
    "a link unfolds after a change": changed(SANNE, ASKED, f"{ASKED} <https://x|x>", edits=("1764060010",) * 2),
    "only the looks changed": changed(SANNE, ASKED, ASKED),
    "said to nobody of us": changed(SANNE, "wij bellen", "wij mailen"),
    "our own card": changed(BOT, ASKED, ANEW),
    "another bot": changed(SANNE, ASKED, ANEW, bot_id="B7"),
    "somebody joined": changed(SANNE, ASKED, ANEW, subtype="channel_join"),
    "a guest": changed(GAST, ASKED, ANEW),
    "a guest, directly": changed(GAST, "status", "fase", f"D{GAST}"),
    "another organisation": changed(SANNE, ASKED, ANEW, user_team="T9", source_team="T9"),
    "a guest's mention": mention_anew(GAST),
    "deleted": payloads.message(
        "", "", f"D{SANNE}", "im", subtype="message_deleted", hidden=True, deleted_ts=TS,
        previous_message={"type": "message", "user": SANNE, "text": "akkoord", "ts": TS},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", LEFT_ALONE)
def test_a_change_that_says_nothing_new_to_lijn_gets_no_word(lijn: World, name: str) -> None:
    lijn.confirm(SANNE, ANNA)
    before = lijn.records()
    assert lijn.take(LEFT_ALONE[name]) == []
    assert lijn.records() == before

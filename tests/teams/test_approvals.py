"""Approval in Teams: buttons, thumbs, repeats, and who may not."""

import json
from dataclasses import replace
from typing import Any

import pytest

from tests.recordings.test_teams import recorded
from tests.teams.activities import ANNA, CHANNEL, EVA, SANNE, TENANT, Somebody, execute, submit
from tests.teams.connector import Posted, actions, words
from tests.teams.world import World

THREAD = f"{CHANNEL};messageid=1790000000001"
AKKOORD = {"press": "Akkoord"}


@pytest.fixture
def request_(lijn: World) -> Posted:
    """Eva's message for residents lies with Anna, with the channel linked."""
    lijn.confirm(ANNA, EVA, SANNE)
    lijn.say(SANNE, "koppel lindekwartier", THREAD)
    lijn.say(EVA, "concept lindekwartier planning: Zo gaat het verder // In januari leest u meer. Bel 14 0xx.")
    lijn.say(EVA, "leg M-014-2 voor")
    return next(post for post in lijn.connector.at(ANNA.chat) if "Akkoord" in post.buttons)


def approvals(lijn: World) -> list[tuple[str, bool]]:
    """The rows of the record about approving, and whether each was refused."""
    with lijn.store.read() as work:
        rows = work.municipality(lijn.organisation).journal.rows()
    entries = [row.entry for row in rows if row.entry and row.entry.intent == "message.approve"]
    return [(entry.actor, entry.refused is not None) for entry in entries]


def status(lijn: World) -> str:
    with lijn.store.read() as work:
        return str(work.municipality(lijn.organisation).messages.get("M-014-2").status)


def test_whoever_clicks_sees_the_outcome_at_once_and_everyone_else_by_an_update(lijn: World, request_: Posted) -> None:
    answer = lijn.press(ANNA, request_, "Akkoord")
    assert answer["type"] == "application/vnd.microsoft.card.adaptive"
    assert "Anna de Wit gaf akkoord" in words(answer["value"])
    assert actions(answer["value"]) == []
    assert request_.changes == 1
    assert request_.text == words(answer["value"])
    assert status(lijn) == "approved"


def test_submit_does_what_execute_does(lijn: World, request_: Posted) -> None:
    lijn.take(submit(lijn.service_url, ANNA, request_.id, AKKOORD))
    assert status(lijn) == "approved"
    assert "gaf akkoord" in request_.text


@pytest.mark.parametrize("kind", ["like", "like-tone3", "2705_whiteheavycheckmark", "1f44d_thumbsup-tone5"])
def test_a_thumb_approves_and_taking_it_away_takes_it_back(lijn: World, request_: Posted, kind: str) -> None:
    before = len(lijn.connector.at(ANNA.chat))
    lijn.react(ANNA, request_, kind)
    assert status(lijn) == "approved"
    assert len(lijn.connector.at(ANNA.chat)) == before + 1, "each reaction that counts is confirmed"
    lijn.react(ANNA, request_, kind, away=True)
    assert status(lijn) == "submitted"
    assert "Akkoord" in request_.buttons


@pytest.mark.parametrize(
    "kind", ["heart", "laugh", "1f440_eyes", "launch", "lijn_0125de505", "2714_heavycheckmark", ""]
)
def test_any_other_reaction_does_nothing(lijn: World, request_: Posted, kind: str) -> None:
    before = len(lijn.connector.messages)
    lijn.react(ANNA, request_, kind)
    assert status(lijn) == "submitted"
    assert len(lijn.connector.messages) == before


@pytest.mark.parametrize("away", [False, True], ids=["put", "taken away"])
def test_a_thumb_of_a_stranger_on_a_status_begins_no_conversation(lijn: World, request_: Posted, *, away: bool) -> None:
    (status_,) = lijn.say(SANNE, "status lindekwartier", THREAD)
    stranger = replace(SANNE, name="Piet Onbekend", number=77)
    lijn.connector.members[stranger.id] = stranger.member()
    before = len(lijn.connector.messages)
    with lijn.store.read() as work:
        rows = len(work.municipality(lijn.organisation).journal.rows())
    lijn.react(stranger, status_, "like", THREAD, away=away)
    lijn.react(stranger, request_, "heart", ANNA.chat, away=away)
    assert len(lijn.connector.messages) == before
    with lijn.store.read() as work:
        assert len(work.municipality(lijn.organisation).journal.rows()) == rows


@pytest.mark.parametrize("kind", ["no", "274c_crossmark", "1f44e_thumbsdown-tone1"])
def test_a_thumb_down_sends_it_back_and_asks_why(lijn: World, request_: Posted, kind: str) -> None:
    lijn.react(ANNA, request_, kind)
    assert status(lijn) != "approved"
    assert lijn.connector.at(ANNA.chat)[-1] is not request_


def test_nobody_approves_their_own_text(lijn: World, request_: Posted) -> None:
    lijn.take(execute(lijn.service_url, EVA, request_.id, AKKOORD))
    lijn.react(EVA, request_, "like")
    lijn.say(EVA, "akkoord M-014-2")
    assert status(lijn) == "submitted"


@pytest.mark.parametrize("trigger", ["automatic", "Automatic", "refresh", "", 7, {"by": "manual"}])
def test_a_card_that_looks_by_itself_approves_nothing(lijn: World, request_: Posted, trigger: Any) -> None:
    looked = execute(lijn.service_url, ANNA, request_.id, AKKOORD, trigger=trigger)
    answer = lijn.take(looked).json()
    assert status(lijn) == "submitted"
    assert words(answer["value"]) == request_.text


@pytest.mark.parametrize("trigger", ["manual", "Manual", None])
def test_what_was_surely_pressed_approves(lijn: World, request_: Posted, trigger: str | None) -> None:
    lijn.take(execute(lijn.service_url, ANNA, request_.id, AKKOORD, trigger=trigger))
    assert status(lijn) == "approved"


@pytest.mark.parametrize("typed", ["akkoord", '<quoted messageId="1795000000001"/> Ja, akkoord!'])
def test_a_yes_in_words_is_about_the_request_also_where_a_desk_stands(
    lijn: World, request_: Posted, typed: str
) -> None:
    desk = next(post for post in lijn.connector.at(ANNA.chat) if "Mijn overzicht" in post.text)
    assert "M-014-2" in desk.text, "the desk changed after the request came"
    lijn.say(ANNA, typed)
    assert status(lijn) == "approved"
    assert "gaf akkoord" in request_.text


def test_a_click_that_comes_again_is_one_act(lijn: World, request_: Posted) -> None:
    click = execute(lijn.service_url, ANNA, request_.id, AKKOORD)
    first = lijn.take(click).json()
    posted = len(lijn.connector.messages)
    assert lijn.take(click).json() == first
    assert lijn.take({**click, "id": "f:new", "timestamp": "2026-11-24T09:00:17Z"}).json() == first
    assert len(lijn.connector.messages) == posted
    assert approvals(lijn) == [("p01", False)]


def test_yes_no_and_yes_within_a_minute_are_three_acts(lijn: World, request_: Posted) -> None:
    lijn.press(ANNA, request_, "Akkoord")
    lijn.say(ANNA, "trek akkoord M-014-2 in")
    assert status(lijn) == "submitted"
    lijn.press(ANNA, request_, "Akkoord")
    assert status(lijn) == "approved"


def test_a_button_that_was_refused_works_as_soon_as_the_reason_is_gone(lijn: World) -> None:
    lijn.say(ANNA, "mijn overzicht")
    lijn.confirm(EVA)
    lijn.say(EVA, "concept lindekwartier planning: Zo gaat het verder // In januari leest u meer. Bel 14 0xx.")
    lijn.say(EVA, "leg M-014-2 voor")
    asked = next(post for post in lijn.connector.at(ANNA.chat) if "Akkoord" in post.buttons)
    lijn.press(ANNA, asked, "Akkoord")
    assert status(lijn) == "submitted"
    lijn.vouch(ANNA)
    lijn.press(ANNA, asked, "Akkoord")
    assert status(lijn) == "approved"


def test_a_submitted_button_that_comes_again_at_another_time_is_one_act(lijn: World, request_: Posted) -> None:
    click = submit(lijn.service_url, ANNA, request_.id, AKKOORD)
    for second in (0, 16, 33, 50):
        lijn.take({**click, "timestamp": f"2026-11-24T09:00:{second:02d}Z"})
    assert approvals(lijn) == [("p01", False)]


def test_a_reaction_that_comes_again_is_one_act(lijn: World, request_: Posted) -> None:
    from tests.teams.activities import reaction

    thumb = reaction(lijn.service_url, ANNA, request_.id, "like")
    lijn.take(thumb)
    posted = len(lijn.connector.messages)
    lijn.take(thumb)
    assert approvals(lijn) == [("p01", False)]
    assert len(lijn.connector.messages) == posted


def real(lijn: World, who: Somebody, post: str) -> dict[str, Any]:
    """The reaction that Teams sent in 2026: its id is that of the post, and who reacts has no name."""
    raw = recorded("messageReaction_added_channel_2026")
    assert raw["id"] == raw["replyToId"]
    assert "name" not in raw["from"]
    text = json.dumps(raw).replace(raw["conversation"]["tenantId"], TENANT).replace(raw["id"], post)
    found: dict[str, Any] = json.loads(text)
    return {**found, "serviceUrl": lijn.service_url, "from": {"id": who.id, "aadObjectId": who.object_id}}


def test_the_reaction_that_teams_really_sent_approves_the_post_it_stands_on(lijn: World, request_: Posted) -> None:
    chat = {"conversationType": "personal", "tenantId": TENANT, "id": ANNA.chat}
    for who in (SANNE, EVA):
        lijn.take({**real(lijn, who, request_.id), "conversation": {**chat, "id": who.chat}})
    assert status(lijn) == "submitted", "it is Anna's to approve"
    for _ in range(2):
        lijn.take({**real(lijn, ANNA, request_.id), "conversation": chat})
    assert status(lijn) == "approved"
    assert approvals(lijn)[-1] == ("p01", False)
    assert "Anna de Wit gaf akkoord" in request_.text


def test_the_reaction_that_teams_really_sent_in_a_thread_is_heard_there_and_approves_nothing_else(
    lijn: World, request_: Posted
) -> None:
    thread = recorded("messageReaction_added_channel_2026")["conversation"]["id"]
    (shown,) = lijn.say(ANNA, "status lindekwartier", thread)
    before = len(lijn.connector.messages)
    lijn.take(real(lijn, ANNA, shown.id))
    assert status(lijn) == "submitted"
    assert len(lijn.connector.messages) == before


def test_a_button_nobody_knows_is_refused_politely(lijn: World, request_: Posted) -> None:
    for data in ({"press": "Alles wissen"}, {"form": "0" * 32}, {"verb": "akkoord", "id": 7}, {}):
        before = len(lijn.connector.messages)
        answer = lijn.take(execute(lijn.service_url, ANNA, request_.id, data)).json()
        assert answer["statusCode"] == 200
        assert len(lijn.connector.messages) == before + 1
    assert status(lijn) == "submitted"


def test_the_published_text_stands_in_the_channel_word_for_word(lijn: World, request_: Posted) -> None:
    lijn.press(ANNA, request_, "Akkoord")
    lijn.say(EVA, "publiceer M-014-2")
    published = lijn.connector.at(CHANNEL)[-1]
    assert "In januari leest u meer. Bel 14 0xx." in published.text.split("\n")

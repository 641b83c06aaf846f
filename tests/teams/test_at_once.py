"""Whoever presses a button reads at once, where they pressed, what came of it."""

from dataclasses import replace

import pytest

from tests.teams.activities import CHANNEL, EVA, GROUP, KARIM, SANNE, submit
from tests.teams.test_approvals import status
from tests.teams.world import World

THREAD = f"{CHANNEL};messageid=1790000000001"
WORDS = "application/vnd.microsoft.activity.message"


@pytest.mark.parametrize("where", [THREAD, GROUP])
def test_an_answer_for_who_pressed_alone_is_read_where_they_pressed(lijn: World, where: str) -> None:
    lijn.confirm(SANNE)
    (keys,) = lijn.say(SANNE, "sleutels lindekwartier", where)
    before = len(lijn.connector.messages)
    answer = lijn.press(SANNE, keys, "Alle signalen", where)
    (told,) = lijn.connector.messages[before:]
    assert told.conversation == SANNE.chat, "in full it stands where they alone read it"
    assert (answer["type"], keys.changes) == (WORDS, 0)
    assert answer["value"].startswith("Wat vraagt aandacht")
    assert "C-102" in answer["value"]
    assert answer["value"].endswith("Dit staat ook in de persoonlijke chat met Lijn.")


def test_a_refusal_is_read_where_they_pressed(lijn: World) -> None:
    lijn.confirm(EVA, KARIM)
    (draft,) = lijn.say(EVA, "concept lindekwartier planning: Zo gaat het verder // In januari leest u meer.", THREAD)
    answer = lijn.press(KARIM, draft, "Leg voor", THREAD)
    assert "Dit mag u hier niet doen" in answer["value"]
    stranger = replace(SANNE, name="Piet Onbekend", number=77)
    lijn.connector.members[stranger.id] = stranger.member()
    assert "ken je nog niet" in lijn.press(stranger, draft, "Leg voor", THREAD)["value"]
    assert status(lijn) == "draft"


def test_where_the_answer_is_for_everybody_it_stands_below_the_card(lijn: World) -> None:
    lijn.confirm(SANNE)
    (shown,) = lijn.say(SANNE, "status lindekwartier", THREAD)
    before = len(lijn.connector.messages)
    answer = lijn.press(SANNE, shown, "Meer", THREAD)
    (more,) = lijn.connector.messages[before:]
    assert more.conversation == THREAD
    assert answer["type"] != WORDS


def test_a_form_that_opens_elsewhere_is_pointed_at(lijn: World) -> None:
    lijn.confirm(SANNE)
    (shown,) = lijn.say(SANNE, "toon C-102", THREAD)
    answer = lijn.press(SANNE, shown, "Andere datum", THREAD)
    assert answer["type"] == WORDS
    assert answer["value"].endswith("Het formulier staat in de persoonlijke chat met Lijn.")
    assert lijn.connector.at(SANNE.chat)[-1].text.startswith("Uitstellen")


def test_a_hand_that_presses_twice_where_nothing_is_seen_at_once_does_it_once(lijn: World) -> None:
    lijn.confirm(EVA)
    (draft,) = lijn.say(EVA, "concept lindekwartier planning: Zo gaat het verder // In januari leest u meer.")
    posted = []
    for _ in range(2):
        lijn.take(submit(lijn.service_url, EVA, draft.id, {"press": "Leg voor"}))
        posted.append(len(lijn.connector.messages))
    assert posted[0] == posted[1]
    assert status(lijn) == "submitted"

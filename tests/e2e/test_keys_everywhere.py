"""Stories of the eight keys, told by the same steps on the console, in Slack and in Teams."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.e2e.stages import Seen, Stage, console, slack, teams

ANNA, SANNE, PIETER, LINDA, TOM, EVA, NOOR, YARA = "p01", "p05", "p06", "p09", "p10", "p11", "p12", "p16"


@pytest.fixture(params=[console, slack, teams], ids=["console", "slack", "teams"])
def stage(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stage]:
    with ExitStack() as stack:
        yield stack.enter_context(request.param(tmp_path))


def last(posts: list[Seen], words: str) -> Seen:
    """The newest post with these words. Raises: AssertionError."""
    found = [post for post in posts if words in post.text]
    assert found, [post.text for post in posts]
    return found[-1]


def heard(posts: list[Seen], words: str) -> int:
    return sum(words in post.text for post in posts)


def test_a_handover_is_accepted_item_by_item_with_one_refused(stage: Stage) -> None:
    stage.enter(SANNE, YARA)
    stage.say(SANNE, "draag lindekwartier over aan Yara Willems: andere baan")
    assert "C-102" in last(stage.got(YARA), "Herinrichting Lindekwartier").text
    stage.say(YARA, "neem C-103 over in lindekwartier")
    stage.say(YARA, "weiger C-102 in lindekwartier: dat gesprek is van Sanne")
    stage.say(SANNE, "toon C-103")
    assert "Sanne Bakker" in stage.got(SANNE)[-1].text, "until the whole is accepted the old owner is responsible"
    stage.press(YARA, last(stage.got(YARA), "C-102"), "Neem de rest over")
    assert "C-102" in last(stage.got(SANNE), "Yara Willems heeft Herinrichting Lindekwartier overgenomen").text
    for id, owner in (("C-102", "Sanne Bakker"), ("C-103", "Yara Willems")):
        stage.say(YARA, f"toon {id}")
        assert owner in stage.got(YARA)[-1].text


def test_a_late_joiner_waits_is_answered_and_the_lead_hears_that_it_is_solved(stage: Stage) -> None:
    stage.enter(SANNE, YARA)
    stage.wait("2026-11-26T09:30:00+01:00")
    assert heard(stage.got(SANNE), "J-01 wil meedoen en wacht") == 1
    stage.say(YARA, "J-01 beantwoord")
    stage.wait("2026-11-30T09:30:00+01:00")
    solved = last(stage.got(SANNE), "Opgelost").text
    assert "J-01" in solved.split("Opgelost")[1]
    assert "J-01" not in solved.split("Opgelost")[0], "told once"
    assert heard(stage.got(SANNE), "Opgelost") == 1


def test_a_promise_that_will_be_missed_is_told_before_it_is_postponed(stage: Stage) -> None:
    stage.enter(ANNA, EVA, YARA)
    stage.say(YARA, "stel C-101 uit tot 15 januari 2027: de uitwerking kost meer tijd")
    stage.press(YARA, last(stage.got(YARA), "Nog niet."), "Maak het uitstelbericht")
    assert "M-014-2" in stage.got(YARA)[-1].text
    stage.say(EVA, "leg M-014-2 voor")
    stage.press(ANNA, last(stage.got(ANNA), "Dat lukt niet op tijd. Onze excuses."), "Akkoord")
    stage.say(YARA, "stel C-101 uit tot 15 januari 2027: de uitwerking kost meer tijd")
    assert "Is verteld" in last(stage.got(YARA), "C-101 is uitgesteld tot vrijdag 15 januari 2027").buttons
    stage.say(EVA, "publiceer M-014-2")
    stage.wait("2026-12-02T12:00:00+01:00")
    stage.say(YARA, "signalen lindekwartier")
    assert "C-101 is uitgesteld" not in stage.got(YARA)[-1].text


def test_a_missed_promise_shows_until_its_delay_message_is_out(stage: Stage) -> None:
    stage.enter(ANNA, SANNE, EVA)
    stage.say(SANNE, "stel C-102 uit tot 15 januari 2027: de winkels waren dicht")
    stage.wait("2026-12-02T12:00:00+01:00")
    stage.say(SANNE, "signalen lindekwartier")
    assert "C-102 is uitgesteld en wie erop wacht weet het niet" in stage.got(SANNE)[-1].text
    stage.press(SANNE, last(stage.got(SANNE), "C-102 is uitgesteld tot"), "Uitstelbericht")
    stage.say(EVA, "leg M-014-2 voor")
    stage.press(ANNA, last(stage.got(ANNA), "Gesprek met winkeliers Lindelaan over bevoorrading"), "Akkoord")
    stage.say(EVA, "publiceer M-014-2")
    stage.say(SANNE, "signalen lindekwartier")
    assert "C-102 is uitgesteld" not in stage.got(SANNE)[-1].text


def test_the_council_decides_otherwise_and_it_is_explained(stage: Stage) -> None:
    stage.enter(ANNA, LINDA, EVA)
    stage.say_aloud(LINDA, "koppel parkeren-havenwijk")
    stage.say(LINDA, "signalen parkeren-havenwijk")
    assert "D-341" in stage.got(LINDA)[-1].text
    stage.say(EVA, "leg M-009-3 voor")
    stage.press(ANNA, last(stage.got(ANNA), "M-009-3"), "Akkoord")
    stage.say(EVA, "publiceer M-009-3")
    told = last(stage.aloud(), "De gemeenteraad besloot op 12 november 2026")
    assert "Toch koos de raad anders" in told.text
    stage.say(LINDA, "signalen parkeren-havenwijk")
    assert "D-341" not in stage.got(LINDA)[-1].text


def test_a_lesson_is_found_in_another_trajectory_and_comes_by_in_the_channel(stage: Stage) -> None:
    stage.enter(TOM, PIETER, NOOR)
    stage.say(TOM, "les kanaalweg: fietsen en groen in één ontwerp scheelt een ronde")
    stage.say(PIETER, "lessen over een fiets")
    assert "fietsen en groen in één ontwerp scheelt een ronde (Fietsstraat Kanaalweg)" in stage.got(PIETER)[-1].text
    stage.say_aloud(NOOR, "lessen hier")
    stage.wait("2026-12-01T09:30:00+01:00")
    assert "fietsen en groen in één ontwerp" in last(stage.aloud(), "Lessen van december 2026").text

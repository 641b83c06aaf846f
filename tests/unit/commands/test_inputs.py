"""Input of residents: recorded, answered, listed; and the rounds in which it is asked."""

from dataclasses import replace
from datetime import date

import pytest

from tests.scene import Scene


def test_input_is_recorded_for_its_group(scene: Scene) -> None:
    said = "inbreng van basisschool De Brug: kiss & ride aan de achterkant"
    shown = scene.say("p16", said, "lindekwartier").one
    assert "Vastgelegd als I-1 bij Herinrichting Lindekwartier: basisschool De Brug zegt" in shown["text"]
    kept = scene.get("inputs", "I-1")
    assert (kept.trajectory, kept.group, kept.text, kept.received_on) == (
        "T-2026-014",
        "G4",
        "kiss & ride aan de achterkant",
        date(2026, 11, 23),
    )
    assert scene.record()[-1] == "input.record I-1 p16"


def test_part_of_a_groups_name_is_enough_and_an_unknown_one_is_asked(scene: Scene) -> None:
    scene.say("p16", "input lindekwartier from school De Brug: more benches")
    assert scene.get("inputs", "I-1").group == "G4"
    asked = scene.say("p16", "inbreng lindekwartier van de roeiclub: steigers").one
    assert "Groep" in asked["text"]
    assert "Ik ken deze groep niet" in asked["text"]


def test_input_in_an_open_round_belongs_to_it(scene: Scene) -> None:
    scene.say("p08", "inbreng warmte-zuidwest: eerst uitleg over kosten")
    assert scene.get("inputs", "I-1").round == "R-044-1"


def test_who_has_no_place_in_a_trajectory_records_no_input(scene: Scene) -> None:
    refused = scene.say("p06", "inbreng lindekwartier: meer bomen")
    assert "Dit mag je hier niet doen" in refused.text
    assert scene.record()[-1] == "input.record p06 NotAllowed"


def test_an_answer_with_its_reason_is_kept(scene: Scene) -> None:
    scene.say("p16", "inbreng lindekwartier van basisschool De Brug: kiss & ride")
    scene.say("p16", "inbreng lindekwartier van basisschool De Brug: fietspad")
    shown = scene.say("p16", "inbreng lindekwartier van G4 niet overgenomen: de brandweer kan er niet langs").one
    assert shown["text"].startswith("Herinrichting Lindekwartier\n\nI-1 en I-2: niet overgenomen.")
    assert {scene.get("inputs", id).outcome for id in ("I-1", "I-2")} == {"not_adopted"}
    assert scene.get("inputs", "I-1").reason == "de brandweer kan er niet langs"


def test_an_answer_without_reason_is_asked_for(scene: Scene) -> None:
    scene.say("p16", "inbreng lindekwartier: meer bomen")
    assert "Waarom?" in scene.say("p16", "inbreng I-1 overgenomen").text
    assert "I-1: overgenomen. Reden: er komen 4 bomen bij" in scene.say("p16", "er komen 4 bomen bij").text
    assert scene.get("inputs", "I-1").outcome == "adopted"


def test_a_group_that_said_nothing_needs_no_answer(scene: Scene) -> None:
    refused = scene.say("p16", "inbreng lindekwartier van G1 overgenomen: ja")
    assert "is er geen inbreng zonder antwoord" in refused.text


def test_the_list_shows_what_waits_for_an_answer(scene: Scene) -> None:
    scene.say("p16", "inbreng lindekwartier: meer bomen")
    scene.say("p16", "inbreng lindekwartier: minder stenen")
    scene.say("p16", "inbreng I-1 overgenomen: ja")
    text = scene.say("p12", "onbeantwoorde inbreng lindekwartier").text
    assert "I-2 · minder stenen · nog geen antwoord" in text
    assert "I-1" not in text
    assert "R-014-1 · Eerste schets · 143 reacties · gesloten op di 20 okt, nog geen antwoord" in text
    assert "I-1 · meer bomen · overgenomen" in scene.say("p12", "inbreng lindekwartier").text


def test_a_round_is_opened_announced_closed_and_answered(scene: Scene) -> None:
    said = "open ronde lindekwartier: Tweede schets, van 1 maart 2027 tot en met 31 maart 2027"
    opened = scene.say("p05", said).one
    assert (
        "Ronde R-014-3 “Tweede schets” loopt van maandag 1 maart 2027 tot en met woensdag 31 maart 2027"
        in opened["text"]
    )
    assert "uiterlijk tien werkdagen" in opened["text"]
    assert "aangekondigd, op maandag 23 november 2026" in scene.say("p05", "ronde R-014-3 aangekondigd").text
    assert "sluit op vrijdag 19 maart 2027" in scene.say("p05", "sluit ronde R-014-3 op 19 maart 2027").text
    assert "beantwoord met M-014-1" in scene.say("p05", "ronde R-014-3 beantwoord met M-014-1").text
    kept = scene.get("trajectories", "lindekwartier").round("R-014-3")
    assert (kept.opens, kept.closes, kept.announced_on, kept.answered_by) == (
        date(2027, 3, 1),
        date(2027, 3, 19),
        date(2026, 11, 23),
        "M-014-1",
    )


def test_a_round_that_opens_soon_is_called_late(scene: Scene) -> None:
    said = "open ronde lindekwartier: Snel, van 1 december 2026 tot en met 4 december 2026"
    assert "bewoners horen dit laat" in scene.say("p05", said).text


def test_a_round_without_expectation_waits_until_someone_says_why(scene: Scene) -> None:
    said = "open ronde oeverpark-oost: Dromen, van 1 maart 2027 tot en met 31 maart 2027"
    gate = scene.say("p07", said).one
    assert gate["text"].startswith("Nog niet.")
    assert "wat al vaststaat" in gate["text"]
    assert gate["buttons"] == ["Nu invullen", "Toch doorgaan"]
    assert scene.record()[-1] == "round.open p07 GateClosed"
    assert not scene.get("trajectories", "oeverpark-oost").input_rounds
    assert "Waarom ga je toch door?" in scene.press("p07", "Toch doorgaan", gate).text
    scene.say("p07", "de buurt vroeg er zelf om")
    trajectory = scene.get("trajectories", "oeverpark-oost")
    assert [round_.id for round_ in trajectory.input_rounds] == ["R-052-1"]
    (override,) = trajectory.overrides
    assert (override.rule, override.by, override.reason) == ("ROUND_OPEN", "p07", "de buurt vroeg er zelf om")
    assert override.missing == ("not_open", "time_asked", "results_visible_on", "feedback_how")


def test_with_its_expectation_a_round_opens_at_once(scene: Scene) -> None:
    trajectory = scene.get("trajectories", "oeverpark-oost")
    full = scene.get("trajectories", "lindekwartier").expectation
    scene.change(lambda here: here.trajectories.save(replace(here.trajectories.get(trajectory.id), expectation=full)))
    scene.say("p07", "open ronde oeverpark-oost: Dromen, van 1 maart 2027 tot en met 31 maart 2027")
    assert scene.get("trajectories", "oeverpark-oost").overrides == ()


def test_an_unknown_round_is_said_to_be_unknown(scene: Scene) -> None:
    assert "Ik ken R-014-9 niet" in scene.say("p05", "sluit ronde R-014-9").text


def test_a_round_cannot_close_before_it_opens(scene: Scene) -> None:
    scene.say("p05", "sluit ronde R-014-2 op 4 januari 2027")
    assert scene.get("trajectories", "lindekwartier").round("R-014-2").closes == date(2027, 2, 1)


def test_someone_of_another_trajectory_opens_no_round(scene: Scene) -> None:
    said = "open ronde lindekwartier: Snel, van 1 maart 2027 tot en met 4 maart 2027"
    assert "Dit mag je hier niet doen" in scene.say("p16", said).text


def late(scene: Scene) -> bool:
    return "R-014-2 is laat aangekondigd" in scene.say("p05", "signalen lindekwartier").text


def test_a_round_that_was_announced_late_is_moved_and_residents_are_to_be_told(scene: Scene) -> None:
    scene.now("2027-01-04T10:00:00")
    scene.say("p05", "ronde R-014-2 aangekondigd")
    assert late(scene)
    shown = scene.say("p05", "verplaats ronde R-014-2 naar 25 januari 2027").one
    assert "loopt nu van maandag 25 januari 2027 tot en met maandag 15 februari 2027." in shown["text"]
    assert "Bewoners kennen andere dagen: vertel hun de nieuwe." in shown["text"]
    assert shown["buttons"] == ["Maak de aankondiging"]
    assert not late(scene)
    assert (
        "De verwachtingen zijn veranderd en bewoners weten het niet" in scene.say("p05", "signalen lindekwartier").text
    )


def test_a_round_that_has_begun_keeps_its_first_day_and_may_last_longer(scene: Scene) -> None:
    scene.now("2027-01-18T10:00:00")
    asked = scene.say("p05", "verplaats ronde R-014-2 naar 25 januari 2027").one
    assert "Deze ronde is al begonnen, dus de eerste dag blijft." in asked["text"]
    assert "tot en met maandag 8 februari 2027." in scene.say("p05", "verleng R-014-2 tot en met 8 februari 2027").text
    round_ = scene.get("trajectories", "lindekwartier").round("R-014-2")
    assert (round_.opens, round_.closes) == (date(2027, 1, 11), date(2027, 2, 8))


def test_a_round_that_was_late_stays_so_until_someone_says_why(scene: Scene) -> None:
    scene.now("2027-01-04T10:00:00")
    scene.say("p05", "ronde R-014-2 aangekondigd")
    scene.now("2027-02-08T10:00:00")
    assert late(scene)
    scene.say("p05", "INFORMED_LATE niet nodig in lindekwartier: de drukker was ziek")
    assert not late(scene)


def test_a_round_nobody_heard_of_is_moved_without_more(scene: Scene) -> None:
    shown = scene.say("p05", "verplaats ronde R-014-2 naar 18 januari 2027 t/m 5 februari 2027").one
    assert shown["text"].endswith("tot en met vrijdag 5 februari 2027.")
    assert not shown["buttons"]
    assert scene.get("trajectories", "lindekwartier").expectation.changed_on != date(2026, 11, 23)


@pytest.mark.parametrize("words", ["naar 1 november 2026", "naar 18 januari 2027 tot en met 11 januari 2027", ""])
def test_a_round_is_not_moved_to_days_that_cannot_be(scene: Scene, words: str) -> None:
    before = scene.get("trajectories", "lindekwartier").round("R-014-2")
    assert scene.say("p05", f"verplaats ronde R-014-2 {words}").one["form"]
    assert scene.get("trajectories", "lindekwartier").round("R-014-2") == before


def test_someone_of_another_trajectory_moves_no_round_and_a_move_is_undone(scene: Scene) -> None:
    scene.say("p09", "verplaats ronde R-014-2 naar 25 januari 2027")
    assert scene.record()[-1] == "round.move R-014-2 p09 NotAllowed"
    scene.say("p05", "move round R-014-2 to 25 January 2027")
    scene.say("p05", "ongedaan maken")
    assert scene.get("trajectories", "lindekwartier").round("R-014-2").opens == date(2027, 1, 11)

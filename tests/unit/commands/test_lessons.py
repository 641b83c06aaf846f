"""Lessons: recorded with the phase they come from, and found over all trajectories."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.lesson import Lesson, of_the_month
from bot.domain.stems import stems
from tests.scene import Scene


def test_a_lesson_is_recorded_with_the_phase_that_ended_without_one(scene: Scene) -> None:
    shown = scene.say("p06", "les stationsplein: loot de adviesgroep ook in de wijk zelf").text
    assert "Vastgelegd als L-09 bij de ontwerpfase van Gebiedsvisie Stationsplein" in shown
    kept = scene.get("lessons", "L-09")
    assert (kept.phase, kept.works) == ("design", True)
    assert kept.shared_on is not None
    assert scene.get("trajectories", "stationsplein").span(kept.phase).lesson_ids == ("L-09",)
    assert scene.record()[-1] == "lesson.record L-09 p06"


def test_without_a_phase_to_look_back_on_it_goes_with_the_current_one(scene: Scene) -> None:
    scene.say("p05", "lesson: ask schools early", "lindekwartier")
    assert scene.get("lessons", "L-09").phase == "design"


def test_in_private_the_trajectory_is_asked(scene: Scene) -> None:
    assert "Over welk traject gaat dit?" in scene.say("p05", "les: tolk vooraf regelen scheelt gedoe").text
    scene.say("p05", "lindekwartier")
    assert scene.get("lessons", "L-09").text == "tolk vooraf regelen scheelt gedoe"


@pytest.mark.parametrize(
    "text",
    ["bel Jan op 06-12345678", "mail jan@example.org", "het nummer is 123456782"],
    ids=["phone", "mail", "number"],
)
def test_a_lesson_holds_nobodys_address_or_number(scene: Scene, text: str) -> None:
    assert "Die bewaar ik niet" in scene.say("p05", f"les lindekwartier: {text}").text
    assert not any(row.startswith("lesson.record") for row in scene.record())


def test_a_long_lesson_is_asked_to_be_shorter(scene: Scene) -> None:
    assert "te lang" in scene.say("p05", f"les lindekwartier: {'a' * 201}").text
    scene.say("p05", "les lindekwartier: " + "b" * 200)
    assert scene.get("lessons", "L-09").text == "b" * 200


def test_who_has_no_place_in_it_leaves_no_lesson(scene: Scene) -> None:
    assert "Dit mag je hier niet doen" in scene.say("p06", "les lindekwartier: doe het anders").text


def test_a_lesson_of_another_trajectory_is_found_by_another_form_of_its_word(scene: Scene) -> None:
    text = scene.say("p07", "lessen over scholen").text
    assert (
        "L-01 · werkt · Vraag scholen vóór de zomer. In september is geen tijd. (Herinrichting Lindekwartier)" in text
    )
    assert "L-06" in scene.say("p07", "zoek lessen: stembriefjes").text
    assert "Er is geen les gevonden" in scene.say("p07", "lessen over zeppelins").text


def test_the_lesson_with_most_words_in_common_comes_first(scene: Scene) -> None:
    text = scene.say("p07", "lessen over raad en bericht").text
    assert text.index("L-05") < text.index("L-04")


def test_a_trajectory_gets_the_lessons_of_others_that_resemble_it(scene: Scene) -> None:
    scene.say("p10", "les kanaalweg: riool en straten samen vernieuwen scheelt overlast")
    text = scene.say("p05", "lessen voor lindekwartier").text
    assert "L-09" in text
    assert "L-01" not in text


def test_sharing_a_lesson_that_was_kept(scene: Scene) -> None:
    assert "L-01 is gedeeld" in scene.say("p05", "deel L-01").text


def test_trajectories_resemble_each_other_by_their_names(scene: Scene) -> None:
    scene.change(
        lambda here: here.trajectories.save(replace(here.trajectories.get("T-2026-052"), aliases=("fietspark",)))
    )
    assert "L-06" not in scene.say("p07", "lessen voor oeverpark-oost").text
    title = "Fietsstraat langs het Oeverpark"
    scene.change(lambda here: here.trajectories.save(replace(here.trajectories.get("T-2026-052"), title=title)))
    assert "L-06 · werkt · Stembriefje in de bus" in scene.say("p07", "lessen voor oeverpark-oost").text


def test_the_lead_of_a_new_trajectory_sees_the_lessons_of_older_ones_once(scene: Scene) -> None:
    scene.say("p10", "les kanaalweg: een park aan het water trekt vrijwilligers")
    shown = scene.now("2026-12-11T17:00:00")
    told = [post["text"] for post in shown.new if "Dit traject lijkt op eerdere" in post["text"]]
    assert len(told) == 1
    assert "Lessen van anderen voor Oeverpark-Oost samen maken" in told[0]
    assert "L-09 · werkt · een park aan het water trekt vrijwilligers (Fietsstraat Kanaalweg)" in told[0]
    assert [post["to"] for post in shown.new if "Dit traject lijkt" in post["text"]] == ["p07"]


def test_a_channel_gets_three_lessons_every_month(scene: Scene) -> None:
    assert "kan alleen in een kanaal" in scene.say("p12", "lessen hier").text
    refused = scene.say("p05", "lessen hier", "#leren").text
    assert "Vraag het aan: Noor Hendriks" in refused
    chosen = scene.say("p12", "lessen hier", "#leren").text
    assert "De eerste komen op dinsdag 1 december 2026" in chosen
    december = scene.now("2026-12-31T17:00:00").at("#leren").one["text"]
    assert december.startswith("Lessen van december 2026")
    assert december.count("\n- ") + december.count("\n\n- ") >= 3
    assert "L-05" in december, "the one of November comes first"
    january = scene.now("2027-01-04T12:00:00").at("#leren").one["text"]
    assert {line[:6] for line in january.splitlines() if line.startswith("- L-")}.isdisjoint(
        line[:6] for line in december.splitlines() if line.startswith("- L-")
    )
    assert "geen lessen van de maand meer" in scene.say("p12", "lessen hier niet meer", "#leren").text
    assert scene.now("2027-02-02T12:00:00").at("#leren") == []


def lesson(number: int, shared: date | None) -> Lesson:
    return Lesson(id=f"L-{number}", trajectory="T-1", text="x", shared_on=shared)


def test_every_lesson_has_its_turn() -> None:
    old = [lesson(number, date(2025, 1, number)) for number in range(1, 8)]
    months = [date(2026 + month // 12, month % 12 + 1, 2) for month in range(7)]
    told = [found.id for on in months for found in of_the_month(old, on)]
    assert {told.count(each.id) for each in old} == {3}
    fresh = lesson(9, date(2026, 4, 30))
    assert of_the_month([*old, fresh], date(2026, 5, 1))[0] is fresh
    assert len(of_the_month([*old, fresh], date(2026, 5, 1))) == 3
    assert of_the_month([lesson(1, None), lesson(2, date(2027, 1, 1))], date(2026, 5, 1)) == ()
    assert of_the_month(old[:2], date(2026, 5, 1)) != ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("fiets", "fietsen"),
        ("school", "scholen"),
        ("huis", "huizen"),
        ("brief", "brieven"),
        ("steen", "stenen"),
        ("mogelijkheid", "mogelijkheden"),
        ("stembrief", "stembriefje"),
        ("house", "houses"),
        ("Bewoner", "bewoners"),
        ("cafe", "CAFÉ"),
    ],
)
def test_forms_of_a_word_share_their_stem(one: str, other: str) -> None:
    assert stems(one) == stems(other) != frozenset()


def test_common_words_have_no_stem() -> None:
    assert stems("de les is van ons") == frozenset()

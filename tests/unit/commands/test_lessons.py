"""Lessons: recorded with the phase they come from, and found over all trajectories."""

import pytest

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

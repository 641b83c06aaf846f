"""What a form shows of what was already said."""

from typing import Any

from tests.scene import Scene


def field(shown: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(field for field in shown["form"] if field["field"] == name)
    return found


def test_a_linked_channel_fills_in_its_trajectory(scene: Scene) -> None:
    form = scene.say("p05", "collegebesluit: ontwerp vastgesteld", where="lindekwartier").one
    assert field(form, "trajectory")["value"] == "Herinrichting Lindekwartier"
    assert "traject" not in form["text"].casefold()


def test_what_was_shown_before_fills_in_the_trajectory_and_stays_known(scene: Scene) -> None:
    scene.say("p05", "status linde")
    form = scene.say("p05", "collegebesluit: ontwerp vastgesteld").one
    filled = {"taken_on": "17 november 2026", "reference": "BW 1", "reason": "op", "input_effect": "meer groen"}
    assert "Vastgelegd als D-" in scene.line({"as": "p05", "where": "dm", "fill": filled, "on": form["id"]}).text


def test_a_choice_shows_one_of_its_options(scene: Scene) -> None:
    form = scene.say("p05", "collegebesluit linde: ontwerp vastgesteld").one
    for name in ("trajectory", "kind"):
        assert field(form, name)["value"] in field(form, name)["options"]


def test_a_faulty_choice_stays_as_it_was_said(scene: Scene) -> None:
    form = scene.say("p05", "vraag aan Nobody over linde: wat nu?").one
    assert field(form, "to")["value"] == "Nobody"
    assert field(form, "to")["error"]


def test_what_is_left_empty_is_asked_with_its_error(scene: Scene) -> None:
    form = scene.say("p16", "C-101 klaar").one
    assert field(form, "proof")["error"] is None
    again = scene.fill("p16", form, proof="").one
    assert field(again, "proof")["error"] == "Vul dit in."
    assert scene.get("commitments", "C-101").is_open

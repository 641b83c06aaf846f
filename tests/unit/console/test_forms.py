"""What a form shows of what was already said."""

import json
from typing import Any

from adapters.console.read import Moved, read
from adapters.console.routes import output
from adapters.console.session import Session


def say(session: Session, **line: Any) -> list[dict[str, Any]]:
    asked = read(json.dumps(line))
    assert not isinstance(asked, Moved)
    return [output(shown) for shown in session.say(asked)]


def field(shown: dict[str, Any], name: str) -> dict[str, Any]:
    return next(field for field in shown["form"] if field["field"] == name)


def test_a_linked_channel_fills_in_its_trajectory(session: Session) -> None:
    (form,) = say(session, **{"as": "p05"}, where="lindekwartier", text="collegebesluit: ontwerp vastgesteld")
    assert field(form, "trajectory")["value"] == "Herinrichting Lindekwartier"
    assert "traject" not in form["text"].casefold()


def test_what_was_shown_before_fills_in_the_trajectory_and_stays_known(session: Session) -> None:
    say(session, **{"as": "p05"}, where="dm", text="status linde")
    (form,) = say(session, **{"as": "p05"}, where="dm", text="collegebesluit: ontwerp vastgesteld")
    filled = {"taken_on": "17 november 2026", "reference": "BW 1", "reason": "op", "input_effect": "meer groen"}
    said = say(session, **{"as": "p05"}, where="dm", fill=filled, on=form["id"])
    assert any("Vastgelegd als D-" in shown["text"] for shown in said)


def test_a_choice_shows_one_of_its_options(session: Session) -> None:
    (form,) = say(session, **{"as": "p05"}, where="dm", text="collegebesluit linde: ontwerp vastgesteld")
    for name in ("trajectory", "kind"):
        assert field(form, name)["value"] in field(form, name)["options"]


def test_a_faulty_choice_stays_as_it_was_said(session: Session) -> None:
    (form,) = say(session, **{"as": "p05"}, where="dm", text="vraag aan Nobody over linde: wat nu?")
    assert field(form, "to")["value"] == "Nobody"
    assert field(form, "to")["error"]

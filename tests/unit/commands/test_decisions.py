"""Decisions of four kinds; a steer is never called one."""

from datetime import date

import pytest

from bot.domain.council import Body
from bot.domain.decision import DecisionKind
from tests.scene import Scene

FORMAL = {
    "taken_on": "17 november 2026",
    "reference": "BW 26.0412",
    "reason": "Het riool is op.",
    "input_effect": "Twee bomen blijven staan.",
}
KINDS = [
    ("collegebesluit", DecisionKind.COLLEGE_DECISION, Body.COLLEGE),
    ("raadsbesluit", DecisionKind.COUNCIL_DECISION, Body.COUNCIL),
    ("mandaatbesluit", DecisionKind.MANDATED_DECISION, Body.OFFICIAL),
]


@pytest.mark.parametrize(("word", "kind", "body"), KINDS)
def test_a_formal_decision_is_recorded_once_nothing_is_missing(
    scene: Scene, word: str, kind: DecisionKind, body: Body
) -> None:
    form = scene.say("p05", f"{word} lindekwartier: ontwerp vastgesteld").one
    assert "datum van het besluit, kenmerk, reden en wat de inbreng deed" in form["text"]
    assert not any("decision.record" in row for row in scene.record())
    still = scene.fill("p05", form, **{**FORMAL, "reason": ""}).updates.one
    assert [field["field"] for field in still["form"] if field["error"]] == ["reason"]
    shown = scene.fill("p05", still, **FORMAL)
    assert "Vastgelegd als D-352" in shown.to("p05").new.text
    assert "Kenmerk: BW 26.0412" in shown.at("lindekwartier").one["text"]
    assert {"p01", "p03"} <= {post["to"] for post in shown.new}
    decision = scene.get("decisions", "D-352")
    assert (decision.kind, decision.body, decision.taken_on, decision.recorded_by) == (
        kind, body, date(2026, 11, 17), "p05",
    )  # fmt: skip


def test_a_steer_is_a_direction_and_no_decision(scene: Scene) -> None:
    shown = scene.say("p01", "richting lindekwartier: eerst de school")
    assert "richting van de wethouder. Dit is nog geen besluit" in shown.to("p01").one["text"]
    assert shown.at("lindekwartier") == [], "only formal decisions are announced"
    for person in ("p05", "p13"):
        assert shown.to(person).one["buttons"] == ["Gezien"]
    assert shown.to("p03").one["buttons"] == []
    listed = scene.say("p05", "besluiten lindekwartier").one["text"]
    assert "richting van de wethouder (nog geen besluit)" in listed


def test_seen_is_noted_once_and_only_of_who_must_see_it(scene: Scene) -> None:
    card = scene.say("p01", "richting lindekwartier: eerst de school").to("p05").one
    scene.press("p05", "Gezien", card)
    scene.press("p05", "Gezien", card)
    assert scene.get("decisions", "D-352").acknowledged_by == ("p05",)
    assert "Vraag het aan: Sanne Bakker en Bram Kuipers" in scene.say("p09", "gezien D-352").text
    assert "Gezien door: Sanne Bakker" in scene.say("p18", "toon D-352").text


def test_an_official_records_the_steer_in_the_name_of_the_alderman(scene: Scene) -> None:
    scene.say("p05", "richting lindekwartier: eerst de school")
    with scene.store.read() as work:
        (row,) = work.municipality("rijnveste").journal.newest(1)
    assert row.entry is not None
    assert (row.entry.actor, row.entry.on_behalf_of) == ("p05", "p01")


@pytest.mark.parametrize("text", ["richting lindekwartier: x", "collegebesluit lindekwartier: x"])
def test_who_has_no_place_records_nothing(scene: Scene, text: str) -> None:
    for person in ("p18", "p09", "p02"):
        assert "hier niet doen" in scene.say(person, text).text
        assert scene.record()[-1] == f"decision.record {person} NotAllowed"


def test_a_decision_cannot_be_taken_tomorrow(scene: Scene) -> None:
    form = scene.say("p05", "collegebesluit lindekwartier: x").one
    again = scene.fill("p05", form, **{**FORMAL, "taken_on": "24 november 2026"}).updates.one
    assert [field["field"] for field in again["form"] if field["error"]] == ["taken_on"]


def test_an_unknown_decision_is_not_seen_or_shown(scene: Scene) -> None:
    for text in ("toon D-999", "gezien D-999"):
        assert "Ik ken D-999 niet" in scene.say("p05", text).text


def test_never_mind_drops_the_form(scene: Scene) -> None:
    form = scene.say("p05", "collegebesluit lindekwartier: x").one
    dropped = scene.press("p05", "Laat maar", form)
    assert dropped.updates.one["form"] is None
    assert "werkt niet meer" in scene.fill("p05", form, **FORMAL).text


def test_saying_never_mind_drops_the_form_that_was_just_shown(scene: Scene) -> None:
    form = scene.say("p05", "collegebesluit lindekwartier: x").one
    assert scene.say("p05", "laat maar").updates.one["form"] is None
    assert "werkt niet meer" in scene.fill("p05", form, **FORMAL).text
    assert scene.say("p05", "laat maar").one["text"], "there is nothing to drop, and that is well"


def test_nobody_drops_the_form_of_somebody_else(scene: Scene) -> None:
    form = scene.say("p05", "collegebesluit: x", "lindekwartier").one
    scene.line({"as": "p13", "where": "lindekwartier", "press": "Laat maar", "on": form["id"]})
    assert "D-352" in scene.fill("p05", form, **FORMAL).text

"""Closing a trajectory: what is open stays with its owner, and the four counts are asked."""

from datetime import date

from bot.domain.trajectory import TrajectoryStatus
from tests.scene import Scene


def test_closing_tells_what_is_open_and_asks_what_it_yielded(scene: Scene) -> None:
    shown = scene.say("p05", "sluit traject lindekwartier af")
    mine = shown.to("p05").one
    assert "is afgesloten sinds maandag 23 november 2026" in mine["text"]
    assert "C-101" in mine["text"]
    assert mine["buttons"] == ["Vul de vier tellingen in", "Een les vastleggen"]
    assert shown.to("p13").one["buttons"] == []
    assert shown.at("lindekwartier").one
    closed = scene.get("trajectories", "lindekwartier")
    assert (closed.status, closed.closed_on) == (TrajectoryStatus.CLOSED, date(2026, 11, 23))
    assert closed.span(closed.phase).end == date(2026, 11, 23)
    assert scene.get("commitments", "C-101").is_open, "a promise does not end with the work"


def test_the_four_counts_end_the_signal(scene: Scene) -> None:
    signal = "gesloten zonder de vier getallen"
    assert signal not in _signals(scene)
    card = scene.say("p05", "close trajectory lindekwartier").to("p05").one
    assert signal in _signals(scene)
    form = scene.press("p05", "Vul de vier tellingen in", card).one
    counts = {"objections_filed": "2", "objections_comparable_project": "5", "redesigns_after_decision": "0"}
    scene.fill("p05", form, **counts)
    assert signal in _signals(scene), "one is still missing"
    form = scene.say("p05", "opbrengst lindekwartier").one
    assert [entry["field"] for entry in form["form"] if entry["field"] in {*counts, "complaints"}] == ["complaints"]
    scene.fill("p05", form, complaints="1")
    assert signal not in _signals(scene)
    assert "Klachten: 1" in scene.say("p05", "inzet lindekwartier").text


def test_it_is_closed_once_and_taken_back(scene: Scene) -> None:
    scene.say("p05", "sluit traject lindekwartier af op 20 november 2026")
    again = scene.say("p05", "sluit traject lindekwartier af").text
    assert "is al afgesloten, sinds vrijdag 20 november 2026" in again
    assert "een traject afsluiten" in scene.say("p05", "ongedaan maken").to("p05").text
    assert scene.get("trajectories", "lindekwartier").status is TrajectoryStatus.ACTIVE


def test_who_may_not_and_a_day_to_come_are_refused(scene: Scene) -> None:
    assert "Dit mag je hier niet doen" in scene.say("p18", "sluit traject lindekwartier af").text
    form = scene.say("p05", "sluit traject lindekwartier af op 1 januari 2027").one
    assert "Kies vandaag of eerder" in next(entry for entry in form["form"] if entry["field"] == "date")["error"]
    early = scene.say("p05", "sluit traject lindekwartier af op 1 januari 2020").one
    assert next(entry for entry in early["form"] if entry["field"] == "date")["error"]
    assert scene.get("trajectories", "lindekwartier").status is TrajectoryStatus.ACTIVE


def _signals(scene: Scene) -> str:
    shown = scene.say("p12", "signalen lindekwartier")
    text = shown.text
    while "Meer" in shown[-1]["buttons"]:
        shown = scene.press("p12", "Meer", shown[-1])
        text += shown.text
    return text

"""The year, the paragraph and the council's list, counted from the record."""

import csv
import io
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.input_round import Input, Outcome
from bot.domain.yearly import Month, months
from bot.errors import NotPossible
from bot.ports.municipality import Municipality
from bot.reporting import council_list, participation_paragraph, signals_now, year_report
from bot.texts.year_page import safe
from tests.scene import NOW, Scene
from tests.unit.signals.world import clean, item


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def test_the_year_is_counted_per_trajectory(scene: Scene) -> None:
    found = {row["traject"]: row for row in rows(year_report(scene.store, "rijnveste", 2026, NOW).csv)}
    assert len(found) == 6
    station = found["stationsplein"]
    assert (station["Neem bewoners serieus"], station["Betrek iedereen"]) == ("te laat", "in orde")
    assert (station["besluiten"], station["besluiten met uitleg"]) == ("1", "0")
    assert (station["rondes gesloten"], station["rondes beantwoord"]) == ("1", "0")
    assert (found["kanaalweg"]["beloofd"], found["kanaalweg"]["op tijd nagekomen"]) == ("2", "1")
    assert (found["lindekwartier"]["groepen"], found["lindekwartier"]["groepen gehoord"]) == ("6", "4")


def test_the_page_stands_by_itself_and_its_picture_has_words(scene: Scene) -> None:
    page = year_report(scene.store, "rijnveste", 2026, NOW).page
    assert page.startswith('<!doctype html>\n<html lang="nl">')
    assert "http" not in page.replace("http-equiv", "")
    svg = page[page.index("<svg") : page.index("</svg>") + len("</svg>")]
    drawn = ET.fromstring(svg)  # noqa: S314 - our own page
    assert drawn.attrib["role"] == "img"
    assert "nov: " in "".join(drawn.itertext())
    assert page.count('<tr><th scope="row">') == 2 * 6, "a table of lamps, and one of counts"
    assert page.count("<caption>") == page.count('tabindex="0"') == 2


def test_peoples_words_are_no_markup_and_no_formula(scene: Scene) -> None:
    scene.change(lambda here: here.trajectories.save(replace(here.trajectories.get("kanaalweg"), title="<b>=1+1</b>")))
    assert "&lt;b&gt;=1+1&lt;/b&gt;" in year_report(scene.store, "rijnveste", 2026, NOW).page
    assert safe("=1+1") == "'=1+1"
    assert safe("@x") == "'@x"
    assert safe(None) == ""


def test_the_months_count_what_was_open_and_late_then() -> None:
    dossier = item(clean(), "C-1", made_on=date(2026, 2, 10), due=date(2026, 3, 15), done_on=date(2026, 4, 20))
    dossier = replace(dossier, commitments=dossier.commitments[:1])
    assert months([dossier], 2026, date(2026, 5, 10)) == (
        Month(1, 0, 0),
        Month(2, 1, 0),
        Month(3, 1, 1),
        Month(4, 0, 0),
        Month(5, 0, 0),
    )


def test_a_year_that_is_over_has_twelve_months() -> None:
    assert [month.number for month in months([], 2025, date(2026, 5, 10))] == list(range(1, 13))


def test_the_paragraph_says_who_what_when_how_and_what_came_of_it(scene: Scene) -> None:
    scene.say("p16", "inbreng lindekwartier van G4: kiss & ride")
    scene.say("p16", "inbreng I-1 niet overgenomen: de brandweer kan er niet langs")
    text = participation_paragraph(scene.store, "rijnveste", "lindekwartier", NOW)
    for part in (
        "Wie deden er mee: bewoners huur, bewoners koop, basisschool De Brug",
        "Niet gehoord: winkeliers Lindelaan",
        "Later aangehaakt: speeltuinvereniging De Linde",
        "plek van bomen en plantvakken",
        "“Eerste schets” liep van dinsdag 15 september 2026 tot en met dinsdag 20 oktober 2026",
        "143 reacties",
        "niet overgenomen: kiss & ride. de brandweer kan er niet langs",
        "De gemeenteraad beslist over het geld.",
    ):
        assert part in text, part


def test_the_paragraph_leaves_out_what_residents_may_not_know_yet(scene: Scene) -> None:
    def held(here: Municipality) -> None:
        here.decisions.save(replace(here.decisions.get("D-301"), embargo_until=date(2026, 11, 24)))
        for id, by in (("I-1", "M-009-3"), ("I-2", "M-014-1")):
            answer = Input(
                id=id,
                trajectory=here.trajectories.get("lindekwartier").id,
                text=f"wens {id}",
                outcome=Outcome.ADOPTED,
                reason=f"uitkomst {id}",
                answered_by=by,
            )
            here.inputs.save(answer)

    scene.change(held)
    text = participation_paragraph(scene.store, "rijnveste", "lindekwartier", NOW)
    assert "Kaders en participatieplan" not in text, "under embargo until tomorrow"
    assert "Voorlopig ontwerp" not in text, "a round that has not begun, and was announced nowhere"
    assert "I-1" not in text, "its answer is in a message that is not published"
    assert "1 inbreng heeft nog geen antwoord" in text
    assert "uitkomst I-2" in text
    counted = {row["traject"]: row for row in rows(year_report(scene.store, "rijnveste", 2026, NOW).csv)}
    assert counted["lindekwartier"]["besluiten"] == "0"
    tomorrow = NOW + timedelta(days=1)
    assert "Kaders en participatieplan" in participation_paragraph(scene.store, "rijnveste", "lindekwartier", tomorrow)
    counted = {row["traject"]: row for row in rows(year_report(scene.store, "rijnveste", 2026, tomorrow).csv)}
    assert counted["lindekwartier"]["besluiten"] == "1"
    during = participation_paragraph(scene.store, "rijnveste", "lindekwartier", NOW.replace(year=2027, month=1, day=15))
    assert "“Voorlopig ontwerp” loopt van maandag 11 januari 2027 tot en met maandag 1 februari 2027" in during


def test_a_trajectory_with_nothing_says_that_it_has_nothing(scene: Scene) -> None:
    text = participation_paragraph(scene.store, "rijnveste", "oeverpark-oost", NOW)
    assert "Er is nog geen groep gehoord." in text
    assert "staat nog niet in het dossier" in text


def test_an_unknown_trajectory_is_named(scene: Scene) -> None:
    with pytest.raises(NotPossible, match="there is no trajectory nee"):
        participation_paragraph(scene.store, "rijnveste", "nee", NOW)
    with pytest.raises(NotPossible):
        signals_now(scene.store, "rijnveste", NOW, "nee")


def test_the_councils_list_holds_pledges_only(scene: Scene) -> None:
    scene.say("p03", "toezegging lindekwartier: brief over parkeren")
    found = {row["nummer"]: row for row in rows(council_list(scene.store, "rijnveste"))}
    assert set(found) == {"C-103", "C-112", "C-132", "C-153"}
    assert found["C-153"]["uiterlijk"] == "nog geen datum"
    assert found["C-103"]["griffienummer"] == "TZ-26-031"

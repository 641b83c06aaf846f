"""Status, overviews, contact, council, phases and linked conversations."""

from dataclasses import replace

import pytest

from tests.scene import EVERYONE, Scene


def test_a_status_says_where_it_stands_and_fits_a_phone(scene: Scene) -> None:
    card = scene.say("p05", "status lindekwartier").one
    text = card["text"]
    for fact in (
        "zit in de ontwerpfase",
        "Volgende stap: besluitvormingsfase",
        "C-102 · te laat sinds vr 13 nov",
        "C-104 · vr 27 nov",
        "Q-201",
        "M-014-1",
        "Aanspreekpunt: Yara Willems",
        "gemeenteraad do 25 mrt: kredietvoorstel",
        "1 groep is nog niet gesproken",
    ):
        assert fact in text
    assert len(text) < 1200
    more = scene.press("p05", "Meer", card).text
    assert len(more) > len(text)
    assert "winkeliers Lindelaan" in more


def test_the_deputy_is_named_while_the_contact_point_is_away(scene: Scene) -> None:
    assert "Yara Willems" in scene.say("p05", "status parkeren-havenwijk").text
    away = scene.say("p05", "aanspreekpunt havenwijk").text
    assert "Linda Mulder is weg tot en met vrijdag 27 november 2026. Yara Willems neemt waar" in away
    scene.now("2026-11-30T10:00:00", outage=True)
    assert "is weg" not in scene.say("p05", "aanspreekpunt havenwijk").text


@pytest.mark.parametrize(
    "slug", ["lindekwartier", "stationsplein", "oeverpark-oost", "warmte-zuidwest", "parkeren-havenwijk", "kanaalweg"]
)
@pytest.mark.parametrize("language", ["Nederlands", "Engels"])
def test_every_trajectory_has_a_status_a_phase_a_council_and_a_contact(scene: Scene, slug: str, language: str) -> None:
    scene.say("p06", f"taal {language}")
    for text in (
        "status {}",
        "fase {}",
        "raad {}",
        "aanspreekpunt {}",
        "berichten {}",
        "besluiten {}",
        "afspraken {}",
        "vragen {}",
    ):
        answer = scene.say("p06", text.format(slug)).one
        assert answer["form"] is None, text
        assert answer["text"]


@pytest.mark.parametrize(
    "words",
    ["lindekwartier", "Lindelaan", "riool Lindekwartier", "T-2026-014", "lindekwartir", "het Lindekwartier", "LINDE"],
)
def test_a_trajectory_is_found_by_what_people_call_it(scene: Scene, words: str) -> None:
    assert "Herinrichting Lindekwartier" in scene.say("p05", f"status {words}").text


def test_an_unknown_trajectory_is_asked_for(scene: Scene) -> None:
    form = scene.say("p05", "status atlantis").one["form"]
    assert form[0]["error"]
    assert len(form[0]["options"]) == 6


def test_in_a_channel_the_trajectory_need_not_be_named(scene: Scene) -> None:
    assert "Betaald parkeren Havenwijk" in scene.say("p18", "status", "parkeren-havenwijk").text
    asked = scene.say("p18", "status").one
    assert asked["form"][0]["field"] == "trajectory"
    assert "Fietsstraat Kanaalweg" in scene.say("p18", "kanaalweg").text


def test_my_trajectories_are_those_in_which_i_have_a_place(scene: Scene) -> None:
    assert "(lindekwartier)" in scene.say("p05", "mijn trajecten").text
    hers = scene.say("p01", "mijn trajecten").text
    assert all(slug in hers for slug in ("lindekwartier", "oeverpark-oost", "parkeren-havenwijk", "kanaalweg"))
    assert "stationsplein" not in hers
    assert scene.say("p03", "mijn trajecten").text.splitlines()[2:] == hers.splitlines()[2:], "the adviser sees hers"
    scene.change(
        lambda here: here.trajectories.save(
            replace(here.trajectories.get("kanaalweg"), status=type(here.trajectories.get("kanaalweg").status).CLOSED)
        )
    )
    assert "kanaalweg" not in scene.say("p01", "mijn trajecten").text


@pytest.mark.parametrize("person", EVERYONE)
def test_everyone_can_ask_what_is_open_and_for_help_and_an_overview(scene: Scene, person: str) -> None:
    for text in ("wat staat er voor mij open", "help", "mijn trajecten", "mijn overzicht"):
        shown = scene.say(person, text, "lindekwartier" if text == "help" else "dm")
        assert shown.one["to"] == person, "nobody else sees it"


def test_what_is_open_for_me_holds_questions_approvals_and_offers(scene: Scene) -> None:
    scene.say("p11", "leg M-009-3 voor")
    hers = scene.say("p01", "wat staat er voor mij open").text
    assert "Q-201" in hers
    assert "M-009-3" in hers
    scene.say("p16", "geef C-101 aan Daan Scholten")
    his = scene.say("p17", "wat staat er voor mij open").text
    assert "C-104" in his
    assert "C-101" in his


def test_a_conversation_is_linked_and_unlinked_in_a_channel_only(scene: Scene) -> None:
    assert "kan alleen in een kanaal" in scene.say("p05", "koppel lindekwartier").text
    assert "kan alleen in een kanaal" in scene.say("p05", "ontkoppel lindekwartier").text
    linked = scene.say("p05", "koppel lindekwartier", "#bouw").text
    assert "gekoppeld aan Herinrichting Lindekwartier" in linked
    asked = linked.partition("“")[2].partition("”")[0]
    assert "zit in de ontwerpfase" in scene.say("p18", asked, "#bouw").text, "as it says, it works"
    assert "was al gekoppeld" in scene.say("p05", "koppel lindekwartier", "#bouw").text
    assert "zit in de ontwerpfase" in scene.say("p18", "status", "#bouw").text
    assert "hier niet doen" in scene.say("p18", "koppel kanaalweg", "#bouw").text
    assert "niet meer gekoppeld" in scene.say("p05", "ontkoppel lindekwartier", "#bouw").text
    assert "was niet gekoppeld" in scene.say("p05", "ontkoppel lindekwartier", "#bouw").text


def test_two_trajectories_in_one_conversation_must_be_named(scene: Scene) -> None:
    scene.say("p05", "koppel lindekwartier", "#bouw")
    scene.say("p10", "koppel kanaalweg", "#bouw")
    form = scene.say("p18", "fase", "#bouw").one
    assert form["form"][0]["field"] == "trajectory"
    assert form["private"] is True


def test_the_council_is_shown_with_its_role_and_its_dates(scene: Scene) -> None:
    shown = scene.say("p05", "raad lindekwartier").text
    assert "De gemeenteraad beslist over het geld." in shown
    assert "donderdag 25 maart 2027: gemeenteraad, kredietvoorstel" in shown


def test_phases_are_shown_with_their_days(scene: Scene) -> None:
    shown = scene.say("p05", "fase lindekwartier").text
    assert "ontwerpfase: maandag 1 juni 2026 tot en met vrijdag 26 februari 2027" in shown

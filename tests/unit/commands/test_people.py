"""People and their rights, the calendar, and how people are spoken to."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.organisation import Deputy
from bot.domain.person import Role
from tests.scene import Scene, administrator


@pytest.fixture
def managed(scene: Scene) -> Scene:
    administrator(scene)
    return scene


FOR_ADMINISTRATORS = [
    "mensen",
    "voeg toe Jan Smit, jan.smit@rijnveste.example, projectleider, Mobiliteit",
    "bevestig Sanne Bakker",
    "Ruben Smit vertrekt op 1 december 2026",
    "vervanger van Karim Bouzid is Anna de Wit",
    "geen vervanger meer: Anna de Wit voor Karim Bouzid",
    "sluitingsdag 23 december 2026",
    "geen sluitingsdag 24 december 2026",
    "spreek wethouder aan met je",
    "maak Sanne Bakker beheerder",
]


@pytest.mark.parametrize("text", FOR_ADMINISTRATORS)
def test_only_the_administrator_manages(managed: Scene, text: str) -> None:
    before = managed.record()
    assert "hier niet doen. Vraag het aan: Daan Scholten" in managed.say("p05", text).one["text"]
    assert managed.get("people", "p05").administrator is False
    assert all(row.endswith("NotAllowed") for row in managed.record()[len(before) :])
    answer = managed.say("p17", text).one
    assert "hier niet doen" not in answer["text"]
    assert answer["form"] is None


def test_the_answer_to_the_administrator_is_private_in_a_channel(managed: Scene) -> None:
    assert managed.say("p17", "mensen", "lindekwartier").one["private"] is True


def test_someone_new_gets_the_next_number(managed: Scene) -> None:
    managed.say("p17", "voeg toe Jan Smit, jan.smit@rijnveste.example, projectleider, Mobiliteit")
    jan = managed.get("people", "p19")
    assert (jan.name, jan.email, jan.role, jan.department) == (
        "Jan Smit", "jan.smit@rijnveste.example", Role.PROJECT_LEAD, "Mobiliteit",
    )  # fmt: skip
    assert jan.since == date(2026, 11, 23)
    assert "status" in managed.say("jan.smit@rijnveste.example", "help").text


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("voeg toe Jan Smit, geenadres, projectleider", "email"),
        ("voeg toe Jan Smit, ANNA.dewit@rijnveste.example, projectleider", "email"),
        ("voeg toe Jan Smit, js@rijnveste.example, koning", "role"),
        ("Ruben Smit vertrekt op ooit", "date"),
        ("vervanger van Anna de Wit is Karim Bouzid van 10 december tot 1 december", "until"),
        ("vervanger van Anna de Wit is Anna de Wit", "by"),
        ("spreek wethouder aan met hé", "form"),
    ],
)
def test_what_is_wrong_stands_at_its_field(managed: Scene, text: str, field: str) -> None:
    form = managed.say("p17", text).one["form"]
    assert [entry["field"] for entry in form if entry["error"]] == [field]


def test_who_leaves_is_refused_after_the_last_day_and_what_is_open_is_counted(managed: Scene) -> None:
    assert "2 punten open" in managed.say("p17", "Ruben Smit vertrekt op 23 november 2026").text
    assert "warmte" in managed.say("p08", "mijn trajecten").text
    managed.now("2026-11-24T10:00:00", outage=True)
    refused = managed.say("p08", "status warmte-zuidwest").one
    assert "Warmteplan" not in refused["text"]


def test_deputies_are_appointed_by_oneself_or_the_administrator(managed: Scene) -> None:
    text = "vervanger van Anna de Wit is Karim Bouzid van 1 december tot 10 december"
    wanted = Deputy(for_="p01", by="p02", from_=date(2026, 12, 1), until=date(2026, 12, 10))

    def deputies() -> tuple[Deputy, ...]:
        with managed.store.read() as work:
            return work.municipality("rijnveste").organisation.deputies

    assert "hier niet doen" in managed.say("p05", text).text
    assert "Op die laatste dag niet meer" in managed.say("p01", text).text
    managed.say("p17", text)
    assert deputies() == (wanted,)
    assert "geen vervanger meer" in managed.say("p01", "geen vervanger meer: Karim Bouzid voor Anna de Wit").text
    assert deputies() == ()
    assert "was geen vervanger" in managed.say("p17", "geen vervanger meer: Karim Bouzid voor Anna de Wit").text


def test_only_a_member_of_the_board_lets_only_the_own_adviser_approve(scene: Scene) -> None:
    assert "hier niet doen" in scene.say("p05", "Marit mag namens mij akkoord geven").text
    assert scene.say("p01", "Joost mag namens mij akkoord geven").one["form"][0]["error"]
    scene.say("p01", "Marit mag namens mij akkoord geven")
    scene.say("p01", "Marit mag namens mij akkoord geven")
    assert scene.get("people", "p03").approves_for == ("p01",)
    scene.say("p01", "Marit mag niet meer namens mij akkoord geven")
    assert scene.get("people", "p03").approves_for == ()


def test_closing_days_are_added_and_taken_out(managed: Scene) -> None:
    def closed() -> tuple[date, ...]:
        with managed.store.read() as work:
            return work.municipality("rijnveste").organisation.calendar.local_closing_days

    before = closed()
    managed.say("p17", "sluitingsdag 23 december 2026")
    assert closed() == (date(2026, 12, 23), *before)
    managed.say("p17", "sluitingsdag 23 december 2026")
    managed.say("p17", "geen sluitingsdag 23 december 2026")
    assert closed() == before
    assert managed.say("p17", "geen sluitingsdag 23 december 2026").text


def test_everyone_chooses_a_language(scene: Scene) -> None:
    assert scene.say("p05", "taal Engels").one["text"] == "I speak English with you from now on."
    english = scene.say("p05", "status lindekwartier").one
    assert "is in the design phase" in english["text"]
    assert english["buttons"] == ["What may I say?", "More"]
    assert "zit in de ontwerpfase" in scene.say("p06", "status lindekwartier").text
    assert scene.say("p05", "language Dutch").one["text"] == "Ik spreek vanaf nu Nederlands met je."
    assert "zit in de ontwerpfase" in scene.say("p05", "status lindekwartier").text
    assert [row for row in scene.record() if "language" in row] == ["language.set p05 p05"] * 2


def test_the_organisation_chooses_u_or_je_by_role(managed: Scene) -> None:
    assert "Wat is uw antwoord?" in managed.say("p01", "antwoord Q-201").text
    assert "Dit mag je" in managed.say("p05", "antwoord Q-201").text
    managed.say("p17", "spreek wethouder aan met je")
    assert "Wat is je antwoord?" in managed.say("p01", "antwoord Q-201").text
    managed.say("p17", "spreek projectleider aan met u")
    assert "Dit mag u" in managed.say("p05", "antwoord Q-201").text


def test_an_account_that_was_linked_by_address_waits_for_the_administrator(managed: Scene) -> None:
    from bot.domain.person import Account

    account = Account(platform="slack", tenant="T1", user="U1", confirmed=False)
    managed.change(lambda here: here.people.save(replace(here.people.get("p01"), accounts=(account,))))
    assert "Anna de Wit" in managed.say("p17", "bevestig Anna de Wit").text
    assert managed.get("people", "p01").accounts == (replace(account, confirmed=True),)
    assert "geen account dat op bevestiging wacht" in managed.say("p17", "bevestig Anna de Wit").text


def test_the_administrator_can_make_another(managed: Scene) -> None:
    managed.say("p17", "maak Sanne Bakker beheerder")
    assert managed.get("people", "p05").administrator
    assert "Mensen" in managed.say("p05", "mensen").text


def test_the_record_is_read_by_who_may(scene: Scene) -> None:
    scene.say("p05", "richting lindekwartier: eerst de school")
    own = scene.say("p05", "logboek lindekwartier").one["text"]
    assert "D-352" in own
    assert "Sanne Bakker" in own
    assert "eerst de school" not in own, "the record names what was done, not what was said"
    assert "hier niet doen" in scene.say("p09", "logboek lindekwartier").text
    assert "hier niet doen" in scene.say("p05", "logboek").text
    assert "D-352" in scene.say("p18", "logboek").text
    assert "niets" in scene.say("p18", "logboek kanaalweg").text

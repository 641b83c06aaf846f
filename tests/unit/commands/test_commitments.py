"""Commitments: record, show and list them, and what becomes of them."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.commitment import CommitmentStatus
from tests.scene import Scene

NEW = "afspraak lindekwartier: bomen tellen, eigenaar Daan Scholten, uiterlijk 11 december 2026"


def test_a_commitment_is_recorded_and_its_owner_hears_it(scene: Scene) -> None:
    shown = scene.say(
        "p05", "afspraak: bomen tellen, eigenaar Daan Scholten, uiterlijk vrijdag 11 december", "lindekwartier"
    )
    assert "Vastgelegd als C-153: “bomen tellen”" in shown.at("lindekwartier").one["text"]
    assert "vrijdag 11 december 2026" in shown.at("lindekwartier").one["text"]
    assert shown.to("p17").one["buttons"] == ["Klaar", "Andere datum", "Geef door"]
    made = scene.get("commitments", "C-153")
    assert (made.owner, made.promised_by, made.due, made.made_on) == (
        "p17",
        "p05",
        date(2026, 12, 11),
        date(2026, 11, 23),
    )
    assert made.due_text == "vrijdag 11 december"
    assert scene.record()[-1] == "commitment.record C-153 p05"


def test_the_adviser_promises_in_the_name_of_the_alderman(scene: Scene) -> None:
    scene.say("p03", "toezegging lindekwartier: brief over parkeren, uiterlijk 1 februari 2027")
    made = scene.get("commitments", "C-153")
    assert (made.kind, made.promised_by, made.promised_to) == ("council_pledge", "p01", "raad")
    with scene.store.read() as work:
        (row,) = work.municipality("rijnveste").journal.newest(1)
    assert row.entry is not None
    assert (row.entry.actor, row.entry.on_behalf_of) == ("p03", "p01")


def test_a_possible_duplicate_is_pointed_at_and_can_be_recorded_after_all(scene: Scene) -> None:
    asked = scene.say("p05", "afspraak: gesprek met winkeliers over bevoorrading", "lindekwartier").one
    assert "C-102: Gesprek met winkeliers" in asked["text"]
    assert asked["buttons"] == ["Toch vastleggen", "Toon C-102"]
    assert "C-102" in scene.press("p05", "Toon C-102", asked).one["text"]
    assert not any("commitment.record" in row for row in scene.record())
    assert "Vastgelegd als C-153" in scene.press("p05", "Toch vastleggen", asked).text


def test_without_a_day_or_an_owner_the_bot_asks_with_buttons(scene: Scene) -> None:
    card = scene.say("p05", "afspraak lindekwartier: hagen snoeien").one
    assert card["buttons"] == [
        "Eind van de maand (ma 30 nov)",
        "Voor de zomer (vr 9 jul)",
        "Andere datum",
        "Kies een eigenaar",
    ]
    assert "maandag 30 november 2026" in scene.press("p05", "Eind van de maand (ma 30 nov)", card).text
    assert scene.get("commitments", "C-153").due == date(2026, 11, 30)
    form = scene.press("p05", "Kies een eigenaar", card).one
    offered = scene.fill("p05", form, owner="Daan Scholten")
    assert offered.to("p17").new.one["buttons"] == ["Neem over", "Niet overnemen"]


@pytest.mark.parametrize(("where", "words"), [("dm", "volgende week vrijdag"), ("lindekwartier", "vrijdag 4 december")])
def test_a_day_typed_after_that_is_the_day_that_was_asked_for(scene: Scene, where: str, words: str) -> None:
    scene.say("p05", "afspraak lindekwartier: hagen snoeien", where)
    assert "vrijdag 4 december 2026" in scene.say("p05", words, where).text
    assert scene.get("commitments", "C-153").due == date(2026, 12, 4)
    scene.say("p05", "maandag 7 december", where)
    assert scene.get("commitments", "C-153").due == date(2026, 12, 4)


def test_words_that_are_no_one_day_set_none(scene: Scene) -> None:
    scene.say("p05", "afspraak lindekwartier: hagen snoeien")
    scene.say("p05", "zo snel mogelijk")
    assert scene.get("commitments", "C-153").due is None


def test_a_day_on_which_nobody_works_is_said_to_be_so(scene: Scene) -> None:
    text = scene.say("p05", "afspraak lindekwartier: hagen snoeien, uiterlijk 1 mei 2027").text
    assert "dan werkt niemand" in text
    assert "zaterdag 1 mei 2027" in text


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("afspraak lindekwartier: bomen tellen, uiterlijk 1 januari 2020", "due"),
        ("afspraak lindekwartier: bomen tellen, uiterlijk zsm", "due"),
        ("afspraak lindekwartier: bomen tellen, eigenaar Zwarte Ruiter", "owner"),
        (f"afspraak lindekwartier: {'x' * 501}", "text"),
    ],
)
def test_what_is_wrong_stands_at_its_field_and_nothing_is_recorded(scene: Scene, text: str, field: str) -> None:
    form = scene.say("p05", text).one
    assert next(entry for entry in form["form"] if entry["field"] == field)["error"]
    assert not any("commitment.record" in row for row in scene.record())


def test_who_has_no_place_may_not_record_or_settle(scene: Scene) -> None:
    for person, text in (
        ("p18", NEW),
        ("p09", NEW),
        ("p09", "stel C-101 uit tot 15 januari 2027: kost meer tijd"),
        ("p09", "C-101 klaar"),
        ("p09", "trek C-101 in: dubbel"),
        ("p09", "geef C-101 aan Daan Scholten"),
        ("p06", "datum C-121: 15 januari 2027"),
    ):
        assert "mag je hier niet doen" in scene.say(person, text).one["text"], text
        assert scene.record()[-1].endswith("NotAllowed")
    assert scene.get("commitments", "C-101").status is CommitmentStatus.OPEN


def test_postponing_asks_for_day_and_reason_and_who_tells_hears_it(scene: Scene) -> None:
    form = scene.say("p05", "stel C-102 uit").one
    assert [field["field"] for field in form["form"]] == ["due", "reason", "informs"]
    empty = scene.fill("p05", form, due="gisteren misschien").one
    assert [bool(field["error"]) for field in empty["form"]] == [True, True, False]
    shown = scene.fill("p05", empty, due="15 januari 2027", reason="kost meer tijd", informs="Yara Willems")
    assert "Yara Willems vertelt het aan: winkeliers Lindelaan" in shown.to("p16").one["text"]
    assert shown.to("p16").one["buttons"] == ["Is verteld", "Uitstelbericht"]
    assert shown.to("p01").new, "who promised it"
    postponed = scene.get("commitments", "C-102")
    assert (postponed.postponed_to, postponed.reason, postponed.informs) == (date(2027, 1, 15), "kost meer tijd", "p16")
    told = scene.press("p16", "Is verteld", shown.to("p16").one)
    assert "Genoteerd" in told.new.text
    assert scene.get("commitments", "C-102").promised_to_informed_on == date(2026, 11, 23)


def test_the_owner_tells_those_it_was_promised_to_unless_another_is_named(scene: Scene) -> None:
    scene.say("p05", "stel C-102 uit tot 15 januari 2027: kost meer tijd")
    assert scene.get("commitments", "C-102").informs == "p05"
    scene.say("p17", "stel C-104 uit tot 15 januari 2027: kost meer tijd")
    assert scene.get("commitments", "C-104").informs is None, "an internal action has nobody outside to tell"


def test_what_was_not_postponed_has_nothing_to_tell(scene: Scene) -> None:
    form = scene.say("p16", "C-101 verteld").one
    assert form["form"][0]["error"]
    assert scene.get("commitments", "C-101").promised_to_informed_on is None


def test_who_does_not_inform_or_settle_cannot_say_that_it_was_told(scene: Scene) -> None:
    scene.say("p05", "stel C-102 uit tot 15 januari 2027: kost meer tijd")
    assert "mag je hier niet doen" in scene.say("p09", "C-102 verteld").text


def test_it_is_done_once_and_then_stays_done(scene: Scene) -> None:
    shown = scene.say("p17", "C-104 klaar")
    assert "C-104 is klaar" in shown.to("p17").text
    assert "Afgerond door Daan Scholten" in shown.to("p05").text
    for text in (
        "C-104 klaar",
        "stel C-104 uit tot 1 januari 2027: later",
        "trek C-104 in: dubbel",
        "geef C-104 aan Yara Willems",
        "datum C-104: 1 februari 2027",
    ):
        assert "C-104 is al klaar, sinds maandag 23 november 2026" in scene.say("p17", text).one["text"], text
    assert scene.record()[-1] == "commitment.date C-104 p17 Settled"


def test_the_day_it_was_done_cannot_lie_ahead(scene: Scene) -> None:
    card = scene.say("p17", "toon C-104").one
    assert "C-104 is klaar" in scene.press("p17", "Klaar", card).new.text


def test_the_receiver_accepts_before_becoming_owner(scene: Scene) -> None:
    offer = scene.say("p16", "geef C-101 aan Daan Scholten").to("p17").one
    assert offer["buttons"] == ["Neem over", "Niet overnemen"]
    assert scene.get("commitments", "C-101").owner == "p16"
    assert "Vraag het aan: Daan Scholten" in scene.say("p09", "neem C-101 over").one["text"]
    shown = scene.press("p17", "Neem over", offer)
    assert "Daan Scholten is nu eigenaar van C-101" in shown.to("p16").text
    assert scene.get("commitments", "C-101").owner == "p17"


def test_the_receiver_may_decline(scene: Scene) -> None:
    offer = scene.say("p16", "geef C-101 aan Daan Scholten").to("p17").one
    shown = scene.press("p17", "Niet overnemen", offer)
    assert "Yara Willems blijft eigenaar" in shown.to("p16").text
    assert scene.get("commitments", "C-101").owner == "p16"
    assert "mag je hier niet doen" in scene.say("p17", "neem C-101 over").text


def test_an_offer_is_not_made_to_the_owner_and_is_taken_at_once_by_oneself(scene: Scene) -> None:
    form = scene.say("p16", "geef C-101 aan Yara Willems").one
    assert form["form"][0]["error"]
    assert "Sanne Bakker is nu eigenaar van C-101" in scene.say("p05", "geef C-101 aan mij").to("p16").text
    assert scene.get("commitments", "C-101").owner == "p05"


def test_withdrawing_asks_why_and_deletes_nothing(scene: Scene) -> None:
    form = scene.say("p05", "trek C-102 in").one
    assert [field["field"] for field in form["form"]] == ["reason"]
    shown = scene.say("p05", "dubbel met een andere")
    assert "Reden: dubbel met een andere" in shown.to("p01").text
    gone = scene.get("commitments", "C-102")
    assert (gone.status, gone.reason) == (CommitmentStatus.WITHDRAWN, "dubbel met een andere")


def test_one_without_a_day_gets_one(scene: Scene) -> None:
    assert "vrijdag 15 januari 2027" in scene.say("p07", "datum C-121: 15 januari 2027").text
    assert scene.get("commitments", "C-121").due == date(2027, 1, 15)
    form = scene.say("p07", "datum C-121: 16 januari 2027").one
    assert next(entry for entry in form["form"] if entry["field"] == "due")["error"], "it has a day: postpone it"
    past = scene.say("p05", "datum C-102: 1 januari 2020").one
    assert next(entry for entry in past["form"] if entry["field"] == "due")["error"]


def test_the_council_clerk_notes_a_number_on_a_pledge_only(scene: Scene) -> None:
    assert "TZ-26-040" in scene.say("p15", "C-112 griffienummer TZ-26-040").text
    assert scene.get("commitments", "C-112").council_ref == "TZ-26-040"
    assert scene.say("p15", "C-101 griffienummer TZ-26-041").one["form"][0]["error"]
    assert "mag je hier niet doen" in scene.say("p16", "C-112 griffienummer TZ-26-042").text


def test_commitments_are_listed_by_trajectory_by_owner_and_for_the_board(scene: Scene) -> None:
    listed = scene.say("p18", "afspraken lindekwartier").one["text"]
    assert listed.index("C-102") < listed.index("C-104") < listed.index("C-101") < listed.index("C-103")
    mine = scene.say("p05", "mijn afspraken").one["text"]
    assert "C-102" in mine
    assert "C-101" not in mine
    promised = scene.say("p01", "mijn afspraken").one["text"]
    assert "C-102" in promised, "an alderman sees what she promised"
    assert "C-101" not in promised


def test_a_long_list_goes_on_behind_a_button(scene: Scene) -> None:
    one = scene.get("commitments", "C-104")
    scene.change(lambda here: [here.commitments.save(replace(one, id=f"C-{n}")) for n in range(500, 540)])
    seen, card = "", scene.say("p05", "afspraken lindekwartier").one
    for _ in range(9):
        seen += card["text"]
        if not card["buttons"]:
            break
        card = scene.press("p05", card["buttons"][-1], card).one
    assert all(seen.count(f"C-{number}") == 1 for number in range(500, 540))

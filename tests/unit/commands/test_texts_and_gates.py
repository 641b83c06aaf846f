"""Gates around a message, what publishing settles, promises in a text, proof, and the delay message."""

from datetime import date

import pytest

from tests.scene import Scene

BODY = (
    "De weg wordt smaller, omdat dat veiliger is. Het college beslist. De raad kan iets anders kiezen."
    " Veel reacties namen we over. Over 1 jaar meten we opnieuw."
)


def approved(scene: Scene, body: str, kind: str = "besluit", slug: str = "lindekwartier", id: str = "M-014-2") -> None:
    scene.say("p11", f"concept {slug} {kind}: Smallere weg // {body}")
    scene.say("p11", f"leg {id} voor")
    holder = scene.get("trajectories", slug).portfolio_holder
    scene.say(holder, f"akkoord {id}")


def test_a_message_without_its_parts_waits_until_someone_says_why(scene: Scene) -> None:
    approved(scene, BODY)
    gate = scene.say("p11", "publiceer M-014-2").one
    assert gate["text"].startswith("Nog niet. Bewoners hebben meer nodig in dit bericht.")
    assert "het aanspreekpunt met telefoonnummer" in gate["text"]
    assert gate["buttons"] == ["Wijzig de tekst", "Toch doorgaan"]
    assert scene.get("messages", "M-014-2").published_on is None
    scene.press("p11", "Toch doorgaan", gate)
    shown = scene.say("p11", "het telefoonnummer staat op de achterkant")
    assert shown.at("lindekwartier").one
    assert scene.get("messages", "M-014-2").published_on == date(2026, 11, 23)
    (override,) = scene.get("trajectories", "lindekwartier").overrides
    assert (override.rule, override.subject, override.missing) == ("PUBLISH", "M-014-2", ("contact",))
    record = scene.say("p13", "logboek lindekwartier").text
    assert "toch doorgegaan: “het telefoonnummer staat op de achterkant”" in record


def test_a_message_with_all_its_parts_is_published_at_once(scene: Scene) -> None:
    approved(scene, BODY + " Vragen? Bel Yara Willems op 14 0xx.")
    assert scene.say("p11", "publiceer M-014-2").at("lindekwartier").one
    assert scene.get("trajectories", "lindekwartier").overrides == ()


def test_a_text_that_came_with_the_import_is_published_as_before(scene: Scene) -> None:
    scene.say("p11", "leg M-009-3 voor")
    scene.say("p01", "akkoord M-009-3")
    scene.say("p11", "publiceer M-009-3")
    assert scene.get("messages", "M-009-3").published_on == date(2026, 11, 23)


def test_publishing_the_explanation_solves_the_signal(scene: Scene) -> None:
    assert "D-341" in scene.say("p09", "signalen parkeren-havenwijk").text
    scene.say("p11", "leg M-009-3 voor")
    scene.say("p01", "akkoord M-009-3")
    scene.say("p11", "publiceer M-009-3")
    assert scene.get("decisions", "D-341").told_by == "M-009-3"
    text = scene.say("p09", "signalen parkeren-havenwijk").text
    assert "D-341" not in text
    assert "M-009-2" not in text


def test_feedback_answers_the_round_that_closed(scene: Scene) -> None:
    body = "We kregen 143 reacties. Op 15 december 2026 beginnen we. Bel Yara Willems op 14 0xx."
    approved(scene, body, kind="terugkoppeling")
    scene.say("p11", "publiceer M-014-2")
    trajectory = scene.get("trajectories", "lindekwartier")
    assert trajectory.round("R-014-1").answered_by == "M-014-2"
    assert trajectory.round("R-014-2").answered_by is None


def test_a_start_announces_the_rounds_to_come(scene: Scene) -> None:
    start = scene.get("messages", "M-014-1").body
    approved(scene, start + " Kom op 11 januari 2027.", kind="start")
    scene.say("p11", "publiceer M-014-2")
    round_ = scene.get("trajectories", "lindekwartier").round("R-014-2")
    assert (round_.announced_by, round_.announced_on) == ("M-014-2", date(2026, 11, 23))


def test_promises_in_an_approved_text_are_offered_one_by_one(scene: Scene) -> None:
    approved(scene, BODY + " U krijgt voor 1 maart 2027 een brief. Bel 14 0xx.")
    assert "M-014-2 belooft iets dat niet vastligt" in scene.say("p11", "signalen lindekwartier").text
    first = scene.say("p11", "beloften in M-014-2").one
    assert "“Over 1 jaar meten we opnieuw.” Vastleggen als afspraak?" in first["text"]
    assert first["buttons"] == ["Vastleggen als afspraak", "Niet nodig, want …"]
    scene.press("p11", "Niet nodig, want …", first)
    second = scene.say("p11", "dat staat al in het plan").new.one
    assert "U krijgt voor 1 maart 2027 een brief." in second["text"]
    done = scene.press("p11", "Vastleggen als afspraak", second).one
    assert "Alle beloften in M-014-2 zijn afgehandeld." in done["text"]
    made = scene.get("commitments", "C-153")
    assert (made.kind, made.due, made.source, made.promised_by) == (
        "resident_promise",
        date(2027, 3, 1),
        "M-014-2",
        "p01",
    )
    kept = scene.get("messages", "M-014-2").promises
    assert [(promise.commitment, promise.not_needed) for promise in kept] == [
        (None, "dat staat al in het plan"),
        ("C-153", None),
    ]
    assert "belooft iets" not in scene.say("p11", "signalen lindekwartier").text
    assert "geen belofte meer" in scene.say("p11", "leg belofte 1 van M-014-2 vast").text


def test_a_promise_that_was_made_before_is_not_offered_again(scene: Scene) -> None:
    scene.say("p11", "leg M-009-3 voor")
    scene.say("p01", "akkoord M-009-3")
    linked = [promise.commitment for promise in scene.get("messages", "M-009-3").promises]
    assert "C-141" in linked


def test_a_promise_to_residents_is_closed_with_proof(scene: Scene) -> None:
    asked = scene.say("p05", "C-102 klaar").one
    assert "Waaruit blijkt dat het klaar is?" in asked["text"]
    assert scene.get("commitments", "C-102").is_open
    scene.say("p05", "verslag gesprek 20 november")
    kept = scene.get("commitments", "C-102")
    assert (kept.is_open, kept.proof) == (False, "verslag gesprek 20 november")


def test_proof_may_come_with_the_closing_and_an_internal_action_needs_none(scene: Scene) -> None:
    scene.say("p16", "C-101 klaar: doemee.rijnveste.example/reacties")
    assert scene.get("commitments", "C-101").proof == "doemee.rijnveste.example/reacties"
    scene.say("p17", "C-104 klaar")
    assert not scene.get("commitments", "C-104").is_open


def test_a_promise_to_residents_is_postponed_when_its_delay_message_is_approved(scene: Scene) -> None:
    refused = scene.say("p16", "stel C-101 uit tot 15 januari 2027: de uitwerking kost meer tijd").one
    assert "Nog niet." in refused["text"]
    assert refused["buttons"] == ["Maak het uitstelbericht", "Toch doorgaan"]
    assert scene.get("commitments", "C-101").status == "open"
    assert "M-014-2" in scene.press("p16", "Maak het uitstelbericht", refused).new.text
    message = scene.get("messages", "M-014-2")
    assert (message.kind, message.regarding) == ("delay", "C-101")
    for part in (
        "Dat lukt niet op tijd. Onze excuses",
        "De uitwerking kost",
        "15 januari 2027",
        "Reactie per straat",
        "Bel 14 0xx",
    ):
        assert part in message.body
    scene.say("p11", "leg M-014-2 voor")
    assert "Nog niet." in scene.say("p16", "stel C-101 uit tot 15 januari 2027: kost meer tijd").text
    scene.say("p01", "akkoord M-014-2")
    assert "Nog niet." not in scene.say("p16", "stel C-101 uit tot 15 januari 2027: kost meer tijd").text
    assert scene.get("commitments", "C-101").promised_to_informed_on is None
    scene.say("p11", "publiceer M-014-2")
    assert scene.get("commitments", "C-101").promised_to_informed_on == date(2026, 11, 23)
    assert scene.get("trajectories", "T-2026-014").overrides == ()


@pytest.mark.parametrize(
    ("named", "heard"), [(" tot 15 januari 2027", date(2026, 11, 23)), (" tot 8 januari 2027", None)]
)
def test_residents_who_heard_the_day_first_count_as_told_when_it_is_postponed(
    scene: Scene, named: str, heard: date | None
) -> None:
    scene.say("p16", f"uitstelbericht voor C-101{named}")
    scene.say("p11", "leg M-014-2 voor")
    scene.say("p01", "akkoord M-014-2")
    scene.say("p11", "publiceer M-014-2")
    scene.say("p16", "stel C-101 uit tot 15 januari 2027: kost meer tijd")
    assert scene.get("commitments", "C-101").promised_to_informed_on == heard
    again = scene.say("p16", "stel C-101 uit tot 1 februari 2027: het loopt verder uit")
    assert "Nog niet." in again.text, "each delay has its own message"


def test_a_promise_is_postponed_without_its_message_with_a_reason_that_is_kept(scene: Scene) -> None:
    refused = scene.say("p16", "stel C-101 uit tot 15 januari 2027: kost meer tijd").one
    form = scene.press("p16", "Toch doorgaan", refused).one
    scene.fill("p16", form, override_reason="de buurt vroeg er zelf om")
    assert scene.get("commitments", "C-101").postponed_to == date(2027, 1, 15)
    (override,) = scene.get("trajectories", "T-2026-014").overrides
    assert (override.rule, override.subject, override.missing) == ("POSTPONE", "C-101", ("delay_message",))
    assert override.reason == "de buurt vroeg er zelf om"


def test_what_is_late_already_or_was_not_promised_to_residents_is_postponed_at_once(scene: Scene) -> None:
    scene.say("p05", "stel C-102 uit tot 15 januari 2027: kost meer tijd")
    scene.say("p05", "stel C-103 uit tot 1 maart 2027: kost meer tijd")
    assert {scene.get("commitments", id).status for id in ("C-102", "C-103")} == {"postponed"}


def test_only_a_promise_to_residents_gets_a_delay_message(scene: Scene) -> None:
    assert "Dit is niet aan bewoners beloofd" in scene.say("p05", "uitstelbericht voor C-103").text


def test_the_council_list_says_honestly_that_there_is_no_day(scene: Scene) -> None:
    scene.say("p03", "toezegging lindekwartier: brief over parkeren")
    text = scene.say("p15", "raadslijst").text
    assert "C-112" in text
    assert "geen griffienummer" in text
    assert "C-153 · nog geen datum · brief over parkeren" in text
    assert "donderdag 25 maart 2027: gemeenteraad, Herinrichting Lindekwartier: kredietvoorstel" in text

"""The last act is taken back by a transition of its own, or it is said why it cannot be."""

import pytest

from adapters.console.clock import SteppedClock
from bot.address import Address
from bot.core import Core
from bot.domain.message import MessageStatus
from bot.incoming import Incoming, Sender, Text
from bot.receive import receive
from tests.fakes import FakeDirectory
from tests.scene import NOW, Scene, administrator
from tests.unit.commands.approval import submitted

DRAFT = "concept lindekwartier planning: Zo gaat het verder // In januari leest u meer."


@pytest.mark.parametrize(
    ("who", "words", "kind", "id"),
    [
        ("p08", "draag warmte-zuidwest over aan Pieter Visser", "trajectories", "T-2025-044"),
        ("p05", "taal Engels", "people", "p05"),
        ("p01", "Marit mag namens mij akkoord geven", "people", "p03"),
        ("p05", "bevestiging uit voor lessen", "people", "p05"),
    ],
)
def test_what_was_changed_stands_as_it_did_before(scene: Scene, who: str, words: str, kind: str, id: str) -> None:
    before = scene.get(kind, id)
    scene.say(who, words)
    assert scene.get(kind, id) != before
    scene.say(who, "undo")
    assert scene.get(kind, id) == before
    assert scene.record()[-1] == f"record.undo {id} {who}"


def test_who_was_offered_a_handover_hears_that_it_is_off(scene: Scene) -> None:
    scene.say("p08", "draag warmte-zuidwest over aan Pieter Visser")
    assert "maakte dit ongedaan" in scene.say("p08", "ongedaan maken").to("p06").text


def test_a_taken_over_trajectory_goes_back_with_all_that_went_along(scene: Scene) -> None:
    before = {id: scene.get("commitments", id) for id in ("C-131", "C-132")}
    scene.say("p08", "draag warmte-zuidwest over aan Pieter Visser")
    scene.say("p06", "neem de overdracht van warmte-zuidwest over")
    assert scene.get("trajectories", "T-2025-044").project_lead == "p06"
    scene.say("p06", "ongedaan maken")
    assert scene.get("trajectories", "T-2025-044").project_lead == "p08"
    assert scene.get("trajectories", "T-2025-044").handovers[-1].is_open
    assert {id: scene.get("commitments", id) for id in before} == before


def test_a_phase_that_was_entered_is_left_again(scene: Scene) -> None:
    scene.say("p05", "volgende fase lindekwartier")
    assert scene.get("trajectories", "T-2026-014").phase == "decision"
    scene.say("p05", "ongedaan maken")
    assert scene.get("trajectories", "T-2026-014").phase == "design"


def test_a_draft_is_withdrawn_and_a_request_goes_back_to_its_author(scene: Scene) -> None:
    scene.say("p05", DRAFT)
    scene.say("p05", "leg M-014-2 voor")
    told = scene.say("p05", "ongedaan maken")
    assert scene.get("messages", "M-014-2").status is MessageStatus.DRAFT
    assert "maakte dit ongedaan" in told.to("p01").text
    scene.say("p05", "wijzig M-014-2: Anders // Nieuwe tekst.")
    scene.say("p05", "ongedaan maken")
    message = scene.get("messages", "M-014-2")
    assert (message.title, message.version, message.status) == ("Zo gaat het verder", 3, MessageStatus.DRAFT)
    scene.say("p05", DRAFT)
    scene.say("p05", "ongedaan maken")
    assert scene.get("messages", "M-014-3").status is MessageStatus.WITHDRAWN


def test_what_cannot_be_undone_says_why_and_what_to_do(scene: Scene) -> None:
    scene.press("p01", "Akkoord", submitted(scene))
    assert "trek akkoord M-009-3 in" in scene.say("p01", "ongedaan maken").text
    assert scene.get("messages", "M-009-3").status is MessageStatus.APPROVED
    scene.say("p11", "publiceer M-009-3 op de website")
    assert "maak een nieuwe versie" in scene.say("p11", "ongedaan maken").text
    scene.say("p05", "koppel stationsplein", "stationsplein")
    assert scene.say("p05", "ongedaan maken").text


def test_who_was_added_stays_in_the_record(scene: Scene) -> None:
    administrator(scene)
    scene.say("p17", "voeg toe Bas Blom, bas.blom@rijnveste.example, projectleider, Mobiliteit")
    assert "blijft in het dossier" in scene.say("p17", "ongedaan maken").text


def test_a_day_in_the_calendar_is_taken_out_again(scene: Scene) -> None:
    administrator(scene)
    before = scene.say("p17", "kalender").text
    scene.say("p17", "sluitingsdag 23 december 2026")
    scene.say("p17", "ongedaan maken")
    assert scene.say("p17", "kalender").text == before


def test_whose_words_stand_there_again_may_still_not_approve_them(scene: Scene) -> None:
    scene.say("p11", DRAFT)
    with scene.store.read() as work:
        id = work.municipality("rijnveste").messages.of("T-2026-014")[-1].id
    scene.say("p05", f"wijzig {id}: In januari leest u hier meer.")
    before = scene.get("messages", id)
    assert before.authors == {"p11", "p05"}
    scene.say("p11", f"wijzig {id}: Iets anders.")
    scene.say("p11", "ongedaan maken")
    message = scene.get("messages", id)
    assert (message.body, message.authors) == (before.body, before.authors)


def by_email(scene: Scene, event: str, user: str, email: str, text: str) -> None:
    """Said by an account that nobody vouched for, found by its e-mail address."""
    receive(
        Core(store=scene.store, clock=SteppedClock(NOW), directory=FakeDirectory(), messengers={}),
        Incoming(
            organisation="rijnveste",
            event_id=event,
            at=NOW,
            sender=Sender(user=user, email=email),
            address=Address(platform="fake", tenant="T1", conversation=f"dm:{user}"),
            direct=True,
            said=Text(text),
        ),
    )


def test_an_account_that_was_linked_by_the_way_stays_linked(scene: Scene) -> None:
    before = scene.get("people", "p05").language
    by_email(scene, "e1", "U5", "sanne.bakker@rijnveste.example", "taal Engels")
    assert scene.get("people", "p05").language != before
    by_email(scene, "e2", "U5", "sanne.bakker@rijnveste.example", "undo")
    assert scene.get("people", "p05").language == before
    assert [account.user for account in scene.get("people", "p05").accounts if account.platform == "fake"] == ["U5"]


def test_an_account_that_nobody_vouched_for_does_not_undo_what_it_might_not_do(scene: Scene) -> None:
    before = scene.get("people", "p03")
    scene.say("p01", "Marit mag namens mij akkoord geven")
    allowed = scene.get("people", "p03")
    assert allowed != before
    by_email(scene, "e1", "U1", "anna.dewit@rijnveste.example", "undo")
    assert scene.get("people", "p03") == allowed
    assert not any(row.startswith("record.undo") for row in scene.record())

"""Messages after approval: publish, withdraw, show, list, and what may be said."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.message import MessageStatus
from tests.scene import Scene

ID = "M-009-3"


@pytest.fixture
def approved(scene: Scene) -> Scene:
    scene.press("p01", "Akkoord", scene.say("p11", f"leg {ID} voor").to("p01").one)
    return scene


@pytest.fixture
def published(approved: Scene) -> Scene:
    approved.say("p11", f"publiceer {ID}")
    return approved


def status(scene: Scene):
    return scene.get("messages", ID).status


def test_the_published_text_goes_to_the_channel_the_author_and_the_contact_point(approved: Scene) -> None:
    shown = approved.say("p11", f"publiceer {ID}")
    body = approved.get("messages", ID).body
    assert body in shown.at("parkeren-havenwijk").one["text"]
    assert "M-009-3 versie 1" in shown.at("parkeren-havenwijk").one["text"]
    assert shown.to("p16").new, "the deputy of the contact point, who is away"
    assert shown.to("p01").updates
    assert status(approved) is MessageStatus.PUBLISHED


def test_every_linked_conversation_gets_the_same_words(approved: Scene) -> None:
    approved.say("p09", "koppel parkeren-havenwijk", "#parkeren")
    shown = approved.say("p11", f"publiceer {ID}")
    assert shown.at("#parkeren").one["text"] == shown.at("parkeren-havenwijk").one["text"]


def test_what_may_be_said_is_the_published_text_with_version_and_date(published: Scene) -> None:
    shown = published.say("p18", "wat mag ik zeggen over de havenwijk?").one
    assert published.get("messages", ID).body in shown["text"]
    assert "M-009-3 versie 1, gepubliceerd op maandag 23 november 2026" in shown["text"]


def test_a_new_draft_does_not_change_what_may_be_said(published: Scene) -> None:
    before = published.get("messages", ID).body
    published.say("p11", f"wijzig {ID}: Een heel andere tekst.")
    shown = published.say("p18", "wat mag ik zeggen over de havenwijk?").text
    assert before in shown
    assert "Een heel andere tekst" not in shown
    assert "versie 1" in shown


def test_only_who_may_publishes_and_only_once(approved: Scene) -> None:
    assert "mag je hier niet doen" in approved.say("p18", f"publiceer {ID}").text
    assert "mag je hier niet doen" in approved.say("p05", f"publiceer {ID}").text
    approved.say("p11", f"publiceer {ID}")
    assert "al gepubliceerd" in approved.say("p11", f"publiceer {ID}").text
    assert "al gepubliceerd" in approved.say("p01", f"akkoord {ID}").text


def test_without_approval_nothing_is_published(scene: Scene) -> None:
    assert "akkoord" in scene.say("p11", f"publiceer {ID}").text
    scene.say("p11", f"leg {ID} voor")
    assert scene.record()[-2] == "message.publish M-009-3 p11 NotApproved"
    scene.say("p11", f"publiceer {ID}")
    assert status(scene) is MessageStatus.SUBMITTED


def test_a_text_that_changed_behind_the_approval_is_not_published(approved: Scene) -> None:
    approved.change(lambda here: here.messages.save(replace(here.messages.get(ID), body="Stiekem anders.")))
    approved.say("p11", f"publiceer {ID}")
    assert status(approved) is MessageStatus.APPROVED
    assert approved.record()[-1] == "message.publish M-009-3 p11 NotApproved"


def test_an_embargo_is_kept_until_its_day(approved: Scene) -> None:
    approved.change(lambda here: here.messages.save(replace(here.messages.get(ID), embargo_until=date(2026, 11, 24))))
    assert "dinsdag 24 november 2026" in approved.say("p11", f"publiceer {ID}").text
    approved.now("2026-11-24T10:00:00")
    approved.say("p11", f"publiceer {ID}")
    assert status(approved) is MessageStatus.PUBLISHED


def test_withdrawing_asks_why_and_tells_everywhere(published: Scene) -> None:
    form = published.say("p11", f"trek {ID} in").one
    assert [field["field"] for field in form["form"]] == ["reason"]
    shown = published.fill("p11", form, reason="klopt niet meer")
    assert "Gebruik deze tekst niet meer" in shown.at("parkeren-havenwijk").one["text"]
    assert "klopt niet meer" in shown.to("p01").new.text
    assert "ingetrokken" in shown.to("p01").updates.text
    assert "M-009-3" not in published.say("p18", "wat mag ik zeggen over de havenwijk?").text
    assert "al ingetrokken" in published.say("p11", f"trek {ID} in: nogmaals").text
    assert "ingetrokken" in published.say("p11", f"wijzig {ID}: x").text


def test_who_approves_may_withdraw_and_others_may_not(published: Scene) -> None:
    assert "mag je hier niet doen" in published.say("p18", f"trek {ID} in: x").text
    published.say("p01", f"trek {ID} in: klopt niet meer")
    assert status(published) is MessageStatus.WITHDRAWN


def test_withdrawing_a_draft_is_told_to_nobody_outside(scene: Scene) -> None:
    shown = scene.say("p11", f"trek {ID} in: niet nodig")
    assert shown.at("parkeren-havenwijk") == []
    assert status(scene) is MessageStatus.WITHDRAWN


def test_honestly_there_is_none_yet_and_one_can_be_asked_for(scene: Scene) -> None:
    card = scene.say("p09", "wat mag ik zeggen over oeverpark-oost").one
    assert "Er is nog geen vastgesteld bericht" in card["text"]
    assert card["buttons"] == ["Vraag een bericht"]
    asked = scene.press("p09", "Vraag een bericht", card)
    assert asked.to("p11").one["buttons"] == ["Maak een concept"]
    assert scene.record()[-1] == "message.request T-2026-052 p09"


def test_with_nobody_to_ask_for_a_message_it_says_so(scene: Scene) -> None:
    def nobody(here) -> None:
        park = here.trajectories.get("oeverpark-oost")
        here.trajectories.save(replace(park, project_lead=None, advisers=type(park.advisers)()))

    scene.change(nobody)
    assert scene.say("p09", "vraag een bericht voor oeverpark-oost").to("p11") == []


def test_a_publication_that_differs_from_what_was_approved_is_never_said(scene: Scene) -> None:
    shown = scene.say("p18", "wat mag ik zeggen over stationsplein").one["text"]
    assert "M-031-2" in shown, "it warns of it"
    assert "M-031-1" in shown, "and says what still holds"


def test_a_message_without_text_in_the_record_is_said_to_be_so(scene: Scene) -> None:
    shown = scene.say("p18", "wat mag ik zeggen over kanaalweg").one["text"]
    assert "staat niet in het dossier" in shown


def test_messages_are_shown_by_version_and_listed(published: Scene) -> None:
    published.say("p11", f"wijzig {ID}: De tweede tekst.")
    now = published.say("p11", f"toon {ID}").one
    assert "De tweede tekst." in now["text"]
    assert "Leg voor" in now["buttons"]
    assert "De tweede tekst." not in published.say("p18", f"toon {ID} versie 1").text
    assert published.say("p18", f"toon {ID}").one["buttons"] == []
    assert "Ik ken" in published.say("p18", f"toon {ID} versie 9").text
    listed = published.say("p18", "berichten havenwijk").one["text"]
    assert all(id in listed for id in ("M-009-1", "M-009-2", "M-009-3"))
    assert "Ik ken M-999-1 niet" in published.say("p18", "toon M-999-1").text


def test_who_may_publish_sees_the_button(approved: Scene) -> None:
    assert approved.say("p11", f"toon {ID}").one["buttons"] == ["Publiceer"]
    assert approved.say("p18", f"toon {ID}").one["buttons"] == []

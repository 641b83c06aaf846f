"""Who may not approve, or not this text, or not now."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.message import MessageStatus
from bot.domain.organisation import Deputy
from tests.scene import Scene
from tests.unit.commands.approval import ID, adviser_may_approve, deputy, status, submitted


@pytest.mark.parametrize(
    ("person", "words"),
    [
        ("p05", "kunt niet beslissen over M-009-3"),
        ("p02", "kunt niet beslissen over M-009-3"),
        ("p03", "kunt niet beslissen over M-009-3"),
        ("p13", "kunt niet beslissen over M-009-3"),
        ("p11", "zelf geschreven of gewijzigd"),
    ],
)
def test_who_may_not_approve_is_refused_and_that_is_in_the_record(scene: Scene, person: str, words: str) -> None:
    card = submitted(scene)
    for shown in (
        scene.say(person, f"akkoord {ID}"),
        scene.react(person, "👍", card),
        scene.press(person, "Akkoord", card),
    ):
        answer = next(post for post in shown if post["to"] == person)
        assert words in answer["text"]
        assert "Anna de Wit" in answer["text"]
    assert status(scene) is MessageStatus.SUBMITTED
    name = "OwnText" if person == "p11" else "NotApprover"
    assert scene.record()[-3:] == [f"message.approve M-009-3 {person} {name}"] * 3
    assert "beslissen" in scene.say(person, f"niet akkoord {ID}: nee").text or person == "p11"
    assert status(scene) is MessageStatus.SUBMITTED


def test_an_unknown_account_is_politely_refused(scene: Scene) -> None:
    card = submitted(scene)
    for who in ("nobody", "someone@elsewhere.example"):
        shown = scene.react(who, "👍", card)
        assert [post["to"] for post in shown] == [who]
        assert shown.one["text"]
    assert status(scene) is MessageStatus.SUBMITTED
    assert scene.record()[-1].startswith("door console:someone@elsewhere.example NotKnown")


def test_the_alderman_does_not_approve_what_she_wrote_or_changed(scene: Scene) -> None:
    scene.change(lambda here: here.messages.save(here.messages.get(ID).change("p01", body="Zelf geschreven.")))
    shown = scene.say("p11", f"leg {ID} voor")
    assert "niemand" in shown.text.casefold() or "beslis" in shown.text
    assert status(scene) is MessageStatus.DRAFT
    deputy(scene)
    assert scene.say("p11", f"leg {ID} voor").to("p02").new
    assert "zelf geschreven of gewijzigd" in scene.say("p01", f"akkoord {ID}").text
    scene.say("p02", f"akkoord {ID}")
    assert scene.get("messages", ID).on_behalf_of == "p01"


def test_any_edit_makes_a_new_version_and_voids_the_approval(scene: Scene) -> None:
    card = submitted(scene)
    scene.react("p01", "👍", card)
    shown = scene.say("p09", f"wijzig {ID}: De nieuwe tekst.")
    assert "versie 2" in shown.to("p09").one["text"]
    assert shown.updates.to("p01").one["buttons"] == []
    message = scene.get("messages", ID)
    assert (message.version, message.status, message.edited_by) == (2, MessageStatus.DRAFT, "p09")
    assert message.versions[0].approved_by == "p01"
    assert "versie 2" in scene.say("p01", f"akkoord {ID}").text
    assert "versie 2" in scene.say("p11", f"publiceer {ID}").text


def test_changing_nothing_is_no_new_version(scene: Scene) -> None:
    body = scene.get("messages", ID).body
    form = scene.say("p11", f"wijzig {ID}: {body}").one
    assert form["form"][0]["error"]
    assert scene.get("messages", ID).version == 1


def test_a_card_of_an_older_version_approves_nothing(scene: Scene) -> None:
    card = submitted(scene)
    scene.change(lambda here: here.messages.save(here.messages.get(ID).change("p09", body="Stiekem anders.")))
    scene.say("p11", f"leg {ID} voor")
    for shown in (scene.react("p01", "👍", card), scene.press("p01", "Akkoord", card)):
        assert "versie 2" in shown.to("p01").text or "werkt niet meer" in shown.to("p01").text
    assert status(scene) is MessageStatus.SUBMITTED


def test_a_second_approval_hears_who_was_first(scene: Scene) -> None:
    adviser_may_approve(scene)
    card = submitted_to_both(scene)
    scene.react("p03", "👍", card["p03"])
    second = scene.react("p01", "👍", card["p01"])
    assert "Marit Jansen was eerst" in second.to("p01").text
    message = scene.get("messages", ID)
    assert (message.approved_by, message.on_behalf_of) == ("p03", "p01")


def submitted_to_both(scene: Scene) -> dict[str, dict]:
    shown = scene.say("p11", f"leg {ID} voor")
    return {person: shown.to(person).one for person in ("p01", "p03")}


def test_the_adviser_approves_only_with_the_right_and_in_the_name_of_the_alderman(scene: Scene) -> None:
    adviser_may_approve(scene)
    cards = submitted_to_both(scene)
    shown = scene.press("p03", "Akkoord", cards["p03"])
    assert "namens Anna de Wit" in shown.to("p11").text
    with scene.store.read() as work:
        (row,) = work.municipality("rijnveste").journal.newest(1)
    assert row.entry is not None
    assert (row.entry.actor, row.entry.on_behalf_of) == ("p03", "p01")


def test_a_right_that_was_taken_back_is_gone_at_the_click(scene: Scene) -> None:
    adviser_may_approve(scene)
    cards = submitted_to_both(scene)
    scene.say("p01", "Marit mag niet meer namens mij akkoord geven")
    assert "niet beslissen" in scene.press("p03", "Akkoord", cards["p03"]).text
    assert status(scene) is MessageStatus.SUBMITTED


def test_who_deputises_is_decided_at_the_moment_of_the_click(scene: Scene) -> None:
    deputy(scene, from_=date(2026, 11, 24), until=date(2026, 11, 26))
    submitted(scene)
    assert "niet beslissen" in scene.say("p02", f"akkoord {ID}").text, "not yet"
    scene.now("2026-11-26T08:00:00", outage=True)
    assert "niet beslissen" in scene.say("p02", f"akkoord {ID}").text, "no longer"
    scene.change(
        lambda here: here.save_organisation(
            replace(here.organisation, deputies=(Deputy(for_="p01", by="p02", until=date(2026, 11, 27)),))
        )
    )
    assert "nog niet de hele tekst" in scene.say("p02", f"akkoord {ID}").text
    scene.say("p02", f"toon {ID}")
    scene.say("p02", f"akkoord {ID}")
    assert scene.get("messages", ID).approved_by == "p02"


def test_while_the_alderman_is_absent_the_deputy_is_asked(scene: Scene) -> None:
    deputy(scene, from_=date(2026, 11, 23), until=date(2026, 12, 1))
    shown = scene.say("p11", f"leg {ID} voor")
    assert shown.to("p02").one["buttons"] == ["Akkoord", "Niet akkoord"]


def test_after_the_term_nobody_can_decide_until_it_is_submitted_again(scene: Scene) -> None:
    card = submitted(scene)
    passed = scene.now("2026-11-26T17:00:30")
    assert passed.to("p11").text
    refused = scene.press("p01", "Akkoord", card)
    assert status(scene) is MessageStatus.SUBMITTED
    assert "leg M-009-3 voor" in refused.text or "opnieuw" in refused.text
    assert scene.record()[-1] == "message.approve M-009-3 p01 TermPassed"
    again = scene.say("p11", f"leg {ID} voor")
    scene.press("p01", "Akkoord", again.to("p01").new.one)
    assert status(scene) is MessageStatus.APPROVED


def test_what_nobody_submitted_cannot_be_approved(scene: Scene) -> None:
    assert "nog niet voorgelegd" in scene.say("p01", f"akkoord {ID}").text
    assert "nog niet voorgelegd" in scene.say("p01", f"niet akkoord {ID}: x").text
    assert "nog niet voorgelegd" in scene.say("p01", f"trek akkoord {ID} in").text


def test_who_did_not_approve_cannot_take_it_back(scene: Scene) -> None:
    scene.press("p01", "Akkoord", submitted(scene))
    assert "niet beslissen" in scene.say("p05", f"trek akkoord {ID} in").text
    assert status(scene) is MessageStatus.APPROVED


def test_fine_but_change_that_word_returns_it(scene: Scene) -> None:
    submitted(scene)
    scene.say("p01", "akkoord, maar noem de datum")
    message = scene.get("messages", ID)
    assert (message.status, message.approved_by) == (MessageStatus.DRAFT, None)
    assert "noem de datum" in message.returned_reason

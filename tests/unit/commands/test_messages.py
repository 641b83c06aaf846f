"""Messages for residents: draft, change, submit, approve in every way, and every refusal."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.message import MessageStatus, digest_of
from bot.domain.organisation import Deputy
from tests.scene import Posts, Scene

ID = "M-009-3"


def submitted(scene: Scene) -> dict:
    """The card that asks Anna for her approval."""
    return scene.say("p11", f"leg {ID} voor").to("p01").one


def status(scene: Scene):
    return scene.get("messages", ID).status


def deputy(scene: Scene, **days: date | None) -> None:
    stand_in = Deputy(for_="p01", by="p02", from_=days.get("from_"), until=days.get("until"))
    scene.change(lambda here: here.save_organisation(replace(here.organisation, deputies=(stand_in,))))


def adviser_may_approve(scene: Scene) -> None:
    scene.say("p01", "Marit mag namens mij akkoord geven")


def test_a_draft_says_who_will_approve_it(scene: Scene) -> None:
    card = scene.say("p05", "concept lindekwartier planning: Zo gaat het verder // In januari leest u meer.").one
    assert "M-014-2 is een concept: “Zo gaat het verder”" in card["text"]
    assert "akkoord van Anna de Wit" in card["text"]
    assert card["buttons"] == ["Leg voor"]
    draft = scene.get("messages", "M-014-2")
    assert (draft.title, draft.body, draft.drafted_by) == ("Zo gaat het verder", "In januari leest u meer.", "p05")
    assert scene.press("p05", "Leg voor", card).to("p01").one["buttons"] == ["Akkoord", "Niet akkoord"]


def test_a_draft_without_text_is_asked_for_in_a_form(scene: Scene) -> None:
    form = scene.say("p05", "concept lindekwartier").one
    names = [field["field"] for field in form["form"]]
    assert {"kind", "title", "body"} <= set(names)
    done = scene.fill("p05", form, kind="planning", title="Titel", body="Tekst voor bewoners")
    assert "M-014-2" in done.new.text


def test_who_may_not_draft_or_submit_hears_who_may(scene: Scene) -> None:
    assert "mag je hier niet doen" in scene.say("p18", "concept lindekwartier planning: A // B").text
    assert "mag je hier niet doen" in scene.say("p18", f"leg {ID} voor").text
    assert "mag je hier niet doen" in scene.say("p18", f"wijzig {ID}: x").text
    assert status(scene) is MessageStatus.DRAFT


def test_the_exact_text_goes_to_the_approver_with_its_term(scene: Scene) -> None:
    card = submitted(scene)
    assert "Eva Meijer vraagt uw akkoord voor M-009-3 versie 1" in card["text"]
    assert scene.get("messages", ID).body in card["text"]
    assert "donderdag 26 november 2026 om 17:00" in card["text"]
    assert card["buttons"] == ["Akkoord", "Niet akkoord"]


def test_a_message_without_text_in_the_record_is_not_submitted(scene: Scene) -> None:
    assert "staat niet in het dossier" in scene.say("p11", "leg M-031-1 voor").text
    scene.say("p11", "wijzig M-031-1: De tekst.")
    assert scene.say("p11", "leg M-031-1 voor").to("p02").new


def approve_by_word(scene: Scene, card: dict) -> Posts:
    return scene.say("p01", f"akkoord {ID}")


def approve_by_button(scene: Scene, card: dict) -> Posts:
    return scene.press("p01", "Akkoord", card)


def approve_by_reaction(scene: Scene, card: dict) -> Posts:
    return scene.react("p01", "👍", card)


def approve_by_saying_so_below_it(scene: Scene, card: dict) -> Posts:
    return scene.say("p01", "akkoord")


@pytest.mark.parametrize(
    "approve", [approve_by_word, approve_by_button, approve_by_reaction, approve_by_saying_so_below_it]
)
def test_every_way_of_approving_is_the_same_act(scene: Scene, approve) -> None:
    card = submitted(scene)
    shown = approve(scene, card)
    message = scene.get("messages", ID)
    assert (message.approved_by, message.approved_hash) == ("p01", digest_of(message.title, message.body))
    assert shown.to("p11").one["buttons"] == ["Publiceer"]
    assert shown.to("p01").new.one["buttons"] == ["Terugnemen"]
    assert "Akkoord: M-009-3 versie 1" in shown.updates.to("p01").one["text"]
    assert shown.updates.to("p01").one["buttons"] == []
    assert scene.record()[-1] == "message.approve M-009-3 p01"


@pytest.mark.parametrize(
    "emoji", ["👍", "✅", "👍🏿", "👍🏻", "✅️", "+1", ":+1::skin-tone-6:", "white_check_mark", "thumbsup"]
)
def test_these_reactions_approve(scene: Scene, emoji: str) -> None:
    scene.react("p01", emoji, submitted(scene))
    assert status(scene) is MessageStatus.APPROVED


@pytest.mark.parametrize("emoji", ["😀", "❤️", "👏", "🙈", "eyes", "👌", "tada", "🚀", "👍👍"])
def test_any_other_reaction_does_nothing(scene: Scene, emoji: str) -> None:
    card, before = submitted(scene), scene.record()
    assert scene.react("p01", emoji, card) == []
    assert scene.unreact("p01", emoji, card) == []
    assert scene.record() == before
    assert status(scene) is MessageStatus.SUBMITTED


@pytest.mark.parametrize("emoji", ["👎", "❌", "👎🏽", "-1", "x"])
def test_these_reactions_return_it_and_the_bot_asks_why(scene: Scene, emoji: str) -> None:
    form = scene.react("p01", emoji, submitted(scene)).to("p01").one
    assert form["form"][0]["field"] == "remark"
    assert status(scene) is MessageStatus.SUBMITTED
    shown = scene.say("p01", "Noem de datum.")
    assert "Anna de Wit schrijft: Noem de datum." in shown.to("p11").one["text"]
    assert shown.to("p11").one["buttons"] == ["Wijzig de tekst"]
    assert "Niet akkoord" in shown.updates.text
    returned = scene.get("messages", ID)
    assert (returned.status, returned.returned_by, returned.returned_reason) == ("draft", "p01", "Noem de datum.")


def test_taking_a_reaction_of_return_away_does_nothing(scene: Scene) -> None:
    card = submitted(scene)
    scene.react("p01", "👎", card)
    assert scene.unreact("p01", "👎", card) == []
    assert status(scene) is MessageStatus.SUBMITTED


def test_a_reaction_on_another_post_approves_nothing(scene: Scene) -> None:
    scene.say("p11", f"leg {ID} voor")
    other = scene.say("p01", "status lindekwartier").one
    assert scene.react("p01", "👍", other) == []
    assert status(scene) is MessageStatus.SUBMITTED


def test_taking_the_reaction_away_before_publication_withdraws_the_approval(scene: Scene) -> None:
    card = submitted(scene)
    scene.react("p01", "👍", card)
    shown = scene.unreact("p01", "👍", card)
    assert status(scene) is MessageStatus.SUBMITTED
    assert "nam het akkoord op M-009-3 terug" in shown.to("p11").one["text"]
    assert shown.updates.one["buttons"] == ["Akkoord", "Niet akkoord"]
    scene.react("p01", "👍", card)
    assert status(scene) is MessageStatus.APPROVED


def test_taking_the_reaction_away_after_publication_changes_nothing_and_says_how(scene: Scene) -> None:
    card = submitted(scene)
    scene.react("p01", "👍", card)
    scene.say("p11", f"publiceer {ID}")
    assert "trek M-009-3 in: de reden" in scene.unreact("p01", "👍", card).to("p01").one["text"]
    assert status(scene) is MessageStatus.PUBLISHED


def test_only_the_reaction_that_approved_takes_the_approval_back(scene: Scene) -> None:
    card = submitted(scene)
    scene.press("p01", "Akkoord", card)
    assert scene.react("p01", "✅", card), "a second approval is refused"
    assert scene.unreact("p01", "✅", card) == []
    assert scene.unreact("p02", "👍", card) == []
    assert status(scene) is MessageStatus.APPROVED


def test_terugnemen_takes_the_approval_back(scene: Scene) -> None:
    statement = scene.press("p01", "Akkoord", submitted(scene)).to("p01").new.one
    scene.press("p01", "Terugnemen", statement)
    assert status(scene) is MessageStatus.SUBMITTED
    assert "nog niet" in scene.press("p01", "Terugnemen", statement).text


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
    assert "nog niet voorgelegd" in scene.say("p01", f"akkoord {ID}").text
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

"""Messages for residents: draft, submit, approve in every way, and take it back."""

import pytest

from bot.domain.message import MessageStatus, digest_of
from tests.scene import Posts, Scene
from tests.unit.commands.approval import ID, status, submitted


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

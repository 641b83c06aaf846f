"""Nobody approves a text that did not reach them: one that still waits to be sent, or of which a part is missing."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.address import Address
from bot.cards import Card
from bot.domain.message import MessageStatus
from bot.errors import DeliveryFailed
from bot.outbox import Post, PostState
from tests.failure.desk import Desk
from tests.scene import Scene
from tests.unit.commands.approval import ID

HERS = "dm:p01"


def asks(desk: Desk) -> Post:
    """The newest request at Anna's."""
    return next(
        post
        for post in reversed(desk.posts(*PostState))
        if post.address.conversation == HERS and post.card.about and post.card.about.asks_approval
    )


def standing(scene: Scene) -> tuple[MessageStatus, int]:
    message = scene.get("messages", ID)
    return message.status, message.version


@pytest.mark.parametrize("where", [HERS, "lindekwartier"])
@pytest.mark.parametrize("words", ["akkoord", f"akkoord {ID}", f"akkoord {ID.lower()}"])
def test_a_yes_in_words_is_for_the_text_that_had_arrived(scene: Scene, words: str, where: str) -> None:
    desk = Desk(scene)
    desk.say("p11", f"leg {ID} voor", "dm:p11")
    desk.deliver()
    desk.say("p11", f"wijzig {ID}: De bomen worden gekapt.", "dm:p11")
    desk.say("p11", f"leg {ID} voor", "dm:p11")
    desk.say("p01", words, where)
    assert standing(scene) == (MessageStatus.SUBMITTED, 2)
    desk.deliver()
    desk.say("p01", f"akkoord {ID}", where)
    assert standing(scene) == (MessageStatus.APPROVED, 2)


def test_a_yes_in_words_before_any_text_arrived_is_none(scene: Scene) -> None:
    desk = Desk(scene)
    desk.platform.fault = lambda place: DeliveryFailed("gone") if place.conversation == HERS else None
    desk.say("p11", f"leg {ID} voor", "dm:p11")
    desk.deliver()
    desk.platform.fault = lambda _place: None
    desk.say("p01", f"akkoord {ID}", HERS)
    desk.deliver()
    assert standing(scene) == (MessageStatus.SUBMITTED, 1)
    assert "nog niet de hele tekst" in desk.platform.at(HERS)[-1]
    desk.say("p01", f"toon {ID}", HERS)
    desk.deliver()
    desk.say("p01", f"akkoord {ID}", HERS)
    assert standing(scene) == (MessageStatus.APPROVED, 1)


def long_request(scene: Scene) -> Desk:
    """A text in two posts was submitted, and waits to be sent."""
    desk = Desk(scene)
    long = "De bomen blijven staan. " * 20

    def parts(_place: Address, card: Card) -> tuple[Card, ...]:
        return (replace(card, text=card.text[:200]), Card(text=card.text[200:])) if len(card.text) > 400 else (card,)

    desk.platform.parts = parts  # type: ignore[method-assign, assignment]
    desk.say("p11", f"wijzig {ID}: {long}", "dm:p11")
    desk.say("p11", f"leg {ID} voor", "dm:p11")
    return desk


@pytest.mark.parametrize("way", ["button", "words", "reaction"])
def test_a_request_of_which_a_part_is_missing_is_not_decided_about(scene: Scene, way: str) -> None:
    desk = long_request(scene)
    desk.platform.fault = lambda place: (
        DeliveryFailed("busy", timedelta(minutes=1)) if place.conversation == HERS and place.thread else None
    )
    desk.deliver()

    def decide() -> None:
        if way == "button":
            desk.press("p01", "Akkoord", asks(desk))
        elif way == "reaction":
            desk.react("p01", "👍", asks(desk))
        else:
            desk.say("p01", "akkoord", HERS)

    decide()
    assert standing(scene) == (MessageStatus.SUBMITTED, 2)
    desk.platform.fault = lambda _place: None
    desk.wait(timedelta(minutes=2))
    decide()
    assert standing(scene) == (MessageStatus.APPROVED, 2)


def test_a_thumb_at_the_end_of_a_long_text_is_for_all_of_it_and_can_be_taken_back(scene: Scene) -> None:
    desk = long_request(scene)
    desk.deliver()
    request = asks(desk)
    (rest,) = [post for post in desk.posts(PostState.SENT) if post.follows == request.id]
    desk.react("p11", "👍", rest)
    assert standing(scene) == (MessageStatus.SUBMITTED, 2)
    desk.react("p01", "👍", rest)
    assert standing(scene) == (MessageStatus.APPROVED, 2)
    desk.react("p01", "👍", request, gone=True)
    assert standing(scene) == (MessageStatus.APPROVED, 2)
    desk.react("p01", "👍", rest, gone=True)
    assert standing(scene) == (MessageStatus.SUBMITTED, 2)

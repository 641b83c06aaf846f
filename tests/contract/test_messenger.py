"""Every platform keeps the port `Messenger`; a fake that stands for one does too."""

from collections.abc import Callable

import pytest

from adapters.console.send import ConsoleMessenger
from bot.act import Act
from bot.address import Address
from bot.cards import Button, Card, Fact, Field, FieldKind, Form
from bot.errors import DeliveryFailed
from tests.at_once import AtOnce
from tests.fakes import FakeMessenger
from tests.slack.contract import slack_messenger

PLAIN = Card(text="Hallo")
FULL = Card(
    title="C-102 · <b>Lindekwartier</b> & *meer*",
    text="Regel 1\n\n- een\n- twee\n\n@everyone <!channel>",
    facts=(Fact(label="Status", value="open"),),
    buttons=(Button(label="Klaar", act=Act(intent="commitment.complete"), primary=True),),
    form=Form(
        id="0" * 32, title="Uitstellen", submit="Opslaan", fields=(Field(name="due", label="Dag", kind=FieldKind.DATE),)
    ),
)


MESSENGERS: dict[str, Callable[[], AtOnce]] = {
    "console": ConsoleMessenger,
    "fake": FakeMessenger,
    "slack": slack_messenger,
}


@pytest.fixture(params=sorted(MESSENGERS))
def messenger(request: pytest.FixtureRequest) -> AtOnce:
    return MESSENGERS[request.param]()


@pytest.fixture
def address(messenger: AtOnce) -> Address:
    return Address(platform=messenger.platform, tenant="T1", conversation="lindekwartier")


@pytest.mark.parametrize("card", [PLAIN, FULL], ids=["plain", "full"])
def test_every_post_gets_a_reference_of_its_own(messenger: AtOnce, address: Address, card: Card) -> None:
    references = [messenger.post(address, card, f"key{number}") for number in range(5)]
    assert len(set(references)) == 5
    assert all(references)


def test_a_post_can_be_changed_more_than_once(messenger: AtOnce, address: Address) -> None:
    reference = messenger.post(address, PLAIN, "a")
    changed = messenger.update(address, reference, FULL, "b")
    assert messenger.update(address, changed, PLAIN, "c")
    assert messenger.update(address, reference, PLAIN, "d")


def test_private_posts_threads_and_direct_conversations_are_places_too(messenger: AtOnce) -> None:
    for place in (
        Address(platform=messenger.platform, tenant="T1", conversation="dm:p01"),
        Address(platform=messenger.platform, tenant="T1", conversation="linde", thread="7"),
        Address(platform=messenger.platform, tenant="T1", conversation="linde", private_to="p01"),
    ):
        assert messenger.post(place, PLAIN, place.conversation)


def test_what_was_never_posted_is_not_found_or_cannot_be_looked_up(messenger: AtOnce, address: Address) -> None:
    def looked_up() -> str | None:
        try:
            return messenger.find(address, "never")
        except DeliveryFailed as failed:
            return None if failed.fate_unknown else failed.reason

    assert looked_up() is None


def test_changing_what_is_not_there_is_a_failed_delivery_or_a_new_face() -> None:
    with pytest.raises(DeliveryFailed):
        FakeMessenger().update(Address(platform="fake", tenant="T1", conversation="x"), "gone", PLAIN, "k")

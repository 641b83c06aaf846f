"""A text that is longer than Teams takes goes on below, and nothing of it is lost or said twice."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from adapters.teams.answers import to_click, to_dialog
from adapters.teams.render import LARGEST, size
from bot.act import Act
from bot.address import Address
from bot.cards import Button, Card, Fact, Field, FieldKind, Form, Option
from bot.errors import DeliveryFailed
from tests.teams.activities import CHANNEL, SANNE, TENANT
from tests.teams.conftest import check
from tests.teams.connector import Failure, Posted
from tests.teams.world import World, world

HERE = Address(platform="teams", tenant=TENANT, conversation=f"dm:{SANNE.object_id}")
SENTENCES = "\n\n".join(f"Alinea {n}. " + "Dit is een zin met een 🏗 erin. " * 20 for n in range(60)).strip()
LONG = Card(
    title="Lang",
    text=SENTENCES,
    facts=(Fact(label="Van", value="Sanne"),),
    buttons=(Button(label="Akkoord", act=Act(intent="x")),),
)


@pytest.fixture
def lijn(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path) as made:
        made.say(SANNE, "status lindekwartier")
        made.say(SANNE, "status lindekwartier", f"{CHANNEL};messageid=1790000000001")
        made.connector.messages.clear()
        yield made
        check(made)


def must_be_whole(parts: list[Posted]) -> None:
    """All of the text, in order, cut where a sentence ends; what belongs to the card stands with the first."""
    said = " ".join(" ".join(part.text for part in parts).split())
    assert said.replace(" Van: Sanne", "") == " ".join(f"Lang {SENTENCES}".split())
    assert all(part.text.removesuffix("\nVan: Sanne").endswith(".") for part in parts)
    assert [part.buttons for part in parts] == [["Akkoord"], *([] for _ in parts[1:])]


def test_in_a_chat_the_rest_follows_in_the_chat(lijn: World) -> None:
    id = lijn.teams.messenger.post(HERE, LONG, "k1")
    parts = lijn.connector.messages
    assert len(parts) > 2
    assert parts[0].id == id
    assert {part.conversation for part in parts} == {SANNE.chat}
    must_be_whole(parts)


def test_in_a_channel_the_rest_hangs_under_the_first(lijn: World) -> None:
    channel = replace(HERE, conversation=CHANNEL)
    id = lijn.teams.messenger.post(channel, LONG, "k1")
    first, *rest = lijn.connector.messages
    assert first.conversation == CHANNEL
    assert {part.conversation for part in rest} == {f"{CHANNEL};messageid={id}"}
    must_be_whole([first, *rest])
    lijn.connector.messages.clear()
    lijn.teams.messenger.post(replace(channel, thread="1790000000001"), LONG, "k2")
    assert {part.conversation for part in lijn.connector.messages} == {f"{CHANNEL};messageid=1790000000001"}


@pytest.mark.parametrize("failure", [Failure(429), Failure(503), Failure(200, hang_up=True)], ids=["429", "503", "cut"])
def test_a_part_that_fails_is_posted_later_and_what_stands_is_not_doubled(lijn: World, failure: Failure) -> None:
    lijn.connector.fail(None, None, failure)
    with pytest.raises(DeliveryFailed):
        lijn.teams.messenger.post(HERE, LONG, "k1")
    assert len(lijn.connector.messages) == 2
    assert lijn.teams.messenger.find(HERE, "k1") is None, "its rest is still to be posted"
    assert lijn.teams.messenger.post(HERE, LONG, "k1") == lijn.connector.messages[0].id
    must_be_whole(lijn.connector.messages)


def test_what_is_changed_shows_the_beginning_and_its_new_buttons(lijn: World) -> None:
    id = lijn.teams.messenger.post(HERE, LONG, "k1")
    count = len(lijn.connector.messages)
    lijn.teams.messenger.update(HERE, id, replace(LONG, buttons=()), "k2")
    assert len(lijn.connector.messages) == count
    assert lijn.connector.messages[0].buttons == []


def test_who_clicks_gets_as_much_as_fits() -> None:
    assert size(to_click(LONG)) <= LARGEST
    form = Form(id="f", title="T", fields=(Field(name="a", label="A", kind=FieldKind.TEXT),), submit="OK")
    assert size(to_dialog(replace(LONG, form=form))) <= LARGEST


def test_a_form_that_is_too_large_by_itself_is_not_sent(lijn: World) -> None:
    options = tuple(Option(value=str(n), label="x" * 200) for n in range(300))
    field = Field(name="a", label="A", kind=FieldKind.CHOICE, options=options)
    card = Card(text="Kies.", form=Form(id="f", title="T", fields=(field,), submit="OK"))
    with pytest.raises(DeliveryFailed) as caught:
        lijn.teams.messenger.post(HERE, card, "k1")
    assert caught.value.retry_after is None
    assert lijn.connector.messages == []

"""A text that is longer than Teams takes goes on below, and nothing of it is lost or said twice."""

import uuid
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from adapters.teams.answers import to_click, to_dialog
from adapters.teams.render import LARGEST, is_small, message, size
from adapters.teams.send import TeamsMessenger
from bot.act import Act
from bot.address import Address
from bot.cards import Button, Card, Fact, Field, FieldKind, Form
from bot.errors import DeliveryFailed
from bot.outbox import Post
from tests.teams.activities import CHANNEL, SANNE, TENANT
from tests.teams.conftest import check
from tests.teams.connector import Failure, Posted
from tests.teams.world import AnyPace, World, world

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


@example(words="{{" * 900, label="", facts=0, buttons=0)
@given(
    words=st.text(st.sampled_from('a\n "\\\x01é🏗{}-•'), max_size=3_000),
    label=st.text(st.sampled_from('a"\x01🏗'), max_size=80),
    facts=st.integers(0, 9),
    buttons=st.integers(0, 9),
)
def test_a_card_that_is_not_measured_fits(words: str, label: str, facts: int, buttons: int) -> None:
    card = Card(
        title=label or None,
        text=words,
        facts=(Fact(label=label, value=label),) * facts,
        buttons=(Button(label=label, act=Act(intent="x")),) * buttons,
    )
    assert not is_small(card) or size(message(card)) <= LARGEST


def test_an_everyday_card_is_not_measured() -> None:
    assert is_small(replace(LONG, text=SENTENCES[:1_500]))


def post(lijn: World, address: Address, card: Card, updates: str | None = None) -> str:
    """Queues it, lets it go out, and returns its id."""
    now = lijn.clock.now()
    queued = Post(
        id=uuid.uuid4().hex,
        organisation=lijn.organisation,
        address=address,
        card=card,
        at=now,
        next_at=now,
        updates=updates,
    )
    with lijn.store.write() as work:
        work.outbox.queue(queued)
    lijn.settle()
    return queued.id


def test_in_a_chat_the_rest_follows_in_the_chat(lijn: World) -> None:
    post(lijn, HERE, LONG)
    parts = lijn.connector.messages
    assert len(parts) > 2
    assert {part.conversation for part in parts} == {SANNE.chat}
    must_be_whole(parts)


def test_in_a_channel_the_rest_hangs_under_the_first(lijn: World) -> None:
    channel = replace(HERE, conversation=CHANNEL)
    post(lijn, channel, LONG)
    first, *rest = lijn.connector.messages
    assert first.conversation == CHANNEL
    assert {part.conversation for part in rest} == {f"{CHANNEL};messageid={first.id}"}
    must_be_whole([first, *rest])
    lijn.connector.messages.clear()
    post(lijn, replace(channel, thread="1790000000001"), LONG)
    assert {part.conversation for part in lijn.connector.messages} == {f"{CHANNEL};messageid=1790000000001"}


def test_after_a_429_in_the_middle_another_process_goes_on_where_it_was(lijn: World) -> None:
    lijn.connector.fail(None, None, Failure(429, headers={"Retry-After": "20"}))
    post(lijn, HERE, LONG)
    assert len(lijn.connector.messages) == 2
    lijn.messengers["teams"] = TeamsMessenger(lijn.store, lijn.teams.connector, AnyPace(), any_tenant=True)
    lijn.later(seconds=21)
    must_be_whole(lijn.connector.messages)


def test_what_is_changed_changes_in_every_part(lijn: World) -> None:
    id = post(lijn, HERE, LONG)
    count = len(lijn.connector.messages)
    changed = replace(LONG, text=SENTENCES.replace("Alinea", "Paragraaf"), buttons=())
    post(lijn, HERE, changed, updates=id)
    parts = lijn.connector.messages
    assert len(parts) == count
    assert parts[0].buttons == []
    said = " ".join(" ".join(part.text for part in parts).split()).replace(" Van: Sanne", "")
    assert said == " ".join(f"Lang {changed.text}".split())


def test_who_clicks_gets_as_much_as_fits() -> None:
    assert size(to_click(LONG)) <= LARGEST
    form = Form(id="f", title="T", fields=(Field(name="a", label="A", kind=FieldKind.TEXT),), submit="OK")
    assert size(to_dialog(replace(LONG, form=form))) <= LARGEST


def test_what_is_too_large_whatever_is_given_up_is_not_sent(lijn: World) -> None:
    buttons = tuple(Button(label=f"{n} {'x' * 70}", act=Act(intent="x")) for n in range(100))
    card = Card(text="Kies.", buttons=buttons)
    with pytest.raises(DeliveryFailed) as caught:
        lijn.posts.post(HERE, lijn.posts.parts(HERE, card)[0], "k1")
    assert caught.value.retry_after is None
    assert lijn.connector.messages == []

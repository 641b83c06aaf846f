"""A text longer than one post takes goes on in posts that follow; each has a fate of its own."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.act import Act
from bot.cards import About, Button, Card, Fact
from bot.outbox import PostState
from tests.fakes import FakeMessenger
from tests.unit.posting import CHANNEL, World
from tests.unit.test_deliver import BUSY, CUT, GONE

LONG = Card(
    title="Lang",
    text="Een is de eerste. Twee is de volgende. Drie is de laatste.",
    facts=(Fact(label="Van", value="Sanne"),),
    buttons=(Button(label="Akkoord", act=Act(intent="x")),),
    about=About(subject="M-1"),
)
PARTS = ["Een is de eerste.", "Twee is de volgende.", "Drie is de laatste."]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    made.messenger.longest = 22
    yield made
    made.engine.dispose()


def texts(world: World) -> list[str]:
    return [card.text for card in world.messenger.shown.values()]


def restarted(world: World) -> None:
    """Another process goes on: it knows what is stored, and nothing else."""
    fresh = FakeMessenger(longest=world.messenger.longest, shown=world.messenger.shown, keys=world.messenger.keys)
    world.messenger = fresh
    world.core = replace(world.core, messengers={"fake": fresh})


def test_the_rest_hangs_under_the_first_which_keeps_all_that_is_no_text(world: World) -> None:
    world.queue("a", card=LONG)
    world.deliver()
    assert texts(world) == PARTS
    first, *rest = world.messenger.shown.values()
    assert replace(first, text=LONG.text) == LONG
    assert rest == [Card(text=text) for text in PARTS[1:]]
    assert [place.thread for place in world.messenger.places.values()] == [None, "f1", "f1"]


def test_in_a_thread_it_goes_on_there_and_for_one_person_alone_where_only_they_see_it(world: World) -> None:
    world.queue("a", card=LONG, address=replace(CHANNEL, thread="7"))
    world.queue("b", card=LONG, address=replace(CHANNEL, private_to="p05"))
    world.deliver()
    places = list(world.messenger.places.values())
    assert [place.thread for place in places if place.private_to is None] == ["7"] * 3
    assert [place.thread for place in places if place.private_to == "p05"] == [None] * 3


def test_nothing_that_already_waited_stands_between_the_parts(world: World) -> None:
    world.messenger.failures = [None, BUSY]
    world.queue("a", card=LONG)
    world.queue("b", card=replace(LONG, text="Vier is de vierde. Vijf is de vijfde."))
    world.queue("c")
    world.deliver()
    assert texts(world) == PARTS[:1]
    world.passes(minutes=1)
    world.deliver()
    assert texts(world) == [*PARTS, "Vier is de vierde.", "Vijf is de vijfde.", "c"]


@pytest.mark.parametrize("fails_at", [1, 2, 3])
@pytest.mark.parametrize("arrived", [False, True])
@pytest.mark.parametrize("failure", [BUSY, CUT], ids=["429", "cut"])
def test_a_part_that_fails_goes_on_in_another_process_and_none_is_doubled(
    world: World, failure: Exception, fails_at: int, *, arrived: bool
) -> None:
    world.messenger.loses_after_posting = arrived and failure is CUT
    world.messenger.failures = [*[None] * (fails_at - 1), failure]
    world.queue("a", card=LONG)
    world.deliver()
    restarted(world)
    world.passes(minutes=1)
    world.deliver()
    assert texts(world) == PARTS


def test_a_part_that_fails_for_good_is_told_to_who_asked_and_can_be_sent_again(world: World) -> None:
    world.messenger.failures = [None, GONE]
    world.queue("a", card=LONG, asked_by="p05", person="p01")
    world.deliver()
    assert texts(world)[:2] == [PARTS[0], PARTS[2]]
    assert " ".join(texts(world)[2:]).startswith(f"“{PARTS[1]}”")
    told = [card for card in world.messenger.shown.values() if card.about and card.about.subject.startswith("post:")]
    assert [button.act.intent for card in told for button in card.buttons] == ["post.resend"]


@pytest.mark.parametrize("is_long", [True, False], ids=["long", "short"])
def test_who_asked_hears_that_only_the_beginning_may_stand_there_and_can_send_all_of_it(
    world: World, *, is_long: bool
) -> None:
    world.messenger.failures, world.messenger.blind, world.messenger.loses_after_posting = [CUT], True, True
    world.queue("a", card=LONG if is_long else replace(LONG, text=PARTS[0]), asked_by="p05")
    for _ in range(2):
        world.deliver()
        world.passes(minutes=1)
    assert world.post("a").state is PostState.UNKNOWN
    assert texts(world)[0] == PARTS[0]
    assert ("hoogstens het begin" in " ".join(texts(world))) is is_long
    with world.core.store.write() as work:
        work.outbox.again(replace(world.post("a"), state=PostState.QUEUED, next_at=world.clock.now()))
    world.deliver()
    assert texts(world)[-3:] == PARTS if is_long else texts(world)[-1:] == PARTS[:1]


def test_a_change_reaches_every_part(world: World) -> None:
    world.queue("a", card=LONG)
    world.deliver()
    changed = replace(LONG, text="Een is anders. Twee is ook heel anders. Drie is het eveneens.", buttons=())
    world.queue("u", card=changed, updates="a")
    world.deliver()
    assert texts(world) == ["Een is anders.", "Twee is ook heel", "anders. Drie is het", "eveneens."]
    assert world.messenger.shown["f1"].buttons == ()


def test_of_a_text_that_becomes_shorter_nothing_old_is_left_and_it_can_grow_again(world: World) -> None:
    world.queue("a", card=LONG)
    world.deliver()
    world.queue("u1", card=Card(text="Kort."), updates="a")
    world.deliver()
    assert texts(world)[0] == "Kort."
    assert not set(PARTS) & set(texts(world))
    assert texts(world)[1] == texts(world)[2]
    world.queue("u2", card=LONG, updates="a")
    world.deliver()
    assert texts(world)[:3] == PARTS


def test_a_change_leaves_a_part_alone_that_never_stood(world: World) -> None:
    world.messenger.failures = [None, GONE]
    world.queue("a", card=LONG)
    world.deliver()
    world.queue("u", card=replace(LONG, buttons=()), updates="a")
    world.deliver()
    assert texts(world) == [PARTS[0], PARTS[2]]
    with world.core.store.read() as work:
        assert len(work.outbox.in_state(PostState.FAILED)) == 1

"""What a line does around the posts that it delivers: it notes, looks once more, and hears of losses."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.address import Address
from bot.cards import Card
from bot.deliver import Here, deliver, delivering
from bot.errors import DeliveryFailed
from bot.outbox import PostState
from tests.fakes import FakeMessenger
from tests.unit.posting import World
from tests.unit.test_deliver import BUSY, GONE
from tests.unit.test_following import LONG, PARTS


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    made.engine.dispose()


class Outage(Here):
    """The database is gone when the first post was sent, and back when that is insisted on."""

    def __init__(self) -> None:
        super().__init__()
        self.steps = 0

    async def transact(self, work):
        self.steps += 1
        if self.steps == 2:
            raise ConnectionError
        return work()

    async def insist(self, work):
        return work()


def test_what_was_sent_is_noted_though_the_database_was_gone_for_a_moment(world: World) -> None:
    world.queue("a")
    world.queue("b")
    with pytest.raises(ConnectionError):
        deliver(world.core, Outage())
    assert (world.post("a").state, world.post("b").state) == (PostState.SENT, PostState.QUEUED)
    world.deliver()
    assert len(world.messenger.shown) == 2


class Unheard(Outage):
    """The database did what it was asked, and its answer was lost."""

    async def transact(self, work):
        self.steps += 1
        done = work()
        if self.steps == 2:
            raise ConnectionError
        return done


def test_what_was_committed_after_all_is_not_done_twice(world: World) -> None:
    world.messenger.longest = 22
    world.queue("a", card=LONG)
    with pytest.raises(ConnectionError):
        deliver(world.core, Unheard())
    world.passes(minutes=2)
    world.deliver()
    assert [card.text for card in world.messenger.shown.values()] == PARTS


def test_the_rest_of_a_text_goes_on_after_an_outage(world: World) -> None:
    world.messenger.longest = 22
    world.queue("a", card=LONG)
    with pytest.raises(ConnectionError):
        deliver(world.core, Outage())
    world.deliver()
    assert [card.text for card in world.messenger.shown.values()] == PARTS


class Late(Here):
    """A post is queued beside the last step, and not seen by it; where two write at a time that may be."""

    def __init__(self, queue: Callable[[], None]) -> None:
        super().__init__()
        self._queue: list[Callable[[], None]] = [queue]

    async def transact(self, work):
        found = work()
        if found is None and self._queue:
            self._queue.pop()()
        return found


def test_what_was_queued_beside_the_last_step_is_looked_for_once_more(world: World) -> None:
    world.queue("a")
    assert deliver(world.core, Late(lambda: world.queue("b"))) == 2
    assert world.post("b").state is PostState.SENT


class Hearing(Here):
    """Counts what it hears."""

    def __init__(self) -> None:
        super().__init__()
        self.losses = 0

    def lost(self) -> None:
        self.losses += 1


@pytest.mark.parametrize(("failure", "losses"), [(GONE, 1), (BUSY, 0), (None, 0)], ids=["gone", "busy", "arrived"])
def test_a_loss_is_heard_of_for_what_is_told_of_it_may_go_elsewhere(
    world: World, failure: DeliveryFailed | None, losses: int
) -> None:
    world.messenger.failures = [failure]
    world.queue("a", asked_by="p05")
    line = Hearing()
    deliver(world.core, line)
    assert line.losses == losses


class InTheLoop(FakeMessenger):
    """A platform that must be waited for."""

    async def post(self, address: Address, card: Card, key: str) -> str:  # type: ignore[override]
        await asyncio.sleep(0)
        return super().post(address, card, key)


def test_a_platform_that_must_be_waited_for_is_not_delivered_to_at_once(world: World) -> None:
    waited_for = InTheLoop()
    core = replace(world.core, messengers={"fake": waited_for})
    world.queue("a")
    with pytest.raises(RuntimeError, match="event loop"):
        deliver(core)
    world.passes(minutes=2)
    assert asyncio.run(delivering(core)) == 1
    assert [card.text for card in waited_for.shown.values()] == ["a"]

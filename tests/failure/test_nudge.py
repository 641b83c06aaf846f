"""What could not go at once goes when it may, and does not wait for the ticker."""

import asyncio
import uuid
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from threading import Event
from time import monotonic, sleep

import pytest

from adapters.bridge import Bridge
from adapters.clock.system import SystemClock
from adapters.console.directory import ConsoleDirectory
from adapters.nudge import Nudge
from bot.address import Address
from bot.cards import Card
from bot.core import Core
from bot.deliver import Here, deliver
from bot.errors import DeliveryFailed
from bot.outbox import Post, PostState
from tests.failure.desk import Desk, FailingPlatform
from tests.scene import Scene
from tests.teams.loop import Loop

PATIENCE = 120


def queue(scene: Scene, conversation: str, text: str, platform: str = "console") -> None:
    now = datetime.now(UTC)
    here = Address(platform=platform, tenant="console", conversation=conversation)
    with scene.store.write() as work:
        work.outbox.queue(
            Post(id=uuid.uuid4().hex, organisation="rijnveste", address=here, card=Card(text=text), at=now, next_at=now)
        )


@pytest.fixture
def loop() -> Iterator[Loop]:
    made = Loop()
    yield made
    made.stop()


@pytest.fixture
def started(scene: Scene, loop: Loop) -> Iterator[Callable[[Core], Nudge]]:
    """Lines that deliver, until the test ends."""
    bridge, made = Bridge(1, scene.store.together), list[Nudge]()

    def start(core: Core) -> Nudge:
        made.append(Nudge(core, bridge))
        loop.run(made[-1].start())
        return made[-1]

    yield start
    for nudge in made:
        loop.run(nudge.stop())
    bridge.close()


def core_with(scene: Scene, *platforms: FailingPlatform) -> Core:
    return Core(
        store=scene.store,
        clock=SystemClock(),
        directory=ConsoleDirectory(),
        messengers={platform.platform: platform for platform in platforms},
    )


class Paced(FailingPlatform):
    """Lets the second post of a channel wait once."""

    def __init__(self) -> None:
        super().__init__()
        self.done = Event()
        self.fault = self._hold

    def _hold(self, address: Address) -> DeliveryFailed | None:
        if len(self.tried) == 2:
            return DeliveryFailed("paced", timedelta(seconds=0.5))
        if len(self.tried) == 4:
            self.done.set()
        return None


def test_a_post_that_had_to_wait_a_moment_goes_by_itself_and_the_next_after_it(
    scene: Scene, loop: Loop, started: Callable[[Core], Nudge]
) -> None:
    platform = Paced()
    for text in ("een", "twee", "drie"):
        queue(scene, "lindekwartier", text)
    nudge = started(core_with(scene, platform))
    nudge()
    assert platform.done.wait(PATIENCE)
    loop.run(nudge.stop())
    assert platform.at("lindekwartier") == ["een", "twee", "drie"]


def test_another_nudge_meanwhile_does_not_make_it_forget_what_waits(
    scene: Scene, loop: Loop, started: Callable[[Core], Nudge]
) -> None:
    platform, arrived, other = FailingPlatform(), Event(), Event()

    def waits_once(address: Address) -> DeliveryFailed | None:
        if address.conversation == "haven":
            other.set()
            return None
        if len(platform.tried) == 1:
            return DeliveryFailed("paced", timedelta(seconds=2))
        arrived.set()
        return None

    platform.fault = waits_once
    nudge = started(core_with(scene, platform))
    queue(scene, "lindekwartier", "x")
    nudge()
    while not platform.tried:
        sleep(0.01)
    queue(scene, "haven", "x")
    nudge()
    try:
        assert other.wait(PATIENCE)
        assert arrived.wait(PATIENCE)
    finally:
        loop.run(nudge.stop())


def test_of_several_moments_none_is_forgotten(scene: Scene, loop: Loop, started: Callable[[Core], Nudge]) -> None:
    platform, waits = FailingPlatform(), {f"c{n}": 2 + n % 2 for n in range(20)}

    def waits_once(address: Address) -> DeliveryFailed | None:
        span = waits.pop(address.conversation, None)
        return None if span is None else DeliveryFailed("paced", timedelta(seconds=span))

    platform.fault = waits_once
    for conversation in tuple(waits):
        queue(scene, conversation, "x")
    nudge = started(core_with(scene, platform))
    nudge()
    given_up = monotonic() + PATIENCE
    while len(platform.arrived) < 20:
        assert monotonic() < given_up
        sleep(0.01)


def test_a_conversation_that_takes_long_holds_up_no_other_and_keeps_its_order(
    scene: Scene, loop: Loop, started: Callable[[Core], Nudge]
) -> None:
    go, begun, arrived, last, platform = Event(), Event(), Event(), Event(), FailingPlatform()

    def slow(address: Address) -> None:
        if address.conversation == "haven":
            arrived.set()
        elif begun.is_set():
            last.set()
        else:
            begun.set()
            go.wait(PATIENCE)

    platform.fault = slow
    nudge = started(core_with(scene, platform))
    for text in ("een", "twee"):
        queue(scene, "lindekwartier", text)
    nudge()
    try:
        assert begun.wait(PATIENCE)
        queue(scene, "haven", "boot")
        nudge()
        assert arrived.wait(PATIENCE)
        assert platform.at("lindekwartier") == []
        go.set()
        assert last.wait(PATIENCE)
    finally:
        go.set()
        loop.run(nudge.stop())
    assert (platform.at("lindekwartier"), platform.at("haven")) == (["een", "twee"], ["boot"])


def test_one_nudge_for_many_posts_sets_several_to_work(
    scene: Scene, loop: Loop, started: Callable[[Core], Nudge]
) -> None:
    go, together, platform = Event(), Event(), FailingPlatform()
    under_way: list[str] = []

    def waits(address: Address) -> None:
        under_way.append(address.conversation)
        if len(under_way) > 1:
            together.set()
        go.wait(PATIENCE)

    platform.fault = waits
    for conversation in ("lindekwartier", "haven", "kade"):
        queue(scene, conversation, "x")
    nudge = started(core_with(scene, platform))
    nudge()
    try:
        assert together.wait(PATIENCE)
    finally:
        go.set()
        loop.run(nudge.stop())


def test_a_process_that_ends_finishes_what_it_sends_and_takes_nothing_more(
    scene: Scene, loop: Loop, started: Callable[[Core], Nudge]
) -> None:
    go, begun, platform = Event(), Event(), FailingPlatform()

    def waits(_address: Address) -> None:
        begun.set()
        go.wait(PATIENCE)

    platform.fault = waits
    for text in ("een", "twee", "drie"):
        queue(scene, "lindekwartier", text)
    nudge = started(core_with(scene, platform))
    nudge()
    assert begun.wait(PATIENCE)
    ending = asyncio.run_coroutine_threadsafe(nudge.stop(), loop.loop)
    # The loop is told to end before the platform answers.
    asyncio.run_coroutine_threadsafe(asyncio.sleep(0), loop.loop).result(PATIENCE)
    go.set()
    ending.result(PATIENCE)
    assert platform.at("lindekwartier") == ["een"]


def test_a_platform_that_does_not_answer_holds_up_no_other(
    scene: Scene, loop: Loop, started: Callable[[Core], Nudge]
) -> None:
    go, begun, arrived, stuck, well = Event(), Event(), Event(), FailingPlatform(), FailingPlatform()

    def waits(_address: Address) -> None:
        begun.set()
        go.wait(PATIENCE)

    stuck.platform, stuck.fault = "slack", waits
    well.fault = lambda _address: arrived.set()
    for platform in ("slack", "console"):
        queue(scene, "lindekwartier", platform, platform)
    nudge = started(core_with(scene, stuck, well))
    nudge()
    try:
        assert begun.wait(PATIENCE)
        assert arrived.wait(PATIENCE)
    finally:
        go.set()
        loop.run(nudge.stop())
    assert (well.at("lindekwartier"), stuck.at("lindekwartier")) == (["console"], ["slack"])


def test_what_is_looked_at_again_is_told_with_its_moment(scene: Scene) -> None:
    desk, told = Desk(scene), list[datetime]()
    desk.platform.fault = lambda _address: DeliveryFailed("paced", timedelta(seconds=30))
    desk.say("p05", "status", "lindekwartier")
    deliver(desk.core, Here(told.append))
    (waiting,) = desk.posts(PostState.QUEUED)
    assert told == [waiting.next_at] == [desk.clock.now() + timedelta(seconds=30)]
    desk.platform.fault = lambda _address: None
    desk.clock.set(told[0])
    deliver(desk.core, Here(told.append))
    assert len(told) == 1

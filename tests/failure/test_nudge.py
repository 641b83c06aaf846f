"""What could not go at once goes when it may, and does not wait for the ticker."""

import uuid
from datetime import UTC, datetime, timedelta
from threading import Event
from time import sleep

from adapters.clock.system import SystemClock
from adapters.console.directory import ConsoleDirectory
from adapters.nudge import Nudge
from bot.address import Address
from bot.cards import Card
from bot.core import Core
from bot.deliver import deliver
from bot.errors import DeliveryFailed
from bot.outbox import Post, PostState
from tests.failure.desk import Desk, FailingPlatform
from tests.scene import Scene

PATIENCE = 120


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


def test_a_post_that_had_to_wait_a_moment_goes_by_itself_and_the_next_after_it(scene: Scene) -> None:
    platform = Paced()
    core = Core(store=scene.store, clock=SystemClock(), directory=ConsoleDirectory(), messengers={"console": platform})
    now = datetime.now(UTC)
    here = Address(platform="console", tenant="console", conversation="lindekwartier")
    with scene.store.write() as work:
        for text in ("een", "twee", "drie"):
            card = Card(text=text)
            work.outbox.queue(
                Post(id=uuid.uuid4().hex, organisation="rijnveste", address=here, card=card, at=now, next_at=now)
            )
    nudge = Nudge(core)
    nudge.start()
    nudge()
    assert platform.done.wait(PATIENCE)
    nudge.stop()
    assert platform.at("lindekwartier") == ["een", "twee", "drie"]


def test_another_nudge_meanwhile_does_not_make_it_forget_what_waits(scene: Scene) -> None:
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
    core = Core(store=scene.store, clock=SystemClock(), directory=ConsoleDirectory(), messengers={"console": platform})
    nudge = Nudge(core)
    nudge.start()

    def queue(conversation: str) -> None:
        now = datetime.now(UTC)
        here = Address(platform="console", tenant="console", conversation=conversation)
        with scene.store.write() as work:
            work.outbox.queue(
                Post(
                    id=uuid.uuid4().hex,
                    organisation="rijnveste",
                    address=here,
                    card=Card(text="x"),
                    at=now,
                    next_at=now,
                )
            )
        nudge()

    queue("lindekwartier")
    while not platform.tried:
        sleep(0.01)
    queue("haven")
    try:
        assert other.wait(PATIENCE)
        assert arrived.wait(PATIENCE)
    finally:
        nudge.stop()


def test_a_platform_that_does_not_answer_holds_up_no_other(scene: Scene) -> None:
    go, begun, arrived, stuck, well = Event(), Event(), Event(), FailingPlatform(), FailingPlatform()

    def waits(_address: Address) -> None:
        begun.set()
        go.wait(PATIENCE)

    stuck.platform, stuck.fault = "slack", waits
    well.fault = lambda _address: arrived.set()
    core = Core(
        store=scene.store,
        clock=SystemClock(),
        directory=ConsoleDirectory(),
        messengers={"slack": stuck, "console": well},
    )
    now = datetime.now(UTC)
    with scene.store.write() as work:
        for platform in ("slack", "console"):
            here = Address(platform=platform, tenant="console", conversation="lindekwartier")
            work.outbox.queue(
                Post(
                    id=uuid.uuid4().hex,
                    organisation="rijnveste",
                    address=here,
                    card=Card(text=platform),
                    at=now,
                    next_at=now,
                )
            )
    nudge = Nudge(core)
    nudge.start()
    nudge()
    try:
        assert begun.wait(PATIENCE)
        assert arrived.wait(PATIENCE)
    finally:
        go.set()
        nudge.stop()
    assert (well.at("lindekwartier"), stuck.at("lindekwartier")) == (["console"], ["slack"])


def test_what_is_looked_at_again_is_told_with_its_moment(scene: Scene) -> None:
    desk, told = Desk(scene), list[datetime]()
    desk.platform.fault = lambda _address: DeliveryFailed("paced", timedelta(seconds=30))
    desk.say("p05", "status", "lindekwartier")
    deliver(desk.core, told.append)
    (waiting,) = desk.posts(PostState.QUEUED)
    assert told == [waiting.next_at] == [desk.clock.now() + timedelta(seconds=30)]
    desk.platform.fault = lambda _address: None
    desk.clock.set(told[0])
    deliver(desk.core, told.append)
    assert len(told) == 1

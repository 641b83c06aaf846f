"""Someone at the desk of a platform that fails: the doors of the core, with a clock that the test moves."""

from collections.abc import Callable
from datetime import timedelta

from adapters.console.clock import SteppedClock
from adapters.console.directory import ConsoleDirectory
from bot.address import Address
from bot.cards import Card
from bot.core import Core
from bot.deliver import deliver
from bot.errors import DeliveryFailed
from bot.incoming import Incoming, Pressed, Reacted, Sender, Text, Unreacted
from bot.outbox import Post, PostState
from bot.receive import receive
from tests.scene import NOW, Scene

Fault = Callable[[Address], DeliveryFailed | None]


class FailingPlatform:
    """Fails as it is told; remembers what arrived."""

    platform = "console"

    def __init__(self) -> None:
        self.fault: Fault = lambda _address: None
        self.lookup: DeliveryFailed | None = None
        self.tried: list[Address] = []
        self.arrived: list[tuple[str, str]] = []
        """(conversation, text) of each post and update."""

    def parts(self, address: Address, card: Card) -> tuple[Card, ...]:
        return (card,)

    def post(self, address: Address, card: Card, key: str) -> str:
        self.tried.append(address)
        if (fault := self.fault(address)) is not None:
            raise fault
        self.arrived.append((address.conversation, card.plain()))
        return key

    def update(self, address: Address, reference: str, card: Card, key: str) -> str:
        return self.post(address, card, reference)

    def find(self, address: Address, key: str) -> str | None:
        if self.lookup is not None:
            raise self.lookup
        return None

    def at(self, conversation: str) -> list[str]:
        """What arrived in one conversation."""
        return [text for where, text in self.arrived if where == conversation]


class Desk:
    """The core on a failing platform."""

    def __init__(self, scene: Scene) -> None:
        self.store = scene.store
        self.clock = SteppedClock(NOW)
        self.platform = FailingPlatform()
        self.core = Core(
            store=scene.store,
            clock=self.clock,
            directory=ConsoleDirectory(),
            messengers={"console": self.platform},
        )
        self._events = 0

    def say(self, person: str, text: str, where: str, event: str | None = None) -> None:
        """Someone types; nothing is delivered yet."""
        self._hear(person, Text(text), where, event)

    def press(self, person: str, label: str, post: Post) -> None:
        """Someone presses a button of a post that arrived."""
        self._hear(person, Pressed(label, post.reference), post.address.conversation, None)

    def react(self, person: str, emoji: str, post: Post, *, gone: bool = False) -> None:
        """Someone puts an emoji on a post that arrived, or takes it away."""
        assert post.reference is not None
        said = (Unreacted if gone else Reacted)(emoji, post.reference)
        self._hear(person, said, post.address.conversation, None)

    def deliver(self) -> None:
        """All that can leave at this moment."""
        while deliver(self.core):
            pass

    def wait(self, longest: timedelta) -> None:
        """Time passes, and at each moment at which something can be tried it is tried."""
        until = self.clock.now() + longest
        while True:
            self.deliver()
            with self.store.read() as work:
                due = work.outbox.next_at(("console",))
            if due is None or due > until:
                break
            self.clock.set(max(due, self.clock.now()))
        self.clock.set(until)

    def posts(self, *states: PostState) -> list[Post]:
        """Those in a state, in order."""
        with self.store.read() as work:
            return sorted(work.outbox.in_state(*states, limit=1000), key=lambda post: post.number)

    def _hear(self, person: str, said: Text | Pressed | Reacted | Unreacted, where: str, event: str | None) -> None:
        self._events += 1
        receive(
            self.core,
            Incoming(
                organisation="rijnveste",
                event_id=event or f"event-{self._events}",
                at=self.clock.now(),
                sender=Sender(user=person, person=person),
                address=Address(platform="console", tenant="console", conversation=where),
                direct=where.startswith("dm:"),
                said=said,
            ),
        )

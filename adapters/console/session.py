"""People at the terminal: what they say goes in by the doors, what is due happens, what is posted comes out."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from adapters.console.clock import SteppedClock
from adapters.console.directory import ConsoleDirectory, direct_to
from adapters.console.read import PLATFORM, TENANT, BadLine, Line, Moved
from adapters.console.render import values_of
from adapters.console.send import ConsoleMessenger, Shown, number_of, original_of
from bot.address import Address
from bot.administer import link_conversations, replan_everything
from bot.core import Core
from bot.deliver import deliver
from bot.domain.conversation import Conversation
from bot.incoming import Filled, Incoming, Pressed, Reacted, Sender, Text, Unreacted
from bot.outbox import Post, PostState
from bot.ports.unit_of_work import UnitOfWork
from bot.receive import receive
from bot.remind import remind

_BATCHES = 10_000
"""More than anything due in one moment; a guard against a fault of ours that would never end."""

_REAL = timedelta(minutes=1)
"""A clock nearer to the real one than this tells the real time."""


class Session:
    """One terminal on one organisation's record."""

    def __init__(self, store: UnitOfWork, organisation: str, now: datetime) -> None:
        self._store = store
        self._organisation = organisation
        link_conversations(store, organisation, Conversation, PLATFORM, TENANT)
        if abs(now - datetime.now(UTC)) > _REAL:
            # The clock stands elsewhere than the one that planned: what is to come is seen from here.
            replan_everything(store, organisation, now)
        self._messenger = ConsoleMessenger(last=self._last_number())
        self.clock = SteppedClock(now)
        self._core = Core(
            store=store, clock=self.clock, directory=ConsoleDirectory(), messengers={PLATFORM: self._messenger}
        )

    def settle(self) -> list[Shown]:
        """Lets everything happen that is due at this moment."""
        for _ in range(_BATCHES):
            if not remind(self._core) + deliver(self._core):
                break
        return self._messenger.taken()

    def say(self, line: Line) -> list[Shown]:
        """What someone said, and all that is shown because of it. Raises: BadLine."""
        person = self._person(line.speaker)
        user = person or line.speaker
        address = self._address(line, user)
        posts = self._posts(line.on) if line.on is not None else ()
        if posts:
            # A post may be named from anywhere that its reader looks: it is the post that knows where it stands.
            address = replace(posts[-1].address, private_to=None)
        receive(
            self._core,
            Incoming(
                organisation=self._organisation,
                event_id=line.event or uuid.uuid4().hex,
                at=self.clock.now(),
                sender=Sender(user=user, email=line.speaker if "@" in line.speaker else None, person=person),
                address=address,
                # Who reaches into somebody else's conversation is answered alone.
                direct=address.conversation == direct_to(user).conversation,
                said=_on_the_post(line.said, posts),
            ),
        )
        return self.settle()

    def move(self, to: Moved) -> list[Shown]:
        """Moves the clock through all that is due until then, in order. Raises: BadLine."""
        if to.now < self.clock.now():
            raise BadLine("the clock only moves forward")
        shown: list[Shown] = []
        for _ in range(_BATCHES):
            due = None if to.outage else self._next()
            if due is None or due > to.now:
                break
            self.clock.set(max(due, self.clock.now()))
            shown += self.settle()
        self.clock.set(to.now)
        return shown + self.settle()

    def _next(self) -> datetime | None:
        """The next moment at which something is due."""
        with self._store.read() as work:
            moments = (work.reminders.next_at(), work.outbox.next_at((PLATFORM,)))
        return min((moment for moment in moments if moment is not None), default=None)

    def _person(self, speaker: str) -> str | None:
        with self._store.read() as work:
            people = work.municipality(self._organisation).people
            if people.find(speaker) is not None:
                return speaker
            found = people.by_email(speaker) if "@" in speaker else ()
            return found[0].id if len(found) == 1 else None

    def _address(self, line: Line, user: str) -> Address:
        if line.where == "dm":
            return replace(direct_to(user), thread=line.thread)
        if not line.where.startswith("#"):
            with self._store.read() as work:
                found = work.municipality(self._organisation).trajectories.find(line.where)
            if found is None or found.slug != line.where:
                raise BadLine(f"there is no channel {line.where[:40]}; where is dm, a slug, or a name after #")
        return Address(platform=PLATFORM, tenant=TENANT, conversation=line.where, thread=line.thread)

    def _posts(self, reference: str) -> tuple[Post, ...]:
        with self._store.read() as work:
            found = work.outbox.named(PLATFORM, TENANT, original_of(reference))
        if not found:
            raise BadLine(f"there is no post {reference[:40]}")
        return found

    def _last_number(self) -> int:
        with self._store.read() as work:
            sent = work.outbox.in_state(PostState.SENT, limit=1_000_000)
        return max((number_of(p.reference or "") for p in sent if p.address.platform == PLATFORM), default=0)


def _on_the_post(
    said: Text | Reacted | Unreacted | Pressed | Filled, posts: tuple[Post, ...]
) -> Text | Reacted | Unreacted | Pressed | Filled:
    """The same, with the number under which the post is known, and values for labels."""
    if isinstance(said, Text) or not posts:
        return said
    reference = posts[-1].reference
    if isinstance(said, Filled):
        card = next((post.card for post in posts if post.card.form), posts[0].card)
        return Filled(values_of(card, dict(said.values)), reference)
    return replace(said, post=reference or "")

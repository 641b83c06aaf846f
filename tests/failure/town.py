"""A municipality whose bot is killed again and again."""

import random
import signal
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from pathlib import Path

from sqlalchemy import Engine, text

from adapters.console.clock import SteppedClock
from adapters.console.directory import ConsoleDirectory
from adapters.files import yaml_file
from bot.address import Address
from bot.administer import import_municipality, link_conversations, verify
from bot.core import Core
from bot.deliver import deliver
from bot.domain.conversation import Conversation
from bot.incoming import Incoming, Reacted, Sender, Text
from bot.outbox import Post, PostState
from bot.receive import receive
from bot.remind import remind
from storage.unit_of_work import SqlUnitOfWork
from tests.failure.file_platform import FilePlatform, Posted
from tests.failure.kill import Fuse, lived
from tests.failure.script import Event
from tests.house.checkout import ROOT

KEY = "rijnveste"
_LEASE_ENDS = timedelta(seconds=61)


@dataclass
class Town:
    """A database, a platform, and the events that a platform hands over until they are answered."""

    engine: Engine
    folder: Path
    events: Sequence[Event]
    readable: bool = True
    inflight: set[str] = field(default_factory=set)
    """Ids of posts that were being sent when a process died."""
    lives: int = 0

    def found(self) -> None:
        """Imports the sample municipality; the parent of all processes to come is warm then."""
        document, _ = yaml_file.load(ROOT / "adapters" / "samples" / "rijnveste.yaml")
        store = SqlUnitOfWork(self.engine)
        import_municipality(store, SteppedClock(self.events[0].at - timedelta(hours=1)), document)
        link_conversations(store, KEY, Conversation, "console", "console")
        self.engine.dispose()

    def live(self, fuse: int | None) -> int:
        """One life of the bot: what was left is delivered, then event after event, until killed or done."""
        ended = lived(partial(self._live, Fuse(fuse, self.folder / "last_words")))
        self.lives += 1
        with self.engine.connect() as connection:
            sending = connection.execute(text("SELECT id FROM outbox_row WHERE state = 'sending'")).scalars().all()
        self.engine.dispose()
        assert len(sending) <= 1, "more than one post was being sent at once"
        self.inflight |= set(sending)
        return ended

    def live_and_die(self, seed: int, kills: int, steps: int) -> int:
        """Lives that end at random steps, until all was done; returns how often it was killed."""
        chance = random.Random(seed)
        killed = 0
        while True:
            ended = self.live(chance.randint(1, steps // kills) if killed < kills else None)
            if ended == 0:
                return killed
            assert ended == -signal.SIGKILL, "it died of itself: see its traceback above"
            killed += 1

    def steps(self) -> int:
        """How many steps one whole life takes; for a town that nobody kills."""
        return int((self.folder / "steps").read_text(encoding="utf-8"))

    def last_words(self) -> list[str]:
        """Between which steps it was killed."""
        return (self.folder / "last_words").read_text(encoding="utf-8").splitlines()

    def on_the_platform(self) -> list[Posted]:
        """What people see."""
        return FilePlatform(self.folder / "platform").posted()

    def posts(self) -> list[Post]:
        """All there ever were, in order."""
        with SqlUnitOfWork(self.engine).read() as work:
            return sorted(work.outbox.in_state(*PostState, limit=1_000_000), key=lambda post: post.number)

    def said(self) -> Counter[tuple[str, str | None, str, bool]]:
        """What was said to whom, but for news about posts that were lost."""
        return Counter(
            (post.address.conversation, post.person, post.card.plain(), post.updates is not None)
            for post in self.posts()
            if not is_news_of_a_loss(post)
        )

    def record(self) -> list[tuple[object, ...]]:
        """What was done and refused; the chain is walked first."""
        store = SqlUnitOfWork(self.engine)
        assert verify(store, KEY)[1] is None
        with store.read() as work:
            rows = work.municipality(KEY).journal.rows(limit=1_000_000)
        return [(row.number, row.at, row.intent, row.subject, row.refused) for row in rows]

    def reminders(self) -> set[tuple[object, ...]]:
        """The plan, and what of it was said."""
        with self.engine.connect() as connection:
            rows = connection.execute(text("SELECT subject, step, recipient, said_at IS NULL FROM reminder_row"))
            return {tuple(row) for row in rows}

    def _live(self, fuse: Fuse) -> None:
        self.engine.dispose(close=False)
        fuse.watch(self.engine)
        platform = FilePlatform(self.folder / "platform", readable=self.readable, step=fuse.step)
        clock = SteppedClock(self.events[0].at)
        core = Core(
            store=SqlUnitOfWork(self.engine),
            clock=clock,
            directory=ConsoleDirectory(),
            messengers={"console": platform},
        )
        answered = self.folder / "answered"
        done = len(answered.read_text(encoding="utf-8")) if answered.exists() else 0
        later = SteppedClock(self.events[max(done - 1, 0)].at + self.lives * _LEASE_ENDS)
        posting = Core(store=core.store, clock=later, directory=core.directory, messengers=core.messengers)
        self._deliver(fuse, posting)
        for event in self.events[done:]:
            clock.set(event.at)
            later.set(max(later.now(), event.at + self.lives * _LEASE_ENDS))
            fuse.door = "remind"
            while remind(core):
                pass
            self._deliver(fuse, posting)
            fuse.door = "receive"
            self._receive(core, event)
            fuse.step("receive: before the answer")
            with answered.open("a", encoding="utf-8") as file:
                file.write(".")
            fuse.step("receive: after the answer")
            self._deliver(fuse, posting)
        (self.folder / "steps").write_text(str(fuse.counted), encoding="utf-8")

    def _deliver(self, fuse: Fuse, core: Core) -> None:
        fuse.door = "deliver"
        while deliver(core):
            pass

    def _receive(self, core: Core, event: Event) -> None:
        said: Text | Reacted = Text(event.text)
        if event.thumb_on is not None:
            with core.store.read() as work:
                posts = work.outbox.about(KEY, event.thumb_on)
            asked = next(post for post in posts if post.address.conversation == event.where)
            assert asked.reference is not None, "nobody gives a thumb to what never arrived"
            said = Reacted(event.text, asked.reference)
        receive(
            core,
            Incoming(
                organisation=KEY,
                event_id=event.id,
                at=event.at,
                sender=Sender(user=event.person, person=event.person),
                address=Address(platform="console", tenant="console", conversation=event.where),
                direct=event.where.startswith("dm:"),
                said=said,
            ),
        )


def is_news_of_a_loss(post: Post) -> bool:
    """A post that says that another one may not have arrived."""
    return post.card.about is not None and post.card.about.subject.startswith("post:")

"""A municipality with one platform that takes its posts, and a clock that steps."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from adapters.console.clock import SteppedClock
from bot.address import Address
from bot.cards import Card
from bot.core import Core
from bot.deliver import deliver
from bot.domain.organisation import Organisation
from bot.domain.person import Person, Role
from bot.outbox import Post
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import migrated_sqlite
from tests.fakes import FakeDirectory, FakeMessenger

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
CHANNEL = Address(platform="fake", tenant="T1", conversation="linde")


class World:
    """One organisation with one platform."""

    def __init__(self, folder: Path) -> None:
        self.engine = migrated_sqlite(folder)
        self.messenger = FakeMessenger()
        self.clock = SteppedClock(NOW)
        store = SqlUnitOfWork(self.engine)
        self.core = Core(store=store, clock=self.clock, directory=FakeDirectory(), messengers={"fake": self.messenger})
        with store.write() as work:
            here = work.found(Organisation(key="r", name="Rijnveste"))
            here.people.save(Person(id="p05", name="Sanne Bakker", role=Role.PROJECT_LEAD))
            here.people.save(Person(id="p01", name="Anna de Wit", role=Role.ALDERMAN))

    def queue(self, id: str, **fields: object) -> None:
        given = {"organisation": "r", "address": CHANNEL, "card": Card(text=id), "at": NOW, "next_at": NOW}
        with self.core.store.write() as work:
            work.outbox.queue(Post(id=id, **{**given, **fields}))  # type: ignore[arg-type]

    def post(self, id: str) -> Post:
        with self.core.store.read() as work:
            found = work.outbox.get(id)
        assert found is not None
        return found

    def passes(self, **span: float) -> None:
        self.clock.set(self.clock.now() + timedelta(**span))

    def deliver(self) -> None:
        while deliver(self.core):
            pass

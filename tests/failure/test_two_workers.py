"""Two workers on one PostgreSQL: each reminder is said once, each post is sent once."""

import os
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from multiprocessing import get_context
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from adapters.console.clock import SteppedClock
from adapters.console.directory import ConsoleDirectory
from adapters.files import yaml_file
from bot.administer import import_municipality
from bot.core import Core
from bot.deliver import deliver
from bot.domain.commitment import Commitment, CommitmentKind
from bot.domain.office_hours import opening
from bot.domain.reminder import Reminder, Step
from bot.domain.working_days import WorkingDays
from bot.outbox import PostState
from bot.remind import remind
from storage.unit_of_work import SqlUnitOfWork
from tests.failure.databases import database
from tests.failure.file_platform import FilePlatform
from tests.failure.kill import lived
from tests.scene import SAMPLE

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
MANY = 300
PATIENCE = 120
"""Seconds after which something is wrong on the slowest machine."""

pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")


def test_two_workers_say_each_reminder_once_and_send_each_post_once(tmp_path: Path) -> None:
    with database("postgres", tmp_path) as engine:
        store = SqlUnitOfWork(engine)
        document, _ = yaml_file.load(SAMPLE)
        import_municipality(store, SteppedClock(NOW - timedelta(days=1)), document)
        with store.write() as work:
            while work.reminders.claim(NOW):
                pass
            here = work.municipality("rijnveste")
            calendar = here.organisation.calendar
            people = [
                person.id
                for person in here.people.all()
                if opening(NOW, calendar, WorkingDays(calendar, person.working_days)) <= NOW
            ]
            assert len(people) > 5
            for number in range(1000, 1000 + MANY):
                owner = people[number % len(people)]
                here.commitments.save(
                    Commitment(
                        id=f"C-{number}",
                        kind=CommitmentKind.INTERNAL_ACTION,
                        text=f"lantaarn {number} tellen",
                        owner=owner,
                        due=NOW.date(),
                    )
                )
                at = NOW - timedelta(minutes=1)
                due = Reminder(subject=f"C-{number}", step=Step.DUE, recipient=owner, at=at, planned_at=at)
                work.reminders.add("rijnveste", due)
        with store.read() as work:
            assert work.reminders.next_at() is not None
        engine.dispose()

        both_claimed = get_context("fork").Barrier(2)
        worked = _both(lambda name: _work(engine, tmp_path, name, both_claimed))

        assert worked == [0, 0]
        with SqlUnitOfWork(engine).read() as work:
            posts = work.outbox.in_state(*PostState, limit=10_000)
            later = work.reminders.next_at()
        assert later is None or later > NOW
        arrived = Counter(posted.key for posted in FilePlatform(tmp_path / "platform").posted())
        assert arrived.keys() == {post.id for post in posts}
        assert set(arrived.values()) == {1}
        assert {post.state for post in posts} == {PostState.SENT}
        said = Counter(post.card.about.subject for post in posts if post.card.about)
        assert [said[f"C-{number}"] for number in range(1000, 1000 + MANY)] == [1] * MANY
        assert sum(int((tmp_path / name).read_text(encoding="utf-8")) for name in ("one", "two")) >= MANY


def _both(work: Callable[[str], None]) -> list[int]:
    """Two forks at once; how each of them ended."""
    children = []
    for name in ("one", "two"):
        child = os.fork()
        if child == 0:
            os._exit(lived(lambda name=name: work(name)))  # type: ignore[misc]
        children.append(child)
    return [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]


def _work(engine: Engine, folder: Path, name: str, both_claimed: Barrier) -> None:
    """Works until nothing is left; each has claimed reminders before either commits."""
    engine.dispose(close=False)
    _meet_at_the_first_claim(engine, both_claimed)
    core = Core(
        store=SqlUnitOfWork(engine),
        clock=SteppedClock(NOW),
        directory=ConsoleDirectory(),
        messengers={"console": FilePlatform(folder / "platform")},
    )
    reminded = first = remind(core)
    assert first, "the other left nothing to claim"
    while found := remind(core):
        reminded += found
    both_claimed.wait(PATIENCE)
    while deliver(core):
        pass
    (folder / name).write_text(str(reminded), encoding="utf-8")


def _meet_at_the_first_claim(engine: Engine, both_claimed: Barrier) -> None:
    met = False

    def executed(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        nonlocal met
        if not met and "SKIP LOCKED" in statement and "reminder_row" in statement:
            met = True
            both_claimed.wait(PATIENCE)

    event.listen(engine, "after_cursor_execute", executed)

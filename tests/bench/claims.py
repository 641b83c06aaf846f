"""What a due reminder costs, however many there are."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Engine, text

from storage.unit_of_work import SqlUnitOfWork
from tests.bench.interleaved import medians
from tests.bench.registry import Line, measure
from tests.failure.databases import database
from tests.scene import NOW

_STORED = (1_000, 10_000, 1_000_000)
_COMMITMENTS = """
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :stored)
INSERT INTO commitment_row (organisation, id, kind, text, owner, due, status, revision)
SELECT 'r', 'C-' || i, 'internal_action', 'bench', 'p05', '2026-12-11', 'open', 1 FROM n
"""
_REMINDERS = """
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :stored)
INSERT INTO reminder_row (organisation, subject, step, recipient, at, planned_at)
SELECT 'r', 'C-' || i, 'due', 'p05', moment, moment FROM (
    SELECT i, strftime('%Y-%m-%d %H:%M:%f', '2026-11-01',
        CASE WHEN i <= 1000 THEN i ELSE i + 3000000 END || ' seconds') || '000' AS moment FROM n
)
"""


@measure
def due_reminder() -> list[Line]:
    """A batch of a hundred claimed and marked, by how many commitments are stored."""
    lines, claims = [], {}
    with tempfile.TemporaryDirectory(prefix="lijn-bench-") as folder:
        for stored in _STORED:
            place = Path(folder) / str(stored)
            place.mkdir()
            with database("sqlite", place) as engine:
                _fill(engine, stored)
                claims[stored] = medians(
                    {"claim": _claim(SqlUnitOfWork(engine)), "plain": _plain(place)}, 40, lambda: _unsaid(engine)
                )
    for stored, taken in claims.items():
        lines.append(Line(f"a hundred claimed of {stored:,}", taken["claim"], "ms"))
        lines.append(Line(f"the same with plain sqlite3 at {stored:,}", taken["plain"], "ms"))
    first, last = claims[_STORED[0]]["claim"], claims[_STORED[-1]]["claim"]
    lines.append(Line("a million as a multiple of a thousand", last / first, "×", 3))
    return lines


def _fill(engine: Engine, stored: int) -> None:
    """So many open commitments with a reminder each; a thousand of those are due, the others in the years to come."""
    with engine.begin() as connection:
        connection.execute(text(_COMMITMENTS), {"stored": stored})
        connection.execute(text(_REMINDERS), {"stored": stored})


def _claim(store: SqlUnitOfWork) -> Callable[[], object]:
    def claim() -> None:
        with store.write() as work:
            assert len(work.reminders.claim(NOW)) == 100

    return claim


def _unsaid(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("UPDATE reminder_row SET said_at = NULL WHERE said_at IS NOT NULL"))


def _plain(folder: Path) -> Callable[[], object]:
    """The same batch with sqlite3 by hand: looked up by the same index, and marked."""
    connection = sqlite3.connect(folder / "lijn.db", isolation_level=None)
    connection.execute("PRAGMA synchronous=FULL")
    now = f"{NOW:%Y-%m-%d %H:%M:%S.%f}"

    def run() -> None:
        connection.execute("BEGIN IMMEDIATE")
        rows = connection.execute(
            "SELECT organisation, subject, step, recipient FROM reminder_row"
            " WHERE said_at IS NULL AND at <= ? ORDER BY at LIMIT 100",
            (now,),
        ).fetchall()
        connection.executemany(
            "UPDATE reminder_row SET said_at = ? WHERE organisation = ? AND subject = ? AND step = ? AND recipient = ?",
            [(now, *row) for row in rows],
        )
        connection.execute("COMMIT")

    return run

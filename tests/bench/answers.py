"""What an answer costs."""

from __future__ import annotations

import itertools
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from adapters.console.clock import SteppedClock
from adapters.console.directory import ConsoleDirectory
from adapters.files import yaml_file
from bot.address import Address
from bot.administer import import_municipality
from bot.core import Core
from bot.incoming import Incoming, Sender, Text
from bot.receive import receive
from storage.unit_of_work import SqlUnitOfWork
from tests.bench.interleaved import medians
from tests.bench.registry import Line, measure
from tests.failure.databases import database
from tests.scene import NOW, SAMPLE

_ROUNDS = 300


@measure
def status_question() -> list[Line]:
    """Inbox, read, outbox, commit; against one transaction of three statements."""
    with (
        _town("sqlite") as lite,
        _town("postgres") as postgres,
        _bare_sqlite("FULL") as bare_sqlite,
        _bare_postgres(postgres) as bare_postgres,
    ):
        contenders = {
            "sqlite": _asker(lite),
            "postgres": _asker(postgres),
            "bare sqlite": bare_sqlite,
            "bare postgres": bare_postgres,
        }
        taken = medians(contenders, _ROUNDS)
    return [
        Line("a bare transaction of three statements on SQLite", taken["bare sqlite"], "ms"),
        Line("a status question answered on SQLite", taken["sqlite"], "ms"),
        Line("… as a multiple of the bare one", taken["sqlite"] / taken["bare sqlite"], "×"),
        Line("a bare transaction of three statements on PostgreSQL", taken["bare postgres"], "ms"),
        Line("a status question answered on PostgreSQL", taken["postgres"], "ms"),
        Line("… as a multiple of the bare one", taken["postgres"] / taken["bare postgres"], "×"),
        Line("PostgreSQL as a multiple of SQLite", taken["postgres"] / taken["sqlite"], "×"),
    ]


@measure
def what_durability_costs() -> list[Line]:
    """SQLite's synchronous=FULL, which we use, against NORMAL."""
    with (
        _town("sqlite") as full,
        _town("sqlite", synchronous="NORMAL") as normal,
        _bare_sqlite("FULL") as bare_full,
        _bare_sqlite("NORMAL") as bare_normal,
    ):
        contenders = {
            "full": _asker(full),
            "normal": _asker(normal),
            "bare full": bare_full,
            "bare normal": bare_normal,
        }
        taken = medians(contenders, _ROUNDS)
    return [
        Line("a status question with FULL, as a multiple of NORMAL", taken["full"] / taken["normal"], "×"),
        Line("a bare transaction with FULL, as a multiple of NORMAL", taken["bare full"] / taken["bare normal"], "×"),
    ]


@contextmanager
def _town(kind: str, synchronous: str = "FULL") -> Iterator[Engine]:
    document, _ = yaml_file.load(SAMPLE)
    with tempfile.TemporaryDirectory(prefix="lijn-bench-") as folder, database(kind, Path(folder)) as engine:
        if synchronous != "FULL":
            event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA synchronous=NORMAL"))
            engine.dispose()
        import_municipality(SqlUnitOfWork(engine), SteppedClock(NOW), document)
        yield engine


def _asker(engine: Engine) -> Callable[[], object]:
    core = Core(store=SqlUnitOfWork(engine), clock=SteppedClock(NOW), directory=ConsoleDirectory(), messengers={})
    address = Address(platform="console", tenant="console", conversation="dm:p05")
    numbers = itertools.count()

    def ask() -> None:
        receive(
            core,
            Incoming(
                organisation="rijnveste",
                event_id=f"event-{next(numbers)}",
                at=NOW,
                sender=Sender(user="p05", person="p05"),
                address=address,
                direct=True,
                said=Text("status lindekwartier"),
            ),
        )

    return ask


@contextmanager
def _bare_sqlite(synchronous: str) -> Iterator[Callable[[], object]]:
    with tempfile.TemporaryDirectory(prefix="lijn-bench-") as folder:
        connection = sqlite3.connect(f"{folder}/bare.db", isolation_level=None)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute(f"PRAGMA synchronous={synchronous}")
        connection.execute("CREATE TABLE seen (id TEXT PRIMARY KEY)")
        connection.execute("CREATE TABLE town (id TEXT PRIMARY KEY, value TEXT)")
        connection.execute("CREATE TABLE said (number INTEGER PRIMARY KEY, value TEXT)")
        connection.execute("INSERT INTO town VALUES ('a', 'b')")
        numbers = itertools.count()

        def run() -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("INSERT INTO seen VALUES (?)", (str(next(numbers)),))
            found = connection.execute("SELECT value FROM town WHERE id = 'a'").fetchone()
            connection.execute("INSERT INTO said (value) VALUES (?)", found)
            connection.execute("COMMIT")

        yield run
        connection.close()


@contextmanager
def _bare_postgres(engine: Engine) -> Iterator[Callable[[], object]]:
    raw: Any = engine.raw_connection()
    with raw.cursor() as cursor:
        cursor.execute("CREATE TABLE seen (id text PRIMARY KEY)")
        cursor.execute("CREATE TABLE town (id text PRIMARY KEY, value text)")
        cursor.execute("CREATE TABLE said (number serial PRIMARY KEY, value text)")
        cursor.execute("INSERT INTO town VALUES ('a', 'b')")
    raw.commit()
    numbers = itertools.count()

    def run() -> None:
        with raw.cursor() as cursor:
            cursor.execute("INSERT INTO seen VALUES (%s)", (str(next(numbers)),))
            found = cursor.execute("SELECT value FROM town WHERE id = 'a'").fetchone()
            cursor.execute("INSERT INTO said (value) VALUES (%s)", found)
        raw.commit()

    yield run
    raw.close()

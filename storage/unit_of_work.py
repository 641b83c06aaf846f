"""Transactions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from threading import RLock, local
from typing import Any

from sqlalchemy import Connection, Engine, Table, event, select
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from bot.domain.organisation import Organisation
from bot.errors import Conflict
from storage.repositories.inbox import SqlInbox
from storage.repositories.kept import Keeper
from storage.repositories.municipality import SqlMunicipality
from storage.repositories.outbox import SqlOutbox
from storage.repositories.platforms import SqlInstallations, SqlPlaces
from storage.repositories.reminders import SqlReminders
from storage.tables.organisation_row import OrganisationRow

_ORGANISATIONS: Table = OrganisationRow.__table__  # type: ignore[attr-defined]
_RETRYABLE = {"40001", "40P01", "55P03"}
"""PostgreSQL's codes for a serialization failure, a deadlock and a lock that was not to be had."""


class SqlWork:
    """What one transaction sees and writes."""

    def __init__(self, connection: Connection, keeper: Keeper) -> None:
        self._connection = connection
        self._keeper = keeper
        self._municipalities: dict[str, SqlMunicipality] = {}
        self.inbox = SqlInbox(connection)
        self.outbox = SqlOutbox(connection)
        self.reminders = SqlReminders(connection)
        self.installations = SqlInstallations(connection)
        self.places = SqlPlaces(connection)

    def municipality(self, key: str) -> SqlMunicipality:
        if key not in self._municipalities:
            self._municipalities[key] = SqlMunicipality(self._connection, key, self._keeper)
        return self._municipalities[key]

    def found(self, organisation: Organisation) -> SqlMunicipality:
        self._municipalities[organisation.key] = SqlMunicipality.founded(self._connection, organisation, self._keeper)
        return self._municipalities[organisation.key]

    def organisations(self) -> tuple[str, ...]:
        statement = select(_ORGANISATIONS.c.key).order_by(_ORGANISATIONS.c.key)
        return tuple(self._connection.execute(statement).scalars())

    def finish(self) -> None:
        """What is left for the end; always in the same order, so that two workers cannot wait for each other."""
        for key in sorted(self._municipalities):
            self._municipalities[key].finish()


class SqlUnitOfWork:
    """Opens transactions on an engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._keeper = Keeper()
        self._here = _Here()
        self._writer: Callable[[], AbstractContextManager[Connection]] = (
            _OneWriter(engine).turn if engine.dialect.name == "sqlite" else engine.begin
        )

    @contextmanager
    def write(self) -> Iterator[SqlWork]:
        with _conflicts(), self._begun() as connection:
            work = SqlWork(connection, self._keeper)
            yield work
            work.finish()

    @contextmanager
    def read(self) -> Iterator[SqlWork]:
        if self._here.connection is not None:
            yield SqlWork(self._here.connection, self._keeper)
            return
        with self._engine.connect().execution_options(lijn_read_only=True) as connection, connection.begin():
            yield SqlWork(connection, self._keeper)

    @contextmanager
    def together(self) -> Iterator[None]:
        """What this thread writes within is committed at the end, at once: all of it, or nothing when that fails.

        Each `write` is a transaction all the same: one that fails takes nothing of the others with it.
        Raises: Conflict.
        """
        with _conflicts(), ExitStack() as stack:
            self._here.stack = stack
            try:
                yield
                self._here.must_be_open()
            finally:
                self._here.stack = self._here.connection = None

    @contextmanager
    def _begun(self) -> Iterator[Connection]:
        here = self._here
        if here.stack is None:
            with self._writer() as connection:
                yield connection
            return
        if here.connection is None:
            here.connection = here.stack.enter_context(self._writer())
        here.must_be_open()
        with here.savepoint():
            yield here.connection


class _OneWriter:
    """The threads of this process write to SQLite one after another, on one connection.

    SQLite has one writer at a time, and whoever waits for it there sleeps too long. Fetching a connection from the pool
    and bringing it back costs as much as the statements of a transaction.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lock = RLock()
        self._connection: Connection | None = None
        event.listen(engine, "engine_disposed", self._end)

    @contextmanager
    def turn(self) -> Iterator[Connection]:
        """One transaction."""
        with self._lock:
            connection = self._connection = self._connection or self._engine.connect()
            try:
                with connection.begin():
                    yield connection
            except BaseException:
                # Whatever went wrong with it, the pool cleans it up, and the next transaction takes another.
                self._connection = None
                connection.close()
                raise

    def _end(self, _engine: Engine) -> None:
        with self._lock:
            if self._connection is not None:
                self._connection.invalidate()
                self._connection.close()
            self._connection = None


class _Here(local):
    """The transactions of this thread that are committed together."""

    stack: ExitStack | None = None
    connection: Connection | None = None

    def must_be_open(self) -> None:
        """Raises: Conflict when the database cancelled all of it by itself, as SQLite does when the disk is full."""
        if not self._is_open():
            raise Conflict("the database cancelled what was to be committed together")

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """A transaction within the open one. SQLAlchemy's own costs as much as two inserts."""
        self._execute("SAVEPOINT event")
        try:
            yield
        except BaseException:
            if self._is_open():
                self._execute("ROLLBACK TO SAVEPOINT event")
                self._execute("RELEASE SAVEPOINT event")
            raise
        self._execute("RELEASE SAVEPOINT event")

    def _is_open(self) -> bool:
        return bool(getattr(self._driver(), "in_transaction", True))

    def _execute(self, statement: str) -> None:
        self._driver().execute(statement)

    def _driver(self) -> Any:
        return self.connection and self.connection.connection.driver_connection


@contextmanager
def _conflicts() -> Iterator[None]:
    try:
        yield
    except IntegrityError as fault:
        raise Conflict("someone else saved first") from fault
    except DBAPIError as fault:
        if _retryable(fault):
            raise Conflict("someone else was writing") from fault
        raise


def _retryable(fault: DBAPIError) -> bool:
    if getattr(fault.orig, "sqlstate", None) in _RETRYABLE:
        return True
    return isinstance(fault, OperationalError) and "locked" in str(fault.orig)

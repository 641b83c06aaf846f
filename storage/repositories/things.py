"""Values of one kind, each a row."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable
from functools import lru_cache
from typing import Any, Generic, TypeVar, cast

from sqlalchemy import Connection, Table, delete, select

from bot.domain.trajectory import Trajectory
from bot.errors import Conflict
from bot.ports.municipality import Unknown
from storage.columns import places_of, row_of, value_in
from storage.repositories.counters import next_number
from storage.repositories.session import Session
from storage.statements import new_row, newer_row, rows_where

T = TypeVar("T")


class SqlThings(Generic[T]):
    """All values of one kind of one organisation."""

    def __init__(self, session: Session, kind: type[T], table: Table, name: str) -> None:
        self._session = session
        self._kind = kind
        self._table = table
        self._name = name

    def get(self, id: str) -> T:
        value = self.find(id)
        if value is None:
            raise Unknown(self._name, id)
        return value

    def find(self, id: str) -> T | None:
        at = (self._name, id)
        if at not in self._session.loaded:
            found = self._equal(id=id)
            self._session.loaded[at] = found[0] if found else None
        return cast("T | None", self._session.loaded[at])

    def all(self) -> tuple[T, ...]:
        if self._name not in self._session.everything:
            self._session.everything[self._name] = self._equal()
        return cast("tuple[T, ...]", self._session.everything[self._name])

    def save(self, value: T) -> None:
        id = value.id  # type: ignore[attr-defined]
        row = {**row_of(self._table, value), **self._beside(value)}
        revision = self._session.revisions.get((self._name, id))
        self._session.touched.add(self._name)
        if revision is None:
            new = {"organisation": self._session.organisation, "revision": 1, **row}
            new_row(self._table).run(self.connection, new)
            self._session.revisions[self._name, id] = 1
        else:
            row["revision"] = revision + 1
            mine = {"of": self._session.organisation, "key": id, "loaded": revision}
            if newer_row(self._table, tuple(row)).run(self.connection, {**row, **mine}) != 1:
                raise Conflict(f"{self._name} {id}")
            self._session.revisions[self._name, id] = revision + 1
        self._session.before.setdefault((self._name, id), self._session.loaded.get((self._name, id)))
        self._session.loaded[self._name, id] = value
        self._session.everything.pop(self._name, None)
        self._session.changed.append((self._name, id))

    def remove(self, id: str) -> None:
        at = (self._name, id)
        self.get(id)
        self._session.touched.add(self._name)
        done = self._run(
            delete(self._table).where(
                self._table.c.organisation == self._session.organisation,
                self._table.c.id == id,
                self._table.c.revision == self._session.revisions[at],
            )
        )
        if done.rowcount != 1:
            raise Conflict(f"{self._name} {id}")
        self._session.loaded[at] = None
        self._session.revisions.pop(at)
        self._session.everything.pop(self._name, None)

    def _beside(self, value: T) -> dict[str, Any]:
        """Columns that are no fields: what is looked up by."""
        return {}

    def _equal(self, **values: object) -> tuple[T, ...]:
        """Those in whose row these columns have these values."""
        statement = rows_where(self._table, "organisation", *values)
        of_ours = {"organisation": self._session.organisation, **values}
        return self._values(tuple(values.items()), lambda: statement.rows(self.connection, of_ours))

    def _select(self, question: Hashable, *where: Any) -> tuple[T, ...]:
        """Those in whose row this holds; `question` says it in a value."""
        statement = select(self._table).where(self._table.c.organisation == self._session.organisation, *where)
        return self._values(question, lambda: self._run(statement))

    def _values(self, question: Hashable, rows: Callable[[], Iterable[Any]]) -> tuple[T, ...]:
        read = self._session.answer(self._name, question, lambda: self._read(rows()))
        loaded, revisions = self._session.loaded, self._session.revisions
        for id, revision, value in read:
            at = (self._name, id)
            if loaded.get(at) is None:
                loaded[at] = value
                revisions[at] = revision
        return tuple(cast("T", loaded[self._name, id]) for id, _, _ in read)

    def _read(self, rows: Iterable[Any]) -> tuple[tuple[str, int, T], ...]:
        """Id, revision and value of each, as people count."""
        loaded, revisions = self._session.loaded, self._session.revisions
        read = []
        id_in, revision_in = places_of(self._table, "id", "revision")
        for row in rows:
            id = row[id_in]
            known = loaded.get((self._name, id))
            # What was loaded before is not read again: of many rows that costs more than the database.
            if known is None:
                read.append((id, row[revision_in], value_in(self._kind, self._table, row)))
            else:
                read.append((id, revisions[self._name, id], cast("T", known)))
        read.sort(key=lambda one: counted(one[0]))
        return tuple(read)

    def _run(self, statement: Any, values: dict[str, Any] | None = None) -> Any:
        return self.connection.execute(statement, values)

    @property
    def connection(self) -> Connection:
        return self._session.connection


class SqlInTrajectory(SqlThings[T]):
    """Values that belong to a trajectory and are numbered."""

    def __init__(self, session: Session, kind: type[T], table: Table, name: str, letter: str) -> None:
        super().__init__(session, kind, table, name)
        self._letter = letter

    def of(self, trajectory: str) -> tuple[T, ...]:
        return self._equal(trajectory=trajectory)

    def new_id(self, trajectory: Trajectory | None) -> str:
        if self._letter == "M" and trajectory is not None:
            return self._within(trajectory)
        number = next_number(self.connection, self._session.organisation, self._name, self._highest)
        return f"{self._letter}-{number:02d}" if self._letter == "L" else f"{self._letter}-{number}"

    def _within(self, trajectory: Trajectory) -> str:
        """M-014-2: the last part of the trajectory's id, then a number that is free in the organisation."""
        stem = f"{self._letter}-{trajectory.id.rsplit('-', 1)[-1]}"

        def highest() -> int:
            ids = self._ids(self._table.c.id.like(f"{stem}-%"))
            return max((int(id.rsplit("-", 1)[-1]) for id in ids if id.rsplit("-", 1)[-1].isdigit()), default=0)

        number = next_number(self.connection, self._session.organisation, f"{self._name}:{stem}", highest)
        return f"{stem}-{number}"

    def _highest(self) -> int:
        pattern = re.compile(rf"{self._letter}-(\d+)")
        return max((int(match[1]) for id in self._ids() if (match := pattern.fullmatch(id))), default=0)

    def _ids(self, *where: Any) -> list[str]:
        statement = select(self._table.c.id).where(self._table.c.organisation == self._session.organisation, *where)
        return list(self._run(statement).scalars())


@lru_cache(maxsize=10_000)
def counted(id: str) -> tuple[tuple[int, int | str], ...]:
    """A key that sorts ids as people count: C-9 before C-10."""
    return tuple((0, int(part)) if part.isdigit() else (1, part) for part in re.split(r"(\d+)", id) if part)

"""What items looked like when they were imported."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Table, select

from storage.repositories.session import Session
from storage.statements import new_row, rows_gone
from storage.tables.import_row import ImportRow

_TABLE: Table = ImportRow.__table__  # type: ignore[attr-defined]


class SqlImports:
    """The traces of imports of one organisation."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, kind: str, id: str) -> tuple[str, dict[str, Any]] | None:
        row = self._session.connection.execute(
            select(_TABLE.c.digest, _TABLE.c.beside).where(*self._at(kind, id))
        ).first()
        return None if row is None else (row[0], row[1])

    def note(self, kind: str, id: str, digest: str, beside: dict[str, Any]) -> None:
        at = {"organisation": self._session.organisation, "kind": kind, "id": id}
        rows_gone(_TABLE, *at).run(self._session.connection, at)
        new_row(_TABLE).run(self._session.connection, {**at, "digest": digest, "beside": beside})

    def all(self) -> dict[tuple[str, str], tuple[str, dict[str, Any]]]:
        statement = select(_TABLE).where(_TABLE.c.organisation == self._session.organisation)
        rows = self._session.connection.execute(statement).mappings()
        return {(row["kind"], row["id"]): (row["digest"], row["beside"]) for row in rows}

    def _at(self, kind: str, id: str) -> tuple[Any, ...]:
        return (_TABLE.c.organisation == self._session.organisation, _TABLE.c.kind == kind, _TABLE.c.id == id)

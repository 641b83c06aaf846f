"""The record: rows that are numbered and chained at the end of the transaction."""

from __future__ import annotations

import secrets
from typing import Any

from sqlalchemy import RowMapping, Table, select

from bot.journal import FIRST, Entry, JournalRow, content_digest, row_digest
from storage.repositories.counters import locked_number, number_of, set_number
from storage.repositories.session import Session
from storage.statements import new_row, rows_where
from storage.tables.record_row import RecordRow
from storage.tables.record_words_row import RecordWordsRow

_ROWS: Table = RecordRow.__table__  # type: ignore[attr-defined]
_WORDS: Table = RecordWordsRow.__table__  # type: ignore[attr-defined]
_STAYS = ("at", "intent", "subject", "trajectory", "refused")
_ERASABLE = ("actor", "on_behalf_of", "place", "words")


class SqlJournal:
    """The record of one organisation."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def note(self, entry: Entry) -> None:
        self._session.notes.append(entry)

    def number_notes(self) -> None:
        """Chains what was noted; the counter's lock keeps the numbers without gaps."""
        session = self._session
        if not session.notes:
            return
        connection, organisation = session.connection, session.organisation
        number = locked_number(connection, organisation, "record")
        previous = FIRST
        if number:
            of_last = {"organisation": organisation, "number": number}
            last = rows_where(_ROWS, *of_last).first(connection, of_last)
            previous = last["digest"] if last else FIRST
        for entry in session.notes:
            number += 1
            salt = secrets.token_hex(16)
            content = content_digest(salt, entry)
            digest = row_digest(number, entry, content, previous)
            at = {"organisation": organisation, "number": number}
            stays = {name: getattr(entry, name) for name in _STAYS}
            chained = {"content_digest": content, "digest": digest, "previous": previous}
            new_row(_ROWS).run(connection, {**at, **stays, **chained})
            erasable = {name: getattr(entry, name) for name in _ERASABLE}
            new_row(_WORDS).run(connection, {**at, "salt": salt, **erasable})
            previous = digest
        set_number(connection, organisation, "record", number)
        session.notes.clear()

    def rows(self, after: int = 0, limit: int = 1000) -> tuple[JournalRow, ...]:
        return self._rows(_ROWS.c.number > after, order=_ROWS.c.number, limit=limit)

    def newest(self, limit: int, trajectory: str | None = None) -> tuple[JournalRow, ...]:
        where = () if trajectory is None else (_ROWS.c.trajectory == trajectory,)
        return self._rows(*where, order=_ROWS.c.number.desc(), limit=limit)

    def last_number(self) -> int:
        return number_of(self._session.connection, self._session.organisation, "record")

    def _rows(self, *where: Any, order: Any, limit: int) -> tuple[JournalRow, ...]:
        joined = _ROWS.outerjoin(
            _WORDS, (_ROWS.c.organisation == _WORDS.c.organisation) & (_ROWS.c.number == _WORDS.c.number)
        )
        columns = (_WORDS.c.salt, _WORDS.c.actor, _WORDS.c.on_behalf_of, _WORDS.c.place, _WORDS.c.words)
        statement = (
            select(_ROWS, *columns)
            .select_from(joined)
            .where(_ROWS.c.organisation == self._session.organisation, *where)
            .order_by(order)
            .limit(limit)
        )
        return tuple(_row(row) for row in self._session.connection.execute(statement).mappings())


def _row(row: RowMapping) -> JournalRow:
    stays = {name: row[name] for name in _STAYS}
    erasable = {name: row[name] for name in _ERASABLE}
    return JournalRow(
        number=row["number"],
        **stays,
        content_digest=row["content_digest"],
        previous=row["previous"],
        digest=row["digest"],
        salt=row["salt"],
        entry=None if row["salt"] is None else Entry(**stays, **erasable),
    )

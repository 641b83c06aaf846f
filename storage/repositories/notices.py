"""Who is told of which signal."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Table, delete, insert, or_, select

from bot.domain.notice import Notice
from storage.columns import row_of, value_of
from storage.repositories.session import Session
from storage.tables.notice_row import NoticeRow

_TABLE: Table = NoticeRow.__table__  # type: ignore[attr-defined]
_KEY = ("person", "trajectory", "code", "subject")


class SqlNotices:
    """The notices of one organisation."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, trajectory: str) -> tuple[Notice, ...]:
        return self._select(_TABLE.c.trajectory == trajectory)

    def waiting(self, person: str) -> tuple[Notice, ...]:
        return self._select(_TABLE.c.person == person, or_(_TABLE.c.told_at.is_(None), _TABLE.c.solved_at.is_not(None)))

    def save(self, notice: Notice) -> None:
        self.drop(notice)
        self._session.connection.execute(
            insert(_TABLE).values(organisation=self._session.organisation, **row_of(_TABLE, notice))
        )

    def drop(self, notice: Notice) -> None:
        mine = (_TABLE.c[name] == getattr(notice, name) for name in _KEY)
        self._session.connection.execute(
            delete(_TABLE).where(_TABLE.c.organisation == self._session.organisation, *mine)
        )

    def _select(self, *where: Any) -> tuple[Notice, ...]:
        statement = (
            select(_TABLE)
            .where(_TABLE.c.organisation == self._session.organisation, *where)
            .order_by(*(_TABLE.c[name] for name in _KEY))
        )
        return tuple(value_of(Notice, row) for row in self._session.connection.execute(statement).mappings())

"""The plan of who is reminded of what and when."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, func, select, tuple_, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.domain.reminder import Reminder, Step
from storage.statements import new_row, rows_where
from storage.tables.reminder_row import ReminderRow

_TABLE: Table = ReminderRow.__table__  # type: ignore[attr-defined]
_KEY = ("organisation", "subject", "step", "recipient")
_UNSAID = (
    delete(_TABLE)
    .where(*(_TABLE.c[name] == bindparam(name) for name in ("organisation", "subject")))
    .where(_TABLE.c.said_at.is_(None))
)
_UNPLAN = {True: _UNSAID.where(_TABLE.c.step != Step.SNOOZED.value), False: _UNSAID}
_OF_ROW = tuple_(*(_TABLE.c[name] for name in _KEY))
_DUE = (
    select(*(_TABLE.c[name] for name in _KEY))
    .where(_TABLE.c.said_at.is_(None), _TABLE.c.at <= bindparam("now"))
    .order_by(_TABLE.c.at)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
_CLAIM = (
    update(_TABLE)
    .where(_OF_ROW.in_(_DUE))
    .values(said_at=bindparam("now"))
    .returning(*(_TABLE.c[name] for name in (*_KEY, "at", "planned_at")))
)


class SqlReminders:
    """The due moments of all organisations."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def replan(self, organisation: str, subject: str, plan: tuple[Reminder, ...]) -> None:
        mine = {"organisation": organisation, "subject": subject}
        self._connection.execute(_UNPLAN[bool(plan)], mine)
        if not plan:
            return
        rows = rows_where(_TABLE, *mine).named(self._connection, mine)
        said = {(row["step"], row["recipient"]): row["planned_at"] for row in rows if row["said_at"] is not None}
        for reminder in plan:
            key = (reminder.step.value, reminder.recipient)
            if key not in said:
                new_row(_TABLE).run(self._connection, _row(organisation, reminder))
            elif said[key] != reminder.planned_at:
                self.add(organisation, reminder)

    def add(self, organisation: str, reminder: Reminder) -> None:
        row = _row(organisation, reminder)
        dialect = sqlite if self._connection.dialect.name == "sqlite" else postgresql
        # Two workers may plan the next morning of the same person in the same moment.
        self._connection.execute(
            dialect.insert(_TABLE)
            .values(**row)
            .on_conflict_do_update(
                index_elements=_KEY, set_={name: row[name] for name in ("at", "planned_at", "said_at")}
            )
        )

    def claim(self, now: datetime, limit: int = 100) -> tuple[tuple[str, Reminder], ...]:
        rows = self._connection.execute(_CLAIM, {"now": now, "most": limit}).all()
        return tuple(
            (
                row.organisation,
                Reminder(
                    subject=row.subject,
                    step=Step(row.step),
                    recipient=row.recipient,
                    at=row.at,
                    planned_at=row.planned_at,
                ),
            )
            for row in sorted(rows, key=lambda row: row.at)
        )

    def next_at(self) -> datetime | None:
        found: datetime | None = self._connection.execute(
            select(func.min(_TABLE.c.at)).where(_TABLE.c.said_at.is_(None))
        ).scalar()
        return found


def _row(organisation: str, reminder: Reminder) -> dict[str, Any]:
    return {
        "organisation": organisation,
        "subject": reminder.subject,
        "step": reminder.step.value,
        "recipient": reminder.recipient,
        "at": reminder.at,
        "planned_at": reminder.planned_at,
        "said_at": None,
    }

"""Events that were seen."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, Table, bindparam, delete, func, select
from sqlalchemy.dialects import postgresql, sqlite

from storage.prepared import Prepared
from storage.tables.inbox_row import InboxRow

_TABLE: Table = InboxRow.__table__  # type: ignore[attr-defined]
_NOTES = {
    dialect.dialect.name: Prepared(
        dialect.insert(_TABLE)
        .values({column.name: bindparam(column.name) for column in _TABLE.c})
        .on_conflict_do_nothing()
    )
    for dialect in (sqlite, postgresql)
}


class SqlInbox:
    """Remembers events by platform, tenant and id."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def first_time(self, platform: str, tenant: str, event_id: str, at: datetime) -> bool:
        values = {"platform": platform, "tenant": tenant, "event_id": event_id, "at": at}
        return bool(_NOTES[self._connection.dialect.name].run(self._connection, values))

    def newest(self, platform: str, tenant: str | None = None) -> datetime | None:
        statement = select(func.max(_TABLE.c.at)).where(_TABLE.c.platform == platform)
        if tenant is not None:
            statement = statement.where(_TABLE.c.tenant == tenant)
        found: datetime | None = self._connection.execute(statement).scalar()
        return found

    def forget_before(self, moment: datetime) -> int:
        return int(self._connection.execute(delete(_TABLE).where(_TABLE.c.at < moment)).rowcount)

"""Half-said acts."""

from __future__ import annotations

import json

from sqlalchemy import Table, delete, func, insert, select

from bot.act import Act
from bot.address import Address
from bot.codec import from_plain, to_plain
from bot.pending import Pending
from storage.repositories.session import Session
from storage.tables.pending_row import PendingRow

_TABLE: Table = PendingRow.__table__  # type: ignore[attr-defined]


class SqlPending:
    """Half-said acts of one organisation."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def keep(self, pending: Pending) -> None:
        self.drop(pending.id)
        mine = (
            _TABLE.c.organisation == self._session.organisation,
            _TABLE.c.person == pending.person,
            _TABLE.c.place == _place(pending.address),
        )
        connection = self._session.connection
        if pending.slot is not None:
            connection.execute(delete(_TABLE).where(*mine, _TABLE.c.slot.is_not(None)))
        number = connection.execute(select(func.max(_TABLE.c.number)).where(*mine)).scalar() or 0
        connection.execute(
            insert(_TABLE).values(
                id=pending.id,
                organisation=self._session.organisation,
                person=pending.person,
                address=to_plain(pending.address),
                place=_place(pending.address),
                act=to_plain(pending.act),
                slot=pending.slot,
                about=pending.about,
                until=pending.until,
                number=number + 1,
            )
        )

    def get(self, id: str) -> Pending | None:
        return self._one(_TABLE.c.id == id)

    def waiting(self, person: str, address: Address) -> Pending | None:
        return self._one(_TABLE.c.person == person, _TABLE.c.place == _place(address), _TABLE.c.slot.is_not(None))

    def drop(self, id: str) -> None:
        self._session.connection.execute(
            delete(_TABLE).where(_TABLE.c.organisation == self._session.organisation, _TABLE.c.id == id)
        )

    def _one(self, *where: object) -> Pending | None:
        statement = (
            select(_TABLE)
            .where(_TABLE.c.organisation == self._session.organisation, *where)  # type: ignore[arg-type]
            .order_by(_TABLE.c.number.desc())
            .limit(1)
        )
        row = self._session.connection.execute(statement).mappings().first()
        if row is None:
            return None
        return Pending(
            id=row["id"],
            person=row["person"],
            address=from_plain(Address, row["address"]),
            act=from_plain(Act, row["act"]),
            slot=row["slot"],
            about=row["about"],
            until=row["until"],
        )


def _place(address: Address) -> str:
    """The conversation as one text; what is private in it is still the same conversation."""
    return json.dumps([address.platform, address.tenant, address.conversation, address.thread])

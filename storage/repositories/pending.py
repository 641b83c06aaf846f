"""Half-said acts."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Select, Table, bindparam, delete, func, insert, select

from bot.act import Act
from bot.address import Address
from bot.codec import from_plain, to_plain
from bot.pending import Pending
from storage.repositories.session import Session
from storage.tables.pending_row import PendingRow

_TABLE: Table = PendingRow.__table__  # type: ignore[attr-defined]
_NAME = "pending"
_OURS = _TABLE.c.organisation == bindparam("of")
_HERE = (_OURS, _TABLE.c.person == bindparam("whose"), _TABLE.c.place == bindparam("where"))
_NEWEST = select(func.max(_TABLE.c.number)).where(*_HERE)
_BY_ID = select(_TABLE).where(_OURS, _TABLE.c.id == bindparam("key"))
_WAITING = select(_TABLE).where(*_HERE, _TABLE.c.slot.is_not(None)).order_by(_TABLE.c.number.desc()).limit(1)
_ANSWERED = delete(_TABLE).where(*_HERE, _TABLE.c.slot.is_not(None))
_GONE = delete(_TABLE).where(_OURS, _TABLE.c.id == bindparam("key"))
_OVER = delete(_TABLE).where(_OURS, _TABLE.c.until < bindparam("moment"))
_INSERT = insert(_TABLE)


class SqlPending:
    """Half-said acts of one organisation."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def keep(self, pending: Pending) -> None:
        self.drop(pending.id)
        place = _place(pending.address)
        here = {"whose": pending.person, "where": place}
        if pending.slot is not None:
            self._run(_ANSWERED, here)
        number = self._run(_NEWEST, here).scalar() or 0
        self._session.connection.execute(
            _INSERT,
            {
                "id": pending.id,
                "organisation": self._session.organisation,
                "person": pending.person,
                "address": to_plain(pending.address),
                "place": place,
                "act": to_plain(pending.act),
                "slot": pending.slot,
                "about": pending.about,
                "until": pending.until,
                "number": number + 1,
            },
        )

    def get(self, id: str) -> Pending | None:
        return self._one(_BY_ID, {"key": id})

    def waiting(self, person: str, address: Address) -> Pending | None:
        here = {"whose": person, "where": _place(address)}
        return self._session.answer(_NAME, tuple(here.values()), lambda: self._one(_WAITING, here))

    def drop(self, id: str) -> None:
        self._session.touched.add(_NAME)
        self._run(_GONE, {"key": id})

    def forget_before(self, moment: datetime) -> int:
        gone = int(self._run(_OVER, {"moment": moment}).rowcount)
        if gone:
            self._session.touched.add(_NAME)
        return gone

    def _one(self, statement: Select[Any], values: dict[str, Any]) -> Pending | None:
        row = self._run(statement, values).mappings().first()
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

    def _run(self, statement: Any, values: dict[str, Any]) -> Any:
        return self._session.connection.execute(statement, {"of": self._session.organisation, **values})


def _place(address: Address) -> str:
    """The conversation as one text; what is private in it is still the same conversation."""
    return json.dumps([address.platform, address.tenant, address.conversation, address.thread])

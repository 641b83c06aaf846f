"""Trajectories, found by id, slug or linked conversation."""

from __future__ import annotations

import secrets

from sqlalchemy import Table

from bot.address import Address
from bot.domain.trajectory import Trajectory
from bot.ports.municipality import Name
from storage.repositories.counters import locked_number, read_number, set_number
from storage.repositories.names import names_of
from storage.repositories.session import Session
from storage.repositories.things import SqlThings, counted
from storage.statements import new_row, rows_gone, rows_where
from storage.tables.conversation_row import ConversationRow
from storage.tables.trajectory_row import TrajectoryRow

_TABLE: Table = TrajectoryRow.__table__  # type: ignore[attr-defined]
_LINKS: Table = ConversationRow.__table__  # type: ignore[attr-defined]
_EDITION = "trajectories:edition"


class SqlTrajectories(SqlThings[Trajectory]):
    """Trajectories of one organisation, with an index of their conversations."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, Trajectory, _TABLE, "trajectories")
        self._called: dict[str, Trajectory | None] = {}
        self._names: tuple[Name, ...] | None = None

    def find(self, id: str) -> Trajectory | None:
        if id not in self._called:
            found = self._equal(id=id) or self._equal(slug=id)
            self._called[id] = found[0] if found else None
        return self._called[id]

    def names(self) -> tuple[Name, ...]:
        if self._names is None:
            names = names_of(self._session)
            self._names = tuple(sorted(names, key=lambda name: counted(name.id)))
        return self._names

    def edition(self) -> int:
        return read_number(self._session, _EDITION)

    def linked(self, address: Address) -> tuple[str, ...]:
        place = {"platform": address.platform, "tenant": address.tenant, "conversation": address.conversation}
        statement = rows_where(_LINKS, "organisation", *place)
        rows = self._run(statement, {"organisation": self._session.organisation, **place}).all()
        of_thread = [row.trajectory for row in rows if row.thread and row.thread == address.thread]
        return tuple(sorted(of_thread or [row.trajectory for row in rows if not row.thread], key=counted))

    def save(self, value: Trajectory) -> None:
        super().save(value)
        self._called.clear()
        self._names = None
        # By chance and not by counting: two databases never give the same edition to different names.
        locked_number(self._session, _EDITION)
        set_number(self._session, _EDITION, secrets.randbelow(2**31 - 1) + 1)
        mine = {"organisation": self._session.organisation, "trajectory": value.id}
        self._run(rows_gone(_LINKS, *mine), mine)
        links = {
            (link.platform, link.tenant, link.conversation, link.thread or ""): link for link in value.conversations
        }
        for link in links.values():
            place = {"platform": link.platform, "tenant": link.tenant, "conversation": link.conversation}
            self._run(new_row(_LINKS), {**mine, **place, "thread": link.thread or ""})

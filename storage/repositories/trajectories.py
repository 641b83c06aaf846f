"""Trajectories, found by id, slug or linked conversation."""

from __future__ import annotations

from sqlalchemy import Table, delete, insert, or_, select

from bot.address import Address
from bot.domain.trajectory import Trajectory
from bot.ports.municipality import Name
from storage.repositories.session import Session
from storage.repositories.things import SqlThings, counted
from storage.tables.conversation_row import ConversationRow
from storage.tables.trajectory_row import TrajectoryRow

_TABLE: Table = TrajectoryRow.__table__  # type: ignore[attr-defined]
_LINKS: Table = ConversationRow.__table__  # type: ignore[attr-defined]


class SqlTrajectories(SqlThings[Trajectory]):
    """Trajectories of one organisation, with an index of their conversations."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, Trajectory, _TABLE, "trajectories")

    def find(self, id: str) -> Trajectory | None:
        found = self._select(or_(_TABLE.c.id == id, _TABLE.c.slug == id))
        return next((value for value in found if value.id == id), found[0] if found else None)

    def names(self) -> tuple[Name, ...]:
        columns = (_TABLE.c.id, _TABLE.c.slug, _TABLE.c.title, _TABLE.c.aliases)
        rows = self._run(select(*columns).where(_TABLE.c.organisation == self._session.organisation)).all()
        names = (Name(id=row[0], slug=row[1], title=row[2], aliases=tuple(row[3])) for row in rows)
        return tuple(sorted(names, key=lambda name: counted(name.id)))

    def linked(self, address: Address) -> tuple[str, ...]:
        statement = select(_LINKS.c.thread, _LINKS.c.trajectory).where(
            _LINKS.c.organisation == self._session.organisation,
            _LINKS.c.platform == address.platform,
            _LINKS.c.tenant == address.tenant,
            _LINKS.c.conversation == address.conversation,
            _LINKS.c.thread.in_(["", address.thread or ""]),
        )
        rows = self._run(statement).all()
        of_thread = [row[1] for row in rows if row[0]]
        return tuple(sorted(of_thread or [row[1] for row in rows], key=counted))

    def save(self, value: Trajectory) -> None:
        super().save(value)
        of_value = (_LINKS.c.organisation == self._session.organisation, _LINKS.c.trajectory == value.id)
        self._run(delete(_LINKS).where(*of_value))
        links = {
            (link.platform, link.tenant, link.conversation, link.thread or ""): link for link in value.conversations
        }
        for link in links.values():
            self._run(
                insert(_LINKS).values(
                    organisation=self._session.organisation,
                    platform=link.platform,
                    tenant=link.tenant,
                    conversation=link.conversation,
                    thread=link.thread or "",
                    trajectory=value.id,
                )
            )

"""Trajectories, found by id, slug or linked conversation."""

from __future__ import annotations

from sqlalchemy import Table, bindparam, select

from bot.address import Address
from bot.domain.trajectory import Trajectory
from bot.ports.municipality import Name
from storage.repositories.counters import locked_number, number_of, set_number
from storage.repositories.kept import new_edition
from storage.repositories.session import Session
from storage.repositories.things import SqlThings, counted
from storage.statements import new_row, rows_gone, rows_where
from storage.tables.conversation_row import ConversationRow
from storage.tables.trajectory_row import TrajectoryRow

_TABLE: Table = TrajectoryRow.__table__  # type: ignore[attr-defined]
_LINKS: Table = ConversationRow.__table__  # type: ignore[attr-defined]
_EDITION = "trajectories:edition"
_NAMES = select(_TABLE.c.id, _TABLE.c.slug, _TABLE.c.title, _TABLE.c.aliases).where(
    _TABLE.c.organisation == bindparam("organisation")
)


class SqlTrajectories(SqlThings[Trajectory]):
    """Trajectories of one organisation, with an index of their conversations."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, Trajectory, _TABLE, "trajectories")
        self._called: dict[str, Trajectory | None] = {}

    def find(self, id: str) -> Trajectory | None:
        if id not in self._called:
            found = self._equal(id=id) or self._equal(slug=id)
            self._called[id] = found[0] if found else None
        return self._called[id]

    def names(self) -> tuple[Name, ...]:
        return self._session.answer(self._name, "names", self._read_names)

    def edition(self) -> int:
        organisation = self._session.organisation
        return self._session.answer(self._name, "edition", lambda: number_of(self.connection, organisation, _EDITION))

    def linked(self, address: Address) -> tuple[str, ...]:
        place = {"platform": address.platform, "tenant": address.tenant, "conversation": address.conversation}
        links = self._session.answer(self._name, tuple(place.items()), lambda: self._links(place))
        of_thread = [trajectory for thread, trajectory in links if thread and thread == address.thread]
        return tuple(sorted(of_thread or [trajectory for thread, trajectory in links if not thread], key=counted))

    def save(self, value: Trajectory) -> None:
        super().save(value)
        self._called.clear()
        # By chance and not by counting: two databases never give the same edition to different names.
        locked_number(self.connection, self._session.organisation, _EDITION)
        set_number(self.connection, self._session.organisation, _EDITION, new_edition())
        mine = {"organisation": self._session.organisation, "trajectory": value.id}
        rows_gone(_LINKS, *mine).run(self.connection, mine)
        links = {
            (link.platform, link.tenant, link.conversation, link.thread or ""): link for link in value.conversations
        }
        for link in links.values():
            place = {"platform": link.platform, "tenant": link.tenant, "conversation": link.conversation}
            new_row(_LINKS).run(self.connection, {**mine, **place, "thread": link.thread or ""})

    def _read_names(self) -> tuple[Name, ...]:
        rows = self._run(_NAMES, {"organisation": self._session.organisation})
        names = (Name(id=row.id, slug=row.slug, title=row.title, aliases=tuple(row.aliases)) for row in rows)
        return tuple(sorted(names, key=lambda name: counted(name.id)))

    def _links(self, place: dict[str, str]) -> tuple[tuple[str, str], ...]:
        """Thread, empty for the whole conversation, and trajectory."""
        ours = {"organisation": self._session.organisation, **place}
        rows = rows_where(_LINKS, *ours).named(self.connection, ours)
        return tuple((row["thread"], row["trajectory"]) for row in rows)

"""What trajectories are called, kept in this process while none of them is changed."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from sqlalchemy import Engine, Table, bindparam, func, select

from bot.ports.municipality import Name
from storage.repositories.session import Session
from storage.tables.trajectory_row import TrajectoryRow

_TABLE: Table = TrajectoryRow.__table__  # type: ignore[attr-defined]
_OURS = _TABLE.c.organisation == bindparam("organisation")
_MARK = select(func.count(), func.sum(_TABLE.c.revision)).where(_OURS)
_NAMES = select(_TABLE.c.id, _TABLE.c.slug, _TABLE.c.title, _TABLE.c.aliases).where(_OURS)

Mark = tuple[int, int | None]
_KEPT: WeakKeyDictionary[Engine, dict[str, tuple[Mark, tuple[Name, ...]]]] = WeakKeyDictionary()


def names_of(session: Session) -> tuple[Name, ...]:
    """All of one organisation, in no order.

    Rows are never deleted and revisions only grow, so count and sum of revisions tell whether anything was committed
    since. What this transaction changed itself is neither looked up nor kept: it may still be rolled back.
    """
    at = {"organisation": session.organisation}
    if any(name == "trajectories" for name, _ in session.changed):
        return _read(session)
    count, total = session.connection.execute(_MARK, at).one()
    kept = _KEPT.setdefault(session.connection.engine, {})
    mark, names = kept.get(session.organisation, ((-1, None), ()))
    if mark != (count, total):
        names = _read(session)
        kept[session.organisation] = ((count, total), names)
    return names


def _read(session: Session) -> tuple[Name, ...]:
    rows = session.connection.execute(_NAMES, {"organisation": session.organisation})
    return tuple(Name(id=row.id, slug=row.slug, title=row.title, aliases=tuple(row.aliases)) for row in rows)

"""The reader's door: what the record says when it is asked from outside the chat; it writes nothing."""

from __future__ import annotations

from datetime import datetime

from bot.domain.office_hours import local_day
from bot.domain.signals.counting import Counting
from bot.domain.signals.signal import Signal
from bot.domain.signals.sweep import swept
from bot.domain.trajectory import Trajectory
from bot.dossiers import dossier_of, dossiers
from bot.errors import NotPossible
from bot.ports.municipality import Municipality
from bot.ports.unit_of_work import UnitOfWork


def signals_now(
    store: UnitOfWork, key: str, now: datetime, trajectory: str | None = None
) -> list[tuple[Trajectory, list[Signal]]]:
    """The signals of one trajectory or of all, at a moment. Raises: NotPossible when there is no such trajectory."""
    with store.read() as work:
        municipality = work.municipality(key)
        calendar = municipality.organisation.calendar
        counting = Counting(calendar, local_day(now, calendar))
        if trajectory is None:
            wanted = dossiers(municipality)
        else:
            wanted = iter((dossier_of(named(trajectory, municipality), municipality),))
        return [(found.trajectory, swept(found, municipality.organisation, counting)) for found in wanted]


def named(trajectory: str, municipality: Municipality) -> Trajectory:
    """The trajectory by its slug or id. Raises: NotPossible."""
    found = municipality.trajectories.find(trajectory)
    if found is None:
        raise NotPossible(f"there is no trajectory {trajectory}; lijn status counts what there is")
    return found

"""All signals of a trajectory at a moment."""

from __future__ import annotations

from datetime import datetime

from bot.domain.office_hours import local_day
from bot.domain.organisation import Organisation
from bot.domain.signals import (
    council,
    everyone,
    expectations,
    investment,
    lessons,
    one_trajectory,
    seriousness,
    short_lines,
)
from bot.domain.signals.case import Case
from bot.domain.signals.counting import Counting
from bot.domain.signals.dossier import Dossier
from bot.domain.signals.signal import Signal
from bot.domain.trajectory import Override

_KEYS = (expectations, seriousness, everyone, investment, one_trajectory, lessons, short_lines, council)


def signals(trajectory: Dossier, organisation: Organisation, now: datetime) -> list[Signal]:
    """What is the matter, in the order of the keys; a trajectory in order has none."""
    return swept(trajectory, organisation, Counting(organisation.calendar, local_day(now, organisation.calendar)))


def swept(trajectory: Dossier, organisation: Organisation, counting: Counting) -> list[Signal]:
    """The same, for a sweep over many trajectories that counts working days once."""
    case = Case(trajectory, organisation, counting)
    overrides = trajectory.trajectory.overrides
    return [
        signal
        for key in _KEYS
        for signal in key.signals(case)
        if not overrides or not any(_set_aside(signal, override) for override in overrides)
    ]


def _set_aside(signal: Signal, override: Override) -> bool:
    """True for a signal that someone set aside; one that began later is another."""
    same = (override.rule, override.subject) == (signal.code.value, signal.subject)
    return same and (signal.since is None or signal.since <= override.on)

"""The municipality's calendar: zone, office hours, holidays, recess and meeting days."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum


class Weekday(StrEnum):
    """A day of the week, as the municipality file writes it."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


class HolidaySet(StrEnum):
    """A named set of paid holidays."""

    CAO_GEMEENTEN = "cao_gemeenten"
    """Eight days of the collective agreement; 5 May every year, Good Friday is a working day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recess:
    """A span of days without council and college meetings; both ends belong to it."""

    name: str
    from_: date
    to: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CollegeMeetings:
    """When the executive board meets and when its papers and decisions are due."""

    weekday: Weekday | None = None
    papers_due: str | None = None
    decisions_public_after_days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meetings:
    """The meeting days of the council or of a committee, oldest first."""

    weekday: Weekday | None = None
    dates: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """All that decides what a working day is and when the bot may speak."""

    timezone: str = "Europe/Amsterdam"
    office_hours: tuple[time, time] = (time(8, 30), time(17, 0))
    office_days: tuple[Weekday, ...] = (Weekday.MON, Weekday.TUE, Weekday.WED, Weekday.THU, Weekday.FRI)
    holiday_set: HolidaySet = HolidaySet.CAO_GEMEENTEN
    local_closing_days: tuple[date, ...] = ()
    college: CollegeMeetings = field(default_factory=CollegeMeetings)
    council: Meetings = field(default_factory=Meetings)
    committee: Meetings = field(default_factory=Meetings)
    recess: tuple[Recess, ...] = ()

"""A year counted from the record: what each trajectory promised, kept, answered and explained."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.commitment import Commitment, CommitmentKind
from bot.domain.signals.dossier import Dossier
from bot.domain.signals.lamp import Lamp


@dataclass(frozen=True, slots=True, kw_only=True)
class YearRow:
    """One trajectory in one year."""

    slug: str
    title: str
    phase: str
    lamps: tuple[str, ...]
    """The states of the eight keys, as they stand on the day of the report."""
    promised: int
    """Commitments to residents and council that were made in the year."""
    kept: int
    """Of those that were settled in the year: on their day or before."""
    kept_late: int
    open_late: int
    """Open and late on the day of the report."""
    rounds: int
    """Rounds that closed in the year."""
    rounds_answered: int
    decisions: int
    """Formal decisions taken in the year, without those under embargo."""
    decisions_explained: int
    groups: int
    groups_heard: int
    messages: int
    hours: float | None
    euros: float | None
    objections: int | None
    objections_comparable: int | None


@dataclass(frozen=True, slots=True)
class Month:
    """How many commitments were open at the end of a month, and how many of them were late."""

    number: int
    open: int
    late: int


def year_row(dossier: Dossier, lamps: tuple[Lamp, ...], year: int, today: date) -> YearRow:
    """The counts of one trajectory."""
    trajectory = dossier.trajectory
    outside = [value for value in dossier.commitments if value.kind is not CommitmentKind.INTERNAL_ACTION]
    done = [value for value in outside if value.done_on is not None and value.done_on.year == year]
    in_time = [value for value in done if value.day is None or (value.done_on or value.day) <= value.day]
    closed = [value for value in trajectory.input_rounds if value.closes is not None and value.closes.year == year]
    formal = [
        decision
        for decision in dossier.decisions
        if decision.formal and decision.public_on(today) and decision.taken_on and decision.taken_on.year == year
    ]
    published = [m for m in dossier.messages if m.published_on is not None and m.published_on.year == year]
    effort = trajectory.effort
    return YearRow(
        slug=trajectory.slug,
        title=trajectory.title,
        phase=trajectory.phase.value,
        lamps=tuple(lamp.state.value for lamp in lamps),
        promised=sum(value.made_on is not None and value.made_on.year == year for value in outside),
        kept=len(in_time),
        kept_late=len(done) - len(in_time),
        open_late=sum(value.overdue(today) for value in outside),
        rounds=len(closed),
        rounds_answered=sum(value.answered_by is not None for value in closed),
        decisions=len(formal),
        decisions_explained=sum(bool(d.reason) and bool(d.input_effect) for d in formal),
        groups=len(trajectory.groups),
        groups_heard=sum(bool(group.heard) for group in trajectory.groups),
        messages=len(published),
        hours=effort.hours_actual,
        euros=effort.spent_eur,
        objections=effort.objections_filed,
        objections_comparable=effort.objections_comparable_project,
    )


def months(dossiers: Iterable[Dossier], year: int, today: date) -> tuple[Month, ...]:
    """The picture of the portfolio: each month of the year up to today, from the days in the record."""
    commitments = [value for dossier in dossiers for value in dossier.commitments]
    found = []
    for number in range(1, 13):
        if date(year, number, 1) > today:
            break
        following = date(year + number // 12, number % 12 + 1, 1)
        day = min(following - timedelta(days=1), today)
        open_ = [value for value in commitments if _open_on(value, day)]
        late = sum(_day_on(value, day) is not None and (_day_on(value, day) or day) < day for value in open_)
        found.append(Month(number, len(open_), late))
    return tuple(found)


def _open_on(commitment: Commitment, day: date) -> bool:
    if commitment.made_on is None or commitment.made_on > day:
        return False
    ended = commitment.done_on or commitment.withdrawn_on
    return ended is None or ended > day


def _day_on(commitment: Commitment, day: date) -> date | None:
    """The day that counted then: the postponed one only since it was postponed."""
    moved = commitment.postponed_on is not None and commitment.postponed_on <= day
    return commitment.postponed_to if moved and commitment.postponed_to else commitment.due

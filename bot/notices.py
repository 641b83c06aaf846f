"""Keeps who is told of which signal in step with the signals, and says what is new and what is solved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.notice import Notice
from bot.domain.person import BOARD_ROLES, Person
from bot.domain.phase import Phase
from bot.domain.signals.code import Code
from bot.domain.signals.counting import Counting
from bot.domain.signals.signal import Signal
from bot.domain.signals.sweep import swept
from bot.domain.trajectory import Trajectory, TrajectoryStatus
from bot.dossiers import dossier_of
from bot.ports.municipality import Municipality
from bot.said.signals import SignalLine, line_of

TOLD_APART = frozenset(
    {
        Code.COMMITMENT_DUE_SOON,
        Code.COMMITMENT_OVERDUE,
        Code.QUESTION_NEEDED_SOON,
        Code.QUESTION_OVERDUE,
        Code.DUE_IN_RECESS,
        Code.DUE_NOT_WORKING_DAY,
    }
)
"""The reminders of the item tell these, or the answer when it is entered: nobody hears a thing twice."""


RESEMBLES = "RESEMBLES"
"""The code of a notice that is no signal: a new trajectory whose project lead has not seen the lessons of others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What a person has not heard yet."""

    new: tuple[SignalLine, ...] = ()
    solved: tuple[SignalLine, ...] = ()
    resembling: tuple[str, ...] = ()
    """Ids of new trajectories, whose lead sees the lessons of others once."""


def sweep(
    trajectory: Trajectory,
    municipality: Municipality,
    people: Mapping[str, Person],
    counting: Counting,
    now: datetime,
) -> list[Signal]:
    """Looks at the signals of one trajectory anew, and at who must hear of them or of their end."""
    signals = swept(dossier_of(trajectory, municipality, people), municipality.organisation, counting)
    wanted: dict[tuple[str, str, str], int] = {}
    for signal in signals:
        if signal.code in TOLD_APART:
            continue
        for id in signal.told():
            person = people.get(id)
            if person is not None and person.role not in BOARD_ROLES and person.in_service(counting.today):
                wanted[id, signal.code.value, signal.subject or ""] = signal.level
    for notice in municipality.notices.of(trajectory.id):
        if notice.code == RESEMBLES:
            continue
        level = wanted.pop((notice.person, *notice.signal), None)
        _keep_in_step(notice, level, municipality, now)
    for (id, code, subject), level in wanted.items():
        notice = Notice(person=id, trajectory=trajectory.id, code=code, subject=subject, level=level)
        municipality.notices.save(notice)
    return signals


def _keep_in_step(notice: Notice, level: int | None, municipality: Municipality, now: datetime) -> None:
    """`level` is None when the signal is gone, or no longer this person's."""
    if level is None:
        if notice.told_at is None:
            municipality.notices.drop(notice)
        elif notice.solved_at is None:
            municipality.notices.save(replace(notice, solved_at=now))
    elif notice.solved_at is not None or level > notice.level:
        # It came back, or it escalated: it is told once more.
        municipality.notices.save(replace(notice, level=level, told_at=None, seen_at=None, solved_at=None))


def begun(trajectory: Trajectory, municipality: Municipality) -> None:
    """A trajectory that is new and in its first phase: its lead will see once what others learnt."""
    starts = trajectory.phase is Phase.INITIATIVE and trajectory.status is TrajectoryStatus.ACTIVE
    if starts and trajectory.project_lead is not None:
        municipality.notices.save(Notice(person=trajectory.project_lead, trajectory=trajectory.id, code=RESEMBLES))


def news_for(person: Person, municipality: Municipality, now: datetime) -> News:
    """What is new for this person and what is solved; from now on it counts as told."""
    waiting = municipality.notices.waiting(person.id)
    if not waiting:
        return News()
    titles = {name.id: name.title for name in municipality.trajectories.names()}
    new, solved = [], []
    resembling = [notice for notice in waiting if notice.code == RESEMBLES]
    for notice in resembling:
        municipality.notices.save(replace(notice, told_at=now))
    for notice in waiting:
        if notice in resembling:
            continue
        line = SignalLine(
            code=notice.code,
            subject=notice.subject or None,
            trajectory=notice.trajectory,
            title=titles.get(notice.trajectory, notice.trajectory),
            escalated=notice.level > 0,
        )
        if notice.solved_at is not None:
            solved.append(line)
            municipality.notices.drop(notice)
        else:
            new.append(line)
            municipality.notices.save(replace(notice, told_at=now))
    first = sorted(new, key=lambda line: not line.escalated)
    seen = tuple(notice.trajectory for notice in resembling)
    return News(new=tuple(first), solved=tuple(solved), resembling=seen)


def digest_for(person: Person, municipality: Municipality, counting: Counting) -> tuple[SignalLine, ...]:
    """For a member of the board: what is left too long in the portfolio, and where most of the estimate is spent."""
    people = {other.id: other for other in municipality.people.all()}
    found: list[SignalLine] = []
    for trajectory in municipality.trajectories.all():
        if trajectory.portfolio_holder != person.id or trajectory.status is TrajectoryStatus.CLOSED:
            continue
        signals = swept(dossier_of(trajectory, municipality, people), municipality.organisation, counting)
        found += [
            line_of(signal, trajectory.title)
            for signal in signals
            if signal.escalated and signal.code not in TOLD_APART
        ]
        percent = municipality.organisation.signals.effort_percent
        if percent / 100 <= trajectory.effort.share() <= 1:
            found.append(SignalLine(code="EFFORT_NEAR", subject=None, trajectory=trajectory.id, title=trajectory.title))
    return tuple(found)

"""Keeps who is told of which signal in step with the signals, and says what is new and what is solved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.notice import Notice
from bot.domain.office_hours import local_day
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

AT_ONCE = frozenset({Code.MESSAGE_CHANGED_AFTER_APPROVAL, Code.MESSAGE_PUBLISHED_UNAPPROVED})
"""Residents read now what nobody approved: these do not wait for a list, nor does their end."""

RESEMBLES = "RESEMBLES"
"""The code of a notice that is no signal: a new trajectory whose project lead has not seen the lessons of others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Swept:
    """What a sweep found."""

    signals: list[Signal]
    at_once: tuple[tuple[str, News], ...] = ()
    """(person's id, what they must hear now) of what changed in this sweep; it waits for the list unless it is told."""


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
) -> Swept:
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
    changed: list[Notice] = []
    for notice in municipality.notices.of(trajectory.id):
        if notice.code == RESEMBLES:
            continue
        level = wanted.pop((notice.person, *notice.signal), None)
        if level is None and notice.told_at is None:
            municipality.notices.drop(notice)
        elif (kept := _in_step(notice, level, now)) != notice:
            changed.append(kept)
    changed += [
        Notice(person=id, trajectory=trajectory.id, code=code, subject=subject, level=level)
        for (id, code, subject), level in wanted.items()
    ]
    for notice in changed:
        municipality.notices.save(notice)
    return Swept(signals=signals, at_once=_at_once(changed, trajectory))


def _in_step(notice: Notice, level: int | None, now: datetime) -> Notice:
    """`level` is None when the signal is gone, or no longer this person's."""
    if level is None:
        return notice if notice.solved_at else replace(notice, solved_at=now)
    if notice.solved_at is not None or level > notice.level:
        # It came back, or it escalated: it is told once more.
        return replace(notice, level=level, told_at=None, seen_at=None, solved_at=None)
    return notice


def _at_once(changed: list[Notice], trajectory: Trajectory) -> tuple[tuple[str, News], ...]:
    urgent = [notice for notice in changed if notice.code in AT_ONCE]
    return tuple(
        (person, _news([notice for notice in urgent if notice.person == person], {trajectory.id: trajectory.title}))
        for person in dict.fromkeys(notice.person for notice in urgent)
    )


def told(person: str, trajectory: str, news: News, municipality: Municipality, now: datetime) -> None:
    """From now on this counts as told: what is new is not told again, and what is solved ends."""
    lines = {(line.code, line.subject or "") for line in (*news.new, *news.solved)}
    for notice in municipality.notices.waiting(person):
        if notice.trajectory == trajectory and notice.signal in lines:
            _heard(notice, municipality, now)


def begun(trajectory: Trajectory, municipality: Municipality) -> None:
    """A trajectory that is new and in its first phase: its lead will see once what others learnt."""
    starts = trajectory.phase is Phase.INITIATIVE and trajectory.status is TrajectoryStatus.ACTIVE
    if starts and trajectory.project_lead is not None:
        municipality.notices.save(Notice(person=trajectory.project_lead, trajectory=trajectory.id, code=RESEMBLES))


def brought_along(trajectories: Iterable[Trajectory], municipality: Municipality, now: datetime) -> None:
    """New trajectories in which something is wrong already: who must know hears of it in a list, as of all that lies in
    the past when it is recorded.
    """
    people = {person.id: person for person in municipality.people.all()}
    calendar = municipality.organisation.calendar
    for trajectory in trajectories:
        sweep(trajectory, municipality, people, Counting(calendar, local_day(now, calendar)), now)


def news_for(person: Person, municipality: Municipality, now: datetime) -> News:
    """What is new for this person and what is solved; from now on it counts as told."""
    waiting = municipality.notices.waiting(person.id)
    if not waiting:
        return News()
    resembling = [notice for notice in waiting if notice.code == RESEMBLES]
    for notice in waiting:
        _heard(notice, municipality, now)
    titles = {name.id: name.title for name in municipality.trajectories.names()}
    found = _news([notice for notice in waiting if notice.code != RESEMBLES], titles)
    return replace(found, resembling=tuple(notice.trajectory for notice in resembling))


def _heard(notice: Notice, municipality: Municipality, now: datetime) -> None:
    if notice.solved_at is not None:
        municipality.notices.drop(notice)
    else:
        municipality.notices.save(replace(notice, told_at=now))


def _news(notices: list[Notice], titles: Mapping[str, str]) -> News:
    """What cannot wait comes first, then what is too late."""
    new: list[SignalLine] = []
    solved: list[SignalLine] = []
    for notice in sorted(notices, key=lambda notice: (notice.code not in AT_ONCE, notice.level == 0)):
        line = SignalLine(
            code=notice.code,
            subject=notice.subject or None,
            trajectory=notice.trajectory,
            title=titles.get(notice.trajectory, notice.trajectory),
            escalated=notice.level > 0,
        )
        (new if notice.solved_at is None else solved).append(line)
    return News(new=tuple(new), solved=tuple(solved))


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

"""Signals and lamps: what needs attention, seen, and not needed because."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.commands.allowed import require
from bot.commands.command import Command, Context, Missing, Result, Slot, SlotKind, Slots, trajectory_of
from bot.domain.person import Person
from bot.domain.rights import Right, may, place_in
from bot.domain.signals.counting import Counting
from bot.domain.signals.dossier import Dossier
from bot.domain.signals.lamp import lamps
from bot.domain.signals.signal import Signal
from bot.domain.signals.sweep import swept
from bot.domain.trajectory import Override, Trajectory, TrajectoryStatus
from bot.dossiers import dossier_of
from bot.notices import RESEMBLES
from bot.ports.municipality import Municipality
from bot.said.signals import (
    LampsShown,
    PortfolioLamps,
    SignalLine,
    SignalSeen,
    SignalSetAside,
    SignalsListed,
    line_of,
)


def _list(slots: Slots, context: Context, municipality: Municipality) -> Result:
    if slots.maybe("trajectory") and not slots.maybe("portfolio_holder") and not slots.maybe("person"):
        trajectory = trajectory_of(slots, municipality)
        lines = tuple(line_of(signal, trajectory.title) for signal in _of(trajectory, context, municipality)[1])
        return Result(
            said=SignalsListed(lines=_urgent(lines), title=trajectory.title, start=_start(slots)), private=True
        )
    holder = slots.maybe("portfolio_holder")
    person = municipality.people.get(holder or slots.maybe("person") or context.person.id)
    found: list[SignalLine] = []
    for trajectory in _theirs(person, municipality, holder=holder is not None):
        found += [line_of(signal, trajectory.title) for signal in _of(trajectory, context, municipality)[1]]
    return Result(said=SignalsListed(lines=_urgent(found), person=person.id, start=_start(slots)), private=True)


def _start(slots: Slots) -> int:
    return slots.number("start") or 0


def _urgent(lines: Iterable[SignalLine]) -> tuple[SignalLine, ...]:
    return tuple(sorted(lines, key=lambda line: not line.escalated))


def _theirs(person: Person, municipality: Municipality, *, holder: bool) -> list[Trajectory]:
    everything = may(person, Right.MANAGE, None) and not holder
    return [
        trajectory
        for trajectory in municipality.trajectories.all()
        if trajectory.status is not TrajectoryStatus.CLOSED
        and (trajectory.portfolio_holder == person.id if holder else everything or place_in(person, trajectory))
    ]


def _of(trajectory: Trajectory, context: Context, municipality: Municipality) -> tuple[Dossier, list[Signal]]:
    dossier = dossier_of(trajectory, municipality)
    counting = Counting(context.organisation.calendar, context.today)
    return dossier, swept(dossier, context.organisation, counting)


def _lamps(slots: Slots, context: Context, municipality: Municipality) -> Result:
    if slots.maybe("person") is None and slots.maybe("trajectory"):
        dossier, signals = _of(trajectory_of(slots, municipality), context, municipality)
        return Result(said=LampsShown(dossier=dossier, lamps=lamps(signals)))
    return _portfolio(slots, context, municipality)


def _portfolio(slots: Slots, context: Context, municipality: Municipality) -> Result:
    person = municipality.people.get(slots.maybe("person") or context.person.id)
    rows = tuple(
        (trajectory.id, trajectory.title, lamps(_of(trajectory, context, municipality)[1]))
        for trajectory in _theirs(person, municipality, holder=False)
    )
    return Result(said=PortfolioLamps(person=person.id, rows=rows), private=True)


def _seen(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality)
    code, subject = slots.maybe("code"), slots.maybe("subject")
    count = 0
    for notice in municipality.notices.of(trajectory.id):
        mine = notice.person == context.person.id and notice.code != RESEMBLES
        meant = code in {None, notice.code} and subject in {None, notice.subject}
        if mine and meant and notice.seen_at is None and notice.solved_at is None:
            municipality.notices.save(replace(notice, seen_at=context.now, told_at=notice.told_at or context.now))
            count += 1
    return Result(said=SignalSeen(count=count, title=trajectory.title), private=True, subject=trajectory.id)


def _set_aside(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality)
    signals = _of(trajectory, context, municipality)[1]
    code, subject = slots.text("code").upper(), slots.maybe("subject")
    fits = [signal for signal in signals if signal.code.value == code and (subject in {None, signal.subject})]
    if not fits:
        raise Missing(("code", "no_such_signal"))
    if context.person.id not in {id for signal in fits for id in signal.told()}:
        require(context, municipality, Right.MANAGE, trajectory)
    reason = slots.text("reason")
    overrides = tuple(
        Override(rule=signal.code.value, subject=signal.subject, reason=reason, by=context.person.id, on=context.today)
        for signal in fits
    )
    saved = replace(trajectory, overrides=(*trajectory.overrides, *overrides))
    municipality.trajectories.save(saved)
    aside = {(signal.code.value, signal.subject or "") for signal in fits}
    for notice in municipality.notices.of(trajectory.id):
        if notice.person == context.person.id and notice.signal in aside:
            # Who ends it need not be told that it ended.
            municipality.notices.drop(notice)
    said = SignalSetAside(line=line_of(fits[0], trajectory.title), reason=reason, by=context.person.id)
    return Result(said=said, private=True)


_TRAJECTORY = Slot(name="trajectory", kind=SlotKind.TRAJECTORY, required=True)
_MAYBE = Slot(name="trajectory", kind=SlotKind.TRAJECTORY)
_PERSON = Slot(name="person", kind=SlotKind.PERSON)

COMMANDS = (
    Command(
        intent="signal.list",
        handle=_list,
        slots=(
            _MAYBE,
            _PERSON,
            Slot(name="portfolio_holder", kind=SlotKind.PERSON),
            Slot(name="start", kind=SlotKind.NUMBER, asked=False),
        ),
        changes=False,
    ),
    Command(
        intent="signal.seen",
        handle=_seen,
        slots=(
            _TRAJECTORY,
            Slot(name="code", limit=40, asked=False),
            Slot(name="subject", limit=40, asked=False),
        ),
    ),
    Command(
        intent="signal.set_aside",
        handle=_set_aside,
        slots=(
            _TRAJECTORY,
            Slot(name="code", required=True, limit=40),
            Slot(name="subject", limit=40, alone=True),
            Slot(name="reason", kind=SlotKind.LONG, required=True, limit=500),
        ),
    ),
    Command(intent="keys.show", handle=_lamps, slots=(_MAYBE, _PERSON), changes=False),
    Command(intent="keys.portfolio", handle=_portfolio, slots=(_PERSON,), changes=False),
)

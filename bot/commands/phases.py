"""From one phase to the next: in one step with its telling, and not without what it needs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from bot.commands.allowed import adviser_of, require
from bot.commands.command import Command, Context, Missing, Result, Slot, SlotKind, Slots, Tell, trajectory_of
from bot.commands.gates import GATED, passed
from bot.commands.lessons import alike, titled
from bot.domain.phase import Phase, PhaseSpan
from bot.domain.rights import Right
from bot.domain.trajectory import Trajectory
from bot.ports.municipality import Municipality
from bot.said.keys import PhaseAdvanced

_ORDER = tuple(Phase)
_LESSONS = 3


def _advance(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality)
    require(context, municipality, Right.MANAGE, trajectory)
    to = _next(slots, trajectory)
    start = slots.day("date") or context.today
    if start > context.today:
        return _planned(trajectory, to, start, municipality)
    current = trajectory.span(trajectory.phase)
    if current and current.start and start <= current.start:
        raise Missing(("date", "before_start"))
    needed = needs(trajectory, to)
    gate = "HANDOVER" if needed == ("acceptance",) else "PHASE_ADVANCE"
    overrides = passed(gate, trajectory.id, needed, slots, context)
    saved = replace(moved(trajectory, to, start), overrides=(*trajectory.overrides, *overrides))
    municipality.trajectories.save(saved)
    said = PhaseAdvanced(
        trajectory=saved,
        before=trajectory.phase,
        after=to,
        start=start,
        lessons=titled(alike(saved, municipality)[:_LESSONS], municipality),
    )
    return Result(
        said=replace(said, asks=True),
        announce=((trajectory.id, said),),
        tell=tuple(Tell(id, said) for id in concerned(saved, municipality) if id != context.person.id),
    )


def needs(trajectory: Trajectory, to: Phase) -> tuple[str, ...]:
    """What must be there before that phase begins, and is not."""
    found: list[str] = []
    if trajectory.phase is Phase.INITIATIVE:
        found += trajectory.expectation.missing()
        if not trajectory.groups:
            found.append("groups")
        if trajectory.mandate is None or not trajectory.mandate.text:
            found.append("mandate")
        if to not in trajectory.council.role:
            found.append("council_role")
    if _unaccepted(trajectory, to):
        found.append("acceptance")
    return tuple(found)


def _unaccepted(trajectory: Trajectory, to: Phase) -> bool:
    """True when the phase was offered, or belongs to another department, and nobody accepted it."""
    offers = [offer for offer in trajectory.handovers if offer.to_phase is to and offer.declined is None]
    if any(offer.accepted for offer in offers):
        return False
    here, there = trajectory.departments.get(trajectory.phase), trajectory.departments.get(to)
    return bool(offers) or bool(here and there and here != there)


def moved(trajectory: Trajectory, to: Phase, start: date) -> Trajectory:
    """The trajectory in its next phase: the one before ended the day before, on its first day at the earliest."""
    spans = list(trajectory.phases)
    for index, span in enumerate(spans):
        if span.phase is trajectory.phase and span.end is None:
            ended = start - timedelta(days=1)
            spans[index] = replace(span, end=max(ended, span.start) if span.start else ended)
    planned = next((index for index, span in enumerate(spans) if span.phase is to and span.start is None), None)
    if planned is None:
        spans.append(PhaseSpan(phase=to, start=start))
    else:
        spans[planned] = replace(spans[planned], start=start)
    return replace(trajectory, phase=to, phases=tuple(spans))


def _next(slots: Slots, trajectory: Trajectory) -> Phase:
    if slots.maybe("to_phase"):
        to = Phase(slots.text("to_phase"))
    else:
        following = trajectory.next_span()
        at = _ORDER.index(trajectory.phase)
        if following is None and at + 1 == len(_ORDER):
            raise Missing(("to_phase", None))
        to = following.phase if following else _ORDER[at + 1]
    if _ORDER.index(to) <= _ORDER.index(trajectory.phase):
        raise Missing(("to_phase", "not_later"))
    return to


def _planned(trajectory: Trajectory, to: Phase, start: date, municipality: Municipality) -> Result:
    """A day to come is a plan: nothing moves yet."""
    spans = list(trajectory.phases)
    known = next((index for index, span in enumerate(spans) if span.phase is to), None)
    if known is None:
        spans.append(PhaseSpan(phase=to, planned_start=start))
    else:
        spans[known] = replace(spans[known], planned_start=start)
    saved = replace(trajectory, phases=tuple(spans))
    municipality.trajectories.save(saved)
    return Result(said=PhaseAdvanced(trajectory=saved, before=trajectory.phase, after=to, start=start, planned=True))


def concerned(trajectory: Trajectory, municipality: Municipality) -> list[str]:
    """Who hears that a trajectory moved on or ended."""
    adviser = adviser_of(trajectory.portfolio_holder, municipality.people.all())
    found = (
        trajectory.project_lead,
        trajectory.official_client,
        adviser.id if adviser else None,
        trajectory.contact_point.person,
        trajectory.advisers.communications,
    )
    return list(dict.fromkeys(person for person in found if person))


COMMANDS = (
    Command(
        intent="phase.advance",
        handle=_advance,
        slots=(
            Slot(name="trajectory", kind=SlotKind.TRAJECTORY, required=True),
            Slot(name="to_phase", kind=SlotKind.CHOICE, options=tuple(Phase)),
            Slot(name="date", kind=SlotKind.DATE),
            *GATED,
        ),
    ),
)

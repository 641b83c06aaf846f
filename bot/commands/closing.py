"""Closing a trajectory: what is still open stays with its owner, and what it yielded is asked."""

from __future__ import annotations

from dataclasses import replace

from bot.commands.allowed import require
from bot.commands.command import Command, Context, Missing, Result, Slot, SlotKind, Slots, Tell, trajectory_of
from bot.commands.phases import concerned
from bot.domain.rights import Right
from bot.domain.settled import AlreadySettled
from bot.domain.trajectory import TrajectoryStatus
from bot.ports.municipality import Municipality
from bot.said.keys import TrajectoryClosed


def _close(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality)
    require(context, municipality, Right.MANAGE, trajectory)
    if trajectory.status is TrajectoryStatus.CLOSED:
        raise AlreadySettled(trajectory.title, trajectory.status, trajectory.closed_on)
    day = slots.day("date") or context.today
    if day > context.today:
        raise Missing(("date", "future_day"))
    current = trajectory.span(trajectory.phase)
    if current and current.start and day < current.start:
        raise Missing(("date", "before_start"))
    spans = tuple(
        replace(span, end=day) if span is current and span.end is None else span for span in trajectory.phases
    )
    closed = replace(trajectory, status=TrajectoryStatus.CLOSED, closed_on=day, phases=spans)
    municipality.trajectories.save(closed)
    open_ = (
        *(value.id for value in municipality.commitments.of(closed.id) if value.is_open),
        *(value.id for value in municipality.questions.of(closed.id) if value.is_open),
    )
    said = TrajectoryClosed(trajectory=closed, day=day, open=open_)
    return Result(
        said=replace(said, asks=True),
        announce=((closed.id, said),),
        tell=tuple(Tell(id, said) for id in concerned(closed, municipality) if id != context.person.id),
    )


COMMANDS = (
    Command(
        intent="trajectory.close",
        handle=_close,
        slots=(
            Slot(name="trajectory", kind=SlotKind.TRAJECTORY, required=True),
            Slot(name="date", kind=SlotKind.DATE),
        ),
    ),
)

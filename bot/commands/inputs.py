"""What residents said, and what was done with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.commands.allowed import require
from bot.commands.command import Command, Context, Missing, Result, Slot, SlotKind, Slots, trajectory_of
from bot.domain.input_round import Input, Outcome
from bot.domain.rights import Right
from bot.domain.trajectory import Trajectory
from bot.ports.municipality import Municipality
from bot.said.inputs import InputAnswered, InputRecorded, InputsListed


def _record(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality)
    require(context, municipality, Right.RECORD_INPUT, trajectory)
    received = slots.day("received_on") or context.today
    if received > context.today:
        raise Missing(("received_on", "future_day"))
    input_ = Input(
        id=municipality.inputs.new_id(trajectory),
        trajectory=trajectory.id,
        round=_round(trajectory, received),
        group=slots.maybe("group"),
        text=slots.text("text"),
        received_on=received,
    )
    municipality.inputs.save(input_)
    return Result(said=InputRecorded(input=input_, group=_group(trajectory, input_), title=trajectory.title))


def _round(trajectory: Trajectory, on: date) -> str | None:
    """The round that was open on that day, the newest when there are several."""
    rounds = [r for r in trajectory.input_rounds if r.opens and r.opens <= on and (r.closes is None or on <= r.closes)]
    return rounds[-1].id if rounds else None


def _group(trajectory: Trajectory, input_: Input) -> str | None:
    group = trajectory.group(input_.group) if input_.group else None
    return group.name if group else None


def _answer(slots: Slots, context: Context, municipality: Municipality) -> Result:
    found: tuple[Input, ...]
    if slots.maybe("input_id"):
        found = (municipality.inputs.get(slots.text("input_id")),)
        trajectory = municipality.trajectories.get(found[0].trajectory)
    elif slots.maybe("trajectory"):
        trajectory = trajectory_of(slots, municipality)
        group = slots.maybe("group")
        if group is None:
            raise Missing(("group", None))
        found = tuple(
            value for value in municipality.inputs.of(trajectory.id) if value.group == group and value.outcome is None
        )
        if not found:
            raise Missing(("group", "no_input"))
    else:
        raise Missing(("trajectory", None), ("group", None))
    require(context, municipality, Right.RECORD_INPUT, trajectory)
    answered = tuple(
        replace(value, outcome=Outcome(slots.text("outcome")), reason=slots.text("reason")) for value in found
    )
    for value in answered:
        municipality.inputs.save(value)
    return Result(said=InputAnswered(inputs=answered, group=_group(trajectory, answered[0]), title=trajectory.title))


def _list(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality)
    only_open = slots.maybe("status") == "unanswered"
    inputs = municipality.inputs.of(trajectory.id)
    return Result(
        said=InputsListed(
            trajectory=trajectory,
            inputs=tuple(value for value in inputs if not only_open or value.outcome is None),
            on=context.today,
            only_open=only_open,
        )
    )


_TRAJECTORY = Slot(name="trajectory", kind=SlotKind.TRAJECTORY, required=True)

COMMANDS = (
    Command(
        intent="input.record",
        handle=_record,
        slots=(
            _TRAJECTORY,
            Slot(name="text", kind=SlotKind.LONG, required=True, limit=1000),
            Slot(name="group", kind=SlotKind.GROUP),
            Slot(name="received_on", kind=SlotKind.DATE),
        ),
    ),
    Command(
        intent="input.answer",
        handle=_answer,
        slots=(
            Slot(name="trajectory", kind=SlotKind.TRAJECTORY),
            Slot(name="group", kind=SlotKind.GROUP),
            Slot(name="input_id", kind=SlotKind.ITEM),
            Slot(name="outcome", kind=SlotKind.CHOICE, required=True, options=tuple(Outcome)),
            Slot(name="reason", kind=SlotKind.LONG, required=True, limit=1000),
        ),
    ),
    Command(
        intent="input.list",
        handle=_list,
        slots=(_TRAJECTORY, Slot(name="status", kind=SlotKind.CHOICE, options=("unanswered",), asked=False)),
        changes=False,
    ),
)

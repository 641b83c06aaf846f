"""Groups that are heard, and those that join late: that is always possible."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.commands.allowed import require
from bot.commands.command import Command, Context, Missing, Result, Slot, SlotKind, Slots, trajectory_of
from bot.commands.valid_message import valid_of
from bot.domain.group import Group, LateJoiner
from bot.domain.rights import Right
from bot.domain.trajectory import Trajectory
from bot.domain.working_days import WorkingDays
from bot.ports.municipality import Municipality, Unknown
from bot.said.keys import CatchUpShown, GroupRecorded, GroupsShown, LateJoinerAnswered, LateJoinerWelcomed


def _show(slots: Slots, context: Context, municipality: Municipality) -> Result:
    return Result(said=GroupsShown(trajectory=trajectory_of(slots, municipality), heard=slots.get("heard")))


def _record(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality)
    require(context, municipality, Right.RECORD_INPUT, trajectory)
    if slots.maybe("late_joiner"):
        return _join(slots.text("late_joiner"), trajectory, context, municipality)
    heard_on = slots.day("heard_on")
    if heard_on is not None and heard_on > context.today:
        raise Missing(("heard_on", "future_day"))
    if slots.maybe("group"):
        heard_on = heard_on or context.today
        group = trajectory.group(slots.text("group"))
        if group is None:
            raise Missing(("group", "unknown_group"))
        heard = replace(group, heard=tuple(sorted({*group.heard, heard_on})), how=slots.maybe("how") or group.how)
        groups = tuple(heard if other.id == heard.id else other for other in trajectory.groups)
    elif slots.maybe("name"):
        name = slots.text("name")
        if any(other.name.casefold() == name.casefold() for other in trajectory.groups):
            raise Missing(("name", "group_is_there"))
        number = max(
            (int(found[1]) for group in trajectory.groups if (found := re.fullmatch(r"G(\d+)", group.id))), default=0
        )
        heard = Group(
            id=f"G{number + 1}",
            name=name,
            essential=bool(slots.get("essential")),
            heard=(heard_on,) if heard_on else (),
            how=slots.maybe("how"),
        )
        groups = (*trajectory.groups, heard)
    else:
        raise Missing(("name", None), ("essential", None))
    saved = replace(trajectory, groups=groups)
    municipality.trajectories.save(saved)
    return Result(said=GroupRecorded(trajectory=saved, group=heard, heard_on=heard_on))


def _join(name: str, trajectory: Trajectory, context: Context, municipality: Municipality) -> Result:
    numbers = [
        int(found[1])
        for other in municipality.trajectories.all()
        for joiner in other.late_joiners
        if (found := re.fullmatch(r"J-(\d+)", joiner.id))
    ]
    joiner = LateJoiner(id=f"J-{max(numbers, default=0) + 1:02d}", group=name, asked=context.today)
    saved = replace(trajectory, late_joiners=(*trajectory.late_joiners, joiner))
    municipality.trajectories.save(saved)
    within = context.organisation.signals.late_joiner_after
    answer_by = WorkingDays(context.organisation.calendar).add(context.today, within)
    return Result(said=LateJoinerWelcomed(trajectory=saved, joiner=joiner, answer_by=answer_by))


def _answered(slots: Slots, context: Context, municipality: Municipality) -> Result:
    id = slots.text("joiner_id").upper().replace(" ", "-")
    for name in municipality.trajectories.names():
        trajectory = municipality.trajectories.get(name.id)
        joiner = next((joiner for joiner in trajectory.late_joiners if joiner.id == id), None)
        if joiner is None:
            continue
        require(context, municipality, Right.RECORD_INPUT, trajectory)
        answered = replace(joiner, answered=joiner.answered or context.today)
        joiners = tuple(answered if other.id == id else other for other in trajectory.late_joiners)
        saved = replace(trajectory, late_joiners=joiners)
        municipality.trajectories.save(saved)
        return Result(said=LateJoinerAnswered(trajectory=saved, joiner=answered))
    raise Unknown("late_joiners", id)


def _catch_up(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality)
    decisions = municipality.decisions.of(trajectory.id)
    return Result(
        said=CatchUpShown(
            trajectory=trajectory,
            valid=valid_of(municipality.messages.of(trajectory.id)),
            decisions=tuple(
                decision
                for decision in decisions
                if decision.formal and decision.reason and decision.public_on(context.today)
            ),
            on=context.today,
        )
    )


_TRAJECTORY = Slot(name="trajectory", kind=SlotKind.TRAJECTORY, required=True)

COMMANDS = (
    Command(
        intent="group.show",
        handle=_show,
        slots=(_TRAJECTORY, Slot(name="heard", kind=SlotKind.FLAG, asked=False)),
        changes=False,
    ),
    Command(
        intent="group.record",
        handle=_record,
        slots=(
            _TRAJECTORY,
            Slot(name="name", limit=120),
            Slot(name="essential", kind=SlotKind.FLAG),
            Slot(name="group", kind=SlotKind.GROUP, alone=True),
            Slot(name="heard_on", kind=SlotKind.DATE),
            Slot(name="how", limit=200),
            Slot(name="late_joiner", limit=120, alone=True),
        ),
    ),
    Command(intent="group.answer_late", handle=_answered, slots=(Slot(name="joiner_id", required=True, limit=12),)),
    Command(intent="group.catch_up", handle=_catch_up, slots=(_TRAJECTORY,), changes=False),
)

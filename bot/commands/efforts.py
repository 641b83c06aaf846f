"""What a trajectory costs and yields, in hours, euros and counts; never per person."""

from __future__ import annotations

from dataclasses import replace

from bot.commands.allowed import require
from bot.commands.command import Command, Context, Missing, Result, Slot, SlotKind, Slots, trajectory_of
from bot.domain.effort import YIELD, Effort
from bot.domain.rights import Right
from bot.ports.municipality import Municipality
from bot.said.keys import EffortShown


def _show(slots: Slots, context: Context, municipality: Municipality) -> Result:
    return Result(said=EffortShown(trajectory=trajectory_of(slots, municipality)))


def _record(slots: Slots, context: Context, municipality: Municipality) -> Result:
    hours, euros = slots.number("hours"), slots.number("money_eur")
    if hours is None and euros is None:
        raise Missing(("hours", None), ("money_eur", None))

    def more(effort: Effort) -> Effort:
        return replace(
            effort,
            hours_actual=effort.hours_actual if hours is None else (effort.hours_actual or 0) + hours,
            spent_eur=effort.spent_eur if euros is None else (effort.spent_eur or 0) + euros,
        )

    return _saved(slots, context, municipality, more(_effort(slots, municipality)))


def _estimate(slots: Slots, context: Context, municipality: Municipality) -> Result:
    hours, euros = slots.number("hours"), slots.number("money_eur")
    if hours is None and euros is None:
        raise Missing(("hours", None), ("money_eur", None))
    effort = _effort(slots, municipality)
    estimated = replace(
        effort,
        hours_estimate=effort.hours_estimate if hours is None else hours,
        budget_eur=effort.budget_eur if euros is None else euros,
    )
    return _saved(slots, context, municipality, estimated)


def _yield(slots: Slots, context: Context, municipality: Municipality) -> Result:
    given = {name: number for name in YIELD if (number := slots.number(name)) is not None}
    effort = _effort(slots, municipality)
    if not given:
        raise Missing(*((name, None) for name in effort.missing() or YIELD))
    return _saved(slots, context, municipality, replace(effort, **given))


def _effort(slots: Slots, municipality: Municipality) -> Effort:
    return trajectory_of(slots, municipality).effort


def _saved(slots: Slots, context: Context, municipality: Municipality, effort: Effort) -> Result:
    trajectory = trajectory_of(slots, municipality)
    require(context, municipality, Right.MANAGE, trajectory)
    saved = replace(trajectory, effort=effort)
    municipality.trajectories.save(saved)
    return Result(said=EffortShown(trajectory=saved, saved=True))


_TRAJECTORY = Slot(name="trajectory", kind=SlotKind.TRAJECTORY, required=True)
_AMOUNTS = (Slot(name="hours", kind=SlotKind.NUMBER), Slot(name="money_eur", kind=SlotKind.NUMBER))

COMMANDS = (
    Command(intent="effort.show", handle=_show, slots=(_TRAJECTORY,), changes=False),
    Command(intent="effort.record", handle=_record, slots=(_TRAJECTORY, *_AMOUNTS)),
    Command(intent="effort.estimate", handle=_estimate, slots=(_TRAJECTORY, *_AMOUNTS)),
    Command(
        intent="effort.yield",
        handle=_yield,
        slots=(_TRAJECTORY, *(Slot(name=name, kind=SlotKind.NUMBER) for name in YIELD)),
    ),
)

"""What residents may expect: shown, and set by form."""

from __future__ import annotations

from dataclasses import replace

from bot.commands.allowed import require
from bot.commands.command import Command, Context, Missing, Result, Slot, SlotKind, Slots, trajectory_of
from bot.domain.expectation import FIVE
from bot.domain.organisation import Level
from bot.domain.rights import Right
from bot.ports.municipality import Municipality
from bot.said.keys import ExpectationShown

_HOURS = ("hours_announced", "hours_asked")


def _show(slots: Slots, context: Context, municipality: Municipality) -> Result:
    return Result(said=ExpectationShown(trajectory=trajectory_of(slots, municipality)))


def _check(slots: Slots, context: Context, municipality: Municipality) -> None:
    if slots.maybe("trajectory"):
        require(context, municipality, Right.MANAGE, trajectory_of(slots, municipality))


def _set(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality)
    require(context, municipality, Right.MANAGE, trajectory)
    given = {name: slots[name] for name in (*FIVE, *_HOURS) if slots.get(name)}
    level = slots.maybe("level")
    if not given and level is None:
        raise Missing(*((name, None) for name in trajectory.expectation.missing() or FIVE))
    expectation = replace(trajectory.expectation, **given, changed_on=context.today)
    saved = replace(
        trajectory,
        expectation=expectation,
        participation_level=Level(level) if level else trajectory.participation_level,
    )
    municipality.trajectories.save(saved)
    told = any(message.published_on for message in municipality.messages.of(trajectory.id))
    return Result(said=ExpectationShown(trajectory=saved, saved=True, untold=told))


_TRAJECTORY = Slot(name="trajectory", kind=SlotKind.TRAJECTORY, required=True)

COMMANDS = (
    Command(intent="expectation.show", handle=_show, slots=(_TRAJECTORY,), changes=False),
    Command(
        intent="expectation.set",
        handle=_set,
        slots=(
            _TRAJECTORY,
            Slot(name="open_for_input", kind=SlotKind.LIST, limit=2000),
            Slot(name="not_open", kind=SlotKind.LIST, limit=2000),
            Slot(name="time_asked", limit=200),
            Slot(name="results_visible_on", kind=SlotKind.DATE),
            Slot(name="feedback_how", limit=200),
            Slot(name="level", kind=SlotKind.CHOICE, options=tuple(Level)),
            Slot(name="hours_announced", kind=SlotKind.NUMBER),
            Slot(name="hours_asked", kind=SlotKind.NUMBER),
        ),
        check=_check,
    ),
)

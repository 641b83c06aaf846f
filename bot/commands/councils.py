"""The council's view: what was promised to it, when it meets about what, and when it heard of a message."""

from __future__ import annotations

from dataclasses import replace

from bot.commands.allowed import require
from bot.commands.command import Command, Context, Missing, Result, Slot, SlotKind, Slots, trajectory_of
from bot.commands.status import by_day
from bot.domain.commitment import CommitmentKind
from bot.domain.message import Message, MessageStatus
from bot.domain.rights import Right
from bot.domain.settled import AlreadySettled
from bot.ports.municipality import Municipality
from bot.said.contacts import CouncilListed
from bot.said.messages import CouncilInformed


def _list(slots: Slots, context: Context, municipality: Municipality) -> Result:
    pledges = by_day(
        commitment
        for commitment in municipality.commitments.all()
        if commitment.kind is CommitmentKind.COUNCIL_PLEDGE and commitment.is_open
    )
    agenda = [
        (trajectory.title, item)
        for trajectory in municipality.trajectories.all()
        for item in trajectory.council.planned_items
        if item.date >= context.today
    ]
    agenda.sort(key=lambda pair: (pair[1].date, pair[0]))
    return Result(
        said=CouncilListed(pledges=pledges, agenda=tuple(agenda), on=context.today),
        private=True,
    )


def _check(slots: Slots, context: Context, municipality: Municipality) -> None:
    if slots.maybe("message_id") or slots.maybe("trajectory"):
        trajectory = (
            municipality.trajectories.get(municipality.messages.get(slots.text("message_id")).trajectory)
            if slots.maybe("message_id")
            else trajectory_of(slots, municipality)
        )
        require(context, municipality, Right.DRAFT, trajectory)


def _inform(slots: Slots, context: Context, municipality: Municipality) -> Result:
    """By the information letter of the board; today when no day is said."""
    message = _meant(slots, municipality)
    require(context, municipality, Right.DRAFT, municipality.trajectories.get(message.trajectory))
    if message.status is MessageStatus.WITHDRAWN:
        raise AlreadySettled(message.id, message.status, message.withdrawn_on)
    day = slots.day("date") or context.today
    if day > context.today:
        raise Missing(("date", "future_day"))
    informed = replace(message, council_informed_on=day)
    municipality.messages.save(informed)
    return Result(said=CouncilInformed(message=informed, day=day))


def _meant(slots: Slots, municipality: Municipality) -> Message:
    """The message that was named, or the only one of the trajectory that the council has not heard of."""
    if slots.maybe("message_id"):
        return municipality.messages.get(slots.text("message_id"))
    if slots.maybe("trajectory"):
        untold = [
            message
            for message in municipality.messages.of(slots.text("trajectory"))
            if message.council_informed_on is None and message.status is not MessageStatus.WITHDRAWN
        ]
        if len(untold) == 1:
            return untold[0]
    raise Missing(("message_id", None))


COMMANDS = (
    Command(intent="council.list", handle=_list, changes=False),
    Command(
        intent="council.inform",
        handle=_inform,
        slots=(
            Slot(name="message_id", kind=SlotKind.ITEM),
            Slot(name="trajectory", kind=SlotKind.TRAJECTORY, asked=False),
            Slot(name="date", kind=SlotKind.DATE),
        ),
        check=_check,
    ),
)

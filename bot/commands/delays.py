"""A promise that will be missed: the people who wait hear it before its day, with an apology and a new day."""

from __future__ import annotations

from datetime import date

from bot.commands.allowed import approvers_now, require
from bot.commands.command import Command, Context, Missing, Result, Slot, SlotKind, Slots
from bot.domain.commitment import Commitment, CommitmentKind
from bot.domain.message import Message, MessageKind, MessageStatus
from bot.domain.rights import Right
from bot.ports.municipality import Municipality
from bot.said.messages import Drafted


def _delay(slots: Slots, context: Context, municipality: Municipality) -> Result:
    """Drafts it in Dutch, which residents read."""
    commitment = municipality.commitments.get(slots.text("commitment_id"))
    if commitment.kind is not CommitmentKind.RESIDENT_PROMISE or commitment.trajectory is None:
        raise Missing(("commitment_id", "no_resident_promise"))
    trajectory = municipality.trajectories.get(commitment.trajectory)
    require(context, municipality, Right.DRAFT, trajectory)
    day = slots.day("due") or commitment.day
    if day is None or day < context.today:
        raise Missing(("due", "past_day"))
    reason = slots.maybe("reason") or commitment.reason
    contact = municipality.people.find(trajectory.contact_point.on(context.today) or "")
    phone = context.organisation.public_phone or "14 0xx"
    body = "\n\n".join(
        (
            f"Wij beloofden u: {commitment.text}. {_LATE if commitment.overdue(context.today) else _WILL_BE_LATE}",
            f"{reason[0].upper()}{reason[1:]}." if reason else "",
            f"U hoort het uiterlijk op {written(day)}.",
            f"**Vragen?**\n{contact.name if contact else '…'} is uw vaste contactpersoon. Bel {phone}.",
        )
    ).replace("\n\n\n\n", "\n\n")
    message = Message(
        id=municipality.messages.new_id(trajectory),
        trajectory=trajectory.id,
        kind=MessageKind.DELAY,
        title="Het antwoord komt later",
        body=body,
        drafted_by=context.person.id,
        regarding=commitment.id,
    )
    municipality.messages.save(message)
    approvers = approvers_now(context, municipality, message, trajectory)
    return Result(said=Drafted(message=message, approvers=approvers, slug=trajectory.slug))


def written(day: date) -> str:
    """As it stands in the message."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def prepared(commitment: Commitment, municipality: Municipality) -> Message | None:
    """The newest approved message about this delay: one from before the last postponing told of that."""
    if commitment.trajectory is None:
        return None
    postponed = commitment.postponed_on
    approved = [
        message
        for message in municipality.messages.of(commitment.trajectory)
        if message.kind is MessageKind.DELAY
        and message.regarding == commitment.id
        and message.status in {MessageStatus.APPROVED, MessageStatus.PUBLISHED}
        and (postponed is None or (message.approved_on is not None and message.approved_on > postponed))
    ]
    return approved[-1] if approved else None


_LATE = "Dat is niet op tijd gelukt. Onze excuses."
_WILL_BE_LATE = "Dat lukt niet op tijd. Onze excuses."
_MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)

COMMANDS = (
    Command(
        intent="message.delay",
        handle=_delay,
        slots=(
            Slot(name="commitment_id", kind=SlotKind.ITEM, required=True),
            Slot(name="due", kind=SlotKind.DATE, alone=True),
            Slot(name="reason", kind=SlotKind.LONG, limit=500, asked=False),
        ),
    ),
)

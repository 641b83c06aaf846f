"""A promise that will be missed: the people who wait hear it before its day, with an apology and a new day."""

from __future__ import annotations

from bot.commands.allowed import approvers_now, require
from bot.commands.command import Command, Context, Missing, Result, Slot, SlotKind, Slots
from bot.domain.commitment import CommitmentKind
from bot.domain.message import Message, MessageKind
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
    contact = municipality.people.find(trajectory.contact_point.on(context.today) or "")
    phone = context.organisation.public_phone or "14 0xx"
    body = "\n\n".join(
        (
            f"Wij beloofden u: {commitment.text}. Dat is niet op tijd gelukt. Onze excuses.",
            f"{commitment.reason[0].upper()}{commitment.reason[1:]}." if commitment.reason else "",
            f"U hoort het uiterlijk op {day.day} {_MONTHS[day.month - 1]} {day.year}.",
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
        ),
    ),
)

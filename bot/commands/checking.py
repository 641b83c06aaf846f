"""A draft compared with the approved message, the fixed points, the promises and the dates."""

from __future__ import annotations

from bot.commands.allowed import require
from bot.commands.command import Command, Context, Result, Slot, SlotKind, Slots, trajectory_of
from bot.commands.valid_message import valid_of
from bot.domain.comparison import compare
from bot.domain.council import Body
from bot.domain.message import Message, MessageKind
from bot.domain.plain_language import hints
from bot.domain.rights import Right
from bot.dossiers import dossier_of
from bot.ports.municipality import Municipality
from bot.said.texts import MessageChecked, TwoPrepared


def _check(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality)
    valid = valid_of(municipality.messages.of(trajectory.id))
    text = slots.text("text")
    return Result(
        said=MessageChecked(
            title=trajectory.title,
            valid=valid[0] if valid else None,
            deviations=compare(text, valid[1] if valid else None, dossier_of(trajectory, municipality)),
            hints=hints(text),
        ),
        private=True,
    )


def _prepare(slots: Slots, context: Context, municipality: Municipality) -> Result:
    """Two drafts in Dutch, which residents read: one when the council follows, one when it decides otherwise."""
    trajectory = trajectory_of(slots, municipality)
    require(context, municipality, Right.DRAFT, trajectory)
    coming = sorted(
        item.date
        for item in trajectory.council.planned_items
        if item.body is Body.COUNCIL and item.date >= context.today
    )
    phone = context.organisation.public_phone or "14 0xx"
    contact = municipality.people.find(trajectory.contact_point.on(context.today) or "")
    ending = f"**Vragen?**\n{contact.name if contact else '…'} is uw vaste contactpersoon. Bel {phone}."
    first = f"De gemeenteraad besloot over {trajectory.title}. …"
    follows = f"{first}\n\nDe raad koos wat wij met u bespraken, omdat …\n\nDit deden we met uw inbreng: …\n\n{ending}"
    differs = (
        f"{first}\n\nDe raad koos anders dan u had verwacht. De raad vindt namelijk …\n\n"
        f"Wij begrijpen dat u iets anders had verwacht. Uw mening telde mee in het gesprek van de raad."
        f" De raad beslist zelf.\n\nWat nu? …\n\n{ending}"
    )
    made = []
    for title, body in (
        (f"De raad besloot over {trajectory.title}", follows),
        (f"De raad koos anders voor {trajectory.title}", differs),
    ):
        message = Message(
            id=municipality.messages.new_id(trajectory),
            trajectory=trajectory.id,
            kind=MessageKind.DECISION,
            title=title,
            body=body,
            drafted_by=context.person.id,
        )
        municipality.messages.save(message)
        made.append(message)
    return Result(
        said=TwoPrepared(title=trajectory.title, follows=made[0], differs=made[1], day=coming[0] if coming else None)
    )


_TRAJECTORY = Slot(name="trajectory", kind=SlotKind.TRAJECTORY, required=True)

COMMANDS = (
    Command(
        intent="message.check",
        handle=_check,
        slots=(_TRAJECTORY, Slot(name="text", kind=SlotKind.LONG, required=True, limit=8000)),
        changes=False,
    ),
    Command(intent="message.prepare", handle=_prepare, slots=(_TRAJECTORY,)),
)

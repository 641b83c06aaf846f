"""Which kinds of acts someone lets Lijn keep without asking whether it read them right."""

from __future__ import annotations

from dataclasses import replace

from bot.commands.command import Command, Context, Result, Slot, SlotKind, Slots
from bot.ports.municipality import Municipality
from bot.refusals import AlwaysConfirmed
from bot.said.people import ConfirmationsShown

HARMLESS = (
    "reminder.set",
    "effort.record",
    "input.record",
    "group.record",
    "lesson.record",
    "commitment.record",
    "commitment.complete",
    "question.ask",
)
"""Kinds that may go unasked; approvals, decisions and pledges are never among them."""


def _set(slots: Slots, context: Context, municipality: Municipality) -> Result:
    if slots.get("binding"):
        raise AlwaysConfirmed(kinds=HARMLESS)
    person = municipality.people.get(context.person.id)
    kind, unasked = slots.maybe("kind"), person.unconfirmed_kinds
    if kind is not None:
        others = tuple(one for one in unasked if one != kind)
        unasked = others if slots.get("asks") else (*others, kind)
    if set(unasked) != set(person.unconfirmed_kinds):
        municipality.people.save(replace(person, unconfirmed_kinds=unasked))
    return Result(said=ConfirmationsShown(kinds=unasked), private=True)


COMMANDS = (
    Command(
        intent="confirmation.set",
        handle=_set,
        slots=(
            Slot(name="kind", kind=SlotKind.CHOICE, options=HARMLESS),
            Slot(name="asks", kind=SlotKind.FLAG, asked=False),
            Slot(name="binding", kind=SlotKind.FLAG, asked=False),
        ),
    ),
)

"""Promises in an approved message: recorded one by one, or set aside with a reason."""

from __future__ import annotations

from dataclasses import replace

from bot.commands.allowed import require
from bot.commands.command import Command, Context, Missing, Result, Slot, SlotKind, Slots
from bot.commands.messages import loaded
from bot.domain.commitment import Commitment, CommitmentKind
from bot.domain.message import Message, PromiseSentence
from bot.domain.promises import day_in
from bot.domain.rights import Right
from bot.ports.municipality import Municipality
from bot.said.texts import PromisesShown


def _show(slots: Slots, context: Context, municipality: Municipality) -> Result:
    message, _ = loaded(slots, municipality)
    return Result(said=PromisesShown(message=message))


def _record(slots: Slots, context: Context, municipality: Municipality) -> Result:
    message, trajectory = loaded(slots, municipality)
    require(context, municipality, Right.RECORD_COMMITMENT, trajectory)
    number, promise = _open(slots, message)
    commitment = Commitment(
        id=municipality.commitments.new_id(trajectory),
        trajectory=trajectory.id,
        kind=CommitmentKind.RESIDENT_PROMISE,
        text=promise.sentence,
        promised_by=message.on_behalf_of or message.approved_by,
        owner=slots.maybe("owner") or trajectory.project_lead,
        made_on=context.today,
        due=slots.day("due") or day_in(promise.sentence, context.today),
        source=message.id,
    )
    municipality.commitments.save(commitment)
    saved = _with(message, number, replace(promise, commitment=commitment.id))
    municipality.messages.save(saved)
    return Result(said=PromisesShown(message=saved, recorded=commitment))


def _skip(slots: Slots, context: Context, municipality: Municipality) -> Result:
    message, trajectory = loaded(slots, municipality)
    require(context, municipality, Right.RECORD_COMMITMENT, trajectory)
    number, promise = _open(slots, message)
    saved = _with(message, number, replace(promise, not_needed=slots.text("reason")))
    municipality.messages.save(saved)
    return Result(said=PromisesShown(message=saved))


def _open(slots: Slots, message: Message) -> tuple[int, PromiseSentence]:
    """The sentence by its number, the first open one without. Raises: Missing."""
    number = slots.number("number")
    if number is None:
        number = next((at for at, promise in enumerate(message.promises, start=1) if not promise.settled), 0)
    if not 1 <= number <= len(message.promises) or message.promises[number - 1].settled:
        raise Missing(("message_id", "no_promise"))
    return number, message.promises[number - 1]


def _with(message: Message, number: int, promise: PromiseSentence) -> Message:
    promises = tuple(promise if at == number else other for at, other in enumerate(message.promises, start=1))
    return replace(message, promises=promises)


_MESSAGE = Slot(name="message_id", kind=SlotKind.ITEM, required=True)
_NUMBER = Slot(name="number", kind=SlotKind.NUMBER, asked=False)

COMMANDS = (
    Command(intent="promise.list", handle=_show, slots=(_MESSAGE,), changes=False),
    Command(
        intent="promise.record",
        handle=_record,
        slots=(
            _MESSAGE,
            _NUMBER,
            Slot(name="owner", kind=SlotKind.PERSON),
            Slot(name="due", kind=SlotKind.DATE),
        ),
    ),
    Command(
        intent="promise.skip",
        handle=_skip,
        slots=(_MESSAGE, _NUMBER, Slot(name="reason", kind=SlotKind.LONG, required=True, limit=300)),
    ),
)

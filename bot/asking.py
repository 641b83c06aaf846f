"""Asks for what is missing: half-said acts, their forms, and what becomes of them."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.act import Act
from bot.cards import Card
from bot.commands.catalogue import CATALOGUE
from bot.commands.command import Command, Context, Missing, Slot, SlotKind
from bot.domain.person import Person
from bot.incoming import Incoming, Text
from bot.meaning import Meaning, known
from bot.outbox import Post, PostState
from bot.pending import FORM, Pending
from bot.ports.municipality import Municipality
from bot.ports.unit_of_work import Work
from bot.refusals import StaleButton
from bot.said.common import FieldAsked, FormAsked, FormDone, FormDropped, FormMoved, FormShown
from bot.understanding.bind import bind
from bot.voice import Voice

_WAITS = timedelta(days=1)
"""How long a half-said act waits for its other half."""

_FREE = {SlotKind.TEXT, SlotKind.LONG, SlotKind.DATE, SlotKind.PERSON, SlotKind.TRAJECTORY, SlotKind.NUMBER}
"""Kinds of slots that a next sentence can fill, when only that one is missing."""

_CHOSEN = {SlotKind.CHOICE, SlotKind.PERSON, SlotKind.TRAJECTORY}
"""Kinds of slots that a form shows as a list to choose from."""


def ask(
    work: Work,
    municipality: Municipality,
    voice: Voice,
    incoming: Incoming,
    context: Context,
    meant: Meaning,
    missing: Missing,
) -> Card | None:
    """Keeps the half-said act and asks for the rest; returns the card when the platform waits for it."""
    meant = _as_bound(meant, missing, municipality, context)
    command = CATALOGUE[meant.act.intent]
    asked = [slot for slot in command.slots if slot.asked and slot.name in missing.faults]
    only = asked[0] if len(asked) == 1 and not _whole(command, meant) and not incoming.shows_forms else None
    pending = Pending(
        id=meant.pending.id if meant.pending else uuid.uuid4().hex,
        person=context.person.id,
        address=replace(incoming.aside, private_to=None),
        act=_without(meant.act, missing),
        slot=only.name if only and only.kind in _FREE else None,
        about=meant.about.subject if meant.about else None,
        until=context.now + _WAITS,
    )
    municipality.pending.keep(pending)
    card = form_of(pending.id, meant, missing, municipality, voice, context.person)
    if incoming.shows_forms:
        return card
    show(work, municipality, voice, incoming, pending, card, context.person)
    return None


def show(
    work: Work,
    municipality: Municipality,
    voice: Voice,
    incoming: Incoming,
    pending: Pending,
    card: Card,
    person: Person,
) -> None:
    """What is asked now: in place for who pressed there, below for who typed, since nobody reads upwards again."""
    typed = isinstance(incoming.said, Text)
    face = voice.card(FormMoved(), person) if typed else card
    changed = [voice.update(post, face) for post in posts_of(work, municipality, pending)]
    if typed or True not in changed:
        voice.post(incoming.aside, card, person=person, asked_by=person.id)


def reopen(
    work: Work, municipality: Municipality, voice: Voice, incoming: Incoming, context: Context, meant: Meaning
) -> Card | None:
    """The form of a half-said act once more, for a platform that shows forms apart from posts. Raises: StaleButton."""
    pending = municipality.pending.get(str(meant.act.slots.get("form", "")))
    if pending is None or pending.person != context.person.id or pending.until < context.now:
        raise StaleButton
    command, looked = CATALOGUE.get(pending.act.intent), known(municipality, context)
    if command is None:
        raise StaleButton
    _, faults = bind(command.slots, pending.act.slots, looked)
    asked = asked_on(work, municipality, pending)
    asked |= {name: None if fault == "required" else fault for name, fault in faults.items()}
    missing = Missing(*asked.items())
    again = Meaning(act=pending.act, pending=pending)
    card = form_of(pending.id, again, missing, municipality, voice, context.person)
    return card if incoming.shows_forms else None


def _as_bound(meant: Meaning, missing: Missing, municipality: Municipality, context: Context) -> Meaning:
    """The same, with what was chosen or went without saying as the form will show it: by its value."""
    looked = known(municipality, context)
    slots = CATALOGUE[meant.act.intent].slots
    bound, _ = bind(slots, meant.act.slots, looked if meant.about is None else looked.about_to(meant.about))
    chosen = {
        slot.name: str(bound[slot.name])
        for slot in slots
        if slot.kind in _CHOSEN and slot.name in bound and slot.name not in missing.faults
    }
    return replace(meant, act=meant.act.with_slots(**chosen))


def form_of(
    id: str, meant: Meaning, missing: Missing, municipality: Municipality, voice: Voice, person: Person
) -> Card:
    """The form of a half-said act, with what is wrong at its fields."""
    command = CATALOGUE[meant.act.intent]
    names = set(missing.faults)
    if meant.pending is not None:
        names |= {
            slot.name for slot in command.slots if slot.name in meant.act.slots and slot.kind is not SlotKind.ITEM
        }
    shown = _fields(command.slots, names, whole=_whole(command, meant))
    again = meant.pending is not None
    fields = tuple(_field(slot, missing, meant.act.slots, municipality, again=again) for slot in shown)
    return voice.card(
        FormShown(form=FormAsked(id=id, intent=command.intent, fields=fields, prompt=missing.said)), person
    )


def done(work: Work, municipality: Municipality, voice: Voice, pending: Pending) -> None:
    """The act was completed: its form can be filled in no more."""
    municipality.pending.drop(pending.id)
    for post in posts_of(work, municipality, pending):
        voice.update(post, voice.card(FormDone(), municipality.people.find(pending.person)))


def drop(work: Work, municipality: Municipality, voice: Voice, person: Person, pending: Pending | None) -> None:
    """The act was set aside; that of somebody else stays."""
    if pending is None or pending.person != person.id:
        return
    municipality.pending.drop(pending.id)
    for post in posts_of(work, municipality, pending):
        voice.update(post, voice.card(FormDropped(), person))


def resend(work: Work, act: Act, person: Person, organisation: str, now: datetime) -> None:
    """Tries once more what this person asked for and what did not arrive. Raises: StaleButton."""
    post = work.outbox.get(str(act.slots.get("post", "")))
    if post is None or post.organisation != organisation or post.asked_by != person.id or post.state is PostState.SENT:
        raise StaleButton
    if post.state in {PostState.FAILED, PostState.UNKNOWN}:
        work.outbox.again(queued_again(post, now))


def queued_again(post: Post, now: datetime) -> Post:
    """A failed or unknown post, to be tried once more."""
    return replace(post, state=PostState.QUEUED, attempts=0, at=now, next_at=now, reason=None)


def posts_of(work: Work, municipality: Municipality, pending: Pending) -> tuple[Post, ...]:
    """Those that ask for the rest of the act."""
    return work.outbox.about(municipality.key, f"{FORM}{pending.id}")


def asked_on(work: Work, municipality: Municipality, pending: Pending) -> dict[str, str | None]:
    """What must be filled in on the newest post of the form; some of it only the command itself could miss."""
    for post in reversed(posts_of(work, municipality, pending)):
        place = post.address
        for face in work.outbox.at(place.platform, place.tenant, place.conversation, post.reference or ""):
            if face.card.form is not None:
                return {field.name: None for field in face.card.form.fields if field.required}
    return {}


def _whole(command: Command, meant: Meaning) -> bool:
    return command.whole_form or meant.whole


def _fields(slots: tuple[Slot, ...], names: set[str], *, whole: bool) -> list[Slot]:
    """In the command's order; when two or more are asked, the optional ones come along."""
    asked = [slot for slot in slots if slot.asked and slot.name in names]
    if len(asked) < 2 and not whole:
        return asked
    shown = [slot for slot in slots if slot.asked and (slot.name in names or slot.kind is not SlotKind.ITEM)]
    return [slot for slot in shown if slot.name in names or not slot.alone]


def _without(act: Act, missing: Missing) -> Act:
    return Act(
        intent=act.intent, slots={name: value for name, value in act.slots.items() if name not in missing.faults}
    )


def _field(
    slot: Slot, missing: Missing, values: Mapping[str, Any], municipality: Municipality, *, again: bool
) -> FieldAsked:
    value = values.get(slot.name)
    options: tuple[tuple[str, str | None], ...] = tuple((option, None) for option in slot.options)
    kind = {
        SlotKind.PERSON: "choice",
        SlotKind.TRAJECTORY: "choice",
        SlotKind.ITEM: "text",
        SlotKind.FLAG: "choice",
        SlotKind.WEEKDAYS: "text",
        SlotKind.GROUP: "choice",
        SlotKind.LIST: "long",
        SlotKind.ROLES: "text",
    }
    if slot.kind is SlotKind.PERSON:
        options = tuple((person.id, person.name) for person in municipality.people.all())
    elif slot.kind is SlotKind.TRAJECTORY:
        options = tuple((name.id, name.title) for name in municipality.trajectories.names())
    elif slot.kind is SlotKind.GROUP:
        found = municipality.trajectories.find(str(values.get("trajectory", "")))
        options = tuple((group.id, group.name) for group in found.groups) if found else ()
        kind[SlotKind.GROUP] = "choice" if options else "text"
    elif slot.kind is SlotKind.FLAG:
        options = (("yes", None), ("no", None))
    fault = missing.faults.get(slot.name)
    if fault is None and slot.name in missing.faults and value == "":
        # It was asked before, and left empty.
        fault = "required"
    return FieldAsked(
        name=slot.name,
        kind=kind.get(slot.kind, str(slot.kind)),
        options=options,
        required=slot.required or slot.name in missing.faults,
        value=None if value is None else " ".join(value) if isinstance(value, list) else str(value),
        fault=None if fault == "required" and not again else fault,
        limit=slot.limit if slot.kind is SlotKind.LONG else None,
    )

"""Keeps people's desks up to date where they stand."""

from __future__ import annotations

from datetime import date

from bot.address import Address
from bot.commands.desk import desk_of, touched
from bot.domain.person import Person
from bot.ports.municipality import Municipality
from bot.ports.unit_of_work import Work
from bot.voice import Voice


def show(
    work: Work,
    municipality: Municipality,
    voice: Voice,
    address: Address,
    person: Person,
    today: date,
    *,
    anew: bool = False,
) -> None:
    """On the desk that stands at this address already, or as a new post; always as a new one when it is asked for."""
    card = voice.card(desk_of(person, today, municipality), person)
    standing = work.outbox.about(municipality.key, f"desk:{person.id}")
    here = [post for post in standing if post.address == address]
    if here and not anew:
        voice.update(here[-1], card)
    else:
        voice.post(address, card, person=person)


def refresh(municipality: Municipality, voice: Voice, today: date) -> None:
    """Draws anew each desk on which something lies that this transaction changed."""
    changed = municipality.changed
    for id in sorted(touched(changed, municipality)) if changed else ():
        person = municipality.people.find(id)
        if person is not None and voice.has_desk(person):
            voice.desk(person, desk_of(person, today, municipality))

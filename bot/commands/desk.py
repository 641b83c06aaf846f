"""A person's desk: all that waits for them, kept up to date where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from bot.commands.command import Command, Context, Result, Slots
from bot.commands.status import lines_of, open_for
from bot.domain.person import Person
from bot.ports.municipality import Municipality
from bot.said.status import DeskShown


def desk_of(person: Person, today: date, municipality: Municipality, *, live: bool = True) -> DeskShown:
    """All that waits for this person on this day, and their trajectories."""
    return DeskShown(
        open=open_for(person, today, municipality),
        lines=lines_of(person, today, municipality),
        live=live,
    )


def touched(changed: Iterable[tuple[str, str]], municipality: Municipality) -> frozenset[str]:
    """The people on whose desk something of this lies."""
    found: set[str | None] = set()
    for kind, id in changed:
        if kind == "people":
            found.add(id)
        elif kind == "commitments":
            commitment = municipality.commitments.get(id)
            found |= {commitment.owner, commitment.promised_by, commitment.offered_to}
        elif kind == "questions":
            question = municipality.questions.get(id)
            found |= {question.to, question.via, question.asked_by}
        elif kind == "messages":
            message = municipality.messages.get(id)
            found |= message.authors | municipality.trajectories.get(message.trajectory).people()
        elif kind == "trajectories":
            found |= municipality.trajectories.get(id).people()
    found.discard(None)
    advisers = {person.id for person in municipality.people.all() if person.acts_for in found} if found else set()
    return frozenset(person for person in found | advisers if person)


def _show(slots: Slots, context: Context, municipality: Municipality) -> Result:
    said = desk_of(context.person, context.today, municipality, live=context.direct)
    return Result(said=said, private=True)


COMMANDS = (Command(intent="desk.show", handle=_show, changes=False),)

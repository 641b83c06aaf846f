"""Reads sentences on trial, outside any conversation, and changes nothing: for `lijn understand`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.address import Address
from bot.cards import About
from bot.commands.command import Context
from bot.domain.organisation import Language
from bot.errors import NotPossible
from bot.meaning import known
from bot.ports.municipality import Municipality
from bot.ports.unit_of_work import UnitOfWork
from bot.texts.readings import read_as
from bot.texts.translator import Translator
from bot.understanding.choose import reading_of
from bot.understanding.facts import facts_of
from bot.understanding.output import shown_slots
from bot.understanding.reading import Reading
from bot.understanding.shown import Shown, ShownKind, shown_in
from bot.voice import form_of, language_of

_DM = "dm"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """Who types what, where, and after what the bot showed."""

    speaker: str
    where: str
    text: str
    context: str | None = None


def tried(store: UnitOfWork, organisation: str, trial: Trial, now: datetime) -> dict[str, Any]:
    """What is read in the sentence, as plain data. Raises: NotPossible."""
    with store.read() as work:
        municipality = work.municipality(organisation)
        context = _context(municipality, trial, now)
        looked = known(municipality, context)
        shown = _shown(trial.context, municipality)
        if shown is not None:
            about = About(subject=shown.subject, version=shown.version, asks_approval=shown.kind is ShownKind.APPROVAL)
            looked = looked.about_to(about, shown)
        reading, _ = reading_of(trial.text, looked)
        translator = _translator(municipality, context)
        return {
            "intent": reading.intent,
            "slots": shown_slots(reading, municipality, trial.speaker),
            "ask": reading.ask,
            "also": _also(reading, municipality, trial.speaker),
            "read_as": read_as(reading, facts_of(reading, municipality), translator),
        }


def _also(reading: Reading, municipality: Municipality, speaker: str) -> Mapping[str, Any] | None:
    also = reading.also
    return None if also is None else {"intent": also.intent, "slots": shown_slots(also, municipality, speaker)}


def _context(municipality: Municipality, trial: Trial, now: datetime) -> Context:
    person = municipality.people.find(trial.speaker)
    if person is None:
        raise NotPossible(f"there is no person {trial.speaker[:40]}; --as takes a person's id")
    where = trial.where.removeprefix("trajectory:")
    linked: tuple[str, ...] = ()
    if where != _DM:
        trajectory = municipality.trajectories.find(where)
        if trajectory is None:
            raise NotPossible(f"there is no trajectory {where[:40]}; --where takes dm or a slug")
        linked = (trajectory.id,)
    organisation = municipality.organisation
    return Context(
        organisation=organisation,
        person=person,
        language=language_of(person, organisation.language_default),
        now=now,
        today=now.astimezone(ZoneInfo(organisation.calendar.timezone)).date(),
        address=Address(platform="trial", tenant="trial", conversation=where),
        direct=not linked,
        linked=linked,
    )


def _shown(words: str | None, municipality: Municipality) -> Shown | None:
    if not words:
        return None
    shown = shown_in(words)
    if shown is None:
        raise NotPossible(f"{words[:60]!r} is none of the forms of --context")
    place = shown.trajectory
    if place is not None:
        trajectory = municipality.trajectories.find(place)
        if trajectory is None:
            raise NotPossible(f"there is no trajectory {place[:40]}")
        return replace(shown, trajectory=trajectory.id)
    if message := municipality.messages.find(shown.subject):
        return replace(shown, trajectory=message.trajectory, title=message.title)
    question = municipality.questions.find(shown.subject)
    return replace(shown, trajectory=question.trajectory if question else None)


def _translator(municipality: Municipality, context: Context) -> Translator:
    organisation = municipality.organisation

    def name(id: str) -> str | None:
        person = municipality.people.find(id)
        return person.name if person else None

    return Translator(
        language=context.language or Language.NL,
        form=form_of(context.person, organisation.address_forms),
        zone=ZoneInfo(organisation.calendar.timezone),
        names=name,
    )

"""What can be offered as an answer: days, people, trajectories, groups and codes; and what an answer means."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from bot.commands.allowed import approvers_now
from bot.commands.catalogue import CATALOGUE
from bot.commands.command import Context, SlotKind
from bot.domain.calendar import Calendar
from bot.domain.rights import place_in
from bot.domain.working_days import WorkingDays
from bot.ports.municipality import Municipality
from bot.understanding.dates import is_free
from bot.understanding.groups import groups_in
from bot.understanding.known import Known
from bot.understanding.mentions import mentions
from bot.understanding.people import named_in
from bot.understanding.reading import Reading
from bot.understanding.sentence import Sentence

_DAYS = frozenset(
    {
        "due",
        "date",
        "needed_by",
        "heard_on",
        "taken_on",
        "done_on",
        "made_on",
        "absent_until",
        "since",
        "results_visible_on",
    }
)
_PAST = frozenset({"heard_on", "taken_on", "done_on", "made_on", "since"})
_FEW = 5


def days(slot: str, context: Context) -> tuple[date, ...]:
    """Days that people often mean."""
    today, calendar = context.today, context.organisation.calendar
    working = WorkingDays(calendar)
    if slot in _PAST:
        return (today, working.previous(today - timedelta(days=1)))
    if slot not in _DAYS:
        return ()
    if slot == "date":
        return (working.next(today + timedelta(days=1)), working.next(today + timedelta(days=7)))
    end = (today.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    found = [working.previous(end)]
    summer = min(
        (span.from_ for span in calendar.recess if span.name == "zomerreces" and span.from_ > today), default=None
    )
    if summer is not None:
        found.append(working.previous(summer - timedelta(days=1)))
    return tuple(day for day in found if day > today)


def beside(reading: Reading, calendar: Calendar) -> tuple[date | None, tuple[date, ...]]:
    """The due day when it is free or in a recess, with the working days outside recess on both sides of it."""
    due = reading.slots.get("due")
    if not isinstance(due, str) or not re.fullmatch(r"\d{4}-\d\d-\d\d", due):
        return None, ()
    day = date.fromisoformat(due)
    if not is_free(day, calendar):
        return None, ()
    return day, (_nearest(day, -1, calendar), _nearest(day, 1, calendar))


def _nearest(day: date, step: int, calendar: Calendar) -> date:
    for _ in range(400):
        day += timedelta(days=step)
        if not is_free(day, calendar):
            break
    return day


def choices(
    reading: Reading, slot: str, municipality: Municipality, context: Context
) -> tuple[tuple[str, str | None], ...]:
    """Answers for the buttons: (value, label)."""
    ids = reading.choices.get(slot, ())
    if slot == "trajectory":
        if ids:
            names = {name.id: name.title for name in municipality.trajectories.names() if name.id in ids}
            return tuple((id, names.get(id, id)) for id in ids[:_FEW])
        own = [one for one in municipality.trajectories.all() if place_in(context.person, one)]
        return tuple((one.id, one.title) for one in own) if len(own) <= _FEW else ()
    if slot == "group":
        trajectory = municipality.trajectories.find(str(reading.slots.get("trajectory", "")))
        groups = trajectory.groups if trajectory else ()
        return tuple((group.id, group.name) for group in groups if not ids or group.id in ids)[: _FEW + 1]
    if slot == "commitment_id":
        found = [one for id in ids[:_FEW] if (one := municipality.commitments.find(id))]
        return tuple((one.id, f"{one.id} {one.text}"[:60]) for one in found)
    if slot in {"owner", "to", "deputy"} and ids:
        people = [person for id in ids[:_FEW] if (person := municipality.people.find(id))]
        return tuple((person.id, person.name) for person in people)
    command = CATALOGUE.get(reading.intent)
    kind = next((one for one in command.slots if one.name == slot), None) if command else None
    if kind is not None and kind.kind is SlotKind.CHOICE and len(kind.options) <= _FEW + 1:
        return tuple((option, None) for option in kind.options)
    return ()


def answer(slot: str, words: str, reading: Reading, known: Known) -> Any:
    """What an answer in words means for this slot; the words themselves when nothing else is found in them."""
    sentence = Sentence(words[:500], known)
    if slot in _DAYS and not re.fullmatch(r"\d{4}-\d\d-\d\d", words):
        found = mentions(sentence.text, known.today, known.calendar, past=slot in _PAST)
        firm = next((one for one in found if one.day), None)
        return firm.day.isoformat() if firm and firm.day else words
    if slot in {"owner", "to", "deputy", "person"}:
        if re.fullmatch(r"\W*(?:ik|mij|me|i|ikzelf|myself|ik zelf)\W*", sentence.low):
            return known.speaker
        one = next(
            (
                named.one
                for named in named_in(sentence.text, known, str(reading.slots.get("trajectory") or "") or None)
                if named.one
            ),
            None,
        )
        return one or words
    if slot == "group":
        place = known.trajectory(str(reading.slots.get("trajectory", "")))
        if place is not None and any(group.id == words for group in place.groups):
            return words
        matched = [one for one in groups_in(sentence.text, place) if not one.late]
        return matched[0].id if len(matched) == 1 else words
    if slot == "commitment_id":
        return sentence.item("C") or words
    if slot == "trajectory":
        return sentence.named[0].ids[0] if sentence.named and len(sentence.named[0].ids) == 1 else words
    return words


def waiting_for(context: Context, municipality: Municipality) -> tuple[tuple[str, int], ...]:
    """The messages that wait for this person's approval."""
    found = []
    for message in municipality.messages.submitted():
        trajectory = municipality.trajectories.get(message.trajectory)
        if context.person.id in approvers_now(context, municipality, message, trajectory):
            found.append((message.id, message.version))
    return tuple(found)

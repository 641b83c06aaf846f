"""Sentences about the calendar."""

from __future__ import annotations

from typing import assert_never

from bot.cards import Card
from bot.domain.calendar import Calendar
from bot.said.people import CalendarShown, ClosingDaySet, MeetingSet, RecessSet
from bot.texts import words
from bot.texts.translator import Translator

_LISTED = 8


def card(said: ClosingDaySet | RecessSet | MeetingSet | CalendarShown, _: Translator) -> Card:
    """The card about the calendar."""
    match said:
        case ClosingDaySet():
            if said.closed:
                return Card(text=_("{day} is a closing day. No reminders are sent then.", day=_.day(said.day)))
            return Card(text=_("{day} is no closing day.", day=_.day(said.day)))
        case RecessSet():
            holes = {"name": said.recess.name, "start": _.day(said.recess.from_), "end": _.day(said.recess.to)}
            if said.removed:
                return Card(text=_("{name} from {start} until and including {end} is out of the calendar.", **holes))
            return Card(text=_("{name} is from {start} until and including {end}.", **holes))
        case MeetingSet():
            holes = {"body": words.option(said.body, _).capitalize(), "day": _.day(said.day)}
            if said.meets:
                return Card(text=_("{body}: there is a meeting on {day}.", **holes))
            return Card(text=_("{body}: there is no meeting on {day}.", **holes))
        case CalendarShown():
            return _shown(said, _)
        case unreachable:
            assert_never(unreachable)


def _shown(said: CalendarShown, _: Translator) -> Card:
    calendar: Calendar = said.calendar
    lines = [
        (day, f"{_.day(day)}: {what}")
        for days, what in (
            (calendar.council.dates, words.option("council", _)),
            (calendar.committee.dates, words.option("committee", _)),
            (calendar.local_closing_days, _("closing day")),
        )
        for day in days
        if day >= said.on
    ]
    lines += [
        (
            span.from_,
            _("{start} until and including {end}: {name}", start=_.day(span.from_), end=_.day(span.to), name=span.name),
        )
        for span in calendar.recess
        if span.to >= said.on
    ]
    coming = [line for _day, line in sorted(lines)]
    if not coming:
        return Card(title=_("Calendar"), text=_("Nothing is planned yet."))
    shown = [f"- {line}" for line in coming[:_LISTED]]
    if len(coming) > _LISTED:
        shown.append("- " + _("and {count} more", count=len(coming) - _LISTED))
    return Card(title=_("Calendar"), text="\n".join(shown))

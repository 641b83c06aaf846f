"""The calendar, as the functional administrator keeps it: closing days, recesses, meeting days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.commands.allowed import require
from bot.commands.command import Command, Context, Missing, Result, Slot, SlotKind, Slots
from bot.domain.calendar import Calendar, Recess
from bot.domain.council import Body
from bot.domain.rights import Right
from bot.ports.municipality import Municipality
from bot.said.people import CalendarShown, ClosingDaySet, MeetingSet, RecessSet


def _check(slots: Slots, context: Context, municipality: Municipality) -> None:
    require(context, municipality, Right.ADMINISTER)


def _closing(slots: Slots, context: Context, municipality: Municipality, *, closed: bool) -> Result:
    _check(slots, context, municipality)
    day, calendar = _day(slots), context.organisation.calendar
    days = _with(calendar.local_closing_days, day, there=closed)
    changed = days != calendar.local_closing_days
    _save(replace(calendar, local_closing_days=days), municipality)
    return Result(said=ClosingDaySet(day=day, closed=closed, changed=changed), private=True)


def _close(slots: Slots, context: Context, municipality: Municipality) -> Result:
    return _closing(slots, context, municipality, closed=True)


def _open(slots: Slots, context: Context, municipality: Municipality) -> Result:
    return _closing(slots, context, municipality, closed=False)


def _recess(slots: Slots, context: Context, municipality: Municipality) -> Result:
    _check(slots, context, municipality)
    name, from_, to = slots.text("name").casefold(), slots.day("from_"), slots.day("last_day")
    if from_ is None or to is None or to < from_:
        raise Missing(("last_day", "before_start"))
    recess, calendar = Recess(name=name, from_=from_, to=to), context.organisation.calendar
    others = tuple(span for span in calendar.recess if (span.name, span.from_.year) != (name, from_.year))
    _save(replace(calendar, recess=tuple(sorted((*others, recess), key=lambda span: span.from_))), municipality)
    return Result(said=RecessSet(recess=recess), private=True)


def _no_recess(slots: Slots, context: Context, municipality: Municipality) -> Result:
    _check(slots, context, municipality)
    name, calendar = slots.text("name").casefold(), context.organisation.calendar
    coming = [span for span in calendar.recess if span.name == name and span.to >= context.today]
    if not coming:
        raise Missing(("name", "no_recess"))
    _save(replace(calendar, recess=tuple(span for span in calendar.recess if span != coming[0])), municipality)
    return Result(said=RecessSet(recess=coming[0], removed=True), private=True)


def _meeting(slots: Slots, context: Context, municipality: Municipality, *, meets: bool) -> Result:
    _check(slots, context, municipality)
    body, day, calendar = Body(slots.text("meets")), _day(slots), context.organisation.calendar
    meetings = calendar.council if body is Body.COUNCIL else calendar.committee
    days = _with(meetings.dates, day, there=meets)
    changed, meetings = days != meetings.dates, replace(meetings, dates=days)
    council = body is Body.COUNCIL
    _save(replace(calendar, council=meetings) if council else replace(calendar, committee=meetings), municipality)
    return Result(said=MeetingSet(body=body, day=day, meets=meets, changed=changed), private=True)


def _meets(slots: Slots, context: Context, municipality: Municipality) -> Result:
    return _meeting(slots, context, municipality, meets=True)


def _meets_not(slots: Slots, context: Context, municipality: Municipality) -> Result:
    return _meeting(slots, context, municipality, meets=False)


def _show(slots: Slots, context: Context, municipality: Municipality) -> Result:
    return Result(said=CalendarShown(calendar=context.organisation.calendar, on=context.today))


def _day(slots: Slots) -> date:
    day = slots.day("date")
    if day is None:
        raise AssertionError("a required slot is bound")
    return day


def _with(days: tuple[date, ...], day: date, *, there: bool) -> tuple[date, ...]:
    return tuple(sorted({*days, day} if there else set(days) - {day}))


def _save(calendar: Calendar, municipality: Municipality) -> None:
    if calendar != municipality.organisation.calendar:
        municipality.save_organisation(replace(municipality.organisation, calendar=calendar))


_DATE = Slot(name="date", kind=SlotKind.DATE, required=True)
_NAME = Slot(name="name", required=True, limit=60)
_BODY = Slot(name="meets", kind=SlotKind.CHOICE, required=True, options=(Body.COUNCIL.value, Body.COMMITTEE.value))

COMMANDS = (
    Command(intent="calendar.show", handle=_show, changes=False),
    Command(intent="closing_day.add", handle=_close, slots=(_DATE,), check=_check),
    Command(intent="closing_day.remove", handle=_open, slots=(_DATE,), check=_check),
    Command(
        intent="recess.set",
        handle=_recess,
        slots=(
            _NAME,
            Slot(name="from_", kind=SlotKind.DATE, required=True),
            Slot(name="last_day", kind=SlotKind.DATE, required=True),
        ),
        check=_check,
    ),
    Command(intent="recess.remove", handle=_no_recess, slots=(_NAME,), check=_check),
    Command(intent="meeting.add", handle=_meets, slots=(_BODY, _DATE), check=_check),
    Command(intent="meeting.remove", handle=_meets_not, slots=(_BODY, _DATE), check=_check),
)

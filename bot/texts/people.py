"""Sentences about people, settings and the record."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import assert_never

from bot.act import Act
from bot.cards import Button, Card
from bot.domain.organisation import Deputy, Language
from bot.domain.person import Person
from bot.said.people import (
    AccountsUnlinked,
    AccountToConfirm,
    AddressFormSet,
    AdministratorAllowed,
    ApprovalAllowed,
    CalendarShown,
    ClosingDaySet,
    ConfirmationsShown,
    DeputyRemoved,
    DeputySet,
    HelpShown,
    LanguageSet,
    MeetingSet,
    PeopleListed,
    PeopleSaid,
    PersonAdded,
    PersonChanged,
    PersonConfirmed,
    PersonLeaves,
    RecessSet,
    RecordListed,
)
from bot.texts import calendars, helping, words
from bot.texts.translator import Translator

_LISTED = 40


def card(said: PeopleSaid, _: Translator) -> Card:
    """The card about these."""
    match said:
        case PeopleListed():
            lines = [f"- {_line(person, said.on, _)}" for person in said.people[:_LISTED]]
            if len(said.people) > _LISTED:
                lines.append("- " + _("and {count} more", count=len(said.people) - _LISTED))
            return Card(title=_("People"), text="\n".join(lines))
        case HelpShown():
            return helping.card(said, _)
        case RecordListed():
            return helping.record(said, _)
        case ClosingDaySet() | RecessSet() | MeetingSet() | CalendarShown():
            return calendars.card(said, _)
        case AccountToConfirm():
            confirm = Act(intent="person.confirm", slots={"person": said.person})
            return Card(
                text=_(
                    "{person} wrote to me from a new account ({platform}). Is it really this person? Ask, and then confirm.",
                    person=_.person(said.person),
                    platform=said.platform.capitalize(),
                ),
                buttons=(Button(label=_("Confirm"), act=confirm),),
            )
        case _other:
            return Card(text=_sentence(_other, _))


def _line(person: Person, on: date, _: Translator) -> str:
    parts = [person.name, words.option(person.role, _)]
    if person.administrator:
        parts.append(_("administrator"))
    if not person.in_service(on):
        parts.append(_("left"))
    elif person.leaves_on:
        parts.append(_("leaves after {day}", day=_.day(person.leaves_on)))
    if any(not account.confirmed for account in person.accounts):
        parts.append(_("account not confirmed yet"))
    return " · ".join(parts)


def _sentence(
    said: PersonAdded
    | PersonConfirmed
    | PersonLeaves
    | DeputySet
    | DeputyRemoved
    | ApprovalAllowed
    | PersonChanged
    | AccountsUnlinked
    | LanguageSet
    | ConfirmationsShown
    | AddressFormSet
    | AdministratorAllowed,
    _: Translator,
) -> str:
    match said:
        case PersonAdded():
            return _(
                "{person} is added as {role}. The account is linked when {person} writes to me from {email}.",
                person=said.person.name,
                role=words.option(said.person.role, _),
                email=said.person.email or "",
            )
        case PersonConfirmed():
            if not said.count:
                return _("{person} has no account that waits for confirmation.", person=said.person.name)
            return _("The accounts of {person} are confirmed.", person=said.person.name)
        case PersonLeaves():
            day = _.day(said.person.leaves_on) if said.person.leaves_on else ""
            text = _("The last working day of {person} is {day}.", person=said.person.name, day=day)
            if said.open_items:
                text += " " + _.plural("{count} item is still open: hand it over.", "{count} items are still open: hand them over.", said.open_items)  # fmt: skip
            return text
        case DeputySet():
            return _deputy(said.deputy, _)
        case DeputyRemoved():
            if not said.count:
                return _("{by} was no deputy of {person}.", by=_.person(said.by), person=_.person(said.for_))
            return _("{by} is no longer deputy of {person}.", by=_.person(said.by), person=_.person(said.for_))
        case ApprovalAllowed():
            if said.allowed:
                return _("{person} may approve messages on your behalf from now on.", person=_.person(said.person))
            return _("{person} may no longer approve messages on your behalf.", person=_.person(said.person))
        case PersonChanged():
            person = said.person
            return _(
                "{person} is now in the record as {role}, working days: {days}.",
                person=person.name,
                role=words.option(person.role, _),
                days=_.listed([_.weekday(day) for day in person.working_days]),
            )
        case AccountsUnlinked():
            if not said.count:
                return _("{person} has no account.", person=_.person(said.person))
            return _(
                "The accounts of {person} are unlinked. The next message from {person} links the account again.",
                person=_.person(said.person),
            )
        case LanguageSet():
            # In the language that was chosen: who asks for it may not read the one from before.
            _ = replace(_, language=Language(said.language))
            return _("I speak {language} with you from now on.", language=words.option(said.language, _))
        case ConfirmationsShown():
            if not said.kinds:
                return _("I ask you each time whether I read it right, before I record anything.")
            return _(
                "I record this for you without asking whether I read it right: {kinds}. I still ask about everything else.",
                kinds=_.listed([words.option(kind, _) for kind in said.kinds]),
            )
        case AddressFormSet():
            return _(
                "From now on I say {form} to: {role}.",
                form=words.option(said.form, _),
                role=words.option(said.role, _),
            )
        case AdministratorAllowed():
            return _("{person} is a functional administrator now.", person=_.person(said.person))
        case unreachable:
            assert_never(unreachable)


def _deputy(deputy: Deputy, _: Translator) -> str:
    holes = {"by": _.person(deputy.by), "person": _.person(deputy.for_)}
    if deputy.from_ and deputy.until:
        return _(
            "{by} is deputy of {person} from {start} until {end}; that last day no longer.",
            **holes,
            start=_.day(deputy.from_),
            end=_.day(deputy.until),
        )
    if deputy.from_:
        return _("{by} is deputy of {person} from {start}.", **holes, start=_.day(deputy.from_))
    if deputy.until:
        return _("{by} is deputy of {person} until {end}; that day no longer.", **holes, end=_.day(deputy.until))
    return _("{by} is deputy of {person} from now on.", **holes)

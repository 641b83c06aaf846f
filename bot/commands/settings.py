"""Calendar, language and form of address; help; and the last rows of the record."""

from __future__ import annotations

from dataclasses import replace

from bot.commands.allowed import require
from bot.commands.command import Command, Context, Result, Slot, SlotKind, Slots, trajectory_of
from bot.domain.organisation import AddressForm, Language
from bot.domain.person import BOARD_ROLES, Role
from bot.domain.rights import RIGHTS, Right, place_in
from bot.domain.trajectory import Trajectory
from bot.ports.municipality import Municipality
from bot.said.people import AddressFormSet, ClosingDaySet, HelpShown, LanguageSet, RecordListed

_ROWS = 10

_NEEDS: dict[str, Right] = {
    "message.draft": Right.DRAFT,
    "message.change": Right.DRAFT,
    "message.submit": Right.SUBMIT,
    "message.publish": Right.PUBLISH,
    "message.withdraw": Right.WITHDRAW_MESSAGE,
    "commitment.record": Right.RECORD_COMMITMENT,
    "commitment.postpone": Right.SETTLE_COMMITMENT,
    "commitment.complete": Right.SETTLE_COMMITMENT,
    "commitment.refer": Right.COUNCIL_REF,
    "decision.record": Right.RECORD_STEER,
    "conversation.link": Right.LINK,
    "record.list": Right.READ_RECORD,
}
_FOR_ALL = (
    "status.show",
    "message.show",
    "open.show",
    "desk.show",
    "question.ask",
    "portfolio.overview",
    "commitment.list",
    "question.answer",
    "message.view",
    "contact.show",
    "council.show",
    "phase.show",
    "reminder.set",
    "message.list",
    "decision.list",
    "question.list",
    "commitment.show",
    "question.show",
    "decision.show",
    "question.resident",
    "question.pass_on",
    "question.call_me",
    "question.withdraw",
    "message.request",
    "deputy.set",
    "language.set",
)
_FOR_BOARD = ("message.approve", "message.reject", "message.retract", "approval.allow", "approval.revoke")
_FOR_ADMINISTRATORS = (
    "person.list",
    "person.add",
    "person.confirm",
    "person.leave",
    "deputy.remove",
    "closing_day.add",
    "closing_day.remove",
    "address.set",
    "administrator.allow",
)


def _closing(slots: Slots, context: Context, municipality: Municipality, *, closed: bool) -> Result:
    require(context, municipality, Right.ADMINISTER)
    organisation = municipality.organisation
    day = slots.day("date")
    if day is None:
        raise AssertionError("a required slot is bound")
    days = set(organisation.calendar.local_closing_days)
    changed = (day in days) is not closed
    if changed:
        days = days | {day} if closed else days - {day}
        calendar = replace(organisation.calendar, local_closing_days=tuple(sorted(days)))
        municipality.save_organisation(replace(organisation, calendar=calendar))
    return Result(said=ClosingDaySet(day=day, closed=closed, changed=changed), private=True)


def _close(slots: Slots, context: Context, municipality: Municipality) -> Result:
    return _closing(slots, context, municipality, closed=True)


def _open(slots: Slots, context: Context, municipality: Municipality) -> Result:
    return _closing(slots, context, municipality, closed=False)


def _language(slots: Slots, context: Context, municipality: Municipality) -> Result:
    language = Language(slots.text("language"))
    if context.person.language is not language:
        municipality.people.save(replace(municipality.people.get(context.person.id), language=language))
    return Result(said=LanguageSet(language=language), private=True)


def _address(slots: Slots, context: Context, municipality: Municipality) -> Result:
    require(context, municipality, Right.ADMINISTER)
    organisation = municipality.organisation
    role, chosen = Role(slots.text("role")), AddressForm(slots.text("form"))
    forms = {**organisation.address_forms, role.value: chosen}
    municipality.save_organisation(replace(organisation, address_forms=forms))
    return Result(said=AddressFormSet(role=role, form=chosen), private=True)


def _help(slots: Slots, context: Context, municipality: Municipality) -> Result:
    person = context.person
    rights = RIGHTS[person.role]
    intents = list(_FOR_ALL)
    intents[4:4] = [intent for intent, right in _NEEDS.items() if right in rights]
    if person.role in BOARD_ROLES or person.approves_for:
        intents[2:2] = _FOR_BOARD
    if person.administrator:
        intents += _FOR_ADMINISTRATORS
    if context.direct:
        intents = [intent for intent in intents if not intent.startswith("conversation.")]
    long = slots.maybe("length") == "long"
    return Result(said=HelpShown(intents=tuple(intents), names=_names(context, municipality), long=long), private=True)


def _names(context: Context, municipality: Municipality) -> tuple[tuple[str, str], ...]:
    """A trajectory and numbers of this person's own, so that the examples work when copied."""
    trajectory = _own(context, municipality)
    if trajectory is None:
        return ()
    names = [("lindekwartier", trajectory.slug)]
    for example, things in (
        ("C-102", municipality.commitments.of(trajectory.id)),
        ("Q-201", municipality.questions.of(trajectory.id)),
        ("M-009-3", municipality.messages.of(trajectory.id)),
        ("D-301", municipality.decisions.of(trajectory.id)),
    ):
        names.append((example, things[-1].id if things else ""))
    return tuple(names)


def _own(context: Context, municipality: Municipality) -> Trajectory | None:
    if context.linked:
        return municipality.trajectories.get(context.linked[0])
    every = municipality.trajectories.all()
    own = [trajectory for trajectory in every if place_in(context.person, trajectory)]
    return next(iter(own or every), None)


def _record(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality) if slots.maybe("trajectory") else None
    require(context, municipality, Right.READ_RECORD, trajectory)
    rows = municipality.journal.newest(_ROWS, trajectory.id if trajectory else None)
    return Result(said=RecordListed(rows=rows, title=trajectory.title if trajectory else None), private=True)


_DATE = Slot(name="date", kind=SlotKind.DATE, required=True)

COMMANDS = (
    Command(intent="closing_day.add", handle=_close, slots=(_DATE,)),
    Command(intent="closing_day.remove", handle=_open, slots=(_DATE,)),
    Command(
        intent="language.set",
        handle=_language,
        slots=(Slot(name="language", kind=SlotKind.CHOICE, required=True, options=tuple(Language)),),
    ),
    Command(
        intent="address.set",
        handle=_address,
        slots=(
            Slot(name="role", kind=SlotKind.CHOICE, required=True, options=tuple(Role)),
            Slot(name="form", kind=SlotKind.CHOICE, required=True, options=tuple(AddressForm)),
        ),
    ),
    Command(
        intent="help.show",
        handle=_help,
        slots=(Slot(name="length", kind=SlotKind.CHOICE, options=("short", "long"), asked=False),),
        changes=False,
    ),
    Command(
        intent="record.list",
        handle=_record,
        slots=(Slot(name="trajectory", kind=SlotKind.TRAJECTORY),),
        changes=False,
    ),
)

"""Help: what this person can do here, with examples that work when copied."""

from __future__ import annotations

from bot.commands.command import Command, Context, Result, Slot, SlotKind, Slots
from bot.commands.help_keys import KEYS_OF, may_here
from bot.commands.mine import Mine, names_of, own
from bot.domain.person import BOARD_ROLES
from bot.domain.rights import RIGHTS, Right
from bot.domain.working_days import WorkingDays
from bot.ports.municipality import Municipality
from bot.said.people import HelpShown

_AHEAD = 10
"""Working days from today to the first day that an example names."""

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
    "commitment.accept",
    "commitment.decline",
    "commitment.reassign",
    "commitment.date",
    "commitment.informed",
    "commitment.withdraw",
    "keys.show",
    "signal.list",
    "expectation.show",
    "group.show",
    "input.list",
    "lesson.search",
    "calendar.show",
    "language.set",
    "confirmation.set",
)
_FOR_BOARD = ("message.approve", "message.reject", "message.retract", "approval.allow", "approval.revoke")
_FOR_ADMINISTRATORS = (
    "person.list",
    "person.add",
    "person.confirm",
    "person.change",
    "person.leave",
    "account.unlink",
    "deputy.remove",
    "recess.set",
    "recess.remove",
    "meeting.add",
    "meeting.remove",
    "closing_day.add",
    "closing_day.remove",
    "address.set",
    "administrator.allow",
)


def _help(slots: Slots, context: Context, municipality: Municipality) -> Result:
    mine = own(context, municipality)
    key = int(slots.text("key")) if slots.maybe("key") else None
    intents = _intents(context) if key is None else [i for i in KEYS_OF[key] if may_here(i, context, mine)]
    return Result(
        said=HelpShown(
            examples=_examples(intents, mine),
            on=WorkingDays(context.organisation.calendar).add(context.today, _AHEAD),
            long=slots.maybe("length") == "long" or key is not None,
            keys=tuple(KEYS_OF) if slots.maybe("length") == "keys" else (),
            key=key,
        ),
        private=True,
    )


def _examples(intents: list[str], mine: Mine | None) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    found = []
    for intent in intents:
        names = names_of(intent, mine) if mine else ()
        if names is not None:
            found.append((intent, names))
    return tuple(found)


def _intents(context: Context) -> list[str]:
    person = context.person
    rights = RIGHTS[person.role]
    intents = list(_FOR_ALL)
    intents[4:4] = [intent for intent, right in _NEEDS.items() if right in rights]
    if person.role in BOARD_ROLES or person.approves_for:
        intents[2:2] = _FOR_BOARD
    if person.administrator:
        intents += _FOR_ADMINISTRATORS
    return [intent for intent in intents if not (context.direct and intent.startswith("conversation."))]


COMMANDS = (
    Command(
        intent="help.show",
        handle=_help,
        slots=(
            Slot(name="length", kind=SlotKind.CHOICE, options=("short", "long", "keys"), asked=False),
            Slot(name="key", kind=SlotKind.CHOICE, options=tuple(map(str, KEYS_OF)), asked=False),
        ),
        changes=False,
    ),
)

"""Help: what this person can do here, with examples that work when copied."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.commands.allowed import adviser_of, approvers_now
from bot.commands.command import Command, Context, Result, Slot, SlotKind, Slots
from bot.domain.commitment import Commitment, CommitmentKind, CommitmentStatus
from bot.domain.decision import Decision
from bot.domain.message import Message, MessageStatus
from bot.domain.person import BOARD_ROLES, Person
from bot.domain.question import Question
from bot.domain.rights import RIGHTS, Right, may_settle, place_in
from bot.domain.trajectory import Trajectory
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mine:
    """The trajectory that the examples are about, and what can be done with it."""

    context: Context
    municipality: Municipality
    trajectory: Trajectory

    @property
    def me(self) -> Person:
        return self.context.person

    def commitment(self, fits: Callable[[Commitment], bool], *, settle: bool = False) -> str | None:
        return _first(
            commitment
            for commitment in self.municipality.commitments.of(self.trajectory.id)
            if fits(commitment) and (not settle or may_settle(self.me, commitment, self.trajectory))
        )

    def question(self, fits: Callable[[Question], bool]) -> str | None:
        return _first(question for question in self.municipality.questions.of(self.trajectory.id) if fits(question))

    def asked(self) -> str | None:
        return _first(self.municipality.questions.open_for(self.me.id))

    def message(self, *statuses: MessageStatus) -> str | None:
        return _first(
            message
            for message in self.municipality.messages.of(self.trajectory.id)
            if message.status in (statuses or tuple(MessageStatus))
        )

    def decided(self) -> str | None:
        get = self.municipality.trajectories.get
        return _first(
            message
            for message in self.municipality.messages.submitted()
            if self.me.id in approvers_now(self.context, self.municipality, message, get(message.trajectory))
        )

    def other(self, *but: str | None) -> Person | None:
        """Someone of the trajectory, or else of the organisation, who is none of these and not the speaker."""
        people = [person for person in self.municipality.people.all() if person.in_service(self.context.today)]
        of_trajectory = self.trajectory.people()
        people.sort(key=lambda person: (person.id not in of_trajectory, person.role in BOARD_ROLES))
        return next((person for person in people if person.id not in {self.me.id, *but}), None)


_ITEMS: dict[str, tuple[str, Callable[[_Mine], str | None]]] = {
    "question.answer": ("Q-201", _Mine.asked),
    "question.call_me": ("Q-201", _Mine.asked),
    "question.pass_on": ("Q-201", _Mine.asked),
    "question.withdraw": ("Q-201", lambda mine: mine.question(lambda q: q.is_open and q.asked_by == mine.me.id)),
    "question.show": ("Q-201", lambda mine: mine.question(lambda _: True)),
    "commitment.show": ("C-102", lambda mine: mine.commitment(lambda _: True)),
    "commitment.complete": ("C-102", lambda mine: mine.commitment(lambda c: c.is_open, settle=True)),
    "commitment.postpone": ("C-102", lambda mine: mine.commitment(lambda c: c.is_open, settle=True)),
    "commitment.reassign": ("C-102", lambda mine: mine.commitment(lambda c: c.is_open, settle=True)),
    "commitment.withdraw": ("C-102", lambda mine: mine.commitment(lambda c: c.is_open, settle=True)),
    "commitment.date": (
        "C-121",
        lambda mine: mine.commitment(lambda c: c.is_open and c.day is None, settle=True),
    ),
    "commitment.accept": ("C-102", lambda mine: _first(mine.municipality.commitments.offered_to(mine.me.id))),
    "commitment.decline": ("C-102", lambda mine: _first(mine.municipality.commitments.offered_to(mine.me.id))),
    "commitment.informed": (
        "C-111",
        lambda mine: mine.commitment(
            lambda c: c.status is CommitmentStatus.POSTPONED and c.promised_to_informed_on is None, settle=True
        ),
    ),
    "commitment.refer": (
        "C-112",
        lambda mine: mine.commitment(lambda c: c.is_open and c.kind is CommitmentKind.COUNCIL_PLEDGE),
    ),
    "message.view": ("M-009-3", _Mine.message),
    "message.change": ("M-009-3", lambda mine: mine.message(MessageStatus.DRAFT, MessageStatus.SUBMITTED)),
    "message.submit": ("M-009-3", lambda mine: mine.message(MessageStatus.DRAFT)),
    "message.approve": ("M-009-3", _Mine.decided),
    "message.reject": ("M-009-3", _Mine.decided),
    "message.retract": ("M-009-3", lambda mine: mine.message(MessageStatus.APPROVED)),
    "message.publish": ("M-009-3", lambda mine: mine.message(MessageStatus.APPROVED)),
    "message.withdraw": ("M-009-3", lambda mine: mine.message(MessageStatus.PUBLISHED)),
    "decision.show": ("D-301", lambda mine: _first(mine.municipality.decisions.of(mine.trajectory.id))),
}
"""intent -> the number in its example, and one that works for this person now."""

_PEOPLE = ("Sanne Bakker", "Yara Willems", "Ruben Smit")
"""Names in the examples, in place of which others of this municipality stand."""


def _help(slots: Slots, context: Context, municipality: Municipality) -> Result:
    mine = _own(context, municipality)
    examples = []
    for intent in _intents(context):
        names = _names(intent, mine) if mine else ()
        if names is not None:
            examples.append((intent, names))
    return Result(
        said=HelpShown(
            examples=tuple(examples),
            on=WorkingDays(context.organisation.calendar).add(context.today, _AHEAD),
            long=slots.maybe("length") == "long",
        ),
        private=True,
    )


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


def _names(intent: str, mine: _Mine) -> tuple[tuple[str, str], ...] | None:
    """What stands in the example -> what this person has; None when there is no such thing now."""
    names = [("lindekwartier", mine.trajectory.slug)]
    if intent in _ITEMS:
        example, own = _ITEMS[intent]
        if (item := own(mine)) is None:
            return None
        names.append((example, item))
    used: list[str | None] = []
    for name in _PEOPLE:
        person = mine.other(*used)
        if person is not None:
            used.append(person.id)
            names.append((name, person.name))
    if intent.startswith("approval."):
        adviser = adviser_of(mine.me.id, mine.municipality.people.all())
        if adviser is None:
            return None
        names.append(("Marit", adviser.name))
    if intent.startswith("deputy."):
        stand_in = mine.other()
        names += [("Anna de Wit", mine.me.name), ("Karim Bouzid", stand_in.name if stand_in else mine.me.name)]
    return tuple(names)


def _own(context: Context, municipality: Municipality) -> _Mine | None:
    """The trajectory of this channel, else the speaker's own with the newest number, else any."""
    if context.linked:
        trajectory: Trajectory | None = municipality.trajectories.get(context.linked[0])
    else:
        every = tuple(reversed(municipality.trajectories.all()))
        own = [trajectory for trajectory in every if place_in(context.person, trajectory)]
        trajectory = next(iter(own or every), None)
    return None if trajectory is None else _Mine(context=context, municipality=municipality, trajectory=trajectory)


def _first(items: Iterable[Commitment | Question | Decision | Message]) -> str | None:
    return next((item.id for item in items), None)


COMMANDS = (
    Command(
        intent="help.show",
        handle=_help,
        slots=(Slot(name="length", kind=SlotKind.CHOICE, options=("short", "long"), asked=False),),
        changes=False,
    ),
)

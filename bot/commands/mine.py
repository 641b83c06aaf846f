"""What the examples of help are about: a trajectory of this person, and what can be done with it now."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.commands.allowed import adviser_of, approvers_now
from bot.commands.command import Context
from bot.domain.commitment import Commitment, CommitmentKind, CommitmentStatus
from bot.domain.decision import Decision
from bot.domain.group import Group, LateJoiner
from bot.domain.handover import Handover, HandoverItem
from bot.domain.input_round import Input, InputRound
from bot.domain.lesson import Lesson
from bot.domain.message import Message, MessageStatus
from bot.domain.person import BOARD_ROLES, Person
from bot.domain.question import Question
from bot.domain.rights import may_settle, place_in
from bot.domain.trajectory import Trajectory
from bot.ports.municipality import Municipality

_Numbered = Commitment | Question | Decision | Message | Input | InputRound | Group | LateJoiner | Lesson | HandoverItem


@dataclass(frozen=True, slots=True, kw_only=True)
class Mine:
    """The trajectory that the examples are about, and what can be done with it."""

    context: Context
    municipality: Municipality
    trajectory: Trajectory

    @property
    def me(self) -> Person:
        """The speaker."""
        return self.context.person

    def commitment(self, fits: Callable[[Commitment], bool], *, settle: bool = False) -> str | None:
        """The first that fits; with `settle` one that the speaker may settle."""
        return _first(
            commitment
            for commitment in self.municipality.commitments.of(self.trajectory.id)
            if fits(commitment) and (not settle or may_settle(self.me, commitment, self.trajectory))
        )

    def question(self, fits: Callable[[Question], bool]) -> str | None:
        """The first that fits."""
        return _first(question for question in self.municipality.questions.of(self.trajectory.id) if fits(question))

    def asked(self) -> str | None:
        """The first that waits for an answer of the speaker."""
        return _first(self.municipality.questions.open_for(self.me.id))

    def message(self, *statuses: MessageStatus) -> str | None:
        """The first in one of these states."""
        return _first(
            message
            for message in self.municipality.messages.of(self.trajectory.id)
            if message.status in (statuses or tuple(MessageStatus))
        )

    def decided(self) -> str | None:
        """The first that the speaker may approve."""
        get = self.municipality.trajectories.get
        return _first(
            message
            for message in self.municipality.messages.submitted()
            if self.me.id in approvers_now(self.context, self.municipality, message, get(message.trajectory))
        )

    def offer(self) -> Handover | None:
        """A handover that waits for this person."""
        offers = (offer for offer in reversed(self.trajectory.handovers) if offer.is_open)
        return next((offer for offer in offers if offer.to == self.me.id), None)

    def round(self, fits: Callable[[InputRound], bool]) -> str | None:
        """The first that fits."""
        return _first(round_ for round_ in self.trajectory.input_rounds if fits(round_))

    def other(self, *but: str | None) -> Person | None:
        """Someone of the trajectory, or else of the organisation, who is none of these and not the speaker."""
        people = [person for person in self.municipality.people.all() if person.in_service(self.context.today)]
        of_trajectory = self.trajectory.people()
        people.sort(key=lambda person: (person.id not in of_trajectory, person.role in BOARD_ROLES))
        return next((person for person in people if person.id not in {self.me.id, *but}), None)


ITEMS: dict[str, tuple[str, Callable[[Mine], str | None]]] = {
    "question.answer": ("Q-201", Mine.asked),
    "question.call_me": ("Q-201", Mine.asked),
    "question.pass_on": ("Q-201", Mine.asked),
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
    "message.view": ("M-009-3", Mine.message),
    "message.change": ("M-009-3", lambda mine: mine.message(MessageStatus.DRAFT, MessageStatus.SUBMITTED)),
    "message.submit": ("M-009-3", lambda mine: mine.message(MessageStatus.DRAFT)),
    "message.approve": ("M-009-3", Mine.decided),
    "message.reject": ("M-009-3", Mine.decided),
    "message.retract": ("M-009-3", lambda mine: mine.message(MessageStatus.APPROVED)),
    "message.publish": ("M-009-3", lambda mine: mine.message(MessageStatus.APPROVED)),
    "message.withdraw": ("M-009-3", lambda mine: mine.message(MessageStatus.PUBLISHED)),
    "decision.show": ("D-301", lambda mine: _first(mine.municipality.decisions.of(mine.trajectory.id))),
    "input.record": ("basisschool De Brug", lambda mine: next((g.name for g in mine.trajectory.groups), None)),
    "input.answer": (
        "I-1",
        lambda mine: _first(
            given for given in mine.municipality.inputs.of(mine.trajectory.id) if given.outcome is None
        ),
    ),
    "round.announce": ("R-014-2", lambda mine: mine.round(lambda r: r.announced_on is None)),
    "round.move": (
        "R-014-2",
        lambda mine: mine.round(lambda r: r.closes is not None and r.closes >= mine.context.today),
    ),
    "round.close": (
        "R-014-1",
        lambda mine: mine.round(lambda r: r.opens is not None and r.opens <= mine.context.today),
    ),
    "round.answer": ("R-014-1", lambda mine: mine.message() and mine.round(lambda r: r.answered_by is None)),
    "group.record": ("G3", lambda mine: _first(mine.trajectory.groups)),
    "group.answer_late": ("J-01", lambda mine: _first(j for j in mine.trajectory.late_joiners if j.answered is None)),
    "lesson.share": (
        "L-01",
        lambda mine: _first(
            lesson for lesson in mine.municipality.lessons.of(mine.trajectory.id) if lesson.shared_on is None
        ),
    ),
    "message.delay": (
        "C-101",
        lambda mine: mine.commitment(
            lambda c: (
                c.is_open
                and c.kind is CommitmentKind.RESIDENT_PROMISE
                and c.day is not None
                and c.day >= mine.context.today
            )
        ),
    ),
    "promise.list": ("M-014-1", Mine.message),
    "council.inform": ("M-014-1", Mine.message),
    "handover.show": ("lindekwartier", lambda mine: mine.trajectory.slug if mine.trajectory.handovers else None),
    "handover.item": ("C-102", lambda mine: _first(offer.items) if (offer := mine.offer()) else None),
    "handover.accept": ("lindekwartier", lambda mine: mine.trajectory.slug if mine.offer() else None),
    "handover.decline": ("lindekwartier", lambda mine: mine.trajectory.slug if mine.offer() else None),
}
"""intent -> the number in its example, and one that works for this person now."""

_PEOPLE = ("Sanne Bakker", "Yara Willems", "Ruben Smit")
"""Names in the examples, in place of which others of this municipality stand."""


def names_of(intent: str, mine: Mine) -> tuple[tuple[str, str], ...] | None:
    """What stands in the example -> what this person has; None when there is no such thing now."""
    names = [("lindekwartier", mine.trajectory.slug)]
    if intent in ITEMS:
        example, own = ITEMS[intent]
        if (item := own(mine)) is None:
            return None
        names.append((example, item))
    if intent == "round.answer":
        names.append(("M-014-1", mine.message() or ""))
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


def own(context: Context, municipality: Municipality) -> Mine | None:
    """The trajectory of this channel, else the speaker's own with the newest number, else any."""
    if context.linked:
        trajectory: Trajectory | None = municipality.trajectories.get(context.linked[0])
    else:
        every = tuple(reversed(municipality.trajectories.all()))
        own = [trajectory for trajectory in every if place_in(context.person, trajectory)]
        trajectory = next(iter(own or every), None)
    return None if trajectory is None else Mine(context=context, municipality=municipality, trajectory=trajectory)


def _first(items: Iterable[_Numbered]) -> str | None:
    return next((item.id for item in items), None)

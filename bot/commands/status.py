"""Where a trajectory stands, my trajectories, and what is open for me."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from bot.commands.command import Command, Context, Result, Slot, SlotKind, Slots, trajectory_of
from bot.commands.valid_message import valid_of
from bot.domain.commitment import Commitment
from bot.domain.message import Message, MessageStatus
from bot.domain.person import BOARD_ROLES, Person
from bot.domain.question import Question
from bot.domain.rights import approvers, place_in
from bot.domain.trajectory import Trajectory, TrajectoryStatus
from bot.domain.working_days import WorkingDays
from bot.ports.municipality import Municipality
from bot.said.status import OpenShown, OverviewShown, StatusShown, TrajectoryLine

_SOON = 5
"""Working days in which something is due soon."""


def _show(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality)
    long = slots.maybe("length") == "long"
    return Result(said=status_of(trajectory, context.today, municipality, long=long))


def status_of(trajectory: Trajectory, today: date, municipality: Municipality, *, long: bool = False) -> StatusShown:
    """Where the trajectory stands today."""
    commitments = municipality.commitments.of(trajectory.id)
    messages = municipality.messages.of(trajectory.id)
    until = WorkingDays(municipality.organisation.calendar).add(today, _SOON)
    return StatusShown(
        trajectory=trajectory,
        on=today,
        late=by_day(commitment for commitment in commitments if commitment.overdue(today)),
        soon=by_day(
            commitment
            for commitment in commitments
            if commitment.is_open and commitment.day and today <= commitment.day <= until
        ),
        soon_days=_SOON,
        questions=_by_need(question for question in municipality.questions.of(trajectory.id) if question.is_open),
        valid=valid_of(messages),
        waiting=tuple(message for message in messages if message.status is MessageStatus.SUBMITTED),
        unheard=tuple(group.name for group in trajectory.groups if group.essential and not group.heard),
        long=long,
    )


def _overview(slots: Slots, context: Context, municipality: Municipality) -> Result:
    person = municipality.people.get(slots.maybe("person") or context.person.id)
    lines = lines_of(person, context.today, municipality)
    return Result(said=OverviewShown(person=person.id, own=person.id == context.person.id, lines=lines), private=True)


def lines_of(person: Person, today: date, municipality: Municipality) -> tuple[TrajectoryLine, ...]:
    """A line for each trajectory in which the person has a place, but the closed ones."""
    lines = []
    for trajectory in municipality.trajectories.all():
        if not place_in(person, trajectory) or trajectory.status is TrajectoryStatus.CLOSED:
            continue
        commitments = municipality.commitments.of(trajectory.id)
        lines.append(
            TrajectoryLine(
                id=trajectory.id,
                slug=trajectory.slug,
                title=trajectory.title,
                phase=trajectory.phase,
                late=sum(commitment.overdue(today) for commitment in commitments),
                questions=sum(question.is_open for question in municipality.questions.of(trajectory.id)),
                waiting=sum(
                    message.status is MessageStatus.SUBMITTED for message in municipality.messages.of(trajectory.id)
                ),
            )
        )
    return tuple(lines)


def _open(slots: Slots, context: Context, municipality: Municipality) -> Result:
    return Result(said=open_for(context.person, context.today, municipality), private=True)


def open_for(person: Person, today: date, municipality: Municipality) -> OpenShown:
    """All that waits for this person on this day."""
    questions = municipality.questions.open_for(person.id)
    if person.role in BOARD_ROLES:
        commitments = _of_the_portfolio(person, municipality)
    else:
        commitments = municipality.commitments.open_of(person.id)
    offered = municipality.commitments.offered_to(person.id)
    approvals = tuple(
        message
        for message in municipality.messages.submitted()
        if person.id
        in approvers(
            message,
            municipality.trajectories.get(message.trajectory),
            municipality.organisation,
            municipality.people.all(),
            today,
        )
    )
    items: tuple[Question | Commitment | Message, ...] = (*questions, *commitments, *offered, *approvals)
    named = {item.trajectory for item in items if item.trajectory}
    titles = tuple((name.id, name.title) for name in municipality.trajectories.names() if name.id in named)
    return OpenShown(
        person=person.id,
        on=today,
        questions=_by_need(questions),
        approvals=approvals,
        commitments=by_day(commitments),
        offered=offered,
        titles=titles,
    )


def _of_the_portfolio(person: Person, municipality: Municipality) -> tuple[Commitment, ...]:
    return tuple(
        commitment
        for trajectory in municipality.trajectories.all()
        if trajectory.portfolio_holder == person.id
        for commitment in municipality.commitments.of(trajectory.id)
        if commitment.is_open
    )


def by_day(commitments: Iterable[Commitment]) -> tuple[Commitment, ...]:
    """The first due first, those without a day last."""
    return tuple(sorted(commitments, key=lambda commitment: (commitment.day or date.max, commitment.id)))


def _by_need(questions: Iterable[Question]) -> tuple[Question, ...]:
    return tuple(sorted(questions, key=lambda question: (question.needed_by or date.max, question.id)))


COMMANDS = (
    Command(
        intent="status.show",
        handle=_show,
        slots=(
            Slot(name="trajectory", kind=SlotKind.TRAJECTORY, required=True),
            Slot(name="length", kind=SlotKind.CHOICE, options=("short", "long"), asked=False),
        ),
        changes=False,
    ),
    Command(
        intent="portfolio.overview",
        handle=_overview,
        slots=(Slot(name="person", kind=SlotKind.PERSON),),
        changes=False,
    ),
    Command(intent="open.show", handle=_open, changes=False),
)

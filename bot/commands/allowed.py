"""Who may, checked against the record."""

from __future__ import annotations

from bot.commands.command import Context
from bot.domain.message import Message
from bot.domain.person import Person
from bot.domain.rights import Right, approvers, may
from bot.domain.trajectory import Trajectory
from bot.ports.municipality import Municipality
from bot.refusals import NotAllowed, NotConfirmed

_NAMED = 3
"""How many people a refusal names who may do it instead."""


def require(context: Context, municipality: Municipality, right: Right, trajectory: Trajectory | None = None) -> None:
    """Raises: NotAllowed, with the ids of some people who may; NotConfirmed."""
    if may(context.person, right, trajectory):
        if right is Right.ADMINISTER:
            require_confirmed(context, municipality)
        return
    others = [
        person.id
        for person in municipality.people.all()
        if person.in_service(context.today) and may(person, right, trajectory)
    ]
    if trajectory is not None:
        others.sort(key=lambda id: id != trajectory.project_lead)
    raise NotAllowed(right, tuple(others[:_NAMED]) if len(others) <= _NAMED or trajectory else ())


def require_confirmed(context: Context, municipality: Municipality) -> None:
    """A profile's e-mail can be changed, so who decides or administers is vouched for first. Raises: NotConfirmed."""
    if not context.confirmed:
        raise NotConfirmed(administrators(context, municipality))


def administrators(context: Context, municipality: Municipality) -> tuple[str, ...]:
    """The functional administrators in service, but the speaker."""
    return tuple(
        person.id
        for person in municipality.people.all()
        if person.administrator and person.in_service(context.today) and person.id != context.person.id
    )


def approvers_now(
    context: Context, municipality: Municipality, message: Message, trajectory: Trajectory
) -> tuple[str, ...]:
    """Who may decide about this message at this moment, the portfolio holder first."""
    return approvers(message, trajectory, context.organisation, municipality.people.all(), context.today)


def adviser_of(board_member: str | None, people: tuple[Person, ...]) -> Person | None:
    """The executive adviser who speaks for this member of the board."""
    return next((person for person in people if board_member and person.acts_for == board_member), None)

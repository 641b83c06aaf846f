"""Who may do what: a table of roles, and what the record says about a message's approver."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from bot.domain.commitment import Commitment
from bot.domain.message import Message
from bot.domain.organisation import Organisation
from bot.domain.person import BOARD_ROLES, Person, Role
from bot.domain.trajectory import Trajectory


class Right(StrEnum):
    """Something a person may do."""

    READ = "read"
    ASK = "ask"
    RECORD_COMMITMENT = "record_commitment"
    SETTLE_COMMITMENT = "settle_commitment"
    RECORD_DECISION = "record_decision"
    RECORD_STEER = "record_steer"
    DRAFT = "draft"
    SUBMIT = "submit"
    PUBLISH = "publish"
    WITHDRAW_MESSAGE = "withdraw_message"
    LINK = "link"
    RECORD_INPUT = "record_input"
    """Input, groups and late joiners."""
    MANAGE = "manage"
    """Expectations, rounds, phases, effort, contact point, the council's role, handovers."""
    RECORD_LESSON = "record_lesson"
    TRANSFER = "transfer"
    """A portfolio, to another alderman."""
    COUNCIL_REF = "council_ref"
    READ_RECORD = "read_record"
    ADMINISTER = "administer"


class Scope(StrEnum):
    """Where a right holds."""

    OWN = "own"
    """In trajectories where the person has a place; an adviser has the place of the board member."""
    ALL = "all"


_ALL_ROLES = dict.fromkeys((Right.READ, Right.ASK), Scope.ALL)
_COMMITMENTS = dict.fromkeys((Right.RECORD_COMMITMENT, Right.SETTLE_COMMITMENT), Scope.OWN)
_TEXTS = dict.fromkeys((Right.DRAFT, Right.SUBMIT), Scope.OWN)
_BOARD = {
    **_ALL_ROLES,
    **_COMMITMENTS,
    Right.RECORD_STEER: Scope.OWN,
    Right.RECORD_DECISION: Scope.OWN,
    Right.WITHDRAW_MESSAGE: Scope.OWN,
    Right.LINK: Scope.OWN,
    Right.READ_RECORD: Scope.OWN,
}
_LEAD = {
    **_BOARD,
    **_TEXTS,
    Right.PUBLISH: Scope.OWN,
    Right.COUNCIL_REF: Scope.OWN,
}
_TEAM = dict.fromkeys((Right.RECORD_INPUT, Right.RECORD_LESSON), Scope.OWN)
_LEAD |= {**_TEAM, Right.MANAGE: Scope.OWN}
_BOARD |= {Right.RECORD_LESSON: Scope.OWN}
_CLERK = {**_ALL_ROLES, Right.COUNCIL_REF: Scope.ALL}
_WATCH = {**_ALL_ROLES, Right.READ_RECORD: Scope.ALL}

RIGHTS: dict[Role, dict[Right, Scope]] = {
    Role.ALDERMAN: _BOARD,
    Role.MAYOR: _BOARD,
    Role.POLITICAL_CLIENT: _BOARD,
    Role.EXECUTIVE_ADVISER: {
        **_BOARD,
        **_TEXTS,
        Right.COUNCIL_REF: Scope.OWN,
        Right.RECORD_INPUT: Scope.OWN,
    },
    Role.MUNICIPAL_SECRETARY: {**_WATCH, Right.TRANSFER: Scope.ALL},
    Role.OFFICIAL_CLIENT: _LEAD,
    Role.PROJECT_LEAD: _LEAD,
    Role.STAKEHOLDER_MANAGER: {**_ALL_ROLES, **_COMMITMENTS, **_TEXTS, **_TEAM, Right.LINK: Scope.OWN},
    Role.CONTACT_POINT: {**_ALL_ROLES, **_COMMITMENTS, **_TEXTS, **_TEAM, Right.LINK: Scope.OWN},
    Role.COMMUNICATIONS_ADVISER: {
        **_ALL_ROLES,
        **_COMMITMENTS,
        **_TEAM,
        **dict.fromkeys((Right.DRAFT, Right.SUBMIT, Right.PUBLISH, Right.WITHDRAW_MESSAGE, Right.LINK), Scope.ALL),
    },
    Role.PARTICIPATION_ADVISER: {
        **_ALL_ROLES,
        **dict.fromkeys((Right.RECORD_COMMITMENT, Right.SETTLE_COMMITMENT, Right.READ_RECORD), Scope.ALL),
        **dict.fromkeys((Right.RECORD_INPUT, Right.RECORD_LESSON, Right.MANAGE), Scope.ALL),
        **_TEXTS,
        Right.LINK: Scope.OWN,
    },
    Role.ASSET_MANAGER: {**_ALL_ROLES, **_COMMITMENTS, **_TEAM},
    Role.COUNCIL_CLERK: _CLERK,
    Role.COUNCIL_CLERK_STAFF: _CLERK,
    Role.RECORDS_OFFICER: _WATCH,
    Role.WOO_OFFICER: _WATCH,
    Role.DPO: _WATCH,
    Role.CISO: _WATCH,
    Role.OFFICIAL: _ALL_ROLES,
}
"""Approving is not in it: who approves follows from the trajectory, see `approvers`."""


def place_in(person: Person, trajectory: Trajectory) -> bool:
    """True when the trajectory names the person, or the board member this person acts for."""
    people = trajectory.people()
    return person.id in people or (person.acts_for is not None and person.acts_for in people)


def may(person: Person, right: Right, trajectory: Trajectory | None) -> bool:
    """True when the person's role gives this right here; without a trajectory only a right over all counts.

    Who leads a trajectory, also after a handover, has there the rights of a project lead.
    """
    if right is Right.ADMINISTER:
        return person.administrator
    if trajectory is not None and person.id == trajectory.project_lead and right in _LEAD:
        return True
    scope = RIGHTS[person.role].get(right)
    if scope is Scope.OWN:
        return trajectory is not None and place_in(person, trajectory)
    return scope is Scope.ALL


def may_settle(person: Person, commitment: Commitment, trajectory: Trajectory | None) -> bool:
    """True for the owner, who promised it, their adviser, and who may settle commitments here."""
    own = {commitment.owner, commitment.promised_by} - {None}
    return person.id in own or person.acts_for in own or may(person, Right.SETTLE_COMMITMENT, trajectory)


def approvers(
    message: Message, trajectory: Trajectory, organisation: Organisation, people: Iterable[Person], on: date
) -> tuple[str, ...]:
    """Who may approve the message on that day: the portfolio holder, deputies in force, advisers with the right.

    Never who wrote or last changed it, and nobody after the last day in service.
    """
    holder = trajectory.portfolio_holder
    if holder is None:
        return ()
    known = {person.id: person for person in people}
    advisers = [
        person.id
        for person in known.values()
        if person.role is Role.EXECUTIVE_ADVISER and person.acts_for == holder and holder in person.approves_for
    ]
    candidates = dict.fromkeys((holder, *organisation.deputies_of(holder, on), *advisers))
    return tuple(
        id for id in candidates if id not in message.authors and (person := known.get(id)) and person.in_service(on)
    )


def decides(person: Person, organisation: Organisation) -> bool:
    """True for who may approve somewhere, also as a deputy, and who administers: their accounts are vouched for."""
    return (
        person.role in BOARD_ROLES
        or bool(person.approves_for)
        or person.administrator
        or any(deputy.by == person.id for deputy in organisation.deputies)
    )

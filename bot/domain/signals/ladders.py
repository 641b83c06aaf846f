"""Who is told of each signal, and who is told as well when it is left unsolved."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import assert_never

from bot.domain.organisation import Organisation
from bot.domain.person import BOARD_ROLES, Person, Role
from bot.domain.signals.code import Code
from bot.domain.signals.counting import Counting
from bot.domain.signals.dossier import Dossier
from bot.domain.signals.signal import Rung


class Place(StrEnum):
    """Someone's place in a trajectory, or towards the item of the signal."""

    CONCERNED = "concerned"
    """The owner of the commitment, the addressee of the question, the person who leaves."""
    VIA = "via"
    """The adviser through whom a question goes, or who speaks for its addressee."""
    LEAD = "lead"
    CLIENT = "client"
    ADVISER = "adviser"
    """The executive adviser of the portfolio holder."""
    COMMUNICATIONS = "communications"
    PARTICIPATION = "participation"


Ladder = tuple[tuple[Place, ...], ...]

_LEAD_THEN_PARTICIPATION: Ladder = ((Place.LEAD,), (Place.PARTICIPATION,))
_LEAD_THEN_CLIENT: Ladder = ((Place.LEAD,), (Place.CLIENT,))
_TEXTS: Ladder = ((Place.ADVISER, Place.COMMUNICATIONS),)

LADDERS: dict[Code, Ladder] = {
    Code.EXPECTATION_INCOMPLETE: _LEAD_THEN_PARTICIPATION,
    Code.EXPECTATION_CHANGED_UNTOLD: ((Place.LEAD, Place.COMMUNICATIONS),),
    Code.RESULT_DATE_PASSED: ((Place.LEAD,), (Place.ADVISER,)),
    Code.ROUND_UNANNOUNCED: ((Place.LEAD,),),
    Code.CITIZEN_TIME_EXCEEDED: ((Place.LEAD,),),
    Code.LEVEL_BELOW_MINIMUM: ((Place.PARTICIPATION,),),
    Code.COMMITMENT_OVERDUE: ((Place.CONCERNED,), (Place.LEAD,), (Place.CLIENT, Place.ADVISER)),
    Code.COMMITMENT_DUE_SOON: ((Place.CONCERNED,),),
    Code.COMMITMENT_WITHOUT_OWNER: ((Place.LEAD,),),
    Code.COMMITMENT_WITHOUT_DATE: ((Place.LEAD,),),
    Code.POSTPONED_SILENTLY: ((Place.CONCERNED, Place.COMMUNICATIONS),),
    Code.PLEDGE_WITHOUT_COUNCIL_REF: ((Place.ADVISER,),),
    Code.DECISION_WITHOUT_EXPLANATION: ((Place.LEAD,),),
    Code.DECISION_UNTOLD: ((Place.COMMUNICATIONS,),),
    Code.INPUT_UNANSWERED: _LEAD_THEN_PARTICIPATION,
    Code.INFORMED_LATE: ((Place.LEAD,),),
    Code.PROMISE_IN_MESSAGE_NOT_RECORDED: ((Place.COMMUNICATIONS,),),
    Code.DUE_IN_RECESS: ((Place.CONCERNED,),),
    Code.DUE_NOT_WORKING_DAY: ((Place.CONCERNED,),),
    Code.NO_GROUPS: _LEAD_THEN_PARTICIPATION,
    Code.GROUP_UNHEARD: _LEAD_THEN_PARTICIPATION,
    Code.LATE_JOINER_WAITING: _LEAD_THEN_PARTICIPATION,
    Code.ONE_CHANNEL_ONLY: _LEAD_THEN_PARTICIPATION,
    Code.EFFORT_NOT_ESTIMATED: _LEAD_THEN_CLIENT,
    Code.EFFORT_OVER: _LEAD_THEN_CLIENT,
    Code.YIELD_NOT_RECORDED: ((Place.LEAD,),),
    Code.HANDOVER_WITHOUT_RECEIVER: _LEAD_THEN_CLIENT,
    Code.OWNER_LEAVING: ((Place.LEAD, Place.CLIENT),),
    Code.CONTACT_WITHOUT_DEPUTY: _LEAD_THEN_CLIENT,
    Code.NO_CONTACT: _LEAD_THEN_CLIENT,
    Code.NO_MANDATE: _LEAD_THEN_CLIENT,
    Code.PHASE_WITHOUT_LESSON: ((Place.LEAD,),),
    Code.LESSON_NOT_SHARED: ((Place.LEAD,),),
    Code.EVALUATION_MISSING: _LEAD_THEN_PARTICIPATION,
    Code.QUESTION_NEEDED_SOON: ((Place.CONCERNED, Place.VIA),),
    Code.QUESTION_OVERDUE: ((Place.CONCERNED,), (Place.VIA, Place.CLIENT)),
    Code.MESSAGE_CHANGED_AFTER_APPROVAL: _TEXTS,
    Code.MESSAGE_PUBLISHED_UNAPPROVED: _TEXTS,
    Code.MESSAGE_STALE: ((Place.COMMUNICATIONS,),),
    Code.STEER_NOT_SEEN: ((Place.LEAD,),),
    Code.COUNCIL_ROLE_MISSING: _LEAD_THEN_PARTICIPATION,
    Code.COUNCIL_ROLE_UNANNOUNCED: _LEAD_THEN_PARTICIPATION,
    Code.COUNCIL_DATE_MISSING: ((Place.LEAD,),),
    Code.COUNCIL_DEVIATED_UNEXPLAINED: ((Place.COMMUNICATIONS, Place.LEAD), (Place.ADVISER,)),
    Code.COUNCIL_NOT_INFORMED_FIRST: ((Place.ADVISER,),),
}
"""The first places are told at once, each further rung later."""


def ladder(
    code: Code,
    dossier: Dossier,
    person: str | None,
    via: str | None,
    since: date | None,
    organisation: Organisation,
    counting: Counting,
) -> tuple[tuple[str, ...], tuple[Rung, ...]]:
    """The people who are told first, and the later rungs; an empty first rung falls to lead or client."""
    first, *later = LADDERS[code]
    receivers = _people(first, dossier, person, via)
    if not receivers:
        receivers = _people((Place.LEAD,), dossier, person, via) or _people((Place.CLIENT,), dossier, person, via)
    rungs = []
    if since is not None:
        for number, places in enumerate(later, start=1):
            day = counting.days.add(since, _after(code, number, organisation))
            rungs.append(Rung(on=day, people=_people(places, dossier, person, via)))
    return receivers, tuple(rungs)


def _after(code: Code, number: int, organisation: Organisation) -> int:
    """Working days after `since`; a late commitment is late since the day after its day."""
    reminders = organisation.reminders
    if code is Code.COMMITMENT_OVERDUE:
        return max((reminders.lead_after if number == 1 else reminders.client_after) - 1, 0)
    if code is Code.QUESTION_OVERDUE:
        return max(reminders.lead_after - 1, 0)
    return organisation.signals.escalate_after


def _people(places: tuple[Place, ...], dossier: Dossier, person: str | None, via: str | None) -> tuple[str, ...]:
    found = (_person(place, dossier, person, via) for place in places)
    return tuple(dict.fromkeys(id for id in found if id is not None))


def _person(place: Place, dossier: Dossier, person: str | None, via: str | None) -> str | None:
    trajectory = dossier.trajectory
    match place:
        case Place.CONCERNED:
            return _official(person, dossier) or trajectory.project_lead
        case Place.VIA:
            return via or _speaks_for(person, dossier)
        case Place.LEAD:
            return trajectory.project_lead
        case Place.CLIENT:
            return trajectory.official_client
        case Place.ADVISER:
            return _speaks_for(trajectory.portfolio_holder, dossier)
        case Place.COMMUNICATIONS:
            return trajectory.advisers.communications or _first(Role.COMMUNICATIONS_ADVISER, dossier)
        case Place.PARTICIPATION:
            return trajectory.advisers.participation or _first(Role.PARTICIPATION_ADVISER, dossier)
        case unreachable:
            assert_never(unreachable)


def _official(id: str | None, dossier: Dossier) -> str | None:
    """The person; for a member of the board, who gets no signal of their own, the adviser."""
    person: Person | None = dossier.people.get(id) if id else None
    if person is not None and person.role in BOARD_ROLES:
        return _speaks_for(id, dossier) or id
    return id


def _speaks_for(id: str | None, dossier: Dossier) -> str | None:
    return next((person.id for person in dossier.people.values() if id and person.acts_for == id), None)


def _first(role: Role, dossier: Dossier) -> str | None:
    return next((person.id for person in dossier.people.values() if person.role is role), None)

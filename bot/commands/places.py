"""One contact point with a deputy, a mandate, and the council's role."""

from __future__ import annotations

from dataclasses import replace

from bot.commands.allowed import require
from bot.commands.command import Command, Context, Missing, Result, Slot, SlotKind, Slots, Tell, trajectory_of
from bot.domain.council import Body, CouncilRole, PlannedItem
from bot.domain.phase import Phase
from bot.domain.rights import Right
from bot.domain.trajectory import Absence, Mandate
from bot.ports.municipality import Municipality
from bot.said.keys import ContactChanged, CouncilSet, MandateSet


def _contact(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality)
    me = context.person.id
    if me != trajectory.contact_point.person:
        require(context, municipality, Right.MANAGE, trajectory)
    contact = trajectory.contact_point
    until, deputy, person = slots.day("absent_until"), slots.maybe("deputy"), slots.maybe("person")
    if until is None and deputy is None and person is None:
        raise Missing(("person", None), ("deputy", None), ("absent_until", None))
    if until is not None and until < context.today:
        raise Missing(("absent_until", "past_day"))
    changed = replace(contact, person=person or contact.person, deputy=deputy or contact.deputy)
    if changed.deputy is not None and changed.deputy == changed.person:
        if deputy is not None:
            raise Missing(("deputy", "same_person"))
        changed = replace(changed, deputy=None)
    if until is not None:
        before = tuple(span for span in contact.absent if span.to < context.today)
        changed = replace(changed, absent=(*before, Absence(from_=context.today, to=until)))
    saved = replace(trajectory, contact_point=changed)
    municipality.trajectories.save(saved)
    said = ContactChanged(trajectory=saved, on=context.today, until=until)
    told = dict.fromkeys((changed.person, changed.deputy, trajectory.project_lead))
    return Result(
        said=said,
        announce=((trajectory.id, said),),
        tell=tuple(Tell(id, said) for id in told if id and id != me),
    )


def _mandate(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality)
    require(context, municipality, Right.MANAGE, trajectory)
    given_by = slots.maybe("given_by") or trajectory.official_client
    mandate = Mandate(text=slots.text("text"), given_by=given_by, given_on=context.today)
    saved = replace(trajectory, mandate=mandate)
    municipality.trajectories.save(saved)
    told = dict.fromkeys((trajectory.official_client, trajectory.project_lead))
    said = MandateSet(trajectory=saved)
    return Result(said=said, tell=tuple(Tell(id, said) for id in told if id and id != context.person.id))


def _council(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality)
    require(context, municipality, Right.MANAGE, trajectory)
    roles: dict[Phase, CouncilRole] = dict(slots.get("roles") or {})
    if slots.maybe("role"):
        phase = Phase(slots.text("phase")) if slots.maybe("phase") else trajectory.phase
        roles[phase] = CouncilRole(slots.text("role"))
    text = slots.maybe("role_text")
    if not roles and text is None:
        raise Missing(("phase", None), ("role", None))
    council = trajectory.council
    changed = {phase for phase, role in roles.items() if council.role.get(phase) is not role}
    announced = {phase: day for phase, day in council.role_announced.items() if phase not in changed}
    saved = replace(
        trajectory,
        council=replace(
            council,
            role={**council.role, **roles},
            role_announced=announced,
            role_text_nl=text or council.role_text_nl,
        ),
    )
    municipality.trajectories.save(saved)
    return Result(said=CouncilSet(trajectory=saved, phases=tuple(sorted(roles, key=list(Phase).index))))


def _announced(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality)
    require(context, municipality, Right.MANAGE, trajectory)
    phase = Phase(slots.text("phase")) if slots.maybe("phase") else trajectory.phase
    day = slots.day("date") or context.today
    council = trajectory.council
    if phase not in council.role:
        raise Missing(("phase", "no_role"))
    saved = replace(trajectory, council=replace(council, role_announced={**council.role_announced, phase: day}))
    municipality.trajectories.save(saved)
    return Result(said=CouncilSet(trajectory=saved, phases=(phase,), what="announced", day=day))


def _plan(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality)
    require(context, municipality, Right.MANAGE, trajectory)
    day = slots.day("date")
    if day is None or day < context.today:
        raise Missing(("date", "past_day"))
    body = Body(slots.maybe("body") or Body.COUNCIL)
    item = PlannedItem(body=body, date=day, item=slots.maybe("text") or trajectory.title)
    council = trajectory.council
    kept = tuple(other for other in council.planned_items if (other.body, other.date) != (body, day))
    saved = replace(trajectory, council=replace(council, planned_items=(*kept, item)))
    municipality.trajectories.save(saved)
    return Result(said=CouncilSet(trajectory=saved, what="planned", day=day))


_TRAJECTORY = Slot(name="trajectory", kind=SlotKind.TRAJECTORY, required=True)
_PHASE = Slot(name="phase", kind=SlotKind.CHOICE, options=tuple(Phase))

COMMANDS = (
    Command(
        intent="contact.change",
        handle=_contact,
        slots=(
            _TRAJECTORY,
            Slot(name="person", kind=SlotKind.PERSON),
            Slot(name="deputy", kind=SlotKind.PERSON),
            Slot(name="absent_until", kind=SlotKind.DATE),
        ),
    ),
    Command(
        intent="mandate.set",
        handle=_mandate,
        slots=(
            _TRAJECTORY,
            Slot(name="text", kind=SlotKind.LONG, required=True, limit=1000),
            Slot(name="given_by", kind=SlotKind.PERSON),
        ),
    ),
    Command(
        intent="council.set",
        handle=_council,
        slots=(
            _TRAJECTORY,
            _PHASE,
            Slot(name="role", kind=SlotKind.CHOICE, options=tuple(CouncilRole)),
            Slot(name="role_text", limit=300),
            Slot(name="roles", kind=SlotKind.ROLES, alone=True),
        ),
    ),
    Command(
        intent="council.announce", handle=_announced, slots=(_TRAJECTORY, _PHASE, Slot(name="date", kind=SlotKind.DATE))
    ),
    Command(
        intent="council.plan",
        handle=_plan,
        slots=(
            _TRAJECTORY,
            Slot(name="date", kind=SlotKind.DATE, required=True),
            Slot(name="body", kind=SlotKind.CHOICE, options=(Body.COUNCIL.value, Body.COMMITTEE.value)),
            Slot(name="text", limit=200),
        ),
    ),
)

"""Decisions of board, council and mandated officials, and steers, which are none."""

from __future__ import annotations

from dataclasses import replace

from bot.commands.allowed import adviser_of, require
from bot.commands.command import Command, Context, Missing, Result, Slot, SlotKind, Slots, Tell, trajectory_of
from bot.domain.decision import BODY_OF, FORMAL_NEEDS, Decision, DecisionKind
from bot.domain.person import BOARD_ROLES
from bot.domain.rights import Right
from bot.domain.trajectory import Trajectory
from bot.ports.municipality import Municipality
from bot.refusals import NotAllowed
from bot.said.decisions import DecisionIncomplete, DecisionRecorded, DecisionSeen, DecisionShown, DecisionsListed


def _record(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality)
    kind = DecisionKind(slots.text("kind"))
    formal = kind is not DecisionKind.STEER
    require(context, municipality, Right.RECORD_DECISION if formal else Right.RECORD_STEER, trajectory)
    taken_on = slots.day("taken_on")
    if taken_on is not None and taken_on > context.today:
        raise Missing(("taken_on", "future_day"))
    if formal and (empty := tuple(name for name in FORMAL_NEEDS if not slots.get(name))):
        raise Missing(*((name, "required") for name in empty), said=DecisionIncomplete(kind=kind, fields=empty))
    board = context.person.role in BOARD_ROLES
    behalf = None if board else trajectory.portfolio_holder if not formal else None
    decision = Decision(
        id=municipality.decisions.new_id(trajectory),
        trajectory=trajectory.id,
        body=BODY_OF[kind],
        kind=kind,
        text=slots.text("text"),
        taken_on=taken_on or context.today,
        reference=slots.maybe("reference"),
        reason=slots.maybe("reason"),
        input_effect=slots.maybe("input_effect"),
        deviates_from_participation=bool(slots.get("deviates")) or None,
        recorded_by=context.person.id,
    )
    municipality.decisions.save(decision)
    shown = DecisionShown(decision=decision, title=trajectory.title)
    to_see = DecisionShown(decision=decision, title=trajectory.title, to_see=not formal)
    must_see = (trajectory.project_lead, trajectory.official_client) if not formal else ()
    return Result(
        said=DecisionRecorded(decision=decision),
        tell=(
            *(Tell(person, to_see) for person in dict.fromkeys(must_see) if person),
            *(Tell(person, shown) for person in _board(trajectory, municipality) if person not in must_see),
        ),
        announce=((trajectory.id, shown),) if formal else (),
        on_behalf_of=behalf,
    )


def _board(trajectory: Trajectory, municipality: Municipality) -> list[str]:
    adviser = adviser_of(trajectory.portfolio_holder, municipality.people.all())
    found = (trajectory.portfolio_holder, adviser.id if adviser else None)
    return [person for person in found if person]


def _show(slots: Slots, context: Context, municipality: Municipality) -> Result:
    decision = municipality.decisions.get(slots.text("decision_id"))
    trajectory = municipality.trajectories.find(decision.trajectory) if decision.trajectory else None
    return Result(said=DecisionShown(decision=decision, title=trajectory.title if trajectory else None))


def _seen(slots: Slots, context: Context, municipality: Municipality) -> Result:
    decision = municipality.decisions.get(slots.text("decision_id"))
    trajectory = municipality.trajectories.find(decision.trajectory) if decision.trajectory else None
    must_see = (trajectory.project_lead, trajectory.official_client) if trajectory else ()
    if context.person.id not in must_see:
        raise NotAllowed("seen", tuple(person for person in must_see if person))
    if context.person.id not in decision.acknowledged_by:
        decision = replace(decision, acknowledged_by=(*decision.acknowledged_by, context.person.id))
        municipality.decisions.save(decision)
    return Result(said=DecisionSeen(decision=decision))


def _list(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality)
    return Result(said=DecisionsListed(title=trajectory.title, decisions=municipality.decisions.of(trajectory.id)))


_DECISION = Slot(name="decision_id", kind=SlotKind.ITEM, required=True)
_TRAJECTORY = Slot(name="trajectory", kind=SlotKind.TRAJECTORY, required=True)

COMMANDS = (
    Command(
        intent="decision.record",
        handle=_record,
        slots=(
            _TRAJECTORY,
            Slot(name="kind", kind=SlotKind.CHOICE, required=True, options=tuple(DecisionKind)),
            Slot(name="text", kind=SlotKind.LONG, required=True, limit=500),
            Slot(name="taken_on", kind=SlotKind.DATE),
            Slot(name="reference", limit=80),
            Slot(name="reason", kind=SlotKind.LONG, limit=1000),
            Slot(name="input_effect", kind=SlotKind.LONG, limit=1000),
            Slot(name="deviates", kind=SlotKind.FLAG),
        ),
    ),
    Command(intent="decision.show", handle=_show, slots=(_DECISION,), changes=False),
    Command(intent="decision.seen", handle=_seen, slots=(_DECISION,)),
    Command(intent="decision.list", handle=_list, slots=(_TRAJECTORY,), changes=False),
)

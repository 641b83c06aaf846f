"""Commitments after they were made: postpone, complete, hand on, withdraw."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from bot.commands.allowed import require
from bot.commands.command import Command, Context, Missing, Result, Slot, SlotKind, Slots, Tell
from bot.commands.commitments import free_day, shown
from bot.commands.delays import prepared, written
from bot.commands.gates import GATED, passed
from bot.domain.commitment import Commitment, CommitmentKind
from bot.domain.message import Message
from bot.domain.rights import Right, may_settle
from bot.domain.settled import AlreadySettled
from bot.domain.trajectory import Trajectory
from bot.ports.municipality import Municipality
from bot.refusals import NotAllowed
from bot.said.commitments import (
    CommitmentDated,
    CommitmentDeclined,
    CommitmentDone,
    CommitmentOffered,
    CommitmentPostponed,
    CommitmentTaken,
    CommitmentWithdrawn,
    CouncilRefNoted,
    PromisedTold,
)
from bot.said.union import Said


class Say(Protocol):
    """What is said about a commitment that someone changed."""

    def __call__(self, *, commitment: Commitment, by: str) -> Said: ...


def _complete(slots: Slots, context: Context, municipality: Municipality) -> Result:
    commitment = _settleable(slots, context, municipality)
    on = slots.day("done_on") or context.today
    if on > context.today:
        raise Missing(("done_on", "future_day"))
    proof = slots.maybe("proof")
    if proof is None and commitment.kind is CommitmentKind.RESIDENT_PROMISE:
        raise Missing(("proof", None))
    return _saved(commitment.complete(on, proof), context, municipality, CommitmentDone)


def _postpone(slots: Slots, context: Context, municipality: Municipality) -> Result:
    commitment = _settleable(slots, context, municipality)
    due = slots.day("due")
    if due is None or due < context.today:
        raise Missing(("due", "past_day"))
    outside = commitment.kind is not CommitmentKind.INTERNAL_ACTION
    informs = slots.maybe("informs") or (commitment.owner if outside else None)
    message = prepared(commitment, municipality)
    _announced_first(commitment, message, slots, context, municipality)
    postponed = commitment.postpone(due, context.today, slots.text("reason"), informs)
    if message is not None and message.published_on is not None and written(due) in (message.body or ""):
        # Only of the day that stood in it.
        postponed = postponed.tell(message.published_on)
    result = _saved(postponed, context, municipality, CommitmentPostponed)
    said = CommitmentPostponed(
        commitment=postponed, by=context.person.id, free_day=free_day(due, context.organisation.calendar)
    )
    hearing = [tell for tell in result.tell if tell.person != informs]
    if informs:
        hearing.append(Tell(informs, said, weighty=True))
    return replace(result, said=said, tell=tuple(hearing))


def _announced_first(
    commitment: Commitment, message: Message | None, slots: Slots, context: Context, municipality: Municipality
) -> None:
    """Residents hear before its day that a promise will be missed, or someone says why not. Raises: GateClosed."""
    trajectory = _trajectory(commitment, municipality)
    ahead = commitment.day is not None and commitment.day >= context.today
    if trajectory is None or commitment.kind is not CommitmentKind.RESIDENT_PROMISE or not ahead:
        return
    missing = () if message is not None else ("delay_message",)
    if overrides := passed("POSTPONE", commitment.id, missing, slots, context):
        municipality.trajectories.save(replace(trajectory, overrides=(*trajectory.overrides, *overrides)))


def _date(slots: Slots, context: Context, municipality: Municipality) -> Result:
    commitment = _settleable(slots, context, municipality)
    due = slots.day("due")
    if due is None or due < context.today:
        raise Missing(("due", "past_day"))
    if commitment.day is not None:
        raise Missing(("due", "has_day"))
    dated = replace(commitment, due=due, due_text=slots.maybe("due_text"))
    municipality.commitments.save(dated)
    free = free_day(due, context.organisation.calendar)
    return Result(
        said=CommitmentDated(commitment=dated, free_day=free),
        redraw=((dated.id, shown(dated, context, municipality)),),
    )


def _reassign(slots: Slots, context: Context, municipality: Municipality) -> Result:
    commitment = _settleable(slots, context, municipality)
    to = slots.text("owner")
    if to == commitment.owner:
        raise Missing(("owner", "same_person"))
    if to == context.person.id:
        taken = replace(commitment.offer(to), owner=to, offered_to=None)
        return _handed_on(taken, commitment.owner, context, municipality)
    offered = commitment.offer(to)
    municipality.commitments.save(offered)
    return Result(
        said=CommitmentOffered(commitment=offered, by=context.person.id, own=True),
        tell=(Tell(to, CommitmentOffered(commitment=offered, by=context.person.id), weighty=True),),
        redraw=((offered.id, shown(offered, context, municipality)),),
    )


def _accept(slots: Slots, context: Context, municipality: Municipality) -> Result:
    commitment = _offered(slots, context, municipality)
    old = commitment.owner
    return _handed_on(commitment.accept(), old, context, municipality)


def _handed_on(taken: Commitment, old: str | None, context: Context, municipality: Municipality) -> Result:
    """Who had it before hears it too."""
    result = _saved(taken, context, municipality, _taken)
    hearing = {tell.person for tell in result.tell}
    more = (Tell(old, CommitmentTaken(commitment=taken)),) if old and old not in hearing else ()
    return replace(result, tell=(*result.tell, *more))


def _taken(*, commitment: Commitment, by: str) -> Said:
    return CommitmentTaken(commitment=commitment)


def _decline(slots: Slots, context: Context, municipality: Municipality) -> Result:
    return _saved(_offered(slots, context, municipality).decline(), context, municipality, CommitmentDeclined)


def _withdraw(slots: Slots, context: Context, municipality: Municipality) -> Result:
    commitment = _settleable(slots, context, municipality)
    withdrawn = commitment.withdraw(context.today, slots.text("reason"))
    return _saved(withdrawn, context, municipality, CommitmentWithdrawn)


def _informed(slots: Slots, context: Context, municipality: Municipality) -> Result:
    commitment = municipality.commitments.get(slots.text("commitment_id"))
    if context.person.id != commitment.informs:
        _must_settle(commitment, context, municipality)
    if commitment.postponed_to is None:
        raise Missing(("commitment_id", "not_postponed"))
    told = commitment.tell(context.today)
    municipality.commitments.save(told)
    return Result(said=PromisedTold(commitment=told), redraw=((told.id, shown(told, context, municipality)),))


def _refer(slots: Slots, context: Context, municipality: Municipality) -> Result:
    commitment = municipality.commitments.get(slots.text("commitment_id"))
    require(context, municipality, Right.COUNCIL_REF, _trajectory(commitment, municipality))
    if commitment.kind is not CommitmentKind.COUNCIL_PLEDGE:
        raise Missing(("commitment_id", "no_pledge"))
    referred = replace(commitment, council_ref=slots.text("council_ref"))
    municipality.commitments.save(referred)
    return Result(said=CouncilRefNoted(commitment=referred))


def _saved(commitment: Commitment, context: Context, municipality: Municipality, say: Say) -> Result:
    """Saves it, tells whom it concerns, and redraws its cards."""
    municipality.commitments.save(commitment)
    said = say(commitment=commitment, by=context.person.id)
    concerned = dict.fromkeys(
        person for person in (commitment.owner, commitment.promised_by) if person and person != context.person.id
    )
    return Result(
        said=said,
        tell=tuple(Tell(person, said) for person in concerned),
        redraw=((commitment.id, shown(commitment, context, municipality)),),
        on_behalf_of=context.person.acts_for if context.person.acts_for == commitment.promised_by else None,
    )


def _settleable(slots: Slots, context: Context, municipality: Municipality) -> Commitment:
    commitment = municipality.commitments.get(slots.text("commitment_id"))
    _must_settle(commitment, context, municipality)
    if not commitment.is_open:
        raise AlreadySettled(commitment.id, commitment.status, commitment.done_on or commitment.withdrawn_on)
    return commitment


def _check(slots: Slots, context: Context, municipality: Municipality) -> None:
    if slots.maybe("commitment_id"):
        _settleable(slots, context, municipality)


def _must_settle(commitment: Commitment, context: Context, municipality: Municipality) -> None:
    trajectory = _trajectory(commitment, municipality)
    if not may_settle(context.person, commitment, trajectory):
        who = (commitment.owner, trajectory.project_lead if trajectory else None)
        raise NotAllowed("settle", tuple(dict.fromkeys(person for person in who if person)))


def _offered(slots: Slots, context: Context, municipality: Municipality) -> Commitment:
    commitment = municipality.commitments.get(slots.text("commitment_id"))
    if commitment.offered_to != context.person.id:
        raise NotAllowed("accept", (commitment.offered_to,) if commitment.offered_to else ())
    return commitment


def _trajectory(commitment: Commitment, municipality: Municipality) -> Trajectory | None:
    return municipality.trajectories.find(commitment.trajectory) if commitment.trajectory else None


_COMMITMENT = Slot(name="commitment_id", kind=SlotKind.ITEM, required=True)
_REASON = Slot(name="reason", kind=SlotKind.LONG, required=True, limit=500)
_DUE = Slot(name="due", kind=SlotKind.DATE, required=True)
_DUE_TEXT = Slot(name="due_text", limit=100, asked=False)

COMMANDS = (
    Command(
        intent="commitment.complete",
        handle=_complete,
        slots=(
            _COMMITMENT,
            Slot(name="done_on", kind=SlotKind.DATE),
            Slot(name="proof", kind=SlotKind.LONG, limit=500),
        ),
    ),
    Command(
        intent="commitment.postpone",
        handle=_postpone,
        slots=(_COMMITMENT, _DUE, _DUE_TEXT, _REASON, Slot(name="informs", kind=SlotKind.PERSON), *GATED),
        check=_check,
    ),
    Command(intent="commitment.date", handle=_date, slots=(_COMMITMENT, _DUE, _DUE_TEXT), check=_check),
    Command(
        intent="commitment.reassign",
        handle=_reassign,
        slots=(_COMMITMENT, Slot(name="owner", kind=SlotKind.PERSON, required=True)),
        check=_check,
    ),
    Command(intent="commitment.accept", handle=_accept, slots=(_COMMITMENT,)),
    Command(intent="commitment.decline", handle=_decline, slots=(_COMMITMENT,)),
    Command(intent="commitment.withdraw", handle=_withdraw, slots=(_COMMITMENT, _REASON), check=_check),
    Command(intent="commitment.informed", handle=_informed, slots=(_COMMITMENT,)),
    Command(
        intent="commitment.refer",
        handle=_refer,
        slots=(_COMMITMENT, Slot(name="council_ref", required=True, limit=60)),
    ),
)

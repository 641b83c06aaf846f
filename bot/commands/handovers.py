"""Handing a trajectory over: offered with a pack, accepted item by item, and no promise lost."""

from __future__ import annotations

from dataclasses import replace

from bot.commands.allowed import require
from bot.commands.command import Command, Context, Missing, Result, Slot, SlotKind, Slots, Tell, trajectory_of
from bot.commands.valid_message import valid_of
from bot.domain.handover import Handover, HandoverItem, ItemState
from bot.domain.phase import Phase
from bot.domain.rights import Right
from bot.domain.trajectory import Trajectory
from bot.ports.municipality import Municipality
from bot.refusals import NoHandover, NotAllowed
from bot.said.handovers import (
    HandoverAccepted,
    HandoverDeclined,
    HandoverItemJudged,
    HandoverOffered,
    HandoverPutOff,
    HandoverShown,
    Pack,
)


def _start(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality)
    me = context.person.id
    if me != trajectory.project_lead:
        require(context, municipality, Right.MANAGE, trajectory)
    to = slots.text("to")
    waiting = _open(trajectory)
    giver = (waiting.from_ if waiting else None) or trajectory.project_lead or me
    if to == giver:
        raise Missing(("to", "same_person"))
    following = trajectory.next_span()
    if slots.maybe("to_phase"):
        to_phase = Phase(slots.text("to_phase"))
    elif waiting is not None:
        to_phase = waiting.to_phase
    else:
        to_phase = following.phase if following else trajectory.phase
    offer = Handover(
        from_phase=trajectory.phase,
        to_phase=to_phase,
        from_=giver,
        to=to,
        reason=slots.maybe("reason") or (waiting.reason if waiting else None),
        offered=context.today,
        items=tuple(HandoverItem(id=id) for id in _items(trajectory, municipality)),
    )
    kept = tuple(other for other in trajectory.handovers if other is not waiting)
    saved = replace(trajectory, handovers=(*kept, offer))
    municipality.trajectories.save(saved)
    pack = pack_of(saved, offer, context, municipality)
    told = [Tell(to, HandoverOffered(pack=pack), weighty=True)]
    if trajectory.official_client not in {None, me, to}:
        told.append(Tell(str(trajectory.official_client), HandoverOffered(pack=pack, own=True)))
    return Result(said=HandoverOffered(pack=pack, own=True), tell=tuple(told))


def _items(trajectory: Trajectory, municipality: Municipality) -> list[str]:
    """Everything that somebody still waits for, by its number."""
    return [
        *(value.id for value in municipality.commitments.of(trajectory.id) if value.is_open),
        *(value.id for value in municipality.questions.of(trajectory.id) if value.is_open),
        *(value.id for value in municipality.inputs.of(trajectory.id) if value.outcome is None),
        *(value.id for value in trajectory.input_rounds if value.answered_by is None),
        *(value.id for value in trajectory.late_joiners if value.answered is None),
    ]


def pack_of(trajectory: Trajectory, offer: Handover, context: Context, municipality: Municipality) -> Pack:
    """The pack as the record makes it today."""
    id = trajectory.id
    return Pack(
        trajectory=trajectory,
        handover=offer,
        on=context.today,
        commitments=tuple(value for value in municipality.commitments.of(id) if value.is_open),
        questions=tuple(value for value in municipality.questions.of(id) if value.is_open),
        inputs=tuple(value for value in municipality.inputs.of(id) if value.outcome is None),
        decisions=tuple(value for value in municipality.decisions.of(id) if value.formal),
        valid=valid_of(municipality.messages.of(id)),
        lessons=municipality.lessons.of(id),
    )


def _show(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality)
    offer = _offer(trajectory)
    return Result(said=HandoverShown(pack=pack_of(trajectory, offer, context, municipality)), private=True)


def _item(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality)
    offer = _mine(trajectory, context)
    item = slots.text("item").upper()
    if not any(known.id == item for known in offer.items):
        raise Missing(("item", "not_in_pack"))
    takes = slots.text("state") == ItemState.ACCEPTED
    remark = slots.maybe("remark")
    if not takes and remark is None:
        raise Missing(("remark", None))
    judged = offer.judge(item, ItemState.ACCEPTED if takes else ItemState.REFUSED, remark)
    saved = _saved(trajectory, offer, judged, municipality)
    said = HandoverItemJudged(trajectory=saved, handover=judged, item=item)
    return Result(said=said, tell=(Tell(judged.from_, replace(said, own=False)),) if judged.from_ and not takes else ())


def _accept(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality)
    offer = _mine(trajectory, context)
    if slots.maybe("condition"):
        waits = offer.put_off(slots.text("condition"))
        saved = _saved(trajectory, offer, waits, municipality)
        put_off = HandoverPutOff(trajectory=saved, handover=waits, by=context.person.id)
        return Result(said=put_off, tell=(Tell(waits.from_, put_off),) if waits.from_ else ())
    # What was added since it was offered goes along: nothing falls between two people.
    known = {item.id for item in offer.items}
    later = tuple(HandoverItem(id=id) for id in _items(trajectory, municipality) if id not in known)
    accepted = replace(offer, items=(*offer.items, *later)).accept(context.today)
    _hand_on(trajectory, accepted, municipality)
    saved = _saved(_places(trajectory, accepted), offer, accepted, municipality)
    said = HandoverAccepted(trajectory=saved, handover=accepted)
    told = dict.fromkeys((accepted.from_, trajectory.official_client))
    return Result(
        said=said,
        announce=((trajectory.id, said),),
        tell=tuple(Tell(id, said) for id in told if id and id != context.person.id),
    )


def _hand_on(trajectory: Trajectory, accepted: Handover, municipality: Municipality) -> None:
    """The commitments and questions of the old owner that were taken over."""
    taken = set(accepted.open_items_transferred)
    for commitment in municipality.commitments.of(trajectory.id):
        if commitment.id in taken and commitment.is_open and commitment.owner in {None, accepted.from_}:
            municipality.commitments.save(replace(commitment, owner=accepted.to, offered_to=None))
    for question in municipality.questions.of(trajectory.id):
        theirs = question.id in taken and question.is_open and question.to == accepted.from_
        if theirs and accepted.to and question.asked_by != accepted.to:
            municipality.questions.save(question.pass_on(accepted.to, question.via))


def _places(trajectory: Trajectory, accepted: Handover) -> Trajectory:
    """The receiver has the places of who left them; the deputy never becomes the contact point's own deputy."""
    contact = trajectory.contact_point
    if contact.person == accepted.from_:
        contact = replace(contact, person=accepted.to)
        if contact.deputy == accepted.to:
            contact = replace(contact, deputy=None)
    lead = accepted.to if trajectory.project_lead in {None, accepted.from_} else trajectory.project_lead
    return replace(trajectory, project_lead=lead, contact_point=contact)


def _decline(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality)
    offer = _mine(trajectory, context)
    declined = offer.decline(context.today, slots.text("remark"))
    saved = _saved(trajectory, offer, declined, municipality)
    said = HandoverDeclined(trajectory=saved, handover=declined, by=context.person.id)
    told = dict.fromkeys((declined.from_, trajectory.official_client))
    return Result(said=said, tell=tuple(Tell(id, said) for id in told if id and id != context.person.id))


def _open(trajectory: Trajectory) -> Handover | None:
    return next((offer for offer in reversed(trajectory.handovers) if offer.is_open), None)


def _offer(trajectory: Trajectory) -> Handover:
    offer = _open(trajectory)
    if offer is None:
        raise NoHandover(trajectory.title)
    return offer


def _mine(trajectory: Trajectory, context: Context) -> Handover:
    """The open offer, to this person. Raises: NoHandover, NotAllowed."""
    offer = _offer(trajectory)
    if offer.to != context.person.id:
        raise NotAllowed("handover", (offer.to,) if offer.to else ())
    return offer


def _saved(trajectory: Trajectory, before: Handover, after: Handover, municipality: Municipality) -> Trajectory:
    saved = replace(trajectory, handovers=tuple(after if other is before else other for other in trajectory.handovers))
    municipality.trajectories.save(saved)
    return saved


def _check(slots: Slots, context: Context, municipality: Municipality) -> None:
    if slots.maybe("trajectory"):
        _mine(trajectory_of(slots, municipality), context)


_TRAJECTORY = Slot(name="trajectory", kind=SlotKind.TRAJECTORY, required=True)

COMMANDS = (
    Command(
        intent="handover.start",
        handle=_start,
        slots=(
            _TRAJECTORY,
            Slot(name="to", kind=SlotKind.PERSON, required=True),
            Slot(name="to_phase", kind=SlotKind.CHOICE, options=tuple(Phase)),
            Slot(name="reason", limit=300),
            Slot(name="date", kind=SlotKind.DATE, asked=False),
        ),
    ),
    Command(intent="handover.show", handle=_show, slots=(_TRAJECTORY,), changes=False),
    Command(
        intent="handover.item",
        handle=_item,
        slots=(
            _TRAJECTORY,
            Slot(name="item", required=True, limit=20),
            Slot(name="state", kind=SlotKind.CHOICE, required=True, options=("accepted", "refused")),
            Slot(name="remark", kind=SlotKind.LONG, limit=300),
        ),
        check=_check,
    ),
    Command(
        intent="handover.accept",
        handle=_accept,
        slots=(_TRAJECTORY, Slot(name="condition", limit=300, asked=False)),
        check=_check,
    ),
    Command(
        intent="handover.decline",
        handle=_decline,
        slots=(_TRAJECTORY, Slot(name="remark", kind=SlotKind.LONG, required=True, limit=500)),
        check=_check,
    ),
)

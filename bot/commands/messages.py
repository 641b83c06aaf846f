"""Messages for residents until they are approved: draft, change, submit, approve, return, take back."""

from __future__ import annotations

from bot.commands.allowed import approvers_now, require, require_confirmed
from bot.commands.command import Command, Context, Missing, Result, Slot, SlotKind, Slots, Tell, trajectory_of
from bot.commands.linking import noted
from bot.domain.message import Message, MessageKind, MessageStatus
from bot.domain.reminder_plan import approval_term
from bot.domain.rights import Right, approvers, may
from bot.domain.settled import AlreadySettled
from bot.domain.trajectory import Trajectory
from bot.ports.municipality import Municipality
from bot.refusals import NoBody, NotApprover, NotShown, NotSubmitted, OwnText, Settled, Stale, TermPassed
from bot.said.messages import (
    ApprovalAsked,
    ApprovalRetracted,
    Approved,
    Changed,
    Drafted,
    RetractTooLate,
    SentBack,
    Submitted,
)


def _draft(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality)
    require(context, municipality, Right.DRAFT, trajectory)
    message = Message(
        id=municipality.messages.new_id(trajectory),
        trajectory=trajectory.id,
        kind=MessageKind(slots.text("kind")),
        title=slots.text("title"),
        body=slots.text("body"),
        drafted_by=context.person.id,
    )
    municipality.messages.save(message)
    return Result(
        said=Drafted(
            message=message,
            approvers=approvers_now(context, municipality, message, trajectory),
            slug=trajectory.slug,
        )
    )


def _change(slots: Slots, context: Context, municipality: Municipality) -> Result:
    message, trajectory = loaded(slots, municipality)
    require(context, municipality, Right.DRAFT, trajectory)
    title, body = slots.maybe("title"), slots.maybe("body")
    if (title or message.title, body or message.body) == (message.title, message.body):
        raise Missing(("body", "unchanged"))
    changed = message.change(context.person.id, title, body)
    municipality.messages.save(changed)
    said = Changed(message=changed, before=message.status)
    return Result(said=said, redraw=((message.id, asked(message, trajectory, superseded=True)),))


def _submit(slots: Slots, context: Context, municipality: Municipality) -> Result:
    message, trajectory = loaded(slots, municipality)
    require(context, municipality, Right.SUBMIT, trajectory)
    if not message.body:
        raise NoBody(message.id)
    deciding = approvers_now(context, municipality, message, trajectory)
    if not deciding:
        raise NotApprover(message.id, ())
    submitted = message.submit(context.person.id, context.now, approval_term(context.now, context.organisation))
    municipality.messages.save(submitted)
    card = asked(submitted, trajectory)
    away = trajectory.portfolio_holder
    return Result(
        said=Submitted(message=submitted, approvers=deciding, away=None if away in deciding else away),
        redraw=((message.id, card),),
        tell=tuple(Tell(approver, card, weighty=True) for approver in deciding),
    )


def _approve(slots: Slots, context: Context, municipality: Municipality) -> Result:
    message, trajectory = loaded(slots, municipality)
    _may_decide(message, trajectory, slots, context, municipality)
    me = context.person.id
    behalf = None if me == trajectory.portfolio_holder else trajectory.portfolio_holder
    approved = noted(message.approve(me, context.today, behalf, slots.maybe("reaction")), municipality)
    municipality.messages.save(approved)
    return Result(
        said=Approved(message=approved, own=True),
        tell=(
            *(
                Tell(person, Approved(message=approved, may_publish=publishes))
                for person, publishes in _concerned(approved, trajectory, context, municipality)
            ),
            *((Tell(behalf, Approved(message=approved)),) if behalf else ()),
        ),
        redraw=((message.id, asked(approved, trajectory)),),
        on_behalf_of=behalf,
    )


def _check_rejection(slots: Slots, context: Context, municipality: Municipality) -> None:
    if slots.maybe("message_id"):
        message, trajectory = loaded(slots, municipality)
        _may_decide(message, trajectory, slots, context, municipality)


def _reject(slots: Slots, context: Context, municipality: Municipality) -> Result:
    message, trajectory = loaded(slots, municipality)
    _may_decide(message, trajectory, slots, context, municipality)
    returned = message.send_back(context.person.id, slots.text("remark"))
    municipality.messages.save(returned)
    behalf = None if context.person.id == trajectory.portfolio_holder else trajectory.portfolio_holder
    return Result(
        said=SentBack(message=returned),
        tell=tuple(
            Tell(person, SentBack(message=returned, reader_is_author=True))
            for person, _ in _concerned(returned, trajectory, context, municipality)
        ),
        redraw=((message.id, asked(returned, trajectory)),),
        on_behalf_of=behalf,
    )


def _retract(slots: Slots, context: Context, municipality: Municipality) -> Result:
    message, trajectory = loaded(slots, municipality)
    reaction = slots.maybe("reaction")
    if reaction is not None and (message.approved_by != context.person.id or message.approved_with != reaction):
        return Result(said=None)
    if message.status is MessageStatus.PUBLISHED:
        return Result(said=RetractTooLate(message=message))
    if message.status is not MessageStatus.APPROVED:
        raise Settled(message.id, message.status) if message.withdrawn_on else NotSubmitted(message.id, message.version)
    if context.person.id != message.approved_by:
        deciding = approvers_now(context, municipality, message, trajectory)
        if context.person.id not in deciding:
            raise NotApprover(message.id, deciding)
    require_confirmed(context, municipality)
    retracted = message.retract_approval()
    municipality.messages.save(retracted)
    said = ApprovalRetracted(message=retracted, by=context.person.id)
    return Result(
        said=said,
        tell=tuple(Tell(person, said) for person, _ in _concerned(retracted, trajectory, context, municipality)),
        redraw=((message.id, asked(retracted, trajectory, retracted_by=context.person.id)),),
    )


def loaded(slots: Slots, municipality: Municipality) -> tuple[Message, Trajectory]:
    """The message in the slots, with its trajectory."""
    message = municipality.messages.get(slots.text("message_id"))
    return message, municipality.trajectories.get(message.trajectory)


def asked(
    message: Message, trajectory: Trajectory, *, superseded: bool = False, retracted_by: str | None = None
) -> ApprovalAsked:
    """The request's card as it stands."""
    return ApprovalAsked(
        message=message,
        slug=trajectory.slug,
        title=trajectory.title,
        asked_by=message.submitted_by,
        superseded=superseded,
        retracted_by=retracted_by,
    )


def handed_to(person: str, holder: str, context: Context, municipality: Municipality) -> tuple[Tell, ...]:
    """The requests that wait for this board member, to who may decide about them as well from now on."""
    found = []
    for message in municipality.messages.submitted():
        trajectory = municipality.trajectories.get(message.trajectory)
        organisation, people = municipality.organisation, municipality.people.all()
        if trajectory.portfolio_holder == holder and person in approvers(
            message, trajectory, organisation, people, context.today
        ):
            found.append(Tell(person, asked(message, trajectory), weighty=True))
    return tuple(found)


def _may_decide(
    message: Message, trajectory: Trajectory, slots: Slots, context: Context, municipality: Municipality
) -> None:
    """Everything that can stand in the way of deciding about a request.

    The text must be the very one that was shown to this person, nobody may have decided before, the term must run, and
    the person must be the portfolio holder, or who may decide in that name today; never who wrote it.
    """
    shown, digest = slots.number("version"), slots.maybe("digest")
    if shown is not None and digest is not None and (shown, digest) != (message.version, message.digest):
        raise Stale(message.id, shown, message.version)
    deciding = approvers_now(context, municipality, message, trajectory)
    if context.person.id in message.authors:
        raise OwnText(message.id, deciding)
    if context.person.id not in deciding:
        raise NotApprover(message.id, deciding)
    require_confirmed(context, municipality)
    if message.status is MessageStatus.DRAFT:
        raise NotSubmitted(message.id, message.version)
    if message.status is not MessageStatus.SUBMITTED:
        raise AlreadySettled(
            message.id, message.status, message.approved_on or message.withdrawn_on, message.approved_by
        )
    if message.term_at is not None and context.now > message.term_at:
        raise TermPassed(message.id, message.term_at)
    if digest is None:
        raise NotShown(message.id, message.version)


def _concerned(
    message: Message, trajectory: Trajectory, context: Context, municipality: Municipality
) -> list[tuple[str, bool]]:
    """Who wrote it, asked for approval or publishes it, each with whether this person may publish."""
    ids = dict.fromkeys(
        person
        for person in (
            message.drafted_by,
            message.edited_by,
            message.submitted_by,
            trajectory.advisers.communications,
        )
        if person and person != context.person.id
    )
    people = [municipality.people.get(id) for id in ids]
    return [
        (person.id, may(person, Right.PUBLISH, trajectory)) for person in people if person.in_service(context.today)
    ]


_MESSAGE = Slot(name="message_id", kind=SlotKind.ITEM, required=True)
_SHOWN = (
    Slot(name="version", kind=SlotKind.NUMBER, asked=False),
    Slot(name="digest", asked=False),
    Slot(name="reaction", asked=False),
)
TITLE_LIMIT = 200
BODY_LIMIT = 8000

COMMANDS = (
    Command(
        intent="message.draft",
        handle=_draft,
        slots=(
            Slot(name="trajectory", kind=SlotKind.TRAJECTORY, required=True),
            Slot(name="kind", kind=SlotKind.CHOICE, required=True, options=tuple(MessageKind)),
            Slot(name="title", required=True, limit=TITLE_LIMIT),
            Slot(name="body", kind=SlotKind.LONG, required=True, limit=BODY_LIMIT),
        ),
    ),
    Command(
        intent="message.change",
        handle=_change,
        slots=(
            _MESSAGE,
            Slot(name="title", limit=TITLE_LIMIT),
            Slot(name="body", kind=SlotKind.LONG, required=True, limit=BODY_LIMIT),
        ),
    ),
    Command(intent="message.submit", handle=_submit, slots=(_MESSAGE,)),
    Command(intent="message.approve", handle=_approve, slots=(_MESSAGE, *_SHOWN)),
    Command(
        intent="message.reject",
        handle=_reject,
        slots=(_MESSAGE, Slot(name="remark", kind=SlotKind.LONG, required=True), *_SHOWN),
        check=_check_rejection,
    ),
    Command(intent="message.retract", handle=_retract, slots=(_MESSAGE, Slot(name="reaction", asked=False))),
)

"""Messages for residents after approval: publish, withdraw, show and list."""

from __future__ import annotations

from dataclasses import replace

from bot.commands.allowed import approvers_now, require
from bot.commands.command import Command, Context, Result, Slot, SlotKind, Slots, Tell, trajectory_of
from bot.commands.gates import GATED, passed
from bot.commands.linking import settle
from bot.commands.messages import asked, loaded
from bot.domain.checklist import missing
from bot.domain.message import Message, MessageStatus
from bot.domain.rights import Right, may
from bot.domain.settled import AlreadySettled
from bot.domain.trajectory import Override
from bot.ports.municipality import Municipality, Unknown
from bot.refusals import Embargo, NotApproved
from bot.said.messages import MessagesListed, MessageViewed, MessageWithdrawn, Published


def _publish(slots: Slots, context: Context, municipality: Municipality) -> Result:
    message, trajectory = loaded(slots, municipality)
    require(context, municipality, Right.PUBLISH, trajectory)
    if message.status in {MessageStatus.DRAFT, MessageStatus.SUBMITTED}:
        raise NotApproved(message.id, message.version)
    if message.embargo_until is not None and context.today < message.embargo_until:
        raise Embargo(message.id, message.embargo_until)
    if message.approved_hash != message.digest and message.status is MessageStatus.APPROVED:
        raise NotApproved(message.id, message.version)
    overrides = _gate(message, slots, context, municipality)
    where = slots.maybe("where")
    published = message.publish(context.today, (where,) if where else ())
    municipality.messages.save(published)
    settled = settle(published, trajectory, municipality, context.today)
    settled = replace(settled, overrides=(*settled.overrides, *overrides))
    if settled != trajectory:
        municipality.trajectories.save(settled)
    version = published.published()
    if version is None:
        raise NotApproved(message.id, message.version)
    said = Published(message=published, version=version, title=trajectory.title)
    told = (published.approved_by, published.drafted_by, trajectory.contact_point.on(context.today))
    return Result(
        said=said,
        announce=((trajectory.id, said),),
        tell=tuple(Tell(person, said) for person in dict.fromkeys(told) if person and person != context.person.id),
        redraw=((message.id, asked(published, trajectory)),),
    )


def _gate(message: Message, slots: Slots, context: Context, municipality: Municipality) -> tuple[Override, ...]:
    """Residents need certain parts by the kind of the message; a text that came with an import was written before."""
    imported = municipality.imports.get("messages", message.id)
    if imported is not None and imported[1].get("as", {}).get("body") == message.body:
        return ()
    lacks = missing(message.kind, message.title, message.body, context.organisation.public_phone)
    return passed("PUBLISH", message.id, lacks, slots, context)


def _check_withdrawal(slots: Slots, context: Context, municipality: Municipality) -> None:
    message, trajectory = loaded(slots, municipality)
    if context.person.id not in approvers_now(context, municipality, message, trajectory):
        require(context, municipality, Right.WITHDRAW_MESSAGE, trajectory)
    if message.status is MessageStatus.WITHDRAWN:
        raise AlreadySettled(message.id, message.status, message.withdrawn_on)


def _withdraw(slots: Slots, context: Context, municipality: Municipality) -> Result:
    _check_withdrawal(slots, context, municipality)
    message, trajectory = loaded(slots, municipality)
    was_published = message.published() is not None or message.deviates()
    withdrawn = message.withdraw(context.today, slots.text("reason"))
    municipality.messages.save(withdrawn)
    said = MessageWithdrawn(message=withdrawn, was_published=was_published)
    told = (message.approved_by, message.drafted_by, message.submitted_by, trajectory.contact_point.on(context.today))
    return Result(
        said=said,
        announce=((trajectory.id, said),) if was_published else (),
        tell=tuple(Tell(person, said) for person in dict.fromkeys(told) if person and person != context.person.id),
        redraw=((message.id, asked(withdrawn, trajectory)),),
    )


def _view(slots: Slots, context: Context, municipality: Municipality) -> Result:
    message, trajectory = loaded(slots, municipality)
    number = slots.number("version") or message.version
    version = message.at_version(number)
    if version is None:
        raise Unknown("versions", f"{message.id} v{number}")
    current = number == message.version
    waits = current and message.status is MessageStatus.SUBMITTED
    if waits and context.person.id in approvers_now(context, municipality, message, trajectory):
        return Result(said=asked(message, trajectory), private=True)
    return Result(
        said=MessageViewed(
            message=message,
            version=version,
            on=context.today,
            slug=trajectory.slug,
            may_submit=current
            and message.status is MessageStatus.DRAFT
            and message.body is not None
            and may(context.person, Right.SUBMIT, trajectory),
            may_publish=current
            and message.status is MessageStatus.APPROVED
            and may(context.person, Right.PUBLISH, trajectory),
        )
    )


def _list(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality)
    return Result(
        said=MessagesListed(
            slug=trajectory.slug, title=trajectory.title, messages=municipality.messages.of(trajectory.id)
        )
    )


_MESSAGE = Slot(name="message_id", kind=SlotKind.ITEM, required=True)

COMMANDS = (
    Command(
        intent="message.publish", handle=_publish, slots=(_MESSAGE, Slot(name="where", limit=200, asked=False), *GATED)
    ),
    Command(
        intent="message.withdraw",
        handle=_withdraw,
        slots=(_MESSAGE, Slot(name="reason", kind=SlotKind.LONG, required=True)),
        check=_check_withdrawal,
    ),
    Command(
        intent="message.view",
        handle=_view,
        slots=(_MESSAGE, Slot(name="version", kind=SlotKind.NUMBER, asked=False)),
        changes=False,
    ),
    Command(
        intent="message.list",
        handle=_list,
        slots=(Slot(name="trajectory", kind=SlotKind.TRAJECTORY, required=True),),
        changes=False,
    ),
)

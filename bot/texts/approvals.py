"""Sentences about the approval of messages."""

from __future__ import annotations

from typing import assert_never

from bot.act import Act
from bot.cards import About, Button, Card
from bot.domain.message import Message, MessageStatus
from bot.said.messages import (
    ApprovalAsked,
    ApprovalRetracted,
    Approved,
    RetractTooLate,
    SentBack,
    Submitted,
    TermOver,
)
from bot.texts.translator import Translator


def card(said: Submitted | Approved | SentBack | ApprovalRetracted | RetractTooLate | TermOver, _: Translator) -> Card:
    """Statements about what became of a request."""
    match said:
        case Submitted():
            return _submitted(said, _)
        case Approved():
            return _approved(said, _)
        case SentBack():
            return _sent_back(said, _)
        case ApprovalRetracted():
            text = _(
                "{person} took back the approval of {id}. It is not approved now.",
                person=_.person(said.by),
                id=said.message.id,
            )
        case RetractTooLate():
            text = _(
                "{id} is already published; taking back the approval changes nothing. To withdraw it, type “{example}”.",
                id=said.message.id,
                example=_("withdraw {id}: the reason", id=said.message.id),
            )
        case TermOver():
            return _term_over(said, _)
        case unreachable:
            assert_never(unreachable)
    return Card(text=text, about=still(said.message))


def submit(message: Message, _: Translator) -> Button:
    """Asks for approval."""
    return Button(label=_("Submit"), act=Act(intent="message.submit", slots={"message_id": message.id}), primary=True)


def publish(message: Message, _: Translator) -> Button:
    """Lets residents read it."""
    return Button(label=_("Publish"), act=Act(intent="message.publish", slots={"message_id": message.id}), primary=True)


def still(message: Message) -> About:
    """A card that keeps saying what it said."""
    return About(subject=message.id, version=message.version, live=False)


def request(said: ApprovalAsked, _: Translator) -> Card:
    """The exact text with the two answers; later, what became of it."""
    message = said.message
    waits = message.status is MessageStatus.SUBMITTED and not (said.superseded or said.expired)
    head = _outcome(said, _) if not waits else _asked(said, _)
    shown = {"message_id": message.id, "version": message.version, "digest": message.digest}
    buttons: tuple[Button, ...] = ()
    if waits:
        buttons = (
            Button(label=_("Approve"), act=Act(intent="message.approve", slots=shown), primary=True),
            Button(label=_("Not approved"), act=Act(intent="message.reject", slots=shown)),
        )
    foot = _("You can also react with 👍 or 👎.") if waits else ""
    return Card(
        title=message.title,
        text="\n\n".join(part for part in (head, message.body, foot) if part),
        buttons=buttons,
        about=About(
            subject=message.id, version=message.version, digest=message.digest if waits else None, asks_approval=waits
        ),
    )


def _asked(said: ApprovalAsked, _: Translator) -> str:
    message = said.message
    parts = []
    if said.late:
        parts.append(_("This reminder comes later than planned."))
    if said.reminder:
        parts.append(_("Reminder: {id} still waits for you.", id=message.id))
    elif said.retracted_by:
        parts.append(_("{person} took back the approval.", person=_.person(said.retracted_by)))
    parts.append(
        _(
            "{person} asks you to approve {id} version {version}, a message for residents about {title}.",
            person=_.person(said.asked_by),
            id=message.id,
            version=message.version,
            title=said.title,
        )
    )
    if message.term_at:
        parts.append(_("You can decide until {moment}.", moment=_.moment(message.term_at)))
    return " ".join(parts)


def _outcome(said: ApprovalAsked, _: Translator) -> str:
    message = said.message
    holes = {"id": message.id, "version": message.version}
    if said.superseded:
        return _("{id} was changed after version {version}. This request no longer counts.", **holes)
    if said.expired and message.term_at:
        return _(
            "The request for {id} version {version} ran until {moment}. Nobody decided in time.",
            **holes,
            moment=_.moment(message.term_at),
        )
    match message.status:
        case MessageStatus.APPROVED:
            return _by(message, _("Approved: {id} version {version}.", **holes), _)
        case MessageStatus.PUBLISHED:
            return _by(message, _("Approved and published: {id} version {version}.", **holes), _)
        case MessageStatus.WITHDRAWN:
            return _("{id} is withdrawn.", **holes)
        case MessageStatus.DRAFT | MessageStatus.SUBMITTED:
            if message.returned_by:
                return _(
                    "Not approved: {id} version {version}. {person} sent it back: {reason}",
                    **holes,
                    person=_.person(message.returned_by),
                    reason=message.returned_reason or "",
                )
            return _("{id} version {version} is a draft.", **holes)


def _by(message: Message, first: str, _: Translator) -> str:
    day = _.day(message.approved_on) if message.approved_on else ""
    if message.on_behalf_of:
        second = _(
            "{person} approved it on {day}, on behalf of {holder}.",
            person=_.person(message.approved_by),
            day=day,
            holder=_.person(message.on_behalf_of),
        )
    else:
        second = _("{person} approved it on {day}.", person=_.person(message.approved_by), day=day)
    return f"{first} {second}"


def _submitted(said: Submitted, _: Translator) -> Card:
    people = _.listed([_.person(person) for person in said.approvers])
    text = _(
        "{id} version {version} is with {people}.", id=said.message.id, version=said.message.version, people=people
    )
    if said.message.term_at:
        text += " " + _("The answer can come until {moment}.", moment=_.moment(said.message.term_at))
    if said.away:
        text += " " + _("{person} wrote it and cannot approve it.", person=_.person(said.away))
    return Card(text=text, about=still(said.message))


def _approved(said: Approved, _: Translator) -> Card:
    message = said.message
    text = _by(message, _("Approved: {id} version {version}.", id=message.id, version=message.version), _)
    buttons: list[Button] = []
    if said.own:
        retract = Act(intent="message.retract", slots={"message_id": message.id})
        buttons.append(Button(label=_("Take back"), act=retract))
    if said.may_publish:
        buttons.append(publish(message, _))
    return Card(text=text, buttons=tuple(buttons), about=still(message))


def _sent_back(said: SentBack, _: Translator) -> Card:
    message = said.message
    text = _(
        "{id} version {version} is not approved. {person} writes: {reason}",
        id=message.id,
        version=message.version,
        person=_.person(message.returned_by),
        reason=message.returned_reason or "",
    )
    buttons: tuple[Button, ...] = ()
    if said.reader_is_author:
        change = Act(intent="message.change", slots={"message_id": message.id})
        buttons = (Button(label=_("Change the text"), act=change, primary=True),)
    return Card(text=text, buttons=buttons, about=still(message))


def _term_over(said: TermOver, _: Translator) -> Card:
    message = said.message
    first = _("The request for {id} is over: nobody decided in time.", id=message.id)
    if said.reader_is_approver:
        return Card(text=first + " " + _("It can be submitted again."), about=still(message))
    return Card(
        text=first + " " + _("Submit it again, or call the approver."),
        buttons=(submit(message, _),),
        about=still(message),
    )

"""Sentences about messages for residents."""

from __future__ import annotations

from typing import assert_never

from bot.act import Act
from bot.cards import About, Button, Card
from bot.domain.message import Message, MessageVersion
from bot.said.messages import (
    ApprovalAsked,
    ApprovalRetracted,
    Approved,
    Changed,
    CouncilInformed,
    Drafted,
    MessageRequested,
    MessageSaid,
    MessagesListed,
    MessageViewed,
    MessageWithdrawn,
    NothingValid,
    Published,
    RetractTooLate,
    SentBack,
    Submitted,
    TermOver,
    ValidShown,
)
from bot.texts import approvals, words
from bot.texts.translator import Translator


def card(said: MessageSaid, _: Translator) -> Card:
    """The card about a message."""
    match said:
        case Drafted():
            return _drafted(said, _)
        case Changed():
            return _changed(said, _)
        case ApprovalAsked():
            return approvals.request(said, _)
        case Submitted() | Approved() | SentBack() | ApprovalRetracted() | RetractTooLate() | TermOver():
            return approvals.card(said, _)
        case CouncilInformed():
            return _informed(said, _)
        case Published():
            return _published(said, _)
        case MessageWithdrawn():
            return _withdrawn(said, _)
        case ValidShown():
            return _valid(said, _)
        case NothingValid():
            return _nothing(said, _)
        case MessageViewed():
            return _viewed(said, _)
        case MessagesListed():
            return _listed(said, _)
        case MessageRequested():
            return _requested(said, _)
        case unreachable:
            assert_never(unreachable)


def _drafted(said: Drafted, _: Translator) -> Card:
    text = _("{id} is a draft: “{title}”.", id=said.message.id, title=said.message.title)
    if said.approvers:
        people = _.listed([_.person(person) for person in said.approvers])
        text += " " + _("{people} must approve it before residents may read it.", people=people)
    return Card(text=text, buttons=(approvals.submit(said.message, _),), about=approvals.still(said.message))


def _changed(said: Changed, _: Translator) -> Card:
    text = _("{id} is now version {version}.", id=said.message.id, version=said.message.version)
    if said.before == "published":
        text += " " + _("Until it is approved and published, the earlier text stays valid.")
    elif said.before in {"approved", "submitted"}:
        text += " " + _("The approval of the earlier text no longer counts: submit this one.")
    return Card(text=text, buttons=(approvals.submit(said.message, _),), about=approvals.still(said.message))


def _informed(said: CouncilInformed, _: Translator) -> Card:
    message = said.message
    text = _("The council was informed about {id} “{title}” on {day}.", id=message.id, title=message.title, day=_.day(said.day))  # fmt: skip
    published = message.newest_publication()
    if message.residents_first and published and published.published_on:
        text += " " + _("Residents could read it before: since {day}. Tell the council why.", day=_.day(published.published_on))  # fmt: skip
    return Card(text=text, about=approvals.still(message))


def _published(said: Published, _: Translator) -> Card:
    return Card(
        title=said.version.title,
        text=_(
            "Published on {day}: {id} version {version} about {trajectory}. This is the text for residents from now on:",
            day=_.day(said.version.published_on) if said.version.published_on else "",
            id=said.message.id,
            version=said.version.version,
            trajectory=said.title,
        )
        + "\n\n"
        + (said.version.body or ""),
        about=approvals.still(said.message),
    )


def _withdrawn(said: MessageWithdrawn, _: Translator) -> Card:
    message = said.message
    text = _("{id} “{title}” is withdrawn.", id=message.id, title=message.title)
    if said.was_published:
        text += " " + _("Do not use this text any more.")
    if message.reason:
        text += " " + _("Reason: {reason}", reason=message.reason)
    return Card(text=text, about=approvals.still(message))


def _valid(said: ValidShown, _: Translator) -> Card:
    version = said.version
    parts = []
    if version.body is None:
        parts.append(
            _("The text of this message is not in the record. Ask communications for it; do not retell it from memory.")
        )
    else:
        parts.append(version.body)
    parts.append(_stands(said.message, version, _))
    if said.deviating:
        parts.append(_deviates(said.deviating, _))
    if said.newer:
        parts.append(_("A newer message is being prepared ({id}). Do not use that one yet.", id=said.newer.id))
    return Card(title=version.title, text="\n\n".join(parts), about=About(subject=said.trajectory, live=False))


def _stands(message: Message, version: MessageVersion, _: Translator) -> str:
    return _(
        "{id} version {version}, published on {day}, approved by {person}.",
        id=message.id,
        version=version.version,
        day=_.day(version.published_on) if version.published_on else "",
        person=_.person(version.approved_by),
    )


def _deviates(message: Message, _: Translator) -> str:
    return _("Do not use {id}: what was published is not what was approved.", id=message.id)


def _nothing(said: NothingValid, _: Translator) -> Card:
    parts = [_("There is no approved and published message about {title} yet.", title=said.title)]
    if said.deviating:
        parts.append(_deviates(said.deviating, _))
    if said.drafts:
        parts.append(_("{ids} is being prepared.", ids=_.listed([message.id for message in said.drafts])))
    buttons: tuple[Button, ...] = ()
    if said.communications:
        parts.append(_("Shall I ask {person} for one?", person=_.person(said.communications)))
        ask = Act(intent="message.request", slots={"trajectory": said.trajectory})
        buttons = (Button(label=_("Ask for one"), act=ask, primary=True),)
    return Card(text=" ".join(parts), buttons=buttons, about=About(subject=said.trajectory, live=False))


def _viewed(said: MessageViewed, _: Translator) -> Card:
    message, version = said.message, said.version
    current = version.version == message.version
    status = words.option(message.status, _) if current else _version_status(version, _)
    head = _("{id} version {version}: {status}.", id=message.id, version=version.version, status=status)
    if not current:
        head += " " + _("There is a version {current} now.", current=message.version)
    if current and message.returned_by and message.returned_reason:
        head += " " + _(
            "{person} sent it back: {reason}", person=_.person(message.returned_by), reason=message.returned_reason
        )
    if message.council_informed_on:
        head += " " + _("The council was informed on {day}.", day=_.day(message.council_informed_on))
    body = version.body if version.body is not None else _("The text is not in the record.")
    buttons = []
    if said.may_submit:
        buttons.append(approvals.submit(message, _))
    if said.may_publish:
        buttons.append(approvals.publish(message, _))
    return Card(title=version.title, text=f"{head}\n\n{body}", buttons=tuple(buttons), about=approvals.still(message))


def _version_status(version: MessageVersion, _: Translator) -> str:
    if version.withdrawn_on:
        return _("withdrawn")
    if version.published_on:
        return _("published")
    return _("approved") if version.approved_by else _("draft")


def _listed(said: MessagesListed, _: Translator) -> Card:
    if not said.messages:
        return Card(title=said.title, text=_("There are no messages for residents yet."))
    lines = [
        f"- {message.id} v{message.version} · {words.option(message.status, _)} · {message.title}"
        for message in said.messages
    ]
    return Card(title=_("Messages about {title}", title=said.title), text="\n".join(lines))


def _requested(said: MessageRequested, _: Translator) -> Card:
    if said.to is None:
        return Card(
            text=_(
                "Nobody is named for communication about {title}. Ask the functional administrator.", title=said.title
            )
        )
    if said.own:
        return Card(text=_("I asked {person} for a message about {title}.", person=_.person(said.to), title=said.title))
    draft = Act(intent="message.draft", slots={"trajectory": said.trajectory})
    return Card(
        text=_(
            "{person} needs a message for residents about {title}. Can you make a draft?",
            person=_.person(said.by),
            title=said.title,
        ),
        buttons=(Button(label=_("Make a draft"), act=draft, primary=True),),
        about=About(subject=said.trajectory, live=False),
    )

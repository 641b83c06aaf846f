"""Sentences any command may need."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from bot.act import Act
from bot.cards import About, Button, Card
from bot.said.common import (
    CommonSaid,
    FormDone,
    FormDropped,
    FormMoved,
    FormShown,
    NotReachable,
    NotReached,
    PostFailed,
    Refused,
    SentAgain,
    WentWrong,
)
from bot.texts import forms, refusals
from bot.texts.translator import Translator

_BRIEF = 400
"""Characters of an answer that stands in full elsewhere."""


def card(said: CommonSaid, _: Translator) -> Card:
    """The card for what any command may say."""
    match said:
        case Refused():
            return refusals.card(said.refusal, _)
        case WentWrong():
            return Card(
                text=_(
                    "Something went wrong on our side. Nothing was changed. Try again; if it goes wrong again, give your"
                    " administrator this number: {reference}.",
                    reference=said.reference,
                )
            )
        case FormShown():
            return forms.card(said.form, _)
        case FormDropped():
            return Card(text=_("All right. Nothing was changed."))
        case FormDone():
            return Card(text=_("This form was filled in."))
        case FormMoved():
            return Card(text=_("This goes on below."))
        case PostFailed():
            return _failed(said, _)
        case SentAgain():
            return Card(text=_("I am sending it again."))
        case NotReached():
            return Card(
                text=_(
                    "I cannot reach {people} in the chat yet. Tell them yourself, and ask them to write to me once.",
                    people=_.listed([_.person(person) for person in said.people]),
                )
            )
        case NotReachable():
            return Card(
                text=_(
                    "{person} cannot be reached in the chat now, and something is waiting: {what}."
                    " Please tell {person} yourself.",
                    person=_.person(said.person),
                    what=said.what,
                )
            )
        case unreachable:
            assert_never(unreachable)


def marked_double(card: Card, _: Translator) -> Card:
    """The same card, for who may have got it before."""
    note = _("Possibly a repeat: this may have been here before.")
    return replace(card, text=f"{card.text}\n\n{note}")


def apart(card: Card, _: Translator) -> Card:
    """What the card says, in brief where a form cannot be shown, and that the card stands in the direct conversation."""
    form, other = _("The form is in the personal chat with Lijn."), _("This is in the personal chat with Lijn too.")
    note = form if card.form else other
    words = card.plain()
    return Card(text=f"{words if len(words) <= _BRIEF else f'{words[:_BRIEF]}…'}\n\n{note}")


def nothing_more(_: Translator) -> Card:
    """In place of the rest of a text that became shorter."""
    return Card(text=_("Nothing stands here any more: the text above has become shorter."))


def _failed(said: PostFailed, _: Translator) -> Card:
    to = _.person(said.to) if said.to else _("the channel")
    if said.unknown:
        text = _("I do not know whether “{title}” reached {to}. Look there, or send it again.", title=said.title, to=to)
        if said.begins:
            text += " " + _(
                "It is a long text: at most its beginning stands there. Send it again to have all of it there."
            )
    else:
        text = _("“{title}” did not reach {to}. Send it again, or tell them yourself.", title=said.title, to=to)
    return Card(
        text=text,
        buttons=(Button(label=_("Send again"), act=Act(intent="post.resend", slots={"post": said.post})),),
        about=About(subject=f"post:{said.post}", live=False),
    )

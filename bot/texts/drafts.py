"""Sentences about promises in a text and about a draft that is checked."""

from __future__ import annotations

from typing import assert_never

from bot.act import Act
from bot.cards import About, Button, Card
from bot.said.texts import MessageChecked, PromisesShown, TextSaid, TwoPrepared
from bot.texts.translator import Translator

_MANY = 10


def card(said: TextSaid, _: Translator) -> Card:
    """The card about these."""
    match said:
        case PromisesShown():
            return _promises(said, _)
        case MessageChecked():
            return _checked(said, _)
        case TwoPrepared():
            return _prepared(said, _)
        case unreachable:
            assert_never(unreachable)


def _promises(said: PromisesShown, _: Translator) -> Card:
    message = said.message
    parts = []
    if said.recorded:
        parts.append(_("Recorded as {id}: “{text}”.", id=said.recorded.id, text=said.recorded.text))
    open_ = [(at, promise) for at, promise in enumerate(message.promises, start=1) if not promise.settled]
    if not open_:
        parts.append(_("All promises in {id} are settled.", id=message.id))
        return Card(text=" ".join(parts), about=About(subject=message.id, live=False))
    number, promise = open_[0]
    parts.append(_("{id} promises: “{sentence}” Record it as a promise?", id=message.id, sentence=promise.sentence))
    if len(open_) > 1:
        parts.append(_.plural("Then {count} more.", "Then {count} more.", len(open_) - 1))
    slots = {"message_id": message.id, "number": number}
    return Card(
        title=message.title,
        text="\n\n".join(parts),
        buttons=(
            Button(label=_("Record as a promise"), act=Act(intent="promise.record", slots=slots), primary=True),
            Button(label=_("Not needed, because …"), act=Act(intent="promise.skip", slots=slots)),
        ),
        about=About(subject=message.id, live=False),
    )


def _checked(said: MessageChecked, _: Translator) -> Card:
    deviates = {
        "no_message": _("There is no approved message to compare with."),
        "date": _("This day is not in the record:"),
        "number": _("This number is not in the approved message:"),
        "fixed": _("This offers a choice about something that is fixed:"),
        "promise": _("This is a promise that is not recorded:"),
    }
    plainer = {
        "long_sentence": _("A long sentence:"),
        "vague_day": _("No day:"),
        "passive": _("Say who does it:"),
        "jargon": _("A plainer word:"),
    }
    lines = [f"- {deviates[what]} {_quoted(words)}".rstrip() for what, words in said.deviations[:_MANY]]
    if not lines:
        first = _("This draft says nothing else than {id}.", id=said.valid or "")
    else:
        first = (
            _.plural("{count} thing deviates:", "{count} things deviate:", len(said.deviations))
            + "\n"
            + "\n".join(lines)
        )
    parts = [first]
    if said.hints:
        told = [f"- {plainer[what]} {_quoted(words)}" for what, words in said.hints[:_MANY]]
        parts.append(_("Plainer for residents:") + "\n" + "\n".join(told))
    return Card(title=_("Check of a draft for {title}", title=said.title), text="\n\n".join(parts))


def _quoted(words: str) -> str:
    return f"“{words}”" if words else ""


def _prepared(said: TwoPrepared, _: Translator) -> Card:
    text = _("Two drafts are ready: {follows} when the council follows, {differs} when it decides otherwise.", follows=said.follows.id, differs=said.differs.id)  # fmt: skip
    if said.day:
        text += " " + _("The council meets on {day}.", day=_.day(said.day))
    text += " " + _("Fill in what is still open (…) and submit both before the meeting.")
    show_first = Act(intent="message.view", slots={"message_id": said.follows.id})
    show_other = Act(intent="message.view", slots={"message_id": said.differs.id})
    return Card(
        title=said.title,
        text=text,
        buttons=(
            Button(label=_("Show {id}", id=said.follows.id), act=show_first),
            Button(label=_("Show {id}", id=said.differs.id), act=show_other),
        ),
    )

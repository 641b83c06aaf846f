"""Help with examples that work when copied, and the rows of the record in words."""

from __future__ import annotations

from bot.act import Act
from bot.cards import Button, Card
from bot.journal import JournalRow
from bot.said.people import HelpShown, RecordListed
from bot.texts.translator import Translator
from bot.understanding.examples import EXAMPLES

_SHORT = 8


def card(said: HelpShown, _: Translator) -> Card:
    """What this person can say here."""
    examples = [example for intent in said.intents if (example := _example(intent, said, _))]
    shown = examples if said.long else examples[:_SHORT]
    text = _("You can say this to me:") + "\n\n" + "\n".join(f"- {example}" for example in shown)
    if said.long or len(examples) <= _SHORT:
        return Card(title=_("Help"), text=text)
    more = Act(intent="help.show", slots={"length": "long"})
    return Card(title=_("Help"), text=text, buttons=(Button(label=_("More"), act=more),))


def _example(intent: str, said: HelpShown, _: Translator) -> str | None:
    """The example with this person's own trajectory and numbers; None when there is no such item yet."""
    sentence = EXAMPLES[intent][_.language]
    for name, own in said.names:
        if name in sentence:
            if not own:
                return None
            sentence = sentence.replace(name, own)
    return sentence


def record(said: RecordListed, _: Translator) -> Card:
    """The last rows."""
    title = _("Record of {title}", title=said.title) if said.title else _("Record")
    if not said.rows:
        return Card(title=title, text=_("There is nothing in it yet."))
    return Card(title=title, text="\n".join(f"- {_row(row, _)}" for row in said.rows))


def _row(row: JournalRow, _: Translator) -> str:
    who = _.person(row.entry.actor) if row.entry else _("erased")
    parts = [str(row.number), _.moment(row.at), who, row.intent]
    if row.subject:
        parts.append(row.subject)
    if row.refused:
        parts.append(_("refused"))
    return " · ".join(parts)

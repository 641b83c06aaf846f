"""Help with examples that work when copied, and the rows of the record in words."""

from __future__ import annotations

import itertools
import json
import re
from datetime import date, timedelta

from bot.act import Act
from bot.cards import Button, Card
from bot.journal import JournalRow
from bot.said.people import HelpShown, RecordListed
from bot.texts.signals import key_name
from bot.texts.translator import Translator
from bot.understanding.examples import EXAMPLES

_SHORT = 8
_DAY = re.compile(r"\b\d{1,2} (?:januari|maart|december|January|March|December)(?: \d{4})?\b")
"""A day in an example."""


def card(said: HelpShown, _: Translator) -> Card:
    """What this person can say here."""
    if said.keys:
        return _keys(said, _)
    examples = [_example(EXAMPLES[intent][_.language], names, said.on, _) for intent, names in said.examples]
    shown = examples if said.long else examples[:_SHORT]
    text = _("You can say this to me:") + "\n\n" + "\n".join(f"- {example}" for example in shown)
    more = Button(label=_("More"), act=Act(intent="help.show", slots={"length": "long"}))
    keys = Button(label=_("The eight keys"), act=Act(intent="help.show", slots={"length": "keys"}))
    if said.key is not None:
        title = " · ".join((_("Help"), str(said.key), key_name(said.key, _)))
        return Card(title=title, text=text, buttons=(keys,))
    rest = () if said.long or len(examples) <= _SHORT else (more,)
    return Card(title=_("Help"), text=text, buttons=(*rest, keys))


def _keys(said: HelpShown, _: Translator) -> Card:
    """The eight, each with a button to what can be done about it."""
    names = {key: key_name(key, _) for key in said.keys}
    buttons = tuple(
        Button(
            label=_("{number} · {name}", number=key, name=names[key]),
            act=Act(intent="help.show", slots={"key": str(key)}),
        )
        for key in said.keys
    )
    return Card(title=_("The eight keys"), text=_("Choose a key to see what you can do about it."), buttons=buttons)


def _example(sentence: str, names: tuple[tuple[str, str], ...], on: date, _: Translator) -> str:
    """The example with this person's own trajectory, numbers and names, and with days that are still to come."""
    own = dict(names)
    if own:
        pattern = "|".join(re.escape(name) for name in sorted(own, key=len, reverse=True))
        sentence = re.sub(pattern, lambda found: own[found[0]], sentence)
    days = (on + timedelta(days=10 * number) for number in itertools.count())
    return _DAY.sub(lambda _found: _.plain_day(next(days)), sentence)


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
    words = json.loads(row.entry.words) if row.entry and row.entry.words else {}
    if not row.refused and (reason := words.get("override_reason")):
        parts.append(_("went on anyway: “{reason}”", reason=reason))
    return " · ".join(parts)

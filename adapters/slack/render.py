"""Card -> the blocks of a message or of the App Home."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from adapters.cut import pieces, shortened
from adapters.headings import headings
from adapters.slack.markup import escaped, literal, looks_formatted, needs_escape
from bot.cards import Button, Card, Fact
from bot.codec import to_plain

Block = dict[str, Any]

_SECTION = 3000
_MESSAGE = 11_000
"""Characters of the text in all blocks together, as they are sent: & takes five.

Slack refuses somewhere above 13,000 with msg_blocks_too_long.
"""
_FALLBACK = 3900
_TITLE = 150
_LABEL = 75
_VALUE = 2000
_FACTS = 10
_FACT = 2000
_BUTTONS = 25
_HEADINGS = 12
"""Of a message; each takes one of the 50 blocks, and parts what stands around it."""
_HOME = 100
"""Blocks of a view."""

FORM_BUTTON = "lijn_form"
"""The action of the button that opens a form; every other button of ours is lijn_ and a number."""


@dataclass(frozen=True, slots=True)
class Message:
    """What is posted: text for notifications and screen readers, and blocks for the eye."""

    text: str
    blocks: list[Block]


def parts(card: Card) -> tuple[Card, ...]:
    """The card in as many messages as Slack needs, cut where a sentence ends; the first keeps all but the text."""
    first, *rest = pieces(card.text, _MESSAGE, _together) or [""]
    return (replace(card, text=first), *(Card(text=text) for text in rest)) if rest else (card,)


def message(card: Card) -> Message:
    """One part of a card as a message; of a text longer than Slack takes, the beginning."""
    return Message(text=fallback(_fallback_text(card)), blocks=blocks(card))


def home(card: Card) -> Block:
    """The card as a person's App Home."""
    return {"type": "home", "blocks": blocks(card, at_home=True)[:_HOME]}


def blocks(card: Card, *, at_home: bool = False) -> list[Block]:
    """Title, text, facts and buttons."""
    found: list[Block] = []
    if card.title:
        found.append(_title(card.title))
    found += body(shortened(card.text, _MESSAGE, _together))
    for start in range(0, len(card.facts), _FACTS):
        found.append({"type": "section", "fields": [_fact(fact) for fact in card.facts[start : start + _FACTS]]})
    buttons = _buttons(card, at_home=at_home)
    for start in range(0, len(buttons), _BUTTONS):
        found.append({"type": "actions", "elements": buttons[start : start + _BUTTONS]})
    return found


def body(text: str) -> list[Block]:
    """Plain words as sections; headings are bold."""
    found: list[Block] = []
    for group, heading in _groups(text):
        if heading:
            found.append(_heading(group))
        else:
            found += [{"type": "section", "text": _text(part)} for part in pieces(_bulleted(group), _SECTION, _alone)]
    return found


def fallback(text: str) -> str:
    """The text of a message: what a notification and a screen reader say."""
    return escaped(shortened(text, _FALLBACK, _unseen))


def plain_text(text: str, longest: int) -> Block:
    """Words in which Slack looks for nothing."""
    return {"type": "plain_text", "text": shortened(text, longest) or "–", "emoji": False}


def _fallback_text(card: Card) -> str:
    # The buttons are drawn as buttons; named here as well, a notification that is read aloud says what can be done.
    labels = shortened(" · ".join(f"[{button.label}]" for button in card.buttons), _FALLBACK // 2, _unseen)
    plain = shortened(card.plain(), _FALLBACK - _unseen(labels) - 2, _unseen)
    return "\n\n".join(part for part in (plain, labels) if part)


def _title(title: str) -> Block:
    return _heading(title) if needs_escape(title) else {"type": "header", "text": plain_text(title, _TITLE)}


def _heading(words: str) -> Block:
    bold = literal(shortened(words, _TITLE))
    return {"type": "section", "text": {"type": "mrkdwn", "text": f"*{bold}*", "verbatim": True}}


def _text(text: str) -> Block:
    if looks_formatted(text) and not needs_escape(text):
        return {"type": "plain_text", "text": text, "emoji": False}
    return {"type": "mrkdwn", "text": literal(text), "verbatim": True}


def _alone(text: str) -> int:
    """Characters of the words in a section of their own."""
    return len(_text(text)["text"])


def _together(text: str) -> int:
    """At most so many characters do the words take in all sections together."""
    return len(literal(_bulleted(text)))


def _unseen(text: str) -> int:
    """Characters of the words in a notification."""
    return len(escaped(text))


def _as_read(text: str) -> int:
    """Characters of the words in a fact."""
    return len(literal(text))


def _groups(text: str) -> Iterator[tuple[str, bool]]:
    """Paragraphs, joined with their neighbours up to a heading, which stands by itself; True for a heading."""
    paragraphs = [part for part in text.split("\n\n") if part.strip()]
    heads = headings(paragraphs)
    few = sum(heads) <= _HEADINGS
    group: list[str] = []
    for paragraph, head in zip(paragraphs, heads, strict=True):
        if not (head and few):
            group.append(paragraph)
            continue
        if group:
            yield "\n\n".join(group), False
            group = []
        yield paragraph, True
    if group:
        yield "\n\n".join(group), False


def _bulleted(text: str) -> str:
    return "\n".join(f"•  {line[2:]}" if line.startswith("- ") else line for line in text.split("\n"))


def _fact(fact: Fact) -> Block:
    label, value = (literal(shortened(words, _FACT // 2 - 3, _as_read)) for words in (fact.label, fact.value))
    return {"type": "mrkdwn", "text": f"*{label}*\n{value}", "verbatim": True}


def _buttons(card: Card, *, at_home: bool) -> list[Block]:
    found = []
    if card.form:
        found.append(_button(card.form.title, card.form.id, FORM_BUTTON, primary=True))
    found += [
        _button(button.label, _act(button) if at_home else button.label, f"lijn_{number}", primary=button.primary)
        for number, button in enumerate(_unique(card.buttons))
    ]
    return found


def _act(button: Button) -> str:
    return json.dumps(to_plain(button.act), ensure_ascii=False)


def _unique(buttons: tuple[Button, ...]) -> list[Button]:
    return list({button.label: button for button in buttons}.values())


def _button(label: str, value: str, action: str, *, primary: bool) -> Block:
    button: Block = {
        "type": "button",
        "action_id": action,
        "text": plain_text(label, _LABEL),
        "value": value[:_VALUE],
    }
    return {**button, "style": "primary"} if primary else button

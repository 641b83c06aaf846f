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
_TOGETHER = 12_000
"""Characters of the text in all blocks together, as they are sent: & takes five.

Slack refuses somewhere above 13,000 with msg_blocks_too_long.
"""
_MESSAGE = 11_000
"""Of them, at most for the text of a card, whose title stands above it."""
_FALLBACK = 3900
_TITLE = 150
_LABEL = 75
_VALUE = 2000
_FACTS = 10
_FACT = 2000
_ALL_FACTS = 4000
"""Of them, at most for facts; others stand in what follows."""
_MOST_FACTS = 60
_FACT_LABEL = 500
_BUTTONS = 25
_MOST_BUTTONS = 50
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
    """The card in as many messages as Slack needs, cut where a sentence ends.

    The first keeps the title, the form, and the facts and buttons that it has room for.
    """
    if _is_small(card):
        return (card,)
    kept, more = _parted(card.facts)
    text, *rest = pieces(card.text, _room(card, kept), _together) or [""]
    rest += pieces("\n\n".join(f"{fact.label}: {fact.value}" for fact in more), _MESSAGE, _together)
    buttons = _unique(card.buttons)
    others = [buttons[start : start + _BUTTONS] for start in range(_MOST_BUTTONS, len(buttons), _BUTTONS)]
    if not rest and not others:
        return (card,)
    first = replace(card, text=text, facts=kept, buttons=tuple(buttons[:_MOST_BUTTONS]))
    return (first, *(Card(text=text) for text in rest), *(Card(text="", buttons=tuple(some)) for some in others))


def message(card: Card) -> Message:
    """One part of a card as a message; of a text longer than Slack takes, the beginning."""
    return Message(text=fallback(_fallback_text(card)), blocks=blocks(card))


def home(card: Card) -> Block:
    """The card as a person's App Home."""
    return {"type": "home", "blocks": blocks(card, at_home=True)[:_HOME]}


def blocks(card: Card, *, at_home: bool = False) -> list[Block]:
    """Title, text, facts and buttons; of more than Slack takes, the beginning."""
    found: list[Block] = []
    if card.title:
        found.append(_title(card.title))
    text, facts = card.text, card.facts
    if not _is_small(card):
        facts, _ = _parted(card.facts)
        text = shortened(card.text, _room(card, facts), _together)
    found += body(text)
    found += _facts(facts)
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
    return escaped(shortened(text, _FALLBACK, _unseen)) or "–"


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


def _is_small(card: Card) -> bool:
    """True for a card that fits whatever signs are in it; most do, and measuring one costs as much as drawing it."""
    size = len(card.plain())
    return 5 * size <= _ALL_FACTS and len(card.facts) <= _MOST_FACTS and len(card.buttons) <= _BUTTONS


def _parted(facts: tuple[Fact, ...]) -> tuple[tuple[Fact, ...], list[Fact]]:
    """The facts that fit in one message, and the others."""
    kept: list[Fact] = []
    more: list[Fact] = []
    left = _ALL_FACTS
    for fact in facts:
        size = _as_read(fact.label) + _as_read(fact.value)
        if size <= left and _as_read(fact.label) <= _FACT_LABEL and len(kept) < _MOST_FACTS:
            kept.append(fact)
            left -= size
        else:
            more.append(fact)
    return tuple(kept), more


def _room(card: Card, facts: tuple[Fact, ...]) -> int:
    """Characters of the message that are left for the text of the card."""
    title = _as_read(card.title[:_TITLE]) + 2 if card.title else 0
    said = sum(_as_read(fact.label) + _as_read(fact.value) + 5 for fact in facts)
    labels = sum(min(len(button.label), _LABEL) for button in _unique(card.buttons)[:_MOST_BUTTONS])
    return min(_TOGETHER - title - said - labels - _LABEL, _MESSAGE)


def _facts(facts: tuple[Fact, ...]) -> Iterator[Block]:
    """Side by side; one that is too long for that stands by itself."""
    beside: list[Block] = []
    for fact in facts:
        drawn = _fact(fact)
        if len(drawn["text"]) <= _FACT:
            beside.append(drawn)
        if len(beside) == _FACTS or (beside and len(drawn["text"]) > _FACT):
            yield {"type": "section", "fields": beside}
            beside = []
        if len(drawn["text"]) > _FACT:
            yield from body(f"{fact.label}: {fact.value}")
    if beside:
        yield {"type": "section", "fields": beside}


def _fact(fact: Fact) -> Block:
    return {"type": "mrkdwn", "text": f"*{literal(fact.label)}*\n{literal(fact.value)}", "verbatim": True}


def _buttons(card: Card, *, at_home: bool) -> list[Block]:
    found = []
    if card.form:
        found.append(_button(card.form.title, card.form.id, FORM_BUTTON, primary=True))
    given = [(button, _act(button) if at_home else button.label) for button in _unique(card.buttons)[:_MOST_BUTTONS]]
    # A value that is cut short says nothing any more.
    found += [
        _button(button.label, value, f"lijn_{number}", primary=button.primary)
        for number, (button, value) in enumerate(given)
        if len(value) <= _VALUE
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
        "value": value,
    }
    return {**button, "style": "primary"} if primary else button

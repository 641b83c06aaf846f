"""Card -> an Adaptive Card 1.5; people's words are never markup."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from adapters.cut import pieces
from adapters.headings import headings
from adapters.teams.fields import drawn
from adapters.teams.fitting import fitted
from bot.cards import Button, Card, Fact, Form
from bot.plain_json import written

CONTENT_TYPE = "application/vnd.microsoft.card.adaptive"
PRESS, FORM, FIELD = "press", "form", "field."
"""What a button, a form and a field carry back to `read`."""
KEY = "post"
"""What a button carries beside: the post's id in our outbox, for Teams may post without telling us its own."""

LARGEST = 25_000
"""Bytes of an activity with its card, as JSON; Teams refuses somewhere above 28 KB."""
_ANY_KEY = 32 * "0"
"""As long as every other: what fits with it fits."""
_ENVELOPE = 1000
"""Bytes around a card: summary, attachment, answer."""
_SHORTEST = 1000
"""Characters; a text this short is not measured and not cut, for it is not what makes a card large."""
_FALLBACK = 300
"""Characters for a client that cannot draw the card."""
_NOTE = 200
"""Characters of the words in a notification."""
_ACTIONS_IN_A_ROW = 6
"""Teams hides what comes after them."""
_MARKUP = re.compile(r"[\\`*_{}\[\]()#+!<>~|]|&#?\w+;|^\s*(?:-|\d+[.)])\s")

Element = dict[str, Any]


def adaptive(card: Card, key: str = "") -> Element:
    """The card as Teams draws it; one with very many lines gets a block for each paragraph instead of each line."""
    drawn_card = _drawn(card, key, by_line=True)
    return drawn_card if is_small(card) or size(drawn_card) <= LARGEST else _drawn(card, key, by_line=False)


def _drawn(card: Card, key: str, *, by_line: bool) -> Element:
    body: list[Element] = []
    if card.title:
        body.append(_title(card.title))
    paragraphs = [part for part in _words(card).split("\n\n") if part.strip()]
    for number, (paragraph, heading) in enumerate(zip(paragraphs, headings(paragraphs), strict=True)):
        body += _paragraph(paragraph, apart=number > 0 or bool(card.title), by_line=by_line, heading=heading)
    body += [_fact(fact, first=number == 0) for number, fact in enumerate(card.facts)]
    if card.form:
        body += _fields(card.form)
    actions = ([_submit(card.form)] if card.form else []) + [_button(button, key) for button in card.buttons]
    drawn_card: Element = {
        "type": "AdaptiveCard",
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "version": "1.5",
        "fallbackText": _short(card.plain(), _FALLBACK),
        "msteams": {"width": "Full"},
        "body": body,
    }
    if len(actions) > _ACTIONS_IN_A_ROW:
        rows = [actions[at : at + _ACTIONS_IN_A_ROW] for at in range(0, len(actions), _ACTIONS_IN_A_ROW)]
        body += [{"type": "ActionSet", "actions": row} for row in rows]
    elif actions:
        drawn_card["actions"] = actions
    return drawn_card


def parts(card: Card) -> tuple[Card, ...]:
    """The card in as many messages as Teams needs, cut where a sentence ends; the first keeps all but the text.

    What does not fit however short its text is cut gives up more; see `fitted`.
    """
    found: tuple[Card, ...] = (card,)
    if is_small(card):
        return found
    longest = len(card.text)
    while longest > _SHORTEST and not all(map(_fits, found)):
        longest //= 2
        first, *rest = pieces(card.text, longest)
        found = (replace(card, text=first), *(Card(text=text) for text in rest))
    return (fitted(found[0], _fits), *found[1:])


def beginning(card: Card, key: str = "") -> Element:
    """As much of the card as Teams takes in one answer; what follows a post is changed, or posted, by the outbox."""
    whole = adaptive(card, key)
    return whole if size(whole) <= LARGEST - _ENVELOPE else adaptive(parts(card)[0], key)


def message(card: Card, key: str = _ANY_KEY) -> Element:
    """The activity that shows the card; its text stands in the card alone, for with both Teams gives no id back.

    `key` is the post's id in the outbox, which its buttons carry.
    """
    content = adaptive(card, key)
    return {
        "type": "message",
        "summary": _short(content["fallbackText"], _NOTE),
        "attachments": [{"contentType": CONTENT_TYPE, "content": content}],
    }


def _fits(card: Card) -> bool:
    return size(message(card)) <= LARGEST


def is_small(card: Card) -> bool:
    """True for a card that fits whatever is said in it; most are, and measuring one costs as much as drawing it.

    A character takes at most six bytes; its words are repeated in the summary and in what stands in for the card, a
    label in both kinds of action.
    """
    words = card.plain()
    most = 6 * (len(words) + _FALLBACK + _NOTE + 4 * sum(len(button.label) for button in card.buttons))
    around = 200 * (words.count("\n") + 1) + 800 * len(card.buttons)
    return card.form is None and "{{" not in words and most + around <= LARGEST - 2 * _ENVELOPE


def size(content: Element) -> int:
    """Bytes of it on the wire."""
    return len(written(content))


def _words(card: Card) -> str:
    """The text, without the lines that say again what stands at a field."""
    at_fields = {f"- {field.label}: {field.error}" for field in (card.form.fields if card.form else ()) if field.error}
    return "\n".join(line for line in card.text.split("\n") if line not in at_fields)


def _title(title: str) -> Element:
    """A heading, for who listens; words that could be taken for markup are drawn as plain text of the same size."""
    if _MARKUP.search(title) or "{{" in title:
        return _plain([_run(title, size="Large", weight="Bolder")])
    return {"type": "TextBlock", "text": title, "style": "heading", "size": "Large", "weight": "Bolder", "wrap": True}


def _paragraph(paragraph: str, *, apart: bool, by_line: bool, heading: bool) -> list[Element]:
    blocks = []
    lines = [f"• {line[2:]}" if line.startswith("- ") else line for line in paragraph.split("\n") if line.strip()]
    for number, shown in enumerate(lines if by_line else ["\n".join(lines)]):
        block = _plain([_run(shown, weight="Bolder") if heading else _run(shown)])
        block["spacing"] = "Medium" if apart and number == 0 else "Small"
        blocks.append(block)
    return blocks


def _fact(fact: Fact, *, first: bool) -> Element:
    block = _plain([_run(f"{fact.label}: ", weight="Bolder"), _run(fact.value)])
    block["spacing"] = "Medium" if first else "Small"
    return block


def _plain(runs: list[list[Element]]) -> Element:
    """Text without markup: RichTextBlock knows none."""
    return {"type": "RichTextBlock", "inlines": [run for parts in runs for run in parts]}


def _run(words: str, **look: str) -> list[Element]:
    """Two braces in a row would begin a function of Teams, so a run ends between them."""
    pieces = words.replace("{{", "{\x00{").split("\x00") if "{{" in words else (words,)
    return [{"type": "TextRun", "text": piece, **look} for piece in pieces]


def _fields(form: Form) -> list[Element]:
    elements: list[Element] = []
    for field in form.fields:
        if field.error:
            error = _plain([_run(f"⚠ {field.label}: {field.error}", color="Attention", weight="Bolder")])
            elements.append({**error, "spacing": "Medium"})
        elements.append({**drawn(field, f"{FIELD}{field.name}"), "spacing": "Small" if field.error else "Medium"})
    return elements


def _submit(form: Form) -> Element:
    return _action(form.submit, {FORM: form.id}, style="positive", inputs="auto")


def _button(button: Button, key: str) -> Element:
    data = {PRESS: button.label, **({KEY: key} if key else {})}
    return _action(button.label, data, style="positive" if button.primary else "default", inputs="none")


def _action(title: str, data: Element, *, style: str, inputs: str) -> Element:
    """Execute, and Submit where that is not known; both carry the same."""
    common = {"title": title, "data": data, "style": style, "associatedInputs": inputs}
    return {
        "type": "Action.Execute",
        "verb": "lijn",
        **common,
        "fallback": {"type": "Action.Submit", **common},
    }


def _short(words: str, most: int) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= most else f"{flat[: most - 1]}…"

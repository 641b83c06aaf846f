"""A card that is too large, though not for its text: what weighs most in it is given up until it fits."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

from bot.cards import Card, Fact, Field

_WEIGHTY = 500
"""Bytes; what weighs less is left as it is."""
_FACT = 200
"""Characters that are left of a fact."""
_AROUND = 24
"""Bytes around a choice in a list."""


def fitted(card: Card, fits: Callable[[Card], bool]) -> Card:
    """The same card with as much of it as fits; as it is when nothing more can be given up.

    A list of choices becomes a field for words, for a name is understood as well. What was filled in and refused is
    asked for without it. What was filled in well has no field any more: it stays as it was given.
    """
    parts: list[Fact | Field] = [*card.facts, *(card.form.fields if card.form else ())]
    for part in sorted(parts, key=_weight, reverse=True):
        if _weight(part) < _WEIGHTY or fits(card):
            break
        card = _lighter(card, part)
    return card


def _weight(part: Fact | Field) -> int:
    options = part.options if isinstance(part, Field) else ()
    words = sum(_bytes(option.label) + _bytes(option.value) + _AROUND for option in options)
    return words if options else _bytes(part.value or "")


def _bytes(words: str) -> int:
    return len(json.dumps(words, ensure_ascii=False).encode())


def _lighter(card: Card, part: Fact | Field) -> Card:
    if isinstance(part, Fact):
        cut = replace(part, value=f"{part.value[:_FACT]}…")
        return replace(card, facts=tuple(cut if fact is part else fact for fact in card.facts))
    if card.form is None:
        return card
    found = tuple(field if field is not part else _lighter_field(part) for field in card.form.fields)
    return replace(card, form=replace(card.form, fields=tuple(field for field in found if field is not None)))


def _lighter_field(field: Field) -> Field | None:
    if field.options:
        chosen = next((option.label for option in field.options if option.value == field.value), field.value)
        return replace(field, options=(), value=chosen)
    return replace(field, value=None) if field.error else None

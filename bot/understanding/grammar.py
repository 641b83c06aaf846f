"""Clear forms as patterns: `stel {commitment_id} uit tot {due}[: {reason...}]`.

`{name}` is a short run of words, `{name...}` all that is left, `[x]` may be left out, `(a|b)` is one or the other.
A slot whose name ends in `_id` is an item's number. A blank is one or more spaces; case does not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

_SHORT = r"[^\n:]{1,120}?"
"""Bounded, so that no text can make matching slow."""
_ITEMS = {"commitment_id": "c", "question_id": "q", "decision_id": "d", "input_id": "i", "lesson_id": "l"}
_TOKEN = re.compile(r"\{(\w+)(\.\.\.)?\}|(\[)|(\])|(\()|(\))|(\|)|(\s+)|([^{}\[\]()|\s]+)")


@dataclass(frozen=True, slots=True)
class Form:
    """A pattern with its intent and the slots that the pattern itself decides."""

    intent: str
    template: str
    holds: frozenset[str]
    """Words of which one stands in every text that fits; empty when there is no such word."""
    fixed: Mapping[str, str | bool] = field(default_factory=dict)

    @property
    def pattern(self) -> re.Pattern[str]:
        """The whole text, with a group for each slot; made when a text first holds one of its words."""
        return _compiled(self.template)


def form(intent: str, template: str, **fixed: str | bool) -> Form:
    """A form from its template."""
    held = _held(list(_TOKEN.finditer(template)))
    telling = max(held, key=lambda words: min(map(len, words)), default=frozenset())
    return Form(intent, template, telling, fixed)


class Grammar:
    """Forms of which the first that fits counts; only those are tried whose words stand in the text."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self._forms = tuple(forms)
        self._by_word: dict[str, list[int]] = {}
        for place, each in enumerate(self._forms):
            for word in each.holds or {""}:
                self._by_word.setdefault(word, []).append(place)

    def match(self, text: str) -> tuple[str, dict[str, str | bool]] | None:
        """The intent and raw slots of the first form that fits the whole text."""
        low = text.lower()
        places = {place for word, places in self._by_word.items() if word in low for place in places}
        for place in sorted(places):
            each = self._forms[place]
            if found := each.pattern.fullmatch(text):
                slots = {name: value.strip() for name, value in found.groupdict().items() if value and value.strip()}
                return each.intent, {**each.fixed, **slots}
        return None


def _held(tokens: list[re.Match[str]]) -> list[frozenset[str]]:
    """Sets of words of which a text has one each, up to a closing bracket; the tokens are used up."""
    ways: list[list[frozenset[str]]] = [[]]
    while tokens:
        _, _, opens, closes, left, right, bar, _, word = tokens.pop(0).groups()
        if closes or right:
            break
        if bar:
            ways.append([])
        elif opens or left:
            inner = _held(tokens)
            ways[-1] += inner if left else []
        elif word:
            ways[-1].append(frozenset({word.lower()}))
    if len(ways) == 1:
        return ways[0]
    return [frozenset[str]().union(*(min(way, key=len) for way in ways))] if all(ways) else []


@cache
def _compiled(template: str) -> re.Pattern[str]:
    return re.compile(_expression(template), re.IGNORECASE | re.DOTALL)


def _expression(template: str) -> str:
    parts = []
    for token in _TOKEN.finditer(template):
        name, rest, opens, closes, left, right, bar, blank, word = token.groups()
        if name:
            parts.append(_slot(name, rest=bool(rest)))
        elif opens or left:
            parts.append("(?:")
        elif closes:
            parts.append(")?")
        elif right:
            parts.append(")")
        elif bar:
            parts.append("|")
        elif blank:
            parts.append(r"\s+")
        else:
            parts.append(re.escape(word))
    return "".join(parts)


def _slot(name: str, *, rest: bool) -> str:
    if name in _ITEMS:
        return rf"(?P<{name}>{_ITEMS[name]}[- ]?\d{{1,9}})"
    if name == "message_id":
        return r"(?P<message_id>m[- ]?\w{1,12}-\d{1,6})"
    if name == "joiner_id":
        return r"(?P<joiner_id>j[- ]?\d{1,4})"
    if name in {"hours", "money_eur", "number"}:
        return rf"(?P<{name}>\d{{1,9}})"
    if name == "code":
        return r"(?P<code>[a-z]+(?:_[a-z]+)+)"
    if name == "round_id":
        return r"(?P<round_id>r[- ]?\w{1,12}-\d{1,6})"
    if name == "item":
        return r"(?P<item>[cqdCQD][- ]?\d{1,9}|[mM][- ]?\w{1,12}-\d{1,6})"
    if name == "version":
        return r"(?P<version>\d{1,4})"
    return rf"(?P<{name}>.+)" if rest else rf"(?P<{name}>{_SHORT})"

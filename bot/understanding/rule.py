"""A rule in words: which sentences point at which intent, and how strongly.

`…` is any words of one sentence, `(a|b)` one or the other, `[x]` may be left out, `w*` a word that begins so, `*w` one that ends so. What the
sentence names stands as a sign: {c} {q} {m} numbers, {p} a person, {t} a trajectory, {g} a group, {d} a day, {e} money or hours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

_TOKEN = re.compile(
    r"(\w+\[[\w|'-]+\]\w*|\[[\w|]+\]\w+)|\{(\w)\}|(…)|([\[(])|([\])])|(\|)|(\s+)|(\*)|([^{}\[\]()|\s*…]+)"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of saying an intent; of all that fit, the heaviest counts, then the first."""

    intent: str
    weight: float
    words: str

    def fits(self, ways: Iterable[str], *, ended: bool = True) -> bool:
        """True when one of the ways to write the sentence is said this way; see `has_end`."""
        search = compiled(self.words, ended=ended).search
        return any(search(way) is not None for way in ways)


def rules(intent: str, weight: float, *ways: str) -> tuple[Rule, ...]:
    """Several ways of saying one intent."""
    return tuple(Rule(intent, weight, words) for words in ways)


_RUN = re.compile(r"\w+")
Needs = tuple[frozenset[str], ...]


def needed(words: str) -> Needs:
    """Sets of words and signs; a sentence that the rule fits has one of each set."""
    return _needs(list(_TOKEN.finditer(words.removeprefix("^").removesuffix("$"))), words.removeprefix("^"))


def _needs(tokens: list[re.Match[str]], words: str) -> Needs:
    """What the tokens up to a closing bracket need; they are used up."""
    ways: list[list[frozenset[str]]] = [[]]
    while tokens:
        match = tokens.pop(0)
        joined, sign, _, opens, closes, bar, _, _, word = match.groups()
        if closes:
            break
        if bar:
            ways.append([])
        elif opens:
            inner = _needs(tokens, words)
            ways[-1] += inner if opens == "(" else ()
        elif joined:
            ways[-1].append(frozenset(_RUN.findall(one)[0] for one in _spelled(joined)))
        elif sign:
            ways[-1].append(frozenset({f"‹{sign}›"}))
        elif (
            word
            and (runs := _RUN.findall(word))
            and "*" not in (words[match.start() - 1 : match.start()], words[match.end() : match.end() + 1])
        ):
            ways[-1].append(frozenset({max(runs, key=len)}))
    if len(ways) == 1:
        return tuple(ways[0])
    return (frozenset().union(*(min(way, key=len) for way in ways)),) if all(ways) else ()


def _spelled(joined: str) -> list[str]:
    """Each way to write a word of which a part may be left out."""
    before, _, rest = joined.partition("[")
    parts, _, after = rest.partition("]")
    return [before + part + after for part in ("", *parts.split("|"))]


_ENDED = re.compile(r"[.!?]\s")


def has_end(low: str) -> bool:
    """True for text of more sentences than one: there a rule takes longer to try."""
    return _ENDED.search(low) is not None


_WITHIN = r"(?:(?![.!?]\s).)*?"
"""Any words, up to where a sentence ends."""


@cache
def compiled(words: str, *, ended: bool = True) -> re.Pattern[str]:
    """The rule as a pattern; '^' and '$' bind it to the beginning and the end. `ended`: for text of more sentences than one."""
    inner = words.removeprefix("^").removesuffix("$")
    parts = []
    for match in _TOKEN.finditer(inner):
        joined, sign, gap, opens, closes, bar, blank, star, word = match.groups()
        if joined:
            parts.append(r"(?<![\w‹])" + joined.replace("[", "(?:").replace("]", ")?") + r"(?!\w)")
        elif sign:
            parts.append(f"‹{sign}›")
        elif gap:
            parts.append(r"(?:(?<!\w)|(?!\w))" + (_WITHIN if ended else ".*?"))
        elif opens:
            parts.append("(?:")
        elif closes:
            parts.append(")?" if closes == "]" else ")")
        elif bar:
            parts.append("|")
        elif blank:
            parts.append(r"[\s,:;]*")
        elif star:
            parts.append(r"\w*")
        else:
            begins = word[0].isalnum() and not inner[: match.start()].endswith("*")
            ends = word[-1].isalnum() and not inner[match.end() :].startswith("*")
            parts.append(r"(?<![\w‹])" * begins + re.escape(word) + r"(?!\w)" * ends)
    start = r"^\W*?" if words.startswith("^") else ""
    end = r"\W*$" if words.endswith("$") else ""
    return re.compile(start + "".join(parts) + end, re.DOTALL)

"""A rule in words: which sentences point at which intent, and how strongly.

`…` is any words, `(a|b)` one or the other, `[x]` may be left out, `w*` a word that begins so, `*w` one that ends so. What the
sentence names stands as a sign: {c} {q} {m} numbers, {p} a person, {t} a trajectory, {g} a group, {d} a day, {e} money or hours.
"""

from __future__ import annotations

import re
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

    def fits(self, masked: str, low: str) -> bool:
        """True when the sentence, with or without signs for what it names, is said this way."""
        pattern = compiled(self.words)
        return pattern.search(masked) is not None or (low != masked and pattern.search(low) is not None)


def rules(intent: str, weight: float, *ways: str) -> tuple[Rule, ...]:
    """Several ways of saying one intent."""
    return tuple(Rule(intent, weight, words) for words in ways)


@cache
def compiled(words: str) -> re.Pattern[str]:
    """The rule as a pattern; '^' and '$' bind it to the beginning and the end."""
    inner = words.removeprefix("^").removesuffix("$")
    parts = []
    for match in _TOKEN.finditer(inner):
        joined, sign, gap, opens, closes, bar, blank, star, word = match.groups()
        if joined:
            parts.append(r"(?<![\w‹])" + joined.replace("[", "(?:").replace("]", ")?") + r"(?!\w)")
        elif sign:
            parts.append(f"‹{sign}›")
        elif gap:
            parts.append(r"(?:(?<!\w)|(?!\w)).*?")
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
            parts.append(
                r"(?<![\w‹])" * (not inner[: match.start()].endswith("*"))
                + re.escape(word)
                + r"(?!\w)" * (not inner[match.end() :].startswith("*"))
            )
    start = r"^\W*?" if words.startswith("^") else ""
    end = r"\W*$" if words.endswith("$") else ""
    return re.compile(start + "".join(parts) + end, re.DOTALL)

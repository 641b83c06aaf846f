"""What residents need in a message, by its kind, and what of it cannot be found in a text."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.domain.message import MessageKind

REQUIRED: dict[MessageKind, tuple[str, ...]] = {
    MessageKind.START: (
        "change", "why", "open", "fixed", "join", "time", "dates", "results", "who_decides", "contact",
    ),
    MessageKind.PLANNING: (),
    MessageKind.FEEDBACK: ("change", "dates", "earlier_input", "contact"),
    MessageKind.DECISION: ("change", "why", "who_decides", "earlier_input", "contact"),
    MessageKind.DELAY: ("promised", "new_date", "sorry", "contact"),
    MessageKind.CONTACT: ("contact",),
}  # fmt: skip
"""The parts each kind must have; a proposal that every municipality may argue with."""

_MONTHS = (
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    r"|january|february|march|may|june|july|august|october)"
)
_DATE = re.compile(rf"\b\d{{1,2}}\s+{_MONTHS}\b", re.IGNORECASE)
_PHONE = re.compile(r"\b14\s?0\w{2,3}\b|(?<!\d)0\d{1,3}[\s-]?\d{6,8}\b")
_FEWEST_WORDS = 5


def _words(*patterns: str) -> Callable[[str], bool]:
    expression = re.compile("|".join(patterns), re.IGNORECASE)
    return lambda text: expression.search(text) is not None


_FOUND: dict[str, Callable[[str], bool]] = {
    "change": lambda text: len(text.split()) >= _FEWEST_WORDS,
    "why": _words(
        r"\bomdat\b",
        r"\bdaarom\b",
        r"\bwant\b",
        r"\bdoordat\b",
        r"\breden\b",
        r"\bzodat\b",
        r"\bvindt\b",
        r"\bnodig\b",
        r"\bbecause\b",
        r"\btherefore\b",
        r"\breason\b",
        r"\bso that\b",
    ),
    "open": _words(
        r"meepraten",
        r"meedenken",
        r"praat mee",
        r"denk mee",
        r"reageren",
        r"u kiest",
        r"uw mening",
        r"your view",
        r"you choose",
    ),
    "fixed": _words(
        r"staat\b.*\bvast", r"ligt vast", r"al vast", r"\bblijft?\b", r"al besloten", r"\bfixed\b", r"cannot change"
    ),
    "join": _words(
        r"\bkom\b",
        r"\bbel\b",
        r"\bbelt\b",
        r"\bavond\b",
        r"spreekuur",
        r"\bbrief\b",
        r"\bpost\b",
        r"loket",
        r"\bcall\b",
        r"\bevening\b",
    ),
    "time": _words(r"\d+\s*(?:minuten|minuut|uur|uren|avond|avonden|minutes|hours?|evenings?)\b", r"tussen \d"),
    "dates": lambda text: _DATE.search(text) is not None,
    "results": _words(
        r"\bleest\b",
        r"\bhoort\b",
        r"\bweet u\b",
        r"uitslag",
        r"resultaat",
        r"resultaten",
        r"you (?:will )?(?:hear|read)",
        r"results?",
    ),
    "who_decides": _words(
        r"\braad\b.*(?:anders|zelf|beslist)", r"anders kiezen", r"beslist", r"council.*(?:otherwise|decides)"
    ),
    "earlier_input": _words(
        r"reacties",
        r"ideeën",
        r"inbreng",
        r"mening",
        r"was .* voor",
        r"nemen we",
        r"namen we",
        r"\binput\b",
        r"\bideas\b",
    ),
    "contact": lambda text: _PHONE.search(text) is not None,
    "promised": _words(r"belo[of]{1,2}[vf]?d", r"afspra(?:ak|ken)", r"zouden", r"promised"),
    "new_date": lambda text: _DATE.search(text) is not None,
    "sorry": _words(r"\bsorry\b", r"excuses", r"spijt", r"apolog"),
}


def missing(kind: MessageKind, title: str, body: str | None, phone: str | None = None) -> tuple[str, ...]:
    """The names of the required parts that are not found in the text; `phone` is the municipality's own number."""
    text = f"{title}\n{body or ''}"
    return tuple(
        part for part in REQUIRED[kind] if not (_FOUND[part](text) or (part == "contact" and phone and phone in text))
    )

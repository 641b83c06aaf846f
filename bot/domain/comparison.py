"""A draft compared with what was approved, what is fixed and what was promised."""

from __future__ import annotations

import re

from bot.domain.message import MessageVersion
from bot.domain.promises import promises_in
from bot.domain.signals.dossier import Dossier
from bot.domain.stems import stems

_MONTHS = (
    ("januari", "jan", "january"), ("februari", "feb", "february"), ("maart", "mrt", "march"), ("april", "apr"),
    ("mei", "may"), ("juni", "jun", "june"), ("juli", "jul", "july"), ("augustus", "aug", "august"),
    ("september", "sep", "sept"), ("oktober", "okt", "october", "oct"), ("november", "nov"), ("december", "dec"),
)  # fmt: skip
_NUMBER_OF = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}
_DAY = re.compile(
    r"\b(?P<day>\d{1,2})"
    rf"(?: (?P<name>{'|'.join(sorted(_NUMBER_OF, key=len, reverse=True))})\b\.?(?: (?P<year>\d{{4}})\b)?"
    r"|[-/](?P<month>\d{1,2})[-/](?P<in>\d{4})\b)",
    re.IGNORECASE,
)
"""1 april 2027, 1 apr, 1 April, 1-4-2027."""
_NUMBER = re.compile(r"\b\d+(?:[.,]\d+)?\s?(?:%|procent\b|euro\b|minuten\b|avonden\b)", re.IGNORECASE)
_OPEN = re.compile(
    r"meepraten|meedenken|kiezen|u kiest|uw keuze|meebeslissen|nog open|(?:staat|staan|ligt|liggen) (?:nog )?niet vast"
    r"|u (?:bepaalt|beslist)|you (?:can |may )?(?:choose|decide)|your choice|have a say|still open|not fixed",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]?")
_SHARED = 2
"""Stems that a sentence shares with a fixed point before it is about it."""


def compare(text: str, valid: MessageVersion | None, dossier: Dossier) -> tuple[tuple[str, str], ...]:
    """(what, words of the draft) for everything that the record does not know, or says otherwise."""
    found: list[tuple[str, str]] = []
    approved = f"{valid.title}\n{valid.body or ''}" if valid else ""
    if valid is None:
        found.append(("no_message", ""))
    known = _days(approved) | _recorded_days(dossier)
    found += [("date", match[0]) for match in _DAY.finditer(text) if not _is_known(match, known)]
    numbers = {_bare(number) for number in _NUMBER.findall(approved)}
    if valid is not None:
        found += [("number", number) for number in _NUMBER.findall(text) if _bare(number) not in numbers]
    found += [("fixed", sentence) for sentence in _opened(text, dossier)]
    found += [
        ("promise", promise.sentence)
        for promise in promises_in(text)
        if not _promised(promise.sentence, approved, dossier)
    ]
    return tuple(dict.fromkeys(found))


_Day = tuple[int, int, int | None]
"""Day, month and year, if it was said."""


def _days(text: str) -> set[_Day]:
    return {_key(match) for match in _DAY.finditer(text)}


def _key(match: re.Match[str]) -> _Day:
    month = _NUMBER_OF[match["name"].casefold()] if match["name"] else int(match["month"])
    year = match["year"] or match["in"]
    return int(match["day"]), month, int(year) if year else None


def _recorded_days(dossier: Dossier) -> set[_Day]:
    trajectory = dossier.trajectory
    days = [
        trajectory.expectation.results_visible_on,
        *(item.date for item in trajectory.council.planned_items),
        *(decision.taken_on for decision in dossier.decisions),
        *(commitment.day for commitment in dossier.commitments),
        *(day for round_ in trajectory.input_rounds for day in (round_.opens, round_.closes, round_.feedback_due)),
    ]
    return {(day.day, day.month, day.year) for day in days if day is not None}


def _is_known(match: re.Match[str], known: set[_Day]) -> bool:
    """A day without a year is known when the day is, in whatever year; and the other way round."""
    day, month, year = _key(match)
    return any((day, month) == other[:2] and (year is None or other[2] in {None, year}) for other in known)


def _bare(number: str) -> str:
    return re.sub(r"\s|procent", lambda found: "%" if found[0] == "procent" else "", number.casefold())


def _opened(text: str, dossier: Dossier) -> list[str]:
    """Sentences that invite residents to choose what is fixed."""
    fixed = [stems(point) for point in dossier.trajectory.expectation.not_open]
    return [
        match[0].strip()
        for match in _SENTENCE.finditer(text)
        if _OPEN.search(match[0])
        and any(len(stems(match[0]) & point) >= min(_SHARED, len(point)) for point in fixed if point)
    ]


def _promised(sentence: str, approved: str, dossier: Dossier) -> bool:
    if sentence in approved:
        return True
    wanted = stems(sentence)
    kept = [stems(commitment.text) for commitment in dossier.commitments if commitment.is_open]
    return any(words and len(wanted & words) * 2 >= len(words) for words in kept)

"""The slots of handovers, lessons, effort, reminders and exports."""

from __future__ import annotations

import re
from typing import Any

from bot.understanding.amounts import amount
from bot.understanding.clauses import tidy
from bot.understanding.days import MONTH, MONTHS
from bot.understanding.mentions import Mention, mentions
from bot.understanding.sentence import Sentence


def handover_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """To whom, and from when."""
    slots: dict[str, Any] = {}
    me = sentence.known.speaker
    others = [
        one
        for one in sentence.people
        if one.one and one.one != me and not re.search(r"\b(?:van|from)\s+(?:de\s+)?$", sentence.low[: one.start])
    ]
    given = [one for one in others if re.search(r"\b(?:aan|naar|to|door)\s+$", sentence.low[: one.start])]
    to = next(iter(given or others), None)
    if to and to.one:
        slots["to"] = to.one
    day = next((day for day in sentence.days if day.day), None)
    if day and day.day:
        slots["date"] = day.day.isoformat()
    return slots, () if "to" in slots else ("to",)


_LESSON_LEAD = re.compile(
    r"^\W*(?:(?:noteer(?: als)?|leg vast(?: als)?|record(?: as)?|nieuwe?|new|belangrijke?)\W+)*(?:(?:een|de|a|the)\s+)?(?:les(?: geleerd)?|leerpunt|leermoment|geleerde les|geleerd|lessons? learned|lesson|learned|learning|tip|wat (?:ons|mij|me|ik|we|wij|niet|wel|goed|hier|ook)(?: \w+){1,3}|what (?:struck|surprised|helped|worked)(?: \w+){0,2}|gemerkt|ontdekt)\b(?:\s+(?:van|uit|voor|bij|over|from|for|on))?\s*(?:‹t›)?[\s:,-]*(?:dat\s|that\s)?",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r",\s*(?:de\s+|the\s+)?\w+\s+(?:zat|was|waren|kwam|kwamen|stond|stonden|had|hadden|were|came|gaf|ging)\b[^,]*$",
    re.IGNORECASE,
)


def has_aside(text: str) -> bool:
    """True when a lesson ends in how it was, which is no part of it: ', zaal zat vol'."""
    return _ASIDE.search(text) is not None


def lesson_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """What was learned."""
    text = sentence.head_and_body[1] or _LESSON_LEAD.sub("", sentence.text, count=1)
    text = re.sub(r"^\W*(?:(?:we|wij) (?:hebben )?(?:geleerd|learned)(?: dat| that)?)\b", "", text, flags=re.IGNORECASE)
    text = tidy(_ASIDE.sub("", text))
    return ({"text": text}, ()) if text else ({}, ("text",))


_MORE_HOURS = re.compile(
    r"\b(?:plus|en (?:nog |daarna |ook )?(?:een|\d|half|anderhalf|twee|drie)|en \w+ (?:nog |ook )(?:een|\d|half|anderhalf|twee|drie)|and (?:another |a |an |\d|two|three)|nog eens)\b"
)
"""Says that hours come on top of others."""


def effort_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Hours and euros."""
    slots: dict[str, Any] = {}
    for words, _, _ in sentence.sums:
        low = words.casefold()
        number = amount(low)
        if number is None:
            continue
        if re.search(r"€|eur|,-", low):
            slots["money_eur"] = number * (1000 if re.search(r"\d\s?k\b", low) else 1)
        else:
            slots["hours"] = number + (slots.get("hours", 0) if _MORE_HOURS.search(sentence.low) else 0)
    return slots, () if slots else ("hours",)


_REMINDER = re.compile(r"\b(?:reminder|herinnering|wekker|seintje|alarm|melding)\s+$")


def _meant(day: Mention, sentence: Sentence) -> Mention:
    """The day itself in 'een herinnering voor donderdag'."""
    if day.words.casefold().startswith("voor ") and _REMINDER.search(sentence.low[: day.start]):
        return next(iter(mentions(day.words[5:], sentence.known.today, sentence.known.calendar)), day)
    return day


def reminder_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """On which day, and which part of it."""
    slots: dict[str, Any] = {}
    days = [day for day in sentence.days if day.day and day.day >= sentence.known.today]
    if days:
        day = _meant(days[0], sentence)
        slots["date"] = day.day.isoformat() if day.day else None
        part = day.part_of_day or (
            "morning"
            if re.search(r"'s ochtends|s ochtends|in the morning|'s morgens", sentence.low)
            else "afternoon"
            if re.search(r"'s middags|s middags|in the afternoon", sentence.low)
            else None
        )
        if part:
            slots["part_of_day"] = part
        return slots, ()
    return slots, ("date",)


_SINCE = re.compile(r"\b(?:vanaf|sinds|since|from|per|na|after|van)\b", re.IGNORECASE)
_SINCE_MONTH = re.compile(rf"\b(?:vanaf|sinds|since|from)\s+(?:begin\s+)?({MONTH})\.?\s+(20\d\d)\b")


def export_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Since when, for what, and about whom."""
    low, slots = sentence.low, {}
    if re.search(r"\b(?:woo\w*|wob|foi|freedom of information|openbaarmaking)\b|woo-", low):
        slots["purpose"] = "woo"
    elif re.search(r"\b(?:archief\w*|archive|archiv\w*|e-depot|mdto|overbreng\w*)\b", low):
        slots["purpose"] = "archive"
    elif re.search(
        r"\b(?:inzage\w*|subject access|over mij|about me|on me|mijn (?:persoons)?gegevens|my (?:personal )?data|avg|gdpr|persoonsgegevens|mijn data|over me|van mij)\b",
        low,
    ):
        slots["purpose"] = "subject_access"
    whose = next((one.one for one in sentence.people if one.one and not one.by_role), None)
    if slots.get("purpose") == "subject_access" or (whose and "purpose" not in slots):
        slots["purpose"] = "subject_access"
        slots["person"] = whose or sentence.known.speaker
    days = [day for day in sentence.past_days if day.day and day.day <= sentence.known.today]
    day = next((day for day in days if _SINCE.match(day.words) or _SINCE.search(sentence.low[: day.start])), None)
    if day and day.day:
        slots["since"] = day.day.isoformat()
    elif month := _SINCE_MONTH.search(low):
        slots["since"] = f"{month[2]}-{MONTHS[month[1]]:02}-01"
    elif match := re.search(r"\b(?:vanaf|sinds|since|from)\s+(20\d\d)\b", low):
        slots["since"] = f"{match[1]}-01-01"
    return slots, ()

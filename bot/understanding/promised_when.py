"""When something was promised, and by when it is due."""

from __future__ import annotations

import re
from typing import Any

from bot.understanding.core import promises, sentences
from bot.understanding.mentions import Mention
from bot.understanding.promised import PROMISING
from bot.understanding.sentence import Sentence


def due_in(sentence: Sentence) -> Mention | None:
    """The day by which it is promised; a term such as 'uiterlijk' goes before a day that only stands there."""
    coming = [
        day
        for day in sentence.days
        if not re.search(
            r"gister|yesterday|afgelopen|vorige|\blast\b|\bjl\b|geleden|\bago\b|vanochtend|vanmorgen",
            day.words.casefold(),
        )
    ]
    coming = [day for day in coming if not (_past(day, sentence) and (len(coming) > 1 or _then(day, sentence)))]
    coming = [
        day for day in coming if not re.search(r"\b(?:vandaag|today)\b", day.words.casefold()) or len(coming) == 1
    ]
    firm = [day for day in coming if day.day or day.why in {"impossible", "far", "contradiction"}]
    if firm:
        marked = [
            day
            for day in firm
            if re.match(
                r"(?:uiterlijk|voor|vóór|before|by|eind|end|half|medio|over|binnen|within|week)", day.words.casefold()
            )
            and not re.search(r"\bin (?:de )?commissie", day.words.casefold())
        ]
        return (marked or firm)[-1]
    return coming[-1] if coming else None


def made_in(sentence: Sentence, due: Mention | None, core: tuple[int, int]) -> Mention | None:
    """The day it was promised on, said where it is promised."""
    start, end = next(((start, end) for start, end in sentences(sentence.text) if start <= core[0] < end), core)
    for day in sentence.past_days:
        if day.day is None or day.day > sentence.known.today or (due is not None and day.start == due.start):
            continue
        if (start <= day.start < end or promises(sentence, day.start)) and _past(day, sentence):
            return day
    return None


def timing(due: Mention | None, sentence: Sentence, *, warn: bool = True) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The due day with its words; what must be asked when there is none, or it has passed."""
    slots: dict[str, Any] = {}
    if due is None:
        return slots, ("due",)
    if due.day is None or due.day < sentence.known.today:
        said = due_text(due)
        return ({} if said.casefold() in {"later", "ooit"} else {"due_text": said}), ("due",)
    slots["due"], slots["due_text"] = due.day.isoformat(), due_text(due)
    if warn and due.free:
        slots["warn"] = True
    return slots, ()


def due_text(due: Mention) -> str:
    """The words as said, without 'op' or 'on'."""
    return re.sub(
        r"^(?:(?:op|on)\s+|in\s+(?=\D|week)|(?:tot|naar|until)\s+(?=na\b|after\b))", "", due.words, flags=re.IGNORECASE
    ).strip()


_HALF_A_YEAR = 182
_AT_MEETING = re.compile(r"(?:(?:in|tijdens|at) )?(?:de |the )?(?:raad|commissie|council|committee)\b")
"""Where a pledge was made, in words before the colon."""


def _past(day: Mention, sentence: Sentence) -> bool:
    words = day.words.casefold()
    if re.search(
        r"gister|yesterday|afgelopen|vorige|last|jl|j\.l|geleden|ago|vanochtend|vanmorgen|net\b|vandaag|today", words
    ):
        near = sentence.low[max(0, day.start - 40) : day.end + 40]
        return (PROMISING.search(near) or _HAS_PROMISED.search(sentence.low, day.end)) is not None or not re.search(
            "vandaag|today|vanochtend|vanmorgen", words
        )
    if sentence.body_at > day.end and _AT_MEETING.match(words) and day.day:
        return (sentence.known.today - day.day).days < _HALF_A_YEAR
    if _then(day, sentence):
        return True
    after = sentence.low[day.end : day.end + 25]
    before = sentence.low[max(0, day.start - 30) : day.start]
    return bool(
        re.match(r"\s*(?:is |heb |hebben |heeft )?[\w\s]{0,12}(?:beloofd|toegezegd|afgesproken|promised)", after)
        and not re.search(r":", before)
    ) or bool(re.search(r"(?:beloofd|toegezegd|promised|pledged)\s+(?:op|in de (?:raad|commissie) van|on)\s*$", before))


_BY_THEN = re.compile(
    r"(?:uiterlijk|voor|vóór|before|by|per|vanaf|from|tot|until|eind|end|half|medio|begin|over|binnen|within|week|na|after)\b"
)
_HAS_PROMISED = re.compile(
    r"(?<=\s)(?:in de (?:raad|commissie|staf)|een|de|het|aan|dat)\b[^.;:]*\b(?:beloofd|toegezegd)\b"
)
_PROMISED_SO = re.compile(r"[^,.;:]{0,80}\b(?:beloofd|toegezegd|gezegd|afgesproken|promised|pledged)\b")
_PROMISED_THEN = re.compile(
    r"\b(?:beloofd|toegezegd|afgesproken)\s+$|\b(?:zegden?|beloofden?|zeiden?|told|promised|pledged)\b(?:(?!\b(?:dat|om|that)\b)[^,.;:]){0,40}$"
)


def _then(day: Mention, sentence: Sentence) -> bool:
    """True for a date of the past months at a verb of promising in the past: 'zegde 5 november ... toe'."""
    was = next((one.day for one in sentence.past_days if one.start == day.start), None)
    if was is None or not 0 <= (sentence.known.today - was).days < _HALF_A_YEAR or not re.search(r"\d", day.words):
        return False
    if _BY_THEN.match(day.words.casefold()):
        return False
    after = _PROMISED_SO.match(sentence.low[day.end :])
    return bool(after and not re.search(r"\b(?:dat|om|that)\b", after[0])) or bool(
        _PROMISED_THEN.search(sentence.low[: day.start])
    )

"""The slots of what becomes of promises: postponed, done, given on, withdrawn."""

from __future__ import annotations

import re
from typing import Any

from bot.understanding.clauses import reason_in, tidy
from bot.understanding.sentence import Sentence
from bot.understanding.slots_promise import timing


def postpone_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Which promise, the new day, and why."""
    days = [
        day
        for day in sentence.days
        if not re.search(
            r"\b(?:niet|not)\b[^,.;]{0,12}$|\b(?:in plaats van|instead of|rather than)\s+$", sentence.low[: day.start]
        )
    ]
    firm = [day for day in days if day.day] or days
    due = firm[-1] if firm else None
    slots, asks = timing(due, sentence, warn=False)
    _, reason = reason_in(sentence.text)
    if reason and due and due.words in reason:
        reason = tidy(reason.replace(due.words, ""))
    if reason is None:
        reason = _loose_reason(sentence, due.start if due else -1)
    if reason:
        slots["reason"] = reason
    return slots, asks


_NO_REASON = re.compile(
    r"\b(?:kan dat|kunnen we|kan dit|can we|could we|red(?:den)?|lukt|haal|halen|gaat niet|graag|wel|binnenkort|later|meer|please|verzet\w*|verschui\w*|schuif|postpone|move|uitstel\w*|wordt|moet naar|naar|until|nieuwe datum)\b",
    re.IGNORECASE,
)


def _loose_reason(sentence: Sentence, due_at: int) -> str | None:
    parts = [part for part in re.split(r"(?<=[.?!;:])\s+|,\s+", sentence.text) if part.strip()]
    for part in reversed(parts):
        start = sentence.text.rfind(part)
        if start <= due_at < start + len(part) or sentence.part(part).items:
            continue
        if len(part.split()) > 1 and not (_NO_REASON.search(part) and start < due_at):
            if start > due_at >= 0 and re.fullmatch(
                r"\W*(?:graag|please|aub|als dat kan|kan dat|ok|akkoord|goed|thanks|dank).*", part, re.IGNORECASE
            ):
                continue
            if start < due_at and not re.search(
                r"\b(?:is|zijn|are|heeft|hebben|kost|wacht\w*|ziek|te|niet|not|nog|vol|door)\b", part
            ):
                continue
            return tidy(part).rstrip("?.! ")
    return None


_TAKE_OUT = re.compile(r"^\W*(?:haal|gooi|trek|verwijder|schrap|remove|delete|kan weg|mag weg)\b", re.IGNORECASE)


def withdraw_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Why it no longer applies."""
    _, reason = reason_in(sentence.text)
    if reason is None:
        parts = [part for part in re.split(r"(?<=[.?!;:])\s+|,\s+|:\s+|\s+-\s+", sentence.text) if part.strip()]
        rest = [
            part
            for part in parts
            if not {id for id, _, _ in sentence.part(part).items} & {sentence.item("C")}
            and not _TAKE_OUT.match(part)
            and not _ONLY_OUT.match(part)
        ]
        reason = tidy(rest[-1]) if rest else None
    if reason is None and (double := re.search(r"\bstaat er dubbel in\b", sentence.text, re.IGNORECASE)):
        reason = double[0]
    if reason is None and (
        match := re.search(
            r"\b((?:per|bij) (?:ongeluk|abuis|vergissing)(?: \w+)?|(?:verkeerd|foutief|ten onrechte|onterecht) (?:ingevoerd|aangemaakt|genoteerd|vastgelegd|opgenomen)|(?:entered|added|recorded|logged) (?:by (?:accident|mistake)|in error|twice)|by accident|in error|dubbele? ?invoer|dubbelop|bestaat niet(?: meer)?|achterhaald|dubbel(?: ingevoerd)?|een vergissing|vergissing|was een foutje|entered twice|entered by mistake|by mistake|duplicate|niet meer (?:nodig|van toepassing|aan de orde)|no longer needed|gaat niet door|overbodig)\b",
            sentence.text,
            re.IGNORECASE,
        )
    ):
        reason = match[0]
    if reason is None:
        reason = _of_item(sentence)
    return ({"reason": reason.rstrip(".!")} if reason else {}), ()


_ONLY_OUT = re.compile(
    r"^\W*(?:(?:dus|graag|please|svp|aub|mag|kan|kun je|wil je|can you|deze|die|hem|het|it|maar|even|laat|laten|can be)\s+)*"
    r"(?:intrekken|schrappen|verwijder\w*|eruit(?: halen)?|weg(?: ?halen| ermee| ?gooien)?|vervallen|schrap|streep door|remove|removed|delete|deleted|withdraw|drop|scrap|cancel)"
    r"(?:\s+(?:graag|maar|svp|aub|please|it|this|dus|ermee))*\W*$",
    re.IGNORECASE,
)
"""Says only that it must go."""


def _of_item(sentence: Sentence) -> str | None:
    """What is said of the promise in the clause that names it, when more is said than that it must go."""
    for part in re.split(r"(?<=[.?!;])\s+|,\s+", sentence.text):
        said = re.match(
            r"\W*(?:afspraak |actie |toezegging |belofte )?c-?\d+\s+(?:is |was |were )?(?P<said>.+)",
            part,
            re.IGNORECASE,
        )
        if said and not _ONLY_OUT.match(said["said"]) and len(said["said"].split()) > 2:
            return tidy(said["said"])
    return None


def complete_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """When it was done."""
    day = next((day for day in sentence.past_days if day.day and day.day <= sentence.known.today), None)
    return ({"done_on": day.day.isoformat()} if day and day.day else {}), ()


def reassign_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """To whom it goes."""
    if re.search(
        r"\b(?:naar|aan|op|to) (?:mij|me|mezelf|mijn naam|my name)\b|\bik (?:neem|pak|doe|trek|regel)\b"
        r"|\bik (?:\w+ ){0,2}c-?\d+ (?:\w+ ){0,2}(?:overneem|oppak|doe|trek|regel|behandel)\b",
        sentence.low,
    ):
        return {"owner": sentence.known.speaker}, ()
    for one in reversed(sentence.people):
        if one.one and not re.search(
            r"(?<!naam )(?<!bord )(?<!bordje )(?<!lijst )(?<!lijstje )(?<!bureau )(?<!wordt )(?<!is )\b(?:van|from|instead of|in plaats van|rather than|niet|not|i\.p\.v\.)\s+$",
            sentence.low[: one.start],
        ):
            return {"owner": one.one}, ()
    named = [one.one for one in sentence.around.people if one.one] if sentence.around is not None else []
    if len(set(named)) == 1 and re.search(r"\b(?:zijn|haar|hem|hij|zij|his|her|him|he|she)\b", sentence.low):
        return {"owner": named[0]}, ()
    if re.search(r"\b(?:ik|mij|me|mezelf|i|i'll|mijn naam|my name|myself)\b", sentence.low):
        return {"owner": sentence.known.speaker}, ()
    if len({one.one for one in sentence.people}) == 1 and sentence.people[0].one:
        return {"owner": sentence.people[0].one}, ()
    return {}, ("owner",)

"""The slots of what becomes of promises: postponed, done, given on, withdrawn."""

from __future__ import annotations

import re
from typing import Any

from bot.understanding.clauses import reason_in, states, tidy
from bot.understanding.core import sentences
from bot.understanding.promised_when import timing
from bot.understanding.sentence import Sentence


def postpone_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Which promise, the new day, and why."""
    days = [
        day
        for day in sentence.days
        if not re.search(
            r"\b(?:niet|not)\b(?! (?:eerder|earlier|sooner|until)\b)[^,.;]{0,12}$|\b(?:in plaats van|instead of|rather than)\s+$",
            sentence.low[: day.start],
        )
    ]
    firm = [day for day in days if day.day] or days
    given = [day for day in firm if _BECOMES.search(sentence.low[: day.start]) or _OPENS.match(day.words)]
    firm = [day for day in firm if not _BUSY_WITH.match(day.words)] or firm
    due = next(reversed(given or firm), None)
    slots, asks = timing(due, sentence, warn=False)
    _, reason = reason_in(sentence.text)
    if reason and due and due.words in reason:
        reason = tidy(reason.replace(due.words, ""))
    if reason is None and (first := _FIRST_WHY.match(sentence.text)):
        reason = first["why"] or first["that"]
    if reason is None:
        reason = _loose_reason(sentence, due.start if due else -1)
    if reason:
        slots["reason"] = reason
    return slots, asks


_FIRST_WHY = re.compile(
    r"\W*(?:(?:door|vanwege|wegens|in verband met|because of|due to)\s+(?P<why>\w+(?:\s+\w+){0,5}?)(?=,|\s+(?:red|redden|haal|halen|lukt|kan|kunnen|gaat|gaan|schuift|schuiven|moet|moeten|is|wordt|we|i|c-?\d)\b)"
    r"|(?:omdat|doordat|aangezien|because|since)\s+(?P<that>[^,.;]{5,80}),\s)",
    re.IGNORECASE,
)
"""Why, before what it is about: 'door de feestdagen redden we C-131 niet'."""
_BECOMES = re.compile(
    r"\b(?:naar|wordt|worden|tot|until|till|to|pas|liever|eerder|make it|van maken|(?:doe|maak|zet)(?: er| het)? maar)\s+(?:ergens\s+)?$"
)
_OPENS = re.compile(r"(?:tot|until|till|by)\b", re.IGNORECASE)
"""What makes a day the new one."""
_BUSY_WITH = re.compile(r"(?:met|with|door|in verband met)\b", re.IGNORECASE)
"""Before a feast that is why: 'druk met sint'."""
_NO_REASON = re.compile(
    r"\b(?:kan dat|kunnen we|kan dit|can we|could we|red(?:den)?|lukt|haal|halen|gaat niet|graag|wel|binnenkort|later|meer|please|verzet\w*|verschui\w*|schuif|postpone|move|uitstel\w*|wordt|moet naar|naar|until|nieuwe datum)\b",
    re.IGNORECASE,
)


def _after_day(sentence: Sentence, due_at: int) -> str | None:
    """Why, said at once after the day without a sign between: 'wordt eind jan. corporaties leveren niet'."""
    end = next((day.end for day in sentence.days if day.start == due_at), None)
    rest = sentence.text[end:] if end is not None else ""
    if not re.match(r"\s+[a-z]", rest) or re.search(r"[,;.?!]", rest.rstrip(" .!")) or len(rest.split()) < 3:
        return None
    return tidy(rest) if states(rest) and not _NO_REASON.search(rest) else None


def _loose_reason(sentence: Sentence, due_at: int) -> str | None:
    if told := _after_day(sentence, due_at):
        return told
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
            if (
                start < due_at
                and not states(part)
                and not re.search(r"\b(?:wacht\w*|ziek|te|niet|not|nog|vol|door)\b", part)
            ):
                continue
            return tidy(part).rstrip("?.! ")
    return None


_TAKE_OUT = re.compile(r"^\W*(?:haal|gooi|trek|verwijder|schrap|remove|delete|kan weg|mag weg)\b", re.IGNORECASE)


def withdraw_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Why it no longer applies."""
    _, reason = reason_in(sentence.text, firm=True)
    if reason is None:
        parts = [part for part in re.split(r"(?<=[.?!;:])\s+|,\s+|:\s+|\s+-\s+", sentence.text) if part.strip()]
        rest = [
            part
            for part in parts
            if not {id for id, _, _ in sentence.part(part).items} & {sentence.item("C")}
            and not _TAKE_OUT.match(part)
            and not _ONLY_OUT.match(part)
            and not _SO_IT_GOES.match(part)
        ]
        after = rest[-2:] if len(rest) > 1 and parts[-2:] == rest[-2:] else rest[-1:]
        reason = tidy(", ".join(part.rstrip(" .!?;:") for part in after)) if after else None
    reason = reason or _of_item(sentence)
    if reason is None and (
        match := re.search(
            r"\b((?:per|bij) (?:ongeluk|abuis|vergissing)(?: \w+)?|(?:verkeerd|foutief|ten onrechte|onterecht) (?:ingevoerd|aangemaakt|genoteerd|vastgelegd|opgenomen)|(?:entered|added|recorded|logged) (?:by (?:accident|mistake)|in error|twice)|by accident|in error|dubbele? ?invoer|dubbelop|bestaat niet(?: meer)?|achterhaald|dubbel(?: ingevoerd)?|een vergissing|vergissing|was een foutje|entered twice|entered by mistake|by mistake|duplicate|niet meer (?:nodig|van toepassing|aan de orde)|no longer needed|gaat niet door|overbodig)\b",
            sentence.text,
            re.IGNORECASE,
        )
    ):
        reason = match[0]
    return ({"reason": _IT.sub("", reason.rstrip(".!"))} if reason else {}), ()


_IT = re.compile(
    r"^(?:die|dat|hij|deze)\s+(?=(?:staat|stond|is|was)\b)|\s+(?:vlgs|volgens|naar) (?:mij|mijn idee)\b|\s+denk ik\b",
    re.IGNORECASE,
)
"""What points back at the promise, and that it is someone's opinion."""
_SO_IT_GOES = re.compile(
    r"\W*(?:dus|so|daarom)\b.*\b(?:vervallen|weg|schrappen|eruit|intrekken|go|dropped|withdrawn|removed)\W*$",
    re.IGNORECASE,
)
_ONLY_OUT = re.compile(
    r"^\W*(?:(?:dus|graag|please|svp|aub|mag|kan|kun je|wil je|can you|deze|die|hem|het|it|maar|even|laat|laten|can be)\s+)*"
    r"(?:intrekken|hoeft niet(?: meer)?|is niet meer nodig|schrappen|verwijder\w*|eruit(?: halen)?|weg(?: ?halen| ermee| ?gooien)?|vervallen|schrap|streep door|remove|removed|delete|deleted|withdraw|drop|scrap|cancel)"
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


def _clause_of(sentence: Sentence) -> tuple[int, int]:
    """Where the sentence with the promise's number stands; all of it when there is none."""
    at = next((start for id, start, _ in sentence.items if id.startswith("C")), 0)
    spans = [span for span in sentences(sentence.text) if span[0] <= at < span[1]]
    return spans[0] if sentence.items and spans else (0, len(sentence.text))


_SOMEONE = re.compile(
    r"\b(?:iemand anders|een ander|een collega|iemand uit|someone else|somebody else|anyone else)\b|\b(?:wie|who) (?:neemt|pakt|kan|wil|gaat|doet|takes?|can|could|will|wants)\b"
)


def complete_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """When it was done."""
    day = next((day for day in sentence.past_days if day.day and day.day <= sentence.known.today), None)
    return ({"done_on": day.day.isoformat()} if day and day.day else {}), ()


def reassign_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """To whom it goes; asked when it must be someone else, and nobody says who."""
    if _SOMEONE.search(sentence.low) and not re.search(r"\b(?:naar|aan|to|voor|geef|laat)\s+‹p›", sentence.masked):
        return {}, ("owner",)
    given = [
        one.one
        for one in sentence.people
        if one.one
        and re.search(r"\b(?:naar|aan|to|laat|let|geef|give|bij)\s+(?:de |the )?$", sentence.low[: one.start])
    ]
    if len(given) == 1 and not re.search(r"\b(?:naar|aan) mij\b|\bto me\b", sentence.low):
        return {"owner": given[0]}, ()
    if re.search(
        r"\b(?:naar|aan|op|to) (?:mij|me|mezelf|mijn naam|my name)\b|\b(?:ik (?:neem|pak|doe|trek|regel)|(?:neem|pak|trek) ik)\b"
        r"|\bik (?:\w+ ){0,2}c-?\d+ (?:\w+ ){0,2}(?:overneem|oppak|doe|trek|regel|behandel)\b",
        sentence.low,
    ):
        return {"owner": sentence.known.speaker}, ()
    within = _clause_of(sentence)
    last_first = sentence.people[::-1]
    for one in sorted(last_first, key=lambda one: not within[0] <= one.start < within[1]):
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

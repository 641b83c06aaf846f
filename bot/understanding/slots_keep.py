"""The slots of questions, answers and decisions, and of what becomes of promises."""

from __future__ import annotations

import re
from typing import Any

from bot.domain.person import BOARD_ROLES
from bot.understanding.clauses import clauses, reason_in, tidy, without
from bot.understanding.people import Named, near_name
from bot.understanding.sentence import Sentence
from bot.understanding.shown import ShownKind
from bot.understanding.slots_promise import timing

_NEEDS = re.compile(r"\b(?:antwoord|nodig|weten|graag|uiterlijk|need|needed|answer|reactie|horen|deadline|reply|know|reageren|terug)\b")
_OF = re.compile(r"^\W*(?:(?:eens|even|dan|nog|please|graag|maar|vragen|weten|te weten|om)\b\W*)*(?:of\s+(?=\w+\s+(?:er|we|de|het|dat|dit|ze|ik|hij|zij)\b)(?!of))?", re.IGNORECASE)


def ask_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """To whom, what, and by when an answer is needed."""
    slots: dict[str, Any] = {}
    head, body = sentence.head_and_body
    to = _addressee(sentence, len(head) if body else len(sentence.text))
    question = body or (sentence.text[to.end :] if to else re.sub(r"^\W*(?:ik heb een )?(?:vraagje|vraag|question|ask)\W+", "", sentence.text, flags=re.IGNORECASE))
    offset = len(sentence.text) - len(question) if sentence.text.endswith(question) else 0
    needed = None
    for day in sentence.days:
        if body and day.end <= len(head):
            needed = day
            continue
        where = _clause_around(question, day.start - offset)
        if where and _NEEDS.search(where.casefold()) and (where != _first(question) or re.search(r"nodig|need|uiterlijk|antwoord", where.casefold())):
            needed = day
            question = question.replace(where, " ") if where != _first(question) else question
    question = re.sub(r"^\W*(?:(?:om|to)\s)?(?:(?:te\s)?vragen|weten)\b", "", question)
    question = question.lstrip(" ,:;-").strip()
    if to and to.one:
        slots["to"] = to.one
    if question.strip(" ?.,"):
        slots["question"] = re.sub(r"\s+", " ", question).strip(" ,")
    if needed and needed.day:
        slots["needed_by"] = needed.day.isoformat()
    asks = tuple(name for name in ("to", "question") if name not in slots)
    return slots, asks


def addressee_ids(sentence: Sentence) -> tuple[str, ...]:
    """Who may be meant as the one to ask, when it is not clear."""
    to = _addressee(sentence, len(sentence.text))
    return to.ids if to else ()


def _addressee(sentence: Sentence, until: int) -> Named | None:
    within = [one for one in sentence.people if one.start < until]
    for one in within:
        if re.search(r"\b(?:aan|voor|for|to|bij|with|vraag|ask|vragen|van|from|met)\s+(?:even\s+|eens\s+|de\s+|the\s+|onze\s+)?$", sentence.low[: one.start]):
            return one
    if within:
        return within[0]
    match = re.match(r"^\W*(?:een )?(?:vraag(?:je)?|ask|question)\s+(?:aan|voor|for|to)?\s*(\w+)", sentence.text, re.IGNORECASE)
    if match and (ids := near_name(match[1], sentence.known)):
        return Named(match.start(1), match.end(1), ids)
    return None


def _first(text: str) -> str:
    parts = clauses(text)
    return parts[0] if parts else ""


def _clause_around(text: str, at: int) -> str | None:
    seen = 0
    for part in clauses(text):
        start = text.find(part, seen)
        if start <= at < start + len(part):
            return part
        seen = start + len(part)
    return None


_ANSWER_LEAD = re.compile(
    r"^\W*(?:(?:mijn |my |het |the )?(?:antwoord|answer|beantwoord|reply|re)\b)?\s*(?:(?:op|to|on|voor|for|van|over|is|luidt)\s+)*(?:q[- ]?\d+)?\s*(?:is|luidt|wordt|be)?\s*[:,=-]*\s*", re.IGNORECASE
)
_SAY = re.compile(r"^\W*(?:zeg|say|tell|antwoord|vertel|geef door|laat weten)\s+(?:maar|them|him|her|haar|hem|ze|aan\s+\w+)?\s*(?=dat|that|:|ja|nee|yes|no|\w)", re.IGNORECASE)


def answer_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Which question, the answer, and for whom."""
    shown = sentence.known.shown
    id = sentence.item("Q") or (shown.subject if shown and shown.kind is ShownKind.QUESTION else None)
    slots: dict[str, Any] = {"question_id": id} if id else {}
    text = sentence.typed.strip()
    match = re.match(r"^\W*(?:namens|on behalf of|van|voor)\s+(?:(?:de\s+)?wethouder\s+)?[\w .]{2,30}?\s*[:,]\s*", text, re.IGNORECASE)
    if match and sentence.part(match[0]).people:
        text = text[match.end() :]
    text = _ANSWER_LEAD.sub("", text, count=1)
    text = re.sub(r"^\W*(?:namens|on behalf of)\s+[\w ]{2,20}[:,]\s*", "", text, flags=re.IGNORECASE)
    if re.match(r"^\W*(?:zeg|say|tell|laat) ", text, re.IGNORECASE):
        text = _SAY.sub("", text)
    me = sentence.known.me
    question = sentence.known.question(id) if id else None
    if me and me.acts_for and (question is None or question.to == me.acts_for):
        slots["on_behalf_of"] = me.acts_for
        text = re.sub(r"\s+namens\s+\w+\W*$", "", text)
    answer = text.strip(" :")
    if answer:
        slots["answer"] = answer
    return slots, tuple(name for name in ("question_id", "answer") if name not in slots)


_KINDS = (
    ("mandated_decision", re.compile(r"\b(?:mandaat\w*|mandated?|in mandate)\b")),
    ("council_decision", re.compile(r"\b(?:raadsbesluit|gemeenteraad|council decision|motie|amendement|amendment|motion)\b|(?:^|\b(?:de|the|door de|by the) )(?:raad|council)\b|^\W*(?:besluit )?raad\b")),
    ("college_decision", re.compile(r"\b(?:collegebesluit|college|b&w|b en w|college decision|burgemeester en wethouders|mayor and aldermen|executive board|board)\b")),
    ("steer", re.compile(r"\b(?:richting|steer|wil|wilt|wants?|kies\w*|koos|chooses?|chose|voorkeur|prefers?|preference|liever|voorrang|gezegd|zegt|zei|vindt|said|says|geeft mee|wat mij betreft|ga voor)\b")),
)  # fmt: skip
_REFERENCE = re.compile(r"\(?\b((?:BW|B&W|RB|RV|CV|BenW|Z|D)[\s-]?\d{2}[.\s-]?\d{2,5}(?:\s*\+\s*amendement \w+)?)\)?", re.IGNORECASE)
_DEVIATES = re.compile(r"\b(?:afwijk\w*|wijkt af|in afwijking|anders dan|tegen het advies|ondanks het advies|tegen de (?:wens|zin)|deviat\w*|contrary to|differs?|different from|against the advice|unlike)\b")
_SAYING = re.compile(
    r"^\W*(?:.{0,60}?\b(?:besloten|besloot|decided|gezegd|zegt|zei|said|says|wil|wilt|wants?|vindt|kiest|koos|kies|gaf|geeft|stemde|ingestemd|akkoord gegaan|agreed|adopted)\b)\s*(?:(?:als richting |als steer )?mee)?\s*(?:,|:)?\s*(?:dat|that|om|to|met|with|voor|for|in met)?\b", re.IGNORECASE
)
_DECISION_WORDS = re.compile(r"^\W*(?:(?:leg vast|vastleggen|noteer|record)\W+)?(?:(?:het|de|een|the|a)\s+)?(?:collegebesluit|raadsbesluit|mandaatbesluit|besluit in mandaat|besluit|besloten|decision|college decision|council decision|mandated decision|decided|richting(?: van de wethouder)?|steer)\b\s*(?:door|by|in|van|of)?\s*(?:het|de|the)?\s*(?:college|raad|council|b&w)?", re.IGNORECASE)


def decision_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Kind, text, day, reference, reason, and whether it differs from what residents said."""
    low = sentence.low
    kind = next((kind for kind, pattern in _KINDS if pattern.search(low) and not (kind == "council_decision" and re.search(r"(?:naar|aan) de raad|to the council", low) and "college" in low)), None)
    if kind is None and any(one.one and _board(sentence, one.one) for one in sentence.people) and "besluit" not in low:
        kind = "steer"
    slots: dict[str, Any] = {"kind": kind} if kind else {}
    day = next((day for day in sentence.past_days if day.day and day.day <= sentence.known.today and _is_taken(day.start, day.words, sentence)), None)
    if day and day.day:
        slots["taken_on"] = day.day.isoformat()
    reference = _REFERENCE.search(sentence.text)
    if reference:
        slots["reference"] = reference[1].strip()
    spans = [day_span for day_span in ([(day.start, day.end)] if day else [])]
    if reference:
        spans.append(reference.span())
    text = _decided(sentence, spans)
    if not sentence.known.linked:
        text = _without_place(text, sentence)
    text, reason = reason_in(text)
    if reason is None and (match := re.search(r",\s*((?:die|dat|dit|dan|that|which|this|they|it)\s+.+)$", text)):
        text, reason = text[: match.start()], tidy(match[1])
    if _DEVIATES.search(low):
        slots["deviates"] = True
        text = re.sub(r",?\s*(?:\b(?:maar|dus|wel|en)\s+)?(?:in afwijking|afwijkend|anders dan|tegen het advies|ondanks|contrary to|against the|unlike|different from|dat wijkt af|wijkt af|deviating).*$", "", text, flags=re.IGNORECASE)
    if reason:
        slots["reason"] = reason
    if tidy(text):
        slots["text"] = tidy(text)
    return slots, tuple(name for name in ("kind", "text") if name not in slots)


def _without_place(text: str, sentence: Sentence) -> str:
    """Without 'in the heat plan' at the end, where that only says which trajectory."""
    part = sentence.part(text)
    for one in part.named:
        start, end = part.words_at(one)
        if not part.text[end:].strip(" .,") and (match := re.search(r"\s+(?:in|bij|voor|over|for|on|at|van|of|op)\s+(?:(?:de|het|the)\s+)?$", part.text[:start])):
            return part.text[: match.start()]
    return text


def _is_taken(start: int, words: str, sentence: Sentence) -> bool:
    if not sentence.body_at or start < sentence.body_at:
        return True
    return re.search(r"gister|yesterday|jl|afgelopen|vandaag|today|vanochtend", words.casefold()) is not None


def _decided(sentence: Sentence, spans: list[tuple[int, int]]) -> str:
    if sentence.head_and_body[1] and not (sentence.named and sentence.part(sentence.head_and_body[0]).masked.strip() in {"‹t›", ""} and False):
        at = sentence.body_at
        return without(sentence.head_and_body[1], [(start - at, end - at) for start, end in spans if start >= at])
    text = without(sentence.text, spans)
    bare = _DECISION_WORDS.sub("", text, count=1)
    if bare != text:
        return tidy(bare)
    if re.search(r"\b(?:vastgesteld|aangenomen|verworpen|goedgekeurd|ingestemd|adopted|approved|rejected)\b", text, re.IGNORECASE):
        return tidy(re.sub(r"^\W*(?:het |de |the )?(?:college|raad|gemeenteraad|council|b&w|b en w)\s+(?:heeft|hebben|has|have)?\s*", "", text, flags=re.IGNORECASE))
    said = _SAYING.sub("", text, count=1)
    if re.match(r"^\W*ik (?:kies|ga) voor", text, re.IGNORECASE):
        return tidy(text)
    return tidy(said) or tidy(text)


def _board(sentence: Sentence, id: str) -> bool:
    return any(person.id == id and person.role in BOARD_ROLES for person in sentence.known.people)


def postpone_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Which promise, the new day, and why."""
    days = [day for day in sentence.days if not re.search(rf"\b(?:niet|not)\b[^,.;]{{0,12}}$", sentence.low[: day.start])]
    firm = [day for day in days if day.day] or days
    due = firm[-1] if firm else None
    slots, asks = timing(due, sentence, warn=False)
    body, reason = reason_in(sentence.text)
    if reason and due and due.words in reason:
        reason = tidy(reason.replace(due.words, ""))
    if reason is None:
        reason = _loose_reason(sentence, due.start if due else -1)
    if reason:
        slots["reason"] = reason
    return slots, asks


_NO_REASON = re.compile(
    r"\b(?:kan dat|kunnen we|kan dit|can we|could we|red(?:den)?|lukt|haal|halen|gaat niet|graag|wel|binnenkort|later|meer|please|verzet\w*|verschui\w*|schuif|postpone|move|uitstel\w*|wordt|moet naar|naar|until|nieuwe datum)\b", re.IGNORECASE
)


def _loose_reason(sentence: Sentence, due_at: int) -> str | None:
    parts = [part for part in re.split(r"(?<=[.?!;:])\s+|,\s+", sentence.text) if part.strip()]
    for part in reversed(parts):
        start = sentence.text.rfind(part)
        if start <= due_at < start + len(part) or sentence.part(part).items:
            continue
        if len(part.split()) > 1 and not (_NO_REASON.search(part) and start < due_at):
            if start > due_at >= 0 and re.fullmatch(r"\W*(?:graag|please|aub|als dat kan|kan dat|ok|akkoord|goed|thanks|dank).*", part, re.IGNORECASE):
                continue
            if start < due_at and not re.search(r"\b(?:is|zijn|are|heeft|hebben|kost|wacht\w*|ziek|te|niet|not|nog|vol|door)\b", part):
                continue
            return tidy(part).rstrip("?.! ")
    return None


def withdraw_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Why it no longer applies."""
    _, reason = reason_in(sentence.text)
    if reason is None:
        parts = [part for part in re.split(r"(?<=[.?!;:])\s+|,\s+|:\s+|\s+-\s+", sentence.text) if part.strip()]
        rest = [part for part in parts if not sentence.part(part).items]
        reason = tidy(rest[-1]) if rest else None
    if reason is None and (match := re.search(r"\b(per ongeluk \w+|dubbel(?: ingevoerd)?|een vergissing|vergissing|was een foutje|entered twice|entered by mistake|by mistake|duplicate|niet meer (?:nodig|van toepassing|aan de orde)|no longer needed|gaat niet door|overbodig)\b", sentence.text, re.IGNORECASE)):
        reason = match[0]
    return ({"reason": reason.rstrip(".!")} if reason else {}), ()


def complete_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """When it was done."""
    day = next((day for day in sentence.past_days if day.day and day.day <= sentence.known.today), None)
    return ({"done_on": day.day.isoformat()} if day and day.day else {}), ()


def reassign_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """To whom it goes."""
    for one in reversed(sentence.people):
        if one.one and not re.search(r"(?<!naam )\b(?:van|from)\s+$", sentence.low[: one.start]):
            return {"owner": one.one}, ()
    if re.search(r"\b(?:ik|mij|me|mezelf|i|i'll|mijn naam|my name|myself)\b", sentence.low):
        return {"owner": sentence.known.speaker}, ()
    return {}, ("owner",)

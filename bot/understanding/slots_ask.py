"""The slots of questions and answers."""

from __future__ import annotations

import re
from typing import Any

from bot.understanding.clauses import clauses
from bot.understanding.core import sentences
from bot.understanding.mentions import Mention
from bot.understanding.people import Named, near_name
from bot.understanding.sentence import Sentence
from bot.understanding.shown import ShownKind

_OPINION = re.compile(r"\W*(?:wat vindt|wat vond|hoe denkt|what does|how does)\b", re.IGNORECASE)
_WHEN_CAN = re.compile(
    r"\W*(?:wanneer|hoe|hoeveel|waar|waarom|welke|when|how|where|why|which)\s+(?:\w+\s+){0,2}?(?:kan|kon|wil|gaat|heeft|moet|denkt|can|could|will|does|is)\s+‹p›\s"
)
"""Asks when or how someone will do a thing: all of it is the question."""
_TELL = re.compile(
    r"^\W*(?:(?:(?:op|over) de vraag|voorleggen|voor te leggen|laten uitzoeken|horen|hear|willen|even|eens|nog|ff|graag|please|me|mij|us|ons|we|wij|ze|het|het me|het ons|let|laten?|can|could|kan|om|to|te|navragen|na te vragen|vragen|te vragen|ask|weten|know|zeggen|vertellen|bevestigen|aangeven|uitzoeken|nagaan|checken|uitleggen|tell|say|confirm|check|explain|find out|look up|clarify|is|het|is het)\b\s*)+(?:(?:by|before|uiterlijk|voor|vóór|op|on|this|next|volgende|komende|eind|end of)?\s*[^,.:;?]{0,30}?\s)?(?=(?:whether|if|of|what|who|when|where|how|why|which|wat|wie|wanneer|waar|hoe|waarom|welke?|hoeveel|dat|that)\b)",
    re.IGNORECASE,
)
"""Words between who is asked and what: 'tell us by Thursday whether'."""
_THEN = re.compile(
    r"^\W*[^,.:;?]{0,60}?\b(?:laten weten|laten horen|weten te zeggen|zeggen|aangeven|vertellen|uitzoeken|nagaan|bevestigen|let us know|tell us|confirm|say)\s+(?=(?:of|wat|wie|wanneer|waar|hoe|welke?|hoeveel|waarom|dat|if|whether|what|who|when|where|how|which|why|that)\b)",
    re.IGNORECASE,
)
"""A day before those words: 'uiterlijk donderdag laten weten of'."""
_LAST = re.compile(r"[\s,;.(?-]+(?:(?:voor|aan|for|to)\s+|@)(?P<who>[\w .]{2,40})\W*$", re.IGNORECASE)
"""Who is asked, named at the end: 'mag het plein dicht? voor Anna'."""
_NEEDS = re.compile(
    r"\b(?:antwoord|nodig|weten|graag|uiterlijk|need|needed|answer|reactie|horen|deadline|reply|know|reageren|terug)\b"
)


def ask_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """To whom, what, and by when an answer is needed."""
    slots: dict[str, Any] = {}
    if _OPINION.match(sentence.text) and (whom := next((one.one for one in sentence.people if one.one), None)):
        return {"to": whom, "question": sentence.text.strip()}, ()
    if _WHEN_CAN.match(sentence.masked) and (whom := next((one.one for one in sentence.people if one.one), None)):
        return {"to": whom, "question": _until(sentence, sentence.text)[0].strip()}, ()
    head, body = sentence.head_and_body
    if body and not sentence.part(head).masked.replace("‹t›", "").strip(" .,-") and (half := _half(sentence)).people:
        return ask_slots(half)
    to = _addressee(sentence, len(head) if body else len(sentence.text))
    question = body or (
        sentence.text[to.end :]
        if to
        else re.sub(r"^\W*(?:ik heb een )?(?:vraagje|vraag|question|ask)\W+", "", sentence.text, flags=re.IGNORECASE)
    )
    if to is None and body and (last := _LAST.search(question)) and (people := sentence.part(last["who"]).people):
        to, question = people[0], question[: last.start() + 1]
    question, needed = _until(sentence, question)
    offset = len(sentence.text) - len(question) if sentence.text.endswith(question) else sentence.text.find(question)
    for day in sentence.days:
        if body and day.end <= len(head):
            needed = day
            continue
        where = _clause_around(question, day.start - offset)
        if (
            where
            and (_NEEDS.search(where.casefold()) or where.strip(" .?!") == day.words)
            and (where != _first(question) or re.search(r"nodig|need|uiterlijk|antwoord", where.casefold()))
        ):
            needed = needed or day
            question = question.replace(where, " ") if where != _first(question) else question
    if not body and (lead := _TELL.match(question) or _THEN.match(question)):
        offset = len(sentence.text) - len(question) if sentence.text.endswith(question) else -1
        if needed is None and offset >= 0:
            needed = next((day for day in sentence.days if offset <= day.start < offset + len(lead[0])), None)
        question = question[lead.end() :]
    if needed is None and to and not body:
        needed = next((day for day in sentence.days if _needed_of(sentence, day, to)), None)
    question = re.sub(r"^\W*(?:(?:om|to)\s)?(?:(?:te\s)?vragen|weten)\b", "", question)
    if needed is None and (knows := _DO_YOU_KNOW.match(question)):
        offset = sentence.text.find(question)
        needed = next((day for day in sentence.days if offset <= day.start < offset + knows.end()), None)
        question = question[knows.end() :] if needed else question
    question = question.lstrip(" ,:;-").strip()
    if to and to.one:
        slots["to"] = to.one
    if question.strip(" ?.,"):
        slots["question"] = re.sub(r"\s+", " ", question).strip(" ,")
    if needed and needed.day:
        slots["needed_by"] = needed.day.isoformat()
    asks = tuple(name for name in ("to", "question") if name not in slots)
    if to and to.one and not sentence.trajectory_ids and sentence.is_board(to.one):
        asks = (*asks, "trajectory")
    return slots, asks


def _half(sentence: Sentence) -> Sentence:
    """What stands after the colon."""
    return sentence.half(sentence.body_at, len(sentence.text))


_DO_YOU_KNOW = re.compile(
    r"\W*(?:weet|weten|kun|kan|wil|do|can|could|would) (?:jij|je|u|jullie|you)\b[^,.:;?]{0,60}?(?=\b(?:of|wat|wie|wanneer|hoe|waar|welke?|hoeveel|waarom|if|whether|what|who|when|where|how|which|why)\b)",
    re.IGNORECASE,
)
"""Before what is asked, with the day: 'weet jij voor donderdag hoeveel'."""
_HAVE_TO = re.compile(r"\b(?:moet|moeten|wil|willen|wilde|graag|need|needs|want|wants|must|have to|would like)\b")


def _needed_of(sentence: Sentence, day: Mention, to: Named) -> bool:
    """True for a day at once before the one who must tell: 'ik wil woensdag van Pieter horen'."""
    between = sentence.low[day.end : to.start]
    return (
        day.end <= to.start
        and re.fullmatch(r"\s*(?:(?:graag|even)\s+)?(?:van|from|bij|by)?\s*", between) is not None
        and _HAVE_TO.search(sentence.low[: day.start]) is not None
    )


_BY_WHEN = re.compile(
    r"\W*(?:(?:graag|liefst|please|pls|svp|en|and|antwoord|nodig|needed|ideally|het liefst|reactie|moet|heb)\b\W*)*(?:graag|nodig|antwoord\w*|weten|hebben|horen|please|know|need|needed|svp|aub)?\W*",
    re.IGNORECASE,
)
"""What is left of words that only say by when."""


_MUST = re.compile(
    r"\b(?:moet|moeten|nodig|need\w*|have to|has to|must|graag|voor|vóór|by|before|uiterlijk|weten|antwoord\w*|deadline|liefst|know)\b",
    re.IGNORECASE,
)
"""What makes a day one by which someone must know."""


_PLEASE = re.compile(r"[\s,]+(?:please|pls|graag|svp|aub|alsjeblieft)\W*", re.IGNORECASE)
_TERM = re.compile(r"(?:by|before|uiterlijk|voor|vóór|tegen)\b", re.IGNORECASE)
_TOLD = re.compile(
    r",\s+(?:want\b|we're|we are|i'm|i am|ik (?:ben|moet|krijg|heb|wil|zit)\b|wij? (?:zijn|moeten|krijgen|willen)\b|dan kan\b).*$",
    re.IGNORECASE | re.DOTALL,
)
"""Why it is asked, after the question."""


def _until(sentence: Sentence, question: str) -> tuple[str, Mention | None]:
    """The question without what is told after it, and the day by which someone must know: 'mag dat? ik heb het vrijdag nodig'."""
    at = sentence.text.find(question)
    ends = [end for _, end in sentences(sentence.text, max(at, 0)) if sentence.text[at:end].strip(" ?.!")]
    if at < 0 or len(ends) < 2:
        tail = re.search(r",\s+(?P<when>[^,?]+)\W*$", question)
        days = [day for day in sentence.days if tail and at >= 0 and at + tail.start() <= day.start]
        if tail and len(days) == 1 and _BY_WHEN.fullmatch(tail["when"].replace(days[0].words, " ")):
            return question[: tail.start()], days[0]
        last = next(reversed([day for day in sentence.days if at >= 0 and day.start > at]), None)
        if last and _PLEASE.fullmatch(sentence.text[last.end :]) and _TERM.match(last.words):
            return sentence.text[at : last.start].rstrip(), last
        if why := _TOLD.search(question):
            return question[: why.start()], None
        return question, None
    asks = sentence.text[at : ends[0]]
    told = sentence.text[ends[0] :]
    if "?" in told:
        return question, None
    needed = (
        next((day for day in sentence.days if day.start >= ends[0] and day.day), None) if _MUST.search(told) else None
    )
    return (asks, needed) if asks.rstrip().endswith("?") or needed else (question, None)


def addressee_ids(sentence: Sentence) -> tuple[str, ...]:
    """Who may be meant as the one to ask, when it is not clear."""
    to = _addressee(sentence, len(sentence.text))
    return to.ids if to else ()


def _addressee(sentence: Sentence, until: int) -> Named | None:
    within = [one for one in sentence.people if one.start < until]
    for one in within:
        if re.search(
            r"\b(?:aan|voor|for|to|bij|with|vraag|ask|vragen|van|from|met)\s+(?:even\s+|eens\s+|de\s+|the\s+|onze\s+)?$",
            sentence.low[: one.start],
        ) or re.search(
            r"\b(?:wil|kun|kan|kunt|zou|can|could|would|will) (?:je|jij|u|iemand|you|someone) (?:even |please |ask )?$",
            sentence.low[: one.start],
        ):
            return one
    if within:
        return within[0]
    match = re.match(
        r"^\W*(?:een )?(?:vraag(?:je)?|ask|question)\s+(?:aan|voor|for|to)?\s*(\w+)", sentence.text, re.IGNORECASE
    )
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
    r"^\W*(?:(?:mijn |my |het |the )?(?:antwoord|answer|beantwoord|reactie|reply|response|re)\b)?\s*(?:(?:op|to|on|voor|for|van|over|is|luidt)\s+)*(?:q[- ]?\d+)?\s*(?:is|luidt|wordt|be)?\s*[:,=-]*\s*",
    re.IGNORECASE,
)
_AS_FOR = re.compile(
    r"^\W*(?:bij|over|wat|voor|on|for|regarding|as for)\s+q[- ]?\d+\s*(?:betreft|is|luidt)?\s*(?:(?:mijn|my|het|the|onze|our)\s+(?:antwoord|answer)\s*(?:is|luidt)?)?[\s:,]+",
    re.IGNORECASE,
)
_SAID = re.compile(r"^\W*[\w .]{2,30}?\s+(?:zegt|vindt|antwoordt|says)\s*[:,]?\s*(?:dat\s+)?")
_SAY = re.compile(
    r"^\W*(?:zeg|say|tell|antwoord|vertel|geef door|laat weten)\s+(?:maar|them|him|her|haar|hem|ze|aan\s+\w+)?\s*(?=dat|that|:|ja|nee|yes|no|\w)",
    re.IGNORECASE,
)


def answer_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Which question, the answer, and for whom."""
    shown = sentence.known.shown
    id = sentence.item("Q") or (shown.subject if shown and shown.kind is ShownKind.QUESTION else None)
    slots: dict[str, Any] = {"question_id": id} if id else {}
    text = sentence.text.strip()
    match = re.match(
        r"^\W*(?:namens|on behalf of|van|voor)\s+(?:(?:de\s+)?wethouder\s+)?[\w .]{2,30}?\s*[:,]\s*",
        text,
        re.IGNORECASE,
    )
    if match and sentence.part(match[0]).people:
        text = text[match.end() :]
    text = re.sub(
        r"^\W*(?:namens|on behalf of)\s+[\w .]{2,30}?\s+(?=(?:op|over|to|on)\s+q)", "", text, flags=re.IGNORECASE
    )
    text = _AS_FOR.sub("", text, count=1)
    text = _ANSWER_LEAD.sub("", text, count=1)
    text = re.sub(r"^\W*(?:namens|on behalf of)\s+[\w ]{2,20}[:,]\s*", "", text, flags=re.IGNORECASE)
    if re.match(r"^\W*(?:zeg|say|tell|laat) ", text, re.IGNORECASE):
        text = _SAY.sub("", text)
    me = sentence.known.me
    said = _SAID.match(text) if me and me.acts_for else None
    if said and me and any(one.one == me.acts_for for one in sentence.part(said[0]).people):
        text = text[said.end() :]
    question = sentence.known.question(id) if id else None
    if me and me.acts_for and (question is None or question.to == me.acts_for):
        slots["on_behalf_of"] = me.acts_for
        text = re.sub(r"\s+namens\s+\w+\W*$", "", text)
    answer = text.strip(" :").removesuffix(".")
    if answer:
        slots["answer"] = answer
    return slots, tuple(name for name in ("question_id", "answer") if name not in slots)

"""Finds two acts in one sentence."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from bot.understanding.clauses import reason_in, tidy
from bot.understanding.complete import complete, promise_first, taken_along
from bot.understanding.fill import filled
from bot.understanding.ids import item_id
from bot.understanding.judged import judged
from bot.understanding.reading import Reading
from bot.understanding.rule import Rule
from bot.understanding.sentence import Sentence
from bot.understanding.wanted import wanted
from bot.understanding.weigh import chosen

_CUT = re.compile(
    r"(?<=[.!?;])\s+(?:(?i:en|and|also|ook|plus|verder|daarnaast|los daarvan|los hiervan|apart daarvan|intussen|trouwens|overigens|tussendoor|nog iets|nog wat|nog één ding|nog een ding|ander punt|oh ja|o ja|oja|oh|ps|nb|maar|but|separately|apart from that|besides|by the way|btw|one more thing|meanwhile)\b[\s,:]*)*|\s*;\s*|,?\s+(?:en|and|maar ook|daarnaast|also|plus|verder)\s+(?:ook\s+|also\s+|verder\s+)?|,\s+"
)
_SECONDS = frozenset(
    {
        "commitment.complete",
        "commitment.postpone",
        "commitment.reassign",
        "commitment.withdraw",
        "reminder.set",
        "contact.show",
        "status.show",
        "council.show",
        "phase.show",
        "message.show",
        "question.ask",
        "question.answer",
        "input.record",
        "group.record",
        "commitment.record",
        "commitment.list",
        "handover.start",
        "effort.record",
        "lesson.record",
        "decision.record",
        "message.draft",
        "signal.list",
        "group.show",
        "input.list",
        "expectation.show",
        "contact.change",
        "phase.advance",
        "record.export",
    }
)
_OPEN_ENDED = frozenset(
    {
        "question.ask",
        "question.answer",
        "lesson.record",
        "expectation.set",
        "decision.record",
        "lesson.search",
        "record.undo",
        "out_of_scope",
        "input.answer",
        "council.set",
    }
)
"""Acts whose words may hold anything: a second act after them must begin clearly."""
_CLEAR = re.compile(
    r"^\W*(?:en |and |ook |even |graag |please |dan |gelijk |meteen |alvast |ff )*(?:herinner|remind|vraag (?:aan )?\w+|ask \w+|status|(?:zet|wijzig|verander|pas|maak|verzet|set|change|move) (?:de |het |the |dan |ook )*(?:datum|deadline|einddatum|termijn|date)\b|(?:nieuwe |new |extra )?(?:actie|action|afspraak|toezegging|belofte|promise|pledge)|les:|lesson:|boek|c-?\d+|q-?\d+|en wie is|wie is (?:het|de)|wanneer (?:is|komt|gaat) .*raad|"
    r"(?:zet|verzet|schuif|verschuif|geef|sluit|vink|trek|streep|haal|move|close|give|postpone|mark|set)\b.*\bc-?\d+|(?:maak|schrijf|zet|stel|write|draft|make|prepare)\b.*\b(?:brief|bericht|concept|tekst|letter|message|draft|text)|beloofd|toegezegd|promised|noteer|record|log|start de overdracht|draag .* over|hand .* over|laat me .* weten|remind|(?:geef|stuur|tik|por|wek|attendeer|nudge|ping|poke) (?:me|mij)\b|(?:schrijf|boek|noteer|log|put|add|book|tel)\b.*\d.*\b(?:uur|uren|euro|hours?|euros?)\b|(?:leerpunt|les|tip|lesson)\b|(?:zet|leg|maak|tik|schrijf)\b.*\b(?:klaar|mail\w*|bericht\w*|brief\w*)\b)",
    re.IGNORECASE,
)
_PROMISED = re.compile(
    r"^\W*(?:(?:ik|we|wij|i) )?(?:heb|hebben|have)\b.*\b(?:beloofd|toegezegd|promised)\b|\b(?:dat is (?:een |de |onze )?(?:afspraak|belofte|toezegging|beloofd|toegezegd)|that's a promise|is beloofd|is toegezegd)\b",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    r"^\W*(?:(?:in|op|bij|met|over|voor|aan|naar|at|on|with|for)\s+)?(?:wie|wat|wanneer|waar|welke|hoe|who|what|when|where|which|how)\b.*\?\s*$",
    re.IGNORECASE | re.DOTALL,
)


_CUTS = 5
"""Places that are looked at for the beginning of a second act."""
_BOTH = re.compile(r"(c-?\d+)\s*(?:en|and|,|&|\+)\s*(c-?\d+)", re.IGNORECASE)


def of_both(sentence: Sentence, first: Reading) -> Reading | None:
    """The same done to two promises: 'C-131 en C-132 naar Pieter'."""
    match = _BOTH.search(sentence.text)
    if match is None or first.also is not None or first.slots.get("commitment_id") != item_id(match[1]):
        return None
    return replace(first, also=replace(first, slots={**first.slots, "commitment_id": item_id(match[2])}))


_SO = re.compile(
    r"^(?P<why>.+?)[,.]?\s+(?P<so>dus|daarom|vandaar dat|so|therefore)\s+(?P<act>.+)$", re.IGNORECASE | re.DOTALL
)
_END = re.compile(r"[.!?;]\s+\w")
_RESULT = re.compile(r"\W*(?:dus|daarom|vandaar|so|therefore)\b", re.IGNORECASE)
"""How a clause begins that follows from the one before it."""
_OF_PROMISE = frozenset({"commitment.postpone", "commitment.complete", "commitment.reassign", "commitment.withdraw"})


def of_result(sentence: Sentence) -> Reading | None:
    """What becomes of a promise, after why: 'de zaal is vol, dus C-102 schuift door naar week 50'."""
    match = _SO.match(sentence.text)
    if match is None or _END.search(sentence.text):
        return None
    why, act = sentence.half(*match.span("why")), sentence.half(*match.span("act"))
    rule = chosen(act)
    if rule is None or rule.intent not in _OF_PROMISE or rule.weight < 7 or not act.item("C") or why.items:
        return None
    if (whole := chosen(sentence)) and whole.intent in _OF_PROMISE and whole.weight > rule.weight:
        rule = whole
    return _after(why, filled(rule.intent, act, rule), act)


def _after(why: Sentence, reading: Reading, act: Sentence) -> Reading:
    """What becomes of a promise, with what led to it as its reason, or as the day it was done."""
    slots = dict(reading.slots)
    if reading.intent in {"commitment.postpone", "commitment.withdraw"}:
        slots["reason"] = reason_in(act.text)[1] or tidy(why.text)
    day = next((day.day for day in why.past_days if day.day and day.day <= act.known.today), None)
    if reading.intent == "commitment.complete" and day:
        slots.setdefault("done_on", day.isoformat())
    return replace(reading, slots=slots)


def two_acts(sentence: Sentence, first: Reading) -> Reading | None:
    """Two acts in one sentence, when each half says its own."""
    for cut in _cuts(sentence.text):
        if both := _of_halves(sentence, first, cut):
            return both
    return None


def _of_halves(sentence: Sentence, first: Reading, cut: re.Match[str]) -> Reading | None:
    """What both halves say, when each is an act."""
    one, two = _halves(sentence, cut)
    if len(one.text) < 4 or len(two.text) < 4 or _RESULT.match(two.text):
        return None
    ends = _ends(sentence.text, cut)
    rule_two = chosen(two) or (wanted(two) if ends or two.items else None)
    if rule_two is None or rule_two.intent not in _SECONDS:
        return None
    rule_one = wanted(one) if ends else chosen(one)
    answer = judged(one) if ends else None
    if answer is not None and answer.intent == "question.answer":
        rule_one = _ANSWER
    elif answer is not None:
        return None
    if rule_one and (rule_one.intent, rule_two.intent) == ("contact.change", "handover.start"):
        return None  # Who leaves says why someone else takes over.
    if rule_one is None or rule_one.intent in {"out_of_scope", "clarify", "help.show"} or rule_one.weight < 3.3:
        return None
    reading = answer or of_result(one) or filled(rule_one.intent, one, rule_one)
    also = of_result(two) or filled(rule_two.intent, two, rule_two)
    if "clarify" in {reading.intent, also.intent}:
        return None
    also = taken_along(reading, also, one, two)
    if not _differ(reading, also, one, two):
        return None
    if _only_leads(rule_one, reading) and also.intent.startswith("commitment.") and two.items and not one.items:
        return _after(one, also, two)
    stands = _may_stand(rule_two, two) and _stands(rule_one, rule_two, one, two, ends=ends)
    if not stands and not complete(reading, also, rule_one, rule_two, one, two, ends=ends):
        return None
    if "commitment_id" in also.asks and rule_two.weight < 6:
        return None
    return promise_first(reading, also)


def _only_leads(rule_one: Rule, reading: Reading) -> bool:
    """True for what only tells why a promise moves or is done: 'de groep heeft haar antwoord', 'Daan is ziek'."""
    if rule_one.intent == "contact.change" and "absent_until" not in reading.slots and "deputy" not in reading.slots:
        return True
    return rule_one.intent == "input.record" and (rule_one.weight < _LEADS or "group" in reading.asks)


_LEADS = 6.0


def _differ(reading: Reading, also: Reading, one: Sentence, two: Sentence) -> bool:
    """False for the same act said twice: the same intent, without numbers, groups, people or days to tell them apart."""
    if reading.intent != also.intent:
        return True
    ids = [{id for id, _, _ in half.items} for half in (one, two)]
    if all(ids):
        return ids[0] != ids[1]
    if one.group is not None and two.group is not None and one.group.id != two.group.id:
        return True
    telling = _TELLING.get(reading.intent, ())
    return bool(telling) and all(name in reading.slots and name in also.slots for name in telling)


_TELLING = {"commitment.record": ("due",), "question.ask": ("to",)}
"""What both must say to be two acts of the same kind."""


_ANSWER = Rule("question.answer", 8, "an answer to the question that was shown")


def _ends(text: str, cut: re.Match[str]) -> bool:
    """True where a sentence ends."""
    return text[cut.start() - 1 : cut.start()] in {".", "!", "?", ";"}


def _cuts(text: str) -> list[re.Match[str]]:
    """Where a second act may begin: first where a sentence ends, then at 'and', then at a comma."""
    found = list(islice(_CUT.finditer(text), 2 * _CUTS))
    return sorted(found, key=lambda cut: (not _ends(text, cut), cut[0].strip() in {",", ""}))[:_CUTS]


def _halves(sentence: Sentence, cut: re.Match[str]) -> tuple[Sentence, Sentence]:
    text = sentence.text
    left, right = text[: cut.start()].rstrip(), text[cut.end() :].lstrip()
    begin = len(left) - len(left.lstrip())
    return sentence.half(begin, len(left)), sentence.half(len(text) - len(right), len(text.rstrip()))


def _may_stand(rule_two: Rule, two: Sentence) -> bool:
    """False for what is no act of its own after whatever first half."""
    return (
        rule_two.weight >= 7.5
        or rule_two.intent in {"input.record", "group.record"}
        or (rule_two.intent == "commitment.record" and rule_two.weight >= 5)
        or (
            rule_two.weight >= 5
            and (
                _QUESTION.match(two.text) is not None
                or _CLEAR.match(two.text) is not None
                or rule_two.intent.endswith((".show", ".list"))
            )
        )
    )


def _stands(rule_one: Rule, rule_two: Rule, one: Sentence, two: Sentence, *, ends: bool) -> bool:
    """True when the second half is an act of its own, and not the rest of the first."""
    if rule_one.intent == "commitment.record" and rule_two.intent == "handover.start":
        return False
    if {rule_one.intent, rule_two.intent} == {"group.record", "input.record"}:
        return rule_one.intent == "group.record"
    if ends and rule_two.intent == "commitment.record" and _PROMISED.search(two.text):
        return True
    body = one.head_and_body[1]
    if ends and not body and rule_one.intent not in _OPEN_ENDED and _QUESTION.match(two.text):
        return rule_two.weight >= 5 and rule_one.intent != rule_two.intent
    if rule_one.intent in _OPEN_ENDED or body:
        return _CLEAR.match(two.text) is not None and rule_two.weight >= 5
    if two.items or rule_two.intent == "reminder.set":
        return rule_two.weight >= 7.5
    if rule_one.intent.endswith((".show", ".list")) and rule_two.intent.endswith((".show", ".list")):
        return (
            rule_two.weight >= 5.5
            and rule_one.weight >= 4
            and rule_one.intent != rule_two.intent
            and re.match(
                r"^\W*(?:en\s+|and\s+)?(?:(?:in|op|bij|met|over|voor|aan|naar|at|on|with|for)\s+)?(?:wie|wat|wanneer|waar|welke|hoe|who|what|when|where|which|how|status|aanspreekpunt|contact)\b",
                two.low,
            )
            is not None
        )
    if rule_one.intent.endswith((".show", ".list")):
        return rule_two.weight >= 7.5 and _CLEAR.match(two.text) is not None
    return (_CLEAR.match(two.text) is not None and rule_two.weight >= 7) or (
        rule_two.weight >= 7.6 and rule_two.intent in {"effort.record", "handover.start"} and rule_one.weight >= 7
    )

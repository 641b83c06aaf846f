"""Which rule weighs most in a sentence."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from bot.understanding.rule import Needs, Rule, has_end, needed
from bot.understanding.rules_keep import KEEP
from bot.understanding.rules_meant import MEANT
from bot.understanding.rules_show import SHOW
from bot.understanding.rules_spoken import SPOKEN
from bot.understanding.rules_told import TOLD
from bot.understanding.rules_work import WORK
from bot.understanding.sentence import Sentence
from bot.understanding.shown import ShownKind
from bot.understanding.slots_council import council_slots

RULES: tuple[Rule, ...] = tuple(sorted((*KEEP, *WORK, *SHOW, *TOLD, *SPOKEN, *MEANT), key=lambda rule: -rule.weight))
"""The heaviest first; of equal ones, as they are written."""
_STATES = frozenset(
    {
        "decision.record",
        "group.record",
        "input.record",
        "input.answer",
        "phase.advance",
        "council.set",
        "expectation.set",
        "effort.record",
        "commitment.complete",
        "contact.change",
        "handover.accept",
        "handover.start",
    }
)
"""What is stated: a question is seldom one of these."""


@cache
def _by_word() -> tuple[dict[str, tuple[int, ...]], tuple[int, ...], tuple[Needs, ...]]:
    """The places of the rules by the words they need most, of those that need none, and what each needs."""
    needs = tuple(needed(rule.words) for rule in RULES)
    common = Counter(word for each in needs for words in each for word in words)
    found: dict[str, list[int]] = {}
    always = []
    for place, each in enumerate(needs):
        if not each:
            always.append(place)
            continue
        for word in min(each, key=lambda words: sum(common[word] for word in words)):
            found.setdefault(word, []).append(place)
    return {word: tuple(places) for word, places in found.items()}, tuple(always), needs


_WORDS = re.compile(r"‹\w›|\w+")


def rules_near(masked: str, low: str) -> list[Rule]:
    """The rules whose words the sentence has, the heaviest first."""
    by_word, always, needs = _by_word()
    words = {*_WORDS.findall(low), *_WORDS.findall(masked)}
    places = set(always)
    for word in words:
        places.update(by_word.get(word, ()))
    return [RULES[place] for place in sorted(places) if not any(words.isdisjoint(need) for need in needs[place])]


PUT = Rule("question.ask", 8, "someone is spoken to by name, with a question")
_TO_SOMEONE = re.compile(r"^\W*(?:(?:hoi|hey|hallo|hi|beste|dag|even|checken|bij|voor|aan|for|to|at)\s+)*@?‹p›\s*[,:]")
_ROLE = Rule("council.set", 8, "a role of the council, with a phase")
_COUNCIL = re.compile(r"\b(?:raad|gemeenteraad|raadsrol|council)\b")
_TAKEN = re.compile(
    r"\b(?:heeft besloten|besloot|vastgesteld|aangenomen|ingestemd|decided|adopted|agreed|toegezegd|beloofd|promised|toezegging|afspraak)\b"
)


def chosen(sentence: Sentence) -> Rule | None:
    """The rule that weighs most in this sentence."""
    of_council = _COUNCIL.search(sentence.low) and not sentence.asking and not _TAKEN.search(sentence.low)
    if of_council and not sentence.days and council_slots(sentence)[0]:
        return _ROLE
    if _TO_SOMEONE.match(sentence.masked) and "?" in sentence.text:
        return PUT
    best: tuple[float, Rule] | None = None
    masked, low = sentence.masked, sentence.low
    ways = dict.fromkeys((masked, low, sentence.bare))
    ended = has_end(low)
    for rule in rules_near(masked, low):
        if best is not None and rule.weight <= best[0]:
            break
        if rule.fits(ways, ended=ended):
            weight = _weight(rule, sentence)
            if best is None or weight > best[0]:
                best = (weight, rule)
    return best[1] if best and best[0] > 0 else None


def _weight(rule: Rule, sentence: Sentence) -> float:
    weight = rule.weight
    if sentence.asking and rule.intent in _STATES and not sentence.head_and_body[1]:
        weight -= 4 if not re.match(r"^(?:kun|kan|kunnen|can|could|mag|mogen|wil)", sentence.low) else 1
    if sentence.asking and rule.intent == "commitment.record" and not sentence.head_and_body[1]:
        weight -= 6 if _WHICH.match(sentence.low) else 2.5
    if rule.intent == "commitment.record" and _AS_PROMISED.search(sentence.low):
        weight -= 4
    if rule.intent == "out_of_scope" and _MEAL.search(sentence.low):
        weight -= 4
    if rule.intent == "message.draft" and _WENT.search(sentence.low) and not _MAKE.search(sentence.low):
        return 0
    if (
        rule.intent == "commitment.reassign"
        and not sentence.people
        and not re.search(
            r"\b(?:ik|mij|me|i|i'll|myself|naam|name|zijn|haar|hem|his|her|him|iemand|ander|andere|someone|eigenaar|owner|overnemen)\b",
            sentence.low,
        )
    ):
        weight -= 3
    if rule.intent == "commitment.complete" and (
        _NOT_DONE.search(sentence.low)
        or any(day.day and day.day > sentence.known.today for day in sentence.days if not _was(day.words))
    ):
        weight -= 4
    if rule.intent == "decision.record" and rule.weight < 7 and _WANTS_TO.search(sentence.low):
        weight -= 3
    if rule.intent == "decision.record" and _POINTS.search(sentence.low) and not sentence.trajectory_ids:
        return 0
    if rule.intent == "phase.advance" and re.search(r"\b(?:raad|council)\b", sentence.low):
        weight -= 2
    if (
        rule.intent == "commitment.record"
        and (number := next((start for id, start, _ in sentence.items if id.startswith("C")), None)) is not None
    ):
        weight = weight if sentence.body_at and number >= sentence.body_at else 0
    if rule.intent == "handover.start" and _ALSO_OWNER.search(sentence.low):
        weight -= 3
    if rule.intent == "lesson.record" and sentence.asking and not sentence.head_and_body[1]:
        weight -= 4
    if rule.intent == "record.undo" and sentence.items and not _LAST.search(sentence.low):
        weight -= 4
    shown = sentence.known.shown
    if rule.intent == "question.answer" and not (sentence.item("Q") or (shown and shown.kind is ShownKind.QUESTION)):
        return 0
    return weight


_WHICH = re.compile(
    r"^(?:en |and )?(?:(?:op|in|voor|bij|met|on|in|at|by) )?(?:wie|welke?|wat|wanneer|who|which|what|when)\b"
)
_AS_PROMISED = re.compile(
    r"\b(?:zoals|volgens) (?:\w+ )?(?:beloofd|toegezegd|afgesproken|afspraak|belofte)\b|\bas (?:promised|agreed)\b"
)
"""Tells that a promise was kept, and makes none."""
_MEAL = re.compile(r"\b(?:na|voor|tijdens|rond|after|before|over|during) (?:de |the )?(?:lunch|koffie|borrel|coffee)\b")
"""A time of the day, and no meal to be arranged."""
_MAKE = re.compile(
    r"\b(?:graag|svp|please|maak|schrijf|stel|zet|tik|kun|kan|wil|willen|moet|moeten|nodig|klaarzetten|opstellen|write|draft|make|need|could|can)\b"
)
_WENT = re.compile(
    r"\b(?:is|zijn|was|waren|has|have|been)\b.*\b(?:gegaan|gestuurd|verstuurd|verzonden|gemaild|bezorgd|geschreven|sent|gone)\b"
)
_POINTS = re.compile(
    r"^\W*(?:(?:wat mij betreft|ja|nou|oké?|yes|well)\W+)?(?:dat|dit|het|that|this|it)(?: is|'s)\b.*\b(?:prima|goed|akkoord|ok|oké|fine|good)\b"
)
"""Says that something is fine, and not what."""
_WANTS_TO = re.compile(
    r"\b(?:ik wil|wil ik|i want)\b(?:\s+(?:graag|even|een|de|het|mijn|nog|eens|a|the|my))*\s+(?:\w*(?:brief|bericht|tekst|overzicht|uitleg|lijst|letter)|trajecten|projecten|stand|status|update)\b|\b(?:ik wil|wil ik|i want|i'd like|i would like)\b.*\b(?:zien|weten|horen|opnemen|bellen|spreken|lezen|hebben|see|know|hear|read|have)\b"
)
_ALSO_OWNER = re.compile(r"[;,.]\s*\w+ (?:is|wordt) (?:de )?trekker\W*$")
"""Who does what was said just before."""
_LAST = re.compile(r"\b(?:laatste|vorige|net|zojuist|last|previous|just|ongedaan|undo|terugdraaien|draai)\b")
"""What was done last, and not what becomes of something with a number."""
_NOT_DONE = re.compile(
    r"\b(?:niet|not|nog niet|isn't|bijna|almost|nooit|never)\b[\w\s]{0,12}\b(?:klaar|af|gereed|ready|done|finished|gelukt|geregeld|afgerond)\b"
)


def _was(words: str) -> bool:
    return re.search(r"gister|yesterday|afgelopen|vorige|\blast\b|\bjl\b", words.casefold()) is not None

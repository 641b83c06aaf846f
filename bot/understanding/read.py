"""A sentence -> what is wanted: the heaviest rule that fits says which intent, the rest of the words fill its slots."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from rapidfuzz import fuzz

from bot.understanding import slots_keep, slots_promise, slots_work
from bot.understanding.known import Known
from bot.understanding.privacy import personal_data
from bot.understanding.reading import Reading
from bot.understanding.rule import Rule
from bot.understanding.rules_keep import KEEP
from bot.understanding.rules_show import SHOW
from bot.understanding.rules_work import WORK
from bot.understanding.sentence import Sentence
from bot.understanding.shown import ShownKind
from bot.understanding.slots_show import show_slots
from bot.understanding.verdicts import verdict

RULES: tuple[Rule, ...] = (*KEEP, *WORK, *SHOW)

Filler = Callable[[Sentence], tuple[dict[str, Any], tuple[str, ...]]]

_FILLERS: dict[str, Filler] = {
    "question.ask": slots_keep.ask_slots,
    "question.answer": slots_keep.answer_slots,
    "decision.record": slots_keep.decision_slots,
    "commitment.record": slots_promise.promise_slots,
    "commitment.postpone": slots_keep.postpone_slots,
    "commitment.complete": slots_keep.complete_slots,
    "commitment.reassign": slots_keep.reassign_slots,
    "commitment.withdraw": slots_keep.withdraw_slots,
    "message.draft": slots_work.draft_slots,
    "contact.change": slots_work.contact_slots,
    "council.set": slots_work.council_slots,
    "phase.advance": slots_work.advance_slots,
    "expectation.set": slots_work.expectation_slots,
    "input.record": slots_work.input_slots,
    "input.answer": slots_work.input_answer_slots,
    "group.record": slots_work.group_slots,
    "handover.start": slots_work.handover_slots,
    "handover.accept": lambda _: ({}, ()),
    "handover.decline": lambda sentence: ({}, ("remark",)),
    "lesson.record": slots_work.lesson_slots,
    "effort.record": slots_work.effort_slots,
    "reminder.set": slots_work.reminder_slots,
    "record.undo": lambda _: ({"target": "last"}, ()),
    "record.export": slots_work.export_slots,
}
_STATES = frozenset({"decision.record", "group.record", "input.record", "input.answer", "phase.advance", "council.set", "expectation.set", "effort.record", "commitment.complete", "contact.change", "handover.accept", "handover.start"})
"""What is stated: a question is seldom one of these."""
_EVERYWHERE = frozenset({"portfolio.overview", "signal.list", "lesson.search", "help.show", "out_of_scope", "clarify", "record.undo", "privacy.warn"})
"""Intents that take no trajectory."""
_ANY_PLACE = frozenset({"commitment.list", "question.ask", "record.export", "reminder.set"})
"""Intents that can do without one."""
_OF_ITEM = frozenset({"commitment.postpone", "commitment.complete", "commitment.reassign", "commitment.withdraw", "question.answer", "message.approve", "message.reject"})
_PERSONAL = frozenset({"question.ask", "question.answer", "decision.record", "commitment.record", "input.record", "group.record", "lesson.record", "message.draft", "input.answer", "reminder.set", "clarify", "out_of_scope", "status.show", "commitment.postpone", "contact.show", "message.show", "expectation.set", "handover.start", "contact.change", "commitment.complete"})
_FIRM = 6.0
"""From this weight on a rule stands beside something that was just shown."""


def read(text: str, known: Known) -> Reading:
    """What the words mean; never an act that was not said."""
    sentence = Sentence(text[:4000], known)
    first = _one(sentence)
    if first.intent == "privacy.warn" or (known.shown is not None and first.intent.startswith(("message.", "handover.")) and first.rule and "request" in first.rule):
        return first
    return _two(sentence, first) or first


def _one(sentence: Sentence) -> Reading:
    known = sentence.known
    if (judged := _judged(sentence)) is not None:
        return judged
    rule = chosen(sentence)
    reading = _filled(rule.intent, sentence, rule) if rule else _fallback(sentence)
    if reading.intent == "group.record" and "heard_on" in reading.asks and (done := _commitment(sentence)[0]):
        reading = Reading(intent="commitment.complete", slots={"commitment_id": done}, rule="the words of a promise")
    kinds = personal_data(sentence.typed, known)
    if kinds and reading.intent in _PERSONAL:
        return Reading(intent="privacy.warn", slots={"personal_data": list(kinds)}, rule="personal data")
    return reading


def chosen(sentence: Sentence) -> Rule | None:
    """The rule that weighs most in this sentence."""
    best: tuple[float, Rule] | None = None
    masked, low = sentence.masked, sentence.low
    for rule in RULES:
        if best is not None and rule.weight <= best[0]:
            continue
        if rule.fits(masked, low):
            weight = _weight(rule, sentence)
            if best is None or weight > best[0]:
                best = (weight, rule)
    return best[1] if best and best[0] > 0 else None


def _weight(rule: Rule, sentence: Sentence) -> float:
    weight = rule.weight
    if sentence.asking and rule.intent in _STATES and not sentence.head_and_body[1]:
        weight -= 4 if not re.match(r"^(?:kun|kan|kunnen|can|could|mag|mogen|wil)", sentence.low) else 1
    if sentence.asking and rule.intent == "commitment.record" and not sentence.head_and_body[1]:
        weight -= 2.5
    if rule.intent == "commitment.reassign" and not sentence.people and not re.search(r"\b(?:ik|mij|me|i|i'll|myself|iemand|ander|andere|someone|eigenaar|owner|overnemen)\b", sentence.low):
        weight -= 3
    if rule.intent == "commitment.complete" and (_NOT_DONE.search(sentence.low) or any(day.day and day.day > sentence.known.today for day in sentence.days if not _was(day.words))):
        weight -= 4
    if rule.intent == "phase.advance" and re.search(r"\b(?:raad|council)\b", sentence.low):
        weight -= 2
    shown = sentence.known.shown
    if rule.intent == "question.answer" and not (sentence.item("Q") or (shown and shown.kind is ShownKind.QUESTION)):
        return 0
    return weight


_NOT_DONE = re.compile(r"\b(?:niet|not|nog niet|isn't|bijna|almost|nooit|never)\b[\w\s]{0,12}\b(?:klaar|af|gereed|ready|done|finished|gelukt|geregeld|afgerond)\b")


def _was(words: str) -> bool:
    return re.search(r"gister|yesterday|afgelopen|vorige|\blast\b|\bjl\b", words.casefold()) is not None


def _judged(sentence: Sentence) -> Reading | None:
    """What is said to a request, question or handover that was just shown."""
    known = sentence.known
    shown = known.shown
    if shown is None:
        return None
    me = known.me
    named = [one.one for one in sentence.people if one.one]
    if shown.kind in {ShownKind.APPROVAL, ShownKind.HANDOVER}:
        others = [id for id, _, _ in sentence.items if id != shown.subject]
        version = re.search(r"\b(?:versie|version|v)\s?(\d+)\b", sentence.low)
        if others or (version and shown.version is not None and int(version[1]) != shown.version):
            if re.search(r"akkoord|approve|\bok|prima|goed", sentence.low):
                return Reading(intent="clarify", asks=("meaning",), rule="another item than was shown")
            return None
        behalf = me.acts_for if me and shown.asked and shown.asked != me.id and me.acts_for == shown.asked else None
        may = shown.asked is None or shown.asked == known.speaker or behalf is not None
        said = _without_names(sentence, behalf) if behalf else re.sub(rf"\b{re.escape(shown.subject)}\b|\b(?:versie|version|v)\s?\d+\b", " ", sentence.typed, flags=re.IGNORECASE)
        strong = chosen(sentence)
        if strong and strong.weight >= 8.9 and strong.intent in {"reminder.set", "record.undo"}:
            return None
        return verdict(said, shown, may=may, behalf=behalf, behalf_said=behalf in named)
    if shown.kind is ShownKind.QUESTION:
        rule = chosen(sentence)
        question = known.question(shown.subject)
        mine = question is None or known.speaker in {question.to, question.via} or (me is not None and me.acts_for == question.to)
        if rule and rule.weight >= _FIRM and (rule.intent in {"reminder.set", "question.ask", "message.draft", "record.export", "help.show"} or any(not id.startswith("Q") for id, _, _ in sentence.items)):
            return None
        if not mine and not sentence.item("Q"):
            return None
        if sentence.asking and rule and rule.weight >= 5:
            return None
        return _filled("question.answer", sentence, None)
    return None


def _without_names(sentence: Sentence, behalf: str) -> str:
    text = sentence.text
    for one in sorted(sentence.people, key=lambda one: -one.start):
        if one.one == behalf:
            start = one.start
            text = text[:start] + text[one.end :]
    return re.sub(r"\b(?:namens|van|on behalf of|for)\s*(?=[\s,:.!]|$)|^\W*(?:wil|wilt|wants|vindt|zegt|says|is|geeft)\b", " ", text, flags=re.IGNORECASE).strip(" :,")


def _fallback(sentence: Sentence) -> Reading:
    words = sentence.low.split()
    if sentence.named and len(words) <= 4 and sentence.trajectory_ids:
        return _filled("status.show", sentence, None)
    pronouns = re.search(r"\b(?:dat|dit|die|het|deze|it|that|this|those|these|one|daar|er|zo|andere|doe|ja|nee|ok|oke|akkoord|prima|goed|yes|no|done|klaar|maar)\b", sentence.low)
    if sentence.known.shown is not None or (pronouns and len(words) <= 9) or len(words) <= 2 or sentence.items or sentence.groups or sentence.people or sentence.named:
        return Reading(intent="clarify", asks=("meaning",), rule="nothing certain")
    return Reading(intent="out_of_scope", rule="nothing of ours")


def _filled(intent: str, sentence: Sentence, rule: Rule | None) -> Reading:
    slots: dict[str, Any] = {}
    asks: tuple[str, ...] = ()
    choices: dict[str, tuple[str, ...]] = {}
    if intent in _FILLERS:
        found, asks = _FILLERS[intent](sentence)
    else:
        found = show_slots(intent, sentence)
    if intent.startswith("commitment.") and intent in _OF_ITEM:
        id, candidates = _commitment(sentence)
        if id:
            slots["commitment_id"] = id
        elif intent == "commitment.complete" and not sentence.named and not sentence.groups and not candidates and not sentence.known.linked:
            return Reading(intent="clarify", asks=("meaning",), rule="which promise is not said")
        else:
            asks = ("commitment_id", *asks)
            choices["commitment_id"] = candidates
    elif intent not in _EVERYWHERE and intent not in _OF_ITEM:
        if sentence.trajectory:
            if intent != "commitment.list" or sentence.named or sentence.known.linked or sentence.known.shown:
                slots["trajectory"] = sentence.trajectory
        elif intent not in _ANY_PLACE or (intent == "reminder.set" and not sentence.items) or len(sentence.trajectory_ids) > 1:
            asks = ("trajectory", *asks)
            choices["trajectory"] = sentence.trajectory_ids
    slots |= {name: value for name, value in found.items() if value is not None and value != ""}
    if intent == "question.ask" and "to" in asks:
        choices["to"] = slots_keep.addressee_ids(sentence)
    if "group" in asks and sentence.groups:
        choices["group"] = tuple(one.id for one in sentence.groups)
    if intent == "record.export" and slots.get("purpose") == "subject_access":
        slots.pop("trajectory", None)
    return Reading(intent=intent, slots=slots, asks=asks, choices=choices, rule=rule.words if rule else None)


def _commitment(sentence: Sentence) -> tuple[str | None, tuple[str, ...]]:
    """The promise that is meant: by its number, or by its words within the trajectory or among one's own."""
    if id := sentence.item("C"):
        return id, ()
    known = sentence.known
    places = [sentence.trajectory] if sentence.trajectory else [name.id for name in known.trajectories] if len(list(known.trajectories)) <= 50 else []
    scored = []
    for place in places:
        for one in known.commitments(place):
            if one.is_open:
                score = fuzz.token_set_ratio(_content(sentence.low), _content(one.text.casefold()))
                shared = len(set(_content(sentence.low).split()) & set(_content(one.text.casefold()).split()))
                if shared >= 2 or (shared == 1 and sentence.trajectory):
                    scored.append((score + 4 * shared, one.id))
    scored.sort(reverse=True)
    near = [id for score, id in scored if score >= scored[0][0] - 5]
    if scored and scored[0][0] >= 60 and len(near) == 1:
        return near[0], ()
    return None, tuple(id for _, id in scored[:4])


_EMPTY = frozenset("de het een van met over is zijn in op aan voor en of dat die we ik the a of with about is are and krijgt naar geweest klaar gesproken gesprek kan niet".split())


def _content(text: str) -> str:
    return " ".join(word for word in re.findall(r"\w+", text) if word not in _EMPTY or word == "gesprek")


_CUT = re.compile(r"(?<=[.!?;])\s+|\s*;\s*|,?\s+(?:en|and|maar ook|daarnaast|also|plus|verder)\s+(?:ook\s+|also\s+|verder\s+)?|,\s+")
_SECONDS = frozenset({"commitment.complete", "commitment.postpone", "commitment.reassign", "commitment.withdraw", "reminder.set", "contact.show", "status.show", "council.show", "phase.show", "message.show", "question.ask", "question.answer", "input.record", "group.record", "commitment.record", "commitment.list", "handover.start", "effort.record", "lesson.record", "decision.record", "message.draft", "signal.list", "group.show", "input.list", "expectation.show", "phase.advance", "record.export"})
_OPEN_ENDED = frozenset({"question.ask", "question.answer", "lesson.record", "expectation.set", "decision.record", "lesson.search", "record.undo", "out_of_scope", "input.answer", "council.set"})
"""Acts whose words may hold anything: a second act after them must begin clearly."""
_CLEAR = re.compile(r"^\W*(?:herinner|remind|vraag (?:aan )?\w+|ask \w+|status|actie|action|afspraak|toezegging|les:|lesson:|boek|c-?\d+|q-?\d+|en wie is|wie is (?:het|de)|wanneer (?:is|komt|gaat) .*raad)", re.IGNORECASE)


def _two(sentence: Sentence, first: Reading) -> Reading | None:
    """Two acts in one sentence, when each half says its own."""
    for cut in _CUT.finditer(sentence.text):
        left, right = sentence.text[: cut.start()].strip(), sentence.text[cut.end() :].strip()
        if len(left) < 4 or len(right) < 4:
            continue
        one, two = sentence.part(left), sentence.part(right)
        rule_one, rule_two = chosen(one), chosen(two)
        if rule_one is None or rule_two is None or rule_two.intent not in _SECONDS:
            continue
        if rule_one.intent in {"out_of_scope", "clarify", "help.show"} or rule_one.weight < 3.3:
            continue
        same = rule_one.intent == rule_two.intent and set(one.items) and {id for id, _, _ in one.items} == {id for id, _, _ in two.items}
        if same or (rule_one.intent == rule_two.intent and not (one.items and two.items)):
            continue
        if not _stands(rule_one, rule_two, one, two, sentence):
            continue
        reading, also = _filled(rule_one.intent, one, rule_one), _filled(rule_two.intent, two, rule_two)
        if two.groups == () and one.group and also.intent == "input.record":
            slots = {**also.slots, "group": one.group.id}
            also = replace(also, slots=slots, asks=tuple(name for name in also.asks if name != "group"))
        if also.asks and "commitment_id" in also.asks and rule_two.weight < 6:
            continue
        return replace(reading, also=replace(also, also=None))
    return None


def _stands(rule_one: Rule, rule_two: Rule, one: Sentence, two: Sentence, whole: Sentence) -> bool:
    """True when the second half is an act of its own, and not the rest of the first."""
    if {rule_one.intent, rule_two.intent} == {"group.record", "input.record"}:
        return rule_one.intent == "group.record"
    body = whole.head_and_body[1]
    if rule_one.intent in _OPEN_ENDED or body:
        return _CLEAR.match(two.text) is not None and rule_two.weight >= 5
    if two.items or rule_two.intent == "reminder.set":
        return rule_two.weight >= 7.5
    if rule_one.intent.endswith((".show", ".list")) and rule_two.intent.endswith((".show", ".list")):
        return rule_two.weight >= 5.5 and rule_one.weight >= 4 and rule_one.intent != rule_two.intent and re.match(r"^\W*(?:en\s+)?(?:wie|wat|wanneer|waar|welke|hoe|who|what|when|where|which|how|status|aanspreekpunt|contact)\b", two.low) is not None
    if rule_one.intent.endswith((".show", ".list")):
        return rule_two.weight >= 7.5 and _CLEAR.match(two.text) is not None
    return _CLEAR.match(two.text) is not None and rule_two.weight >= 7 or (rule_two.weight >= 7.6 and rule_two.intent in {"effort.record", "handover.start"} and rule_one.weight >= 7)

"""A second act that is complete in itself, and what it takes along from the first: trajectory, group, what a message is about."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.understanding.reading import Reading
from bot.understanding.rule import Rule
from bot.understanding.sentence import Sentence
from bot.understanding.slots_input import wish_in

_FIRM = 7.0
"""From this weight on the first half is an act of its own before 'and' or a comma; where a sentence ends, from less."""
_ENOUGH = 5.0
_SURE = 7.8
"""From this weight on words alone say that the second half is an act."""
_LEAST = {"message.draft": 6.5, "input.record": 7.5}
"""The same for a message that is asked for, and for what people said."""
_BEFORE = frozenset(
    {
        "commitment.complete",
        "commitment.postpone",
        "decision.record",
        "effort.record",
        "group.record",
        "phase.advance",
    }
)
"""Acts that say what is so; what is promised after them is no part of their words."""
_ANYTHING = frozenset({"question.ask", "lesson.search", "out_of_scope", "clarify", "help.show"})
"""Acts whose next sentence most often belongs to them: why it is asked, and by when."""
_DOES = re.compile(r"\W*(?:ik|wij|we|i|i'll|we'll)\b", re.IGNORECASE)
_SETTLED = frozenset({"commitment.complete", "group.record"})
_EXPLAINS = re.compile(
    r"\W*(?:want|omdat|anders|daardoor|daarom|dus|zo|zodat|because|otherwise|so|since|therefore|was|is|were|are|staat|lijkt|hoort|loopt)\b",
    re.IGNORECASE,
)
"""How a clause begins that says why, or more about the same."""
_NEEDED = {
    "commitment.record": frozenset({"owner", "due", "text"}),
    "group.record": frozenset({"group", "heard_on"}),
    "effort.record": frozenset(),
    "input.record": frozenset({"group", "text"}),
    "lesson.record": frozenset({"text"}),
    "reminder.set": frozenset({"date"}),
    "commitment.complete": frozenset({"commitment_id"}),
    "commitment.postpone": frozenset({"commitment_id", "due"}),
    "commitment.reassign": frozenset({"commitment_id", "owner"}),
    "commitment.withdraw": frozenset({"commitment_id"}),
    "message.draft": frozenset(),
    "handover.start": frozenset({"to"}),
    "phase.advance": frozenset({"to_phase", "date"}),
    "contact.change": frozenset({"absent_until"}),
}
"""What a second half must say to be each act."""


def complete(
    first: Reading, second: Reading, rule_one: Rule, rule_two: Rule, one: Sentence, two: Sentence, *, ends: bool
) -> bool:
    """True when the second half has all that its act needs; before 'and' or a comma only after some acts."""
    if second.intent not in _NEEDED or second.asks or not _NEEDED[second.intent] <= second.slots.keys():
        return False
    if rule_one.weight < (_ENOUGH if ends else _FIRM) or first.intent in _ANYTHING or _EXPLAINS.match(two.text):
        return False
    if first.intent == "commitment.record" and "due" in first.asks and second.intent == "reminder.set":
        return False  # Its day may stand after an abbreviation: 'belt de speeltuinver. vrijdag terug'.
    if second.intent.startswith("commitment.") and second.intent != "commitment.record":
        return bool({id for id, _, _ in two.items} - {id for id, _, _ in one.items})
    if first.intent == "decision.record" and second.intent == "input.record":
        return False  # What people wanted, beside what was decided.
    if two.asking and second.intent != "message.draft" and not two.head_and_body[1]:
        return False
    if second.intent == "commitment.record":
        return not two.head_and_body[1] and _someone_does(first, one, two, ends=ends)
    if second.intent == "group.record" and not ends:
        return first.intent in {"commitment.complete", "effort.record"}
    if not ends and (first.intent not in _BEFORE or one.head_and_body[1] or first.intent == "decision.record"):
        return False
    return second.intent == "group.record" or rule_two.weight >= _LEAST.get(second.intent, _SURE)


def _someone_does(first: Reading, one: Sentence, two: Sentence, *, ends: bool) -> bool:
    """True when the second half begins with who does it."""
    if first.asks and not ends:
        return False
    # A clause after 'and' or a comma may be the rest of a decision, or why a promise is put off.
    if not ends and (
        first.intent not in _BEFORE | {"commitment.record"}
        or one.head_and_body[1]
        or first.intent in {"decision.record", "commitment.postpone"}
    ):
        return False
    begin = len(two.text) - len(two.text.lstrip())
    return _DOES.match(two.text) is not None or any(person.one and person.start <= begin for person in two.people)


_ABOUT = {"decision.record": "decision", "commitment.postpone": "delay", "contact.change": "contact"}
"""What a message is about that is asked for after each."""
_THEY_SAY = re.compile(r"\W*(?:ze|zij|they)\b", re.IGNORECASE)
_COUNCIL = re.compile(r"\b(?:raad|gemeenteraad|commissie|council|committee)\b")
_THEM = re.compile(r"\b(?:ze|zij|hen|hun|hem|haar|them|they|him|her)\b", re.IGNORECASE)


def taken_along(first: Reading, second: Reading, one: Sentence, two: Sentence) -> Reading:
    """The second act with what only the first half names."""
    slots, asks = dict(second.slots), set(second.asks)
    if "trajectory" in asks and "trajectory" in first.slots:
        slots["trajectory"] = first.slots["trajectory"]
    if second.intent == "input.record" and not two.groups and one.group:
        slots["group"] = one.group.id
    elif second.intent == "input.record" and one.group and _THEY_SAY.match(two.text):
        slots |= {"group": one.group.id, "text": wish_in(two.text)}
    if "commitment_id" in asks and not two.items and (said := one.item("C")):
        slots["commitment_id"] = said
    if second.intent == "message.draft" and "kind" not in slots and first.intent in _ABOUT:
        slots["kind"] = _ABOUT[first.intent]
    if second.intent == "message.draft" and "audience" not in slots and one.group and _THEM.search(two.text):
        slots["audience"] = one.text[one.group.start : one.group.end]
    theirs = second.intent == "commitment.record" and one.group and not two.groups and _THEM.search(two.text)
    if one.group and theirs and ("promised_to" not in slots or not _COUNCIL.search(two.low)):
        slots |= {"promised_to": _called(one.group.name, one.low), "kind": "resident_promise"}
    return replace(second, slots=slots, asks=tuple(name for name in second.asks if name not in slots))


def _called(name: str, low: str) -> str:
    """The name of a group, or the other one in brackets when that was said."""
    whole, _, other = name.rstrip(")").partition(" (")
    return other if other and other.casefold() in low else whole


def promise_first(first: Reading, second: Reading) -> Reading:
    """Both acts; a promise that is kept comes before the talk with the group it was about, and was kept that day."""
    if {first.intent, second.intent} == _SETTLED:
        if first.intent == "group.record":
            first, second = second, first
        if "heard_on" in second.slots:
            first = replace(first, slots={"done_on": second.slots["heard_on"], **first.slots})
    return replace(first, also=replace(second, also=None))

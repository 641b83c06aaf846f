"""A second act that is complete in itself: who does what by when, or which group was heard on which day."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.understanding.reading import Reading
from bot.understanding.rule import Rule
from bot.understanding.sentence import Sentence

_FIRM = 7.0
"""From this weight on the first half is an act of its own before 'and' or a comma; where a sentence ends, from less."""
_ENOUGH = 5.0
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
_DOES = re.compile(r"\W*(?:ik|wij|we|i|i'll|we'll)\b", re.IGNORECASE)
_SETTLED = frozenset({"commitment.complete", "group.record"})


def complete(first: Reading, second: Reading, rule_one: Rule, one: Sentence, two: Sentence, *, ends: bool) -> bool:
    """True when the second half has a subject, a verb and all its slots; never after a colon, and never a reason."""
    if first.intent not in _BEFORE or first.intent == second.intent or first.asks or second.asks:
        return False
    if one.head_and_body[1] or two.head_and_body[1] or two.asking or rule_one.weight < (_ENOUGH if ends else _FIRM):
        return False
    if second.intent == "group.record":
        return first.intent == "commitment.complete" and {"group", "heard_on"} <= second.slots.keys()
    if second.intent != "commitment.record" or not {"owner", "due", "text"} <= second.slots.keys():
        return False
    # A clause after 'and' or a comma may be the rest of a decision, or why a promise is put off.
    if not ends and first.intent in {"decision.record", "commitment.postpone"}:
        return False
    begin = len(two.text) - len(two.text.lstrip())
    return _DOES.match(two.text) is not None or any(person.one and person.start <= begin for person in two.people)


def promise_first(first: Reading, second: Reading) -> Reading:
    """Both acts; a promise that is kept comes before the talk with the group it was about, and was kept that day."""
    if {first.intent, second.intent} == _SETTLED:
        if first.intent == "group.record":
            first, second = second, first
        if "heard_on" in second.slots:
            first = replace(first, slots={"done_on": second.slots["heard_on"], **first.slots})
    return replace(first, also=replace(second, also=None))

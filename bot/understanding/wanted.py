"""What a sentence wants: the rule that weighs most, unless its cue words point elsewhere by far."""

from __future__ import annotations

import re
from itertools import pairwise

from bot.understanding.cues import likeness, telling
from bot.understanding.rule import Rule
from bot.understanding.sentence import Sentence
from bot.understanding.shown import ShownKind
from bot.understanding.weigh import PUT, chosen


def wanted(sentence: Sentence) -> Rule | None:
    """The rule that counts; one that names cue words when they do."""
    rule = chosen(sentence)
    rule = _of_promise(rule, sentence) or _outweighed(rule, sentence) or rule
    return _asked(rule, sentence) if rule else None


_SEES = {
    "commitment.record": "commitment.list",
    "contact.change": "contact.show",
    "council.set": "council.show",
    "expectation.set": "expectation.show",
    "group.record": "group.show",
    "input.record": "input.list",
    "lesson.record": "lesson.search",
    "phase.advance": "phase.show",
}
"""What is told, and what a question about the same wants to see."""
_SURELY_ASKS = re.compile(
    r"^\W*(?:en |and )?(?:wie|welke?|hoeveel|who|which|is|zijn|hebben|heeft|did|has|have|are)\b(?! (?:er|we|wij|ik|i|you) .*[.!]).*$"
)


def _asked(rule: Rule, sentence: Sentence) -> Rule:
    """A question about what is told otherwise wants to see it: 'zijn de huurders al gesproken'."""
    sees = _SEES.get(rule.intent)
    if sees is None or not sentence.asking or sentence.head_and_body[1] or not _SURELY_ASKS.match(sentence.low):
        return rule
    return Rule(sees, rule.weight, rule.words)


_CLAUSE = re.compile(r"[,;.!?]\s+(?:(?:dus|so|daarom)\s+)?|\s+(?:dus|so)\s+")
_BECOMES = frozenset({"commitment.complete", "commitment.postpone", "commitment.reassign", "commitment.withdraw"})
_SURE = 7.0


def _of_promise(rule: Rule | None, sentence: Sentence) -> Rule | None:
    """What becomes of a promise in the clause with its number, when the words beside it weighed for something else."""
    if rule is None or rule.intent.startswith("commitment.") or sentence.body_at or not sentence.item("C"):
        return None
    cuts = [0, *(cut.end() for cut in _CLAUSE.finditer(sentence.text)), len(sentence.text)]
    for start, end in pairwise(cuts) if len(cuts) > 2 else ():
        clause = sentence.half(start, end)
        if clause.item("C") and (own := chosen(clause)) and own.intent in _BECOMES and own.weight >= _SURE:
            return own
    return None


_AHEAD = 10.0
"""How far cue words must lead to count where a light rule fits; for a heavier one, more."""
_HEAVIER = 2.0
_LIGHT = 5.0
_SURELY = 8.0
"""How far they must lead where no rule fits and nothing of ours is named; where something is, less."""
_LIKELY, _LIKELY_OF_FEW = 1.0, 3.0
_FEW = 4
"""Up to so many words say little: 'wat hij zegt'."""


def _outweighed(rule: Rule | None, sentence: Sentence) -> Rule | None:
    """What cue words point at, when they point elsewhere than the rule, and clearly so."""
    like = likeness(sentence)
    best = like.best
    shown = sentence.known.shown
    if rule is PUT and best != "message.draft":
        return None  # What someone is asked by name is a question, whatever it is about.
    if rule is not None and rule.intent == "out_of_scope" and rule.weight > _LIGHT + 1:
        return None
    if best == "clarify" or (shown is not None and shown.kind is not ShownKind.STATUS):
        return None
    known = (
        sentence.known.linked
        or sentence.named
        or sentence.groups
        or sentence.items
        or sentence.people
        or sentence.sums
        or sentence.days
    )
    if rule is None:
        likely = _LIKELY if len(sentence.low.split()) > _FEW else _LIKELY_OF_FEW
        enough = best != "out_of_scope" and like.lead > (likely if known else _SURELY)
    elif best == "out_of_scope":
        enough = not known and like.ahead_of(rule.intent) > _AHEAD
    else:
        enough = like.ahead_of(rule.intent) > _AHEAD + _HEAVIER * max(0.0, rule.weight - _LIGHT)
    return Rule(best, _LIGHT, telling(sentence, best)) if enough else None

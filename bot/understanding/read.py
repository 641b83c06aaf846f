"""A sentence -> what is wanted: the heaviest rule that fits says which intent, the rest of the words fill its slots."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.understanding.asked import asked_part
from bot.understanding.cues import likeness
from bot.understanding.fill import filled, promise_in
from bot.understanding.judged import judged
from bot.understanding.known import Known
from bot.understanding.pointing import only_points
from bot.understanding.privacy import personal_data
from bot.understanding.reading import Reading
from bot.understanding.second import of_both, of_result, two_acts
from bot.understanding.sentence import Sentence
from bot.understanding.wanted import wanted

_IMPERSONAL = frozenset({"message.approve", "record.undo", "record.export", "help.show"})
"""What is wanted whatever else is said; everywhere else personal data is pointed out first."""


def read(text: str, known: Known) -> Reading:
    """What the words mean; never an act that was not said."""
    sentence = _bare(Sentence(text[:4000], known))
    known = sentence.known
    sentence = asked_part(sentence) or sentence
    first = _one(sentence)
    if first.intent == "privacy.warn" or (
        known.shown is not None
        and first.intent.startswith(("message.", "handover."))
        and first.rule
        and "request" in first.rule
    ):
        return first
    return of_both(sentence, first) or two_acts(sentence, first) or of_result(sentence) or first


_NAMING = frozenset({"decision.record", "commitment.record", "commitment.complete", "question.ask"})
"""What must name something: a sentence that only points is none of these."""
_LEAD = re.compile(
    r"^\W*(?:(?:zet (?:dit |dat |even )?erin(?= dat\b)|zet (?:dit |dat |even )?erin(?=\s*[:,-])|(?:let op|ter info|ter kennisgeving|fyi|tk|overigens|trouwens|o ja|oja|nb|ps|btw|by the way|for the record)(?=\s*[:,-]))\s*[:,-]?\s*)+(?=\w+\W+\w)",
    re.IGNORECASE,
)
"""What is said before anything is."""
_PLACE_LEAD = re.compile(r"\s*(?:\s[-–]|:)\s+(?=\S+\s+\S+\s+\S)")


def _bare(sentence: Sentence) -> Sentence:
    """Without what only leads to it: 'ter info:', or the name of the trajectory with a dash or colon, which is then meant."""
    known, text = sentence.known, _LEAD.sub("", sentence.typed)
    if text != sentence.typed:
        sentence = Sentence(text, known)
    if known.linked or known.shown is not None or len(sentence.named) == 0:
        return sentence
    first = min(sentence.named, key=lambda one: one.start)
    end = sentence.words_at(first)[1]
    if first.start == 0 and len(first.ids) == 1 and (lead := _PLACE_LEAD.match(sentence.text, end)):
        rest = Sentence(sentence.text[lead.end() :], replace(known, linked=first.ids))
        return sentence if rest.asking else rest
    return sentence


def _one(sentence: Sentence) -> Reading:
    known = sentence.known
    reading = judged(sentence)
    if reading is None:
        rule = wanted(sentence)
        if rule is not None and rule.intent in _NAMING and known.about is None and only_points(sentence.text):
            rule = None
        reading = filled(rule.intent, sentence, rule) if rule else _fallback(sentence)
    if reading.intent == "group.record" and "heard_on" in reading.asks and (done := promise_in(sentence)[0]):
        reading = Reading(intent="commitment.complete", slots={"commitment_id": done}, rule="the words of a promise")
    if reading.intent not in _IMPERSONAL and (kinds := personal_data((sentence.around or sentence).typed, known)):
        return Reading(intent="privacy.warn", slots={"personal_data": list(kinds)}, rule="personal data")
    return reading


def _of_promise(sentence: Sentence) -> str | None:
    """What may be wanted with a promise that is named by its number."""
    if re.search(r"\b(?:dubbel|weg|vervalt|intrekken|fout|vergissing)\b", sentence.low):
        return "commitment.withdraw"
    if sentence.days or re.search(r"\b(?:later|eerder|uitstel|week|maand|earlier|delay)\b", sentence.low):
        return "commitment.postpone"
    if any(one.one for one in sentence.people):
        return "commitment.reassign"
    return None


_POINTS = re.compile(
    r"\b(?:dat|(?:dit|deze|this)(?! (?:jaar|week|weekend|maand|year|month|ochtend|middag|morning|afternoon)\b)|die|that|those|these|andere|same|zelfde|dezelfde|hetzelfde|ja|nee|ok|oke|akkoord|yes|no)\b"
)
_THAT = re.compile(r"\b(?:dat al|die|deze|dat (?:bij|voor|van|in|op)|that|those|these)\b")
_LOOKS = re.compile(
    r"\W*(?:weet (?:je|jij|u)|heb (?:je|jij|ik)|hebben|heeft|kan ik|mag ik|toon|vertel|what|iets|nog iets|ik heb|ben|tell|show)\b"
)
"""How a question or a wish to see begins."""


def _shown(sentence: Sentence) -> str:
    """What a question about one trajectory most likely wants to see."""
    scores = likeness(sentence).scores
    return max(
        (name for name in scores if name.endswith((".show", ".list")) and name != "help.show"), key=scores.__getitem__
    )


_MAY_POINT = re.compile(r"\b(?:het|it|one|daar|er|zo|doe|prima|goed|done|klaar|maar)\b")


def _fallback(sentence: Sentence) -> Reading:
    words = sentence.low.split()
    if sentence.named and len(words) <= 4 and sentence.trajectory_ids:
        return filled("status.show", sentence, None)
    if sentence.item("C") and (intent := _of_promise(sentence)):
        return filled(intent, sentence, None)
    if (
        sentence.named
        and len(sentence.trajectory_ids) == 1
        and sentence.known.shown is None
        and not (sentence.items or sentence.days or sentence.people or sentence.groups or sentence.sums)
        and (sentence.asking or _LOOKS.match(sentence.low))
        and not _THAT.search(sentence.low)
    ):
        return filled(_shown(sentence), sentence, None)
    if only_points(sentence.text):
        return Reading(intent="clarify", asks=("meaning",), rule="nothing certain")
    pointing = _POINTS.search(sentence.low) or (len(words) <= 6 and _MAY_POINT.search(sentence.low))
    if (
        sentence.known.shown is not None
        or (pointing and len(words) <= 9)
        or len(words) <= 2
        or sentence.items
        or sentence.groups
        or sentence.people
        or sentence.named
    ):
        return Reading(intent="clarify", asks=("meaning",), rule="nothing certain")
    return Reading(intent="out_of_scope", rule="nothing of ours")

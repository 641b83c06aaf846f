"""What is said to the request, question or handover that was shown just before."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.understanding.fill import filled
from bot.understanding.handed import handed, has_condition
from bot.understanding.parts import Word
from bot.understanding.plain_yes import is_plain_yes, said_words, takes_over, version_in
from bot.understanding.reading import Reading
from bot.understanding.sentence import Sentence
from bot.understanding.shown import Shown, ShownKind
from bot.understanding.typed import as_typed
from bot.understanding.verdicts import approval
from bot.understanding.weigh import chosen

_FIRM = 6.0
"""From this weight on a rule stands beside something that was just shown."""


def judged(sentence: Sentence) -> Reading | None:
    """What is said to a request, question or handover that was just shown."""
    known = sentence.known
    shown = known.shown
    if shown is None:
        return _approved_by_number(sentence)
    me = known.me
    if shown.kind in {ShownKind.APPROVAL, ShownKind.HANDOVER}:
        others = [id for id, _, _ in sentence.items if id != shown.subject]
        version = version_in(sentence.low)
        if others or (version and shown.version is not None and version != shown.version):
            if re.search(r"akkoord|approve|\bok|prima|goed", sentence.low):
                return Reading(intent="clarify", asks=("meaning",), rule="another item than was shown")
            return None
        behalf = me.acts_for if me and shown.asked and shown.asked != me.id and me.acts_for == shown.asked else None
        may = shown.asked is None or shown.asked == known.speaker or behalf is not None
        words = said_words(sentence, shown, behalf)
        if shown.kind is ShownKind.HANDOVER:
            said = handed(words, sentence.text, shown, may=may)
            return _and_more(words, sentence, shown, may=may) or _worded(said, sentence)
        bare = _without_names(sentence, behalf) if behalf else sentence.text.strip()
        rule = chosen(sentence) if "?" in sentence.text else None
        asks_else = rule is not None and rule.weight >= _FIRM
        said = approval(words, sentence.text, bare, shown, may=may, behalf=behalf, asks_else=asks_else)
        return _worded(said, sentence)
    if shown.kind is ShownKind.QUESTION:
        rule = chosen(sentence)
        question = known.question(shown.subject)
        mine = (
            question is None
            or known.speaker in {question.to, question.via}
            or (me is not None and me.acts_for == question.to)
        )
        if (
            rule
            and rule.weight >= _FIRM
            and (
                rule.intent in {"reminder.set", "question.ask", "message.draft", "record.export", "help.show"}
                or any(not id.startswith("Q") for id, _, _ in sentence.items)
            )
        ):
            return None
        if not mine and not sentence.item("Q"):
            return None
        if sentence.asking and rule and rule.weight >= 5:
            return None
        return filled("question.answer", sentence, None)
    return None


_BESIDE = frozenset({"reminder.set", "question.ask", "message.draft"})
"""What whoever takes over may want at once, in a sentence of its own."""


def _and_more(words: tuple[Word, ...], sentence: Sentence, shown: Shown, *, may: bool) -> Reading | None:
    """A handover taken over in one sentence, with another act in the next: 'neem ik over. Herinner me vrijdag'."""
    for at in range(1, len(words)):
        if not _ENDED.search(sentence.text[words[at - 1].end : words[at].start]):
            continue
        rest = sentence.half(words[at].start, len(sentence.text.rstrip()))
        rule = chosen(rest)
        if may and takes_over(words[:at]) and not has_condition(rest.text) and rule and rule.intent in _BESIDE:
            also = filled(rule.intent, rest, rule)
            first = handed(words[:at], sentence.text[: words[at].start], shown, may=may)
            return replace(first, also=also) if first and rule.weight >= _CLEARLY and not also.asks else None
    return None


_ENDED = re.compile(r"[.!;]")
_CLEARLY = 5.0
"""From this weight on a rule says that a sentence is an act of its own."""


def _worded(reading: Reading | None, sentence: Sentence) -> Reading | None:
    """The same, with a remark or a condition in the words that were typed."""
    if reading is None or not reading.slots.keys() & {"remark", "condition"}:
        return reading
    slots = {
        name: as_typed(value, sentence.text, sentence.typed) if name in {"remark", "condition"} else value
        for name, value in reading.slots.items()
    }
    return replace(reading, slots=slots)


def _approved_by_number(sentence: Sentence) -> Reading | None:
    """An approval of the message that is named, when nothing else is said."""
    ids = [id for id, _, _ in sentence.items]
    if len(ids) != 1 or not ids[0].startswith("M") or (version := version_in(sentence.low)) is None:
        return None
    named = Shown(kind=ShownKind.APPROVAL, subject=ids[0], version=version)
    if not is_plain_yes(said_words(sentence, named, None), behalf=False):
        return None
    slots = {"message_id": ids[0], "version": version}
    return Reading(intent="message.approve", slots=slots, rule="yes to a version by its number, and nothing else")


_SAYS = re.compile(
    r"\b(?:namens|van|on behalf of|for)\s*(?=[\s,:.!]|$)|^\W*(?:wil|wilt|wants|vindt|zegt|says|is|geeft)\b",
    re.IGNORECASE,
)
"""What is left of 'namens Anna' and 'Anna vindt' without the name."""


def _without_names(sentence: Sentence, behalf: str) -> str:
    text = sentence.text
    for one in sorted(sentence.people, key=lambda one: -one.start):
        if one.one == behalf:
            text = text[: one.start] + text[one.end :]
    return _SAYS.sub(" ", text).strip(" :,")

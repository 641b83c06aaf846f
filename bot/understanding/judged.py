"""What is said to the request, question or handover that was shown just before."""

from __future__ import annotations

import re

from bot.understanding.asides import without_asides
from bot.understanding.fill import filled
from bot.understanding.reading import Reading
from bot.understanding.sentence import Sentence
from bot.understanding.shown import Shown, ShownKind
from bot.understanding.verdicts import is_yes, verdict
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
        said = _without_names(sentence, behalf) if behalf else _without_subject(sentence.typed, shown)
        plainly = said if behalf else _without_subject(_without_place(sentence, shown), shown)
        return verdict(said, shown, may=may, behalf=behalf, behalf_said=behalf in named, plainly=plainly)
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


def _approved_by_number(sentence: Sentence) -> Reading | None:
    """An approval of the message that is named, when nothing else is said."""
    ids = [id for id, _, _ in sentence.items]
    if len(ids) != 1 or not ids[0].startswith("M"):
        return None
    version = _VERSION.search(sentence.low)
    start, end = sentence.items[0][1:]
    rest = _VERSION.sub(" ", f"{sentence.text[:start]} {sentence.text[end:]}".casefold())
    if version is None or not is_yes(" ".join(rest.split())):
        return None
    slots = {"message_id": ids[0], "version": int(version[1])}
    return Reading(intent="message.approve", slots=slots, rule="yes to a version by its number, and nothing else")


_VERSION = re.compile(r"\b(?:versie|version|v)\s?(\d+)\b")


def _without_subject(text: str, shown: Shown) -> str:
    """The words without the number and version of what was asked."""
    return re.sub(rf"\b{re.escape(shown.subject)}\b|\b(?:versie|version|v)\s?\d+\b", " ", text, flags=re.IGNORECASE)


def _without_place(sentence: Sentence, shown: Shown) -> str:
    """The words without the name of the trajectory that the request is about; with it when others are named."""
    text = sentence.text
    if shown.trajectory is None or any(shown.trajectory not in one.ids for one in sentence.named):
        return text
    spans = [sentence.words_at(one) for one in sentence.named]
    if shown.kind is ShownKind.HANDOVER:
        spans += [(one.start, one.end) for one in sentence.people if _CALLED.search(text[: one.start])]
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + text[end:]
    return " ".join(text.split())


_CALLED = re.compile(
    r"(?:^|[,.!]\s*)(?:(?:sure|ja|ok|oke|oké|prima|goed|top|yes|hoi|hi|hey|is goed)\s+)?$", re.IGNORECASE
)
"""Before the name of who is spoken to."""


_ON_BEHALF = re.compile(r"\b(?:namens|on behalf of|for (?:her|him)|van (?:haar|hem))\b", re.IGNORECASE)
_READ_BY = re.compile(
    r"^\W*(?:net |zojuist |just )?(?:(?:heeft|has) (?:hem|'?m|het|dit|de tekst|de brief|het bericht|it|this) (?:net |zojuist |just )?(?:gelezen|gezien|bekeken|doorgenomen|read|seen)"
    r"|(?:met|with)\s+(?:gelezen|besproken|doorgenomen|bekeken|discussed|read)|(?:hem |het |dit )?(?:met|with)\s+(?:gelezen|besproken|doorgenomen|bekeken))\s*(?:[,;.]|en\b|and\b)\s*"
    r"|\b(?:namens|van|on behalf of|for)\s+(?:haar|hem|her|him)\b|\b(?:dat )?geef ik (?:hierbij|bij deze|dan)?|\bdoor\W*$",
    re.IGNORECASE,
)
"""That the one who was asked has read it, and for whom the yes is: 'Anna heeft hem gelezen, akkoord namens haar'."""


def _without_names(sentence: Sentence, behalf: str) -> str:
    text = sentence.text
    for one in sorted(sentence.people, key=lambda one: -one.start):
        if one.one == behalf:
            start = one.start
            text = text[:start] + text[one.end :]
    of_theirs = _THEIR_YES.match(text) is not None
    on_behalf = _ON_BEHALF.search(text) is not None
    if on_behalf:
        text = _READ_BY.sub(" ", text)
    text = re.sub(
        r"\b(?:namens|van|on behalf of|for)\s*(?=[\s,:.!]|$)|^\W*(?:wil|wilt|wants|vindt|zegt|says|is|geeft)\b",
        " ",
        text,
        flags=re.IGNORECASE,
    ).strip(" :,")
    first, comma, rest = text.partition(",")
    bare = without_asides(text) if on_behalf else f"{first}{comma}{without_asides(rest)}" if of_theirs else text
    return bare if is_yes(bare) and without_asides(text) != text else text


_THEIR_YES = re.compile(r"\W*(?:is|gaat|vindt|vond|geeft|gaf|is het|agrees|approves)\b", re.IGNORECASE)
"""What the one who was asked does, right after the name: only then is the yes that follows theirs."""

"""Whether words say yes to what was shown, and nothing else: every word must belong to a part that cannot make it less."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain.person import BOARD_ROLES
from bot.understanding.index import words_of
from bot.understanding.no_words import PHRASES
from bot.understanding.parts import Marks, Word, words_in
from bot.understanding.sentence import Sentence
from bot.understanding.shown import Shown
from bot.understanding.yes_words import NAMED

_ORDINALS = "eerste|first tweede|second derde|third vierde|fourth vijfde|fifth zesde|sixth zevende|seventh achtste|eighth negende|ninth".split()  # noqa: SIM905
_VERSION = re.compile(
    rf"\b(?:(?:versie|version|v)\.?\s?(\d+)|(?:de |the )?(\d+)(?:e|de|ste|st|nd|rd|th) (?:versie|version)|(?:de |the )?({'|'.join(_ORDINALS)}) (?:versie|version))(?!\w)",
    re.IGNORECASE,
)
_QUOTES = frozenset({"'", '"'})
_JOINED = frozenset({("ja", "graag"), ("yes", "please"), ("ja", "hoor"), ("ok", "hoor"), ("nee", "hoor")})
"""Words that are one phrase with a comma between them as well."""
_MANY = 60
"""Words; whoever says more says more than yes."""
_EITHER = frozenset({"sure", "ok", "weak", "sent", "released", "thanks", "read", "praise", "around"})
_SELF = _EITHER | {"mine"}
_DEPUTY = _EITHER | {"for", "theirs", "of them"}


def version_in(text: str) -> int | None:
    """The version that is named first."""
    return next((_number(match) for match in _VERSION.finditer(text)), None)


def _number(match: re.Match[str]) -> int:
    digits = match[1] or match[2]
    if digits:
        return int(digits)
    return next(at for at, names in enumerate(_ORDINALS, 1) if match[3].casefold() in names.split("|"))


def said_words(sentence: Sentence, shown: Shown, behalf: str | None) -> tuple[Word, ...]:
    """The words, with a sign for the message that was shown and for whoever is named."""
    words = words_in(sentence.text, _marks(sentence, shown, behalf))
    found: list[Word] = []
    at = 0
    while at < len(words):
        ends = [end for end in NAMED.laid_out(words[at : at + 9], frozenset({"message"})) if end]
        width = max(ends, default=0)
        if width:
            found.append(replace(words[at], word="‹m›", end=words[at + width - 1].end))
        else:
            joined = found and (found[-1].word, words[at].word) in _JOINED
            found.append(replace(words[at], apart=False) if joined else words[at])
        at += width or 1
    return tuple(found)


def is_plain_yes(words: tuple[Word, ...], *, behalf: bool) -> bool:
    """True when all of the words together say yes, for oneself or, with `behalf`, plainly for another."""
    if not words or len(words) > _MANY:
        return False
    if behalf and not any(word.word in {"‹a›", "‹n›"} for word in words):
        return False
    ways = PHRASES.laid_out(words, _DEPUTY if behalf else _SELF).get(len(words), set())
    return any("theirs" in kinds or ("for" in kinds and _says(kinds)) if behalf else _says(kinds) for kinds in ways)


def _says(kinds: frozenset[str]) -> bool:
    return (
        bool(kinds & {"sure", "mine"})
        or ("ok" in kinds and (not kinds & {"thanks", "read"} or bool(kinds & {"sent", "released"})))
        or ("sent" in kinds and bool(kinds & {"weak", "praise"}))
    )


def _marks(sentence: Sentence, shown: Shown, behalf: str | None) -> Marks:
    text = sentence.text
    marks = [(*span, "‹m›") for span in _title(sentence, shown)]
    marks += [(start, end, "‹m›") for id, start, end in sentence.items if id == shown.subject]
    marks += [(*match.span(), "‹m›") for match in _VERSION.finditer(text) if _number(match) == shown.version]
    marks += [(*sentence.words_at(one), "‹t›") for one in sentence.named if one.ids == (shown.trajectory,)]
    ends = len(text.rstrip(" .!,:;"))
    for one in sentence.people:
        before, after = text[: one.start].rstrip(), text[one.end :].lstrip()
        if behalf and one.one == behalf:
            sign = "‹n›" if not before and after.startswith(":") else "‹a›"
        elif one.one == sentence.known.speaker:
            sign = "‹i›" if one.end >= ends or (not before and after.startswith(":")) else "‹p›"
        elif _on_board(sentence, one.one):
            sign = "‹p›"
        else:
            called = (not before and after.startswith(",")) or (before.endswith(",") and one.end >= ends)
            sign = "‹e›" if called and not one.by_role else "‹p›"
        marks.append((one.start, one.end, sign))
    return _apart(marks)


def _on_board(sentence: Sentence, id: str | None) -> bool:
    return any(person.id == id and person.role in BOARD_ROLES for person in sentence.known.people)


def _apart(marks: list[tuple[int, int, str]]) -> Marks:
    """Without marks that lie in one that was found before."""
    kept: list[tuple[int, int, str]] = []
    for start, end, sign in marks:
        if all(end <= begin or stop <= start for begin, stop, _ in kept):
            kept.append((start, end, sign))
    return sorted(kept)


def _title(sentence: Sentence, shown: Shown) -> list[tuple[int, int]]:
    """Where the title of the message stands, whole, with the quotes around it."""
    title, _ = words_of(shown.title)
    words, spans = words_of(sentence.text)
    for at in range(len(words) - len(title) + 1 if len(title) > 1 else 0):
        if words[at : at + len(title)] == title:
            start, end = spans[at][0], spans[at + len(title) - 1][1]
            quoted = sentence.text[max(start - 1, 0) : start] in _QUOTES and sentence.text[end : end + 1] in _QUOTES
            return [(start - 1, end + 1) if quoted else (start, end)]
    return []


_LINKS = frozenset(
    "maar alleen mits als behalve enkel echter just apart minus op onder nog pas zodra wanneer tenzij uitgezonderd na but only except if provided once unless as after zolang with met wel though however hoewel and en".split()  # noqa: SIM905
)
_TO_ALL = _DEPUTY | {"mine", "no", "sigh", "told", "beside"}
_AT_ONCE = frozenset({"told", "no"})
"""Kinds after which what follows may follow at once, without a sign or a linking word."""


def opening(words: tuple[Word, ...]) -> tuple[frozenset[str], int]:
    """The kinds of the parts that a verdict opens with, and the number of words in them; what is wanted follows."""
    reached = PHRASES.laid_out(words[:_MANY], _TO_ALL)
    for end in sorted(reached, reverse=True):
        ends = end == len(words) or words[end].apart or words[end].word in _LINKS
        for kinds in sorted(reached[end], key=lambda kinds: (_weight(kinds), sorted(kinds))):
            if end and (ends or kinds & _AT_ONCE) and not ("no" in kinds and kinds & {"weak", "sent", "released"}):
                return kinds, end
    return frozenset(), 0


def _weight(kinds: frozenset[str]) -> int:
    """Fewer parts and plainer ones first."""
    return len(kinds)


def takes_over(words: tuple[Word, ...]) -> bool:
    """True when all of the words together take over what was offered."""
    if not words or len(words) > _MANY:
        return False
    ways = PHRASES.laid_out(words, _SELF - {"sent", "released"} | {"taken", "beside"}).get(len(words), set())
    return any(kinds & {"sure", "mine", "taken"} or ("ok" in kinds and "thanks" not in kinds) for kinds in ways)


def is_said_of_yes(words: tuple[Word, ...]) -> bool:
    """True when all words are of a kind that may stand in a yes, and still do not plainly say one."""
    kinds = _TO_ALL - {"no", "told", "sigh"}
    ways = PHRASES.laid_out(words[:_MANY], kinds).get(len(words), set())
    return any(taken & {"sure", "mine", "ok", "weak", "sent", "released", "theirs", "of them"} for taken in ways)

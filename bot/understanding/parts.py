"""Words laid out in parts: each part is a phrase of a known kind, and every word must belong to one.

A phrase is written as people say it: `(a|b)` one or the other, `[x]` may be left out, `<c>` any word of a class.
No phrase reaches over a comma, a full stop or another sign between words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from rapidfuzz.distance import OSA

_WORD = re.compile(r"\.{2,}|['’](?:s|m|t|k|n|em)\b|[\w‹›]+(?:['’]\w+)*|[^\w\s]")
_GAPS = frozenset(",.;:!-")
_UNSEEN = re.compile("[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]")
"""What only colours a sign: skin tones and ways of drawing it."""
_TEMPLATE = re.compile(r"[()\[\]|]|[^\s()\[\]|]+")
_LONG = 6
"""Letters from which a word may have two slips of the pen in it."""
Marks = Sequence[tuple[int, int, str]]


@dataclass(frozen=True, slots=True)
class Word:
    """A word in small letters, and where it stands."""

    word: str
    start: int
    end: int
    apart: bool
    """True when a sign or the beginning of the text parts it from the word before."""


def words_in(text: str, marks: Marks = ()) -> tuple[Word, ...]:
    """The words of a text; a marked stretch counts as one word, the sign it is marked with."""
    found: list[Word] = []
    ahead = sorted(marks)
    apart, at = True, 0
    while match := _WORD.search(text, at):
        if ahead and ahead[0][0] <= match.start():
            start, end, sign = ahead.pop(0)
            if start >= at:
                found.append(Word(sign, start, end, apart or "\n" in text[at:start]))
                at, apart = end, False
            continue
        at = match.end()
        if match[0] in _GAPS:
            apart = True
        elif not _UNSEEN.fullmatch(match[0]):
            before = text[found[-1].end : match.start()] if found else ""
            found.append(Word(match[0].casefold().replace("’", "'"), match.start(), at, apart or "\n" in before))
            apart = False
    return tuple(found)


class Phrases:
    """Phrases of several kinds, kept as a tree of words and classes of words."""

    def __init__(self, classes: Mapping[str, frozenset[str]], mended: frozenset[str] = frozenset()) -> None:
        """`mended`: long words that count with a typing error in them as well."""
        self._classes = {f"<{name}>": words for name, words in classes.items()}
        self._doubt = classes["doubt"]
        self._mended = mended
        self._tree: dict[str, Any] = {}
        self._steps: dict[str, set[str]] = {}

    def add(self, kind: str, phrases: Iterable[str]) -> None:
        """Takes these phrases in as that kind."""
        for phrase in phrases:
            for way in self._either(_TEMPLATE.findall(phrase)):
                node = self._tree
                for word in way:
                    node = node.setdefault(word, {})
                    for one in self._classes.get(word, {word}):
                        self._steps.setdefault(one, set()).add(word)
                node.setdefault("", set()).add(kind)

    def laid_out(self, words: Sequence[Word], kinds: frozenset[str]) -> dict[int, set[frozenset[str]]]:
        """How far the words can be laid out in parts of these kinds: for each such number of words, the kinds it takes."""
        reached: dict[int, set[frozenset[str]]] = {0: {frozenset()}}
        for at in range(len(words)):
            if at not in reached:
                continue
            for end, kind in self._from(words, at):
                if kind in kinds:
                    reached.setdefault(end, set()).update([taken | {kind} for taken in reached[at]])
        return reached

    def _from(self, words: Sequence[Word], at: int) -> list[tuple[int, str]]:
        """The parts that begin there: where each ends, and its kind."""
        found: list[tuple[int, str]] = []
        nodes = [self._tree]
        for end in range(at, len(words)):
            if end > at and words[end].apart:
                break
            steps = self._steps_of(words[end].word)
            nodes = [node[step] for node in nodes for step in steps if step in node]
            found += [(end + 1, kind) for node in nodes for kind in node.get("", ())]
            if not nodes:
                break
        return found

    def _steps_of(self, word: str) -> Iterable[str]:
        """What a word counts as: itself, its classes, the long word of which it is a slip of the pen, or any word."""
        if word in self._steps:
            return self._steps[word]
        if not word.isalpha() or word in self._doubt:
            return ()
        near = [
            (distance, other)
            for other in self._mended
            if other[0] == word[0]
            and not word.startswith(other)
            and (distance := OSA.distance(word, other)) <= (1 if min(len(word), len(other)) < _LONG else 2)
        ]
        return ("<any>", *(self._steps[min(near)[1]] if near else ()))

    def _either(self, tokens: list[str]) -> list[tuple[str, ...]]:
        """The ways to say it, up to a closing bracket; the tokens are used up. Single words become one class."""
        ways: list[tuple[str, ...]] = []
        run: list[list[tuple[str, ...]]] = []
        while tokens:
            piece = tokens.pop(0)
            if piece in ")]":
                break
            if piece == "|":
                ways += _joined(run)
                run = []
            elif piece in "([":
                run.append([*self._either(tokens), *([()] if piece == "[" else [])])
            else:
                run.append([(piece,)])
        ways += _joined(run)
        single = [way[0] for way in ways if len(way) == 1 and way[0] != "<any>"]
        if len(single) < 2:
            return ways
        name = f"<{' '.join(single)}>"
        self._classes[name] = frozenset().union(*(self._classes.get(one, {one}) for one in single))
        return [(name,), *(way for way in ways if len(way) != 1 or way[0] == "<any>")]


def _joined(run: list[list[tuple[str, ...]]]) -> list[tuple[str, ...]]:
    return [tuple(word for part in parts for word in part) for parts in product(*run)]

"""Cue words with their weights: which intent a sentence is most like, also when no rule fits it.

`cues.tsv` counts, for words and pairs of words, in how many known sentences of each intent they stand. A word that stands in
many sentences of one intent and in few of the others weighs for it; one that stands elsewhere weighs against it.
`python -m tests.cues` counts anew.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from math import log

from bot.understanding.sentence import Sentence

UNGUESSED = frozenset(
    {"message.approve", "message.reject", "handover.accept", "handover.decline", "question.answer", "privacy.warn"}
)
"""Never guessed from words: each answers something that was shown or named, or is found in another way."""
_WORD = re.compile(r"‹\w›|[^\W\d][\w']*|\?|:")
_LONG = 7
"""From this many letters on, the beginning of a word counts as well: 'terugkoppeling', 'terugkoppelen'."""
_BEGINNING = 5
_FEWEST = 2
"""Sentences in which a cue must stand to be kept."""
_MOST_FOR, _MOST_AGAINST = 3.0, -1.5
"""What one cue can weigh."""
_RARE = 0.9
"""Added to each count, so that a cue that was never seen with an intent does not rule it out."""


def cues_in(sentence: Sentence) -> frozenset[str]:
    """Its words, and its words and pairs of words with signs for what it names."""
    words = _WORD.findall(sentence.masked)
    found = {
        *words,
        *_WORD.findall(sentence.low),
        *(" ".join(pair) for pair in zip(["^", *words], words, strict=False)),
    }
    found |= {f"{word[:_BEGINNING]}~" for word in found if len(word) >= _LONG and word.isalpha()}
    if sentence.asking:
        found.add("‹asks›")
    if sentence.groups:
        found.add("‹group›")
    return frozenset(found)


@dataclass(frozen=True)
class Counts:
    """In how many sentences of each intent each cue stands."""

    sentences: Counter[str]
    """By intent."""
    cues: dict[str, Counter[str]]

    def weights(self, cue: str) -> dict[str, float]:
        """What the cue weighs for each intent; nothing when it is not known."""
        counted = self.cues.get(cue)
        if counted is None:
            return {}
        every, seen = self.sentences.total(), counted.total()
        found = {}
        for intent, number in self.sentences.items():
            within = (counted[intent] + _RARE * seen / every) / (number + _RARE + 1)
            beside = (seen - counted[intent] + _RARE / 3) / (every - number + 1)
            found[intent] = max(_MOST_AGAINST, min(_MOST_FOR, log(within / beside)))
        return found


def counted(known: Iterable[tuple[str, frozenset[str]]]) -> Counts:
    """Counts of (intent, cues) of known sentences."""
    sentences: Counter[str] = Counter()
    cues: dict[str, Counter[str]] = {}
    for intent, found in known:
        if intent in UNGUESSED:
            continue
        sentences[intent] += 1
        for cue in found:
            cues.setdefault(cue, Counter())[intent] += 1
    return Counts(sentences, {cue: each for cue, each in cues.items() if each.total() >= _FEWEST})


def written(counts: Counts) -> str:
    """The counts as lines: a cue, and after each tab an intent with its number; first the sentences themselves."""
    rows = [("", counts.sentences), *sorted(counts.cues.items())]
    return "".join("\t".join((cue, *(f"{name} {each[name]}" for name in sorted(each)))) + "\n" for cue, each in rows)


def read_counts(text: str) -> Counts:
    """Counts as they were written."""
    rows = {}
    for line in text.splitlines():
        cue, *each = line.split("\t")
        rows[cue] = Counter({name: int(number) for name, _, number in (part.partition(" ") for part in each)})
    return Counts(rows.pop(""), rows)


@cache
def _known() -> Counts:
    return read_counts(files("bot.understanding").joinpath("cues.tsv").read_text(encoding="utf-8"))


@lru_cache(maxsize=8192)
def _weights(cue: str) -> dict[str, float]:
    return _known().weights(cue)


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much a sentence is like what people say with each intent."""

    scores: dict[str, float]

    @property
    def best(self) -> str:
        """What it is most like."""
        return max(self.scores, key=self.scores.__getitem__)

    @property
    def lead(self) -> float:
        """How far the best is ahead of the next."""
        first, second = sorted(self.scores.values(), reverse=True)[:2]
        return first - second

    def ahead_of(self, intent: str) -> float:
        """How far the best is ahead of this one."""
        return self.scores[self.best] - self.scores.get(intent, self.scores[self.best])


def likeness(sentence: Sentence, counts: Counts | None = None) -> Likeness:
    """What the cues in the sentence weigh for each intent together."""
    sums = dict.fromkeys((counts or _known()).sentences, 0.0)
    for cue in cues_in(sentence):
        for intent, weight in (counts.weights(cue) if counts else _weights(cue)).items():
            sums[intent] += weight
    return Likeness(sums)


def telling(sentence: Sentence, intent: str) -> str:
    """The three cues that weigh most for the intent, for who wants to know why."""
    found = sorted(cues_in(sentence), key=lambda cue: (-_weights(cue).get(intent, 0.0), cue))
    return "cue words: " + ", ".join(found[:3])

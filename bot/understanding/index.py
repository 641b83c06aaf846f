"""What trajectories are called, made ready so that one sentence costs the same however many there are."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from rapidfuzz.distance import OSA

from bot.ports.municipality import Name
from bot.understanding.normal import folded, vocabulary

_FUZZY_FROM = 6
"""Letters from which a word may hold a typing error."""
_WINDOW = 6
"""Words in the longest name that is looked for."""
_DISTINCT = 3
"""A word that belongs to more trajectories than this points at none."""
_GENERIC = vocabulary(
    "herinrichting gebiedsvisie betaald samen maken fietsstraat plan visie project traject straat weg plein park wijk nieuw nieuwe van het gas voor over oost west noord zuid "
    "vernieuwing aanleg reconstructie riool centrum gemeente onderhoud"
)
_BETWEEN = vocabulary("in van bij aan op de het the of at by")
"""Small words that people put inside a name."""
_KINDS = vocabulary("herinrichting gebiedsvisie visie")
"""Kinds of trajectories: each points at one where there is but one."""
_ENGLISH = {
    "parking": "parkeren", "heat": "warmte", "heating": "warmte", "heatplan": "warmteplan", "vision": "visie",
    "square": "plein", "park": "park", "canal": "kanaal", "harbour": "haven", "sewer": "riool", "railway": "station",
    "energy": "energie", "market": "markt", "harbor": "haven", "school": "school", "church": "kerk", "bridge": "brug", "mill": "molen", "castle": "kasteel", "centre": "centrum", "center": "centrum", "housing": "wonen", "greenery": "groen", "playground": "speeltuin", "pool": "zwembad", "library": "bibliotheek", "cemetery": "begraafplaats", "forest": "bos", "lake": "meer", "dike": "dijk", "quay": "kade", "roundabout": "rotonde", "trees": "bomen",
    "bike": "fiets", "bicycle": "fiets", "cycle": "fiets", "cycling": "fiets", "street": "straat",
}  # fmt: skip
_ENGLISH_PAIRS = {
    "heat plan": "warmteplan", "heating plan": "warmteplan", "energy plan": "energieplan", "town hall square": "raadhuisplein", "market square": "marktplein", "school square": "schoolplein", "bus station": "busstation", "swimming pool": "zwembad", "city centre": "binnenstad", "town centre": "centrum", "industrial estate": "bedrijventerrein", "housing vision": "woonvisie", "mobility plan": "mobiliteitsplan", "energy vision": "energievisie", "community centre": "buurthuis", "playing field": "speelveld", "wind farm": "windpark", "solar park": "zonnepark", "solar farm": "zonnepark", "ring road": "rondweg", "bike street": "fietsstraat", "bicycle street": "fietsstraat",
    "cycle street": "fietsstraat", "cycling street": "fietsstraat", "station square": "stationsplein", "paid parking": "betaald parkeren",
    "station area": "stationsgebied", "canal road": "kanaalweg", "canal street": "kanaalweg", "harbour district": "havenwijk",
    "area vision": "gebiedsvisie", "station vision": "visie station", "parking project": "parkeren", "waterside park": "oeverpark",
    "riverside park": "oeverpark", "heat project": "warmteplan", "bike lane": "fietsstraat",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """Trajectories that words may mean, where they stand (in words), and how surely: 3 a full name, 2 an alias, 1 a guess."""

    ids: tuple[str, ...]
    start: int
    end: int
    sure: int


class NameIndex:
    """Looks names up by whole phrases, by telling words, and by words with a typing error."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._names = tuple(names)
        self._whole: dict[str, dict[str, int]] = {}
        self._words: dict[str, dict[str, None]] = {}
        self._of_kind: dict[str, dict[str, None]] = {}
        self._deletes: dict[str, list[str]] = {}
        for name in self._names:
            for sure, spoken in ((3, (name.id, name.slug, name.title)), (2, name.aliases)):
                for phrase in spoken:
                    self._add(folded(phrase), name.id, sure)
        self._begin = {phrase.split(" ", 1)[0] for phrase in (*self._whole, *_ENGLISH, *_ENGLISH_PAIRS)}
        telling = {word for word, ids in self._words.items() if len(ids) <= _DISTINCT}
        for word in {*telling, *(phrase for phrase in self._whole if " " not in phrase)}:
            if len(word) >= _FUZZY_FROM and word.isalpha():
                for shorter in _shorter(word):
                    self._deletes.setdefault(shorter, []).append(word)

    def __iter__(self) -> Iterator[Name]:
        return iter(self._names)

    def exactly(self, words: str) -> tuple[str, ...]:
        """The ids of what is called precisely this."""
        return tuple(self._whole.get(folded(words), ()))

    def find(self, words: tuple[str, ...], *, skip: frozenset[int] = frozenset()) -> tuple[Found, ...]:
        """What these folded words name, the surest and longest first; words at `skip` name something else."""
        found: list[Found] = []
        taken = set(skip)
        starts = [at for at, word in enumerate(words) if word in self._begin]
        for width in range(min(_WINDOW, len(words)), 0, -1):
            for start in starts:
                if start + width > len(words):
                    break
                span = range(start, start + width)
                if taken.isdisjoint(span) and (
                    one := self._phrase(" ".join(words[start : start + width]), start, start + width)
                    or self._apart(words[start : start + width], start)
                ):
                    found.append(one)
                    taken.update(span)
        for at, word in enumerate(words):
            if at not in taken and (one := self._word(word, at)):
                found.append(one)
        return tuple(sorted(found, key=lambda one: (-one.sure, one.start - one.end)))

    def _apart(self, words: tuple[str, ...], start: int) -> Found | None:
        """A name of two words with a small one between: 'park in Oost'."""
        if not (
            3 <= len(words) <= 4
            and words[1] in _BETWEEN
            and words[-1] not in _BETWEEN
            and _BETWEEN.issuperset(words[1:-1])
        ):
            return None
        called = self._whole.get(f"{words[0]} {words[-1]}")
        return Found(tuple(called), start, start + len(words), 2) if called else None

    def _phrase(self, phrase: str, start: int, end: int) -> Found | None:
        called = self._whole.get(phrase) or self._whole.get(_ENGLISH_PAIRS.get(phrase, ""))
        if called is None and phrase in _ENGLISH_PAIRS and (ids := self._words.get(_ENGLISH_PAIRS[phrase])):
            return Found(tuple(ids), start, end, 2)
        if called is None and " " not in phrase:
            called = self._whole.get(_ENGLISH.get(phrase, ""))
        return Found(tuple(called), start, end, max(called.values())) if called else None

    def _word(self, word: str, at: int) -> Found | None:
        ids = self._words.get(word) or (self._words.get(_ENGLISH[word]) if word in _ENGLISH else None)
        if ids and len(ids) <= _DISTINCT and len(word) > 3:
            return Found(tuple(ids), at, at + 1, 1)
        if len(only := self._of_kind.get(_ENGLISH.get(word, word), ())) == 1:
            return Found(tuple(only), at, at + 1, 1)
        if len(word) >= _FUZZY_FROM and word.isalpha() and (near := self._near(word)):
            return Found(near, at, at + 1, 1)
        return None

    def _near(self, word: str) -> tuple[str, ...]:
        close = {other for shorter in _shorter(word) for other in self._deletes.get(shorter, ())}
        scored = sorted((OSA.distance(word, other), other) for other in close)
        if not scored or scored[0][0] > (1 if len(word) < 8 else 2):
            return ()
        nearest = [other for distance, other in scored if distance == scored[0][0]]
        ids = {id: None for other in nearest for id in (self._whole.get(other) or self._words.get(other, {}))}
        return tuple(ids) if len(ids) <= _DISTINCT else ()

    def _add(self, phrase: str, id: str, sure: int) -> None:
        if not phrase:
            return
        called = self._whole.setdefault(phrase, {})
        called[id] = max(sure, called.get(id, 0))
        first, _, last = phrase.partition(" ")
        if last and " " not in last and len(first) > 3 and len(last) > 3:
            for one in (f"{last}{first}", f"{last}s{first}", f"{first}{last}"):  # 'stationsvisie' for 'visie station'
                self._whole.setdefault(one, {}).setdefault(id, 2)
        for word in phrase.split():
            if len(word) > 3 and word not in _GENERIC and not word.isdigit():
                self._words.setdefault(word, {})[id] = None
            elif word in _KINDS:
                self._of_kind.setdefault(word, {})[id] = None


class Names(Protocol):
    """Looks trajectories up by what they are called."""

    def __iter__(self) -> Iterator[Name]: ...

    def exactly(self, words: str) -> tuple[str, ...]:
        """The ids of what is called precisely this."""
        ...

    def find(self, words: tuple[str, ...], *, skip: frozenset[int] = frozenset()) -> tuple[Found, ...]:
        """What these folded words name, the surest and longest first; words at `skip` name something else."""
        ...


class IndexLater:
    """An index that is fetched when a name is first looked up."""

    def __init__(self, fetch: Callable[[], NameIndex]) -> None:
        self._fetch = fetch

    def __iter__(self) -> Iterator[Name]:
        return iter(self._index)

    def exactly(self, words: str) -> tuple[str, ...]:
        return self._index.exactly(words)

    def find(self, words: tuple[str, ...], *, skip: frozenset[int] = frozenset()) -> tuple[Found, ...]:
        return self._index.find(words, skip=skip)

    @cached_property
    def _index(self) -> NameIndex:
        return self._fetch()


_KEPT: OrderedDict[tuple[str, int], NameIndex] = OrderedDict()
_MOST = 8
"""Organisations whose index is kept ready."""


def index_of(organisation: str, edition: int, names: Callable[[], Iterable[Name]]) -> NameIndex:
    """The organisation's index, built anew only when its names have another edition; nought is no edition."""
    key = (organisation, edition)
    found = _KEPT.get(key) if edition else None
    if found is None:
        found = NameIndex(names())
        for stale in [old for old in _KEPT if old[0] == organisation]:
            _KEPT.pop(stale, None)
        if edition:
            _KEPT[key] = found
        while len(_KEPT) > _MOST:
            _KEPT.popitem(last=False)
    return found


def _shorter(word: str) -> set[str]:
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


_SPLIT = re.compile(r"[^\W_]+")


def words_of(text: str) -> tuple[tuple[str, ...], tuple[tuple[int, int], ...]]:
    """The folded words of a text and where each stands in it."""
    found = [(folded(match[0]), match.span()) for match in _SPLIT.finditer(text)]
    kept = [(word, span) for word, span in found if word and " " not in word]
    return tuple(word for word, _ in kept), tuple(span for _, span in kept)

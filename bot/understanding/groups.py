"""Which group of a trajectory words mean: by its telling words, in singular or plural, Dutch or English."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from bot.domain.trajectory import Trajectory
from bot.understanding.index import words_of
from bot.understanding.normal import folded, vocabulary

_SMALL = vocabulary(
    "de het een en of van voor aan in op met die weinig onze the of and with our kleine grote mensen people beide alle all"
)
_ENGLISH = {
    "shopkeeper": "winkelier", "retailer": "winkelier", "shop": "winkelier", "shopowner": "winkelier", "resident": "bewoner",
    "tenant": "huurder", "owner": "eigenaar", "homeowner": "woningeigenaar", "youth": "jongere", "youngster": "jongere",
    "young": "jongere", "traveller": "reiziger", "passenger": "reiziger", "commuter": "reiziger", "entrepreneur": "ondernemer",
    "business": "ondernemer", "cyclist": "fietser", "parent": "ouder", "neighbour": "aanwonende", "advisory": "adviesgroep",
    "emergency": "hulpdienst", "disabled": "beperking", "disability": "beperking", "accessibility": "toegankelijkheidsraad",
    "playground": "speeltuinvereniging", "rowing": "roeivereniging", "vva": "vve", "merchant": "winkelier", "buyer": "koop",
    "rent": "huur", "pupil": "school", "teacher": "school",
}  # fmt: skip
_DUTCH = {
    "huurder": "huur", "koper": "koop", "winkel": "winkelier", "winkeliersvereniging": "winkelier", "directeur": "school", "brandweer": "hulpdienst",
    "politie": "hulpdienst", "ambulance": "hulpdienst", "leerling": "school", "jeugd": "jongere", "woningbezitter": "woningeigenaar",
    "huiseigenaar": "woningeigenaar", "gehandicapte": "beperking", "rolstoeler": "beperking", "laaggeletterde": "nederlands", "anderstalige": "nederlands",
    "omwonende": "bewoner", "treinreiziger": "reiziger", "bedrijf": "ondernemer",
}  # fmt: skip

_FUNCTION = vocabulary(
    "naar voor over door onder tegen naast niet meer nog wel wordt moet kan mag wil gaat heeft zijn onze deze dit dat from over with into than"
)
"""Words that name no group, also when a group's name ends so."""
_ANY_GROUP = frozenset({"groep", "doelgroep", "group"})
"""Stems that stand for any group."""
_REST = re.compile(r"(?:['’](?:s\b)?)?(?:\s+(?:club|associations?|group|services|people)\b)?", re.IGNORECASE)
"""What still belongs to a group's name: vve's, rowing club, emergency services."""


@dataclass(frozen=True, slots=True)
class Matched:
    """A group that words mean: its id, its name as it is recorded, and where the words stand."""

    id: str
    name: str
    start: int
    end: int
    late: bool = False
    """True for one that joined late."""
    score: float = 0


def groups_in(text: str, trajectory: Trajectory | None) -> tuple[Matched, ...]:
    """The groups the text can mean; exactly one when it is clear."""
    if trajectory is None:
        return ()
    every = [(group.id, group.name, False) for group in trajectory.groups]
    every += [(late.id, late.group, True) for late in trajectory.late_joiners]
    return _among(every, text, trajectory)


def called_before(who: str, names: Iterable[str], trajectory: Trajectory) -> str | None:
    """The full name, of those used before, that begins with the word for `who`: 'buurtvereniging Oost' for 'de buurtvereniging'."""
    begins = re.match(
        r"(?:(?:de|het|the|onze|our)\s+)?(?P<first>[\w'’-]+(?:\s+(?:association|club))?)", who, re.IGNORECASE
    )
    found = _among([(name, name, False) for name in names], begins["first"], trajectory) if begins else ()
    first = {
        one.name for one in found if stem(one.name.split()[0]) in {stem(word) for word in _united(words_of(who)[0])}
    }
    return first.pop() if len(first) == 1 else None


def _among(every: list[tuple[str, str, bool]], text: str, trajectory: Trajectory) -> tuple[Matched, ...]:
    """Those that the text can mean, each given as its id, its name, and whether it joined late."""
    if not every:
        return ()
    called = (trajectory.title, trajectory.slug, *trajectory.aliases)
    telling, places = _telling(tuple(name for _, name, _ in every), called)
    words, spans = words_of(text)
    words = _united(words)
    named = frozenset(stem(word) for _, name, _ in every for word in folded(name).split())
    own_words = frozenset(own for each in telling for own, _ in each)
    likenesses = [
        {} if word in _FUNCTION or said in _ANY_GROUP else _likenesses(said, own_words, whole=said in places)
        for word, said in ((word, _in_stead(stem(word), named)) for word in words)
    ]
    if not any(likenesses):
        return ()
    found = []
    for (id, name, late), own_telling in zip(every, telling, strict=True):
        hits = [
            (at, weight * alike[own])
            for at, alike in enumerate(likenesses)
            if alike
            for own, weight in own_telling
            if own in alike
        ]
        if not hits:
            continue
        score = sum(max(weight for at, weight in hits if at == place) for place in {at for at, _ in hits})
        first, last = _run(sorted({at for at, _ in hits}))
        start, end = spans[first][0], spans[last][1]
        end += len(_REST.match(text[end:])[0])  # type: ignore[index]
        found.append(Matched(id, name, start, end, late, round(score, 3)))
    best = max((one.score for one in found), default=0)
    if best < 0.3:
        return ()
    return tuple(one for one in found if one.score >= best - 0.05)


_OWNERS = re.compile(r"(?:home|flat|apartment)?owners?(?:'?s'?)?$")
_ASSOCIATIONS = {
    "neighbourhood": "buurtvereniging", "neighborhood": "buurtvereniging", "neighbours": "buurtvereniging", "residents": "bewonersvereniging",
    "playground": "speeltuinvereniging", "rowing": "roeivereniging", "sports": "sportvereniging", "tenants": "huurdersvereniging",
}  # fmt: skip


def _united(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words, with the Dutch name of an association for the English one: 'vve' for that of owners."""
    found = list(words)
    for at, (one, two) in enumerate(pairwise(words)):
        if two.startswith(("association", "club")):
            found[at] = "vve" if _OWNERS.match(one) else _ASSOCIATIONS.get(one.rstrip("'’"), one)
    return tuple(found)


_NEARLY = {"winkelier": "ondernemer", "ondernemer": "winkelier"}


def _in_stead(said: str, named: frozenset[str]) -> str:
    """The word itself, or the one that is nearly the same where only that names a group."""
    near = _NEARLY.get(said)
    return near if near in named and said not in named else said


@lru_cache(maxsize=256)
def _telling(
    names: tuple[str, ...], called: tuple[str, ...]
) -> tuple[tuple[tuple[tuple[str, float], ...], ...], frozenset[str]]:
    """For each group the stems of its name with their weight, less when others share it; and what the trajectory is called."""
    counted: dict[str, int] = {}
    for name in names:
        for own in {*_stems(name)}:
            counted[own] = counted.get(own, 0) + 1
    places = frozenset(stem(word) for word in folded(" ".join(called)).split())
    telling = tuple(
        tuple((own, 1.0 / counted[own] * (0.25 if own in places or counted[own] > 1 else 1.0)) for own in _stems(name))
        for name in names
    )
    return telling, places


@lru_cache(maxsize=4096)
def _likenesses(said: str, own_words: frozenset[str], *, whole: bool) -> dict[str, float]:
    """How much the word is like each; only as a whole when it is what the trajectory is called."""
    return {own: alike for own in own_words if (alike := _alike(said, own)) == 1.0 or (alike and not whole)}


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """A word without its ending, in Dutch; English words for groups become Dutch ones."""
    word = folded(word).replace(" s", "")
    for ending in ("'s", "eren", "ers", "aren", "anten", "isten", "en", "s", "n"):
        bare = word.removesuffix(ending)
        if bare != word and len(bare) >= 3:
            word = {"eren": bare + "er", "ers": bare + "er", "aren": bare + "aar"}.get(ending, bare)
            break
    if word in _ENGLISH:
        return _ENGLISH[word]
    if word.endswith("ie") and word[:-2] + "y" in _ENGLISH:
        return _ENGLISH[word[:-2] + "y"]
    return _DUTCH.get(word, word)


def _stems(name: str) -> list[str]:
    return [
        stem(word)
        for word in re.findall(r"[^\W_]+(?:'s)?", folded(name).replace(" s ", " "))
        if word not in _SMALL and len(word) > 1
    ]


_CLUBS = ("vereniging", "club")
"""Whose members are named after what they do: the 'roeiers' of a 'roeivereniging'."""


def _alike(said: str, own: str) -> float:
    if len(said) < 3 or len(own) < 3:
        return 0.0
    if said == own:
        return 1.0
    if len(said) >= 4 and (own.endswith(said) or said.endswith(own)):
        return 0.7
    if own.endswith(_CLUBS) and said.endswith("er") and len(said) >= 5 and own.startswith(said.removesuffix("er")):
        return 0.8
    if len(said) >= 4 and len(own) >= 4 and (own.startswith(said) or said.startswith(own)):
        return 0.8 if abs(len(own) - len(said)) < 4 or len(said) > 6 else 0.0
    return 0.0


def _run(places: list[int]) -> tuple[int, int]:
    """The first unbroken run of places, with at most two small words between."""
    last = places[0]
    for place in places[1:]:
        if place - last > 3:
            break
        last = place
    return places[0], last

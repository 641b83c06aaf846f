"""Where a sentence names people of the municipality, and whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from bot.domain.person import Person
from bot.understanding.known import Known
from bot.understanding.names import people_of, role_words
from bot.understanding.normal import folded

_TITLES = re.compile(
    r"(?:wethouder|weth\.?|alderman|burgemeester|projectleider|collega|projectmanager)\s+$", re.IGNORECASE
)
_FUZZY_FROM = 5


@dataclass(frozen=True, slots=True)
class Named:
    """Words that name people, and who they can be."""

    start: int
    end: int
    ids: tuple[str, ...]
    by_role: bool = False

    @property
    def one(self) -> str | None:
        """The person, when it is clear."""
        return self.ids[0] if len(self.ids) == 1 else None


def named_in(text: str, known: Known, trajectory: str | None) -> tuple[Named, ...]:
    """Everyone the text names, in order: by full name, first name, surname with a capital, or role."""
    words = [(folded(match[0]), match.start(), match.end()) for match in re.finditer(r"[^\W\d_]+(?:'[^\W\d_]+)?", text)]
    called = _called(known.people)
    found: list[Named] = []
    at = 0
    while at < len(words):
        for width in range(min(4, len(words) - at), 0, -1):
            start, end = words[at][1], words[at + width - 1][2]
            spoken = " ".join(word for word, _, _ in words[at : at + width])
            if spoken in called and _counts(text, start, end, spoken, called[spoken]):
                found.append(Named(start, end, tuple(dict.fromkeys(id for id, _ in called[spoken]))))
                at += width
                break
        else:
            at += 1
    return tuple(sorted((*found, *_roles(text, known, trajectory, found)), key=lambda one: one.start))


def near_name(word: str, known: Known) -> tuple[str, ...]:
    """Whom a name with a typing error may mean."""
    wanted = folded(word)
    if len(wanted) < _FUZZY_FROM:
        return ()
    scored = sorted(
        (OSA.distance(wanted, name), person.id)
        for person in known.people
        for name in (folded(person.first_name), folded(person.name))
        if len(name) >= _FUZZY_FROM - 1
    )
    best = scored[0][0] if scored else 9
    return tuple(dict.fromkeys(id for distance, id in scored if distance == best)) if best == 1 else ()


def _called(people: Sequence[Person]) -> dict[str, list[tuple[str, str]]]:
    called: dict[str, list[tuple[str, str]]] = {}
    for person in people:
        parts = folded(person.name).split()
        for kind, spoken in (("full", " ".join(parts)), ("first", parts[0]), ("last", " ".join(parts[1:]))):
            if spoken:
                called.setdefault(spoken, []).append((person.id, kind))
    return called


def _counts(text: str, start: int, end: int, spoken: str, called: list[tuple[str, str]]) -> bool:
    kinds = {kind for _, kind in called}
    if kinds & {"full", "first"}:
        return True
    if " " in spoken or _TITLES.search(text[:start]):
        return True
    return (
        text[start].isupper()
        and start > 0
        and not re.search(
            r"(?:dhr|mw|mevr|meneer|mevrouw|mr|mrs|ms|familie|fam)\.?\s+(?:van\s+)?$", text[:start], re.IGNORECASE
        )
    )


_ROLE = re.compile(
    r"\b(?:(?:de|onze|the|our|jullie)\s+)?(" + "|".join(sorted(role_words(), key=len, reverse=True)) + r")(?:s|en)?\b",
    re.IGNORECASE,
)


def _roles(text: str, known: Known, trajectory: str | None, taken: list[Named]) -> list[Named]:
    place = known.trajectory(trajectory) if trajectory else None
    found = []
    for match in _ROLE.finditer(text):
        if any(one.start <= match.end() + 1 and match.start() < one.end for one in taken):
            continue
        ids = people_of(match[1], known.people, place, known.speaker)
        if ids:
            found.append(Named(match.start(), match.end(), ids, by_role=True))
    return found

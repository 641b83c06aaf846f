"""Where a sentence names people of the municipality, and whom."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from bot.understanding.colleagues import Colleagues, colleagues_of
from bot.understanding.known import Known
from bot.understanding.names import people_of, role_words
from bot.understanding.normal import folded

_TITLES = re.compile(
    r"(?:wethouder|weth\.?|alderman|burgemeester|projectleider|collega|projectmanager)\s+$", re.IGNORECASE
)
_WORD = re.compile(r"([^\W\d_]+(?:'(?!s\b)[^\W\d_]+)?)(?:'s\b)?")
"""A word; what shows possession is no part of it."""
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


def named_in(text: str, known: Known, trajectory: str | None, names: Colleagues | None = None) -> tuple[Named, ...]:
    """Everyone the text names, in order: by full name, first name, surname with a capital, or role."""
    names = names or colleagues_of(known.people)
    words = [(folded(match[1]), match.start(), match.end(1)) for match in _WORD.finditer(text)]
    called = names.called
    found: list[Named] = []
    at = 0
    while at < len(words):
        first = words[at][0].split(" ", 1)[0]
        if first not in names.begin:
            # Dutch writes a genitive of a name without a sign: 'Karims toezeggingen'.
            whose = called.get(first[:-1], ()) if first.endswith("s") and len(first) > 3 else ()
            if whose and text[words[at][1]].isupper() and all(kind == "first" for _, kind in whose):
                found.append(Named(words[at][1], words[at][2], tuple(dict.fromkeys(id for id, _ in whose))))
            at += 1
            continue
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


_DOING = re.compile(
    r"\s+(?:heeft|had|zegt|zei|zegde|beloofde|belooft|wil|wilde|vindt|vond|kiest|koos|gaat|moet|has|said|says|promised|pledged|wants|wanted)\b"
)
"""After a surname with which a sentence begins, where a capital says nothing."""


def _counts(text: str, start: int, end: int, spoken: str, called: Iterable[tuple[str, str]]) -> bool:
    kinds = {kind for _, kind in called}
    if kinds & {"full", "first"}:
        return True
    if " " in spoken or _TITLES.search(text[:start]):
        return True
    return (
        text[start].isupper()
        and (start > 0 or _DOING.match(text, end) is not None)
        and not re.search(
            r"(?:dhr|mw|mevr|meneer|mevrouw|mr|mrs|ms|familie|fam)\.?\s+(?:van\s+)?$", text[:start], re.IGNORECASE
        )
    )


_ROLE = re.compile(
    r"\b(?:(?:de|onze|the|our|jullie)\s+)?(" + "|".join(sorted(role_words(), key=len, reverse=True)) + r")(?:s|en)?\b",
    re.IGNORECASE,
)


def _roles(text: str, known: Known, trajectory: str | None, taken: list[Named]) -> list[Named]:
    low = text.casefold()
    if not any(word in low for word in role_words()):
        return []
    place = known.trajectory(trajectory) if trajectory else None
    found = []
    for match in _ROLE.finditer(text):
        if any(one.start <= match.end() + 1 and match.start() < one.end for one in taken):
            continue
        ids = people_of(match[1], known.people, place, known.speaker)
        if ids:
            found.append(Named(match.start(), match.end(), ids, by_role=True))
    return found

"""What colleagues are called, made ready once for as long as nobody comes, goes or is renamed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.person import Person
from bot.understanding.normal import folded

_MOST = 16
"""Municipalities whose names are kept ready."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleagues:
    """The names and addresses of everyone in the municipality, for looking up words."""

    called: Mapping[str, tuple[tuple[str, str], ...]]
    """Folded names -> (id, 'full', 'first' or 'last') of who is called so."""
    begin: frozenset[str]
    """The first words of those names."""
    words: frozenset[str]
    """Every word of every name, in small letters."""
    mails: frozenset[str]
    domains: frozenset[str]
    """What follows the @ in those addresses."""


def colleagues_of(people: Iterable[Person]) -> Colleagues:
    """Everyone's names, made ready."""
    return _ready(tuple((person.id, person.name, person.email) for person in people))


@lru_cache(maxsize=_MOST)
def _ready(people: tuple[tuple[str, str, str | None], ...]) -> Colleagues:
    called: dict[str, list[tuple[str, str]]] = {}
    for id, name, _ in people:
        parts = folded(name).split()
        first = folded(name.split(" ", 1)[0])
        for kind, spoken in {"full": " ".join(parts), "first": first, "last": " ".join(parts[1:])}.items():
            if spoken:
                called.setdefault(spoken, []).append((id, kind))
    mails = frozenset(mail.casefold() for _, _, mail in people if mail)
    return Colleagues(
        called={spoken: tuple(who) for spoken, who in called.items()},
        begin=frozenset(spoken.split(" ", 1)[0] for spoken in called),
        words=frozenset(part.casefold() for _, name, _ in people for part in name.split()),
        mails=mails,
        domains=frozenset(mail.partition("@")[2] for mail in mails),
    )

"""What was looked up of an organisation, kept in this process while nobody changes it.

Every transaction that changes something of an organisation gives it another edition. Whoever begins reads the edition
and takes over what was kept under it. Editions are drawn by chance, so that one that was rolled back never comes again.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Hashable, Iterable
from typing import Any, TypeVar

T = TypeVar("T")

_NOTHING = object()
_MOST = 5_000
"""Answers kept of one kind; then they are forgotten and looked up again."""


class Kept:
    """The answers under one edition, by kind and by what was asked."""

    def __init__(self, edition: int, answers: dict[str, dict[Hashable, Any]] | None = None) -> None:
        self.edition = edition
        self._answers = {} if answers is None else answers

    def answer(self, kind: str, question: Hashable, look_up: Callable[[], T]) -> T:
        """What was looked up before under this edition, or what is looked up now."""
        answers = self._answers.setdefault(kind, {})
        # Other threads add and clear meanwhile: what is given back is what was found here.
        found: Any = answers.get(question, _NOTHING)
        if found is _NOTHING:
            found = look_up()
            if len(answers) >= _MOST:
                answers.clear()
            answers[question] = found
        answer: T = found
        return answer

    def changed(self, kinds: Iterable[str]) -> Kept:
        """Under a new edition, without what these kinds answered."""
        kinds = frozenset(kinds)
        return Kept(new_edition(), {kind: known for kind, known in dict(self._answers).items() if kind not in kinds})


class Keeper:
    """The newest edition of each organisation that this process has seen."""

    def __init__(self) -> None:
        self._kept: dict[str, Kept] = {}

    def of(self, organisation: str, edition: int) -> Kept:
        """What is kept under this edition; nothing when it is new, or when it is nought: nothing was committed yet."""
        if not edition:
            return Kept(edition)
        kept = self._kept.get(organisation)
        if kept is None or kept.edition != edition:
            kept = self._kept[organisation] = Kept(edition)
        return kept

    def take(self, organisation: str, kept: Kept) -> None:
        """From now on this is kept, as soon as the edition is committed."""
        self._kept[organisation] = kept


def new_edition() -> int:
    """By chance and not by counting: what was rolled back, or stands in another database, had another one."""
    return secrets.randbelow(2**31 - 1) + 1

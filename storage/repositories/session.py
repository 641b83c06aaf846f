"""What the repositories of one organisation share within a transaction."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import TypeVar

from sqlalchemy import Connection

from bot.journal import Entry
from storage.repositories.kept import Kept

T = TypeVar("T")


@dataclass(slots=True)
class Session:
    """One organisation in one transaction."""

    connection: Connection
    organisation: str
    kept: Kept
    """What this process looked up before and nobody changed since."""
    revisions: dict[tuple[str, str], int] = field(default_factory=dict)
    """(name, id) -> the revision that was loaded; saving another one is a conflict."""
    loaded: dict[tuple[str, str], object] = field(default_factory=dict)
    """(name, id) -> what was loaded or saved in this transaction, None for what is not there."""
    everything: dict[str, tuple[object, ...]] = field(default_factory=dict)
    """name -> all values of the kind, while none of them was saved since."""
    changed: list[tuple[str, str]] = field(default_factory=list)
    touched: set[str] = field(default_factory=set)
    """Kinds of which something was written here: what is kept of them no longer counts."""
    before: dict[tuple[str, str], object] = field(default_factory=dict)
    """(name, id) -> the value before it was first saved here; None for a new one."""
    notes: list[Entry] = field(default_factory=list)
    """Rows of the record that get their numbers at the end."""

    def answer(self, kind: str, question: Hashable, look_up: Callable[[], T]) -> T:
        """From what is kept, unless something of this kind was written in this transaction."""
        if kind in self.touched:
            return look_up()
        return self.kept.answer(kind, question, look_up)

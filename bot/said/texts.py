"""What is said about promises in a text, and about a draft compared with what was approved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain.commitment import Commitment
from bot.domain.message import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class PromisesShown:
    """The sentences with a promise, one asked at a time; `recorded` when one was recorded just now."""

    message: Message
    recorded: Commitment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageChecked:
    """What in a draft deviates from the record: (what, words) pairs; and what could be plainer."""

    title: str
    valid: str | None
    """The id of the message residents may be told."""
    deviations: tuple[tuple[str, str], ...]
    hints: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoPrepared:
    """A draft for each outcome of the council."""

    title: str
    follows: Message
    differs: Message
    day: date | None


TextSaid = PromisesShown | MessageChecked | TwoPrepared

"""Rounds in which residents give input, and single inputs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Outcome(StrEnum):
    """What was done with an input."""

    ADOPTED = "adopted"
    PARTLY = "partly"
    NOT_ADOPTED = "not_adopted"
    LATER = "later"


@dataclass(frozen=True, slots=True, kw_only=True)
class InputRound:
    """A period in which input is asked; `feedback_due` is when residents hear what was done with it."""

    id: str
    title: str
    opens: date | None = None
    closes: date | None = None
    channels: tuple[str, ...] = ()
    online: tuple[str, ...] = ()
    """Those of `channels` that need the internet."""
    announced_by: str | None = None
    announced_on: date | None = None
    received: int = 0
    answered_by: str | None = None
    feedback_due: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One thing a group said, and what was done with it."""

    id: str
    trajectory: str
    round: str | None = None
    group: str | None = None
    text: str
    received_on: date | None = None
    outcome: Outcome | None = None
    reason: str | None = None
    answered_by: str | None = None

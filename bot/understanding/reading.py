"""What was read in a sentence, with what must still be asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An intent with its slots: ids, ISO days, codes and words."""

    intent: str
    slots: Mapping[str, Any] = field(default_factory=dict)
    asks: tuple[str, ...] = ()
    """The slots that must be asked for, the first first; 'meaning' when it is not clear what is wanted."""
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For a slot that is asked for: the ids it may be."""
    also: Reading | None = None
    """A second act in the same words."""
    exact: bool = False
    """True for a clear form: it needs no confirmation."""
    day_said: bool = False
    """True when words about a day were found, also when they must be asked about."""
    rule: str | None = None
    """The rule that weighed most, for who wants to know why."""

    @property
    def ask(self) -> bool:
        """True when the bot must ask back."""
        return bool(self.asks) or self.intent == "clarify"

"""One thing a person wants, whichever way it was said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """An intent of the catalogue with its slots; slots hold JSON values only, so that an act can be kept."""

    intent: str
    slots: Mapping[str, Any] = field(default_factory=dict)

    def with_slots(self, **more: Any) -> Act:
        """The same act with these slots set."""
        return Act(intent=self.intent, slots={**self.slots, **more})

"""The handover of a trajectory to another phase or another person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain.phase import Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """An offer to take over; until `accepted` the old owner stays responsible."""

    from_phase: Phase
    to_phase: Phase
    from_: str | None = None
    to: str | None = None
    reason: str | None = None
    offered: date | None = None
    accepted: date | None = None
    declined: date | None = None
    remark: str | None = None
    """Why it was declined, or on what condition it was not accepted yet."""
    open_items_transferred: tuple[str, ...] = ()

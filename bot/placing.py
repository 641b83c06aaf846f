"""Which trajectory a changed item belongs to."""

from __future__ import annotations

from bot.commands.command import Slots
from bot.ports.municipality import Municipality


def trajectory_of(municipality: Municipality, kind: str, id: str, slots: Slots) -> str | None:
    """The id of the trajectory that an item of this kind belongs to, or that was said."""
    if kind == "trajectories":
        return id
    if kind in {"commitments", "questions", "decisions", "messages", "inputs", "lessons"}:
        value = getattr(municipality, kind).find(id)
        return value.trajectory if value else None
    return slots.maybe("trajectory")

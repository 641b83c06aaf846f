"""The few steps that would do harm: they are refused, unless someone says why they go on anyway."""

from __future__ import annotations

from datetime import date

from bot.commands.command import Context, Missing, Slot, SlotKind, Slots
from bot.domain.trajectory import Override
from bot.refusals import GateClosed

GATED = (
    Slot(name="anyway", kind=SlotKind.FLAG, asked=False),
    Slot(name="override_reason", kind=SlotKind.LONG, limit=500, alone=True),
)
"""Slots of a command that stands behind a gate."""


def passed(
    gate: str, subject: str | None, missing: tuple[str, ...], slots: Slots, context: Context
) -> tuple[Override, ...]:
    """Nothing when nothing is missing, else the override to keep. Raises: GateClosed; Missing without a reason."""
    if not missing:
        return ()
    if not slots.get("anyway"):
        raise GateClosed(gate, subject, missing, said_again(slots))
    reason = slots.maybe("override_reason")
    if reason is None:
        raise Missing(("override_reason", None))
    return (
        Override(rule=gate, subject=subject, missing=missing, reason=reason, by=context.person.id, on=context.today),
    )


def said_again(slots: Slots) -> tuple[tuple[str, str], ...]:
    """The slots as a button can carry them."""
    return tuple(
        (name, value.isoformat() if isinstance(value, date) else str(value))
        for name, value in sorted(slots.items())
        if name != "anyway"
    )

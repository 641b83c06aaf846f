"""A reading that waits for its other half, or to be confirmed, as a pending act."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.act import Act
from bot.pending import Pending
from bot.understanding.reading import Reading

HOLD = "reading.hold"
"""The intent under which a reading is kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What was read so far, what is still asked, and what comes after it."""

    reading: Reading
    neutral: str | None = None
    """Words without personal data, that wait to be read in place of what was typed."""


def act_of(held: Held) -> Act:
    """As an act that can be kept."""
    return Act(intent=HOLD, slots={"reading": _plain(held.reading), "neutral": held.neutral})


def held_in(pending: Pending) -> Held | None:
    """The reading in a pending act, when it holds one."""
    if pending.act.intent != HOLD:
        return None
    neutral = pending.act.slots.get("neutral")
    return Held(reading=_reading(pending.act.slots["reading"]), neutral=str(neutral) if neutral else None)


def filled(reading: Reading, name: str, value: Any) -> Reading:
    """With one slot filled, or left empty on purpose, and no longer asked for."""
    slots = {
        slot: old
        for slot, old in reading.slots.items()
        if slot != name and not (name == "due" and slot in {"due_text", "warn"})
    }
    if value not in {None, ""}:
        slots[name] = value
    return replace(reading, slots=slots, asks=tuple(slot for slot in reading.asks if slot != name))


def _plain(reading: Reading) -> dict[str, Any]:
    return {
        "intent": reading.intent,
        "slots": dict(reading.slots),
        "asks": list(reading.asks),
        "choices": {name: list(ids) for name, ids in reading.choices.items()},
        "also": _plain(reading.also) if reading.also else None,
    }


def _reading(plain: Mapping[str, Any]) -> Reading:
    also = plain.get("also")
    return Reading(
        intent=str(plain["intent"]),
        slots=dict(plain["slots"]),
        asks=tuple(plain["asks"]),
        choices={name: tuple(ids) for name, ids in plain["choices"].items()},
        also=_reading(also) if also else None,
    )

"""The eight lamps of a trajectory, which follow from its signals."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.signals.code import KEYS
from bot.domain.signals.signal import Signal


class State(StrEnum):
    """How a key stands; the order is that of growing urgency."""

    IN_ORDER = "in_order"
    MIND = "mind"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Lamp:
    """One key with its signals, the escalated ones first."""

    key: int
    state: State
    signals: tuple[Signal, ...] = ()


def lamps(signals: Iterable[Signal]) -> tuple[Lamp, ...]:
    """Eight, in the order of the keys: no signal is in order, open is mind, escalated is late."""
    given = tuple(signals)
    found = []
    for key in KEYS:
        mine = tuple(sorted((signal for signal in given if signal.key == key), key=lambda signal: -signal.level))
        state = State.IN_ORDER if not mine else State.LATE if mine[0].escalated else State.MIND
        found.append(Lamp(key, state, mine))
    return tuple(found)

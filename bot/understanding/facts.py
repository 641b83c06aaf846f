"""A reading's slots as facts that a person can check."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.ports.municipality import Municipality
from bot.said.readings import FactKind, ReadFact
from bot.understanding.reading import Reading

_PEOPLE = frozenset({"to", "owner", "promised_by", "on_behalf_of", "person", "portfolio_holder", "deputy"})
_DAYS = frozenset(
    {
        "due",
        "needed_by",
        "taken_on",
        "made_on",
        "done_on",
        "date",
        "heard_on",
        "results_visible_on",
        "since",
        "absent_until",
    }
)
_CODES = frozenset({"kind", "status", "outcome", "part_of_day", "language", "length", "ask_for", "purpose", "target"})
_FLAGS = frozenset({"deviates", "heard"})
_UNSAID = frozenset({"warn", "digest", "reaction", "due_text"})


def facts_of(reading: Reading, municipality: Municipality) -> tuple[ReadFact, ...]:
    """In the order in which they were read, the trajectory first."""
    slots = dict(reading.slots)
    order = sorted(slots, key=lambda name: name not in {"trajectory", "commitment_id", "question_id", "message_id"})
    found = []
    for name in order:
        value = slots[name]
        if name in _UNSAID or value is None or value == "":
            continue
        found.append(_fact(name, value, slots, municipality))
    return tuple(found)


def _fact(name: str, value: Any, slots: Mapping[str, Any], municipality: Municipality) -> ReadFact:
    if name in _DAYS and isinstance(value, str):
        return ReadFact(slot=name, kind="day", value=value, day=date.fromisoformat(value))
    kind: FactKind = "text"
    if name in _PEOPLE:
        kind = "person"
    elif name in _CODES:
        kind = "code"
    elif name in _FLAGS:
        kind, value = "flag", "yes" if value else "no"
    elif name == "to_phase":
        kind = "phase"
    elif name == "trajectory":
        trajectory = municipality.trajectories.find(str(value))
        value = trajectory.title if trajectory else value
    elif name == "group":
        value = _group(str(value), slots, municipality)
    elif isinstance(value, Mapping):
        value = "; ".join(f"{key}: {item}" for key, item in value.items())
    elif isinstance(value, list | tuple):
        value = ", ".join(str(item) for item in value)
    return ReadFact(slot=name, kind=kind, value=str(value))


def _group(id: str, slots: Mapping[str, Any], municipality: Municipality) -> str:
    trajectory = municipality.trajectories.find(str(slots.get("trajectory", "")))
    return next((group.name for group in trajectory.groups if group.id == id), id) if trajectory else id

"""What a document refers to must be in it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from bot.codec import key_of
from bot.domain.trajectory import Trajectory
from bot.exchange.document import Fault, Reading

_IN_A_TRAJECTORY = "trajectory"

REFERENCES: dict[str, dict[str, tuple[str, ...]]] = {
    "organisation": {"person": ("deputies.for_", "deputies.by")},
    "people": {"person": ("acts_for", "approves_for")},
    "trajectories": {
        "person": (
            "portfolio_holder",
            "official_client",
            "political_client",
            "project_lead",
            "contact_point.person",
            "contact_point.deputy",
            "advisers.communications",
            "advisers.participation",
            "mandate.given_by",
            "handovers.from_",
            "handovers.to",
            "topics.person",
            "overrides.by",
        ),
        "message": ("expectation.announced_by", "input_rounds.announced_by", "input_rounds.answered_by"),
        "lesson": ("phases.lesson_ids",),
        "item": ("handovers.items.id", "handovers.open_items_transferred"),
    },
    "commitments": {
        "trajectory": (_IN_A_TRAJECTORY,),
        "person": ("promised_by", "owner", "informs", "offered_to"),
    },
    "questions": {
        "trajectory": (_IN_A_TRAJECTORY,),
        "person": ("asked_by", "on_behalf_of", "to", "via", "answered_by", "answered_for"),
    },
    "decisions": {
        "trajectory": (_IN_A_TRAJECTORY,),
        "person": ("acknowledged_by", "recorded_by"),
        "message": ("told_by",),
    },
    "messages": {
        "trajectory": (_IN_A_TRAJECTORY,),
        "person": (
            "drafted_by",
            "edited_by",
            "advice_by",
            "submitted_by",
            "returned_by",
            "approved_by",
            "on_behalf_of",
            "versions.edited_by",
            "versions.approved_by",
            "versions.on_behalf_of",
        ),
        "message": ("supersedes",),
        "commitment": ("promises.commitment",),
        "item": ("regarding",),
    },
    "inputs": {
        "trajectory": (_IN_A_TRAJECTORY,),
        "message": ("answered_by",),
        "round": ("round",),
        "group": ("group",),
    },
    "lessons": {"trajectory": (_IN_A_TRAJECTORY,)},
}
"""Kind -> what is named -> the fields that name it, at any depth."""

_KINDS = {
    "person": "people",
    "trajectory": "trajectories",
    "message": "messages",
    "commitment": "commitments",
    "lesson": "lessons",
}
_NUMBERED = ("commitments", "questions", "decisions", "messages", "inputs")


def check(reading: Reading) -> None:
    """Adds a fault for each id that is named and not in the document, and for a slug that is there twice."""
    known = _Known(reading)
    whole = [(kind, reading.paths[kind, id], value) for (kind, id), value in reading.items.items()]
    for kind, path, value in (*whole, *reading.halves):
        for what, fields in REFERENCES.get(kind, {}).items():
            for field in fields:
                for where, name in _named(value, field.split("."), path):
                    if not known.has(what, name, value):
                        reading.faults.append(Fault(where, f"there is no {what} {name}"))
    slugs: dict[str, str] = {}
    for kind, path, value in (*whole, *reading.halves):
        if kind != "trajectories":
            continue
        if value.slug in slugs:
            reading.faults.append(Fault(f"{path}.slug", f"{value.slug} is the slug of {slugs[value.slug]} too"))
        if value.slug is not None:
            slugs[value.slug] = value.id
        for field in ("input_rounds", "groups", "late_joiners"):
            reading.faults += _twice(getattr(value, field) or (), f"{path}.{field}")


def _twice(things: tuple[Any, ...], path: str) -> Iterator[Fault]:
    at: dict[str, str] = {}
    for index, thing in enumerate(things):
        if thing.id in at:
            yield Fault(f"{path}[{index}].id", f"{thing.id} is there already, at {at[thing.id]}")
        at.setdefault(thing.id, f"{path}[{index}]")


class _Known:
    """What is in the document; of a trajectory that could not be read no more than its number."""

    def __init__(self, reading: Reading) -> None:
        self._ids = {what: {id for kind, id in reading.named if kind == held} for what, held in _KINDS.items()}
        self._trajectories = {id: value for (kind, id), value in reading.items.items() if kind == "trajectories"}
        self._half = any(kind == "trajectories" for kind, _, _ in reading.halves)
        self._items = {id for kind, id in reading.named if kind in _NUMBERED}
        for trajectory in self._trajectories.values():
            inside = (*trajectory.input_rounds, *trajectory.groups, *trajectory.late_joiners)
            self._items |= {thing.id for thing in inside}

    def has(self, what: str, name: str, value: Any) -> bool:
        if what in self._ids:
            return name in self._ids[what]
        if what == "item":
            return self._half or name in self._items
        trajectory: Trajectory | None = self._trajectories.get(value.trajectory)
        if trajectory is None:
            return True
        return (trajectory.round(name) if what == "round" else trajectory.group(name)) is not None


def _named(value: Any, fields: list[str], path: str) -> Iterator[tuple[str, str]]:
    """Where something is named, and its name: [('trajectories[0].handovers[1].to', 'p05')]."""
    if value is None:
        return
    if isinstance(value, tuple):
        for index, entry in enumerate(value):
            yield from _named(entry, fields, f"{path}[{index}]")
    elif dataclasses.is_dataclass(value):
        yield from _named(getattr(value, fields[0]), fields[1:], f"{path}.{key_of(fields[0])}")
    else:
        yield path, value

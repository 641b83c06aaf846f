"""Values -> a document equal to the one they came from, with what was changed since."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.codec import to_plain
from bot.exchange.document import APART, LOOSE, NESTED, SCHEMA, exported, lean
from bot.ports.municipality import Municipality


def write(municipality: Municipality) -> dict[str, Any]:
    """The document of a municipality: items in the order of their import, new ones last."""
    notes = municipality.imports.all()
    top = notes.get(("document", "document"), ("", {}))[1].get("as", {})
    organisation = _written(municipality.organisation, notes, "organisation", municipality.key)
    if "key" not in top.get("organisation", {}) and top:
        organisation.pop("key", None)
    document: dict[str, Any] = {"schema": top.get("schema", SCHEMA)}
    apart = {key: organisation.pop(key) for key in APART if key in organisation}
    document |= {key: apart[key] for key in ("reference_now", "language_default") if key in apart}
    document["organisation"] = organisation
    if "calendar" in apart:
        document["calendar"] = apart["calendar"]
    document |= {key: value for key, value in top.items() if key not in document and key not in APART}
    document["people"] = [
        _written(person, notes, "people", person.id) for person in _ordered(municipality.people.all(), notes, "people")
    ]
    trajectories = _ordered(municipality.trajectories.all(), notes, "trajectories")
    document["trajectories"] = [_trajectory(value, municipality, notes) for value in trajectories]
    document["lessons"] = [
        _written(lesson, notes, "lessons", lesson.id)
        for lesson in _ordered(municipality.lessons.all(), notes, "lessons")
    ]
    for kind in LOOSE:
        loose = [value for value in getattr(municipality, kind).all() if value.trajectory is None]
        if loose:
            document[kind] = [_written(value, notes, kind, value.id) for value in loose]
    return _as_given(document, top)


def _as_given(document: dict[str, Any], top: Mapping[str, Any]) -> dict[str, Any]:
    """Empty lists at the top stand there only if they stood there."""
    given = top.get("lists")
    if given is not None:
        for key in ("people", "trajectories", "lessons"):
            if not document[key]:
                if key in given:
                    document[key] = given[key]
                else:
                    del document[key]
    document.pop("lists", None)
    return document


def _trajectory(value: Any, municipality: Municipality, notes: Any) -> dict[str, Any]:
    written = _written(value, notes, "trajectories", value.id)
    given = notes.get(("trajectories", value.id), ("", {}))[1].get("lists", {})
    for kind in NESTED:
        items = [
            _written(item, notes, kind, item.id)
            for item in _ordered(getattr(municipality, kind).of(value.id), notes, kind)
        ]
        for item in items:
            item.pop("trajectory", None)
        if items:
            written[kind] = items
        elif kind in given:
            written[kind] = given[kind]
    return written


def _ordered(values: tuple[Any, ...], notes: Any, kind: str) -> list[Any]:
    """As they stood in the file; what is new comes last."""

    def place(value: Any) -> tuple[int, int]:
        note = notes.get((kind, value.id))
        return (0, note[1].get("place", 0)) if note else (1, 0)

    return sorted(values, key=place)


def _written(value: Any, notes: Any, kind: str, id: str) -> dict[str, Any]:
    value = exported(value)
    original = notes.get((kind, id), ("", {}))[1].get("as", {})
    written = _like(to_plain(value), lean(value), original)
    return dict(written)


def _like(full: Any, bare: Any, original: Any) -> Any:
    """The data as full as the original was, and no fuller than it must be."""
    if _nothing(full) and _nothing(original):
        return original
    if isinstance(full, dict) and isinstance(original, Mapping):
        written = {}
        for key, given in original.items():
            written[key] = _like(full[key], (bare or {}).get(key), given) if key in full else given
        for key, value in (bare or {}).items():
            if key not in written:
                written[key] = value
        return written
    if isinstance(full, list) and isinstance(original, list):
        return [
            _like(item, lean_item, original[index]) if index < len(original) else lean_item
            for index, (item, lean_item) in enumerate(zip(full, bare if bare is not None else full, strict=True))
        ]
    return full if not isinstance(full, dict | list) else (bare if bare is not None else full)


def _nothing(data: Any) -> bool:
    return data is None or data in ([], {})

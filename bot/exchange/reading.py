"""A document -> values, with every fault at its place."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from typing import Any

from rapidfuzz import fuzz, process

from bot.codec import NotReadable, hints_of, key_of, reader_of, shown
from bot.exchange import references, sense
from bot.exchange.document import APART, KINDS, LOOSE, NESTED, Fault, Reading
from bot.understanding.normal import folded

_CLOSE = 82
"""Of 100: a key this near to a known one is a typing error."""
_TOP = ("schema", "organisation", "people", "trajectories", "lessons", *APART, *LOOSE)


def read(document: Any) -> Reading:
    """All items of the document; look at `faults` before using them."""
    reading = Reading()
    if not isinstance(document, Mapping):
        reading.faults.append(Fault("", "the document is not a mapping with organisation, people and trajectories"))
        return reading
    _unknown(document, _TOP, "", reading)
    reading.empty_lists["document", "document"] = _empty(document, ("people", "trajectories", "lessons"))
    reading.top = {
        key: value for key, value in document.items() if key not in {"people", "trajectories", "lessons", *LOOSE}
    }
    _organisation(document, reading)
    for index, item in _entries(document, "people", "", reading):
        _item("people", item, f"people[{index}]", reading)
    for index, item in _entries(document, "trajectories", "", reading):
        _trajectory(item, f"trajectories[{index}]", reading)
    for kind in ("lessons", *LOOSE):
        for index, item in _entries(document, kind, "", reading):
            _item(kind, item, f"{kind}[{index}]", reading)
    references.check(reading)
    sense.check(reading)
    reading.faults = [_where_it_stands(fault, document) for fault in reading.faults]
    reading.warnings = [_where_it_stands(warning, document) for warning in reading.warnings]
    if not reading.faults:
        reading.faults += sense.storable(document)
    return reading


def _where_it_stands(fault: Fault, document: Mapping[str, Any]) -> Fault:
    """The calendar belongs to the organisation, and stands at the top."""
    part = fault.path.removeprefix("organisation.")
    if part != fault.path and re.split(r"[.\[]", part)[0] in {key for key in APART if key in document}:
        return Fault(part, fault.reason)
    return fault


def _organisation(document: Mapping[str, Any], reading: Reading) -> None:
    given = document.get("organisation")
    if not isinstance(given, Mapping):
        reading.faults.append(Fault("organisation", "is missing: name at least its name"))
        return
    item = {**given, **{key: document[key] for key in APART if document.get(key) is not None}}
    if item.get("key") is None and isinstance(item.get("name"), str):
        item["key"] = key_for(item["name"])
    _item("organisation", item, "organisation", reading, id=str(item.get("key")))


def key_for(name: str) -> str:
    """A short name for an organisation: 'gemeente Rijnveste' is rijnveste."""
    words = re.sub(r"[^a-z0-9]+", "-", folded(name)).strip("-")
    return words.removeprefix("gemeente-") or "gemeente"


def _trajectory(item: Any, path: str, reading: Reading) -> None:
    if not isinstance(item, Mapping):
        reading.faults.append(Fault(path, f"{shown(item)} is not a mapping"))
        return
    if item.get("confidential"):
        reading.named.add(("trajectories", str(item.get("id"))))
        reading.faults.append(Fault(f"{path}.confidential", "confidential matters do not belong in this bot"))
        return
    bare = {key: value for key, value in item.items() if key not in {*NESTED, "confidential"}}
    _item("trajectories", bare, path, reading)
    reading.empty_lists["trajectories", str(item.get("id"))] = _empty(item, NESTED)
    for kind in NESTED:
        for index, inner in _entries(item, kind, path, reading):
            owned = {**inner, "trajectory": item.get("id")} if isinstance(inner, Mapping) else inner
            _item(kind, owned, f"{path}.{kind}[{index}]", reading)


def _empty(holder: Mapping[str, Any], keys: tuple[str, ...]) -> dict[str, Any]:
    return {key: holder[key] for key in keys if key in holder and not holder[key]}


def _entries(holder: Mapping[str, Any], key: str, path: str, reading: Reading) -> list[tuple[int, Any]]:
    given = holder.get(key)
    if given is None:
        return []
    if not isinstance(given, list):
        reading.faults.append(Fault(f"{path}.{key}" if path else key, f"{shown(given)} is not a list"))
        return []
    return list(enumerate(given))


def _item(kind: str, item: Any, path: str, reading: Reading, id: str | None = None) -> None:
    if not isinstance(item, Mapping):
        reading.faults.append(Fault(path, f"{shown(item)} is not a mapping"))
        return
    made = KINDS[kind]
    reading.named.add((kind, id or str(item.get("id"))))
    _nested_unknown(made, item, path, reading)
    hints = hints_of(made)
    fields, faulty = {}, False
    for field in dataclasses.fields(made):
        key = key_of(field.name)
        if item.get(key) is not None:
            try:
                fields[field.name] = reader_of(hints[field.name])(_without_nothing(item[key]))
            except NotReadable as found:
                reading.faults += [Fault(f"{path}.{where}", reason) for where, reason in found.under(key)]
                faulty = True
        elif not _optional(field):
            reading.faults.append(Fault(f"{path}.{key}", "is missing"))
            fields[field.name] = None
            faulty = True
    if faulty:
        required = {field.name: None for field in dataclasses.fields(made) if not _optional(field)}
        reading.halves.append((kind, path, made(**{**required, **fields})))
        return
    value = made(**fields)
    at = (kind, id or value.id)
    if at in reading.items:
        reading.faults.append(Fault(f"{path}.id", f"{at[1]} is there already, at {reading.paths[at]}"))
        return
    reading.items[at] = value
    reading.original[at] = dict(item)
    reading.paths[at] = path


def _optional(field: dataclasses.Field[Any]) -> bool:
    return field.default is not dataclasses.MISSING or field.default_factory is not dataclasses.MISSING


def _without_nothing(data: Any) -> Any:
    """Absent and null are the same, at every depth."""
    if isinstance(data, Mapping):
        return {key: _without_nothing(value) for key, value in data.items() if value is not None}
    if isinstance(data, list):
        return [_without_nothing(value) for value in data]
    return data


def _nested_unknown(kind: Any, item: Mapping[str, Any], path: str, reading: Reading) -> None:
    """Unknown keys at every depth where a value of ours is described."""
    hints = hints_of(kind)
    known = {key_of(field.name): hints[field.name] for field in dataclasses.fields(kind)}
    _unknown(item, tuple(known), path, reading)
    for key, hint in known.items():
        given = item.get(key)
        for inner in _described(hint):
            if isinstance(given, Mapping):
                _nested_unknown(inner, given, f"{path}.{key}", reading)
            elif isinstance(given, list):
                for index, entry in enumerate(given):
                    if isinstance(entry, Mapping):
                        _nested_unknown(inner, entry, f"{path}.{key}[{index}]", reading)


def _described(hint: Any) -> list[Any]:
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return [hint]
    if getattr(hint, "__origin__", None) is dict:
        return []
    return [inner for arg in getattr(hint, "__args__", ()) for inner in _described(arg)]


def _unknown(given: Mapping[Any, Any], known: tuple[str, ...], path: str, reading: Reading) -> None:
    for key in given:
        if key in known:
            continue
        where = f"{path}.{key}" if path else str(key)
        near = process.extractOne(str(key), known, scorer=fuzz.ratio, score_cutoff=_CLOSE)
        if near is not None and near[0] not in given:
            reading.faults.append(Fault(where, f"is an unknown field; did you mean {near[0]}?"))
        else:
            reading.warnings.append(Fault(where, "is an unknown field; it is kept, and not used"))

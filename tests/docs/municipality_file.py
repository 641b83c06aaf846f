"""Every field of the municipality file, from the values of the domain; what a field means is written on the page."""

import dataclasses
import re
import types
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

from bot.codec import key_of, to_plain
from bot.exchange.document import KINDS
from tests.docs.docstrings import docstrings
from tests.docs.markdown import code
from tests.docs.markdown import table as drawn

_ROW = re.compile(r"^\| `(?P<key>\w+)` \| .*? \| .*? \| (?P<meaning>.*?) ?\|$", re.MULTILINE)
_SCALARS = {
    str: "text",
    int: "whole number",
    float: "number",
    bool: "`true` or `false`",
    date: "date",
    datetime: "moment",
    time: "time",
}


def table(name: str, *, body: str) -> str:
    """The fields of one value; the meanings that stand on the page are kept."""
    kind = values()[name]
    told = docstrings(kind) | {
        match["key"]: text for match in _ROW.finditer(body) if (text := match["meaning"].strip())
    }
    hints = get_type_hints(kind)
    rows = []
    for field in dataclasses.fields(kind):
        key = key_of(field.name)
        rows.append((code(key), _type(hints[field.name]), _default(field), told.get(key, "")))
    return drawn(("Field", "Type", "If absent", "Meaning"), rows).replace("\\\\|", "\\|")


def values() -> dict[str, Any]:
    """Every dataclass that a municipality file can hold, by its name."""
    found: dict[str, Any] = {}
    for kind in KINDS.values():
        _collect(kind, found)
    return found


def without_meaning(text: str) -> list[str]:
    """Fields on the page whose meaning is empty."""
    return [match["key"] for match in _ROW.finditer(text) if not match["meaning"].strip()]


def _collect(kind: Any, found: dict[str, Any]) -> None:
    if kind.__name__ in found:
        return
    found[kind.__name__] = kind
    for hint in get_type_hints(kind).values():
        for inner in _described(hint):
            _collect(inner, found)


def _described(hint: Any) -> Iterator[Any]:
    if dataclasses.is_dataclass(hint):
        yield hint
    for inner in get_args(hint):
        yield from _described(inner)


def _type(hint: Any) -> str:
    origin, args = get_origin(hint), get_args(hint)
    if origin in {Union, types.UnionType}:
        return " or ".join(_type(arg) for arg in args if arg is not type(None))
    if origin is tuple and args[-1] is not Ellipsis:
        return f"list of {len(args)}: {_type(args[0])}"
    if origin is tuple:
        return f"list of {_type(args[0])}"
    if origin in {dict, Mapping}:
        return f"mapping of {_type(args[0])} to {_type(args[1])}"
    if dataclasses.is_dataclass(hint):
        return f"[{hint.__name__}](#{hint.__name__.lower()})"  # type: ignore[union-attr]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return f"[{hint.__name__}](#{hint.__name__.lower()})"
    return _SCALARS[hint]


def _default(field: Any) -> str:
    if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING:
        return "required"
    value = field.default if field.default is not dataclasses.MISSING else field.default_factory()
    plain = to_plain(value)
    if plain is None or plain in ([], {}, ""):
        return "nothing"
    if isinstance(plain, dict):
        return "its defaults"
    if isinstance(plain, bool):
        return code(str(plain).lower())
    return code(", ".join(str(item) for item in plain) if isinstance(plain, list) else str(plain))


def choices() -> str:
    """Every closed list of words, with its words."""
    found: dict[str, type[Enum]] = {}
    for kind in values().values():
        for hint in get_type_hints(kind).values():
            for each in _enums(hint):
                found[each.__name__] = each
    parts = []
    for name, kind in sorted(found.items()):
        parts.append(f"### {name}\n\n" + ", ".join(code(str(item.value)) for item in kind))
    return "\n\n".join(parts)


def _enums(hint: Any) -> Iterator[type[Enum]]:
    if isinstance(hint, type) and issubclass(hint, Enum):
        yield hint
    for inner in get_args(hint):
        yield from _enums(inner)

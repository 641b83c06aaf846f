"""Between frozen values and plain data: dicts, lists, strings, numbers, booleans and None."""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Callable, Hashable, Mapping
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")

Reader = Callable[[Any], Any]
Writer = Callable[[Any], Any]

_PLAIN = frozenset({str, bool, int, float, types.NoneType})
"""Types of which each value is its own plain form."""


class NotReadable(ValueError):
    """Plain data that does not make the value, with all that is wrong with it."""

    def __init__(self, *faults: tuple[str, str]) -> None:
        """`faults`: (path, reason), the path as 'expectation.results_visible_on' or empty for the whole."""
        super().__init__("; ".join(f"{path}: {reason}" if path else reason for path, reason in faults))
        self.faults = faults

    def under(self, name: str) -> tuple[tuple[str, str], ...]:
        """The same faults, seen from one level up."""
        return tuple((f"{name}{_dotted(path)}", reason) for path, reason in self.faults)


def _dotted(path: str) -> str:
    return path if not path or path.startswith("[") else f".{path}"


def key_of(name: str) -> str:
    """A field's name in plain data: `from_` is spelled `from`."""
    return name.rstrip("_")


def to_plain(value: Any) -> Any:
    """The value as plain data; every field of a dataclass is there, also when it is None."""
    return writer_of(cast("Hashable", type(value)))(value)


def from_plain(kind: type[T], data: Any) -> T:
    """The value of that kind; absent fields get their default, unknown ones are ignored. Raises: NotReadable."""
    read: T = reader_of(cast("Hashable", kind))(data)
    return read


@cache
def hints_of(kind: Any) -> dict[str, Any]:
    """The type of each field of a dataclass; working them out costs more than reading a value."""
    return get_type_hints(kind)


@cache
def writer_of(kind: Any) -> Writer:
    """What makes plain data of a value of this type. Raises: TypeError when there is no plain form."""
    if issubclass(kind, Enum):
        return lambda value: value.value
    if issubclass(kind, str | bool | int | float | types.NoneType):
        return lambda value: value
    if issubclass(kind, time):
        return _written_time
    if issubclass(kind, datetime | date):
        return lambda value: value.isoformat()
    if issubclass(kind, Mapping):
        return lambda value: {to_plain(key): to_plain(item) for key, item in value.items()}
    if issubclass(kind, tuple | list | frozenset):
        return lambda value: [to_plain(item) for item in value]
    if dataclasses.is_dataclass(kind):
        keys = tuple((field.name, key_of(field.name)) for field in dataclasses.fields(kind))
        return lambda value: {
            key: item if type(item := getattr(value, name)) in _PLAIN else to_plain(item) for name, key in keys
        }
    raise TypeError(f"{kind.__name__} has no plain form")


def _written_time(value: time) -> str:
    return value.isoformat("auto" if value.second or value.microsecond else "minutes")


@cache
def reader_of(kind: Any) -> Reader:
    """What reads plain data as this type."""
    origin, args = get_origin(kind), get_args(kind)
    if kind is Any:
        return lambda data: data
    if origin in {Union, types.UnionType}:
        return _optional(tuple(arg for arg in args if arg is not type(None)))
    if origin is tuple:
        return _sequence(args)
    if origin in {dict, Mapping} or (isinstance(origin, type) and issubclass(origin, Mapping)):
        return _mapping(*args)
    if dataclasses.is_dataclass(kind):
        return _value(kind)
    return _scalar(kind)


def _optional(kinds: tuple[Any, ...]) -> Reader:
    readers = tuple(reader_of(kind) for kind in kinds)
    if len(readers) == 1:
        (only,) = readers
        return lambda data: None if data is None else only(data)

    def read(data: Any) -> Any:
        if data is None:
            return None
        first: NotReadable | None = None
        for reader in readers:
            try:
                return reader(data)
            except NotReadable as fault:
                first = first or fault
        raise first or NotReadable(("", "nothing can be read here"))

    return read


def _sequence(args: tuple[Any, ...]) -> Reader:
    many = len(args) == 2 and args[1] is Ellipsis
    readers = [reader_of(arg) for arg in args if arg is not Ellipsis]

    def read(data: Any) -> tuple[Any, ...]:
        if not isinstance(data, list | tuple):
            raise NotReadable(("", f"{shown(data)} is not a list"))
        if not many and len(data) != len(readers):
            raise NotReadable(("", f"a list of {len(readers)} is wanted here, not of {len(data)}"))
        found: list[Any] = []
        faults: list[tuple[str, str]] = []
        for number, item in enumerate(data):
            try:
                found.append((readers[0] if many else readers[number])(item))
            except NotReadable as fault:
                faults += fault.under(f"[{number}]")
        if faults:
            raise NotReadable(*faults)
        return tuple(found)

    return read


def _mapping(key: Any, item: Any) -> Reader:
    read_key, read_item = reader_of(key), reader_of(item)

    def read(data: Any) -> dict[Any, Any]:
        if not isinstance(data, Mapping):
            raise NotReadable(("", f"{shown(data)} is not a mapping"))
        found: dict[Any, Any] = {}
        faults: list[tuple[str, str]] = []
        for name, value in data.items():
            try:
                found[read_key(name)] = read_item(value)
            except NotReadable as fault:
                faults += fault.under(str(name))
        if faults:
            raise NotReadable(*faults)
        return found

    return read


def _value(kind: Any) -> Reader:
    hints = hints_of(kind)
    fields = [
        (
            field.name,
            key_of(field.name),
            reader_of(hints[field.name]),
            field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING,
        )
        for field in dataclasses.fields(kind)
    ]

    def read(data: Any) -> Any:
        if not isinstance(data, Mapping):
            raise NotReadable(("", f"{shown(data)} is not a mapping"))
        found: dict[str, Any] = {}
        faults: list[tuple[str, str]] = []
        for name, key, reader, needed in fields:
            if key in data:
                try:
                    found[name] = reader(data[key])
                except NotReadable as fault:
                    faults += fault.under(key)
            elif needed:
                faults.append((key, "is missing"))
        if faults:
            raise NotReadable(*faults)
        return kind(**found)

    return read


def _scalar(kind: Any) -> Reader:
    if isinstance(kind, type) and issubclass(kind, Enum):
        return lambda data: _member(kind, data)
    if kind in {date, datetime, time}:
        return lambda data: _moment(kind, data)
    plain = frozenset({float, int} if kind is float else {kind})

    def read(data: Any) -> Any:
        if type(data) in plain:
            return data
        if not isinstance(data, tuple(plain)) or isinstance(data, bool):
            raise NotReadable(("", f"{shown(data)} is not {_WORDS.get(kind, kind)}"))
        return data

    return read


def _member(kind: type[Enum], data: Any) -> Enum:
    try:
        return kind(data)
    except ValueError:
        options = ", ".join(item.value for item in kind)
        raise NotReadable(("", f"{shown(data)} is not one of {options}")) from None


def _moment(kind: Any, data: Any) -> Any:
    if kind is datetime and isinstance(data, datetime):
        return data
    if kind is date and isinstance(data, date) and not isinstance(data, datetime):
        return data
    try:
        if not isinstance(data, str):
            raise NotReadable(("", f"{shown(data)} is not {_WORDS[kind]}"))
        return kind.fromisoformat(data)
    except ValueError:
        raise NotReadable(("", f"{shown(data)} is not {_WORDS[kind]}")) from None


def shown(data: Any) -> str:
    """The data in a sentence about it, shortened."""
    text = repr(data)
    return text if len(text) <= 60 else text[:57] + "..."


_WORDS: dict[Any, str] = {
    str: "a text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    date: "a date (write 2026-12-11)",
    datetime: "a moment (write 2026-12-11T09:00:00+01:00)",
    time: "a time (write 08:30)",
}

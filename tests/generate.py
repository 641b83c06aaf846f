"""Values of any kind of the domain, generated from the types of their fields."""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
"""Any Unicode but NUL, which no PostgreSQL takes; reading a document refuses it."""

_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: WORDS,
    int: st.integers(0, 2**31 - 1),
    float: st.floats(0, 1e9).map(lambda number: round(number, 2)),
    bool: st.booleans(),
    date: st.dates(date(1900, 1, 1), date(2199, 12, 31)),
    datetime: st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    time: st.times(),
    Any: st.none() | st.booleans() | WORDS | st.integers(-5, 5),
}


def of(kind: Any, **fields: Any) -> st.SearchStrategy[Any]:
    """Values of this type, nested as deep as it is; `fields` fixes some of a dataclass."""
    origin, args = get_origin(kind), get_args(kind)
    if kind in _PLAIN:
        return _PLAIN[kind]
    if origin in {Union, types.UnionType}:
        return st.one_of([st.none() if arg is type(None) else of(arg) for arg in args])
    if origin is tuple and args[-1] is Ellipsis:
        return st.lists(of(args[0]), max_size=3).map(tuple)
    if origin is tuple:
        return st.tuples(*(of(arg) for arg in args))
    if origin in {dict, Mapping} or (isinstance(origin, type) and issubclass(origin, Mapping)):
        return st.dictionaries(of(args[0]), of(args[1]), max_size=3)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from(list(kind))
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        hints = get_type_hints(kind)
        made = {field.name: of(hints[field.name]) for field in dataclasses.fields(kind)}
        given = {
            name: value if isinstance(value, st.SearchStrategy) else st.just(value) for name, value in fields.items()
        }
        return st.builds(kind, **{**made, **given})
    raise TypeError(f"no values of {kind} can be made")

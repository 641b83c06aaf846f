"""What may come in the place of a value of a recording."""

import copy
import itertools
import json
from collections.abc import Iterator, Sequence
from typing import Any

DROPPED = object()
_DEEP = "@deep@"
PLACES: Sequence[Any] = (
    DROPPED, None, "", 7, -1.5, True, [], {}, [None], [[1]], {"id": {"id": None}}, "\ud800\x00", "something_new",
    "T_ELSEWHERE", "x" * 50_000, _DEEP, "<!channel> {{DATE(1)}}", "1e400", [{"type": []}], "../../etc/passwd",
)  # fmt: skip
"""Dropped, nothing, empty, of another type, half a character, a kind nobody knows, another team, huge, nested deeply."""
_NESTED = {_DEEP: (900, 20_000)}
"""So deep that it can just be read, and so deep that it cannot."""


def paths(raw: Any, before: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every value."""
    keys = list(raw) if isinstance(raw, dict) else list(range(len(raw))) if isinstance(raw, list) else []
    for key in keys:
        yield (*before, key)
        yield from paths(raw[key], (*before, key))


def mutated(raw: dict[str, Any], offset: int, rounds: int = 1) -> Iterator[str]:
    """The recording as JSON, each time with one value changed; every value gets `rounds` of the places, in turn."""
    for number, path in enumerate(itertools.chain.from_iterable(itertools.repeat(list(paths(raw)), rounds))):
        changed = copy.deepcopy(raw)
        place: Any = changed
        for key in path[:-1]:
            place = place[key]
        given = PLACES[(offset + number * 7) % len(PLACES)]
        if given is DROPPED:
            del place[path[-1]]
        else:
            place[path[-1]] = given
        body = json.dumps(changed)
        depth = _NESTED[_DEEP][number % 2]
        yield body.replace(json.dumps(_DEEP), "[" * depth + "]" * depth)

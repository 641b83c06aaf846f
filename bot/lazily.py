"""A sequence that is loaded when someone looks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar, overload

T = TypeVar("T")


class Lazily(Sequence[T]):
    """What `load` gives, asked for once and only when it is needed."""

    def __init__(self, load: Callable[[], tuple[T, ...]]) -> None:
        self._load = load
        self._loaded: tuple[T, ...] | None = None

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[T, ...]: ...
    def __getitem__(self, place: int | slice) -> T | tuple[T, ...]:
        return self._all()[place]

    def __len__(self) -> int:
        return len(self._all())

    def __iter__(self) -> Iterator[T]:
        return iter(self._all())

    def _all(self) -> tuple[T, ...]:
        if self._loaded is None:
            self._loaded = self._load()
        return self._loaded

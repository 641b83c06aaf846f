"""The traces of imports."""

from __future__ import annotations

from typing import Any, Protocol


class Imports(Protocol):
    """What items looked like when they were imported, and what their file said beside them."""

    def get(self, kind: str, id: str) -> tuple[str, dict[str, Any]] | None:
        """The digest and the rest, of one item."""
        ...

    def note(self, kind: str, id: str, digest: str, beside: dict[str, Any]) -> None:
        """Notes them, in place of what was noted before."""
        ...

    def all(self) -> dict[tuple[str, str], tuple[str, dict[str, Any]]]:
        """Of every item, by kind and id."""
        ...

"""How tokens are kept from reading eyes."""

from __future__ import annotations

from typing import Protocol


class Secrets(Protocol):
    """Seals what only this installation may read."""

    def seal(self, text: str) -> str:
        """The text, encrypted."""
        ...

    def open(self, sealed: str) -> str:
        """What was sealed. Raises: NotOurs when the key is another one, or the text was changed."""
        ...


class NotOurs(Exception):
    """This was not sealed with our key."""

"""What an item says that can change no more."""

from __future__ import annotations

from datetime import date


class AlreadySettled(Exception):
    """The item `id` has reached `status`, on the day `on` if that was noted."""

    def __init__(self, id: str, status: str, on: date | None = None, by: str | None = None) -> None:
        super().__init__(id, status, on, by)
        self.id = id
        self.status = str(status)
        self.on = on
        self.by = by
        """The person who was first, if known."""

"""The failures that are not refusals: what did not reach a platform, who was first to save, what cannot be done."""

from __future__ import annotations

from datetime import timedelta


class Conflict(Exception):
    """Someone else saved first; the door tries again."""


class DeliveryFailed(Exception):
    """A post did not go out.

    `retry_after` None means never again (archived, uninstalled); `fate_unknown` means that it may have arrived.
    """

    def __init__(self, reason: str, retry_after: timedelta | None = None, *, fate_unknown: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.retry_after = retry_after
        self.fate_unknown = fate_unknown


class NotPossible(Exception):
    """What the administrator asked cannot be done; the message is one sentence for people."""

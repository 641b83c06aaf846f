"""An act that waits for more words from the same person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.act import Act
from bot.address import Address

FORM = "form:"
"""What a card of a form is about: this, and the id of the half-said act."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """A half-said act; the next free text fills `slot`, or a form fills them all."""

    id: str
    """A UUID, in hex."""
    person: str
    address: Address
    act: Act
    slot: str | None
    """The slot that free text fills; None when only the form can."""
    about: str | None = None
    """The subject under which the form was shown."""
    until: datetime

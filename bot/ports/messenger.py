"""A platform, as the core posts to it."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import Protocol

from bot.address import Address
from bot.cards import Card


class Messenger(Protocol):
    """Posts and changes cards on one platform; called outside any transaction.

    Where a platform is asked in the event loop, the answer of `post`, `update` and `find` is awaited.
    """

    @property
    def platform(self) -> str:
        """The name in the addresses it serves."""
        ...

    def parts(self, address: Address, card: Card) -> tuple[Card, ...]:
        """The card in as many posts as its text needs there, in order; mostly one.

        All of the text is in them; title, facts, form and buttons stand with the first. A part has one part: itself.
        """
        ...

    def post(self, address: Address, card: Card, key: str) -> str | Awaitable[str]:
        """Posts the card, a part, and returns the platform's reference to it; `key` identifies this post for `find`.

        Raises: DeliveryFailed.
        """
        ...

    def update(self, address: Address, reference: str, card: Card, key: str) -> str | Awaitable[str]:
        """Changes an earlier post into this card, a part, and returns the reference that it has from now on.

        Raises: DeliveryFailed.
        """
        ...

    def find(self, address: Address, key: str) -> str | Awaitable[str | None] | None:
        """The reference of a post whose fate was unknown, or None when it certainly is not there.

        Raises: DeliveryFailed with `fate_unknown` when the platform does not let us look.
        """
        ...

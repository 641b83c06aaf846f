"""Messengers, as synchronous tests call them."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Protocol

from bot.address import Address
from bot.cards import Card
from bot.ports.messenger import Messenger


class AtOnce(Protocol):
    """A messenger that answers at once."""

    @property
    def platform(self) -> str: ...

    def parts(self, address: Address, card: Card) -> tuple[Card, ...]: ...

    def post(self, address: Address, card: Card, key: str) -> str: ...

    def update(self, address: Address, reference: str, card: Card, key: str) -> str: ...

    def find(self, address: Address, key: str) -> str | None: ...


class Waiting:
    """A messenger of the event loop, with whom a test waits in a thread of its own."""

    def __init__(self, messenger: Messenger, run: Callable[[Any], Any]) -> None:
        self._messenger = messenger
        self._run = run
        self.platform = messenger.platform

    def parts(self, address: Address, card: Card) -> tuple[Card, ...]:
        return self._messenger.parts(address, card)

    def post(self, address: Address, card: Card, key: str) -> str:
        return str(self._told(self._messenger.post(address, card, key)))

    def update(self, address: Address, reference: str, card: Card, key: str) -> str:
        return str(self._told(self._messenger.update(address, reference, card, key)))

    def find(self, address: Address, key: str) -> str | None:
        found: str | None = self._told(self._messenger.find(address, key))
        return found

    def _told(self, answer: Any) -> Any:
        return self._run(answer) if isinstance(answer, Awaitable) else answer


def at_once(work: Awaitable[Any], end: Callable[[], Awaitable[None]]) -> Any:
    """What it returns, waited for in a loop of its own that ends well."""

    async def waited() -> Any:
        try:
            return await work
        finally:
            await end()

    return asyncio.run(waited())

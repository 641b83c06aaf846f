"""Fakes behind the ports: a platform that fails as it is told, and a directory."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from adapters.cut import pieces
from bot.address import Address
from bot.cards import Card
from bot.domain.person import Person
from bot.errors import DeliveryFailed


@dataclass
class FakeMessenger:
    """Keeps what was posted; fails once with each of `failures`, in order, before or after it posted."""

    platform: str = "fake"
    failures: list[DeliveryFailed | Exception | None] = field(default_factory=list)
    loses_after_posting: bool = False
    """True when a failing post has arrived nevertheless."""
    change_failures: list[DeliveryFailed | Exception] = field(default_factory=list)
    """What only changes fail with, in order."""
    meanwhile: Callable[[], None] = lambda: None
    """What happens elsewhere while a change is under way."""
    blind: bool = False
    """True when it does not let us look whether a post arrived."""
    shown: dict[str, Card] = field(default_factory=dict)
    """By reference, as it is now."""
    places: dict[str, Address] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    """Key -> reference."""
    longest: int = 10_000
    """Characters of a text in one post."""
    looked_up: list[str] = field(default_factory=list)

    def parts(self, address: Address, card: Card) -> tuple[Card, ...]:
        first, *rest = pieces(card.text, self.longest) or [""]
        return (replace(card, text=first), *(Card(text=text) for text in rest)) if rest else (card,)

    def post(self, address: Address, card: Card, key: str) -> str:
        failure = self.failures.pop(0) if self.failures else None
        if failure is not None and not self.loses_after_posting:
            raise failure
        reference = f"f{len(self.shown) + 1}"
        self.shown[reference], self.keys[key], self.places[reference] = card, reference, address
        if failure is not None:
            raise failure
        return reference

    def update(self, address: Address, reference: str, card: Card, key: str) -> str:
        self.meanwhile()
        failures = self.change_failures or self.failures
        failure = failures.pop(0) if failures else None
        if failure is not None:
            raise failure
        if reference not in self.shown:
            raise DeliveryFailed("there is no such post")
        self.shown[reference] = card
        return reference

    def find(self, address: Address, key: str) -> str | None:
        if self.blind:
            raise DeliveryFailed("nothing can be looked up", fate_unknown=True)
        self.looked_up.append(key)
        return self.keys.get(key)


class FakeDirectory:
    """Everyone is reached on the fake platform, in these ways, best first; who is named in `silent` is not."""

    def __init__(self, *ways: str, silent: frozenset[str] = frozenset()) -> None:
        self._ways = ways or ("fake",)
        self._silent = silent

    def ways(self, organisation: str, person: Person) -> tuple[Address, ...]:
        if person.id in self._silent:
            return ()
        return tuple(Address(platform=way, tenant="T1", conversation=f"dm:{person.id}") for way in self._ways)

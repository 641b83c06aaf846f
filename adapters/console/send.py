"""Posts to the terminal: what was posted or changed, in order."""

from __future__ import annotations

from dataclasses import dataclass

from bot.address import Address
from bot.cards import Card


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One thing posted or changed."""

    id: str
    address: Address
    card: Card
    update_of: str | None


class ConsoleMessenger:
    """Numbers posts p1, p2, … ; a change of p1 gets a number of its own, p1.u3, and both name the post."""

    platform = "console"

    def __init__(self, last: int = 0) -> None:
        self._last = last
        self._shown: list[Shown] = []

    def parts(self, address: Address, card: Card) -> tuple[Card, ...]:
        return (card,)

    def post(self, address: Address, card: Card, key: str) -> str:
        self._last += 1
        id = f"p{self._last}"
        self._shown.append(Shown(id=id, address=address, card=card, update_of=None))
        return id

    def update(self, address: Address, reference: str, card: Card, key: str) -> str:
        self._last += 1
        original = original_of(reference)
        id = f"{original}.u{self._last}"
        self._shown.append(Shown(id=id, address=address, card=card, update_of=original))
        return id

    def find(self, address: Address, key: str) -> str | None:
        """A terminal that was closed shows nothing any more: it is posted again."""
        return None

    def taken(self) -> list[Shown]:
        """What was shown since the last time."""
        shown, self._shown = self._shown, []
        return shown


def original_of(reference: str) -> str:
    """The post that a number names: p12 for p12 and for p12.u15."""
    return reference.split(".", 1)[0]


def number_of(reference: str) -> int:
    """The last number in a reference: 15 for p12.u15."""
    digits = reference.rsplit(".u", 1)[-1].removeprefix("p")
    return int(digits) if digits.isdigit() else 0

"""A platform that is a file: it outlives the processes that post to it, and remembers every post."""

import fcntl
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bot.address import Address
from bot.cards import Card
from bot.errors import DeliveryFailed

Step = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Posted:
    """One line of the file."""

    kind: str
    key: str
    reference: str
    conversation: str
    text: str


class FilePlatform:
    """Appends each post as a line and waits until it is on disk; `readable` when posts can be looked up by their key."""

    platform = "console"

    def __init__(self, path: Path, *, readable: bool = True, step: Step = lambda _name: None) -> None:
        self._path = path
        self._readable = readable
        self._step = step

    def parts(self, address: Address, card: Card) -> tuple[Card, ...]:
        return (card,)

    def post(self, address: Address, card: Card, key: str) -> str:
        self._append("post", address, card, key, key)
        return key

    def update(self, address: Address, reference: str, card: Card, key: str) -> str:
        self._append("update", address, card, key, reference)
        return reference

    def find(self, address: Address, key: str) -> str | None:
        self._step("deliver: before it is looked up")
        if not self._readable:
            raise DeliveryFailed("nothing can be looked up here", fate_unknown=True)
        return next((posted.reference for posted in self.posted() if posted.key == key), None)

    def posted(self) -> list[Posted]:
        """Everything, in the order in which it came."""
        if not self._path.exists():
            return []
        return [Posted(*json.loads(line)) for line in self._path.read_text(encoding="utf-8").splitlines()]

    def _append(self, kind: str, address: Address, card: Card, key: str, reference: str) -> None:
        self._step("deliver: before it is posted")
        line = json.dumps([kind, key, reference, address.conversation, card.plain()]) + "\n"
        file = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            fcntl.flock(file, fcntl.LOCK_EX)
            os.write(file, line.encode())
            os.fsync(file)
        finally:
            os.close(file)
        self._step("deliver: after it is posted")

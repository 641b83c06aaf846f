"""What the doors need from the world, put together once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.ports.clock import Clock
from bot.ports.directory import Directory
from bot.ports.messenger import Messenger
from bot.ports.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Core:
    """The core with its ports filled in."""

    store: UnitOfWork
    clock: Clock
    directory: Directory
    messengers: Mapping[str, Messenger]
    """By platform; only posts to these are delivered by this process."""

    def on(self, platform: str) -> Core:
        """The same, posting to one of its platforms only."""
        return replace(self, messengers={platform: self.messengers[platform]})

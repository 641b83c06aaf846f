"""Transactions, and what is kept in them."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Protocol

from bot.domain.organisation import Organisation
from bot.ports.municipality import Municipality
from bot.ports.platforms import Installations, Places
from bot.ports.queues import Inbox, Outbox, Reminders


class Work(Protocol):
    """What one transaction sees and writes."""

    @property
    def inbox(self) -> Inbox:
        """The events that were seen."""
        ...

    @property
    def outbox(self) -> Outbox:
        """The posts of all organisations."""
        ...

    @property
    def reminders(self) -> Reminders:
        """The due moments of all organisations."""
        ...

    @property
    def installations(self) -> Installations:
        """The tenants in which Lijn is installed."""
        ...

    @property
    def places(self) -> Places:
        """Where conversations are."""
        ...

    def municipality(self, key: str) -> Municipality:
        """Everything of one organisation, and nothing of another. Raises: Unknown when there is none by that key."""
        ...

    def found(self, organisation: Organisation) -> Municipality:
        """Adds an organisation. Raises: Conflict when its key is taken."""
        ...

    def organisations(self) -> tuple[str, ...]:
        """The keys of all organisations, sorted."""
        ...


class UnitOfWork(Protocol):
    """Opens transactions; only the doors call it."""

    def write(self) -> AbstractContextManager[Work]:
        """Commits at the end, rolls back on any exception. Raises: Conflict, also at the end.

        The record rows noted in it are numbered last, under one lock per organisation.
        """
        ...

    def read(self) -> AbstractContextManager[Work]:
        """A consistent view that writes nothing."""
        ...

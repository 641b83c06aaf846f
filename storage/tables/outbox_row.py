"""A post, from queued to sent."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, Text, text
from sqlmodel import Field, SQLModel

from storage.columns import Json, UtcDateTime


def _where(some: str, name: str, *columns: str) -> Index:
    """An index of the rows for which this holds: what most posts do not have costs nothing to queue."""
    return Index(name, *columns, sqlite_where=text(some), postgresql_where=text(some))


class OutboxRow(SQLModel, table=True):
    """A post, from queued to sent."""

    __tablename__ = "outbox_row"
    __table_args__ = (
        Index("outbox_by_id", "id", unique=True),
        _where("state IN ('queued','sending')", "outbox_due", "platform", "next_at", "number"),
        _where("state IN ('queued','sending')", "outbox_waiting", "platform", "tenant", "conversation", "number"),
        _where(
            "follows IS NOT NULL AND state IN ('queued','sending')",
            "outbox_waiting_parts",
            "platform",
            "tenant",
            "conversation",
        ),
        Index("outbox_place", "platform", "tenant", "conversation", "thread", "number"),
        _where("reference IS NOT NULL", "outbox_reference", "platform", "tenant", "reference", "conversation"),
        _where("updates IS NOT NULL", "outbox_updates", "updates"),
        _where("follows IS NOT NULL", "outbox_follows", "follows"),
        _where("subject IS NOT NULL", "outbox_subject", "organisation", "subject"),
        _where("state <> 'sent'", "outbox_trouble", "state", "number"),
    )

    number: int = Field(primary_key=True)
    id: str
    organisation: str
    platform: str
    tenant: str
    conversation: str
    thread: str | None = Field(default=None)
    private_to: str | None = Field(default=None)
    person: str | None = Field(default=None)
    card: Any = Field(default=None, sa_type=Json, nullable=False)
    subject: str | None = Field(default=None)
    about_any: bool
    updates: str | None = Field(default=None)
    follows: str | None = Field(default=None)
    asked_by: str | None = Field(default=None)
    weighty: bool
    at: datetime = Field(sa_type=UtcDateTime)
    state: str
    attempts: int
    next_at: datetime = Field(sa_type=UtcDateTime)
    reference: str | None = Field(default=None)
    reason: str | None = Field(default=None, sa_type=Text)

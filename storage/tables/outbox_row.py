"""A post, from queued to sent."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, Text, text
from sqlmodel import Field, SQLModel

from storage.columns import Json, UtcDateTime


class OutboxRow(SQLModel, table=True):
    """A post, from queued to sent."""

    __tablename__ = "outbox_row"
    __table_args__ = (
        Index("outbox_by_id", "id", unique=True),
        Index(
            "outbox_due",
            "next_at",
            "number",
            sqlite_where=text("state IN ('queued','sending')"),
            postgresql_where=text("state IN ('queued','sending')"),
        ),
        Index(
            "outbox_waiting",
            "platform",
            "tenant",
            "conversation",
            "number",
            sqlite_where=text("state IN ('queued','sending')"),
            postgresql_where=text("state IN ('queued','sending')"),
        ),
        Index("outbox_place", "platform", "tenant", "conversation", "number"),
        Index("outbox_reference", "platform", "tenant", "reference"),
        Index("outbox_updates", "updates"),
        Index(
            "outbox_follows",
            "follows",
            sqlite_where=text("follows IS NOT NULL"),
            postgresql_where=text("follows IS NOT NULL"),
        ),
        Index("outbox_subject", "organisation", "subject"),
        Index("outbox_trouble", "state", "number"),
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

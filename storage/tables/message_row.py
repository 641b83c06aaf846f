"""A message for residents, with its earlier versions."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Index, Text
from sqlmodel import Field, SQLModel

from storage.columns import Json, UtcDateTime


class MessageRow(SQLModel, table=True):
    """A message for residents, with its earlier versions."""

    __tablename__ = "message_row"
    __table_args__ = (
        Index("message_by_trajectory", "organisation", "trajectory"),
        Index("message_waiting", "organisation", "waits"),
    )

    organisation: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    trajectory: str
    kind: str
    title: str = Field(sa_type=Text)
    body: str | None = Field(default=None, sa_type=Text)
    version: int
    drafted_by: str | None = Field(default=None)
    edited_by: str | None = Field(default=None)
    advice_by: str | None = Field(default=None)
    submitted_by: str | None = Field(default=None)
    submitted_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    term_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    returned_by: str | None = Field(default=None)
    returned_reason: str | None = Field(default=None, sa_type=Text)
    approved_by: str | None = Field(default=None)
    on_behalf_of: str | None = Field(default=None)
    approved_on: date | None = Field(default=None)
    approved_hash: str | None = Field(default=None, sa_type=Text)
    approved_with: str | None = Field(default=None, sa_type=Text)
    published_on: date | None = Field(default=None)
    published_where: Any = Field(default=None, sa_type=Json, nullable=False)
    published_hash: str | None = Field(default=None, sa_type=Text)
    supersedes: str | None = Field(default=None)
    embargo_until: date | None = Field(default=None)
    regarding: str | None = Field(default=None)
    council_informed_on: date | None = Field(default=None)
    promises: Any = Field(default=None, sa_type=Json, nullable=False)
    withdrawn_on: date | None = Field(default=None)
    reason: str | None = Field(default=None, sa_type=Text)
    versions: Any = Field(default=None, sa_type=Json, nullable=False)
    waits: bool
    revision: int

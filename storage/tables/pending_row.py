"""A half-said act."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, Text
from sqlmodel import Field, SQLModel

from storage.columns import Json, UtcDateTime


class PendingRow(SQLModel, table=True):
    """A half-said act."""

    __tablename__ = "pending_row"
    __table_args__ = (Index("pending_waiting", "organisation", "person", "place"),)

    id: str = Field(primary_key=True)
    organisation: str
    person: str
    address: Any = Field(default=None, sa_type=Json, nullable=False)
    place: str = Field(sa_type=Text)
    act: Any = Field(default=None, sa_type=Json, nullable=False)
    slot: str | None = Field(default=None)
    about: str | None = Field(default=None)
    until: datetime = Field(sa_type=UtcDateTime)
    number: int

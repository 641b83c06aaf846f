"""An event that was seen; never what was said in it."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from storage.columns import UtcDateTime


class InboxRow(SQLModel, table=True):
    """An event that was seen; never what was said in it."""

    __tablename__ = "inbox_row"
    __table_args__ = (Index("inbox_by_at", "at"),)

    platform: str = Field(primary_key=True)
    tenant: str = Field(primary_key=True)
    event_id: str = Field(primary_key=True)
    at: datetime = Field(sa_type=UtcDateTime)

"""A moment at which someone is reminded; kept when said, so that it does not come back."""

from datetime import datetime

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from storage.columns import UtcDateTime


class ReminderRow(SQLModel, table=True):
    """A moment at which someone is reminded; kept when said, so that it does not come back."""

    __tablename__ = "reminder_row"
    __table_args__ = (
        Index("reminder_due", "at", sqlite_where=text("said_at IS NULL"), postgresql_where=text("said_at IS NULL")),
    )

    organisation: str = Field(primary_key=True)
    subject: str = Field(primary_key=True)
    step: str = Field(primary_key=True)
    recipient: str = Field(primary_key=True)
    at: datetime = Field(sa_type=UtcDateTime)
    planned_at: datetime = Field(sa_type=UtcDateTime)
    said_at: datetime | None = Field(default=None, sa_type=UtcDateTime)

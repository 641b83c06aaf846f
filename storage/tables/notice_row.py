"""A signal that a person is told of."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from storage.columns import UtcDateTime


class NoticeRow(SQLModel, table=True):
    """A signal that a person is told of, until it is solved and that was said too."""

    __tablename__ = "notice_row"
    __table_args__ = (Index("notice_by_trajectory", "organisation", "trajectory"),)

    organisation: str = Field(primary_key=True)
    person: str = Field(primary_key=True)
    trajectory: str = Field(primary_key=True)
    code: str = Field(primary_key=True)
    subject: str = Field(primary_key=True)
    level: int
    told_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    seen_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    solved_at: datetime | None = Field(default=None, sa_type=UtcDateTime)

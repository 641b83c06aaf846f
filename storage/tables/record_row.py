"""A row of the record, chained to the one before."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from storage.columns import UtcDateTime


class RecordRow(SQLModel, table=True):
    """A row of the record, chained to the one before."""

    __tablename__ = "record_row"
    __table_args__ = (Index("record_by_trajectory", "organisation", "trajectory", "number"),)

    organisation: str = Field(primary_key=True)
    number: int = Field(primary_key=True)
    at: datetime = Field(sa_type=UtcDateTime)
    intent: str
    subject: str | None = Field(default=None)
    trajectory: str | None = Field(default=None)
    refused: str | None = Field(default=None)
    content_digest: str
    digest: str
    previous: str

"""A single input."""

from datetime import date

from sqlalchemy import Index, Text
from sqlmodel import Field, SQLModel


class InputRow(SQLModel, table=True):
    """A single input."""

    __tablename__ = "input_row"
    __table_args__ = (Index("input_by_trajectory", "organisation", "trajectory"),)

    organisation: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    trajectory: str
    round: str | None = Field(default=None)
    group: str | None = Field(default=None)
    text: str = Field(sa_type=Text)
    received_on: date | None = Field(default=None)
    outcome: str | None = Field(default=None)
    reason: str | None = Field(default=None, sa_type=Text)
    answered_by: str | None = Field(default=None)
    revision: int

"""A decision or steer."""

from datetime import date
from typing import Any

from sqlalchemy import Index, Text
from sqlmodel import Field, SQLModel

from storage.columns import Json


class DecisionRow(SQLModel, table=True):
    """A decision or steer."""

    __tablename__ = "decision_row"
    __table_args__ = (Index("decision_by_trajectory", "organisation", "trajectory"),)

    organisation: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    trajectory: str | None = Field(default=None)
    body: str
    kind: str
    text: str = Field(sa_type=Text)
    taken_on: date | None = Field(default=None)
    reference: str | None = Field(default=None, sa_type=Text)
    reason: str | None = Field(default=None, sa_type=Text)
    input_effect: str | None = Field(default=None, sa_type=Text)
    deviates_from_participation: bool | None = Field(default=None)
    told_by: str | None = Field(default=None)
    embargo_until: date | None = Field(default=None)
    acknowledged_by: Any = Field(default=None, sa_type=Json, nullable=False)
    recorded_by: str | None = Field(default=None)
    revision: int

"""A trajectory; what is nested in it is kept as JSON."""

from datetime import date
from typing import Any

from sqlalchemy import Index, Text
from sqlmodel import Field, SQLModel

from storage.columns import Json


class TrajectoryRow(SQLModel, table=True):
    """A trajectory; what is nested in it is kept as JSON."""

    __tablename__ = "trajectory_row"
    __table_args__ = (Index("trajectory_by_slug", "organisation", "slug", unique=True),)

    organisation: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    slug: str
    title: str = Field(sa_type=Text)
    aliases: Any = Field(default=None, sa_type=Json, nullable=False)
    summary: str | None = Field(default=None, sa_type=Text)
    phase: str
    status: str
    portfolio_holder: str | None = Field(default=None)
    official_client: str | None = Field(default=None)
    political_client: str | None = Field(default=None)
    project_lead: str | None = Field(default=None)
    contact_point: Any = Field(default=None, sa_type=Json, nullable=False)
    advisers: Any = Field(default=None, sa_type=Json, nullable=False)
    mandate: Any = Field(default=None, sa_type=Json, nullable=True)
    participation_level: str | None = Field(default=None)
    departments: Any = Field(default=None, sa_type=Json, nullable=False)
    phases: Any = Field(default=None, sa_type=Json, nullable=False)
    handovers: Any = Field(default=None, sa_type=Json, nullable=False)
    expectation: Any = Field(default=None, sa_type=Json, nullable=False)
    groups: Any = Field(default=None, sa_type=Json, nullable=False)
    late_joiners: Any = Field(default=None, sa_type=Json, nullable=False)
    input_rounds: Any = Field(default=None, sa_type=Json, nullable=False)
    council: Any = Field(default=None, sa_type=Json, nullable=False)
    effort: Any = Field(default=None, sa_type=Json, nullable=False)
    topics: Any = Field(default=None, sa_type=Json, nullable=False)
    conversations: Any = Field(default=None, sa_type=Json, nullable=False)
    case_ref: str | None = Field(default=None, sa_type=Text)
    retention_category: str | None = Field(default=None, sa_type=Text)
    closed_on: date | None = Field(default=None)
    overrides: Any = Field(default=None, sa_type=Json, nullable=False)
    revision: int

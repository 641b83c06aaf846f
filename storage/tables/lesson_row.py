"""A lesson."""

from datetime import date
from typing import Any

from sqlalchemy import Index, Text
from sqlmodel import Field, SQLModel

from storage.columns import Json


class LessonRow(SQLModel, table=True):
    """A lesson."""

    __tablename__ = "lesson_row"
    __table_args__ = (Index("lesson_by_trajectory", "organisation", "trajectory"),)

    organisation: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    trajectory: str
    phase: str | None = Field(default=None)
    works: bool
    tags: Any = Field(default=None, sa_type=Json, nullable=False)
    text: str = Field(sa_type=Text)
    shared_on: date | None = Field(default=None)
    revision: int

"""A question."""

from datetime import date

from sqlalchemy import Index, Text
from sqlmodel import Field, SQLModel


class QuestionRow(SQLModel, table=True):
    """A question."""

    __tablename__ = "question_row"
    __table_args__ = (
        Index("question_by_trajectory", "organisation", "trajectory"),
        Index("question_to", "organisation", "to"),
        Index("question_via", "organisation", "via"),
    )

    organisation: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    trajectory: str | None = Field(default=None)
    asked_by: str
    on_behalf_of: str | None = Field(default=None)
    to: str
    via: str | None = Field(default=None)
    text: str = Field(sa_type=Text)
    asked: date
    needed_by: date | None = Field(default=None)
    answered: date | None = Field(default=None)
    answer: str | None = Field(default=None, sa_type=Text)
    answered_by: str | None = Field(default=None)
    answered_for: str | None = Field(default=None)
    call_requested: bool
    topic: str | None = Field(default=None, sa_type=Text)
    from_resident: bool
    withdrawn_on: date | None = Field(default=None)
    reason: str | None = Field(default=None, sa_type=Text)
    asked_at: str | None = Field(default=None, sa_type=Text)
    revision: int

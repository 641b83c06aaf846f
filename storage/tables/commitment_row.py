"""A commitment."""

from datetime import date

from sqlalchemy import Index, Text
from sqlmodel import Field, SQLModel


class CommitmentRow(SQLModel, table=True):
    """A commitment."""

    __tablename__ = "commitment_row"
    __table_args__ = (
        Index("commitment_by_trajectory", "organisation", "trajectory"),
        Index("commitment_by_owner", "organisation", "owner", "status"),
        Index("commitment_offered", "organisation", "offered_to"),
    )

    organisation: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    trajectory: str | None = Field(default=None)
    kind: str
    text: str = Field(sa_type=Text)
    promised_to: str | None = Field(default=None, sa_type=Text)
    promised_by: str | None = Field(default=None)
    owner: str | None = Field(default=None)
    made_on: date | None = Field(default=None)
    due: date | None = Field(default=None)
    due_text: str | None = Field(default=None, sa_type=Text)
    status: str
    postponed_to: date | None = Field(default=None)
    postponed_on: date | None = Field(default=None)
    informs: str | None = Field(default=None)
    promised_to_informed_on: date | None = Field(default=None)
    reason: str | None = Field(default=None, sa_type=Text)
    done_on: date | None = Field(default=None)
    proof: str | None = Field(default=None, sa_type=Text)
    withdrawn_on: date | None = Field(default=None)
    offered_to: str | None = Field(default=None)
    source: str | None = Field(default=None, sa_type=Text)
    council_ref: str | None = Field(default=None, sa_type=Text)
    revision: int

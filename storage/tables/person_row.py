"""A person of an organisation."""

from datetime import date
from typing import Any

from sqlalchemy import Index, Text
from sqlmodel import Field, SQLModel

from storage.columns import Json


class PersonRow(SQLModel, table=True):
    """A person of an organisation."""

    __tablename__ = "person_row"
    __table_args__ = (Index("person_by_email", "organisation", "email_folded"),)

    organisation: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    name: str = Field(sa_type=Text)
    email: str | None = Field(default=None, sa_type=Text)
    email_folded: str | None = Field(default=None, sa_type=Text)
    role: str
    department: str | None = Field(default=None, sa_type=Text)
    portfolio: Any = Field(default=None, sa_type=Json, nullable=False)
    since: date | None = Field(default=None)
    working_days: Any = Field(default=None, sa_type=Json, nullable=False)
    acts_for: str | None = Field(default=None)
    approves_for: Any = Field(default=None, sa_type=Json, nullable=False)
    leaves_on: date | None = Field(default=None)
    language: str | None = Field(default=None)
    administrator: bool
    accounts: Any = Field(default=None, sa_type=Json, nullable=False)
    unconfirmed_kinds: Any = Field(default=None, sa_type=Json, nullable=False)
    revision: int

"""The settings of an organisation, whose key stands on every other row."""

from typing import Any

from sqlmodel import Field, SQLModel

from storage.columns import Json


class OrganisationRow(SQLModel, table=True):
    """The settings of an organisation, whose key stands on every other row."""

    __tablename__ = "organisation_row"

    key: str = Field(primary_key=True)
    value: Any = Field(default=None, sa_type=Json, nullable=False)
    revision: int

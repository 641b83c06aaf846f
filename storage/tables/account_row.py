"""Whose account it is: the index of a person’s accounts."""

from sqlmodel import Field, SQLModel


class AccountRow(SQLModel, table=True):
    """Whose account it is: the index of a person’s accounts."""

    __tablename__ = "account_row"

    organisation: str = Field(primary_key=True)
    platform: str = Field(primary_key=True)
    tenant: str = Field(primary_key=True)
    user: str = Field(primary_key=True)
    person: str

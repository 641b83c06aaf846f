"""The last number given out."""

from sqlmodel import Field, SQLModel


class CounterRow(SQLModel, table=True):
    """The last number given out."""

    __tablename__ = "counter_row"

    organisation: str = Field(primary_key=True)
    name: str = Field(primary_key=True)
    value: int

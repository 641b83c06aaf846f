"""What an item looked like when it was imported, and what its file said beside it."""

from typing import Any

from sqlmodel import Field, SQLModel

from storage.columns import Json


class ImportRow(SQLModel, table=True):
    """What an item looked like when it was imported, and what its file said beside it."""

    __tablename__ = "import_row"

    organisation: str = Field(primary_key=True)
    kind: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    digest: str
    beside: Any = Field(default=None, sa_type=Json, nullable=False)

"""Where a platform keeps a conversation."""

from typing import Any

from sqlmodel import Field, SQLModel

from storage.columns import Json


class PlaceRow(SQLModel, table=True):
    """Where a platform keeps a conversation."""

    __tablename__ = "place_row"

    platform: str = Field(primary_key=True)
    tenant: str = Field(primary_key=True)
    conversation: str = Field(primary_key=True)
    details: Any = Field(default=None, sa_type=Json, nullable=False)
    gone: str | None = Field(default=None)

"""A tenant of a platform in which Lijn is installed."""

from datetime import datetime

from sqlalchemy import Text
from sqlmodel import Field, SQLModel

from storage.columns import UtcDateTime


class InstallationRow(SQLModel, table=True):
    """A tenant of a platform in which Lijn is installed."""

    __tablename__ = "installation_row"

    platform: str = Field(primary_key=True)
    tenant: str = Field(primary_key=True)
    organisation: str = Field(index=True)
    name: str | None = Field(default=None, sa_type=Text)
    bot_user: str | None = Field(default=None)
    sealed: str | None = Field(default=None, sa_type=Text)
    installed_at: datetime = Field(sa_type=UtcDateTime)
    removed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)

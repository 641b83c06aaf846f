"""The words of a row of the record, which can be erased."""

from sqlalchemy import Text
from sqlmodel import Field, SQLModel


class RecordWordsRow(SQLModel, table=True):
    """The words of a row of the record, which can be erased."""

    __tablename__ = "record_words_row"

    organisation: str = Field(primary_key=True)
    number: int = Field(primary_key=True)
    salt: str
    actor: str = Field(sa_type=Text)
    on_behalf_of: str | None = Field(default=None)
    place: str | None = Field(default=None, sa_type=Text)
    words: str = Field(sa_type=Text)

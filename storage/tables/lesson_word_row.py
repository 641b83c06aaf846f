"""A stemmed word of a lesson, so that both databases find the same."""

from sqlmodel import Field, SQLModel


class LessonWordRow(SQLModel, table=True):
    """A stemmed word of a lesson, so that both databases find the same."""

    __tablename__ = "lesson_word_row"

    organisation: str = Field(primary_key=True)
    word: str = Field(primary_key=True)
    lesson: str = Field(primary_key=True)

"""All tables together, as migrations see them."""

from sqlmodel import SQLModel

from storage.tables import (  # noqa: F401  (importing a table is what adds it)
    account_row,
    commitment_row,
    conversation_row,
    counter_row,
    decision_row,
    import_row,
    inbox_row,
    input_row,
    installation_row,
    lesson_row,
    message_row,
    organisation_row,
    outbox_row,
    pending_row,
    person_row,
    place_row,
    question_row,
    record_row,
    record_words_row,
    reminder_row,
    trajectory_row,
)

METADATA = SQLModel.metadata

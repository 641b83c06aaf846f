"""Commitments, questions and messages, with what is asked of them most."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Table, or_

from bot.domain.commitment import Commitment, CommitmentStatus
from bot.domain.message import Message, MessageStatus
from bot.domain.question import Question
from storage.repositories.session import Session
from storage.repositories.things import SqlInTrajectory
from storage.tables.commitment_row import CommitmentRow
from storage.tables.message_row import MessageRow
from storage.tables.question_row import QuestionRow

_COMMITMENTS: Table = CommitmentRow.__table__  # type: ignore[attr-defined]
_QUESTIONS: Table = QuestionRow.__table__  # type: ignore[attr-defined]
_MESSAGES: Table = MessageRow.__table__  # type: ignore[attr-defined]
_OPEN = (CommitmentStatus.OPEN.value, CommitmentStatus.POSTPONED.value)


class SqlCommitments(SqlInTrajectory[Commitment]):
    """Commitments."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, Commitment, _COMMITMENTS, "commitments", "C")

    def open_of(self, owner: str) -> tuple[Commitment, ...]:
        return self._select(("open", owner), _COMMITMENTS.c.owner == owner, _COMMITMENTS.c.status.in_(_OPEN))

    def offered_to(self, person: str) -> tuple[Commitment, ...]:
        return self._select(("offered", person), _COMMITMENTS.c.offered_to == person, _COMMITMENTS.c.status.in_(_OPEN))


class SqlQuestions(SqlInTrajectory[Question]):
    """Questions."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, Question, _QUESTIONS, "questions", "Q")

    def open_for(self, person: str) -> tuple[Question, ...]:
        return self._select(
            ("open", person),
            or_(_QUESTIONS.c.to == person, _QUESTIONS.c.via == person),
            _QUESTIONS.c.answered.is_(None),
            _QUESTIONS.c.withdrawn_on.is_(None),
        )


class SqlMessages(SqlInTrajectory[Message]):
    """Messages for residents."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, Message, _MESSAGES, "messages", "M")

    def submitted(self) -> tuple[Message, ...]:
        return self._select("submitted", _MESSAGES.c.waits.is_(True))

    def _beside(self, value: Message) -> dict[str, Any]:
        return {"waits": value.status is MessageStatus.SUBMITTED}

"""A question between aldermen and officials, in either direction."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from bot.domain.settled import AlreadySettled


class QuestionStatus(StrEnum):
    """Where a question stands; it follows from the fields."""

    OPEN = "open"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question, answered once; `via` is the executive adviser who may answer too."""

    id: str
    trajectory: str | None = None
    asked_by: str
    on_behalf_of: str | None = None
    """For whom it was asked, when the asker acted for another."""
    to: str
    via: str | None = None
    text: str
    asked: date
    needed_by: date | None = None
    answered: date | None = None
    answer: str | None = None
    answered_by: str | None = None
    answered_for: str | None = None
    """For whom it was answered, when the answerer acted for another."""
    call_requested: bool = False
    """The addressee would rather be called ('Bel mij')."""
    topic: str | None = None
    """The subject, when a resident asked it."""
    from_resident: bool = False
    withdrawn_on: date | None = None
    reason: str | None = None
    asked_at: str | None = None
    """Where it was asked, as an address in JSON; the answer goes back there."""

    @property
    def status(self) -> QuestionStatus:
        """Open until answered or withdrawn."""
        if self.withdrawn_on is not None:
            return QuestionStatus.WITHDRAWN
        return QuestionStatus.OPEN if self.answered is None else QuestionStatus.ANSWERED

    @property
    def is_open(self) -> bool:
        """True until it is answered or withdrawn."""
        return self.status is QuestionStatus.OPEN

    def give_answer(self, text: str, by: str, on: date, on_behalf_of: str | None = None) -> Question:
        """The first answer counts. Raises: AlreadySettled."""
        self._must_be_open()
        return replace(self, answer=text, answered=on, answered_by=by, answered_for=on_behalf_of)

    def pass_on(self, to: str, via: str | None = None) -> Question:
        """Someone else is asked; the asker stays. Raises: AlreadySettled."""
        self._must_be_open()
        return replace(self, to=to, via=via, call_requested=False)

    def withdraw(self, on: date, reason: str | None = None) -> Question:
        """Raises: AlreadySettled."""
        self._must_be_open()
        return replace(self, withdrawn_on=on, reason=reason)

    def ask_to_be_called(self) -> Question:
        """The addressee wants a call instead of writing. Raises: AlreadySettled."""
        self._must_be_open()
        return replace(self, call_requested=True)

    def _must_be_open(self) -> None:
        if not self.is_open:
            raise AlreadySettled(self.id, self.status, self.answered or self.withdrawn_on, self.answered_by)

"""What is said about questions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain.question import Question
from bot.domain.reminder import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionAsked:
    """The asker hears where the question went."""

    question: Question
    needed_by: date
    told: tuple[str, ...] = ()
    """Who else reads along."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionCard:
    """The question with what can be done about it, and its outcome once there is one."""

    question: Question
    title: str | None
    """Of the trajectory."""
    needed_by: date
    for_information: bool = False
    """True for who only reads along."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionAnswered:
    """The answer, where it was asked and to the asker."""

    question: Question


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerKept:
    """Who answered hears that it was passed on."""

    question: Question


@dataclass(frozen=True, slots=True, kw_only=True)
class CallWanted:
    """The addressee would rather be called; `own` for who asked for the call."""

    question: Question
    by: str
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionPassedOn:
    """Someone else is asked now."""

    question: Question
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionWithdrawn:
    """It needs no answer any more."""

    question: Question
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionsListed:
    """Open questions of a trajectory, or of the speaker."""

    title: str | None
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionReminder:
    """An answer is needed, or late."""

    question: Question
    step: Step
    needed_by: date
    on: date
    late: bool = False
    addressee: bool = True
    """True when the reader can answer."""


QuestionSaid = (
    QuestionAsked
    | QuestionCard
    | QuestionAnswered
    | AnswerKept
    | CallWanted
    | QuestionPassedOn
    | QuestionWithdrawn
    | QuestionsListed
    | QuestionReminder
)

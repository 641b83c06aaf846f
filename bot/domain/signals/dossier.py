"""All of one trajectory together, as the rules of the signals look at it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.commitment import Commitment
from bot.domain.decision import Decision
from bot.domain.input_round import Input
from bot.domain.lesson import Lesson
from bot.domain.message import Message
from bot.domain.person import Person
from bot.domain.question import Question
from bot.domain.trajectory import Trajectory


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A trajectory with everything that hangs on it, and the people of the organisation."""

    trajectory: Trajectory
    commitments: tuple[Commitment, ...] = ()
    questions: tuple[Question, ...] = ()
    decisions: tuple[Decision, ...] = ()
    messages: tuple[Message, ...] = ()
    inputs: tuple[Input, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    people: Mapping[str, Person] = field(default_factory=dict)

"""A moment at which someone is reminded of something."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Step(StrEnum):
    """Why someone is reminded; the order is that of growing urgency."""

    SWEEP = "sweep"
    """Nobody is told: the signals of a trajectory are looked at anew."""
    LESSONS = "lessons"
    """Nobody in particular: the organisation's channel gets its lessons of the month."""
    DAILY = "daily"
    """The list of the working day; for members of the board the digest before the college meets."""
    SNOOZED = "snoozed"
    """Asked for by the person."""
    BEFORE = "before"
    """An approval or an answer is needed by the next working day."""
    DUE = "due"
    """The day itself."""
    LATE_LEAD = "late_lead"
    """Three working days late: the project lead."""
    LATE_CLIENT = "late_client"
    """Five working days late: the official client and the adviser."""
    LATE_ADVISER = "late_adviser"
    """A question three working days late: the adviser."""
    TERM = "term"
    """The term of a request for approval has passed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """One row of the plan; unique by organisation, subject, step and recipient."""

    subject: str
    """The id of a commitment, question, message or trajectory; the person's own id for the daily list, and the
    organisation's key for the lessons of the month."""
    step: Step
    recipient: str
    """A person's id."""
    at: datetime
    """When it is said, within office hours; aware, UTC."""
    planned_at: datetime
    """When it would have been said were the bot never silent; aware, UTC."""

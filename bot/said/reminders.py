"""What is said about reminders people set themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.trajectory import Trajectory


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderSet:
    """The speaker will be reminded."""

    subject: str
    """What people call it: a number or a title."""
    at: datetime
    moved: bool
    """True when the day asked for is no working day of the speaker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrajectoryReminder:
    """A reminder of a trajectory that the reader asked for."""

    trajectory: Trajectory
    late: bool = False


ReminderSaid = ReminderSet | TrajectoryReminder

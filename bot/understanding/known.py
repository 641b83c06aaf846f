"""What understanding may look at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.cards import About
from bot.domain.calendar import Calendar
from bot.domain.organisation import Language
from bot.domain.person import Person
from bot.domain.trajectory import Trajectory
from bot.ports.municipality import Name


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Who speaks, when and where, and the names that may be meant."""

    today: date
    calendar: Calendar
    language: Language
    speaker: str
    """A person's id."""
    people: Sequence[Person]
    trajectories: Sequence[Name]
    linked: tuple[str, ...] = ()
    """Ids of the trajectories of this conversation."""
    about: About | None = None
    """What was shown just before."""
    trajectory: Callable[[str], Trajectory | None]
    """Loads one by its id."""

    def about_to(self, about: About) -> Known:
        """The same, with something shown before."""
        return replace(self, about=about)

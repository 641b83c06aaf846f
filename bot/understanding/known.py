"""What understanding may look at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.cards import About
from bot.domain.calendar import Calendar
from bot.domain.commitment import Commitment
from bot.domain.organisation import Language
from bot.domain.person import Person
from bot.domain.question import Question
from bot.domain.trajectory import Trajectory
from bot.understanding.index import Names
from bot.understanding.shown import Shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Who speaks, when and where, and the names that may be meant."""

    today: date
    calendar: Calendar
    language: Language
    speaker: str
    """A person's id."""
    people: Sequence[Person]
    trajectories: Names
    public_phone: str = ""
    """The municipality's own number: nobody's in person."""
    linked: tuple[str, ...] = ()
    """Ids of the trajectories of this conversation."""
    about: About | None = None
    """What was shown just before."""
    shown: Shown | None = None
    """The same, with what it asks of whom."""
    trajectory: Callable[[str], Trajectory | None]
    """Loads one by its id."""
    commitments: Callable[[str], tuple[Commitment, ...]] = lambda _: ()
    """Loads those of a trajectory."""
    commitment: Callable[[str], Commitment | None] = lambda _: None
    """Loads one by its id."""
    question: Callable[[str], Question | None] = lambda _: None
    """Loads one by its id."""

    def about_to(self, about: About, shown: Shown | None = None) -> Known:
        """The same, with something shown before."""
        return replace(self, about=about, shown=shown)

    @property
    def me(self) -> Person | None:
        """Who speaks."""
        return next((person for person in self.people if person.id == self.speaker), None)

    def implied(self) -> str | None:
        """The id of the trajectory that need not be named here: that of the conversation, or of what was shown."""
        if len(self.linked) == 1:
            return self.linked[0]
        return self.shown.trajectory if self.shown is not None and not self.linked else None

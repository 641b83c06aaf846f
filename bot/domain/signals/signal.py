"""A signal: a key that is being broken, since when, and who is told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain.signals.code import KEY_OF, Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """People who are told as well when it is not solved by a day."""

    on: date
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """One broken rule in one trajectory, as it stands on the day `on`."""

    trajectory: str
    """The trajectory's id."""
    code: Code
    subject: str | None = None
    """The item's id, a phase, or a person's id; None when it is about the trajectory as a whole."""
    on: date
    since: date | None = None
    """The first day on which the rule held, if the record tells."""
    receivers: tuple[str, ...] = ()
    """People's ids."""
    escalation: tuple[Rung, ...] = ()
    """The first day first; the past ones are in force."""

    @property
    def key(self) -> int:
        """The number of its key."""
        return KEY_OF[self.code]

    @property
    def escalated(self) -> bool:
        """True when it was left so long that others are told as well."""
        return any(rung.on <= self.on for rung in self.escalation)

    @property
    def level(self) -> int:
        """How many times it escalated."""
        return sum(rung.on <= self.on for rung in self.escalation)

    def told(self) -> tuple[str, ...]:
        """Everyone who is told as it stands now, each once."""
        more = (person for rung in self.escalation if rung.on <= self.on for person in rung.people)
        return tuple(dict.fromkeys((*self.receivers, *more)))

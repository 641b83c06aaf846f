"""A dossier on a day, with what several rules ask of it."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from bot.domain.message import Message, MessageVersion
from bot.domain.organisation import Organisation, SignalSettings
from bot.domain.phase import Phase, PhaseSpan
from bot.domain.signals.code import Code
from bot.domain.signals.counting import Counting
from bot.domain.signals.dossier import Dossier
from bot.domain.signals.ladders import ladder
from bot.domain.signals.signal import Signal
from bot.domain.trajectory import Trajectory

_ORDER = tuple(Phase)


class Case:
    """What the rules of all keys look at; made once for each sweep of a trajectory."""

    def __init__(self, dossier: Dossier, organisation: Organisation, counting: Counting) -> None:
        self.dossier = dossier
        self.organisation = organisation
        self.counting = counting

    @property
    def trajectory(self) -> Trajectory:
        """The trajectory itself."""
        return self.dossier.trajectory

    @property
    def settings(self) -> SignalSettings:
        """The thresholds."""
        return self.organisation.signals

    @property
    def today(self) -> date:
        """In the organisation's zone."""
        return self.counting.today

    def reached(self, phase: Phase) -> bool:
        """True in that phase and in later ones."""
        return _ORDER.index(self.trajectory.phase) >= _ORDER.index(phase)

    def starting(self, phase: Phase) -> PhaseSpan | None:
        """The span of a later phase that starts soon, or should have started by its plan."""
        if self.reached(phase):
            return None
        span = self.trajectory.span(phase)
        soon = span is not None and self.counting.within(span.starts_on, self.settings.phase_starts_within)
        return span if soon else None

    def soon_since(self, span: PhaseSpan) -> date | None:
        """Since when a starting phase is near."""
        starts = span.starts_on
        return self.counting.first_within(starts, self.settings.phase_starts_within) if starts else None

    def near(self, phase: Phase) -> tuple[bool, date | None]:
        """Whether the phase has come or is near, and since when."""
        if self.reached(phase):
            span = self.trajectory.span(phase)
            return True, span.starts_on if span else None
        starting = self.starting(phase)
        return starting is not None, self.soon_since(starting) if starting else None

    @cached_property
    def moments(self) -> tuple[tuple[Phase, date | None], ...]:
        """The current phase, and those that start soon, with the day since when that matters."""
        current = self.trajectory.span(self.trajectory.phase)
        found = [(self.trajectory.phase, current.starts_on if current else None)]
        found += [(phase, self.soon_since(span)) for phase in _ORDER if (span := self.starting(phase))]
        return tuple(found)

    @cached_property
    def publications(self) -> tuple[tuple[Message, MessageVersion], ...]:
        """Each message that was published and not withdrawn, with its newest publication, the oldest first."""
        found = [(m, version) for m in self.dossier.messages if (version := m.newest_publication()) is not None]
        return tuple(sorted(found, key=lambda pair: (_day(pair[1]), pair[0].id)))

    @cached_property
    def published(self) -> dict[str, date]:
        """When each published message was published last."""
        return {message.id: _day(version) for message, version in self.publications}

    def signal(
        self,
        code: Code,
        subject: str | None = None,
        *,
        since: date | None = None,
        person: str | None = None,
        via: str | None = None,
    ) -> Signal:
        """The signal with its receivers; `person` is the owner or addressee of what it is about."""
        receivers, escalation = ladder(code, self.dossier, person, via, since, self.organisation, self.counting)
        return Signal(
            trajectory=self.trajectory.id,
            code=code,
            subject=subject,
            on=self.today,
            since=since,
            receivers=receivers,
            escalation=escalation,
        )


def _day(version: MessageVersion) -> date:
    return version.published_on or date.min

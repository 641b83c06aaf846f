"""The trajectory: one street, square or plan, from idea to evaluation."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from bot.domain.conversation import Conversation
from bot.domain.council import Council
from bot.domain.effort import Effort
from bot.domain.expectation import Expectation
from bot.domain.group import Group, LateJoiner
from bot.domain.handover import Handover
from bot.domain.input_round import InputRound
from bot.domain.organisation import Level
from bot.domain.phase import Phase, PhaseSpan


class TrajectoryStatus(StrEnum):
    """Whether work on the trajectory goes on."""

    ACTIVE = "active"
    PAUSED = "paused"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """Days a contact point is away; both ends belong to it."""

    from_: date
    to: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactPoint:
    """The one person residents turn to, and who takes over while that person is away."""

    person: str | None = None
    deputy: str | None = None
    public_mail: str | None = None
    absent: tuple[Absence, ...] = ()

    def away(self, on: date) -> bool:
        """True when the person is absent on that day."""
        return any(absence.from_ <= on <= absence.to for absence in self.absent)

    def on(self, day: date) -> str | None:
        """Whom residents turn to on that day: the deputy while the person is away and there is one."""
        return self.deputy if self.deputy and self.away(day) else self.person


@dataclass(frozen=True, slots=True, kw_only=True)
class Advisers:
    """Who advises this trajectory on communication and participation."""

    communications: str | None = None
    participation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandate:
    """What the project lead may decide alone, given by whom and when."""

    text: str | None = None
    given_by: str | None = None
    given_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A subject residents ask about, and the person who handles it."""

    topic: str
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """A gate that was passed, or a signal that was set aside, by someone with a reason."""

    rule: str
    """The name of the gate, or the code of the signal."""
    subject: str | None = None
    missing: tuple[str, ...] = ()
    reason: str
    by: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Trajectory:
    """All of a trajectory but its commitments, questions, decisions, messages, inputs and lessons."""

    id: str
    slug: str
    title: str
    aliases: tuple[str, ...] = ()
    summary: str | None = None
    phase: Phase = Phase.INITIATIVE
    status: TrajectoryStatus = TrajectoryStatus.ACTIVE
    portfolio_holder: str | None = None
    official_client: str | None = None
    political_client: str | None = None
    project_lead: str | None = None
    contact_point: ContactPoint = field(default_factory=ContactPoint)
    advisers: Advisers = field(default_factory=Advisers)
    mandate: Mandate | None = None
    participation_level: Level | None = None
    departments: dict[Phase, str] = field(default_factory=dict)
    phases: tuple[PhaseSpan, ...] = ()
    handovers: tuple[Handover, ...] = ()
    expectation: Expectation = field(default_factory=Expectation)
    groups: tuple[Group, ...] = ()
    late_joiners: tuple[LateJoiner, ...] = ()
    input_rounds: tuple[InputRound, ...] = ()
    council: Council = field(default_factory=Council)
    effort: Effort = field(default_factory=Effort)
    topics: tuple[Topic, ...] = ()
    conversations: tuple[Conversation, ...] = ()
    case_ref: str | None = None
    retention_category: str | None = None
    closed_on: date | None = None
    overrides: tuple[Override, ...] = ()

    def span(self, phase: Phase) -> PhaseSpan | None:
        """The latest span of that phase, if it was planned."""
        return next((span for span in reversed(self.phases) if span.phase == phase), None)

    def next_span(self) -> PhaseSpan | None:
        """The first planned phase after the current one."""
        current = list(Phase).index(self.phase)
        later = [span for span in self.phases if list(Phase).index(span.phase) > current]
        return min(later, key=lambda span: list(Phase).index(span.phase), default=None)

    def people(self) -> frozenset[str]:
        """Everyone with a named place in this trajectory."""
        named = (
            self.portfolio_holder,
            self.official_client,
            self.political_client,
            self.project_lead,
            self.contact_point.person,
            self.contact_point.deputy,
            self.advisers.communications,
            self.advisers.participation,
            *(topic.person for topic in self.topics),
        )
        return frozenset(person for person in named if person)

    def round(self, id: str) -> InputRound | None:
        """The input round by its id."""
        return next((round_ for round_ in self.input_rounds if round_.id == id), None)

    def group(self, id: str) -> Group | None:
        """The group by its id."""
        return next((group for group in self.groups if group.id == id), None)

    def handler_of(self, topic: str) -> str | None:
        """Who handles a subject (compared without regard to case), if anyone was named."""
        wanted = topic.casefold().strip()
        return next((entry.person for entry in self.topics if entry.topic.casefold() == wanted), None)

"""The organisation: one municipality, tenant of everything else."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from bot.domain.calendar import Calendar
from bot.domain.conversation import Conversation


class Language(StrEnum):
    """A language the bot speaks."""

    NL = "nl"
    EN = "en"


class AddressForm(StrEnum):
    """How Dutch addresses a person: formal u or familiar je."""

    U = "u"
    JE = "je"


class Level(StrEnum):
    """A rung of the participation ladder, lowest first."""

    INFORM = "inform"
    CONSULT = "consult"
    ADVISE = "advise"
    CO_PRODUCE = "co_produce"
    CO_DECIDE = "co_decide"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deputy:
    """Someone who acts for another from one day (included) until another (not included)."""

    for_: str
    by: str
    from_: date | None = None
    until: date | None = None

    def in_force(self, on: date) -> bool:
        """True while the half-open span holds the day; an empty end is open."""
        return (self.from_ is None or self.from_ <= on) and (self.until is None or on < self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderSettings:
    """How many working days before and after; every municipality chooses."""

    list_early: int = 10
    """A commitment agreed long ago is in the list this many working days before its day, once."""
    long_agreed: int = 30
    """Days between promise and due day from which that early mention makes sense."""
    list_before: int = 3
    """From here on it is in the list every day."""
    lead_after: int = 3
    client_after: int = 5
    answer_within: int = 3
    """Working days for an answer when no day was named."""
    question_before: int = 1
    approve_within: int = 3
    """Working days a request for approval runs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalSettings:
    """From how many working days on a signal is given; every municipality chooses."""

    phase_starts_within: int = 10
    """Before a phase begins, what it needs is asked for."""
    round_opens_within: int = 10
    round_closes_within: int = 10
    announce_before: int = 10
    """Residents hear of a round at least this long before it opens."""
    feedback_after: int = 30
    """After a round closes, when no day was promised."""
    commitment_due_within: int = 5
    postponed_untold_after: int = 5
    council_ref_after: int = 5
    decision_explained_after: int = 5
    decision_told_after: int = 10
    late_joiner_after: int = 5
    handover_after: int = 5
    leaving_within: int = 10
    lesson_after: int = 10
    question_within: int = 1
    message_stale_after: int = 2
    steer_seen_after: int = 2
    council_explained_after: int = 2
    effort_percent: int = 80
    """From this share of the estimate on it is named in the digest."""
    escalate_after: int = 5
    """A signal that was not solved by then goes to who is told next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A municipality with its settings; `key` is its short name, on every row."""

    key: str
    name: str
    fictional: bool = False
    tooi_id: str | None = None
    public_phone: str | None = None
    participation_platform: str | None = None
    minimum_level: Level | None = None
    language_default: Language = Language.NL
    deputies: tuple[Deputy, ...] = ()
    address_forms: dict[str, AddressForm] = field(default_factory=dict)
    """Role -> u or je; a role that is not named gets u for aldermen and je for officials."""
    calendar: Calendar = field(default_factory=Calendar)
    reminders: ReminderSettings = field(default_factory=ReminderSettings)
    signals: SignalSettings = field(default_factory=SignalSettings)
    lessons_at: Conversation | None = None
    """The open channel that gets three lessons every month; none unless it was chosen."""
    reference_now: str | None = None
    """The moment a sample was written for, as its file gives it; the bot does not act on it."""

    def deputies_of(self, person: str, on: date) -> tuple[str, ...]:
        """The people who may act in this person's place on that day, in the order they were named."""
        return tuple(deputy.by for deputy in self.deputies if deputy.for_ == person and deputy.in_force(on))

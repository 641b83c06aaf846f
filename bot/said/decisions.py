"""What is said about decisions and steers."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.decision import Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRecorded:
    """It is in the record."""

    decision: Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionShown:
    """A decision or steer as it stands; `to_see` when the reader must tap that they saw it."""

    decision: Decision
    title: str | None
    to_see: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionSeen:
    """The speaker saw the steer."""

    decision: Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionsListed:
    """All decisions of a trajectory."""

    title: str
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionIncomplete:
    """A formal decision needs more before it can be recorded."""

    kind: str
    fields: tuple[str, ...]


DecisionSaid = DecisionRecorded | DecisionShown | DecisionSeen | DecisionsListed | DecisionIncomplete

"""What is said about signals and the eight lamps."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.signals.dossier import Dossier
from bot.domain.signals.lamp import Lamp
from bot.domain.signals.signal import Signal


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalLine:
    """A signal with the trajectory it is in."""

    code: str
    subject: str | None
    trajectory: str
    """Its id."""
    title: str
    escalated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalsListed:
    """What needs attention: in a trajectory, a portfolio, or everything a person is told of."""

    lines: tuple[SignalLine, ...]
    title: str | None = None
    person: str | None = None
    start: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalsTold:
    """What cannot wait for the list of the morning in one trajectory, or the end of it."""

    title: str
    new: tuple[SignalLine, ...] = ()
    solved: tuple[SignalLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LampsShown:
    """The eight lamps of one trajectory, with their evidence."""

    dossier: Dossier
    lamps: tuple[Lamp, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PortfolioLamps:
    """The eight lamps of several trajectories: (id, title, lamps)."""

    person: str
    rows: tuple[tuple[str, str, tuple[Lamp, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalSeen:
    """The person knows of these; they are not told again until they change."""

    count: int
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalSetAside:
    """Someone said why this signal is not needed."""

    line: SignalLine
    reason: str
    by: str


SignalSaid = SignalsListed | SignalsTold | LampsShown | PortfolioLamps | SignalSeen | SignalSetAside


def line_of(signal: Signal, title: str) -> SignalLine:
    """The signal in a list."""
    return SignalLine(
        code=signal.code.value,
        subject=signal.subject,
        trajectory=signal.trajectory,
        title=title,
        escalated=signal.escalated,
    )

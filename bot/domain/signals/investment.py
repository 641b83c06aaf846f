"""Key 4, count on an investment: what it costs and what it yields."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.phase import Phase
from bot.domain.signals.case import Case
from bot.domain.signals.code import Code
from bot.domain.signals.signal import Signal
from bot.domain.trajectory import TrajectoryStatus


def signals(case: Case) -> Iterator[Signal]:
    """All of this key."""
    trajectory = case.trajectory
    effort = trajectory.effort
    near, since = case.near(Phase.DESIGN)
    if effort.hours_estimate is None and near:
        yield case.signal(Code.EFFORT_NOT_ESTIMATED, since=since)
    if effort.over():
        yield case.signal(Code.EFFORT_OVER)
    if trajectory.status is TrajectoryStatus.CLOSED and effort.missing():
        yield case.signal(Code.YIELD_NOT_RECORDED, since=trajectory.closed_on)

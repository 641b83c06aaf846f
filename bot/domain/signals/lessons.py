"""Key 6, share knowledge: a lesson at the end of each phase, and an evaluation at the end."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.phase import Phase
from bot.domain.signals.case import Case
from bot.domain.signals.code import Code
from bot.domain.signals.signal import Signal


def signals(case: Case) -> Iterator[Signal]:
    """All of this key."""
    after = case.settings.lesson_after
    for phase in dict.fromkeys(span.phase for span in case.trajectory.phases):
        spans = [span for span in case.trajectory.phases if span.phase is phase]
        ended = spans[-1].end
        if ended is None or any(span.lesson_ids for span in spans) or not case.counting.longer_ago(ended, after):
            continue
        since = case.counting.first_longer(ended, after)
        yield case.signal(Code.PHASE_WITHOUT_LESSON, phase.value, since=since)
    if any(lesson.shared_on is None for lesson in case.dossier.lessons):
        yield case.signal(Code.LESSON_NOT_SHARED)
    yield from _evaluation(case)


def _evaluation(case: Case) -> Iterator[Signal]:
    trajectory = case.trajectory
    span = trajectory.span(Phase.MAINTENANCE)
    ends = span.ends_on if span else None
    if ends is None or ends > case.today or trajectory.span(Phase.EVALUATION) is not None:
        return
    if not any("evaluat" in item.item.casefold() for item in trajectory.council.planned_items):
        yield case.signal(Code.EVALUATION_MISSING, since=ends)

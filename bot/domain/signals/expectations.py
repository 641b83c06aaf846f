"""Key 1, manage expectations: what is open, what is fixed, how much time, when results show."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.domain.input_round import InputRound
from bot.domain.message import MessageKind
from bot.domain.organisation import Level
from bot.domain.phase import Phase
from bot.domain.signals.case import Case
from bot.domain.signals.code import Code
from bot.domain.signals.signal import Signal

_LADDER = tuple(Level)


def signals(case: Case) -> Iterator[Signal]:
    """All of this key."""
    yield from _incomplete(case)
    yield from _changed_untold(case)
    yield from _result_date_passed(case)
    yield from _unannounced(case)
    expectation = case.trajectory.expectation
    announced, asked = expectation.hours_announced, expectation.hours_asked
    if announced is not None and asked is not None and asked > announced:
        yield case.signal(Code.CITIZEN_TIME_EXCEEDED)
    level, least = case.trajectory.participation_level, case.organisation.minimum_level
    if level is not None and least is not None and _LADDER.index(level) < _LADDER.index(least):
        yield case.signal(Code.LEVEL_BELOW_MINIMUM)


def announced_on(round_: InputRound, case: Case) -> date | None:
    """When residents heard of the round: the day that was noted, else that of the message."""
    return round_.announced_on or case.published.get(round_.announced_by or "")


def _incomplete(case: Case) -> Iterator[Signal]:
    if not case.trajectory.expectation.missing():
        return
    near, since = case.near(Phase.DESIGN)
    if near or case.trajectory.input_rounds:
        yield case.signal(Code.EXPECTATION_INCOMPLETE, since=since)


def _changed_untold(case: Case) -> Iterator[Signal]:
    changed = case.trajectory.expectation.changed_on
    newest = max(case.published.values(), default=None)
    if changed is not None and newest is not None and changed > newest:
        yield case.signal(Code.EXPECTATION_CHANGED_UNTOLD, since=changed)


def _result_date_passed(case: Case) -> Iterator[Signal]:
    day = case.trajectory.expectation.results_visible_on
    told = any(message.kind is MessageKind.FEEDBACK for message, _ in case.publications)
    if day is not None and case.counting.passed(day) and not told:
        yield case.signal(Code.RESULT_DATE_PASSED, since=case.counting.days.add(day, 1))


def _unannounced(case: Case) -> Iterator[Signal]:
    for round_ in case.trajectory.input_rounds:
        soon = case.counting.within(round_.opens, case.settings.round_opens_within)
        if soon and not case.counting.passed(round_.closes or round_.opens) and announced_on(round_, case) is None:
            since = case.counting.first_within(round_.opens, case.settings.round_opens_within) if round_.opens else None
            yield case.signal(Code.ROUND_UNANNOUNCED, round_.id, since=since)

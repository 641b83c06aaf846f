"""Key 3, involve everyone: the groups that were never heard, and those who join late."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.phase import Phase
from bot.domain.signals.case import Case
from bot.domain.signals.code import Code
from bot.domain.signals.signal import Signal


def signals(case: Case) -> Iterator[Signal]:
    """All of this key."""
    trajectory, counting, settings = case.trajectory, case.counting, case.settings
    starting = case.starting(Phase.DESIGN)
    if starting is not None and not trajectory.groups:
        yield case.signal(Code.NO_GROUPS, since=case.soon_since(starting))
    yield from _unheard(case)
    for joiner in trajectory.late_joiners:
        asked = joiner.asked
        if asked is not None and joiner.answered is None and counting.longer_ago(asked, settings.late_joiner_after):
            since = counting.first_longer(asked, settings.late_joiner_after)
            yield case.signal(Code.LATE_JOINER_WAITING, joiner.id, since=since)
    rounds = trajectory.input_rounds
    if rounds and all(round_.channels and set(round_.channels) <= set(round_.online) for round_ in rounds):
        yield case.signal(Code.ONE_CHANNEL_ONLY)


def _unheard(case: Case) -> Iterator[Signal]:
    within = case.settings.round_closes_within
    ends = [
        round_.closes
        for round_ in case.trajectory.input_rounds
        if round_.closes is not None and case.counting.within(round_.closes, within)
    ]
    if not ends:
        return
    since = case.counting.first_within(min(ends), within)
    for group in case.trajectory.groups:
        if group.essential and not group.heard:
            yield case.signal(Code.GROUP_UNHEARD, group.id, since=since)

"""Every signal fires on its day, not the day before, alone, and goes when it is solved."""

from datetime import date, timedelta

import pytest

from bot.domain.signals.code import KEY_OF, Code
from bot.domain.signals.sweep import signals
from tests.unit.signals import inside, outside
from tests.unit.signals.broken import MONDAY, Broken
from tests.unit.signals.world import ORGANISATION, at, clean, found

CASES = (*outside.CASES, *inside.CASES)
IDS = [f"{number:02d}-{case.code}" for number, case in enumerate(CASES)]
APART = {Code.DUE_IN_RECESS, Code.DUE_NOT_WORKING_DAY, Code.COUNCIL_DEVIATED_UNEXPLAINED}
"""Tested by themselves: the first two count on one day only, the last comes with another."""


@pytest.mark.parametrize("day", [date(2026, 9, 1) + timedelta(days=7 * week) for week in range(17)])
def test_a_clean_trajectory_gives_nothing(day: date) -> None:
    assert found(clean(), day) == set()


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_a_broken_rule_gives_its_signal_and_no_other(case: Broken) -> None:
    assert found(case.broken, case.first or MONDAY) == {(case.code.value, case.subject)}


DATED = [case for case in CASES if case.first]
DATED_IDS = [f"{number:02d}-{case.code}" for number, case in enumerate(DATED)]


@pytest.mark.parametrize("case", DATED, ids=DATED_IDS)
def test_the_day_before_its_threshold_it_is_quiet(case: Broken) -> None:
    assert case.first is not None
    before = found(case.broken, case.first - timedelta(days=1))
    assert case.code not in {code for code, _ in before}
    assert before <= {("COMMITMENT_DUE_SOON", case.subject), ("QUESTION_NEEDED_SOON", case.subject)}


@pytest.mark.parametrize("case", DATED, ids=DATED_IDS)
def test_a_signal_knows_since_when(case: Broken) -> None:
    assert case.first is not None
    (signal,) = signals(case.broken, ORGANISATION, at(case.first))
    assert signal.since is not None
    # A day is said to be late or soon from midnight; what is counted in working days, from a working day.
    assert signal.since <= case.first <= signal.since + timedelta(days=3)


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_a_solved_signal_goes(case: Broken) -> None:
    assert found(case.mend(case.broken), case.first or MONDAY) == set()


def test_every_code_has_a_case() -> None:
    assert {case.code for case in CASES} | APART == set(Code)


def test_the_codes_lie_in_eight_keys() -> None:
    assert set(KEY_OF.values()) == set(range(1, 9))
    assert KEY_OF[Code.DUE_NOT_WORKING_DAY] == 2
    assert KEY_OF[Code.COUNCIL_NOT_INFORMED_FIRST] == 8

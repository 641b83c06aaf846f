"""A handover is answered once; a share of nothing is over; a day in a promise is the next such day."""

from datetime import date

import pytest

from bot.domain.calendar import Calendar
from bot.domain.effort import Effort
from bot.domain.handover import Handover, HandoverItem, ItemState
from bot.domain.phase import Phase
from bot.domain.promises import day_in
from bot.domain.settled import AlreadySettled
from bot.domain.signals.counting import Counting

OFFERED = date(2026, 11, 23)
OFFER = Handover(
    from_phase=Phase.DESIGN,
    to_phase=Phase.DECISION,
    from_="p05",
    to="p16",
    offered=OFFERED,
    items=(HandoverItem(id="C-1"), HandoverItem(id="C-2")),
)
ANSWERED = [
    (OFFER.accept(OFFERED), "accepted"),
    (OFFER.decline(OFFERED, "geen tijd"), "declined"),
    (Handover(from_phase=Phase.DESIGN, to_phase=Phase.DECISION), "not offered"),
]


@pytest.mark.parametrize(("handover", "status"), ANSWERED, ids=[status for _, status in ANSWERED])
def test_what_is_not_open_is_not_answered(handover: Handover, status: str) -> None:
    for act in (
        lambda: handover.accept(OFFERED),
        lambda: handover.decline(OFFERED, "x"),
        lambda: handover.put_off("x"),
        lambda: handover.judge("C-1", ItemState.REFUSED),
    ):
        with pytest.raises(AlreadySettled) as no:
            act()
        assert no.value.status == status


def test_a_condition_is_kept_and_changes_nothing() -> None:
    waiting = OFFER.put_off("eerst de lijst")
    assert (waiting.is_open, waiting.remark, waiting.items) == (True, "eerst de lijst", OFFER.items)


def test_refused_items_stay_behind() -> None:
    taken = OFFER.judge("C-2", ItemState.REFUSED, "niet van mij").accept(OFFERED)
    assert taken.open_items_transferred == ("C-1",)
    assert [(item.id, item.remark) for item in taken.refused()] == [("C-2", "niet van mij")]


@pytest.mark.parametrize(
    ("effort", "over"),
    [
        (Effort(hours_estimate=0, hours_actual=1), True),
        (Effort(hours_estimate=0, hours_actual=0), False),
        (Effort(hours_estimate=10, hours_actual=10), False),
        (Effort(budget_eur=10, spent_eur=10.5), True),
        (Effort(hours_actual=10), False),
    ],
)
def test_effort_is_over_when_more_was_spent_than_estimated(effort: Effort, over: bool) -> None:
    assert effort.over() is over


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("U hoort het op 15 februari.", date(2027, 2, 15)),
        ("U hoort het op 15 december.", date(2026, 12, 15)),
        ("U hoort het op 15 februari 2026.", date(2026, 2, 15)),
        ("You will hear on 1 March 2027.", date(2027, 3, 1)),
        ("U hoort het op 31 februari.", None),
        ("U hoort het op 31 februari 2027.", None),
        ("U hoort het snel.", None),
    ],
)
def test_a_day_in_a_sentence_is_the_next_such_day(sentence: str, day: date | None) -> None:
    assert day_in(sentence, OFFERED) == day


def test_no_day_is_neither_near_nor_long_ago() -> None:
    counting = Counting(Calendar(), OFFERED)
    assert not counting.within(None, 10)
    assert not counting.longer_ago(None, 0)
    assert not counting.passed(None)

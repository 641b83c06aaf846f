"""What the rules share: counting, silence, receivers, escalation, lamps."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import Calendar
from bot.domain.commitment import CommitmentKind, CommitmentStatus
from bot.domain.council import Body, CouncilRole
from bot.domain.decision import Decision, DecisionKind
from bot.domain.message import MessageKind
from bot.domain.organisation import SignalSettings
from bot.domain.phase import Phase, PhaseSpan
from bot.domain.signals.code import Code
from bot.domain.signals.counting import Counting
from bot.domain.signals.ladders import LADDERS
from bot.domain.signals.lamp import State, lamps
from bot.domain.signals.sweep import signals
from bot.domain.working_days import WorkingDays
from tests.unit.signals.broken import MONDAY, START
from tests.unit.signals.world import (
    ORGANISATION,
    added,
    at,
    clean,
    found,
    initiative,
    item,
    nested,
    part,
    published,
    trajectory,
)

DEVIATED = Decision(
    id="D-9", trajectory="T-2026-001", body=Body.COUNCIL, kind=DecisionKind.COUNCIL_DECISION, text="Anders",
    taken_on=date(2026, 11, 12), reference="RB 1", deviates_from_participation=True,
)  # fmt: skip


def counted(after: date, until: date) -> int:
    days = WorkingDays(Calendar())
    return sum(days.is_working(after + timedelta(days=n)) for n in range(1, (until - after).days + 1))


@given(st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.integers(-40, 40), st.integers(1, 12))
def test_counting_is_counting_day_by_day(today: date, away: int, count: int) -> None:
    counting, day = Counting(Calendar(), today), today + timedelta(days=away)
    assert counting.within(day, count) == (counted(today, day) <= count)
    assert counting.longer_ago(day, count) == (counted(day, today) > count)
    assert counting.fewer_between(today, day, count) == (counted(today, day) < count)
    assert not counting.fewer_between(today, day, 0)
    if away >= 0:
        first = counting.first_within(day, count)
        assert counted(first, day) <= count < counted(first - timedelta(days=1), day)
    else:
        first = counting.first_longer(day, count)
        assert counted(day, first) > count >= counted(day, first - timedelta(days=1))


def test_a_council_that_decided_otherwise_silences_the_general_signals_about_that_decision() -> None:
    other = replace(DEVIATED, id="D-8", deviates_from_participation=False, taken_on=date(2026, 11, 3))
    dossier = added(added(clean(), "decisions", DEVIATED), "decisions", other)
    assert found(dossier, MONDAY) == {
        ("COUNCIL_DEVIATED_UNEXPLAINED", "D-9"),
        ("DECISION_WITHOUT_EXPLANATION", "D-8"),
        ("DECISION_UNTOLD", "D-8"),
        ("MESSAGE_STALE", "M-2"),
    }


def test_within_two_working_days_the_council_needs_no_explanation_yet() -> None:
    dossier = added(clean(), "decisions", replace(DEVIATED, taken_on=date(2026, 11, 19)))
    assert found(dossier, MONDAY) == set()
    assert ("COUNCIL_DEVIATED_UNEXPLAINED", "D-9") in found(dossier, MONDAY + timedelta(days=1))


@pytest.mark.parametrize("told_by", [None, "M-3"], ids=["unnamed", "named"])
def test_a_published_message_explains_the_decision(told_by: str | None) -> None:
    decision = replace(DEVIATED, told_by=told_by, reason="Zo.", input_effect="Wel gehoord.")
    explained = added(clean(), "messages", published("M-3", MessageKind.DECISION, date(2026, 11, 20)))
    assert found(added(explained, "decisions", decision), MONDAY) == set()


def test_a_decision_without_a_day_is_not_late_for_anything() -> None:
    assert found(added(clean(), "decisions", replace(DEVIATED, taken_on=None)), MONDAY) == set()


def test_a_message_that_is_not_out_yet_explains_nothing() -> None:
    draft = published("M-3", MessageKind.DECISION, MONDAY, published_on=None, published_hash=None)
    dossier = added(added(clean(), "messages", draft), "decisions", replace(DEVIATED, told_by="M-3"))
    assert ("COUNCIL_DEVIATED_UNEXPLAINED", "D-9") in found(dossier, MONDAY)


def test_in_initiative_the_councils_role_need_not_be_announced_yet() -> None:
    dossier = part(initiative(clean(), START), "council", role_announced={})
    assert found(dossier, MONDAY) == set()
    moved = trajectory(dossier, phase=Phase.DESIGN)
    assert found(moved, MONDAY) == {("COUNCIL_ROLE_UNANNOUNCED", "design")}


def test_a_role_of_none_need_not_be_announced() -> None:
    dossier = part(clean(), "council", role={Phase.DESIGN: CouncilRole.NONE}, role_announced={})
    assert found(dossier, MONDAY) == set()


def test_a_phase_that_should_have_started_still_asks_for_what_it_needs() -> None:
    dossier = trajectory(initiative(clean(), MONDAY - timedelta(days=30)), mandate=None, groups=())
    assert {code for code, _ in found(dossier, MONDAY)} == {"NO_MANDATE", "NO_GROUPS"}


@pytest.mark.parametrize("status", [CommitmentStatus.DONE, CommitmentStatus.WITHDRAWN])
def test_done_and_withdrawn_commitments_give_nothing(status: CommitmentStatus) -> None:
    empty = item(clean(), "C-2", owner=None, due=date(2026, 11, 1), council_ref=None, status=status)
    assert found(empty, MONDAY) == set()


def test_a_postponed_internal_action_needs_telling_nobody() -> None:
    dossier = item(
        clean(), "C-1", kind=CommitmentKind.INTERNAL_ACTION, status=CommitmentStatus.POSTPONED,
        postponed_on=date(2026, 10, 1), postponed_to=date(2027, 3, 1),
    )  # fmt: skip
    assert found(dossier, MONDAY) == set()


def test_a_postponed_commitment_is_late_from_its_new_day() -> None:
    late = item(
        clean(), "C-1", due=date(2026, 10, 1), status=CommitmentStatus.POSTPONED, postponed_on=date(2026, 10, 1),
        postponed_to=date(2026, 11, 20), promised_to_informed_on=date(2026, 10, 2),
    )  # fmt: skip
    assert found(late, date(2026, 11, 12)) == set()
    assert found(late, MONDAY) == {("COMMITMENT_OVERDUE", "C-1")}


@pytest.mark.parametrize(
    ("due", "codes"),
    [
        (date(2026, 12, 22), {"DUE_IN_RECESS"}),
        (date(2026, 12, 25), {"DUE_IN_RECESS", "DUE_NOT_WORKING_DAY"}),
        (date(2027, 1, 16), {"DUE_NOT_WORKING_DAY"}),
        (date(2027, 1, 15), set()),
    ],
)
def test_a_day_in_recess_or_a_free_day_is_named_on_the_day_it_is_entered(due: date, codes: set[str]) -> None:
    dossier = item(clean(), "C-1", due=due, made_on=MONDAY)
    assert found(dossier, MONDAY) == {(code, "C-1") for code in codes}
    assert found(dossier, MONDAY + timedelta(days=1)) == set()


def test_a_lesson_of_a_phase_that_has_not_ended_is_not_asked() -> None:
    assert found(nested(clean(), "phases", 0, lesson_ids=(), end=None), MONDAY) == set()


def test_a_declined_offer_is_no_offer() -> None:
    dossier = nested(initiative(clean(), START), "handovers", 0, accepted=None, declined=date(2026, 11, 20))
    assert found(dossier, MONDAY) == {("HANDOVER_WITHOUT_RECEIVER", "design")}


def test_the_same_department_needs_no_handover() -> None:
    dossier = nested(clean(), "phases", 2, planned_start=START)
    dossier = part(dossier, "council", role={**dossier.trajectory.council.role, Phase.DECISION: CouncilRole.NONE})
    assert found(dossier, MONDAY) == set()
    departments = {Phase.DESIGN: "Projecten", Phase.DECISION: "Bestuur"}
    assert found(trajectory(dossier, departments=departments), MONDAY) == {("HANDOVER_WITHOUT_RECEIVER", "decision")}


def test_an_evaluation_phase_is_an_evaluation() -> None:
    spans = (PhaseSpan(phase=Phase.MAINTENANCE, end=MONDAY), PhaseSpan(phase=Phase.EVALUATION))
    dossier = part(
        trajectory(clean(), phase=Phase.MAINTENANCE, phases=spans),
        "council",
        role={Phase.MAINTENANCE: CouncilRole.NONE},
    )
    assert found(dossier, MONDAY) == set()


def test_every_code_has_a_first_receiver() -> None:
    assert set(LADDERS) == set(Code)
    assert all(LADDERS[code][0] for code in Code)


def test_a_late_commitment_climbs_from_owner_to_lead_to_client_and_adviser() -> None:
    late = item(clean(), "C-1", due=date(2026, 11, 20))
    told = {
        day: signals(late, ORGANISATION, at(day))[0].told() for day in (MONDAY, date(2026, 11, 25), date(2026, 11, 27))
    }
    assert told[MONDAY] == ("daan",)
    assert told[date(2026, 11, 25)] == ("daan", "sanne")
    assert told[date(2026, 11, 27)] == ("daan", "sanne", "bram", "marit")


def test_a_question_to_the_alderman_is_named_to_the_adviser() -> None:
    (signal,) = signals(item(clean(), "Q-1", needed_by=MONDAY), ORGANISATION, at(MONDAY))
    assert signal.told() == ("marit",)


def test_a_threshold_is_a_setting_of_the_organisation() -> None:
    dossier = item(clean(), "C-1", due=date(2026, 12, 1))
    assert found(dossier, MONDAY) == set()
    wider = replace(ORGANISATION, signals=SignalSettings(commitment_due_within=6))
    assert found(dossier, MONDAY, wider) == {("COMMITMENT_DUE_SOON", "C-1")}


def test_lamps_say_late_when_a_signal_escalated_and_mind_when_it_is_open() -> None:
    dossier = part(item(clean(), "C-1", due=date(2026, 11, 2)), "contact_point", deputy=None)
    shown = lamps(signals(dossier, ORGANISATION, at(MONDAY)))
    assert [lamp.key for lamp in shown] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert {lamp.key: lamp.state for lamp in shown if lamp.signals} == {2: State.LATE, 5: State.MIND}
    assert shown[0].state is State.IN_ORDER


def test_today_is_the_day_in_the_municipality() -> None:
    late = item(clean(), "C-1", due=date(2026, 11, 22))
    assert (
        signals(late, ORGANISATION, datetime.fromisoformat("2026-11-22T22:59:00+00:00"))[0].code
        is Code.COMMITMENT_DUE_SOON
    )
    assert (
        signals(late, ORGANISATION, datetime.fromisoformat("2026-11-22T23:01:00+00:00"))[0].code
        is Code.COMMITMENT_OVERDUE
    )

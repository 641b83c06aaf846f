"""What a trajectory, its people and its decisions say of themselves."""

from dataclasses import replace
from datetime import date

from bot.domain.decision import BODY_OF, Decision, DecisionKind
from bot.domain.person import Person, Role
from bot.domain.phase import Phase, PhaseSpan
from bot.domain.settled import AlreadySettled
from bot.domain.trajectory import Absence, ContactPoint, Topic, Trajectory

LINDE = Trajectory(
    id="T-1",
    slug="linde",
    title="Linde",
    phase=Phase.DESIGN,
    phases=(
        PhaseSpan(phase=Phase.INITIATIVE, start=date(2026, 3, 2), end=date(2026, 5, 29)),
        PhaseSpan(phase=Phase.DESIGN, planned_start=date(2026, 6, 1), planned_end=date(2027, 2, 26)),
        PhaseSpan(phase=Phase.EXECUTION, planned_start=date(2028, 1, 3)),
        PhaseSpan(phase=Phase.DECISION, planned_start=date(2027, 3, 1)),
    ),
)


def test_the_next_phase_is_the_first_planned_one_after_the_current() -> None:
    following = LINDE.next_span()
    assert following is not None
    assert following.phase is Phase.DECISION
    assert replace(LINDE, phase=Phase.EVALUATION).next_span() is None


def test_the_latest_span_of_a_phase_counts() -> None:
    again = PhaseSpan(phase=Phase.DESIGN, start=date(2026, 6, 8))
    assert replace(LINDE, phases=(*LINDE.phases, again)).span(Phase.DESIGN) == again
    assert LINDE.span(Phase.MAINTENANCE) is None


def test_real_days_go_before_planned_ones() -> None:
    span = PhaseSpan(
        phase=Phase.DESIGN, start=date(2026, 6, 2), planned_start=date(2026, 6, 1), planned_end=date(2027, 2, 26)
    )
    assert (span.starts_on, span.ends_on) == (date(2026, 6, 2), date(2027, 2, 26))
    assert replace(span, start=None, end=date(2027, 3, 1)).ends_on == date(2027, 3, 1)


def test_the_deputy_takes_over_on_every_day_of_an_absence() -> None:
    contact = ContactPoint(
        person="p09", deputy="p16", absent=(Absence(from_=date(2026, 11, 23), to=date(2026, 11, 27)),)
    )
    assert [contact.on(date(2026, 11, day)) for day in (22, 23, 27, 28)] == ["p09", "p16", "p16", "p09"]
    assert replace(contact, deputy=None).on(date(2026, 11, 23)) == "p09"


def test_a_topic_is_found_whatever_its_case() -> None:
    named = replace(LINDE, topics=(Topic(topic="Parkeren", person="p09"),))
    assert named.handler_of(" parkeren ") == "p09"
    assert named.handler_of("bomen") is None


def test_a_person_serves_until_the_last_day_and_has_a_first_name() -> None:
    ruben = Person(id="p08", name="Ruben van der Smit", role=Role.PROJECT_LEAD, leaves_on=date(2026, 12, 1))
    assert ruben.first_name == "Ruben"
    assert ruben.in_service(date(2026, 12, 1))
    assert not ruben.in_service(date(2026, 12, 2))
    assert replace(ruben, leaves_on=None).in_service(date.max)


def test_only_a_steer_is_no_formal_decision() -> None:
    for kind in DecisionKind:
        decision = Decision(id="D-1", body=BODY_OF[kind], kind=kind, text="x")
        assert decision.formal is (kind is not DecisionKind.STEER)


def test_what_is_settled_says_which_when_and_by_whom() -> None:
    settled = AlreadySettled("C-1", "done", date(2026, 11, 23), "p1")
    assert (settled.id, settled.status, settled.on, settled.by) == ("C-1", "done", date(2026, 11, 23), "p1")

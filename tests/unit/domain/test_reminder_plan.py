"""Who is reminded of what and when."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import Calendar, CollegeMeetings, Recess, Weekday
from bot.domain.commitment import Commitment, CommitmentKind
from bot.domain.message import Message, MessageKind
from bot.domain.organisation import Organisation
from bot.domain.person import Person, Role
from bot.domain.question import Question
from bot.domain.reminder import Reminder, Step
from bot.domain.reminder_plan import (
    approval_term,
    daily_items,
    is_late,
    latest_only,
    needed_by,
    next_daily,
    next_lessons,
    plan_approval,
    plan_commitment,
    plan_question,
)
from bot.domain.trajectory import Trajectory
from bot.domain.working_days import WorkingDays

ZONE = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
CALENDAR = Calendar(
    college=CollegeMeetings(weekday=Weekday.TUE),
    recess=(Recess(name="kerstreces", from_=date(2026, 12, 21), to=date(2027, 1, 3)),),
)
HOME = Organisation(key="r", name="Rijnveste", calendar=CALENDAR)
ALDERMAN = Person(id="p01", name="Anna de Wit", role=Role.ALDERMAN)
ADVISER = Person(id="p03", name="Marit Jansen", role=Role.EXECUTIVE_ADVISER, acts_for="p01")
LEAD = Person(
    id="p05", name="Sanne Bakker", role=Role.PROJECT_LEAD, working_days=(Weekday.MON, Weekday.TUE, Weekday.THU)
)
CLIENT = Person(id="p13", name="Bram Kuipers", role=Role.OFFICIAL_CLIENT)
OWNER = Person(id="p16", name="Yara Willems", role=Role.STAKEHOLDER_MANAGER)
WRITER = Person(id="p11", name="Eva Meijer", role=Role.COMMUNICATIONS_ADVISER)
PEOPLE = {person.id: person for person in (ALDERMAN, ADVISER, LEAD, CLIENT, OWNER, WRITER)}
PLACE = Trajectory(
    id="T-1", slug="linde", title="Linde", portfolio_holder="p01", project_lead="p05", official_client="p13"
)


def promise(due: date | None, **fields: object) -> Commitment:
    given_ = {"id": "C-1", "kind": CommitmentKind.RESIDENT_PROMISE, "text": "Bellen", "owner": "p16", "due": due}
    return Commitment(**{**given_, **fields})  # type: ignore[arg-type]


def asked(**fields: object) -> Question:
    given_ = {"id": "Q-1", "asked_by": "p05", "to": "p01", "text": "Mag het?", "asked": date(2026, 11, 23)}
    return Question(**{**given_, **fields})  # type: ignore[arg-type]


def local(plan: tuple[Reminder, ...]) -> list[tuple[str, str, str]]:
    return [(r.step.value, r.recipient, f"{r.at.astimezone(ZONE):%Y-%m-%d %H:%M}") for r in plan]


def test_a_commitment_is_said_on_its_day_and_three_and_five_working_days_later() -> None:
    assert local(plan_commitment(promise(date(2026, 12, 2)), PLACE, PEOPLE, HOME, NOW)) == [
        ("due", "p16", "2026-12-02 09:00"),
        # Sanne works on Monday, Tuesday and Thursday: three of her days later.
        ("late_lead", "p05", "2026-12-08 09:00"),
        ("late_client", "p03", "2026-12-09 09:00"),
        ("late_client", "p13", "2026-12-09 09:00"),
    ]


def test_a_day_that_its_owner_does_not_work_is_said_on_the_working_day_before() -> None:
    saturday = plan_commitment(promise(date(2027, 5, 1)), PLACE, PEOPLE, HOME, NOW)
    assert local(saturday)[0] == ("due", "p16", "2027-04-30 09:00")
    wednesday = plan_commitment(promise(date(2026, 12, 2), owner="p05"), PLACE, PEOPLE, HOME, NOW)
    assert local(wednesday)[0] == ("due", "p05", "2026-12-01 09:00")


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (date(2027, 3, 26), "2027-03-26 09:00"),
        (date(2027, 3, 28), "2027-03-26 09:00"),
        (date(2027, 3, 30), "2027-03-30 09:00"),
        (date(2027, 10, 31), "2027-10-29 09:00"),
        (date(2027, 11, 1), "2027-11-01 09:00"),
    ],
)
def test_nine_is_nine_around_the_days_on_which_the_clock_changes(due: date, said: str) -> None:
    assert local(plan_commitment(promise(due), PLACE, PEOPLE, HOME, NOW))[0][2] == said


def test_escalations_wait_for_the_end_of_a_recess_and_the_owner_does_not() -> None:
    plan = local(plan_commitment(promise(date(2026, 12, 18)), PLACE, PEOPLE, HOME, NOW))
    assert plan == [
        ("due", "p16", "2026-12-18 09:00"),
        ("late_lead", "p05", "2026-12-24 09:00"),
        ("late_client", "p03", "2027-01-04 09:00"),
        ("late_client", "p13", "2027-01-04 09:00"),
    ]


def test_a_member_of_the_board_who_owns_it_hears_it_through_the_adviser() -> None:
    plan = plan_commitment(promise(date(2026, 12, 2), owner="p01"), PLACE, PEOPLE, HOME, NOW)
    assert ("due", "p03", "2026-12-02 09:00") in local(plan)
    assert "p01" not in {reminder.recipient for reminder in plan}


def test_without_owner_the_project_lead_hears_it() -> None:
    plan = plan_commitment(promise(date(2026, 12, 1), owner=None), PLACE, PEOPLE, HOME, NOW)
    assert local(plan)[0] == ("due", "p05", "2026-12-01 09:00")
    assert plan_commitment(promise(date(2026, 12, 1), owner=None), None, PEOPLE, HOME, NOW) == ()


def test_what_is_settled_or_has_no_day_is_not_said() -> None:
    assert plan_commitment(promise(None), PLACE, PEOPLE, HOME, NOW) == ()
    done = promise(date(2026, 12, 2)).complete(date(2026, 11, 23))
    assert plan_commitment(done, PLACE, PEOPLE, HOME, NOW) == ()
    answered = asked().give_answer("ja", "p01", date(2026, 11, 23))
    assert plan_question(answered, PLACE, PEOPLE, HOME, NOW) == ()


def test_nobody_is_reminded_after_the_last_day_in_service() -> None:
    people = {**PEOPLE, "p16": replace(OWNER, leaves_on=date(2026, 12, 1))}
    plan = plan_commitment(promise(date(2026, 12, 2)), PLACE, people, HOME, NOW)
    assert "p16" not in {reminder.recipient for reminder in plan}


def test_a_question_to_the_alderman_goes_once_to_her_then_to_the_adviser_then_to_the_client() -> None:
    plan = local(plan_question(asked(needed_by=date(2026, 11, 26), via="p03"), PLACE, PEOPLE, HOME, NOW))
    assert plan == [
        ("due", "p01", "2026-11-26 09:00"),
        ("due", "p03", "2026-11-26 09:00"),
        ("late_adviser", "p03", "2026-12-01 09:00"),
        ("late_client", "p13", "2026-12-03 09:00"),
    ]


def test_a_question_to_an_official_is_said_the_day_before_too() -> None:
    plan = local(plan_question(asked(to="p16", needed_by=date(2026, 11, 26)), PLACE, PEOPLE, HOME, NOW))
    assert plan[:2] == [("before", "p16", "2026-11-25 09:00"), ("due", "p16", "2026-11-26 09:00")]
    # Nobody advises Yara: the project lead hears that it is late.
    assert plan[2] == ("late_adviser", "p05", "2026-12-03 09:00")


def test_the_project_lead_is_not_told_of_the_own_late_answer() -> None:
    plan = plan_question(asked(to="p05", asked_by="p16"), PLACE, PEOPLE, HOME, NOW)
    assert Step.LATE_ADVISER not in {reminder.step for reminder in plan}
    assert plan_question(asked(to="p16", asked_by="p05"), None, PEOPLE, HOME, NOW)


def test_a_question_without_a_day_is_needed_after_three_working_days() -> None:
    assert needed_by(asked(), HOME) == date(2026, 11, 26)
    assert needed_by(asked(asked=date(2026, 12, 24)), HOME) == date(2026, 12, 30)
    assert needed_by(asked(needed_by=date(2026, 12, 1)), HOME) == date(2026, 12, 1)


def waiting() -> Message:
    message = Message(id="M-1-1", trajectory="T-1", kind=MessageKind.START, title="Start", body="x", drafted_by="p11")
    return message.submit("p11", NOW, approval_term(NOW, HOME))


def test_a_request_for_approval_is_said_before_its_term_and_when_it_has_passed() -> None:
    assert local(plan_approval(waiting(), ("p01", "gone"), PEOPLE, HOME, NOW)) == [
        ("before", "p01", "2026-11-25 09:00"),
        ("term", "p01", "2026-11-26 17:00"),
        ("term", "p11", "2026-11-26 17:00"),
    ]
    assert plan_approval(waiting().approve("p01", date(2026, 11, 23)), ("p01",), PEOPLE, HOME, NOW) == ()


def test_the_term_is_three_working_days_until_closing_time() -> None:
    assert approval_term(datetime(2027, 3, 26, 8, tzinfo=UTC), HOME) == datetime(2027, 4, 1, 15, tzinfo=UTC)
    assert approval_term(datetime(2027, 3, 24, 8, tzinfo=UTC), HOME) == datetime(2027, 3, 30, 15, tzinfo=UTC)


def test_the_list_comes_on_the_own_working_day_at_nine() -> None:
    def daily(person: Person, now: datetime) -> str:
        return f"{next_daily(person, HOME, now).at.astimezone(ZONE):%a %Y-%m-%d %H:%M}"

    assert daily(OWNER, datetime(2026, 11, 23, 7, 59, tzinfo=UTC)) == "Mon 2026-11-23 09:00"
    assert daily(OWNER, datetime(2026, 11, 23, 8, tzinfo=UTC)) == "Tue 2026-11-24 09:00"
    assert daily(LEAD, datetime(2026, 11, 24, 8, tzinfo=UTC)) == "Thu 2026-11-26 09:00"
    assert daily(OWNER, datetime(2027, 3, 25, 8, tzinfo=UTC)) == "Fri 2027-03-26 09:00"
    assert daily(OWNER, datetime(2027, 3, 26, 8, tzinfo=UTC)) == "Tue 2027-03-30 09:00"


def test_the_board_gets_one_digest_the_working_day_before_the_college() -> None:
    def digest(now: datetime, home: Organisation = HOME) -> str:
        return f"{next_daily(ALDERMAN, home, now).at.astimezone(ZONE):%a %Y-%m-%d}"

    assert digest(NOW - timedelta(hours=2)) == "Mon 2026-11-23"
    assert digest(NOW) == "Mon 2026-11-30"
    # The board does not meet in the recess.
    assert digest(datetime(2026, 12, 14, 9, tzinfo=UTC)) == "Mon 2027-01-04"
    # Easter Monday is free: the Friday before it.
    assert digest(datetime(2027, 3, 23, 9, tzinfo=UTC)) == "Fri 2027-03-26"
    always = replace(CALENDAR, recess=(Recess(name="altijd", from_=date(2026, 1, 1), to=date(2029, 1, 1)),))
    assert digest(NOW, replace(HOME, calendar=always)) == "Tue 2026-11-24"


def test_the_list_holds_what_is_late_soon_undated_or_long_agreed() -> None:
    today = date(2026, 11, 23)
    days = WorkingDays(CALENDAR)
    early, soon = days.add(today, 10), days.add(today, 3)
    items = [
        promise(date(2026, 11, 1), id="late"),
        promise(soon, id="soon"),
        promise(soon + timedelta(days=1), id="not yet"),
        promise(None, id="undated"),
        promise(early, id="long ago", made_on=date(2026, 9, 1)),
        promise(early, id="unknown when", made_on=None),
        promise(early, id="just made", made_on=date(2026, 11, 20)),
    ]
    assert [item.id for item in daily_items(items, OWNER, HOME, today)] == [
        "late", "soon", "undated", "long ago", "unknown when",
    ]  # fmt: skip


def test_of_several_steps_only_the_latest_is_said_to_each() -> None:
    def due(step: Step, recipient: str, hour: int) -> Reminder:
        at = NOW + timedelta(hours=hour)
        return Reminder(subject="C-1", step=step, recipient=recipient, at=at, planned_at=at)

    rows = [due(Step.LATE_LEAD, "p16", 5), due(Step.DUE, "p16", 0), due(Step.LATE_LEAD, "p05", 5)]
    kept, left = latest_only(rows)
    assert [(r.step, r.recipient) for r in kept] == [(Step.LATE_LEAD, "p16"), (Step.LATE_LEAD, "p05")]
    assert [(r.step, r.recipient) for r in left] == [(Step.DUE, "p16")]


def test_a_quarter_of_an_hour_is_not_late() -> None:
    reminder = Reminder(subject="C-1", step=Step.DUE, recipient="p16", at=NOW, planned_at=NOW)
    assert not is_late(reminder, NOW + timedelta(minutes=15))
    assert is_late(reminder, NOW + timedelta(minutes=16))


DUE = st.dates(date(2026, 11, 1), date(2027, 12, 31))
OWNERS = st.sampled_from([None, "gone", *PEOPLE])
MOMENTS = st.datetimes(datetime(2026, 10, 1), datetime(2028, 2, 1), timezones=st.just(UTC))  # noqa: DTZ001


@given(DUE, OWNERS, MOMENTS, st.booleans())
def test_one_reminder_a_step_and_person_always_to_come_and_at_nine_on_a_working_day(
    due: date, owner: str | None, now: datetime, is_question: bool
) -> None:
    if is_question:
        plan = plan_question(asked(to=owner or "p01", needed_by=due), PLACE, PEOPLE, HOME, now)
    else:
        plan = plan_commitment(promise(due, owner=owner), PLACE, PEOPLE, HOME, now)
    assert len({(r.step, r.recipient) for r in plan}) == len(plan)
    assert list(plan) == sorted(plan, key=lambda r: (r.at, r.recipient))
    for reminder in plan:
        at = reminder.at.astimezone(ZONE)
        assert reminder.at > now
        assert (at.hour, at.minute) == (9, 0)
        assert WorkingDays(CALENDAR, PEOPLE[reminder.recipient].working_days).is_working(at.date())


@given(st.sampled_from(sorted(PEOPLE)), MOMENTS)
def test_the_next_list_is_always_later_and_on_a_working_day(id: str, now: datetime) -> None:
    person = PEOPLE[id]
    at = next_daily(person, HOME, now).at
    assert at > now
    assert WorkingDays(CALENDAR, person.working_days).is_working(at.astimezone(ZONE).date())


def test_the_lessons_of_the_month_come_on_its_first_working_morning() -> None:
    def lessons(now: datetime) -> str:
        return f"{next_lessons(HOME, now).at.astimezone(ZONE):%a %Y-%m-%d %H:%M}"

    assert lessons(datetime(2026, 11, 23, 9, tzinfo=UTC)) == "Tue 2026-12-01 09:00"
    assert lessons(datetime(2026, 12, 1, 7, 59, tzinfo=UTC)) == "Tue 2026-12-01 09:00"
    assert lessons(datetime(2026, 12, 1, 8, tzinfo=UTC)) == "Mon 2027-01-04 09:00"

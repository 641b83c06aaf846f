"""Who is reminded of what and when; pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta

from bot.domain.calendar import Calendar, Weekday
from bot.domain.commitment import Commitment
from bot.domain.message import Message, MessageStatus
from bot.domain.office_hours import at_local, local_day, morning
from bot.domain.organisation import Organisation
from bot.domain.person import BOARD_ROLES, Person
from bot.domain.question import Question
from bot.domain.reminder import Reminder, Step
from bot.domain.trajectory import Trajectory
from bot.domain.working_days import WorkingDays

People = Mapping[str, Person]

_EARLY = time(7, 0)
"""Before any list is told."""
_LATE_AFTER = timedelta(minutes=15)


def plan_commitment(
    commitment: Commitment, trajectory: Trajectory | None, people: People, organisation: Organisation, now: datetime
) -> tuple[Reminder, ...]:
    """On the day the owner, later the project lead, then the official client and the adviser; only what is to come."""
    day = commitment.day
    if not commitment.is_open or day is None:
        return ()
    plan = _Plan(commitment.id, people, organisation)
    settings = organisation.reminders
    lead = trajectory.project_lead if trajectory else None
    holder = trajectory.portfolio_holder if trajectory else None
    owner = plan.official(commitment.owner) or plan.serving(lead)
    plan.on(Step.DUE, owner, day)
    plan.after(Step.LATE_LEAD, plan.serving(lead), day, settings.lead_after)
    client = trajectory.official_client if trajectory else None
    for person in (plan.serving(client), plan.adviser(holder)):
        plan.after(Step.LATE_CLIENT, person, day, settings.client_after, pauses=True)
    return plan.after_now(now)


def plan_question(
    question: Question, trajectory: Trajectory | None, people: People, organisation: Organisation, now: datetime
) -> tuple[Reminder, ...]:
    """Before and on the day whoever is asked (a member of the board once), later the adviser, then the client."""
    if not question.is_open:
        return ()
    plan = _Plan(question.id, people, organisation)
    settings = organisation.reminders
    day = needed_by(question, organisation)
    asked = plan.serving(question.to)
    if asked is not None and asked.role not in BOARD_ROLES:
        plan.after(Step.BEFORE, asked, day, -settings.question_before)
    plan.on(Step.DUE, asked, day)
    via = plan.serving(question.via) or plan.adviser(question.to)
    plan.on(Step.DUE, via, day)
    lead = plan.serving(trajectory.project_lead) if trajectory else None
    later = via or (lead if lead and lead.id != question.to else None)
    plan.after(Step.LATE_ADVISER, later, day, settings.lead_after, pauses=True)
    client = plan.serving(trajectory.official_client) if trajectory else None
    plan.after(Step.LATE_CLIENT, client, day, settings.client_after, pauses=True)
    return plan.after_now(now)


def plan_approval(
    message: Message, approvers: Iterable[str], people: People, organisation: Organisation, now: datetime
) -> tuple[Reminder, ...]:
    """A working day before the term ends the approvers; when it has passed they and whoever asked."""
    if message.status is not MessageStatus.SUBMITTED or message.term_at is None:
        return ()
    plan = _Plan(message.id, people, organisation)
    ends = local_day(message.term_at, organisation.calendar)
    approving = [person for id in approvers if (person := plan.serving(id))]
    for person in approving:
        plan.after(Step.BEFORE, person, ends, -1)
    asking = [person for id in (message.submitted_by, message.drafted_by) if (person := plan.serving(id))]
    for person in (*approving, *asking):
        plan.at(Step.TERM, person, message.term_at)
    return plan.after_now(now)


def needed_by(question: Question, organisation: Organisation) -> date:
    """The day that was named, else some working days after it was asked."""
    days = WorkingDays(organisation.calendar)
    return question.needed_by or days.add(question.asked, organisation.reminders.answer_within)


def approval_term(now: datetime, organisation: Organisation) -> datetime:
    """Closing time some working days later."""
    calendar = organisation.calendar
    day = WorkingDays(calendar).add(local_day(now, calendar), organisation.reminders.approve_within)
    return at_local(day, calendar.office_hours[1], calendar)


def next_daily(person: Person, organisation: Organisation, now: datetime) -> Reminder:
    """The next list of a person, strictly after now: on the own working day; for the board before a college day."""
    calendar = organisation.calendar
    days = WorkingDays(calendar, person.working_days)
    day = local_day(now, calendar)
    if morning(day, calendar) <= now:
        day += timedelta(days=1)
    day = _digest_day(day, calendar, days) if person.role in BOARD_ROLES else days.next(day)
    at = morning(day, calendar)
    return Reminder(subject=person.id, step=Step.DAILY, recipient=person.id, at=at, planned_at=at)


def sweep_now(trajectory: str, now: datetime) -> Reminder:
    """The signals of a trajectory are looked at as soon as may be."""
    return Reminder(subject=trajectory, step=Step.SWEEP, recipient="", at=now, planned_at=now)


def next_sweep(trajectory: str, organisation: Organisation, now: datetime) -> Reminder:
    """Before the lists of the next working day, as days pass too."""
    calendar = organisation.calendar
    day = WorkingDays(calendar).next(local_day(now, calendar) + timedelta(days=1))
    return sweep_now(trajectory, at_local(day, _EARLY, calendar))


def next_lessons(organisation: Organisation, now: datetime) -> Reminder:
    """The morning of the first working day of a month, strictly after now."""
    calendar = organisation.calendar
    days, day = WorkingDays(calendar), local_day(now, calendar).replace(day=1)
    at = morning(days.next(day), calendar)
    if at <= now:
        at = morning(days.next((day + timedelta(days=31)).replace(day=1)), calendar)
    return Reminder(subject=organisation.key, step=Step.LESSONS, recipient="", at=at, planned_at=at)


def daily_items(
    commitments: Iterable[Commitment], person: Person, organisation: Organisation, today: date
) -> Iterator[Commitment]:
    """What belongs in a person's list today: late, due soon, due in ten working days when long agreed, or undated."""
    days = WorkingDays(organisation.calendar, person.working_days)
    settings = organisation.reminders
    soon = days.add(today, settings.list_before)
    for commitment in commitments:
        if commitment.day is None or commitment.day <= soon:
            yield commitment
        elif days.add(commitment.day, -settings.list_early) == today:
            made = commitment.postponed_on or commitment.made_on
            if made is None or (commitment.day - made).days > settings.long_agreed:
                yield commitment


def latest_only(due: Sequence[Reminder]) -> tuple[list[Reminder], list[Reminder]]:
    """Of each subject and recipient only the step that was planned last; and the others."""
    latest: dict[tuple[str, str], Reminder] = {}
    for reminder in due:
        key = (reminder.subject, reminder.recipient)
        if key not in latest or latest[key].planned_at <= reminder.planned_at:
            latest[key] = reminder
    kept = [reminder for reminder in due if latest[reminder.subject, reminder.recipient] is reminder]
    return kept, [reminder for reminder in due if latest[reminder.subject, reminder.recipient] is not reminder]


def is_late(reminder: Reminder, now: datetime) -> bool:
    """True when it is said clearly after it was planned."""
    return now - reminder.planned_at > _LATE_AFTER


def _digest_day(day: date, calendar: Calendar, days: WorkingDays) -> date:
    meets = list(Weekday).index(calendar.college.weekday or Weekday.TUE)
    for ahead in range(400):
        college = day + timedelta(days=ahead)
        if college.weekday() != meets or any(recess.from_ <= college <= recess.to for recess in calendar.recess):
            continue
        before = days.previous(college - timedelta(days=1))
        if before >= day:
            return before
    return days.next(day)


class _Plan:
    """Collects reminders of one subject: one per step and recipient."""

    def __init__(self, subject: str, people: People, organisation: Organisation) -> None:
        self._subject = subject
        self._people = people
        self._calendar = organisation.calendar
        self._found: dict[tuple[Step, str], Reminder] = {}

    def serving(self, id: str | None) -> Person | None:
        return self._people.get(id) if id else None

    def official(self, id: str | None) -> Person | None:
        """The person; for a member of the board, who gets no card of their own, the adviser."""
        person = self.serving(id)
        return self.adviser(id) if person and person.role in BOARD_ROLES else person

    def adviser(self, board_member: str | None) -> Person | None:
        return next((p for p in self._people.values() if board_member and p.acts_for == board_member), None)

    def on(self, step: Step, person: Person | None, day: date) -> None:
        """On the day, or the person's last working day before it."""
        if person is not None:
            self._morning(step, person, self._days(person).previous(day))

    def after(self, step: Step, person: Person | None, day: date, count: int, *, pauses: bool = False) -> None:
        """So many of the person's working days after (before) the day; escalations wait for the end of a recess."""
        if person is None:
            return
        days = self._days(person)
        moment = days.add(day, count)
        while pauses and (recess := self._recess(moment)):
            moment = days.next(recess + timedelta(days=1))
        self._morning(step, person, moment)

    def at(self, step: Step, person: Person, at: datetime) -> None:
        if person.in_service(local_day(at, self._calendar)):
            reminder = Reminder(subject=self._subject, step=step, recipient=person.id, at=at, planned_at=at)
            self._found.setdefault((step, person.id), reminder)

    def after_now(self, now: datetime) -> tuple[Reminder, ...]:
        return tuple(sorted((r for r in self._found.values() if r.at > now), key=lambda r: (r.at, r.recipient)))

    def _morning(self, step: Step, person: Person, day: date) -> None:
        self.at(step, person, morning(day, self._calendar))

    def _days(self, person: Person) -> WorkingDays:
        return WorkingDays(self._calendar, person.working_days)

    def _recess(self, day: date) -> date | None:
        return next((recess.to for recess in self._calendar.recess if recess.from_ <= day <= recess.to), None)

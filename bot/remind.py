"""The second door: time passed."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from bot.address import Address
from bot.commands.lessons import alike, titled
from bot.commands.status import open_for
from bot.core import Core
from bot.domain.lesson import of_the_month
from bot.domain.message import Message, MessageStatus
from bot.domain.office_hours import local_day, morning, opening
from bot.domain.person import BOARD_ROLES, Person
from bot.domain.reminder import Reminder, Step
from bot.domain.reminder_plan import daily_items, is_late, latest_only, needed_by, next_daily, next_lessons, next_sweep
from bot.domain.signals.counting import Counting
from bot.domain.trajectory import Trajectory
from bot.domain.working_days import WorkingDays
from bot.errors import Conflict
from bot.notices import News, digest_for, news_for, sweep, told
from bot.ports.municipality import Municipality
from bot.ports.unit_of_work import Work
from bot.said.commitments import CommitmentReminder
from bot.said.lessons import LessonsFound, LessonsOfMonth
from bot.said.messages import ApprovalAsked, TermOver
from bot.said.questions import QuestionReminder
from bot.said.reminders import TrajectoryReminder
from bot.said.signals import SignalsTold
from bot.said.union import Said
from bot.voice import Voice

_ATTEMPTS = 3
_LESSONS = 3
_PUT_OFF = timedelta(hours=1)

log = logging.getLogger(__name__)


def remind(core: Core) -> int:
    """Queues the cards of at most a hundred due reminders and returns how many were due.

    After an outage only the latest step of each subject is said to each person, and it says that it is late. One that
    comes due outside the receiver's office hours waits for their next opening. One that cannot be said by a fault of
    ours is put off for an hour, so that it does not hold up the others.
    Raises: Conflict when others saved first three times in a row; then nothing was kept.
    """
    conflicts = 0
    while True:
        try:
            return _batch(core)
        except Conflict:
            conflicts += 1
            if conflicts == _ATTEMPTS:
                raise
        except _Unsayable as fault:
            log.exception("reminder failed", extra={"reference": f"{fault.reminder.subject} {fault.reminder.step}"})
            with core.store.write() as work:
                work.reminders.add(fault.organisation, replace(fault.reminder, at=core.clock.now() + _PUT_OFF))


def _batch(core: Core) -> int:
    now = core.clock.now()
    with core.store.write() as work:
        claimed = work.reminders.claim(now)
        by_organisation: dict[str, list[Reminder]] = {}
        for organisation, reminder in claimed:
            by_organisation.setdefault(organisation, []).append(reminder)
        for organisation, due in by_organisation.items():
            speaker = _Reminding(core, work, work.municipality(organisation), now)
            kept, _ = latest_only(due)
            for reminder in kept:
                try:
                    speaker.say(reminder)
                except Conflict:
                    raise
                except Exception as fault:
                    raise _Unsayable(organisation, reminder) from fault
    return len(claimed)


class _Unsayable(Exception):
    def __init__(self, organisation: str, reminder: Reminder) -> None:
        super().__init__(organisation, reminder.subject)
        self.organisation = organisation
        self.reminder = reminder


class _Reminding:
    def __init__(self, core: Core, work: Work, municipality: Municipality, now: datetime) -> None:
        self._work = work
        self._municipality = municipality
        self._now = now
        self._organisation = municipality.organisation
        self._today = now.astimezone(ZoneInfo(self._organisation.calendar.timezone)).date()
        self._voice = Voice(core=core, work=work, municipality=municipality, now=now)

    def say(self, reminder: Reminder) -> None:
        if reminder.step is Step.SWEEP:
            self._sweep(reminder.subject)
            return
        if reminder.step is Step.LESSONS:
            self._lessons(reminder)
            return
        person = self._municipality.people.find(reminder.recipient)
        if person is None or not person.in_service(self._today):
            return
        days = WorkingDays(self._organisation.calendar, person.working_days)
        calendar = self._organisation.calendar
        opens = opening(self._now, calendar, days)
        if opens > self._now and reminder.step is not Step.TERM:
            # With the list of that morning, so that nobody gets two.
            at = max(opens, morning(local_day(opens, calendar), calendar))
            self._work.reminders.add(self._municipality.key, replace(reminder, at=at))
            return
        late = is_late(reminder, self._now)
        if reminder.step is Step.DAILY:
            self._daily(person, late=late)
            return
        said = self._said(reminder, person, late=late)
        if said is not None:
            self._voice.tell(person, said, weighty=True)

    def _sweep(self, id: str) -> None:
        trajectory = self._municipality.trajectories.find(id)
        if trajectory is not None:
            swept = sweep(trajectory, self._municipality, self._people, self._counting, self._now)
            for person, news in swept.at_once:
                self._at_once(self._people[person], trajectory, news)
            self._work.reminders.add(self._municipality.key, next_sweep(id, self._organisation, self._now))

    def _at_once(self, person: Person, trajectory: Trajectory, news: News) -> None:
        """Within the person's office hours now; else it opens the list of their next morning."""
        calendar = self._organisation.calendar
        if opening(self._now, calendar, WorkingDays(calendar, person.working_days)) > self._now:
            return
        said = SignalsTold(title=trajectory.title, new=news.new, solved=news.solved)
        if self._voice.tell(person, said, weighty=True):
            told(person.id, trajectory.id, news, self._municipality, self._now)

    def _lessons(self, reminder: Reminder) -> None:
        """Three lessons in the open channel, within office hours; what never had any stays silent."""
        calendar, link = self._organisation.calendar, self._organisation.lessons_at
        opens = opening(self._now, calendar, WorkingDays(calendar))
        if opens > self._now:
            self._work.reminders.add(self._municipality.key, replace(reminder, at=opens))
            return
        if link is None:
            return
        lessons = of_the_month(self._municipality.lessons.all(), self._today)
        if lessons:
            place = Address(
                platform=link.platform, tenant=link.tenant, conversation=link.conversation, thread=link.thread
            )
            said = LessonsOfMonth(lessons=titled(lessons, self._municipality), on=self._today)
            self._voice.post(place, self._voice.card(said, None))
        self._work.reminders.add(self._municipality.key, next_lessons(self._organisation, self._now))

    @cached_property
    def _people(self) -> dict[str, Person]:
        return {person.id: person for person in self._municipality.people.all()}

    @cached_property
    def _counting(self) -> Counting:
        return Counting(self._organisation.calendar, self._today)

    def _daily(self, person: Person, *, late: bool) -> None:
        listed = open_for(person, self._today, self._municipality)
        digest = person.role in BOARD_ROLES
        resembling: tuple[str, ...] = ()
        if not digest:
            listed = replace(
                listed, commitments=tuple(daily_items(listed.commitments, person, self._organisation, self._today))
            )
            news = news_for(person, self._municipality, self._now)
            listed = replace(listed, signals=news.new, solved=news.solved)
            resembling = news.resembling
        else:
            listed = replace(listed, signals=digest_for(person, self._municipality, self._counting))
        if any((listed.questions, listed.approvals, listed.commitments, listed.offered, listed.signals, listed.solved)):
            self._voice.tell(person, replace(listed, daily=True, digest=digest, late=late), weighty=True)
        for id in resembling:
            self._lessons_of_others(id, person)
        self._work.reminders.add(self._municipality.key, next_daily(person, self._organisation, self._now))

    def _lessons_of_others(self, id: str, person: Person) -> None:
        """A new trajectory that resembles older ones: their lessons, to its project lead."""
        trajectory = self._municipality.trajectories.find(id)
        if trajectory is None or trajectory.project_lead != person.id:
            return
        if lessons := alike(trajectory, self._municipality)[:_LESSONS]:
            found = titled(lessons, self._municipality)
            self._voice.tell(person, LessonsFound(query=None, title=trajectory.title, lessons=found, new=True))

    def _said(self, reminder: Reminder, person: Person, *, late: bool) -> Said | None:
        subject, step = reminder.subject, reminder.step
        if commitment := self._municipality.commitments.find(subject):
            if not commitment.is_open:
                return None
            return CommitmentReminder(
                commitment=commitment,
                step=step,
                trajectory_title=self._title(commitment.trajectory),
                on=self._today,
                late=late,
            )
        if question := self._municipality.questions.find(subject):
            if not question.is_open:
                return None
            return QuestionReminder(
                question=question,
                step=step,
                needed_by=needed_by(question, self._organisation),
                on=self._today,
                late=late,
                addressee=person.id in {question.to, question.via},
            )
        if message := self._municipality.messages.find(subject):
            trajectory = self._municipality.trajectories.get(message.trajectory)
            if step is Step.TERM:
                return self._term_over(message, trajectory, person)
            if step is Step.BEFORE and message.status is not MessageStatus.SUBMITTED:
                return None
            return ApprovalAsked(
                message=message,
                slug=trajectory.slug,
                title=trajectory.title,
                asked_by=message.submitted_by,
                reminder=True,
                late=late,
            )
        about = self._municipality.trajectories.find(subject)
        return TrajectoryReminder(trajectory=about, late=late) if about else None

    def _term_over(self, message: Message, trajectory: Trajectory, person: Person) -> Said | None:
        """Takes the buttons off the request, and says so."""
        if message.status is not MessageStatus.SUBMITTED:
            return None
        over = ApprovalAsked(
            message=message, slug=trajectory.slug, title=trajectory.title, asked_by=message.submitted_by, expired=True
        )
        self._voice.redraw(message.id, over)
        return TermOver(message=message, reader_is_approver=person.id not in _askers(message))

    def _title(self, trajectory: str | None) -> str | None:
        found = self._municipality.trajectories.find(trajectory) if trajectory else None
        return found.title if found else None


def _askers(message: Message) -> frozenset[str]:
    named = (message.submitted_by, message.drafted_by, message.edited_by)
    return frozenset(person for person in named if person)

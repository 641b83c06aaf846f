"""Keeps the reminders in step with what was changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.person import Person
from bot.domain.reminder import Reminder
from bot.domain.reminder_plan import next_daily, next_lessons, plan_approval, plan_commitment, plan_question, sweep_now
from bot.domain.rights import approvers
from bot.domain.trajectory import Trajectory
from bot.ports.municipality import Municipality
from bot.ports.unit_of_work import Work

_ITEMS = ("commitments", "questions", "messages")
_NESTED = (*_ITEMS, "decisions", "inputs", "lessons")


def replan(work: Work, municipality: Municipality, changed: Iterable[tuple[str, str]], now: datetime) -> None:
    """Rebuilds the reminders of every (kind, id) that was saved, and of what hangs on it."""
    kinds = set(changed)
    if any(kind == "organisation" for kind, _ in kinds):
        plan = (next_lessons(municipality.organisation, now),) if municipality.organisation.lessons_at else ()
        work.reminders.replan(municipality.key, municipality.key, plan)
        kinds |= {("people", person.id) for person in municipality.people.all()}
        kinds |= {("trajectories", trajectory.id) for trajectory in municipality.trajectories.all()}
    elif any(kind == "people" for kind, _ in kinds):
        changed_people = {id for kind, id in kinds if kind == "people"}
        kinds |= {
            ("trajectories", trajectory.id)
            for trajectory in municipality.trajectories.all()
            if trajectory.people() & changed_people
        }
        kinds |= {
            ("commitments", commitment.id)
            for id in changed_people
            for commitment in municipality.commitments.open_of(id)
        }
    for kind, id in list(kinds):
        if kind == "trajectories":
            kinds |= {(item, value.id) for item in _ITEMS for value in getattr(municipality, item).of(id)}
    _Plans(work, municipality, now).make(sorted(kinds))
    for trajectory in sorted(_touched(municipality, kinds)):
        work.reminders.add(municipality.key, sweep_now(trajectory, now))


def _touched(municipality: Municipality, kinds: Iterable[tuple[str, str]]) -> set[str]:
    """The trajectories whose signals may have changed."""
    found = set()
    for kind, id in kinds:
        if kind == "trajectories":
            found.add(id)
        elif kind in _NESTED:
            value = getattr(municipality, kind).find(id)
            if value is not None and value.trajectory is not None:
                found.add(value.trajectory)
    return found


class _Plans:
    def __init__(self, work: Work, municipality: Municipality, now: datetime) -> None:
        self._work = work
        self._municipality = municipality
        self._now = now
        self._organisation = municipality.organisation
        self._people: dict[str, Person] | None = None
        self._trajectories: dict[str, Trajectory | None] = {}

    def make(self, changed: Iterable[tuple[str, str]]) -> None:
        for kind, id in changed:
            if kind in {*_ITEMS, "people"}:
                self._work.reminders.replan(self._municipality.key, id, tuple(self._plan(kind, id)))

    def _plan(self, kind: str, id: str) -> Iterator[Reminder]:
        if kind == "people":
            yield from self._daily(id)
        elif kind == "commitments":
            commitment = self._municipality.commitments.get(id)
            trajectory = self._trajectory(commitment.trajectory)
            yield from plan_commitment(commitment, trajectory, self._all(), self._organisation, self._now)
        elif kind == "questions":
            question = self._municipality.questions.get(id)
            trajectory = self._trajectory(question.trajectory)
            yield from plan_question(question, trajectory, self._all(), self._organisation, self._now)
        else:
            message = self._municipality.messages.get(id)
            trajectory = self._trajectory(message.trajectory)
            if trajectory is not None and message.term_at is not None:
                today = self._now.astimezone(ZoneInfo(self._organisation.calendar.timezone)).date()
                deciders = approvers(message, trajectory, self._organisation, tuple(self._all().values()), today)
                yield from plan_approval(message, deciders, self._all(), self._organisation, self._now)

    def _daily(self, id: str) -> Iterator[Reminder]:
        person = self._municipality.people.get(id)
        daily = next_daily(person, self._organisation, self._now)
        if person.in_service(daily.at.date()):
            yield daily

    def _all(self) -> dict[str, Person]:
        if self._people is None:
            self._people = {person.id: person for person in self._municipality.people.all()}
        return self._people

    def _trajectory(self, id: str | None) -> Trajectory | None:
        if id is None:
            return None
        if id not in self._trajectories:
            self._trajectories[id] = self._municipality.trajectories.find(id)
        return self._trajectories[id]

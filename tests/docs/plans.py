"""Who is reminded of an item of Rijnveste and when, as the plan of reminders says it."""

from datetime import UTC, datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from bot.domain.organisation import Organisation
from bot.domain.person import Person
from bot.domain.reminder import Reminder, Step
from bot.domain.reminder_plan import next_daily, plan_commitment, plan_question
from bot.exchange import reading
from tests.docs.dates import SAMPLE
from tests.docs.markdown import table as drawn

_WHY = {
    Step.DAILY: "the list",
    Step.BEFORE: "the working day before",
    Step.DUE: "the day itself",
    Step.LATE_LEAD: "late: the project lead",
    Step.LATE_ADVISER: "late: the adviser",
    Step.LATE_CLIENT: "late: the official client and the adviser",
}


def table(id: str, at: str) -> str:
    """The reminders of a commitment or question, or the next list of a person, seen from that moment."""
    now = datetime.fromisoformat(at).astimezone(UTC)
    items = _items()
    organisation: Organisation = next(value for (kind, _), value in items.items() if kind == "organisation")
    zone = ZoneInfo(organisation.calendar.timezone)
    people: dict[str, Person] = {key: value for (kind, key), value in items.items() if kind == "people"}
    rows = [
        (f"{reminder.at.astimezone(zone):%A %-d %B %Y, %H:%M}", people[reminder.recipient].name, _WHY[reminder.step])
        for reminder in _plan(id, items, people, organisation, now)
    ]
    return drawn(("When", "Who", "Why"), rows)


def _plan(
    id: str, items: dict[tuple[str, str], Any], people: dict[str, Person], organisation: Organisation, now: datetime
) -> tuple[Reminder, ...]:
    if id in people:
        return (next_daily(people[id], organisation, now),)
    kind, item = next((kind, value) for (kind, key), value in items.items() if key == id)
    trajectory = items["trajectories", item.trajectory]
    plan: Any = {"commitments": plan_commitment, "questions": plan_question}[kind]
    found: tuple[Reminder, ...] = plan(item, trajectory, people, organisation, now)
    return found


@cache
def _items() -> dict[tuple[str, str], Any]:
    return reading.read(yaml.safe_load(SAMPLE.read_text(encoding="utf-8"))).items

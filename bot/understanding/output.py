"""The slots of a reading as `lijn understand` prints them."""

from __future__ import annotations

from typing import Any

from bot.ports.municipality import Municipality
from bot.understanding.reading import Reading

SLOTS: dict[str, tuple[str, ...]] = {
    "status.show": ("trajectory", "length"),
    "portfolio.overview": ("person",),
    "question.ask": ("trajectory", "to", "question", "needed_by"),
    "question.answer": ("question_id", "answer", "on_behalf_of"),
    "decision.record": ("trajectory", "kind", "text", "taken_on", "reference", "reason", "deviates"),
    "commitment.record": (
        "trajectory",
        "kind",
        "text",
        "promised_to",
        "promised_by",
        "owner",
        "made_on",
        "due",
        "due_text",
        "warn",
    ),
    "commitment.list": ("trajectory", "kind", "promised_by", "status"),
    "commitment.postpone": ("commitment_id", "due", "due_text", "reason"),
    "commitment.complete": ("commitment_id", "done_on"),
    "commitment.reassign": ("commitment_id", "owner"),
    "commitment.withdraw": ("commitment_id", "reason"),
    "message.draft": ("trajectory", "audience", "kind", "language"),
    "message.approve": ("message_id", "version", "on_behalf_of"),
    "message.reject": ("message_id", "version", "remark"),
    "message.show": ("trajectory",),
    "contact.show": ("trajectory",),
    "contact.change": ("trajectory", "absent_until", "deputy"),
    "council.show": ("trajectory", "ask_for"),
    "council.set": ("trajectory", "roles"),
    "phase.show": ("trajectory",),
    "phase.advance": ("trajectory", "to_phase", "date"),
    "expectation.show": ("trajectory",),
    "expectation.set": ("trajectory", "open_for_input", "not_open", "time_asked", "results_visible_on", "feedback_how"),
    "input.record": ("trajectory", "group", "text"),
    "input.answer": ("trajectory", "group", "outcome", "reason"),
    "input.list": ("trajectory", "status"),
    "group.show": ("trajectory", "heard"),
    "group.record": ("trajectory", "group", "heard_on", "late_joiner"),
    "handover.start": ("trajectory", "to", "date"),
    "handover.accept": ("trajectory", "condition"),
    "handover.decline": ("trajectory", "remark"),
    "lesson.record": ("trajectory", "text"),
    "lesson.search": ("query",),
    "effort.record": ("trajectory", "hours", "money_eur"),
    "signal.list": ("person", "portfolio_holder"),
    "reminder.set": ("trajectory", "date", "part_of_day"),
    "record.undo": ("target",),
    "record.export": ("trajectory", "since", "purpose", "person"),
    "privacy.warn": ("personal_data",),
    "keys.show": ("trajectory",),
    "help.show": (),
    "out_of_scope": (),
    "clarify": (),
}
"""By intent; other intents show all they have."""


def shown_slots(reading: Reading, municipality: Municipality, speaker: str) -> dict[str, Any]:
    """The slots by their names, with a trajectory as its slug and nothing for what was not said."""
    slots = {name: value for name, value in reading.slots.items() if value not in (None, "", ())}
    if reading.intent == "portfolio.overview":
        slots.setdefault("person", speaker)
    if reading.intent == "reminder.set" and "item" in slots and "trajectory" not in slots:
        thing = municipality.commitments.find(slots["item"]) or municipality.questions.find(slots["item"])
        if thing is not None and thing.trajectory:
            slots["trajectory"] = thing.trajectory
    if isinstance(slots.get("trajectory"), str):
        found = municipality.trajectories.find(slots["trajectory"])
        slots["trajectory"] = found.slug if found else slots["trajectory"]
    names = SLOTS.get(reading.intent)
    return slots if names is None else {name: slots[name] for name in names if name in slots}

"""Chooses between a clear form and what free words say."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from bot.act import Act
from bot.commands.catalogue import CATALOGUE
from bot.understanding.bind import bind
from bot.understanding.dates import NoDay, day_of
from bot.understanding.known import Known
from bot.understanding.normal import vocabulary
from bot.understanding.read import read
from bot.understanding.reading import Reading
from bot.understanding.shown import ShownKind
from bot.understanding.slots_record import has_aside
from bot.understanding.slots_show import is_more
from bot.understanding.understand import understand

_HOLDS_MORE: dict[str, tuple[str, ...]] = {
    "commitment.record": ("due", "due_text", "owner", "made_on", "promised_by"),
    "decision.record": ("taken_on", "reference", "reason", "deviates", "kind"),
    "question.ask": ("needed_by",),
}
"""Clear forms whose last words may hold more than the form takes out: then the free words count, and are confirmed."""
_NOT_STORED = vocabulary("""
question.ask question.answer question.resident decision.record commitment.record commitment.postpone commitment.withdraw
message.draft message.change capture input.record input.answer group.record lesson.record handover.decline
""")
"""Clear forms with words that are stored: personal data is asked about first."""
_MORE_WORDS: dict[str, Callable[[str], bool]] = {
    "status.show": is_more,
    "lesson.search": is_more,
    "lesson.record": has_aside,
    "reminder.set": lambda text: (
        re.search(r"morning|afternoon|ochtend|middag|morgens", text, re.IGNORECASE) is not None
    ),
    "message.check": lambda text: (
        re.search(
            r"\bcheck (?:even |eens )?(?:bij|met|with|of|dat|wat|wie|hoe|whether|if|that|what|who|how)\b",
            text,
            re.IGNORECASE,
        )
        is not None
    ),
}
"""Clear forms that would take words for a name or a text that mean something: then the free words count."""
_PARTED = re.compile(r"[,;]|[.!?]\s|\b(?:en|and)\b", re.IGNORECASE)
"""Where a second act may begin."""
_ASKING = re.compile(
    r"^\W*(?:wie|wat|waar|wanneer|hoe|welke|waarom|who|what|when|where|which|how|why)\b|\?\s*$", re.IGNORECASE
)
_VERDICTS = frozenset({"message.approve", "message.reject"})


def reading_of(text: str, known: Known) -> tuple[Reading, Act | None]:
    """What is meant, with the act in its own words when it was said in a clear form."""
    act = understand(text, known) or _its_day(text, known)
    if act is None:
        return read(text, known), None
    command = CATALOGUE.get(act.intent)
    if command is None:
        slots = {"target": "last"} if act.intent == "record.undo" else {}
        return Reading(intent=act.intent, slots=slots, exact=True), act
    if known.shown is not None and known.shown.kind is ShownKind.APPROVAL and act.intent in _VERDICTS:
        return read(text, known), None
    bound, faults = bind(command.slots, act.slots, known)
    wrong = tuple(name for name, fault in faults.items() if fault != "required")
    offered = known.shown is not None and known.shown.kind is ShownKind.HANDOVER
    if offered and wrong and act.intent == "handover.show":
        return read(text, known), None
    missing = tuple(name for name in faults if name not in act.slots or name in wrong)
    plain = act.intent not in _HOLDS_MORE and act.intent not in _NOT_STORED and _PARTED.search(text) is None
    if act.intent in _MORE_WORDS and _MORE_WORDS[act.intent](text):
        return read(text, known), None
    if not wrong and plain:
        return Reading(intent=act.intent, slots=plainly(bound), asks=missing, exact=True), act
    free = read(text, known)
    if free.intent == "privacy.warn" and act.intent in _NOT_STORED:
        return free, None
    if wrong and _ASKING.search(text) and free.intent in {"clarify", "out_of_scope"} and command.changes:
        return free, None
    if free.intent == act.intent:
        found_more = all(name in free.slots or (name == "trajectory" and name not in free.asks) for name in wrong) or (
            wrong == free.asks == ("trajectory",) and len(free.slots) > len(bound)
        )
    else:
        found_more = (
            (not command.changes or "trajectory" in wrong)
            and free.intent not in {"clarify", "out_of_scope"}
            and not free.ask
        )
    if wrong and act.intent == "commitment.date" and free.intent == "commitment.postpone":
        return free, None
    if wrong and found_more and "too_long" not in faults.values():
        return free, None
    if _says_more(act, bound, free) or (free.also is not None and free.intent != "clarify"):
        return free, None
    if act.intent == "commitment.record" and "due" not in bound:
        missing = (*missing, "due")
    return Reading(intent=act.intent, slots=plainly(bound), asks=missing, exact=True), act


def _its_day(text: str, known: Known) -> Act | None:
    """A day alone, said after the card of a commitment that has none yet."""
    about = known.about
    commitment = known.commitment(about.subject) if about is not None and about.subject.startswith("C-") else None
    if commitment is None or not commitment.is_open or commitment.day is not None:
        return None
    if isinstance(day_of(text, known.today, known.calendar), NoDay):
        return None
    return Act(intent="commitment.date", slots={"commitment_id": commitment.id, "due": text.strip()})


def _says_more(act: Act, bound: Mapping[str, Any], free: Reading) -> bool:
    """True when free reading finds in the words what the form left in them."""
    names = _HOLDS_MORE.get(act.intent)
    if names is None or free.intent != act.intent:
        return False
    if act.intent == "commitment.record":
        if "promised_to" in act.slots:
            return True
        if "due" in act.slots:
            return "owner" not in act.slots and "owner" in free.slots
        if "due" in free.slots or free.slots.get("due_text") or free.slots.get("made_on") or free.day_said:
            return True
        return "owner" not in act.slots and any(name in free.slots for name in ("owner", "promised_by"))
    return any(name in free.slots and name not in bound for name in names)


def plainly(slots: Mapping[str, Any]) -> dict[str, Any]:
    """Slots as a reading holds them: days as ISO dates."""
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in slots.items()
        if value is not None
    }

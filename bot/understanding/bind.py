"""Raw slots -> bound slots, with what is wrong with each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bot.commands.command import Slot, SlotKind, Slots
from bot.domain.council import CouncilRole
from bot.domain.phase import Phase
from bot.understanding.dates import DayAsked, DayFound, Why, day_of
from bot.understanding.ids import item_id
from bot.understanding.known import Known
from bot.understanding.names import groups_of, people_of, trajectories_of
from bot.understanding.normal import clean, folded
from bot.understanding.options import OPTIONS
from bot.understanding.weekdays import weekdays_of

_YES = {"ja", "yes", "true", "j", "y", "1"}


_PAST = frozenset({"done_on", "heard_on", "taken_on", "made_on", "since"})
"""Days that were: '20 november' is the last one."""


def bind(slots: tuple[Slot, ...], raw: Mapping[str, Any], known: Known) -> tuple[Slots, dict[str, str]]:
    """The good slots, and a fault code for each bad or missing one; see bot/texts/forms.py for the codes."""
    bound, faults = Slots(), {}
    # People may be named by their role in the trajectory, so that is bound first.
    for slot in sorted(slots, key=lambda slot: slot.kind is not SlotKind.TRAJECTORY):
        value = raw.get(slot.name)
        value = clean(value) if isinstance(value, str) else value
        if value is None or value == "":
            value = _implied(slot, known)
        if value is None:
            if slot.required:
                faults[slot.name] = "required"
            continue
        found, fault = _bound(slot, value, bound, known)
        if fault is None:
            bound[slot.name] = found
        else:
            faults[slot.name] = fault
    if "due" in bound and not bound.get("due_text") and any(slot.name == "due_text" for slot in slots):
        words = str(raw.get("due", ""))
        if not words[:4].isdigit():
            bound["due_text"] = clean(words)
    return bound, faults


def _implied(slot: Slot, known: Known) -> str | None:
    if slot.kind is not SlotKind.TRAJECTORY:
        return None
    if known.about is not None and known.about.subject.startswith("T-") and not known.linked:
        return known.about.subject
    return known.linked[0] if len(known.linked) == 1 else None


def _no_day(why: Why) -> str:
    return {Why.IMPOSSIBLE: "not_a_date", Why.CONTRADICTION: "not_that_weekday"}.get(why, "ask_date")


def _bound(slot: Slot, value: Any, bound: Slots, known: Known) -> tuple[Any, str | None]:
    match slot.kind:
        case SlotKind.TEXT | SlotKind.LONG:
            text = str(value)
            return (text, None) if len(text) <= slot.limit else (None, "too_long")
        case SlotKind.DATE:
            day = day_of(str(value), known.today, known.calendar, past=slot.name in _PAST)
            if isinstance(day, DayFound):
                return day.day, None
            return None, _no_day(day.why) if isinstance(day, DayAsked) else "not_a_date"
        case SlotKind.NUMBER:
            text = str(value)
            return (int(text), None) if text.isascii() and text.isdigit() and len(text) < 10 else (None, "not_a_number")
        case SlotKind.WEEKDAYS:
            days = weekdays_of(" ".join(value) if isinstance(value, list | tuple) else str(value))
            return (days, None) if days else (None, "no_weekdays")
        case SlotKind.FLAG:
            return value is True or folded(str(value)) in _YES, None
        case SlotKind.CHOICE:
            return _option(slot, str(value))
        case SlotKind.PERSON:
            return _person(str(value), bound, known)
        case SlotKind.TRAJECTORY:
            found = trajectories_of(str(value), known.trajectories)
            return _one(found, "unknown_trajectory", "several_trajectories")
        case SlotKind.LIST:
            return _list(slot, value)
        case SlotKind.ROLES:
            return _roles(value)
        case SlotKind.GROUP:
            trajectory = known.trajectory(bound.text("trajectory")) if bound.maybe("trajectory") else None
            return _one(groups_of(str(value), trajectory), "unknown_group", "several_groups")
        case SlotKind.ITEM:
            return item_id(str(value)) or str(value)[:40], None


def _option(slot: Slot, value: str) -> tuple[str | None, str | None]:
    if value in slot.options:
        return value, None
    wanted = folded(value)
    for option in slot.options:
        if wanted == folded(option) or wanted in OPTIONS.get(option, ()):
            return option, None
    return None, "not_an_option"


def _list(slot: Slot, value: Any) -> tuple[tuple[str, ...] | None, str | None]:
    given = value if isinstance(value, list | tuple) else re.split(r"[;\n]", str(value))
    texts = tuple(text for part in given if (text := clean(str(part)).strip(" -•")))
    return (texts, None) if sum(map(len, texts)) <= slot.limit else (None, "too_long")


def _roles(value: Any) -> tuple[dict[Phase, CouncilRole] | None, str | None]:
    if not isinstance(value, Mapping):
        pairs = (part.split(None, 1) for part in re.split(r"[,;\n]", str(value).replace(":", " ")) if part.strip())
        value = {pair[0]: pair[1] for pair in pairs if len(pair) == 2}
    found = {}
    for phase, role in value.items():
        named = _option(Slot(name="phase", options=tuple(Phase)), str(phase))[0]
        does = _option(Slot(name="role", options=tuple(CouncilRole)), str(role))[0]
        if named is None or does is None:
            return None, "not_roles"
        found[Phase(named)] = CouncilRole(does)
    return (found, None) if found else (None, "not_roles")


def _person(value: str, bound: Slots, known: Known) -> tuple[str | None, str | None]:
    trajectory = bound.maybe("trajectory") or (known.linked[0] if len(known.linked) == 1 else None)
    place = known.trajectory(trajectory) if trajectory else None
    return _one(people_of(value, known.people, place, known.speaker), "unknown_person", "several_people")


def _one(found: tuple[str, ...], none: str, several: str) -> tuple[str | None, str | None]:
    if len(found) == 1:
        return found[0], None
    return None, several if found else none

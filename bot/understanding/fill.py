"""Fills the slots of an intent with what a sentence says, and names what must still be asked."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from rapidfuzz import fuzz

from bot.understanding import (
    slots_ask,
    slots_council,
    slots_decide,
    slots_expectation,
    slots_input,
    slots_message,
    slots_promise,
    slots_record,
    slots_settle,
)
from bot.understanding.reading import Reading
from bot.understanding.rule import Rule
from bot.understanding.sentence import Sentence
from bot.understanding.slots_show import show_slots

Filler = Callable[[Sentence], tuple[dict[str, Any], tuple[str, ...]]]
_FILLERS: dict[str, Filler] = {
    "question.ask": slots_ask.ask_slots,
    "question.answer": slots_ask.answer_slots,
    "decision.record": slots_decide.decision_slots,
    "commitment.record": slots_promise.promise_slots,
    "commitment.postpone": slots_settle.postpone_slots,
    "commitment.complete": slots_settle.complete_slots,
    "commitment.reassign": slots_settle.reassign_slots,
    "commitment.withdraw": slots_settle.withdraw_slots,
    "message.draft": slots_message.draft_slots,
    "contact.change": slots_message.contact_slots,
    "council.set": slots_council.council_slots,
    "phase.advance": slots_council.advance_slots,
    "expectation.set": slots_expectation.expectation_slots,
    "input.record": slots_input.input_slots,
    "input.answer": slots_input.input_answer_slots,
    "group.record": slots_input.group_slots,
    "handover.start": slots_record.handover_slots,
    "handover.accept": lambda _: ({}, ()),
    "handover.decline": lambda _: ({}, ("remark",)),
    "lesson.record": slots_record.lesson_slots,
    "effort.record": slots_record.effort_slots,
    "reminder.set": slots_record.reminder_slots,
    "record.undo": lambda _: ({"target": "last"}, ()),
    "record.export": slots_record.export_slots,
}
_EVERYWHERE = frozenset(
    {
        "portfolio.overview",
        "signal.list",
        "lesson.search",
        "help.show",
        "out_of_scope",
        "clarify",
        "record.undo",
        "privacy.warn",
    }
)
"""Intents that take no trajectory."""
_ANY_PLACE = frozenset({"keys.show", "commitment.list", "question.ask", "record.export", "reminder.set"})
"""Intents that can do without one."""
_OF_ITEM = frozenset(
    {
        "commitment.postpone",
        "commitment.complete",
        "commitment.reassign",
        "commitment.withdraw",
        "question.answer",
        "message.approve",
        "message.reject",
    }
)


def filled(intent: str, sentence: Sentence, rule: Rule | None) -> Reading:
    """The intent with its slots, and what must be asked."""
    slots: dict[str, Any] = {}
    asks: tuple[str, ...] = ()
    choices: dict[str, tuple[str, ...]] = {}
    if intent in _FILLERS:
        found, asks = _FILLERS[intent](sentence)
    else:
        found = show_slots(intent, sentence)
    if intent.startswith("commitment.") and intent in _OF_ITEM:
        id, candidates = promise_in(sentence)
        if id:
            slots["commitment_id"] = id
        elif (
            intent == "commitment.complete"
            and not sentence.named
            and not sentence.groups
            and not candidates
            and not re.search(r"afspra|belofte|toezegging|actie|promise|commitment|pledge|action", sentence.low)
            and not sentence.known.linked
        ):
            return Reading(intent="clarify", asks=("meaning",), rule="which promise is not said")
        else:
            asks = ("commitment_id", *asks)
            choices["commitment_id"] = candidates
    elif intent not in _EVERYWHERE and intent not in _OF_ITEM:
        if sentence.trajectory:
            if intent != "commitment.list" or sentence.named or sentence.known.linked or sentence.known.shown:
                slots["trajectory"] = sentence.trajectory
        elif (
            intent not in _ANY_PLACE
            or (intent == "reminder.set" and not sentence.items)
            or len(sentence.trajectory_ids) > 1
        ):
            asks = ("trajectory", *asks)
            choices["trajectory"] = sentence.trajectory_ids
    slots |= {name: value for name, value in found.items() if value is not None and value != ""}
    if intent == "question.ask" and "to" in asks:
        choices["to"] = slots_ask.addressee_ids(sentence)
    if "group" in asks and sentence.groups:
        choices["group"] = tuple(one.id for one in sentence.groups)
    if intent == "record.export" and slots.get("purpose") == "subject_access":
        slots.pop("trajectory", None)
    return Reading(
        intent=intent,
        slots=slots,
        asks=asks,
        choices=choices,
        day_said=bool(sentence.days),
        rule=rule.words if rule else None,
    )


def promise_in(sentence: Sentence) -> tuple[str | None, tuple[str, ...]]:
    """The promise that is meant: by its number, or by its words within the trajectory or among one's own."""
    if id := sentence.item("C"):
        return id, ()
    known = sentence.known
    places = (
        [sentence.trajectory]
        if sentence.trajectory
        else [name.id for name in known.trajectories]
        if len(list(known.trajectories)) <= 50
        else []
    )
    scored = []
    for place in places:
        for one in known.commitments(place):
            if one.is_open:
                score = fuzz.token_set_ratio(_content(sentence.low), _content(one.text.casefold()))
                shared = _shared(_content(sentence.low).split(), _content(one.text.casefold()).split())
                if shared >= 2 or (shared == 1 and sentence.trajectory):
                    scored.append((score + 4 * shared, one.id))
    scored.sort(reverse=True)
    near = [id for score, id in scored if score >= scored[0][0] - 5]
    if scored and (scored[0][0] >= 60 or len(scored) == 1) and len(near) == 1:
        return near[0], ()
    return None, tuple(id for _, id in scored[:4])


_LONG = 5


def _shared(said: list[str], own: list[str]) -> int:
    """How many words of a promise are said, also as a part of a longer word: 'snelheidsmeting', 'snelheid meten'."""
    return sum(
        any(
            word == other or (len(word) >= _LONG and word in other) or (len(other) > _LONG and other in word)
            for other in said
        )
        for word in set(own)
    )


_EMPTY = frozenset(
    [
        "de",
        "het",
        "een",
        "van",
        "met",
        "over",
        "is",
        "zijn",
        "in",
        "op",
        "aan",
        "voor",
        "en",
        "of",
        "dat",
        "die",
        "we",
        "ik",
        "the",
        "a",
        "of",
        "with",
        "about",
        "is",
        "are",
        "and",
        "krijgt",
        "naar",
        "geweest",
        "klaar",
        "gesproken",
        "gesprek",
        "kan",
        "niet",
    ]
)


def _content(text: str) -> str:
    return " ".join(word for word in re.findall(r"\w+", text) if word not in _EMPTY or word == "gesprek")

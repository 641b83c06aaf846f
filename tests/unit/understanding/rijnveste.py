"""Rijnveste as understanding sees it, and how a reading is compared with what was expected."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from adapters.files import yaml_file
from bot.codec import from_plain
from bot.domain.calendar import Calendar
from bot.domain.commitment import Commitment
from bot.domain.organisation import Language
from bot.domain.person import Person
from bot.domain.question import Question
from bot.domain.trajectory import Trajectory
from bot.ports.municipality import Name
from bot.understanding.index import NameIndex
from bot.understanding.known import Known
from bot.understanding.output import SLOTS
from bot.understanding.reading import Reading
from bot.understanding.shown import Shown, shown_in

ROOT = Path(__file__).parents[3]
TODAY = date(2026, 11, 23)
_FREE = {"text", "question", "answer", "reason", "remark", "condition", "promised_to", "query", "audience", "due_text", "late_joiner", "time_asked", "feedback_how"}  # fmt: skip
_EMPTY = set("de het een van voor op aan in met en of dat die te om is zijn er we wij ik ze zij naar the a an of for to on in with and that is are it bij nog al wel maar over by wil willen krijgen was".split())  # fmt: skip # noqa: SIM905
_BESIDE = ("commitments", "questions", "messages", "decisions", "input_rounds", "handovers")


class Rijnveste:
    """The sample municipality, read from its file."""

    def __init__(self) -> None:
        document, _ = yaml_file.load(ROOT / "adapters" / "samples" / "rijnveste.yaml")
        self.calendar = from_plain(Calendar, document["calendar"])
        self.people = tuple(from_plain(Person, person) for person in document["people"])
        self.trajectories: dict[str, Trajectory] = {}
        self.commitments: dict[str, Commitment] = {}
        self.questions: dict[str, Question] = {}
        self.messages: dict[str, tuple[str, str]] = {}
        """The trajectory and the title of each."""
        for plain in document["trajectories"]:
            found = from_plain(Trajectory, {key: value for key, value in plain.items() if key not in _BESIDE})
            self.trajectories |= {found.id: found, found.slug: found}
            for one in plain["commitments"]:
                self.commitments[one["id"]] = from_plain(Commitment, {**one, "trajectory": found.id})
            for one in plain["questions"]:
                self.questions[one["id"]] = from_plain(Question, {**one, "trajectory": found.id})
            self.messages |= {one["id"]: (found.id, one["title"]) for one in plain["messages"]}
        names = {t.id: Name(id=t.id, slug=t.slug, title=t.title, aliases=t.aliases) for t in self.trajectories.values()}
        self.index = NameIndex(names.values())

    def known(self, speaker: str, where: str = "dm", context: str | None = None) -> Known:
        """What may be looked at when this person speaks there."""
        linked = () if where == "dm" else (self.trajectories[where.removeprefix("trajectory:")].id,)
        return Known(
            today=TODAY,
            calendar=self.calendar,
            language=Language.NL,
            speaker=speaker,
            people=self.people,
            trajectories=self.index,
            linked=linked,
            shown=self._shown(context) if context else None,
            trajectory=self.trajectories.get,
            commitments=lambda id: tuple(one for one in self.commitments.values() if one.trajectory == id),
            commitment=self.commitments.get,
            question=self.questions.get,
        )

    def slots(self, reading: Reading) -> dict[str, Any]:
        """The slots as they are printed."""
        slots = {name: value for name, value in reading.slots.items() if name in SLOTS.get(reading.intent, ())}
        if slots.get("trajectory") in self.trajectories:
            slots["trajectory"] = self.trajectories[slots["trajectory"]].slug
        return slots

    def _shown(self, context: str) -> Shown:
        shown = shown_in(context)
        assert shown is not None, context
        if shown.trajectory:
            return replace(shown, trajectory=self.trajectories[shown.trajectory].id)
        if shown.subject in self.messages:
            trajectory, title = self.messages[shown.subject]
            return replace(shown, trajectory=trajectory, title=title)
        question = self.questions.get(shown.subject)
        return replace(shown, trajectory=question.trajectory if question else None)


@cache
def rijnveste() -> Rijnveste:
    """Read once."""
    return Rijnveste()


def expected(slots: Mapping[str, Any], speaker: str) -> dict[str, Any]:
    """Slots of a file of utterances, with `self` as the speaker and nothing for null."""
    return {name: speaker if value == "self" else value for name, value in slots.items() if value is not None}


def alike(name: str, got: Any, wanted: Any) -> bool:
    """True when a slot says the same: codes and days exactly, texts by their content words."""
    if name in _FREE and isinstance(got, str):
        ours, theirs = _content(got), _content(str(wanted))
        shared = len(ours & theirs)
        return ours == theirs or (shared > 0 and 2 * shared / (len(ours) + len(theirs)) >= 0.7)
    if isinstance(wanted, list):
        return len(got) == len(wanted) and all(alike("text", *pair) for pair in zip(got, wanted, strict=True))
    return bool(got == wanted)


def _content(text: str) -> set[str]:
    return {re.sub(r"(en|t|s|e)$", "", word) for word in re.findall(r"[\w&%]+", text.casefold()) if word not in _EMPTY}

"""Takes back the last act of a person, within an hour and while nothing was built on it."""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from bot.act import Act
from bot.codec import from_plain, to_plain
from bot.commands.command import Command, Context, Result
from bot.domain.commitment import Commitment
from bot.domain.decision import Decision
from bot.domain.input_round import Input
from bot.domain.lesson import Lesson
from bot.domain.question import Question
from bot.domain.trajectory import Trajectory
from bot.pending import Pending
from bot.ports.municipality import Municipality
from bot.refusals import CannotUndo
from bot.replan import replan
from bot.said.readings import Undone
from bot.voice import Voice

_WITHIN = timedelta(hours=1)
_MEMORY = "undo.memory"
_KINDS: dict[str, type[Any]] = {
    "commitments": Commitment,
    "questions": Question,
    "decisions": Decision,
    "inputs": Input,
    "lessons": Lesson,
    "trajectories": Trajectory,
}
"""What can be put back; messages have a way of their own: approval is taken back, a text gets a new version."""
_NEVER = ("message.", "handover.", "conversation.", "person.", "approval.", "phase.")


def remember(municipality: Municipality, context: Context, command: Command, result: Result) -> None:
    """Keeps for an hour how things stood before this act."""
    if not command.changes:
        return
    changed = [(kind, id) for kind, id in municipality.changed if kind not in {"people", "organisation"}]
    can = bool(changed) and all(kind in _KINDS for kind, _ in changed) and not command.intent.startswith(_NEVER)
    items = [
        {
            "kind": kind,
            "id": id,
            "before": to_plain(municipality.before(kind, id)),
            "after": _digest(getattr(municipality, kind).find(id)),
        }
        for kind, id in changed
        if can
    ]
    told = [tell.person for tell in result.tell]
    places = [trajectory for trajectory, _ in result.announce]
    slots = {"intent": command.intent, "items": items, "told": told, "places": places}
    municipality.pending.keep(
        Pending(
            id=_memory_of(municipality, context),
            person=context.person.id,
            address=context.address,
            act=Act(intent=_MEMORY, slots=slots),
            slot=None,
            until=context.now + _WITHIN,
        )
    )


def undo(municipality: Municipality, context: Context, voice: Voice) -> Undone:
    """Puts everything back as it was, tells everyone who heard of it, and says what was undone. Raises: CannotUndo."""
    memory = municipality.pending.get(_memory_of(municipality, context))
    if memory is None or memory.until < context.now:
        raise CannotUndo("nothing")
    items = memory.act.slots["items"]
    if not items:
        raise CannotUndo("kind")
    for item in items:
        if _digest(getattr(municipality, item["kind"]).find(item["id"])) != item["after"]:
            raise CannotUndo("built_on", str(item["id"]))
    for item in reversed(items):
        _put_back(item, municipality, context)
    municipality.pending.drop(memory.id)
    replan(voice.work, municipality, municipality.changed, context.now)
    said = Undone(intent=str(memory.act.slots["intent"]), subject=str(items[0]["id"]), by=context.person.id)
    voice.redraw(said.subject, said)
    for person in dict.fromkeys(memory.act.slots["told"]):
        reader = municipality.people.find(str(person))
        if reader is not None and reader.id != context.person.id:
            voice.tell(reader, said, asked_by=context.person.id)
    for place in memory.act.slots["places"]:
        voice.announce(municipality.trajectories.get(str(place)), said, asked_by=context.person.id)
    return said


def _put_back(item: Mapping[str, Any], municipality: Municipality, context: Context) -> None:
    kind, id = str(item["kind"]), str(item["id"])
    things = getattr(municipality, kind)
    if item["before"] is not None:
        things.save(from_plain(_KINDS[kind], item["before"]))
    elif kind in {"commitments", "questions"}:
        things.save(things.get(id).withdraw(context.today, "undone"))
    else:
        things.remove(id)


def _memory_of(municipality: Municipality, context: Context) -> str:
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{municipality.key}/{context.person.id}/undo").hex


def _digest(value: Any) -> str:
    plain = json.dumps(to_plain(value), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(plain.encode()).hexdigest()

"""Takes back the last act of a person, within an hour and while nothing was built on it."""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.act import Act
from bot.codec import from_plain, to_plain
from bot.commands.allowed import require_confirmed
from bot.commands.command import Command, Context, Result
from bot.domain.commitment import Commitment
from bot.domain.decision import Decision
from bot.domain.input_round import Input
from bot.domain.lesson import Lesson
from bot.domain.message import Message
from bot.domain.organisation import Organisation
from bot.domain.person import Person
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
    "messages": Message,
    "people": Person,
    "organisation": Organisation,
}
"""What can be put back."""
_MESSAGES = frozenset({"message.submit", "message.change", "council.inform"})
"""What can be taken back of a message that there was: a request, a day, and a change by a version with the old text."""
_KNOWN_TO_OTHERS = frozenset({"message.reject", "message.publish", "message.withdraw"})
_OF_ACCOUNTS = ("account.", "person.")
"""Acts that change who speaks by which account; with other acts an account may have been linked by the way."""
_VOUCHED = frozenset({"people", "organisation"})
"""Kinds that only an account changes that was vouched for, but for one's own settings."""
_OWN = ("language.", "confirmation.")
_OF_PEOPLE = ("person.", "approval.", "language.", "confirmation.", "administrator.", "account.")
_OF_ORGANISATION = ("deputy.", "closing_day.", "recess.", "meeting.", "address.")
"""Acts that change people, or the organisation; other acts do so only by the way, as when an account is linked."""


def remember(municipality: Municipality, context: Context, command: Command, result: Result) -> None:
    """Keeps for an hour how things stood before this act."""
    if not command.changes:
        return
    changed = [(kind, id) for kind, id in municipality.changed if counts(kind, command.intent)]
    why = _why_not(command.intent, changed, municipality)
    items = [
        {
            "kind": kind,
            "id": id,
            "before": to_plain(context.organisation if kind == "organisation" else municipality.before(kind, id)),
            "after": _digest(_now(kind, id, municipality)),
        }
        for kind, id in changed
        if why is None
    ]
    told = [tell.person for tell in result.tell]
    places = [trajectory for trajectory, _ in result.announce]
    slots = {"intent": command.intent, "items": items, "told": told, "places": places, "why": why}
    if changed:
        slots["subject"] = changed[0][1]
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
    items, intent = memory.act.slots["items"], str(memory.act.slots["intent"])
    if not items:
        raise CannotUndo(str(memory.act.slots.get("why") or "kind"), str(memory.act.slots.get("subject") or ""))
    if not intent.startswith(_OWN) and any(item["kind"] in _VOUCHED for item in items):
        require_confirmed(context, municipality)
    for item in items:
        if _digest(_now(item["kind"], item["id"], municipality)) != item["after"]:
            raise CannotUndo("built_on", str(item["id"]))
    for item in reversed(items):
        _put_back(item, intent, municipality, context)
    municipality.pending.drop(memory.id)
    replan(voice.work, municipality, municipality.changed, context.now)
    said = Undone(intent=intent, subject=str(items[0]["id"]), by=context.person.id)
    voice.redraw(said.subject, said)
    for person in dict.fromkeys(memory.act.slots["told"]):
        reader = municipality.people.find(str(person))
        if reader is not None and reader.id != context.person.id:
            voice.tell(reader, said, asked_by=context.person.id)
    for place in memory.act.slots["places"]:
        voice.announce(municipality.trajectories.get(str(place)), said, asked_by=context.person.id)
    return said


def counts(kind: str, intent: str) -> bool:
    """False for what changed by the way."""
    if kind == "people":
        return intent.startswith(_OF_PEOPLE)
    return kind != "organisation" or intent.startswith(_OF_ORGANISATION)


def _why_not(intent: str, changed: list[tuple[str, str]], municipality: Municipality) -> str | None:
    """Why this act cannot be undone, in a word of `CannotUndo`; None when it can."""
    if intent.startswith("conversation."):
        return "conversation"
    if intent == "message.approve":
        return "approval"
    if not changed or not all(kind in _KINDS for kind, _ in changed):
        return "kind"
    new = {kind for kind, id in changed if kind != "organisation" and municipality.before(kind, id) is None}
    if "people" in new:
        return "person_added"
    if any(kind == "messages" for kind, _ in changed) and "messages" not in new and intent not in _MESSAGES:
        return "message" if intent in _KNOWN_TO_OTHERS else "kind"
    return None


def _now(kind: str, id: str, municipality: Municipality) -> Any:
    return municipality.organisation if kind == "organisation" else getattr(municipality, kind).find(id)


def _message_back(message: Message, before: Message | None, intent: str, context: Context) -> Message:
    """By a transition of its own: no number of a version is ever used twice, and no approval comes back by itself."""
    if before is None:
        return message.withdraw(context.today, "undone")
    if intent == "message.submit":
        return message.recall()
    if intent == "council.inform":
        return replace(message, council_informed_on=before.council_informed_on)
    # Whose words these are goes back with them: nobody approves their own.
    return replace(message.change(context.person.id, title=before.title, body=before.body), edited_by=before.edited_by)


def _person_back(person: Person, before: Person, intent: str, municipality: Municipality) -> Person:
    """Raises: CannotUndo when somebody else has the e-mail address or the account by now."""
    back = before if intent.startswith(_OF_ACCOUNTS) else replace(before, accounts=person.accounts)
    others = list(municipality.people.by_email(back.email)) if back.email else []
    for account in back.accounts:
        if (owner := municipality.people.by_account(account.platform, account.tenant, account.user)) is not None:
            others.append(owner)
    if any(other.id != back.id for other in others):
        raise CannotUndo("built_on", back.id)
    return back


def _put_back(item: Mapping[str, Any], intent: str, municipality: Municipality, context: Context) -> None:
    kind, id = str(item["kind"]), str(item["id"])
    before: Any = None if item["before"] is None else from_plain(_KINDS[kind], item["before"])
    if kind == "organisation":
        municipality.save_organisation(before)
        return
    things = getattr(municipality, kind)
    if kind == "messages":
        things.save(_message_back(things.get(id), before, intent, context))
    elif kind == "people" and before is not None:
        things.save(_person_back(things.get(id), before, intent, municipality))
    elif before is not None:
        things.save(before)
    elif kind in {"commitments", "questions"}:
        things.save(things.get(id).withdraw(context.today, "undone"))
    else:
        things.remove(id)


def _memory_of(municipality: Municipality, context: Context) -> str:
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{municipality.key}/{context.person.id}/undo").hex


def _digest(value: Any) -> str:
    plain = json.dumps(to_plain(value), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(plain.encode()).hexdigest()

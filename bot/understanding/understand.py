"""Text and context -> act."""

from __future__ import annotations

import re
from typing import Any

from bot.act import Act
from bot.understanding import dutch, english
from bot.understanding.dates import NoDay, day_of
from bot.understanding.grammar import Grammar
from bot.understanding.ids import item_id
from bot.understanding.known import Known
from bot.understanding.names import trajectories_of
from bot.understanding.normal import plain

_GRAMMARS = (Grammar(dutch.FORMS), Grammar(english.FORMS))
_HEAD = 4000
"""Characters in which a form must begin its last slot; a message's text may go on much longer."""
_LONGEST = 40_000
_ADDRESSED = re.compile(r"^(?:<@\w+>|@?lijn)\s*[,:]?\s+", re.IGNORECASE)
_POLITE = re.compile(
    r"^(?:hoi|hallo|dag|hi|hello|hey|goedemorgen|goedemiddag|good morning|please|graag|kun je|kan je|kunt u|wil je|wilt u"
    r"|could you|can you|would you|even|mag ik|geef me|geef mij|show me)\s*[,:]?\s+",
    re.IGNORECASE,
)
_THANKS = re.compile(
    r"\s*[,]?\s*(?:alsjeblieft|alstublieft|a\.?u\.?b\.?|s\.?v\.?p\.?|please|graag|bedankt|dank je|thanks)\s*[.!?]*$",
    re.IGNORECASE,
)


def understand(text: str, known: Known) -> Act | None:
    """The act in the text; its slots are raw words. None when it is none of the clear forms."""
    said = plain(text[:_LONGEST])
    said = _ADDRESSED.sub("", said)
    for _ in range(3):
        said = _POLITE.sub("", said)
    if len(said) > _HEAD:
        return _matched(said, known)
    bare = _bare(said)
    return _matched(said, known) or (_matched(bare, known) if bare != said else None)


def _bare(said: str) -> str:
    return _THANKS.sub("", said).strip().rstrip(".!? ").strip()


def _matched(said: str, known: Known) -> Act | None:
    for grammar in _GRAMMARS:
        if found := grammar.match(said):
            intent, slots = found
            return Act(intent=intent, slots=_settled(intent, slots, known))
    return None


def _settled(intent: str, slots: dict[str, str | bool], known: Known) -> dict[str, Any]:
    """Numbers in their one spelling, and what one slot of words says about others."""
    found: dict[str, Any] = dict(slots)
    for name, value in slots.items():
        if isinstance(value, str) and (name.endswith("_id") or name == "item"):
            found[name] = item_id(value) or value
    if "both" in found:
        found |= _title_and_body(str(found.pop("both")), title=intent == "message.draft")
    if intent == "commitment.record":
        found = _commitment(found, known)
    if intent == "reminder.set" and "item" not in found and "trajectory" not in found and known.about:
        found["trajectory" if known.about.subject.startswith("T-") else "item"] = known.about.subject
    if found.get("owner") == "self":
        found["owner"] = known.speaker
    return found


def _title_and_body(text: str, *, title: bool) -> dict[str, str]:
    first, mark, rest = text.partition("//")
    if mark:
        return {"title": first.strip(), "body": rest.strip()}
    if title:
        first, mark, rest = text.partition("\n")
        return {"title": first.strip(), "body": rest.strip()} if mark and rest.strip() else {"title": first.strip()}
    return {"body": text.strip()}


_OWNER = re.compile(r",?\s*\b(?:eigenaar|actiehouder|owner|door|by)[:]?\s+(?P<owner>[^,]{2,60})$", re.IGNORECASE)
_DUE = re.compile(
    r",?\s*\b(?:uiterlijk|voor het eind van|voor|vóór|before|by|due|op|on|binnen|within|over|eind|end of|half|begin|medio)\s+[^,]{2,40}$",
    re.IGNORECASE,
)
_DUE_WORD = re.compile(r"^(?:uiterlijk|by|due|op|on)\s+", re.IGNORECASE)
_TO = re.compile(r",?\s*\b(?:beloofd aan|promised to)[:]?\s+(?P<to>[^,]{2,80})$", re.IGNORECASE)


def _is_day(words: str, known: Known) -> bool:
    """'by Sanne Bakker' names an owner, 'by 11 December' a day."""
    return not isinstance(day_of(words, known.today, known.calendar), NoDay)


def _commitment(slots: dict[str, Any], known: Known) -> dict[str, Any]:
    """Takes ', eigenaar X', ', uiterlijk D' and ', beloofd aan G' off the end of the text, in any order."""
    text = str(slots.get("text", "")).rstrip(" .")
    for _ in range(3):
        if "," not in text:
            break
        head, _, tail = text.rpartition(",")
        if (match := _OWNER.fullmatch(tail)) and not _is_day(match["owner"], known):
            slots.setdefault("owner", match["owner"].strip())
        elif match := _TO.fullmatch(tail):
            slots.setdefault("promised_to", match["to"].strip())
        elif _DUE.fullmatch(tail):
            slots.setdefault("due", _DUE_WORD.sub("", tail.strip()))
        else:
            break
        text = head.rstrip()
    slots["text"] = text
    trajectory = slots.get("trajectory")
    if isinstance(trajectory, str) and known.linked and not trajectories_of(trajectory, known.trajectories):
        # In a linked channel 'afspraak met de school: ...' names no trajectory but whom it is made with.
        slots.setdefault("promised_to", slots.pop("trajectory"))
    return slots

"""What the bot showed just before, as the words that follow must be read against it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class ShownKind(StrEnum):
    """What the card was."""

    APPROVAL = "approval"
    QUESTION = "question"
    STATUS = "status"
    HANDOVER = "handover"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A card: its subject, and of whom it asks something."""

    kind: ShownKind
    subject: str
    """The id of a message, question, trajectory or other item."""
    version: int | None = None
    asked: str | None = None
    """The id of the person whose approval or acceptance is asked, when the card names one."""
    trajectory: str | None = None
    """The id of the trajectory it is about."""
    title: str = ""
    """Of a message: its title, by which people may name it."""


_FORMS = (
    (
        ShownKind.APPROVAL,
        re.compile(r"bot asks approval of (?P<subject>M-\S+) v(?P<version>\d+)(?: from (?P<asked>\S+))?"),
    ),
    (ShownKind.QUESTION, re.compile(r"bot shows (?P<subject>Q-\d+)(?:\s.*)?")),
    (ShownKind.STATUS, re.compile(r"bot shows status of (?P<subject>\S+)")),
    (ShownKind.HANDOVER, re.compile(r"bot offers handover of (?P<subject>\S+) from \S+ to (?P<asked>\S+)")),
)


def shown_in(words: str) -> Shown | None:
    """The card in one of the five forms that `lijn understand --context` takes; None when it is none of them."""
    for kind, form in _FORMS:
        if match := form.fullmatch(words.strip()):
            parts = match.groupdict()
            subject = parts["subject"]
            return Shown(
                kind=kind,
                subject=subject,
                version=int(parts["version"]) if parts.get("version") else None,
                asked=parts.get("asked"),
                trajectory=subject if kind in {ShownKind.STATUS, ShownKind.HANDOVER} else None,
            )
    return None

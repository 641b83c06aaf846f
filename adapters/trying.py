"""`lijn understand`: reads one sentence, or a file of them, and prints what was understood."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from adapters.console.read import BadLine, moment
from adapters.files import yaml_file
from bot.errors import NotPossible
from bot.ports.unit_of_work import UnitOfWork
from bot.trial import Trial, tried

Say = Callable[[str], None]


def one(store: UnitOfWork, organisation: str, trial: Trial, now: str | None, say: Say, *, as_json: bool) -> None:
    """Prints what is read in one sentence: a line of JSON, or what a person would see. Raises: NotPossible."""
    found = tried(store, organisation, trial, _moment(now))
    say(json.dumps(found, ensure_ascii=False) if as_json else str(found["read_as"]))


def batch(store: UnitOfWork, organisation: str, file: Path, now: str | None, say: Say) -> None:
    """Prints one line of JSON, with its id, for every sentence in a file of utterances. Raises: NotPossible."""
    document, _ = yaml_file.load(file)
    if not isinstance(document, dict) or not isinstance(document.get("utterances"), list):
        raise NotPossible(f"{file.name} holds no list of utterances")
    at = _moment(now or str(document.get("reference_now") or "") or None)
    for number, line in enumerate(document["utterances"], start=1):
        say(json.dumps(_line(store, organisation, line, number, at), ensure_ascii=False))


def _line(store: UnitOfWork, organisation: str, line: Any, number: int, at: datetime) -> dict[str, Any]:
    if not isinstance(line, dict) or not all(isinstance(line.get(key), str) for key in ("as", "where", "text")):
        raise NotPossible(f"utterance {number} needs as, where and text")
    context = line.get("context")
    trial = Trial(speaker=line["as"], where=line["where"], text=line["text"], context=str(context) if context else None)
    return {"id": line.get("id"), **tried(store, organisation, trial, at)}


def _moment(now: str | None) -> datetime:
    try:
        return moment(now) if now else datetime.now(UTC)
    except BadLine as fault:
        raise NotPossible(f"--{fault}") from None

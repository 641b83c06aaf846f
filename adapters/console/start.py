"""Starts the console on a database."""

from __future__ import annotations

import logging
import sys
from datetime import UTC, datetime

from adapters.console.read import BadLine, moment
from adapters.console.routes import json_lines
from adapters.console.session import Session
from bot.errors import NotPossible
from bot.overview import resolve_organisation
from bot.ports.unit_of_work import UnitOfWork


def console(
    store: UnitOfWork, organisation: str | None, speaker: str, where: str, now: str | None, *, as_json: bool
) -> None:
    """Lines of JSON for programs, or a chat for people. Raises: NotPossible."""
    try:
        starts = moment(now) if now is not None else datetime.now(UTC)
    except BadLine as fault:
        raise NotPossible(f"--{fault}") from None
    session = Session(store, resolve_organisation(store, organisation), starts)
    if as_json:
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
        json_lines(session, sys.stdin, sys.stdout)
        return
    if not speaker:
        raise NotPossible("say who types, as in: lijn console --as p05 --where lindekwartier")
    from rich.console import Console

    from adapters.console.chat import Chat

    # What people say and hear is on the screen already: only what goes wrong comes between it.
    logging.getLogger("bot").setLevel(logging.WARNING)
    screen = Console()
    Chat(session, screen, screen.input, speaker, where).run()

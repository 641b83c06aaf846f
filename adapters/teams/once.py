"""A click that Teams sends again gets the same answer, also while the first is still being worked out."""

from __future__ import annotations

import asyncio
import hashlib
import json
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from adapters.teams.activity import Raw, ident, text

_REMEMBERED = 5000
_LASTS = 60.0
"""Seconds. Teams waits 15 for an answer and then sends the click again, the last times under a new id."""

Answer = dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class _Click:
    """The last click of somebody, with its answer."""

    click: str
    until: float
    task: asyncio.Task[Answer]


class Once:
    """Keeps the answer to each person's last click for a minute, until that person does something else.

    So a repeat is one act, and yes, no, yes within a minute are three.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._last: dict[str, _Click] = {}

    async def answer(self, user: str, click: str, work: Callable[[], Awaitable[Answer]]) -> Answer:
        """What work answers; the same for the same click. A failure is not kept."""
        last = self._last.pop(user, None)
        if last is None or last.click != click or last.until < self._clock():
            last = _Click(click, self._clock() + _LASTS, asyncio.ensure_future(_run(work)))
        self._last[user] = last
        if len(self._last) > _REMEMBERED:
            del self._last[next(iter(self._last))]
        try:
            # Shielded: that Teams hangs up must not stop what was begun.
            return await asyncio.shield(last.task)
        except Exception:
            if self._last.get(user) is last:
                del self._last[user]
            raise

    def other(self, user: str) -> None:
        """This person did something else."""
        self._last.pop(user, None)


def click_of(raw: Raw) -> str:
    """The same for the same button, or the same words in the same form, on the same post."""
    told = [text(raw, "name"), ident(raw, "conversation", "id"), ident(raw, "replyToId"), raw.get("value")]
    return hashlib.sha256(json.dumps(told, ensure_ascii=True, sort_keys=True).encode()).hexdigest()


async def _run(work: Callable[[], Awaitable[Answer]]) -> Answer:
    return await work()

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
"""Seconds that Teams may still send a click again."""
_SLOW = 10.0
"""Seconds. Teams waits 15 for an answer and then sends the click again; what was answered sooner arrived."""
_DOUBLE = 2.0
"""Seconds in which a client that shows no answer of ours may be pressed once more by a hand that saw nothing happen."""

Answer = dict[str, Any] | None


@dataclass(slots=True)
class _Click:
    """The last click of somebody, with its answer."""

    click: str
    id: str
    """The activity that carried it first."""
    begun: float
    task: asyncio.Task[Answer]
    answered: float | None = None
    repeated: bool = False
    """It came twice under one id: its answer was lost, or came too late."""
    unseen: bool = False
    """The client shows no answer within the request, and its buttons stay as they are until the card is changed."""

    def comes_again(self, click: str, id: str, now: float) -> bool:
        """True when Teams sends the same click once more; False when the same button was pressed again.

        Under the same id it is always a repeat. A new id may be either; but Teams gives a new one only after it sent
        the click twice for want of an answer.
        """
        if click != self.click or now - self.begun > _LASTS:
            return False
        if id and id == self.id:
            self.repeated = True
        if self.repeated or self.answered is None or self.answered - self.begun > _SLOW:
            return True
        return self.unseen and now - self.answered < _DOUBLE


class Once:
    """Keeps the answer to each person's last click for a minute, until that person does something else.

    So a repeat is one act; yes, no, yes within a minute are three; and a button that was refused works as soon as what
    it was refused for is mended.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._last: dict[str, _Click] = {}

    async def answer(
        self, user: str, click: str, id: str, work: Callable[[], Awaitable[Answer]], *, unseen: bool = False
    ) -> Answer:
        """What work answers; the same when the click comes again. A failure is not kept."""
        last = self._last.pop(user, None)
        if last is None or not last.comes_again(click, id, self._clock()):
            last = _Click(click, id, self._clock(), asyncio.ensure_future(_run(work)), unseen=unseen)
            last.task.add_done_callback(self._done(last))
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

    def _done(self, click: _Click) -> Callable[[asyncio.Task[Answer]], None]:
        def note(_task: asyncio.Task[Answer]) -> None:
            click.answered = self._clock()

        return note

    def other(self, user: str) -> None:
        """This person did something else."""
        self._last.pop(user, None)


def click_of(raw: Raw) -> str:
    """The same for the same button, or the same words in the same form, on the same post."""
    told = [text(raw, "name"), ident(raw, "conversation", "id"), ident(raw, "replyToId"), raw.get("value")]
    return hashlib.sha256(json.dumps(told, ensure_ascii=True, sort_keys=True).encode()).hexdigest()


async def _run(work: Callable[[], Awaitable[Answer]]) -> Answer:
    return await work()

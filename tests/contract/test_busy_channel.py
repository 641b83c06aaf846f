"""A conversation in which much was said costs no more than a quiet one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import Engine

from bot.address import Address
from bot.cards import About, Card
from bot.outbox import Post, PostState
from storage.repositories.outbox import SqlOutbox

CHANNEL = Address(platform="slack", tenant="T01", conversation="C1")
AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
STATUS = Card(text="Lindekwartier", about=About(subject="T-2026-014", live=False))
ASKED: dict[str, Callable[[SqlOutbox, Address], object]] = {
    "newest_about": lambda outbox, address: outbox.newest_about(address),
    "speaks_in": lambda outbox, address: outbox.speaks_in(address),
    "at": lambda outbox, _: outbox.at("slack", "T01", "C1", "900.5"),
    "about": lambda outbox, _: outbox.about("rijnveste", "M-014-1"),
    "take": lambda outbox, _: outbox.take(("slack",), AT, AT),
    "next_at": lambda outbox, _: outbox.next_at(("slack",)),
    "in_state": lambda outbox, _: outbox.in_state(PostState.FAILED, PostState.UNKNOWN),
    "counts": lambda outbox, _: outbox.counts(),
}


def say(outbox: SqlOutbox, first: int, last: int) -> None:
    """Posts that arrived, half of them in threads of three."""
    for number in range(first, last):
        address = replace(CHANNEL, thread=f"800.{number // 3}") if number % 2 else CHANNEL
        post = Post(id=f"p{number}", organisation="rijnveste", address=address, card=STATUS, at=AT, next_at=AT)
        outbox.queue(replace(post, state=PostState.SENT, reference=f"900.{number}"))


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
@pytest.mark.parametrize("thread", [None, "800.1", "999.9"], ids=["outside", "known thread", "new thread"])
@pytest.mark.parametrize("asked", ASKED)
def test_what_every_event_asks_does_not_read_the_conversation(engine: Engine, asked: str, thread: str | None) -> None:
    with engine.begin() as connection:
        outbox = SqlOutbox(connection)
        driver: Any = connection.connection.driver_connection
        steps: list[int] = []

        def counted() -> int:
            steps.clear()
            driver.set_progress_handler(lambda: steps.append(1), 1)
            ASKED[asked](outbox, replace(CHANNEL, thread=thread))
            driver.set_progress_handler(None, 1)
            return len(steps)

        say(outbox, 0, 30)
        quiet = counted()
        say(outbox, 30, 600)
        assert counted() <= quiet + 10

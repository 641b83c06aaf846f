"""A thread begins with the post it hangs under."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.address import Address
from bot.cards import About, Card
from bot.outbox import Post, PostState
from storage.unit_of_work import SqlUnitOfWork

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
CHANNEL = Address(platform="slack", tenant="T1", conversation="C1")
ROOT = Post(
    id="root",
    organisation="rijnveste",
    address=CHANNEL,
    card=Card(text="Akkoord?", about=About(subject="M-1", asks_approval=True)),
    at=NOW,
    next_at=NOW,
    state=PostState.SENT,
    reference="1.0",
)


@pytest.fixture
def posted(store: SqlUnitOfWork) -> SqlUnitOfWork:
    with store.write() as work:
        work.outbox.queue(ROOT)
        other = replace(ROOT, id="other", reference="2.0", card=Card(text="Iets anders", about=About(subject="M-2")))
        work.outbox.queue(other)
    return store


def test_in_a_thread_the_post_it_hangs_under_is_what_is_talked_about(posted: SqlUnitOfWork) -> None:
    with posted.read() as work:
        newest = work.outbox.newest_about(replace(CHANNEL, thread="1.0"))
        assert newest is not None
        assert newest.subject == "M-1"


def test_a_newer_post_in_the_thread_comes_before_the_one_it_hangs_under(posted: SqlUnitOfWork) -> None:
    with posted.write() as work:
        card = Card(text="Daarover nog iets", about=About(subject="M-3"))
        answer = replace(ROOT, id="answer", reference="3.0", address=replace(CHANNEL, thread="1.0"), card=card)
        work.outbox.queue(answer)
    with posted.read() as work:
        newest = work.outbox.newest_about(replace(CHANNEL, thread="1.0"))
        assert newest is not None
        assert newest.subject == "M-3"


def test_lijn_speaks_in_a_thread_under_its_post_and_in_one_where_it_answered(posted: SqlUnitOfWork) -> None:
    with posted.write() as work:
        work.outbox.queue(replace(ROOT, id="answer", reference="6.0", address=replace(CHANNEL, thread="5.0")))
    with posted.read() as work:
        assert work.outbox.speaks_in(replace(CHANNEL, thread="1.0"))
        assert work.outbox.speaks_in(replace(CHANNEL, thread="5.0"))
        assert not work.outbox.speaks_in(replace(CHANNEL, thread="9.0"))
        assert not work.outbox.speaks_in(replace(CHANNEL, conversation="C2", thread="1.0"))


def test_a_card_that_changes_where_it_stands_begins_no_talk_and_a_form_that_asks_on_does(store: SqlUnitOfWork) -> None:
    def card(subject: str) -> Card:
        return Card(text="Kaart", about=About(subject=subject))

    def newest() -> str | None:
        with store.read() as work:
            found = work.outbox.newest_about(CHANNEL)
        return found.subject if found else None

    with store.write() as work:
        for id, subject in (("desk", "desk:p01"), ("form", "form:f1"), ("request", "M-1")):
            work.outbox.queue(replace(ROOT, id=id, reference=None, card=card(subject)))
        work.outbox.queue(replace(ROOT, id="desk2", reference=None, card=card("desk:p01"), updates="desk"))
    assert newest() == "M-1"
    with store.write() as work:
        work.outbox.queue(replace(ROOT, id="form2", reference=None, card=card("form:f1"), updates="form"))
    assert newest() == "form:f1"

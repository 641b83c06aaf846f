"""Posts under a lease: claimed, begun, and sent once more."""

from dataclasses import replace

from sqlalchemy import Engine

from bot.cards import Card
from bot.outbox import PostState
from storage.unit_of_work import SqlUnitOfWork
from tests.contract.test_queues import CHANNEL, LEASE, NOW, claim, post, queue, sent


def test_a_post_that_was_only_claimed_comes_back_as_queued_and_one_that_was_begun_as_sending(
    store: SqlUnitOfWork,
) -> None:
    queue(store, post("a"), post("b", address=replace(CHANNEL, conversation="c2")))
    with store.write() as work:
        a, _ = work.outbox.claim(("console",), NOW, LEASE)
        assert work.outbox.begin(a, NOW + LEASE)
    with store.write() as work:
        again = work.outbox.claim(("console",), NOW + LEASE, LEASE)
    assert [(found.id, found.state) for found in again] == [("a", PostState.SENDING), ("b", PostState.QUEUED)]


def test_a_post_that_another_has_claimed_since_is_not_begun(store: SqlUnitOfWork) -> None:
    queue(store, post("a"))
    with store.write() as work:
        (slow,) = work.outbox.claim(("console",), NOW, LEASE)
    with store.write() as work:
        (quick,) = work.outbox.claim(("console",), NOW + LEASE, LEASE)
    with store.write() as work:
        assert not work.outbox.begin(slow, NOW + LEASE)
        assert work.outbox.begin(quick, NOW + LEASE + LEASE)
        assert not work.outbox.begin(quick, NOW + LEASE + LEASE)


def test_a_post_that_goes_again_keeps_its_new_card(store: SqlUnitOfWork) -> None:
    queue(store, post("a", weighty=True))
    with store.write() as work:
        found = work.outbox.get("a")
        assert found is not None
        work.outbox.again(replace(found, card=Card(text="twice"), weighty=False, at=NOW + LEASE, attempts=1))
    with store.read() as work:
        again = work.outbox.get("a")
    assert again is not None
    assert (again.card.text, again.weighty, again.at, again.attempts) == ("twice", False, NOW + LEASE, 1)


def test_posts_of_one_conversation_are_claimed_in_order_and_by_one_process(store: SqlUnitOfWork) -> None:
    queue(store, post("a"), post("b"), post("c", address=replace(CHANNEL, conversation="haven")))
    assert claim(store, limit=1) == ["a"]
    assert claim(store) == ["c"]
    queue(store, post("d"))
    assert claim(store) == []
    sent(store, "a")
    assert claim(store) == ["b", "d"]


def test_what_is_given_back_may_be_claimed_at_once_unless_another_has_it(store: SqlUnitOfWork) -> None:
    queue(store, post("a"), post("b"))
    with store.write() as work:
        claimed = work.outbox.claim(("console",), NOW, LEASE)
        work.outbox.release((), NOW)
        work.outbox.release(claimed[1:], NOW)
    assert claim(store) == []
    sent(store, "a")
    assert claim(store) == ["b"]
    with store.write() as work:
        work.outbox.release(claimed[1:], NOW)
    assert claim(store) == ["b"]


def test_a_post_that_another_claimed_and_has_not_committed_holds_what_comes_after(
    store: SqlUnitOfWork, engine: Engine
) -> None:
    if engine.dialect.name == "sqlite":
        return  # whoever writes there waits for the other
    queue(store, post("a"), post("b"))
    with store.write() as work:
        assert [found.id for found in work.outbox.claim(("console",), NOW, LEASE, 1)] == ["a"]
        assert claim(SqlUnitOfWork(engine)) == []

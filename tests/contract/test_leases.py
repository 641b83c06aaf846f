"""Posts under a lease: claimed, begun, and sent once more."""

from dataclasses import replace

from bot.cards import Card
from bot.outbox import PostState
from storage.unit_of_work import SqlUnitOfWork
from tests.contract.test_queues import CHANNEL, LEASE, NOW, post, queue


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

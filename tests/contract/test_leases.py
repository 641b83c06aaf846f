"""Posts under a lease: taken by one, found again when it died, and sent once more."""

import threading
from dataclasses import replace

from sqlalchemy import Engine

from bot.cards import Card
from bot.outbox import PostState
from storage.unit_of_work import SqlUnitOfWork
from tests.contract.test_queues import CHANNEL, LEASE, NOW, due, post, queue, reminders, sent, take, taken


def test_a_post_that_was_taken_comes_back_when_its_lease_ends_as_one_of_which_nothing_is_known(
    store: SqlUnitOfWork,
) -> None:
    queue(store, post("a"))
    first = take(store)
    assert first is not None
    assert (first.id, first.state) == ("a", PostState.QUEUED)
    assert taken(store, NOW + LEASE / 2) == []
    again = take(store, NOW + LEASE)
    assert again is not None
    assert (again.id, again.state) == ("a", PostState.SENDING)


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


def test_posts_of_one_conversation_are_taken_in_order_each_after_the_one_before_left(store: SqlUnitOfWork) -> None:
    queue(store, post("a"), post("b"), post("c", address=replace(CHANNEL, conversation="haven")))
    assert taken(store) == ["a", "c"]
    queue(store, post("d"))
    assert taken(store) == []
    sent(store, "a")
    assert taken(store) == ["b"]
    sent(store, "b")
    assert taken(store) == ["d"]


def test_what_continues_a_text_goes_before_what_waits_and_after_what_is_being_sent(store: SqlUnitOfWork) -> None:
    queue(store, post("a"), post("b"))
    assert taken(store) == ["a"]
    queue(store, post("part 2", follows="f"), post("part 3", follows="f"))
    assert taken(store) == []
    for before, then in (("a", "part 2"), ("part 2", "part 3"), ("part 3", "b")):
        sent(store, before)
        assert taken(store) == [then]


def test_what_was_begun_and_what_continues_a_text_never_wait_for_each_other(store: SqlUnitOfWork) -> None:
    tried = post("u", updates="a", attempts=1)
    queue(store, post("a", state=PostState.SENT), tried, post("s"))
    assert taken(store) == ["u", "s"]
    sent(store, "u")
    queue(store, post("part", follows="a"))
    assert taken(store) == []
    lost = take(store, NOW + LEASE)
    assert lost is not None
    assert (lost.id, lost.state) == ("s", PostState.SENDING)
    sent(store, "s")
    assert taken(store, NOW + LEASE) == ["part"]


def test_a_post_that_another_takes_and_has_not_committed_holds_what_comes_after(
    store: SqlUnitOfWork, engine: Engine
) -> None:
    if engine.dialect.name == "sqlite":
        return  # whoever writes there waits for the other
    queue(store, post("a"), post("b"), post("c", address=replace(CHANNEL, conversation="haven")))
    with store.write() as work:
        found = work.outbox.take(("console",), NOW, NOW + LEASE)
        assert found is not None
        assert found.id == "a"
        assert taken(SqlUnitOfWork(engine)) == ["c"]


def test_two_workers_never_get_the_same_reminder_or_post(store: SqlUnitOfWork, engine: Engine) -> None:
    with store.write() as work:
        for number in range(60):
            work.reminders.replan("r", f"C-{number}", (due(f"C-{number}"),))
            work.outbox.queue(post(f"p{number}", address=replace(CHANNEL, conversation=f"c{number}")))
    got: dict[str, list[str]] = {"reminders": [], "posts": []}
    lock = threading.Lock()

    def works() -> None:
        mine = SqlUnitOfWork(engine)
        while True:
            found, posts = reminders(mine, limit=7), [one.id for one in (take(mine),) if one]
            with lock:
                got["reminders"] += found
                got["posts"] += posts
            if not found and not posts:
                return

    workers = [threading.Thread(target=works) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len(got["reminders"]) == len(set(got["reminders"])) == 60
    assert len(got["posts"]) == len(set(got["posts"])) == 60

"""The outbox, the inbox and the reminders: who claims what, and when."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.act import Act
from bot.address import Address
from bot.cards import About, Button, Card
from bot.domain.reminder import Reminder, Step
from bot.outbox import Post, PostState
from storage.unit_of_work import SqlUnitOfWork

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
LEASE = timedelta(seconds=60)
CHANNEL = Address(platform="console", tenant="t", conversation="linde")


def post(id: str, **fields: object) -> Post:
    given = {"organisation": "r", "address": CHANNEL, "card": Card(text=id), "at": NOW, "next_at": NOW}
    return Post(id=id, **{**given, **fields})  # type: ignore[arg-type]


def about(subject: str, **fields: object) -> Card:
    return Card(text="x", about=About(subject=subject, **fields))  # type: ignore[arg-type]


def queue(store: SqlUnitOfWork, *posts: Post) -> None:
    with store.write() as work:
        for entry in posts:
            work.outbox.queue(entry)


def take(store: SqlUnitOfWork, now: datetime = NOW) -> Post | None:
    with store.write() as work:
        return work.outbox.take(("console",), now, now + LEASE)


def taken(store: SqlUnitOfWork, now: datetime = NOW) -> list[str]:
    """All that may leave now, each from a conversation of its own."""
    return [found.id for found in iter(lambda: take(store, now), None)]


def sent(store: SqlUnitOfWork, id: str, reference: str = "p1", state: PostState = PostState.SENT) -> None:
    with store.write() as work:
        found = work.outbox.get(id)
        assert found is not None
        work.outbox.mark(replace(found, state=state, reference=reference if state is PostState.SENT else None))


def test_a_post_is_not_taken_before_its_time_or_for_another_platform(store: SqlUnitOfWork) -> None:
    queue(
        store,
        post("later", next_at=NOW + timedelta(seconds=5)),
        post("elsewhere", address=replace(CHANNEL, platform="slack")),
    )
    assert taken(store) == []
    assert taken(store, NOW + timedelta(seconds=5)) == ["later"]


def test_what_is_due_longest_is_taken_first(store: SqlUnitOfWork) -> None:
    since = {"p0": 1, "p1": 3, "p2": 2, "p3": 3}
    for number, (id, minutes) in enumerate(since.items()):
        there = replace(CHANNEL, conversation=f"c{number}")
        queue(store, post(id, address=there, next_at=NOW - timedelta(minutes=minutes)))
    assert taken(store) == ["p1", "p3", "p2", "p0"]


def test_an_update_waits_for_its_post_and_a_waiting_post_holds_what_comes_after(store: SqlUnitOfWork) -> None:
    queue(store, post("a", next_at=NOW + timedelta(minutes=1)), post("a2", updates="a"), post("b"))
    assert taken(store) == []
    then = NOW + timedelta(minutes=1)
    assert taken(store, then) == ["a"]
    sent(store, "a")
    assert taken(store, then) == ["a2"]
    sent(store, "a2")
    assert taken(store, then) == ["b"]


def test_a_change_that_failed_once_holds_up_the_next_change_of_its_card_alone(store: SqlUnitOfWork) -> None:
    tried = post("a2", updates="a", attempts=1, state=PostState.SENDING)
    queue(store, post("a", state=PostState.SENT), tried, post("a3", updates="a"), post("b"))
    assert [found.id for found in (take(store), take(store)) if found] == ["a2"]
    sent(store, "a2")
    assert taken(store) == ["a3"]
    sent(store, "a3")
    assert taken(store) == ["b"]


def test_what_was_posted_and_what_waits_moves_with_its_conversation_alone(store: SqlUnitOfWork) -> None:
    elsewhere = (replace(CHANNEL, tenant="u"), replace(CHANNEL, platform="slack"), replace(CHANNEL, conversation="h"))
    queue(store, post("a"), post("b", address=replace(CHANNEL, thread="1")))
    queue(store, *(post(f"e{n}", address=address) for n, address in enumerate(elsewhere)))
    with store.write() as work:
        work.outbox.move("console", "t", "linde", "n")
        found = {post.id: post.address for post in work.outbox.in_state(*PostState)}
    assert (found["a"].conversation, found["b"].conversation, found["b"].thread) == ("n", "n", "1")
    assert tuple(found[f"e{n}"] for n in range(3)) == elsewhere


def test_a_failed_post_holds_nothing_up(store: SqlUnitOfWork) -> None:
    queue(store, post("a"), post("b"))
    assert taken(store) == ["a"]
    sent(store, "a", state=PostState.FAILED)
    assert taken(store) == ["b"]


def test_a_post_is_found_by_its_own_reference_and_by_that_of_its_updates(store: SqlUnitOfWork) -> None:
    queue(store, post("a"), post("a2", updates="a"), post("other"))
    sent(store, "a", "p1")
    sent(store, "a2", "p1.u2")
    with store.read() as work:
        for reference in ("p1", "p1.u2"):
            found = work.outbox.at("console", "t", "linde", reference)
            assert [entry.id for entry in found] == ["a2", "a"]
            assert work.outbox.named("console", "t", reference) == found
        assert work.outbox.at("console", "t", "haven", "p1") == ()
        assert work.outbox.at("console", "other tenant", "linde", "p1") == ()
        assert work.outbox.named("slack", "t", "p1") == ()


def test_posts_about_something_are_those_whose_newest_card_is(store: SqlUnitOfWork) -> None:
    queue(
        store,
        post("a", card=about("C-1")),
        post("moved", card=about("C-1")),
        post("moved2", card=about("C-2"), updates="moved"),
        post("still", card=about("C-1", live=False)),
        post("foreign", card=about("C-1"), organisation="other"),
        post("broken", card=about("C-1"), state=PostState.FAILED),
        post("b", card=about("C-1")),
    )
    with store.read() as work:
        assert [entry.id for entry in work.outbox.about("r", "C-1")] == ["a", "b"]
        assert [entry.id for entry in work.outbox.about("r", "C-2")] == ["moved"]


def test_the_newest_card_here_is_of_this_thread_and_not_of_somebody_else(store: SqlUnitOfWork) -> None:
    queue(
        store,
        post("a", card=about("C-1")),
        post("b", card=about("C-2")),
        post("plain"),
        post("thread", card=about("C-3"), address=replace(CHANNEL, thread="7")),
        post("private", card=about("C-4"), address=CHANNEL.only_for("p01")),
    )
    with store.read() as work:

        def newest(address: Address) -> str | None:
            found = work.outbox.newest_about(address)
            return found.subject if found else None

        assert newest(CHANNEL) == "C-2"
        assert newest(replace(CHANNEL, thread="7")) == "C-3"
        assert newest(CHANNEL.only_for("p01")) == "C-4"
        assert newest(CHANNEL.only_for("p02")) == "C-2"
        assert newest(replace(CHANNEL, conversation="haven")) is None


def test_trouble_is_listed_newest_first_and_by_organisation(store: SqlUnitOfWork) -> None:
    queue(store, post("a", state=PostState.FAILED), post("b", state=PostState.UNKNOWN), post("c"))
    with store.read() as work:
        found = work.outbox.in_state(PostState.FAILED, PostState.UNKNOWN, organisation="r")
        assert [entry.id for entry in found] == ["b", "a"]
        assert len(work.outbox.in_state(PostState.FAILED, PostState.UNKNOWN, limit=1)) == 1
        assert work.outbox.in_state(PostState.FAILED, organisation="other") == ()
        assert work.outbox.get("nothing") is None


def test_the_next_moment_is_the_earliest_that_waits(store: SqlUnitOfWork) -> None:
    queue(store, post("a", next_at=NOW + timedelta(hours=1)), post("b", state=PostState.SENT, next_at=NOW))
    with store.read() as work:
        assert work.outbox.next_at(("console",)) == NOW + timedelta(hours=1)
        assert work.outbox.next_at(("slack",)) is None


def test_a_button_keeps_its_act(store: SqlUnitOfWork) -> None:
    card = Card(text="x", buttons=(Button(label="Klaar", act=Act(intent="commitment.complete", slots={"id": "C-1"})),))
    queue(store, post("a", card=card))
    with store.read() as work:
        found = work.outbox.get("a")
    assert found is not None
    assert found.card == card


def test_an_event_is_new_once_in_its_tenant_until_it_is_forgotten(store: SqlUnitOfWork) -> None:
    with store.write() as work:
        assert work.inbox.first_time("slack", "T1", "Ev1", NOW)
        assert not work.inbox.first_time("slack", "T1", "Ev1", NOW)
        assert work.inbox.first_time("slack", "T2", "Ev1", NOW)
        assert work.inbox.first_time("teams", "T1", "Ev1", NOW + timedelta(days=1))
    with store.write() as work:
        assert not work.inbox.first_time("slack", "T1", "Ev1", NOW)
        assert work.inbox.forget_before(NOW + timedelta(hours=1)) == 2
        assert work.inbox.first_time("slack", "T1", "Ev1", NOW)
        assert not work.inbox.first_time("teams", "T1", "Ev1", NOW)


def test_the_newest_event_is_that_of_the_tenant_or_of_any(store: SqlUnitOfWork) -> None:
    later = NOW + timedelta(hours=1)
    with store.write() as work:
        assert work.inbox.newest("slack") is None
        work.inbox.first_time("slack", "T1", "Ev1", NOW)
        work.inbox.first_time("slack", "T2", "Ev2", later)
        work.inbox.first_time("teams", "T1", "Ev3", later + timedelta(hours=1))
        assert (work.inbox.newest("slack", "T1"), work.inbox.newest("slack", "T3")) == (NOW, None)
        assert work.inbox.newest("slack") == later


def test_an_event_of_a_transaction_that_failed_is_new_again(store: SqlUnitOfWork) -> None:
    def fails() -> None:
        with store.write() as work:
            work.inbox.first_time("slack", "T1", "Ev1", NOW)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fails()
    with store.write() as work:
        assert work.inbox.first_time("slack", "T1", "Ev1", NOW)


def due(subject: str, minutes: int = 0, step: Step = Step.DUE, to: str = "p16") -> Reminder:
    at = NOW + timedelta(minutes=minutes)
    return Reminder(subject=subject, step=step, recipient=to, at=at, planned_at=at)


def reminders(store: SqlUnitOfWork, now: datetime = NOW, limit: int = 100) -> list[str]:
    with store.write() as work:
        return [f"{key} {found.subject} {found.step}" for key, found in work.reminders.claim(now, limit)]


def test_due_reminders_are_claimed_once_the_earliest_first(store: SqlUnitOfWork) -> None:
    with store.write() as work:
        work.reminders.replan("r", "C-2", (due("C-2", -5),))
        work.reminders.replan("r", "C-1", (due("C-1", -9), due("C-1", 5, Step.LATE_LEAD)))
        assert work.reminders.next_at() == NOW - timedelta(minutes=9)
    assert reminders(store) == ["r C-1 due", "r C-2 due"]
    assert reminders(store) == []
    with store.read() as work:
        assert work.reminders.next_at() == NOW + timedelta(minutes=5)
    assert reminders(store, NOW + timedelta(minutes=5)) == ["r C-1 late_lead"]
    with store.read() as work:
        assert work.reminders.next_at() is None


def test_no_more_reminders_are_claimed_than_asked(store: SqlUnitOfWork) -> None:
    with store.write() as work:
        for number in range(5):
            work.reminders.replan("r", f"C-{number}", (due(f"C-{number}", number - 9),))
    assert reminders(store, limit=2) == ["r C-0 due", "r C-1 due"]


def test_a_new_plan_takes_the_place_of_what_was_not_said(store: SqlUnitOfWork) -> None:
    with store.write() as work:
        work.reminders.replan("r", "C-1", (due("C-1", 5),))
        work.reminders.replan("other", "C-1", (due("C-1", 6),))
        work.reminders.replan("r", "C-1", (due("C-1", 9),))
    assert reminders(store, NOW + timedelta(minutes=8)) == ["other C-1 due"]
    assert reminders(store, NOW + timedelta(minutes=9)) == ["r C-1 due"]


def test_a_step_that_was_said_comes_back_only_at_another_moment(store: SqlUnitOfWork) -> None:
    with store.write() as work:
        work.reminders.replan("r", "C-1", (due("C-1"),))
    assert reminders(store) == ["r C-1 due"]
    with store.write() as work:
        work.reminders.replan("r", "C-1", (due("C-1"),))
    assert reminders(store) == []
    with store.write() as work:
        work.reminders.replan("r", "C-1", (due("C-1", 5),))
    assert reminders(store, NOW + timedelta(minutes=5)) == ["r C-1 due"]


def test_a_snoozed_reminder_stays_while_there_is_a_plan_and_goes_with_it(store: SqlUnitOfWork) -> None:
    with store.write() as work:
        work.reminders.add("r", due("C-1", 1, Step.SNOOZED))
        work.reminders.add("r", due("C-1", 2, Step.SNOOZED))
        work.reminders.replan("r", "C-1", (due("C-1", 9),))
    assert reminders(store, NOW + timedelta(minutes=1)) == []
    assert reminders(store, NOW + timedelta(minutes=2)) == ["r C-1 snoozed"]
    with store.write() as work:
        work.reminders.add("r", due("C-1", 3, Step.SNOOZED))
        work.reminders.replan("r", "C-1", ())
    assert reminders(store, NOW + timedelta(hours=1)) == []

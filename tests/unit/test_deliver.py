"""Posts leave, are tried again, are looked up, or fail for good; and who asked hears it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.address import Address
from bot.cards import About, Card
from bot.core import Core
from bot.deliver import deliver
from bot.errors import DeliveryFailed
from bot.outbox import PostState
from tests.fakes import FakeDirectory, FakeMessenger
from tests.unit.posting import CHANNEL, NOW, World

BUSY = DeliveryFailed("429", timedelta(seconds=30))
GONE = DeliveryFailed("channel_not_found")
CUT = DeliveryFailed("timeout", fate_unknown=True)


@pytest.fixture
def world(tmp_path: Path):
    made = World(tmp_path)
    yield made
    made.engine.dispose()


def test_posts_and_updates_leave_in_order(world: World) -> None:
    world.queue("a")
    world.queue("a2", updates="a")
    world.queue("b")
    world.deliver()
    assert [card.text for card in world.messenger.shown.values()] == ["a2", "b"]
    assert world.post("a").state is PostState.SENT
    assert world.post("a").reference == "f1"


def test_a_busy_platform_is_tried_again_when_it_says_so(world: World) -> None:
    world.messenger.failures = [BUSY]
    world.queue("a")
    world.deliver()
    waiting = world.post("a")
    assert (waiting.state, waiting.attempts, waiting.reason) == (PostState.QUEUED, 1, "429")
    assert waiting.next_at == NOW + timedelta(seconds=30)
    world.passes(seconds=29)
    world.deliver()
    assert world.messenger.shown == {}
    world.passes(seconds=1)
    world.deliver()
    assert world.post("a").state is PostState.SENT
    assert len(world.messenger.shown) == 1


@pytest.mark.parametrize("failure", [BUSY, CUT], ids=["busy", "cut"])
def test_what_waits_behind_a_post_of_its_conversation_leaves_after_it_and_the_rest_at_once(
    world: World, failure: DeliveryFailed
) -> None:
    world.messenger.failures = [None, failure]
    for id in ("a", "b", "c"):
        world.queue(id)
    world.queue("elsewhere", address=replace(CHANNEL, conversation="haven"))
    world.queue("d")
    world.deliver()
    assert [card.text for card in world.messenger.shown.values()] == ["a", "elsewhere"]
    assert world.post("c").next_at == NOW
    world.passes(seconds=30)
    world.deliver()
    assert [card.text for card in world.messenger.shown.values()] == ["a", "elsewhere", "b", "c", "d"]


def test_what_changes_a_post_that_is_said_once_more_waits_for_it(world: World) -> None:
    world.messenger.failures, world.messenger.blind = [CUT], True
    world.queue("a", weighty=True)
    world.deliver()
    world.queue("a2", updates="a")
    world.queue("b")
    for _ in range(3):
        world.passes(minutes=1)
        world.deliver()
    assert [world.post(id).state for id in ("a", "a2", "b")] == [PostState.SENT] * 3
    assert [card.text for card in world.messenger.shown.values()] == ["a2", "b"]


def test_a_post_that_failed_for_good_holds_up_nothing(world: World) -> None:
    world.messenger.failures = [GONE]
    world.queue("a")
    world.queue("b")
    world.deliver()
    assert [card.text for card in world.messenger.shown.values()] == ["b"]


def test_waiting_doubles_up_to_a_quarter_of_an_hour_and_ends_after_a_day(world: World) -> None:
    world.messenger.failures = [DeliveryFailed("refused", timedelta(0))] * 200
    world.queue("a", asked_by="p05")
    waits = []
    for _ in range(200):
        world.deliver()
        post = world.post("a")
        if post.state is not PostState.QUEUED:
            break
        waits.append(post.next_at - world.clock.now())
        world.clock.set(post.next_at)
    assert waits[:4] == [timedelta(seconds=2 * 2**n) for n in range(4)]
    assert max(waits) == timedelta(minutes=15)
    assert world.post("a").state is PostState.FAILED
    assert timedelta(hours=24) < world.clock.now() - NOW < timedelta(hours=25)


def test_who_asked_hears_that_it_failed_for_good(world: World) -> None:
    world.messenger.failures = [GONE]
    world.queue("a", asked_by="p05")
    world.deliver()
    assert world.post("a").state is PostState.FAILED
    (told,) = world.messenger.shown.values()
    assert world.messenger.places["f1"].conversation == "dm:p05"
    assert told.buttons
    assert "a" in told.plain()


def test_news_of_a_failure_that_fails_is_not_told_again(world: World) -> None:
    world.messenger.failures = [GONE, GONE, GONE]
    world.queue("a", asked_by="p05")
    world.deliver()
    assert world.messenger.shown == {}
    assert world.messenger.failures == [GONE]


def test_a_post_whose_fate_is_unknown_is_looked_up_and_not_posted_twice(world: World) -> None:
    world.messenger.failures, world.messenger.loses_after_posting = [CUT], True
    world.queue("a")
    world.deliver()
    world.passes(minutes=2)
    world.deliver()
    assert world.post("a").state is PostState.SENT
    assert world.messenger.looked_up
    assert len(world.messenger.shown) == 1


def test_a_post_that_did_not_arrive_after_all_is_posted(world: World) -> None:
    world.messenger.failures = [CUT]
    world.queue("a")
    world.deliver()
    world.passes(minutes=2)
    world.deliver()
    assert world.post("a").state is PostState.SENT
    assert len(world.messenger.shown) == 1


def test_a_fault_of_ours_while_sending_loses_nothing_and_says_no_words(world: World, caplog) -> None:
    world.messenger.failures = [KeyError("people's words")]
    world.queue("a")
    world.queue("b", address=replace(CHANNEL, conversation="haven"))
    world.deliver()
    world.passes(minutes=2)
    world.deliver()
    assert world.post("b").state is PostState.SENT
    assert world.post("a").state is PostState.SENT
    assert "people's words" not in " ".join(record.getMessage() for record in caplog.records)


def test_a_change_that_we_cannot_make_is_given_up(world: World) -> None:
    world.messenger.change_failures = [KeyError("ours")] * 10
    world.queue("a")
    world.queue("a2", updates="a")
    for _ in range(6):
        world.deliver()
        world.passes(minutes=1)
    assert world.post("a2").state is PostState.FAILED


def test_a_post_that_we_cannot_make_does_not_hold_up_what_waits_behind_it_for_ever(world: World) -> None:
    world.messenger.failures = [KeyError("ours")] * 5
    world.queue("a")
    world.queue("b")
    for _ in range(6):
        world.deliver()
        world.passes(minutes=1)
    assert world.post("a").state in {PostState.UNKNOWN, PostState.FAILED}
    assert world.post("b").state is PostState.SENT


@pytest.mark.parametrize("failure", [BUSY, CUT], ids=["429", "cut"])
def test_a_change_that_does_not_get_through_holds_up_nothing_that_is_said_later(
    world: World, failure: DeliveryFailed
) -> None:
    world.queue("a")
    world.deliver()
    world.messenger.failures = [failure]
    world.queue("a2", updates="a")
    world.queue("b")
    world.deliver()
    assert [card.text for card in world.messenger.shown.values()] == ["a", "b"]
    world.queue("c")
    world.deliver()
    world.passes(minutes=1)
    world.deliver()
    assert [card.text for card in world.messenger.shown.values()] == ["a2", "b", "c"]


@pytest.mark.parametrize("failure", [BUSY, CUT], ids=["429", "cut"])
@pytest.mark.parametrize("state", [PostState.QUEUED, PostState.SENDING], ids=["new", "left by a process that died"])
def test_a_change_that_must_be_tried_again_does_not_undo_a_newer_one(
    world: World, failure: DeliveryFailed, state: PostState
) -> None:
    world.queue("a")
    world.deliver()
    world.queue("a2", updates="a", state=state)

    def a_newer_one_is_queued() -> None:
        world.messenger.meanwhile = lambda: None
        world.queue("a3", updates="a")

    world.messenger.change_failures = [failure]
    world.messenger.meanwhile = a_newer_one_is_queued
    world.deliver()
    world.passes(minutes=1)
    world.deliver()
    assert [card.text for card in world.messenger.shown.values()] == ["a3"]


def test_a_line_that_is_cut_each_time_is_tried_ever_later_and_given_up_after_a_day(world: World) -> None:
    world.messenger.failures = [CUT] * 1000
    world.queue("a")
    for _ in range(24 * 60):
        world.deliver()
        world.passes(minutes=1)
    assert world.post("a").state is PostState.SENDING
    assert len(world.messenger.looked_up) < 120
    world.passes(minutes=15)
    world.deliver()
    assert world.post("a").state is PostState.UNKNOWN


def test_an_update_of_a_post_that_failed_fails_with_it(world: World) -> None:
    world.messenger.failures = [GONE]
    world.queue("a")
    world.queue("a2", updates="a")
    world.deliver()
    assert world.post("a").state is PostState.FAILED
    world.deliver()
    assert world.post("a2").state is PostState.FAILED
    assert world.messenger.shown == {}


def test_a_direct_post_that_fails_goes_the_next_way(world: World) -> None:
    other = FakeMessenger(platform="other")
    world.messenger.failures = [GONE]
    core = Core(
        store=world.core.store,
        clock=world.clock,
        directory=FakeDirectory("fake", "other"),
        messengers={"fake": world.messenger, "other": other},
    )
    world.queue("a", person="p01", address=Address(platform="fake", tenant="T1", conversation="dm:p01"), asked_by="p05")
    while deliver(core):
        pass
    assert [card.text for card in other.shown.values()] == ["a"]
    assert world.messenger.shown == {}, "nobody hears of a failure that was mended"


def test_only_posts_to_the_platforms_of_this_process_leave(world: World) -> None:
    world.queue("a", address=replace(CHANNEL, platform="slack"), card=Card(text="x", about=About(subject="C-1")))
    world.deliver()
    assert world.post("a").state is PostState.QUEUED

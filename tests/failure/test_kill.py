"""Killed between any two steps: nothing is lost, nothing is done twice, and only the post in flight may be repeated."""

import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from bot.outbox import PostState
from tests.failure.databases import database
from tests.failure.script import events
from tests.failure.town import Town, is_news_of_a_loss

Build = Callable[..., tuple[Town, Town]]

pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")


@pytest.fixture(scope="module")
def towns() -> Iterator[Build]:
    """Builds towns; the ones that nobody kills are built once for each number of events."""
    quiet: dict[tuple[str, int], Town] = {}
    with ExitStack() as stack:

        def build(kind: str, count: int, *, readable: bool = True) -> Town:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="lijn-town-")))
            made = Town(stack.enter_context(database(kind, folder)), folder, events(count), readable)
            made.found()
            return made

        def pair(kind: str, count: int, *, readable: bool = True) -> tuple[Town, Town]:
            if (kind, count) not in quiet:
                quiet[kind, count] = build(kind, count)
                assert quiet[kind, count].live(None) == 0
            return quiet[kind, count], build(kind, count, readable=readable)

        yield pair


@pytest.mark.parametrize(
    ("kind", "readable", "seed"),
    [("sqlite", True, 1), ("sqlite", False, 2), ("postgres", True, 3), ("postgres", False, 4)],
)
def test_a_bot_that_is_killed_five_times_in_forty_events_loses_nothing(
    towns: Build, kind: str, readable: bool, seed: int
) -> None:
    quiet, beset = towns(kind, 40, readable=readable)
    assert beset.live_and_die(seed, kills=5, steps=quiet.steps()) == 5
    must_be_the_same(quiet, beset)


@pytest.mark.soak
@pytest.mark.parametrize("readable", [True, False])
@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_a_thousand_events_survive_two_hundred_kills(towns: Build, kind: str, readable: bool) -> None:
    quiet, beset = towns(kind, 1000, readable=readable)
    assert beset.live_and_die(7, kills=200, steps=quiet.steps()) == 200
    must_be_the_same(quiet, beset)
    places = Counter(beset.last_words())
    for door in ("receive", "remind", "deliver"):
        for step in ("before a statement", "after a statement", "before a commit", "after the end of a transaction"):
            assert places[f"{door}: {step}"], f"never killed {door} {step}"
    assert places["deliver: before it is posted"] + places["deliver: after it is posted"]


def must_be_the_same(quiet: Town, beset: Town) -> None:
    """The record, the plan and the posts, as if nothing had happened; on the platform at most the lost posts differ."""
    assert beset.record() == quiet.record()
    assert beset.reminders() == quiet.reminders()
    said, should = beset.said(), quiet.said()
    assert all("Mogelijk dubbel" in text for _, _, text, _ in said - should)
    assert sum((should - said).values()) <= len(beset.inflight)

    posts = {post.id: post for post in beset.posts()}
    arrived = Counter(posted.key for posted in beset.on_the_platform())
    twice = {id for id, times in arrived.items() if times > 1}
    unknown = {id for id, post in posts.items() if post.state is PostState.UNKNOWN}
    assert {post.state for post in posts.values()} <= {PostState.SENT, PostState.UNKNOWN}
    assert unknown <= beset.inflight
    assert posts.keys() - arrived.keys() <= unknown, "a post was lost"
    assert arrived.keys() <= posts.keys(), "something was said that nothing stands for"
    assert twice <= beset.inflight, "a post was repeated that was not in flight"
    assert max(arrived.values()) <= 2
    if beset.readable:
        assert not unknown
        assert all(posts[id].updates for id in twice), "what can be looked up was repeated"
    told = {post.card.about.subject for post in posts.values() if post.card.about}
    for id in unknown:
        if posts[id].updates is None and posts[id].asked_by and not is_news_of_a_loss(posts[id]):
            assert f"post:{id}" in told, "nobody heard that a post may be lost"

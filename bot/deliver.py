"""The third door: posts leave."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol, TypeVar

from bot.core import Core
from bot.errors import Conflict, DeliveryFailed
from bot.following import follow
from bot.lost import mark
from bot.outbox import Post, PostState
from bot.ports.messenger import Messenger
from bot.ports.unit_of_work import Work

T = TypeVar("T")
Call = Callable[[], str | Awaitable[str | None] | None]
"""One thing to ask of a platform: a reference, now or later."""

MOST = 100
"""Posts of one call; whoever gets so many calls again."""
_LEASE = timedelta(seconds=60)
"""Longer than any platform takes to answer or to be given up."""
_LOOK_AFTER = timedelta(seconds=5)
"""A cut line may hold up the post it carried for a moment."""
_FIRST_WAIT = timedelta(seconds=2)
_LONGEST_WAIT = timedelta(minutes=15)
_GIVE_UP_AFTER = timedelta(hours=24)
_OWN_FAULTS = 5
"""Attempts that end with a post that we cannot make: it would hold up all that waits behind it."""
_ATTEMPTS = 3
_WAITING = frozenset({PostState.QUEUED, PostState.SENDING})

log = logging.getLogger(__name__)


class Line(Protocol):
    """Whoever delivers one post after another: how it waits, and what it hears."""

    async def transact(self, work: Callable[[], T], /) -> T:
        """Does what opens transactions, where it holds up nobody."""
        ...

    async def insist(self, work: Callable[[], T], /) -> T:
        """As `transact`, and tried again for as long as it may: what it notes is known to nobody else."""
        ...

    async def ask(self, call: Call, /) -> str | None:
        """Asks the platform, where it holds up nobody."""
        ...

    def later(self, at: datetime, /) -> None:
        """A post did not go out, or perhaps did not: something may be done about it then."""
        ...

    def found(self) -> None:
        """There is something to post: others may help, for posts of other conversations."""
        ...

    def lost(self) -> None:
        """A post is lost: what is told about it, or goes another way, may be queued for another platform."""
        ...

    def goes_on(self) -> bool:
        """False when the process ends: then no other post is taken."""
        ...


class Here:
    """Delivers here and now, to platforms that answer at once."""

    def __init__(self, later: Callable[[datetime], None] = lambda _at: None) -> None:
        self.later = later

    async def transact(self, work: Callable[[], T]) -> T:
        return work()

    insist = transact

    async def ask(self, call: Call) -> str | None:
        answer = call()
        return await answer if isinstance(answer, Awaitable) else answer

    def found(self) -> None:
        return

    lost = found

    def goes_on(self) -> bool:
        return True


def deliver(core: Core, line: Line | None = None) -> int:
    """As `delivering`, to its end at once."""
    delivery = delivering(core, line)
    try:
        delivery.send(None)
    except StopIteration as done:
        return int(done.value)
    delivery.close()
    raise RuntimeError("a platform that is asked in the event loop is not delivered to outside it")


async def delivering(core: Core, line: Line | None = None) -> int:
    """Posts queued cards until none is left, or a hundred, and returns how many it took.

    Nothing is sent within a transaction: each step marks what was sent and takes the next post under a lease. So of a
    process that dies only what it was sending has an unknown fate: that is looked up where its platform lets us.
    """
    line, count, sent = line or Here(), 0, None
    while post := await _stepped(core, line, sent, takes=count < MOST and line.goes_on()):
        if count == 0:
            line.found()
        count += 1
        sent = await _send(core, post, line)
        if sent.state is not PostState.SENT:
            line.later(sent.next_at)
    return count


async def _stepped(core: Core, line: Line, sent: Post | None, *, takes: bool) -> Post | None:
    """The next post, when there is one."""
    try:
        post = await line.transact(partial(_next, core, sent, takes=takes))
    except Exception:
        # Only we know that it went out: that is noted first, whatever cannot be done beside it.
        if sent is not None and sent.state is PostState.SENT and await line.insist(partial(_noted, core, sent)):
            await line.transact(partial(_followed, core, sent))
        raise
    if sent is not None and sent.state not in {PostState.SENT, *_WAITING}:
        line.lost()
    if post is None and sent is not None and takes and line.goes_on():
        # Who queued another one meanwhile saw this one under way, and where two write at a time we did not see theirs.
        post = await line.transact(partial(_next, core, None, takes=True))
    return post


def _next(core: Core, sent: Post | None, *, takes: bool) -> Post | None:
    """Marks what was sent and takes the next post. Raises: Conflict after three."""
    for _ in range(_ATTEMPTS - 1):
        try:
            return _step(core, sent, takes=takes)
        except Conflict:
            continue
    return _step(core, sent, takes=takes)


def _step(core: Core, sent: Post | None, *, takes: bool) -> Post | None:
    with core.store.write() as work:
        if sent is not None:
            stands = mark(core, work, sent)
            if stands.state is PostState.SENT:
                follow(core, work, stands)
        now = core.clock.now()
        return work.outbox.take(tuple(core.messengers), now, now + _LEASE) if takes else None


def _noted(core: Core, sent: Post) -> bool:
    """Marks what was sent; False when that was committed after all."""
    with core.store.write() as work:
        stands = work.outbox.get(sent.id)
        if stands is None or (stands.state, stands.reference) == (sent.state, sent.reference):
            return False
        work.outbox.mark(sent)
        return True


def _followed(core: Core, sent: Post) -> None:
    with core.store.write() as work:
        follow(core, work, sent)


async def _send(core: Core, post: Post, line: Line) -> Post:
    messenger = core.messengers[post.address.platform]
    # A change that is said twice is the same: nobody asks whether it went out before.
    lost = post.state is PostState.SENDING and post.updates is None
    try:
        if lost:
            found = await line.ask(partial(messenger.find, post.address, post.id))
            if found is not None:
                return replace(post, state=PostState.SENT, reference=found, reason=None)
            lost = False
        reference = await _out(core, messenger, post, line)
        return replace(post, state=PostState.SENT, reference=reference, reason=None)
    except DeliveryFailed as failed:
        return _after(post, failed, core.clock.now(), lost=lost)
    except Exception as fault:
        log.exception("post failed by our own fault", extra={"post": post.id})
        ours = DeliveryFailed(type(fault).__name__, fate_unknown=True)
        return _after(post, ours, core.clock.now(), lost=lost, last=post.attempts + 1 >= _OWN_FAULTS)


async def _out(core: Core, messenger: Messenger, post: Post, line: Line) -> str | None:
    card = messenger.parts(post.address, post.card)[0]
    if post.updates is None:
        return await line.ask(partial(messenger.post, post.address, card, post.id))
    reference = await line.transact(partial(_to_change, core, post.updates))
    return await line.ask(partial(messenger.update, post.address, reference, card, post.id))


def _to_change(core: Core, id: str) -> str:
    """The reference of the post that is to be changed. Raises: DeliveryFailed."""
    with core.store.read() as work:
        original = work.outbox.get(id)
        reference = _stands(work, original) if original else None
    if reference is None:
        raise DeliveryFailed("the post to change was never sent")
    return reference


def _stands(work: Work, post: Post) -> str | None:
    """The reference that the post has by now: what one person alone sees may have been posted anew to change it."""
    place, reference = post.address, post.reference
    if place.private_to is None or reference is None:
        return reference
    faces = work.outbox.at(place.platform, place.tenant, place.conversation, reference)
    return next((face.reference for face in faces if face.state is PostState.SENT and face.reference), reference)


def _after(post: Post, failed: DeliveryFailed, now: datetime, *, lost: bool, last: bool = False) -> Post:
    """What becomes of a post that did not, or perhaps not, go out; `lost` when an earlier attempt may have.

    After the `last` attempt, or when a day went by, it is not tried again.
    """
    attempts = post.attempts + 1
    over = last or (attempts > 1 and now - post.at > _GIVE_UP_AFTER)
    backoff = min(_FIRST_WAIT * 2 ** min(attempts - 1, 10), _LONGEST_WAIT)
    later = now + max(failed.retry_after or timedelta(0), backoff)
    tried = replace(post, attempts=attempts, reason=failed.reason, next_at=later)
    if post.updates is not None and failed.fate_unknown:
        # An update said twice is the same.
        return replace(tried, state=PostState.FAILED if over else PostState.QUEUED)
    if failed.fate_unknown and not lost:
        # Soon it is looked up where the platform lets us, as after a crash.
        looked = max(later, now + _LOOK_AFTER)
        return replace(tried, state=PostState.UNKNOWN if over else PostState.SENDING, next_at=looked)
    if lost and failed.retry_after is not None and not over:
        return replace(tried, state=PostState.SENDING)
    if lost:
        return replace(tried, state=PostState.UNKNOWN)
    return replace(tried, state=PostState.FAILED if failed.retry_after is None or over else PostState.QUEUED)

"""Posts in trouble, on the command line."""

from __future__ import annotations

from collections.abc import Callable

from bot.asking import queued_again
from bot.errors import NotPossible
from bot.outbox import PostState
from bot.ports.clock import Clock
from bot.ports.unit_of_work import UnitOfWork

Say = Callable[[str], None]


def listed(store: UnitOfWork, organisation: str, say: Say) -> None:
    """Posts that are queued, failed or unknown, newest first; never what they say."""
    states = (PostState.QUEUED, PostState.SENDING, PostState.FAILED, PostState.UNKNOWN)
    with store.read() as work:
        posts = work.outbox.in_state(*states, organisation=organisation)
    for post in posts:
        where = post.person or post.address.conversation
        at = f"{post.at:%Y-%m-%d %H:%M}"
        say(f"{post.id} {post.state} {at} {post.address.platform} {where} {post.reason or ''}".rstrip())
    if not posts:
        say("Everything was sent.")


def send_again(store: UnitOfWork, clock: Clock, id: str, say: Say) -> None:
    """Queues a failed or unknown post once more. Raises: NotPossible."""
    with store.write() as work:
        post = work.outbox.get(id)
        if post is None or post.state not in {PostState.FAILED, PostState.UNKNOWN}:
            raise NotPossible(f"{id} is no post that failed; lijn outbox lists them")
        work.outbox.again(queued_again(post, clock.now()))
    say(f"{id} is queued again.")

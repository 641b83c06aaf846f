"""The third door: posts leave."""

from __future__ import annotations

import logging
import uuid
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core import Core
from bot.domain.trajectory import Trajectory
from bot.errors import DeliveryFailed
from bot.outbox import Post, PostState
from bot.ports.messenger import Messenger
from bot.ports.municipality import Municipality
from bot.said.common import NotReachable, PostFailed
from bot.voice import Voice

_LEASE = timedelta(seconds=60)
_LOOK_AFTER = timedelta(seconds=5)
"""A cut line may hold up the post it carried for a moment."""
_FIRST_WAIT = timedelta(seconds=2)
_LONGEST_WAIT = timedelta(minutes=15)
_GIVE_UP_AFTER = timedelta(hours=24)
_LOST_TWICE = 2
"""A weighty post whose fate is unknown is said once more, not twice."""

log = logging.getLogger(__name__)


def deliver(core: Core) -> int:
    """Posts at most a hundred queued cards and returns how many it tried.

    Nothing is sent within a transaction: posts are claimed under a lease, sent, and marked one by one. A post that was
    claimed by a process that died is looked up where its platform lets us; where not, its fate is unknown.
    """
    with core.store.write() as work:
        claimed = work.outbox.claim(tuple(core.messengers), core.clock.now(), _LEASE)
    for post in claimed:
        sent = _send(core, post)
        with core.store.write() as work:
            work.outbox.mark(sent)
        if sent.state is PostState.FAILED and _other_way(core, sent):
            continue
        if sent.state in {PostState.FAILED, PostState.UNKNOWN}:
            _tell_asker(core, sent)
    return len(claimed)


def _send(core: Core, post: Post) -> Post:
    messenger = core.messengers[post.address.platform]
    try:
        if post.state is PostState.SENDING:
            found = messenger.find(post.address, post.id)
            if found is not None:
                return replace(post, state=PostState.SENT, reference=found, reason=None)
        return replace(post, state=PostState.SENT, reference=_out(core, messenger, post), reason=None)
    except DeliveryFailed as failed:
        return _after(post, failed, core.clock.now())
    except Exception as fault:
        log.exception("post failed by our own fault", extra={"post": post.id})
        return _after(post, DeliveryFailed(type(fault).__name__, fate_unknown=True), core.clock.now())


def _out(core: Core, messenger: Messenger, post: Post) -> str:
    if post.updates is None:
        return messenger.post(post.address, post.card, post.id)
    with core.store.read() as work:
        original = work.outbox.get(post.updates)
    if original is None or original.reference is None:
        raise DeliveryFailed("the post to change was never sent")
    return messenger.update(post.address, original.reference, post.card, post.id)


def _after(post: Post, failed: DeliveryFailed, now: datetime) -> Post:
    attempts = post.attempts + 1
    tried = replace(post, attempts=attempts, reason=failed.reason)
    if failed.fate_unknown:
        if post.state is PostState.QUEUED and post.updates is None:
            # Soon it is looked up where the platform lets us, as after a crash.
            return replace(post, state=PostState.SENDING, next_at=now + _LOOK_AFTER, reason=failed.reason)
        if post.updates is not None or (post.weighty and attempts < _LOST_TWICE):
            # An update said twice is the same; a reminder or a request for approval is worse lost than said twice.
            return _wait(tried, now, _FIRST_WAIT)
        log.error("fate of post unknown", extra={"post": post.id, "reason": failed.reason})
        return replace(tried, state=PostState.UNKNOWN)
    if failed.retry_after is None or now - post.at > _GIVE_UP_AFTER:
        log.error("post failed for good", extra={"post": post.id, "reason": failed.reason})
        return replace(tried, state=PostState.FAILED)
    backoff = min(_FIRST_WAIT * 2 ** min(attempts - 1, 10), _LONGEST_WAIT)
    return _wait(tried, now, max(failed.retry_after, backoff))


def _wait(post: Post, now: datetime, wait: timedelta) -> Post:
    if post.attempts and now - post.at > _GIVE_UP_AFTER:
        return replace(post, state=PostState.FAILED)
    return replace(post, state=PostState.QUEUED, next_at=now + wait)


def _other_way(core: Core, post: Post) -> bool:
    """What could not reach a person is tried along the next way; when none is left, the trajectory's channels hear it.

    True when the same card goes another way.
    """
    if post.person is None or post.updates is not None:
        return False
    now = core.clock.now()
    with core.store.write() as work:
        municipality = work.municipality(post.organisation)
        person = municipality.people.find(post.person)
        ways = core.directory.ways(post.organisation, person) if person else ()
        # What only this person may see, among others, is told directly when it cannot be shown there.
        private = ways if post.address.private_to is not None else ()
        left = ways[ways.index(post.address) + 1 :] if post.address in ways else private
        if left:
            again = replace(post, id=uuid.uuid4().hex, address=left[0], at=now, next_at=now)
            work.outbox.queue(replace(again, state=PostState.QUEUED, attempts=0, reason=None))
            return True
        if person is not None and post.weighty:
            voice = Voice(core=core, work=work, municipality=municipality, now=now)
            subject = post.card.about.subject if post.card.about else ""
            if trajectory := _trajectory_of(subject, municipality):
                voice.announce(trajectory, NotReachable(person=person.id, what=subject))
    return False


def _trajectory_of(subject: str, municipality: Municipality) -> Trajectory | None:
    for things in (municipality.commitments, municipality.questions, municipality.messages):
        item = things.find(subject)
        if item is not None:
            return municipality.trajectories.find(item.trajectory) if item.trajectory else None
    return municipality.trajectories.find(subject)


def _tell_asker(core: Core, post: Post) -> None:
    """Who caused the post hears that it did not arrive; news about such news is not sent on."""
    about = post.card.about
    if post.asked_by is None or post.updates is not None or (about and about.subject.startswith("post:")):
        return
    now = core.clock.now()
    with core.store.write() as work:
        municipality = work.municipality(post.organisation)
        asker = municipality.people.find(post.asked_by)
        if asker is not None:
            Voice(core=core, work=work, municipality=municipality, now=now).tell(
                asker,
                PostFailed(
                    post=post.id,
                    title=post.card.title or post.card.text.split("\n", 1)[0],
                    to=post.person,
                    unknown=post.state is PostState.UNKNOWN,
                ),
            )

"""What becomes of a post that did not arrive, and who hears of it."""

from __future__ import annotations

import logging
import uuid
from dataclasses import replace

from bot.core import Core
from bot.domain.trajectory import Trajectory
from bot.outbox import Post, PostState
from bot.ports.municipality import Municipality
from bot.ports.unit_of_work import Work
from bot.said.common import NotReachable, PostFailed
from bot.texts.common import marked_double
from bot.voice import Voice

log = logging.getLogger(__name__)


def mark(core: Core, work: Work, post: Post) -> Post:
    """Stores what became of a post that was tried, and returns it as it stands now.

    In the same transaction a loss is mended or told.
    """
    if post.state not in {PostState.FAILED, PostState.UNKNOWN}:
        work.outbox.mark(post)
        return post
    voice = Voice(core=core, work=work, municipality=work.municipality(post.organisation), now=core.clock.now())
    if post.state is PostState.UNKNOWN and post.weighty:
        # Worse lost than said twice: said once more, as what it is, and not a third time.
        reader = voice.municipality.people.find(post.person) if post.person else None
        card = marked_double(post.card, voice.translator(reader))
        again = replace(post, state=PostState.QUEUED, card=card, weighty=False)
        work.outbox.again(again)
        return again
    work.outbox.mark(post)
    log.error("post is lost", extra={"post": post.id, "state": post.state, "reason": post.reason})
    if not (post.state is PostState.FAILED and _other_way(core, voice, post)):
        parts = core.messengers[post.address.platform].parts(post.address, post.card)
        _tell_asker(voice, post, begins=len(parts) > 1)
    return post


def _other_way(core: Core, voice: Voice, post: Post) -> bool:
    """What could not reach a person is tried along the next way; when none is left, the trajectory's channels hear it.

    True when the same card goes another way.
    """
    if post.person is None or post.updates is not None or post.follows is not None:
        return False
    person = voice.municipality.people.find(post.person)
    ways = core.directory.ways(post.organisation, person) if person else ()
    # What only this person may see, among others, is told directly when it cannot be shown there.
    private = ways if post.address.private_to is not None else ()
    left = ways[ways.index(post.address) + 1 :] if post.address in ways else private
    if left:
        again = replace(post, id=uuid.uuid4().hex, address=left[0], at=voice.now, next_at=voice.now)
        voice.work.outbox.queue(replace(again, state=PostState.QUEUED, attempts=0, reason=None))
        return True
    if person is not None and post.weighty:
        subject = post.card.about.subject if post.card.about else ""
        if trajectory := _trajectory_of(subject, voice.municipality):
            voice.announce(trajectory, NotReachable(person=person.id, what=subject))
    return False


def _trajectory_of(subject: str, municipality: Municipality) -> Trajectory | None:
    for things in (municipality.commitments, municipality.questions, municipality.messages):
        item = things.find(subject)
        if item is not None:
            return municipality.trajectories.find(item.trajectory) if item.trajectory else None
    return municipality.trajectories.find(subject)


def _tell_asker(voice: Voice, post: Post, *, begins: bool) -> None:
    """Who caused the post hears that it did not arrive; news about such news is not sent on."""
    about = post.card.about
    if post.asked_by is None or post.updates is not None or (about and about.subject.startswith("post:")):
        return
    asker = voice.municipality.people.find(post.asked_by)
    if asker is not None:
        voice.tell(
            asker,
            PostFailed(
                post=post.id,
                title=post.card.title or post.card.text.split("\n", 1)[0],
                to=post.person,
                unknown=post.state is PostState.UNKNOWN,
                begins=begins,
            ),
        )

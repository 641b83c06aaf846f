"""A text that is longer than one post takes goes on in posts that follow it."""

from __future__ import annotations

import uuid
from dataclasses import replace

from bot.address import Address
from bot.core import Core
from bot.outbox import Post, PostState
from bot.ports.unit_of_work import Work
from bot.texts.common import nothing_more
from bot.voice import Voice


def follow(core: Core, work: Work, sent: Post) -> None:
    """Queues what did not fit in a post that was sent, a part a post; after a change, new faces for those that stand.

    So how far a text was posted is what the outbox says, and each part has a fate of its own, as every post.
    They leave before what else waits in the conversation, so that nothing stands between them.
    """
    parts = core.messengers[sent.address.platform].parts(sent.address, sent.card)
    if len(parts) == 1 and sent.updates is None:
        return
    first = sent if sent.updates is None else work.outbox.get(sent.updates)
    if first is None:
        return
    rest = list(parts[1:])
    voice = Voice(core=core, work=work, municipality=work.municipality(sent.organisation), now=core.clock.now())
    for post in work.outbox.following(first.id):
        reader = voice.municipality.people.find(post.person) if post.person else None
        card = rest.pop(0) if rest else nothing_more(voice.translator(reader))
        if post.state not in {PostState.FAILED, PostState.UNKNOWN}:
            voice.update(post, card)
    for card in rest:
        next_part = replace(
            first,
            id=uuid.uuid4().hex,
            address=_under(first),
            card=card,
            follows=first.id,
            state=PostState.QUEUED,
            at=voice.now,
            next_at=voice.now,
            attempts=0,
            reference=None,
        )
        work.outbox.queue(next_part)


def _under(first: Post) -> Address:
    """In the thread of the post; what only one person sees has none."""
    address = first.address
    return address if address.private_to is not None else replace(address, thread=address.thread or first.reference)

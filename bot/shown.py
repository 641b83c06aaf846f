"""What a post shows at this moment, for a platform that must tell it in the answer to a click."""

from __future__ import annotations

from bot.address import Address
from bot.cards import Card
from bot.outbox import Post
from bot.ports.unit_of_work import UnitOfWork, Work


def face_of(store: UnitOfWork, address: Address, reference: str, key: str | None = None) -> Card | None:
    """The newest card of the post, also one that still waits to be sent; None when we posted no such thing there."""
    with store.read() as work:
        posts = faces(work, address, reference, key)
    return posts[0].card if posts else None


def faces(work: Work, address: Address, reference: str, key: str | None = None) -> tuple[Post, ...]:
    """The post with this reference and all its changes, newest first.

    A post that arrived without its platform telling us so has a reference that we do not know: it is found by its id in
    the outbox, when it was posted to this conversation.
    """
    found = work.outbox.at(address.platform, address.tenant, address.conversation, reference)
    if found or key is None:
        return found
    post = work.outbox.get(key)
    post = work.outbox.get(post.updates) if post and post.updates else post
    if post is None or _conversation(post.address) != _conversation(address):
        return ()
    known = post.reference and work.outbox.at(address.platform, address.tenant, address.conversation, post.reference)
    return known or (post,)


def _conversation(address: Address) -> tuple[str, str, str]:
    return address.platform, address.tenant, address.conversation

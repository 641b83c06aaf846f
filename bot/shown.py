"""What a post shows at this moment, for a platform that must tell it in the answer to a click."""

from __future__ import annotations

from bot.address import Address
from bot.cards import Card
from bot.ports.unit_of_work import UnitOfWork


def face_of(store: UnitOfWork, address: Address, reference: str) -> Card | None:
    """The newest card of the post, also one that still waits to be sent; None when we posted no such thing there."""
    with store.read() as work:
        posts = work.outbox.at(address.platform, address.tenant, address.conversation, reference)
    return posts[0].card if posts else None

"""Between Teams' conversations and our addresses, and where a conversation is."""

from __future__ import annotations

from adapters.teams.activity import Raw, ident, text
from bot.address import Address
from bot.place import Place

PLATFORM = "teams"
_DIRECT = "dm:"
_THREAD = ";messageid="
_BOT = "28:"
_CHANNEL = ("@thread.tacv2", "@thread.skype")
"""How the ids of channels end; those of group chats end otherwise."""


def user_of(raw: Raw) -> str:
    """Who speaks: the object id in the tenant; without one the id that only our app knows, which has no rights."""
    return ident(raw, "from", "aadObjectId").casefold() or ident(raw, "from", "id")


def is_bot(raw: Raw) -> bool:
    """True for an app, which is also Lijn itself: two bots that answer each other would never stop."""
    speaker = ident(raw, "from", "id")
    return speaker.startswith(_BOT) or speaker == ident(raw, "recipient", "id") or text(raw, "from", "role") == "bot"


def is_direct(raw: Raw) -> bool:
    """True between one person and Lijn alone."""
    kind = ident(raw, "conversation", "conversationType")
    return kind == "personal" or (not kind and ident(raw, "conversation", "id").startswith("a:"))


def address_of(raw: Raw, tenant: str) -> Address:
    """Where it was said, and where the answer goes: the same thread of a channel, or the same chat."""
    conversation = ident(raw, "conversation", "id")
    if is_direct(raw):
        return direct(tenant, user_of(raw))
    room, _, thread = conversation.partition(_THREAD)
    return Address(platform=PLATFORM, tenant=tenant, conversation=room, thread=thread or None)


def direct(tenant: str, user: str) -> Address:
    """The direct conversation with someone."""
    return Address(platform=PLATFORM, tenant=tenant, conversation=f"{_DIRECT}{user}")


def place_of(raw: Raw, tenant: str) -> Place:
    """What must be known to post there again."""
    direct = is_direct(raw)
    conversation = ident(raw, "conversation", "id")
    details = {
        "service_url": ident(raw, "serviceUrl"),
        "conversation": conversation if direct else conversation.partition(_THREAD)[0],
        "bot": ident(raw, "recipient", "id"),
    }
    if direct:
        details["user"] = ident(raw, "from", "id")
    return Place(platform=PLATFORM, tenant=tenant, conversation=address_of(raw, tenant).conversation, details=details)


def place_of_speaker(raw: Raw, tenant: str) -> Place:
    """Where the direct conversation with a speaker of a channel can be begun."""
    details = {
        "service_url": ident(raw, "serviceUrl"),
        "bot": ident(raw, "recipient", "id"),
        "user": ident(raw, "from", "id"),
    }
    return Place(platform=PLATFORM, tenant=tenant, conversation=f"{_DIRECT}{user_of(raw)}", details=details)


def conversation_of(place: Place, address: Address) -> str:
    """Teams' own id of the conversation and the thread; empty when it must be begun first."""
    conversation = place.details.get("conversation", "")
    # Only a channel has threads: in a chat, what belongs to a post follows it.
    threaded = conversation.endswith(_CHANNEL) and (address.thread or "").isdigit()
    return f"{conversation}{_THREAD}{address.thread}" if threaded else conversation

"""Which text somebody was shown, before they decide about it in words."""

from __future__ import annotations

from bot.act import Act
from bot.outbox import Post, PostState
from bot.ports.unit_of_work import Work
from bot.understanding.ids import item_id

_DECISIONS = frozenset({"message.approve", "message.reject"})


def as_seen(act: Act, person: str, organisation: str, work: Work) -> Act:
    """A decision in words, about the newest request that reached this person and is no newer than the one they mean.

    A request that waits to be sent, or failed, was not read by anyone. When none arrived the act names no text.
    """
    message = item_id(str(act.slots.get("message_id", "")))
    if act.intent not in _DECISIONS or act.slots.get("digest") or message is None:
        return act
    meant = act.slots.get("version")
    for post in reversed(work.outbox.about(organisation, message)):
        about = post.card.about
        if about is None or about.version is None or not about.asks_approval or post.person != person:
            continue
        if (meant is None or about.version <= int(meant)) and post.state is PostState.SENT and _arrived(post, work):
            return act.with_slots(version=about.version, digest=about.digest)
    return act


def on_card(act: Act, post: Post, work: Work) -> Act:
    """What was said with a button or a reaction on a post; it names no text while the rest of that text is missing."""
    if act.intent not in _DECISIONS or _arrived(post, work):
        return act
    return Act(intent=act.intent, slots={name: value for name, value in act.slots.items() if name != "digest"})


def _arrived(post: Post, work: Work) -> bool:
    """True when the posts that continue its text arrived as well."""
    return all(part.state is PostState.SENT for part in work.outbox.following(post.id))

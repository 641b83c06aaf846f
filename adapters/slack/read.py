"""Slack's payload -> Incoming; pure."""

from __future__ import annotations

from collections.abc import Callable

from adapters.slack import interactions, markup
from adapters.slack.heard import HOME, Heard, incoming, is_direct, placed, speaker, thread_of
from adapters.slack.payload import Payload, at, kind_of, text
from adapters.slack.workspace import PLATFORM
from bot.address import Address
from bot.incoming import Captured, Deactivated, Edited, Incoming, Opened, Reacted, Text, Unreacted

PIN = "pushpin"
_WORDS = {"", "file_share", "thread_broadcast"}
"""Subtypes of messages in which a person says something new."""


def people_in(payload: Payload) -> tuple[str, ...]:
    """The sender first, then whom the words mention."""
    if kind_of(payload) == "user_change":
        return ()
    said = (text(payload, "event", "text"), text(payload, "text"), text(payload, "message", "text"))
    mentions = [user for words in said for user in markup.mentioned(words)]
    return tuple(dict.fromkeys(user for user in (speaker(payload), *mentions) if user))


def is_pin(payload: Payload) -> bool:
    """True when somebody put 📌 on a message."""
    return kind_of(payload) == "reaction_added" and text(payload, "event", "reaction") == PIN


def read(payload: Payload, heard: Heard) -> Incoming | None:
    """What somebody said; None for our own posts, other bots, and whatever is not for us."""
    reader = _READERS.get(kind_of(payload))
    if reader is None or speaker(payload) == heard.workspace.bot_user:
        return None
    return reader(payload, heard)


def _mention(payload: Payload, heard: Heard) -> Incoming | None:
    event = payload.get("event")
    named = heard.workspace.bot_user in markup.mentioned(text(event, "text"))
    return _words(payload, heard) if named else None


def _message(payload: Payload, heard: Heard) -> Incoming | None:
    event = payload.get("event")
    if text(event, "subtype") == "message_changed":
        return _changed(payload, heard)
    mentioned = heard.workspace.bot_user in markup.mentioned(text(event, "text"))
    if is_direct(text(event, "channel"), text(event, "channel_type")) or mentioned:
        return _words(payload, heard)
    return _words(payload, heard, overheard=True) if thread_of(event) else None


def _words(payload: Payload, heard: Heard, *, overheard: bool = False) -> Incoming | None:
    event = payload.get("event")
    if not _is_said(event) or at(event, "hidden"):
        return None
    channel, ts = text(event, "channel"), text(event, "ts")
    if not channel or not ts:
        return None
    if at(event, "edited"):
        return None if overheard else _edited(payload, heard, event)
    said = Text(markup.to_plain(text(event, "text"), heard.names(), heard.workspace.bot_user))
    # app_mention and message tell of the same post: the post is what is answered once.
    return incoming(
        payload, heard, said, f"{channel}:{ts}", channel, thread=thread_of(event), ts=ts, overheard=overheard
    )


def _changed(payload: Payload, heard: Heard) -> Incoming | None:
    """A person gave words to Lijn another wording; a link that unfolds or a reply below changes the message as well."""
    event, now, before = payload.get("event"), at(payload, "event", "message"), at(payload, "event", "previous_message")
    edited = text(now, "edited", "ts")
    reworded = text(now, "text") != text(before, "text") and edited != text(before, "edited", "ts")
    named = heard.workspace.bot_user in markup.mentioned(text(now, "text"))
    if not edited or not reworded or not isinstance(before, dict) or not _is_said(now):
        return None
    ours = named or is_direct(text(event, "channel"), text(event, "channel_type"))
    return _edited(payload, heard, now) if ours else None


def _edited(payload: Payload, heard: Heard, post: object) -> Incoming | None:
    """Said once of each post, which may be changed often, and of which app_mention and message both tell."""
    channel, ts = text(payload, "event", "channel"), text(post, "ts")
    if not channel or not ts:
        return None
    return incoming(payload, heard, Edited(), f"edit:{channel}:{ts}", channel, thread=thread_of(post), ts=ts)


def _is_said(post: object) -> bool:
    """True for the words of a person."""
    return text(post, "subtype") in _WORDS and not at(post, "bot_id") and bool(text(post, "user"))


def _reaction(payload: Payload, heard: Heard) -> Incoming | None:
    event = payload.get("event")
    channel, ts, emoji = text(event, "item", "channel"), text(event, "item", "ts"), text(event, "reaction")
    event_id = text(payload, "event_id")
    if not channel or not ts or not emoji or not event_id:
        return None
    author = text(event, "item_user")
    if is_pin(payload) and author != heard.workspace.bot_user:
        if heard.pinned is None:
            return None
        said = Captured(markup.to_plain(heard.pinned, heard.names(), heard.workspace.bot_user))
        return incoming(payload, heard, said, event_id, channel, ts=ts, once=f"pin:{channel}:{ts}")
    # Of some messages of apps Slack names no author.
    if author not in {heard.workspace.bot_user, ""}:
        return None
    kind = Reacted if kind_of(payload) == "reaction_added" else Unreacted
    return incoming(payload, heard, kind(emoji, ts), event_id, channel, ts=ts)


def _opened(payload: Payload, heard: Heard) -> Incoming | None:
    if text(payload, "event", "tab") not in {"", "home"} or not text(payload, "event_id"):
        return None
    home = Address(platform=PLATFORM, tenant=heard.workspace.tenant, conversation=f"{HOME}{speaker(payload)}")
    return placed(payload, heard, Opened(), text(payload, "event_id"), home)


def _user_changed(payload: Payload, heard: Heard) -> Incoming | None:
    if at(payload, "event", "user", "deleted") is not True or not text(payload, "event_id"):
        return None
    return incoming(payload, heard, Deactivated(), text(payload, "event_id"), "D")


_READERS: dict[str, Callable[[Payload, Heard], Incoming | None]] = {
    "app_mention": _mention,
    "message": _message,
    "command": interactions.command,
    "reaction_added": _reaction,
    "reaction_removed": _reaction,
    "app_home_opened": _opened,
    "user_change": _user_changed,
    "block_actions": interactions.pressed,
    "message_action": interactions.captured,
    "view_submission": interactions.filled,
}

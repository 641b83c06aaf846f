"""Slack's payload -> Incoming; pure."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from adapters.slack import forms, markup
from adapters.slack.payload import Payload, at, kind_of, moment, text
from adapters.slack.render import FORM_BUTTON
from adapters.slack.workspace import PLATFORM, Account, Workspace
from bot.act import Act
from bot.address import Address
from bot.incoming import (
    Captured,
    Deactivated,
    Filled,
    Incoming,
    Opened,
    Pressed,
    Reacted,
    Saying,
    Sender,
    Text,
    Unreacted,
)

HOME = "home"
"""The reference of a person's App Home."""
SHORTCUT = "leg_vast"
"""The message shortcut 'Leg vast'."""
PIN = "pushpin"
_WORDS = {"", "file_share", "thread_broadcast"}
"""Subtypes of messages in which a person says something new."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What is known around a payload before it is read."""

    workspace: Workspace
    received_at: datetime
    accounts: Mapping[str, Account]
    """Of everyone in `people_in`."""
    pinned: str | None = None
    """The words of the message that a 📌 was put on."""

    def names(self) -> dict[str, str]:
        """Of those who are mentioned."""
        return {user: account.name for user, account in self.accounts.items() if account.name}


def people_in(payload: Payload) -> tuple[str, ...]:
    """The sender first, then whom the words mention."""
    if kind_of(payload) == "user_change":
        return ()
    said = (text(payload, "event", "text"), text(payload, "text"), text(payload, "message", "text"))
    mentions = [user for words in said for user in markup.mentioned(words)]
    return tuple(dict.fromkeys(user for user in (_speaker(payload), *mentions) if user))


def is_pin(payload: Payload) -> bool:
    """True when somebody put 📌 on a message."""
    return kind_of(payload) == "reaction_added" and text(payload, "event", "reaction") == PIN


def read(payload: Payload, heard: Heard) -> Incoming | None:
    """What somebody said; None for our own posts, other bots, edits, and whatever is not for us."""
    reader = _READERS.get(kind_of(payload))
    if reader is None or _speaker(payload) == heard.workspace.bot_user:
        return None
    return reader(payload, heard)


def _mention(payload: Payload, heard: Heard) -> Incoming | None:
    event = payload.get("event")
    named = heard.workspace.bot_user in markup.mentioned(text(event, "text"))
    return _words(payload, heard) if named else None


def _message(payload: Payload, heard: Heard) -> Incoming | None:
    event = payload.get("event")
    mentioned = heard.workspace.bot_user in markup.mentioned(text(event, "text"))
    if _is_direct(text(event, "channel"), text(event, "channel_type")) or mentioned:
        return _words(payload, heard)
    return _words(payload, heard, overheard=True) if _thread(event) else None


def _words(payload: Payload, heard: Heard, *, overheard: bool = False) -> Incoming | None:
    event = payload.get("event")
    if text(event, "subtype") not in _WORDS or at(event, "bot_id") or at(event, "edited") or at(event, "hidden"):
        return None
    channel, ts = text(event, "channel"), text(event, "ts")
    if not channel or not ts or not text(event, "user"):
        return None
    said = Text(markup.to_plain(text(event, "text"), heard.names(), heard.workspace.bot_user))
    # app_mention and message tell of the same post: the post is what is answered once.
    return _incoming(
        payload, heard, said, f"{channel}:{ts}", channel, thread=_thread(event), ts=ts, overheard=overheard
    )


def _command(payload: Payload, heard: Heard) -> Incoming | None:
    channel, event = text(payload, "channel_id"), text(payload, "trigger_id")
    if not channel or not event:
        return None
    words = markup.to_plain(text(payload, "text"), heard.names(), heard.workspace.bot_user)
    return _incoming(payload, heard, Text(words or "help"), event, channel, private=True, shows_forms=True)


def _reaction(payload: Payload, heard: Heard) -> Incoming | None:
    event = payload.get("event")
    channel, ts, emoji = text(event, "item", "channel"), text(event, "item", "ts"), text(event, "reaction")
    event_id = text(payload, "event_id")
    if not channel or not ts or not emoji or not event_id:
        return None
    if is_pin(payload) and text(event, "item_user") != heard.workspace.bot_user:
        if heard.pinned is None:
            return None
        said = Captured(markup.to_plain(heard.pinned, heard.names(), heard.workspace.bot_user))
        return _incoming(payload, heard, said, f"pin:{channel}:{ts}", channel, ts=ts)
    kind = Reacted if kind_of(payload) == "reaction_added" else Unreacted
    return _incoming(payload, heard, kind(emoji, ts), event_id, channel, ts=ts)


def _opened(payload: Payload, heard: Heard) -> Incoming | None:
    if text(payload, "event", "tab") not in {"", "home"} or not text(payload, "event_id"):
        return None
    return _incoming(payload, heard, Opened(), text(payload, "event_id"), "D")


def _user_changed(payload: Payload, heard: Heard) -> Incoming | None:
    if at(payload, "event", "user", "deleted") is not True or not text(payload, "event_id"):
        return None
    return _incoming(payload, heard, Deactivated(), text(payload, "event_id"), "D")


def _pressed(payload: Payload, heard: Heard) -> Incoming | None:
    action, value = text(payload, "actions", 0, "action_id"), text(payload, "actions", 0, "value")
    event = text(payload, "trigger_id") or text(payload, "actions", 0, "action_ts")
    if not action.startswith("lijn_") or not value or not event:
        return None
    if text(payload, "container", "type") == "view":
        if text(payload, "view", "type") != "home":
            return None
        return _incoming(payload, heard, Pressed(value, HOME), event, "D", shows_forms=True)
    channel = text(payload, "channel", "id") or text(payload, "container", "channel_id")
    ts = text(payload, "container", "message_ts") or text(payload, "message", "ts")
    if not channel or not ts:
        return None
    act = Act(intent="form.open", slots={"form": value}) if action == FORM_BUTTON else None
    reference = ephemeral(ts) if at(payload, "container", "is_ephemeral") is True else ts
    thread = text(payload, "container", "thread_ts") or text(payload, "message", "thread_ts")
    said = Pressed(value, reference, act)
    return _incoming(
        payload, heard, said, event, channel, thread=thread if thread != ts else None, ts=ts, shows_forms=True
    )


def _captured(payload: Payload, heard: Heard) -> Incoming | None:
    channel, ts, event = text(payload, "channel", "id"), text(payload, "message", "ts"), text(payload, "trigger_id")
    if text(payload, "callback_id") != SHORTCUT or not channel or not event:
        return None
    said = Captured(markup.to_plain(text(payload, "message", "text"), heard.names(), heard.workspace.bot_user))
    thread = _thread(payload.get("message"))
    return _incoming(payload, heard, said, event, channel, thread=thread, ts=ts, private=True, shows_forms=True)


def _filled(payload: Payload, heard: Heard) -> Incoming | None:
    view, state = payload.get("view"), at(payload, "view", "state", "values")
    asked = _json(text(view, "private_metadata"))
    form, conversation = text(asked, "form"), text(asked, "conversation")
    event = text(payload, "trigger_id") or f"{text(view, 'id')}:{text(view, 'hash')}"
    if text(view, "callback_id") != forms.CALLBACK or not form or not conversation or not isinstance(state, dict):
        return None
    said = Filled(forms.values(state), form=form)
    thread, to = text(asked, "thread") or None, text(asked, "to") or None
    address = Address(
        platform=PLATFORM, tenant=heard.workspace.tenant, conversation=conversation, thread=thread, private_to=to
    )
    return _at(payload, heard, said, event, address, shows_forms=True)


def ephemeral(ts: str) -> str:
    """The reference of a post that one person sees."""
    return f"e:{ts}"


_READERS: dict[str, Callable[[Payload, Heard], Incoming | None]] = {
    "app_mention": _mention,
    "message": _message,
    "command": _command,
    "reaction_added": _reaction,
    "reaction_removed": _reaction,
    "app_home_opened": _opened,
    "user_change": _user_changed,
    "block_actions": _pressed,
    "message_action": _captured,
    "view_submission": _filled,
}


def _incoming(
    payload: Payload,
    heard: Heard,
    said: Saying,
    event_id: str,
    channel: str,
    *,
    thread: str | None = None,
    ts: str = "",
    private: bool = False,
    shows_forms: bool = False,
    overheard: bool = False,
) -> Incoming:
    user = _speaker(payload)
    direct = _is_direct(channel, text(payload, "event", "channel_type"))
    address = Address(
        platform=PLATFORM,
        tenant=heard.workspace.tenant,
        conversation=f"dm:{user}" if direct else channel,
        thread=thread,
        private_to=user if private and not direct else None,
    )
    link = heard.workspace.link("" if channel == "D" else channel, ts)
    return _at(payload, heard, said, event_id, address, ts=ts, link=link, shows_forms=shows_forms, overheard=overheard)


def _at(
    payload: Payload,
    heard: Heard,
    said: Saying,
    event_id: str,
    address: Address,
    *,
    ts: str = "",
    link: str | None = None,
    shows_forms: bool = False,
    overheard: bool = False,
) -> Incoming:
    user = _speaker(payload)
    account = heard.accounts.get(user, Account(user=user))
    return Incoming(
        organisation=heard.workspace.organisation,
        event_id=event_id,
        at=moment(text(payload, "event", "event_ts") or ts, heard.received_at),
        sender=Sender(
            user=user,
            email=account.email,
            name=account.name,
            guest=account.guest or _is_foreign(payload, heard.workspace),
        ),
        address=address,
        direct=address.conversation.startswith("dm:"),
        said=said,
        shows_forms=shows_forms,
        overheard=overheard,
        link=link,
    )


def _speaker(payload: Payload) -> str:
    candidates = (
        text(payload, "event", "user"),
        text(payload, "event", "user", "id"),
        text(payload, "user", "id"),
        text(payload, "user_id"),
    )
    return next((user for user in candidates if user), "")


def _is_foreign(payload: Payload, workspace: Workspace) -> bool:
    """True when the payload itself says that the sender is of another team (Slack Connect)."""
    event = payload.get("event")
    teams = (text(event, "user_team"), text(event, "source_team"), text(payload, "user", "team_id"))
    if at(payload, "is_ext_shared_channel") is True:
        teams += (text(event, "team"),)
    own = {workspace.tenant, text(payload, "authorizations", 0, "enterprise_id"), text(payload, "enterprise", "id"), ""}
    return any(team not in own for team in teams)


def _thread(message: object) -> str | None:
    thread = text(message, "thread_ts")
    return thread if thread and thread != text(message, "ts") else None


def _is_direct(channel: str, kind: str) -> bool:
    return channel.startswith("D") or kind == "im"


def _json(given: str) -> object:
    try:
        return json.loads(given) if given else None
    except (ValueError, RecursionError):
        return None

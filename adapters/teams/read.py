"""A raw activity -> what was said, where and by whom; pure."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from urllib.parse import quote

from adapters.teams.activity import Raw, ident, moment, part, parts, text
from adapters.teams.emoji import character
from adapters.teams.html import plain
from adapters.teams.mentions import is_called, typed
from adapters.teams.places import address_of, direct, is_bot, is_direct, place_of, user_of
from adapters.teams.render import FIELD, FORM, KEY, PRESS
from bot.address import Address
from bot.incoming import Captured, Edited, Filled, Incoming, Opened, Pressed, Reacted, Saying, Sender, Text, Unreacted

CARD_ACTION = "adaptiveCard/action"
DIALOGS = frozenset({"composeExtension/fetchTask", "composeExtension/submitAction", "task/fetch", "task/submit"})
_LONGEST_LABEL = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What Teams tells of a speaker beside the activity."""

    email: str | None = None
    name: str | None = None
    guest: bool = False
    unsure: bool = False
    """Teams does not answer now, so that it told nothing at all."""


def read(raw: Raw, organisation: str, tenant: str, profile: Profile, now: datetime) -> tuple[Incoming, ...]:
    """What the activity says; empty when it says nothing to us. A reaction may carry several."""
    user = user_of(raw)
    if not user or is_bot(raw) or not ident(raw, "conversation", "id"):
        return ()
    name = profile.name or text(raw, "from", "name") or None
    dialog, alone, place = is_dialog(raw), is_direct(raw), place_of(raw, tenant)
    return tuple(
        Incoming(
            organisation=organisation,
            event_id=_event_id(raw, number),
            at=moment(raw, now),
            sender=Sender(
                user=user,
                email=profile.email,
                name=name,
                guest=profile.guest,
                unsure=profile.unsure,
                zone=_zone(raw),
            ),
            address=_address(raw, tenant),
            direct=alone or dialog,
            said=said,
            shows_forms=dialog,
            reads_at_once=is_press(raw),
            in_dialog=dialog,
            whispers=False,
            link=_link(raw, tenant),
            place=None if dialog else place,
        )
        for number, said in enumerate(_said(raw))
    )


def _zone(raw: Raw) -> str | None:
    """The time zone of the client."""
    entities = (text(one, "timezone") for one in parts(raw, "entities") if text(one, "type") == "clientInfo")
    return text(raw, "localTimezone") or next(entities, "") or None


def known_as(said: Incoming, profile: Profile) -> Incoming:
    """What was read without the profile, with it."""
    name = profile.name or said.sender.name
    sender = replace(said.sender, email=profile.email, name=name, guest=profile.guest, unsure=profile.unsure)
    return replace(said, sender=sender)


def is_automatic(raw: Raw) -> bool:
    """True for a card that asks for its newest face by itself; nobody pressed anything.

    So does one that says it in a way that we do not know: only what was surely pressed may decide.
    """
    trigger = part(raw, "value").get("trigger")
    return not (trigger is None or (isinstance(trigger, str) and trigger.casefold() == "manual"))


def is_press(raw: Raw) -> bool:
    """True for a card that waits for its next face, and shows it to who pressed."""
    return text(raw, "type") == "invoke" and text(raw, "name") == CARD_ACTION


def pressed_post(raw: Raw) -> str:
    """The post whose card was used."""
    return ident(raw, "replyToId")


def pressed_key(raw: Raw) -> str:
    """Our own id of that post, where its card carries it; empty where it does not."""
    return ident(raw, "value", "action", "data", KEY)


def is_dialog(raw: Raw) -> bool:
    """True for a dialog: it may be opened in a chat that Lijn is no part of, so its answers go to the speaker."""
    return text(raw, "type") == "invoke" and text(raw, "name") in DIALOGS


def is_unknown(raw: Raw) -> bool:
    """True for an invoke that Lijn does not handle: a search, a tab, a sign-in, or what Teams will think of next."""
    return text(raw, "type") == "invoke" and not is_press(raw) and not is_dialog(raw)


def _address(raw: Raw, tenant: str) -> Address:
    return direct(tenant, user_of(raw)) if is_dialog(raw) else address_of(raw, tenant)


def _said(raw: Raw) -> tuple[Saying, ...]:
    kind, name = text(raw, "type"), text(raw, "name")
    if kind == "message":
        return _message(raw)
    if kind == "messageUpdate":
        edited = text(raw, "channelData", "eventType") == "editMessage" and (is_direct(raw) or is_called(raw))
        return (Edited(),) if edited else ()
    if kind == "messageReaction":
        return _reactions(raw)
    if is_press(raw):
        return () if is_automatic(raw) else (_submitted(raw, part(raw, "value", "action", "data")),)
    if kind == "invoke" and name == "composeExtension/fetchTask":
        return _captured(raw)
    if is_dialog(raw):
        return (_submitted(raw, part(raw, "value", "data")),)
    if kind == "installationUpdate" and text(raw, "action") in {"add", "add-upgrade"} and is_direct(raw):
        return (Opened(anew=True),) if text(raw, "action") == "add" else ()
    return ()


def _message(raw: Raw) -> tuple[Saying, ...]:
    value = part(raw, "value")
    if value and (ident(value, FORM) or text(value, PRESS) or not text(raw, "text")):
        return (_submitted(raw, value),)
    return (Text(typed(raw)),) if is_direct(raw) or is_called(raw) else ()


def _submitted(raw: Raw, value: Raw) -> Pressed | Filled:
    """A button or a form of a card of ours; whatever else is sent in its place is a button nobody knows."""
    post = pressed_post(raw) or None
    form = ident(value, FORM)
    if form:
        values = {
            key.removeprefix(FIELD): _value(given)
            for key, given in value.items()
            if isinstance(key, str) and key.startswith(FIELD) and isinstance(given, str | int | float | bool)
        }
        return Filled(values, post=post, form=form)
    return Pressed(text(value, PRESS)[:_LONGEST_LABEL], post=post, key=ident(value, KEY) or None)


def _value(given: Any) -> str:
    if isinstance(given, bool):
        return "yes" if given else "no"
    return text({"value": str(given)}, "value")


def _reactions(raw: Raw) -> tuple[Saying, ...]:
    post = ident(raw, "replyToId")
    if not post:
        return ()
    removed = [Unreacted(emoji, post) for emoji in _emoji(raw, "reactionsRemoved")]
    added = [Reacted(emoji, post) for emoji in _emoji(raw, "reactionsAdded")]
    return (*removed, *added)


def _emoji(raw: Raw, name: str) -> list[str]:
    found = (character(text(reaction, "type")) for reaction in parts(raw, name))
    return list(dict.fromkeys(emoji for emoji in found if emoji is not None))


def _captured(raw: Raw) -> tuple[Saying, ...]:
    payload = part(raw, "value", "messagePayload")
    body = text(payload, "body", "content")
    said = plain(body) if text(payload, "body", "contentType") != "text" else body.strip()
    return (Captured(said),)


def _event_id(raw: Raw, number: int) -> str:
    """The same for every repeat.

    A message that is sent again after 15 seconds keeps its id, though not always its time. A reaction has no id of its
    own: it carries that of the post, so it is told apart by who, when and what.
    """
    kind, conversation, id = text(raw, "type"), ident(raw, "conversation", "id"), ident(raw, "id")
    told: list[Any] = [kind, conversation, id, number]
    if kind == "messageReaction" or not id:
        told += [
            user_of(raw),
            ident(raw, "replyToId"),
            text(raw, "timestamp"),
            [text(reaction, "type") for reaction in parts(raw, "reactionsAdded")],
            [text(reaction, "type") for reaction in parts(raw, "reactionsRemoved")],
            text(raw, "text"),
            _plain_value(raw.get("value")),
        ]
    return hashlib.sha256(json.dumps(told, ensure_ascii=True, sort_keys=True).encode()).hexdigest()[:40]


def _plain_value(value: Any) -> Any:
    return value if isinstance(value, Mapping | str | int | float | list) else None


def _link(raw: Raw, tenant: str) -> str | None:
    """Back to the message: the captured one's own, or one made for a channel; chats with Lijn have none."""
    own = text(raw, "value", "messagePayload", "linkToMessage")
    if own.startswith("https://teams.microsoft.com/"):
        return own[:1000]
    channel, _, thread = ident(raw, "conversation", "id").partition(";messageid=")
    message = ident(raw, "id") if text(raw, "type") == "message" else ident(raw, "replyToId")
    if is_direct(raw) or not message or not channel.startswith("19:"):
        return None
    link = (
        f"https://teams.microsoft.com/l/message/{quote(channel, safe='')}/{quote(message, safe='')}?tenantId={tenant}"
    )
    team = ident(raw, "channelData", "team", "aadGroupId")
    link += f"&groupId={quote(team, safe='')}" if team else ""
    return f"{link}&parentMessageId={quote(thread, safe='')}" if thread else link

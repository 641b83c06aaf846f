"""Commands, buttons, shortcuts and modals -> Incoming; pure."""

from __future__ import annotations

import json

from adapters.slack import forms, markup
from adapters.slack.heard import Heard, incoming, placed, thread_of
from adapters.slack.payload import Payload, at, text
from adapters.slack.render import FORM_BUTTON
from adapters.slack.workspace import PLATFORM
from bot.act import Act
from bot.address import Address
from bot.incoming import Captured, Filled, Incoming, Pressed, Text

SHORTCUT = "leg_vast"
"""The message shortcut 'Leg vast'."""


def command(payload: Payload, heard: Heard) -> Incoming | None:
    """A slash command: only who typed it sees it, and its answer."""
    channel, event = text(payload, "channel_id"), text(payload, "trigger_id")
    if not channel or not event:
        return None
    words = markup.to_plain(text(payload, "text"), heard.names(), heard.workspace.bot_user)
    return incoming(payload, heard, Text(words or "help"), event, channel, private=True, shows_forms=True)


def pressed(payload: Payload, heard: Heard) -> Incoming | None:
    """A button on a card, or at home."""
    action, value = text(payload, "actions", 0, "action_id"), text(payload, "actions", 0, "value")
    event = text(payload, "trigger_id") or text(payload, "actions", 0, "action_ts")
    if not action.startswith("lijn_") or not value or not event:
        return None
    channel = text(payload, "channel", "id") or text(payload, "container", "channel_id")
    ts = text(payload, "container", "message_ts") or text(payload, "message", "ts")
    if not channel or not ts:
        # At home. What is pressed there is answered in the direct conversation, so the button itself carries its act.
        carried = home_act(value)
        return incoming(payload, heard, Pressed("", None, carried), event, "D", shows_forms=True) if carried else None
    act = Act(intent="form.open", slots={"form": value}) if action == FORM_BUTTON else None
    thread = text(payload, "container", "thread_ts") or text(payload, "message", "thread_ts")
    said = Pressed(value, ts, act)
    return incoming(
        payload, heard, said, event, channel, thread=thread if thread != ts else None, ts=ts, shows_forms=True
    )


def captured(payload: Payload, heard: Heard) -> Incoming | None:
    """The shortcut on somebody's message."""
    channel, ts, event = text(payload, "channel", "id"), text(payload, "message", "ts"), text(payload, "trigger_id")
    if text(payload, "callback_id") != SHORTCUT or not channel or not event:
        return None
    said = Captured(markup.to_plain(text(payload, "message", "text"), heard.names(), heard.workspace.bot_user))
    thread = thread_of(payload.get("message"))
    return incoming(payload, heard, said, event, channel, thread=thread, ts=ts, private=True, shows_forms=True)


def filled(payload: Payload, heard: Heard) -> Incoming | None:
    """A modal that was sent in."""
    form, state, origin = forms.asked(payload), at(payload, "view", "state", "values"), forms.carried(payload)
    event = text(payload, "trigger_id") or f"{text(payload, 'view', 'id')}:{text(payload, 'view', 'hash')}"
    if form is None or not text(origin, "conversation") or not isinstance(state, dict):
        return None
    address = Address(
        platform=PLATFORM,
        tenant=heard.workspace.tenant,
        conversation=text(origin, "conversation"),
        thread=text(origin, "thread") or None,
        private_to=text(origin, "to") or None,
    )
    said, link = Filled(forms.values(state), text(origin, "on") or None, form), text(origin, "link") or None
    return placed(payload, heard, said, event, address, link=link, shows_forms=True)


def home_act(value: str) -> Act | None:
    """The act in a button of the App Home, as render.py put it there."""
    given = _json(value)
    slots = at(given, "slots")
    return Act(intent=text(given, "intent"), slots=slots) if text(given, "intent") and isinstance(slots, dict) else None


def _json(given: str) -> object:
    try:
        return json.loads(given) if given else None
    except (ValueError, RecursionError):
        return None

"""What Slack sends, in the shape of its documentation."""

import itertools
import json
import time
from typing import Any
from urllib.parse import urlencode

from slack_sdk.signature import SignatureVerifier

from tests.slack.fake import BOT, TEAM

SECRET = "test-signing-secret"
_numbers = itertools.count(1)

ANNA, MARIT, SANNE, EVA, GAST = "U01ANNA", "U03MARIT", "U05SANNE", "U11EVA", "U99GAST"
LINDE = "C01LINDE"


def user(id: str, name: str, email: str, **more: Any) -> dict[str, Any]:
    """A user of users.info."""
    return {
        "id": id,
        "team_id": TEAM,
        "name": name,
        "real_name": name,
        "profile": {"real_name": name, "email": email},
        **more,
    }


USERS = [
    user(ANNA, "Anna de Wit", "anna.dewit@rijnveste.example"),
    user(MARIT, "Marit Jansen", "marit.jansen@rijnveste.example"),
    user(SANNE, "Sanne Bakker", "sanne.bakker@rijnveste.example"),
    user(EVA, "Eva Meijer", "eva.meijer@rijnveste.example"),
    user(GAST, "Gast Buitenstaander", "gast@elders.example", is_restricted=True),
]


def number() -> int:
    return next(_numbers)


def new_ts() -> str:
    return f"{1764061000 + number()}.000200"


def callback(event: dict[str, Any], *, team: str = TEAM, **more: Any) -> dict[str, Any]:
    """An event as the Events API sends it."""
    return {
        "type": "event_callback",
        "team_id": team,
        "api_app_id": "A01LIJN",
        "event_id": f"Ev{number():09}",
        "event_time": 1795510800,
        "authorizations": [{"enterprise_id": None, "team_id": team, "user_id": BOT, "is_bot": True}],
        "is_ext_shared_channel": False,
        "event": event,
        **more,
    }


def mention(
    who: str, text: str, channel: str = LINDE, *, thread: str | None = None, ts: str | None = None, **more: Any
) -> dict[str, Any]:
    ts = ts or new_ts()
    event = {
        "type": "app_mention",
        "user": who,
        "text": f"<@{BOT}> {text}",
        "ts": ts,
        "team": TEAM,
        "channel": channel,
        "event_ts": ts,
    }
    return callback({**event, **({"thread_ts": thread} if thread else {})}, **more)


def message(who: str, text: str, channel: str, kind: str = "channel", **more: Any) -> dict[str, Any]:
    ts = more.pop("ts", None) or new_ts()
    return callback(
        {
            "type": "message",
            "user": who,
            "text": text,
            "ts": ts,
            "team": TEAM,
            "channel": channel,
            "channel_type": kind,
            "event_ts": ts,
            **more,
        }
    )


def direct(who: str, text: str, **more: Any) -> dict[str, Any]:
    return message(who, text, f"D{who}", "im", **more)


def reaction(
    who: str, emoji: str, channel: str, ts: str, *, away: bool = False, item_user: str = BOT
) -> dict[str, Any]:
    kind = "reaction_removed" if away else "reaction_added"
    return callback(
        {
            "type": kind,
            "user": who,
            "reaction": emoji,
            "item_user": item_user,
            "event_ts": new_ts(),
            "item": {"type": "message", "channel": channel, "ts": ts},
        }
    )


def opened(who: str) -> dict[str, Any]:
    return callback({"type": "app_home_opened", "user": who, "channel": f"D{who}", "tab": "home", "event_ts": new_ts()})


def command(who: str, text: str, channel: str = LINDE) -> dict[str, Any]:
    return {
        "command": "/lijn",
        "text": text,
        "team_id": TEAM,
        "channel_id": channel,
        "channel_name": "x",
        "user_id": who,
        "trigger_id": f"1.{number()}",
        "response_url": "http://127.0.0.1:9/respond",
    }


def press(who: str, button: dict[str, Any], channel: str, ts: str, **container: Any) -> dict[str, Any]:
    return {
        "type": "block_actions",
        "team": {"id": TEAM, "domain": "rijnveste"},
        "user": {"id": who, "team_id": TEAM},
        "api_app_id": "A01LIJN",
        "trigger_id": f"2.{number()}",
        "channel": {"id": channel},
        "container": {"type": "message", "message_ts": ts, "channel_id": channel, "is_ephemeral": False, **container},
        "response_url": container.pop("response_url", "http://127.0.0.1:9/respond"),
        "actions": [
            {
                "type": "button",
                "action_id": button["action_id"],
                "block_id": "b",
                "value": button["value"],
                "text": button["text"],
                "action_ts": new_ts(),
            }
        ],
    }


def press_home(who: str, button: dict[str, Any]) -> dict[str, Any]:
    payload = press(who, button, "", "")
    payload["container"] = {"type": "view", "view_id": "VHOME"}
    payload["view"] = {"id": "VHOME", "type": "home", "team_id": TEAM}
    del payload["channel"]
    return payload


def shortcut(
    who: str,
    text: str,
    channel: str = LINDE,
    *,
    author: str = SANNE,
    callback_id: str = "leg_vast",
    ts: str | None = None,
) -> dict[str, Any]:
    ts = ts or new_ts()
    return {
        "type": "message_action",
        "callback_id": callback_id,
        "team": {"id": TEAM, "domain": "rijnveste"},
        "user": {"id": who, "team_id": TEAM},
        "channel": {"id": channel, "name": "lindekwartier"},
        "trigger_id": f"3.{number()}",
        "message_ts": ts,
        "message": {"type": "message", "text": text, "user": author, "ts": ts},
        "response_url": "http://127.0.0.1:9/respond",
    }


def submit(who: str, view: dict[str, Any], values: dict[str, str]) -> dict[str, Any]:
    """The modal filled in; a field that is not named keeps what it showed."""
    state = {}
    for block in view["blocks"]:
        if block["type"] == "input":
            state[block["block_id"]] = {"input": _given(block["element"], values.get(block["block_id"]))}
    return {
        "type": "view_submission",
        "team": {"id": TEAM, "domain": "rijnveste"},
        "user": {"id": who, "team_id": TEAM},
        "trigger_id": f"4.{number()}",
        "view": {**view, "type": "modal", "team_id": TEAM, "state": {"values": state}},
    }


def _given(element: dict[str, Any], value: str | None) -> dict[str, Any]:
    kind = element["type"]
    if kind in {"static_select", "external_select"}:
        initial = (element.get("initial_option") or {}).get("value")
        chosen = value if value is not None else initial
        return {"type": kind, "selected_option": {"value": chosen} if chosen else None}
    if kind == "datepicker":
        return {"type": kind, "selected_date": value if value is not None else element.get("initial_date")}
    return {"type": kind, "value": value if value is not None else element.get("initial_value")}


def signed(
    payload: Any, *, at: float | None = None, secret: str = SECRET, body: str | None = None
) -> tuple[str, dict[str, str]]:
    """Body and headers of the request in which Slack sends it."""
    kind = "application/json"
    if body is None:
        if isinstance(payload, dict) and ("command" in payload):
            body, kind = urlencode(payload), "application/x-www-form-urlencoded"
        elif isinstance(payload, dict) and str(payload.get("type")) not in {
            "event_callback",
            "url_verification",
            "app_rate_limited",
        }:
            body, kind = urlencode({"payload": json.dumps(payload)}), "application/x-www-form-urlencoded"
        else:
            body = json.dumps(payload)
    moment = str(int(at if at is not None else time.time()))
    signature = SignatureVerifier(secret).generate_signature(timestamp=moment, body=body) or ""
    return body, {"Content-Type": kind, "X-Slack-Request-Timestamp": moment, "X-Slack-Signature": signature}

"""The app manifest: what Lijn asks of a workspace, and why."""

from __future__ import annotations

from typing import Any

import yaml

SCOPES = {
    "app_mentions:read": "hears a message that names it",
    "chat:write": "answers, and changes its own cards",
    "commands": "offers /lijn and the shortcut “Leg vast”",
    "im:history": "hears what is written to it directly, and looks up whether its own message arrived",
    "im:write": "writes to a person directly: requests for approval, reminders",
    "reactions:read": "sees 👍 and 👎 on its requests for approval",
    "users:read": "knows members from guests and people who left, and in which time zone they read",
    "users:read.email": "knows once which person of the municipality an account belongs to",
}
"""What every installation needs: scope -> what Lijn does with it."""

WIDE_SCOPES = {
    "channels:history": "reads the public channels it is a member of: replies in a thread, and the message under 📌",
    "groups:history": "the same in private channels",
    "mpim:history": "the same in conversations of a few",
    "channels:read": "hears that a channel got another id, so that its link with a trajectory stays",
    "groups:read": "the same of private channels",
}
"""What the wide manifest asks as well."""

_EVENTS = [
    "app_home_opened",
    "app_mention",
    "app_uninstalled",
    "message.im",
    "reaction_added",
    "reaction_removed",
    "tokens_revoked",
    "user_change",
]
_WIDE_EVENTS = ["channel_id_changed", "message.channels", "message.groups", "message.mpim"]


def scopes(*, wide: bool) -> list[str]:
    """What a workspace is asked, in the narrow or the wide variant."""
    return sorted((*SCOPES, *(WIDE_SCOPES if wide else ())))


def manifest(url: str | None, *, wide: bool, shortcut: str) -> str:
    """YAML for 'Create an app from a manifest'; without a URL for Socket Mode."""
    events: dict[str, Any] = {"bot_events": [*_EVENTS, *(_WIDE_EVENTS if wide else ())]}
    interactivity: dict[str, Any] = {"is_enabled": True}
    command = {
        "command": "/lijn",
        "description": "Vraag Lijn iets, of leg iets vast",
        "usage_hint": "status lindekwartier",
        "should_escape": True,
    }
    oauth: dict[str, Any] = {"scopes": {"bot": scopes(wide=wide)}}
    if url is not None:
        address = f"{url.rstrip('/')}/slack/events"
        events = {"request_url": address, **events}
        interactivity = {**interactivity, "request_url": address, "message_menu_options_url": address}
        command = {"command": command["command"], "url": address, **command}
        oauth = {"redirect_urls": [f"{url.rstrip('/')}/slack/oauth_redirect"], **oauth}
    document = {
        "display_information": {
            "name": "Lijn",
            "description": "Vragen, afspraken, besluiten en berichten van de gemeente",
            "background_color": "#1f3a5f",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "Lijn", "always_online": True},
            "shortcuts": [
                {
                    "name": "Leg vast",
                    "type": "message",
                    "callback_id": shortcut,
                    "description": "Maak er een afspraak, besluit, vraag, les of inbreng van",
                }
            ],
            "slash_commands": [command],
        },
        "oauth_config": oauth,
        "settings": {
            "event_subscriptions": events,
            "interactivity": interactivity,
            "org_deploy_enabled": False,
            "socket_mode_enabled": url is None,
            "token_rotation_enabled": False,
        },
    }
    return yaml.safe_dump(document, allow_unicode=True, sort_keys=False, width=120)

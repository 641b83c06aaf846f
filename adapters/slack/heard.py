"""What is known around a payload, and an Incoming made with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from adapters.slack.payload import Payload, at, moment, text
from adapters.slack.workspace import PLATFORM, Account, Workspace
from bot.address import Address
from bot.incoming import Incoming, Saying, Sender

HOME = "home:"
"""Begins the conversation that is a person's App Home."""


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


def incoming(
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
    once: str | None = None,
) -> Incoming:
    """Said in a channel or a direct conversation."""
    user = speaker(payload)
    direct = is_direct(channel, text(payload, "event", "channel_type"))
    address = Address(
        platform=PLATFORM,
        tenant=heard.workspace.tenant,
        conversation=f"dm:{user}" if direct else channel,
        thread=thread,
        private_to=user if private and not direct else None,
    )
    link = heard.workspace.link("" if channel == "D" else channel, ts)
    return placed(
        payload,
        heard,
        said,
        event_id,
        address,
        ts=ts,
        link=link,
        shows_forms=shows_forms,
        overheard=overheard,
        once=once,
    )


def placed(
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
    once: str | None = None,
) -> Incoming:
    """Said at an address."""
    user = speaker(payload)
    account = heard.accounts.get(user, Account(user=user))
    return Incoming(
        organisation=heard.workspace.organisation,
        event_id=event_id,
        once=once,
        at=moment(text(payload, "event", "event_ts") or ts, heard.received_at),
        sender=Sender(
            user=user,
            email=account.email,
            name=account.name,
            zone=account.zone,
            guest=account.guest or _is_foreign(payload, heard.workspace),
        ),
        address=address,
        direct=address.conversation.startswith(("dm:", HOME)),
        said=said,
        shows_forms=shows_forms,
        overheard=overheard,
        link=link,
    )


def speaker(payload: Payload) -> str:
    """Who did this."""
    candidates = (
        text(payload, "event", "user"),
        text(payload, "event", "user", "id"),
        text(payload, "user", "id"),
        text(payload, "user_id"),
        text(payload, "event", "message", "user"),
    )
    return next((user for user in candidates if user), "")


def thread_of(message: object) -> str | None:
    """The thread a message is in; None for the message that a thread hangs under."""
    thread = text(message, "thread_ts")
    return thread if thread and thread != text(message, "ts") else None


def is_direct(channel: str, kind: str = "") -> bool:
    """True for a conversation of two."""
    return channel.startswith("D") or kind == "im"


def _is_foreign(payload: Payload, workspace: Workspace) -> bool:
    """True when the payload itself says that the sender is of another team (Slack Connect)."""
    event = payload.get("event")
    # Of a changed message the payload tells one step deeper.
    posts = (event, at(event, "message"))
    teams = (
        *(text(post, key) for post in posts for key in ("user_team", "source_team")),
        text(payload, "user", "team_id"),
    )
    shared = text(event, "team") if at(payload, "is_ext_shared_channel") is True else ""
    own = {workspace.tenant, text(payload, "authorizations", 0, "enterprise_id"), text(payload, "enterprise", "id"), ""}
    return any(team not in own for team in (*teams, shared))

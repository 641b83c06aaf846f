"""A workspace in which Lijn is installed, as reading and sending need it."""

from __future__ import annotations

from dataclasses import dataclass, field

PLATFORM = "slack"


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """One Slack team with its token."""

    tenant: str
    organisation: str
    token: str = field(repr=False)
    sealed: str | None = field(default=None, repr=False)
    """The token as it is stored; a mark of it when the settings hold it."""
    bot_user: str
    url: str = "https://slack.com/"
    """Where the workspace is, ending in a slash."""

    def link(self, channel: str, ts: str) -> str | None:
        """To a message."""
        return f"{self.url}archives/{channel}/p{ts.replace('.', '')}" if channel and ts else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A user of Slack, as far as Slack tells us."""

    user: str
    name: str | None = None
    email: str | None = None
    zone: str | None = None
    guest: bool = True
    """Anyone who is not a full member of this workspace: guests, strangers, other teams, bots, deactivated people."""

"""Who a user of Slack is, asked of Slack once in a while."""

from __future__ import annotations

import time
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.payload import at, text
from adapters.slack.workspace import Account, Workspace

_KEPT = 600.0
"""Seconds; a change of the profile reaches us at once where Slack tells of it (user_change)."""
_MOST = 20_000
_NOBODY = {"user_not_found", "user_not_visible", "users_not_found"}


class Accounts:
    """Looks users up and remembers them for ten minutes."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client
        self._kept: dict[tuple[str, str], tuple[float, Account]] = {}
        self._changes = 0
        """Profiles of which we heard that they changed."""

    async def find(self, workspace: Workspace, user: str) -> Account:
        """Whatever Slack says. Raises: SlackApiError or an error of the network, so that the event comes again."""
        if kept := self.kept(workspace, user):
            return kept
        changes = self._changes
        account = await self._asked(workspace, user)
        if len(self._kept) >= _MOST:
            self._kept.clear()
        if changes == self._changes:
            # Otherwise this may be how somebody was before a change that we heard of meanwhile.
            self._kept[workspace.tenant, user] = (time.monotonic() + _KEPT, account)
        return account

    def kept(self, workspace: Workspace, user: str) -> Account | None:
        """What Slack said in the last ten minutes."""
        until, account = self._kept.get((workspace.tenant, user), (0.0, None))
        return account if until > time.monotonic() else None

    def forget(self, tenant: str, user: str) -> None:
        """The profile changed."""
        self._changes += 1
        self._kept.pop((tenant, user), None)

    async def _asked(self, workspace: Workspace, user: str) -> Account:
        try:
            answer: Any = await self._client.api_call(
                "users.info", data={"user": user}, params={"token": workspace.token}
            )
        except SlackApiError as fault:
            if fault.response.get("error") in _NOBODY:
                return Account(user=user)
            raise
        return account_of(answer.get("user"), user, workspace.tenant)


def account_of(profile: Any, user: str, tenant: str) -> Account:
    """Reads a user of users.info; what is not plainly a full member of this workspace is a guest."""
    outside = any(
        at(profile, flag) is True
        for flag in ("deleted", "is_restricted", "is_ultra_restricted", "is_stranger", "is_bot", "is_workflow_bot")
    )
    teams = at(profile, "enterprise_user", "teams")
    team = text(profile, "team_id")
    own = not team or team == tenant or (isinstance(teams, list) and tenant in teams)
    name = (
        text(profile, "profile", "real_name")
        or text(profile, "real_name")
        or text(profile, "profile", "display_name")
        or text(profile, "name")
    )
    return Account(
        user=user,
        name=name or None,
        email=text(profile, "profile", "email") or None,
        zone=text(profile, "tz") or None,
        guest=outside or not own or not isinstance(profile, dict),
    )

"""The workspaces in which Lijn is installed, with their tokens."""

from __future__ import annotations

import hashlib
import json
import logging
import threading
import time
from dataclasses import dataclass
from datetime import datetime

from adapters.slack.workspace import PLATFORM, Workspace
from bot import install
from bot.installation import Installation
from bot.ports.clock import Clock
from bot.ports.secrets import NotOurs, Secrets
from bot.ports.unit_of_work import UnitOfWork

_KEPT = 30.0
"""Seconds: so soon does a process see what another one installed or removed."""
_OWN = "settings:"
"""Begins what stands in the place of a token that the settings hold."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Kept:
    until: float
    workspace: Workspace | None


class Workspaces:
    """Reads installations, opens their tokens, and keeps both for half a minute."""

    def __init__(self, store: UnitOfWork, clock: Clock, secrets: Secrets | None, token: str | None) -> None:
        self._store = store
        self._clock = clock
        self._secrets = secrets
        self._token = token
        self._mark = _OWN + hashlib.sha256((token or "").encode()).hexdigest()[:16]
        """Tells our token from an older one, with which another process may still run."""
        self._urls: dict[str, str] = {}
        self._kept: dict[str, _Kept] = {}
        self._lock = threading.Lock()

    def kept(self, tenant: str) -> _Kept | None:
        """What is known without asking the database; None when it must be asked."""
        found = self._kept.get(tenant)
        return found if found is not None and found.until > time.monotonic() else None

    def find(self, tenant: str) -> Workspace | None:
        """The workspace, or None when Lijn is not installed there. Asks the database."""
        if found := self.kept(tenant):
            return found.workspace
        installed = install.installation(self._store, PLATFORM, tenant)
        workspace = self._opened(installed) if installed else None
        with self._lock:
            if len(self._kept) > 1000:
                self._kept.clear()
            self._kept[tenant] = _Kept(time.monotonic() + _KEPT, workspace)
        return workspace

    def add_own(self, organisation: str, *, tenant: str, bot_user: str, name: str, url: str) -> None:
        """The workspace of the token in the settings; another that used the settings' token before is removed."""
        for other in install.installations(self._store, PLATFORM):
            if _is_own(other.sealed) and other.tenant != tenant:
                self.remove(other.tenant)
        self._urls[tenant] = url
        self._save(tenant, organisation, bot_user, name, self._mark)

    def add(self, organisation: str, *, tenant: str, bot_user: str, name: str, url: str, token: str) -> None:
        """A workspace that installed Lijn by OAuth. Raises: RuntimeError without a key to seal its token with."""
        if self._secrets is None:
            raise RuntimeError("LIJN_SECRET_KEY is needed to keep tokens")
        self._save(tenant, organisation, bot_user, name, self._secrets.seal(json.dumps({"token": token, "url": url})))

    def remove(self, tenant: str) -> None:
        """Uninstalled, or its token revoked: nothing is posted there any more."""
        install.uninstall(self._store, PLATFORM, tenant, self._clock.now())
        self._kept.pop(tenant, None)

    def uninstalled(self, tenant: str, event_id: str, happened_at: datetime) -> None:
        """Slack tells that it was removed there, or its token revoked."""
        install.note_uninstalled(self._store, PLATFORM, tenant, event_id, happened_at, self._clock.now())
        self._kept.pop(tenant, None)

    def refused(self, workspace: Workspace) -> bool:
        """Slack refused the workspace's token; False when it was an old one, and another is there by now."""
        last = install.note_refused(self._store, PLATFORM, workspace.tenant, workspace.sealed, self._clock.now())
        self._kept.pop(workspace.tenant, None)
        return last

    def _save(self, tenant: str, organisation: str, bot_user: str, name: str, sealed: str | None) -> None:
        known = install.installation(self._store, PLATFORM, tenant)
        installation = Installation(
            platform=PLATFORM,
            tenant=tenant,
            organisation=organisation,
            name=name or None,
            bot_user=bot_user,
            sealed=sealed,
            # Of another token it is another installation; the settings' own is noted at every start.
            installed_at=known.installed_at if known and known.sealed == sealed else self._clock.now(),
        )
        if installation != known:
            install.install(self._store, installation)
        self._kept.pop(tenant, None)

    def _opened(self, installed: Installation) -> Workspace | None:
        token, url, sealed = self._token, self._urls.get(installed.tenant, "https://slack.com/"), self._mark
        if installed.sealed is not None and not _is_own(installed.sealed):
            if self._secrets is None:
                log.error("LIJN_SECRET_KEY is needed to open a token", extra={"reason": installed.tenant})
                return None
            try:
                opened = json.loads(self._secrets.open(installed.sealed))
            except NotOurs:
                log.error("a token was sealed with another LIJN_SECRET_KEY", extra={"reason": installed.tenant})  # noqa: TRY400
                return None
            token, url, sealed = opened["token"], opened["url"], installed.sealed
        if token is None or installed.bot_user is None:
            return None
        return Workspace(
            tenant=installed.tenant,
            organisation=installed.organisation,
            token=token,
            sealed=sealed,
            bot_user=installed.bot_user,
            url=url,
        )


def _is_own(sealed: str | None) -> bool:
    """True when the settings hold the token; before there were marks, nothing stood in its place."""
    return sealed is None or sealed.startswith(_OWN)

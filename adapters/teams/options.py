"""What the settings say about Teams: enough to start, or why not."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pydantic import SecretStr

from adapters.settings import Settings
from bot.errors import NotPossible

_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""Of an app or a tenant, as tokens and activities carry it."""
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The registration of Lijn in Microsoft Entra; `development` works without, on this machine only."""

    app_id: str = ""
    password: SecretStr | None = None
    tenant: str = ""
    development: bool = False


def options_of(settings: Settings) -> Options | None:
    """The options; None when Teams is not used. Raises: NotPossible when something is missing, wrong or unsafe."""
    password = settings.teams_app_password.get_secret_value() if settings.teams_app_password else ""
    given = {
        "LIJN_TEAMS_APP_ID": settings.teams_app_id or "",
        "LIJN_TEAMS_APP_PASSWORD": password,
        "LIJN_TEAMS_TENANT_ID": settings.teams_tenant_id or "",
    }
    given = {name: value.strip() for name, value in given.items()}
    if settings.teams_development:
        if settings.host not in _LOOPBACK:
            raise NotPossible(
                "LIJN_TEAMS_DEVELOPMENT checks nobody, so it needs LIJN_HOST=127.0.0.1; see docs/platforms/teams.md"
            )
        # No token carries these, and the local client may call its tenant anything.
        return Options(
            app_id=given["LIJN_TEAMS_APP_ID"].casefold(),
            tenant=given["LIJN_TEAMS_TENANT_ID"].casefold(),
            development=True,
        )
    if not any(given.values()):
        return None
    if missing := [name for name, value in given.items() if not value]:
        raise NotPossible(f"Teams also needs {' and '.join(missing)}; see docs/platforms/teams.md")
    return Options(
        app_id=app_id_of(given["LIJN_TEAMS_APP_ID"]),
        password=SecretStr(password.strip()),
        tenant=tenant_id_of(given["LIJN_TEAMS_TENANT_ID"], "LIJN_TEAMS_TENANT_ID"),
    )


def app_id_of(given: str | None) -> str:
    """LIJN_TEAMS_APP_ID as tokens carry it. Raises: NotPossible when it can be none."""
    found = (given or "").strip().casefold()
    if not _ID.fullmatch(found):
        raise NotPossible(
            "LIJN_TEAMS_APP_ID must be the Application (client) ID of the registration in Microsoft Entra,"
            " like 00000000-0000-0000-0000-000000000000; see docs/platforms/teams.md"
        )
    return found


def tenant_id_of(given: str, name: str) -> str:
    """A tenant as activities carry it: never by a domain. Raises: NotPossible, with this name, when it can be none."""
    found = given.strip().casefold()
    if not _ID.fullmatch(found):
        raise NotPossible(
            f"{name} must be the Directory (tenant) ID in Microsoft Entra, not a domain or a name,"
            " like 00000000-0000-0000-0000-000000000000; see docs/platforms/teams.md"
        )
    return found

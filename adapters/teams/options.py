"""What the settings say about Teams: enough to start, or why not."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import SecretStr

from adapters.settings import Settings
from bot.errors import NotPossible

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The registration of Lijn in Microsoft Entra; `development` works without, on this machine only."""

    app_id: str = ""
    password: SecretStr | None = None
    tenant: str = ""
    development: bool = False


def options_of(settings: Settings) -> Options | None:
    """The options; None when Teams is not used. Raises: NotPossible when something is missing or unsafe."""
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
        return Options(
            app_id=given["LIJN_TEAMS_APP_ID"], tenant=given["LIJN_TEAMS_TENANT_ID"].casefold(), development=True
        )
    if not any(given.values()):
        return None
    if missing := [name for name, value in given.items() if not value]:
        raise NotPossible(f"Teams also needs {' and '.join(missing)}; see docs/platforms/teams.md")
    return Options(
        app_id=given["LIJN_TEAMS_APP_ID"],
        password=SecretStr(password.strip()),
        tenant=given["LIJN_TEAMS_TENANT_ID"].casefold(),
    )

"""What the installation decides, from the environment."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Every setting is LIJN_ and its name; see docs/reference/settings.md."""

    model_config = SettingsConfigDict(env_prefix="LIJN_", frozen=True)

    database_url: str = "sqlite:///lijn.db"
    """Where the record is kept: SQLite or PostgreSQL."""
    host: str = "127.0.0.1"
    """Where the server listens."""
    port: int = Field(default=3978, ge=0, le=65535)
    """On which port; 0 takes a free one."""
    organisation: str | None = None
    """Whose the tenants in these settings are, when the database keeps several municipalities."""
    secret_key: SecretStr | None = None
    """With which platform tokens are sealed in the database; `lijn new-key` makes one."""
    public_url: str | None = None
    """Where the outside world reaches this server, as in https://lijn.example.nl."""
    slack_bot_token: SecretStr | None = None
    """The bot token (xoxb-…) of the one workspace, when Lijn is not installed by OAuth."""
    slack_signing_secret: SecretStr | None = None
    """Proves that what comes in over HTTP comes from Slack."""
    slack_app_token: SecretStr | None = None
    """The app-level token (xapp-…): with it Lijn fetches events itself, over Socket Mode."""
    slack_client_id: str | None = None
    """Of the Slack app, to install it in several workspaces by OAuth."""
    slack_client_secret: SecretStr | None = None
    """Of the Slack app, to install it in several workspaces by OAuth."""
    slack_wide: bool = False
    """True to ask the scopes of the wide manifest when Lijn is installed by OAuth."""
    slack_api_url: str = "https://slack.com/api/"
    """Where Slack's Web API is; another one only to test."""
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    """From which level on is logged."""
    log_format: Literal["text", "json"] = "text"
    """How a line of the log is written."""
    teams_app_id: str | None = None
    """The Application (client) ID of the registration of Lijn in Microsoft Entra; with it Teams is used."""
    teams_app_password: SecretStr | None = None
    """The client secret of that registration."""
    teams_tenant_id: str | None = None
    """The Directory (tenant) ID of the tenant whose people may talk to Lijn; a domain is refused."""
    teams_development: bool = False
    """True to let anyone on this machine talk to Lijn as anyone, for the local client; never in production."""


class BadSetting(Exception):
    """A setting that cannot be used; the message is one sentence that names it."""


def load() -> Settings:
    """The settings. Raises: BadSetting."""
    try:
        return Settings()
    except ValidationError as fault:
        first = fault.errors()[0]
        name = f"LIJN_{'_'.join(str(part) for part in first['loc'])}".upper()
        raise BadSetting(f"{name} is not right: {first['msg']}; see docs/reference/settings.md") from None

"""A tenant of a platform in which Lijn is installed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Installation:
    """A workspace or tenant, and the organisation it belongs to; unique by platform and tenant."""

    platform: str
    tenant: str
    organisation: str
    name: str | None = None
    """What people call the workspace."""
    bot_user: str | None = None
    """The platform's id of Lijn in it."""
    sealed: str | None = None
    """The platform's tokens, encrypted by `Secrets`; when the settings hold them, a mark of them or None."""
    installed_at: datetime
    """When it was last installed."""
    removed_at: datetime | None = None
    """When it was uninstalled or its token revoked: nothing is posted there, the record stays."""

"""Where the Bot Connector may be: a service URL decides where our token goes, so only Microsoft's are believed."""

from __future__ import annotations

from urllib.parse import urlsplit

_HOSTS = ("smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com", "smba.infra.gov.teams.microsoft.us")
"""Source: rate and tenancy pages of the Teams documentation, read on 24 November 2026."""
_ENDINGS = (".botframework.com", ".botapi.skype.com")
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


def believed(url: str, *, development: bool) -> bool:
    """True for https at a host of the Bot Framework; in development also for this machine."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").rstrip(".").casefold()
        port = parts.port
    except ValueError:
        return False
    if parts.username or parts.password or parts.query or parts.fragment or "\\" in url or url != url.strip():
        return False
    if development and is_loopback(url):
        return True
    return parts.scheme == "https" and port in {None, 443} and (host in _HOSTS or host.endswith(_ENDINGS))


def is_loopback(url: str) -> bool:
    """True when the URL leads to this machine."""
    try:
        parts = urlsplit(url)
        return parts.scheme in {"http", "https"} and (parts.hostname or "") in _LOOPBACK
    except ValueError:
        return False

"""Who may post to us: only the Bot Framework, with a token for our app; and the token we show it in return."""

from __future__ import annotations

import hashlib
import logging
import time
from collections.abc import Callable

from botframework.connector.auth import (
    AppCredentials,
    AuthenticationConfiguration,
    ChannelValidation,
    MicrosoftAppCredentials,
    SimpleCredentialProvider,
)

from adapters.teams.options import Options
from adapters.teams.signing_keys import SigningKeys, use

_TRUSTED = 600.0
"""Seconds that a token is not verified again for the same service URL and channel; never beyond its own end."""
_MOST = 1_000

log = logging.getLogger(__name__)


class Untrusted(Exception):
    """The request does not come from where it says; the answer is 401."""


class Tokens:
    """botbuilder's check, its parts built once."""

    def __init__(self, options: Options, clock: Callable[[], float] = time.time) -> None:
        self._development = options.development
        self._provider = SimpleCredentialProvider(options.app_id, "")
        self._configuration = AuthenticationConfiguration()
        self._clock = clock
        self._trusted: dict[bytes, float] = {}
        if not self._development:
            use(SigningKeys())

    async def verify(self, header: str | None, channel: str, service_url: str) -> None:
        """Returns when a channel of the Bot Framework signed this for our app and this service URL.

        Raises: Untrusted. Tokens of the emulator and of skills, which botbuilder takes too, are not asked for.
        """
        if self._development:
            return
        if not header:
            raise Untrusted("it has no token")
        asked = hashlib.sha256(f"{header}\n{channel}\n{service_url}".encode()).digest()
        if self._trusted.get(asked, 0.0) > self._clock():
            return
        try:
            identity = await ChannelValidation.authenticate_channel_token_with_service_url(
                header, self._provider, service_url, channel, self._configuration
            )
            ends = float(identity.claims["exp"])
        except Exception as fault:  # noqa: BLE001
            # botbuilder lets PyJWT's errors, IndexError and plain Exception pass: whatever it is, the token is no good.
            raise Untrusted(f"its token is no good: {type(fault).__name__}") from None
        if len(self._trusted) >= _MOST:
            self._trusted.clear()
        self._trusted[asked] = min(ends, self._clock() + _TRUSTED)


class NoToken(Exception):
    """Microsoft Entra gave us no token, so nothing was sent."""


class _Entra(MicrosoftAppCredentials):  # type: ignore[misc]  # botframework comes without types
    """A token of our own tenant; botbuilder keeps it until it expires."""

    def get_access_token(self, force_refresh: bool = False) -> str:
        try:
            return str(super().get_access_token(force_refresh))
        except Exception as fault:  # noqa: BLE001
            # PermissionError, but also what the network and MSAL raise.
            log.error("no token", extra={"reason": type(fault).__name__})  # noqa: TRY400
            raise NoToken from None


class _Nobody(AppCredentials):  # type: ignore[misc]  # as above
    """In development nothing is shown: no token is asked for and none is sent."""

    def get_access_token(self, force_refresh: bool = False) -> str:
        return ""


def credentials_of(options: Options) -> AppCredentials:
    """What the connector client signs with."""
    if options.development:
        return _Nobody(app_id=None)
    return _Entra(
        options.app_id,
        options.password.get_secret_value() if options.password else "",
        channel_auth_tenant=options.tenant,
    )

"""Who may post to us: only the Bot Framework, with a token for our app; and the token we show it in return."""

from __future__ import annotations

import hashlib
import logging
import re
import time
from collections.abc import Callable
from threading import Lock
from typing import Protocol

from botframework.connector.auth import (
    AppCredentials,
    AuthenticationConfiguration,
    ChannelValidation,
    MicrosoftAppCredentials,
    SimpleCredentialProvider,
)
from msal import ConfidentialClientApplication

from adapters.teams.options import Options
from adapters.teams.signing_keys import OutOfReach, SigningKeys, use

_TRUSTED = 600.0
"""Seconds that a token is not verified again for the same service URL and channel; never beyond its own end."""
_MOST = 1_000
_PATIENCE = 5
"""Seconds that each request to Microsoft Entra may take; MSAL itself would wait for ever."""
_KEPT = 240.0
"""Seconds that our token is not asked for again: MSAL gives none that ends within 300."""
_QUIET = 30.0
"""Seconds after a failure in which Entra is not asked, so that not every post and every event waits for it."""

_ENTRA_SAYS = re.compile(r"AADSTS\d+.*?(?=\s*Trace ID|$)", re.DOTALL)
"""Its number and its sentence, without the ids of the request behind it."""
_LONGEST = 250
"""Characters of what Entra says."""

log = logging.getLogger(__name__)


class Untrusted(Exception):
    """The request does not come from where it says; the answer is 401."""


class NotNow(Exception):
    """It cannot be found out now whether the request comes from where it says; after a 503 it is sent again."""


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

        Raises: Untrusted, NotNow. Tokens of the emulator and of skills, which botbuilder takes too, are not asked for.
        """
        if self._development:
            return
        if not header:
            raise Untrusted("it has no token")
        if not header.isascii():
            # Of other bytes aiohttp makes halves of characters, which nothing can encode.
            raise Untrusted("its token is no good: it is not ASCII")
        asked = hashlib.sha256(f"{header}\n{channel}\n{service_url}".encode()).digest()
        if self._trusted.get(asked, 0.0) > self._clock():
            return
        try:
            identity = await ChannelValidation.authenticate_channel_token_with_service_url(
                header, self._provider, service_url, channel, self._configuration
            )
            ends = float(identity.claims["exp"])
        except OutOfReach as fault:
            raise NotNow(str(fault)) from None
        except Exception as fault:  # noqa: BLE001
            # botbuilder lets PyJWT's errors, IndexError and plain Exception pass: whatever it is, the token is no good.
            raise Untrusted(f"its token is no good: {type(fault).__name__}") from None
        if len(self._trusted) >= _MOST:
            self._trusted.clear()
        self._trusted[asked] = min(ends, self._clock() + _TRUSTED)


class NoToken(Exception):
    """Microsoft Entra gave us no token, so nothing was sent; its text is what Entra says, or that it says nothing."""


class Credentials(Protocol):
    """What the connector client signs with."""

    def kept(self) -> str | None:
        """The token that is at hand, without waiting for anybody; None when it must be asked for."""
        ...

    def get_access_token(self, force_refresh: bool = False) -> str:
        """Asks Microsoft where that is needed, which may take seconds. Raises: NoToken."""
        ...


class _Entra(MicrosoftAppCredentials):  # type: ignore[misc]  # botframework comes without types
    """A token of our own tenant, kept for some minutes, and so is that there is none.

    MSAL caches it longer; but half-way its life it looks for a new one at each call, and waits for that when Entra is
    out of reach.
    """

    def __init__(
        self, *given: str, clock: Callable[[], float] = time.monotonic, patience: float = _PATIENCE, **named: str
    ) -> None:
        super().__init__(*given, **named)
        self._patience = patience
        self.app: ConfidentialClientApplication | None = None
        self._clock = clock
        self._asking = Lock()
        self._token = self._why_none = ""
        self._kept_until = self._quiet_until = 0.0

    def kept(self) -> str | None:
        return self._token if self._token and self._clock() < self._kept_until else None

    def get_access_token(self, force_refresh: bool = False) -> str:
        """With force_refresh a token that is seconds old at most: whoever was refused with an older one tries it."""
        with self._asking:
            if force_refresh and self._kept_until - self._clock() < _KEPT - _QUIET:
                self._token = ""
                if self.app is not None:
                    self.app.remove_tokens_for_client()
            if self._token and self._clock() < self._kept_until:
                return self._token
            if self._clock() < self._quiet_until:
                raise NoToken(self._why_none)
            try:
                if self.app is None:
                    self.app = ConfidentialClientApplication(
                        self.microsoft_app_id,
                        client_credential=self.microsoft_app_password,
                        authority=self.oauth_endpoint,
                        timeout=self._patience,
                    )
                self._token = str(super().get_access_token(force_refresh))
            except Exception as fault:  # noqa: BLE001
                # PermissionError, but also what the network and MSAL raise.
                self._why_none = _words_of(fault)
                log.error("no token", extra={"reason": self._why_none})  # noqa: TRY400
                self._quiet_until = self._clock() + _QUIET
                raise NoToken(self._why_none) from None
            self._kept_until = self._clock() + _KEPT
            return self._token


def _words_of(fault: Exception) -> str:
    """What Entra says, for an administrator: its codes may change, so none is looked at."""
    said = _ENTRA_SAYS.search(str(fault))
    if said:
        return " ".join(said[0].split())[:_LONGEST]
    unreachable = isinstance(fault, OSError) and not isinstance(fault, PermissionError)
    return "it cannot be reached" if unreachable else f"it gave no reason ({type(fault).__name__})"


class _Nobody(AppCredentials):  # type: ignore[misc]  # as above
    """In development nothing is shown: no token is asked for and none is sent."""

    def kept(self) -> str:
        return ""

    def get_access_token(self, force_refresh: bool = False) -> str:
        return ""


def credentials_of(options: Options, patience: float = _PATIENCE) -> Credentials:
    """What the connector client signs with; Microsoft Entra is given so many seconds for an answer."""
    if options.development:
        return _Nobody(app_id=None)
    return _Entra(
        options.app_id,
        options.password.get_secret_value() if options.password else "",
        patience=patience,
        channel_auth_tenant=options.tenant,
    )

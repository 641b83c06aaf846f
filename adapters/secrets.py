"""Seals platform tokens with the key of this installation."""

from __future__ import annotations

from cryptography.fernet import Fernet, InvalidToken

from bot.ports.secrets import NotOurs


class FernetSecrets:
    """Fernet: encrypted and signed with LIJN_SECRET_KEY, 32 bytes in URL-safe base64."""

    def __init__(self, key: str) -> None:
        """Raises: ValueError when the key is none."""
        self._fernet = Fernet(key)

    def seal(self, text: str) -> str:
        return self._fernet.encrypt(text.encode()).decode()

    def open(self, sealed: str) -> str:
        try:
            return self._fernet.decrypt(sealed.encode()).decode()
        except (InvalidToken, ValueError):
            raise NotOurs from None


def new_key() -> str:
    """A fresh key, for the settings."""
    return Fernet.generate_key().decode()

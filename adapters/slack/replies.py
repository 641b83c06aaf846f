"""Changes what only one person sees, by the address Slack gave when they pressed on it."""

from __future__ import annotations

import threading
import time

from slack_sdk.webhook import WebhookClient

from adapters.slack.render import Message

_FRESH = 25 * 60.0
"""Seconds; Slack keeps such an address for half an hour. Source: docs.slack.dev/interactivity, read 2026-11."""
_MOST = 2000
_TIMEOUT = 10


class Replies:
    """Response addresses by (workspace, post), kept only in memory: who restarts leaves such a post as it was."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], tuple[float, str]] = {}
        self._lock = threading.Lock()

    def keep(self, tenant: str, reference: str, url: str) -> None:
        """Somebody pressed on the post."""
        with self._lock:
            if len(self._kept) >= _MOST:
                self._kept.pop(next(iter(self._kept)))
            self._kept[tenant, reference] = (time.monotonic() + _FRESH, url)

    def replace(self, tenant: str, reference: str, message: Message) -> bool:
        """Gives the post its new face; False when it can no longer be reached. Raises: errors of the network."""
        with self._lock:
            until, url = self._kept.get((tenant, reference), (0.0, ""))
        if until < time.monotonic():
            return False
        client = WebhookClient(url, timeout=_TIMEOUT, retry_handlers=[])
        return client.send(text=message.text, blocks=message.blocks, replace_original=True).status_code == 200

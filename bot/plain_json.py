"""Plain data as JSON: short, in UTF-8, and quickly, for every event writes some."""

from __future__ import annotations

import json
from typing import Any

import orjson

_carefully = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def written(plain: Any) -> bytes:
    """The data as JSON. Raises: TypeError for what is not plain, UnicodeEncodeError for half a character."""
    try:
        return orjson.dumps(plain)
    except orjson.JSONEncodeError:
        # A number of more than 64 bits, or a key that is no text.
        return _carefully(plain).encode()

"""Plain data as JSON: short, in UTF-8, and quickly, for every event writes some."""

from __future__ import annotations

import json
from typing import Any

import orjson

_carefully = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_AS_IT_IS = orjson.OPT_PASSTHROUGH_DATACLASS | orjson.OPT_PASSTHROUGH_DATETIME
"""What was forgotten to be made plain is a fault, as with json."""


def written(plain: Any) -> bytes:
    """The data as JSON; a number that is none becomes null.

    Raises: TypeError for what is not plain, UnicodeEncodeError for half a character, RecursionError when it goes too
    deep.
    """
    try:
        return orjson.dumps(plain, option=_AS_IT_IS)
    except orjson.JSONEncodeError:
        # A number of more than 64 bits, or a key that is no text.
        return _carefully(plain).encode()

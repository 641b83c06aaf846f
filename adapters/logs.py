"""The log: one line an event, never people's words."""

from __future__ import annotations

import json
import logging
import sys
from datetime import UTC, datetime
from traceback import StackSummary, walk_tb
from typing import Any

_QUIET = ("aiohttp.access", "alembic", "apscheduler", "slack_bolt", "slack_sdk")
"""Below a warning they write whole requests: people's words, invitations, codes of OAuth."""
_OURS = ("reference", "intent", "refusal", "post", "state", "reason")
"""What our lines may carry beside their sentence."""


def set_up(level: str, form: str) -> None:
    """Sends the log to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines() if form == "json" else TextLines())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)


class _Wordless(logging.Formatter):
    """Says of an exception where it was raised and of which kind it is; its own words may be people's."""

    def formatException(self, ei: Any) -> str:  # noqa: N802 - the name that logging calls
        told: list[str] = []
        fault: BaseException | None = ei[1]
        while fault is not None:
            where = "".join(StackSummary.extract(walk_tb(fault.__traceback__)).format())
            told.append(f"{where}{_named(fault)}")
            fault = fault.__cause__ or (None if fault.__suppress_context__ else fault.__context__)
        return "\nthen\n".join(reversed(told))


def _named(fault: BaseException) -> str:
    """What a disk, a network or a database says of itself holds no values."""
    says = f": {fault}" if isinstance(fault, OSError) or type(fault).__name__ == "OperationalError" else ""
    return f"{type(fault).__module__}.{type(fault).__qualname__}{says}"


class JsonLines(_Wordless):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname,
            "logger": record.name,
            "event": record.getMessage(),
            **_extra(record),
        }
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


class TextLines(_Wordless):
    """For people."""

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC).strftime("%H:%M:%S")
        extra = " ".join(f"{name}={value}" for name, value in _extra(record).items())
        line = f"{at} {record.levelname.lower()} {record.name}: {record.getMessage()} {extra}".rstrip()
        return f"{line}\n{self.formatException(record.exc_info)}" if record.exc_info else line


def _extra(record: logging.LogRecord) -> dict[str, object]:
    return {name: getattr(record, name) for name in _OURS if hasattr(record, name)}

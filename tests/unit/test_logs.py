"""The log says where it went wrong, and nothing that people said."""

import json
import logging
import sys
from pathlib import Path

import pytest

from adapters.logs import JsonLines, TextLines

WORDS = "Mevrouw Jansen belt elke dag"


def logged(formatter: logging.Formatter) -> str:
    record = logging.LogRecord("bot", logging.ERROR, __file__, 1, "event failed", (), sys.exc_info())
    return formatter.format(record)


@pytest.mark.parametrize("formatter", [JsonLines(), TextLines()], ids=["json", "text"])
def test_what_an_exception_says_stays_out_and_where_it_was_raised_stands_there(formatter: logging.Formatter) -> None:
    line = ""
    try:
        try:
            int(WORDS)
        except ValueError as fault:
            raise KeyError(WORDS) from fault
    except KeyError:
        line = logged(formatter)
    assert "Jansen" not in line
    assert "builtins.ValueError" in line
    assert "builtins.KeyError" in line
    assert "test_logs.py" in line


def test_what_a_disk_says_of_itself_stands_there(tmp_path: Path) -> None:
    line = ""
    try:
        (tmp_path / "gone").read_text()
    except OSError:
        line = logged(JsonLines())
    assert "No such file" in json.loads(line)["traceback"]

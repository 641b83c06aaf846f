"""Sentences of people who had not seen the rules: most are read as they are meant, and none approves what was not approved."""

from pathlib import Path
from typing import Any

import pytest

from bot.understanding.choose import reading_of
from bot.understanding.reading import Reading
from tests.unit.understanding.rijnveste import alike, expected, rijnveste
from tests.unit.understanding.test_sentences import utterances

FILES = ("others.yaml", "written.yaml", "unseen/unseen.yaml", "unseen/later.yaml")
"""What is unseen is never learnt from."""


@pytest.fixture(scope="module", params=FILES)
def readings(request: pytest.FixtureRequest) -> list[tuple[dict[str, Any], Reading]]:
    return [
        (line, reading_of(line["text"], rijnveste().known(line["as"], line["where"], line.get("context")))[0])
        for line in utterances(Path(__file__).parent / request.param)
    ]


def test_nineteen_of_twenty_intents_are_right(readings: list[tuple[dict[str, Any], Reading]]) -> None:
    wrong = [line["id"] for line, reading in readings if reading.intent != line["intent"]]
    assert len(wrong) <= len(readings) / 20, wrong


def test_nine_of_ten_slots_are_right(readings: list[tuple[dict[str, Any], Reading]]) -> None:
    right, wrong = 0, []
    for line, reading in readings:
        got = rijnveste().slots(reading) if reading.intent == line["intent"] else {}
        for name, value in expected(line["slots"], line["as"]).items():
            if name in got and alike(name, got[name], value):
                right += 1
            else:
                wrong.append((line["id"], name))
    assert len(wrong) <= (right + len(wrong)) / 10, wrong


def test_what_must_be_asked_is_asked(readings: list[tuple[dict[str, Any], Reading]]) -> None:
    assert [line["id"] for line, reading in readings if line.get("ask") and not reading.ask] == []


def test_nothing_is_approved_that_was_not(readings: list[tuple[dict[str, Any], Reading]]) -> None:
    approved = [line for line, reading in readings if reading.intent == "message.approve"]
    assert [line["id"] for line in approved if line["intent"] != "message.approve"] == []

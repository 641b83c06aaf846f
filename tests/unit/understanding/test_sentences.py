"""What people of Rijnveste type is read as they mean it: our own sentences, and the shared examples where they are."""

from pathlib import Path
from typing import Any

import pytest

from adapters.files import yaml_file
from bot.understanding.choose import reading_of
from bot.understanding.read import read
from bot.understanding.reading import Reading
from tests.unit.understanding.rijnveste import ROOT, alike, expected, rijnveste

OWN = Path(__file__).with_name("sentences.yaml")
WAYS = Path(__file__).with_name("ways.yaml")
"""Many ways of saying the same acts."""
KINDS = Path(__file__).with_name("kinds.yaml")
"""Kinds of wording that slots are read from."""
TWO = Path(__file__).with_name("two_acts.yaml")
"""Two acts in one message, and two sentences that hold one."""
HEARD = Path(__file__).with_name("heard.yaml")
"""What people ask and tell in their own words."""
TOLD = Path(__file__).with_name("told.yaml")
"""What people tell around what they want."""
FILLED = Path(__file__).with_name("filled.yaml")
"""Slots in half sentences."""
MEANT = Path(__file__).with_name("meant.yaml")
"""Acts named by the thing itself, and words in another sense than they most often have."""
SHARED = ROOT.parent / "shared" / "utterances-examples.yaml"


def utterances(file: Path) -> list[dict[str, Any]]:
    document, _ = yaml_file.load(file)
    lines: list[dict[str, Any]] = document["utterances"]
    return lines


def read_line(line: dict[str, Any]) -> Reading:
    return read(line["text"], rijnveste().known(line["as"], line["where"], line.get("context")))


def agrees(reading: Reading, wanted: dict[str, Any], speaker: str) -> bool:
    got, slots = rijnveste().slots(reading), expected(wanted["slots"], speaker)
    return (
        reading.intent == wanted["intent"]
        and got.keys() == slots.keys()
        and all(alike(name, got[name], slots[name]) for name in slots)
    )


OURS = utterances(OWN)
EXAMPLES = utterances(SHARED) if SHARED.exists() else []


def test_there_are_three_hundred_sentences_of_every_intent_in_both_languages() -> None:
    assert len(OURS) >= 300
    assert {line["as"] for line in OURS} == {f"p{number:02d}" for number in range(1, 19)}


@pytest.mark.parametrize(
    "line",
    [line for file in (OWN, WAYS, KINDS, TWO, HEARD, TOLD, FILLED, MEANT) for line in utterances(file)],
    ids=lambda line: line["id"],
)
def test_a_sentence_is_read_as_it_is_meant(line: dict[str, Any]) -> None:
    reading = read_line(line)
    assert agrees(reading, line, line["as"]), (reading.intent, rijnveste().slots(reading), reading.rule)
    assert reading.ask == bool(line.get("ask")), reading.asks
    if (also := line.get("also")) is None:
        assert reading.also is None
    else:
        assert reading.also is not None
        assert agrees(reading.also, also, line["as"]), (reading.also.intent, reading.also.slots)


@pytest.mark.skipif(not EXAMPLES, reason="the shared examples are not beside this checkout")
def test_the_shared_examples_are_read_as_they_are_meant() -> None:
    wrong = [line["id"] for line in EXAMPLES if not agrees(read_line(line), line, line["as"])]
    assert not wrong
    assert not [line["id"] for line in EXAMPLES if bool(line.get("ask")) != read_line(line).ask]


@pytest.mark.skipif(not EXAMPLES, reason="the shared examples are not beside this checkout")
def test_the_shared_examples_are_read_so_through_the_clear_forms_as_well() -> None:
    readings = [
        (line, reading_of(line["text"], rijnveste().known(line["as"], line["where"], line.get("context")))[0])
        for line in EXAMPLES
    ]
    assert not [line["id"] for line, reading in readings if not agrees(reading, line, line["as"])]


def test_nothing_but_a_plain_yes_to_the_request_approves() -> None:
    approved = [line["id"] for line in OURS if read_line(line).intent == "message.approve"]
    assert approved == [line["id"] for line in OURS if line["intent"] == "message.approve"]

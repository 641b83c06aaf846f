"""What people say by the way, in half sentences and in other nouns and verbs, is read as they mean it."""

from pathlib import Path

from bot.understanding.choose import reading_of
from tests.unit.understanding.rijnveste import rijnveste
from tests.unit.understanding.test_sentences import agrees, utterances

LINES = utterances(Path(__file__).with_name("spoken.yaml"))
NO_YES = Path(__file__).with_name("no_yes.yaml")


def test_what_is_said_by_the_way_is_read_as_it_is_meant() -> None:
    wrong = []
    for line in LINES:
        reading, _ = reading_of(line["text"], rijnveste().known(line["as"], line["where"], line.get("context")))
        if not agrees(reading, line, line["as"]) or reading.ask != bool(line.get("ask")) or reading.also:
            wrong.append((line["id"], line["text"], reading.intent))
    assert wrong == []


def test_a_yes_with_a_doubt_a_condition_or_another_name_is_no_yes() -> None:
    taken = []
    for line in utterances(NO_YES):
        reading, _ = reading_of(line["text"], rijnveste().known(line["as"], "dm", line["context"]))
        yes = reading.intent in {"message.approve", "handover.accept"} and "condition" not in reading.slots
        if yes and not reading.ask:
            taken.append(line["text"])
    assert taken == []

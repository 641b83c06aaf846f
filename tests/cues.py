"""`python -m tests.cues` counts the cue words of all known sentences anew."""

from collections.abc import Iterator
from pathlib import Path

from adapters.files import yaml_file
from bot.understanding.cues import counted, cues_in, written
from bot.understanding.sentence import Sentence
from tests.house.checkout import ROOT
from tests.unit.understanding.rijnveste import rijnveste
from tests.unit.understanding.test_sentences import utterances

COUNTS = ROOT / "bot" / "understanding" / "cues.tsv"
SENTENCES = Path(__file__).parent / "unit" / "understanding"


SAID = SENTENCES / "said.yaml"
VERDICTS = SENTENCES / "verdicts.yaml"
"""What is said to a request or an offer: read by its own words, it teaches nothing about other sentences."""


def said() -> Iterator[tuple[str, Sentence]]:
    """Each intent with what people say with it, as this person types it there."""
    document, _ = yaml_file.load(SAID)
    for place, intents in document.items():
        who, where = place.split()
        known = rijnveste().known(who, where if where == "dm" else f"trajectory:{where}")
        yield from ((intent, Sentence(text, known)) for intent, texts in intents.items() for text in texts)


def known() -> Iterator[tuple[str, Sentence]]:
    """The intent of every labelled sentence, and the sentence."""
    yield from said()
    for file in sorted(SENTENCES.glob("*.yaml")):
        if file in {SAID, VERDICTS}:
            continue
        for line in utterances(file):
            if "intent" in line:
                yield (
                    line["intent"],
                    Sentence(line["text"], rijnveste().known(line["as"], line["where"], line.get("context"))),
                )


def made() -> str:
    """The file of counts as it must be now."""
    return written(counted((intent, cues_in(sentence)) for intent, sentence in known()))


if __name__ == "__main__":
    COUNTS.write_text(made(), encoding="utf-8")

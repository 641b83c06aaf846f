"""Whatever people type, reading ends well, and nothing that binds comes out of noise."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.choose import reading_of
from bot.understanding.output import SLOTS
from bot.understanding.reading import Reading
from tests.unit.understanding.rijnveste import rijnveste
from tests.unit.understanding.test_sentences import OURS

WORDS = sorted({word for line in OURS for word in line["text"].split()})
CONTEXTS = [None, *sorted({line["context"] for line in OURS if line.get("context")})]
PLACES = ["dm", "trajectory:lindekwartier", "trajectory:warmte-zuidwest"]
NOISE = ["", "\n", ":", "?", "C-999999", "M-", "30 februari", "\u202e", "{}", "‹c›", "%s", "a" * 300, "🙃", "1e99", "€", "q-", "99-99-9999"]  # fmt: skip
YES = {
    "akkoord",
    "prima",
    "ok",
    "ja",
    "yes",
    "approved",
    "good",
    "goed",
    "fine",
    "oke",
    "👍",
    "✅",
    "prima!",
    "accepted",
    "vastgesteld",
    "ingestemd",
    "👌",
}


def sentence(chance: random.Random) -> str:
    words = chance.choices(WORDS, k=chance.randint(1, 14))
    if chance.random() < 0.3:
        words.insert(chance.randrange(len(words)), chance.choice(NOISE))
    if chance.random() < 0.2:
        at = chance.randrange(len(words))
        letters = list(words[at])
        chance.shuffle(letters)
        words[at] = "".join(letters)
    return chance.choice([" ", "  ", ", "]).join(words)


def read_many(count: int, seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(count):
        text, context = sentence(chance), chance.choice(CONTEXTS)
        known = rijnveste().known(f"p{chance.randint(1, 18):02d}", chance.choice(PLACES), context)
        reading, act = reading_of(text, known)
        assert reading.intent in SLOTS or act is not None, text
        if reading.intent == "message.approve" and act is None:
            assert context is not None, text
            assert context.startswith("bot asks approval"), text
            assert YES & set(text.casefold().replace(",", " ").replace(".", " ").split()), text


@pytest.mark.parametrize("seed", [1, 2, 3, 4, 5])
def test_five_thousand_sentences_are_read_without_a_fault(seed: int) -> None:
    read_many(1_000, seed)


@pytest.mark.soak
def test_a_hundred_thousand_sentences_are_read_without_a_fault() -> None:
    for seed in range(20):
        read_many(5_000, seed)


@given(st.text(max_size=200), st.sampled_from(CONTEXTS))
def test_any_text_at_all_is_read(text: str, context: str | None) -> None:
    reading, _ = reading_of(text, rijnveste().known("p01", "dm", context))
    assert isinstance(reading, Reading)
    if context and context.startswith("bot asks approval"):
        assert reading.intent != "message.approve" or any(word in text.casefold() for word in YES)

"""Cue words are counted from what people are known to say, and find what a sentence is most like."""

import pytest

from bot.understanding.choose import reading_of
from bot.understanding.cues import UNGUESSED, Counts, counted, cues_in, likeness, read_counts, telling, written
from bot.understanding.sentence import Sentence
from tests.cues import COUNTS, known, made, said
from tests.unit.understanding.rijnveste import rijnveste

KNOWN = [(intent, sentence) for intent, sentence in known() if intent not in UNGUESSED]


def test_the_counts_are_those_of_the_sentences() -> None:
    assert COUNTS.read_text(encoding="utf-8") == made(), "python -m tests.cues"


def test_counts_are_read_as_they_were_written() -> None:
    counts = counted((intent, cues_in(sentence)) for intent, sentence in KNOWN[:100])
    assert read_counts(written(counts)) == counts


def test_nineteen_of_twenty_things_that_people_say_are_read_as_they_are_meant() -> None:
    lines = list(said())
    wrong = [s.typed for intent, s in lines if reading_of(s.typed, s.known)[0].intent != intent]
    assert len(wrong) <= len(lines) / 20, wrong


def test_two_of_three_sentences_are_most_like_others_of_their_intent() -> None:
    """Each tenth is judged by what the other nine say."""
    right = every = 0
    for place in range(10):
        others = [line for at, line in enumerate(KNOWN) if at % 10 != place]
        counts = counted((intent, cues_in(sentence)) for intent, sentence in others)
        for intent, sentence in KNOWN[place::10][:40]:
            every += 1
            right += likeness(sentence, counts).best == intent
    assert right >= every * 2 / 3, (right, every)


def test_an_unknown_cue_weighs_nothing() -> None:
    assert Counts(counted([]).sentences, {}).weights("kwark") == {}


def test_a_cue_weighs_for_what_it_is_said_with_and_against_the_rest() -> None:
    counts = counted(
        [
            ("status.show", frozenset({"stand"})),
            ("status.show", frozenset({"stand"})),
            ("help.show", frozenset({"hulp"})),
        ]
    )
    weights = counts.weights("stand")
    assert weights["status.show"] > 0 > weights["help.show"]


def test_the_words_that_weigh_most_say_why() -> None:
    sentence = Sentence("welke klussen heb ik onder me", rijnveste().known("p05"))
    assert "onder" in telling(sentence, "portfolio.overview")


@pytest.mark.parametrize("intent", sorted(UNGUESSED))
def test_a_verdict_is_never_guessed(intent: str) -> None:
    assert intent not in likeness(Sentence("akkoord, prima zo", rijnveste().known("p01"))).scores

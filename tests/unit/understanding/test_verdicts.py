"""A plain yes stays one with greetings and praise around it, and stops being one with anything else beside it."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.behalf_words import FOR, THEIR_YES
from bot.understanding.choose import reading_of
from bot.understanding.parts import Phrases, words_in
from bot.understanding.yes_words import ACKNOWLEDGED, BECAUSE, MINE, RELEASED, SAID_AROUND, SENT, SURE
from tests.unit.understanding.rijnveste import rijnveste
from tests.unit.understanding.test_sentences import agrees, utterances

APPROVAL = "bot asks approval of M-009-3 v1"
DEPUTY = "bot asks approval of M-009-3 v1 from p01"
HANDOVER = "bot offers handover of T-2025-044 from p08 to p06"
YES = ("akkoord", "prima zo", "goedgekeurd", "geen bezwaar", "ja hoor", "hier sta ik achter", "kan zo de deur uit", "mijn zegen heb je", "lgtm", "signed off", "happy with this", "is goed", "groen licht", "niks op aan te merken", "I approve", "👍")  # fmt: skip
THEIRS = ("namens Anna akkoord", "Anna geeft groen licht", "signed off on behalf of Anna", "Anna vindt het goed")
TAKES = ("ik neem het over", "doe ik", "happy to take it", "akkoord met de overdracht", "kom maar op", "it's mine")
AROUND = ("hoi", "goedemorgen", "dank jullie wel", "mooi stuk", "groetjes", "netjes gedaan Eva", "complimenten aan Eva", "wat mij betreft", "thanks", "nice work", "versie 1", "M-009-3", "dit bericht", "voor deze tekst", "🙂")  # fmt: skip
LESS = (
    "maar", "but", "alleen", "only", "mits", "als", "if", "tenzij", "unless", "behalve", "except", "nog", "nog niet", "eerst", "first", "later", "morgen", "tomorrow",
    "misschien", "maybe", "denk ik", "I think", "volgens mij", "lijkt me", "zou", "would", "kan je", "could you", "vraag", "vraag Linda", "niet", "not", "geen", "no",
    "nee", "bijna", "almost", "half", "deels", "partly", "in principe", "op hoofdlijnen", "onder voorbehoud", "zodra", "once", "na de raad", "after the council", "tot maandag",
    "korter", "shorter", "vriendelijker", "haal", "eruit halen", "schrap", "voeg toe", "add", "remove", "verander", "zonder", "without", "moet", "must", "wil", "wants",
    "datum", "telefoonnummer", "twijfel", "hopelijk", "hopefully", "ooit", "toch", "hoewel", "though", "wel", "redelijk", "vrij", "grotendeels", "mostly", "Karim", "Linda zegt",
    "het college", "de raad", "het andere", "the other one", "vorige", "previous", "?", "versie 2", "v2", "tweede versie", "M-014-1", "Stationsplein", "lindekwartier", "…?", "🤔", "👎",
)  # fmt: skip
"""Conditions, wishes, changes, doubts, reports, questions, and what was not shown."""


def binds(text: str, speaker: str, context: str) -> bool:
    """True when the words approve, or take over without a condition."""
    reading, _ = reading_of(text, rijnveste().known(speaker, "dm", context))
    bound = reading.intent in {"message.approve", "handover.accept"} and "condition" not in reading.slots
    return bound and not reading.ask


SAID = [("p01", APPROVAL, yes) for yes in YES]
SAID += [("p03", DEPUTY, yes) for yes in THEIRS]
SAID += [("p06", HANDOVER, yes) for yes in TAKES]


@pytest.mark.parametrize(("speaker", "context", "yes"), SAID)
def test_a_plain_yes_binds(speaker: str, context: str, yes: str) -> None:
    assert binds(yes, speaker, context)
    assert binds(f"{yes.capitalize()}!", speaker, context)


@pytest.mark.parametrize(("speaker", "context", "yes"), SAID)
def test_whatever_makes_it_less_keeps_it_from_binding(speaker: str, context: str, yes: str) -> None:
    taken = [
        text
        for less in LESS
        for text in (f"{yes} {less}", f"{less} {yes}", f"{yes}, {less}", f"{less}. {yes}", f"{yes}. {less}")
        if binds(text, speaker, context)
    ]
    if context == HANDOVER:
        # A colleague may be named to whoever takes over: of this one it is taken over.
        taken = [text for text in taken if "Karim" not in text]
    assert taken == []


@pytest.mark.parametrize("yes", YES)
@pytest.mark.parametrize("around", AROUND)
def test_greetings_thanks_praise_and_the_name_of_the_message_leave_it_a_yes(yes: str, around: str) -> None:
    assert binds(f"{around}, {yes}", "p01", APPROVAL)
    assert binds(f"{yes}. {around}", "p01", APPROVAL)


@given(st.lists(st.sampled_from(AROUND), max_size=5), st.sampled_from([" ", ", ", ". ", " - "]))
def test_what_stands_around_a_yes_is_none_itself(around: list[str], between: str) -> None:
    assert not binds(between.join(around), "p01", APPROVAL)


@given(
    st.sampled_from(YES), st.text(min_size=1, max_size=12, alphabet=st.characters(categories=["L", "N", "So", "Po"]))
)
def test_a_word_that_is_not_known_keeps_it_from_binding(yes: str, word: str) -> None:
    known = {one.word for phrase in _phrases() for one in words_in(re.sub(r"[()\[\]|<>]", " ", phrase))}
    if binds(f"{yes} {word}", "p01", APPROVAL):
        assert all(one.word in known for one in words_in(word)) or len(word) >= 5


@pytest.mark.parametrize("yes", YES)
def test_somebody_else_cannot_say_it(yes: str) -> None:
    assert not binds(yes, "p06", DEPUTY)
    assert not binds(yes, "p03", DEPUTY)
    assert not binds(f"Karim: {yes}", "p01", APPROVAL)
    assert not binds(f"namens Karim {yes}", "p03", DEPUTY)


@pytest.mark.parametrize("slip", ["akkrod", "akoord", "akkooord", "goedgekuerd", "aproved", "agred", "priima"])
def test_a_slip_of_the_pen_in_a_long_word_is_forgiven(slip: str) -> None:
    assert binds(slip, "p01", APPROVAL)


@pytest.mark.parametrize(
    "word", ["afgekeurd", "improved", "disapproved", "prive", "ongoedgekeurd", "approval", "greed"]
)
def test_a_word_that_only_looks_like_one_is_not(word: str) -> None:
    assert not binds(word, "p01", APPROVAL)


_CONDITION = re.compile(
    r"\b(?:niet|not|als|mits|if|but|alleen|only|eerst|first|nog|later|misschien|denk|lijkt|moet|must|wil|zodra|bijna|tenzij|behalve|kan je|vraag)\b"
)


def test_no_phrase_of_a_yes_holds_a_condition_or_a_doubt() -> None:
    assert [phrase for phrase in _phrases() if _CONDITION.search(phrase.replace("fijne dag nog", ""))] == []


def _phrases() -> tuple[str, ...]:
    return (*SURE, *MINE, *ACKNOWLEDGED, *RELEASED, *SENT, *FOR, *THEIR_YES, *BECAUSE, *SAID_AROUND)


def test_a_phrase_does_not_reach_over_a_comma() -> None:
    phrases = Phrases({"doubt": frozenset()})
    phrases.add("yes", ("kan (zo|nu) [de deur uit]",))
    assert max(phrases.laid_out(words_in("kan zo de deur uit"), frozenset({"yes"}))) == 5
    assert max(phrases.laid_out(words_in("kan zo, de deur uit"), frozenset({"yes"}))) == 2
    assert max(phrases.laid_out(words_in("kan, zo"), frozenset({"yes"}))) == 0


def test_a_verdict_is_read_as_it_is_meant() -> None:
    wrong = []
    for line in utterances(Path(__file__).with_name("verdicts.yaml")):
        reading, _ = reading_of(line["text"], rijnveste().known(line["as"], line["where"], line["context"]))
        if not agrees(reading, line, line["as"]) or reading.ask != bool(line.get("ask")):
            wrong.append((line["text"], reading.intent, dict(reading.slots)))
    assert wrong == []

"""What the bot itself shows as an example is read back as the same act, whatever stands in it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.organisation import Language
from bot.understanding.choose import reading_of
from bot.understanding.examples import EXAMPLES
from tests.unit.understanding.rijnveste import rijnveste

SLUGS = st.sampled_from(["lindekwartier", "stationsplein", "oeverpark-oost", "warmte-zuidwest", "parkeren-havenwijk", "kanaalweg"])  # fmt: skip
PEOPLE = st.sampled_from([(person.id, person.name) for person in rijnveste().people])
NUMBERS = st.integers(1, 9999)
DAYS = st.dates(date(2026, 11, 23), date(2028, 12, 31))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("intent", sorted(EXAMPLES))
def test_an_example_needs_no_confirmation(intent: str, language: Language) -> None:
    reading, act = reading_of(EXAMPLES[intent][language], rijnveste().known("p05"))
    assert act is not None
    assert (reading.exact, reading.intent) == (True, intent)


@given(SLUGS)
def test_every_question_about_a_trajectory_is_read_back(slug: str) -> None:
    id = rijnveste().trajectories[slug].id
    for intent, pair in EXAMPLES.items():
        if not intent.endswith((".show", ".list")):
            continue
        for sentence in pair.values():
            if "lindekwartier" in sentence:
                reading, act = reading_of(sentence.replace("lindekwartier", slug), rijnveste().known("p05"))
                assert act is not None, sentence
                assert (reading.intent, reading.slots["trajectory"]) == (intent, id)


@given(NUMBERS, PEOPLE)
def test_handing_on_is_read_back(number: int, person: tuple[str, str]) -> None:
    for sentence in (f"geef C-{number} aan {person[1]}", f"give C-{number} to {person[1]}"):
        reading, act = reading_of(sentence, rijnveste().known("p05"))
        assert act is not None
        assert reading.slots == {"commitment_id": f"C-{number}", "owner": person[0]}


@given(NUMBERS, DAYS)
def test_postponing_is_read_back(number: int, day: date) -> None:
    months = {"nl": "januari februari maart april mei juni juli augustus september oktober november december", "en": "January February March April May June July August September October November December"}  # fmt: skip
    dutch, english = (f"{day.day} {names.split()[day.month - 1]} {day.year}" for names in months.values())
    for sentence in (f"stel C-{number} uit tot {dutch}: kost tijd", f"postpone C-{number} to {english}: takes time"):
        reading, act = reading_of(sentence, rijnveste().known("p05"))
        assert act is not None
        assert (reading.intent, reading.slots["due"]) == ("commitment.postpone", day.isoformat())


def test_a_day_on_which_something_was_done_lies_in_the_past() -> None:
    reading, act = reading_of("C-102 afgerond op 20 november", rijnveste().known("p05"))
    assert act is not None
    assert reading.slots["done_on"] == "2026-11-20"

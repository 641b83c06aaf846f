"""Every example in help and in the reference is understood."""

from datetime import date

import pytest

from bot.domain.calendar import Calendar
from bot.domain.organisation import Language
from bot.domain.person import Person, Role
from bot.ports.municipality import Name
from bot.understanding.dates import DayFound, day_of
from bot.understanding.examples import EXAMPLES
from bot.understanding.index import NameIndex
from bot.understanding.known import Known
from bot.understanding.understand import understand

KNOWN = Known(
    today=date(2026, 11, 23),
    calendar=Calendar(),
    language=Language.NL,
    speaker="p05",
    people=(Person(id="p05", name="Sanne Bakker", role=Role.PROJECT_LEAD),),
    trajectories=NameIndex(
        [Name(id="T-2026-014", slug="lindekwartier", title="Herinrichting Lindekwartier", aliases=("linde",))]
    ),
    trajectory=lambda _: None,
)
SENTENCES = [(intent, sentence) for intent, pair in EXAMPLES.items() for sentence in pair.values()]


@pytest.mark.parametrize(("intent", "sentence"), sorted(set(SENTENCES)))
@pytest.mark.parametrize(
    "change",
    [str, str.upper, lambda text: f"@Lijn {text}", lambda text: f"  {text} "],
    ids=["plain", "upper", "mention", "spaces"],
)
def test_every_example_is_understood_as_its_intent(intent: str, sentence: str, change) -> None:
    act = understand(change(sentence), KNOWN)
    assert act is not None, sentence
    assert act.intent == intent


def test_by_names_an_owner_or_a_day() -> None:
    act = understand("promise linde: call the shopkeepers, by Sanne Bakker, by 11 December 2026", KNOWN)
    assert act is not None
    assert (act.slots["owner"], act.slots["due"]) == ("Sanne Bakker", "11 December 2026")


def test_working_days_are_counted_in_both_languages() -> None:
    dutch, english = (day_of(words, KNOWN.today, KNOWN.calendar) for words in ("over 3 werkdagen", "in 3 working days"))
    assert dutch == english == DayFound(date(2026, 11, 26))

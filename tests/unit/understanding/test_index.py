"""Trajectories are found by name, alias, number and street, also with a typing error, and fast however many there are."""

import pytest

from bot.ports.municipality import Name
from bot.understanding.index import NameIndex, index_of, words_of
from bot.understanding.names import trajectories_of
from tests.unit.understanding.rijnveste import rijnveste


@pytest.mark.parametrize(
    ("words", "id"),
    [
        ("lindekwartier", "T-2026-014"),
        ("Herinrichting Lindekwartier", "T-2026-014"),
        ("Lindelaan", "T-2026-014"),
        ("T-2025-009", "T-2025-009"),
        ("bp havenwijk", "T-2025-009"),
        ("oeverprk", "T-2026-052"),
        ("statoinsplein", "T-2025-031"),
        ("het warmteplan", "T-2025-044"),
        ("kanalweg", "T-2024-022"),
        ("heat plan", "T-2025-044"),
    ],
)
def test_a_trajectory_is_found_by_what_people_call_it(words: str, id: str) -> None:
    assert trajectories_of(words, rijnveste().index) == (id,)


@pytest.mark.parametrize("words", ["atlantis", "bomen", "de", ""])
def test_what_is_near_nothing_finds_nothing(words: str) -> None:
    assert trajectories_of(words, rijnveste().index) == ()


def test_a_name_of_two_is_asked_about() -> None:
    names = [
        Name(id=f"T-{n}", slug=f"dorpsstraat-{n}", title=f"Dorpsstraat {n}", aliases=("dorpsstraat",)) for n in (1, 2)
    ]
    assert set(trajectories_of("dorpsstraat", NameIndex(names))) == {"T-1", "T-2"}


def test_the_index_is_kept_until_the_names_have_another_edition() -> None:
    read = []

    def names() -> list[Name]:
        read.append(1)
        return [Name(id="T-1", slug="brug", title="De brug", aliases=())]

    assert index_of("kept", 5, names) is index_of("kept", 5, names)
    assert index_of("kept", 6, names) is not index_of("kept", 5, names)
    assert len(read) == 3
    index_of("kept", 0, names)
    index_of("kept", 0, names)
    assert len(read) == 5


def test_a_name_in_the_middle_of_a_sentence_is_found_where_it_stands() -> None:
    words, spans = words_of("hoe gaat het met het Oeverpark?")
    (found,) = rijnveste().index.find(words)
    assert (found.ids, spans[found.start]) == (("T-2026-052",), (21, 30))

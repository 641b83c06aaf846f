"""Between values and plain data, both ways, with every fault at its place."""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.codec import NotReadable, from_plain, key_of, to_plain
from bot.domain.organisation import Organisation
from bot.domain.person import Person, Role
from bot.domain.trajectory import Trajectory
from tests.generate import of

GOOD: dict[str, Any] = {"id": "p01", "name": "Anna", "role": "alderman"}


@given(of(Organisation), of(Trajectory), of(Person))
def test_every_value_is_json_and_comes_back(organisation: Organisation, trajectory: Trajectory, person: Person) -> None:
    for value in (organisation, trajectory, person):
        assert from_plain(type(value), json.loads(json.dumps(to_plain(value)))) == value


def test_an_underscore_at_the_end_of_a_name_is_ours_alone() -> None:
    assert key_of("from_") == "from"
    assert key_of("due") == "due"


def test_what_is_absent_gets_its_default_and_what_is_unknown_is_left() -> None:
    assert from_plain(Person, {**GOOD, "shoe_size": 38}) == Person(id="p01", name="Anna", role=Role.ALDERMAN)


@pytest.mark.parametrize(
    ("data", "path"),
    [
        (None, ""),
        ([], ""),
        ({}, "id"),
        ({**GOOD, "name": 7}, "name"),
        ({**GOOD, "role": "king"}, "role"),
        ({**GOOD, "role": ["alderman"]}, "role"),
        ({**GOOD, "administrator": "yes"}, "administrator"),
        ({**GOOD, "since": "2026-02-30"}, "since"),
        ({**GOOD, "since": 20260211}, "since"),
        ({**GOOD, "working_days": "mon"}, "working_days"),
        ({**GOOD, "working_days": ["mon", "funday"]}, "working_days[1]"),
        ({**GOOD, "accounts": [{"platform": "slack", "tenant": "T1"}]}, "accounts[0].user"),
    ],
)
def test_a_fault_is_named_where_it_stands(data: Any, path: str) -> None:
    with pytest.raises(NotReadable) as found:
        from_plain(Person, data)
    assert str(found.value).startswith(path)
    assert "\n" not in str(found.value)


def test_a_long_fault_is_shown_short() -> None:
    with pytest.raises(NotReadable) as found:
        from_plain(Person, {**GOOD, "role": "x" * 5000})
    assert len(str(found.value)) < 800


def test_numbers_are_numbers_and_truth_is_none() -> None:
    for kind, data in ((int, True), (float, True), (int, 1.5), (bool, 1), (str, 1), (float, "1")):
        with pytest.raises(NotReadable):
            from_plain(kind, data)
    assert from_plain(float, 2) == 2


def test_days_moments_and_times_come_as_they_are_or_as_text() -> None:
    day, moment = date(2026, 11, 23), datetime(2026, 11, 23, 9, tzinfo=UTC)
    assert from_plain(date, day) == from_plain(date, "2026-11-23") == day
    assert from_plain(datetime, moment) == from_plain(datetime, "2026-11-23T10:00:00+01:00") == moment
    assert from_plain(time, "08:30") == time(8, 30)
    assert to_plain(time(8, 30)) == "08:30"
    assert to_plain(time(8, 30, 1)) == "08:30:01"
    with pytest.raises(NotReadable):
        from_plain(date, moment)


def test_a_pair_has_two() -> None:
    assert from_plain(tuple[int, str], [1, "a"]) == (1, "a")
    for data in ([1], [1, "a", 2], "1a"):
        with pytest.raises(NotReadable):
            from_plain(tuple[int, str], data)


def test_what_has_no_plain_form_is_our_own_fault() -> None:
    @dataclass
    class Odd:
        what: object

    with pytest.raises(TypeError):
        to_plain(Odd(what=object()))


@given(st.dictionaries(st.sampled_from(["mon", "x"]), st.integers()))
def test_a_mapping_names_its_key(data: dict[str, int]) -> None:
    assert from_plain(dict[str, int], data) == data
    with pytest.raises(NotReadable, match="mon"):
        from_plain(dict[str, int], {"mon": "x"})

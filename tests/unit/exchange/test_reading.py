"""Every fault of a document at its place."""

import copy
from typing import Any

import pytest

from adapters.files import yaml_file
from bot.exchange.reading import key_for, read
from tests.scene import SAMPLE

GOOD, _ = yaml_file.load(SAMPLE)


def put(document: Any, path: list[str | int], value: Any) -> None:
    for part in path[:-1]:
        document = document[part]
    document[path[-1]] = value


FAULTS: list[tuple[list[str | int], Any, str]] = [
    (["organisation"], None, "organisation"),
    (["organisation", "name"], None, "organisation.name"),
    (["organisation", "minimum_level"], "veel", "organisation.minimum_level"),
    (["calendar", "office_hours"], ["08:30"], "calendar.office_hours"),
    (["calendar", "office_hours", 0], "half negen", "calendar.office_hours[0]"),
    (["calendar", "recess", 1, "from"], "2026-02-30", "calendar.recess[1].from"),
    (["calendar", "timezone"], "Europe/Rijnveste", "calendar.timezone"),
    (["calendar", "office_days"], [], "calendar.office_days"),
    (["calendar", "office_hours"], ["17:00", "08:30"], "calendar.office_hours"),
    (["calendar", "recess", 0, "to"], "2026-12-01", "calendar.recess[0].to"),
    (["calendar", "timezone"], "../../etc/passwd", "calendar.timezone"),
    (["calendar", "timezone"], "", "calendar.timezone"),
    (["language_default"], "fr", "language_default"),
    (["organisation", "reminders"], {"list_before": -1}, "organisation.reminders.list_before"),
    (["organisation", "reminders"], {"lead_after": 100000}, "organisation.reminders.lead_after"),
    (["organisation", "deputies"], [{"for": "p01", "by": "p02", "from": "2026-12-10", "until": "2026-12-10"}], "organisation.deputies[0].until"),
    (["people"], {}, "people"),
    (["people", 2], "Anna", "people[2]"),
    (["people", 0, "role"], "koning", "people[0].role"),
    (["people", 0, "name"], None, "people[0].name"),
    (["people", 0, "name"], 7, "people[0].name"),
    (["people", 1, "id"], "p01", "people[1].id"),
    (["people", 2, "acts_for"], "p99", "people[2].acts_for"),
    (["people", 0, "approves_for"], ["p99"], "people[0].approves_for[0]"),
    (["trajectories", 0, "project_lead"], "p99", "trajectories[0].project_lead"),
    (["trajectories", 0, "contact_point", "deputy"], "p99", "trajectories[0].contact_point.deputy"),
    (["trajectories", 0, "advisers", "communications"], "p99", "trajectories[0].advisers.communications"),
    (["trajectories", 0, "phase"], "dromen", "trajectories[0].phase"),
    (["trajectories", 0, "departments", "dromen"], "x", "trajectories[0].departments.dromen"),
    (["trajectories", 1, "slug"], "lindekwartier", "trajectories[1].slug"),
    (["trajectories", 0, "confidential"], True, "trajectories[0].confidential"),
    (["trajectories", 0, "commitments", 0, "due"], "0206-11-23", "trajectories[0].commitments[0].due"),
    (["trajectories", 0, "messages", 0, "submitted_at"], "9999-11-23T10:00:00+01:00", "trajectories[0].messages[0].submitted_at"),
    (["trajectories", 0, "groups", 0, "heard", 0], "gisteren", "trajectories[0].groups[0].heard[0]"),
    (["trajectories", 0, "commitments", 0, "due"], "11-12-2026", "trajectories[0].commitments[0].due"),
    (["trajectories", 0, "commitments", 0, "owner"], "p99", "trajectories[0].commitments[0].owner"),
    (["trajectories", 0, "questions", 0, "to"], None, "trajectories[0].questions[0].to"),
    (["trajectories", 0, "messages", 0, "version"], "1", "trajectories[0].messages[0].version"),
    (["trajectories", 0, "messages", 0, "version"], 2**40, "trajectories[0].messages[0].version"),
    (["trajectories", 0, "messages", 0, "body"], "nul \0 byte", "trajectories[0].messages[0].body"),
    (["trajectories", 0, "effort", "budget_eur"], float("nan"), "trajectories[0].effort.budget_eur"),
    (["trajectories", 0, "effort", "budget_eur"], True, "trajectories[0].effort.budget_eur"),
    (["trajectories", 0, "effort", "budget_eur"], "veel", "trajectories[0].effort.budget_eur"),
    (["trajectories", 0, "decisions", 0, "told_by"], "M-999-1", "trajectories[0].decisions[0].told_by"),
    (["trajectories", 0, "topics"], [{"topic": "x", "person": "p99"}], "trajectories[0].topics[0].person"),
    (["trajectories", 0], 7, "trajectories[0]"),
    (["lessons", 0, "trajectory"], "T-9", "lessons[0].trajectory"),
    (["lessons", 0, "works"], "ja", "lessons[0].works"),
    (["questions"], [{"id": "Q-1"}], "questions[0].asked_by"),
    (["organisation", "deputies"], [{"for": "p01", "by": "p99"}], "organisation.deputies[0].by"),
    (["organisation", "deputies"], [{"for": "p01"}], "organisation.deputies[0].by"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "value", "named"), FAULTS, ids=[f"{n}-{fault[2]}" for n, fault in enumerate(FAULTS)])
def test_a_fault_is_named_at_its_place(path: list[str | int], value: Any, named: str) -> None:
    document = copy.deepcopy(GOOD)
    put(document, path, value)
    reading = read(document)
    places = [fault.path for fault in reading.faults]
    assert named in places, places
    assert all(
        fault.reason and "\n" not in fault.reason and "Traceback" not in fault.reason for fault in reading.faults
    )


def test_the_sample_is_without_fault() -> None:
    reading = read(copy.deepcopy(GOOD))
    assert reading.faults == []
    assert reading.warnings == []


@pytest.mark.parametrize("document", [None, [], "x", 7, {}, {"organisation": []}, {"organisation": {"name": ["x"]}}])
def test_what_is_no_municipality_is_refused(document: Any) -> None:
    assert read(document).faults


def test_one_account_belongs_to_one_person() -> None:
    document = copy.deepcopy(GOOD)
    account = {"platform": "slack", "tenant": "T1", "user": "U1"}
    put(document, ["people", 0, "accounts"], [account, account])
    put(document, ["people", 1, "accounts"], [account])
    assert [fault.path for fault in read(document).faults] == ["people[0].accounts[1]", "people[1].accounts[0]"]


def test_a_typing_error_in_a_field_is_a_fault_and_another_unknown_field_is_kept() -> None:
    document = copy.deepcopy(GOOD)
    document["people"][4]["departmnt"] = document["people"][4].pop("department")
    document["people"][4]["shoe_size"] = 38
    reading = read(document)
    assert [fault.path for fault in reading.faults] == ["people[4].departmnt"]
    assert "did you mean department?" in reading.faults[0].reason
    assert [warning.path for warning in reading.warnings] == ["people[4].shoe_size"]


def test_absent_null_and_empty_are_the_same() -> None:
    document = copy.deepcopy(GOOD)
    full = read(document).items
    for person in document["people"]:
        person["leaves_on"] = person.get("leaves_on")
        person["portfolio"] = person.get("portfolio") or None
    assert read(document).items == full


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("gemeente Rijnveste", "rijnveste"),
        ("Gemeente 's-Hertogenbosch", "s-hertogenbosch"),
        ("Súdwest-Fryslân", "sudwest-fryslan"),
        ("!!", "gemeente"),
    ],
)
def test_an_organisation_without_a_key_gets_a_short_name(name: str, key: str) -> None:
    assert key_for(name) == key

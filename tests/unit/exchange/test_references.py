"""Whatever a document names must be in it: every reference, wherever it stands, is refused when it names nothing."""

import copy
import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from adapters import importing
from adapters.files import yaml_file
from bot.codec import hints_of, key_of
from bot.exchange.document import KINDS
from bot.exchange.reading import read
from bot.exchange.references import REFERENCES
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import migrated_sqlite
from tests.scene import SAMPLE

NOTHING = "X-999"
"""An id that no document holds."""


def document() -> dict[str, Any]:
    """The sample, with one of everything that can name something."""
    found: dict[str, Any] = copy.deepcopy(yaml_file.load(SAMPLE)[0])
    found["organisation"]["deputies"] = [{"for": "p01", "by": "p02"}]
    found["people"][0]["approves_for"] = ["p02"]
    here = found["trajectories"][0]
    here["political_client"] = "p01"
    here["advisers"] = {"communications": "p11", "participation": "p12"}
    here["topics"] = [{"topic": "parkeren", "person": "p16"}]
    here["overrides"] = [{"rule": "NO_GROUPS", "reason": "later", "by": "p05", "on": "2026-11-23"}]
    here["handovers"][0]["items"] = [{"id": "C-102"}, {"id": "Q-201"}, {"id": "R-014-1"}, {"id": "J-01"}, {"id": "G3"}]
    here["handovers"][0]["open_items_transferred"] = ["C-103", "D-301", "M-014-1", "I-1"]
    here["input_rounds"][0]["answered_by"] = "M-014-1"
    here["inputs"] = [
        {"id": "I-1", "text": "Meer bomen", "round": "R-014-1", "group": "G3", "outcome": "later", "answered_by": "M-014-1"}
    ]  # fmt: skip
    here["commitments"][0] |= {"informs": "p05", "offered_to": "p16"}
    here["questions"][0] |= {"on_behalf_of": "p01", "answered_by": "p03", "answered_for": "p01"}
    here["decisions"][0] |= {"recorded_by": "p05", "acknowledged_by": ["p05", "p13"]}
    here["messages"][0] |= {
        "edited_by": "p11",
        "advice_by": "p11",
        "submitted_by": "p11",
        "returned_by": "p01",
        "on_behalf_of": "p01",
        "supersedes": "M-031-1",
        "regarding": "R-014-1",
        "promises": [{"sentence": "Dat doen we.", "commitment": "C-101"}],
        "versions": [{"version": 1, "title": "Start", "edited_by": "p11", "approved_by": "p03", "on_behalf_of": "p01"}],
    }
    for kind in ("commitments", "questions", "decisions"):
        # What stands at the top may name its trajectory.
        found[kind] = [
            {**found["trajectories"][1][kind][0], "trajectory": "T-2025-031", "id": f"{kind[0].upper()}-900"}
        ]
    return found


Place = tuple[str | int, ...]


def places(value: Any, fields: list[str], at: Place) -> Iterator[Place]:
    """Where a field, like handovers.items.id, stands in a document, once for each entry of a list."""
    if isinstance(value, list):
        for index, entry in enumerate(value):
            yield from places(entry, fields, (*at, index))
    elif fields:
        key = key_of(fields[0])
        if isinstance(value, dict) and value.get(key) is not None:
            yield from places(value[key], fields[1:], (*at, key))
    else:
        yield at


def items(kind: str, found: dict[str, Any]) -> Iterator[tuple[Any, Place]]:
    if kind == "organisation":
        yield found[kind], (kind,)
        return
    for index, item in enumerate(found.get(kind) or ()):
        yield item, (kind, index)
    for number, trajectory in enumerate(found["trajectories"]):
        for index, item in enumerate(trajectory.get(kind) or ()):
            yield item, ("trajectories", number, kind, index)


def every() -> Iterator[tuple[str, Place]]:
    """('commitments.owner', where it stands), for all that the document names."""
    found = document()
    for kind, named in REFERENCES.items():
        for field in (field for fields in named.values() for field in fields):
            for item, at in items(kind, found):
                yield from ((f"{kind}.{field}", place) for place in places(item, field.split("."), at))


EVERY = sorted(set(every()), key=str)


def written(place: Place) -> str:
    """trajectories[0].handovers[0].to, as a fault names it."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in place).removeprefix(".")


def put(found: Any, place: Place, value: str) -> None:
    for part in place[:-1]:
        found = found[part]
    found[place[-1]] = value


def test_the_document_is_without_fault() -> None:
    assert read(document()).faults == []


@pytest.mark.parametrize("place", [place for _, place in EVERY], ids=written)
def test_what_is_not_there_is_named_at_its_place_and_nothing_else_is(place: Place) -> None:
    found = document()
    put(found, place, NOTHING)
    (fault,) = read(found).faults
    assert fault.path == written(place)
    assert fault.reason.startswith("there is no ")
    assert fault.reason.endswith(f" {NOTHING}")


def test_each_kind_of_reference_was_tried() -> None:
    tried = {field for field, _ in EVERY}
    named = {f"{kind}.{field}" for kind, what in REFERENCES.items() for fields in what.values() for field in fields}
    # Under its trajectory an item names it by where it stands.
    assert tried == named - {"messages.trajectory", "inputs.trajectory"}


WORDS = """
    id key name email department departments portfolio slug title aliases summary case_ref text retention_category
    public_mail rule subject missing reason remark time_asked open_for_input not_open feedback_how how channels online
    item bob_phase role_text_nl platform tenant conversation thread user topic tooi_id public_phone address_forms
    participation_platform reference_now timezone papers_due promised_to due_text proof source council_ref answer
    asked_at reference input_effect body approved_hash approved_with published_where published_hash returned_reason
    sentence not_needed tags group unconfirmed_kinds zone
"""
"""Fields with words: they name nothing. `promised_to` is a group or function, as is the `group` of a late joiner."""
FREE = frozenset(WORDS.split())


def texts(kind: Any, path: str = "") -> Iterator[str]:
    """Every field of the file that holds text."""
    for field in dataclasses.fields(kind):
        yield from _texts(hints_of(kind)[field.name], f"{path}.{field.name}".removeprefix("."))


def _texts(hint: Any, path: str) -> Iterator[str]:
    if hint is str:
        yield path
    elif dataclasses.is_dataclass(hint):
        yield from texts(hint, path)
    for inner in get_args(hint):
        yield from _texts(inner, path)


@pytest.mark.parametrize("kind", KINDS)
def test_a_field_with_text_is_known_to_be_a_reference_or_words(kind: str) -> None:
    named = {field for fields in REFERENCES.get(kind, {}).values() for field in fields}
    rest = {path for path in texts(KINDS[kind]) if path not in named and path.rsplit(".", 1)[-1] not in FREE}
    assert rest == set()


def test_the_list_of_words_is_no_longer_than_it_must_be() -> None:
    assert {path.rsplit(".", 1)[-1] for kind in KINDS.values() for path in texts(kind)} >= FREE


def test_the_command_line_names_file_line_and_path_and_stores_nothing(tmp_path: Path) -> None:
    found = document()
    put(found, ("trajectories", 0, "handovers", 0, "to"), "p99")
    put(found, ("trajectories", 0, "inputs", 0, "group"), "G9")
    file = tmp_path / "town.yaml"
    file.write_text(yaml_file.dump(found), encoding="utf-8")
    said: list[str] = []
    store = SqlUnitOfWork(migrated_sqlite(tmp_path))
    assert not importing.municipality(store, file, said.append, force=False)
    lines = file.read_text(encoding="utf-8").splitlines()
    at = [number for number, line in enumerate(lines, start=1) if line.strip() in {"to: p99", "group: G9"}]
    assert said == [
        f"town.yaml, line {at[0]}: trajectories[0].handovers[0].to: there is no person p99",
        f"town.yaml, line {at[1]}: trajectories[0].inputs[0].group: there is no group G9",
        "Nothing was stored.",
    ]
    with store.read() as work:
        assert work.organisations() == ()


@pytest.mark.parametrize(("field", "id"), [("groups", "G3"), ("input_rounds", "R-014-1"), ("late_joiners", "J-01")])
def test_a_number_stands_once_in_its_trajectory(field: str, id: str) -> None:
    found = document()
    things = found["trajectories"][0][field]
    things.append(next(thing for thing in things if thing["id"] == id))
    (fault,) = read(found).faults
    assert fault.path == f"trajectories[0].{field}[{len(things) - 1}].id"
    assert fault.reason.startswith(f"{id} is there already, at trajectories[0].{field}[")

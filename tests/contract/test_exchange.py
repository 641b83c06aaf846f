"""What was imported comes out equal; nothing that was changed in chat is lost."""

import copy
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from adapters.console.clock import SteppedClock
from adapters.files import yaml_file
from bot.administer import ImportRefused, export_municipality, import_municipality, import_promises, verify
from bot.domain.conversation import Conversation
from bot.domain.person import Account
from storage.tables.everything import METADATA
from storage.unit_of_work import SqlUnitOfWork
from tests.municipalities import documents
from tests.scene import SAMPLE

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
CLOCK = SteppedClock(NOW)


@pytest.fixture
def document() -> Any:
    found, _ = yaml_file.load(SAMPLE)
    return found


def item(document: Any, kind: str, id: str) -> dict[str, Any]:
    return next(entry for place in document["trajectories"] for entry in place[kind] if entry["id"] == id)


def changes(store: SqlUnitOfWork, kind: str, id: str, **fields: Any) -> None:
    with store.write() as work:
        things = getattr(work.municipality("rijnveste"), kind)
        things.save(replace(things.get(id), **fields))


def test_rijnveste_comes_out_equal(store: SqlUnitOfWork, document: Any, tmp_path: Path) -> None:
    report = import_municipality(store, CLOCK, copy.deepcopy(document))
    assert (report.updated, report.unchanged, report.kept, report.warnings) == ((), 0, (), ())
    exported = export_municipality(store, "rijnveste")
    assert exported == document
    path = tmp_path / "again.yaml"
    path.write_text(yaml_file.dump(exported), encoding="utf-8")
    again, _ = yaml_file.load(path)
    assert again == document


def test_importing_twice_changes_nothing(store: SqlUnitOfWork, document: Any) -> None:
    first = import_municipality(store, CLOCK, document)
    rows = verify(store, "rijnveste")
    second = import_municipality(store, CLOCK, document)
    assert (second.added, second.updated, second.kept) == ((), (), ())
    assert second.unchanged == len(first.added)
    assert verify(store, "rijnveste") == rows


@settings(
    max_examples=15,
    phases=[Phase.generate],
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.large_base_example,
    ],
)
@given(document=documents())
def test_every_municipality_comes_out_equal(store: SqlUnitOfWork, document: Any) -> None:
    with store._engine.begin() as connection:
        for table in reversed(METADATA.sorted_tables):
            connection.execute(table.delete())
    key = document["organisation"]["key"]
    report = import_municipality(store, CLOCK, copy.deepcopy(document))
    exported = export_municipality(store, key)
    assert {name: value for name, value in exported.items() if name != "schema"} == document
    again = import_municipality(store, CLOCK, exported)
    assert (again.added, again.updated, again.kept) == ((), (), ())
    assert again.unchanged == len(report.added)


def test_what_was_changed_in_chat_is_kept_unless_forced(store: SqlUnitOfWork, document: Any) -> None:
    import_municipality(store, CLOCK, document)
    changes(store, "commitments", "C-104", owner="p16")
    item(document, "commitments", "C-104")["text"] = "Anders"
    item(document, "commitments", "C-101")["text"] = "Ook anders"
    report = import_municipality(store, CLOCK, document)
    assert report.kept == ("commitments C-104",)
    assert report.updated == ("commitments C-101",)
    with store.read() as work:
        commitments = work.municipality("rijnveste").commitments
        assert commitments.get("C-104").owner == "p16"
        assert commitments.get("C-101").text == "Ook anders"
    forced = import_municipality(store, CLOCK, document, force=True)
    assert forced.updated == ("commitments C-104",)
    with store.read() as work:
        assert work.municipality("rijnveste").commitments.get("C-104").owner == "p17"


def test_what_was_added_in_chat_stays_and_is_exported(store: SqlUnitOfWork, document: Any) -> None:
    import_municipality(store, CLOCK, copy.deepcopy(document))
    with store.write() as work:
        here = work.municipality("rijnveste")
        new = replace(here.commitments.get("C-104"), id=here.commitments.new_id(None), text="Nieuw")
        here.commitments.save(new)
    import_municipality(store, CLOCK, copy.deepcopy(document))
    exported = export_municipality(store, "rijnveste")
    assert item(exported, "commitments", "C-153")["text"] == "Nieuw"
    exported["trajectories"][0]["commitments"].pop()
    assert exported == document


def test_accounts_and_links_of_the_terminal_are_not_the_records(store: SqlUnitOfWork, document: Any) -> None:
    import_municipality(store, CLOCK, copy.deepcopy(document))
    link = Conversation(platform="console", tenant="console", conversation="lindekwartier")
    changes(store, "trajectories", "T-2026-014", conversations=(link,))
    changes(store, "people", "p05", accounts=(Account(platform="console", tenant="console", user="p05"),))
    assert export_municipality(store, "rijnveste") == document
    assert import_municipality(store, CLOCK, copy.deepcopy(document)).kept == ()
    document["people"][4]["department"] = "Elders"
    document["trajectories"][0]["summary"] = "Anders"
    assert import_municipality(store, CLOCK, document).kept == ()
    with store.read() as work:
        here = work.municipality("rijnveste")
        assert here.people.get("p05").accounts
        assert here.trajectories.get("T-2026-014").conversations == (link,)


def test_a_document_with_faults_stores_nothing(store: SqlUnitOfWork, document: Any) -> None:
    item(document, "commitments", "C-104")["due"] = "morgen"
    with pytest.raises(ImportRefused) as refused:
        import_municipality(store, CLOCK, document)
    assert [fault.path for fault in refused.value.faults] == ["trajectories[0].commitments[3].due"]
    with store.read() as work:
        assert work.organisations() == ()


def test_an_import_is_a_row_of_the_record_and_plans_reminders(store: SqlUnitOfWork, document: Any) -> None:
    import_municipality(store, CLOCK, document)
    with store.read() as work:
        (row,) = work.municipality("rijnveste").journal.rows()
        assert row.intent == "import"
        assert work.reminders.next_at() is not None
    assert verify(store, "rijnveste") == (1, None)


def test_reimporting_the_calendar_moves_the_reminders(store: SqlUnitOfWork, document: Any) -> None:
    import_municipality(store, CLOCK, document)
    document["calendar"]["local_closing_days"].append("2026-11-24")
    assert import_municipality(store, CLOCK, document).updated == ("organisation rijnveste",)
    with store.write() as work:
        work.reminders.claim(CLOCK.now())  # the look at every trajectory, which comes at once
        assert work.reminders.next_at() == datetime(2026, 11, 25, 8, tzinfo=UTC)


PROMISES = [
    (2, {"text": "Hagen snoeien", "kind": "afspraak", "owner": "Sanne Bakker", "due": "11-12-2026", "trajectory": "linde"}),
    (3, {"text": "Brief aan de raad", "kind": "", "owner": "", "due": "2026-12-17", "council_ref": "TZ-9"}),
    (4, {"text": "hagen snoeien", "trajectory": "lindekwartier"}),
    (5, {"text": "", "kind": "afspraak"}),
    (6, {"text": "x", "kind": "wens"}),
    (7, {"text": "x", "owner": "Zwarte Ruiter"}),
    (8, {"text": "x", "owner": "Sane Bakker"}),
    (9, {"text": "x", "due": "zsm"}),
    (10, {"text": "x", "trajectory": "atlantis"}),
    (11, {"text": "x" * 501}),
]  # fmt: skip


def test_a_list_of_promises_is_added_and_what_is_not_understood_is_named_by_line(
    store: SqlUnitOfWork, document: Any
) -> None:
    import_municipality(store, CLOCK, document)
    added, left = import_promises(store, CLOCK, "rijnveste", PROMISES)
    assert added == ["C-153", "C-154"]
    assert [row.line for row in left] == [4, 5, 6, 7, 8, 9, 10, 11]
    assert left[0].reason == "this is C-153 already"
    assert "did you mean Sanne Bakker?" in left[4].reason
    with store.read() as work:
        here = work.municipality("rijnveste")
        hedges, letter = here.commitments.get("C-153"), here.commitments.get("C-154")
        assert (hedges.kind, hedges.owner, hedges.due, hedges.trajectory) == (
            "resident_promise", "p05", date(2026, 12, 11), "T-2026-014",
        )  # fmt: skip
        assert (letter.kind, letter.council_ref, letter.trajectory) == ("council_pledge", "TZ-9", None)
    again, left = import_promises(store, CLOCK, "rijnveste", PROMISES)
    assert again == []
    assert len(left) == len(PROMISES)
    assert verify(store, "rijnveste") == (2, None)
    exported = export_municipality(store, "rijnveste")
    assert [loose["id"] for loose in exported["commitments"]] == ["C-154"]
    assert import_municipality(store, CLOCK, exported).updated == ()

"""Every command helps, does what it says, and says in one sentence what is wrong."""

import json
from pathlib import Path

import pytest
import yaml
from typer.main import get_command
from typer.testing import Result

from adapters.cli import app
from tests.scene import SAMPLE
from tests.unit.command_line.conftest import Lijn


def every_command() -> list[tuple[str, ...]]:
    root = get_command(app)
    found: list[tuple[str, ...]] = []
    for name, command in root.commands.items():  # type: ignore[attr-defined]
        found.append((name,))
        found += [(name, inner) for inner in getattr(command, "commands", {})]
    return found


COMMANDS = every_command()


def plainly_refused(result: Result, *words: str) -> None:
    assert result.exit_code in {1, 2}, result.output
    assert "Traceback" not in result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)
    for word in words:
        assert word in result.output


def test_all_commands_are_there() -> None:
    names = {" ".join(name) for name in COMMANDS}
    assert names >= {
        "run", "web", "worker", "console", "migrate", "import", "export", "status", "verify", "outbox", "admin add",
        "backup", "restore", "version", "demo",
    }  # fmt: skip


@pytest.mark.parametrize("name", COMMANDS, ids=" ".join)
def test_every_command_has_help(lijn: Lijn, name: tuple[str, ...]) -> None:
    result = lijn(*name, "--help")
    assert result.exit_code == 0
    assert len(result.output) > 50


@pytest.mark.parametrize("name", COMMANDS, ids=" ".join)
def test_an_option_that_is_not_there_is_named(lijn: Lijn, name: tuple[str, ...]) -> None:
    plainly_refused(lijn(*name, "--nonsense"), "--nonsense")


def test_without_a_command_it_shows_help(lijn: Lijn) -> None:
    assert "console" in lijn().output
    plainly_refused(lijn("nonsense"), "nonsense")


def test_version(lijn: Lijn) -> None:
    assert lijn("version").output.strip()[0].isdigit()


NEED_A_DATABASE = [
    ("import", str(SAMPLE)),
    ("export",),
    ("status",),
    ("verify",),
    ("outbox",),
    ("admin", "add", "x@y.example"),
    ("console", "--as", "p05"),
    ("backup", "x.gz"),
    ("web",),
    ("worker",),
    ("run",),
]


@pytest.mark.parametrize("words", NEED_A_DATABASE, ids=" ".join)
def test_a_database_that_was_not_migrated_is_named(lijn: Lijn, words: tuple[str, ...]) -> None:
    plainly_refused(lijn(*words), "lijn migrate")


@pytest.mark.parametrize(
    "url", ["nonsense", "mysql://x/y", "sqlite:////no/such/folder/lijn.db", "postgresql://127.0.0.1:1/x", ""]
)
@pytest.mark.parametrize("words", [("status",), ("migrate",)], ids=" ".join)
def test_a_database_that_is_not_there_is_named(
    lijn: Lijn, monkeypatch: pytest.MonkeyPatch, url: str, words: tuple[str, ...]
) -> None:
    monkeypatch.setenv("LIJN_DATABASE_URL", url)
    plainly_refused(lijn(*words), "LIJN_DATABASE_URL")


@pytest.mark.parametrize(
    ("name", "value"),
    [("LIJN_PORT", "many"), ("LIJN_PORT", "70000"), ("LIJN_LOG_LEVEL", "LOUD"), ("LIJN_LOG_FORMAT", "xml")],
)
def test_a_setting_that_cannot_be_used_is_named(
    filled: Lijn, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    plainly_refused(filled("status"), name)


def test_from_nothing_to_a_municipality_and_back(lijn: Lijn, tmp_path: Path) -> None:
    assert lijn("migrate").exit_code == 0
    plainly_refused(lijn("status"), "lijn import FILE")
    first = lijn("import", SAMPLE)
    assert "0 updated, 0 unchanged, 0 kept" in first.output
    assert " 0 added" in lijn("import", SAMPLE).output
    exported = lijn("export", "--format", "yaml")
    assert yaml.safe_load(exported.output) == yaml.safe_load(SAMPLE.read_text(encoding="utf-8"))
    assert json.loads(lijn("export", "--format", "json").output)["people"][0]["name"] == "Anna de Wit"
    assert "18 people" in lijn("status").output
    assert "is whole: 1 rows" in lijn("verify").output
    assert "Everything was sent" in lijn("outbox").output
    assert (
        "Sanne Bakker is a functional administrator now"
        in lijn("admin", "add", "SANNE.bakker@rijnveste.example").output
    )
    assert "is whole: 2 rows" in lijn("verify").output


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("organisation: [", ["bad.yaml", "line ", "not YAML"]),
        ("", ["bad.yaml", "Nothing was stored"]),
        ("a: 1\na: 2", ["bad.yaml", "line 2", "twice"]),
        ("a: &x 1\nb: *x", ["bad.yaml", "line 1", "anchors"]),
        ("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]", ["bad.yaml", "anchors"]),
        ("? [a]\n: b", ["bad.yaml", "line 1"]),
        (
            "organisation: {name: X}\npeople:\n  - {id: p01, name: A, role: koning}\n",
            ["line 3", "people[0].role", "Nothing was stored"],
        ),
        ("organisation:\n  name: X\ncalendar:\n  timezone: Mars\n", ["line 4", "calendar.timezone"]),
        ("[" * 2000, ["bad.yaml"]),
        ("a: " + "{b: " * 40 + "1" + "}" * 40, ["nested too deeply"]),
        ("n: 1_000:99\nd: 2026-02-30\nx: !!python/object:os.system {}", ["Nothing was stored"]),
    ],
)
def test_a_file_with_faults_is_refused_by_line_and_field(
    lijn: Lijn, tmp_path: Path, text: str, words: list[str]
) -> None:
    lijn("migrate")
    (tmp_path / "bad.yaml").write_text(text, encoding="utf-8")
    plainly_refused(lijn("import", "bad.yaml"), *words)
    plainly_refused(lijn("status"), "there is no organisation yet")


def test_files_that_cannot_be_read_are_named(filled: Lijn, tmp_path: Path) -> None:
    (tmp_path / "latin.yaml").write_bytes(b"name: \xff\xfe")
    plainly_refused(filled("import", "latin.yaml"), "not text in UTF-8")
    plainly_refused(filled("import", "nothing.yaml"), "nothing.yaml cannot be read")
    plainly_refused(filled("import", tmp_path), "cannot be read")
    plainly_refused(filled("import"), "name a file to import")
    plainly_refused(filled("import", SAMPLE, "--csv", "x.csv"), "name a file to import")
    plainly_refused(filled("import", "--csv", "nothing.csv"), "cannot be read")
    plainly_refused(filled("export", "--format", "xml"), "xml is no format")
    plainly_refused(filled("export", "--organisation", "elsewhere"), "there is no organisation elsewhere")
    plainly_refused(filled("admin", "add", "nobody@x.example"), "nobody in rijnveste has the address")
    plainly_refused(filled("outbox", "--resend", "nonsense"), "nonsense is no post that failed")
    plainly_refused(filled("signals", "--now", "soon"), "is no moment")
    plainly_refused(filled("signals", "--now", "0206-11-23"), "outside the years 1900 to 2199")
    plainly_refused(filled("console"), "--as p05")
    plainly_refused(filled("console", "--as", "p05", "--now", "soon"), "2026-11-24T09:00:00+01:00")
    plainly_refused(filled("console", "--as", "p05", "--now", "2026-11-24T09:00:00"), "time zone")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_a_list_of_promises_is_imported_as_spreadsheets_write_it(
    filled: Lijn, tmp_path: Path, encoding: str, mark: str
) -> None:
    rows = [
        ["Omschrijving", "Soort", "Eigenaar", "Uiterlijk", "Traject"],
        ["Cafés bellen", "afspraak", "Sanne Bakker", "11-12-2026", "lindekwartier"],
        ["x", "wens", "", "", ""],
        ["y", "afspraak", "", "11-12-0206", ""],
    ]
    (tmp_path / "lijst.csv").write_bytes("\r\n".join(mark.join(row) for row in rows).encode(encoding))
    output = filled("import", "--csv", "lijst.csv").output
    assert "1" in output
    assert "line 3" in output
    assert "line 4: left out: '11-12-0206' is a day outside the years 1900 to 2199" in output
    assert "Cafés bellen" in filled("export").output


def test_a_list_without_a_column_for_the_text_is_refused(filled: Lijn, tmp_path: Path) -> None:
    (tmp_path / "lijst.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    plainly_refused(filled("import", "--csv", "lijst.csv"), "there is no column 'text'")
    (tmp_path / "lijst.csv").write_text('text\n"open quote', encoding="utf-8")
    assert "Traceback" not in filled("import", "--csv", "lijst.csv").output


def test_several_organisations_must_be_named(filled: Lijn, tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text("organisation: {name: gemeente Delta}\n", encoding="utf-8")
    assert filled("import", "other.yaml").exit_code == 0
    plainly_refused(filled("status"), "--organisation", "delta, rijnveste")
    assert "18 people" in filled("status", "--organisation", "rijnveste").output


def test_a_backup_comes_back_in_an_empty_database_only(
    filled: Lijn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = filled("export").output
    assert "rows are in all.gz" in filled("backup", "all.gz").output
    plainly_refused(filled("restore", "all.gz"), "not empty")
    monkeypatch.setenv("LIJN_DATABASE_URL", f"sqlite:///{tmp_path}/new.db")
    plainly_refused(filled("restore", "all.gz"), "lijn migrate")
    filled("migrate")
    (tmp_path / "cut.gz").write_bytes((tmp_path / "all.gz").read_bytes()[:-200])
    (tmp_path / "odd.gz").write_text("nonsense", encoding="utf-8")
    plainly_refused(filled("restore", "cut.gz"), "cut.gz")
    plainly_refused(filled("restore", "odd.gz"), "odd.gz")
    plainly_refused(filled("restore", "none.gz"), "cannot be read")
    plainly_refused(filled("backup", "no/such/folder/x.gz"), "cannot be written")
    assert "rows are back" in filled("restore", "all.gz").output
    assert filled("export").output == before
    assert "is whole" in filled("verify").output


def test_a_broken_record_is_named(filled: Lijn, tmp_path: Path) -> None:
    import sqlite3

    with sqlite3.connect(tmp_path / "lijn.db") as connection:
        connection.execute("UPDATE record_row SET intent = 'other'")
    plainly_refused(filled("verify"), "the record of rijnveste is broken: row 1 was changed")


def test_the_console_reads_lines_of_json(filled: Lijn) -> None:
    lines = [
        {"as": "p05", "where": "lindekwartier", "text": "status"},
        {"as": "p05", "where": "nowhere", "text": "status"},
    ]
    result = filled("console", "--json", "--now", "2026-11-23T10:00:00+01:00", input="\n".join(map(json.dumps, lines)))
    answers = [json.loads(line) for line in result.output.splitlines()]
    assert "ontwerpfase" in answers[0]["text"]
    assert answers[1] == answers[3] == {"done": True}
    assert list(answers[2]) == ["error"]


def test_the_demo_plays_and_ends(lijn: Lijn) -> None:
    result = lijn("demo")
    assert result.exit_code == 0, result.output
    assert "That was the scene" in result.output

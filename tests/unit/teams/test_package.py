"""The app package, and the check."""

import io
import json
import logging
import os
import re
import struct
import time
import zipfile
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import jsonschema
import pytest
from typer.testing import CliRunner

from adapters.cli import app
from adapters.settings import Settings
from adapters.teams import icons
from adapters.teams.check import check
from adapters.teams.manifest import VERSION, package
from adapters.teams.start import teams
from bot.domain.calendar import Calendar
from bot.domain.organisation import Language
from bot.domain.person import Person, Role
from bot.install import installation, installations
from bot.understanding.index import NameIndex
from bot.understanding.known import Known
from bot.understanding.understand import understand
from tests.teams.activities import APP, SANNE, TENANT, message
from tests.teams.world import world

URL = "https://lijn.example.nl"
OTHER = "00000000-0000-0000-0000-0000000000b2"


def files() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package(APP, URL, "1.0.0", "gemeente Rijnveste"))) as zipped:
        return {name: zipped.read(name) for name in zipped.namelist()}


def test_the_package_holds_a_manifest_its_english_words_and_two_icons() -> None:
    found = files()
    assert set(found) == {"manifest.json", "en.json", "color.png", "outline.png"}
    manifest = json.loads(found["manifest.json"])
    assert manifest["manifestVersion"] == VERSION
    assert manifest["id"] == manifest["bots"][0]["botId"] == manifest["composeExtensions"][0]["botId"] == APP
    assert manifest["bots"][0]["scopes"] == ["personal", "team", "groupChat"]
    assert "authorization" not in manifest, "no rights to read along"


SCHEMAS = (
    Path(os.environ.get("LIJN_TEST_NODE_MODULES", "/nowhere"))
    / f"@microsoft/app-manifest/build/json-schemas/teams/v{VERSION}"
)


@pytest.mark.skipif(not SCHEMAS.is_dir(), reason="Microsoft's schemas are not installed (LIJN_TEST_NODE_MODULES)")
@pytest.mark.parametrize(
    ("name", "schema"),
    [("manifest.json", "MicrosoftTeams.schema.json"), ("en.json", "MicrosoftTeams.Localization.schema.json")],
)
def test_microsofts_own_schemas_find_nothing_wrong(name: str, schema: str) -> None:
    rules = jsonschema.Draft4Validator(json.loads((SCHEMAS / schema).read_text(encoding="utf-8")))
    found = json.loads(files()[name])
    assert [fault.message for fault in rules.iter_errors(found)] == []
    assert [*rules.iter_errors({**found, "unheard of": 1})]


def test_texts_are_as_long_as_teams_allows() -> None:
    found = files()
    manifest, english = json.loads(found["manifest.json"]), json.loads(found["en.json"])
    commands = manifest["bots"][0]["commandLists"][0]["commands"]
    titles = [command["title"] for command in commands] + [v for k, v in english.items() if k.endswith("].title")]
    about = [command["description"] for command in commands]
    about += [v for k, v in english.items() if k.endswith("].description")]
    assert len(commands) <= 10
    assert all(0 < len(title) <= 32 for title in titles)
    assert all(0 < len(words) <= 128 for words in about)
    assert len(manifest["description"]["short"]) <= 80
    assert len(english["description.short"]) <= 80
    assert len(manifest["developer"]["name"]) <= 32


def test_every_command_of_the_menu_is_understood_in_its_language() -> None:
    found = files()
    commands = json.loads(found["manifest.json"])["bots"][0]["commandLists"][0]["commands"]
    english = json.loads(found["en.json"])
    for number, command in enumerate(commands):
        english_title = english[f"bots[0].commandLists[0].commands[{number}].title"]
        dutch_act, english_act = known(Language.NL, command["title"]), known(Language.EN, english_title)
        assert dutch_act == english_act


def known(language: Language, said: str) -> str:
    act = understand(
        said,
        Known(
            today=datetime(2026, 11, 24, tzinfo=UTC).date(),
            calendar=Calendar(),
            language=language,
            speaker="p05",
            people=(Person(id="p05", name="Sanne Bakker", role=Role.PROJECT_LEAD),),
            trajectories=NameIndex([]),
            trajectory=lambda _: None,
        ),
    )
    assert act is not None, said
    return act.intent


def test_the_same_settings_give_the_same_file() -> None:
    assert package(APP, URL, "1.0.0", "x") == package(APP, URL, "1.0.0", "x")


@pytest.mark.parametrize(("icon", "size"), [(icons.colour, 192), (icons.outline, 32)])
def test_an_icon_is_a_png_of_the_asked_size(icon, size: int) -> None:
    content = icon()
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", content[16:24]) == (size, size)
    start = content.index(b"IDAT") + 4
    length = struct.unpack(">I", content[start - 8 : start - 4])[0]
    rows = zlib.decompress(content[start : start + length])
    assert len(rows) == size * (1 + 4 * size)
    assert len(set(rows)) > 10, "something is drawn"


def test_the_outline_is_white_on_nothing() -> None:
    content = icons.outline()
    start = content.index(b"IDAT") + 4
    length = struct.unpack(">I", content[start - 8 : start - 4])[0]
    rows = zlib.decompress(content[start : start + length])
    pixels = [rows[y * 129 + 1 + 4 * x : y * 129 + 5 + 4 * x] for y in range(32) for x in range(32)]
    assert {pixel[:3] for pixel in pixels} == {b"\xff\xff\xff"}
    assert {pixel[3] for pixel in pixels} >= {0, 255}


@pytest.fixture(autouse=True)
def log() -> Iterator[None]:
    """The command line sets the log up; here it is put back."""
    handlers, level = logging.root.handlers[:], logging.root.level
    yield
    logging.root.handlers[:], logging.root.level = handlers, level


def run(*words: str, **environment: str):
    return CliRunner().invoke(app, ["teams", *words], env=environment)


def test_lijn_teams_manifest_writes_the_package(tmp_path: Path) -> None:
    result = run("manifest", "--url", URL, "--output", str(tmp_path / "a.zip"), LIJN_TEAMS_APP_ID=APP)
    assert result.exit_code == 0, result.output
    assert zipfile.is_zipfile(tmp_path / "a.zip")


@pytest.mark.parametrize(
    ("words", "app_id"),
    [
        (("--url", "http://lijn.example.nl"), APP),
        (("--url", "lijn"), APP),
        (("--url", f"{URL}:99999"), APP),
        (("--url", f"{URL}:0"), APP),
        (("--url", "https://lijn"), APP),
        (("--url", "https://"), APP),
        (("--url", "https:///pad"), APP),
        (("--url", "https://iemand@lijn.example.nl"), APP),
        (("--url", "https://iemand:geheim@lijn.example.nl"), APP),
        (("--url", f"{URL}/?naar=x"), APP),
        (("--url", f"{URL}/#x"), APP),
        (("--url", f"{URL}/een pad"), APP),
        (("--url", f" {URL}"), APP),
        (("--url", f"{URL}\n"), APP),
        (("--url", "https://evil.example\\@lijn.example.nl"), APP),
        (("--url", URL, "--developer", " "), APP),
        (("--url", URL, "--privacy-url", "http://www.example.nl/privacy"), APP),
        (("--url", URL, "--terms-url", "https://www.example.nl/de voorwaarden"), APP),
        (("--url", URL, "--terms-url", "https://iemand@example.nl/"), APP),
        (("--url", URL, "--privacy-url", ""), APP),
        (("--url", URL), "x"),
        (("--url", URL), ""),
    ],
)
def test_what_cannot_be_right_is_said_in_a_sentence(tmp_path: Path, words: tuple[str, ...], app_id: str) -> None:
    result = run("manifest", *words, "--output", str(tmp_path / "a.zip"), LIJN_TEAMS_APP_ID=app_id)
    assert result.exit_code == 1
    assert "Traceback" not in result.output
    assert not (tmp_path / "a.zip").exists()


def test_an_app_id_in_capitals_is_written_as_tokens_carry_it() -> None:
    id = "aaaa1111-1111-1111-1111-111111111111"
    assert package(id.upper(), URL, "1.0.0", "x") == package(id, URL, "1.0.0", "x")


def test_the_endpoint_is_as_good_as_the_server() -> None:
    assert package(APP, f"{URL}/api/messages", "1.0.0", "x") == package(APP, URL, "1.0.0", "x")


def test_the_check_says_that_entra_cannot_be_reached(tmp_path: Path) -> None:
    with world(tmp_path):
        told = run(
            "check",
            https_proxy="http://127.0.0.1:9",
            no_proxy="",
            NO_PROXY="",
            LIJN_DATABASE_URL=f"sqlite:///{tmp_path}/teams.db",
            LIJN_TEAMS_APP_ID=APP,
            LIJN_TEAMS_APP_PASSWORD="x",
            LIJN_TEAMS_TENANT_ID=TENANT,
        )
    assert told.exit_code == 1
    assert told.stdout == (
        "Token: no. Microsoft Entra gives none for this app id, secret and tenant: it cannot be reached.\n"
    )


def test_a_tenant_is_linked_and_unlinked(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/teams.db"
    with world(tmp_path) as made:
        assert run("link", OTHER.upper(), LIJN_DATABASE_URL=url).exit_code == 0
        found = installation(made.store, "teams", OTHER)
        assert found is not None
        assert found.organisation == made.organisation
        assert run("unlink", OTHER.upper(), LIJN_DATABASE_URL=url).exit_code == 0
        assert installation(made.store, "teams", OTHER) is None


def test_what_is_said_of_a_tenant_is_true_in_as_many_seconds(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/teams.db"
    with world(tmp_path) as made:
        for command, status in (("unlink", 401), ("link", 200)):
            before = made.send(message(made.service_url, SANNE, "status")).status_code
            told = run(command, TENANT, LIJN_DATABASE_URL=url)
            said = re.search(r"within ([0-9.]+) seconds", told.stdout)
            assert said
            assert float(said[1]) <= 5
            time.sleep(float(said[1]))
            assert made.send(message(made.service_url, SANNE, "status")).status_code == status != before


@pytest.mark.parametrize("tenant", ["", "  ", "rijnveste.nl", "nooit", TENANT[:-1]])
def test_what_can_be_no_tenant_is_not_linked(tmp_path: Path, tenant: str) -> None:
    with world(tmp_path) as made:
        told = run("link", tenant, LIJN_DATABASE_URL=f"sqlite:///{tmp_path}/teams.db")
        assert told.exit_code == 1
        assert "TENANT must be the Directory (tenant) ID" in told.stderr
        assert [one.tenant for one in installations(made.store, "teams")] == [TENANT]


@pytest.mark.parametrize("tenant", ["", "nooit", OTHER])
def test_a_tenant_that_is_not_linked_is_not_said_to_be_unlinked(tmp_path: Path, tenant: str) -> None:
    with world(tmp_path):
        told = run("unlink", tenant, LIJN_DATABASE_URL=f"sqlite:///{tmp_path}/teams.db")
    assert told.exit_code == 1
    assert f"linked is {TENANT}" in told.stderr


def test_a_tenant_of_the_settings_that_was_unlinked_stays_out_until_it_is_linked_again(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/teams.db"
    with world(tmp_path) as made:
        assert made.send(message(made.service_url, SANNE, "status")).status_code == 200
        assert run("unlink", TENANT, LIJN_DATABASE_URL=url).exit_code == 0
        teams(made.store, made.options, None)
        assert installation(made.store, "teams", TENANT) is None
        said: list[str] = []
        settings = Settings(teams_development=True, teams_tenant_id=TENANT)
        assert not check(settings, made.store, said.append, wait=0)
        assert "lijn teams link" in said[-1]
        assert run("link", TENANT, LIJN_DATABASE_URL=url).exit_code == 0
        teams(made.store, made.options, None)
        assert installation(made.store, "teams", TENANT) is not None


def test_the_check_hears_a_real_message(tmp_path: Path) -> None:
    with world(tmp_path) as made:
        said: list[str] = []
        settings = Settings(teams_development=True, teams_tenant_id=TENANT)

        def speak(_: float) -> None:
            made.later(seconds=1)
            made.send(message(made.service_url, SANNE, "status lindekwartier"))

        assert check(settings, made.store, said.append, wait=3, sleep=speak)
        assert "It came in" in said[-1]
        assert not check(settings, made.store, said.append, wait=1, sleep=lambda _: None)
        anyone = Settings(teams_development=True)
        assert check(anyone, made.store, said.append, wait=3, sleep=speak), "of any tenant, on this machine"
        assert not check(anyone, made.store, said.append, wait=1, sleep=lambda _: None)
        assert "playground" in said[-2]
        assert "log" in said[-1]
        assert not check(Settings(), made.store, said.append, wait=1)
        foreign = Settings(teams_development=True, teams_tenant_id="other")
        assert not check(foreign, made.store, said.append, wait=1)

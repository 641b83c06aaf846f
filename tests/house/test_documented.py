"""Every setting, command of the command line and key of the console has its line."""

import pytest
from typer.main import get_command

from adapters.cli import app
from adapters.settings import Settings
from tests.house.checkout import ROOT

REFERENCE = ROOT / "docs" / "reference"


def page(name: str) -> str:
    return (REFERENCE / name).read_text(encoding="utf-8")


def commands() -> list[str]:
    root = get_command(app)
    found = []
    for name, command in root.commands.items():  # type: ignore[attr-defined]
        inner = getattr(command, "commands", {})
        found += [f"{name} {sub}" for sub in inner] or [name]
    return found


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_every_setting_is_documented(name: str) -> None:
    assert f"LIJN_{name.upper()}" in page("settings.md")


@pytest.mark.parametrize("name", commands())
def test_every_command_of_the_command_line_is_documented(name: str) -> None:
    assert f"lijn {name}" in page("command-line.md")


@pytest.mark.parametrize(
    "key",
    ["as", "where", "thread", "text", "react", "unreact", "press", "fill", "on", "event", "now", "outage",
     "id", "to", "update_of", "private", "buttons", "form", "done", "error"],
)  # fmt: skip
def test_every_key_of_the_console_is_documented(key: str) -> None:
    text = page("console.md")
    assert f'"{key}"' in text or f"`{key}`" in text

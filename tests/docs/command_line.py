"""Every command of `lijn`, with its arguments and options."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from adapters.cli import app
from tests.docs.markdown import code
from tests.docs.markdown import table as drawn


def sections() -> str:
    """A section a command: its help, its usage, and a table of what it takes."""
    return "\n\n".join(_section(words, command) for words, command in commands(typer.main.get_command(app), "lijn"))


def commands(command: Any, words: str) -> Iterator[tuple[str, Any]]:
    """Each command that does something, with the words that call it."""
    inner = getattr(command, "commands", None)
    if inner is None:
        yield words, command
        return
    for name, below in inner.items():
        yield from commands(below, f"{words} {name}")


def _section(words: str, command: Any) -> str:
    shown = [parameter for parameter in command.params if parameter.name != "help"]
    parts = [f"### {words}", str(command.help), f"```\n{_usage(words, shown)}\n```"]
    if shown:
        rows = [(code(_called(each)), _type(each), str(each.help or "").strip()) for each in shown]
        parts.append(drawn(("Argument or option", "Takes", "Meaning"), rows))
    return "\n\n".join(parts)


def _usage(words: str, parameters: list[Any]) -> str:
    said = [words]
    for each in parameters:
        if each.param_type_name == "argument":
            said.append(each.name.upper() if each.required else f"[{each.name.upper()}]")
        else:
            name = each.opts[0]
            value = name if getattr(each, "is_flag", False) else f"{name} {_value(each)}"
            said.append(value if each.required else f"[{value}]")
    return " ".join(said)


def _called(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        return str(parameter.name.upper())
    return ", ".join(parameter.opts)


def _value(parameter: Any) -> str:
    return str(parameter.opts[0]).lstrip("-").upper().replace("-", "_")


def _type(parameter: Any) -> str:
    if getattr(parameter, "is_flag", False):
        return "nothing"
    kind = parameter.type_descriptor.annotation
    said = {Path: "a file", str: "text", int: "a whole number", float: "a number"}.get(kind, kind.__name__)
    default = parameter.default
    return f"{said}; {code(str(default))} if not given" if isinstance(default, str | int) and default != "" else said

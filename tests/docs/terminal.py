"""A shell session on a page, played again with the real `lijn` in an empty folder."""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Self

from tests.house.checkout import ROOT

_PROMPT = re.compile(r"^(?P<prompt>\S+ @ \S+ > ?)(?P<typed>.*)$")
_PROMPTED = re.compile(r"(?:^|(?<=\n)|(?<= > ))([\w.@-]+ @ [\w-]+ > )")
_IN, _OUT = "> ", "< "
_WIDTH = "92"


class Terminal:
    """One folder and one database for all sessions of a page."""

    def __enter__(self) -> Self:
        self._folder = tempfile.TemporaryDirectory(prefix="lijn-page-")
        self._exported: dict[str, str] = {}
        shutil.copytree(ROOT / "adapters" / "samples", Path(self._folder.name) / "adapters" / "samples")
        return self

    def __exit__(self, *_: object) -> None:
        self._folder.cleanup()

    def part(self, name: str, arguments: list[str], body: str) -> str:
        """The part as it must be: a file is written as it stands, a session gets what is said now."""
        fence, *lines, end = body.strip().split("\n")
        if name == "file":
            (Path(self._folder.name) / arguments[0]).write_text("\n".join(lines) + "\n", encoding="utf-8")
            return body
        said: list[str] = []
        for number, line in enumerate(lines):
            if line.startswith("$ "):
                following = lines[number + 1 :]
                until = next((n for n, other in enumerate(following) if other.startswith("$ ")), len(following))
                said += [line, *self._play(line.removeprefix("$ "), following[:until])]
        return "\n".join([fence, *said, end])

    def _play(self, command: str, shown: list[str]) -> list[str]:
        words = shlex.split(command)
        if words[0] == "export":
            self._exported |= dict(word.split("=", 1) for word in words[1:])
            return []
        given = self._exported | dict(word.split("=", 1) for word in words if re.match(r"LIJN_\w+=", word))
        words = [word for word in words if not re.match(r"LIJN_\w+=", word)]
        assert words[0] == "lijn", f"only lijn is played, not {words[0]}"
        target = Path(self._folder.name) / words[words.index(">") + 1] if ">" in words else None
        words = words[1 : words.index(">")] if target else words[1:]
        json_lines = "--json" in words
        typed = _typed(shown, json_lines=json_lines)
        done = subprocess.run(
            [sys.executable, "-m", "adapters", *words],
            input="".join(f"{line}\n" for line in typed),
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=self._folder.name,
            env=_environment(given),
            check=False,
        )
        if target:
            target.write_text(done.stdout, encoding="utf-8")
            return []
        told = done.stdout if done.returncode == 0 else done.stdout + done.stderr
        return _json_session(typed, told) if json_lines else _chat(typed, told)


def _environment(given: dict[str, str]) -> dict[str, str]:
    ours = {name: value for name, value in os.environ.items() if not name.startswith("LIJN_")}
    fixed = {"COLUMNS": _WIDTH, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "TERM": "dumb", "NO_COLOR": "1"}
    return {**ours, **fixed, **given}


def _typed(shown: list[str], *, json_lines: bool) -> list[str]:
    if json_lines:
        return [line.removeprefix(_IN) for line in shown if line.startswith(_IN)]
    return [match["typed"] for line in shown if (match := _PROMPT.match(line))]


def _chat(typed: list[str], told: str) -> list[str]:
    """What was typed stands behind each prompt; a terminal would have shown it."""
    first, *turns = _PROMPTED.split(told)
    lines = first.rstrip("\n").split("\n") if first.strip() else []
    waiting = iter(typed)
    for prompt, answer in zip(turns[::2], turns[1::2], strict=True):
        words = next(waiting, None)
        if words is None:
            break
        lines.append(f"{prompt}{words}")
        lines += [line.rstrip() for line in answer.strip("\n").split("\n")] if answer.strip() else []
    return lines


def _json_session(typed: list[str], told: str) -> list[str]:
    lines, waiting = [], iter(typed)
    answered = True
    for line in told.strip().split("\n"):
        if answered:
            lines.append(f"{_IN}{next(waiting)}")
        lines.append(f"{_OUT}{line}")
        answered = line == '{"done": true}'
    return lines

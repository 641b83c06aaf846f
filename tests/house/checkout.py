"""What the house tests read: the files of this checkout."""

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("bot", "adapters", "storage")


@cache
def committed() -> tuple[Path, ...]:
    """The files in git; without git (an unpacked archive) all files but the hidden ones."""
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return tuple(path for path in sorted(ROOT.rglob("*")) if path.is_file() and not _hidden(path))
    return tuple(path for name in listed.split("\0") if name and (path := ROOT / name).is_file())


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") or part == "__pycache__" for part in path.relative_to(ROOT).parts)


def committed_text() -> list[tuple[Path, str]]:
    """Every committed file that is text."""
    texts = []
    for path in committed():
        try:
            texts.append((path, path.read_text(encoding="utf-8")))
        except UnicodeDecodeError:
            continue
    return texts


def python_files(*folders: str) -> list[Path]:
    """The Python files in these folders, committed or not yet."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def parsed(path: Path) -> ast.Module:
    """A Python file as a syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def where(path: Path, line: int | None = None) -> str:
    """A place as an editor understands it."""
    name = str(path.relative_to(ROOT))
    return name if line is None else f"{name}:{line}"

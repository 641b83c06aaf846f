"""Pages with made parts: a part stands between `<!-- made: name -->` and `<!-- end -->`."""

import re
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from tests.docs import (
    buttons,
    command_line,
    dates,
    mornings,
    municipality_file,
    plans,
    rights,
    scopes,
    sentences,
    settings,
)
from tests.docs.terminal import Terminal
from tests.house.checkout import ROOT

DOCS = ROOT / "docs"
_PART = re.compile(r"(<!-- made: (?P<name>[^\n]+?) -->\n)(?P<body>.*?)(<!-- end -->)", re.DOTALL)


def links(*folders: str) -> str:
    """A list of the pages in these folders of docs/, by their titles."""
    found = []
    for folder in folders:
        for page in sorted((DOCS / folder).glob("*.md")):
            title = page.read_text(encoding="utf-8").split("\n", 1)[0].removeprefix("# ")
            found.append(f"- [{title}](docs/{folder}/{page.name})")
    return "\n".join(found)


MAKERS: dict[str, Callable[..., str]] = {
    "buttons": buttons.table,
    "choices": municipality_file.choices,
    "command-line": command_line.sections,
    "dates": dates.table,
    "emoji": sentences.emoji,
    "links": links,
    "mornings": mornings.told,
    "plan": plans.table,
    "rights": rights.table,
    "scopes": scopes.table,
    "rest": sentences.rest,
    "sentences": sentences.table,
    "settings": settings.table,
}
"""Name -> what writes the part; further words of the name are its arguments."""


def pages() -> list[Path]:
    """Every page of the project, the README first."""
    return [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.rglob("*.md"))]


def remade(page: Path) -> str:
    """The text of the page, with its made parts as they must be now."""
    text = page.read_text(encoding="utf-8")
    with ExitStack() as stack:
        terminals: list[Terminal] = []

        def make(match: re.Match[str]) -> str:
            name, *arguments = match["name"].split()
            if name in {"terminal", "file"}:
                if not terminals:
                    terminals.append(stack.enter_context(Terminal()))
                body = terminals[0].part(name, arguments, match["body"])
            elif name == "value":
                body = municipality_file.table(*arguments, body=match["body"])
            else:
                body = MAKERS[name](*arguments)
            return f"{match[1]}{body.strip()}\n{match[4]}"

        return _PART.sub(make, text)

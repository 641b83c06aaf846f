"""What may not be committed in any file."""

import re
from pathlib import Path

from tests.house.checkout import ROOT, committed_text, where

# Each pattern is written so that it does not find itself.
REGISTRIES = re.compile(r"py[p]i\.org|python[h]osted\.|registry\.np[m]js|deb\.deb[i]an|index\.cra[t]es\.io")
UNFINISHED = re.compile(r"\bTO[D]O\b|\bFIX[M]E\b|\bXX[X]\b")
HOMES = re.compile(r"(?<![\w./-])/(?:ro[o]t|ho[m]e/\w+|Use[r]s/\w+)/")
SHARED_BY_ALL = {Path(name) for name in ("/", "/app", "/builds", "/code", "/home", "/mnt", "/opt", "/srv", "/tmp", "/usr/src", "/var/tmp")}  # fmt: skip


def found(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{where(path, number)} {line.strip()[:80]}"
        for path, text in committed_text()
        for number, line in enumerate(text.splitlines(), start=1)
        if pattern.search(line)
    ]


def test_no_package_registry_is_named() -> None:
    assert not found(REGISTRIES)


def test_no_path_of_somebodys_machine_is_committed() -> None:
    assert not found(HOMES)


def test_no_path_of_this_checkout_is_committed() -> None:
    folders = {ROOT, ROOT.parent} - SHARED_BY_ALL
    assert not found(re.compile("|".join(rf"(?<![\w./-]){re.escape(str(folder))}/" for folder in folders) or r"(?!)"))


def test_nothing_is_left_unfinished() -> None:
    assert not found(UNFINISHED)

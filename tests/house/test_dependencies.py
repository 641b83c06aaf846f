"""Who imports whom, and what is installed."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

from tests.house.checkout import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PIN = re.compile(r"^([a-z0-9-]+)(?:\[[a-z,]+\])?==([^ ;\\]+)", re.MULTILINE)


def pins(lock: str) -> dict[str, str]:
    return dict(PIN.findall((ROOT / lock).read_text(encoding="utf-8")))


def test_the_first_law_is_kept() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    result = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_every_dependency_is_pinned_and_locked() -> None:
    extras = PROJECT["project"]["optional-dependencies"]
    for wanted, lock in (
        (PROJECT["project"]["dependencies"] + extras["build"], "requirements.lock"),
        (PROJECT["project"]["dependencies"] + extras["build"] + extras["dev"], "requirements-dev.lock"),
    ):
        pinned = [PIN.fullmatch(dependency) for dependency in wanted]
        assert all(pinned), [dependency for dependency in wanted if not PIN.fullmatch(dependency)]
        missing = {match.groups() for match in pinned if match} - pins(lock).items()
        assert not missing, f"run `make lock`: {lock} lacks {missing}"


def test_developers_run_what_is_deployed() -> None:
    assert pins("requirements.lock").items() <= pins("requirements-dev.lock").items()


def test_what_builds_the_package_is_what_the_lock_installs() -> None:
    assert PROJECT["build-system"]["requires"] == PROJECT["project"]["optional-dependencies"]["build"]

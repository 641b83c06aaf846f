"""What every test shares: the same generated examples in every run."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from tests.scene import Scene

settings.register_profile(
    "fixed", derandomize=True, deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("fixed")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """With `-n`, tests that share a server or a browser run on one worker."""
    from tests.together import Together

    return Together(config, log)


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    """Rijnveste on Monday 23 November 2026, ten in the morning."""
    made = Scene(tmp_path)
    yield made
    made.close()

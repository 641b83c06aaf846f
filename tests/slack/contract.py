"""Slack's messenger with a fake Slack behind it, for the tests that every platform's messenger must pass."""

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from tests.at_once import AtOnce
from tests.databases import opened_database
from tests.slack.fake import BOT
from tests.slack.world import World, rijnveste


@cache
def _world() -> World:
    folder = Path(tempfile.mkdtemp(prefix="lijn-slack-"))
    database = opened_database(Path(shutil.copy(rijnveste(), folder / "slack.db")))
    made = World(database.store, workers=database.workers)
    made.platform.workspaces.add(
        made.organisation, tenant="T1", bot_user=BOT, name="", url="https://x.slack.com/", token="xoxb-other"
    )

    def close() -> None:
        made.close()
        database.engine.dispose()
        shutil.rmtree(folder, ignore_errors=True)

    atexit.register(close)
    return made


def slack_messenger() -> AtOnce:
    """In a workspace T1; made once in each process."""
    return _world().platform.messenger

"""Lijn with Teams on a database of Rijnveste, a fake Bot Connector, and a clock that stands still."""

import atexit
import json
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import requests
from pydantic import SecretStr

from adapters import compose
from adapters.bridge import Bridge
from adapters.console.clock import SteppedClock
from adapters.directory import AccountDirectory
from adapters.files import yaml_file
from adapters.nudge import Nudge
from adapters.server import application
from adapters.teams.options import Options
from adapters.teams.pace import Pace
from adapters.teams.routes import PATIENCE
from adapters.teams.send import TeamsMessenger
from adapters.teams.start import Teams, teams
from bot.administer import confirm_accounts, import_municipality
from bot.core import Core
from bot.deliver import delivering
from bot.ports.messenger import Messenger
from bot.remind import remind
from storage.unit_of_work import SqlUnitOfWork
from tests.at_once import Waiting
from tests.databases import opened_database
from tests.house.checkout import ROOT
from tests.teams.activities import APP, PEOPLE, TENANT, Somebody, execute, message, reaction
from tests.teams.connector import FakeConnector, Posted, actions
from tests.teams.loop import Loop

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SAMPLE = ROOT / "adapters" / "samples" / "rijnveste.yaml"


class AnyPace(Pace):
    """For stories that are not about the pace."""

    def take(self, thread: str) -> None:
        return


class World:
    """All of it; `say`, `press` and the like go in as HTTP, and everything due happens before they return."""

    def __init__(
        self,
        store: SqlUnitOfWork,
        *,
        development: bool = True,
        workers: int = 1,
        pace: Pace | None = None,
        nudged: bool = False,
        patience: float = PATIENCE,
    ) -> None:
        self.store = store
        self.clock = SteppedClock(NOW)
        self.loop = Loop()
        self.connector = FakeConnector()
        self.connector.members = {person.id: person.member() for person in PEOPLE}
        self.service_url = self.loop.serve(self.connector.app)
        self.options = Options(app_id=APP, password=SecretStr("secret"), tenant=TENANT, development=development)
        self.teams: Teams = replace(teams(store, self.options, None), patience=patience)
        self.messengers: dict[str, Messenger] = {
            "teams": TeamsMessenger(
                store,
                self.teams.connector,
                pace or AnyPace(),
                any_tenant=development and not self.options.tenant,
                # A minute later at each look: what was just looked up is looked up again.
                clock=count(step=60).__next__,
            )
        }
        self.core = Core(
            store=store, clock=self.clock, directory=AccountDirectory(self.messengers), messengers=self.messengers
        )
        self.bridge = Bridge(workers, store.together)
        app = application(self.core, self.bridge, None, lambda: True)
        self.nudge = Nudge(self.core, self.bridge)
        if nudged:
            self.loop.run(self.nudge.start())
        self.teams.listen(app, self.core, self.bridge, self.nudge)
        self.url = self.loop.serve(app)
        self.posts = Waiting(self.messengers["teams"], self.loop.run)
        self.client = requests.Session()

    def close(self) -> None:
        self.loop.run(self.nudge.stop())
        self.client.close()
        self.loop.run(self.teams.close())
        self.loop.stop()
        self.bridge.close()

    def send(self, activity: Any, **headers: str | bytes) -> requests.Response:
        """Posts an activity, and nothing else."""
        body = activity if isinstance(activity, bytes) else json.dumps(activity)
        return self.client.post(f"{self.url}/api/messages", data=body, headers=headers, timeout=30)

    def settle(self) -> None:
        """Lets everything happen that is due, in as much time as the pace of Teams asks for."""
        for _ in range(1000):
            if not remind(self.core) + self.loop.run(delivering(self.core)):
                return
        raise AssertionError("it never ends")

    def later(self, **delta: float) -> None:
        self.clock.set(self.clock.now() + timedelta(**delta))
        self.settle()

    def take(self, activity: dict[str, Any]) -> requests.Response:
        answer = self.send(activity)
        assert answer.status_code == 200, answer.text
        self.settle()
        return answer

    def say(self, who: Somebody, text: str, where: str | None = None) -> list[Posted]:
        """What is posted because of it."""
        before = len(self.connector.messages)
        self.take(message(self.service_url, who, text, where))
        return self.connector.messages[before:]

    def press(self, who: Somebody, post: Posted, label: str, where: str | None = None) -> dict[str, Any]:
        """The answer within the request."""
        data = next(action["data"] for action in actions(post.card) if action["title"] == label)
        answer: dict[str, Any] = self.take(execute(self.service_url, who, post.id, data, where)).json()
        return answer

    def react(self, who: Somebody, post: Posted, kind: str, where: str | None = None, *, away: bool = False) -> None:
        self.take(reaction(self.service_url, who, post.id, kind, where, away=away))

    def confirm(self, *people: Somebody) -> None:
        """Lets them say something, and vouches for their accounts."""
        for person in people:
            self.say(person, "mijn overzicht")
        self.vouch(*people)

    def vouch(self, *people: Somebody) -> None:
        """Vouches for the accounts of people who said something."""
        for person in people:
            confirm_accounts(self.store, self.clock, self.organisation, person.email)

    @property
    def organisation(self) -> str:
        with self.store.read() as work:
            return work.organisations()[0]


@cache
def rijnveste() -> Path:
    """A database with the municipality in it, made once in each process."""
    folder = Path(tempfile.mkdtemp(prefix="lijn-teams-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    url = f"sqlite:///{folder}/rijnveste.db"
    compose.migrate(url)
    database = compose.open_database(url)
    import_municipality(database.store, SteppedClock(NOW), yaml_file.load(SAMPLE)[0])
    database.engine.dispose()
    with closing(sqlite3.connect(folder / "rijnveste.db")) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return folder / "rijnveste.db"


def rijnveste_copy(folder: Path) -> compose.Database:
    """A copy in this folder."""
    return opened_database(Path(shutil.copy(rijnveste(), folder / "teams.db")))


@contextmanager
def world(
    folder: Path, *, development: bool = True, nudged: bool = False, patience: float = PATIENCE
) -> Iterator[World]:
    """On a database of its own, in SQLite."""
    database = rijnveste_copy(folder)
    made = World(database.store, development=development, workers=database.workers, nudged=nudged, patience=patience)
    try:
        yield made
    finally:
        made.close()
        database.engine.dispose()

"""Lijn with Slack on a database of Rijnveste, a fake Slack, and a clock that stands still."""

import atexit
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import requests
from pydantic import SecretStr

from adapters import compose
from adapters.bridge import Bridge
from adapters.console.clock import SteppedClock
from adapters.directory import AccountDirectory
from adapters.files import yaml_file
from adapters.server import application
from adapters.settings import Settings
from adapters.slack.pace import Pace
from adapters.slack.start import Slack
from bot.administer import confirm_accounts, import_municipality
from bot.core import Core
from bot.deliver import deliver
from bot.ports.messenger import Messenger
from bot.remind import remind
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import opened_database
from tests.house.checkout import ROOT
from tests.slack import payloads
from tests.slack.fake import BOT, TEAM, TOKEN, FakeSlack, Message
from tests.teams.loop import Loop

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SAMPLE = ROOT / "adapters" / "samples" / "rijnveste.yaml"
KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="


class World:
    """All of it; `say`, `press` and the like go in as signed HTTP, and everything due happens before they return."""

    def __init__(self, store: SqlUnitOfWork, *, workers: int = 1) -> None:
        self.store = store
        self.clock = SteppedClock(NOW)
        self.loop = Loop()
        self.slack = FakeSlack()
        self.slack.users = {user["id"]: {**user} for user in payloads.USERS}
        self.slack_url = self.loop.serve(self.slack.app)
        self.settings = Settings(
            slack_bot_token=SecretStr(TOKEN),
            slack_signing_secret=SecretStr(payloads.SECRET),
            slack_client_id="1.2",
            slack_client_secret=SecretStr("s"),
            secret_key=SecretStr(KEY),
            slack_api_url=f"{self.slack_url}/api",
        )
        # Stories are not about the pace: it gives room for all they post in one moment.
        pace = Pace(burst=1000, clock=lambda: self.clock.now().timestamp())
        self.platform = Slack(self.settings, store, self.clock, pace)
        self.platform.belongs_to(
            self.organisation,
            {"team_id": TEAM, "user_id": BOT, "team": "Rijnveste", "url": "https://rijnveste.slack.com/"},
        )
        self.messengers: dict[str, Messenger] = {"slack": self.platform.messenger}
        self.delivers: Callable[[Core], int] = deliver
        self.core = Core(
            store=store, clock=self.clock, directory=AccountDirectory(self.messengers), messengers=self.messengers
        )
        self.bridge = Bridge(workers, store.together)
        app = application(self.core, self.bridge, None, lambda: True)
        self.platform.listen(app, self.core, self.bridge, lambda: None)
        self.url = self.loop.serve(app)
        self.client = requests.Session()

    def close(self) -> None:
        self.client.close()
        self.loop.stop()
        self.bridge.close()

    def send(self, payload: Any, **headers: str) -> requests.Response:
        """Posts a signed payload, and nothing else."""
        body, own = payloads.signed(payload)
        return self.client.post(f"{self.url}/slack/events", data=body.encode(), headers={**own, **headers}, timeout=30)

    def settle(self) -> None:
        for _ in range(1000):
            if not remind(self.core) + self.delivers(self.core):
                return
        raise AssertionError("it never ends")

    def later(self, **delta: float) -> None:
        self.clock.set(self.clock.now() + timedelta(**delta))
        self.settle()

    def take(self, payload: dict[str, Any]) -> list[Message]:
        """What is posted because of it."""
        before = len(self.slack.messages)
        answer = self.send(payload)
        assert answer.status_code == 200, answer.text
        self.settle()
        return self.slack.messages[before:]

    def say(self, who: str, text: str, **more: Any) -> list[Message]:
        return self.take(payloads.direct(who, text, **more))

    def mention(self, who: str, text: str, **more: Any) -> list[Message]:
        return self.take(payloads.mention(who, text, **more))

    def press(self, who: str, message: Message, label: str) -> list[Message]:
        return self.take(payloads.press(who, message.buttons()[label], message.channel, message.ts))

    def react(self, who: str, emoji: str, message: Message, *, away: bool = False) -> list[Message]:
        return self.take(payloads.reaction(who, emoji, message.channel, message.ts, away=away))

    def submit(self, who: str, values: dict[str, str], view: dict[str, Any] | None = None) -> dict[str, Any] | None:
        """The answer within the request."""
        answer = self.send(payloads.submit(who, view or self.slack.views[-1], values))
        assert answer.status_code == 200, answer.text
        self.settle()
        found: dict[str, Any] | None = answer.json() if answer.text else None
        return found

    def confirm(self, *people: str) -> None:
        """Lets them say something, and vouches for their accounts."""
        for person in people:
            self.say(person, "mijn overzicht")
            email = self.slack.users[person]["profile"]["email"]
            confirm_accounts(self.store, self.clock, self.organisation, email)

    @property
    def organisation(self) -> str:
        with self.store.read() as work:
            return work.organisations()[0]

    def records(self) -> int:
        """Rows of the record."""
        with self.store.read() as work:
            return len(work.municipality(self.organisation).journal.rows())


@cache
def rijnveste(*, always_open: bool = False) -> Path:
    """A database with the municipality in it, made once in each process.

    Lijn keeps quiet outside office hours; a test with a real clock runs at any hour of any day.
    """
    folder = Path(tempfile.mkdtemp(prefix="lijn-slack-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    url = f"sqlite:///{folder}/rijnveste.db"
    compose.migrate(url)
    database = compose.open_database(url)
    document = yaml_file.load(SAMPLE)[0]
    if always_open:
        week = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        document["calendar"] |= {"office_hours": ["00:00", "23:59"], "office_days": week, "local_closing_days": []}
        document["people"] = [{**person, "working_days": week} for person in document["people"]]
    import_municipality(database.store, SteppedClock(NOW), document)
    database.engine.dispose()
    with closing(sqlite3.connect(folder / "rijnveste.db")) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return folder / "rijnveste.db"


@contextmanager
def world(folder: Path) -> Iterator[World]:
    """On a database of its own, in SQLite."""
    database = opened_database(Path(shutil.copy(rijnveste(), folder / "slack.db")))
    made = World(database.store, workers=database.workers)
    try:
        yield made
    finally:
        made.close()
        database.engine.dispose()

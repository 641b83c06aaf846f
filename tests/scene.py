"""People of Rijnveste at the terminal, as a test plays them."""

from __future__ import annotations

import atexit
import io
import json
import shutil
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from adapters.console.clock import SteppedClock
from adapters.console.routes import json_lines
from adapters.console.session import Session
from adapters.files import yaml_file
from bot.administer import import_municipality
from bot.ports.municipality import Municipality
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import migrated_sqlite, opened

SAMPLE = Path(__file__).parents[1] / "adapters" / "samples" / "rijnveste.yaml"
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
"""Monday, ten in the morning in Rijnveste."""
EVERYONE = tuple(f"p{number:02d}" for number in range(1, 19))


class Posts(list[dict[str, Any]]):
    """What was posted or changed by one line, in order."""

    def to(self, person: str) -> Posts:
        """What one person got directly."""
        return Posts(post for post in self if post["where"] == "dm" and post["to"] == person)

    def at(self, where: str) -> Posts:
        """What was posted in a channel."""
        return Posts(post for post in self if post["where"] == where)

    @property
    def new(self) -> Posts:
        """Posts, without updates."""
        return Posts(post for post in self if post["update_of"] is None)

    @property
    def updates(self) -> Posts:
        """Updates of earlier posts."""
        return Posts(post for post in self if post["update_of"] is not None)

    @property
    def one(self) -> dict[str, Any]:
        """The only one."""
        assert len(self) == 1, [post["text"] for post in self]
        return self[0]

    @property
    def text(self) -> str:
        """All words."""
        return "\n".join(post["text"] for post in self)


class Scene:
    """A municipality of its own, with the clock standing on a Monday morning."""

    def __init__(self, folder: Path) -> None:
        shutil.copyfile(rijnveste(), folder / "scene.db")
        self.engine = opened(folder / "scene.db")
        self.store = SqlUnitOfWork(self.engine)
        self.session = Session(self.store, "rijnveste", NOW)

    def close(self) -> None:
        self.engine.dispose()

    def line(self, line: dict[str, Any] | str) -> Posts:
        """One line of input; all that comes before {"done": true}."""
        out = io.StringIO()
        json_lines(self.session, [line if isinstance(line, str) else json.dumps(line)], out)
        answers = [json.loads(answer) for answer in out.getvalue().splitlines()]
        assert answers.pop() == {"done": True}
        return Posts(answers)

    def say(self, person: str, text: str, where: str = "dm", **more: Any) -> Posts:
        return self.line({"as": person, "where": where, "text": text, **more})

    def press(self, person: str, label: str, on: dict[str, Any], **more: Any) -> Posts:
        return self.line({"as": person, "where": "dm", "press": label, "on": on["id"], **more})

    def react(self, person: str, emoji: str, on: dict[str, Any], **more: Any) -> Posts:
        return self.line({"as": person, "where": "dm", "react": emoji, "on": on["id"], **more})

    def unreact(self, person: str, emoji: str, on: dict[str, Any]) -> Posts:
        return self.line({"as": person, "where": "dm", "unreact": emoji, "on": on["id"]})

    def fill(self, person: str, on: dict[str, Any], **values: str) -> Posts:
        return self.line({"as": person, "where": "dm", "fill": values, "on": on["id"]})

    def now(self, moment: str, *, outage: bool = False) -> Posts:
        """Moves the clock; a moment without zone is one in Rijnveste."""
        zone = "" if "+" in moment else ("+02:00" if "-03-28" < moment[4:10] < "-10-31" else "+01:00")
        return self.line({"now": moment + zone, **({"outage": True} if outage else {})})

    def record(self) -> list[str]:
        """The rows of the record as 'intent subject actor refusal'."""
        with self.store.read() as work:
            rows = work.municipality("rijnveste").journal.rows()
        return [
            " ".join(part for part in (row.intent, row.subject, row.entry and row.entry.actor, row.refused) if part)
            for row in rows
        ]

    def get(self, kind: str, id: str) -> Any:
        """A value of the record as it stands."""
        with self.store.read() as work:
            return getattr(work.municipality("rijnveste"), kind).get(id)

    def change(self, act: Any) -> None:
        """Changes the record behind everyone's back: `act` takes the municipality."""
        with self.store.write() as work:
            here: Municipality = work.municipality("rijnveste")
            act(here)


@cache
def rijnveste() -> Path:
    """A database with the sample municipality in it, made once in each process; copy it."""
    folder = Path(tempfile.mkdtemp(prefix="lijn-rijnveste-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    engine = migrated_sqlite(folder)
    document, _ = yaml_file.load(SAMPLE)
    store = SqlUnitOfWork(engine)
    import_municipality(store, SteppedClock(NOW), document)
    Session(store, "rijnveste", NOW)
    engine.dispose()
    return folder / "lijn.db"


def administrator(scene: Scene) -> None:
    """Daan is the functional administrator."""
    scene.change(lambda here: here.people.save(replace(here.people.get("p17"), administrator=True)))

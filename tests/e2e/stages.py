"""One stage for a story: the same people say and press the same on the console, in Slack and in Teams."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from adapters.files import yaml_file
from tests.scene import SAMPLE, Scene
from tests.slack import payloads
from tests.slack import world as slack_world
from tests.slack.fake import Message
from tests.teams import world as teams_world
from tests.teams.activities import CHANNEL, Somebody, execute
from tests.teams.connector import Posted, actions

PEOPLE: dict[str, dict[str, str]] = {person["id"]: person for person in yaml_file.load(SAMPLE)[0]["people"]}
START = "2026-11-24T10:00:00+01:00"


@dataclass(frozen=True)
class Seen:
    """A post as a person reads it."""

    text: str
    buttons: tuple[str, ...]
    post: Any
    """What the platform calls it."""


class Stage(Protocol):
    """One platform with one channel; days pass between acts."""

    def enter(self, *people: str) -> None:
        """They are known here, and may decide."""

    def say(self, person: str, text: str) -> None:
        """Directly to Lijn."""

    def say_aloud(self, person: str, text: str) -> None:
        """In the channel."""

    def press(self, person: str, seen: Seen, label: str, **fields: str) -> None:
        """The button, and the form that comes of it when there are fields."""

    def got(self, person: str) -> list[Seen]:
        """All that stands in someone's own conversation, the oldest first."""

    def aloud(self) -> list[Seen]:
        """All that stands in the channel."""

    def wait(self, until: str) -> None:
        """Until a moment, with its zone."""


class OnConsole:
    """The terminal, which shows posts as they come."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.shown: dict[str, dict[str, Any]] = {}
        self.wait(START)

    def _keep(self, posts: list[dict[str, Any]]) -> None:
        for post in posts:
            self.shown[post["update_of"] or post["id"]] = post

    def enter(self, *people: str) -> None:
        pass

    def say(self, person: str, text: str) -> None:
        self._keep(self.scene.say(person, text))

    def say_aloud(self, person: str, text: str) -> None:
        self._keep(self.scene.say(person, text, "#everyone"))

    def press(self, person: str, seen: Seen, label: str, **fields: str) -> None:
        answer = self.scene.press(person, label, {"id": seen.post})
        self._keep(answer)
        if fields:
            form = next(post for post in answer if post["form"])
            self._keep(self.scene.fill(person, form, **fields))

    def got(self, person: str) -> list[Seen]:
        return self._seen(lambda post: post["where"] == "dm" and post["to"] == person)

    def aloud(self) -> list[Seen]:
        return self._seen(lambda post: post["where"] == "#everyone")

    def _seen(self, wanted: Callable[[dict[str, Any]], bool]) -> list[Seen]:
        posts = [(id, post) for id, post in self.shown.items() if wanted(post)]
        return [Seen(post["text"], tuple(post["buttons"]), id) for id, post in posts]

    def wait(self, until: str) -> None:
        self._keep(self.scene.now(until))


class InSlack:
    """Slack's events and modals, signed, over HTTP."""

    def __init__(self, lijn: slack_world.World) -> None:
        self.lijn = lijn
        for id, person in PEOPLE.items():
            lijn.slack.users[_slack(id)] = payloads.user(_slack(id), person["name"], person["email"])

    def enter(self, *people: str) -> None:
        self.lijn.confirm(*map(_slack, people))

    def say(self, person: str, text: str) -> None:
        self.lijn.say(_slack(person), text)

    def say_aloud(self, person: str, text: str) -> None:
        self.lijn.mention(_slack(person), text)

    def press(self, person: str, seen: Seen, label: str, **fields: str) -> None:
        self.lijn.press(_slack(person), seen.post, label)
        if fields:
            assert self.lijn.submit(_slack(person), fields) is None

    def got(self, person: str) -> list[Seen]:
        return [self._seen(message) for message in self.lijn.slack.to(_slack(person))]

    def aloud(self) -> list[Seen]:
        return [self._seen(message) for message in self.lijn.slack.at(payloads.LINDE) if not message.only_for]

    def _seen(self, message: Message) -> Seen:
        return Seen(message.shown(), tuple(message.buttons()), message)

    def wait(self, until: str) -> None:
        self.lijn.clock.set(datetime.fromisoformat(until))
        self.lijn.settle()


class InTeams:
    """Activities of Teams over HTTP; forms are cards."""

    def __init__(self, lijn: teams_world.World) -> None:
        self.lijn = lijn
        self.people = {id: Somebody(person["name"], int(id[1:])) for id, person in PEOPLE.items()}
        lijn.connector.members = {person.id: person.member() for person in self.people.values()}
        self.channel = f"{CHANNEL};messageid=1790000000001"

    def enter(self, *people: str) -> None:
        self.lijn.confirm(*(self.people[id] for id in people))

    def say(self, person: str, text: str) -> None:
        self.lijn.say(self.people[person], text)

    def say_aloud(self, person: str, text: str) -> None:
        self.lijn.say(self.people[person], text, self.channel)

    def press(self, person: str, seen: Seen, label: str, **fields: str) -> None:
        who = self.people[person]
        self.lijn.press(who, seen.post, label)
        if fields:
            form = self.lijn.connector.at(who.chat)[-1]
            data = actions(form.card)[0]["data"] | {f"field.{name}": value for name, value in fields.items()}
            self.lijn.take(execute(self.lijn.service_url, who, form.id, data))

    def got(self, person: str) -> list[Seen]:
        return [self._seen(post) for post in self.lijn.connector.at(self.people[person].chat)]

    def aloud(self) -> list[Seen]:
        return [self._seen(post) for post in self.lijn.connector.messages if post.conversation.startswith(CHANNEL)]

    def _seen(self, post: Posted) -> Seen:
        return Seen(post.text, tuple(post.buttons), post)

    def wait(self, until: str) -> None:
        self.lijn.clock.set(datetime.fromisoformat(until))
        self.lijn.settle()


def _slack(person: str) -> str:
    return f"U{person.upper()}"


@contextmanager
def console(folder: Path) -> Iterator[Stage]:
    """The terminal on a database of its own."""
    scene = Scene(folder)
    yield OnConsole(scene)
    scene.close()


@contextmanager
def slack(folder: Path) -> Iterator[Stage]:
    """A fake Slack on a database of its own."""
    with slack_world.world(folder) as lijn:
        yield InSlack(lijn)


@contextmanager
def teams(folder: Path) -> Iterator[Stage]:
    """A fake Teams on a database of its own."""
    with teams_world.world(folder) as lijn:
        yield InTeams(lijn)

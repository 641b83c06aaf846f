"""Every platform keeps the contract of Messenger, and answers an event once: the console, Slack and Teams."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from adapters.console.directory import direct_to
from adapters.console.read import Line
from adapters.console.session import Session
from bot.act import Act
from bot.address import Address
from bot.cards import Button, Card, Fact, Field, FieldKind, Form, Option
from bot.errors import DeliveryFailed
from bot.incoming import Text
from tests.at_once import AtOnce, Waiting
from tests.slack import payloads
from tests.slack.fake import TEAM
from tests.slack.world import world as slack_world
from tests.teams.activities import SANNE, TENANT, message
from tests.teams.world import NOW, rijnveste_copy
from tests.teams.world import world as teams_world

CARDS = (
    Card(text="Hallo."),
    Card(text="Eerst.\n\n- een\n- twee", title="Kop *met* <b>tekens</b> &amp;", facts=(Fact(label="Dag", value="di"),)),
    Card(text="?", buttons=(Button(label="Klaar", act=Act(intent="status.show"), primary=True),)),
    Card(
        text="Vul in.",
        form=Form(
            id="f" * 32,
            title="Afspraak",
            submit="Bewaar",
            fields=(
                Field(name="text", label="Tekst", kind=FieldKind.LONG, required=True, error="Vul dit in."),
                Field(name="due", label="Dag", kind=FieldKind.DATE, value="2026-12-01"),
                Field(name="who", label="Wie", kind=FieldKind.CHOICE, options=(Option(value="p05", label="Sanne"),)),
            ),
        ),
    ),
)

LONG = replace(
    CARDS[2], title="Lang", text="\n\n".join(f"Alinea {n}. " + "Een zin met een 🏗. " * 30 for n in range(60))
)


@dataclass(frozen=True)
class Platform:
    """One of them, with Sanne at it."""

    messenger: AtOnce
    here: Address
    say_twice: Callable[[str], tuple[int, int]]
    """Sends one event two times and returns how many posts came of each."""


@contextmanager
def console(folder: Path) -> Iterator[Platform]:
    database = rijnveste_copy(folder)
    session = Session(database.store, "rijnveste", NOW)

    def say_twice(text: str) -> tuple[int, int]:
        line = Line(speaker="p05", where="dm", thread=None, event="e1", said=Text(text))
        return len(session.say(line)), len(session.say(line))

    yield Platform(session._messenger, direct_to("p05"), say_twice)
    database.engine.dispose()


@contextmanager
def slack(folder: Path) -> Iterator[Platform]:
    with slack_world(folder) as lijn:

        def say_twice(text: str) -> tuple[int, int]:
            said = payloads.direct(payloads.SANNE, text)
            return len(lijn.take(said)), len(lijn.take(said))

        here = Address(platform="slack", tenant=TEAM, conversation=f"dm:{payloads.SANNE}")
        yield Platform(lijn.platform.messenger, here, say_twice)


@contextmanager
def teams(folder: Path) -> Iterator[Platform]:
    with teams_world(folder) as lijn:
        lijn.say(SANNE, "mijn overzicht")

        def say_twice(text: str) -> tuple[int, int]:
            said, counts = message(lijn.service_url, SANNE, text), [len(lijn.connector.messages)]
            for _ in range(2):
                lijn.take(said)
                counts.append(len(lijn.connector.messages))
            return counts[1] - counts[0], counts[2] - counts[1]

        here = Address(platform="teams", tenant=TENANT, conversation=f"dm:{SANNE.object_id}")
        yield Platform(Waiting(lijn.teams.messenger, lijn.loop.run), here, say_twice)


@pytest.fixture(params=[console, slack, teams], ids=["console", "slack", "teams"])
def platform(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Platform]:
    with ExitStack() as stack:
        yield stack.enter_context(request.param(tmp_path))


def test_its_name_is_that_in_its_addresses(platform: Platform) -> None:
    assert platform.messenger.platform == platform.here.platform


@pytest.mark.parametrize("card", CARDS, ids=["text", "title", "buttons", "form"])
def test_every_card_can_be_posted_and_changed(platform: Platform, card: Card) -> None:
    reference = platform.messenger.post(platform.here, CARDS[0], "1" * 32)
    assert reference
    changed = platform.messenger.update(platform.here, reference, card, "2" * 32)
    assert changed
    other = platform.messenger.post(platform.here, card, "3" * 32)
    assert other not in {reference, changed}


@pytest.mark.parametrize("card", [*CARDS, LONG], ids=["text", "title", "buttons", "form", "long"])
def test_all_of_a_text_stands_in_the_parts_and_each_can_be_posted_by_itself(platform: Platform, card: Card) -> None:
    first, *rest = parts = platform.messenger.parts(platform.here, card)
    assert " ".join(part.text for part in parts).split() == card.text.split()
    assert replace(first, text="") == replace(card, text="")
    assert all(part == Card(text=part.text) for part in rest)
    assert bool(rest) == (card is LONG and platform.here.platform != "console")
    for number, part in enumerate(parts):
        assert platform.messenger.parts(platform.here, part) == (part,)
        assert platform.messenger.post(platform.here, part, f"{number}" * 32)


def test_looking_for_what_was_never_posted_finds_nothing_or_says_that_it_cannot_look(platform: Platform) -> None:
    try:
        assert platform.messenger.find(platform.here, "4" * 32) is None
    except DeliveryFailed as fault:
        assert fault.fate_unknown  # noqa: PT017


def test_an_event_that_comes_twice_is_answered_once(platform: Platform) -> None:
    first, again = platform.say_twice("status lindekwartier")
    assert first == 1
    assert again == 0

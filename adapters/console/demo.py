"""The guided scene: ten turns in Rijnveste, through the real doors."""

from __future__ import annotations

import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.rule import Rule
from rich.text import Text

from adapters import compose
from adapters.console.chat import Chat
from adapters.console.clock import SteppedClock
from adapters.console.read import Moved, moment
from adapters.console.send import Shown
from adapters.console.session import Session
from adapters.files import yaml_file
from bot.administer import import_municipality

_SAMPLE = Path(__file__).parents[1] / "samples" / "rijnveste.yaml"
_PAUSE = 1.2
"""Seconds between turns, for who reads along."""

_TURNS: tuple[tuple[str, str, str, str], ...] = (
    ("p05", "lindekwartier", "status", "Sanne leads the project. She asks how her trajectory stands."),
    ("p05", "lindekwartier", "vraag aan de wethouder: mogen we de fietsenrekken bij de school alvast plaatsen?",
     "She asks the alderman something. The adviser gets it too; the client reads along."),
    ("p01", "dm", "press:Antwoord", "Anna, the alderman, presses Antwoord on her phone."),
    ("p01", "dm", "Ja, dat mag. Zet ze wel op de stoep.",
     "Her answer goes to where it was asked, and into the record."),
    ("p11", "dm", "leg M-009-3 voor", "Eva submits a message for residents. The alderman gets the exact text."),
    ("p01", "dm", "react:👍", "Anna approves with a thumb. Every place that shows the card changes."),
    ("p11", "dm", "publiceer M-009-3", "Eva publishes it. The channel gets the same text."),
    ("p09", "dm", "wat mag ik zeggen over de havenwijk?",
     "Linda has a resident on the phone. She gets the approved text, and no other."),
    ("", "", "now:2026-11-27T09:00:00+01:00", "Four days pass. On Friday at nine C-104 is due: Daan gets a reminder."),
    ("p17", "dm", "C-104 klaar", "Daan says that it is done."),
    ("p01", "dm", "mijn trajecten", "Anna looks at all her trajectories."),
)  # fmt: skip


def play(*, stay: bool) -> None:
    """Plays the scene on a fresh database; on a terminal it stays in the chat. Raises: NotPossible."""
    screen = Console()
    with tempfile.TemporaryDirectory(prefix="lijn-demo-") as folder:
        url = f"sqlite:///{folder}/lijn.db"
        compose.migrate(url)
        database = compose.open_database(url)
        document, _ = yaml_file.load(_SAMPLE)
        now = datetime.fromisoformat(document["reference_now"]).astimezone(UTC)
        report = import_municipality(database.store, SteppedClock(now), document)
        chat = Chat(Session(database.store, report.organisation, now), screen, screen.input, "p05", "lindekwartier")
        names = {person["id"]: person["name"] for person in document["people"]}
        screen.print(Rule(f"Lijn in {document['organisation']['name']} (made up) · Monday 23 November 2026"))
        for number, (speaker, where, said, note) in enumerate(_TURNS, start=1):
            _turn(chat, number, speaker, where, said, note, names)
            if stay:
                time.sleep(_PAUSE)
        screen.print(Rule("That was the scene"))
        if stay:
            screen.print(Text("Now it is yours: type as Sanne in the channel of Lindekwartier."))
            chat.speaker, chat.where = "p05", "lindekwartier"
            chat.run()
        database.engine.dispose()


def _turn(chat: Chat, number: int, speaker: str, where: str, said: str, note: str, names: dict[str, str]) -> None:
    kind, _, rest = said.partition(":") if said.startswith(("press:", "react:", "now:")) else ("", "", said)
    chat.console.print(Text(f"\n{number}. {note}", style="dim italic"))
    if kind == "now":
        _pass(chat, rest)
        return
    chat.speaker, chat.where = speaker, where
    place = "direct message" if where == "dm" else f"#{where}"
    shown = {"press": f"[{rest}]", "react": rest}.get(kind, rest)
    chat.console.print(Text(f"{names[speaker]} · {place}: ", style="bold"), Text(shown), end="\n", sep="")
    if kind:
        chat.last = chat.seen.get(speaker)
        chat.handle(f":r {rest}" if kind == "react" else f":{_button(chat, rest)}")
    else:
        chat.handle(rest)


def _button(chat: Chat, label: str) -> int:
    labels = [button.label for button in chat.last.card.buttons] if chat.last else []
    return labels.index(label) + 1


def _pass(chat: Chat, until: str) -> None:
    """Moves the clock; of all that is posted meanwhile only Daan's last morning is drawn."""
    shown: list[Shown] = chat.session.move(Moved(now=moment(until), outage=False))
    last = [entry for entry in shown if entry.address.conversation == "dm:p17"][-2:]
    chat.show(last)
    chat.console.print(Text(f"({len(shown) - len(last)} other posts of those days are not drawn.)", style="dim"))

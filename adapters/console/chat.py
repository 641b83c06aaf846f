"""A chat for people: cards are drawn, buttons and reactions go by number."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field

from rich.console import Console
from rich.text import Text

from adapters.console.read import BadLine, Moved, moment, read
from adapters.console.render import drawn
from adapters.console.send import Shown
from adapters.console.session import Session

_HELP = """:1 presses button 1 of the last card · :fill answers its form
:r 👍 reacts to it · :u 👍 takes that away
:as p01 speaks as someone else · :where dm (or a slug) goes elsewhere
:now 2026-11-27T09:00:00+01:00 moves the clock
:help · :quit"""


@dataclass
class Chat:
    """Who types, where, and what was shown last."""

    session: Session
    console: Console
    ask: Callable[[str], str]
    speaker: str
    where: str
    last: Shown | None = None
    seen: dict[str, Shown] = field(default_factory=dict)
    """The last card with something to press or to react to, by person."""

    def run(self) -> None:
        """Until :quit or the end of the input."""
        self.console.print(Text(_HELP, style="dim"))
        while True:
            try:
                line = self.ask(f"{self.speaker} @ {self.where} > ").strip()
            except (EOFError, KeyboardInterrupt):
                return
            if line == ":quit":
                return
            if line:
                self.handle(line)

    def handle(self, line: str) -> None:
        """One line of a person: a command of the terminal, or words for Lijn."""
        try:
            word, _, rest = line.partition(" ")
            rest = rest.strip()
            if word == ":help":
                self.console.print(Text(_HELP, style="dim"))
            elif word == ":as" and rest:
                self.speaker = rest
                self.last = self.seen.get(rest, self.last)
            elif word == ":where" and rest:
                self.where = rest
            elif word == ":now":
                self.show(self.session.move(Moved(now=moment(rest), outage=False)))
            elif word == ":r" and rest:
                self.send({"react": rest, "on": self._last().id})
            elif word == ":u" and rest:
                self.send({"unreact": rest, "on": self._last().id})
            elif word == ":fill":
                self._fill()
            elif word[1:].isdigit() and word.startswith(":"):
                self._press(int(word[1:]))
            elif word.startswith(":"):
                raise BadLine(f"{word} is no command of the terminal; :help lists them")
            else:
                self.send({"text": line})
        except BadLine as fault:
            self.console.print(Text(str(fault), style="red"))

    def send(self, said: dict[str, object]) -> None:
        """Says it as who types, where they are."""
        asked = read(json.dumps({"as": self.speaker, "where": self.where, **said}))
        if not isinstance(asked, Moved):
            self.show(self.session.say(asked))

    def show(self, shown: list[Shown]) -> None:
        """Draws what was posted or changed."""
        for entry in shown:
            address = entry.address
            direct = address.conversation.startswith("dm:")
            to = address.conversation.replace("dm:", "→ ") if direct else f"#{address.conversation}"
            card = drawn(entry.card, to=to, private=address.private_to is not None, changed=entry.update_of is not None)
            self.console.print(card)
            if self._mine(entry):
                self.last = entry
            if entry.card.buttons and direct:
                self.seen[address.conversation.removeprefix("dm:")] = entry

    def _mine(self, entry: Shown) -> bool:
        conversation = entry.address.conversation
        return not conversation.startswith("dm:") or conversation == f"dm:{self.speaker}"

    def _last(self) -> Shown:
        if self.last is None:
            raise BadLine("there is no card yet")
        return self.last

    def _press(self, number: int) -> None:
        buttons = self._last().card.buttons
        if not 1 <= number <= len(buttons):
            raise BadLine(f"the last card has {len(buttons)} buttons")
        self.send({"press": buttons[number - 1].label, "on": self._last().id})

    def _fill(self) -> None:
        form = self._last().card.form
        if form is None:
            raise BadLine("the last card has no form")
        values = {}
        for asked in form.fields:
            choices = f" ({', '.join(option.label for option in asked.options)})" if asked.options else ""
            given = self.ask(f"  {asked.label}{choices}: ").strip() or asked.value
            if given:
                values[asked.name] = given
        self.send({"fill": values, "on": self._last().id})

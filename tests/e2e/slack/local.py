"""local-slack plays the people; Lijn is the whole program beside it."""

import itertools
import json
import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

from adapters import compose
from adapters.clock.system import SystemClock
from bot.administer import confirm_accounts
from tests.e2e.slack.namespace import Namespace, eventually, node_modules
from tests.house.checkout import ROOT
from tests.slack.world import rijnveste

ANNA, MARIT, SANNE, EVA, GAST, BOT = "U01ANNA", "U03MARIT", "U05SANNE", "U11EVA", "U99GAST", "U0BOT"
LINDE, STATION = "C01LINDE", "C02STAT"
HERE = Path(__file__).parent


def lijn_of(folder: Path, **settings: str) -> dict[str, Any]:
    """How `lijn run` is started on a database of Rijnveste."""
    shutil.copy(rijnveste(always_open=True), folder / "lijn.db")
    return {
        "name": "lijn",
        "command": [sys.executable, "-m", "adapters", "run"],
        "port": 3978,
        "env": {
            "PYTHONPATH": str(ROOT),
            "LIJN_DATABASE_URL": f"sqlite:///{folder}/lijn.db",
            "LIJN_SLACK_BOT_TOKEN": "xoxb-test-token",
            **settings,
        },
    }


def local_slack_of(folder: Path, mode: str) -> dict[str, Any]:
    """How local-slack is started."""
    config = (HERE / "local-slack.yaml").read_text(encoding="utf-8").replace("MODE", mode)
    if mode == "socket":
        config = "".join(line for line in config.splitlines(keepends=True) if "requestUrl" not in line)
    (folder / "local-slack.yaml").write_text(config, encoding="utf-8")
    program = node_modules() / "local-slack-linux-x64" / "bin" / "local-slack"
    return {
        "name": "slack",
        "command": [str(program), "--config", "local-slack.yaml", "--port", "3010", "--base-host", "127.0.0.1"],
        "port": 3010,
    }


class LocalSlack:
    """What people do, and what they see."""

    def __init__(self, folder: Path, mode: str, beside: dict[str, Any] | None = None, **more: str) -> None:
        """`beside`: another program in the same network, started before Lijn; `more`: settings of Lijn."""
        self.folder = folder
        settings = {
            "events": {"LIJN_SLACK_SIGNING_SECRET": "test-signing-secret"},
            "socket": {"LIJN_SLACK_APP_TOKEN": "xapp-test-token"},
        }[mode]
        lijn = lijn_of(folder, LIJN_SLACK_API_URL="http://127.0.0.1:3010/api/", **settings, **more)
        others = [{**beside, "env": {"PYTHONPATH": str(ROOT)}}] if beside else []
        self.inside = Namespace(folder, [local_slack_of(folder, mode), *others, lijn])
        if mode == "socket":
            eventually(lambda: "socket connected" in (folder / "lijn.log").read_text(), "the socket never connected")
        self.directs = {who: self._direct(who) for who in (ANNA, MARIT, SANNE, EVA, GAST)}

    def _direct(self, who: str) -> str:
        """A direct conversation, as a person opens one by writing to Lijn."""
        answer = self.api("conversations.open", users=who)
        return str(answer["channel"]["id"])

    def api(self, method: str, **given: Any) -> dict[str, Any]:
        headers = {"Authorization": "Bearer xoxb-test-token"}
        status, answer = self.inside.request("slack", "POST", f"/api/{method}", json=given, headers=headers)
        assert status == 200, answer
        found: dict[str, Any] = answer
        return found

    def control(self, path: str, **given: Any) -> Any:
        status, answer = self.inside.request("slack", "POST", f"/_control/{path}", json=given)
        assert status == 200, answer
        return answer

    def messages(self, channel: str) -> list[dict[str, Any]]:
        _, answer = self.inside.request("slack", "GET", f"/_control/messages/{channel}")
        found = answer.get("messages", answer) if isinstance(answer, dict) else answer
        return list(found)

    def own(self, channel: str) -> list[dict[str, Any]]:
        """What Lijn posted there."""
        return [message for message in self.messages(channel) if message.get("bot_id") or message.get("user") == BOT]

    def log(self) -> list[dict[str, Any]]:
        """All traffic of Lijn, as local-slack saw it."""
        answer: Any = self.inside.request("slack", "GET", "/_control/log")[1]
        listed = answer.get("log") or answer.get("entries") or [] if isinstance(answer, dict) else answer
        return list(listed)

    def calls(self, method: str) -> int:
        """How often Lijn called a method of the Web API."""
        return sum(method in json.dumps(entry) for entry in self.log())

    def write(self, who: str, text: str, channel: str | None = None, thread: str | None = None) -> list[dict[str, Any]]:
        """Says something, and returns what Lijn posted there because of it."""
        channel = channel or self.directs[who]
        before = {message["ts"] for message in self.own(channel)}
        self.control("message", channel=channel, user=who, text=text, **({"thread_ts": thread} if thread else {}))
        return self.new(channel, before)

    def new(self, channel: str, before: set[str]) -> list[dict[str, Any]]:
        def found() -> list[dict[str, Any]]:
            return [message for message in self.own(channel) if message["ts"] not in before]

        result: list[dict[str, Any]] = eventually(found, f"Lijn said nothing in {channel}")
        return result

    def press(self, who: str, message: dict[str, Any], channel: str, label: str) -> None:
        button = buttons(message)[label]
        block = next(b.get("block_id", "b") for b in message["blocks"] if button in b.get("elements", ()))
        action = {
            "type": "button",
            "action_id": button["action_id"],
            "block_id": block,
            "value": button["value"],
            "text": button["text"],
        }
        self.control("interact", channel=channel, messageTs=message["ts"], user=who, action=action)

    def submit(self, who: str, **values: dict[str, Any]) -> None:
        """Sends the open modal in: field -> the state of its input."""
        filled = {field: {"input": given} for field, given in values.items()}
        self.inside.over_websocket("slack", "/ui", {"t": "view_submit", "user": who, "values": filled})

    def due_now(self, person: str) -> int:
        """What a person is reminded of on 2 December 2027 is due at once; returns how much that is."""
        with closing(sqlite3.connect(self.folder / "lijn.db", timeout=20)) as connection, connection:
            return connection.execute(
                "UPDATE reminder_row SET at = '2026-01-01 00:00:00.000000'"
                " WHERE said_at IS NULL AND recipient = ? AND at LIKE '2027-12-02%'",
                (person,),
            ).rowcount

    def confirm(self, who: str, email: str) -> None:
        """Vouches for an account, as `lijn admin confirm` does, on the same database."""
        self.write(who, "mijn overzicht")
        database = compose.open_database(f"sqlite:///{self.folder}/lijn.db")
        confirm_accounts(database.store, SystemClock(), "rijnveste", email)
        database.engine.dispose()

    def restart(self) -> None:
        """Kills Lijn with -9 and starts it again."""
        self.inside.order("kill", "lijn")
        self.inside.order("start", "lijn")

    def close(self) -> None:
        self.inside.close()


def buttons(message: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """By label."""
    found = itertools.chain.from_iterable(b["elements"] for b in message.get("blocks") or [] if b["type"] == "actions")
    return {button["text"]["text"]: button for button in found}


def shown(message: dict[str, Any]) -> str:
    """All words of a message."""
    return f"{message.get('text', '')}\n{json.dumps(message.get('blocks') or [], ensure_ascii=False)}"

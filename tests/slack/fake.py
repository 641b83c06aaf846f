"""A Slack of our own: the Web API over HTTP, with what it holds, and what can go wrong between it and us."""

import asyncio
import itertools
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

TEAM = "T01RIJN"
BOT = "U0BOT"
TOKEN = "xoxb-test-token"
NARROW = frozenset(
    {
        "app_mentions:read",
        "chat:write",
        "commands",
        "im:history",
        "im:write",
        "reactions:read",
        "users:read",
        "users:read.email",
    }
)
WIDE = NARROW | {"channels:history", "channels:read", "groups:history", "groups:read", "mpim:history"}


@dataclass
class Message:
    """One message, as it stands now."""

    channel: str
    ts: str
    text: str
    blocks: list[dict[str, Any]]
    thread: str | None = None
    metadata: dict[str, Any] | None = None
    only_for: str | None = None
    token: str = TOKEN
    edits: int = 0

    def shown(self) -> str:
        """All words in the blocks."""
        return words(self.blocks)

    def buttons(self) -> dict[str, dict[str, Any]]:
        """By label."""
        found = [item for block in self.blocks if block["type"] == "actions" for item in block["elements"]]
        return {item["text"]["text"]: item for item in found}


@dataclass
class Fault:
    """What happens to the next call of a method."""

    status: int = 200
    error: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    cut: bool = False
    """The line is cut before an answer."""
    done: bool = False
    """It was done all the same."""
    slow: float = 0
    meanwhile: Callable[[], None] | None = None
    """What happens elsewhere at that moment."""


def words(blocks: list[dict[str, Any]]) -> str:
    """The text of blocks, as a person reads it."""
    found = []
    for block in blocks:
        texts = [block.get("text"), *block.get("fields", ()), *(e.get("text") for e in block.get("elements", ()))]
        found += [text["text"] for text in texts if text]
    return "\n".join(found)


class FakeSlack:
    """Knows users and channels; keeps messages, modals and homes."""

    def __init__(self) -> None:
        self.users: dict[str, dict[str, Any]] = {}
        self.messages: list[Message] = []
        self.views: list[dict[str, Any]] = []
        self.homes: dict[str, dict[str, Any]] = {}
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.faults: dict[str, list[Fault]] = {}
        self.scopes = NARROW
        self.absent: set[tuple[str, str]] = set()
        """(channel, user) who is not in it."""
        self.archived: set[str] = set()
        self.said: dict[tuple[str, str], str] = {}
        """(channel, ts) -> what a person said there."""
        self.reactions: dict[tuple[str, str], dict[str, set[str]]] = {}
        """(channel, ts) -> emoji -> who put it there; Slack does not let us look where nothing is noted."""
        self.replies: list[dict[str, Any]] = []
        """What was posted to a response address."""
        self._numbers = itertools.count(1)
        self.app = web.Application()
        self.app.router.add_post("/api/{method}", self._call)
        self.app.router.add_get("/api/{method}", self._call)
        self.app.router.add_post("/respond", self._respond)

    def fail(self, method: str, *faults: Fault) -> None:
        self.faults.setdefault(method, []).extend(faults)

    def count(self, method: str) -> int:
        return sum(name == method for name, _ in self.calls)

    def to(self, user: str) -> list[Message]:
        """What one person got directly."""
        return [message for message in self.messages if message.channel == f"D{user}"]

    def at(self, channel: str) -> list[Message]:
        return [message for message in self.messages if message.channel == channel]

    async def _respond(self, request: web.Request) -> web.Response:
        self.replies.append(await request.json())
        return web.Response(text="ok")

    async def _call(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        given: dict[str, Any] = {**request.query, **await _given(request)}
        token = request.headers.get("Authorization", "").removeprefix("Bearer ") or given.get("token", "")
        self.calls.append((method, given))
        fault = self.faults[method].pop(0) if self.faults.get(method) else None
        if fault is not None:
            if fault.done:
                self._answer(method, given, token)
            if fault.meanwhile:
                fault.meanwhile()
            if fault.slow:
                await asyncio.sleep(fault.slow)
            if fault.cut:
                assert request.transport is not None
                request.transport.abort()
                return web.Response()
            if fault.status != 200 or fault.error:
                body = {"ok": False, "error": fault.error or "ratelimited"}
                return web.json_response(body, status=fault.status, headers=fault.headers)
        answer = self._answer(method, given, token)
        return web.json_response(answer, headers={"x-oauth-scopes": ",".join(sorted(self.scopes))})

    def _answer(self, method: str, given: dict[str, Any], token: str) -> dict[str, Any]:
        handler = getattr(self, "_" + method.replace(".", "_").lower(), None)
        if handler is None:
            return {"ok": False, "error": "unknown_method"}
        answer: dict[str, Any] = handler(given, token)
        return {"ok": True, **answer}

    def _auth_test(self, given: dict[str, Any], token: str) -> dict[str, Any]:
        if token not in {TOKEN, "xoxb-other"}:
            return {"ok": False, "error": "invalid_auth"}
        team = TEAM if token == TOKEN else "T02ANDER"
        return {
            "team_id": team,
            "user_id": BOT,
            "team": "Gemeente Rijnveste",
            "user": "lijn",
            "url": "https://rijnveste.slack.com/",
        }

    def _users_info(self, given: dict[str, Any], token: str) -> dict[str, Any]:
        user = self.users.get(given["user"])
        return {"user": user} if user else {"ok": False, "error": "user_not_found"}

    def _conversations_open(self, given: dict[str, Any], token: str) -> dict[str, Any]:
        user = given["users"]
        if self.users.get(user, {}).get("deleted"):
            return {"ok": False, "error": "user_disabled"}
        return {"channel": {"id": f"D{user}"}}

    def _chat_postmessage(self, given: dict[str, Any], token: str) -> dict[str, Any]:
        if given["channel"] in self.archived:
            return {"ok": False, "error": "is_archived"}
        message = self._message(given, token)
        return {"channel": message.channel, "ts": message.ts}

    def _chat_postephemeral(self, given: dict[str, Any], token: str) -> dict[str, Any]:
        if (given["channel"], given["user"]) in self.absent:
            return {"ok": False, "error": "user_not_in_channel"}
        return {"message_ts": self._message(given, token, only_for=given["user"]).ts}

    def _message(self, given: dict[str, Any], token: str, only_for: str | None = None) -> Message:
        message = Message(
            channel=given["channel"],
            ts=f"{1764061200 + next(self._numbers)}.000100",
            text=given["text"],
            blocks=_json(given["blocks"]),
            thread=given.get("thread_ts"),
            metadata=_json(given.get("metadata")),
            only_for=only_for,
            token=token,
        )
        self.messages.append(message)
        return message

    def _chat_update(self, given: dict[str, Any], token: str) -> dict[str, Any]:
        for message in self.messages:
            if (message.channel, message.ts) == (given["channel"], given["ts"]) and message.only_for is None:
                message.text, message.blocks = given["text"], _json(given["blocks"])
                message.edits += 1
                return {"ts": message.ts}
        return {"ok": False, "error": "message_not_found"}

    def _conversations_history(self, given: dict[str, Any], token: str) -> dict[str, Any]:
        if not given["channel"].startswith("D") and "channels:history" not in self.scopes:
            return {"ok": False, "error": "missing_scope"}
        found = [m for m in self.at(given["channel"]) if m.only_for is None and m.thread is None]
        return {"messages": [{"ts": m.ts, "text": m.text, "metadata": m.metadata} for m in reversed(found)]}

    def _conversations_replies(self, given: dict[str, Any], token: str) -> dict[str, Any]:
        if not given["channel"].startswith("D") and "channels:history" not in self.scopes:
            return {"ok": False, "error": "missing_scope"}
        said = self.said.get((given["channel"], given["ts"]))
        if said is not None:
            return {"messages": [{"ts": given["ts"], "text": said}]}
        found = [m for m in self.at(given["channel"]) if given["ts"] in {m.thread, m.ts}]
        return {"messages": [{"ts": m.ts, "text": m.text, "metadata": m.metadata} for m in found]}

    def _reactions_get(self, given: dict[str, Any], token: str) -> dict[str, Any]:
        found = self.reactions.get((given["channel"], given["timestamp"]))
        if found is None:
            return {"ok": False, "error": "message_not_found"}
        return {
            "type": "message",
            "message": {"reactions": [{"name": n, "users": sorted(u)} for n, u in found.items()]},
        }

    def _views_open(self, given: dict[str, Any], token: str) -> dict[str, Any]:
        view = {**_json(given["view"]), "id": f"V{next(self._numbers)}", "hash": "h"}
        self.views.append(view)
        return {"view": view}

    def _views_publish(self, given: dict[str, Any], token: str) -> dict[str, Any]:
        self.homes[given["user_id"]] = _json(given["view"])
        return {"view": {"id": "VHOME"}}

    def _oauth_v2_access(self, given: dict[str, Any], token: str) -> dict[str, Any]:
        if given["code"] != "good":
            return {"ok": False, "error": "invalid_code"}
        return {"access_token": "xoxb-other", "bot_user_id": BOT, "team": {"id": "T02ANDER", "name": "Ander"}}

    def _apps_connections_open(self, given: dict[str, Any], token: str) -> dict[str, Any]:
        return {"url": "ws://127.0.0.1:9/"}


async def _given(request: web.Request) -> dict[str, Any]:
    if request.content_type == "application/json" and request.can_read_body:
        text = await request.text()
        found: dict[str, Any] = json.loads(text) if text else {}
        return found
    return dict(await request.post())


def _json(given: Any) -> Any:
    return json.loads(given) if isinstance(given, str) else given

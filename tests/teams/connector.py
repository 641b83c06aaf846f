"""A small Bot Connector: keeps what is posted, with ids that work both ways, and fails when it is told to."""

import asyncio
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

CARD = "application/vnd.microsoft.card.adaptive"


@dataclass
class Posted:
    """One message, as it stands now."""

    id: str
    conversation: str
    activity: dict[str, Any]
    changes: int = 0
    deleted: bool = False

    @property
    def card(self) -> dict[str, Any]:
        content: dict[str, Any] = self.activity["attachments"][0]["content"]
        return content

    @property
    def text(self) -> str:
        return words(self.card)

    @property
    def buttons(self) -> list[str]:
        return [action["title"] for action in actions(self.card)]


@dataclass
class Failure:
    """What is answered instead."""

    status: int
    code: str = "ServiceError"
    headers: dict[str, str] = field(default_factory=dict)
    after_posting: bool = False
    """True when the post is made all the same."""
    hang_up: bool = False


class FakeConnector:
    """Serves both ways to post, changes, deletion, members and new conversations."""

    def __init__(self) -> None:
        self.messages: list[Posted] = []
        self.requests: list[tuple[str, str, str | None]] = []
        self.members: dict[str, dict[str, Any]] = {}
        self.member_waits = 0.0
        """Seconds before a profile is told."""
        self.member_failure: Failure | None = None
        self.begun: list[dict[str, Any]] = []
        self.failures: deque[Failure | None] = deque()
        self.failing: dict[str, Failure] = {}
        """What becomes of the next post to a conversation."""
        self.held: set[str] = set()
        """Conversations of which no post is answered for now."""
        self._last = 1_795_000_000_000
        self.app = web.Application(client_max_size=10_000_000)
        room = "/v3/conversations/{conversation}/activities"
        for method, path, handler in (
            ("POST", room, self._post),
            ("POST", room + "/{id}", self._post),
            ("PUT", room + "/{id}", self._put),
            ("DELETE", room + "/{id}", self._delete),
            ("POST", "/v3/conversations", self._begin),
            ("GET", "/v3/conversations/{conversation}/members/{id}", self._member),
        ):
            self.app.router.add_route(method, path, handler)

    def fail(self, *failures: Failure | None) -> None:
        """What becomes of the next calls, in order; None goes well."""
        self.failures.extend(failures)

    def at(self, conversation: str) -> list[Posted]:
        return [message for message in self.messages if message.conversation == conversation]

    def _failed(self, request: web.Request, *, makes: bool = True) -> Failure | None:
        self.requests.append((request.method, request.path, request.headers.get("Authorization")))
        return self.failures.popleft() if self.failures and makes else None

    async def _post(self, request: web.Request) -> web.StreamResponse:
        activity = await request.json()
        while request.match_info["conversation"] in self.held:  # noqa: ASYNC110  # tests take it away from their thread
            await asyncio.sleep(0.01)
        failure = self._failed(request) or self.failing.pop(request.match_info["conversation"], None)
        if failure is None or failure.after_posting:
            self._last += 1
            posted = Posted(str(self._last), request.match_info["conversation"], activity)
            self.messages.append(posted)
            if failure is None:
                if activity.get("text") and activity.get("attachments"):
                    return web.json_response({}, status=202)
                return web.json_response({"id": posted.id}, status=201)
        return _answer(request, failure)

    async def _put(self, request: web.Request) -> web.StreamResponse:
        activity = await request.json()
        failure = self._failed(request)
        if failure is not None and not failure.after_posting:
            return _answer(request, failure)
        conversation = request.match_info["conversation"].partition(";messageid=")[0]
        for message in self.messages:
            same = message.conversation.partition(";messageid=")[0] == conversation
            if same and message.id == request.match_info["id"] and not message.deleted:
                message.activity = activity
                message.changes += 1
                return _answer(request, failure) if failure else web.json_response({"id": message.id})
        return _answer(request, Failure(404, "ActivityNotFoundInConversation"))

    async def _delete(self, request: web.Request) -> web.StreamResponse:
        self._failed(request, makes=False)
        for message in self.messages:
            if message.id == request.match_info["id"]:
                message.deleted = True
        return web.Response()

    async def _begin(self, request: web.Request) -> web.StreamResponse:
        asked = await request.json()
        failure = self._failed(request)
        if failure is not None:
            return _answer(request, failure)
        self.begun.append(asked)
        return web.json_response({"id": f"a:begun-{asked['members'][0]['id']}"}, status=201)

    async def _member(self, request: web.Request) -> web.StreamResponse:
        self._failed(request, makes=False)
        await asyncio.sleep(self.member_waits)
        if self.member_failure is not None:
            return _answer(request, self.member_failure)
        found = self.members.get(request.match_info["id"])
        return web.json_response(found) if found else _answer(request, Failure(404, "MemberNotFoundInConversation"))


def _answer(request: web.Request, failure: Failure) -> web.StreamResponse:
    if failure.hang_up and request.transport is not None:
        request.transport.close()
    body = {"error": {"code": failure.code, "message": "as the test told it to"}}
    return web.json_response(body, status=failure.status, headers=failure.headers)


def actions(card: dict[str, Any]) -> list[dict[str, Any]]:
    rows = [action for element in card["body"] if element["type"] == "ActionSet" for action in element["actions"]]
    return [*card.get("actions", []), *rows]


def words(card: dict[str, Any]) -> str:
    """All that is read on a card, a line a block."""
    lines = []
    for element in card["body"]:
        if element["type"] == "TextBlock":
            lines.append(element["text"])
        elif element["type"] == "RichTextBlock":
            lines.append("".join(run["text"] for run in element["inlines"]))
        elif element["type"].startswith("Input."):
            lines.append(f"[{element['label']}]")
    return "\n".join(lines)

"""The small Bot Connector as a program of its own: `python -m tests.e2e.connector PORT`; GET /posts tells what stands."""

import sys

from aiohttp import web

from tests.teams.activities import PEOPLE
from tests.teams.connector import FakeConnector


def program() -> web.Application:
    """With all people of Rijnveste who have an account in Teams."""
    connector = FakeConnector()
    connector.members = {person.id: person.member() for person in PEOPLE}

    async def posts(_request: web.Request) -> web.Response:
        found = [
            {"id": post.id, "conversation": post.conversation, "text": post.text, "buttons": post.buttons}
            for post in connector.messages
        ]
        return web.json_response(found)

    connector.app.router.add_get("/posts", posts)
    return connector.app


if __name__ == "__main__":
    web.run_app(program(), host="127.0.0.1", port=int(sys.argv[1]), print=None)

"""The same signed app_mention, a question about status, to Lijn and to an AsyncApp that only acknowledges, in one run.

Ours: signature, reading, the sender from the cache, understanding, and one transaction with inbox, record and outbox.
The posts themselves leave afterwards; once with and once without a thread that posts them in the same process.
Each server has a process of its own, and they are asked in turns. Rates and p99 are those of the round in the middle:
a disk that others use as well may hold up one sync for a tenth of a second, and an app that acknowledges writes nothing.
"""

import asyncio
import json
import os
import shutil
import statistics
import sys
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, web

from tests.bench.serving import ROUNDS, Request, local, send, send_at, serve, served

LEAST = 0.15
"""Our share of the rate of an app that only acknowledges."""
SLOWEST = 10.0
"""How many times its p99 ours may be, at equal load."""
_WARM = 40


def main(count: int = 1200) -> dict[str, float]:
    """Prints the figures and returns them. Raises: SystemExit when ours is not fast enough."""
    return asyncio.run(_measured(count // ROUNDS))


async def _measured(count: int) -> dict[str, float]:
    """`count` requests to each server a round."""
    from tests.slack import payloads
    from tests.slack.fake import FakeSlack

    fake = FakeSlack()
    fake.users = {user["id"]: user for user in payloads.USERS}
    async with (
        local(fake.app) as slack,
        served("tests.bench.slack", SERVERS, slack) as servers,
        ClientSession() as session,
    ):
        for server in servers.values():
            await send(session, server.url, _questions(_WARM))
        for _ in range(ROUNDS):
            for server in servers.values():
                await server.round(count, send(session, server.url, _questions(count)))
        ack, ours, posting = (servers[kind] for kind in SERVERS)
        load = ours.rate * 0.5
        waits: dict[str, list[list[float]]] = {"ack": [], "ours": []}
        for _ in range(ROUNDS):
            for kind, rounds in waits.items():
                rounds.append(await send_at(session, servers[kind].url, _questions(count), load))
    for kind, server in servers.items():
        print(f"slack: {kind:14} {server.cpu:6.2f} ms of CPU an event")
    slow = {kind: statistics.median(map(_p99, rounds)) for kind, rounds in waits.items()}
    share, times = ours.rate / ack.rate, slow["ours"] / slow["ack"]
    print(f"slack: AsyncApp that acks    {ack.rate:8.0f} events/s   p99 {slow['ack']:6.1f} ms at {load:.0f}/s")
    print(f"slack: our whole path        {ours.rate:8.0f} events/s   p99 {slow['ours']:6.1f} ms at {load:.0f}/s")
    print(f"slack: and posting as well   {posting.rate:8.0f} events/s = {posting.rate / ack.rate:.2f} of acking")
    for kind, rounds in waits.items():
        print(f"slack: {kind:5} slowest of each round  {' '.join(f'{max(waited) * 1000:.0f}' for waited in rounds)} ms")
    print(f"slack: share of acking {share:.2f} (at least {LEAST}), p99 {times:.1f} times (at most {SLOWEST})")
    if share < LEAST or times > SLOWEST:
        raise SystemExit("slack: our path is slower than it may be")
    return {**{kind: server.rate for kind, server in servers.items()}, "share": share, "p99": times}


def _p99(waited: list[float]) -> float:
    """Milliseconds."""
    return statistics.quantiles(waited, n=100)[98] * 1000


def _questions(count: int) -> list[Request]:
    """Signed, and each with an id of its own."""
    from tests.slack import payloads

    return [payloads.signed(payloads.mention(payloads.SANNE, "status lindekwartier")) for _ in range(count)]


def _ack(_folder: str, _slack: str) -> web.Application:
    """Bolt as it comes: one listener that does nothing."""
    from slack_bolt.async_app import AsyncApp
    from slack_bolt.authorization import AuthorizeResult

    from adapters.slack.routes import add_events
    from tests.slack.payloads import SECRET

    async def authorize(**_given: Any) -> AuthorizeResult:
        return AuthorizeResult(enterprise_id=None, team_id="T01RIJN", bot_token="xoxb-x", bot_user_id="U0BOT")

    bolt = AsyncApp(signing_secret=SECRET, authorize=authorize)

    @bolt.event("app_mention")
    async def nothing() -> None:
        return

    app = web.Application()
    add_events(app, bolt)
    return app


def _lijn(folder: str, slack: str, *, posts: bool) -> web.Application:
    from pydantic import SecretStr

    from adapters import compose
    from adapters.bridge import Bridge
    from adapters.clock.system import SystemClock
    from adapters.directory import AccountDirectory
    from adapters.nudge import Nudge
    from adapters.server import application
    from adapters.settings import Settings
    from adapters.slack.pace import Pace
    from adapters.slack.start import Slack
    from tests.slack.fake import BOT, TEAM, TOKEN
    from tests.slack.payloads import SECRET
    from tests.slack.world import rijnveste

    database = compose.open_database(f"sqlite:///{shutil.copy(rijnveste(), Path(folder) / 'lijn.db')}")
    settings = Settings(
        slack_bot_token=SecretStr(TOKEN), slack_signing_secret=SecretStr(SECRET), slack_api_url=f"{slack}/api"
    )
    platform = Slack(settings, database.store, SystemClock(), Pace(burst=1_000_000))
    with database.store.read() as work:
        (organisation,) = work.organisations()
    told = {"team_id": TEAM, "user_id": BOT, "team": "Rijnveste", "url": "https://rijnveste.slack.com/"}
    platform.belongs_to(organisation, told)
    messengers = {"slack": platform.messenger}
    core = compose.core(database, SystemClock(), AccountDirectory(messengers), messengers)
    bridge = Bridge(database.workers, database.store.together)
    nudge = Nudge(core, bridge)
    app = application(core, bridge, None, lambda: True)

    async def delivers(_app: web.Application) -> None:
        await nudge.start()

    if posts:
        app.on_startup.append(delivers)
    platform.listen(app, core, bridge, nudge)
    return app


def _ours(folder: str, slack: str) -> web.Application:
    return _lijn(folder, slack, posts=False)


def _ours_posting(folder: str, slack: str) -> web.Application:
    return _lijn(folder, slack, posts=True)


SERVERS = {"ack": _ack, "ours": _ours, "ours_posting": _ours_posting}


if __name__ == "__main__":
    if len(sys.argv) > 3:
        asyncio.run(serve(SERVERS[sys.argv[1]](sys.argv[2], sys.argv[3]), "/slack/events"))
    else:
        print(json.dumps(main(int(os.environ.get("COUNT", "1200")))))

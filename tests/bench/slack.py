"""The same signed app_mention, a question about status, to Lijn and to an AsyncApp that only acknowledges, in one run.

Ours: signature, reading, the sender from the cache, understanding, and one transaction with inbox, record and outbox.
The posts themselves leave afterwards; once with and once without a thread that posts them in the same process.
Each server has a process of its own.
"""

import asyncio
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, web

LEAST = 0.15
"""Our share of the rate of an app that only acknowledges."""
SLOWEST = 10.0
"""How many times its p99 ours may be, at equal load."""
_AT_ONCE = 8
_WARM = 40


def main(count: int = 800) -> dict[str, float]:
    """Prints the figures and returns them. Raises: SystemExit when ours is not fast enough."""
    full = {kind: asyncio.run(_drive(kind, count, None)) for kind in SERVERS}
    rates = {kind: rate for kind, (rate, _, _) in full.items()}
    for kind, (_, _, spent) in full.items():
        print(f"slack: {kind:14} {spent * 1000:6.2f} ms of CPU an event")
    load = rates["ours"] * 0.5
    slow = {kind: asyncio.run(_drive(kind, count // 2, load))[1] for kind in ("ack", "ours")}
    share, times = rates["ours"] / rates["ack"], slow["ours"] / slow["ack"]
    posting = rates["ours_posting"] / rates["ack"]
    print(
        f"slack: AsyncApp that acks    {rates['ack']:8.0f} events/s   p99 {slow['ack'] * 1000:6.1f} ms at {load:.0f}/s"
    )
    print(
        f"slack: our whole path        {rates['ours']:8.0f} events/s   p99 {slow['ours'] * 1000:6.1f} ms at {load:.0f}/s"
    )
    print(f"slack: and posting as well   {rates['ours_posting']:8.0f} events/s = {posting:.2f} of acking")
    print(f"slack: share of acking {share:.2f} (at least {LEAST}), p99 {times:.1f} times (at most {SLOWEST})")
    if share < LEAST or times > SLOWEST:
        raise SystemExit("slack: our path is slower than it may be")
    return {**rates, "share": share, "p99": times}


async def _drive(kind: str, count: int, load: float | None) -> tuple[float, float, float]:
    """Events a second, the p99 and the CPU an event costs, in seconds; `load` sends at that rate, else as fast as the server takes them."""
    from tests.slack import payloads
    from tests.slack.fake import FakeSlack

    fake = FakeSlack()
    fake.users = {user["id"]: user for user in payloads.USERS}
    runner = web.AppRunner(fake.app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    address = f"http://127.0.0.1:{runner.addresses[0][1]}"
    with tempfile.TemporaryDirectory() as folder:
        process = subprocess.Popen(  # noqa: ASYNC220 - nothing else runs yet
            [sys.executable, "-m", "tests.bench.slack", kind, folder, address], stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        url = (await asyncio.to_thread(process.stdout.readline)).strip()
        requests = [
            payloads.signed(payloads.mention(payloads.SANNE, "status lindekwartier")) for _ in range(count + _WARM)
        ]
        try:
            async with ClientSession() as session:
                await _send(session, url, requests[:_WARM], None)
                started, busy = time.perf_counter(), _cpu(process.pid)
                waits = await _send(session, url, requests[_WARM:], load)
                spent, busy = time.perf_counter() - started, _cpu(process.pid) - busy
        finally:
            process.terminate()
            process.wait()
            process.stdout.close()
            await runner.cleanup()
    return count / spent, statistics.quantiles(waits, n=100)[98], busy / count


def _cpu(pid: int) -> float:
    """Seconds of CPU that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def _send(
    session: ClientSession, url: str, requests: list[tuple[str, dict[str, str]]], load: float | None
) -> list[float]:
    waits: list[float] = []
    queue = list(reversed(requests))
    started = time.perf_counter()

    async def one(request: tuple[str, dict[str, str]]) -> None:
        body, headers = request
        before = time.perf_counter()
        async with session.post(url, data=body, headers=headers) as answer:
            assert answer.status == 200, await answer.text()
        waits.append(time.perf_counter() - before)

    async def steady() -> None:
        while queue:
            await one(queue.pop())

    if load is None:
        await asyncio.gather(*(steady() for _ in range(_AT_ONCE)))
        return waits
    sent = []
    for number, request in enumerate(requests):
        await asyncio.sleep(max(0.0, started + number / load - time.perf_counter()))
        sent.append(asyncio.create_task(one(request)))
    await asyncio.gather(*sent)
    return waits


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
    nudge, bridge = Nudge(core), Bridge(database.workers, database.store.together)
    if posts:
        nudge.start()
    app = application(core, bridge, None, lambda: True)
    platform.listen(app, core, bridge, nudge)
    return app


def _ours(folder: str, slack: str) -> web.Application:
    return _lijn(folder, slack, posts=False)


def _ours_posting(folder: str, slack: str) -> web.Application:
    return _lijn(folder, slack, posts=True)


SERVERS = {"ack": _ack, "ours": _ours, "ours_posting": _ours_posting}


async def _serve(kind: str, folder: str, slack: str) -> None:
    runner = web.AppRunner(SERVERS[kind](folder, slack), access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    if len(sys.argv) > 3:
        asyncio.run(_serve(sys.argv[1], sys.argv[2], sys.argv[3]))
    else:
        print(json.dumps(main(int(os.environ.get("COUNT", "800")))))

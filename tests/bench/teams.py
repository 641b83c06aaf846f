"""The same signed activity through our whole path, through botbuilder's echo, and to a bare handler, in one run.

Ours: token, reading, understanding, one transaction with inbox, record and outbox, and the answer posted by the
connector client. botbuilder's: CloudAdapter as it comes, echo, no storage. Each server has a process of its own.
"""

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, web

LEAST = 5.0
"""How many times the rate of botbuilder's echo ours must be."""
_AT_ONCE = 8
_WARM = 30


def main(count: int = 400) -> dict[str, float]:
    """Prints the rates and returns them. Raises: SystemExit when ours is not fast enough."""
    full = {kind: _measure(kind, max(60, count // 8) if kind == "botbuilder" else count) for kind in SERVERS}
    for kind, (rate, spent) in full.items():
        print(f"teams: {kind:11} {rate:8.0f} activities/s {spent * 1000:7.2f} ms of CPU an activity")
    rates = {kind: rate for kind, (rate, _) in full.items()}
    ratio, share = rates["ours"] / rates["botbuilder"], rates["ours"] / rates["bare"]
    print(
        f"teams: our whole path is {ratio:.1f} times botbuilder's echo (at least {LEAST}), {share:.3f} of bare aiohttp"
    )
    if ratio < LEAST:
        raise SystemExit(f"our path is {ratio:.1f} times as fast as botbuilder's echo; {LEAST} is the least")
    return {**rates, "ratio": ratio}


def _measure(kind: str, count: int) -> tuple[float, float]:
    return asyncio.run(_drive(kind, count))


async def _drive(kind: str, count: int) -> tuple[float, float]:
    """Activities a second, until the last is answered and its reply has arrived; and seconds of CPU for each."""
    from tests.teams.activities import SANNE, message
    from tests.teams.connector import FakeConnector
    from tests.teams.signing import handed_on, token

    connector = FakeConnector()
    connector.members[SANNE.id] = SANNE.member()
    runner = web.AppRunner(connector.app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    service_url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    with tempfile.TemporaryDirectory() as folder:
        process = subprocess.Popen(  # noqa: ASYNC220  # nothing else runs yet
            [sys.executable, "-m", "tests.bench.teams", kind, folder],
            stdout=subprocess.PIPE,
            text=True,
            env=handed_on(),
        )
        try:
            assert process.stdout is not None
            url = await asyncio.to_thread(process.stdout.readline)
            headers = {"Authorization": f"Bearer {token(service_url)}", "Content-Type": "application/json"}
            bodies = [json.dumps(message(service_url, SANNE, "status lindekwartier")) for _ in range(count + _WARM)]
            async with ClientSession() as session:
                await _send(session, url.strip(), headers, bodies[:_WARM], connector, replies=kind != "bare")
                start, spent = time.perf_counter(), _spent(process.pid)
                await _send(session, url.strip(), headers, bodies[_WARM:], connector, replies=kind != "bare")
                return count / (time.perf_counter() - start), (_spent(process.pid) - spent) / count
        finally:
            process.terminate()
            process.wait()
            await runner.cleanup()


def _spent(pid: int) -> float:
    """Seconds of CPU of a process so far."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def _send(
    session: ClientSession,
    url: str,
    headers: dict[str, str],
    bodies: list[str],
    connector: Any,
    *,
    replies: bool,
) -> None:
    before, left = len(connector.messages), iter(bodies)

    async def one() -> None:
        for body in left:
            async with session.post(url, data=body, headers=headers) as answer:
                assert answer.status in {200, 201}, await answer.text()

    await asyncio.gather(*(one() for _ in range(_AT_ONCE)))
    while replies and len(connector.messages) < before + len(bodies):  # noqa: ASYNC110  # the fake tells nobody
        await asyncio.sleep(0.001)


def _bare(_folder: str) -> web.Application:
    async def handle(request: web.Request) -> web.Response:
        await request.read()
        return web.Response()

    app = web.Application()
    app.router.add_post("/api/messages", handle)
    return app


def _botbuilder(_folder: str) -> web.Application:
    from botbuilder.core import ActivityHandler, TurnContext
    from botbuilder.integration.aiohttp import CloudAdapter, ConfigurationBotFrameworkAuthentication
    from botframework.connector.auth import AppCredentials, PasswordServiceClientCredentialFactory

    from tests.teams.activities import APP

    class Credentials(AppCredentials):  # type: ignore[misc]
        def get_access_token(self, force_refresh: bool = False) -> str:
            return "token"

    class Factory(PasswordServiceClientCredentialFactory):  # type: ignore[misc]
        async def create_credentials(self, *_: Any, **__: Any) -> AppCredentials:
            return Credentials(app_id=APP)

    class Echo(ActivityHandler):  # type: ignore[misc]
        async def on_message_activity(self, turn_context: TurnContext) -> None:
            await turn_context.send_activity(turn_context.activity.text)

    class Configuration:
        APP_ID, APP_PASSWORD, APP_TYPE, APP_TENANTID = APP, "secret", "MultiTenant", ""

    adapter = CloudAdapter(
        ConfigurationBotFrameworkAuthentication(Configuration(), credentials_factory=Factory(APP, "secret"))
    )
    app = web.Application()

    async def handle(request: web.Request) -> web.Response:
        answer: web.Response | None = await adapter.process(request, Echo())
        return answer or web.Response()

    app.router.add_post("/api/messages", handle)
    return app


def _ours(folder: str) -> web.Application:
    """As in production, but for one thing: the connector of this machine is believed."""
    from adapters import compose
    from adapters.bridge import Bridge
    from adapters.clock.system import SystemClock
    from adapters.directory import AccountDirectory
    from adapters.files import yaml_file
    from adapters.nudge import Nudge
    from adapters.server import application
    from adapters.teams.connector import Connector
    from adapters.teams.options import Options
    from adapters.teams.profiles import Profiles
    from adapters.teams.routes import Routes
    from adapters.teams.send import TeamsMessenger
    from adapters.teams.start import link
    from adapters.teams.tenants import Tenants
    from adapters.teams.tokens import Tokens, credentials_of
    from bot.administer import import_municipality
    from tests.teams.activities import APP, TENANT
    from tests.teams.world import SAMPLE, AnyPace

    url = f"sqlite:///{folder}/bench.db"
    compose.migrate(url)
    database = compose.open_database(url)
    report = import_municipality(database.store, SystemClock(), yaml_file.load(SAMPLE)[0])
    link(database.store, TENANT, report.organisation)
    connector = Connector(credentials_of(Options(development=True)), development=True)
    messenger = TeamsMessenger(database.store, connector, AnyPace())
    core = compose.core(database, SystemClock(), AccountDirectory({"teams"}), {"teams": messenger})
    bridge, nudge = Bridge(database.workers, database.store.together), Nudge(core)
    nudge.start()
    app = application(core, bridge, None, lambda: True)
    Routes(
        core,
        bridge,
        tokens=Tokens(Options(app_id=APP)),
        tenants=Tenants(database.store, bridge),
        profiles=Profiles(connector),
        development=True,
        nudge=nudge,
    ).add_to(app)
    return app


SERVERS = {"bare": _bare, "botbuilder": _botbuilder, "ours": _ours}


async def _serve(kind: str, folder: str) -> None:
    runner = web.AppRunner(SERVERS[kind](folder), access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(f"http://127.0.0.1:{runner.addresses[0][1]}/api/messages", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    from tests.teams.signing import our_framework

    if len(sys.argv) > 2:
        with our_framework():
            asyncio.run(_serve(sys.argv[1], sys.argv[2]))
    else:
        main(int(os.environ.get("COUNT", "400")))

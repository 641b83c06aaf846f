"""The same signed activity through our whole path, through botbuilder's echo, and to a bare handler, in one run.

It is said by eight people in turn, each in their own chat, for eight are under way at a time.
Ours: token, reading, understanding, one transaction with inbox, record and outbox, and the answer posted by the
connector client. botbuilder's: CloudAdapter as it comes, echo, no storage. Each server has a process of its own, and
they are asked in turns.
"""

import asyncio
import itertools
import json
import os
import sys
from typing import Any

from aiohttp import ClientSession, web

from tests.bench.serving import ROUNDS, Served, local, send, serve, served

LEAST = 5.0
"""How many times the rate of botbuilder's echo ours must be."""
_WARM = 32
_PEOPLE = (
    "Anna de Wit",
    "Karim Bouzid",
    "Marit Jansen",
    "Joost Vermeer",
    "Sanne Bakker",
    "Pieter Visser",
    "Linda Mulder",
    "Eva Meijer",
)
_FEWER = 6
"""The echo is asked so many times less: it takes that much longer."""


def main(count: int = 960) -> dict[str, float]:
    """Prints the rates and returns them. Raises: SystemExit when ours is not fast enough."""
    servers, alone = asyncio.run(_measured(count // ROUNDS))
    for kind, server in servers.items():
        print(f"teams: {kind:11} {server.rate:8.0f} activities/s {server.cpu:7.2f} ms of CPU an activity")
    rates = {kind: server.rate for kind, server in servers.items()}
    ratio, share = rates["ours"] / rates["botbuilder"], rates["ours"] / rates["bare"]
    print(
        f"teams: our whole path is {ratio:.1f} times botbuilder's echo (at least {LEAST}), {share:.3f} of bare aiohttp"
    )
    one = alone["ours"].rate / alone["botbuilder"].rate
    print(f"teams: {one:.1f} times when one person says all of it, for in one chat posts leave one after another")
    if ratio < LEAST:
        raise SystemExit(f"our path is {ratio:.1f} times as fast as botbuilder's echo; {LEAST} is the least")
    return {**rates, "ratio": ratio, "one": one}


async def _measured(count: int) -> tuple[dict[str, Served], dict[str, Served]]:
    """With eight people, and with one of them; a round ends when the last activity is answered and replied to."""
    from tests.teams.activities import Somebody, message
    from tests.teams.connector import FakeConnector
    from tests.teams.signing import handed_on, token

    connector = FakeConnector()
    people = [Somebody(name, number) for number, name in enumerate(_PEOPLE, start=1)]
    connector.members.update((person.id, person.member()) for person in people)
    async with (
        local(connector.app) as service_url,
        served("tests.bench.teams", SERVERS, environment=handed_on()) as servers,
        ClientSession() as session,
    ):
        headers = {"Authorization": f"Bearer {token(service_url)}", "Content-Type": "application/json"}

        async def ask(kind: str, activities: list[str]) -> None:
            wanted = len(connector.messages) + len(activities)
            await send(session, servers[kind].url, [(activity, headers) for activity in activities])
            while kind != "bare" and len(connector.messages) < wanted:  # noqa: ASYNC110  # the fake tells nobody
                await asyncio.sleep(0.001)

        def activities(many: int, speakers: int) -> list[str]:
            return [
                json.dumps(message(service_url, person, "status lindekwartier"))
                for person in itertools.islice(itertools.cycle(people[:speakers]), many)
            ]

        for kind in servers:
            await ask(kind, activities(_WARM, len(people)))
        alone = {kind: Served(url=server.url, pid=server.pid) for kind, server in servers.items()}
        for _ in range(ROUNDS):
            for speakers, asked in ((len(people), servers), (1, alone)):
                for kind, server in asked.items():
                    many = count // _FEWER if kind == "botbuilder" else count
                    await server.round(many, ask(kind, activities(many, speakers)))
        return servers, alone


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
    bridge = Bridge(database.workers, database.store.together)
    nudge = Nudge(core, bridge)
    app = application(core, bridge, None, lambda: True)

    async def delivers(_app: web.Application) -> None:
        await nudge.start()

    app.on_startup.append(delivers)
    Routes(
        core,
        bridge,
        tokens=Tokens(Options(app_id=APP)),
        tenants=Tenants(database.store, bridge),
        profiles=Profiles(connector, database.store),
        development=True,
        nudge=nudge,
    ).add_to(app)
    return app


SERVERS = {"bare": _bare, "botbuilder": _botbuilder, "ours": _ours}


if __name__ == "__main__":
    from tests.teams.signing import our_framework

    if len(sys.argv) > 2:
        with our_framework():
            asyncio.run(serve(SERVERS[sys.argv[1]](sys.argv[2]), "/api/messages"))
    else:
        main(int(os.environ.get("COUNT", "960")))

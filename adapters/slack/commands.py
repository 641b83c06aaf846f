"""lijn slack …: the manifest, an invitation, and a check."""

from __future__ import annotations

from typing import Annotated, Optional
from urllib.parse import urlsplit

import typer

from adapters.opening import Organisation, database, plainly, settings

app = typer.Typer(help="Slack: the app's manifest, installing, and a check.", no_args_is_help=True)


@app.command()
def manifest(
    url: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(help="Where Slack reaches this server, https://…; without it it is for Socket Mode."),
    ] = None,
    wide: Annotated[bool, typer.Option(help="Read the channels Lijn is in, too.")] = False,
) -> None:
    """Print the manifest of the Slack app."""
    from adapters.slack.interactions import SHORTCUT
    from adapters.slack.manifest import manifest as printed
    from bot.errors import NotPossible

    with plainly():
        if url is not None and not _reachable(url):
            raise NotPossible("--url is where Slack reaches this server, like https://lijn.example.nl")
        typer.echo(printed(url, wide=wide, shortcut=SHORTCUT), nl=False)


def _reachable(url: str) -> bool:
    """Slack posts over https only; an emulator on this machine needs no certificate."""
    parts = urlsplit(url)
    return bool(parts.hostname) and (
        parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in {"127.0.0.1", "localhost"})
    )


@app.command()
def invite(organisation: Organisation = None) -> None:
    """Print a link, good for a week, with which a workspace installs Lijn."""
    from adapters.clock.system import SystemClock
    from adapters.secrets import FernetSecrets
    from adapters.slack.oauth import invitation
    from bot.errors import NotPossible
    from bot.overview import resolve_organisation

    with plainly():
        given = settings()
        if given.secret_key is None or given.slack_client_id is None:
            raise NotPossible("LIJN_SLACK_CLIENT_ID and LIJN_SECRET_KEY are needed; see docs/platforms/slack.md")
        key = resolve_organisation(database().store, organisation)
        sealed = invitation(FernetSecrets(given.secret_key.get_secret_value()), SystemClock(), key)
        here = (given.public_url or f"http://{given.host}:{given.port}").rstrip("/")
        typer.echo(f"{here}/slack/install?invitation={sealed}")


@app.command()
def check(
    wait: Annotated[int, typer.Option(help="Seconds to wait for a message to Lijn.", min=0)] = 60,
) -> None:
    """Say which scope is missing, and wait for a real message to arrive."""
    from adapters.clock.system import SystemClock
    from adapters.slack.check import check as checked

    with plainly():
        if not checked(settings(), database().store, SystemClock(), typer.echo, wait=wait):
            raise typer.Exit(1)

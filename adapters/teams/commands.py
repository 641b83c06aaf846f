"""lijn teams …: the app package, a check, and whose a tenant is."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from adapters.opening import Organisation, database, plainly, settings

app = typer.Typer(help="Microsoft Teams: the app package, tenants, and a check.", no_args_is_help=True)


@app.command()
def manifest(
    url: Annotated[str, typer.Option(help="Where Teams reaches this server, https://…")],
    output: Annotated[Path, typer.Option(help="The file to write.")] = Path("lijn-teams.zip"),
    developer: Annotated[str, typer.Option(help="Who offers the app, in at most 32 characters.")] = "Korte Lijnen",
) -> None:
    """Write the app package for Teams: a zip with the manifest and two icons."""
    from importlib.metadata import version

    from adapters.teams.manifest import VERSION, package
    from bot.administer import NotPossible

    with plainly():
        packed = package(settings().teams_app_id or "", url, version("korte-lijnen"), developer)
        try:
            output.write_bytes(packed)
        except OSError as fault:
            raise NotPossible(f"{output} cannot be written: {(fault.strerror or 'fault').lower()}") from None
        typer.echo(f"{output} is written, by manifest schema {VERSION}; Teams says whether it is right on upload.")


@app.command()
def check(
    wait: Annotated[int, typer.Option(help="Seconds to wait for a message to Lijn.", min=0)] = 60,
) -> None:
    """Try the token and the tenant, and wait for a real message to arrive."""
    from adapters.teams.check import check as checked

    with plainly():
        if not checked(settings(), database().store, typer.echo, wait=wait):
            raise typer.Exit(1)


@app.command()
def link(
    tenant: Annotated[str, typer.Argument(help="The id of another tenant of Microsoft Entra.")],
    organisation: Organisation = None,
) -> None:
    """Let the people of another tenant talk to Lijn."""
    from adapters.teams.start import link as linked
    from bot.administer import resolve_organisation

    with plainly():
        store = database().store
        key = resolve_organisation(store, organisation)
        linked(store, tenant, key)
        typer.echo(f"{tenant} belongs to {key} now.")


@app.command()
def unlink(tenant: Annotated[str, typer.Argument(help="The id of a linked tenant.")]) -> None:
    """Refuse a tenant from now on; its record stays."""
    from datetime import UTC, datetime

    from adapters.teams.places import PLATFORM
    from bot.install import uninstall

    with plainly():
        uninstall(database().store, PLATFORM, tenant.strip().casefold(), datetime.now(UTC))
        typer.echo(f"{tenant} is refused from now on.")

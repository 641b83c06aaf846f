"""lijn teams …: the app package, a check, and whose a tenant is."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

from adapters.opening import Organisation, database, plainly, settings

app = typer.Typer(help="Microsoft Teams: the app package, tenants, and a check.", no_args_is_help=True)


@app.command()
def manifest(
    url: Annotated[str, typer.Option(help="Where Teams reaches this server: https, a host, and at most a path.")],
    output: Annotated[Path, typer.Option(help="The file to write.")] = Path("lijn-teams.zip"),
    developer: Annotated[str, typer.Option(help="Who offers the app, in at most 32 characters.")] = "Korte Lijnen",
    privacy_url: Annotated[Optional[str], typer.Option(help="The municipality's own page on privacy.")] = None,  # noqa: UP045
    terms_url: Annotated[Optional[str], typer.Option(help="The municipality's own terms of use.")] = None,  # noqa: UP045
) -> None:
    """Write the app package for Teams: a zip with the manifest and two icons."""
    from importlib.metadata import version

    from adapters.teams.manifest import VERSION, package
    from bot.administer import NotPossible

    with plainly():
        packed = package(settings().teams_app_id, url, version("korte-lijnen"), developer, privacy_url, terms_url)
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
    tenant: Annotated[str, typer.Argument(help="The Directory (tenant) ID of another tenant of Microsoft Entra.")],
    organisation: Organisation = None,
) -> None:
    """Let the people of another tenant talk to Lijn."""
    from adapters.teams.options import tenant_id_of
    from adapters.teams.start import link as linked
    from adapters.teams.tenants import LASTS
    from bot.administer import resolve_organisation

    with plainly():
        found = tenant_id_of(tenant, "TENANT")
        store = database().store
        key = resolve_organisation(store, organisation)
        linked(store, found, key)
        typer.echo(f"{found} belongs to {key}: a running Lijn lets its people in within {LASTS:g} seconds.")


@app.command()
def unlink(tenant: Annotated[str, typer.Argument(help="The id of a linked tenant.")]) -> None:
    """Refuse a tenant; its record stays."""
    from datetime import UTC, datetime

    from adapters.teams.places import PLATFORM
    from adapters.teams.tenants import LASTS
    from bot.administer import NotPossible
    from bot.install import installation, installations, uninstall

    with plainly():
        store, found = database().store, tenant.strip().casefold()
        if installation(store, PLATFORM, found) is None:
            linked = ", ".join(one.tenant for one in installations(store, PLATFORM))
            raise NotPossible(f"{found or 'nothing'} is not linked; linked is {linked or 'none'}")
        uninstall(store, PLATFORM, found, datetime.now(UTC))
        typer.echo(f"{found} is unlinked: a running Lijn refuses its people within {LASTS:g} seconds.")

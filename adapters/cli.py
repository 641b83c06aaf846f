"""The command line: lijn run, console, import, export, status, verify and the rest."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Optional

import typer

from adapters import reports
from adapters.opening import Organisation, database, plainly, settings
from adapters.slack import commands as slack
from adapters.teams import commands as teams

_COLLECT_AFTER = 50_000

app = typer.Typer(
    name="lijn",
    help="Lijn keeps the lines short between everyone who works on a municipal plan.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
admin = typer.Typer(help="Functional administrators.", no_args_is_help=True)
app.add_typer(admin, name="admin")
app.add_typer(reports.app)
app.add_typer(slack.app, name="slack")
app.add_typer(teams.app, name="teams")


@app.command()
def version() -> None:
    """Say which version this is."""
    from importlib.metadata import version as version_of

    typer.echo(version_of("korte-lijnen"))


@app.command()
def migrate() -> None:
    """Make the tables, or bring them to this version."""
    from adapters import compose

    with plainly():
        typer.echo(f"The database is at {compose.migrate(settings().database_url)}.")


@app.command(name="import")
def import_(
    file: Annotated[Optional[Path], typer.Argument(help="The municipality, in YAML.")] = None,  # noqa: UP045
    csv: Annotated[Optional[Path], typer.Option(help="A list of promises, in CSV.")] = None,  # noqa: UP045
    force: Annotated[bool, typer.Option("--force", help="Overwrite what was changed in chat since.")] = False,
    organisation: Organisation = None,
) -> None:
    """Import a municipality from YAML, or a list of promises with --csv."""
    from adapters import importing

    with plainly():
        if (file is None) == (csv is None):
            from bot.errors import NotPossible

            raise NotPossible("name a file to import, or a list of promises with --csv FILE")
        if csv is not None:
            importing.promises(database().store, csv, organisation, typer.echo)
        elif file is not None and not importing.municipality(database().store, file, typer.echo, force=force):
            raise typer.Exit(1)


@app.command()
def export(
    form: Annotated[str, typer.Option("--format", help="yaml or json.")] = "yaml",
    organisation: Organisation = None,
) -> None:
    """Write the municipality to standard output, equal to what was imported and changed since."""
    import json

    from adapters.files import yaml_file
    from bot.administer import export_municipality
    from bot.errors import NotPossible
    from bot.overview import resolve_organisation

    with plainly():
        if form not in {"yaml", "json"}:
            raise NotPossible(f"{form} is no format; choose yaml or json")
        store = database().store
        document = export_municipality(store, resolve_organisation(store, organisation))
        text = yaml_file.dump(document) if form == "yaml" else json.dumps(document, ensure_ascii=False, indent=2)
        typer.echo(text, nl=form == "json")


@app.command()
def status(organisation: Organisation = None) -> None:
    """Count what there is and what waits."""
    from adapters.clock.system import SystemClock
    from bot.overview import overview, resolve_organisation

    with plainly():
        store = database().store
        key = resolve_organisation(store, organisation)
        typer.echo(key)
        for name, count in overview(store, SystemClock(), key).items():
            typer.echo(f"{count:8} {name}")


@app.command()
def verify(organisation: Organisation = None) -> None:
    """Walk the record and name the first broken row."""
    from bot.administer import verify as walk
    from bot.overview import resolve_organisation

    with plainly():
        store = database().store
        key = resolve_organisation(store, organisation)
        count, fault = walk(store, key)
        if fault is not None:
            typer.echo(f"lijn: the record of {key} is broken: {fault}", err=True)
            raise typer.Exit(1)
        typer.echo(f"The record of {key} is whole: {count} rows.")


@app.command()
def outbox(
    resend: Annotated[Optional[str], typer.Option(help="Send this post once more.")] = None,  # noqa: UP045
    organisation: Organisation = None,
) -> None:
    """List posts that wait, failed, or may not have arrived."""
    from adapters import posts
    from adapters.clock.system import SystemClock
    from bot.overview import resolve_organisation

    with plainly():
        store = database().store
        if resend is not None:
            posts.send_again(store, SystemClock(), resend, typer.echo)
        else:
            posts.listed(store, resolve_organisation(store, organisation), typer.echo)


@admin.command("add")
def admin_add(
    email: Annotated[str, typer.Argument(help="The e-mail address of someone in the record.")],
    organisation: Organisation = None,
) -> None:
    """Make someone functional administrator."""
    from adapters.clock.system import SystemClock
    from bot.administer import add_administrator
    from bot.overview import resolve_organisation

    with plainly():
        store = database().store
        name = add_administrator(store, SystemClock(), resolve_organisation(store, organisation), email)
        typer.echo(f"{name} is a functional administrator now.")


@admin.command("confirm")
def admin_confirm(
    email: Annotated[str, typer.Argument(help="The e-mail address of someone who wrote to Lijn in chat.")],
    organisation: Organisation = None,
) -> None:
    """Vouch for someone's chat accounts, when no administrator can do it in chat yet."""
    from adapters.clock.system import SystemClock
    from bot.administer import confirm_accounts
    from bot.overview import resolve_organisation

    with plainly():
        store = database().store
        name, count = confirm_accounts(store, SystemClock(), resolve_organisation(store, organisation), email)
        typer.echo(f"{count} accounts of {name} are confirmed now." if count else f"{name} has no account to confirm.")


@app.command("new-key")
def new_key() -> None:
    """Make a key for LIJN_SECRET_KEY."""
    from adapters import secrets

    typer.echo(secrets.new_key())


@app.command()
def backup(file: Annotated[Path, typer.Argument(help="Where to write it.")]) -> None:
    """Write everything in the database to one file."""
    from adapters import compose

    with plainly():
        typer.echo(f"{compose.backup(settings().database_url, file)} rows are in {file}.")


@app.command()
def restore(file: Annotated[Path, typer.Argument(help="A file written by backup.")]) -> None:
    """Put a backup into an empty, migrated database."""
    from adapters import compose

    with plainly():
        typer.echo(f"{compose.restore(settings().database_url, file)} rows are back; now run: lijn verify")


@app.command()
def console(
    speaker: Annotated[str, typer.Option("--as", help="Who types: a person's id or e-mail address.")] = "",
    where: Annotated[str, typer.Option(help="dm, or the slug of a trajectory.")] = "dm",
    json_lines: Annotated[bool, typer.Option("--json", help="Read and write lines of JSON.")] = False,
    now: Annotated[Optional[str], typer.Option(help="Where the clock stands; real time if not given.")] = None,  # noqa: UP045
    organisation: Organisation = None,
) -> None:
    """Chat in the terminal, as anyone."""
    from adapters.console import start

    with plainly():
        start.console(database().store, organisation, speaker, where, now, as_json=json_lines)


@app.command()
def understand(
    text: Annotated[Optional[str], typer.Argument(help="What someone types.")] = None,  # noqa: UP045
    speaker: Annotated[str, typer.Option("--as", help="Who types: a person's id.")] = "",
    where: Annotated[str, typer.Option(help="dm, or the slug of a trajectory.")] = "dm",
    context: Annotated[Optional[str], typer.Option(help="What the bot showed just before.")] = None,  # noqa: UP045
    batch: Annotated[Optional[Path], typer.Option(help="A file of utterances to read instead.")] = None,  # noqa: UP045
    now: Annotated[Optional[str], typer.Option(help="Where the clock stands; real time if not given.")] = None,  # noqa: UP045
    json_lines: Annotated[bool, typer.Option("--json", help="Print a line of JSON.")] = False,
    organisation: Organisation = None,
) -> None:
    """Say what is understood in a sentence; nothing is changed."""
    from adapters import trying
    from bot.errors import NotPossible
    from bot.overview import resolve_organisation
    from bot.trial import Trial

    with plainly():
        store = database().store
        key = resolve_organisation(store, organisation)
        if batch is not None:
            trying.batch(store, key, batch, now, typer.echo)
        elif text is None or not speaker:
            raise NotPossible("say what is typed and by whom, as in: lijn understand --as p05 'status linde'")
        else:
            trial = Trial(speaker=speaker, where=where, text=text, context=context)
            trying.one(store, key, trial, now, typer.echo, as_json=json_lines)


@app.command()
def demo() -> None:
    """See Lijn at work in a made-up municipality."""
    from adapters.console import demo as scene

    with plainly():
        scene.play(stay=sys.stdin.isatty() and sys.stdout.isatty())


def _serve(*, ticks: bool, listens: bool) -> None:
    from adapters import processes

    with plainly():
        processes.run(settings(), typer.echo, ticks=ticks, listens=listens)


def _process(name: str, help_: str, *, ticks: bool, listens: bool) -> Callable[[], None]:
    def command() -> None:
        _serve(ticks=ticks, listens=listens)

    return app.command(name, help=help_)(command)


run = _process("run", "Run everything in one process: web and worker.", ticks=True, listens=True)
web = _process("web", "Run the server that platforms and watchers talk to.", ticks=False, listens=True)
worker = _process("worker", "Run the reminders and the posts that are left.", ticks=True, listens=False)


def main() -> None:
    """The entry of `lijn`."""
    # What is imported stays: looking through it for waste again and again costs a tenth of the start.
    gc.set_threshold(_COLLECT_AFTER, 20, 20)
    try:
        app()
    finally:
        # At the end Python would walk all that was imported once more: a fifth of a second that nobody needs.
        gc.freeze()

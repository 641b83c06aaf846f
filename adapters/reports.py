"""Commands that read the record: signals, the year, the paragraph on participation, the list for the council."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Optional

import typer

from adapters.opening import Organisation, database, plainly

app = typer.Typer()

Now = Annotated[Optional[str], typer.Option("--now", help="For which moment; this one if not given.")]  # noqa: UP045


@app.command()
def signals(
    trajectory: Annotated[Optional[str], typer.Option(help="The slug of one trajectory.")] = None,  # noqa: UP045
    now: Now = None,
    as_json: Annotated[bool, typer.Option("--json", help="Write JSON.")] = False,
    organisation: Organisation = None,
) -> None:
    """Name what of the eight keys is being broken, per trajectory."""
    from bot.overview import resolve_organisation
    from bot.reporting import signals_now

    with plainly():
        store = database().store
        key = resolve_organisation(store, organisation)
        found = signals_now(store, key, moment(now), trajectory)
        if as_json:
            rows = [
                {"trajectory": each.slug, "code": signal.code.value, "subject": signal.subject, "key": signal.key}
                for each, given in found
                for signal in given
            ]
            typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
            return
        for each, given in found:
            typer.echo(f"{each.title} ({each.slug}): {len(given) or 'no'} signal{'' if len(given) == 1 else 's'}")
            for signal in given:
                since = f"since {signal.since}" if signal.since else None
                late = "(escalated)" if signal.escalated else None
                parts = (str(signal.key), signal.code.value, signal.subject, since, late)
                typer.echo("  " + " ".join(part for part in parts if part))


@app.command()
def report(
    year: Annotated[int, typer.Option("--year", help="The year to count.")],
    csv: Annotated[Optional[Path], typer.Option("--csv", help="Write the table to this file.")] = None,  # noqa: UP045
    html: Annotated[Optional[Path], typer.Option("--html", help="Write a page to print to this file.")] = None,  # noqa: UP045
    now: Now = None,
    organisation: Organisation = None,
) -> None:
    """Count a year from the record: as CSV on standard output, or in files."""
    from bot.administer import resolve_organisation
    from bot.errors import NotPossible
    from bot.reporting import year_report

    with plainly():
        if not 2000 <= year <= 2100:
            raise NotPossible(f"{year} is no year to count; write 2026")
        store = database().store
        found = year_report(store, resolve_organisation(store, organisation), year, moment(now))
        if csv is None and html is None:
            typer.echo(found.csv, nl=False)
        for path, text in ((csv, found.csv), (html, found.page)):
            if path is not None:
                _written(path, text)


@app.command()
def paragraph(
    trajectory: Annotated[str, typer.Argument(help="The slug of the trajectory.")],
    now: Now = None,
    organisation: Organisation = None,
) -> None:
    """Write the paragraph on participation for a decision, in Dutch, from what is public in the record."""
    from bot.administer import resolve_organisation
    from bot.reporting import participation_paragraph

    with plainly():
        store = database().store
        key = resolve_organisation(store, organisation)
        typer.echo(participation_paragraph(store, key, trajectory, moment(now)), nl=False)


@app.command(name="council-list")
def council_list(organisation: Organisation = None) -> None:
    """Write the promises to the council as CSV, for iBabs, NotuBiz or a spreadsheet."""
    from bot.administer import resolve_organisation
    from bot.reporting import council_list as listed

    with plainly():
        store = database().store
        typer.echo(listed(store, resolve_organisation(store, organisation)), nl=False)


def _written(path: Path, text: str) -> None:
    """Raises: NotPossible."""
    from bot.errors import NotPossible

    try:
        path.write_text(text, encoding="utf-8-sig" if path.suffix == ".csv" else "utf-8", newline="")
    except OSError as fault:
        raise NotPossible(f"{path} cannot be written: {(fault.strerror or 'fault').lower()}") from None
    typer.echo(f"written: {path}")


def moment(words: str | None) -> datetime:
    """A moment; one without zone is the municipality's own time. Raises: NotPossible."""
    from bot.errors import NotPossible
    from bot.exchange.sense import FIRST_YEAR, LAST_YEAR

    if words is None:
        return datetime.now(UTC)
    try:
        found = datetime.fromisoformat(words)
    except ValueError:
        raise NotPossible(f"{words!r} is no moment; write 2026-11-23T10:00:00+01:00") from None
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise NotPossible(f"{words!r} is outside the years {FIRST_YEAR} to {LAST_YEAR}")
    return found

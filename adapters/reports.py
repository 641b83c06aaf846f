"""Commands that read the record: signals."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Annotated, Optional
from zoneinfo import ZoneInfo

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


def moment(words: str | None) -> datetime:
    """An aware moment; one without zone is taken to be Amsterdam time. Raises: NotPossible."""
    from bot.errors import NotPossible

    if words is None:
        return datetime.now(UTC)
    try:
        found = datetime.fromisoformat(words)
    except ValueError:
        raise NotPossible(f"{words!r} is no moment; write 2026-11-23T10:00:00+01:00") from None
    return (found if found.tzinfo else found.replace(tzinfo=ZoneInfo("Europe/Amsterdam"))).astimezone(UTC)

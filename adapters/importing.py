"""What an import says on the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from adapters.clock.system import SystemClock
from adapters.files import csv_file, yaml_file
from bot.administer import ImportRefused, import_municipality, import_promises
from bot.overview import resolve_organisation
from bot.ports.unit_of_work import UnitOfWork

Say = Callable[[str], None]

_NAMED = 20
"""Faults that are named; nobody reads the thousandth."""


def municipality(store: UnitOfWork, file: Path, say: Say, *, force: bool) -> bool:
    """Imports a municipality; False when nothing was stored. Raises: NotPossible."""
    document, lines = yaml_file.load(file)
    try:
        report = import_municipality(store, SystemClock(), document, force=force)
    except ImportRefused as refused:
        for fault in sorted(refused.faults, key=lambda fault: lines.of(fault.path))[:_NAMED]:
            say(f"{file.name}, line {lines.of(fault.path)}: {fault.path or 'document'}: {fault.reason}")
        if len(refused.faults) > _NAMED:
            say(f"and {len(refused.faults) - _NAMED} faults more")
        say("Nothing was stored.")
        return False
    for warning in report.warnings:
        say(f"{file.name}, line {lines.of(warning.path)}: {warning.path} {warning.reason}")
    say(
        f"{report.organisation}: {len(report.added)} added, {len(report.updated)} updated,"
        f" {report.unchanged} unchanged, {len(report.kept)} kept as changed in chat."
    )
    for name in report.kept:
        say(f"kept: {name} (overwrite it with --force)")
    return True


def promises(store: UnitOfWork, file: Path, organisation: str | None, say: Say) -> None:
    """Imports a list of promises. Raises: NotPossible."""
    key = resolve_organisation(store, organisation)
    added, left = import_promises(store, SystemClock(), key, csv_file.load(file))
    say(f"{key}: {len(added)} promises added{': ' + added[0] + ' to ' + added[-1] if added else ''}.")
    for row in left:
        say(f"{file.name}, line {row.line}: left out: {row.reason}")

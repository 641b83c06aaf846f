"""What every command of the command line begins with."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Optional

import typer

if TYPE_CHECKING:
    from adapters.compose import Database
    from adapters.settings import Settings

Organisation = Annotated[
    Optional[str], typer.Option("--organisation", help="Which municipality, when there are several.")  # noqa: UP045
]


@contextmanager
def plainly() -> Iterator[None]:
    """Says what is wrong in one sentence, and ends with 1."""
    from adapters.settings import BadSetting
    from bot.errors import NotPossible

    try:
        yield
    except (NotPossible, BadSetting) as fault:
        typer.echo(f"lijn: {fault}", err=True)
        raise typer.Exit(1) from None


def settings() -> Settings:
    """The settings of this installation, with the log set up."""
    from adapters import logs
    from adapters.settings import load

    found = load()
    logs.set_up(found.log_level, found.log_format)
    return found


def database() -> Database:
    """The database of this installation."""
    from adapters.compose import open_database

    return open_database(settings().database_url)

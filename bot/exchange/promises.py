"""A list of promises, row by row, as people keep them in a spreadsheet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.domain.commitment import Commitment, CommitmentKind
from bot.domain.person import Person
from bot.exchange.sense import FIRST_YEAR, LAST_YEAR
from bot.understanding.index import Names
from bot.understanding.names import people_of, trajectories_of
from bot.understanding.normal import clean, folded
from bot.understanding.options import OPTIONS

_COLUMNS = {
    "text": ("text", "tekst", "omschrijving", "toezegging", "afspraak"),
    "kind": ("kind", "soort"),
    "owner": ("owner", "eigenaar", "actiehouder"),
    "due": ("due", "datum", "termijn", "uiterlijk"),
    "trajectory": ("trajectory", "traject"),
    "council_ref": ("council_ref", "griffienummer", "nummer"),
}
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class NotUnderstoodRow:
    """A row that was left out, and why."""

    line: int
    reason: str


def columns_of(header: list[str]) -> dict[str, int]:
    """Which column holds what. Raises: ValueError when there is no column for the text."""
    found: dict[str, int] = {}
    for index, name in enumerate(header):
        for column, names in _COLUMNS.items():
            if folded(name).replace(" ", "_") in names and column not in found:
                found[column] = index
    if "text" not in found:
        raise ValueError("there is no column 'text'; the columns are text, kind, owner, due, trajectory, council_ref")
    return found


def commitment_of(row: Mapping[str, str], people: tuple[Person, ...], names: Names, today: date) -> Commitment:
    """The commitment in a row, without a number yet. Raises: ValueError with what is not understood."""
    text = clean(row.get("text", ""))
    if not text:
        raise ValueError("there is no text")
    if len(text) > _LONGEST:
        raise ValueError(f"the text is longer than {_LONGEST} characters")
    return Commitment(
        id="",
        trajectory=_trajectory(row.get("trajectory", ""), names),
        kind=_kind(row.get("kind", "")),
        text=text,
        owner=_owner(row.get("owner", ""), people),
        made_on=today,
        due=_day(row.get("due", "")),
        council_ref=clean(row.get("council_ref", "")) or None,
        source="csv",
    )


def _kind(words: str) -> CommitmentKind:
    wanted = folded(words)
    if not wanted:
        return CommitmentKind.COUNCIL_PLEDGE
    for kind in CommitmentKind:
        if wanted == folded(kind) or wanted in OPTIONS[kind]:
            return kind
    raise ValueError(f"{words!r} is no kind (toezegging, afspraak or actie)")


def _owner(words: str, people: tuple[Person, ...]) -> str | None:
    if not words.strip():
        return None
    wanted = words.strip().casefold()
    exact = [p.id for p in people if wanted in {p.id.casefold(), p.name.casefold(), (p.email or "").casefold()}]
    if len(exact) == 1:
        return exact[0]
    near = [person.name for person in people if person.id in people_of(words, people, None, "")]
    hint = f"; did you mean {near[0]}?" if near else ""
    raise ValueError(f"{words!r} is nobody in the record{hint}")


def _trajectory(words: str, names: Names) -> str | None:
    if not words.strip():
        return None
    found = trajectories_of(words, names)
    if len(found) != 1:
        raise ValueError(f"{words!r} is {'more than one' if found else 'no'} trajectory")
    return found[0]


def _day(words: str) -> date | None:
    words = words.strip()
    if not words:
        return None
    try:
        if match := re.fullmatch(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})", words):
            found = date(int(match[3]), int(match[2]), int(match[1]))
        else:
            found = date.fromisoformat(words)
    except ValueError:
        raise ValueError(f"{words!r} is not a date (write 2026-12-11)") from None
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise ValueError(f"{words!r} is a day outside the years {FIRST_YEAR} to {LAST_YEAR}")
    return found

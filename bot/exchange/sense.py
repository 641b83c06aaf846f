"""What a document says must make sense: numbers, days and hours that can be kept and counted with."""

from __future__ import annotations

import dataclasses
import math
import re
from collections.abc import Iterator, Mapping
from typing import Any

from bot.domain.calendar import Calendar
from bot.domain.organisation import Organisation
from bot.domain.person import Account
from bot.domain.zone import is_zone
from bot.exchange.document import Fault, Reading

_LARGEST = 2**31 - 1
"""The largest number that both databases keep in a column."""
_MOST_DAYS = 366
"""Working days before or after something; more would be a typing error, and slow to count."""
_UNREADABLE = re.compile(r"[\x00\ud800-\udfff]")
_DAY = re.compile(r"(\d{4})-\d\d-\d\d(T.*)?")
FIRST_YEAR, LAST_YEAR = 1900, 2199
"""Days outside these years are typing errors, and cannot all be counted with."""


def storable(data: Any, path: str = "") -> Iterator[Fault]:
    """A fault for each text or number that no database keeps as it is, and for each day too far away to count with."""
    if isinstance(data, str) and _UNREADABLE.search(data):
        yield Fault(path, "holds a character that is no text")
    elif isinstance(data, str) and (day := _DAY.fullmatch(data)) and not FIRST_YEAR <= int(day[1]) <= LAST_YEAR:
        yield Fault(path, f"is a day outside the years {FIRST_YEAR} to {LAST_YEAR}")
    elif isinstance(data, int) and abs(data) > _LARGEST:
        yield Fault(path, "is too large a number")
    elif isinstance(data, float) and not math.isfinite(data):
        yield Fault(path, "is not a number")
    elif isinstance(data, Mapping):
        for key, value in data.items():
            yield from storable(value, f"{path}.{key}" if path else str(key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from storable(value, f"{path}[{index}]")


def check(reading: Reading) -> None:
    """Adds a fault for a calendar or setting that cannot be counted with, and for an account that two people have."""
    accounts: set[Account] = set()
    for (kind, id), value in reading.items.items():
        path = reading.paths[kind, id]
        if kind == "organisation":
            reading.faults += _organisation(value, path)
        if kind == "people":
            for index, account in enumerate(value.accounts):
                bare = dataclasses.replace(account, confirmed=True)
                if bare in accounts:
                    reading.faults.append(Fault(f"{path}.accounts[{index}]", "this account is somebody's already"))
                accounts.add(bare)


def _organisation(value: Organisation, path: str) -> Iterator[Fault]:
    yield from _calendar(value.calendar, f"{path}.calendar")
    for name in ("reminders", "signals"):
        for field in dataclasses.fields(getattr(value, name)):
            number = getattr(getattr(value, name), field.name)
            if not 0 <= number <= _MOST_DAYS:
                yield Fault(f"{path}.{name}.{field.name}", f"is a number from 0 to {_MOST_DAYS}")
    for index, deputy in enumerate(value.deputies):
        if deputy.from_ and deputy.until and deputy.until <= deputy.from_:
            yield Fault(f"{path}.deputies[{index}].until", "is not after the first day")


def _calendar(calendar: Calendar, path: str) -> Iterator[Fault]:
    if not is_zone(calendar.timezone):
        yield Fault(f"{path}.timezone", "is no time zone (write Europe/Amsterdam)")
    if not calendar.office_days:
        yield Fault(f"{path}.office_days", "name at least one day")
    opens, closes = calendar.office_hours
    if opens >= closes:
        yield Fault(f"{path}.office_hours", "the office closes before it opens")
    for index, recess in enumerate(calendar.recess):
        if recess.to < recess.from_:
            yield Fault(f"{path}.recess[{index}].to", "is before the first day")

"""A thousand events in Rijnveste: what people say, day after day."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

_BEGINS = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
_A_DAY = 25
"""Events in a day; the next one is on the next day."""


@dataclass(frozen=True, slots=True)
class Event:
    """Someone types something, or gives a thumb to the request for approval of a message."""

    id: str
    at: datetime
    person: str
    where: str
    text: str
    thumb_on: str | None = None
    changes: bool = True


def events(count: int) -> list[Event]:
    """The first so many; every tenth is a repeat of an earlier one."""
    made: list[Event] = []
    for number in range(count):
        day, of_day = divmod(number, _A_DAY)
        at = _BEGINS + timedelta(days=day, seconds=20 * of_day)
        cycle, turn = divmod(number, 10)
        if turn == 9:
            earlier = made[number - 1 - cycle % 8]
            made.append(
                Event(earlier.id, at, earlier.person, earlier.where, earlier.text, earlier.thumb_on, changes=False)
            )
        else:
            made.append(_event(number, at, cycle + 1, turn))
    return made


def _event(number: int, at: datetime, cycle: int, turn: int) -> Event:
    id = f"event-{number}"
    street = f"straat {cycle}"
    match turn:
        case 0:
            return Event(id, at, "p05", "lindekwartier", "status", changes=False)
        case 1:
            text = f"afspraak: de lantaarns van {street} tellen, eigenaar Sanne Bakker, uiterlijk 11 december 2026"
            return Event(id, at, "p05", "lindekwartier", text)
        case 2:
            return Event(id, at, "p05", "dm:p05", f"C-{152 + cycle} klaar")
        case 3:
            return Event(id, at, "p05", "lindekwartier", f"vraag aan de wethouder: mogen we {street} afsluiten?")
        case 4:
            return Event(id, at, "p01", "dm:p01", f"antwoord Q-{241 + cycle}: ja, dat mag")
        case 5:
            text = f"concept lindekwartier planning: {street} // {street} is dicht op 5 januari 2027."
            return Event(id, at, "p11", "dm:p11", text)
        case 6:
            return Event(id, at, "p11", "dm:p11", f"leg M-014-{1 + cycle} voor")
        case 7:
            return Event(id, at, "p01", "dm:p01", "👍", thumb_on=f"M-014-{1 + cycle}")
        case _:
            return Event(id, at, "p11", "dm:p11", f"publiceer M-014-{1 + cycle}")

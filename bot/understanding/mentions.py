"""Where a sentence names a day, and which."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from bot.domain.calendar import Calendar
from bot.understanding.dates import DayAsked, DayFound, NoDay, Why, day_of
from bot.understanding.days import MONTHS, SIMPLE, WEEKDAYS
from bot.understanding.feasts import NAMED
from bot.understanding.normal import vocabulary

_LONGEST = 9
"""Words in the longest phrase that names a day: 'voor de raad van donderdag 17 december 2026'."""
_OPENERS = vocabulary(
    "voor vóór voordat before uiterlijk per t/m tm tot until till by from vanaf sinds since tegen op on met met in over binnen within na after "
    "eind einde begin half halverwege medio midden mid end early late start beginning halfway volgende komende aankomende aanstaande a.s as deze this next coming "
    "afgelopen vorige last past vandaag today vanochtend vanmorgen vanmiddag vanavond morgen tomorrow morgenochtend morgenmiddag overmorgen gisteren gister yesterday eergisteren "
    "gisteravond gistermiddag gisterochtend week wk zsm binnenkort ooit later asap soon somewhere sometime ergens tussen between het the de ten latest no kwartaal eerste tweede derde vierde first second third "
    "fourth voorjaar najaar lente herfst jaareinde pasen kerst koningsdag hemelvaart pinksteren easter christmas day op zo snel"
)
_LONE = vocabulary(
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday thursday friday saturday sunday "
    "vandaag today vanochtend vanmorgen vanmiddag vanavond morgen tomorrow morgenochtend morgenmiddag overmorgen gisteren gister yesterday eergisteren "
    "gisteravond gistermiddag gisterochtend zsm binnenkort ooit later asap soon voorjaar najaar jaareinde "
    "januari februari maart april juni juli augustus september oktober november december january february june july october snel "
    "maandagochtend dinsdagochtend woensdagochtend donderdagochtend vrijdagochtend maandagmiddag dinsdagmiddag woensdagmiddag donderdagmiddag vrijdagmiddag"
)
_NUMERIC = re.compile(r"\d{1,2}[-/.]\d{1,2}")
_QUARTER = re.compile(r"q[1-4]")
_WEEK = re.compile(r"(?:week|wk)\d{1,2}")
_TOKEN = re.compile(r"\S+")
_STOPS = ",;:?!"
_MEETING_ALONE = re.compile(
    r"(?:(?:in|on|op|met|bij|tijdens|tot|from|by|van|uiterlijk|per|tegen|at)\s+)?(?:(?:de|het|the|onze)\s+)?"
    r"(?:raad(?:scommissie|svergadering|savond|sdag)?|gemeenteraad|commissie(?:vergadering)?|college(?:vergadering)?|b&w|council(?: meeting)?|committee(?: meeting)?|college meeting)(?:\s+(?:van|of|on|op))?"
)
_COUNCIL_ITSELF = re.compile(
    r"(?:de|the)\s+(?:(?:gemeente)?raad|commissie|council|committee)\s+(?!van\b|of\b|op\b|on\b|in\b|meeting\b)\S"
)
"""Who something is said to, and when: 'de raad vorige week donderdag'; a meeting of that day has 'van' or 'of'."""
_NO_DAY = re.compile(r"(?:op|on|in|the|de|het|met|of|or)?\s*(?:may|do|ma|za|zo|mar|sat|sun|mei|dec)")
_MORNING = re.compile(r"ochtend|morgens|\bmorning\b")
_AFTERNOON = re.compile(r"middag|\bafternoon\b")


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name a day, where they stand, and the day; None when it must be asked."""

    start: int
    end: int
    words: str
    day: date | None
    free: bool = False
    why: Why | None = None

    @property
    def part_of_day(self) -> str | None:
        """Morning or afternoon, if said."""
        if _MORNING.search(self.words.casefold()):
            return "morning"
        return "afternoon" if _AFTERNOON.search(self.words.casefold()) else None


def mentions(text: str, today: date, calendar: Calendar, *, past: bool = False) -> tuple[Mention, ...]:
    """Every day the text names, in order; the longest phrase counts."""
    tokens = [match.span() for match in _TOKEN.finditer(text)]
    bare = [_bare(text[start:end]) for start, end in tokens]
    found: list[Mention] = []
    at = 0
    while at < len(tokens):
        parted = bare[at] in _AFTER and at + 1 < len(bare) and bare[at + 1] in _TERMS
        if parted or (bare[at] not in _OPENERS and not _may_begin(bare[at])):
            at += 1
            continue
        mention, width = _at(text, tokens, bare, at, today, calendar, past=past)
        if mention is not None:
            found.append(mention)
        at += width
    return tuple(found)


def _at(
    text: str, tokens: list[tuple[int, int]], bare: list[str], at: int, today: date, calendar: Calendar, *, past: bool
) -> tuple[Mention | None, int]:
    first = bare[at]
    last = at
    while last < min(at + _LONGEST, len(tokens)) - 1 and not _stops(text[slice(*tokens[last])]):
        if first in _AFTER and bare[last + 1] in _CLAUSES:
            break
        last += 1
    for end in range(last, at - 1, -1):
        if first not in _OPEN_ENDED and not _may_end(bare[end]):
            continue
        start, stop = tokens[at][0], tokens[end][1]
        start += len(text[start:stop]) - len(text[start:stop].lstrip("([\"'"))
        words = text[start:stop].rstrip(".,;:?!)]\"'")
        if end == at and not _lone(first):
            continue
        if _NO_DAY.fullmatch(words.casefold()):
            continue
        if _MEETING_ALONE.fullmatch(words.casefold()) or _COUNCIL_ITSELF.match(words.casefold()):
            continue
        day = day_of(words, today, calendar, past=past)
        if isinstance(day, NoDay):
            continue
        return _mention(start, start + len(words), words, day), end - at + 1
    return None, 1


def _mention(start: int, end: int, words: str, day: DayFound | DayAsked) -> Mention:
    if isinstance(day, DayFound):
        return Mention(start, end, words, day.day, free=day.free)
    return Mention(start, end, words, None, why=day.why)


def _bare(word: str) -> str:
    return word.casefold().strip(".,;:?!()[]\"'")


def _may_begin(word: str) -> bool:
    return (
        word in WEEKDAYS
        or word in MONTHS
        or word[:1].isdigit()
        or word.startswith(_LONE_STARTS)
        or _QUARTER.fullmatch(word) is not None
        or _WEEK.fullmatch(word) is not None
        or word in _FEW
    )


_AFTER = vocabulary("na after")
_TERMS = vocabulary("voor vóór uiterlijk op per binnen before by on within")
"""Words that begin a term; 'na' before them belongs to a verb: 'stuurt het na voor 4 december'."""
_CLAUSES = vocabulary(
    "of dat wat wie hoe waar wanneer want omdat en maar als we wij ze zij ik if whether that what who how and but because they i"
)
"""Words with which something else begins."""
_FEW = frozenset({"een", "één", "twee", "drie", "vier", "vijf", "a", "two", "three"})
_OPEN_ENDED = vocabulary("na after tussen between")
"""Words after which a span of days may end in any word."""
_ENDS = (
    vocabulary(
        "day days dag dagen wd werkdag werkdagen week weken weeks wk month months maand maanden year jaar quarter kwartaal weekend "
        "geleden terug ago jl j.l a.s as aanstaande aankomende jaareinde early late raad council college b&w recess break holiday "
        "kerst zomer zomervakantie feestdagen holidays summer spring autumn fall winter voorjaar najaar lente herfst vakantie "
        "zsm z.s.m mogelijk possible binnenkort ooit later t.z.t tzt termijn asap soon soonish point sometime snel"
    )
    | {word.split()[-1] for word in (*NAMED, *SIMPLE)}
    | WEEKDAYS.keys()
    | MONTHS.keys()
)
_ENDINGS = (
    "reces",
    "ochtend",
    "middag",
    "avond",
    "morning",
    "afternoon",
    "evening",
    "meeting",
    "vergadering",
    "commissie",
    "committee",
    "raadsavond",
    "raadsdag",
    "gemeenteraad",
)


def _may_end(word: str) -> bool:
    """True for the last word of a phrase that may name a day."""
    return word in _ENDS or word.endswith(_ENDINGS) or any(sign.isdigit() for sign in word)


_LONE_STARTS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def _lone(word: str) -> bool:
    """True for one word that names a day by itself."""
    if _NUMERIC.fullmatch(word):
        return False
    return word in _LONE or word[:1].isdigit() or _QUARTER.fullmatch(word) is not None or word.startswith(_LONE_STARTS)


def _stops(token: str) -> bool:
    if token[-1] in _STOPS:
        return True
    return token[-1] == "." and _bare(token) not in MONTHS and _bare(token) not in {"a.s", "as", "jl", "j.l", *WEEKDAYS}

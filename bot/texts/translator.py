"""One language with its dates, its names and its form of address."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time
from babel.messages.pofile import read_po

from bot.domain.calendar import Weekday
from bot.domain.organisation import AddressForm, Language

_LOCALE = Path(__file__).parent / "locale"

Sentences = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Translator:
    """Says the English sentences of the code in one language.

    Called as a function with a sentence and its holes: `_("{id} is done.", id=commitment.id)`.
    """

    language: Language
    form: AddressForm = AddressForm.JE
    zone: ZoneInfo
    """The organisation's."""
    names: Callable[[str], str | None]
    """A person's name by id."""
    reads_in: ZoneInfo | None = None
    """The reader's own zone, where it is known; only moments are said in it, days are the organisation's."""

    def __call__(self, sentence: str, /, **holes: object) -> str:
        """The sentence with its holes filled; people's words in a hole stay as they are."""
        return self._forms(sentence, sentence)[0].format(**holes)

    def plural(self, one: str, many: str, count: int, /, **holes: object) -> str:
        """One sentence or the other, with `{count}` filled."""
        forms = self._forms(one, one, many)
        return forms[0 if count == 1 else 1].format(count=count, **holes)

    def day(self, day: date) -> str:
        """Say: vrijdag 11 december 2026."""
        return _written(day, "EEEE d MMMM y", self._locale)

    def month(self, day: date) -> str:
        """Say: december 2026."""
        return format_date(day, "MMMM y", locale=self._locale)

    def weekday(self, day: Weekday) -> str:
        """Say: maandag."""
        monday = date(2026, 11, 23)
        return _written(monday + timedelta(days=list(Weekday).index(day)), "EEEE", self._locale)

    def plain_day(self, day: date) -> str:
        """Say: 11 december 2026."""
        return _written(day, "d MMMM y", self._locale)

    def short_day(self, day: date) -> str:
        """Say: vr 11 dec (with the year only when it is asked for)."""
        return _written(day, "EEE d MMM", self._locale).replace(".", "")

    def moment(self, moment: datetime) -> str:
        """Say: vrijdag 11 december 2026 om 17:00, on the reader's clock."""
        _, local = self, moment.astimezone(self.reads_in or self.zone)
        holes = {"day": self.day(local.date()), "time": format_time(local, "HH:mm", locale=self._locale)}
        if local.utcoffset() == moment.astimezone(self.zone).utcoffset():
            return _("{day} at {time}", **holes)
        return _("{day} at {time} (your time)", **holes)

    def person(self, id: str | None) -> str:
        """A name; for nobody 'niemand'."""
        _ = self
        if id is None:
            return _("nobody")
        return self.names(id) or id

    def listed(self, words: tuple[str, ...] | list[str]) -> str:
        """Say: a, b en c."""
        _ = self
        if len(words) < 2:
            return "".join(words)
        return _("{most} and {last}", most=", ".join(words[:-1]), last=words[-1])

    @property
    def _locale(self) -> str:
        return "nl" if self.language is Language.NL else "en_GB"

    def _forms(self, key: str, *otherwise: str) -> tuple[str, ...]:
        if self.language is Language.EN:
            return otherwise
        if self.form is AddressForm.U and (formal := sentences(f"{self.language}@formal").get(key)):
            return formal
        return sentences(str(self.language)).get(key, otherwise)


@cache
def sentences(variant: str) -> Sentences:
    """The translations of one language or variant: English sentence -> its forms. Read once."""
    found: Sentences = {}
    for path in sorted((_LOCALE / variant / "LC_MESSAGES").glob("*.po")):
        with path.open("rb") as file:
            for message in read_po(file):
                if message.id and message.string:
                    key = message.id if isinstance(message.id, str) else message.id[0]
                    found[key] = (message.string,) if isinstance(message.string, str) else tuple(message.string)
    return found


@lru_cache(maxsize=4096)
def _written(day: date, pattern: str, locale: str) -> str:
    return format_date(day, pattern, locale=locale)

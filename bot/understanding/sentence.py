"""A sentence with all that it names found in it: numbers, days, people, trajectories, groups, money and hours."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar

from bot.domain.person import BOARD_ROLES
from bot.domain.trajectory import Trajectory
from bot.understanding.amounts import HOURS
from bot.understanding.colleagues import Colleagues, colleagues_of
from bot.understanding.groups import Matched, groups_in
from bot.understanding.ids import item_id
from bot.understanding.index import Found, words_of
from bot.understanding.known import Known
from bot.understanding.mentions import Mention, mentions
from bot.understanding.people import Named, named_in
from bot.understanding.spelling import is_english, mend

_Place = TypeVar("_Place", Mention, Named)
_ITEM = re.compile(r"(?<![\w-])(?:[cqd][- ]?\d{1,9}|m-?\w{1,12}-\d{1,6})(?![\w-])", re.IGNORECASE)
_SUM = re.compile(
    r"(?:€|eur(?:o)?)\s?\d[\d.,]*(?:\s?(?:k|mln|ton))?|\d[\d.,]*\s?(?:k\s)?(?:€|euro'?s?|eur)(?!\w)"
    r"|(?<![\w.,])\d[\d.]*,-+(?!\w)"
    r"|(?<![-/\w])(?<!\b(?:om|at|to) )(?<!\b(?:tot|van) )(?<!\brond )(?<!\b(?:vanaf|until) )(?:\d[\d.,]*|{HOURS})\s?(?:uren|uurtjes|uur|u|hours?|hrs?|h)(?!\w)".replace(
        "{HOURS}", HOURS
    ),
    re.IGNORECASE,
)
_DESCRIBED = re.compile(r"(?<!\w)(?:de|het|the|onze|our|alle|all|beide|een|a)\s+(?:\w+e\s+)?$")
_BECOMES = re.compile(
    r"\b(?:wordt|is|blijft|als|becomes|nieuwe?|new|andere?|make|maak|benoem|appoint)\s+(?:\w+\s+){0,2}$"
)
"""Before a role that someone gets: it names the role and no one in it."""
_DASHED = re.compile(
    r"\W*(?:afspraak|actie|toezegging|belofte|les|inbreng|reactie|promise|action|pledge|lesson|input)\b[^:]{0,50}?\s-\s+(?=\S)",
    re.IGNORECASE,
)
"""A head that ends with a dash where a colon was meant."""
_LATER = re.compile(r"\W*(?:[\w'-]+[\s,]+){4,}?[\w'-]{2,}[.!?]\s+(?-i:[A-Z])")
"""A whole sentence before the one with the colon."""
_TITLE = re.compile(r"(?<!\w)(?:wethouder|burgemeester|alderman|mayor|collega)\s+$")
"""Before a name: it belongs to it."""
_ARTICLE = re.compile(r"(?<!\w)(?:de|het|the|onze|our|alle|all|beide|een|a)\s+$")
_SMALL = re.compile(
    r"\b(?:de|het|een|the|a|an|nou|eigenlijk|even|effe|ff|eens|toch|gewoon|precies|hier|here|actually|just|really)\b\s*"
)
_ASKING = re.compile(
    r"^(?:en\s+|and\s+|maar\s+|hoi\W+|hey\W+|even\s+)?(?:wie|wat|waar|wanneer|welke?|hoe|hoeveel|waarom|waarover|is|zijn|staat|komt|gaat|moet|klopt|who|what|when|where|which|how|why|whose|is|are|does|do|did|has|should|was|were)\b"
)


@dataclass(frozen=True)
class Sentence:
    """What was typed, mended, and against what it is read."""

    typed: str
    known: Known
    around: Sentence | None = field(default=None, repr=False)
    """The whole sentence of which this is a part."""
    at: int | None = None
    """Where it stands in there, when what was found there counts here."""

    @cached_property
    def text(self) -> str:
        """With its spelling mended."""
        if self.at is not None:
            return self.typed
        return mend(self.typed, self.colleagues.words)

    @cached_property
    def low(self) -> str:
        return self.text.casefold()

    @cached_property
    def english(self) -> bool:
        return is_english(self.typed) or (self.around is not None and self.around.english)

    @cached_property
    def asking(self) -> bool:
        """True for a question."""
        return "?" in self.text or _ASKING.match(self.low) is not None

    @cached_property
    def items(self) -> tuple[tuple[str, int, int], ...]:
        """The numbers named: (id, start, end)."""
        found = ((item_id(match[0]), match.start(), match.end()) for match in _ITEM.finditer(self.text))
        return tuple((id, start, end) for id, start, end in found if id)

    def item(self, letter: str) -> str | None:
        """The first number that begins with this letter."""
        return next((id for id, _, _ in self.items if id.startswith(letter)), None)

    @cached_property
    def days(self) -> tuple[Mention, ...]:
        """Days, read as days to come."""
        if self.around is not None and (inside := self._inside(self.around.days)) is not None:
            return inside
        return mentions(self.text, self.known.today, self.known.calendar)

    @cached_property
    def past_days(self) -> tuple[Mention, ...]:
        """Days, read as days that were."""
        return mentions(self.text, self.known.today, self.known.calendar, past=True)

    @cached_property
    def people(self) -> tuple[Named, ...]:
        if (
            self.around is not None
            and self.around.place_id == self.place_id
            and (inside := self._inside(self.around.people)) is not None
        ):
            return inside
        return named_in(self.text, self.known, self.place_id, self.colleagues)

    @cached_property
    def sums(self) -> tuple[tuple[str, int, int], ...]:
        """Money and hours, as written."""
        return tuple((match[0], match.start(), match.end()) for match in _SUM.finditer(self.text))

    @cached_property
    def named(self) -> tuple[Found, ...]:
        """Trajectories named, the surest first."""
        if self.around is not None and self.at is not None:
            first = sum(start < self.at for start, _ in self.around.spans)
            last = first + len(self._words)
            if not any(one.start < border < one.end for one in self.around.named for border in (first, last)):
                return tuple(
                    replace(one, start=one.start - first, end=one.end - first)
                    for one in self.around.named
                    if first <= one.start and one.end <= last
                )
        skip = {at for at, (start, end) in enumerate(self.spans) if self._claimed(start, end)}
        return self.known.trajectories.find(self._words, skip=frozenset(skip))

    @cached_property
    def trajectory_ids(self) -> tuple[str, ...]:
        """The trajectories that may be meant: one when it is clear, none when nothing was named or implied."""
        implied = self.known.implied()
        surest = [one for one in self.named if one.sure == self.named[0].sure] if self.named else []
        if surest and (implied is None or self._outweighs(surest[0], implied)):
            common = set(surest[0].ids).intersection(*(one.ids for one in surest))
            if not common:
                first = min(surest, key=lambda one: one.start)
                return first.ids
            ids = tuple(id for id in surest[0].ids if id in common)
            if len(ids) > 1:
                narrowed = [id for id in ids if any(id in one.ids and len(one.ids) == 1 for one in self.named)]
                ids = tuple(narrowed) or ids
            return ids
        if implied is not None:
            return (implied,)
        if item := self._of_item():
            return (item,)
        return self.around.trajectory_ids if self.around is not None else ()

    @cached_property
    def trajectory(self) -> str | None:
        """The id of the trajectory that is meant, when it is clear."""
        return self.trajectory_ids[0] if len(self.trajectory_ids) == 1 else None

    @cached_property
    def place(self) -> Trajectory | None:
        """That trajectory."""
        return self.known.trajectory(self.trajectory) if self.trajectory else None

    @cached_property
    def place_id(self) -> str | None:
        """The trajectory that roles are read in, found without looking at people."""
        return self.known.implied() or (self.trajectory_ids[0] if len(self.trajectory_ids) == 1 else None)

    @cached_property
    def groups(self) -> tuple[Matched, ...]:
        return groups_in(self.text, self.place)

    @property
    def group(self) -> Matched | None:
        """The group that is meant, when it is clear."""
        return self.groups[0] if len(self.groups) == 1 else None

    @cached_property
    def masked(self) -> str:
        """With signs in place of all that is named, for the rules."""
        spans = [(start, end, id[0].casefold()) for id, start, end in self.items]
        spans += [(start, end, "e") for _, start, end in self.sums]
        spans += [(day.start, day.end, "d") for day in self.days]
        spans += [
            (one.start, one.end, "p")
            for one in self.people
            if not (one.by_role and _BECOMES.search(self.low[: one.start]))
        ]
        spans += [(one.start, one.end, "g") for one in self.groups]
        spans += [(*self.words_at(one), "t") for one in self.named]
        text, at, parts = self.low, 0, []
        for start, end, sign in sorted(spans, key=lambda span: (span[0], -span[1])):
            if start < at:
                continue
            before = text[at:start]
            if sign in "gtp":
                before = (_DESCRIBED if sign == "g" else _ARTICLE).sub(
                    "", _TITLE.sub("", before) if sign == "p" else before
                )
            parts += [before, f"‹{sign}›"]
            at = end
        return "".join((*parts, text[at:]))

    @cached_property
    def bare(self) -> str:
        """The same without small words that people put anywhere: 'wanneer horen [de] mensen [nou eigenlijk] wat'."""
        return _SMALL.sub("", self.masked)

    def words_at(self, found: Found) -> tuple[int, int]:
        """Where the words of a named trajectory stand in the text."""
        return self.spans[found.start][0], self.spans[found.end - 1][1]

    @cached_property
    def head_and_body(self) -> tuple[str, str]:
        """What stands before and after the first colon; all of it is head when there is none."""
        match = re.search(r":\s+(?=\S)|:(?=[^\s\d/])", self.text) or _DASHED.match(self.text)
        if match is None or match.start() > 120 or _LATER.match(self.text[: match.start()]):
            return self.text, ""
        head = self.text[: match.start()] or match[0].rstrip(" -")
        return head, self.text[match.end() :]

    @property
    def body_at(self) -> int:
        """Where the body begins; nought without one."""
        return len(self.text) - len(self.head_and_body[1]) if self.head_and_body[1] else 0

    def is_board(self, id: str | None) -> bool:
        """True for an alderman or the mayor."""
        return any(person.id == id and person.role in BOARD_ROLES for person in self.known.people)

    def part(self, text: str) -> Sentence:
        """A part of it, read against the same."""
        return Sentence(text, self.known, around=self)

    def half(self, start: int, end: int) -> Sentence:
        """What stands from here to there in it, with the days and people that were found in it."""
        return Sentence(self.text[start:end], self.known, around=self, at=start)

    def _inside(self, found: tuple[_Place, ...]) -> tuple[_Place, ...] | None:
        """Of what was found in the whole, what stands in this half; None when something is cut through, or it is no half."""
        if self.at is None:
            return None
        start, end = self.at, self.at + len(self.typed)
        if any(one.start < border < one.end for one in found for border in (start, end)):
            return None
        inside = (one for one in found if start <= one.start and one.end <= end)
        return tuple(replace(one, start=one.start - start, end=one.end - start) for one in inside)

    @cached_property
    def _split(self) -> tuple[tuple[str, ...], tuple[tuple[int, int], ...]]:
        return words_of(self.text)

    @property
    def _words(self) -> tuple[str, ...]:
        return self._split[0]

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Where each word stands."""
        return self._split[1]

    @cached_property
    def colleagues(self) -> Colleagues:
        """Whose names may be named."""
        return self.around.colleagues if self.around is not None else colleagues_of(self.known.people)

    def _claimed(self, start: int, end: int) -> bool:
        word = self.text[start:end].casefold()
        if word in self.colleagues.words and word not in {"de", "el", "van"}:
            return True
        spans = [(s, e) for _, s, e in self.items] + [(s, e) for _, s, e in self.sums]
        return any(s < end and start < e for s, e in spans)

    def _outweighs(self, found: Found, implied: str) -> bool:
        """In a trajectory's own conversation another one counts only by its real name, or named in a question."""
        if implied in found.ids:
            return False
        if not self.known.linked:
            return True
        if found.sure == 3:
            return True
        return found.sure == 2 and self.asking and not self.head_and_body[1]

    def _of_item(self) -> str | None:
        for id, _, _ in self.items:
            thing = (
                self.known.commitment(id)
                if id.startswith("C")
                else self.known.question(id)
                if id.startswith("Q")
                else None
            )
            if thing is not None and thing.trajectory:
                return thing.trajectory
        return None

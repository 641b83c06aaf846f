"""One value of every kind that Lijn can say, some in more than one shape."""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from adapters.files import yaml_file
from bot import refusals
from bot.domain.calendar import Calendar
from bot.domain.commitment import Commitment
from bot.domain.decision import Decision
from bot.domain.handover import Handover, HandoverItem, ItemState
from bot.domain.input_round import Input, Outcome
from bot.domain.lesson import Lesson
from bot.domain.message import Message, MessageVersion
from bot.domain.organisation import Deputy
from bot.domain.person import Person
from bot.domain.phase import Phase
from bot.domain.question import Question
from bot.domain.reminder import Step
from bot.domain.signals.dossier import Dossier
from bot.domain.signals.lamp import lamps
from bot.domain.signals.sweep import signals
from bot.domain.trajectory import Absence, Trajectory
from bot.exchange.reading import read
from bot.journal import Entry, JournalRow
from bot.refusals import Refusal
from bot.said import common
from bot.said.commitments import CouncilRefNoted
from bot.said.handovers import HandoverItemJudged
from bot.said.lessons import LessonsFound
from bot.said.readings import ReadFact
from bot.said.signals import LampsShown
from bot.said.texts import MessageChecked, TwoPrepared
from bot.said.union import Said
from tests.scene import SAMPLE

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
_ITEMS = read(yaml_file.load(SAMPLE)[0]).items
PEOPLE: dict[str, Person] = {id: value for (kind, id), value in _ITEMS.items() if kind == "people"}
LINDE: Trajectory = _ITEMS["trajectories", "T-2026-014"]
HAVEN: Trajectory = _ITEMS["trajectories", "T-2025-009"]
LATE: Commitment = _ITEMS["commitments", "C-102"]
PLEDGE: Commitment = _ITEMS["commitments", "C-112"]
BARE: Commitment = replace(_ITEMS["commitments", "C-121"], owner=None, due=None)
ACTION: Commitment = _ITEMS["commitments", "C-104"]
POSTPONED = LATE.postpone(date(2027, 1, 15), TODAY, "Kost meer tijd", "p16")
ASKED: Question = _ITEMS["questions", "Q-201"]
ANSWERED = replace(ASKED, id="Q-241").give_answer("Ja, dat mag.", "p03", TODAY, "p01")
STEER: Decision = replace(_ITEMS["decisions", "D-331"], acknowledged_by=("p08",))
FORMAL: Decision = _ITEMS["decisions", "D-341"]
DRAFT: Message = replace(
    _ITEMS["messages", "M-009-3"], body="In december begint het.\n\n**Vragen?** Bel <14 071> & zeg @iedereen."
)
WAITS = DRAFT.submit("p11", NOW, datetime(2026, 11, 26, 16, tzinfo=UTC))
APPROVED = WAITS.approve("p03", TODAY, "p01")
OUT = APPROVED.publish(TODAY, ("doemee",))
WITHDRAWN = OUT.withdraw(TODAY, "Klopt niet meer")
ODD: Message = _ITEMS["messages", "M-031-2"]
VERSION = OUT.published()
assert VERSION is not None
VERSION = OUT.published()
assert VERSION is not None
ROW = JournalRow(
    number=7, at=NOW, intent="message.approve", subject="M-009-3", trajectory="T-2025-009", refused=None,
    content_digest="c", previous="p", digest="d", salt="s",
    entry=Entry(at=NOW, intent="message.approve", subject="M-009-3", actor="p03", on_behalf_of="p01"),
)  # fmt: skip
ORGANISATION = _ITEMS["organisation", "rijnveste"]
DOSSIER = Dossier(
    trajectory=LINDE, people=PEOPLE,
    commitments=tuple(c for c in _ITEMS.values() if isinstance(c, Commitment) and c.trajectory == LINDE.id),
)  # fmt: skip
HANDOVER = Handover(
    from_phase=Phase.DESIGN, to_phase=Phase.DECISION, from_="p05", to="p10", offered=TODAY,
    items=(HandoverItem(id="C-102"), HandoverItem(id="C-103")),
)  # fmt: skip
_PLAIN: dict[Any, Any] = {date: TODAY, datetime: NOW, int: 2, float: 2.0, bool: True, object: None}
_RECORD: dict[type, Any] = {
    Trajectory: LINDE, Commitment: LATE, Question: ASKED, Decision: FORMAL, Message: WAITS, MessageVersion: VERSION,
    Person: PEOPLE["p05"], JournalRow: ROW, Refusal: refusals.NotAllowed("publish", ("p01", "p11")),
    Absence: Absence(from_=date(2026, 11, 23), to=date(2026, 11, 27)), Calendar: _ITEMS["organisation", "rijnveste"].calendar,
    Input: Input(id="I-7", trajectory="T-2026-014", round="R-014-1", group="G1", text="Meer bomen", received_on=TODAY, outcome=Outcome.PARTLY, reason="Het past niet overal"),
    Lesson: _ITEMS["lessons", "L-01"],
    ReadFact: ReadFact(slot="due", kind="day", value="11 december", day=date(2026, 12, 11)),
    Deputy: Deputy(for_="p01", by="p02", from_=TODAY, until=date(2026, 12, 10)), Step: Step.DUE,
}  # fmt: skip
_NAMED = {
    "slug": "lindekwartier", "title": "Herinrichting Lindekwartier", "reference": "1a2b3c4d", "post": "0" * 32,
    "id": "0" * 32, "platform": "slack", "language": "en", "role": "alderman", "form": "u", "body": "council",
    "kind": "college_decision", "status": "approved", "before": "approved", "phase": "design", "what": "C-104",
    "subject": "C-104", "trajectory": "T-2026-014", "trajectory_title": "Herinrichting Lindekwartier", "name": "x",
    "intent": "commitment.postpone", "holder": "p01", "for_": "p01", "by": "p03", "person": "p05", "own": "p05",
    "code": "MESSAGE_CHANGED_AFTER_APPROVAL", "slot": "due", "gate": "PHASE_ADVANCE", "why": "past_day", "group": "huurders", "query": "scholen", "neutral": "bewoner wacht op antwoord",
}  # fmt: skip
_PEOPLE_NAMED = {"to", "asked_by", "communications", "away", "retracted_by"}


def made(kind: Any, *, full: bool, name: str = "") -> Any:
    """A value of that type: with all that may be there, or with only what must."""
    if kind in _RECORD:
        return _RECORD[kind]
    if kind is bool:
        return full
    if kind in _PLAIN:
        return _PLAIN[kind]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return next(iter(kind))
    if get_origin(kind) is Literal:
        return get_args(kind)[0]
    if kind is str:
        return "p01" if name in _PEOPLE_NAMED else _NAMED.get(name, "p05")
    origin, args = get_origin(kind), get_args(kind)
    if origin in {Union, types.UnionType}:
        rest = [arg for arg in args if arg is not type(None)]
        return made(rest[0], full=full, name=name) if full or len(rest) == len(args) else None
    if origin is tuple and args[-1] is Ellipsis:
        return _several(args[0], name) if full or name in {"others", "kinds", "inputs"} else ()
    if origin is tuple:
        return tuple(
            made(arg, full=full, name=part) for arg, part in zip(args, _PARTS.get(name, ("",) * 9), strict=False)
        )
    hints = get_type_hints(kind)
    return kind(**{
        field.name: made(hints[field.name], full=full, name=field.name) for field in dataclasses.fields(kind)
    })  # fmt: skip


_PARTS = {
    "titles": ("trajectory", "title"),
    "valid": ("subject", ""),
    "examples": ("intent", "names"),
    "options": ("name", "name"),
    "names": ("slug", "slug"),
    "slots": ("name", "name"),
}
_SEVERAL: dict[Any, tuple[Any, ...]] = {
    Commitment: (LATE, PLEDGE, BARE, POSTPONED),
    Message: (DRAFT, WAITS, APPROVED, OUT, WITHDRAWN),
    Decision: (FORMAL, STEER),
    Question: (ASKED, ANSWERED),
    Person: tuple(PEOPLE.values())[:3],
}


_LISTED = {"approvals": (WAITS,), "waiting": (WAITS,), "questions": (ASKED,), "others": (LATE,)}
_ONLY: dict[type, dict[str, Any]] = {
    LessonsFound: {
        "asked": LessonsFound(query="scholen", lessons=((_ITEMS["lessons", "L-01"], "Herinrichting Lindekwartier"),)),
        "none": LessonsFound(query="scholen", lessons=()),
        "of use": LessonsFound(
            query=None, lessons=((_ITEMS["lessons", "L-04"], "Betaald parkeren"),), title="Kanaalweg"
        ),
    },
    HandoverItemJudged: {
        state: HandoverItemJudged(trajectory=LINDE, handover=HANDOVER.judge("C-102", state, remark), item="C-102")
        for state, remark in ((ItemState.ACCEPTED, None), (ItemState.REFUSED, "eerst afmaken"))
    },
    LampsShown: {"lamps": LampsShown(dossier=DOSSIER, lamps=lamps(signals(DOSSIER, ORGANISATION, NOW)))},
    MessageChecked: {
        "deviates": MessageChecked(
            title="Lindekwartier", valid="M-014-1", deviations=(("date", "1 mei"),), hints=(("jargon", "kaders"),)
        ),
        "the same": MessageChecked(title="Lindekwartier", valid="M-014-1", deviations=(), hints=()),
    },
    TwoPrepared: {
        "two": TwoPrepared(
            title="Lindekwartier", follows=DRAFT, differs=replace(DRAFT, id="M-009-4"), day=date(2027, 3, 25)
        )
    },
    CouncilRefNoted: {"noted": CouncilRefNoted(commitment=replace(PLEDGE, council_ref="TZ-26-040"))},
}


def _several(kind: Any, name: str) -> tuple[Any, ...]:
    if name == "waiting" and kind is not Message:
        return (("M-009-3", 2),)
    if name in _LISTED:
        return _LISTED[name]
    if kind in _SEVERAL:
        return _SEVERAL[kind]
    if kind is str:
        return {
            "fields": ("taken_on", "reference"),
            "unheard": ("winkeliers Lindelaan",),
            "near": ("status lindekwartier",),
            "kinds": ("phone",),
            "missing": ("groups", "mandate"),
        }.get(name, ("p01", "p05"))
    if name == "examples":
        return (("status.show", (("lindekwartier", "kanaalweg"),)), ("commitment.complete", (("C-102", "C-152"),)))
    if name == "slots":
        return (("trajectory", "T-2026-014"), ("text", "Bellen"))
    if name == "choices":
        return (("p05", "Sanne Bakker"), ("p16", "Yara Willems"))
    if name == "options":
        return (
            (("p01", "Anna de Wit"), ("p05", None))
            if kind == _PAIR
            else (("month", date(2026, 11, 30)), ("summer", date(2027, 7, 9)))
        )
    if name == "fields":
        one = made(kind, full=False)
        return (
            replace(one, name="due", kind="date", required=True, value="gisteren", fault="not_a_date"),
            replace(one, name="informs", kind="choice", options=(("p05", "Sanne Bakker"),)),
        )
    return (made(kind, full=True, name=name),)


_PAIR = tuple[str, str | None]


def shapes(kind: type) -> dict[str, Any]:
    """A kind with all it may hold, with only what it must, and in the shapes that matter."""
    if kind in _ONLY:
        return _ONLY[kind]
    found = {"full": made(kind, full=True), "bare": made(kind, full=False)}
    hints = get_type_hints(kind)
    for field, several in (
        ("commitment", _SEVERAL[Commitment]),
        ("message", (*_SEVERAL[Message], ODD)),
        ("question", _SEVERAL[Question]),
        ("decision", _SEVERAL[Decision]),
    ):
        if hints.get(field) in _SEVERAL:
            found |= {f"{field} {n}": replace(found["bare"], **{field: value}) for n, value in enumerate(several)}
    for field in ("step", "late", "own", "own_"):
        if field == "step" and field in hints:
            found |= {f"step {step}": replace(found["full"], step=step) for step in Step}
    return found


def kinds() -> set[type]:
    """Every kind in the closed union."""

    def inside(union: Any) -> Iterator[type]:
        for arg in get_args(union) or (union,):
            if get_args(arg):
                yield from inside(arg)
            else:
                yield arg

    return set(inside(Said))


def refused() -> list[common.Refused]:
    """Every refusal, with facts."""
    facts = {
        "email": "x@elsewhere.example", "right": "publish", "who": ("p01", "p05"), "kind": "commitments", "id": "M-009-3",
        "status": "approved", "on": TODAY, "by": "p03", "approvers": ("p01",), "shown": 1, "current": 2, "term_at": NOW,
        "version": 2, "until": date(2026, 12, 1), "near": ("status lindekwartier",), "administrators": ("p17",),
    }  # fmt: skip
    found = []
    for kind in sorted(refusals.Refusal.__subclasses__(), key=lambda kind: kind.__name__):
        hints = get_type_hints(kind)
        fields = [field.name for field in dataclasses.fields(kind)]
        given = {name: facts[name] if name in facts else made(hints[name], full=True, name=name) for name in fields}
        found.append(common.Refused(refusal=kind(**given)))
    return found

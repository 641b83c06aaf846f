"""Small values that many tests begin with."""

from datetime import date

from bot.domain.commitment import Commitment, CommitmentKind
from bot.domain.message import Message, MessageKind
from bot.domain.question import Question
from bot.domain.trajectory import Trajectory

DAY = date(2026, 11, 23)
LINDE = Trajectory(id="T-2026-014", slug="lindekwartier", title="Herinrichting Lindekwartier", aliases=("linde",))


def promise(id: str, **fields: object) -> Commitment:
    given = {"id": id, "trajectory": LINDE.id, "kind": CommitmentKind.INTERNAL_ACTION, "text": "x", "owner": "p05"}
    return Commitment(**{**given, **fields})  # type: ignore[arg-type]


def asked(id: str, **fields: object) -> Question:
    given = {"id": id, "asked_by": "p05", "to": "p01", "text": "Mag het?", "asked": DAY}
    return Question(**{**given, **fields})  # type: ignore[arg-type]


def text(id: str, **fields: object) -> Message:
    given = {"id": id, "trajectory": LINDE.id, "kind": MessageKind.START, "title": "Start", "drafted_by": "p11"}
    return Message(**{**given, **fields})  # type: ignore[arg-type]

"""Which acts belong to each of the eight keys, and which of them this person may do here."""

from __future__ import annotations

from bot.commands.command import Context
from bot.commands.mine import Mine
from bot.domain.person import Role
from bot.domain.rights import Right, may

KEYS_OF: dict[int, tuple[str, ...]] = {
    1: ("expectation.show", "expectation.set", "round.open", "round.announce", "round.move"),
    2: ("input.list", "input.record", "input.answer", "round.close", "round.answer", "promise.list", "message.delay"),
    3: ("group.show", "group.record", "group.answer_late", "group.catch_up"),
    4: ("effort.show", "effort.estimate", "effort.record", "effort.yield"),
    5: (
        "contact.show",
        "contact.change",
        "mandate.set",
        "phase.advance",
        "trajectory.close",
        "handover.start",
        "handover.show",
        "handover.item",
        "handover.accept",
        "handover.decline",
        "portfolio.transfer",
    ),
    6: ("lesson.search", "lesson.alike", "lesson.record", "lesson.share", "lesson.channel"),
    7: ("keys.show", "keys.portfolio", "signal.list", "signal.seen", "message.check", "message.show"),
    8: (
        "council.show",
        "council.set",
        "council.announce",
        "council.plan",
        "message.prepare",
        "council.inform",
        "council.list",
    ),
}
"""The acts of a key, those that show it first."""

_NEEDS: dict[str, Right] = {
    **dict.fromkeys(
        (
            "expectation.set",
            "round.open",
            "round.announce",
            "round.move",
            "round.close",
            "round.answer",
            "effort.estimate",
            "effort.record",
            "effort.yield",
            "contact.change",
            "mandate.set",
            "phase.advance",
            "trajectory.close",
            "handover.start",
            "council.set",
            "council.announce",
            "council.plan",
        ),
        Right.MANAGE,
    ),
    **dict.fromkeys(("input.record", "input.answer", "group.record", "group.answer_late"), Right.RECORD_INPUT),
    **dict.fromkeys(("lesson.record", "lesson.share"), Right.RECORD_LESSON),
    **dict.fromkeys(("message.delay", "message.check", "message.prepare", "council.inform"), Right.DRAFT),
    "promise.list": Right.RECORD_COMMITMENT,
}


def may_here(intent: str, context: Context, mine: Mine | None) -> bool:
    """True when nothing but what is wrong with the words would stand in the way."""
    person = context.person
    if intent == "portfolio.transfer":
        return person.administrator or may(person, Right.TRANSFER, None)
    if intent == "lesson.channel":
        return not context.direct and (person.administrator or person.role is Role.PARTICIPATION_ADVISER)
    right = _NEEDS.get(intent)
    return right is None or (mine is not None and may(person, right, mine.trajectory))

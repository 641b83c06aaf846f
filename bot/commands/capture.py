"""Leg vast: somebody's message becomes a commitment, a decision, a question, a lesson or an input."""

from __future__ import annotations

from bot.act import Act
from bot.commands.command import Command, Context, Result, Slot, SlotKind, Slots
from bot.domain.commitment import CommitmentKind
from bot.ports.municipality import Municipality

_BECOMES: dict[str, tuple[str, str]] = {
    **{kind.value: ("commitment.record", "text") for kind in CommitmentKind},
    "decision": ("decision.record", "text"),
    "question": ("question.ask", "question"),
    "input": ("input.record", "text"),
    "lesson": ("lesson.record", "text"),
}
"""What it can become -> the act, and the slot that takes the words."""


def _capture(slots: Slots, context: Context, municipality: Municipality) -> Result:
    becomes = slots.text("becomes")
    intent, words = _BECOMES[becomes]
    given = {words: slots.text("text"), "trajectory": slots.maybe("trajectory")}
    if intent == "commitment.record":
        given |= {"kind": becomes, "source": slots.maybe("source")}
    return Result(said=None, then=Act(intent=intent, slots={name: value for name, value in given.items() if value}))


COMMANDS = (
    Command(
        intent="capture",
        handle=_capture,
        whole_form=True,
        changes=False,
        slots=(
            Slot(name="becomes", kind=SlotKind.CHOICE, required=True, options=tuple(_BECOMES)),
            Slot(name="text", kind=SlotKind.LONG, required=True, limit=4000),
            Slot(name="trajectory", kind=SlotKind.TRAJECTORY),
            Slot(name="source", limit=500, asked=False),
        ),
    ),
)

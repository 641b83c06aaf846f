"""Input rounds: open, announce, close and answer them."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.commands.allowed import require
from bot.commands.command import Command, Context, Missing, Result, Slot, SlotKind, Slots, trajectory_of
from bot.commands.gates import GATED, passed
from bot.domain.input_round import InputRound
from bot.domain.rights import Right
from bot.domain.signals.counting import Counting
from bot.domain.trajectory import Trajectory
from bot.ports.municipality import Municipality, Unknown
from bot.said.inputs import RoundChanged, RoundOpened

_NUMBER = re.compile(r"R-[^-]+-(\d+)")


def _open(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality)
    require(context, municipality, Right.MANAGE, trajectory)
    opens, closes = slots.day("opens"), slots.day("closes")
    if opens is None or closes is None or closes < opens:
        raise Missing(("closes", "before_start"))
    overrides = passed("ROUND_OPEN", trajectory.id, trajectory.expectation.missing(), slots, context)
    channels = _listed(slots.maybe("channels"))
    round_ = InputRound(
        id=_new_id(trajectory, municipality),
        title=slots.text("title"),
        opens=opens,
        closes=closes,
        channels=channels,
        online=tuple(name for name in _listed(slots.maybe("online")) if name in channels),
        feedback_due=slots.day("feedback_due"),
    )
    saved = replace(
        trajectory,
        input_rounds=(*trajectory.input_rounds, round_),
        overrides=(*trajectory.overrides, *overrides),
    )
    municipality.trajectories.save(saved)
    counting = Counting(context.organisation.calendar, context.today)
    soon = counting.within(opens, context.organisation.signals.announce_before - 1)
    return Result(said=RoundOpened(round=round_, title=trajectory.title, slug=trajectory.slug, soon=soon))


def _announce(slots: Slots, context: Context, municipality: Municipality) -> Result:
    on, by = slots.day("date") or context.today, _message(slots, municipality)
    return _changed(slots, context, municipality, "announced", announced_on=on, announced_by=by)


def _move(slots: Slots, context: Context, municipality: Municipality) -> Result:
    """Other days; with only a first day the round keeps its length. Who heard of the old days must hear of the new."""
    trajectory, round_ = found(slots.text("round_id"), municipality)
    require(context, municipality, Right.MANAGE, trajectory)
    opens, closes = slots.day("opens") or round_.opens, slots.day("closes") or round_.closes
    if slots.day("opens") is None and slots.day("closes") is None:
        raise Missing(("opens", "required"))
    if opens is not None and opens != round_.opens:
        if round_.opens is not None and round_.opens <= context.today:
            raise Missing(("opens", "has_begun"))
        if opens < context.today:
            raise Missing(("opens", "past_day"))
        if slots.day("closes") is None and round_.opens is not None and round_.closes is not None:
            closes = opens + (round_.closes - round_.opens)
    if opens is not None and closes is not None and closes < opens:
        raise Missing(("closes", "before_start"))
    moved = replace(round_, opens=opens, closes=closes)
    told = round_.announced_on is not None or round_.announced_by is not None
    saved = with_round(trajectory, moved)
    if told and moved != round_:
        saved = replace(saved, expectation=replace(saved.expectation, changed_on=context.today))
    municipality.trajectories.save(saved)
    what = "moved_untold" if told else "moved"
    return Result(said=RoundChanged(round=moved, title=trajectory.title, slug=trajectory.slug, what=what))


def _close(slots: Slots, context: Context, municipality: Municipality) -> Result:
    on = slots.day("date") or context.today
    _, round_ = found(slots.text("round_id"), municipality)
    if round_.opens is not None and on < round_.opens:
        raise Missing(("date", "before_start"))
    return _changed(slots, context, municipality, "closed", closes=on)


def _answered(slots: Slots, context: Context, municipality: Municipality) -> Result:
    return _changed(slots, context, municipality, "answered", answered_by=_message(slots, municipality))


def _message(slots: Slots, municipality: Municipality) -> str | None:
    return municipality.messages.get(slots.text("message_id")).id if slots.maybe("message_id") else None


def _changed(slots: Slots, context: Context, municipality: Municipality, what: str, **changes: object) -> Result:
    trajectory, round_ = found(slots.text("round_id"), municipality)
    require(context, municipality, Right.MANAGE, trajectory)
    changed: InputRound = replace(round_, **changes)  # type: ignore[arg-type]
    municipality.trajectories.save(with_round(trajectory, changed))
    return Result(said=RoundChanged(round=changed, title=trajectory.title, slug=trajectory.slug, what=what))


def with_round(trajectory: Trajectory, round_: InputRound) -> Trajectory:
    """The trajectory with this round in place of the one with its id."""
    rounds = tuple(round_ if other.id == round_.id else other for other in trajectory.input_rounds)
    return replace(trajectory, input_rounds=rounds)


def found(id: str, municipality: Municipality) -> tuple[Trajectory, InputRound]:
    """The round with its trajectory. Raises: Unknown."""
    stem = id.split("-")[1] if id.count("-") > 1 else ""
    near = sorted(municipality.trajectories.names(), key=lambda name: name.id.rsplit("-", 1)[-1] != stem)
    for name in near:
        trajectory = municipality.trajectories.get(name.id)
        if round_ := trajectory.round(id):
            return trajectory, round_
    raise Unknown("rounds", id)


def _new_id(trajectory: Trajectory, municipality: Municipality) -> str:
    """R-014-3: the last part of the trajectory's id, then a number that is free in the organisation."""
    last = trajectory.id.rsplit("-", 1)[-1]
    taken = [
        int(match[1])
        for name in municipality.trajectories.names()
        if name.id.rsplit("-", 1)[-1] == last
        for round_ in municipality.trajectories.get(name.id).input_rounds
        if (match := _NUMBER.fullmatch(round_.id))
    ]
    return f"R-{last}-{max(taken, default=0) + 1}"


def _listed(words: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in re.split(r"[,;\n]", words or "") if part.strip())


_ROUND = Slot(name="round_id", kind=SlotKind.ITEM, required=True)
_MESSAGE = Slot(name="message_id", kind=SlotKind.ITEM)

COMMANDS = (
    Command(
        intent="round.open",
        handle=_open,
        slots=(
            Slot(name="trajectory", kind=SlotKind.TRAJECTORY, required=True),
            Slot(name="title", required=True, limit=120),
            Slot(name="opens", kind=SlotKind.DATE, required=True),
            Slot(name="closes", kind=SlotKind.DATE, required=True),
            Slot(name="channels", limit=300),
            Slot(name="online", limit=300),
            Slot(name="feedback_due", kind=SlotKind.DATE),
            *GATED,
        ),
    ),
    Command(intent="round.announce", handle=_announce, slots=(_ROUND, Slot(name="date", kind=SlotKind.DATE), _MESSAGE)),
    Command(
        intent="round.move",
        handle=_move,
        slots=(_ROUND, Slot(name="opens", kind=SlotKind.DATE), Slot(name="closes", kind=SlotKind.DATE)),
    ),
    Command(intent="round.close", handle=_close, slots=(_ROUND, Slot(name="date", kind=SlotKind.DATE))),
    Command(intent="round.answer", handle=_answered, slots=(_ROUND, replace(_MESSAGE, required=True))),
)

"""Commitments: record, list and show them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from rapidfuzz import fuzz

from bot.commands.allowed import require
from bot.commands.command import Command, Context, Missing, Result, Slot, SlotKind, Slots, Tell, trajectory_of
from bot.commands.status import by_day
from bot.domain.calendar import Calendar
from bot.domain.commitment import Commitment, CommitmentKind, CommitmentStatus
from bot.domain.person import BOARD_ROLES, Person
from bot.domain.rights import Right, may_settle
from bot.domain.working_days import WorkingDays
from bot.ports.municipality import Municipality
from bot.said.commitments import CommitmentOffered, CommitmentRecorded, CommitmentShown, CommitmentsListed, LooksLike

_ALIKE = 72
"""Of 100: from here on two texts may be the same promise."""
_SOME = 2
"""A single shared word proves nothing."""


def _record(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality)
    require(context, municipality, Right.RECORD_COMMITMENT, trajectory)
    due = slots.day("due")
    if due is not None and due < context.today:
        raise Missing(("due", "past_day"))
    made_on = slots.day("made_on")
    if made_on is not None and made_on > context.today:
        raise Missing(("made_on", "future_day"))
    text = slots.text("text")
    if not slots.get("anyway") and (others := _alike(text, trajectory.id, municipality)):
        kept = tuple(
            (name, value.isoformat() if isinstance(value, date) else str(value)) for name, value in slots.items()
        )
        return Result(said=LooksLike(others=others, slots=(*kept, ("anyway", "yes"))))
    speaker = context.person
    behalf = speaker.acts_for
    commitment = Commitment(
        id=municipality.commitments.new_id(trajectory),
        trajectory=trajectory.id,
        kind=CommitmentKind(slots.text("kind")),
        text=text,
        promised_to=slots.maybe("promised_to") or _promised_to(slots.text("kind")),
        promised_by=slots.maybe("promised_by") or behalf or speaker.id,
        owner=slots.maybe("owner"),
        made_on=made_on or context.today,
        due=due,
        due_text=slots.maybe("due_text"),
        source=slots.maybe("source"),
        council_ref=slots.maybe("council_ref"),
    )
    municipality.commitments.save(commitment)
    said = CommitmentRecorded(
        commitment=commitment,
        free_day=due is not None and free_day(due, context.organisation.calendar),
        options=() if due else _days(context.today, context.organisation.calendar),
    )
    shown = CommitmentShown(commitment=commitment, title=trajectory.title, on=context.today)
    return Result(
        said=said,
        tell=(Tell(commitment.owner, shown),) if commitment.owner else (),
        on_behalf_of=behalf if commitment.promised_by == behalf else None,
    )


def _promised_to(kind: str) -> str | None:
    return "raad" if kind == CommitmentKind.COUNCIL_PLEDGE else None


def _alike(text: str, trajectory: str, municipality: Municipality) -> tuple[Commitment, ...]:
    """Open commitments of the trajectory whose words resemble these, the likest first."""
    words = text.casefold()
    found = []
    for commitment in municipality.commitments.of(trajectory):
        other = commitment.text.casefold()
        shared = set(words.split()) & set(other.split())
        score = fuzz.token_set_ratio(words, other)
        if commitment.is_open and score >= _ALIKE and len(shared) >= _SOME:
            found.append((-score, commitment.id, commitment))
    return tuple(commitment for _, _, commitment in sorted(found, key=lambda entry: entry[:2])[:3])


def _days(today: date, calendar: Calendar) -> tuple[tuple[str, date], ...]:
    """Days that people often mean: the end of the month, and before the summer recess."""
    days = WorkingDays(calendar)
    month = (today.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    found = [("month", days.previous(month))]
    summer = min(
        (span.from_ for span in calendar.recess if span.name == "zomerreces" and span.from_ > today), default=None
    )
    if summer:
        found.append(("summer", days.previous(summer - timedelta(days=1))))
    return tuple((code, day) for code, day in found if day >= today)


def free_day(day: date, calendar: Calendar) -> bool:
    """True when nobody works that day, or it lies in a recess."""
    return not WorkingDays(calendar).is_working(day) or any(span.from_ <= day <= span.to for span in calendar.recess)


def _show(slots: Slots, context: Context, municipality: Municipality) -> Result:
    commitment = municipality.commitments.get(slots.text("commitment_id"))
    return Result(said=shown(commitment, context, municipality)(context.person.id))


def shown(
    commitment: Commitment, context: Context, municipality: Municipality
) -> Callable[[str | None], CommitmentShown | CommitmentOffered]:
    """The commitment's card, to each reader: with buttons for who may settle it, or was asked to take it over."""
    trajectory = municipality.trajectories.find(commitment.trajectory) if commitment.trajectory else None
    card = CommitmentShown(commitment=commitment, title=trajectory.title if trajectory else None, on=context.today)

    def face(reader: str | None) -> CommitmentShown | CommitmentOffered:
        if reader is not None and reader == commitment.offered_to and commitment.is_open:
            return CommitmentOffered(commitment=commitment, by=commitment.owner or context.person.id)
        person = municipality.people.find(reader) if reader else None
        return replace(card, settles=person is None or may_settle(person, commitment, trajectory))

    return face


def _list(slots: Slots, context: Context, municipality: Municipality) -> Result:
    title = None
    if slots.maybe("trajectory"):
        trajectory = trajectory_of(slots, municipality)
        title, found = trajectory.title, municipality.commitments.of(trajectory.id)
    else:
        found = municipality.commitments.all()
    asked = tuple((name, str(value)) for name, value in slots.items() if name != "start")
    wanted, found = _own(slots, found, context.person)
    return Result(
        said=CommitmentsListed(
            commitments=by_day(commitment for commitment in found if _fits(commitment, wanted, context)),
            title=title,
            on=context.today,
            start=slots.number("start") or 0,
            slots=asked,
        )
    )


def _own(slots: Slots, found: tuple[Commitment, ...], me: Person) -> tuple[Slots, tuple[Commitment, ...]]:
    """Without any wish the own ones; those of a member of the board are also what that person promised."""
    any_wish = any(slots.maybe(name) for name in ("trajectory", "owner", "promised_by", "kind", "status"))
    if any_wish and slots.maybe("owner") != me.id:
        return slots, found
    if me.role not in BOARD_ROLES:
        return Slots({**slots, "owner": me.id}), found
    own = tuple(commitment for commitment in found if me.id in {commitment.owner, commitment.promised_by})
    return Slots({name: value for name, value in slots.items() if name != "owner"}), own


def _fits(commitment: Commitment, slots: Slots, context: Context) -> bool:
    status = slots.maybe("status") or "open"
    stands = {
        "open": commitment.is_open,
        "overdue": commitment.overdue(context.today),
        "done": commitment.status is CommitmentStatus.DONE,
    }[status]
    wanted = ((commitment.kind, "kind"), (commitment.promised_by, "promised_by"), (commitment.owner, "owner"))
    return stands and all(slots.maybe(name) in {None, value} for value, name in wanted)


COMMANDS = (
    Command(
        intent="commitment.record",
        handle=_record,
        slots=(
            Slot(name="trajectory", kind=SlotKind.TRAJECTORY, required=True),
            Slot(name="kind", kind=SlotKind.CHOICE, required=True, options=tuple(CommitmentKind)),
            Slot(name="text", kind=SlotKind.LONG, required=True, limit=500),
            Slot(name="promised_to", limit=200),
            Slot(name="promised_by", kind=SlotKind.PERSON),
            Slot(name="owner", kind=SlotKind.PERSON),
            Slot(name="made_on", kind=SlotKind.DATE, asked=False),
            Slot(name="due", kind=SlotKind.DATE),
            Slot(name="due_text", limit=100, asked=False),
            Slot(name="council_ref", limit=60),
            Slot(name="source", limit=200, asked=False),
            Slot(name="anyway", kind=SlotKind.FLAG, asked=False),
        ),
    ),
    Command(
        intent="commitment.show",
        handle=_show,
        slots=(Slot(name="commitment_id", kind=SlotKind.ITEM, required=True),),
        changes=False,
    ),
    Command(
        intent="commitment.list",
        handle=_list,
        slots=(
            Slot(name="trajectory", kind=SlotKind.TRAJECTORY),
            Slot(name="kind", kind=SlotKind.CHOICE, options=tuple(CommitmentKind)),
            Slot(name="promised_by", kind=SlotKind.PERSON),
            Slot(name="owner", kind=SlotKind.PERSON),
            Slot(name="status", kind=SlotKind.CHOICE, options=("open", "overdue", "done")),
            Slot(name="start", kind=SlotKind.NUMBER, asked=False),
        ),
        changes=False,
    ),
)

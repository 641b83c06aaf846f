"""Sentences about commitments."""

from __future__ import annotations

from typing import assert_never

from bot.act import Act
from bot.cards import About, Button, Card, Fact
from bot.domain.commitment import Commitment, CommitmentKind, CommitmentStatus
from bot.domain.reminder import Step
from bot.said.commitments import (
    CommitmentDated,
    CommitmentDeclined,
    CommitmentDone,
    CommitmentOffered,
    CommitmentPostponed,
    CommitmentRecorded,
    CommitmentReminder,
    CommitmentSaid,
    CommitmentShown,
    CommitmentsListed,
    CommitmentTaken,
    CommitmentWithdrawn,
    CouncilRefNoted,
    LooksLike,
    PromisedTold,
)
from bot.texts import words
from bot.texts.status import commitment_line, shortened
from bot.texts.translator import Translator

_PAGE = 10


def card(said: CommitmentSaid, _: Translator) -> Card:
    """The card about a commitment."""
    match said:
        case CommitmentRecorded():
            return _recorded(said, _)
        case LooksLike():
            return _looks_like(said, _)
        case CommitmentShown():
            return _shown(said, _)
        case CommitmentsListed():
            return _listed(said, _)
        case CommitmentPostponed():
            return _postponed(said, _)
        case CommitmentOffered():
            return _offered(said, _)
        case CommitmentReminder():
            return _reminder(said, _)
        case (
            CommitmentDone()
            | CommitmentDated()
            | CommitmentTaken()
            | CommitmentDeclined()
            | CommitmentWithdrawn()
            | PromisedTold()
            | CouncilRefNoted()
        ):
            return Card(text=_sentence(said, _), about=About(subject=said.commitment.id, live=False))
        case unreachable:
            assert_never(unreachable)


def _sentence(
    said: CommitmentDone
    | CommitmentDated
    | CommitmentTaken
    | CommitmentDeclined
    | CommitmentWithdrawn
    | PromisedTold
    | CouncilRefNoted,
    _: Translator,
) -> str:
    commitment = said.commitment
    holes = {"id": commitment.id, "text": commitment.text}
    match said:
        case CommitmentDone():
            return _("{id} is done: “{text}”. Settled by {person}.", **holes, person=_.person(said.by))
        case CommitmentDated():
            day = _.day(commitment.day) if commitment.day else ""
            return _("{id} must be done by {day}.", **holes, day=day) + _free(said.free_day, _)
        case CommitmentTaken():
            return _("{person} is now the owner of {id}: “{text}”.", **holes, person=_.person(commitment.owner))
        case CommitmentDeclined():
            return _(
                "{person} does not take {id} over. {owner} stays the owner.",
                **holes,
                person=_.person(said.by),
                owner=_.person(commitment.owner),
            )
        case CommitmentWithdrawn():
            return _("{id} is withdrawn: “{text}”. Reason: {reason}", **holes, reason=commitment.reason or "")
        case PromisedTold():
            return _("Noted: those it was promised to know about {id}.", **holes)
        case CouncilRefNoted():
            return _("{id} has number {ref} with the council clerk.", **holes, ref=commitment.council_ref)
        case unreachable:
            assert_never(unreachable)


def _free(free: bool, _: Translator) -> str:
    return " " + _("Mind: nobody works that day, or it is recess.") if free else ""


def _recorded(said: CommitmentRecorded, _: Translator) -> Card:
    commitment = said.commitment
    text = _("Recorded as {id}: “{text}”.", id=commitment.id, text=commitment.text)
    notes = []
    if commitment.due:
        notes.append(_("It must be done by {day}.", day=_.day(commitment.due)) + _free(said.free_day, _))
    else:
        notes.append(_("There is no day yet. Which day?"))
    if commitment.owner:
        notes.append(_("{person} takes care of it.", person=_.person(commitment.owner)))
    else:
        notes.append(_("Nobody takes care of it yet."))
    if commitment.kind is CommitmentKind.COUNCIL_PLEDGE and not commitment.council_ref:
        notes.append(_("The council clerk’s number is missing. The clerk keeps the list of pledges."))
    slots = {"commitment_id": commitment.id}
    buttons = []
    for code, day in said.options:
        act = Act(intent="commitment.date", slots={**slots, "due": day.isoformat()})
        buttons.append(Button(label=_day_label(code, _.short_day(day), _), act=act))
    if not commitment.due:
        buttons.append(Button(label=_("Another day"), act=Act(intent="commitment.date", slots=slots)))
    if not commitment.owner:
        buttons.append(Button(label=_("Choose an owner"), act=Act(intent="commitment.reassign", slots=slots)))
    about = About(subject=commitment.id, live=False)
    return Card(text=f"{text}\n\n{' '.join(notes)}", buttons=tuple(buttons), about=about)


def _day_label(code: str, day: str, _: Translator) -> str:
    if code == "summer":
        return _("Before the summer ({day})", day=day)
    return _("End of the month ({day})", day=day)


def _looks_like(said: LooksLike, _: Translator) -> Card:
    lines = "\n".join(f"- {other.id}: {shortened(other.text)} ({_when(other, _)})" for other in said.others)
    first = said.others[0]
    return Card(
        text=_("This looks like what is already promised. I have not recorded it yet.") + "\n\n" + lines,
        buttons=(
            Button(
                label=_("Record it anyway"), act=Act(intent="commitment.record", slots=dict(said.slots)), primary=True
            ),
            Button(
                label=_("Show {id}", id=first.id), act=Act(intent="commitment.show", slots={"commitment_id": first.id})
            ),
        ),
        about=About(subject=first.id, live=False),
    )


def _when(commitment: Commitment, _: Translator) -> str:
    return _.day(commitment.day) if commitment.day else _("no day yet")


def _shown(said: CommitmentShown, _: Translator) -> Card:
    commitment = said.commitment
    facts = [
        Fact(label=_("Kind"), value=words.option(commitment.kind, _)),
        Fact(label=_("Status"), value=_status(said, _)),
        Fact(label=_("Due day"), value=_when(commitment, _)),
        Fact(label=_("Owner"), value=_.person(commitment.owner) if commitment.owner else _("no owner yet")),
    ]
    more = (
        (_("Promised to"), commitment.promised_to and (_.names(commitment.promised_to) or commitment.promised_to)),
        (_("Promised by"), commitment.promised_by and _.person(commitment.promised_by)),
        (_("Council clerk’s number"), commitment.council_ref),
        (_("Offered to"), commitment.offered_to and _.person(commitment.offered_to)),
        (_("Reason"), commitment.reason),
    )
    facts += [Fact(label=label, value=value) for label, value in more if value]
    title = f"{commitment.id} · {said.title}" if said.title else commitment.id
    return Card(
        title=title,
        text=commitment.text,
        facts=tuple(facts),
        buttons=_buttons(commitment, _) if commitment.is_open and said.settles else (),
        about=About(subject=commitment.id),
    )


def _status(said: CommitmentShown, _: Translator) -> str:
    commitment = said.commitment
    if commitment.status is CommitmentStatus.DONE and commitment.done_on:
        return _("done on {day}", day=_.day(commitment.done_on))
    if commitment.day and commitment.overdue(said.on):
        return _("late since {day}", day=_.day(commitment.day))
    return words.option(commitment.status, _)


def _buttons(commitment: Commitment, _: Translator) -> tuple[Button, ...]:
    slots = {"commitment_id": commitment.id}
    return (
        Button(label=_("Done"), act=Act(intent="commitment.complete", slots=slots), primary=True),
        Button(label=_("Another day"), act=Act(intent="commitment.postpone", slots=slots)),
        Button(label=_("Hand over"), act=Act(intent="commitment.reassign", slots=slots)),
    )


def _listed(said: CommitmentsListed, _: Translator) -> Card:
    title = _("Commitments of {title}", title=said.title) if said.title else _("Commitments")
    page = said.commitments[said.start : said.start + _PAGE]
    if not page:
        return Card(title=title, text=_("There are none."))
    lines = [f"- {commitment_line(commitment, said.on, _)}" for commitment in page]
    rest = len(said.commitments) - said.start - len(page)
    buttons: tuple[Button, ...] = ()
    if rest:
        lines.append("- " + _("and {count} more", count=rest))
        more = Act(intent="commitment.list", slots={**dict(said.slots), "start": said.start + _PAGE})
        buttons = (Button(label=_("More"), act=more),)
    return Card(title=title, text="\n".join(lines), buttons=buttons)


def _postponed(said: CommitmentPostponed, _: Translator) -> Card:
    commitment = said.commitment
    text = _(
        "{id} is postponed to {day}: “{text}”. Reason: {reason}",
        id=commitment.id,
        day=_when(commitment, _),
        text=commitment.text,
        reason=commitment.reason or "",
    )
    text += _free(said.free_day, _)
    buttons: tuple[Button, ...] = ()
    if commitment.informs:
        text += "\n\n" + _(
            "{person} tells {group}. Say so when it is done.",
            person=_.person(commitment.informs),
            group=commitment.promised_to or _("those it was promised to"),
        )
        told = Act(intent="commitment.informed", slots={"commitment_id": commitment.id})
        buttons = (Button(label=_("They know"), act=told), *_delay(commitment, _))
    return Card(text=text, buttons=buttons, about=About(subject=commitment.id, live=False))


def _delay(commitment: Commitment, _: Translator) -> tuple[Button, ...]:
    """Residents who were promised something hear it in a message when it comes later."""
    wanted = commitment.kind is CommitmentKind.RESIDENT_PROMISE and commitment.promised_to_informed_on is None
    act = Act(intent="message.delay", slots={"commitment_id": commitment.id})
    return (Button(label=_("Delay message"), act=act),) if wanted else ()


def _offered(said: CommitmentOffered, _: Translator) -> Card:
    commitment = said.commitment
    if said.own:
        text = _(
            "I asked {to} to take {id} over. Until then {owner} stays the owner.",
            to=_.person(commitment.offered_to),
            id=commitment.id,
            owner=_.person(commitment.owner),
        )
        return Card(text=text, about=About(subject=commitment.id, live=False))
    slots = {"commitment_id": commitment.id}
    return Card(
        text=_(
            "{person} asks you to take {id} over: “{text}”. It must be done by: {day}.",
            person=_.person(said.by),
            id=commitment.id,
            text=commitment.text,
            day=_when(commitment, _),
        ),
        buttons=(
            Button(label=_("Take over"), act=Act(intent="commitment.accept", slots=slots), primary=True),
            Button(label=_("Do not take over"), act=Act(intent="commitment.decline", slots=slots)),
        ),
        about=About(subject=commitment.id),
    )


def _reminder(said: CommitmentReminder, _: Translator) -> Card:
    commitment = said.commitment
    holes = {"id": commitment.id, "day": _when(commitment, _), "text": commitment.text}
    if commitment.day == said.on:
        text = _("{id} must be done today: “{text}”.", **holes)
    elif commitment.overdue(said.on):
        text = _("{id} should have been done by {day}: “{text}”.", **holes)
    else:
        text = _("{id} must be done by {day}: “{text}”.", **holes)
    if said.step in {Step.LATE_LEAD, Step.LATE_CLIENT}:
        text += " " + _("Owner: {person}.", person=_.person(commitment.owner))
    if said.late:
        text += " " + _("This reminder comes later than planned.")
    delay = () if commitment.overdue(said.on) else _delay(commitment, _)
    snooze = Button(label=_("Remind me later"), act=Act(intent="reminder.set", slots={"item": commitment.id}))
    return Card(
        title=said.trajectory_title,
        text=text,
        buttons=(*_buttons(commitment, _), *delay, snooze),
        about=About(subject=commitment.id),
    )

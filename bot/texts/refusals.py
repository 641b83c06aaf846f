"""What the bot says when it says no: what is the matter, then what to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.act import Act
from bot.cards import Button, Card
from bot.refusals import (
    AlwaysConfirmed,
    CannotUndo,
    EditNotRead,
    Embargo,
    GateClosed,
    Guest,
    LeftService,
    NoBody,
    NoHandover,
    NoSuch,
    NotAllowed,
    NotApproved,
    NotApprover,
    NotConfirmed,
    NotKnown,
    NotLookedUp,
    NotShown,
    NotSubmitted,
    OnlyInChannel,
    OwnText,
    Refusal,
    Settled,
    Stale,
    StaleButton,
    TermPassed,
)
from bot.texts import gates, words
from bot.texts.translator import Translator


def card(refusal: Refusal, _: Translator) -> Card:
    """The refusal as a card."""
    return Card(text=sentence(refusal, _), buttons=_buttons(refusal, _))


def sentence(refusal: Refusal, _: Translator) -> str:
    """The refusal in words. Raises: KeyError for one without a sentence; a house test sees to that."""
    return _SENTENCES[type(refusal)](refusal, _)


def _buttons(refusal: Refusal, _: Translator) -> tuple[Button, ...]:
    match refusal:
        case Stale() | NotShown() | OwnText() | NotApprover() | NotApproved() | NotSubmitted() | TermPassed():
            shown = Button(
                label=_("Show {id}", id=refusal.id), act=Act(intent="message.view", slots={"message_id": refusal.id})
            )
            return (shown,)
        case GateClosed():
            return gates.buttons(refusal, _)
        case _other:
            return ()


def _not_known(refusal: NotKnown, _: Translator) -> str:
    return _(
        "I do not know you yet. I only answer people who work on a trajectory here. Ask the functional administrator to"
        " add you with your e-mail address."
    )


def _not_looked_up(refusal: NotLookedUp, _: Translator) -> str:
    return _("I cannot look up now whose account this is. Nothing was done. Try again in a few minutes.")


def _edit_not_read(refusal: EditNotRead, _: Translator) -> str:
    return _(
        "I do not read a message again when its words are changed. What was done because of it stands. Send a new"
        " message; “undo” takes back the last thing."
    )


def _guest(refusal: Guest, _: Translator) -> str:
    return _("You are a guest here. I only answer people of the municipality itself. Ask your contact person there.")


def _not_confirmed(refusal: NotConfirmed, _: Translator) -> str:
    first = _(
        "This account is new to me. Before you decide here, the functional administrator must confirm that it is yours."
    )
    if not refusal.who:
        return first
    return first + " " + _("Ask {people}.", people=_.listed([_.person(person) for person in refusal.who]))


def _left(refusal: LeftService, _: Translator) -> str:
    return _("You no longer work here according to the record. Is that wrong? Tell the functional administrator.")


def _not_allowed(refusal: NotAllowed, _: Translator) -> str:
    if refusal.who:
        return _(
            "You may not do this here. {people} may. Ask them.",
            people=_.listed([_.person(person) for person in refusal.who]),
        )
    return _("You may not do this here. Type “help” to see what you can do.")


def _no_such(refusal: NoSuch, _: Translator) -> str:
    return _("I do not know {id}. Look at the number again, or ask for a list.", id=refusal.id[:40])


def _settled(refusal: Settled, _: Translator) -> str:
    status = {
        "done": _("done"),
        "withdrawn": _("withdrawn"),
        "answered": _("answered"),
        "approved": _("approved"),
        "published": _("published"),
        "closed": _("closed"),
    }.get(refusal.status, refusal.status)
    if refusal.by and refusal.on:
        return _(
            "{id} is already {status}: {person} was first, on {day}. Nothing was changed.",
            id=refusal.id,
            status=status,
            person=_.person(refusal.by),
            day=_.day(refusal.on),
        )
    if refusal.on:
        return _(
            "{id} is already {status}, since {day}. Nothing was changed.",
            id=refusal.id,
            status=status,
            day=_.day(refusal.on),
        )
    return _("{id} is already {status}. Nothing was changed.", id=refusal.id, status=status)


def _who_decides(approvers: tuple[str, ...], _: Translator) -> str:
    if not approvers:
        return _("Nobody may approve it now. The alderman can appoint a deputy.")
    return _("{people} decides about this now.", people=_.listed([_.person(person) for person in approvers]))


def _not_approver(refusal: NotApprover, _: Translator) -> str:
    if not refusal.approvers:
        return _("{id} is not submitted.", id=refusal.id) + " " + _who_decides((), _)
    first = _("You cannot decide about {id}.", id=refusal.id)
    return f"{first} {_who_decides(refusal.approvers, _)}"


def _own_text(refusal: OwnText, _: Translator) -> str:
    first = _("You wrote or changed {id} yourself. Someone else must approve it.", id=refusal.id)
    return f"{first} {_who_decides(refusal.approvers, _)}"


def _stale(refusal: Stale, _: Translator) -> str:
    return _(
        "You saw version {shown} of {id}. There is a version {current} now. Read that one first; nothing was decided.",
        shown=refusal.shown,
        id=refusal.id,
        current=refusal.current,
    )


def _not_shown(refusal: NotShown, _: Translator) -> str:
    return _(
        "You have not been shown the whole text of {id} version {version} yet. Read it first; nothing was decided.",
        id=refusal.id,
        version=refusal.version,
    )


def _term_passed(refusal: TermPassed, _: Translator) -> str:
    return _(
        "The request for {id} ran until {moment}. It must be submitted again first.",
        id=refusal.id,
        moment=_.moment(refusal.term_at),
    )


def _not_submitted(refusal: NotSubmitted, _: Translator) -> str:
    return _(
        "Nobody asked for approval of {id} version {version}. Submit it first: “{example}”.",
        id=refusal.id,
        version=refusal.version,
        example=_("submit {id}", id=refusal.id),
    )


def _not_approved(refusal: NotApproved, _: Translator) -> str:
    return _(
        "{id} version {version} is not approved. Only an approved text is published. Submit it first: “{example}”.",
        id=refusal.id,
        version=refusal.version,
        example=_("submit {id}", id=refusal.id),
    )


def _embargo(refusal: Embargo, _: Translator) -> str:
    return _("{id} is under embargo until {day}. Publish it on that day.", id=refusal.id, day=_.day(refusal.until))


def _no_body(refusal: NoBody, _: Translator) -> str:
    return _(
        "The text of {id} is not in the record. Add it first: “{example}”.",
        id=refusal.id,
        example=_("change {id}: the text", id=refusal.id),
    )


def _stale_button(refusal: StaleButton, _: Translator) -> str:
    return _("This button or form no longer works. Ask for what you need once more.")


def _only_in_channel(refusal: OnlyInChannel, _: Translator) -> str:
    return _("You can only do this in a channel. Say it in the channel of the trajectory, and begin with “@Lijn”.")


def _no_handover(refusal: NoHandover, _: Translator) -> str:
    return _(
        "Nobody has offered {title} to someone else. Do that first: “{example}”.",
        title=refusal.title,
        example=_("hand over to …"),
    )


def _cannot_undo(refusal: CannotUndo, _: Translator) -> str:
    match refusal.why:
        case "built_on":
            return _("{id} was changed since. Change it in the usual way.", id=refusal.id)
        case "approval":
            return _("An approval is taken back with: retract approval {id}.", id=refusal.id)
        case "message":
            return _(
                "{id} was sent back, published or withdrawn, and others know that. Submit it again, or make a new version.",
                id=refusal.id,
            )
        case "person_added":
            return _("Who was added stays in the record. Say when this person leaves, or change what is recorded.")
        case "conversation":
            return _("Link or unlink this conversation again in the usual way.")
        case "kind":
            return _("I cannot undo this kind of act. Withdraw it, or change it in the usual way.")
        case _nothing:
            return _("There is nothing to undo: I undo your last act, within an hour.")


def _always_confirmed(refusal: AlwaysConfirmed, _: Translator) -> str:
    return _(
        "I always ask about that before I record it, because it binds others. Without asking I can record: {kinds}.",
        kinds=_.listed([words.option(kind, _) for kind in refusal.kinds]),
    )


_SENTENCES: dict[type[Refusal], Callable[[Any, Translator], str]] = {
    AlwaysConfirmed: _always_confirmed,
    CannotUndo: _cannot_undo,
    NotKnown: _not_known,
    NotLookedUp: _not_looked_up,
    EditNotRead: _edit_not_read,
    Guest: _guest,
    NotConfirmed: _not_confirmed,
    LeftService: _left,
    NotAllowed: _not_allowed,
    NoSuch: _no_such,
    Settled: _settled,
    NotApprover: _not_approver,
    OwnText: _own_text,
    Stale: _stale,
    NotShown: _not_shown,
    TermPassed: _term_passed,
    NotSubmitted: _not_submitted,
    NotApproved: _not_approved,
    Embargo: _embargo,
    NoBody: _no_body,
    StaleButton: _stale_button,
    OnlyInChannel: _only_in_channel,
    GateClosed: gates.sentence,
    NoHandover: _no_handover,
}

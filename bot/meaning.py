"""What an event means: the act in it, and what it is about."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.act import Act
from bot.cards import About, Card
from bot.commands.catalogue import CATALOGUE
from bot.commands.command import Context
from bot.domain.message import MessageStatus
from bot.held import HOLD
from bot.incoming import Captured, Edited, Filled, Incoming, Pressed, Reacted, Text, Unreacted
from bot.lazily import Lazily
from bot.outbox import Post
from bot.pending import FORM, Pending
from bot.ports.municipality import Municipality
from bot.ports.unit_of_work import Work
from bot.reactions import Verdict, canonical, verdict
from bot.refusals import EditNotRead, StaleButton
from bot.seen import on_card
from bot.shown import faces
from bot.understanding.choose import reading_of
from bot.understanding.index import IndexLater, index_of
from bot.understanding.known import Known
from bot.understanding.reading import Reading
from bot.understanding.shown import Shown, ShownKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """An act, with the card it was said on."""

    act: Act
    about: About | None = None
    explicit: bool = False
    """True for a button, a form or a reaction on that card."""
    pending: Pending | None = None
    """The half-said act that this completes."""
    whole: bool = False
    """True when the whole form of the act is to be shown, filled in as far as it is known."""
    reading: Reading | None = None
    """What free words say; nothing is done before that was asked."""
    typed: str = ""
    """Those words."""
    then: Reading | None = None
    """A second act that was said in the same words."""


_BUTTONS = frozenset({
    "form.drop",
    "form.open",
    "post.resend",
    "record.undo",
    "reading.confirm",
    "reading.adjust",
    "reading.fill",
    "reading.neutral",
    "reading.drop",
})  # fmt: skip
"""What buttons say that no command does."""
_FEW_WORDS = 4
_RIGHT = re.compile(
    r"(?:ja|klopt|ja,? klopt|dat klopt|juist|yes|right|correct|that's right|ok|oke|akkoord|👍|✅)[\s.!]*", re.IGNORECASE
)
_WRONG = re.compile(
    r"(?:nee|neen|klopt niet|nee,? klopt niet|dat klopt niet|no|wrong|laat maar|👎|❌)[\s.!]*", re.IGNORECASE
)


def of(incoming: Incoming, work: Work, municipality: Municipality, context: Context) -> Meaning | None:
    """The meaning of the event; None when it asks nothing. Raises: StaleButton, EditNotRead."""
    said = incoming.said
    if isinstance(said, Text):
        return _text(said.text, incoming, work, municipality, context)
    if isinstance(said, Reacted | Unreacted):
        return _reaction(said, incoming, work)
    if isinstance(said, Pressed):
        return _pressed(said, incoming, work, municipality, context)
    if isinstance(said, Filled):
        return _filled(said, incoming, work, municipality, context)
    if isinstance(said, Edited):
        raise EditNotRead
    if isinstance(said, Captured):
        return Meaning(act=Act(intent="capture", slots={"text": said.text, "source": incoming.link}), explicit=True)
    return None


def is_idle(incoming: Incoming, work: Work) -> bool:
    """True for an emoji that decides nothing: most are for people, so whoever put it there hears nothing of it."""
    said = incoming.said
    return isinstance(said, Reacted | Unreacted) and _reaction(said, incoming, work) is None


def known(municipality: Municipality, context: Context) -> Known:
    """What understanding may look at."""
    return Known(
        today=context.today,
        calendar=context.organisation.calendar,
        language=context.language,
        speaker=context.person.id,
        people=Lazily(municipality.people.all),
        trajectories=IndexLater(
            lambda: index_of(
                context.organisation.key, municipality.trajectories.edition(), municipality.trajectories.names
            )
        ),
        public_phone=context.organisation.public_phone or "",
        linked=context.linked,
        about=context.about,
        trajectory=municipality.trajectories.find,
        commitments=municipality.commitments.of,
        commitment=municipality.commitments.find,
        question=municipality.questions.find,
    )


def shown_by(about: About, municipality: Municipality, speaker: str) -> Shown:
    """What the card asks or tells, for reading what this person says after it."""
    subject = about.subject
    if about.asks_approval:
        message = municipality.messages.find(subject)
        place = message.trajectory if message else None
        title = message.title if message else ""
        # A request that somebody else decided about asks nothing any more.
        asks = message is not None and message.status is MessageStatus.SUBMITTED
        kind = ShownKind.APPROVAL if asks else ShownKind.OTHER
        return Shown(kind=kind, subject=subject, version=about.version, trajectory=place, title=title)
    if subject.startswith("Q-"):
        question = municipality.questions.find(subject)
        return Shown(kind=ShownKind.QUESTION, subject=subject, trajectory=question.trajectory if question else None)
    if subject.startswith("T-"):
        trajectory = municipality.trajectories.find(subject)
        offered = trajectory is not None and any(h.is_open and h.to == speaker for h in trajectory.handovers)
        kind = ShownKind.HANDOVER if offered else ShownKind.STATUS
        return Shown(kind=kind, subject=subject, asked=speaker if offered else None, trajectory=subject)
    commitment = municipality.commitments.find(subject) if subject.startswith("C-") else None
    return Shown(kind=ShownKind.OTHER, subject=subject, trajectory=commitment.trajectory if commitment else None)


def _text(text: str, incoming: Incoming, work: Work, municipality: Municipality, context: Context) -> Meaning:
    # What was asked of the speaker alone is as much the newest card as what everybody saw.
    about = work.outbox.newest_about(context.address.only_for(incoming.sender.user))
    looked = known(municipality, context)
    reading, act = reading_of(
        text, looked if about is None else looked.about_to(about, shown_by(about, municipality, context.person.id))
    )
    if act is not None:
        return Meaning(act=act, about=about, pending=_dropped(act, about, municipality, context))
    pending = municipality.pending.waiting(context.person.id, context.address)
    if pending is not None and pending.slot is not None and pending.until >= context.now:
        if pending.act.intent != HOLD:
            act = pending.act.with_slots(**{pending.slot: text})
            return Meaning(act=act, about=about, explicit=True, pending=pending)
        if reading.intent in {"clarify", "out_of_scope"} or reading.rule is None or _answers(text, pending):
            act = Act(intent="reading.fill", slots={"pending": pending.id, "slot": pending.slot, "value": text})
            return Meaning(act=act, about=about, pending=pending)
    if about is not None and (pressed := _said_to_form(text, about, municipality, context)):
        return pressed
    return Meaning(act=Act(intent=HOLD), about=about, reading=reading, typed=text)


def _answers(text: str, pending: Pending) -> bool:
    """True for a few words after a question: they are its answer and no new act."""
    return len(text.split()) <= _FEW_WORDS or pending.slot in {"text", "question", "reason", "remark", "answer"}


def _said_to_form(text: str, about: About, municipality: Municipality, context: Context) -> Meaning | None:
    """'Klopt' and 'nee' to the card that asks whether something was read right."""
    if not about.subject.startswith("form:"):
        return None
    pending = municipality.pending.get(about.subject.removeprefix("form:"))
    if pending is None or pending.act.intent != HOLD or pending.person != context.person.id:
        return None
    for intent, words in (("reading.confirm", _RIGHT), ("reading.drop", _WRONG)):
        if words.fullmatch(text.strip()) and (intent == "reading.drop" or pending.slot is None):
            return Meaning(act=Act(intent=intent, slots={"pending": pending.id}), about=about, pending=pending)
    return None


def _reaction(said: Reacted | Unreacted, incoming: Incoming, work: Work) -> Meaning | None:
    says = verdict(said.emoji)
    on = _posts(said.post, incoming, work)
    posts = _whole(on, incoming, work)
    card = next((post.card for post in posts if post.card.about and post.card.about.asks_approval), None)
    if says is None or card is None or card.about is None:
        return None
    about = card.about
    reaction = f"{canonical(said.emoji)}@{on[-1].id}"
    if isinstance(said, Unreacted):
        if says is Verdict.REJECT:
            return None
        act = Act(intent="message.retract", slots={"message_id": about.subject, "reaction": reaction})
    else:
        act = Act(
            intent="message.approve" if says is Verdict.APPROVE else "message.reject",
            slots={
                "message_id": about.subject,
                "version": about.version,
                "digest": about.digest,
                "reaction": reaction,
            },
        )
    return Meaning(act=on_card(act, posts[-1], work), about=about, explicit=True)


def _dropped(act: Act, about: About | None, municipality: Municipality, context: Context) -> Pending | None:
    """The half-said act that 'never mind' sets aside: that of the button, of the form just shown, or what waits."""
    if act.intent != "form.drop":
        return None
    shown = about.subject.removeprefix(FORM) if about and about.subject.startswith(FORM) else None
    form = act.slots.get("form") or shown
    if form is not None:
        return municipality.pending.get(str(form))
    return municipality.pending.waiting(context.person.id, context.address)


def _pressed(said: Pressed, incoming: Incoming, work: Work, municipality: Municipality, context: Context) -> Meaning:
    if said.act is not None:
        if said.act.intent not in CATALOGUE and said.act.intent not in _BUTTONS:
            raise StaleButton
        return Meaning(act=said.act, explicit=True, pending=_dropped(said.act, None, municipality, context))
    posts = _posts(said.post or "", incoming, work, said.key)
    for post in posts:
        for button in post.card.buttons:
            if button.label.casefold() == said.label.strip().casefold():
                about = post.card.about
                pending = _dropped(button.act, about, municipality, context)
                act = on_card(button.act, posts[-1], work)
                return Meaning(act=act, about=about, explicit=True, pending=pending)
    raise StaleButton


def _filled(said: Filled, incoming: Incoming, work: Work, municipality: Municipality, context: Context) -> Meaning:
    form = said.form or _form_on(_posts(said.post or "", incoming, work))
    pending = municipality.pending.get(form) if form else None
    if pending is None or pending.person != context.person.id or pending.until < context.now:
        raise StaleButton
    command = CATALOGUE.get(pending.act.intent)
    if command is None:
        raise StaleButton
    asked = {slot.name for slot in command.slots if slot.asked}
    values = {name: value for name, value in said.values.items() if name in asked}
    return Meaning(act=pending.act.with_slots(**values), explicit=True, pending=pending)


def _form_on(posts: tuple[Post, ...]) -> str | None:
    cards: list[Card] = [post.card for post in posts]
    return next((card.form.id for card in cards if card.form), None)


def _whole(posts: tuple[Post, ...], incoming: Incoming, work: Work) -> tuple[Post, ...]:
    """The post whose text these go on with: what is said at the end of a long text is said of all of it."""
    if not posts or posts[-1].follows is None:
        return posts
    first = work.outbox.get(posts[-1].follows)
    return _posts(first.reference, incoming, work) if first and first.reference else ()


def _posts(reference: str, incoming: Incoming, work: Work, key: str | None = None) -> tuple[Post, ...]:
    found = faces(work, incoming.address, reference, key)
    return tuple(post for post in found if post.organisation == incoming.organisation)

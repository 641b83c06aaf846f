"""Sentences about contact point, council, phases and linked conversations."""

from __future__ import annotations

from typing import assert_never

from bot.cards import About, Card, Fact
from bot.domain.phase import PhaseSpan
from bot.said.contacts import ContactSaid, ContactShown, CouncilListed, CouncilShown, Linked, PhaseShown, Unlinked
from bot.texts import words
from bot.texts.status import shortened
from bot.texts.translator import Translator

_MOST = 15


def card(said: ContactSaid, _: Translator) -> Card:
    """The card about these."""
    match said:
        case ContactShown():
            return _contact(said, _)
        case CouncilShown():
            return _council(said, _)
        case PhaseShown():
            return _phases(said, _)
        case CouncilListed():
            return _list(said, _)
        case Linked():
            return Card(text=_linked(said, _))
        case Unlinked():
            if said.was:
                return Card(text=_("This channel is no longer linked to {title}.", title=said.title))
            return Card(text=_("This channel was not linked to {title}.", title=said.title))
        case unreachable:
            assert_never(unreachable)


def _contact(said: ContactShown, _: Translator) -> Card:
    trajectory = said.trajectory
    contact = trajectory.contact_point
    facts = []
    if contact.public_mail:
        facts.append(Fact(label=_("E-mail"), value=contact.public_mail))
    if contact.person is None:
        text = _("{title} has no contact point yet.", title=trajectory.title)
    elif said.absence is None:
        text = _("{person} is the contact point of {title}.", person=_.person(contact.person), title=trajectory.title)
        if contact.deputy:
            facts.append(Fact(label=_("Deputy"), value=_.person(contact.deputy)))
    else:
        text = _(
            "{person} is away until and including {day}.", person=_.person(contact.person), day=_.day(said.absence.to)
        )
        if contact.deputy:
            text += " " + _("{deputy} takes over: refer residents there.", deputy=_.person(contact.deputy))
        else:
            text += " " + _("There is no deputy.")
    return Card(title=trajectory.title, text=text, facts=tuple(facts), about=About(subject=trajectory.id, live=False))


def _council(said: CouncilShown, _: Translator) -> Card:
    trajectory = said.trajectory
    council = trajectory.council
    coming = sorted((item for item in council.planned_items if item.date >= said.on), key=lambda item: item.date)
    lines = [f"- {_.day(item.date)}: {words.option(item.body, _)}, {item.item}" for item in coming]
    agenda = "\n".join(lines) or _("Nothing is on the agenda of the council yet.")
    about = About(subject=trajectory.id, live=False)
    if said.only_dates:
        return Card(title=trajectory.title, text=agenda, about=about)
    role = council.role.get(trajectory.phase)
    first = (
        _("Role of the council now: {role}.", role=words.option(role, _))
        if role
        else _("The role of the council in this phase is not settled yet.")
    )
    following = trajectory.next_span()
    if following and (next_role := council.role.get(following.phase)):
        first += " " + _(
            "Then, in the {phase}: {role}.", phase=words.phase(following.phase, _), role=words.option(next_role, _)
        )
    parts = [first, agenda]
    if council.role_text_nl:
        parts.insert(1, _("For residents: “{text}”", text=council.role_text_nl))
    return Card(title=trajectory.title, text="\n\n".join(parts), about=about)


def _list(said: CouncilListed, _: Translator) -> Card:
    """What was promised, with 'no day yet' said as it is, then the agenda."""
    lines = []
    for pledge in said.pledges[:_MOST]:
        number = pledge.council_ref or _("no clerk’s number")
        day = _.short_day(pledge.day) if pledge.day else _("no date yet")
        lines.append(f"- {pledge.id} · {day} · {shortened(pledge.text)} · {number}")
    if len(said.pledges) > _MOST:
        lines.append("- " + _("and {count} more", count=len(said.pledges) - _MOST))
    agenda = [
        f"- {_.day(item.date)}: {words.option(item.body, _)}, {title}: {item.item}"
        for title, item in said.agenda[:_MOST]
    ]
    parts = (
        "\n".join(lines) or _("Nothing is promised to the council now."),
        "\n".join([_("On the agenda:"), *agenda]) if agenda else _("Nothing is on the agenda of the council yet."),
    )
    return Card(title=_("For the council"), text="\n\n".join(parts))


def _phases(said: PhaseShown, _: Translator) -> Card:
    trajectory = said.trajectory
    first = _("{title} is in the {phase}.", title=trajectory.title, phase=words.phase(trajectory.phase, _))
    lines = "\n".join(f"- {words.phase(span.phase, _)}: {_span(span, _)}" for span in trajectory.phases)
    return Card(
        title=trajectory.title,
        text="\n\n".join(part for part in (first, lines) if part),
        about=About(subject=trajectory.id, live=False),
    )


def _span(span: PhaseSpan, _: Translator) -> str:
    start = _.day(span.starts_on) if span.starts_on else _("not planned yet")
    if span.ends_on is None:
        return _("from {start}", start=start)
    return _("{start} until {end}", start=start, end=_.day(span.ends_on))


def _linked(said: Linked, _: Translator) -> str:
    if said.already:
        return _("This channel was linked to {title} already.", title=said.title)
    return _(
        "This channel is linked to {title}. Ask “@Lijn status” here; decisions and published messages come here too.",
        title=said.title,
    )

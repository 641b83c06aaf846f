"""Sentences about effort, mandate, contact point, council and phases."""

from __future__ import annotations

from typing import assert_never

from bot.act import Act
from bot.cards import About, Button, Card, Fact
from bot.domain.council import CouncilRole
from bot.said.keys import (
    CatchUpShown,
    ContactChanged,
    CouncilSet,
    EffortShown,
    ExpectationShown,
    GroupRecorded,
    GroupsShown,
    KeysSaid,
    LateJoinerAnswered,
    LateJoinerWelcomed,
    MandateSet,
    PhaseAdvanced,
    TrajectoryClosed,
)
from bot.texts import expectations, lessons, words
from bot.texts.translator import Translator


def card(said: KeysSaid, _: Translator) -> Card:
    """The card about these."""
    match said:
        case ExpectationShown():
            return expectations.expectation(said, _)
        case GroupsShown():
            return expectations.groups(said, _)
        case GroupRecorded():
            return expectations.recorded(said, _)
        case LateJoinerWelcomed():
            return expectations.welcomed(said, _)
        case LateJoinerAnswered():
            return expectations.answered(said, _)
        case CatchUpShown():
            return expectations.catch_up(said, _)
        case EffortShown():
            return _effort(said, _)
        case MandateSet():
            return _mandate(said, _)
        case ContactChanged():
            return _contact(said, _)
        case CouncilSet():
            return _council(said, _)
        case PhaseAdvanced():
            return _advanced(said, _)
        case TrajectoryClosed():
            return _closed(said, _)
        case unreachable:
            assert_never(unreachable)


def _effort(said: EffortShown, _: Translator) -> Card:
    effort = said.trajectory.effort
    facts = [
        Fact(label=_("Hours"), value=_of(effort.hours_actual, effort.hours_estimate, _)),
        Fact(label=_("Euros"), value=_of(effort.spent_eur, effort.budget_eur, _)),
    ]
    counts = (
        (_("Objections"), effort.objections_filed),
        (_("Objections in a comparable project"), effort.objections_comparable_project),
        (_("Redesigns after a decision"), effort.redesigns_after_decision),
        (_("Complaints"), effort.complaints),
    )
    facts += [Fact(label=label, value=str(count)) for label, count in counts if count is not None]
    text = _("Saved.") if said.saved else _("What it costs and yields.")
    if effort.over():
        text += " " + _("Mind: more was spent than estimated.")
    return Card(
        title=said.trajectory.title, text=text, facts=tuple(facts), about=About(subject=said.trajectory.id, live=False)
    )


def _of(actual: float | None, estimate: float | None, _: Translator) -> str:
    spent = _number(actual or 0)
    if estimate is None:
        return _("{spent}, no estimate yet", spent=spent)
    return _("{spent} of {estimate}", spent=spent, estimate=_number(estimate))


def _number(value: float) -> str:
    return f"{value:g}" if value < 1_000_000 else f"{value:.0f}"


def _mandate(said: MandateSet, _: Translator) -> Card:
    mandate = said.trajectory.mandate
    text = _(
        "The mandate of {title}, given by {person}: “{text}”",
        title=said.trajectory.title,
        person=_.person(mandate.given_by if mandate else None),
        text=(mandate.text if mandate else None) or "",
    )
    return Card(text=text, about=About(subject=said.trajectory.id, live=False))


def _contact(said: ContactChanged, _: Translator) -> Card:
    trajectory = said.trajectory
    contact = trajectory.contact_point
    if contact.person is None:
        text = _("{title} has no contact point yet.", title=trajectory.title)
    elif said.until:
        text = _("{person} is away until and including {day}.", person=_.person(contact.person), day=_.day(said.until))
    else:
        text = _("{person} is the contact point of {title}.", person=_.person(contact.person), title=trajectory.title)
    if contact.deputy:
        text += " " + _("Deputy: {person}.", person=_.person(contact.deputy))
    elif contact.person:
        text += " " + _("There is no deputy.")
    draft = Act(intent="message.draft", slots={"trajectory": trajectory.id, "kind": "contact"})
    return Card(
        title=trajectory.title,
        text=text,
        buttons=() if said.until else (Button(label=_("Draft a message"), act=draft),),
        about=About(subject=trajectory.id, live=False),
    )


def _council(said: CouncilSet, _: Translator) -> Card:
    trajectory = said.trajectory
    council = trajectory.council
    if said.what == "planned":
        text = _("On the agenda: {day}.", day=_.day(said.day) if said.day else "")
        buttons: tuple[Button, ...] = ()
    elif said.what == "announced":
        phases = _.listed([words.phase(phase, _) for phase in said.phases])
        text = _("The role of the council in the {phases} was announced on {day}.", phases=phases, day=_.day(said.day) if said.day else "")  # fmt: skip
        buttons = ()
    else:
        lines = [f"- {words.phase(phase, _)}: {words.option(council.role[phase], _)}" for phase in said.phases]
        text = "\n".join([_("The role of the council:"), *lines])
        if council.role_text_nl:
            text += "\n\n" + _("For residents: “{text}”", text=council.role_text_nl)
        text += "\n\n" + _("Tell residents before the phase begins.")
        announced = Act(intent="council.announce", slots={"trajectory": trajectory.id, "phase": said.phases[0].value if said.phases else trajectory.phase.value})  # fmt: skip
        buttons = (Button(label=_("They were told"), act=announced),)
    return Card(title=trajectory.title, text=text, buttons=buttons, about=About(subject=trajectory.id, live=False))


def _closed(said: TrajectoryClosed, _: Translator) -> Card:
    trajectory = said.trajectory
    parts = [_("{title} is closed since {day}.", title=trajectory.title, day=_.day(said.day))]
    if said.open:
        parts.append(_("Still open, with who owns it: {ids}.", ids=_.listed(list(said.open))))
    here = {"trajectory": trajectory.id}
    buttons = []
    if said.asks:
        if trajectory.effort.missing():
            asked = _("What did it yield? Count objections, those in a comparable project, redesigns after a decision and complaints.")  # fmt: skip
            parts.append(asked)
            counts = Act(intent="effort.yield", slots=here)
            buttons.append(Button(label=_("Fill in the four counts"), act=counts, primary=True))
        parts.append(_("What should others know? Record up to three lessons."))
        buttons.append(Button(label=_("Record a lesson"), act=Act(intent="lesson.record", slots=here)))
    return Card(
        title=trajectory.title,
        text="\n\n".join(parts),
        buttons=tuple(buttons),
        about=About(subject=trajectory.id, live=False),
    )


def _advanced(said: PhaseAdvanced, _: Translator) -> Card:
    trajectory = said.trajectory
    holes = {"title": trajectory.title, "phase": words.phase(said.after, _), "day": _.day(said.start)}
    if said.planned:
        text = _("{title} goes to the {phase} on {day}. Nothing moves until then.", **holes)
        return Card(text=text, about=About(subject=trajectory.id, live=False))
    text = _("{title} is in the {phase} since {day}.", **holes)
    council = trajectory.council
    role = council.role.get(said.after)
    if role is not None:
        text += " " + _("The council: {role}.", role=words.option(role, _))
    buttons = []
    if said.asks:
        text += "\n\n" + _("What did you learn in the {phase}?", phase=words.phase(said.before, _))
        lesson = Act(intent="lesson.record", slots={"trajectory": trajectory.id, "phase": said.before.value})
        buttons.append(Button(label=_("Record a lesson"), act=lesson, primary=True))
        if role is CouncilRole.DECIDES:
            text += " " + _("The council decides: prepare two messages, one for each outcome.")
            two = Act(intent="message.prepare", slots={"trajectory": trajectory.id})
            buttons.append(Button(label=_("Prepare two messages"), act=two))
    if said.lessons:
        text += "\n\n" + _("What others learnt:") + "\n"
        text += "\n".join(f"- {lessons.line(lesson, of, _)}" for lesson, of in said.lessons)
    return Card(
        title=trajectory.title, text=text, buttons=tuple(buttons), about=About(subject=trajectory.id, live=False)
    )

"""Sentences about handing over a trajectory or a portfolio."""

from __future__ import annotations

from typing import assert_never

from bot.act import Act
from bot.cards import About, Button, Card, Fact
from bot.domain.handover import Handover, ItemState
from bot.said.handovers import (
    HandoverAccepted,
    HandoverDeclined,
    HandoverItemJudged,
    HandoverOffered,
    HandoverPutOff,
    HandoverSaid,
    HandoverShown,
    Pack,
    PortfolioTransferred,
)
from bot.texts import words
from bot.texts.status import commitment_line, question_line, shortened
from bot.texts.translator import Translator

_MANY = 15


def card(said: HandoverSaid, _: Translator) -> Card:
    """The card about these."""
    match said:
        case HandoverOffered():
            return _offered(said, _)
        case HandoverShown():
            return _pack(said.pack, _, _stands(said.pack.handover, _))
        case HandoverItemJudged():
            return _judged(said, _)
        case HandoverAccepted():
            return _accepted(said, _)
        case HandoverPutOff():
            return _put_off(said, _)
        case HandoverDeclined():
            return _declined(said, _)
        case PortfolioTransferred():
            return _transferred(said, _)
        case unreachable:
            assert_never(unreachable)


def _offered(said: HandoverOffered, _: Translator) -> Card:
    offer, title = said.pack.handover, said.pack.trajectory.title
    if said.own:
        text = _("Offered to {person}. Until then {owner} stays responsible.", person=_.person(offer.to), owner=_.person(offer.from_))  # fmt: skip
        return Card(title=title, text=text, about=About(subject=said.pack.trajectory.id, live=False))
    first = _("{person} asks you to take over {title}.", person=_.person(offer.from_), title=title)
    return _pack(said.pack, _, first, asks=True)


def _stands(offer: Handover, _: Translator) -> str:
    text = _("Offered to {person}. Until then {owner} stays responsible.", person=_.person(offer.to), owner=_.person(offer.from_))  # fmt: skip
    if offer.remark:
        text += " " + _("Condition: “{remark}”.", remark=offer.remark)
    return text


def _pack(pack: Pack, _: Translator, first: str, *, asks: bool = False) -> Card:
    trajectory = pack.trajectory
    states = {item.id: item.state for item in pack.handover.items}
    lines = [f"- {commitment_line(value, pack.on, _)}{_mark(states.get(value.id), _)}" for value in pack.commitments]
    lines += [f"- {question_line(value, _)}{_mark(states.get(value.id), _)}" for value in pack.questions]
    lines += [f"- {value.id} · {shortened(value.text)}{_mark(states.get(value.id), _)}" for value in pack.inputs]
    lines += [
        f"- {value.id} · {value.title} · " + _("no answer yet") + _mark(states.get(value.id), _)
        for value in trajectory.input_rounds
        if value.answered_by is None
    ]
    lines += [
        f"- {value.id} · {value.group} · " + _("waits for an answer") + _mark(states.get(value.id), _)
        for value in trajectory.late_joiners
        if value.answered is None
    ]
    shown = lines[:_MANY]
    if len(lines) > _MANY:
        shown.append("- " + _("and {count} more", count=len(lines) - _MANY))
    parts = [first, "\n".join(shown) or _("Nothing is open.")]
    if asks:
        parts.append(_("You may refuse single items: “{example}”.", example=_("refuse {item} {slug}: the reason", item=pack.handover.items[0].id if pack.handover.items else "C-1", slug=trajectory.slug)))  # fmt: skip
    here = {"trajectory": trajectory.id}
    buttons = (
        (
            Button(label=_("Take over"), act=Act(intent="handover.accept", slots=here), primary=True),
            Button(label=_("Do not take over"), act=Act(intent="handover.decline", slots=here)),
        )
        if asks
        else ()
    )
    return Card(
        title=_("Handover of {title}", title=trajectory.title),
        text="\n\n".join(parts),
        facts=_facts(pack, _),
        buttons=buttons,
        about=About(subject=trajectory.id, live=False),
    )


def _mark(state: ItemState | None, _: Translator) -> str:
    if state is ItemState.ACCEPTED:
        return " · " + _("taken over")
    return " · " + _("refused") if state is ItemState.REFUSED else ""


def _facts(pack: Pack, _: Translator) -> tuple[Fact, ...]:
    """Groups with their last contact, decisions with reasons, the valid message, the council's role, mandate, lessons."""
    trajectory = pack.trajectory
    unheard, reasonless = _("not heard yet"), _("no reason")
    groups = [
        f"{group.name} ({_.short_day(group.heard[-1]) if group.heard else unheard})" for group in trajectory.groups
    ]
    found = [Fact(label=_("Groups"), value=_.listed(groups) or _("there is none yet"))]
    if pack.decisions:
        told = [
            f"{decision.id} {shortened(decision.text)} ({decision.reason or reasonless})" for decision in pack.decisions
        ]
        found.append(Fact(label=_("Decisions"), value="; ".join(told)))
    valid = f"{pack.valid[0]} · {pack.valid[1].title}" if pack.valid else _("there is none yet")
    found.append(Fact(label=_("Message for residents"), value=valid))
    found.append(Fact(label=_("Council"), value=_council(pack, _)))
    mandate = trajectory.mandate.text if trajectory.mandate else None
    found.append(Fact(label=_("Mandate"), value=mandate or _("there is none yet")))
    if pack.lessons:
        found.append(Fact(label=_("Lessons"), value="; ".join(lesson.text for lesson in pack.lessons)))
    return tuple(found)


def _council(pack: Pack, _: Translator) -> str:
    """Its role in the phase that is, in the one it is handed over for, and in the next."""
    trajectory = pack.trajectory
    roles, unsettled, following = trajectory.council.role, _("role not settled yet"), trajectory.next_span()
    phases = dict.fromkeys((trajectory.phase, pack.handover.to_phase, *((following.phase,) if following else ())))
    return "; ".join(
        f"{words.option(roles[phase], _) if phase in roles else unsettled} ({words.phase(phase, _)})"
        for phase in phases
    )


def _judged(said: HandoverItemJudged, _: Translator) -> Card:
    item = next(known for known in said.handover.items if known.id == said.item)
    holes = {"id": item.id, "person": _.person(said.handover.to), "owner": _.person(said.handover.from_)}
    if item.state is ItemState.REFUSED:
        text = _(
            "{person} does not take over {id}: “{remark}”. It stays with {owner}.", **holes, remark=item.remark or ""
        )
    else:
        text = _("{person} will take over {id}.", id=item.id, person=holes["person"])
    accept = Act(intent="handover.accept", slots={"trajectory": said.trajectory.id})
    return Card(
        title=said.trajectory.title,
        text=text,
        buttons=(Button(label=_("Take over the rest"), act=accept),) if said.own else (),
        about=About(subject=said.trajectory.id, live=False),
    )


def _accepted(said: HandoverAccepted, _: Translator) -> Card:
    offer = said.handover
    text = _("{person} has taken over {title} from {owner}.", person=_.person(offer.to), title=said.trajectory.title, owner=_.person(offer.from_))  # fmt: skip
    if offer.open_items_transferred:
        text += " " + _("Taken over: {ids}.", ids=_.listed(list(offer.open_items_transferred)))
    if refused := offer.refused():
        text += " " + _("What stays with {owner}: {ids}.", owner=_.person(offer.from_), ids=_.listed([item.id for item in refused]))  # fmt: skip
    return Card(title=said.trajectory.title, text=text, about=About(subject=said.trajectory.id, live=False))


def _put_off(said: HandoverPutOff, _: Translator) -> Card:
    offer = said.handover
    text = _(
        "{person} takes over on a condition: “{remark}”. That is no acceptance yet: {owner} stays responsible.",
        person=_.person(said.by),
        remark=offer.remark or "",
        owner=_.person(offer.from_),
    )
    return Card(title=said.trajectory.title, text=text, about=About(subject=said.trajectory.id, live=False))


def _declined(said: HandoverDeclined, _: Translator) -> Card:
    offer = said.handover
    text = _(
        "{person} does not take over {title}: “{remark}”. {owner} stays responsible.",
        person=_.person(said.by),
        title=said.trajectory.title,
        remark=offer.remark or "",
        owner=_.person(offer.from_),
    )
    again = Act(intent="handover.start", slots={"trajectory": said.trajectory.id})
    return Card(
        title=said.trajectory.title,
        text=text,
        buttons=(Button(label=_("Offer it to someone else"), act=again),),
        about=About(subject=said.trajectory.id, live=False),
    )


def _transferred(said: PortfolioTransferred, _: Translator) -> Card:
    text = _("The portfolio of {before} is {after}’s now.", before=_.person(said.before), after=_.person(said.after))
    parts = [
        _.plural("{count} trajectory", "{count} trajectories", len(said.trajectories)),
        _.plural("{count} open commitment", "{count} open commitments", len(said.commitments)),
        _.plural("{count} open question", "{count} open questions", len(said.questions)),
    ]
    text += " " + _("With it come {what}.", what=_.listed(parts))
    lines = [f"- {trajectory.title}" for trajectory in said.trajectories[:_MANY]]
    lines += [f"- {value.id} · {shortened(value.text)}" for value in said.commitments[:_MANY]]
    lines += [f"- {question_line(value, _)}" for value in said.questions[:_MANY]]
    return Card(title=_("A new portfolio holder"), text="\n\n".join((text, "\n".join(lines))).strip())

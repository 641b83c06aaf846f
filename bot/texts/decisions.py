"""Sentences about decisions and steers; a steer is never called a decision."""

from __future__ import annotations

from typing import assert_never

from bot.act import Act
from bot.cards import About, Button, Card, Fact
from bot.domain.decision import Decision
from bot.said.decisions import (
    DecisionIncomplete,
    DecisionRecorded,
    DecisionSaid,
    DecisionSeen,
    DecisionShown,
    DecisionsListed,
)
from bot.texts import words
from bot.texts.status import shortened
from bot.texts.translator import Translator


def card(said: DecisionSaid, _: Translator) -> Card:
    """The card about a decision."""
    match said:
        case DecisionRecorded():
            return Card(text=_recorded(said.decision, _), about=About(subject=said.decision.id, live=False))
        case DecisionShown():
            return _shown(said, _)
        case DecisionSeen():
            text = _("Noted: you saw {id}.", id=said.decision.id)
            return Card(text=text, about=About(subject=said.decision.id, live=False))
        case DecisionsListed():
            return _listed(said, _)
        case DecisionIncomplete():
            return Card(text=_("A formal decision needs more before I can record it."))
        case unreachable:
            assert_never(unreachable)


def _recorded(decision: Decision, _: Translator) -> str:
    if not decision.formal:
        first = _("Recorded as a steer of the alderman. This is no decision of the college yet.")
        return first + "\n\n" + f"{decision.id}: “{decision.text}”"
    text = _(
        "Recorded as {id}: {kind}. {text}", id=decision.id, kind=words.option(decision.kind, _), text=decision.text
    )
    if decision.deviates_from_participation:
        text += " " + _("It differs from what residents said: explain it to them.")
    return text


def _shown(said: DecisionShown, _: Translator) -> Card:
    decision = said.decision
    facts = [Fact(label=_("Kind"), value=words.option(decision.kind, _))]
    if decision.taken_on:
        label = _("Day of the decision") if decision.formal else _("Said on")
        facts.append(Fact(label=label, value=_.day(decision.taken_on)))
    if decision.reference:
        facts.append(Fact(label=_("Reference"), value=decision.reference))
    if decision.reason:
        facts.append(Fact(label=_("Reason"), value=decision.reason))
    if decision.input_effect:
        facts.append(Fact(label=_("What the input did"), value=decision.input_effect))
    if decision.deviates_from_participation:
        facts.append(Fact(label=_("Mind"), value=_("it differs from what residents said")))
    if decision.acknowledged_by:
        seen = _.listed([_.person(person) for person in decision.acknowledged_by])
        facts.append(Fact(label=_("Seen by"), value=seen))
    buttons: tuple[Button, ...] = ()
    if said.to_see:
        act = Act(intent="decision.seen", slots={"decision_id": decision.id})
        buttons = (Button(label=_("Seen"), act=act, primary=True),)
    title = f"{decision.id} · {said.title}" if said.title else decision.id
    return Card(
        title=title,
        text=decision.text,
        facts=tuple(facts),
        buttons=buttons,
        about=About(subject=decision.id, live=False),
    )


def _listed(said: DecisionsListed, _: Translator) -> Card:
    title = _("Decisions and steers about {title}", title=said.title)
    if not said.decisions:
        return Card(title=title, text=_("There are none."))
    lines = [f"- {decision.id} · {_line(decision, _)}" for decision in said.decisions[-12:]]
    return Card(title=title, text="\n".join(lines))


def _line(decision: Decision, _: Translator) -> str:
    day = _.day(decision.taken_on) if decision.taken_on else _("no day yet")
    return f"{words.option(decision.kind, _)} · {day} · {shortened(decision.text)}"

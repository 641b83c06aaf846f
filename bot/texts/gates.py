"""Sentences about a step that must wait, and what it waits for."""

from __future__ import annotations

from bot.act import Act
from bot.cards import Button
from bot.domain.expectation import FIVE
from bot.refusals import GateClosed
from bot.texts.translator import Translator


def sentence(refusal: GateClosed, _: Translator) -> str:
    """Not yet, and what is missing."""
    missing = _.listed([part(name, _) for name in refusal.missing])
    return {
        "ROUND_OPEN": _(
            "Not yet. Before a round opens residents must know what to expect. Missing: {missing}.", missing=missing
        ),
        "PHASE_ADVANCE": _("Not yet. Before the next phase begins this is needed: {missing}.", missing=missing),
        "HANDOVER": _("Not yet. The next phase begins when its handover is accepted: {missing}.", missing=missing),
        "POSTPONE": _(
            "Not yet. This was promised to residents, and its day is still to come. They hear it before that day, in a"
            " message that was approved. Missing: {missing}.",
            missing=missing,
        ),
        "PUBLISH": _("Not yet. Residents need more in this message. Missing: {missing}.", missing=missing),
    }[refusal.gate]


def buttons(refusal: GateClosed, _: Translator) -> tuple[Button, ...]:
    """To mend it, and to go on anyway."""
    again = {**dict(refusal.again), "anyway": "yes"}
    if refusal.gate == "PUBLISH":
        change = Act(intent="message.change", slots={"message_id": refusal.subject})
        return (
            Button(label=_("Change the text"), act=change, primary=True),
            Button(label=_("Go on anyway"), act=Act(intent="message.publish", slots=again)),
        )
    if refusal.gate == "POSTPONE":
        told = {name: value for name, value in refusal.again if name in {"commitment_id", "due", "reason"}}
        return (
            Button(label=_("Make the delay message"), act=Act(intent="message.delay", slots=told), primary=True),
            Button(label=_("Go on anyway"), act=Act(intent="commitment.postpone", slots=again)),
        )
    if refusal.gate == "ROUND_OPEN":
        fill = Act(intent="expectation.set", slots={"trajectory": refusal.subject})
        return (
            Button(label=_("Fill it in now"), act=fill, primary=True),
            Button(label=_("Go on anyway"), act=Act(intent="round.open", slots=again)),
        )
    return (*_needed(refusal, _), Button(label=_("Go on anyway"), act=Act(intent="phase.advance", slots=again)))


def _needed(refusal: GateClosed, _: Translator) -> tuple[Button, ...]:
    """A button for each thing that the next phase needs."""
    here, missing = {"trajectory": refusal.subject}, set(refusal.missing)
    found = []
    if missing & set(FIVE):
        found.append(Button(label=_("Fill it in now"), act=Act(intent="expectation.set", slots=here), primary=True))
    if "groups" in missing:
        found.append(Button(label=_("Add a group"), act=Act(intent="group.record", slots=here)))
    if "mandate" in missing:
        found.append(Button(label=_("Record the mandate"), act=Act(intent="mandate.set", slots=here)))
    if "council_role" in missing:
        found.append(Button(label=_("Settle the council’s role"), act=Act(intent="council.set", slots=here)))
    if "acceptance" in missing:
        found.append(Button(label=_("Show the handover"), act=Act(intent="handover.show", slots=here)))
    return tuple(found)


def part(name: str, _: Translator) -> str:
    """What is missing, in words."""
    return {
        "open_for_input": _("what is open"),
        "not_open": _("what is fixed"),
        "time_asked": _("how much time it takes"),
        "results_visible_on": _("when results show"),
        "feedback_how": _("how residents hear of them"),
        "delay_message": _("an approved delay message"),
        "groups": _("groups"),
        "mandate": _("mandate"),
        "council_role": _("role of the council"),
        "change": _("what changes"),
        "why": _("why"),
        "open": _("what is open"),
        "fixed": _("what is fixed"),
        "join": _("how to join, also without internet"),
        "time": _("how much time it takes"),
        "dates": _("a day with its date"),
        "results": _("when results show"),
        "who_decides": _("who decides, and that the council may choose otherwise"),
        "earlier_input": _("what was done with the input"),
        "contact": _("the contact point with a telephone number"),
        "promised": _("what was promised"),
        "new_date": _("the new day"),
        "sorry": _("an apology"),
        "acceptance": _("acceptance by who takes over"),
    }.get(name, name)

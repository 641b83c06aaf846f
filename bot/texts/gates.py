"""Sentences about a step that must wait, and what it waits for."""

from __future__ import annotations

from bot.act import Act
from bot.cards import Button
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
        "PUBLISH": _("Not yet. Residents need more in this message. Missing: {missing}.", missing=missing),
    }[refusal.gate]


def buttons(refusal: GateClosed, _: Translator) -> tuple[Button, ...]:
    """To mend it, and to go on anyway."""
    anyway = Act(intent=refusal.intent, slots={**dict(refusal.again), "anyway": "yes"})
    found = [Button(label=_("Go on anyway"), act=anyway)]
    if mends := _mends(refusal):
        found.insert(0, Button(label=_("Fill it in now"), act=mends, primary=True))
    return tuple(found)


def _mends(refusal: GateClosed) -> Act | None:
    if refusal.gate in {"ROUND_OPEN", "PHASE_ADVANCE"}:
        first = _MENDED_BY.get(refusal.missing[0], "expectation.set")
        return Act(intent=first, slots={"trajectory": refusal.subject})
    if refusal.gate == "PUBLISH":
        return Act(intent="message.change", slots={"message_id": refusal.subject})
    return None


_MENDED_BY = {"groups": "group.record", "mandate": "mandate.set", "council_role": "council.set"}


def part(name: str, _: Translator) -> str:
    """What is missing, in words."""
    return {
        "open_for_input": _("what is open"),
        "not_open": _("what is fixed"),
        "time_asked": _("how much time it takes"),
        "results_visible_on": _("when results show"),
        "feedback_how": _("how residents hear of them"),
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

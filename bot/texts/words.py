"""Words for the codes of the record: phases, kinds, roles, statuses."""

from __future__ import annotations

from bot.texts.translator import Translator


def _(sentence: str) -> str:
    """Marks a sentence that is translated when it is said."""
    return sentence


_OPTIONS = {
    # phases
    "initiative": _("initiative phase"),
    "design": _("design phase"),
    "decision": _("decision"),
    "execution": _("execution"),
    "maintenance": _("maintenance"),
    "evaluation": _("evaluation"),
    # kinds of acts
    "reminder.set": _("reminders"),
    "effort.record": _("hours and money"),
    "input.record": _("input"),
    "group.record": _("groups"),
    "lesson.record": _("lessons"),
    "commitment.record": _("promises and actions"),
    "commitment.complete": _("what is done"),
    "question.ask": _("questions"),
    # messages
    "start": _("start"),
    "planning": _("planning"),
    "feedback": _("feedback"),
    "delay": _("delay"),
    "contact": _("contact"),
    "draft": _("draft"),
    "submitted": _("submitted for approval"),
    "approved": _("approved"),
    "published": _("published"),
    "withdrawn": _("withdrawn"),
    # commitments
    "council_pledge": _("pledge to the council"),
    "resident_promise": _("promise to residents"),
    "internal_action": _("internal action"),
    "open": _("open"),
    "postponed": _("postponed"),
    "done": _("done"),
    "overdue": _("overdue"),
    "answered": _("answered"),
    # decisions
    "steer": _("steer of the alderman (no decision yet)"),
    "college_decision": _("college decision"),
    "council_decision": _("council decision"),
    "mandated_decision": _("mandated decision"),
    "question": _("question"),
    "input": _("input of residents"),
    "lesson": _("lesson"),
    # council
    "none": _("no role"),
    "informed": _("is informed"),
    "sets_frame": _("sets the frame"),
    "gives_views": _("gives its views"),
    "approves_budget": _("approves the budget"),
    "decides": _("decides"),
    "council": _("council"),
    "committee": _("committee"),
    "college": _("college of mayor and aldermen"),
    # roles
    "alderman": _("alderman"),
    "mayor": _("mayor"),
    "executive_adviser": _("executive adviser"),
    "municipal_secretary": _("municipal secretary"),
    "official_client": _("official client"),
    "political_client": _("political client"),
    "project_lead": _("project lead"),
    "stakeholder_manager": _("stakeholder manager"),
    "contact_point": _("contact point"),
    "communications_adviser": _("communications adviser"),
    "participation_adviser": _("participation adviser"),
    "asset_manager": _("asset manager"),
    "council_clerk": _("council clerk"),
    "council_clerk_staff": _("council clerk’s staff"),
    "records_officer": _("records officer"),
    "woo_officer": _("Woo officer"),
    "dpo": _("data protection officer"),
    "ciso": _("security officer"),
    "official": _("official"),
    # the rest
    "nl": _("Dutch"),
    "en": _("English"),
    "u": _("formal (u)"),
    "je": _("familiar (je)"),
    "morning": _("morning"),
    "afternoon": _("afternoon"),
    "accepted": _("taken over"),
    "refused": _("refused"),
    "works": _("works"),
    "does_not_work": _("does not work"),
    "adopted": _("adopted"),
    "partly": _("partly adopted"),
    "not_adopted": _("not adopted"),
    "later": _("later"),
    "yes": _("yes"),
    "no": _("no"),
}
_LEVELS = {
    "inform": _("inform"),
    "consult": _("consult"),
    "advise": _("advise"),
    "co_produce": _("co-produce"),
    "co_decide": _("co-decide"),
}
_OUTCOMES = {
    "adopted": _("adopted"),
    "partly": _("partly adopted"),
    "not_adopted": _("not adopted"),
    "later": _("later"),
}
_PHASES = {
    "initiative": _("initiative phase"),
    "design": _("design phase"),
    "decision": _("decision phase"),
    "execution": _("execution phase"),
    "maintenance": _("maintenance phase"),
    "evaluation": _("evaluation phase"),
}


def option(code: str, say: Translator) -> str:
    """The word for a code; the code itself, without underscores, when it has none."""
    sentence = _OPTIONS.get(code) or _LEVELS.get(code)
    return say(sentence) if sentence else code.replace("_", " ")


def level(code: str, say: Translator) -> str:
    """A rung of the ladder of participation."""
    return say(_LEVELS[code])


def outcome(code: str | None, say: Translator) -> str:
    """What was done with input, as it stands in a sentence."""
    return say(_OUTCOMES.get(code or "", _("no answer yet")))


def phase(code: str, say: Translator) -> str:
    """A phase, as it stands in a sentence: 'is in the …'."""
    return say(_PHASES[code])

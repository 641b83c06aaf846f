"""For each signal one sentence: what is the matter, and what to do next."""

from __future__ import annotations

from bot.said.signals import SignalLine
from bot.texts import words
from bot.texts.translator import Translator

_MOST = 8


def sentence(code: str, subject: str | None, _: Translator) -> str:
    """The sentence for a code; `subject` is an item's number, a phase or a person."""
    found = {**_outside(code, subject, _), **_inside(code, subject, _)}
    return found.get(code, code)


def line(found: SignalLine, _: Translator, *, title: bool = True) -> str:
    """What is the matter, where, and whether it is late."""
    where = f"{found.title}: " if title else ""
    late = " (" + _("too late") + ")" if found.escalated else ""
    return f"{where}{sentence(found.code, found.subject, _)}{late}"


def over(found: SignalLine, _: Translator, *, title: bool = True) -> str:
    """What was the matter, and where, when it is solved: without what had to be done."""
    where = f"{found.title}: " if title else ""
    return where + sentence(found.code, found.subject, _).rsplit(": ", 1)[0].rstrip(".") + "."


def section(signals: tuple[SignalLine, ...], solved: tuple[SignalLine, ...], _: Translator) -> str:
    """What is new and what is solved, for a list."""
    parts = []
    if signals:
        lines = [f"- {line(found, _)}" for found in signals[:_MOST]]
        if len(signals) > _MOST:
            lines.append("- " + _("and {count} more", count=len(signals) - _MOST))
        parts += [_("Signals"), "\n".join(lines)]
    if solved:
        parts += [_("Solved"), "\n".join(f"- {over(found, _)}" for found in solved[:_MOST])]
    return "\n\n".join(parts)


def _outside(code: str, subject: str | None, _: Translator) -> dict[str, str]:
    """Expectations, seriousness, everyone, investment."""
    id = subject or ""
    return {
        "EXPECTATION_INCOMPLETE": _("Residents cannot know yet what to expect: fill in the expectation."),
        "EXPECTATION_CHANGED_UNTOLD": _("The expectation changed and residents were not told: publish a message."),
        "RESULT_DATE_PASSED": _("The day of the results has passed: publish the feedback, or a new day."),
        "ROUND_UNANNOUNCED": _("{id} opens soon and was not announced: announce it.", id=id),
        "CITIZEN_TIME_EXCEEDED": _("Residents give more time than was said: tell them, or ask less."),
        "LEVEL_BELOW_MINIMUM": _("The level of influence is below the municipality’s own floor: choose a higher one."),
        "COMMITMENT_OVERDUE": _("{id} is late: close it, or postpone it and tell why.", id=id),
        "COMMITMENT_DUE_SOON": _("{id} is due soon. If it will be late, say so before its day.", id=id),
        "COMMITMENT_WITHOUT_OWNER": _("{id} has no owner: give it one.", id=id),
        "COMMITMENT_WITHOUT_DATE": _("{id} has no day: choose one.", id=id),
        "POSTPONED_SILENTLY": _("{id} was postponed and those who wait do not know: tell them.", id=id),
        "PLEDGE_WITHOUT_COUNCIL_REF": _("{id} has no number of the council clerk: ask for it.", id=id),
        "DECISION_WITHOUT_EXPLANATION": _("{id} lacks its reason or what the input did: add it.", id=id),
        "DECISION_UNTOLD": _("Residents were not told of {id}: publish a message.", id=id),
        "INPUT_UNANSWERED": _("{id} is closed and residents wait for an answer: publish the feedback.", id=id),
        "INFORMED_LATE": _("{id} was announced late: move its first day, or note why it was not sooner.", id=id),
        "PROMISE_IN_MESSAGE_NOT_RECORDED": _("{id} promises something that is not recorded: record it.", id=id),
        "DUE_IN_RECESS": _("The day of {id} lies in a recess: choose a day before or after it.", id=id),
        "DUE_NOT_WORKING_DAY": _("Nobody works on the day of {id}: choose a working day.", id=id),
        "NO_GROUPS": _("No groups are named: say who must be heard."),
        "GROUP_UNHEARD": _("{id} must be heard and was not: plan a talk.", id=id),
        "LATE_JOINER_WAITING": _("{id} asked to join and waits: give an answer.", id=id),
        "ONE_CHANNEL_ONLY": _("Residents can only join online: add a way without internet."),
        "EFFORT_NOT_ESTIMATED": _("There is no estimate of the hours: make one."),
        "EFFORT_NEAR": _("Most of the estimate is spent: look ahead."),
        "EFFORT_OVER": _("More was spent than estimated: talk about it with the client."),
        "YIELD_NOT_RECORDED": _("The trajectory is closed without its four counts: record what it yielded."),
    }


def _inside(code: str, subject: str | None, _: Translator) -> dict[str, str]:
    """One trajectory, lessons, short lines, council."""
    id = subject or ""
    phase = words.phase(id, _) if code in _ABOUT_PHASE and id else ""
    person = _.person(id) if code == "OWNER_LEAVING" else ""
    return {
        "HANDOVER_WITHOUT_RECEIVER": _(
            "Nobody has taken over the {phase} yet: offer it, or ask for an answer.", phase=phase
        ),
        "OWNER_LEAVING": _("{person} leaves with open items: hand them over.", person=person),
        "CONTACT_WITHOUT_DEPUTY": _("The contact point has no deputy: name one."),
        "NO_CONTACT": _("There is no contact point: name one."),
        "NO_MANDATE": _("There is no mandate: ask the client for it."),
        "PHASE_WITHOUT_LESSON": _("The {phase} ended without a lesson: record one.", phase=phase),
        "LESSON_NOT_SHARED": _("A lesson was not shared: share it."),
        "EVALUATION_MISSING": _("Maintenance ends and no evaluation is planned: plan it."),
        "QUESTION_NEEDED_SOON": _("The answer to {id} is needed now: answer it.", id=id),
        "QUESTION_OVERDUE": _("The answer to {id} is late: answer it, or pass it on.", id=id),
        "MESSAGE_CHANGED_AFTER_APPROVAL": _(
            "{id} was published in another form than was approved: change it and have it approved, or withdraw it.",
            id=id,
        ),
        "MESSAGE_PUBLISHED_UNAPPROVED": _("{id} was published without approval: ask for it, or withdraw it.", id=id),
        "MESSAGE_STALE": _("After {id} a decision was taken: publish a new message.", id=id),
        "STEER_NOT_SEEN": _("The steer {id} was not seen: read it and tap “Seen”.", id=id),
        "COUNCIL_ROLE_MISSING": _("The role of the council in the {phase} is not settled: settle it.", phase=phase),
        "COUNCIL_ROLE_UNANNOUNCED": _(
            "Residents do not know the role of the council in the {phase}: tell them.", phase=phase
        ),
        "COUNCIL_DATE_MISSING": _("The council decides and no day is planned: ask the council clerk."),
        "COUNCIL_DEVIATED_UNEXPLAINED": _(
            "The council decided otherwise ({id}) and residents do not know why: explain it.", id=id
        ),
        "COUNCIL_NOT_INFORMED_FIRST": _(
            "Residents read {id} before the council was informed: tell the council why, and set this aside with that reason.",
            id=id,
        ),
    }


_ABOUT_PHASE = frozenset(
    {"HANDOVER_WITHOUT_RECEIVER", "PHASE_WITHOUT_LESSON", "COUNCIL_ROLE_MISSING", "COUNCIL_ROLE_UNANNOUNCED"}
)

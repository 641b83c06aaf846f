"""What an intent is, in a few words: 'I read this as: record a commitment'."""

from __future__ import annotations

from bot.texts.translator import Translator


def named(intent: str, _: Translator) -> str:
    """In a few words; the words of the form's title are not enough, for many intents have no form."""
    return {
        "status.show": _("show where the trajectory stands"),
        "portfolio.overview": _("show the trajectories of someone"),
        "question.ask": _("ask a question"),
        "question.answer": _("answer a question"),
        "decision.record": _("record a decision or steer"),
        "commitment.record": _("record a commitment"),
        "commitment.list": _("list commitments"),
        "commitment.postpone": _("postpone a commitment"),
        "commitment.complete": _("complete a commitment"),
        "commitment.reassign": _("give a commitment to someone else"),
        "commitment.withdraw": _("withdraw a commitment"),
        "message.draft": _("draft a message"),
        "message.change": _("change a message"),
        "message.submit": _("submit a message"),
        "message.approve": _("approve a message"),
        "message.reject": _("send a message back"),
        "message.show": _("show what may be said"),
        "contact.show": _("show who the contact point is"),
        "contact.change": _("change the contact point or its absence"),
        "council.show": _("show the role and dates of the council"),
        "trajectory.close": _("close a trajectory"),
        "council.inform": _("note when the council was informed"),
        "council.set": _("set the role of the council"),
        "phase.show": _("show the phase and planning"),
        "phase.advance": _("go on to another phase"),
        "expectation.show": _("show what is open for input"),
        "expectation.set": _("record what is open for input"),
        "input.record": _("record input"),
        "input.answer": _("record what was done with input"),
        "input.list": _("list input"),
        "group.show": _("show which groups were heard"),
        "group.record": _("record a group"),
        "handover.start": _("offer a handover"),
        "handover.accept": _("accept a handover"),
        "handover.decline": _("decline a handover"),
        "lesson.record": _("record a lesson"),
        "lesson.search": _("find lessons"),
        "effort.record": _("record hours or money"),
        "signal.list": _("show what needs attention"),
        "reminder.set": _("set a reminder"),
        "record.undo": _("undo your last act"),
        "record.export": _("export the record"),
        "help.show": _("show help"),
    }.get(intent) or intent.replace(".", " ").replace("_", " ")

"""What stands above a form."""

from __future__ import annotations

from bot.texts.translator import Translator


def title(intent: str, _: Translator) -> str:
    """The title of the form that completes an act."""
    return {
        "capture": _("Record this message"),
        "question.ask": _("Ask a question"),
        "question.resident": _("Question of a resident"),
        "question.answer": _("Answer a question"),
        "question.pass_on": _("Pass a question on"),
        "question.withdraw": _("Withdraw a question"),
        "decision.record": _("Record a decision"),
        "commitment.record": _("Record a commitment"),
        "commitment.date": _("Choose a day"),
        "commitment.postpone": _("Postpone a commitment"),
        "commitment.complete": _("Close a commitment"),
        "commitment.reassign": _("Give a commitment to someone else"),
        "commitment.withdraw": _("Withdraw a commitment"),
        "commitment.refer": _("Council clerk’s number"),
        "expectation.set": _("What residents may expect"),
        "group.record": _("Add a group"),
        "effort.record": _("Hours and euros spent"),
        "effort.estimate": _("Estimate of hours and euros"),
        "effort.yield": _("What it yielded"),
        "mandate.set": _("Record the mandate"),
        "contact.change": _("Contact point"),
        "council.set": _("Settle the council’s role"),
        "council.plan": _("On the agenda of the council"),
        "council.inform": _("The council was informed"),
        "phase.advance": _("To the next phase"),
        "trajectory.close": _("Close a trajectory"),
        "handover.start": _("Hand over"),
        "handover.item": _("One item of a handover"),
        "handover.decline": _("Do not take over"),
        "portfolio.transfer": _("Transfer a portfolio"),
        "signal.set_aside": _("Not needed, because …"),
        "promise.skip": _("Not needed, because …"),
        "input.record": _("Record input of residents"),
        "input.answer": _("What was done with the input"),
        "round.open": _("Open a round"),
        "round.move": _("Other days for a round"),
        "lesson.record": _("Record a lesson"),
        "message.draft": _("Draft a message"),
        "message.change": _("Change a message"),
        "message.publish": _("Publish a message"),
        "message.reject": _("Not approved"),
        "message.withdraw": _("Withdraw a message"),
        "reminder.set": _("Set a reminder"),
        "person.add": _("Add a person"),
        "person.change": _("Change a person"),
        "recess.set": _("Recess"),
        "person.leave": _("Last day in service"),
        "deputy.set": _("Appoint a deputy"),
    }.get(intent) or _("Almost there")

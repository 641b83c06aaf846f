"""Forms: what is asked, the words for fields and answers, and what is wrong with an answer."""

from __future__ import annotations

from bot.act import Act
from bot.cards import About, Button, Card, Field, FieldKind, Form, Option
from bot.domain.calendar import Weekday
from bot.said.common import FieldAsked, FormAsked
from bot.said.decisions import DecisionIncomplete
from bot.texts import titles, words
from bot.texts.translator import Translator
from bot.understanding.examples import EXAMPLES


def card(form: FormAsked, _: Translator) -> Card:
    """The questions, with one sentence above them."""
    fields = tuple(_field(field, form.intent, _) for field in form.fields)
    missing = [field.label for field in fields if field.required and not field.value]
    faulty = [field for field in fields if field.error]
    if form.prompt is not None and not faulty:
        needed = _("I still need: {fields}.", fields=_.listed([label.lower() for label in missing]))
        text = f"{_prompt(form, _)} {needed}"
    elif faulty:
        text = _("Something is not right yet. Look at: {fields}.", fields=_.listed([f.label.lower() for f in faulty]))
        text += "\n\n" + "\n".join(f"- {field.label}: {field.error}" for field in faulty)
    elif len(fields) == 1:
        text = question(form.fields[0].name, _)
    elif not missing:
        text = _("Look whether this is right, and save it.")
    else:
        text = _("I still need: {fields}.", fields=_.listed([label.lower() for label in missing]))
    return Card(
        title=titles.title(form.intent, _),
        text=text,
        form=Form(id=form.id, title=titles.title(form.intent, _), fields=fields, submit=_("Save")),
        buttons=(Button(label=_("Cancel"), act=Act(intent="form.drop", slots={"form": form.id})),),
        about=About(subject=f"form:{form.id}"),
    )


def _prompt(form: FormAsked, _: Translator) -> str:
    if isinstance(form.prompt, DecisionIncomplete):
        return _("A formal decision needs more before I can record it.")
    return ""


def question(name: str, _: Translator) -> str:
    """Asks for one slot."""
    questions = {
        "remark": _("Why not? Write it in one or two sentences; the author reads it."),
        "reason": _("Why? Write it in one or two sentences."),
        "trajectory": _("Which trajectory is this about?"),
        "due": _("By which day?"),
        "date": _("On which day?"),
        "answer": _("What is your answer?"),
        "question": _("What is your question?"),
        "body": _("What is the text for residents?"),
        "needed_by": _("By which day do you need the answer?"),
        "override_reason": _("Why do you go on anyway? It is kept in the record."),
        "outcome": _("What was done with the input?"),
        "group": _("Which group is it about?"),
        "query": _("What are you looking for?"),
        "proof": _("What shows that it was done? Give a link or a note."),
    }
    return questions.get(name) or _("I still need: {fields}.", fields=label(name, _).lower())


def _field(asked: FieldAsked, intent: str, _: Translator) -> Field:
    typed = EXAMPLES.get(intent) if asked.limit is not None else None
    return Field(
        name=asked.name,
        label=label(asked.name, _),
        kind=FieldKind(asked.kind),
        options=tuple(
            Option(value=value, label=label if label is not None else words.option(value, _))
            for value, label in asked.options
        ),
        required=asked.required,
        value=_weekdays(asked.value, _) if asked.name == "working_days" else asked.value,
        error=fault(asked.fault, _) if asked.fault else None,
        limit=asked.limit,
        longer=_("Too long for here? Send me all of it in one message, like this: {example}", example=typed[_.language])
        if typed
        else None,
    )


def _weekdays(value: str | None, _: Translator) -> str | None:
    codes = (value or "").split()
    return ", ".join(_.weekday(Weekday(code)) for code in codes) if codes and set(codes) <= set(Weekday) else value


def label(name: str, _: Translator) -> str:
    """The word for a slot."""
    return {
        "becomes": _("Record as"),
        "trajectory": _("Trajectory"),
        "kind": _("Kind"),
        "title": _("Title"),
        "body": _("Text"),
        "text": _("Text"),
        "remark": _("Reason"),
        "reason": _("Reason"),
        "question": _("Question"),
        "answer": _("Answer"),
        "to": _("To whom"),
        "owner": _("Owner"),
        "promised_to": _("Promised to"),
        "promised_by": _("Promised by"),
        "made_on": _("Promised on"),
        "due": _("Due day"),
        "due_text": _("Due day in words"),
        "needed_by": _("Needed by"),
        "informs": _("Who tells those it was promised to"),
        "taken_on": _("Day of the decision"),
        "reference": _("Reference"),
        "input_effect": _("What the input did"),
        "deviates": _("Differs from what residents said"),
        "council_ref": _("Council clerk’s number"),
        "source": _("Where it was promised"),
        "topic": _("Topic"),
        "date": _("Day"),
        "part_of_day": _("Part of the day"),
        "language": _("Language"),
        "person": _("Person"),
        "name": _("Name"),
        "email": _("E-mail address"),
        "role": _("Role"),
        "department": _("Department"),
        "working_days": _("Working days"),
        "acts_for": _("Acts for"),
        "last_day": _("Last day"),
        "meets": _("Who meets"),
        "for_": _("For whom"),
        "by": _("Deputy"),
        "from_": _("From"),
        "until": _("Until (not included)"),
        "form": _("Form of address"),
        "done_on": _("Done on"),
        "status": _("Status"),
        "where": _("Where"),
        "on_behalf_of": _("On behalf of"),
        "item": _("Number"),
        "open_for_input": _("Open for input, parted by semicolons"),
        "not_open": _("Fixed, parted by semicolons"),
        "time_asked": _("Time asked"),
        "results_visible_on": _("Results visible on"),
        "feedback_how": _("How residents hear of them"),
        "level": _("Level of influence"),
        "hours_announced": _("Hours announced for one resident"),
        "hours_asked": _("Hours asked of one resident so far"),
        "essential": _("Must this group be heard?"),
        "heard_on": _("Heard on"),
        "how": _("How"),
        "late_joiner": _("Who joins late"),
        "joiner_id": _("Number of the late joiner"),
        "hours": _("Hours"),
        "money_eur": _("Euros"),
        "objections_filed": _("Objections"),
        "objections_comparable_project": _("Objections in a comparable project"),
        "redesigns_after_decision": _("Redesigns after a decision"),
        "complaints": _("Complaints"),
        "deputy": _("Deputy"),
        "absent_until": _("Away until and including"),
        "given_by": _("Given by"),
        "roles": _("Role of the council per phase"),
        "role_text": _("One sentence for residents"),
        "to_phase": _("Next phase"),
        "condition": _("Condition"),
        "state": _("Taken over?"),
        "from_person": _("Until now"),
        "code": _("Which signal"),
        "subject": _("Number"),
        "proof": _("Link or note that shows it"),
        "group": _("Group"),
        "outcome": _("What was done with it"),
        "received_on": _("Received on"),
        "override_reason": _("Why go on anyway"),
        "opens": _("First day"),
        "closes": _("Last day"),
        "channels": _("Ways to join, parted by commas"),
        "online": _("Those that need the internet"),
        "feedback_due": _("Day of the feedback"),
        "works": _("Does it work?"),
        "phase": _("Phase"),
        "tags": _("Words to find it by, parted by commas"),
        "query": _("What are you looking for?"),
        "round_id": _("Number of the round"),
        "input_id": _("Number of the input"),
        "lesson_id": _("Number of the lesson"),
        "message_id": _("Number of the message"),
        "commitment_id": _("Number of the commitment"),
        "question_id": _("Number of the question"),
        "decision_id": _("Number of the decision"),
    }.get(name, name.replace("_", " ").capitalize())


def fault(code: str, _: Translator) -> str:
    """What is wrong with an answer, and what to do."""
    return {
        "required": _("Fill this in."),
        "not_a_date": _("This is not a day I know. Write it like 11 December 2026."),
        "ask_date": _("This is not a day yet. Write a day, like 11 December 2026."),
        "not_that_weekday": _(
            "That date is on another day of the week. Look it up, and write it like 11 December 2026."
        ),
        "past_day": _("This day has passed. Choose today or later."),
        "future_day": _("This day is still to come. Choose today or earlier."),
        "not_an_option": _("Choose one of the answers."),
        "not_a_number": _("Write a whole number."),
        "unknown_person": _("I do not know this person. Write the first and last name."),
        "several_people": _("Several people are called so. Write the first and last name."),
        "unknown_trajectory": _("I do not know this trajectory. Choose one from the list."),
        "several_trajectories": _("Several trajectories match. Choose one from the list."),
        "too_long": _("This text is too long. Make it shorter."),
        "unchanged": _("This is the same text. Write what should change."),
        "not_an_email": _("This is not an e-mail address."),
        "yourself": _("This is your own question. Choose someone else."),
        "no_handler": _("Nobody handles this topic, and the trajectory has no contact point. Choose another topic."),
        "same_person": _("It is with this person already. Choose someone else."),
        "has_day": _("It has a day already. To change it, postpone it."),
        "not_postponed": _("This one was not postponed: there is nothing to tell."),
        "no_pledge": _("This is no pledge to the council. Only pledges have such a number."),
        "before_start": _("This day is not after the first one. Choose a later one."),
        "has_begun": _("This round has begun, so its first day stays. Choose another last day."),
        "not_your_adviser": _("This person does not act for you. Choose your own adviser."),
        "no_weekdays": _("Write the working days like: Monday, Tuesday and Thursday."),
        "no_recess": _("There is no such recess to come. Type “calendar” to see them."),
        "not_roles": _("Write it like: design informed, decision decides."),
        "group_is_there": _("This group is there already."),
        "no_role": _("The council has no role in this phase yet. Settle it first."),
        "not_later": _("Choose a phase that comes after the current one."),
        "not_in_pack": _("This item is not in the handover. Look at its number again."),
        "no_board_member": _("This is no alderman. Choose a member of the board."),
        "no_such_signal": _("There is no such signal here now. Ask for the signals first."),
        "no_resident_promise": _("This was not promised to residents. Only such a promise gets a delay message."),
        "no_promise": _("There is no promise left to settle in this message."),
        "unknown_group": _("I do not know this group. Write its name or its number, like G3."),
        "several_groups": _("Several groups match. Write its number, like G3."),
        "no_input": _("There is no input of this group without an answer."),
        "personal": _("There is an address or a number of a person in this text. Leave it out."),
        "taken": _("Someone else has this already."),
    }.get(code) or _("I do not understand this answer. Write it in another way.")

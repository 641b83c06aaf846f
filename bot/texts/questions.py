"""Sentences about questions."""

from __future__ import annotations

from typing import assert_never

from bot.act import Act
from bot.cards import About, Button, Card
from bot.domain.question import Question, QuestionStatus
from bot.domain.reminder import Step
from bot.said.questions import (
    AnswerKept,
    CallWanted,
    QuestionAnswered,
    QuestionAsked,
    QuestionCard,
    QuestionPassedOn,
    QuestionReminder,
    QuestionSaid,
    QuestionsListed,
    QuestionWithdrawn,
)
from bot.texts.status import question_line
from bot.texts.translator import Translator


def card(said: QuestionSaid, _: Translator) -> Card:
    """The card about a question."""
    match said:
        case QuestionAsked():
            return _asked(said, _)
        case QuestionCard():
            return _card(said, _)
        case QuestionAnswered():
            return _still(said.question, _answered(said.question, _))
        case AnswerKept():
            text = _(
                "Your answer to {id} went to {person}.", id=said.question.id, person=_.person(said.question.asked_by)
            )
            return _still(said.question, text)
        case CallWanted():
            return _still(said.question, _call(said, _))
        case QuestionPassedOn():
            text = _(
                "{person} passed {id} on to {to}.",
                person=_.person(said.by),
                id=said.question.id,
                to=_.person(said.question.to),
            )
            return _still(said.question, text)
        case QuestionWithdrawn():
            text = _(
                "{person} withdrew {id}. It needs no answer any more.", person=_.person(said.by), id=said.question.id
            )
            return _still(said.question, text)
        case QuestionsListed():
            return _listed(said, _)
        case QuestionReminder():
            return _reminder(said, _)
        case unreachable:
            assert_never(unreachable)


def _still(question: Question, text: str) -> Card:
    return Card(text=text, about=About(subject=question.id, live=False))


def _asked(said: QuestionAsked, _: Translator) -> Card:
    question = said.question
    text = _(
        "{id} is with {person}. I asked for an answer by {day}; you get it here.",
        id=question.id,
        person=_.person(question.to),
        day=_.day(said.needed_by),
    )
    if question.via:
        text += " " + _("{adviser} may answer too.", adviser=_.person(question.via))
    if said.told:
        text += " " + _("{people} can read along.", people=_.listed([_.person(person) for person in said.told]))
    return _still(question, text)


def _card(said: QuestionCard, _: Translator) -> Card:
    question = said.question
    who = _.person(question.asked_by)
    if question.on_behalf_of:
        who = _("{person}, on behalf of {holder},", person=who, holder=_.person(question.on_behalf_of))
    if question.from_resident:
        head = _("A resident asks (noted by {person}):", person=who)
    elif said.for_information:
        head = _("For your information: {person} asks {to}:", person=who, to=_.person(question.to))
    else:
        head = _("{person} asks:", person=who)
    parts = [f"{head} {question.text}"]
    buttons: tuple[Button, ...] = ()
    match question.status:
        case QuestionStatus.OPEN:
            parts.append(_("Answer needed by {day}.", day=_.day(said.needed_by)))
            if question.call_requested:
                parts.append(_("{to} would rather be called.", to=_.person(question.to)))
            if not said.for_information:
                buttons = _buttons(question, _)
        case QuestionStatus.ANSWERED:
            parts.append(_answered(question, _))
        case QuestionStatus.WITHDRAWN:
            parts.append(_("Withdrawn: no answer is needed."))
    title = f"{question.id} · {said.title}" if said.title else question.id
    return Card(title=title, text="\n\n".join(parts), buttons=buttons, about=About(subject=question.id))


def _buttons(question: Question, _: Translator) -> tuple[Button, ...]:
    slots = {"question_id": question.id}
    return (
        Button(label=_("Answer"), act=Act(intent="question.answer", slots=slots), primary=True),
        Button(label=_("Call me"), act=Act(intent="question.call_me", slots=slots)),
        Button(label=_("Pass on"), act=Act(intent="question.pass_on", slots=slots)),
    )


def _answered(question: Question, _: Translator) -> str:
    who = _.person(question.answered_by or question.to)
    answer = question.answer or ""
    if question.answered_for:
        return _(
            "{person}, on behalf of {holder}, answers {id}: {answer}",
            person=who,
            holder=_.person(question.answered_for),
            id=question.id,
            answer=answer,
        )
    return _("{person} answers {id}: {answer}", person=who, id=question.id, answer=answer)


def _call(said: CallWanted, _: Translator) -> str:
    question = said.question
    if said.own:
        return _(
            "I told {person} that you want a call about {id}. The question stays open until there is an answer.",
            person=_.person(question.asked_by),
            id=question.id,
        )
    return _(
        "{person} would rather be called about {id}: “{text}”. Write the answer down afterwards: “{example}”.",
        person=_.person(said.by),
        id=question.id,
        text=question.text,
        example=_("answer {id}: what was said", id=question.id),
    )


def _listed(said: QuestionsListed, _: Translator) -> Card:
    title = _("Open questions about {title}", title=said.title) if said.title else _("Your open questions")
    if not said.questions:
        return Card(title=title, text=_("There are no open questions."))
    return Card(title=title, text="\n".join(f"- {question_line(question, _)}" for question in said.questions[:12]))


def _reminder(said: QuestionReminder, _: Translator) -> Card:
    question = said.question
    holes = {
        "id": question.id,
        "person": _.person(question.asked_by),
        "to": _.person(question.to),
        "day": _.day(said.needed_by),
        "text": question.text,
    }
    if said.needed_by < said.on:
        text = _("{id} should have been answered by {day}. {person} asked {to}: {text}", **holes)
    elif said.needed_by == said.on:
        text = _("{id} needs an answer today. {person} asked {to}: {text}", **holes)
    else:
        text = _("{id} needs an answer by {day}. {person} asked {to}: {text}", **holes)
    if said.late:
        text += " " + _("This reminder comes later than planned.")
    buttons = _buttons(question, _)[:2] if said.addressee else ()
    snooze = Act(intent="reminder.set", slots={"item": question.id})
    about = About(subject=question.id)
    if said.step is Step.LATE_CLIENT:
        return Card(text=text, about=about)
    return Card(text=text, buttons=(*buttons, Button(label=_("Remind me later"), act=snooze)), about=about)

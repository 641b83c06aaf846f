"""Questions both ways between aldermen and officials."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

from bot.address import Address
from bot.codec import from_plain, to_plain
from bot.commands.allowed import adviser_of
from bot.commands.command import Command, Context, Missing, Result, Slot, SlotKind, Slots, Tell, trajectory_of
from bot.domain.person import BOARD_ROLES, Person
from bot.domain.question import Question
from bot.domain.reminder_plan import needed_by
from bot.domain.settled import AlreadySettled
from bot.domain.trajectory import Trajectory
from bot.ports.municipality import Municipality
from bot.refusals import NotAllowed
from bot.said.questions import (
    AnswerKept,
    CallWanted,
    QuestionAnswered,
    QuestionAsked,
    QuestionCard,
    QuestionPassedOn,
    QuestionsListed,
    QuestionWithdrawn,
)
from bot.said.union import Said


def _ask(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = municipality.trajectories.find(slots.text("trajectory")) if slots.maybe("trajectory") else None
    behalf = slots.maybe("on_behalf_of")
    if slots.text("to") in {context.person.id, behalf}:
        raise Missing(("to", "yourself"))
    if behalf is not None and behalf != context.person.id:
        deputies = context.organisation.deputies_of(behalf, context.today)
        if context.person.acts_for != behalf and context.person.id not in deputies:
            raise NotAllowed("ask", (behalf,))
    needed = slots.day("needed_by")
    if needed is not None and needed < context.today:
        raise Missing(("needed_by", "past_day"))
    return _asked(slots.text("to"), trajectory, slots, context, municipality)


def _resident(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality)
    topic = slots.text("topic")
    candidates = (
        trajectory.handler_of(topic),
        trajectory.contact_point.on(context.today),
        trajectory.project_lead,
    )
    serving = (
        person
        for id in candidates
        if id and (person := municipality.people.find(id)) and person.in_service(context.today)
    )
    handler = next(serving, None)
    if handler is None:
        raise Missing(("topic", "no_handler"))
    return _asked(handler.id, trajectory, slots, context, municipality, topic=topic)


def _asked(
    to: str,
    trajectory: Trajectory | None,
    slots: Slots,
    context: Context,
    municipality: Municipality,
    topic: str | None = None,
) -> Result:
    people = municipality.people.all()
    addressee = municipality.people.get(to)
    adviser = adviser_of(to, people) if addressee.role in BOARD_ROLES else None
    question = Question(
        id=municipality.questions.new_id(trajectory),
        trajectory=trajectory.id if trajectory else None,
        asked_by=context.person.id,
        on_behalf_of=slots.maybe("on_behalf_of"),
        to=to,
        via=adviser.id if adviser and adviser.id != context.person.id else None,
        text=slots.text("question"),
        asked=context.today,
        needed_by=slots.day("needed_by"),
        topic=topic,
        from_resident=topic is not None,
        asked_at=json.dumps(to_plain(context.address), sort_keys=True),
    )
    municipality.questions.save(question)
    needed = needed_by(question, context.organisation)
    title = trajectory.title if trajectory else None
    card = QuestionCard(question=question, title=title, needed_by=needed)
    copy = QuestionCard(question=question, title=title, needed_by=needed, for_information=True)
    asked = [person for person in (question.to, question.via) if person]
    reading = [
        person
        for person in _reading_along(question, trajectory, people)
        if person not in asked and person != context.person.id
    ]
    return Result(
        said=QuestionAsked(question=question, needed_by=needed, told=tuple(reading)),
        tell=(
            *(Tell(person, card, weighty=True) for person in asked),
            *(Tell(person, copy) for person in reading),
        ),
        on_behalf_of=question.on_behalf_of,
    )


def _reading_along(question: Question, trajectory: Trajectory | None, people: tuple[Person, ...]) -> list[str]:
    """The official client and the adviser see what passes between board and officials."""
    if trajectory is None or question.from_resident:
        return []
    board = {person.id for person in people if person.role in BOARD_ROLES}
    if not {question.asked_by, question.to} & board:
        return []
    adviser = adviser_of(trajectory.portfolio_holder, people)
    found = (trajectory.official_client, adviser.id if adviser else None)
    return list(dict.fromkeys(person for person in found if person))


def _answer(slots: Slots, context: Context, municipality: Municipality) -> Result:
    question = municipality.questions.get(slots.text("question_id"))
    behalf = _may_answer(question, context, municipality)
    if slots.maybe("on_behalf_of") not in {None, behalf or context.person.id}:
        raise NotAllowed("answer", (question.to,))
    answered = question.give_answer(slots.text("answer"), context.person.id, context.today, behalf)
    municipality.questions.save(answered)
    said = QuestionAnswered(question=answered)
    where = _asked_at(answered)
    here = where is not None and where == context.address
    return Result(
        said=said if here else AnswerKept(question=answered),
        answer_at=((where, said),) if where is not None and not here else (),
        tell=tuple(Tell(person, said) for person in _hearing(answered, where)),
        redraw=((answered.id, _face(answered, municipality, context)),),
        on_behalf_of=behalf,
    )


def _hearing(question: Question, asked_at: Address | None) -> list[str]:
    """Who hears the answer beside the place where it was asked."""
    asker = [question.asked_by] if asked_at is None else []
    return [*asker, *([question.on_behalf_of] if question.on_behalf_of else [])]


def _check_answer(slots: Slots, context: Context, municipality: Municipality) -> None:
    if slots.maybe("question_id"):
        _may_answer(municipality.questions.get(slots.text("question_id")), context, municipality)


def _may_answer(question: Question, context: Context, municipality: Municipality) -> str | None:
    """For whom this person may answer: None for themselves. Raises: NotAllowed, AlreadySettled."""
    me = context.person
    if not question.is_open:
        raise AlreadySettled(question.id, question.status, question.answered, question.answered_by)
    if me.id == question.to:
        return None
    if me.id == question.via or me.acts_for == question.to:
        return question.to
    if me.id in context.organisation.deputies_of(question.to, context.today):
        return question.to
    raise NotAllowed("answer", tuple(person for person in (question.to, question.via) if person))


def _call_me(slots: Slots, context: Context, municipality: Municipality) -> Result:
    question = municipality.questions.get(slots.text("question_id"))
    behalf = _may_answer(question, context, municipality)
    wanted = question.ask_to_be_called()
    municipality.questions.save(wanted)
    return Result(
        said=CallWanted(question=wanted, by=context.person.id, own=True),
        tell=(Tell(wanted.asked_by, CallWanted(question=wanted, by=context.person.id), weighty=True),),
        redraw=((wanted.id, _face(wanted, municipality, context)),),
        on_behalf_of=behalf,
    )


def _pass_on(slots: Slots, context: Context, municipality: Municipality) -> Result:
    question = municipality.questions.get(slots.text("question_id"))
    if context.person.id != question.asked_by:
        _may_answer(question, context, municipality)
    to = municipality.people.get(slots.text("to"))
    if to.id in {question.to, question.asked_by}:
        raise Missing(("to", "same_person"))
    adviser = adviser_of(to.id, municipality.people.all()) if to.role in BOARD_ROLES else None
    passed = question.pass_on(to.id, adviser.id if adviser else None)
    municipality.questions.save(passed)
    said = QuestionPassedOn(question=passed, by=context.person.id)
    card = _card(passed, municipality, context)
    receiving = [person for person in (passed.to, passed.via) if person]
    return Result(
        said=said,
        redraw=((passed.id, _face(passed, municipality, context)),),
        tell=(*(Tell(person, card, weighty=True) for person in receiving), Tell(passed.asked_by, said)),
    )


def _withdraw(slots: Slots, context: Context, municipality: Municipality) -> Result:
    question = municipality.questions.get(slots.text("question_id"))
    if context.person.id not in {question.asked_by, question.on_behalf_of} and not context.person.administrator:
        raise NotAllowed("withdraw", (question.asked_by,))
    withdrawn = question.withdraw(context.today, slots.maybe("reason"))
    municipality.questions.save(withdrawn)
    said = QuestionWithdrawn(question=withdrawn, by=context.person.id)
    return Result(
        said=said,
        tell=tuple(Tell(person, said) for person in (withdrawn.to, withdrawn.via) if person),
        redraw=((withdrawn.id, _face(withdrawn, municipality, context)),),
    )


def _show(slots: Slots, context: Context, municipality: Municipality) -> Result:
    question = municipality.questions.get(slots.text("question_id"))
    return Result(said=_face(question, municipality, context)(context.person.id))


def _list(slots: Slots, context: Context, municipality: Municipality) -> Result:
    if slots.maybe("trajectory"):
        trajectory = trajectory_of(slots, municipality)
        questions = tuple(question for question in municipality.questions.of(trajectory.id) if question.is_open)
        return Result(said=QuestionsListed(title=trajectory.title, questions=questions))
    return Result(
        said=QuestionsListed(title=None, questions=municipality.questions.open_for(context.person.id)), private=True
    )


def _face(question: Question, municipality: Municipality, context: Context) -> Callable[[str | None], Said]:
    """Its card to each reader: only who may answer finds buttons on it."""
    card = _card(question, municipality, context)
    deputies = context.organisation.deputies_of(question.to, context.today)
    answering = {question.to, question.via, *deputies}
    return lambda reader: replace(card, for_information=reader not in answering)


def _card(question: Question, municipality: Municipality, context: Context) -> QuestionCard:
    trajectory = municipality.trajectories.find(question.trajectory) if question.trajectory else None
    return QuestionCard(
        question=question,
        title=trajectory.title if trajectory else None,
        needed_by=needed_by(question, context.organisation),
    )


def _asked_at(question: Question) -> Address | None:
    return from_plain(Address, json.loads(question.asked_at)) if question.asked_at else None


_QUESTION = Slot(name="question_id", kind=SlotKind.ITEM, required=True)
_TEXT = Slot(name="question", kind=SlotKind.LONG, required=True)

COMMANDS = (
    Command(
        intent="question.ask",
        handle=_ask,
        slots=(
            Slot(name="to", kind=SlotKind.PERSON, required=True),
            _TEXT,
            Slot(name="trajectory", kind=SlotKind.TRAJECTORY),
            Slot(name="needed_by", kind=SlotKind.DATE),
            Slot(name="on_behalf_of", kind=SlotKind.PERSON, asked=False),
        ),
    ),
    Command(
        intent="question.resident",
        handle=_resident,
        slots=(
            Slot(name="trajectory", kind=SlotKind.TRAJECTORY, required=True),
            Slot(name="topic", required=True, limit=120),
            _TEXT,
        ),
    ),
    Command(
        intent="question.answer",
        handle=_answer,
        slots=(
            _QUESTION,
            Slot(name="answer", kind=SlotKind.LONG, required=True, limit=4000),
            Slot(name="on_behalf_of", kind=SlotKind.PERSON, asked=False),
        ),
        check=_check_answer,
    ),
    Command(
        intent="question.pass_on",
        handle=_pass_on,
        slots=(_QUESTION, Slot(name="to", kind=SlotKind.PERSON, required=True)),
    ),
    Command(intent="question.withdraw", handle=_withdraw, slots=(_QUESTION, Slot(name="reason", kind=SlotKind.LONG))),
    Command(intent="question.call_me", handle=_call_me, slots=(_QUESTION,)),
    Command(intent="question.show", handle=_show, slots=(_QUESTION,), changes=False),
    Command(
        intent="question.list",
        handle=_list,
        slots=(Slot(name="trajectory", kind=SlotKind.TRAJECTORY),),
        changes=False,
    ),
)

"""Sentences about words that were read."""

from __future__ import annotations

from typing import assert_never

from bot.act import Act
from bot.cards import About, Button, Card, Fact
from bot.said.readings import (
    ConditionSet,
    NotClear,
    NotOurs,
    NotYet,
    PersonalData,
    ReadAs,
    ReadFact,
    ReadingAsked,
    ReadingSaid,
    Undone,
)
from bot.texts import forms, intents, words
from bot.texts.translator import Translator
from bot.understanding.reading import Reading


def card(said: ReadingSaid, _: Translator) -> Card:
    """The card for what is said about words that were read."""
    match said:
        case ReadAs():
            return _read(said, _)
        case ReadingAsked():
            return _asked(said, _)
        case NotClear():
            return _not_clear(said, _)
        case NotOurs():
            text = _(
                "I cannot help with that. I keep promises, questions, decisions and messages of your trajectories."
            )
            return Card(text=_with_near(text, said.near, _), buttons=(_help(_),))
        case NotYet():
            what = intents.named(said.intent, _)
            text = _("I read this as: {what}. I cannot do that here yet. Nothing was changed.", what=what)
            return Card(text=text, buttons=(_help(_),))
        case PersonalData():
            return _personal(said, _)
        case ConditionSet():
            return _condition(said, _)
        case Undone(intent="message.change"):
            text = _(
                "{person} undid this: {what} ({id}). The text before it is a new version now, without approval.",
                person=_.person(said.by),
                what=intents.named(said.intent, _),
                id=said.subject,
            )
            return Card(text=text, about=About(subject=said.subject, live=False))
        case Undone():
            text = _(
                "{person} undid this: {what} ({id}). It stands as it did before.",
                person=_.person(said.by),
                what=intents.named(said.intent, _),
                id=said.subject,
            )
            return Card(text=text, about=About(subject=said.subject, live=False))
        case unreachable:
            assert_never(unreachable)


def read_as(reading: Reading, facts: tuple[ReadFact, ...], _: Translator) -> str:
    """One line: what was read, or what is asked."""
    if reading.intent == "clarify":
        return _("I am not sure what you mean. Nothing was changed.")
    if reading.intent == "out_of_scope":
        return _("I cannot help with that. I keep promises, questions, decisions and messages of your trajectories.")
    if reading.intent == "privacy.warn":
        kinds = tuple(reading.slots.get("personal_data", ()))
        return _personal_sentence(kinds, _)
    said = "; ".join(f"{fact.label}: {fact.value}" for fact in _facts(facts, _))
    what = intents.named(reading.intent, _)
    read = _("I read this as: {what}.", what=f"{what} – {said}" if said else what)
    if reading.also is not None:
        read += " " + _("After that: {what}.", what=intents.named(reading.also.intent, _))
    asked = next((name for name in reading.asks if name != "meaning"), None)
    return f"{read} {_question(asked, _)}" if asked else read


def _read(said: ReadAs, _: Translator) -> Card:
    what = intents.named(said.intent, _)
    text = _("I read this as: {what}. Is that right?", what=what)
    slots = {"pending": said.pending}
    buttons = [Button(label=_("Right"), act=Act(intent="reading.confirm", slots=slots), primary=True)]
    if said.free is not None:
        text += "\n\n" + _("{day} is a day on which nobody works, or lies in a recess.", day=_.day(said.free))
        buttons += [
            Button(
                label=_("On {day}", day=_.day(day)),
                act=Act(intent="reading.fill", slots={**slots, "slot": "due", "value": day.isoformat()}),
            )
            for day in said.near
        ]
    if said.follows:
        text += "\n\n" + _("After that I will ask about the rest of your sentence.")
    if said.whole:
        buttons.append(Button(label=_("Change it"), act=Act(intent="reading.adjust", slots=slots)))
    buttons.append(Button(label=_("No"), act=Act(intent="reading.drop", slots=slots)))
    return Card(
        text=text, facts=_facts(said.facts, _), buttons=tuple(buttons), about=About(subject=f"form:{said.pending}")
    )


def _asked(said: ReadingAsked, _: Translator) -> Card:
    text = _("I read this as: {what}.", what=intents.named(said.intent, _)) + "\n\n"
    if said.why:
        text += forms.fault(said.why, _) + " "
    text += _question(said.slot, _)
    slots = {"pending": said.pending, "slot": said.slot}
    buttons = [
        Button(
            label=_("Choose {name}", name=label or _code(value, _)),
            act=Act(intent="reading.fill", slots={**slots, "value": value}),
        )
        for value, label in said.choices
    ]
    buttons += [
        Button(
            label=_("On {day}", day=_.day(day)),
            act=Act(intent="reading.fill", slots={**slots, "value": day.isoformat()}),
        )
        for day in said.days
    ]
    if said.slot == "due" and said.intent == "commitment.record":
        buttons.append(Button(label=_("No day yet"), act=Act(intent="reading.fill", slots={**slots, "value": ""})))
    drop = Button(label=_("Never mind"), act=Act(intent="reading.drop", slots={"pending": said.pending}))
    return Card(
        text=text, facts=_facts(said.facts, _), buttons=(*buttons, drop), about=About(subject=f"form:{said.pending}")
    )


def _not_clear(said: NotClear, _: Translator) -> Card:
    if said.waiting:
        text = _("More than one message waits for your approval, or I am not sure that you mean this one. Choose:")
        buttons = tuple(
            Button(
                label=_("Look at {id}", id=id),
                act=Act(intent="message.view", slots={"message_id": id, "version": version}),
            )
            for id, version in said.waiting
        )
        return Card(text=text, buttons=buttons)
    text = _("I am not sure what you mean. Nothing was changed.")
    return Card(text=_with_near(text, said.near, _), buttons=(_help(_),))


def _personal(said: PersonalData, _: Translator) -> Card:
    text = _personal_sentence(said.kinds, _)
    if said.pending is None or said.neutral is None:
        return Card(text=text + " " + _("Write it again without them."))
    text += " " + _("Shall I go on with: “{neutral}”?", neutral=said.neutral)
    slots = {"pending": said.pending}
    return Card(
        text=text,
        buttons=(
            Button(label=_("Go on with this"), act=Act(intent="reading.neutral", slots=slots), primary=True),
            Button(label=_("No"), act=Act(intent="reading.drop", slots=slots)),
        ),
        about=About(subject=f"form:{said.pending}"),
    )


def _personal_sentence(kinds: tuple[str, ...], _: Translator) -> str:
    named = {
        "name": _("a name"),
        "address": _("an address"),
        "phone": _("a phone number"),
        "e-mail": _("an e-mail address"),
        "bsn": _("a citizen service number"),
        "health": _("something about someone’s health"),
    }
    return _(
        "There is personal data in this: {kinds}. I do not keep that.", kinds=_.listed([named[kind] for kind in kinds])
    )


def _condition(said: ConditionSet, _: Translator) -> Card:
    text = _(
        "You set a condition: “{condition}”. A handover with a condition is not accepted. {title} stays where it is until"
        " you accept it or decline it.",
        condition=said.condition,
        title=said.title,
    )
    slots = {"trajectory": said.trajectory}
    return Card(
        text=text,
        buttons=(
            Button(label=_("Accept without condition"), act=Act(intent="handover.accept", slots=slots)),
            Button(
                label=_("Decline, with this remark"),
                act=Act(intent="handover.decline", slots={**slots, "remark": said.condition}),
            ),
        ),
    )


def _with_near(text: str, near: tuple[str, ...], _: Translator) -> str:
    if not near:
        return text
    return text + "\n\n" + _("Do you mean one of these?") + "\n" + "\n".join(f"- {example}" for example in near)


def _help(_: Translator) -> Button:
    return Button(label=_("Help"), act=Act(intent="help.show"))


def _facts(facts: tuple[ReadFact, ...], _: Translator) -> tuple[Fact, ...]:
    return tuple(Fact(label=_label(fact.slot, _), value=_value(fact, _)) for fact in facts)


def _value(fact: ReadFact, _: Translator) -> str:
    match fact.kind:
        case "day":
            return _.day(fact.day) if fact.day else fact.value
        case "person":
            return _.person(fact.value)
        case "code" | "flag":
            return _code(fact.value, _)
        case "phase":
            return words.phase(fact.value, _)
        case _text:
            return fact.value


def _question(name: str, _: Translator) -> str:
    """Asks for one slot, in words for who did not see a form."""
    return {
        "to": _("For whom is it?"),
        "owner": _("Who takes it on?"),
        "commitment_id": _("Which commitment do you mean? Write its number, like C-102."),
        "group": _("Which group do you mean?"),
        "heard_on": _("On which day did you speak them?"),
        "kind": _("What kind is it?"),
        "text": _("What is it about? Write it in one sentence."),
        "to_phase": _("To which phase?"),
        "outcome": _("What was done with it?"),
        "hours": _("How many hours, or how many euros?"),
        "roles": _("What is the council’s role, and in which phase?"),
        "deputy": _("Who takes over, and until when?"),
        "condition": _("A handover with a condition is not accepted. Do you accept it without the condition?"),
    }.get(name) or forms.question(name, _)


def _label(name: str, _: Translator) -> str:
    """The word for a slot that no form shows; forms know the rest."""
    return {
        "audience": _("For whom"),
        "group": _("Group"),
        "heard_on": _("Spoken on"),
        "late_joiner": _("Joins late"),
        "outcome": _("Outcome"),
        "hours": _("Hours"),
        "money_eur": _("Euros"),
        "to_phase": _("Next phase"),
        "roles": _("Role of the council"),
        "absent_until": _("Away until"),
        "deputy": _("Takes over"),
        "open_for_input": _("Open for input"),
        "not_open": _("Fixed"),
        "time_asked": _("Time asked"),
        "results_visible_on": _("Results visible on"),
        "feedback_how": _("How people hear back"),
        "condition": _("Condition"),
        "query": _("About"),
        "purpose": _("Purpose"),
        "since": _("Since"),
        "portfolio_holder": _("Portfolio holder"),
        "version": _("Version"),
        "length": _("Length"),
        "ask_for": _("Asked for"),
        "heard": _("Heard"),
    }.get(name) or forms.label(name, _)


def _code(value: str, _: Translator) -> str:
    """The word for a code that only readings have; the record's words know the rest."""
    return {
        "unanswered": _("without an answer"),
        "woo": _("Woo request"),
        "archive": _("archive"),
        "subject_access": _("someone’s own data"),
        "last": _("the last act"),
        "date": _("the day"),
        "short": _("short"),
    }.get(value) or words.option(value, _)

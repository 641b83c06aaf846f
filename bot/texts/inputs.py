"""Sentences about residents' input and rounds."""

from __future__ import annotations

from typing import assert_never

from bot.act import Act
from bot.cards import About, Button, Card
from bot.domain.input_round import Input, InputRound
from bot.said.inputs import InputAnswered, InputRecorded, InputSaid, InputsListed, RoundChanged, RoundOpened
from bot.texts import words
from bot.texts.status import shortened
from bot.texts.translator import Translator

_MOST = 12


def card(said: InputSaid, _: Translator) -> Card:
    """The card about these."""
    match said:
        case InputRecorded():
            return _recorded(said, _)
        case InputAnswered():
            return _answered(said, _)
        case InputsListed():
            return _listed(said, _)
        case RoundOpened():
            return _opened(said, _)
        case RoundChanged():
            return _changed(said, _)
        case unreachable:
            assert_never(unreachable)


def _recorded(said: InputRecorded, _: Translator) -> Card:
    input_ = said.input
    holes = {"id": input_.id, "text": input_.text, "title": said.title}
    if said.group:
        text = _("Recorded as {id} for {title}: {group} says “{text}”.", **holes, group=said.group)
    else:
        text = _("Recorded as {id} for {title}: “{text}”.", **holes)
    text += " " + _("They hear what is done with it.")
    answer = Act(intent="input.answer", slots={"input_id": input_.id})
    return Card(
        text=text,
        buttons=(Button(label=_("What was done with it"), act=answer),),
        about=About(subject=input_.id, live=False),
    )


def _answered(said: InputAnswered, _: Translator) -> Card:
    first = said.inputs[0]
    text = _(
        "{ids}: {outcome}.", ids=_.listed([value.id for value in said.inputs]), outcome=words.outcome(first.outcome, _)
    )
    text += " " + _("Reason: {reason}", reason=first.reason)
    if said.group:
        text += "\n\n" + _("Tell {group} in the next feedback message.", group=said.group)
    return Card(title=said.title, text=text, about=About(subject=first.id, live=False))


def _listed(said: InputsListed, _: Translator) -> Card:
    trajectory = said.trajectory
    groups = {group.id: group.name for group in trajectory.groups}
    lines = [f"- {_line(value, groups, _)}" for value in said.inputs[:_MOST]]
    if len(said.inputs) > _MOST:
        lines.append("- " + _("and {count} more", count=len(said.inputs) - _MOST))
    rounds = [round_ for round_ in trajectory.input_rounds if not said.only_open or _waits(round_, said)]
    lines += [f"- {_round(round_, said, _)}" for round_ in rounds]
    nothing = _("All input has an answer.") if said.only_open else _("There is no input yet.")
    return Card(
        title=_("Input for {title}", title=trajectory.title),
        text="\n".join(lines) or nothing,
        about=About(subject=trajectory.id, live=False),
    )


def _waits(round_: InputRound, said: InputsListed) -> bool:
    return round_.answered_by is None and round_.opens is not None and round_.opens <= said.on


def _line(value: Input, groups: dict[str, str], _: Translator) -> str:
    who = groups.get(value.group or "")
    stands = words.outcome(value.outcome, _)
    return " · ".join(part for part in (value.id, who, shortened(value.text), stands) if part)


def _round(round_: InputRound, said: InputsListed, _: Translator) -> str:
    parts = [round_.id, round_.title, _.plural("{count} reaction", "{count} reactions", round_.received)]
    if round_.answered_by:
        parts.append(_("answered by {id}", id=round_.answered_by))
    elif round_.closes and round_.closes < said.on:
        parts.append(_("closed on {day}, no answer yet", day=_.short_day(round_.closes)))
    elif round_.opens and round_.closes:
        parts.append(_("{start} until {end}", start=_.short_day(round_.opens), end=_.short_day(round_.closes)))
    return " · ".join(parts)


def _opened(said: RoundOpened, _: Translator) -> Card:
    round_ = said.round
    text = _(
        "Round {id} “{name}” runs from {start} until {end}.",
        id=round_.id,
        name=round_.title,
        start=_.day(round_.opens) if round_.opens else "",
        end=_.day(round_.closes) if round_.closes else "",
    )
    if said.soon:
        text += " " + _("Mind: residents hear of it late. Choose a later day, or announce it today.")
    else:
        text += " " + _("Announce it at least ten working days before it opens.")
    return Card(
        title=said.title,
        text=text,
        buttons=(_announcement(said.slug, "start", _),),
        about=About(subject=round_.id, live=False),
    )


def _announcement(slug: str, kind: str, _: Translator) -> Button:
    draft = Act(intent="message.draft", slots={"trajectory": slug, "kind": kind})
    return Button(label=_("Draft the announcement"), act=draft, primary=True)


def _changed(said: RoundChanged, _: Translator) -> Card:
    untold = said.what == "moved_untold"
    buttons = (_announcement(said.slug, "planning", _),) if untold else ()
    return Card(text=_what_changed(said, _), buttons=buttons, about=About(subject=said.round.id, live=False))


def _what_changed(said: RoundChanged, _: Translator) -> str:
    round_ = said.round
    holes = {"id": round_.id, "name": round_.title}
    if said.what == "announced":
        day = _.day(round_.announced_on) if round_.announced_on else ""
        return _("{id} “{name}” is announced, on {day}.", **holes, day=day)
    if said.what.startswith("moved"):
        start, end = (_.day(day) if day else "" for day in (round_.opens, round_.closes))
        text = _("{id} “{name}” now runs from {start} until {end}.", **holes, start=start, end=end)
        told = _("Residents were told other days: tell them the new ones.")
        return f"{text} {told}" if said.what == "moved_untold" else text
    if said.what == "closed":
        day = _.day(round_.closes) if round_.closes else ""
        return _("{id} “{name}” closes on {day}. Then tell residents what is done with their input.", **holes, day=day)
    return _("{id} “{name}” is answered by {message}.", **holes, message=round_.answered_by or "")

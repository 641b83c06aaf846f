"""The paragraph on participation for a decision: who, about what, when, how, and what was done with the results."""

from __future__ import annotations

from datetime import date

from bot.domain.input_round import Input, Outcome
from bot.domain.signals.dossier import Dossier
from bot.texts import words
from bot.texts.translator import Translator


def paragraph(dossier: Dossier, on: date, _: Translator) -> str:
    """Plain text, from the record and nothing else; what the record lacks is said to be missing.

    It may be read by everyone, so it leaves out what residents may not know yet on that day: decisions under embargo,
    rounds that have not begun, and answers in a message that is not published.
    """
    trajectory = dossier.trajectory
    parts = [
        _("Participation in {title}", title=trajectory.title),
        _who(dossier, _),
        _what(dossier, _),
        _when_and_how(dossier, on, _),
        _results(dossier, on, _),
        _decides(dossier, _),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _who(dossier: Dossier, _: Translator) -> str:
    trajectory = dossier.trajectory
    heard = [group.name for group in trajectory.groups if group.heard]
    unheard = [group.name for group in trajectory.groups if not group.heard]
    text = _("Who took part: {groups}.", groups=_.listed(heard)) if heard else _("No group was heard yet.")
    if unheard:
        text += " " + _("Not heard: {groups}.", groups=_.listed(unheard))
    if late := [joiner.group for joiner in trajectory.late_joiners]:
        text += " " + _("Joined later: {groups}.", groups=_.listed(late))
    return text


def _what(dossier: Dossier, _: Translator) -> str:
    expectation = dossier.trajectory.expectation
    found = expectation.open_for_input
    text = _("Residents could give their views on: {what}.", what=_.listed(list(found))) if found else _("The record does not say what was open.")  # fmt: skip
    if expectation.not_open:
        text += " " + _("Fixed were: {what}.", what=_.listed(list(expectation.not_open)))
    if level := dossier.trajectory.participation_level:
        text += " " + _("The level of influence was: {level}.", level=words.level(level, _))
    return text


def _when_and_how(dossier: Dossier, on: date, _: Translator) -> str:
    sentences = []
    for round_ in dossier.trajectory.input_rounds:
        if round_.opens is None or round_.closes is None or round_.opens > on:
            continue
        holes = {"name": round_.title, "start": _.day(round_.opens), "end": _.day(round_.closes)}
        if round_.closes < on:
            sentence = _("“{name}” ran from {start} until {end}.", **holes)
        else:
            sentence = _("“{name}” runs from {start} until {end}.", **holes)
        if round_.channels:
            sentence += " " + _("Residents could join by: {channels}.", channels=_.listed(list(round_.channels)))
        sentence += " " + _.plural("There was {count} reaction.", "There were {count} reactions.", round_.received)
        sentences.append(sentence)
    return "\n".join(sentences) or _("There was no round yet.")


def _results(dossier: Dossier, on: date, _: Translator) -> str:
    lines = []
    published = {message.id for message in dossier.messages if message.published()}
    answered = [value for value in dossier.inputs if _answered(value, published)]
    for outcome in Outcome:
        inputs = [value for value in answered if value.outcome is outcome]
        lines += [f"- {words.outcome(outcome, _)}: {value.text}. {value.reason or ''}".rstrip() for value in inputs]
    for decision in dossier.decisions:
        if decision.formal and decision.input_effect and decision.public_on(on):
            day = _.day(decision.taken_on) if decision.taken_on else ""
            lines.append(f"- {decision.text} ({day}): {decision.input_effect}")
    if open_ := len(dossier.inputs) - len(answered):
        lines.append("- " + _.plural("{count} input has no answer yet.", "{count} inputs have no answer yet.", open_))
    if not lines:
        return _("What was done with the results is not in the record yet.")
    return _("What was done with the results:") + "\n" + "\n".join(lines)


def _answered(value: Input, published: set[str]) -> bool:
    """False too while the message with the answer is not published."""
    return value.outcome is not None and (value.answered_by is None or value.answered_by in published)


def _decides(dossier: Dossier, _: Translator) -> str:
    text = dossier.trajectory.council.role_text_nl
    return _("Who decides: {text}", text=text) if text else ""

"""Sentences about where trajectories stand."""

from __future__ import annotations

from datetime import date
from itertools import chain
from typing import assert_never

from bot.act import Act
from bot.cards import About, Button, Card, Fact
from bot.domain.commitment import Commitment
from bot.domain.question import Question
from bot.said.status import DeskShown, OpenShown, OverviewShown, StatusSaid, StatusShown, TrajectoryLine
from bot.texts import advice, words
from bot.texts.translator import Translator

_SHORT = 2
"""Items of a kind on a phone; the rest is behind 'More'."""
_LISTED = 12
_TEXT = 70
"""Characters of an item's words in a list."""


def card(said: StatusSaid, _: Translator) -> Card:
    """The card about where things stand."""
    match said:
        case StatusShown():
            return _status(said, _)
        case OverviewShown():
            return _overview(said, _)
        case OpenShown():
            return _open(said, _)
        case DeskShown():
            return _desk(said, _)
        case unreachable:
            assert_never(unreachable)


def _status(said: StatusShown, _: Translator) -> Card:
    trajectory = said.trajectory
    lines = [_phase_line(said, _)]
    if attention := _attention(said, _):
        lines.append(attention)
    most = _LISTED if said.long else _SHORT
    items = [commitment_line(commitment, said.on, _) for commitment in (*said.late, *said.soon)][: 2 * most]
    items += [question_line(question, _) for question in said.questions[:most]]
    text = "\n\n".join(part for part in (" ".join(lines), "\n".join(f"- {item}" for item in items)) if part)
    facts = [Fact(label=_("Message for residents"), value=_valid(said, _))]
    facts.append(Fact(label=_("Contact point"), value=_contact(said, _)))
    facts.append(Fact(label=_("Council"), value=_council(said, _)))
    if said.long:
        facts += _more(said, _)
    buttons = [
        Button(
            label=_("What may I say?"),
            act=Act(intent="message.show", slots={"trajectory": trajectory.id}),
            primary=True,
        )
    ]
    if not said.long:
        more = Act(intent="status.show", slots={"trajectory": trajectory.id, "length": "long"})
        buttons.append(Button(label=_("More"), act=more))
    return Card(
        title=trajectory.title,
        text=text,
        facts=tuple(facts),
        buttons=tuple(buttons),
        about=About(subject=trajectory.id, live=False),
    )


def _phase_line(said: StatusShown, _: Translator) -> str:
    trajectory = said.trajectory
    first = _("{title} is in the {phase}.", title=trajectory.title, phase=words.phase(trajectory.phase, _))
    following = trajectory.next_span()
    if following and following.starts_on:
        step = _(
            "Next step: {phase}, from {day}.", phase=words.phase(following.phase, _), day=_.day(following.starts_on)
        )
        return f"{first} {step}"
    current = trajectory.span(trajectory.phase)
    if current and current.ends_on:
        return f"{first} " + _("This phase ends on {day}.", day=_.day(current.ends_on))
    return f"{first} " + _("No next step is planned.")


def _attention(said: StatusShown, _: Translator) -> str:
    parts = []
    if said.late:
        ids = _.listed([commitment.id for commitment in said.late])
        parts.append(_.plural("{count} commitment is late ({ids})", "{count} commitments are late ({ids})", len(said.late), ids=ids))  # fmt: skip
    if said.soon:
        parts.append(_.plural("{count} commitment is due within a week", "{count} commitments are due within a week", len(said.soon)))  # fmt: skip
    if said.questions:
        parts.append(_.plural("{count} question is open", "{count} questions are open", len(said.questions)))
    if said.waiting:
        ids = _.listed([message.id for message in said.waiting])
        parts.append(_("{ids} waits for approval", ids=ids))
    if said.unheard:
        parts.append(_.plural("{count} group was not heard yet", "{count} groups were not heard yet", len(said.unheard)))  # fmt: skip
    return _("Mind: {what}.", what=_.listed(parts)) if parts else _("Nothing is late.")


def commitment_line(commitment: Commitment, on: date, _: Translator) -> str:
    """C-102 · late since vr 13 nov · what (who)."""
    if commitment.day is None:
        when = _("no day yet")
    elif not commitment.is_open:
        when = words.option(commitment.status, _)
    elif commitment.day < on:
        when = _("late since {day}", day=_.short_day(commitment.day))
    elif commitment.day == on:
        when = _("today")
    else:
        when = _.short_day(commitment.day)
    who = f" ({_.person(commitment.owner)})" if commitment.owner else " (" + _("no owner yet") + ")"
    return f"{commitment.id} · {when} · {shortened(commitment.text)}{who}"


def question_line(question: Question, _: Translator) -> str:
    """Q-201 · to Anna de Wit · by di 24 nov · what."""
    to = _("to {person}", person=_.person(question.to))
    by = " · " + _("by {day}", day=_.short_day(question.needed_by)) if question.needed_by else ""
    return f"{question.id} · {to}{by} · {shortened(question.text)}"


def shortened(text: str) -> str:
    """At most 70 characters of one line."""
    line = " ".join(text.split())
    return line if len(line) <= _TEXT else line[: _TEXT - 1].rstrip() + "…"


def _valid(said: StatusShown, _: Translator) -> str:
    if said.valid is None:
        return _("there is none yet")
    id, version = said.valid
    day = _.short_day(version.published_on) if version.published_on else ""
    return f"{id} · {shortened(version.title)} ({day})"


def _contact(said: StatusShown, _: Translator) -> str:
    contact = said.trajectory.contact_point
    person = contact.on(said.on)
    if person is None:
        return _("there is none yet")
    if person != contact.person:
        return _("{deputy} (for {person})", deputy=_.person(person), person=_.person(contact.person))
    return _.person(person)


def _council(said: StatusShown, _: Translator) -> str:
    council = said.trajectory.council
    role = council.role.get(said.trajectory.phase)
    parts = [words.option(role, _) if role else _("role not settled yet")]
    coming = sorted((item for item in council.planned_items if item.date >= said.on), key=lambda item: item.date)
    if coming:
        item = coming[0]
        parts.append(f"{words.option(item.body, _)} {_.short_day(item.date)}: {shortened(item.item)}")
    return " · ".join(parts)


def _more(said: StatusShown, _: Translator) -> list[Fact]:
    trajectory = said.trajectory
    facts = [
        Fact(label=_("Project lead"), value=_.person(trajectory.project_lead)),
        Fact(label=_("Official client"), value=_.person(trajectory.official_client)),
        Fact(label=_("Portfolio holder"), value=_.person(trajectory.portfolio_holder)),
    ]
    if trajectory.expectation.results_visible_on:
        facts.append(Fact(label=_("Results visible on"), value=_.day(trajectory.expectation.results_visible_on)))
    if said.unheard:
        facts.append(Fact(label=_("Not heard yet"), value=_.listed(list(said.unheard))))
    if trajectory.summary:
        facts.append(Fact(label=_("In short"), value=trajectory.summary))
    return facts


def _overview(said: OverviewShown, _: Translator) -> Card:
    title = _("My trajectories") if said.own else _("Trajectories of {person}", person=_.person(said.person))
    if not said.lines:
        return Card(title=title, text=_("There are none. Type “status” and the name of a trajectory to see one."))
    lines = [f"- {line.title} ({line.slug}): {_overview_line(line, _)}" for line in said.lines[:_LISTED]]
    if len(said.lines) > _LISTED:
        lines.append("- " + _("and {count} more", count=len(said.lines) - _LISTED))
    worst = sorted(said.lines, key=lambda line: -(line.late * 100 + line.questions + line.waiting))[:3]
    buttons = tuple(
        Button(label=_("Status {slug}", slug=line.slug), act=Act(intent="status.show", slots={"trajectory": line.id}))
        for line in worst
    )
    return Card(title=title, text="\n".join(lines), buttons=buttons)


def _overview_line(line: TrajectoryLine, _: Translator) -> str:
    parts = [words.phase(line.phase, _)]
    if line.late:
        parts.append(_.plural("{count} commitment late", "{count} commitments late", line.late))
    if line.questions:
        parts.append(_.plural("{count} open question", "{count} open questions", line.questions))
    if line.waiting:
        parts.append(_.plural("{count} message waits for approval", "{count} messages wait for approval", line.waiting))  # fmt: skip
    return ", ".join(parts)


def _waiting(said: OpenShown, _: Translator) -> dict[str, list[str]]:
    """The lines of what waits, by their heading."""
    approvals = [
        "- " + _("{id} waits for your approval: {title}", id=message.id, title=shortened(message.title))
        for message in said.approvals
    ]
    offered = [
        "- " + _("{id} is offered to you: {text}", id=commitment.id, text=shortened(commitment.text))
        for commitment in said.offered
    ]
    return {
        _("For approval"): approvals,
        _("Questions"): [f"- {question_line(question, _)}" for question in said.questions],
        _("Commitments"): offered + [f"- {commitment_line(commitment, said.on, _)}" for commitment in said.commitments],
    }


def _most(lines: list[str], _: Translator) -> str:
    """As many lines as are read."""
    more = ["- " + _("and {count} more", count=len(lines) - _LISTED)] if len(lines) > _LISTED else []
    return "\n".join([*lines[:_LISTED], *more])


def _open(said: OpenShown, _: Translator) -> Card:
    title = _open_title(said, _)
    items = list(chain.from_iterable(_waiting(said, _).values()))
    told = advice.section(said.signals, said.solved, _)
    if not items and not told:
        return Card(title=title, text=_("Nothing is open for you."))
    note = _("This list comes later than planned.") + "\n\n" if said.late else ""
    buttons = [
        Button(label=_("Show {id}", id=message.id), act=Act(intent="message.view", slots={"message_id": message.id}))
        for message in said.approvals[:2]
    ]
    buttons += [
        Button(
            label=_("Answer {id}", id=question.id),
            act=Act(intent="question.answer", slots={"question_id": question.id}),
        )
        for question in said.questions[:2]
    ]
    buttons += [
        Button(
            label=_("{id} done", id=commitment.id),
            act=Act(intent="commitment.complete", slots={"commitment_id": commitment.id}),
        )
        for commitment in said.commitments[:2]
        if not said.digest
    ]
    if said.signals:
        buttons.append(Button(label=_("All signals"), act=Act(intent="signal.list")))
    text = "\n\n".join(part for part in (_most(items, _), told) if part)
    return Card(title=title, text=note + text, buttons=tuple(buttons))


def _desk(said: DeskShown, _: Translator) -> Card:
    """What waits, then the trajectories; without the buttons of the list that the desk would soon outgrow."""
    waiting = _open(said.open, _)
    lines = [f"- {line.title} ({line.slug}): {_overview_line(line, _)}" for line in said.lines[:_LISTED]]
    groups = {heading: _most(items, _) for heading, items in _waiting(said.open, _).items() if items}
    groups = groups or {"": waiting.text}
    if lines:
        groups[_("My trajectories")] = "\n".join(lines)
    return Card(
        title=_("My desk"),
        text="\n\n".join(part for group in groups.items() for part in group if part),
        buttons=waiting.buttons,
        about=About(subject=f"desk:{said.open.person}", live=said.live),
    )


def _open_title(said: OpenShown, _: Translator) -> str:
    if said.digest:
        return _("Before the college meets: {day}", day=_.day(said.on))
    if said.daily:
        return _("Your list for {day}", day=_.day(said.on))
    return _("Open for you")

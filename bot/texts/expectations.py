"""Sentences about what residents may expect, the groups, and those who join late."""

from __future__ import annotations

from bot.act import Act
from bot.cards import About, Button, Card, Fact
from bot.domain.trajectory import Trajectory
from bot.said.keys import (
    CatchUpShown,
    ExpectationShown,
    GroupRecorded,
    GroupsShown,
    LateJoinerAnswered,
    LateJoinerWelcomed,
)
from bot.texts import gates, words
from bot.texts.translator import Translator


def expectation(said: ExpectationShown, _: Translator) -> Card:
    """The five things, and what is still missing."""
    trajectory = said.trajectory
    found = trajectory.expectation
    facts = []
    if found.open_for_input:
        facts.append(Fact(label=_("Open for input"), value=_.listed(list(found.open_for_input))))
    if found.not_open:
        facts.append(Fact(label=_("Fixed"), value=_.listed(list(found.not_open))))
    if found.time_asked:
        facts.append(Fact(label=_("Time asked"), value=found.time_asked))
    if found.results_visible_on:
        facts.append(Fact(label=_("Results visible on"), value=_.day(found.results_visible_on)))
    if found.feedback_how:
        facts.append(Fact(label=_("How residents hear of them"), value=found.feedback_how))
    if trajectory.participation_level:
        facts.append(Fact(label=_("Level of influence"), value=words.level(trajectory.participation_level, _)))
    missing = found.missing()
    text = _("This is what residents may expect.")
    if said.saved:
        text = _("Saved.") + " " + text
    buttons = []
    if missing:
        text += " " + _("Still missing: {missing}.", missing=_.listed([gates.part(name, _) for name in missing]))
        fill = Act(intent="expectation.set", slots={"trajectory": trajectory.id})
        buttons.append(Button(label=_("Fill it in now"), act=fill, primary=True))
    if said.untold:
        text += " " + _("Tell residents what changed: until then this is a signal.")
        draft = Act(intent="message.draft", slots={"trajectory": trajectory.id, "kind": "planning"})
        buttons.append(Button(label=_("Draft a message"), act=draft))
    return Card(
        title=trajectory.title,
        text=text,
        facts=tuple(facts),
        buttons=tuple(buttons),
        about=About(subject=trajectory.id, live=False),
    )


def groups(said: GroupsShown, _: Translator) -> Card:
    """Heard and not heard."""
    trajectory = said.trajectory
    shown = [group for group in trajectory.groups if said.heard is None or bool(group.heard) == said.heard]
    lines = []
    for group in shown:
        parts = [f"{group.id} {group.name}"]
        if group.essential:
            parts.append(_("essential"))
        parts.append(_("heard on {day}", day=_.short_day(group.heard[-1])) if group.heard else _("not heard yet"))
        lines.append("- " + " · ".join(parts))
    for joiner in trajectory.late_joiners if said.heard is None else ():
        answered = _("answered") if joiner.answered else _("waits for an answer")
        lines.append(f"- {joiner.id} {joiner.group} · " + _("joined late") + f" · {answered}")
    nothing = _("No groups are named yet.") if not trajectory.groups else _("There are none.")
    add = Act(intent="group.record", slots={"trajectory": trajectory.id})
    return Card(
        title=_("Groups of {title}", title=trajectory.title),
        text="\n".join(lines) or nothing,
        buttons=(Button(label=_("Add a group"), act=add),),
        about=About(subject=trajectory.id, live=False),
    )


def recorded(said: GroupRecorded, _: Translator) -> Card:
    """A group that was added or heard."""
    group = said.group
    holes = {"id": group.id, "name": group.name, "title": said.trajectory.title}
    if said.heard_on:
        text = _("{id} {name} was heard on {day}.", id=group.id, name=group.name, day=_.day(said.heard_on))
        text += " " + _("Record what they said as input.")
    else:
        text = _("{id} {name} belongs to {title} now, and was not heard yet.", **holes)
    add = Act(intent="input.record", slots={"trajectory": said.trajectory.id, "group": group.id})
    return Card(
        text=text,
        buttons=(Button(label=_("Record input"), act=add),),
        about=About(subject=said.trajectory.id, live=False),
    )


def welcomed(said: LateJoinerWelcomed, _: Translator) -> Card:
    """Never too late."""
    trajectory = said.trajectory
    text = _(
        "{group} is welcome: {id}. Answer them by {day}.",
        group=said.joiner.group,
        id=said.joiner.id,
        day=_.day(said.answer_by),
    )
    text += "\n\n" + still_open(trajectory, _)
    pack = Act(intent="group.catch_up", slots={"trajectory": trajectory.id})
    done = Act(intent="group.answer_late", slots={"joiner_id": said.joiner.id})
    return Card(
        title=trajectory.title,
        text=text,
        buttons=(
            Button(label=_("What may they be told?"), act=pack, primary=True),
            Button(label=_("They had an answer"), act=done),
        ),
        about=About(subject=trajectory.id, live=False),
    )


def answered(said: LateJoinerAnswered, _: Translator) -> Card:
    """They had their answer."""
    return Card(
        text=_("{id} {group} has had an answer.", id=said.joiner.id, group=said.joiner.group),
        about=About(subject=said.trajectory.id, live=False),
    )


def catch_up(said: CatchUpShown, _: Translator) -> Card:
    """Approved text, decisions with their reasons, what is open, who decides."""
    parts = []
    if said.valid:
        id, version = said.valid
        day = _.day(version.published_on) if version.published_on else ""
        parts.append(
            _("The message of {day} ({id}):", day=day, id=id) + f"\n\n{version.title}\n\n{version.body or ''}".rstrip()
        )
    else:
        parts.append(_("There is no message for residents yet."))
    lines = []
    for decision in said.decisions:
        day = _.day(decision.taken_on) if decision.taken_on else ""
        lines.append(f"- {day}: {decision.text.rstrip('.')}. " + _("Reason: {reason}", reason=decision.reason))
    if lines:
        parts.append(_("Decided:") + "\n" + "\n".join(lines))
    parts.append(still_open(said.trajectory, _))
    return Card(title=_("To catch up with {title}", title=said.trajectory.title), text="\n\n".join(parts))


def still_open(trajectory: Trajectory, _: Translator) -> str:
    """What can still be said, and who decides."""
    found = trajectory.expectation.open_for_input
    text = _("Still open: {what}.", what=_.listed(list(found))) if found else _("What is open is not settled yet.")
    if trajectory.council.role_text_nl:
        text += " " + _("Who decides: {text}", text=trajectory.council.role_text_nl)
    return text

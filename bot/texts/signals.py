"""Sentences about signals and the eight lamps: a word and a sign, never a colour alone."""

from __future__ import annotations

from typing import assert_never

from bot.act import Act
from bot.cards import About, Button, Card
from bot.domain.signals.dossier import Dossier
from bot.domain.signals.lamp import Lamp, State
from bot.said.signals import (
    LampsShown,
    PortfolioLamps,
    SignalSaid,
    SignalSeen,
    SignalSetAside,
    SignalsListed,
    SignalsTold,
)
from bot.texts import advice, words
from bot.texts.translator import Translator

_PAGE = 10
_SIGNS = {State.IN_ORDER: "🟢 ✓", State.MIND: "🟠 !", State.LATE: "🔴 ✗"}


def card(said: SignalSaid, _: Translator) -> Card:
    """The card about these."""
    match said:
        case SignalsListed():
            return _listed(said, _)
        case SignalsTold():
            return _told(said, _)
        case LampsShown():
            return _lamps(said, _)
        case PortfolioLamps():
            return _portfolio(said, _)
        case SignalSeen():
            text = _.plural(
                "Seen: {count} signal of {title}.", "Seen: {count} signals of {title}.", said.count, title=said.title
            )
            return Card(text=text + " " + _("You hear of them again when they change."))
        case SignalSetAside():
            text = _("Set aside by {person}: “{reason}”.", person=_.person(said.by), reason=said.reason)
            return Card(
                title=said.line.title, text=advice.sentence(said.line.code, said.line.subject, _) + "\n\n" + text
            )
        case unreachable:
            assert_never(unreachable)


def _listed(said: SignalsListed, _: Translator) -> Card:
    title = _("What needs attention in {title}", title=said.title) if said.title else _("What needs attention for {person}", person=_.person(said.person))  # fmt: skip
    shown = said.lines[said.start : said.start + _PAGE]
    lines = [f"- {advice.line(found, _, title=said.title is None)}" for found in shown]
    buttons = []
    left = len(said.lines) - said.start - len(shown)
    if left > 0:
        lines.append("- " + _("and {count} more", count=left))
        slots = {
            "start": said.start + _PAGE,
            "person": said.person,
            "trajectory": said.lines[0].trajectory if said.title else None,
        }
        more = Act(intent="signal.list", slots={name: value for name, value in slots.items() if value is not None})
        buttons.append(Button(label=_("More"), act=more))
    if said.title and said.lines:
        seen = Act(intent="signal.seen", slots={"trajectory": said.lines[0].trajectory})
        aside = Act(intent="signal.set_aside", slots={"trajectory": said.lines[0].trajectory})
        buttons += [
            Button(label=_("Seen"), act=seen),
            Button(label=_("Not needed, because …"), act=aside),
        ]
    return Card(title=title, text="\n".join(lines) or _("Nothing needs attention."), buttons=tuple(buttons))


def _told(said: SignalsTold, _: Translator) -> Card:
    new = "\n".join(f"- {advice.line(found, _, title=False)}" for found in said.new)
    solved = "\n".join(f"- {advice.over(found, _, title=False)}" for found in said.solved)
    if not new:
        return Card(title=_("Solved: {title}", title=said.title), text=solved)
    buttons = [
        Button(
            label=_("Show {id}", id=line.subject), act=Act(intent="message.view", slots={"message_id": line.subject})
        )
        for line in said.new[:2]
        if line.subject
    ]
    if len(said.new) == 1:
        line = said.new[0]
        about = {"trajectory": line.trajectory, "code": line.code, "subject": line.subject or ""}
        buttons += [
            Button(label=_("Seen"), act=Act(intent="signal.seen", slots=about)),
            Button(label=_("Not needed, because …"), act=Act(intent="signal.set_aside", slots=about)),
        ]
    else:
        every = Act(intent="signal.list", slots={"trajectory": said.new[0].trajectory})
        buttons.append(Button(label=_("All signals"), act=every))
    text = f"{new}\n\n{_('Solved')}\n\n{solved}" if solved else new
    return Card(title=_("Cannot wait: {title}", title=said.title), text=text, buttons=tuple(buttons))


def key_name(key: int, _: Translator) -> str:
    """The key in a few words."""
    return {
        1: _("Manage expectations"),
        2: _("Take residents seriously"),
        3: _("Involve everyone"),
        4: _("Count on an investment"),
        5: _("Make it one trajectory"),
        6: _("Share what was learnt"),
        7: _("Short lines"),
        8: _("The council’s role"),
    }[key]


def state_name(state: State, _: Translator) -> str:
    """The word of a lamp."""
    return {State.IN_ORDER: _("in order"), State.MIND: _("mind"), State.LATE: _("too late")}[state]


def _lamps(said: LampsShown, _: Translator) -> Card:
    trajectory = said.dossier.trajectory
    lines = [
        f"- {lamp.key} {key_name(lamp.key, _)}: {_SIGNS[lamp.state]} {state_name(lamp.state, _)}. {evidence(lamp, said.dossier, _)}"
        for lamp in said.lamps
    ]
    buttons: tuple[Button, ...] = ()
    if any(lamp.signals for lamp in said.lamps):
        every = Act(intent="signal.list", slots={"trajectory": trajectory.id})
        buttons = (Button(label=_("All signals"), act=every),)
    return Card(
        title=_("The eight keys of {title}", title=trajectory.title),
        text="\n".join(lines),
        buttons=buttons,
        about=About(subject=trajectory.id, live=False),
    )


def evidence(lamp: Lamp, dossier: Dossier, _: Translator) -> str:
    """One line: the worst signal with how many more there are, or what shows that all is well."""
    if lamp.signals:
        first = advice.sentence(lamp.signals[0].code.value, lamp.signals[0].subject, _)
        more = len(lamp.signals) - 1
        return first + (" " + _.plural("And {count} signal more.", "And {count} signals more.", more) if more else "")
    return _well(lamp.key, dossier, _)


def _well(key: int, dossier: Dossier, _: Translator) -> str:
    trajectory = dossier.trajectory
    match key:
        case 1:
            day = trajectory.expectation.results_visible_on
            return _("Results show on {day}.", day=_.day(day)) if day else _("Nothing is asked of residents yet.")
        case 2:
            open_ = sum(commitment.is_open for commitment in dossier.commitments)
            return _.plural("{count} open commitment, none late.", "{count} open commitments, none late.", open_)
        case 3:
            heard = sum(bool(group.heard) for group in trajectory.groups)
            return _("{heard} of {count} groups were heard.", heard=heard, count=len(trajectory.groups))
        case 4:
            effort = trajectory.effort
            if effort.hours_estimate is None:
                return _("No estimate is needed yet.")
            return _(
                "{spent} of {estimate} hours.",
                spent=f"{effort.hours_actual or 0:g}",
                estimate=f"{effort.hours_estimate:g}",
            )
        case 5:
            return _("{person} is the contact point.", person=_.person(trajectory.contact_point.person))
        case 6:
            return _.plural("{count} lesson.", "{count} lessons.", len(dossier.lessons))
        case 7:
            return _("Questions are answered, and there is one message.")
        case _other:
            role = trajectory.council.role.get(trajectory.phase)
            return _("The council: {role}.", role=words.option(role, _)) if role else ""


def _portfolio(said: PortfolioLamps, _: Translator) -> Card:
    lines = []
    for _id, title, lamps in said.rows:
        wrong = [lamp for lamp in lamps if lamp.state is not State.IN_ORDER]
        if not wrong:
            lines.append(f"- {title}: {_SIGNS[State.IN_ORDER]} " + _("all eight in order"))
            continue
        told = [f"{lamp.key} {_SIGNS[lamp.state]} {state_name(lamp.state, _)}" for lamp in wrong]
        lines.append(f"- {title}: " + ", ".join(told))
    names = "; ".join(f"{key} {key_name(key, _)}" for key in range(1, 9))
    text = "\n".join(lines) or _("There are none. Type “status” and the name of a trajectory to see one.")
    worst = sorted(said.rows, key=lambda row: -sum(lamp.state is State.LATE for lamp in row[2]))[:3]
    return Card(
        title=_("The eight keys for {person}", person=_.person(said.person)),
        text=f"{text}\n\n{names}",
        buttons=tuple(
            Button(label=_("Keys of {title}", title=title), act=Act(intent="keys.show", slots={"trajectory": id}))
            for id, title, _lamps in worst
        ),
    )

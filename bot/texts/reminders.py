"""Sentences about reminders people set themselves."""

from __future__ import annotations

from typing import assert_never

from bot.act import Act
from bot.cards import About, Button, Card
from bot.said.reminders import ReminderSaid, ReminderSet, TrajectoryReminder
from bot.texts.translator import Translator


def card(said: ReminderSaid, _: Translator) -> Card:
    """The card about a reminder."""
    match said:
        case ReminderSet():
            text = _("I will remind you of {subject} on {moment}.", subject=said.subject, moment=_.moment(said.at))
            if said.moved:
                text += " " + _("You do not work on the day you named; this is the next one.")
            return Card(text=text)
        case TrajectoryReminder():
            text = _("You asked me to remind you of {title}.", title=said.trajectory.title)
            if said.late:
                text += " " + _("This reminder comes later than planned.")
            show = Act(intent="status.show", slots={"trajectory": said.trajectory.id})
            return Card(
                text=text,
                buttons=(Button(label=_("Status {slug}", slug=said.trajectory.slug), act=show, primary=True),),
                about=About(subject=said.trajectory.id, live=False),
            )
        case unreachable:
            assert_never(unreachable)

"""Every command there is, by intent."""

from __future__ import annotations

from bot.commands import (
    calendars,
    capture,
    commitments,
    contacts,
    decisions,
    desk,
    helping,
    inputs,
    lessons,
    messages,
    people,
    publication,
    questions,
    reminders,
    rounds,
    settings,
    settling,
    status,
    valid_message,
)
from bot.commands.command import Command

CATALOGUE: dict[str, Command] = {
    command.intent: command
    for family in (
        status.COMMANDS,
        desk.COMMANDS,
        capture.COMMANDS,
        messages.COMMANDS,
        publication.COMMANDS,
        valid_message.COMMANDS,
        questions.COMMANDS,
        commitments.COMMANDS,
        settling.COMMANDS,
        decisions.COMMANDS,
        contacts.COMMANDS,
        reminders.COMMANDS,
        inputs.COMMANDS,
        rounds.COMMANDS,
        lessons.COMMANDS,
        people.COMMANDS,
        calendars.COMMANDS,
        settings.COMMANDS,
        helping.COMMANDS,
    )
    for command in family
}

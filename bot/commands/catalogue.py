"""Every command there is, by intent."""

from __future__ import annotations

from bot.commands import commitments, messages, publication, questions, settling, status, valid_message
from bot.commands.command import Command

CATALOGUE: dict[str, Command] = {
    command.intent: command
    for family in (
        status.COMMANDS,
        messages.COMMANDS,
        publication.COMMANDS,
        valid_message.COMMANDS,
        questions.COMMANDS,
        commitments.COMMANDS,
        settling.COMMANDS,
    )
    for command in family
}

"""Every command there is, by intent."""

from __future__ import annotations

from bot.commands import messages, publication, status, valid_message
from bot.commands.command import Command

CATALOGUE: dict[str, Command] = {
    command.intent: command
    for family in (
        status.COMMANDS,
        messages.COMMANDS,
        publication.COMMANDS,
        valid_message.COMMANDS,
    )
    for command in family
}

"""The closed union of everything the bot can say: a value without a sentence does not type-check."""

from __future__ import annotations

from bot.said.commitments import CommitmentSaid
from bot.said.common import CommonSaid
from bot.said.messages import MessageSaid
from bot.said.questions import QuestionSaid
from bot.said.status import StatusSaid

Said = CommonSaid | StatusSaid | MessageSaid | QuestionSaid | CommitmentSaid

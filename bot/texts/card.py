"""Said -> Card, in one language."""

from __future__ import annotations

from typing import assert_never

from bot.cards import Card
from bot.said.commitments import CommitmentSaid
from bot.said.common import CommonSaid
from bot.said.messages import MessageSaid
from bot.said.questions import QuestionSaid
from bot.said.status import StatusSaid
from bot.said.union import Said
from bot.texts import commitments, common, messages, questions, status
from bot.texts.translator import Translator


def card_of(said: Said, _: Translator) -> Card:
    """What is said, as a card in the translator's language."""
    if isinstance(said, CommonSaid):
        return common.card(said, _)
    if isinstance(said, StatusSaid):
        return status.card(said, _)
    if isinstance(said, MessageSaid):
        return messages.card(said, _)
    if isinstance(said, QuestionSaid):
        return questions.card(said, _)
    if isinstance(said, CommitmentSaid):
        return commitments.card(said, _)
    assert_never(said)

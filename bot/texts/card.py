"""Said -> Card, in one language."""

from __future__ import annotations

from typing import assert_never

from bot.cards import Card
from bot.said.commitments import CommitmentSaid
from bot.said.common import CommonSaid
from bot.said.contacts import ContactSaid
from bot.said.decisions import DecisionSaid
from bot.said.handovers import HandoverSaid
from bot.said.inputs import InputSaid
from bot.said.keys import KeysSaid
from bot.said.lessons import LessonSaid
from bot.said.messages import MessageSaid
from bot.said.people import PeopleSaid
from bot.said.questions import QuestionSaid
from bot.said.readings import ReadingSaid
from bot.said.reminders import ReminderSaid
from bot.said.signals import SignalSaid
from bot.said.status import StatusSaid
from bot.said.texts import TextSaid
from bot.said.union import Said
from bot.texts import (
    commitments,
    common,
    contacts,
    decisions,
    drafts,
    handovers,
    inputs,
    keys,
    lessons,
    messages,
    people,
    questions,
    readings,
    reminders,
    signals,
    status,
)
from bot.texts.translator import Translator


def card_of(said: Said, _: Translator) -> Card:
    """What is said, as a card in the translator's language."""
    if isinstance(said, StatusSaid):
        return status.card(said, _)
    if isinstance(said, MessageSaid):
        return messages.card(said, _)
    if isinstance(said, QuestionSaid):
        return questions.card(said, _)
    if isinstance(said, CommitmentSaid):
        return commitments.card(said, _)
    if isinstance(said, CommonSaid):
        return common.card(said, _)
    if isinstance(said, DecisionSaid):
        return decisions.card(said, _)
    if isinstance(said, ContactSaid):
        return contacts.card(said, _)
    if isinstance(said, ReadingSaid):
        return readings.card(said, _)
    if isinstance(said, ReminderSaid):
        return reminders.card(said, _)
    if isinstance(said, PeopleSaid):
        return people.card(said, _)
    if isinstance(said, InputSaid):
        return inputs.card(said, _)
    if isinstance(said, LessonSaid):
        return lessons.card(said, _)
    if isinstance(said, KeysSaid):
        return keys.card(said, _)
    if isinstance(said, HandoverSaid):
        return handovers.card(said, _)
    if isinstance(said, SignalSaid):
        return signals.card(said, _)
    if isinstance(said, TextSaid):
        return drafts.card(said, _)
    assert_never(said)

"""The closed union of everything the bot can say: a value without a sentence does not type-check."""

from __future__ import annotations

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

Said = (
    CommonSaid
    | StatusSaid
    | MessageSaid
    | QuestionSaid
    | CommitmentSaid
    | DecisionSaid
    | ContactSaid
    | ReadingSaid
    | ReminderSaid
    | PeopleSaid
    | InputSaid
    | LessonSaid
    | KeysSaid
    | HandoverSaid
    | SignalSaid
    | TextSaid
)

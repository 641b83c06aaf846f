"""Key 7, short lines between alderman and officials: answers in time, and one message."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from bot.domain.question import Question
from bot.domain.reminder_plan import needed_by
from bot.domain.signals.case import Case
from bot.domain.signals.code import Code
from bot.domain.signals.signal import Signal


def signals(case: Case) -> Iterator[Signal]:
    """All of this key."""
    for question in case.dossier.questions:
        if question.is_open:
            yield from _question(question, case)
    for message, version in case.publications:
        if version.approved_by is None:
            yield case.signal(Code.MESSAGE_PUBLISHED_UNAPPROVED, message.id, since=version.published_on)
        elif version.published_hash != version.approved_hash:
            yield case.signal(Code.MESSAGE_CHANGED_AFTER_APPROVAL, message.id, since=version.published_on)
    yield from _stale(case)
    yield from _steers(case)


def _question(question: Question, case: Case) -> Iterator[Signal]:
    day = needed_by(question, case.organisation)
    if case.counting.passed(day):
        code, since = Code.QUESTION_OVERDUE, day + timedelta(days=1)
    elif case.counting.within(day, case.settings.question_within):
        code, since = Code.QUESTION_NEEDED_SOON, case.counting.first_within(day, case.settings.question_within)
    else:
        return
    yield case.signal(code, question.id, since=since, person=question.to, via=question.via)


def _stale(case: Case) -> Iterator[Signal]:
    """The message that was published last, when a formal decision came after it."""
    if not case.publications:
        return
    message, version = case.publications[-1]
    after = case.settings.message_stale_after
    days = [
        decision.taken_on
        for decision in case.dossier.decisions
        if decision.formal
        and decision.taken_on is not None
        and version.published_on is not None
        and decision.taken_on > version.published_on
        and case.counting.longer_ago(decision.taken_on, after)
    ]
    if days:
        yield case.signal(Code.MESSAGE_STALE, message.id, since=case.counting.first_longer(min(days), after))


def _steers(case: Case) -> Iterator[Signal]:
    lead = case.trajectory.project_lead
    for decision in case.dossier.decisions:
        seen = lead in decision.acknowledged_by if lead else bool(decision.acknowledged_by)
        taken = decision.taken_on
        if decision.formal or seen or taken is None:
            continue
        if case.counting.longer_ago(taken, case.settings.steer_seen_after):
            since = case.counting.first_longer(taken, case.settings.steer_seen_after)
            yield case.signal(Code.STEER_NOT_SEEN, decision.id, since=since)

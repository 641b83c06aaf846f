"""Key 2, take residents seriously: keep promises, explain decisions, answer input, inform in time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from bot.domain.commitment import Commitment, CommitmentKind, CommitmentStatus
from bot.domain.decision import Decision
from bot.domain.signals.case import Case
from bot.domain.signals.code import Code
from bot.domain.signals.council import told, unexplained
from bot.domain.signals.expectations import announced_on
from bot.domain.signals.signal import Signal

_OUTSIDE = frozenset({CommitmentKind.RESIDENT_PROMISE, CommitmentKind.COUNCIL_PLEDGE})


def signals(case: Case) -> Iterator[Signal]:
    """All of this key."""
    for commitment in case.dossier.commitments:
        if commitment.is_open:
            yield from _late_or_soon(commitment, case)
            yield from _empty(commitment, case)
            yield from _at_entry(commitment, case)
    for decision in case.dossier.decisions:
        if decision.formal and not unexplained(decision, case):
            yield from _decision(decision, case)
    yield from _rounds(case)
    yield from _promises(case)


def _late_or_soon(commitment: Commitment, case: Case) -> Iterator[Signal]:
    day, owner = commitment.day, commitment.owner
    if day is None:
        return
    if case.counting.passed(day):
        since = day + timedelta(days=1)
        yield case.signal(Code.COMMITMENT_OVERDUE, commitment.id, since=since, person=owner)
    elif case.counting.within(day, case.settings.commitment_due_within):
        since = case.counting.first_within(day, case.settings.commitment_due_within)
        yield case.signal(Code.COMMITMENT_DUE_SOON, commitment.id, since=since, person=owner)


def _empty(commitment: Commitment, case: Case) -> Iterator[Signal]:
    settings, counting, id = case.settings, case.counting, commitment.id
    if commitment.owner is None:
        yield case.signal(Code.COMMITMENT_WITHOUT_OWNER, id, since=commitment.made_on)
    if commitment.day is None:
        yield case.signal(Code.COMMITMENT_WITHOUT_DATE, id, since=commitment.made_on)
    postponed = commitment.postponed_on
    if (
        commitment.status is CommitmentStatus.POSTPONED
        and commitment.kind in _OUTSIDE
        and commitment.promised_to_informed_on is None
        and postponed is not None
        and counting.longer_ago(postponed, settings.postponed_untold_after)
    ):
        since = counting.first_longer(postponed, settings.postponed_untold_after)
        yield case.signal(Code.POSTPONED_SILENTLY, id, since=since, person=commitment.owner)
    made = commitment.made_on
    if (
        commitment.kind is CommitmentKind.COUNCIL_PLEDGE
        and not commitment.council_ref
        and made is not None
        and counting.longer_ago(made, settings.council_ref_after)
    ):
        since = counting.first_longer(made, settings.council_ref_after)
        yield case.signal(Code.PLEDGE_WITHOUT_COUNCIL_REF, id, since=since)


def _at_entry(commitment: Commitment, case: Case) -> Iterator[Signal]:
    """On the day on which the date was given: a warning to the speaker, who may have meant it."""
    day, entered = commitment.day, commitment.postponed_on or commitment.made_on
    if day is None or entered != case.today:
        return
    if any(recess.from_ <= day <= recess.to for recess in case.organisation.calendar.recess):
        yield case.signal(Code.DUE_IN_RECESS, commitment.id, since=entered, person=commitment.promised_by)
    if not case.counting.days.is_working(day):
        yield case.signal(Code.DUE_NOT_WORKING_DAY, commitment.id, since=entered, person=commitment.promised_by)


def _decision(decision: Decision, case: Case) -> Iterator[Signal]:
    settings, counting, taken = case.settings, case.counting, decision.taken_on
    if taken is None:
        return
    explained = bool(decision.reason) and bool(decision.input_effect)
    if not explained and counting.longer_ago(taken, settings.decision_explained_after):
        since = counting.first_longer(taken, settings.decision_explained_after)
        yield case.signal(Code.DECISION_WITHOUT_EXPLANATION, decision.id, since=since)
    if counting.longer_ago(taken, settings.decision_told_after) and not told(decision, case):
        since = counting.first_longer(taken, settings.decision_told_after)
        yield case.signal(Code.DECISION_UNTOLD, decision.id, since=since)


def _rounds(case: Case) -> Iterator[Signal]:
    counting, settings = case.counting, case.settings
    for round_ in case.trajectory.input_rounds:
        if round_.closes is not None and counting.passed(round_.closes) and not round_.answered_by:
            due = round_.feedback_due or counting.days.add(round_.closes, settings.feedback_after)
            if counting.passed(due):
                since = counting.days.add(due, 1)
                yield case.signal(Code.INPUT_UNANSWERED, round_.id, since=since)
        announced = announced_on(round_, case)
        if round_.opens is None or announced is None:
            continue
        if counting.fewer_between(announced, round_.opens, settings.announce_before):
            yield case.signal(Code.INFORMED_LATE, round_.id, since=announced)


def _promises(case: Case) -> Iterator[Signal]:
    for message in case.dossier.messages:
        if message.approved_by is None or message.withdrawn_on is not None:
            continue
        if any(not promise.settled for promise in message.promises):
            yield case.signal(Code.PROMISE_IN_MESSAGE_NOT_RECORDED, message.id, since=message.approved_on)

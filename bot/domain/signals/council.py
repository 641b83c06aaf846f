"""Key 8, settle the council's role: say it beforehand, and explain when the council decides otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.council import Body, CouncilRole
from bot.domain.decision import Decision, DecisionKind
from bot.domain.message import MessageKind
from bot.domain.phase import Phase
from bot.domain.signals.case import Case
from bot.domain.signals.code import Code
from bot.domain.signals.signal import Signal


def signals(case: Case) -> Iterator[Signal]:
    """All of this key."""
    yield from _roles(case)
    yield from _date(case)
    for decision in case.dossier.decisions:
        if unexplained(decision, case) and decision.taken_on is not None:
            since = case.counting.first_longer(decision.taken_on, case.settings.council_explained_after)
            yield case.signal(Code.COUNCIL_DEVIATED_UNEXPLAINED, decision.id, since=since)
    for message, version in case.publications:
        if message.residents_first:
            yield case.signal(Code.COUNCIL_NOT_INFORMED_FIRST, message.id, since=version.published_on)


def unexplained(decision: Decision, case: Case) -> bool:
    """True when the council chose otherwise than residents, some days ago, and no message said why."""
    return (
        decision.kind is DecisionKind.COUNCIL_DECISION
        and bool(decision.deviates_from_participation)
        and case.counting.longer_ago(decision.taken_on, case.settings.council_explained_after)
        and not told(decision, case)
    )


def told(decision: Decision, case: Case) -> bool:
    """True when the message named by the decision was published, or one about a decision that none names."""
    if decision.told_by is not None:
        return decision.told_by in case.published
    named = {other.told_by for other in case.dossier.decisions}
    return any(
        message.kind is MessageKind.DECISION
        and message.id not in named
        and decision.taken_on is not None
        and case.published[message.id] >= decision.taken_on
        for message, _ in case.publications
    )


def _roles(case: Case) -> Iterator[Signal]:
    council = case.trajectory.council
    for phase, since in case.moments:
        role = council.role.get(phase)
        if role is None:
            yield case.signal(Code.COUNCIL_ROLE_MISSING, phase.value, since=since)
        elif (
            role is not CouncilRole.NONE
            and case.trajectory.phase is not Phase.INITIATIVE
            and phase not in council.role_announced
        ):
            yield case.signal(Code.COUNCIL_ROLE_UNANNOUNCED, phase.value, since=since)


def _date(case: Case) -> Iterator[Signal]:
    trajectory = case.trajectory
    if trajectory.phase is not Phase.DECISION or trajectory.council.role.get(Phase.DECISION) is not CouncilRole.DECIDES:
        return
    if not any(item.body is Body.COUNCIL for item in trajectory.council.planned_items):
        span = trajectory.span(Phase.DECISION)
        yield case.signal(Code.COUNCIL_DATE_MISSING, since=span.starts_on if span else None)

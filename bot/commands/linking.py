"""What a message that is published settles: the round it answers, the decision it tells, the promise it delays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.domain.commitment import Commitment
from bot.domain.council import CouncilRole
from bot.domain.message import Message, MessageKind
from bot.domain.promises import promises_in
from bot.domain.stems import stems
from bot.domain.trajectory import Trajectory
from bot.ports.municipality import Municipality

_SHARED = 2
"""A single word proves nothing."""
_MOSTLY = 0.6
"""From this share of the shorter text on, a sentence is a promise that was recorded before."""


def noted(message: Message, municipality: Municipality) -> Message:
    """The message with the promises of its text; one that resembles an open commitment is that one."""
    known = [value for value in municipality.commitments.of(message.trajectory) if value.is_open]
    found = []
    for promise in promises_in(message.body):
        wanted = stems(promise.sentence)
        alike = [value for value in known if _alike(wanted, stems(value.text))]
        found.append(replace(promise, commitment=alike[0].id) if alike else promise)
    return replace(message, promises=tuple(found))


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared >= _SHARED and shared >= _MOSTLY * min(len(one), len(other))


def settle(message: Message, trajectory: Trajectory, municipality: Municipality, today: date) -> Trajectory:
    """Saves the decision or commitment that is told now, and returns the trajectory with what it announces."""
    if message.kind is MessageKind.DECISION:
        _told(message, trajectory, municipality, today)
    commitment = municipality.commitments.find(message.regarding) if message.regarding else None
    if message.kind is MessageKind.DELAY and commitment is not None:
        municipality.commitments.save(_informed(commitment, today))
    return _announced(_rounds(message, trajectory, today), message, today)


def _told(message: Message, trajectory: Trajectory, municipality: Municipality, today: date) -> None:
    """The decision that it names, else the newest that nobody was told of."""
    untold = [
        decision
        for decision in municipality.decisions.of(trajectory.id)
        if decision.formal and decision.told_by is None and decision.taken_on and decision.taken_on <= today
    ]
    named = [decision for decision in untold if decision.id == message.regarding]
    if found := named or sorted(untold, key=lambda decision: decision.taken_on or date.min)[-1:]:
        municipality.decisions.save(replace(found[0], told_by=message.id))


def _informed(commitment: Commitment, today: date) -> Commitment:
    return commitment.tell(today)


def _rounds(message: Message, trajectory: Trajectory, today: date) -> Trajectory:
    """Feedback answers the round that closed last; a start announces the rounds to come."""
    rounds = list(trajectory.input_rounds)
    if message.kind is MessageKind.FEEDBACK:
        closed = [r for r in rounds if r.answered_by is None and r.closes is not None and r.closes < today]
        named = [r for r in rounds if r.id == message.regarding]
        answered = (named or closed[-1:])[:1]
        rounds = [replace(r, answered_by=message.id) if r in answered else r for r in rounds]
    elif message.kind is MessageKind.START:
        rounds = [
            replace(r, announced_by=message.id, announced_on=today)
            if r.announced_on is None and r.opens is not None and r.opens >= today
            else r
            for r in rounds
        ]
    return replace(trajectory, input_rounds=tuple(rounds))


def _announced(trajectory: Trajectory, message: Message, today: date) -> Trajectory:
    """A start says what to expect; a text with the sentence about the council says its role in this phase."""
    council, phase = trajectory.council, trajectory.phase
    says = council.role_text_nl is not None and council.role_text_nl in (message.body or "")
    role = council.role.get(phase)
    if says and role not in {None, CouncilRole.NONE} and phase not in council.role_announced:
        council = replace(council, role_announced={**council.role_announced, phase: today})
    expectation = trajectory.expectation
    if message.kind is MessageKind.START and expectation.announced_by is None:
        expectation = replace(expectation, announced_by=message.id)
    return replace(trajectory, council=council, expectation=expectation)

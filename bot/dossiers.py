"""Dossiers from the record: of one trajectory, or of all in one reading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from bot.domain.person import Person
from bot.domain.signals.dossier import Dossier
from bot.domain.trajectory import Trajectory
from bot.ports.municipality import Municipality


def dossier_of(
    trajectory: Trajectory, municipality: Municipality, people: Mapping[str, Person] | None = None
) -> Dossier:
    """The trajectory with all that hangs on it; `people` spares reading them again."""
    id = trajectory.id
    return Dossier(
        trajectory=trajectory,
        commitments=municipality.commitments.of(id),
        questions=municipality.questions.of(id),
        decisions=municipality.decisions.of(id),
        messages=municipality.messages.of(id),
        inputs=municipality.inputs.of(id),
        lessons=municipality.lessons.of(id),
        people=people or {person.id: person for person in municipality.people.all()},
    )


def dossiers(municipality: Municipality) -> Iterator[Dossier]:
    """Every trajectory, each kind read once."""
    people = {person.id: person for person in municipality.people.all()}
    commitments = _by_trajectory(municipality.commitments.all())
    questions = _by_trajectory(municipality.questions.all())
    decisions = _by_trajectory(municipality.decisions.all())
    messages = _by_trajectory(municipality.messages.all())
    inputs = _by_trajectory(municipality.inputs.all())
    lessons = _by_trajectory(municipality.lessons.all())
    for trajectory in municipality.trajectories.all():
        id = trajectory.id
        yield Dossier(
            trajectory=trajectory,
            commitments=tuple(commitments[id]),
            questions=tuple(questions[id]),
            decisions=tuple(decisions[id]),
            messages=tuple(messages[id]),
            inputs=tuple(inputs[id]),
            lessons=tuple(lessons[id]),
            people=people,
        )


def _by_trajectory(values: tuple[Any, ...]) -> defaultdict[str, list[Any]]:
    found: defaultdict[str, list[Any]] = defaultdict(list)
    for value in values:
        found[value.trajectory].append(value)
    return found

"""The council clerk reads, asks, and changes nothing but the council's own numbers."""

import pytest

from bot.commands.catalogue import CATALOGUE
from bot.domain.organisation import Language
from bot.understanding.examples import EXAMPLES
from tests.scene import Scene

_KINDS = ("trajectories", "commitments", "questions", "decisions", "inputs", "lessons")


def standing(scene: Scene) -> dict[str, object]:
    """Everything about the trajectories, and the calendar."""
    with scene.store.read() as work:
        here = work.municipality("rijnveste")
        return {kind: getattr(here, kind).all() for kind in _KINDS} | {
            "messages": [here.messages.of(trajectory.id) for trajectory in here.trajectories.all()],
            "calendar": here.organisation.calendar,
        }


@pytest.mark.parametrize(
    "intent",
    sorted(intent for intent, command in CATALOGUE.items() if command.changes and intent in EXAMPLES),
)
def test_the_clerk_changes_nothing_but_the_councils_own_numbers(scene: Scene, intent: str) -> None:
    before = standing(scene)
    shown = scene.say("p15", EXAMPLES[intent][Language.NL])
    assert shown
    after = standing(scene)
    changed = {kind for kind in before if before[kind] != after[kind]}
    if intent == "commitment.refer":
        assert changed == {"commitments"}
        assert scene.get("commitments", "C-112").council_ref == "TZ-26-040"
    elif intent in {"question.ask", "question.resident"}:
        assert changed == {"questions"}
    else:
        assert not changed, shown.text

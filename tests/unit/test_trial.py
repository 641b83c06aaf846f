"""What `lijn understand` prints: the reading as plain data, one sentence or a file of them."""

import json
from pathlib import Path
from typing import Any

import pytest

from adapters import trying
from bot.errors import NotPossible
from bot.trial import Trial
from tests.scene import Scene

NOW = "2026-11-23T10:00:00+01:00"


def read(scene: Scene, text: str, *, by: str = "p05", where: str = "dm", context: str | None = None) -> dict[str, Any]:
    said: list[str] = []
    trial = Trial(speaker=by, where=where, text=text, context=context)
    trying.one(scene.store, "rijnveste", trial, NOW, said.append, as_json=True)
    found: dict[str, Any] = json.loads(said[0])
    return found


def test_a_reading_is_printed_with_the_slug_and_the_sentence_that_a_person_sees(scene: Scene) -> None:
    found = read(scene, "whats the status of the station vision", by="p06")
    assert (found["intent"], found["slots"], found["ask"]) == ("status.show", {"trajectory": "stationsplein"}, False)
    assert found["read_as"].startswith("Ik las dit als")


def test_the_channel_and_the_card_that_was_shown_are_read_along(scene: Scene) -> None:
    promise = read(scene, "actie voor Bram: budgetbrief voor 8 dec", where="trajectory:lindekwartier")
    assert promise["slots"]["trajectory"] == "lindekwartier"
    assert promise["slots"]["owner"] == "p13"
    returned = read(scene, "Prima zo, alleen de titel anders", by="p01", context="bot asks approval of M-009-3 v1")
    assert (returned["intent"], returned["slots"]["version"]) == ("message.reject", 1)
    answer = read(scene, "ja dat mag", by="p01", context="bot shows Q-201 (proef)")
    assert (answer["intent"], answer["slots"]["question_id"]) == ("question.answer", "Q-201")
    status = read(scene, "herinner me hier donderdagochtend aan", by="p01", context="bot shows status of kanaalweg")
    assert status["slots"]["trajectory"] == "kanaalweg"


def test_a_second_act_is_printed_beside_the_first(scene: Scene) -> None:
    found = read(scene, "C-104 is klaar. vraag aan Sanne: wanneer beginnen we?", by="p17", where="lindekwartier")
    assert found["intent"] == "commitment.complete"
    assert found["also"]["intent"] == "question.ask"


@pytest.mark.parametrize(
    "wrong",
    [{"by": "p99"}, {"where": "nergens"}, {"context": "iets anders"}, {"context": "bot shows status of nergens"}],
)
def test_what_is_not_there_is_named(scene: Scene, wrong: dict[str, str]) -> None:
    with pytest.raises(NotPossible):
        read(scene, "status", **wrong)


def test_a_file_is_read_line_by_line_and_nothing_else_of_it(scene: Scene, tmp_path: Path) -> None:
    file = tmp_path / "zinnen.yaml"
    file.write_text(
        f'reference_now: "{NOW}"\nutterances:\n'
        "  - {id: A1, as: p05, where: 'trajectory:lindekwartier', text: status, intent: help.show}\n",
        encoding="utf-8",
    )
    said: list[str] = []
    trying.batch(scene.store, "rijnveste", file, None, said.append)
    assert [json.loads(line)["id"] for line in said] == ["A1"]
    assert json.loads(said[0])["intent"] == "status.show"
    file.write_text("utterances: 3", encoding="utf-8")
    with pytest.raises(NotPossible):
        trying.batch(scene.store, "rijnveste", file, None, said.append)

"""Whatever people type, press or fill in: no fault of ours, and nothing is changed but what was asked."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.administer import verify
from bot.exchange.document import digest_of
from tests.failure.harm import clear_forms, words
from tests.scene import Scene

KINDS = ("people", "trajectories", "commitments", "questions", "decisions", "messages", "inputs", "lessons")
PEOPLE = ("p01", "p05", "p11", "p09", "nobody@example.org")


def snapshot(scene: Scene) -> dict[tuple[str, str], str]:
    """A digest of everything in the record."""
    with scene.store.read() as work:
        here = work.municipality("rijnveste")
        found = {(kind, value.id): digest_of(value) for kind in KINDS for value in getattr(here, kind).all()}
        return {**found, ("organisation", "rijnveste"): digest_of(here.organisation)}


@contextmanager
def no_faults() -> Iterator[None]:
    """Nothing is logged as a fault of ours meanwhile."""
    faults: list[logging.LogRecord] = []
    handler = logging.Handler(logging.ERROR)
    handler.emit = faults.append  # type: ignore[assignment,method-assign]
    logging.getLogger().addHandler(handler)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(handler)
    assert not faults, faults[0].exc_info


def must_stand(scene: Scene, examples: int) -> None:
    """Plays so many generated lines in one municipality."""
    town, record, posts = snapshot(scene), scene.record(), ["p1"]

    @settings(max_examples=examples)
    @given(person=st.sampled_from(PEOPLE), said=words() | clear_forms(), kind=st.sampled_from("ttttttrpf"))
    def stands(person: str, said: str, kind: str) -> None:
        line: dict[str, Any] = {"as": person, "where": "dm"}
        if kind == "t":
            line["text"] = said
        elif kind == "f":
            line |= {"fill": {"text": said, said[:30]: said, "due": said}, "on": posts[-1]}
        else:
            line |= {{"r": "react", "p": "press"}[kind]: said or "x", "on": posts[len(said) % len(posts)]}
        with no_faults():
            answers = scene.line(line)
        if any("error" in answer for answer in answers):
            assert len(answers) == 1
            assert "\n" not in answers[0]["error"]
            answers.clear()
        posts.extend(answer["id"] for answer in answers)
        now, rows = snapshot(scene), scene.record()
        changed = {id for (_, id), _ in now.items() ^ town.items()}
        added = rows[len(record) :]
        assert len(added) <= 1
        assert added or not changed, f"{changed} changed and nothing tells why"
        assert not changed or added[0].split()[1] in changed
        town.clear()
        town.update(now)
        record.extend(added)

    stands()
    assert verify(scene.store, "rijnveste")[1] is None


def test_whatever_people_type_nothing_is_changed_but_what_was_asked(scene: Scene) -> None:
    must_stand(scene, 80)


@pytest.mark.soak
def test_ten_thousand_texts_change_nothing_but_what_was_asked(scene: Scene) -> None:
    must_stand(scene, 10_000)

"""What Slack and Teams get of the cards that matter most, to the letter; and that they take every card there is."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from typing import Any

import jsonschema
import pytest
from syrupy.assertion import SnapshotAssertion

from adapters.slack import forms, render
from adapters.teams.answers import to_dialog
from adapters.teams.render import LARGEST, message, size
from bot.address import Address
from bot.cards import Card
from bot.said.common import Refused
from bot.said.union import Said
from tests.golden.test_said import KINDS, VOICES, Text, said_in
from tests.golden.values import refused, shapes
from tests.house.checkout import ROOT
from tests.slack.limits import message_faults, view_faults

SCHEMA = ROOT.parent / "shared" / "schemas" / "adaptive-card-1.5.0.schema.json"
HERE = Address(platform="slack", tenant="T01RIJN", conversation="C01LINDE")
WORDS = {"text", "title", "label", "fallbackText", "press", "form"}
DRAWN = [
    ("ApprovalAsked", "message 1"),
    ("ApprovalAsked", "message 3"),
    ("CommitmentReminder", "step due"),
    ("CommitmentShown", "full"),
    ("DecisionShown", "full"),
    ("DeskShown", "full"),
    ("FormShown", "full"),
    ("HandoverOffered", "full"),
    ("HelpShown", "full"),
    ("Published", "full"),
    ("QuestionCard", "full"),
    ("QuestionReminder", "full"),
    ("SignalsListed", "full"),
    ("StatusShown", "full"),
    ("TrajectoryReminder", "full"),
]


def slack(card: Card) -> dict[str, Any]:
    """All that Slack may get of a card."""
    posted = render.message(card)
    found: dict[str, Any] = {"text": posted.text, "blocks": posted.blocks}
    return {**found, "modal": forms.modal(card, card.form, HERE, None)} if card.form else found


def teams(card: Card) -> dict[str, Any]:
    """All that Teams may get of a card."""
    return {"message": message(card), **({"dialog": to_dialog(card)} if card.form else {})}


def written(found: Any) -> str:
    return json.dumps(found, ensure_ascii=False, indent=1)


@pytest.mark.parametrize(("kind", "shape"), DRAWN, ids=lambda part: part.replace(" ", "_"))
def test_drawn(kind: str, shape: str, snapshot: SnapshotAssertion) -> None:
    said = shapes(next(found for found in KINDS if found.__name__ == kind))[shape]
    parts = [f"==== {name} · {voice}\n{written(drawn(said_in(voice, said)))}" for voice in ("nl je", "en") for name, drawn in (("slack", slack), ("teams", teams))]  # fmt: skip
    assert "\n\n".join(parts) + "\n" == snapshot(extension_class=Text)


@cache
def schema() -> Any:
    return jsonschema.Draft6Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))) if SCHEMA.exists() else None


@cache
def schema_faults(shape: str) -> list[str]:
    """What the schema finds; none on a machine without it."""
    content = json.loads(shape)
    del content["msteams"]
    return [fault.message[:300] for fault in schema().iter_errors(content)] if schema() else []


def shape_of(content: Any) -> Any:
    """A card with other words: the schema does not care which, and cards of one shape are checked once."""
    if isinstance(content, list):
        return [shape_of(one) for one in content]
    if isinstance(content, dict):
        return {name: "x" if name in WORDS and isinstance(of, str) else shape_of(of) for name, of in content.items()}
    return content


def must_be_taken(card: Card) -> None:
    """By both platforms, as a post, as a form and as a home."""
    for part in render.parts(card):
        posted = render.message(part)
        assert not message_faults(posted.text, posted.blocks)
    assert not view_faults(render.home(card))
    if card.form:
        assert not view_faults(forms.modal(card, card.form, HERE, None))
    activity = message(card)
    assert size(activity) <= LARGEST
    contents = [activity["attachments"][0]["content"]]
    if card.form:
        contents.append(to_dialog(card)["task"]["value"]["card"]["content"])
    for content in contents:
        assert not schema_faults(json.dumps(shape_of({**content, "msteams": None})))


def voiced(values: dict[str, Said]) -> list[Card]:
    """In every voice; each card once."""
    cards = [said_in(voice, said) for said in values.values() for voice in VOICES]
    return [card for number, card in enumerate(cards) if card not in cards[:number]]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_both_platforms_take_every_card(kind: type) -> None:
    for card in voiced(shapes(kind)):
        must_be_taken(card)


def test_both_platforms_take_every_refusal() -> None:
    for said in refused():
        assert isinstance(said, Refused)
        for card in voiced({"refused": said}):
            must_be_taken(card)


@pytest.mark.parametrize("words", ["ë" * 79, "a", "- Waar komen bomen?", "Een zin. Nog een zin.", "Kop\n\n- een\n"])
def test_slack_takes_the_longest_card_of_any_kind_of_words(words: str) -> None:
    long = "\n".join([words] * 20_000)[:20_000]
    card = said_in("nl je", shapes(next(kind for kind in KINDS if kind.__name__ == "FormShown"))["full"])
    assert card.form is not None
    fields = tuple(replace(field, value=long, error=long[:500], label=words) for field in card.form.fields)
    form = replace(card.form, title=long[:500], fields=fields, submit=long[:200])
    whole = replace(card, text=long, title=long[:500], form=form)
    parts = render.parts(whole)
    assert len(parts) > 1
    for part in (whole, *parts):
        posted = render.message(part)
        assert not message_faults(posted.text, posted.blocks)
    assert not view_faults(forms.modal(replace(card, text=long[:3000]), form, HERE, None))

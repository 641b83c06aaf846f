"""What is too large for Teams, though not for its text, is shown with less and loses nothing that was given."""

from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.console.clock import SteppedClock
from adapters.files import yaml_file
from adapters.teams.answers import to_click, to_dialog
from adapters.teams.render import LARGEST, message, parts, size
from bot.administer import import_municipality
from bot.cards import Card, Fact, Field, FieldKind, Form, Option
from bot.outbox import PostState
from tests.teams.activities import EVA, SANNE, execute
from tests.teams.conftest import check, validator
from tests.teams.connector import actions
from tests.teams.world import NOW, SAMPLE, World, world

LENGTHS = st.one_of(st.just(0), st.integers(0, 300), st.integers(0, 30_000))


def filled(numbers: list[tuple[int, int, bool]], kinds: list[FieldKind], unit: str) -> Form:
    """A field of each kind, with so many options, with a value so long, right or wrong."""
    fields = [
        Field(
            name=f"f{place}",
            label="Veld",
            kind=kind,
            options=tuple(Option(value=f"p{n}", label=f"Persoon {n}") for n in range(options)),
            value=(unit * length)[:length] or None,
            error="Te lang." if wrong else None,
        )
        for place, (kind, (options, length, wrong)) in enumerate(zip(kinds, numbers, strict=False))
    ]
    return Form(id="f1", title="Formulier", fields=tuple(fields), submit="Bewaar")


def faults(card: dict[str, Any]) -> list[str]:
    rules: jsonschema.Draft6Validator | None = validator()
    bare = {name: value for name, value in card.items() if name != "msteams"}
    return [] if rules is None else [fault.message[:300] for fault in rules.iter_errors(bare)]


@settings(max_examples=60, deadline=None)
@given(
    unit=st.text(st.sampled_from('a\n "\\é🏗{-'), min_size=1, max_size=20),
    text=st.integers(0, 8_000),
    facts=st.lists(st.integers(0, 9_000), max_size=6),
    fields=st.lists(st.tuples(st.integers(0, 700), LENGTHS, st.booleans()), max_size=4),
    kinds=st.lists(st.sampled_from(FieldKind), min_size=4, max_size=4),
)
def test_every_part_of_every_card_fits_and_is_valid(
    unit: str, text: int, facts: list[int], fields: list[tuple[int, int, bool]], kinds: list[FieldKind]
) -> None:
    told = tuple(Fact(label="Feit", value=(unit * length)[:length]) for length in facts)
    card = Card(text=(unit * text)[:text], facts=told, form=filled(fields, kinds, unit) if fields else None)
    for part in parts(card):
        drawn = message(part)
        assert size(drawn) <= LARGEST
        assert not faults(drawn["attachments"][0]["content"])
    assert size(to_click(card)) <= LARGEST
    dialog = to_dialog(card)
    assert size(dialog) <= LARGEST
    shown = dialog["task"]["value"]["card"]["content"]
    assert not faults(shown)
    assert {action["type"] for action in actions(shown)} <= {"Action.Submit"}, "a dialog is sent in by nothing else"


def test_what_was_filled_in_well_has_no_field_and_what_was_refused_an_empty_one() -> None:
    good = Field(name="good", label="Goed", kind=FieldKind.LONG, value="a" * 20_000)
    bad = Field(name="bad", label="Fout", kind=FieldKind.LONG, value="b" * 30_000, error="Te lang.")
    small = Field(name="small", label="Klein", kind=FieldKind.TEXT, value="c")
    form = Form(id="f", title="T", fields=(good, small, bad), submit="OK")
    (shown,) = parts(Card(text="", form=form))
    assert shown.form is not None
    assert [(field.name, field.value) for field in shown.form.fields] == [
        ("good", good.value), ("small", "c"), ("bad", None),
    ]  # fmt: skip
    both = (good, Field(name="more", label="Meer", kind=FieldKind.LONG, value="d" * 10_000), small)
    (shown,) = parts(Card(text="", form=Form(id="f", title="T", fields=both, submit="OK")))
    assert shown.form is not None
    assert [field.name for field in shown.form.fields] == ["more", "small"]


def failed(lijn: World) -> list[str | None]:
    with lijn.store.read() as work:
        return [post.reason for post in work.outbox.in_state(PostState.FAILED, PostState.UNKNOWN)]


def test_a_text_that_is_far_too_long_is_asked_for_anew(lijn: World) -> None:
    lijn.confirm(EVA)
    (asked,) = lijn.say(EVA, f"concept lindekwartier planning: {'Zo gaat het. ' * 300} // {'Het gaat zo. ' * 2000}")
    assert "te lang" in asked.text
    assert failed(lijn) == []


@pytest.fixture
def city(tmp_path: Path) -> Any:
    """With 700 people and 400 trajectories."""
    found = yaml_file.load(SAMPLE)[0]
    found["people"] += [
        {"id": f"q{n}", "name": f"Ambtenaar Nummer{n}", "email": f"ambtenaar{n}@rijnveste.example", "role": "official"}
        for n in range(700)
    ]
    model = found["trajectories"][0]
    found["trajectories"] += [
        {
            "id": f"T-2026-{n}", "slug": f"straat-{n}", "title": f"Herinrichting van de straat en het plein nummer {n}",
            "phase": "design", "portfolio_holder": model["portfolio_holder"], "project_lead": model["project_lead"],
            "advisers": model["advisers"],
        }
        for n in range(500, 900)
    ]  # fmt: skip
    with world(tmp_path) as made:
        import_municipality(made.store, SteppedClock(NOW), found)
        made.confirm(SANNE)
        yield made
        check(made)


def test_in_a_large_municipality_a_name_is_typed_where_the_list_is_too_long(city: World) -> None:
    (form,) = city.say(SANNE, "geef C-103 door")
    (field,) = [element for element in form.card["body"] if element["type"].startswith("Input.")]
    assert field["type"] == "Input.Text"
    data = {**actions(form.card)[0]["data"], field["id"]: "Ambtenaar Nummer412"}
    before = len(city.connector.messages)
    city.take(execute(city.service_url, SANNE, form.id, data))
    assert "Ik heb Ambtenaar Nummer412 gevraagd om C-103 over te nemen" in city.connector.messages[before].text
    assert failed(city) == []

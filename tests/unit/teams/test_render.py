"""Cards for Teams: valid, small, and people's words are words."""

import json
from functools import cache
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.teams.answers import to_click, to_dialog
from adapters.teams.render import LARGEST, adaptive, message, size
from bot.act import Act
from bot.cards import Button, Card, Fact, Field, FieldKind, Form, Option
from tests.house.checkout import ROOT
from tests.teams.connector import actions, words

SCHEMA = ROOT.parent / "shared" / "schemas" / "adaptive-card-1.5.0.schema.json"

TEXT = st.text(min_size=1, max_size=60).filter(str.strip)
OPTION = st.builds(Option, value=st.text("abc", min_size=1, max_size=4), label=TEXT)
FIELD = st.builds(
    Field,
    name=st.text("abcdef_", min_size=1, max_size=10),
    label=TEXT,
    kind=st.sampled_from(FieldKind),
    options=st.lists(OPTION, max_size=12).map(tuple),
    required=st.booleans(),
    value=st.none() | TEXT | st.just("2026-12-01") | st.just("12.5"),
    error=st.none() | TEXT,
)
CARD = st.builds(
    Card,
    text=st.text(max_size=300),
    title=st.none() | TEXT,
    facts=st.lists(st.builds(Fact, label=TEXT, value=st.text(max_size=60)), max_size=5).map(tuple),
    buttons=st.lists(
        st.builds(Button, label=TEXT, act=st.just(Act(intent="status.show")), primary=st.booleans()), max_size=9
    ).map(tuple),
    form=st.none()
    | st.builds(Form, id=st.just("f1"), title=TEXT, fields=st.lists(FIELD, max_size=5).map(tuple), submit=TEXT),
)


@cache
def validator() -> Any:
    if not SCHEMA.exists():
        pytest.skip("the schema of Adaptive Cards 1.5 is not here")
    return jsonschema.Draft6Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def faults(card: dict[str, Any]) -> list[str]:
    return [fault.message[:300] for fault in validator().iter_errors(card)]


def bare(card: dict[str, Any]) -> dict[str, Any]:
    """Without what Teams alone knows."""
    return {name: value for name, value in card.items() if name != "msteams"}


@settings(max_examples=60, deadline=None)
@given(card=CARD)
def test_every_card_is_valid_by_the_schema(card: Card) -> None:
    assert not faults(bare(adaptive(card)))


def test_the_schema_would_see_a_fault() -> None:
    assert faults({**bare(adaptive(Card(text="hoi"))), "body": [{"type": "TextBlok", "text": "hoi"}]})


@given(text=st.text("*_[]()#`<>&{}\\~- \nabc1.", max_size=80).filter(str.strip))
def test_words_stand_in_elements_that_know_no_markup(text: str) -> None:
    card = adaptive(Card(text=text, title=text.replace("\n", " "), facts=(Fact(label="Van", value=text),)))
    for element in card["body"]:
        if element["type"] == "TextBlock":
            assert not set("*_[]()#`<>{}\\~") & set(element["text"])
        else:
            assert element["type"] == "RichTextBlock"
            for run in element["inlines"]:
                assert run["type"] == "TextRun"
                assert "{{" not in run["text"]


@pytest.mark.parametrize("title", ["R&amp;D", "a &lt;b&gt;", "&#42;&#x2a;"])
def test_a_title_that_markup_would_read_otherwise_is_drawn_as_it_is_written(title: str) -> None:
    (drawn,) = adaptive(Card(title=title, text=""))["body"]
    assert (drawn["type"], drawn["inlines"][0]["text"]) == ("RichTextBlock", title)


def test_a_plain_title_with_an_ampersand_is_a_heading() -> None:
    assert adaptive(Card(title="Wonen & zorg, Q&A", text=""))["body"][0]["style"] == "heading"


def test_a_function_of_teams_in_somebodys_words_stays_words() -> None:
    card = adaptive(Card(text="{{DATE(2026-11-24T10:00:00Z, SHORT)}} en @Anna <at>Anna</at>"))
    assert words(card) == "{{DATE(2026-11-24T10:00:00Z, SHORT)}} en @Anna <at>Anna</at>"
    assert "entities" not in card["msteams"]


def test_a_list_and_paragraphs_are_drawn_line_by_line() -> None:
    card = adaptive(Card(text="Eerst.\n\nDan:\n- een\n- twee", title="Kop"))
    assert words(card).split("\n") == ["Kop", "Eerst.", "Dan:", "• een", "• twee"]
    assert card["body"][0]["style"] == "heading"
    assert [element["spacing"] for element in card["body"][1:]] == ["Medium", "Medium", "Small", "Small"]


def test_a_short_line_above_a_list_is_its_heading() -> None:
    card = adaptive(Card(text="Mijn trajecten\n\n- een\n- twee\n\nDit is een zin.\n\n- drie"))
    weights = [element["inlines"][0].get("weight") for element in card["body"]]
    assert weights == ["Bolder", None, None, None, None]


def test_a_button_is_execute_with_submit_in_its_place_and_both_carry_the_same() -> None:
    card = adaptive(Card(text="?", buttons=(Button(label="Akkoord", act=Act(intent="x"), primary=True),)))
    (action,) = card["actions"]
    assert (action["type"], action["fallback"]["type"]) == ("Action.Execute", "Action.Submit")
    assert action["data"] == action["fallback"]["data"] == {"press": "Akkoord"}
    assert action["style"] == "positive"
    assert action["associatedInputs"] == "none"


def test_more_buttons_than_teams_shows_in_a_row_get_rows_of_their_own() -> None:
    card = adaptive(Card(text="?", buttons=tuple(Button(label=str(n), act=Act(intent="x")) for n in range(8))))
    assert [action["title"] for action in actions(card)] == [str(n) for n in range(8)]
    assert "actions" not in card


def test_a_fault_stands_at_its_field_and_only_there() -> None:
    day = Field(
        name="due", label="Datum", kind=FieldKind.DATE, value="vrijdag", error="Dat is geen dag.", required=True
    )
    card = adaptive(
        Card(
            text="Er klopt iets niet.\n\n- Datum: Dat is geen dag.",
            form=Form(id="f1", title="Afspraak", fields=(day,), submit="Bewaar"),
        )
    )
    assert words(card).split("\n") == ["Er klopt iets niet.", "⚠ Datum: Dat is geen dag.", "[Datum *]"]
    assert card["body"][1]["inlines"][0]["color"] == "Attention"
    assert card["body"][2] | {"spacing": ""} == {
        "type": "Input.Text",
        "id": "field.due",
        "label": "Datum *",
        "value": "vrijdag",
        "isMultiline": False,
        "spacing": "",
    }


@pytest.mark.parametrize(
    ("field", "drawn"),
    [
        (Field(name="a", label="A", kind=FieldKind.DATE, value="2026-12-01"), ("Input.Date", "2026-12-01")),
        (Field(name="a", label="A", kind=FieldKind.NUMBER, value="12"), ("Input.Number", 12.0)),
        (Field(name="a", label="A", kind=FieldKind.NUMBER, value="veel"), ("Input.Text", "veel")),
        (Field(name="a", label="A", kind=FieldKind.LONG, value="x\ny"), ("Input.Text", "x\ny")),
    ],
)
def test_a_field_shows_what_was_filled_in(field: Field, drawn: tuple[str, Any]) -> None:
    card = adaptive(Card(text="", form=Form(id="f", title="T", fields=(field,), submit="OK")))
    assert (card["body"][-1]["type"], card["body"][-1]["value"]) == drawn


def test_text_and_card_never_go_in_one_activity() -> None:
    activity = message(Card(text="hoi", title="Kop"))
    assert "text" not in activity
    assert activity["summary"] == "Kop hoi"
    assert activity["attachments"][0]["content"]["fallbackText"] == "Kop hoi"


def test_the_largest_text_of_the_core_fits() -> None:
    for line in ("ë" * 79, "a", "- Waar komen bomen en planten, en waar de fietsen?"):
        text = "\n".join([line] * 8000)[:8000]
        assert size(message(Card(text=text, title="T" * 200))) <= LARGEST
        assert words(adaptive(Card(text=text))).count(line.removeprefix("- ")) >= 8000 // (len(line) + 1)


def test_a_click_on_what_is_not_there_any_more_is_answered_all_the_same() -> None:
    assert to_click(None)["statusCode"] == 200


def test_a_dialog_without_an_answer_closes_and_one_with_words_alone_shows_them() -> None:
    assert to_dialog(None) == {}
    shown = to_dialog(Card(title="Nee", text="Dat mag niet."))["task"]
    assert (shown["type"], shown["value"]["title"]) == ("continue", "Nee")
    assert words(shown["value"]["card"]["content"]) == "Dat mag niet."

"""However a card is filled, Slack takes it, and every word, fact and button of it comes out."""

import re
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.slack import forms, render
from bot.act import Act
from bot.address import Address
from bot.cards import Button, Card, Fact, Field, FieldKind, Form, Option
from tests.slack.fake import words
from tests.slack.limits import message_faults, view_faults

HERE = Address(platform="slack", tenant="T01RIJN", conversation="C01LINDE")
SENTENCES = ["Kop", "- punt", "Een zin.", "R&D <b> *vet* :tada:", "> gezegd", "ë" * 79, "&" * 200, "[woord]" * 90]


@dataclass(frozen=True)
class Said:
    """A few sentences, perhaps many times over; so short is what a failing test has to show."""

    sentences: list[int]
    between: str
    times: int

    def text(self, most: int) -> str:
        """At most so many times."""
        return self.between.join([SENTENCES[number] for number in self.sentences] * min(self.times, most))


said = st.builds(
    Said,
    st.lists(st.integers(0, len(SENTENCES) - 1), min_size=1, max_size=4),
    st.sampled_from(["\n\n", "\n", " "]),
    st.sampled_from([1, 2, 20, 150]),
)


def facts_of(some: list[tuple[Said, Said]], count: int) -> tuple[Fact, ...]:
    return tuple(Fact(label=label.text(3), value=value.text(60)) for label, value in (some * count)[:count])


def buttons_of(some: list[Said], count: int) -> tuple[Button, ...]:
    found = [
        Button(label=f"{number} {words.text(1)}", act=Act(intent="help", slots={"note": words.text(20)}))
        for number, words in enumerate((some * count)[:count])
    ]
    return tuple(found)


def field_of(number: int, kind: FieldKind, words: Said, options: int) -> Field:
    given = tuple(Option(value=f"o{one}", label=f"{one} {words.text(2)}") for one in range(options))
    return Field(
        name=f"f{number}", label=words.text(60), kind=kind, options=given, value=words.text(150), error=words.text(60)
    )


def form_of(kinds: list[FieldKind], words: Said, options: int) -> Form:
    fields = tuple(field_of(number, kind, words, options) for number, kind in enumerate(kinds))
    return Form(id="f1", title=words.text(2), submit=words.text(2), fields=fields)


def card_of(
    text: Said, title: Said | None, facts: tuple[Fact, ...], buttons: tuple[Button, ...], form: Form | None
) -> Card:
    return Card(text=text.text(150), title=title.text(2) if title else None, facts=facts, buttons=buttons, form=form)


def filled(count: int, value: str) -> Card:
    return Card(text="Een zin. " * 3000, facts=tuple(Fact(label=f"Feit {n}", value=value) for n in range(count)))


SAID = (
    said,
    st.none() | said,
    st.tuples(st.lists(st.tuples(said, said), min_size=1, max_size=3), st.sampled_from([0, 1, 9, 70])),
    st.tuples(st.lists(said, min_size=1, max_size=3), st.sampled_from([0, 1, 24, 30, 80])),
    st.none() | st.tuples(st.lists(st.sampled_from(FieldKind), max_size=6), said, st.sampled_from([0, 2, 120])),
)
FILLED = [
    Card(text=""),
    filled(8, "Een lange waarde. " * 300),
    filled(600, "kort"),
    filled(59, "&" * 60),
    filled(1, "w" * 2500),
]


def must_be_taken(card: Card) -> None:
    """As a message, as a home and as a modal."""
    for part in (card, *render.parts(card)):
        posted = render.message(part)
        assert not message_faults(posted.text, posted.blocks)
    assert not view_faults(render.home(card))
    if card.form:
        assert not view_faults(forms.modal(card, card.form, HERE, None))


def must_be_whole(card: Card) -> None:
    """All of it stands in the messages together."""
    shown: list[dict[str, Any]] = [block for part in render.parts(card) for block in render.message(part).blocks]
    out = letters(words([block for block in shown if block["type"] == "section"]))
    assert letters(card.text)[:200] in out
    assert letters(card.text)[-200:] in out
    assert all(letters(fact.value)[-200:] in out for fact in card.facts)
    pressed = [one["value"] for block in shown if block["type"] == "actions" for one in block["elements"]]
    assert {button.label for button in card.buttons} <= set(pressed)


@given(*SAID)
@settings(max_examples=15)
def test_of_any_card_slack_takes_all(
    text: Said,
    title: Said | None,
    facts: tuple[list[tuple[Said, Said]], int],
    buttons: tuple[list[Said], int],
    form: tuple[list[FieldKind], Said, int] | None,
) -> None:
    card = card_of(text, title, facts_of(*facts), buttons_of(*buttons), form_of(*form) if form else None)
    must_be_taken(card)
    must_be_whole(card)


@pytest.mark.parametrize("card", FILLED, ids=["empty", "long", "many", "escaped", "one"])
def test_of_a_card_that_is_filled_to_the_brim_slack_takes_all(card: Card) -> None:
    must_be_taken(card)
    must_be_whole(card)


def letters(text: str) -> str:
    """Without signs, blanks and Slack's own marks, so that a text is the same however it was cut."""
    plain = text.replace("&amp;", "").replace("&lt;", "").replace("&gt;", "")
    return re.sub(r"[^a-zë0-9]", "", plain.casefold())


def test_what_is_on_a_card_is_parted_once() -> None:
    first, *more = render.parts(filled(8, "Een lange waarde. " * 300))
    assert first.facts == ()
    assert all(render.parts(part) == (part,) for part in more)

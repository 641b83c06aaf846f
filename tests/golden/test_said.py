"""Every thing that Lijn can say, in every language and form of address, as a card and drawn in the terminal."""

from __future__ import annotations

import io
from zoneinfo import ZoneInfo

import pytest
from rich.console import Console
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from adapters.console.render import drawn
from bot.cards import Card
from bot.domain.organisation import AddressForm, Language
from bot.said.common import Refused
from bot.said.union import Said
from bot.texts.card import card_of
from bot.texts.translator import Translator
from tests.golden.values import PEOPLE, kinds, refused, shapes

VOICES = {
    "nl je": (Language.NL, AddressForm.JE),
    "nl u": (Language.NL, AddressForm.U),
    "en": (Language.EN, AddressForm.JE),
}
KINDS = sorted(kinds() - {Refused}, key=lambda kind: kind.__name__)


class Text(SingleFileSnapshotExtension):
    """A file a kind, that people can read."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


def said_in(voice: str, said: Said) -> Card:
    language, form = VOICES[voice]
    names = {id: person.name for id, person in PEOPLE.items()}
    return card_of(said, Translator(language=language, form=form, zone=ZoneInfo("Europe/Amsterdam"), names=names.get))


def read(card: Card) -> str:
    """A card as plain lines: what is read, pressed and filled in."""
    lines = [f"# {card.title}"] if card.title else []
    lines += [card.text, *(f"{fact.label}: {fact.value}" for fact in card.facts)]
    for field in card.form.fields if card.form else ():
        options = f" {[option.label for option in field.options]}" if field.options else ""
        mark = "*" if field.required else ""
        lines.append(
            f"<{field.kind}> {field.label}{mark} = {field.value or ''}{options}{' ! ' + field.error if field.error else ''}"
        )
    lines += [f"[{button.label}] {button.act.intent}" for button in card.buttons]
    return "\n".join(lines)


def terminal(card: Card) -> str:
    screen = Console(file=io.StringIO(), width=76, color_system=None, legacy_windows=False)
    screen.print(drawn(card, to="→ p05", private=False, changed=False))
    written = screen.file.getvalue()  # type: ignore[attr-defined]
    return "\n".join(line.rstrip() for line in written.splitlines())


def every_voice(values: dict[str, Said]) -> str:
    parts = []
    for shape, said in values.items():
        before = ""
        for voice in VOICES:
            card = said_in(voice, said)
            text = read(card)
            parts.append(f"==== {shape} · {voice}\n{'(as nl je)' if text == before else text}")
            before = before or text
    parts.append("==== in the terminal\n" + terminal(said_in("nl je", next(iter(values.values())))))
    return "\n\n".join(parts) + "\n"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_said(kind: type, snapshot: SnapshotAssertion) -> None:
    assert every_voice(shapes(kind)) == snapshot(extension_class=Text)


@pytest.mark.parametrize("said", refused(), ids=lambda said: type(said.refusal).__name__)
def test_refused(said: Refused, snapshot: SnapshotAssertion) -> None:
    assert every_voice({"refused": said}) == snapshot(extension_class=Text)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_no_card_shows_a_code_an_empty_line_of_facts_or_two_buttons_of_one_name(kind: type) -> None:
    for said in shapes(kind).values():
        for voice in VOICES:
            card = said_in(voice, said)
            words = card.plain()
            assert words.strip()
            assert "None" not in words
            assert "{" not in words
            assert not any(code in words for code in ("council_decision", "resident_promise", "CommitmentStatus"))
            labels = [button.label for button in card.buttons]
            assert len(labels) == len(set(labels))
            assert all(fact.value for fact in card.facts)

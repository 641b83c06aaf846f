"""Card -> an object of output, or a drawing in the terminal."""

from __future__ import annotations

from typing import Any

from rich.box import ROUNDED
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from bot.cards import Card, Field, FieldKind


def as_object(card: Card) -> dict[str, Any]:
    """What a program gets of a card: text, buttons and form."""
    return {
        "text": card.plain(),
        "buttons": [button.label for button in card.buttons],
        "form": None
        if card.form is None
        else [
            {
                "field": field.name,
                "label": field.label,
                "kind": field.kind.value,
                "options": [option.label for option in field.options],
                "required": field.required,
                "value": _label_of(field.value, {option.value: option.label for option in field.options}),
                "error": field.error,
            }
            for field in card.form.fields
        ],
    }


def _label_of(value: str | None, labels: dict[str, str]) -> str | None:
    return value if value is None else labels.get(value, value)


def values_of(card: Card, filled: dict[str, str]) -> dict[str, str]:
    """What was filled in, with the label of a choice turned into its value."""
    found = dict(filled)
    for field in card.form.fields if card.form else ():
        if field.kind is FieldKind.CHOICE and field.name in found:
            wanted = found[field.name].strip().casefold()
            values = [option.value for option in field.options if option.label.casefold() == wanted]
            found[field.name] = values[0] if len(values) == 1 else found[field.name]
    return found


def drawn(card: Card, *, to: str, private: bool, changed: bool) -> RenderableType:
    """A panel; people's words are never markup."""
    parts: list[RenderableType] = [Text(card.text)]
    if card.facts:
        facts = Table.grid(padding=(0, 2))
        for fact in card.facts:
            facts.add_row(Text(fact.label, style="dim"), Text(fact.value))
        parts += [Text(""), facts]
    if card.form:
        form = Table.grid(padding=(0, 2))
        for field in card.form.fields:
            mark = "*" if field.required else ""
            hint = field.error or ("" if not field.options else f"{len(field.options)} …")
            form.add_row(Text(field.label + mark, style="bold"), Text(_filled_in(field)), Text(hint, style="red"))
        parts += [Text(""), form]
    if card.buttons:
        line = Text("\n")
        for number, button in enumerate(card.buttons, start=1):
            line.append(f" {number} ", style="reverse")
            line.append(f" {button.label}   ".replace(" ", "\u00a0"), style="bold" if button.primary else "")
        parts.append(line)
    title = Text(card.title or "Lijn")
    note = f"{to}{' · 🔒' if private else ''}{' · ↻' if changed else ''}"
    return Panel(
        Group(*parts), title=title, subtitle=Text(note), title_align="left", subtitle_align="right", box=ROUNDED
    )


def _filled_in(field: Field) -> str:
    """What stands in the field; of a list the choice as it reads there."""
    chosen = (option.label for option in field.options if option.value == field.value)
    return next(chosen, field.value) or "…"

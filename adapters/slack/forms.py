"""Form -> a modal, and a filled-in modal -> values."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from adapters.cut import pieces, shortened
from adapters.slack.payload import Payload, text
from adapters.slack.render import Block, body, plain_text
from bot.address import Address
from bot.cards import Card, Field, FieldKind, Form

CALLBACK = "lijn_form"
INPUT = "input"
"""The action of every input: the block says which field it is."""
_TITLE = 24
_LABEL = 2000
_TYPED = 3000
_OPTION = 75
_OPTION_VALUE = 150
_OPTIONS = 100
"""More than this many answers are looked for while typing."""
_WORDS = frozenset({FieldKind.TEXT, FieldKind.LONG, FieldKind.NUMBER})
_PART = "~"
_JOINTS = {"p": "\n\n", "l": "\n", "s": " ", "n": ""}
"""What stood between two parts of a long text."""


def modal(card: Card, form: Form, address: Address, link: str | None, on: str | None = None) -> Block:
    """The view of a form; it carries where it was asked, and on which post, so that what comes of it is said there."""
    view: Block = {
        "type": "modal",
        "callback_id": CALLBACK,
        "private_metadata": json.dumps(
            {
                "form": form.id,
                "conversation": address.conversation,
                "thread": address.thread,
                "to": address.private_to,
                "link": link,
                "on": on,
            }
        ),
        "title": plain_text(form.title, _TITLE),
        "submit": plain_text(form.submit, _TITLE),
        "blocks": [*body(card.text), *(block for field in form.fields for block in _inputs(field))],
    }
    close = next((button.label for button in card.buttons if button.act.intent == "form.drop"), None)
    return {**view, "close": plain_text(close, _TITLE)} if close else view


def asked(payload: Payload) -> str | None:
    """The id of the form in a modal of ours."""
    if text(payload, "view", "callback_id") != CALLBACK:
        return None
    return text(carried(payload), "form") or None


def carried(payload: Payload) -> object:
    """What the modal carried: the form, and where it was asked."""
    try:
        return json.loads(text(payload, "view", "private_metadata") or "null")
    except (ValueError, RecursionError):
        return None


def errors(form: Form) -> dict[str, str]:
    """What is wrong, at its fields."""
    return {field.name: shortened(field.error, _LABEL) for field in form.fields if field.error}


def options(form: Form, field: str, typed: str) -> list[Block]:
    """The answers of a long list that hold what was typed."""
    words = typed.casefold().split()
    return [
        _option(option.value, option.label)
        for asked in form.fields
        if asked.name == field
        for option in asked.options
        if all(word in option.label.casefold() for word in words)
    ][:_OPTIONS]


def values(state: Mapping[str, Any]) -> dict[str, str]:
    """What was filled in, by field; an empty answer is an empty text."""
    found: dict[str, str] = {}
    for block, inputs in state.items():
        given = inputs.get(INPUT) if isinstance(inputs, dict) else None
        if isinstance(given, dict):
            name, _, joint = str(block).partition(_PART)
            found[name] = found[name] + _JOINTS.get(joint[:1], "") + _value(given) if name in found else _value(given)
    return {name: value.strip() for name, value in found.items()}


def _value(given: Mapping[str, Any]) -> str:
    chosen = given.get("selected_option")
    value = chosen.get("value") if isinstance(chosen, dict) else None
    for candidate in (value, given.get("selected_date"), given.get("value")):
        if isinstance(candidate, str):
            return candidate.replace("\x00", "")
    return ""


def _inputs(field: Field) -> list[Block]:
    """One input, or several when the text that is there is longer than one holds."""
    if field.kind not in _WORDS or len(field.value or "") <= _TYPED:
        return [_with_way_out(field, _input(field, field.name, field.label))]
    text, found = field.value or "", []
    for number, part in enumerate(parts := pieces(text, _TYPED), start=1):
        before = text[: text.index(part)]
        text = text[len(before) + len(part) :]
        joint = next((key for key, blank in _JOINTS.items() if blank == before), "l" if "\n" in before else "s")
        name = field.name if number == 1 else f"{field.name}{_PART}{joint}{number}"
        shown = replace(field, value=part, required=field.required and number == 1)
        found.append(_input(shown, name, f"{field.label} ({number}/{len(parts)})"))
    return found


def _with_way_out(field: Field, block: Block) -> Block:
    """An input that holds less than the text may have says so, and how to give the rest."""
    if field.longer is None or (field.limit or 0) <= _TYPED:
        return block
    label = plain_text(f"{field.label} (max. {_TYPED})", _LABEL)
    return {**block, "label": label, "hint": plain_text(field.longer, _LABEL)}


def _input(field: Field, block: str, label: str) -> Block:
    return {
        "type": "input",
        "block_id": block,
        "label": plain_text(label, _LABEL),
        "optional": not field.required,
        "element": {"action_id": INPUT, **_element(field)},
    }


def _element(field: Field) -> Block:
    if field.kind is FieldKind.CHOICE and len(field.options) > _OPTIONS:
        return {"type": "external_select", "min_query_length": 1, **_initial(field)}
    if field.kind is FieldKind.CHOICE and field.options:
        return {
            "type": "static_select",
            "options": [_option(option.value, option.label) for option in field.options],
            **_initial(field),
        }
    if field.kind is FieldKind.DATE:
        return {"type": "datepicker", **({"initial_date": field.value} if _is_day(field.value) else {})}
    element: Block = {
        "type": "plain_text_input",
        "multiline": field.kind is FieldKind.LONG,
        "max_length": _TYPED,
    }
    return {**element, "initial_value": field.value} if field.value else element


def _initial(field: Field) -> Block:
    chosen = next((option for option in field.options if option.value == field.value), None)
    return {"initial_option": _option(chosen.value, chosen.label)} if chosen else {}


def _option(value: str, label: str) -> Block:
    return {"text": plain_text(label, _OPTION), "value": value[:_OPTION_VALUE]}


def _is_day(value: str | None) -> bool:
    try:
        return value is not None and bool(date.fromisoformat(value))
    except ValueError:
        return False

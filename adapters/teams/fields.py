"""A field of a form -> an input of an Adaptive Card."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from bot.cards import Field, FieldKind

_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,6})?")


def drawn(field: Field, id: str) -> dict[str, Any]:
    """The input; what was filled in before stands in it, also when it was wrong."""
    common: dict[str, Any] = {"id": id, "label": f"{field.label} *" if field.required else field.label}
    if field.kind is FieldKind.CHOICE and field.options:
        choices = [{"title": option.label, "value": option.value} for option in field.options]
        known = field.value in {option.value for option in field.options}
        common |= {"value": field.value} if known else {}
        return {"type": "Input.ChoiceSet", **common, "choices": choices, "style": "compact"}
    if field.kind is FieldKind.DATE and _is_day(field.value):
        return {"type": "Input.Date", **common, **({"value": field.value} if field.value else {})}
    if field.kind is FieldKind.NUMBER and (not field.value or _NUMBER.fullmatch(field.value)):
        return {"type": "Input.Number", **common, **({"value": float(field.value)} if field.value else {})}
    common |= {"value": field.value} if field.value else {}
    return {"type": "Input.Text", **common, "isMultiline": field.kind is FieldKind.LONG}


def _is_day(value: str | None) -> bool:
    """True when a picker can show it: nothing yet, or a day; words like 'vrijdag' stay words."""
    try:
        return not value or bool(date.fromisoformat(value))
    except ValueError:
        return False

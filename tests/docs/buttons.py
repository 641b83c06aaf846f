"""Every label of a button in the code of bot/texts, with the act it carries."""

import ast
from collections.abc import Iterator

from bot.domain.organisation import Language
from bot.texts.translator import sentences
from bot.understanding.examples import EXAMPLES
from tests.docs.markdown import code
from tests.docs.markdown import table as drawn
from tests.house.checkout import parsed, python_files

_LOST = "?"


def labels() -> dict[str, tuple[str, ...]]:
    """English label -> the intents that buttons of that label carry."""
    found: dict[str, list[str]] = {}
    for path in python_files("bot/texts"):
        module = parsed(path)
        for function in (node for node in ast.walk(module) if isinstance(node, ast.FunctionDef)):
            for call in _calls(function, "Button"):
                given = {keyword.arg: keyword.value for keyword in call.keywords}
                for label in _labels(given["label"], module):
                    found.setdefault(label, []).append(_intent(given.get("act"), function))
    return {label: tuple(dict.fromkeys(intents)) for label, intents in found.items()}


def table() -> str:
    """The labels in both languages, and what may be typed instead."""
    dutch = sentences("nl")
    rows = []
    for label, intents in sorted(labels().items(), key=lambda entry: dutch[entry[0]][0].casefold()):
        typed = [EXAMPLES[intent][Language.NL] for intent in intents if intent in EXAMPLES]
        rows.append(
            (
                f"**{_shown(dutch[label][0])}**",
                f"**{_shown(label)}**",
                ", ".join(code(intent) for intent in intents),
                " or ".join(code(sentence) for sentence in typed) or "only this button",
            )
        )
    return drawn(("Knop", "Button", "Act", "The same in words"), rows)


def _shown(label: str) -> str:
    return label.replace("{", "⟨").replace("}", "⟩")


def _calls(node: ast.AST, name: str) -> Iterator[ast.Call]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Call) and getattr(inner.func, "id", getattr(inner.func, "attr", "")) == name:
            yield inner


def _labels(value: ast.expr, module: ast.Module) -> list[str]:
    """The sentence of `_("…")`, or all sentences of the function that makes the label."""
    texts = [arg.value for arg in getattr(value, "args", ()) if isinstance(arg, ast.Constant)]
    name = getattr(getattr(value, "func", None), "id", "")
    if name == "_" and texts:
        return [str(texts[0])]
    made_by = [node for node in ast.walk(module) if isinstance(node, ast.FunctionDef) and node.name == name]
    return [label for function in made_by for call in _calls(function, "_") for label in _labels(call, module)] or [
        _LOST
    ]


def _intent(value: ast.expr | None, function: ast.FunctionDef) -> str:
    """The intent of `Act(intent="…")`, written there or in a name of the same function."""
    if isinstance(value, ast.Name):
        assigned = [
            node.value
            for node in ast.walk(function)
            if isinstance(node, ast.Assign) and any(getattr(t, "id", "") == value.id for t in node.targets)
        ]
        value = assigned[-1] if assigned else None
    for call in _calls(value, "Act") if value is not None else ():
        for keyword in call.keywords:
            if keyword.arg == "intent" and isinstance(keyword.value, ast.Constant):
                return str(keyword.value.value)
    return _LOST

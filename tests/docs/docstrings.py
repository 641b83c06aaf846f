"""The sentence under a field of a class."""

import ast
import inspect
from itertools import pairwise
from typing import Any

from bot.codec import key_of


def docstrings(kind: Any) -> dict[str, str]:
    """Field, as it is spelled in plain data -> its docstring on one line."""
    (made,) = ast.parse(inspect.getsource(kind)).body
    found = {}
    for field, text in pairwise(made.body if isinstance(made, ast.ClassDef) else ()):
        told = text.value.value if isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant) else None
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(told, str):
            found[key_of(field.target.id)] = " ".join(told.split())
    return found

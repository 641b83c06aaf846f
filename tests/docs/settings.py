"""Every setting of the environment."""

from typing import Any, get_args

from pydantic.fields import FieldInfo

from adapters.settings import Settings
from tests.docs.docstrings import docstrings
from tests.docs.markdown import code
from tests.docs.markdown import table as drawn


def table() -> str:
    """Name, default, and the docstring under the field."""
    told = docstrings(Settings)
    rows = [
        (code(f"LIJN_{name.upper()}"), _default(field), _values(field), told[name])
        for name, field in Settings.model_fields.items()
    ]
    return drawn(("Setting", "Default", "Values", "What it decides"), rows)


def _default(field: FieldInfo) -> str:
    said = str(field.default).lower() if isinstance(field.default, bool) else str(field.default)
    return "none" if field.default is None else code(said) if said else "empty"


def _values(field: FieldInfo) -> str:
    kind: Any = field.annotation
    options = [option for option in get_args(kind) if isinstance(option, str)]
    if options:
        return ", ".join(code(option) for option in options)
    names = {getattr(part, "__name__", "") for part in (kind, *get_args(kind))}
    bounds = {type(bound).__name__: bound for bound in field.metadata}
    if "int" in names and {"Ge", "Le"} <= bounds.keys():
        return f"{bounds['Ge'].ge} to {bounds['Le'].le}"
    known = {"int": "a whole number", "float": "a number", "bool": "`true` or `false`", "SecretStr": "a secret"}
    return next((said for name, said in known.items() if name in names), "text")

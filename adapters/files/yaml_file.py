"""YAML, read with the line of every field, and written plainly."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from bot.errors import NotPossible

_LARGEST = 50_000_000
"""Bytes; a municipality of a thousand trajectories is a tenth of that."""
_DEEPEST = 30
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Lines(dict[str, int]):
    """path -> line, for 'trajectories[0].commitments[2].due'."""

    def __init__(self) -> None:
        super().__init__()
        self.nodes: set[int] = set()
        """Of what was read: an alias would come by twice, and grow without end."""

    def of(self, path: str) -> int:
        """The line of the path, or of the nearest part that has one."""
        while path and path not in self:
            path = re.sub(r"(\[\d+\]|\.[^.\[\]]*|^[^.\[\]]+)$", "", path)
        return self.get(path, 1)


def load(path: Path) -> tuple[Any, Lines]:
    """The document as plain data, and the line of every field. Raises: NotPossible with one sentence."""
    try:
        if path.stat().st_size > _LARGEST:
            raise NotPossible(f"{path.name} is larger than {_LARGEST // 1_000_000} MB")
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise NotPossible(f"{path.name} is not text in UTF-8") from None
    except OSError as fault:
        raise NotPossible(f"{path} cannot be read: {(fault.strerror or 'fault').lower()}") from None
    lines = Lines()
    try:
        node = yaml.compose(text, Loader=_LOADER)
        return (None if node is None else _data(node, "", lines, path.name, 0)), lines
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark
        at = f", line {mark.line + 1}" if mark else ""
        raise NotPossible(f"{path.name}{at}: this is not YAML: {fault.problem or 'fault'}") from None
    except (yaml.YAMLError, RecursionError):
        raise NotPossible(f"{path.name} is not YAML") from None


def dump(document: Any) -> str:
    """Plain data as YAML, keys in their order."""
    return yaml.dump(document, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120)


class _Dumper(yaml.SafeDumper):
    """Never writes anchors: the same list twice is written twice."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _data(node: yaml.Node, path: str, lines: Lines, name: str, depth: int) -> Any:
    if id(node) in lines.nodes:
        raise NotPossible(f"{name}, line {node.start_mark.line + 1}: anchors and aliases are not read")
    lines.nodes.add(id(node))
    lines[path] = node.start_mark.line + 1
    if depth > _DEEPEST:
        raise NotPossible(f"{name}, line {lines[path]}: this is nested too deeply")
    if isinstance(node, yaml.MappingNode):
        found: dict[Any, Any] = {}
        for key_node, value in node.value:
            key = _scalar(key_node, name)
            under = f"{path}.{key}" if path else str(key)
            if key in found:
                raise NotPossible(f"{name}, line {key_node.start_mark.line + 1}: {key} stands there twice")
            found[key] = _data(value, under, lines, name, depth + 1)
        return found
    if isinstance(node, yaml.SequenceNode):
        return [_data(item, f"{path}[{index}]", lines, name, depth + 1) for index, item in enumerate(node.value)]
    return _scalar(node, name)


def _scalar(node: yaml.Node, name: str) -> Any:
    if not isinstance(node, yaml.ScalarNode):
        raise NotPossible(f"{name}, line {node.start_mark.line + 1}: a name of a field is a single word")
    kind = node.tag.rsplit(":", 1)[-1]
    if kind in {"str", "timestamp"}:
        # A date without quotes stays the text it is.
        return node.value
    try:
        return yaml.safe_load(node.value) if kind in {"int", "float", "bool", "null"} else node.value
    except (yaml.YAMLError, ValueError):
        raise NotPossible(f"{name}, line {node.start_mark.line + 1}: {node.value!r} cannot be read") from None

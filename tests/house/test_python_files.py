"""How a Python file is written."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house.checkout import PACKAGES, ROOT, parsed, python_files, where

LONGEST = 300
METHODS_EXPLAINED = (ROOT / "bot" / "ports", ROOT / "bot" / "domain")
"""Where methods carry the contract; elsewhere their port explains them."""


def test_no_python_file_is_over_300_lines() -> None:
    long = {
        where(path): lines
        for path in python_files(*PACKAGES, "tests")
        if "migrations" not in path.parts and (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST
    }
    assert not long


def test_every_module_says_what_it_is() -> None:
    silent = [where(path) for path in python_files(*PACKAGES) if not ast.get_docstring(parsed(path))]
    assert not silent


def test_everything_public_has_a_docstring() -> None:
    silent = [
        where(path, node.lineno) + f" {node.name}"
        for path in python_files(*PACKAGES)
        if "migrations" not in path.parts
        for node in _public(path)
        if not ast.get_docstring(node)
    ]
    assert not silent


def test_nothing_imports_mocks() -> None:
    mocked = [
        where(path)
        for path in python_files(*PACKAGES, "tests")
        if any("unittest.mock" in _imported(node) for node in ast.walk(parsed(path)))
    ]
    assert not mocked


def _public(path: Path) -> Iterator[ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in parsed(path).body:
        if not isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) or node.name.startswith("_"):
            continue
        if _is_overload(node):
            continue
        yield node
        if isinstance(node, ast.ClassDef) and any(path.is_relative_to(folder) for folder in METHODS_EXPLAINED):
            yield from (
                child
                for child in node.body
                if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef) and not child.name.startswith("_")
            )


def _is_overload(node: ast.AST) -> bool:
    return any(isinstance(mark, ast.Name) and mark.id == "overload" for mark in getattr(node, "decorator_list", ()))


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module:
        return [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return []

"""What is measured: a line of a table each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Measure = Callable[[], "list[Line]"]

MEASURES: dict[str, Measure] = {}
"""By name, in the order in which they are run; a file of measures adds its own by `@measure`."""


@dataclass(frozen=True, slots=True)
class Line:
    """One measured thing; `bound` is what `figure` may be at most, when something was promised."""

    what: str
    figure: float
    unit: str
    bound: float | None = None

    @property
    def kept(self) -> bool:
        return self.bound is None or self.figure <= self.bound

    def shown(self) -> str:
        promised = "" if self.bound is None else f"at most {self.bound:g}{'' if self.kept else ' — NOT KEPT'}"
        return f"| {self.what} | {self.figure:.3g} {self.unit} | {promised} |"


def measure(function: Measure) -> Measure:
    """Adds a function that measures something and gives the lines of its table."""
    MEASURES[function.__name__] = function
    return function

"""How a promise is put down: a Dutch verb goes to the end, English words stay as they were typed."""

import pytest

from bot.understanding.verbs import put_down


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("check de plannen", "de plannen checken"),
        ("bel de winkeliers terug", "de winkeliers terugbellen"),
        ("check the plans", "check the plans"),
        ("mail all residents", "mail all residents"),
        ("check whether the lights work", "check whether the lights work"),
    ],
)
def test_what_is_put_down_keeps_its_language(typed: str, kept: str) -> None:
    assert put_down(typed) == kept

"""Which emoji mean yes and no."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reactions import Verdict, canonical, verdict

TONES = ["", "🏻", "🏼", "🏽", "🏾", "🏿"]


@pytest.mark.parametrize("tone", TONES)
def test_thumbs_of_every_skin_say_the_same(tone: str) -> None:
    assert verdict(f"👍{tone}") is Verdict.APPROVE
    assert verdict(f"👎{tone}") is Verdict.REJECT
    assert canonical(f"👍{tone}") == "👍"


@pytest.mark.parametrize(
    "name", ["+1", ":+1:", "thumbsup", "+1::skin-tone-4", "like", "white_check_mark", "✅", "✅\ufe0f"]
)
def test_names_of_platforms_that_say_yes(name: str) -> None:
    assert verdict(name) is Verdict.APPROVE


@pytest.mark.parametrize("name", ["-1", ":-1:", "thumbsdown", "-1::skin-tone-2", "x", "❌"])
def test_names_of_platforms_that_say_no(name: str) -> None:
    assert verdict(name) is Verdict.REJECT


@given(st.text())
def test_anything_else_says_nothing(text: str) -> None:
    known = {"👍", "✅", "👎", "❌", "+1", "-1", "x", "like", "thumbsup", "thumbsdown", "white_check_mark"}
    if canonical(text) not in known and text not in known:
        assert verdict(text) is None

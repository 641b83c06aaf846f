"""Plain data is written as json writes it."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards import About
from bot.plain_json import written

_WORDS = st.text(st.characters(exclude_categories=["Cs"]))
_LEAF = st.none() | st.booleans() | st.integers() | _WORDS
_PLAIN = st.recursive(_LEAF, lambda inner: st.lists(inner) | st.dictionaries(_WORDS, inner), max_leaves=20)


@given(_PLAIN)
def test_it_is_what_json_writes_shortly(plain: Any) -> None:
    assert written(plain).decode() == json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def test_a_number_of_more_than_64_bits_keeps_its_digits() -> None:
    assert written({"n": 2**64}) == b'{"n":18446744073709551616}'


def test_half_a_character_is_refused_and_so_is_what_is_not_plain() -> None:
    with pytest.raises(UnicodeEncodeError):
        written("\ud800")
    for forgotten in (object(), date(2026, 11, 27), About(subject="C-102")):
        with pytest.raises(TypeError):
            written({"at": forgotten})

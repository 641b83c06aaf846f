"""Personal data of residents is seen; colleagues, public numbers and public addresses are not taken for it."""

import pytest

from bot.understanding.neutral import neutral_words
from bot.understanding.privacy import is_bsn, personal_data
from tests.unit.understanding.rijnveste import rijnveste

KNOWN = rijnveste().known("p05")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("mevrouw Jansma belde", ("name",)),
        ("Lindelaan 12 wil een boom", ("address",)),
        ("bel 06-12345678", ("phone",)),
        ("bel 071 512 34 56", ("phone",)),
        ("mail naar jan@gmail.com", ("e-mail",)),
        ("bsn 111222333", ("bsn",)),
        ("de bewoner heeft astma", ("health",)),
    ],
)
def test_personal_data_is_seen(text: str, kinds: tuple[str, ...]) -> None:
    assert personal_data(text, KNOWN) == kinds


@pytest.mark.parametrize(
    "text",
    ["Yara Willems is contactpersoon", "bel 14 0xx", "bel 14 071", "mail lindekwartier@rijnveste.example", "wethouder De Wit belde", "C-102 en T-2026-014", "20 bomen in de Lindelaan", "op 12 november 2026 om 19.00 uur", "€ 1.250.000", "bsn 123456789", "de raad is ziek van het uitstel"],
)  # fmt: skip
def test_what_is_public_is_not(text: str) -> None:
    assert personal_data(text, KNOWN) == ()


def test_the_eleven_test_decides_about_nine_digits() -> None:
    assert is_bsn("111222333")
    assert not is_bsn("111222334")
    assert not is_bsn("000000000")
    assert not is_bsn("12345678")


def test_neutral_words_hold_no_personal_data() -> None:
    text = "mevrouw Jansma van Lindelaan 12 wil teruggebeld worden op 06-12345678"
    neutral = neutral_words(text, KNOWN)
    assert neutral is not None
    assert "een bewoner" in neutral
    assert personal_data(neutral, KNOWN) == ()
    assert neutral_words("06-12345678", KNOWN) is None

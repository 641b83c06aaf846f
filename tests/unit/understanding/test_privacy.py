"""Personal data of residents is seen; colleagues, public numbers and public addresses are not taken for it."""

from dataclasses import replace

import pytest

from bot.understanding.neutral import neutral_words
from bot.understanding.privacy import is_bsn, personal_data
from bot.understanding.read import read
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
        ("mevr. Jansen van de Lindelaan 44 klaagt over het geluid", ("name", "address")),
        ("inbreng van Kees de Vries: meer groen", ("name",)),
        ("Jan Klaassen belde: de stoep ligt los", ("name",)),
        ("toezegging aan mevrouw Van Dijk: bank voor de deur", ("name",)),
        ("les: mevrouw Bakker-de Wit altijd eerst bellen", ("name",)),
        ("familie El Khattabi wil weten wanneer de stoep klaar is", ("name",)),
        ("meneer Jansen, geboren 12-03-1951, wil inspreken", ("name",)),
        ("Mr. Johnson (071-5161234) wants to be called back", ("name", "phone")),
        ("woont op Populierenlaan 7a, 2312 AB", ("address",)),
        ("burgerservicenummer 1112.22.333", ("bsn",)),
        ("bewoner zit in een rolstoel en kan de stoep niet op", ("health",)),
    ],
)
def test_personal_data_is_seen(text: str, kinds: tuple[str, ...]) -> None:
    assert personal_data(text, KNOWN) == kinds


@pytest.mark.parametrize(
    "text",
    ["Yara Willems is contactpersoon", "bel 14 0xx", "bel 14 071", "mail lindekwartier@rijnveste.example", "wethouder De Wit belde", "C-102 en T-2026-014", "20 bomen in de Lindelaan", "op 12 november 2026 om 19.00 uur", "€ 1.250.000", "bsn 123456789", "de raad is ziek van het uitstel", "Kanaalweg 2027 wordt een topjaar", "Pieter Visser neemt het over van Ruben Smit", "Mr. Visserplein is ook klaar", "Albert Heijn wil een laadplek", "toegankelijkheid voor rolstoelgebruikers", "adviesgroep Stationsplein op 2 februari gesproken", "les: blinde vlekken vooraf bespreken", "Van Der De El"],
)  # fmt: skip
def test_what_is_public_is_not(text: str) -> None:
    assert personal_data(text, KNOWN) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Vragen? Bel Eva Meijer, 0513 123 456.",
        "Vragen? Bel 0513-123456 of mail naar lindekwartier@rijnveste.example. Nieuwe Strandtuin gaat open.",
    ],
)
def test_the_number_of_the_municipality_and_who_answers_it_are_public(text: str) -> None:
    assert personal_data(text, replace(KNOWN, public_phone="0513 123 456")) == ()


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Bel Eva Meijer, 0513 123 457.", ("phone",)),
        ("Bel Jan Klaassen, 0513 123 456.", ("name",)),
    ],
)
def test_another_number_or_name_beside_them_is_not(text: str, kinds: tuple[str, ...]) -> None:
    assert personal_data(text, replace(KNOWN, public_phone="0513 123 456")) == kinds


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


@pytest.mark.parametrize(
    ("text", "neutral"),
    [
        ("huurder is slechthorend, graag met tolk", "huurder heeft een persoonlijke reden, graag met tolk"),
        ("buurman Henk wil een boom", "buurman wil een boom"),
        ("de heer Van der Meer komt langs", "een bewoner komt langs"),
    ],
)
def test_neutral_words_still_say_what_it_is_about(text: str, neutral: str) -> None:
    assert neutral_words(text, KNOWN) == neutral


def test_a_residents_name_in_a_remark_or_an_answer_is_pointed_out_too() -> None:
    asked = "bot asks approval of M-009-3 v1"
    shown = "bot shows Q-201 (proef met 1 richting in de Eikstraat)"
    for text, context in (("nee, noem mevrouw Jansma niet", asked), ("ja, bel Jan Klaassen even", shown)):
        assert read(text, rijnveste().known("p01", "dm", context)).intent == "privacy.warn"

"""Each signal's sentence says what is the matter, and then what to do."""

from zoneinfo import ZoneInfo

import pytest

from bot.domain.organisation import AddressForm, Language
from bot.domain.signals.code import Code
from bot.said.signals import SignalLine
from bot.texts import advice
from bot.texts.translator import Translator

APART = {Code.COMMITMENT_DUE_SOON}
"""Told by the item's own reminder, and never said to be solved."""


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("code", sorted(set(Code) - APART))
def test_what_is_solved_is_said_without_what_had_to_be_done(code: Code, language: Language) -> None:
    said = Translator(language=language, form=AddressForm.JE, zone=ZoneInfo("Europe/Amsterdam"), names=lambda _: "Eva")
    line = SignalLine(code=code.value, subject="design", trajectory="T-1", title="Plein: midden")
    what, _, todo = advice.sentence(code.value, "design", said).partition(": ")
    assert todo
    assert ": " not in todo
    assert advice.over(line, said) == f"Plein: midden: {what}."

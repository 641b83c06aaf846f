"""A translator for the pages."""

from zoneinfo import ZoneInfo

from bot.domain.organisation import Language
from bot.texts.translator import Translator


def translator(language: Language) -> Translator:
    """Speaks one language, and knows nobody."""
    return Translator(language=language, zone=ZoneInfo("Europe/Amsterdam"), names=lambda _: None)

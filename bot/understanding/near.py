"""What someone may have wanted to say."""

from __future__ import annotations

from rapidfuzz import fuzz, process

from bot.domain.organisation import Language
from bot.understanding.examples import EXAMPLES
from bot.understanding.normal import folded

_LONGEST = 200
_NEAR = 55
"""Of 100."""


def near(text: str, language: Language) -> tuple[str, ...]:
    """At most three examples that resemble the text."""
    sentences = {sentences[language]: folded(sentences[language]) for sentences in EXAMPLES.values()}
    wanted = folded(text[:_LONGEST])
    if not wanted:
        return ()
    found = process.extract(wanted, sentences, scorer=fuzz.token_set_ratio, score_cutoff=_NEAR, limit=3)
    return tuple(sentence for _, _, sentence in found)

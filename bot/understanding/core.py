"""The part of a message that says what is promised: without what people tell around it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.understanding.clauses import loose_reason_in
from bot.understanding.normal import vocabulary
from bot.understanding.sentence import Sentence

_END = re.compile(r"(?<=[^\W\d]{2}[.!?;])\s+(?=\S)|(?<=\d[.!?;)])\s+(?=[^\W\d])|(?<=[)\]\"'][.!?;])\s+(?=\S)|\n+")
"""Where a sentence ends; not after a single letter, as in 'a.s. vrijdag'."""
_SHORTENED = re.compile(
    r"\b(?:nr|no|max|min|ca|bijv|st|dhr|mw|mevr|mr|mrs|incl|excl|tel|afd|vgl|resp)\.$", re.IGNORECASE
)
"""Words that are written with a dot behind them."""
_FOLLOWS = re.compile(
    r"\s*[,;.(–-]\s*(?:(?:en|maar|and|but)\s+)?(?:anders|want|zodat|daarna|dus|otherwise|or else|because|so(?! that's)|"
    r"dan (?!pas\b|eerst\b|ook\b|de\b|het\b|een\b)\w+|then (?:i|we|they|he|she|it|the)|"
    r"dat (?:doe|regel|pak|neem|maak) (?:ik|we|wij)|(?:ik|we|wij) (?:hoop|wil|weet|denk|vond|moet dan))\b.*$"
    r"|\s+(?:zodat|so (?:that|it|it's|they|we|he|she|i|the|people|residents)|otherwise|anders (?:kan|kunnen|gaan|gaat|haken|lukt|zijn|is|komt))\b.*$",
    re.IGNORECASE | re.DOTALL,
)
"""What follows from it, or why, in a clause of its own: ', anders gaan ze zelf timmeren', 'so they can plan'."""
_CALLED = re.compile(
    r"\W*(?:[\w.'-]+\s+){0,6}(?:gebeld|gesproken|gemaild|langsgeweest|bezocht|geweest|gehad)\s*,\s+(?:en\s+|die\s+)?(?=(?:ze|zij|hij|we|wij|ik|er|die|krijg\w*)\b)",
    re.IGNORECASE,
)
"""With whom it was spoken of, before what was promised: 'speeltuin gebeld, ze krijgen ...'."""
_THEN = re.compile(
    r"[\s,.;]+(?:dan (?:kan|kunnen|is|zijn|ben|heb|hebben|weet|weten|komt|gaat)|anders|zodat|want|then|otherwise|so)\b",
    re.IGNORECASE,
)
"""The same, at once after the day: 'uiterlijk 11 december dan kan de aannemer door'."""
_PROMISING = re.compile(
    r"\b(?:beloofd|beloof\w*|toegezegd|toezegg\w*|afgesproken|promised?|pledged?|told|gezegd|assured|agreed|toe(?= dat\b)|afspraak|belofte|pledge)\b"
)
_SMALL = vocabulary("""
de het een dat die noteren vastleggen dit er ook dan al wel niet even ff graag met voor van aan op in naar uit over bij om te als maar en of ons hen ze zij hem haar u jullie we wij ik
heb hebben heeft had ben is zijn was waren wil kan kunnen mag mogen moet moeten zal zullen zou gaat ga doet doe zet leg schrijf noteer mijn naam nog zelf iemand
the a an to of for on at in and it that this i we they he she will would should can must has have had do does put down my name
""")


def sentences(text: str, start: int = 0) -> list[tuple[int, int]]:
    """Where each sentence of the text stands, from there on."""
    spans, at = [], start
    for cut in _END.finditer(text, start):
        if _SHORTENED.search(text[: cut.start()]):
            continue
        spans.append((at, cut.start()))
        at = cut.end()
    return [*spans, (at, len(text))]


def promises(sentence: Sentence, at: int) -> bool:
    """True when the sentence that stands there promises something."""
    return any(
        start <= at < end and _PROMISING.search(sentence.low, start, end) for start, end in sentences(sentence.text)
    )


def core_of(sentence: Sentence, due: tuple[int, int] | None, taken: Iterable[tuple[int, int]]) -> tuple[int, int]:
    """Where what is promised stands: of several sentences the one that promises most, without what follows from it."""
    text, spans = sentence.text, list(taken)
    if due:
        spans.append(due)
    spans += [(one.start, one.end) for one in sentence.people]
    every = sentences(text, sentence.body_at)
    if lead := _CALLED.match(text, every[0][0], every[0][1]):
        every[0] = lead.end(), every[0][1]
    best = max(every, key=lambda span: _worth(sentence, span, due, spans))
    after = next((span for span in every if span[0] >= best[1]), None)
    if after and text[after[0]].islower() and _content(sentence, after, spans) == 1:
        best = best[0], after[1]
    if due and (why := loose_reason_in(text[due[0] : best[1]])[1]) and "," in text[due[1] : best[1]][:2]:
        at = text.rfind(why, due[1], best[1])
        if at > 0 and not any(at <= one.start < best[1] for one in sentence.people):
            best = best[0], text.rfind(",", 0, at)
    follows = [
        match.start() for match in (_FOLLOWS.search(text, *best), due and _THEN.match(text, due[1], best[1])) if match
    ]
    end = min(follows, default=best[1])
    return (best[0], end) if end > best[0] and _content(sentence, (best[0], end), spans) > 1 else best


def _worth(
    sentence: Sentence, span: tuple[int, int], due: tuple[int, int] | None, taken: list[tuple[int, int]]
) -> tuple[bool, int]:
    """How surely a sentence is the one: it says something, promises, and names the day."""
    start, end = span
    says = _content(sentence, span, taken) > 1
    promises = _PROMISING.search(sentence.low, start, end) is not None
    dated = due is not None and start <= due[0] < end
    return says, 2 * dated + promises


def _content(sentence: Sentence, span: tuple[int, int], taken: list[tuple[int, int]]) -> int:
    """How many words it has of its own, beside who, when and to whom."""
    words = (match for match in re.finditer(r"[^\W\d_]+", sentence.low[span[0] : span[1]]))
    return sum(
        match[0] not in _SMALL
        and _PROMISING.fullmatch(match[0]) is None
        and not any(start <= span[0] + match.start() < end for start, end in taken)
        for match in words
    )

"""Cutting a sentence: reasons, leading words, and what was named elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable

_REASON = re.compile(
    r"[\s,;(]+(?:want|omdat|aangezien|vanwege|wegens|in verband met|door(?:dat)?(?= de| het)|because(?: of)?|since(?= the| it| we)|due to|as(?= the| it| we)|(?:de )?reden(?: is|:)?(?: dat)?|(?:the )?reason(?: is|:)?(?: that)?|i\.v\.m\.?)\s+(?P<reason>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_STATING = re.compile(
    r"\b(?:is|zijn|was|waren|wordt|worden|werd|heeft|hebben|had|hadden|kan|kunnen|kon|konden|past|komt|komen|kwam|loopt|lopen|liep|gaat|gaan|ging|blijft"
    r"|bleef|geeft|gaf|kost|scheelt|werkt|wil|willen|wilde|moet|moeten|mag|ligt|staat|stond|zit|zat|duurt|ontbreekt|lukt|levert|leveren|vraagt|viel|valt|haalt|vindt"
    r"|krijgt?|krijgen|zien|weten|vroegen|wilden|asked|wants?|wanted|likes?|sit|sits|need|know|keeps?|are|were|has|have|can|cost|costs|gives|works|needs|keeps|leaves|saves|fits|takes|comes|doesn't|isn't|aren't|wasn't|hasn't|haven't|didn't)\b",
    re.IGNORECASE,
)
"""A verb that states something."""
_GOES_ON = re.compile(
    r"\W*(?:maar|en|of|behalve|niet|geen|dus|met|zonder|tot|ook|wel|daarna|dan|eerst|zodat|mits|tenzij|but|and|or|except|not|no|with|without|then|so|until|also|first|unless)\b",
    re.IGNORECASE,
)
"""How a clause begins that goes on with what was said."""
_LOOSE = re.compile(
    r"^[\s,;:.!?–-]*(?:(?:en|and|dat|that|om|to|dus|nog|graag|please|even|wel|ook|dan|is|op|on|in|aan|voor|van|met|bij|over|naar|of|for|with|at|uiterlijk|by|het|de)\b[\s,;:.-]*)?$",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:[\s,;:.–-]+(?:en|and|op|on|in|aan|voor|van|met|bij|over|naar|to|for|with|at|uiterlijk|by|graag|please|aub|svp|per|de|het|the|dat|that|dus|te|before|vóór|tegen|om))+[\s,;:.]*$",
    re.IGNORECASE,
)
_HEAD = re.compile(r"^[\s,;:.!?–-]+")


_BY = re.compile(r"\s+door\s", re.IGNORECASE)


def reason_in(text: str, *, firm: bool = False) -> tuple[str, str | None]:
    """The text without 'because ...', and the reason; `firm`: 'door de bocht' without a comma is none."""
    match = _REASON.search(text)
    if match is not None and firm and _BY.match(match[0]):
        match = None
    if match is None:
        return text, None
    return text[: match.start()].rstrip(" ,;("), tidy(match["reason"])


def states(text: str) -> bool:
    """True for words with a verb that states something."""
    return _STATING.search(text) is not None


def loose_reason_in(text: str) -> tuple[str, str | None]:
    """The text without a last clause that states why: 'de avond wordt online, zaal was niet te krijgen'."""
    cuts = list(re.finditer(r"[,;.]\s+", text))
    if not cuts:
        return text, None
    head, why = text[: cuts[-1].start()], text[cuts[-1].end() :]
    if len(head.split()) < 2 or len(why.split()) < 3 or _GOES_ON.match(why) or not _STATING.search(why):
        return text, None
    return head, tidy(why)


def without(text: str, spans: Iterable[tuple[int, int]], *, tail: bool = False) -> str:
    """The text without these parts; with `tail` a loose preposition at its end stays."""
    parts, at = [], 0
    for start, end in sorted(spans):
        if end <= at:
            continue
        parts.append(text[at : max(at, start)])
        at = end
    parts.append(text[at:])
    left = " ".join(part.strip() for part in parts if part.strip())
    return " ".join(left.split()).strip(" ,;:–-.") if tail else tidy(left)


def tidy(text: str) -> str:
    """Without doubled spaces, loose signs, and a preposition that lost its noun."""
    text = re.sub(r"\s+", " ", text).strip()
    text = re.sub(r"\s+([,;:.!?])", r"\1", text)
    text = re.sub(r"([,;:])(?:\s*[,;:])+", r"\1", text)
    text = _HEAD.sub("", text)
    text = _TAIL.sub("", text)
    text = text.strip(" ,;:–-")
    if text.endswith("."):
        text = text.rstrip(". ")
    return "" if _LOOSE.match(text) else text


def clauses(text: str) -> list[str]:
    """The parts between signs."""
    return [part.strip() for part in re.split(r"(?<=[.?!;])\s+|,\s+|\s+-\s+", text) if part.strip()]

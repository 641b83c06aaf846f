"""The part of a message that asks to see something, when the rest only tells why: 'net terug van verlof, hoe loopt het hier'."""

from __future__ import annotations

import re

from bot.understanding.core import sentences
from bot.understanding.rule import Rule
from bot.understanding.sentence import Sentence
from bot.understanding.shown import ShownKind
from bot.understanding.wanted import wanted
from bot.understanding.weigh import PUT, chosen

_PART = re.compile(
    r"[,;]\s+(?:(?:dus|maar|en|so|but|and)\s+)?|\s+(?:dus|so)\s+(?=(?:wat|hoe|waar|welke|what|how|where|which)\b)"
)
"""Where a clause ends within a sentence."""
_ASKS = re.compile(
    r"\W*(?:(?:en|dus|maar|nou|even|so|and|but|over|voor|bij|van|met|in|op|of|for|at|on)\s+)*"
    r"(?:wie|wat|waar\w*|wanneer|welke?|hoe|hoeveel|heb|hebben|heeft|is|zijn|staat|staan|loopt|lopen|komt|gaat|moet|moeten|zit|ligt|liggen|wie|kun|kan|kunnen|wil|mag|zou|"
    r"geef|laat|toon|zet|praat|stuur|doe|who|what|where|when|which|how|is|are|does|do|did|has|have|can|could|would|should|was|were|give|show|tell|any)\b",
    re.IGNORECASE,
)
"""How a clause begins that asks, or asks to be shown something."""
_TELLS = re.compile(
    r"\W*(?:(?:sorry|hoi|hey|hallo|hi|zo|ja|nou|even|ps|oké?|goedemorgen|goedemiddag|morning|hello|thanks|maar|want|want|but)\b[\s,!.]*)*"
    r"(?:(?:ik|we|wij|i|i'm|i've|i'll|we're|net|zojuist|was|ben|heb|kreeg|kom|moet|zit|just|back|been|‹p› (?:komt|heeft|is|belt|wil|gaat|zit|vraagt|moet|has|is|wants|asks)|"
    r"(?:de|het|een|mijn|the|a|my) (?:krant|pers|radio|journalist|bewoner|burgemeester|wethouder|raadslid|gemeentesecretaris|aannemer|resident|press|mayor)\w*)\b|$)",
    re.IGNORECASE,
)
"""How a clause begins that tells why someone asks."""
_DONE = re.compile(
    r"‹e›|beloofd|toegezegd|afgesproken|promised|pledged|besloten|decided|\bvraag\b|\bask\b|\bherinner|\bremind|\bles\b|geleerd"
)
"""What is an act of its own, whatever is asked beside it."""
_LIGHT = 4.0
_FIRM = 5.0
_HEARD = frozenset({"group.record", "effort.record", "phase.advance"})


def asked_part(sentence: Sentence) -> Sentence | None:
    """The clauses that ask, when all the others only tell why; None when there are none, or the rest is an act."""
    text, shown = sentence.text, sentence.known.shown
    if (
        sentence.items
        or sentence.body_at
        or (shown is not None and shown.kind is not ShownKind.STATUS)
        or not re.search(r"[,;.!?]\s|\s(?:dus|so)\s", text)
        or chosen(sentence) is PUT
    ):
        return None
    for start, end in sentences(text):
        begins = [start, *(cut.end() for cut in _PART.finditer(text, start, end))]
        for begin in begins:
            if not _ASKS.match(text, begin) and (begin != begins[-1] or not text[begin:end].rstrip().endswith("?")):
                continue
            if (begin, end) == (0, len(text)):
                break
            part = sentence.half(begin, end)
            if _shows(wanted(part)) and _only_tells(sentence, text[:begin]) and _only_tells(sentence, text[end:]):
                return part
            break
    return None


def _shows(rule: Rule | None) -> bool:
    return (
        rule is not None
        and rule.weight >= _LIGHT
        and rule.intent.endswith((".show", ".list", ".overview", ".search"))
        and rule.intent != "help.show"
    )


def _only_tells(sentence: Sentence, words: str) -> bool:
    """True for words that are no act: why someone asks, or what has nothing to do with it."""
    if not words.strip(" ,.;!?"):
        return True
    rest = sentence.part(words.strip(" ,;"))
    if _DONE.search(rest.masked):
        return False
    rule = chosen(rest)
    if rule is None or rule.weight < _FIRM:
        return True
    return _TELLS.match(rest.masked) is not None and rule.intent not in _HEARD

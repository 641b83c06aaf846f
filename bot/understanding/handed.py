"""Yes, no and 'yes, if' to a handover that was offered. A condition is no acceptance."""

from __future__ import annotations

import re
from typing import Any

from bot.understanding.parts import Word
from bot.understanding.plain_yes import opening, takes_over
from bot.understanding.reading import Reading
from bot.understanding.remarks import IN_DOUBT, PLAIN_NO, SOUNDS_SURE, THINKS, tidied
from bot.understanding.shown import Shown

_UNSURE = Reading(intent="clarify", asks=("meaning",), rule="verdict in doubt")


def handed(words: tuple[Word, ...], text: str, shown: Shown, *, may: bool) -> Reading | None:
    """What the words say to an offered handover; None when they say nothing about it. `words` lie in `text`."""
    slots: dict[str, Any] = {"trajectory": shown.trajectory}
    said = text.strip()
    if "?" in said:
        return _UNSURE if SOUNDS_SURE.search(said) else None
    if takes_over(words):
        reading = Reading(intent="handover.accept", slots=slots, rule="yes to the handover")
    elif condition := _condition(said):
        return Reading(
            intent="handover.accept", slots={**slots, "condition": condition}, rule="a condition is no acceptance"
        )
    elif (remark := _declined(words, text)) is not None:
        reading = Reading(
            intent="handover.decline",
            slots={**slots, **({"remark": remark} if remark else {})},
            asks=() if remark else ("remark",),
            rule="no to the handover",
        )
    else:
        return _UNSURE if SOUNDS_SURE.search(said) or THINKS.search(said) else None
    return reading if may else _UNSURE


_IF = re.compile(
    r"\b(?:maar(?:\s+(?:dan|wel|ik wil|wil ik|ik moet|graag))?|onder (?:één|een|1) voorwaarde|on one condition|alleen met|only with|mits|als|(?:op|onder) (?:de )?voorwaarde dat|zodra|alleen als|tenzij|but(?:\s+(?:i want|i need|only))?|if|on condition(?: that)?|as soon as|provided(?: that)?|once|unless|as long as|only if|only when|eerst|first|wanneer|zolang|after|na)\b(?P<rest>.+)",
    re.IGNORECASE | re.DOTALL,
)
"""What leads to a condition."""
_STATES = re.compile(r"(?:ik\s+)?(?:wil|neem|moet|doe|pak|ga|aanvaard|accepteer)|i(?:'ll|'d|'m)?\s", re.IGNORECASE)
_SHORT = re.compile(
    r"(?!(?:geef|vraag|zet|schrijf|laat|zoek|bel|give|ask|wat|hoe|wie|waar|what|how|who|and|en|bedankt|dank|sorry|helaas|thanks)\b)(?:\w+\W+){0,2}",
    re.IGNORECASE,
)
"""A word or two before a condition, that are no question and no excuse."""
_REFUSES = re.compile(r"(?:nee|no|niet|not|liever)\b", re.IGNORECASE)
_BUT_NOT = re.compile(
    r"(?:maar|but)\b.*?(?:\b(?:can't|cannot|can not|won't|couldn't) (?:take|do|accept|manage|fit)\b"
    r"|\bniet (?:\w+ )?(?:lukken|overnemen|aannemen|bij hebben|doen|op me nemen)\b|\blukt (?:me |mij |ons )?niet\b)",
    re.IGNORECASE | re.DOTALL,
)
"""Says that one would but cannot, which is no condition: 'graag, maar ik kan het niet doen'."""


def _condition(said: str) -> str | None:
    """On what condition it is taken over; None when nothing is said so."""
    found = _IF.search(said)
    if found is None or _REFUSES.match(said.lstrip(" .!")) or _BUT_NOT.match(found[0]):
        return None
    before = said[: found.start()]
    if not (SOUNDS_SURE.search(before) or _STATES.match(said.strip(" .!")) or _SHORT.fullmatch(before)):
        return None
    first = found[0].casefold().startswith(("eerst", "first"))
    return tidied(found[0] if first else found["rest"])


def has_condition(text: str) -> bool:
    """True when words may lead to a condition."""
    return _IF.search(text) is not None


_REGRETS = frozenset({"beside", "around", "read", "praise", "thanks", "sigh"})
_AND_NO = re.compile(r"^\W*(?:maar|but)\s+", re.IGNORECASE)
_CANNOT_DO = re.compile(
    r"\b(?:niet|geen|not|can't|cannot|won't|no (?:time|capacity|room|hours)|te druk|vol|te veel|too much|too busy|weiger\w*|n[ie]ks (?:meer )?(?:er)?bij|liever|iemand anders|een ander|(?:someone|somebody) else|beter (?:doen|bij|passen)|verlof|pensioen|on leave|swamped|plate is full|(?:kan|doet) (?:dit|dat|het) beter|should go to|(?:geef|vraag|ask|give) (?!me\b|mij\b)[^,.]{2,30})\b",
    re.IGNORECASE,
)


def _declined(words: tuple[Word, ...], text: str) -> str | None:
    """Why it is left to another, '' without a reason; None when it is not declined."""
    kinds, width = opening(words)
    said = text.strip()
    after = _AND_NO.sub("", text[words[width].start :]) if kinds and kinds <= _REGRETS and width < len(words) else said
    for part in (said, after):
        if match := _DECLINES.fullmatch(part) or PLAIN_NO.fullmatch(part):
            return _EXCUSE.sub("", tidied(match["rest"]))
    if _CANNOT_DO.search(said) and not IN_DOUBT.search(said):
        return tidied(_CANNOT.sub("", said)) or tidied(said)
    return None


_EXCUSE = re.compile(r"^(?:dank je|dank u|bedankt|thanks|thank you|sorry)\b[\s,.;:!-]*", re.IGNORECASE)
_DECLINES = re.compile(
    r"(?:(?:sorry|helaas|bedankt|dank je(?: wel)?|dank u|dankjewel|thanks|thank you|unfortunately|please|maar|but|spijtig|jammer)\b[\s,.!]*)*"
    r"(?:(?:ik )?(?:moet|wil|ga) (?:ik )?(?:dit |het |deze |hem )?(?:helaas )?(?:weigeren|afwijzen|bedanken|overslaan|passen|laten gaan|voorbij laten gaan)|(?:ik )?(?:sla dit (?:aanbod )?af|bedank vriendelijk|sla|pas|bedank|weiger|skip)(?: (?:deze|dit|het|hem|hiervoor|ervoor|even))*(?: over)?|(?:dit|dat|het) (?:gaat|zal) (?:me |mij |'m )?niet (?:lukken|worden)|(?:dit|dat|het) lukt (?:me|mij) niet|i(?:'ll| will) (?:pass|decline|skip)|i(?:'d| would) rather not|i (?:have to|must) (?:decline|pass|refuse)|(?:this is )?not for me|(?:dit |dat )?(?:is )?(?:niets|niks) voor mij|(?:ik )?wijs (?:het|dit|deze) af|vraag (?:maar |het )*(?:beter )?(?:iemand anders|een ander)|(?:dit )?doe ik niet|ik doe (?:het|dit) niet|ik zie (?:er|hier) ?van af|laat maar aan mij voorbij ?gaan|(?:zoek|find|vraag) (?:svp |aub |maar |liever |dan |please )*(?:een ander|iemand anders|somebody else|someone else)|(?:i(?:'ll| will| would)|ik) (?:have to|must|zal (?:moeten )?) ?(?:pass|decline|passen|weigeren)|(?:count|leave) me out|hard pass|nee|neen|no can do|(?:dat |dit |het )?gaat (?:me |mij |helaas |echt |nu )*niet(?: lukken| worden| passen)?|(?:moet )?(?:helaas )?nee zeggen|no)(?!\w)[\s,;:.!-]*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
"""Words that leave what was offered to another, with why."""
_CANNOT = re.compile(
    r"^\W*(?:ik kan (?:dit|dat|het) (?:echt |nu )?niet (?:overnemen|aannemen|doen)|(?:dit |dat |het )?lukt (?:me |mij )?niet|(?:dit |dat )?moet ik (?:helaas )?(?:afslaan|weigeren|laten gaan)|zie ik niet zitten|not me(?: please)?)[\s,.;:-]+(?=\w)|^\W*(?:i'd (?:really )?(?:love|like) to|i would (?:love|like) to|ik zou (?:graag|het graag)|(?:heel )?graag|leuk)\b[^.;]{0,60}?[,.]?\s(?:but|maar)\s+(?:i|ik)?\s*(?:really|echt|nu)?\s+(?=\S+\s)|^\W*(?:(?:sorry|helaas)[\s,]*)?(?:i )?(?:can't|cannot|can not|won't) (?:take|do|accept) (?:this|it|that|this one|that one)(?: on| over)?[\s,.;:-]+(?=\w)|^\W*(?:dit |dat |het )?(?:kan ik (?:zo |nu |echt |helaas )*niet (?:aannemen|overnemen|doen|op me nemen|erbij hebben|accepteren)|neem ik niet (?:over|aan)|ik neem (?:dit|dat|het) niet (?:over|aan))[\s,.;:-]+(?=\w)|^\W*kan (?:ik )?(?:het |dit |dat )?er (?:echt |nu |helaas )*niet bij hebben[\s,.;:-]+(?=\w)|^\W*(?:i )?(?:can't|cannot|can not|won't)[\s,.;:-]+(?=(?!take|do|accept)\w)|^\W*(?:sorry|helaas|nee|no)\b[\s,]+(?!\w+\W*$)",
    re.IGNORECASE,
)

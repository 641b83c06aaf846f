"""What is said around a yes and adds nothing to it: that it was read, and that it is well written."""

from __future__ import annotations

import re

_DOUBT = re.compile(
    r"\?|n't\b|\b(?:niet|geen|niemand|nooit|nog|maar|als|mits|alleen|enkel|eerst|bijna|half|deels|tenzij|zodra|wanneer|zolang|straks|morgen|pas|na|twijfel\w*|misschien|waarschijnlijk|moet\w*|wil|zou|zal|gaat nog|behalve|anders|liever|hoewel|al moet|wel|op zich"
    r"|but|if|not|no|nobody|never|only|first|once|until|unless|except|almost|nearly|should|must|would like|will|maybe|probably|guess|think|though|although|later|tomorrow|after|apart|provided|just needs?|wants?)\b",
    re.IGNORECASE,
)
"""A word that can make a yes less than a yes."""
_CLAUSE = re.compile(r"\s*(?:[,;.!]|\b(?:en|dus|and|so)\b)\s*", re.IGNORECASE)
_READ = re.compile(
    r"(?:(?:ik|ze|zij|hij|she|he|i) )?(?:heb|heeft|had|have|has|'ve)\b(?: (?:het|hem|haar|'?m|dit|ze|er|de brief|de tekst|het bericht|it|her|him|this|the text|net|zojuist|vanochtend|vanmorgen|vanmiddag|gisteren|vandaag|even|ook|goed|helemaal|al|samen|just|already|both|met|with|over|in de auto|in de trein|aan de telefoon|telefonisch|on the phone|in the car)|,)*"
    r" (?:gelezen|voorgelezen|doorgelezen|gezien|bekeken|doorgenomen|besproken|gesproken|gebeld|gemaild|laten lezen|laten zien|read|seen|shown|spoken to|spoke to|called|discussed)(?: (?:haar|hem|met haar|met hem|her|him|it|to her|to him|in de auto|in de trein|aan de telefoon|telefonisch|erover|on the phone|in the car|net|zojuist|just))*",
    re.IGNORECASE,
)
_PRAISE = re.compile(
    r"(?:(?:ze|zij|hij|she|he|ik|i) )?(?:(?:vindt|vond|vind|is|finds?|found|thinks?|likes?|loves?|am)\b ?)?(?:(?:het|hem|'?m|dit|de brief|de tekst|it|this|the text|er|blij|tevreden|happy|met|with|ermee|helemaal|erg|heel|echt|zeer|very|really) ?)*(?:een |a )?"
    r"(?:(?:goed|goede|mooi|mooie|prima|sterk|sterke|helder|heldere|duidelijk|duidelijke|fijn|fijne|keurig|keurige|uitstekend|uitstekende|good|great|nice|clear|fine) ?)?(?:verhaal|stuk|brief|bericht|tekst|mee eens|eens|blij|tevreden|happy|letter|text|story|goed|mooi|prima|helder|duidelijk|fine|good|great|nice|it)?(?: (?:zo|mee|ermee|with it|like this))?"
    r"|(?:dat is |dit is |that's |that is |this is )?(?:precies|exactly|just) (?:zoals|hoe|wat|how|what) (?:ik|we|i)\b[\w' ]{0,30}"
    r"|zo (?:snapt|begrijpt|leest|kan) \w[\w' ]{1,30} (?:het|dit|hem)(?: ook| wel| meteen)?",
    re.IGNORECASE,
)


def without_asides(said: str) -> str:
    """The words without clauses that only tell it was read or praise it; all of them when one word makes the yes less."""
    if _DOUBT.search(said):
        return said
    parts = (" ".join(part.split()) for part in _CLAUSE.split(said))
    return ", ".join(part for part in parts if part and not is_aside(part))


def is_aside(clause: str) -> bool:
    """True for a clause that only says that it was read, or well written."""
    return _READ.fullmatch(clause) is not None or (len(clause.split()) > 1 and _PRAISE.fullmatch(clause) is not None)

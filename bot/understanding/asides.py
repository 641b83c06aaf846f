"""What is said around a yes and adds nothing to it: a greeting, thanks, that it was read, that it is well written."""

from __future__ import annotations

import re

_GREETS = re.compile(
    r"(?:hoi|hallo|hey|hi|hello|dag|beste|goedemorgen|goedemiddag|goedenavond|morgen|good (?:morning|afternoon|evening)|morning|afternoon|groet(?:jes|en)?|gr|mvg|cheers|fijne? (?:dag|middag|avond|week|weekend)|have a (?:nice|good) (?:day|evening|week|weekend)"
    r"|(?:heel (?:erg )?|veel )?(?:dank(?:jewel|je|(?: je| jullie| u)?(?: wel)?)?|bedankt|thx|thanks|thank you)|(?:mijn )?complimenten|compliments|(?:heel |erg )?(?:netjes|mooi|goed|knap|well|nicely) (?:gedaan|gemaakt|geschreven|done|written)|(?:good|nice|great) (?:work|job)|leuke klus|mooie klus)"
    r"(?: (?:verder|allemaal|weer|hoor|iedereen|all|everyone|team|again|nog|tot straks))*(?:(?: (?:aan|voor|to|for))? [\w'-]+)?",
    re.IGNORECASE,
)
"""Words to someone, perhaps with a name."""
_SIGNS = re.compile("(?![\U0001f44c\U0001f44d\u2705\u2714])[\U0001f300-\U0001faff\u2600-\u27bf\ufe0f]")
_NO_SIGNS = re.compile("[\U0001f44e\u274c\U0001f914\U0001f615\U0001f641\U0001f62c\U0001f440\u2753\U0001f644\U0001f610]")
"""A thumb down, a cross, a face or eyes in doubt."""
_DOUBT = re.compile(
    r"\?|n't\b|\b(?:te|too|niet|geen|geeneens|nergens|niemand|nooit|nog|maar|als|mits|alleen|enkel|eerst|bijna|half|deels|tenzij|zodra|wanneer|zolang|straks|morgen|pas|na|twijfel\w*|misschien|waarschijnlijk|moet\w*|wil|zou|gaat nog|behalve|anders|liever|hoewel|al moet|wel|op zich"
    r"|but|if|not|no|nobody|never|only|first|once|until|unless|except|almost|nearly|should|must|would like|will|maybe|probably|guess|think|though|although|later|tomorrow|after|apart|provided|just needs?|wants?)\b",
    re.IGNORECASE,
)
"""A word that can make a yes less than a yes."""
_CLAUSE = re.compile(r"\s*(?:[,;.!]|\b(?:en|dus|and|so|want|because)\b)\s*", re.IGNORECASE)
_READ = re.compile(
    r"(?:(?:ik|ze|zij|hij|she|he|i) )?(?:heb|heeft|had|have|has|'ve)\b(?: (?:het|hem|haar|'?m|dit|ze|er|de brief|de tekst|het bericht|it|her|him|this|the text|net|zojuist|vanochtend|vanmorgen|vanmiddag|gisteren|vandaag|even|ook|goed|helemaal|al|samen|just|already|both|met|with|over|in de auto|in de trein|aan de telefoon|telefonisch|on the phone|in the car)|,)*"
    r" (?:gelezen|voorgelezen|doorgelezen|gezien|bekeken|doorgenomen|besproken|gesproken|gebeld|gemaild|laten lezen|laten zien|read|seen|shown|spoken to|spoke to|called|discussed)(?: (?:haar|hem|met haar|met hem|her|him|it|to her|to him|in de auto|in de trein|aan de telefoon|telefonisch|erover|on the phone|in the car|net|zojuist|just))*",
    re.IGNORECASE,
)
_PRAISE = re.compile(
    r"(?:(?:ze|zij|hij|she|he|ik|i) )?(?:(?:vindt|vond|vind|is|finds?|found|thinks?|likes?|loves?|am)\b ?)?(?:(?:het|hem|'?m|dit|de brief|de tekst|it|this|the text|er|blij|tevreden|met|ermee|helemaal|erg|heel|echt|zeer|very|really) ?)*(?:een |a )?"
    r"(?:(?:goed|goede|eerlijk|eerlijke|lekker kort|lekker leesbaar|kort|leesbaar|begrijpelijk|bondig|compleet|netjes|knap|honest|short|readable|well written|mooi|mooie|prima|sterk|sterke|helder|heldere|duidelijk|duidelijke|fijn|fijne|keurig|keurige|uitstekend|uitstekende|good|great|nice|clear|fine) ?)?(?:verhaal|stuk|brief|bericht|tekst|mee eens|eens|blij|tevreden|happy|letter|text|story|goed|mooi|prima|helder|duidelijk|fine|good|great|nice|it)?(?: (?:zo|mee|ermee|dit|dat|geworden|with it|like this|this))?"
    r"|(?:dat is |dit is |that's |that is |this is )?(?:precies|exactly|just) (?:zoals|hoe|wat|how|what) (?:ik|we|i)\b[\w' ]{0,30}"
    r"|(?:(?:het|dit|dat|hij|it|this|de brief|de tekst) )?(?:leest|loopt|reads|is)(?: (?:heel|echt|erg|lekker|goed|very|really|quite))*(?: (?:lekker|goed|prettig|fijn|vlot|makkelijk|duidelijk|helder|clearly|well|easily|clear|nicely))(?: weg| door)?"
    r"|(?:that's|that is|dit is|dat is) (?:precies |exactly )?(?:the|de|het|wat|what)(?: [\w' ]{1,30})? (?:i|ik) (?:wanted|meant|had in mind|wilde|bedoelde|zocht)"
    r"|(?:niks|niets) (?:meer )?aan (?:doen|veranderen|wijzigen)|(?:lekker )?(?:zo laten|laten zo)"
    r"|zo (?:snapt|begrijpt|leest|kan) \w[\w' ]{1,30} (?:het|dit|hem)(?: ook| wel| meteen)?",
    re.IGNORECASE,
)


def without_asides(said: str) -> str:
    """The words without clauses that only tell it was read or praise it; all of them when one word makes the yes less."""
    if _NO_SIGNS.search(said):
        return said
    parts = [" ".join(part.split()) for part in _CLAUSE.split(_SIGNS.sub(" ", said) or said)]
    parts = [part for part in parts if part and not _GREETS.fullmatch(part)]
    if _DOUBT.search(" , ".join(parts)):
        return said
    return ", ".join(part for part in parts if not is_aside(part))


def is_aside(clause: str) -> bool:
    """True for a clause that only says that it was read, or well written."""
    return _READ.fullmatch(clause) is not None or (len(clause.split()) > 1 and _PRAISE.fullmatch(clause) is not None)

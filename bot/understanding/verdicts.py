"""Yes, no and 'yes, but' to a message that waits for approval. In doubt it is no yes."""

from __future__ import annotations

import re
from typing import Any

from bot.understanding.parts import Word
from bot.understanding.plain_yes import is_plain_yes, is_said_of_yes, opening
from bot.understanding.reading import Reading
from bot.understanding.remarks import IN_DOUBT, PLAIN_NO, SOUNDS_SURE, THINKS, remark_of, without_no
from bot.understanding.shown import Shown

_CHANGE = re.compile(
    r"\b(?:i'd like|in there|(?:has|have|needs?) to be|erbij|(?:de |the )?(?:toon|tone)|(?:te|too) (?:stellig|hard|zacht|technisch|ambtelijk|negatief|positief|veel|weinig|algemeen|warrig|stijf|streng|informeel|technical|harsh|negative|positive|general|stiff|strict|informal|much|many|little|few)|zonder|without|not happy|ik mis|mis ik|i miss|instead|zo (?:sturen|versturen|doen|gaan|kan|gaat|mag|wil|publiceren) (?:we|wij|ik|het|dit|die)(?: het| dit)? niet|kan zo niet|niet zo versturen|overdoen|opnieuw|klinkt|leest niet|onduidelijk|onleesbaar|klopt nog niet|unclear|confusing|sounds|redo|typo|tikfout\w*|spelfout\w*|taalfout\w*|eruit|erin|weg|weghalen|verwijder\w*|schrap\w*|haal|voeg|toevoegen|noem|vermeld|verander\w*|wijzig\w*|aanpassen|pas|korter|langer|duidelijker|eenvoudiger|simpeler|formeler|anders|herschrij\w*|vervang\w*|zet|maak|moet|moeten|mist|ontbreekt|klopt niet|te lang|te kort|te moeilijk|te formeel|te vaag|"
    r"vriendelijker|warmer|zakelijker|scherper|positiever|netter|schrijf|leg|meelezen|nalezen|voorleggen|simpler|clearer|friendlier|warmer|doe maar \w+er|beter(?! (?:zo|dan))|was better|(?:kan|moet|mag) (?:nog |echt |veel |iets |wat )*(?:beter|mooier|sterker|korter)|nakijken|controleren|checken|toelichten|doe er|remove|add|change|mention|shorten|shorter|rewrite|replace|delete|leave out|drop|should|must|missing|too long|too short|too formal|too vague|fix|wrong|cut|bovenaan|onderaan|graag)\b",
    re.IGNORECASE,
)
_WONDERS = re.compile(
    r"(?:wie|wat|waar|wanneer|hoe|welke|waarom|who|what|when|where|which|how|why)\b.*\?|.*\b(?:herinner|remind)",
    re.IGNORECASE | re.DOTALL,
)
_HOLD = re.compile(
    r"(?:nog\s+)?(?:hold (?:it|on|off)|wacht(?: hier| er)?(?: nog)?(?: even)?(?: mee)?|stop|wait|liever|rather|graag eerst|eerst|first|te vroeg|te snel|too early|too soon)(?!\w)[\s,;:.!-]*(?P<rest>(?:\S+\s+){1,}\S.*)",
    re.IGNORECASE | re.DOTALL,
)
"""Words that hold the message back, with what must be done first."""
_LINK = re.compile(
    r"\W*(?:maar|alleen|mits|als|behalve|enkel|echter|just|apart from|minus|op (?:één|een|1) (?:ding|punt|puntje|zin|woord) na|onder voorwaarde dat|onder (?:het )?voorbehoud(?: van| dat)?|op (?=.{2,60}\bna\b)|nog (?=(?:even|ff|één|een|wel|graag|iets)\b)|pas (?=na|als|wanneer)|op voorwaarde dat|zodra|wanneer|tenzij|uitgezonderd|na|but|only|except|if|provided(?: that)?|once|unless|as long as|after|zolang|met uitzondering van|wel|though|however)\b",
    re.IGNORECASE,
)
"""What makes a yes less than one, and leads to what is wanted."""
_WHEN_SO = re.compile(
    r"\W*(?:als|indien|zodra|mits|wanneer|if|once|when)\s+(?P<rest>.{3,300}?)(?:[\s,]+(?:dan|then))?[\s,]+(?:ben ik om|is (?:het|hij) (?:voor mij |wat mij betreft )?(?:goed|akkoord|prima|ok|oke)|(?:dan )?(?:akkoord|prima|goed|ok|oke)|(?:ben|ga|geef) ik (?:er |ermee )?akkoord|mag (?:hij|ie|het|dit) (?:weg|eruit|de deur uit)|(?:it's|it is|i'm) (?:fine|ok|okay|good|happy)|i(?:'ll| will| can)? (?:approve|sign off|agree))\W*",
    re.IGNORECASE | re.DOTALL,
)
"""The condition first, then the yes: 'als die zin eruit gaat ben ik om'."""
_ENDS_SO = re.compile(r"(?<=\w)\s+(?:komt|gaat|kan|mag|wordt)\W*$", re.IGNORECASE)
"""The verb of a condition, at its end: 'als het nummer erbij komt'."""
_ONLY_WHEN = re.compile(
    r"(?:(?:ik )?(?:teken|ga akkoord|geef akkoord) )?(?:pas|alleen|only)\s+(?:(?:akkoord|goed|ok|oke|prima|approved|fine)\s+)?(?:als|wanneer|zodra|na|if|when|once|after)\s+(?P<rest>.+)",
    re.IGNORECASE | re.DOTALL,
)
_FINDS_FAULT = re.compile(
    r"\b(?:niet|geen|geeneens|nergens|niemand|nooit|n[ie]ks|minder|eerst|first|misleidend\w*|misleading|fout|wrong|neerbuigend|boos|angry|koud|koude|ambtelijk\w*|legal|roept .{0,20}vragen op|not|nowhere|nobody|less|needs?|saai\w*|slap|slordig|rommelig|warrig|vaag|vage|kil|stijf|droog|zwak|dull|boring|vague|messy|weak|flat|te (?!\w+en\b)\w{3,}|too \w+)\b|n't\b",
    re.IGNORECASE,
)
"""What is wrong with a text; beside a yes these are no change but a doubt."""
_OF_TEXT = re.compile(
    r"'[^']{2,}'|\"[^\"]+\"|\b(?:er (?:niet |nog |ook |nergens )*(?:in|bij|op|onder)|erin|erbij|hierin|staat|staan|stond|bedoel\w*|zin|zinnetje|alinea|kop|kopje|titel|woord|toon|tekst|brief|bericht|stuk|datum|nummer|snap\w*|begrijp\w*|noem\w*|vermeld\w*|korter|langer|minder|formeel|formele|formuler\w*|klopt|juist|te (?:lang|kort|moeilijk|formeel|vaag|hard)|mean|means|say|says|sentence|paragraph|title|word|wording|date|number|mention\w*|missing|text|letter|message|here|in it|in there|shorter|longer|right|correct)\b",
    re.IGNORECASE,
)
"""What a question about the text itself has in it."""
_OF_BOT = re.compile(
    r"\b(?:status|herinner\w*|remind\w*|wie heeft|wanneer (?:komt|is|gaat|moet)|when (?:does|is|will)|overzicht|kan jij|kun jij|kun je|can you|vraag (?:aan|het)|ask)\b",
    re.IGNORECASE,
)
"""What is asked of the bot, and not of whoever wrote the text."""


def approval(
    words: tuple[Word, ...], text: str, bare: str, shown: Shown, *, may: bool, behalf: str | None, asks_else: bool
) -> Reading | None:
    """What the words say to a request for approval; None when they say nothing about it.

    `words` lie in `text`; `bare`: the text without who says it. `may`: the speaker is the one who was asked, or acts for
    that person, then given as `behalf`. `asks_else`: a rule takes the words as a question for something else.
    """
    slots: dict[str, Any] = {"message_id": shown.subject, "version": shown.version}
    unsure = Reading(intent="clarify", asks=("meaning",), rule="verdict in doubt")
    if is_plain_yes(words, behalf=behalf is not None):
        if not may:
            return unsure
        for_whom = {} if behalf is None else {"on_behalf_of": behalf}
        return Reading(
            intent="message.approve", slots={**slots, **for_whom}, rule="yes to the request, and nothing else"
        )
    if is_said_of_yes(words) or THINKS.search(bare):
        return unsure
    wished = _wished(words, text, bare, asks_else=asks_else)
    if wished is not None:
        return _rejected(slots, wished) if may else unsure
    if SOUNDS_SURE.search(bare) and not re.search(
        r"\b(?:status|herinner|remind|wanneer|wie|what|when|who|vraag)\b", bare, re.IGNORECASE
    ):
        return unsure
    return unsure if "?" in text and SOUNDS_SURE.search(bare) else None


def _wished(words: tuple[Word, ...], text: str, bare: str, *, asks_else: bool) -> str | None:
    """What the words want changed, '' for a no without more; None when they are no rejection."""
    kinds, width = opening(words)
    rest = text[words[width].start :] if width < len(words) else ""
    agreed = bool(kinds & {"sure", "mine", "ok", "theirs"})
    asks = "?" in text and not _CHANGE.search(text)
    about = asks and not asks_else and not _OF_BOT.search(text) and _OF_TEXT.search(rest) and len(rest.split()) > 2
    if "no" in kinds:
        return None if agreed or _OF_BOT.match(rest) else remark_of(without_no(rest))
    if match := _WHEN_SO.fullmatch(text):
        return remark_of(match["rest"])
    if about:
        return rest.strip()
    link = _LINK.match(rest) if kinds else None
    if link and (remark := remark_of(_ENDS_SO.sub("", without_no(rest[link.end() :])))):
        return None if _WONDERS.match(remark) or (asks and asks_else) else remark
    if asks:
        return None
    rest = rest if kinds else bare
    if match := PLAIN_NO.fullmatch(rest):
        return None if agreed else remark_of(without_no(match["rest"]))
    if "told" in kinds and rest and not IN_DOUBT.search(rest):
        return remark_of(without_no(rest))
    if (held := _HOLD.fullmatch(rest)) and not IN_DOUBT.search(rest) and "?" not in rest:
        return remark_of(held["rest"])
    if match := _ONLY_WHEN.fullmatch(text.strip()):
        return remark_of(match["rest"])
    if (_CHANGE.search(rest) or (not agreed and _FINDS_FAULT.search(rest) and not asks_else)) and not IN_DOUBT.search(
        rest
    ):
        return remark_of(without_no(rest)) or rest
    return None


def _rejected(slots: dict[str, Any], remark: str) -> Reading:
    slots.pop("on_behalf_of", None)
    if remark:
        return Reading(
            intent="message.reject", slots={**slots, "remark": remark}, rule="a change or a no to the request"
        )
    return Reading(intent="message.reject", slots=slots, asks=("remark",), rule="a no without a remark")

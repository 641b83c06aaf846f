"""Yes, no and 'yes, but' to what the bot asked just before. In doubt it is no yes."""

from __future__ import annotations

import re
from typing import Any

from bot.understanding.asides import is_aside, without_asides
from bot.understanding.normal import plain
from bot.understanding.reading import Reading
from bot.understanding.shown import Shown, ShownKind

_GOOD = (
    r"akkoord|akkrod|akkord|akoord|accoord|ok|oke|oké|okay|okee|prima|goed|mooi|uitstekend|perfect|top|helemaal goed|helemaal akkoord|ja|jaa+|ja dus|jazeker|jawel|(?:ik )?kan me (?:hier|hierin|daar|daarin|erin)?(?: helemaal| goed| prima)?(?: in)? vinden|(?:hier|daar) (?:sta|kan) ik (?:helemaal |volledig |echt )?achter(?: staan)?|(?:heeft|krijgt|has) (?:mijn|my) (?:zegen|akkoord|goedkeuring|instemming|fiat|ok|blessing|approval)|signed off|i sign (?:this |it )?off|(?:tis|'t is) goed? zo|happy with|yes|yep|yeah|approve|approved|i approve|fine|great|good|agreed|agree|looks good|"
    r"ziet er (?:echt |heel |helemaal )?(?:goed|prima|keurig|netjes|mooi|uitstekend|top) uit|good to go|that works|works for me|happy with (?:this|it)|i'm happy|keur ik goed|keur (?:het|dit|hem) goed|helemaal prima|goedgekeurd|goedkeuring|mee eens|eens|👍🏻|👍🏼|👍|✅|go|lgtm|sure|accepted|accept|i accept|zeker|natuurlijk|geaccepteerd|doen|doe maar|neem ik over|dat is goed|dat is prima|that's fine|that is fine|klopt|tuurlijk|keurig|👌🏻|👌🏼|👌|all good|(?:dat |dit |het )?is (?:zo |helemaal |echt )?(?:goed|prima|akkoord|ok|oke|oké)(?: zo)?|groen licht|vastgesteld|(?:ik )?stem in|stemt in|ingestemd|(?:hier|daar) (?:kan|ga) ik mee (?:instemmen|akkoord)|(?:mijn|je hebt mijn|you have my) (?:zegen|fiat|fiat|goedkeuring|akkoord|instemming|approval|blessing)(?: heb je)?|fiat|(?:(?:hij|dit|het|zo|die|de brief|de tekst|het bericht) )*(?:kan|mag) (?:zo (?:ie |hij |dit |het )?(?:weg|eruit|uit|de lucht in)|(?:ie |hij |dit |het |zo )*(?:de deur uit|naar buiten|(?:verstuurd|verzonden|gepubliceerd|geplaatst) worden))|zo (?:kan|mag) (?:ie|hij|het|dit) (?:weg|eruit|uit|de deur uit)"
)
_EXTRA = (
    r"zo|hoor|hierbij|bij dezen?|hereby|(?:voor|met|for|with) (?:die|deze|dit|dat|de|het|this|that|the) (?:tekst|brief|bericht|versie|text|letter|message|version)|(?:mag |kan |dus )?(?:de )?deur uit(?: ermee| met die brief)?|with (?:this|that) one|gegeven|from me|(?:leest|loopt) (?:echt |heel )?(?:goed|prima|lekker|fijn)|reads (?:really |very )?(?:well|good|fine)|no (?:further )?(?:changes|comments|remarks|edits)|nothing to (?:add|change)|geen (?:verdere )?(?:wijzigingen|opmerkingen|aanmerkingen)|(?:niets|niks) (?:meer )?(?:op aan te merken|aan te (?:passen|veranderen)|toe te voegen)|from my side|stuur maar uit|mee|met dit bericht|met deze tekst|met deze versie|met de tekst|met het bericht|met dit|met deze|met|dit|deze|ermee|hiermee|it|this|like this|that|het bericht|de tekst|bericht|tekst|"
    r"dank|dankjewel|dank je wel|dank je|dank u|thanks|thank you|bedankt|verstuur het maar|laat maar gaan|ga maar door|zet maar door|ship it|send it out|out it goes|kan eruit zo|mag eruit|mag weg|kan weg|mag zo weg|mag zo de deur uit|kan zo de deur uit|verstuur maar|verstuur|maar versturen|publiceren maar|verzenden maar|plaatsen maar|plaats maar|doorsturen maar|stuur maar op|versturen maar|versturen|verzenden|verzend maar|publiceer maar|publiceren|publiceer|stuur maar|stuur maar door|kan de deur uit|mag de deur uit|kan weg zo|kan zo|mag zo|"
    r"zeer|heel|helemaal|wat mij betreft|voor mij|van mij|van mijn kant|namens mezelf|with this|with the text|with it|with me|for me|by me|send it|go ahead|publish it|publish|the text|the message|please|graag|ga je gang|sterk|helder|duidelijk|nice|well done|en"
)
_OPENING = re.compile(
    r"^(?:(?:(?:ik )?(?:ben|ga|geef)|(?:het |de |dit |die |deze |the |this |that )?(?:bericht|tekst|brief|stuk|letter|text|message)(?: (?:over|van|voor|about|for|on))?(?= (?:heeft|krijgt|is|has))|bij dezen?|'?m(?= goed| prima| akkoord)|hem(?= goed| prima| akkoord)|(?:ik (?:vind (?:het|dit)|keur (?:het|dit)))|wat mij betreft|van mij|voor mij|namens|van|gelezen|dit is|het is|is|(?:heb ik|ik heb)(?: het| hem| dit| de tekst| het bericht)? (?:gelezen|bekeken|doorgelezen|doorgenomen|gezien)|(?:gezien|gelezen|bekeken) en|(?:daar |hier )?(?:niks|niets) op aan te merken|geen (?:verdere )?(?:opmerkingen|aanmerkingen|bezwaar|bezwaren|wijzigingen)|no (?:comments|changes|objections|remarks)|gaat(?= akkoord)|heeft(?= akkoord| goedgekeurd| ingestemd)|bericht is|tekst is|that's|that is|this is|it's|i'm|i am|i|from me|on behalf of|for|de|wethouder|zegt|vindt|geeft|is het|het|says|it)[\s,:;.]+)+",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"(?:mooi|top|perfect|great|nice|klopt|zeker|sterk|helder|duidelijk|natuurlijk|eens|doen|uitstekend|good|en|go|sure|[\s,.;:!])+|(?:ok|oke|oké|okay|okee|sure|top)[\s,.!]+(?:dank\w*(?: je| u)?(?: wel)?|thanks|thank you|bedankt|hoor|en|[\s,.!])+",
    re.IGNORECASE,
)
"""Words that praise or thank, but do not plainly say yes."""
_YES = re.compile(
    rf"(?:(?:{_GOOD})(?!\w)[\s,.;:!]*)+(?:(?:{_GOOD}|{_EXTRA}|👍|✅)(?!\w)[\s,.;:!]*)*|(?:mooi|goed|prima|helder|sterk|duidelijk|nice|great|good) (?:bericht|verhaal|stuk|tekst|message|text|work)[\s,.;:!]+(?:{_GOOD})[\s,.;:!]*(?:(?:{_EXTRA})(?!\w)[\s,.;:!]*)*",
    re.IGNORECASE,
)
_SURE = re.compile(
    r"akkoord|akkord|akoord|accoord|approve|vastgesteld|stem(?:t)? in|ingestemd|instemmen|groen licht|👌|all good|zegen|fiat|\bok\b|oke|oké|okay|prima|fine|agree|👍|✅|\bja\b|yes|goed|good|go ahead|verstuur|publiceer|top|perfect|mooi|great|mee eens|accept|neem|good to go|works|happy|keurig|netjes|keur|jazeker|zeker|natuurlijk|doen|doe maar|sure|lgtm|klopt|uitstekend|eens",
    re.IGNORECASE,
)
_BUT = re.compile(
    rf"(?:(?:{_GOOD})(?!\w)(?:\s+(?:zo|hoor|met|akkoord|mee|like this|this|stuk|verhaal|bericht|tekst|brief|werk|text|piece|letter|message|work))*[\s,;:.!-]*)+(?P<link>maar|alleen|mits|als|behalve|enkel|echter|just|apart from|minus|onder voorwaarde dat|op (?=.{2, 60}\bna\b)|nog (?=(?:even|één|een|wel|graag|iets)\b)|pas (?=na|als|wanneer)|op voorwaarde dat|zodra|wanneer|tenzij|uitgezonderd|na|but|only|except|if|provided(?: that)?|once|unless|as long as|after|zolang|met uitzondering van|wel|though|however)\b(?P<rest>.+)",
    re.IGNORECASE | re.DOTALL,
)
_NO = re.compile(
    r"(?:terug\s+naar\s+\w+|(?:stuur|zend)\s+(?:(?:maar|het|hem|dit|'?m)\s+)*(?:retour|terug)|retour(?:\s+afzender)?|send\s+(?:it|this)\s+back(?:\s+(?:pls|please))?|(?:i\s+)?(?:can'?t|cannot|won't)\s+sign\s+(?:this|it)\s+off|niet\s+doen(?:\s+zo)?|nog\s+even\s+niet|even\s+niet|bijna(?: goed| akkoord)?|almost|nearly(?: there)?|nog\s+niet\s+akkoord|niet\s+akkoord|nog\s+niet|niet\s+goed|liever\s+niet|nee|neen|not\s+yet|not\s+like\s+this|not\s+approved|not\s+ok|don't\s+approve|do\s+not\s+approve|i\s+don't\s+approve|reject(?:ed)?|afgekeurd|afwijzen|weiger|no(?!\s+(?:changes|comments|objections|remarks|edits))|nope|zo\s+nog\s+niet|zo\s+niet|(?:hier\s+|daar\s+)?(?:ik\s+)?ga\s+(?:ik\s+)?(?:hier\s+|hiermee\s+|er\s+)?niet\s+(?:mee\s+)?akkoord|ik\s+keur\s+(?:dit|het|hem)\s+(?:niet\s+goed|af)|(?:dit|het|hij|zo)\s+(?:kan|mag)\s+(?:zo\s+|nog\s+|dit\s+)*niet\s+(?:de\s+deur\s+uit|weg|uit|naar\s+buiten|verstuurd\s+worden)|niet\s+(?:versturen|publiceren|verzenden)|needs\s+(?:more\s+)?work|niet\s+zo|👎|❌|decline(?:d)?|geen\s+akkoord|keur\s+(?:ik\s+)?(?:dit\s+)?(?:niet|af)|niet)(?!\w)[\s,;:.!-]*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_CHANGE = re.compile(
    r"\b(?:i'd like|in there|(?:has|have|needs?) to be|erbij|(?:de |the )?(?:toon|tone)|(?:te|too) (?:stellig|hard|zacht|technisch|ambtelijk|negatief|positief|veel|weinig|algemeen|warrig|stijf|streng|informeel|technical|harsh|negative|positive|general|stiff|strict|informal|much|many|little|few)|(?:vorige|eerdere) versie|(?:previous|earlier) version|(?:was|were) (?:beter|better)|zonder|without|not happy|ik mis|mis ik|i miss|instead|zo (?:sturen|versturen|doen|gaan|kan|gaat|mag|wil|publiceren) (?:we|wij|ik|het|dit|die)(?: het| dit)? niet|kan zo niet|niet zo versturen|overdoen|opnieuw|klinkt|leest niet|onduidelijk|onleesbaar|klopt nog niet|unclear|confusing|sounds|redo|typo|tikfout\w*|spelfout\w*|taalfout\w*|eruit|erin|weg|weghalen|verwijder\w*|schrap\w*|haal|voeg|toevoegen|noem|vermeld|verander\w*|wijzig\w*|aanpassen|pas|korter|langer|duidelijker|eenvoudiger|simpeler|formeler|anders|herschrij\w*|vervang\w*|zet|maak|moet|moeten|mist|ontbreekt|klopt niet|te lang|te kort|te moeilijk|te formeel|te vaag|"
    r"vriendelijker|warmer|zakelijker|scherper|positiever|netter|(?:kan|moet|mag) (?:nog |echt |veel |iets |wat )*(?:beter|mooier|sterker|korter)|nakijken|controleren|checken|toelichten|doe er|remove|add|change|mention|shorten|shorter|rewrite|replace|delete|leave out|drop|should|must|missing|too long|too short|too formal|too vague|fix|wrong|cut|bovenaan|onderaan|graag)\b",
    re.IGNORECASE,
)
_WONDERS = re.compile(
    r"(?:wie|wat|waar|wanneer|hoe|welke|waarom|who|what|when|where|which|how|why)\b.*\?|.*\b(?:herinner|remind)",
    re.IGNORECASE | re.DOTALL,
)
_LATER = re.compile(
    r"\b(?:kijk|lees|later|morgen|straks|vanmiddag|vanavond|even wachten|moment|tomorrow|later|look at|denk|bijna|misschien|waarschijnlijk|maybe|probably|perhaps|think|almost|twijfel|weet niet|weet het niet|not sure|overleg)\b(?!.*\b(?:eruit|erin|remove|add)\b)",
    re.IGNORECASE,
)
_EXPLAINS = re.compile(
    r",\s*(?:dat|die|dit|want|omdat|anders|dan|niemand|mensen|bewoners|iedereen|people|that|this|it|they|because|since|nobody|no one|everyone|otherwise)\b(?!\s+moet).*$",
    re.IGNORECASE | re.DOTALL,
)


def is_yes(text: str) -> bool:
    """True for words that plainly say yes, and nothing else."""
    bare = plain(text).strip(" .!,:")
    return _YES.fullmatch(_OPENING.sub("", bare)) is not None and _WEAK.fullmatch(bare) is None


def verdict(
    text: str, shown: Shown, *, may: bool, behalf: str | None, behalf_said: bool, plainly: str
) -> Reading | None:
    """What the words say to a request; None when they say nothing about it.

    `may`: the speaker is the one who was asked, or acts for that person; `behalf`: for whom, if so; `behalf_said`: that
    person was named in the words; `plainly`: the words spelled well, without what the request itself names.
    """
    said = plain(text).strip()
    bare = said.strip(" .!")
    around = without_asides(plain(plainly).strip(" .!"))
    if shown.kind is ShownKind.APPROVAL:
        return _approval(said, (bare, around), shown, may=may, behalf=behalf, behalf_said=behalf_said)
    if shown.kind is ShownKind.HANDOVER:
        return _handover(said, bare, around, shown, may=may)
    return None


def _approval(
    said: str, bare: tuple[str, str], shown: Shown, *, may: bool, behalf: str | None, behalf_said: bool
) -> Reading | None:
    slots: dict[str, Any] = {"message_id": shown.subject, "version": shown.version}
    unsure = Reading(intent="clarify", asks=("meaning",), rule="verdict in doubt")
    if "?" in said and not _CHANGE.search(said) and not _BUT.fullmatch(said):
        return unsure if _SURE.search(said) else None
    plainly = bare[:1] if behalf else bare
    if any(_YES.fullmatch(_OPENING.sub("", words)) for words in plainly):
        if any(_WEAK.fullmatch(words) for words in plainly):
            return unsure
        if not may or (behalf is not None and not behalf_said):
            return unsure
        if behalf is not None:
            slots["on_behalf_of"] = behalf
        return Reading(intent="message.approve", slots=slots, rule="yes to the request, and nothing else")
    for pattern in (_BUT, _NO):
        if match := pattern.fullmatch(said):
            if not may:
                return unsure
            remark = _remark(_so_not(match["rest"]))
            if pattern is _BUT and (not remark or _WONDERS.match(remark)):
                return unsure
            if behalf is not None:
                slots["on_behalf_of"] = behalf
            return _rejected(slots, remark)
    if (wished := _wished(said)) is not None:
        return _rejected(slots, wished) if may else unsure
    if (held := _HOLD.fullmatch(said)) and not _LATER.search(said) and "?" not in said:
        return _rejected(slots, _remark(held["rest"])) if may else unsure
    if _CHANGE.search(said) and not _LATER.search(said):
        if not may:
            return unsure
        remark = re.sub(
            rf"^(?:(?:{_GOOD})(?!\w)[\s,;.!-]*)+(?:verhaal|bericht|stuk|tekst)?[\s,;.!-]*",
            "",
            said,
            flags=re.IGNORECASE,
        ).strip(" ")
        return _rejected(slots, _remark(_so_not(remark)) or said)
    if _SURE.search(said) and not re.search(
        r"\b(?:status|herinner|remind|wanneer|wie|what|when|who|vraag)\b", said, re.IGNORECASE
    ):
        return unsure
    return None


_WISH = re.compile(
    r"(?P<before>.{3,90}?)(?:[,;.]\s+(?:maar|but|and|en)?|\s+(?:maar|but))\s*(?:ze|zij|hij|she|he)\s+(?:(?:just|only|really|alleen|toch)\s+)?(?:wilt?|wants|would like|needs|mist|misses)\s+(?:(?:wel|nog|just|only|alleen|graag|also|ook|dat|that|to have)\s+)*(?P<rest>\S+\s+\S.*)",
    re.IGNORECASE | re.DOTALL,
)
"""After a word of praise, what the one who was asked still wants: 'mooie brief, maar ze wil het nummer eronder'."""


def _wished(said: str) -> str | None:
    """What is still wanted, as the remark; None when nothing is said so."""
    match = _WISH.fullmatch(said)
    if match is None or "?" in said:
        return None
    before = re.sub(r"^\W*(?:s\b)?\s*|\b(?:nearly|almost|bijna)\b", " ", match["before"], flags=re.IGNORECASE)
    before = " ".join(before.split())
    praised = is_aside(before) or is_aside(f"vindt {before}") or _YES.fullmatch(_OPENING.sub("", before))
    return _remark(match["rest"]) if praised else None


def _so_not(words: str) -> str:
    """The words without a clause that only says no: 'zo sturen we het niet'."""
    kept = [part for part in re.split(r"(?<=[,;.])\s+", words) if not _NOT_SO.fullmatch(part.strip(" ,;.!"))]
    return re.sub(
        r"^(?:dit|het|dat|this|it|that)\s+(?=klinkt|leest|sounds|reads)",
        "",
        " ".join(kept).strip(" ,;"),
        flags=re.IGNORECASE,
    )


_HOLD = re.compile(
    r"(?:nog\s+)?(?:hold (?:it|on|off)|wacht(?: hier| er)?(?: nog)?(?: even)?(?: mee)?|stop|wait|liever|rather|graag eerst|eerst|first|te vroeg|te snel|too early|too soon)(?!\w)[\s,;:.!-]*(?P<rest>(?:\S+\s+){1,}\S.*)",
    re.IGNORECASE | re.DOTALL,
)
"""Words that hold the message back, with what must be done first."""
_NOT_SO = re.compile(
    r"(?:dus |en )?(?:zo|dit|dat|het) (?:\w+ )?(?:sturen|versturen|doen|gaan|kan|gaat|mag|wil|publiceren|sturen) (?:we |wij |ik |het |dit |die |zo )*niet(?: weg| uit| zo| versturen)?|(?:so )?(?:we're |we are )?not (?:sending|publishing) (?:it |this )?(?:like this)?|not like this|this can't go out(?: like this)?",
    re.IGNORECASE,
)


def _rejected(slots: dict[str, Any], remark: str) -> Reading:
    slots.pop("on_behalf_of", None)
    if remark:
        return Reading(
            intent="message.reject", slots={**slots, "remark": remark}, rule="a change or a no to the request"
        )
    return Reading(intent="message.reject", slots=slots, asks=("remark",), rule="a no without a remark")


def _handover(said: str, bare: str, around: str, shown: Shown, *, may: bool) -> Reading | None:
    slots: dict[str, Any] = {"trajectory": shown.trajectory}
    unsure = Reading(intent="clarify", asks=("meaning",), rule="verdict in doubt")
    if "?" in said:
        return unsure if _SURE.search(said) else None
    takes = rf"(?:(?:{_GOOD}|is goed|hoor|graag|gladly|happy to|no problem|geen probleem|komt goed|komt in orde|will do|ja|yes|jazeker)(?!\w)[\s,.!]*)*(?:(?:ik|i)\s+)?(?:neem|neem het|doe het|doe dit|doe dat|regel het|aanvaard|overdracht aanvaard|overdracht geaccepteerd|happy to take|glad to take|can take|accepteer|aanvaard|accept|take|i'll take|i will take|i accept|i'll|doe ik|ga ik doen|pak ik op|pak het op)\b[\w\s']{{0,30}}"
    if any(_YES.fullmatch(words) or _TAKES.fullmatch(words) for words in (bare, around)) or (
        re.fullmatch(takes, bare, re.IGNORECASE)
        and not re.search(
            r"\b(?:niet|not|geen|mits|als|if|eerst|first|maar|but|zodra|na|after|once|only|alleen|wel)\b",
            bare,
            re.IGNORECASE,
        )
    ):
        return Reading(intent="handover.accept", slots=slots, rule="yes to the handover") if may else unsure
    said = re.sub(r"\b(kom|laat|geef|doe|ga|zet|stuur) maar\b", r"\1", said, flags=re.IGNORECASE)
    condition = re.search(
        r"\b(?:maar(?:\s+(?:dan|wel|ik wil|wil ik|ik moet|graag))?|alleen met|only with|mits|als|(?:op|onder) (?:de )?voorwaarde dat|zodra|alleen als|tenzij|but(?:\s+(?:i want|i need|only))?|if|provided(?: that)?|once|unless|as long as|only if|only when|eerst|first|wanneer|zolang|after|na)\b(?P<rest>.+)",
        said,
        re.IGNORECASE | re.DOTALL,
    )
    if (
        condition
        and (
            _SURE.search(said[: condition.start()])
            or re.match(r"(?:ik\s+)?(?:wil|neem|moet|doe|pak|ga|aanvaard|accepteer)|i\s", bare, re.IGNORECASE)
            or re.fullmatch(
                r"(?!(?:wat|hoe|wie|waar|what|how|who|and|en|bedankt|dank|sorry|helaas|thanks)\b)(?:\w+\W+){0,2}",
                said[: condition.start()],
            )
        )
        and not re.match(r"(?:nee|no|niet|not|liever)\b", bare, re.IGNORECASE)
    ):
        rest = condition["rest"]
        if condition[0].casefold().startswith(("eerst", "first")):
            rest = condition[0]
        return Reading(
            intent="handover.accept",
            slots={**slots, "condition": _clean(rest)},
            rule="a condition is no acceptance",
        )
    if match := _DECLINES.fullmatch(said) or _NO.fullmatch(said):
        remark = re.sub(
            r"^(?:dank je|dank u|bedankt|thanks|thank you|sorry)\b[\s,.;:!-]*",
            "",
            _clean(match["rest"]),
            flags=re.IGNORECASE,
        )
        return (
            Reading(
                intent="handover.decline",
                slots={**slots, **({"remark": remark} if remark else {})},
                asks=() if remark else ("remark",),
                rule="no to the handover",
            )
            if may
            else unsure
        )
    if re.search(
        r"\b(?:niet|geen|not|can't|cannot|won't|no (?:time|capacity|room|hours)|te druk|vol|te veel|too much|too busy|weiger|liever)\b",
        said,
        re.IGNORECASE,
    ):
        return (
            Reading(
                intent="handover.decline",
                slots={**slots, "remark": _clean(_CANNOT.sub("", said)) or _clean(said)},
                rule="no to the handover",
            )
            if may
            else unsure
        )
    return unsure if _SURE.search(said) else None


_TAKING = rf"(?:{_GOOD}|(?:is|dat is) goed|leuk(?=\W+\w)|doe ik|doen we|gaan we doen|regel maar|sure thing|happy to|aangenomen|graag|komt voor elkaar|(?:dat|dit|het|die|deze) (?:pak|neem|doe) ik(?: (?:op|over|erbij|er bij|wel|graag|mee|er wel bij))+|ik ga (?:ermee|er mee|hiermee) (?:verder|aan de slag)|(?:dat |het )?lijkt (?:me|mij) (?:leuk|goed|prima|mooi|een mooie klus)|kom maar (?:op|door)(?: met (?:het|de) (?:dossier|stukken|papieren|boel))?|(?:dat |dit )?zal ik doen|ik neem het stokje(?: graag| wel)?(?: over)?|(?:it's|it is|this is) mine(?: from here| now| then)*|(?:vanaf nu )?(?:is|nu) (?:dit |het |deze |de )?van mij|laat maar komen|geef maar (?:hier|door)|ik zeg ja|i'm (?:on it|in)|count me in|no problem|geen probleem|deal)(?!\w)[\s,.!]*"
_TAKES = re.compile(
    rf"(?:(?:met (?:de|deze) )?overdracht\s+)?(?:{_TAKING})+(?:(?:{_TAKING}|(?:{_EXTRA}|zelfs|(?:met (?:de|deze) )?overdracht)(?!\w)[\s,.!]*))*",
    re.IGNORECASE,
)
"""Words that take over what was offered, and say nothing else."""
_DECLINES = re.compile(
    r"(?:(?:lief|aardig|fijn|leuk|nice|kind|sweet)\s+(?:dat je|of you)[\w\s]{0,30}?[,.]?\s+(?=maar|but))?(?:(?:sorry|helaas|bedankt|dank je(?: wel)?|dank u|dankjewel|thanks|thank you|maar|but|spijtig|jammer)\b[\s,.!]*)*"
    r"(?:(?:ik )?(?:moet|wil|ga) (?:ik )?(?:dit |het |deze |hem )?(?:helaas )?(?:weigeren|afwijzen|bedanken|overslaan|passen|laten gaan|voorbij laten gaan)|(?:ik )?(?:sla|pas|bedank|weiger|skip)(?: (?:deze|dit|het|hem|hiervoor|ervoor|even))*(?: over)?|(?:dit|dat|het) (?:gaat|zal) (?:me |mij |'m )?niet (?:lukken|worden)|(?:dit|dat|het) lukt (?:me|mij) niet|zoek (?:svp |aub |maar |liever |dan )*(?:een ander|iemand anders)|kan ik (?:zo |nu )*niet (?:aannemen|overnemen|doen)|i(?:'ll| will)(?: have to)? (?:pass|decline|skip)|i(?:'d| would) rather not|i (?:have to|must) (?:decline|pass|refuse)|(?:this is )?not for me|(?:dit |dat )?(?:is )?(?:niets|niks) voor mij|(?:ik )?wijs (?:het|dit|deze) af|vraag (?:maar |het )*(?:beter )?(?:iemand anders|een ander)|(?:dit )?doe ik niet|ik doe (?:het|dit) niet|ik zie (?:er|hier) ?van af|laat maar aan mij voorbij ?gaan|nee|neen|no can do|(?:dat |dit |het )?gaat (?:me |mij |helaas |echt |nu )*niet(?: lukken| worden| passen)?|(?:moet )?(?:helaas )?nee zeggen|no)(?!\w)[\s,;:.!-]*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
"""Words that leave what was offered to another, with why."""
_CANNOT = re.compile(
    r"^\W*(?:i'd (?:really )?(?:love|like) to|i would (?:love|like) to|ik zou (?:graag|het graag)|(?:heel )?graag|leuk)\b[^.;]{0,60}?[,.]?\s(?:but|maar)\s+(?:i|ik)?\s*(?:really|echt|nu)?\s+(?=\S+\s)|^\W*(?:(?:sorry|helaas)[\s,]*)?(?:i )?(?:can't|cannot|can not|won't) (?:take|do|accept) (?:this|it|that)(?: on| over)?[\s,.;:-]+(?=\w)|^\W*(?:dit |dat |het )?(?:kan ik niet (?:aannemen|overnemen|doen)|neem ik niet (?:over|aan)|ik neem (?:dit|dat|het) niet (?:over|aan))[\s,.;:-]+(?=\w)|^\W*(?:sorry|helaas|nee|no)\b[\s,]+(?!\w+\W*$)",
    re.IGNORECASE,
)


def _remark(rest: str) -> str:
    bare = re.sub(
        r"[\s,]+(?:(?:dan|then) )?(?:ben ik|i'm|i am) (?:om|akkoord|tevreden|blij|in|happy|fine)\W*$",
        "",
        _clean(rest),
        flags=re.IGNORECASE,
    )
    return _EXPLAINS.sub("", re.sub(r"^(?:als|if) ", "", bare) if bare != _clean(rest) else bare).strip(" ,;.")


def _clean(rest: str) -> str:
    found = re.sub(
        r"^[\s,;:.!-]*(?:(?:mwah|mwa|hmm+|hm|tja|nou|oei|eh|uhm?|well|want|omdat|because|dat|wel|nog|dan|graag|ik wil(?: dat)?|wil ik|i want|alleen|maar|only|but)\b[\s,:]*)*",
        "",
        rest.strip(),
        flags=re.IGNORECASE,
    )
    return found.strip(" ,;.!")

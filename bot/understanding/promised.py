"""Who promised, and who does it."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain.person import BOARD_ROLES
from bot.understanding.normal import vocabulary
from bot.understanding.people import Named
from bot.understanding.sentence import Sentence
from bot.understanding.verbs import INFINITIVES

ACTION = re.compile(
    r"^\W*(?:(?:note|record|log|noteer|leg vast)\W+(?:(?:an?|een|als|de|the)\s+)?)?(?:(?:nieuwe?|extra|new)\s+)?(?:interne?\s+)?(?:te doen|actiepunt|actie|todo|to-do|to do|action point|action item|action|task|taak|actie voor|internal action)\b"
)
COUNCIL = re.compile(
    r"\b(?:gemeenteraad|raad|raadscommissie|commissie|raadsleden|raadslid|council|committee|councillors?|griffie|fractie\w*)\b"
)
PLEDGE = re.compile(r"\b(?:zei\b.{0,40}\btoe|toezegging|toegezegd|zegde?n?|zegt|pledged?|toezeggen)\b")
_MINE = re.compile(
    r"\b(?:ik (?:pak|doe|zou|regel|zorg|neem|ga|zal|bel|mail|stuur|maak|schrijf|kijk|zoek|kom|lever|trek|plan|laat|geef|deel|leg|zet|vraag|reken|check|haal|nodig|kijk|meet|koppel|werk|bespreek|bezoek|organiseer|informeer|presenteer|controleer|bereid|verwerk|lees|teken|tel)|(?:ik ben|i am|i'm) (?:de |the )?(?:actiehouder|eigenaar|trekker|owner|verantwoordelijk|responsible|aan zet)|door mij|van mij|voor mij|for me|by me|i'll|i will|from me|doe ik(?: zelf)?|pak ik op|regel ik|mezelf|(?:note|reminder|actie|action|to-?do) (?:for|to) (?:myself|me|self)|(?:dat|that) (?:ik|i)(?! (?:heb|had|have|krijg))|(?:bij mij|mijn naam))\b"
)
_MINE_CLAUSE = re.compile(
    r"[\s,;.(-]+(?:(?:dat )?(?:pak|doe|regel|neem) ik(?: dat| het| zelf)?(?: op| voor mijn rekening)?|ik (?:pak|doe|regel|neem|zorg) (?:dat|het|er|hier|daar)?\s?(?:zelf |voor |wel )?(?:op|voor|wel|zelf|over|mee)?|van mij|i'll (?:do|take|handle|arrange) (?:it|that|this)|i will (?:do|take|handle|arrange) (?:it|that|this)|door mij|by me|(?:ik ben|i am|i'm) (?:de |the |zelf )?(?:actiehouder|eigenaar|trekker|owner|verantwoordelijk|responsible|aan zet)|ik (?:hou|houd|bewaak|volg) (?:dat|het|dit|er)[\w ]{0,25}|(?:ik|i(?:'ll| will)?) [\w'-]+ (?:dat|het|dit|hem|haar|die|ze|it|that|this|them)(?: zelf| myself| wel| dan)*(?: op| mee| voor| uit| af| over)?|i own (?:it|this|that)|i'm on it|(?:de |the )?(?:trekker|eigenaar|actiehouder|verantwoordelijke|owner)\s*(?:ben|is|:|=|am)?\s*(?:ik(?:zelf)?|mij|me|mezelf|myself)|(?:zet|schrijf|leg|noteer) (?:(?:dat|dit|het|hem|die|deze|maar|even|ook|dan) )*(?:op|bij|onder) (?:mij|mijn naam|mijn lijst(?:je)?)(?: neer)?|(?:komt|ligt|staat|hoort) (?:bij mij|op mijn (?:naam|lijst(?:je)?|bord))|(?:put|assign) (?:it|that|this) (?:to|on|under) (?:me|my name|my list)|(?<=[,;-]\s)ik(?:\s?zelf)?|(?:op|onder) mijn naam|trek ik(?: zelf)?)\W*$|(?<=\w)\s+van mij\b",
    re.IGNORECASE,
)
_DOES = r"(?:doet|regelt|pakt|zorgt|neemt|trekt|gaat|maakt|levert|does|handles|takes|will do|will handle|arranges|is (?:eigenaar|trekker|actiehouder|owner)|picks)"
_I_PROMISED = re.compile(
    r"\b(?:ik heb|heb ik|heb|ik (?:beloofde|beloof|zeg|zegde)|i(?:'ve| have)? (?:just )?(?:promised|pledged)|i (?:pledge|promise))\b"
)
PROMISING = re.compile(r"beloofd|toegezegd|beloof|zegde|zegt|zeg|promised?|pledged?|afgesproken")


def owner_of(sentence: Sentence) -> tuple[str | None, list[tuple[int, int]]]:
    """Who does it, and the words that say so."""
    text, low = sentence.text, sentence.low
    head, body = sentence.head_and_body
    start = sentence.body_at
    for one in (_as_colleague(named, text) for named in sentence.people):
        if one.one is None:
            continue
        before, after = text[: one.start], text[one.end :]
        if held := re.search(
            r"(?:eigenaar|actiehouder|owner|trekker|verantwoordelijke?|responsible)(?:\s+(?:is|wordt|becomes))?\W*$|\b(?:make it|assign(?:ed)?(?: it)? to|op naam van|toewijzen aan|toegewezen aan|maak er)\s+$|[,.;]\s*(?:dat |dit |het |hij |it |that )?(?:ligt|zit|loopt|komt|hoort|lies|sits|is) (?:nu |verder |al |dan )?(?:bij|via|with)\s+$|\b(?:actiepunt|actie|todo|to-do|action|action item|action point|task|taak)(?:\s+(?:voor|for|van|bij))?\s*$",
            before,
            re.IGNORECASE,
        ):
            return one.one, [
                (
                    one.start if re.match(r"act(?!ieh)|tod|to-|tas|taa", held[0], re.IGNORECASE) else held.start(),
                    one.end,
                )
            ]
        if given := _given(before, after, one.start, one.end, sentence):
            return one.one, [given]
        if _BEGINS.search(before) and (clause := _OWNS.match(after)) and (clause["may"] or _is_verb(clause["verb"])):
            return one.one, [(one.start, one.end + clause.end("all"))]
        if _PUT_AT.search(before) or (_MUST.search(before) and not _GETTING.search(after)):
            return one.one, [(one.start, one.end)]
        clause = re.match(
            rf"\s+{_DOES}\s*(?:dat|het|dit|it|that|this|op|hiervoor|daarvoor|ervoor|up)?\s*(?:op|voor|up|mee)?\s*(?:[.,;]|$)",
            after,
            re.IGNORECASE,
        )
        if clause:
            return one.one, [(one.start, one.end + clause.end())]
        if re.search(r"(?:\bdoor|\bby|^\W*|[:;,.]\s*|\bdat\s*|\bthat\s*)$", before, re.IGNORECASE) and (
            _verb_follows(after) or (re.search(r"\b(?:dat|that)\s*$", before) and not PROMISING.search(after))
        ):
            return one.one, [(one.start, one.end)]
        if re.search(r"\b(?:door|by)\s+$", before, re.IGNORECASE) and one.start > start:
            return one.one, [(one.start, one.end)]
        if (
            body
            and one.end <= len(head)
            and re.match(
                r"\W*(?:actie(?:punt)?|todo|to-do|to do|action|taak|task)?\W*$", head[one.end :], re.IGNORECASE
            )
            and not PLEDGE.search(low)
            and not re.search(r"\b(?:aan|met|to|with)\s+$", before)
        ):
            return one.one, [(one.start, one.end)]
        if re.match(r"\s+to\s+\w+", after) and re.match(r"^\W*$", before):
            return one.one, [(one.start, one.end)]
        if re.search(r"[,.;-]\s*(?:(?:voor|for|bij|with)\s+)?$", before) and re.match(r"\s*(?:[,.;)]|$)", after):
            return one.one, [(one.start, one.end)]
    undated = text
    for day in sentence.days:
        undated = undated[: day.start] + " " * (day.end - day.start) + undated[day.end :]
    mine = _MINE_CLAUSE.search(text) or _MINE_CLAUSE.search(undated)
    if mine:
        return sentence.known.speaker, [mine.span()]
    mine = _MINE.search(low) or _I_DO.match(low) or _I_DO.match(sentence.masked)
    return (sentence.known.speaker, []) if mine else (None, [])


_I_DO = re.compile(
    r"\W*(?:ik (?!heb|had|ben|was|wil|vind|denk|zie|hoop|weet|kan|mag|hoor|krijg|verwacht|zei|zeg|beloof)\w+|(?:‹d› )(?!heb|had|ben|was|wil|kan|mag|hoor|krijg)\w+ ik\b|(?:ik )?moet (?:ik )?nog\b)"
)
"""Says at once what the speaker does."""


_COLLEAGUE = re.compile(r"\b(?:(?:onze|mijn|de|our|my) )?(?:collega|colleague)\s+$", re.IGNORECASE)
"""Before a name: it belongs to it."""


def _as_colleague(named: Named, text: str) -> Named:
    """Someone with 'onze collega' before the name, as one."""
    title = _COLLEAGUE.search(text[: named.start])
    return replace(named, start=title.start()) if title else named


_PUT_AT = re.compile(r"\b(?:zet|leg|schrijf|noteer)\b[^.!?]{0,40}\b(?:bij|op naam van)\s+$", re.IGNORECASE)
"""Before who it is put with: 'zet dat maar bij Daan'."""
_MUST = re.compile(r"\b(?:moet|zal|gaat|laat|kan|mag|must|should|can|could|let)\s+(?:dan |ook )?$", re.IGNORECASE)
"""Before who does it: 'voor vrijdag moet Daan ...', 'kan Tom ...'."""
_GETTING = re.compile(r"\b(?:krijgen|horen|ontvangen|weten|hear|get|receive|know)\b", re.IGNORECASE)
_AS_OWNER = re.compile(
    r"\s+(?:als|as)\s+(?:de |the )?(?:trekker|eigenaar|actiehouder|verantwoordelijke|owner|lead)\b", re.IGNORECASE
)
_FROM = re.compile(r"\s*\b(?:van|from)\s+$", re.IGNORECASE)
_RECEIVES = re.compile(r"\b(?:krijgt|krijgen|ontvangt|ontvangen|gets?|receives?)\b")


def _given(before: str, after: str, start: int, end: int, sentence: Sentence) -> tuple[int, int] | None:
    """Where someone is named as who does it in other ways: 'krijgt … van Sanne', 'met Pieter als trekker', 'deelt Daan'."""
    if role := _AS_OWNER.match(after):
        lead = re.search(r"[\s,]*(?:\b(?:met|with)\s+)?$", before, re.IGNORECASE)
        return (lead.start() if lead else start), end + role.end()
    if (giver := _FROM.search(before)) and _RECEIVES.search(sentence.low[:start]):
        return giver.start(), end
    clause = re.search(r"[,;.(-]\s*(?:dat\s+|en\s+)?(?P<verb>\w+t)\s+(?:dat\s+|het\s+)?$", before)
    if clause and clause["verb"].casefold() in INFINITIVES and re.match(r"\s*(?:[,;.)]|$)", after):
        return clause.start(), end
    verb = re.search(r"(?P<verb>\w+t)\s+$", before)
    if (
        verb
        and verb["verb"].casefold() in INFINITIVES
        and any(day.end <= verb.start() and not sentence.text[day.end : verb.start()].strip() for day in sentence.days)
    ):
        return start, end
    return None


_BEGINS = re.compile(r"(?:[.,;:!?(-]\s*|\b(?:en|and|waarbij|zodat|maar|but)\s+)$", re.IGNORECASE)
"""Where a clause begins."""
_OWNS = re.compile(
    r"(?P<all>'s on (?:it|this)|'s got (?:it|this)|\s+is on (?:it|this)|\s+(?:is\s+(?:de\s+|the\s+|hiervoor\s+|daarvoor\s+)?(?P<as>eigenaar|actiehouder|trekker|owner|verantwoordelijk|responsible|aan zet|in charge)|"
    r"(?:(?P<may>(?:zal|gaat|moet|kan|mag|wil|will|is going to|should|can)\s+)(?:(?:dat|het|dit|hem|haar|die|deze|ze)\s+)?(?:wel\s+|dan\s+)?)?(?P<verb>[\w-]+)(?:\s+(?:dat|het|dit|hem|haar|die|deze|ze|it|that|this|these|them|him))?(?:\s+(?:zelf|wel|verder))*"
    r"(?:\s+(?:op|voor|mee|uit|af|over|aan|up|out|on|care of it|(?:voor )?(?:zijn|haar) rekening|oppakken|doen|regelen))*))\s*(?=[.,;!)]|$|\s(?:en|and)\s)",
    re.IGNORECASE,
)
"""Who does it, said in a clause of its own: 'Daan trekt het', 'Ingrid is eigenaar'."""
_ENGLISH_VERBS = vocabulary("""
does owns handles takes makes checks writes sends calls shares arranges delivers prepares drafts picks leads organises
organizes reports books plans measures mails phones presents collects fixes finds gets tells informs invites asks looks
runs orders drives leads edits posts prints installs repairs cleans buys signs runs brings gives visits reviews updates draws
""")


def _is_verb(word: str | None) -> bool:
    low = (word or "").casefold()
    return word is None or low in INFINITIVES or not {low, f"{low}s"}.isdisjoint(_ENGLISH_VERBS)


def _verb_follows(after: str) -> bool:
    match = re.match(
        r"\s+(?:(?:zal|zou|gaat|moet|kan|will|is going to|should|has to|needs to|must)\s+)?([\w-]+)", after
    )
    return match is not None and (
        _is_verb(match[1])
        or re.match(r"\s+(?:zal|zou|gaat|moet|will|should|must|needs to|has to|is going to)\s", after) is not None
    )


def promised_by(sentence: Sentence) -> tuple[str | None, tuple[int, int] | None]:
    """Who promised it, and the words that say so."""
    for one in sentence.people:
        if one.one is None:
            continue
        after = sentence.low[one.end : one.end + 120]
        before = sentence.low[: one.start]
        if re.match(
            r"[^.,:;!?]{0,100}?\b(?:beloofd|toegezegd|beloofde|belooft|zegde|zegt|zei|promised|pledged|promises)\b",
            after.split(":")[0],
        ) or re.search(
            r"(?:toezegging|belofte|toegezegd|beloofd|pledged?|promised?)\s+(?:van\s+|door\s+|by\s+|of\s+)?(?:de\s+)?(?:wethouder\s+|alderman\s+)?$",
            before,
        ):
            person = next((person for person in sentence.known.people if person.id == one.one), None)
            if person and (person.role in BOARD_ROLES or "toezegging" not in before):
                return one.one, (one.start, one.end)
    if sentence.is_board(sentence.known.speaker) and re.search(
        r"\b(?:hoort|horen|krijgt|krijgen|ontvangt|ontvangen)\b.*\bvan mij\b|\b(?:gets?|hears?|receives?)\b.*\bfrom me\b",
        sentence.low,
    ):
        return sentence.known.speaker, None
    if re.search(r"\b(?:door mij|by me)\b.*(?:toegezegd|beloofd|promised|pledged)", sentence.low):
        return sentence.known.speaker, None
    if _I_SAID.search(sentence.low) or (
        sentence.is_board(sentence.known.speaker) and _SAID_BY_NOBODY.match(sentence.low)
    ):
        return sentence.known.speaker, None
    if (
        _I_PROMISED.search(sentence.low)
        and PROMISING.search(sentence.low)
        and not re.search(r"\b(?:we|wij) hebben\b|\bwe (?:have )?promised", sentence.low)
    ):
        return sentence.known.speaker, None
    return None, None


_I_SAID = re.compile(
    r"\b(?:i(?:'ve| have)? (?:just )?(?:told|assured|said to)|(?:ik (?:zei|vertelde)|heb ik)\b[^,.;:]{0,40}\b(?:dat|gezegd|verteld)|ik heb [^,.;:]{2,40} (?:gezegd|verteld))\b"
    r"|^\W*(?:net |zojuist |gisteren )?tegen [^,.;:]{3,40} (?:gezegd|verteld) (?:dat|om)\b"
)
"""The speaker says to have said it, in other words than promising."""
_SAID_BY_NOBODY = re.compile(
    r"\W*(?:(?:net|zojuist|gisteren|vandaag|vanochtend|just)\s+)?(?:(?:in|aan|tegen|tijdens|bij|to|at)\s[^,.;:]{2,40}?\s)?(?:beloofd|toegezegd|gezegd|promised|pledged|told)\b"
)
"""Promised, without who did: an alderman who types this means to have done it."""

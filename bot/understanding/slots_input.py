"""The slots of input, of what was done with it, and of groups."""

from __future__ import annotations

import re
from typing import Any

from bot.understanding.clauses import reason_in, tidy
from bot.understanding.sentence import Sentence

_WISH = re.compile(
    r"^\W*(?:ze|zij|they|men)?\s*\b(?:willen|wil|vragen om|vraagt om|vragen|vraagt|wensen|wenst|geven aan dat|geeft aan dat|geven aan|geeft aan|vinden dat|vindt dat|vinden|vindt|stellen voor om|stelt voor om|stellen voor|stelt voor|pleiten voor|pleit voor|adviseren|adviseert|melden dat|meldt dat|wants?|asks? for|ask for|would like|says? that|say|suggests?|prefers?|proposes?|zeggen dat|zegt dat|zien liever|hebben|heeft|dringen aan op|maken zich zorgen over|maakt zich zorgen over|(?:lieten|liet|laten|laat) (?:ons )?weten(?: dat)?|zou(?:den)? (?:graag|liever)(?: zien dat)?|br(?:engt|engen|acht|achten) (?:in|naar voren)(?: dat)?|kaart(?:en|t?e|ten|tten)? aan(?: dat)?|signale(?:ert|ren|erde|erden)(?: dat)?|attende\w+ (?:ons )?op|benadruk\w*(?: dat)?|opper\w*(?: dat| om)?|merk\w* op(?: dat)?|r(?:oep|iep)\w* op(?: om| tot)?|verzo(?:ek|cht)\w*(?: om)?|kwam\w* (?:met )?(?:de |het |een )?(?:vraag|verzoek|idee|suggestie|wens|signaal|opmerking|zorg)(?: om| dat| voor)?|told us(?: that)?|noted that|pointed out that|called for|report(?:s|ed)?(?: that)?|pleitten? voor|adviseerden?(?: om)?|stelden? voor(?: om)?|we(?:es|zen) op|meldden?(?: dat)?|noemden?|vre(?:est|zen)(?: dat)?|g(?:eeft|even|af|aven) als (?:reactie|inbreng|advies|wens|input|zorg|idee)(?: mee)?(?: dat| om)?|(?:are|is) (?:worried|afraid|concerned) (?:about|that|of)|(?:leeft|leven|speelt|heerst|bestaat) (?:de |het |een )?(?:zorg|wens|vraag|idee|angst|gevoel|onvrede)?(?: dat| over| om)?|would prefer(?: to)?|balen (?:van|dat)|baalt (?:van|dat)|wijzen op|wijst op|klagen over|klaagt over|klaagden over|complain about|complained about|noemen|noemt|asked for|asked|wanted|said that|said|suggested|would rather have|would rather|vroegen om|vroeg om|wilden|wilde|zeiden dat|zei dat|gaven aan dat|gaf aan dat|vonden|vond|zijn|is|are)\b\s*(?:graag\s+|dat er\s+)?",
    re.IGNORECASE,
)


_REPORTS = re.compile(
    r"^\W*(?:(?:heeft|hebben|had|hadden|have|has)\s+)?(?:(?:ons|net|zojuist|gisteren|vandaag|al|us|just)\s+)*"
    r"(?:mail(?:t|de|den)|gemaild|bel(?:t|de|den)|gebeld|schr(?:ijft|ijven|eef|even)|geschreven|appte?n?|geappt|reageer(?:t|de|den)|reageren|gereageerd|wrote|writes?|e-?mailed|called|phoned|replied|responded)\b"
    r"(?:\s+(?:ons|net|gisteren|vandaag|terug|us|in|to us))*\s*(?:[,:;.]|\bdat\b|\bthat\b|\ben\b|\band\b)\s*",
    re.IGNORECASE,
)
"""How it came in, before what it says: 'mailden dat', 'heeft gebeld:'."""


def input_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Whose input, and what it says."""
    slots, asks = group_slot(sentence)
    body = sentence.head_and_body[1]
    if not body:
        body = sentence.text[sentence.group.end :] if sentence.group else sentence.text
        body = _REPORTS.sub("", re.sub(r"^\W*(?:\([^)]*\))?\W*", "", body))
    text = wish_in(body)
    if text:
        slots["text"] = text
        return slots, asks
    return slots, (*asks, "text")


def wish_in(body: str) -> str:
    """What is wanted or said, without who says it."""
    bare = re.sub(r"^\W*(?:ze|zij|they|men)\s+(?=\w)", "", _WISH.sub("", tidy(body)) or tidy(body))
    return tidy(_WISH.sub("", bare))


def group_slot(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The group, or that it must be asked."""
    first = re.split(r"[,;.:]\s", sentence.text, maxsplit=1)[0]
    if len(first) < len(sentence.text) and (early := sentence.part(first).group) and not early.late:
        return {"group": early.id}, ()
    if sentence.group is not None and not sentence.group.late:
        return {"group": sentence.group.id}, ()
    return {}, ("group",)


_COME_BACK = re.compile(
    r"\b(?:(?:bewaren|parkeren) (?:we|wij|ik)|(?:we|i) (?:keep|park|save)|(?:for|to) the \w+ phase|(?:naar|voor) de \w+fase|op terug|come back to|get back to|pas (?:in|bij|na|tijdens)|not until|only (?:in|during|after)|volgende fase|latere fase|later stadium|later moment|schuiven (?:we )?door|doorgeschoven)\b",
    re.IGNORECASE,
)
_OUTCOMES = (
    ("not_adopted", re.compile(r"\bniet\s+(?:over\w*|mee|gehonoreerd|verwerkt|adopted)|\bnemen we niet|\bniet overgenomen|afgewezen|wij(?:s|zen|st) (?:\w+ ){0,3}af\b|not (?:be )?(?:adopted|taken|accepted|followed|possible)|reject\w*|\w+n't\b|(?:did|do|does|will|can|could|are|is|were) not\b|cannot\b|doen we niet|kan niet|gaat niet|won't|niks|niets|geen\b|\bniet\b")),
    ("partly", re.compile(r"\b(?:deels|half|gedeeltelijk|voor een deel|partly|partially|half|ten dele)\b")),
    ("later", re.compile(r"\b(?:later|volgende fase|komt terug|schuiven door|doorgeschoven|next phase|postponed)\b")),
    ("adopted", re.compile(r"\b(?:overgenomen|over|gehonoreerd|verwerkt|meegenomen|mee|volgen we|uitgevoerd|gerealiseerd|gevolgd|komt er|ingewilligd|adopted|adopt|taken on board|follow|accepted|gedaan|did|doen we|wel|krijgt|krijgen|gets?)\b")),
)  # fmt: skip


def input_answer_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """What was done with the input, and why."""
    slots, asks = group_slot(sentence)
    main, reason = reason_in(sentence.text)
    first = re.split(r"[,:;.]\s", main)
    tail = [part for part in first[1:] if part.strip()]
    low = (
        main.casefold()
        if reason
        else (first[0] if any(pattern.search(first[0].casefold()) for _, pattern in _OUTCOMES) else main).casefold()
    )
    if _COME_BACK.search(main):
        low = "later"
    outcome = next((code for code, pattern in _OUTCOMES if pattern.search(low)), None)
    if outcome:
        slots["outcome"] = outcome
    if reason is None and tail:
        rest = [
            part
            for part in tail
            if not re.fullmatch(
                r"\W*(?:(?:voorstel|idee|wens|inbreng|advies|verzoek|ja|nee) )?(?:deels |half |niet |wel |gedeeltelijk )?(?:overgenomen|adopted|nemen we (?:niet )?over|afgewezen|not adopted|partly adopted)\W*",
                part,
                re.IGNORECASE,
            )
        ]
        reason = tidy(rest[-1]) if rest else None
    if reason:
        slots["reason"] = reason.rstrip(".")
    return slots, (*asks, *(() if outcome else ("outcome",)))


_JOINS = re.compile(
    r"(?:^|[,;:.]\s+)\W*(?:(?:en|ook|nu|er|dat|oh|o ja|hoi|and|also|so)\s+)*(?:(?:de|het|een|the|an?)\s+)?(?P<who>[\w'’&.-]+(?:\s+[\w'’&.-]+){0,6}?)\s+"
    r"(?:(?:hebben|heeft) zich|(?:meldde|meldden|melden|meldt)\b|(?:turned|showed|came|shows|turns|turn|show|popped) up|d(?:o|oo|u|ui)k(?:t|en)? op|(?:is|zijn|was|kwam|kwamen|komt|komen) (?:er )?(?:\w+ ){0,2}(?:bij|bijgekomen|erbij)\b"
    r"|(?:wil(?:len|t|de|den)?|zou(?:den)?|gaat|gaan|wants?|wanted|would|asks?|asked|vroeg(?:en)?|vraagt|vragen|haakte?n?|haakt|sluit(?:en)?|sloot|sloten|klopt|kloppen|klopten?|joins?|joined)\b)",
    re.IGNORECASE,
)
_ADDED = re.compile(
    r"(?:voeg\s+(?:(?:de|nog|een|als)\s+)*(?:groep|doelgroep)?\s*(?:toe)?\s*:?|add\s+(?:(?:the|a)\s+)?(?:group|stakeholder)?\s*:?|nieuwe (?:groep|doelgroep)\s*(?:erbij)?\s*:?|new group:?|extra groep:?|laatkomer:?|late joiner:?|groep toevoegen:?)\s*(?P<who>[^,.;]+?)(?:\s+(?:toe|als groep|as a group|to the groups|als doelgroep|bij de groepen)\b.*)?$",
    re.IGNORECASE,
)
_SHOWED_UP = re.compile(
    r"\b(?:meldden?|melden|meldt|kwam|kwamen|dook|doken)\s+(?:ook\s+)?(?:(?:de|het|een)\s+)?(?P<who>[\w'’&.-]+(?:\s+[\w'’&.-]+){0,4}?)\s+(?:zich|erbij|op)\b",
    re.IGNORECASE,
)
"""'Gisteren meldde de hengelclub zich'."""
_TO_ADD = re.compile(
    r"^\W*(?:(?:graag|please|svp|kun je|wil je|ook|nog)\s+)*(?P<who>.+?)\s+(?:(?:graag|nog|ook|alsnog)\s+)*(?:toevoegen|opnemen|erbij)\b",
    re.IGNORECASE,
)
_JOINING = re.compile(
    r"\b(?:meedoen|aanhaken|aansluiten|alsnog|meepraten|meedenken|aan tafel|aanschuiven|klopt|kloppen|klopte|join|participate|involved|take part|voeg|add|nieuwe groep|nieuwe doelgroep|laatkomer|late joiner|new group|extra groep|erbij|er (?:ook |graag )?bij|bijgekomen|meldt|melden|meldden?|(?:turned|showed|popped) up|dook op|doken op|haakt|haken|sluit|vergeten|betrekken|toevoegen|opnemen|gemeld|aangemeld|meeluisteren|heard)\b"
)


def group_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Which group was heard and when, or who joins late."""
    day = next((day for day in sentence.past_days if day.day and day.day <= sentence.known.today), None)
    joining = _JOINING.search(sentence.low) and not re.search(
        r"\b(?:gesproken|gehad|geweest|gehoord|bezocht|spoke|talked|met with|heard the|we heard)\b", sentence.low
    )
    if (
        joining
        and not (day and sentence.group and not sentence.group.late)
        and (
            match := _ADDED.search(sentence.text)
            or _SHOWED_UP.search(sentence.text)
            or _JOINS.search(sentence.text)
            or _TO_ADD.match(sentence.text)
        )
    ):
        who = tidy(re.sub(r"^(?:de|het|een|the|a|ook|nog)\s+", "", tidy(match["who"])))
        return {"late_joiner": who}, ()
    slots, asks = group_slot(sentence)
    if day and day.day:
        slots["heard_on"] = day.day.isoformat()
        return slots, asks
    return slots, (*asks, "heard_on")

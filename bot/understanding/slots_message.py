"""The slots of drafts and of contact points: for whom, about what, away until when."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

from bot.understanding.dates import DayFound, day_of
from bot.understanding.sentence import Sentence

_MESSAGE_KINDS = (
    ("delay", re.compile(r"vertrag\w*|uitstel|uitgesteld|opschuift|opgeschoven|schuift|later|uitgelopen|delay\w*|postponed")),
    ("contact", re.compile(r"bij wie|wie (?:ze|zij|hij|men|mensen|bewoners)(?: \w+)? (?:kunnen|moeten|kan|moet) (?:bellen|mailen|hebben|aanspreken)|who to call|(?:who|whom) (?:they|people|residents|you) (?:can|should|may|must|need to) (?:call|mail|phone|contact|reach|ask)|contactpersoon|aanspreekpunt|contact person|contact point|new contact")),
    ("decision", re.compile(r"besluit\w*|decision|decided|besloten|besloot|raad koos|raad vond")),
    ("feedback", re.compile(r"terugkoppel\w*|feedback|uitslag|uitkomst\w*|outcome|resultat\w*|wat we met|wat (?:we )?deden|wat (?:er |is )+(?:\w+ ){0,2}met|wat (?:er|is) .{0,20}met (?:hun|de|alle|uw|jullie) |advie(?:s|zen) .{0,12}gebeurd|reacties|results|reactienota|inbreng")),
    ("start", re.compile(r"\bstart\w*|uitnodig\w*|invit\w*|aankondig\w*|kick-?off|announc\w*|meedenk\w*|meepraten")),
    ("planning", re.compile(r"planning|schedule|vervolg|hoe (?:het|gaat het) verder|voortgang|timeline|(?:wanneer|when) .{0,40}(?:open|dicht|begin\w*|start\w*|klaar|opengaa?t?n?|schop|closed?|opens?|ready)|next steps|werkzaamheden|stand van zaken")),
)  # fmt: skip
_AUDIENCE = re.compile(
    r"\b(?:voor|aan|for|to|naar)\s+(?:alle\s+|all\s+)?(?:de\s+|het\s+|the\s+|onze\s+)?(?P<who>[\w'&-]+(?:\s+(?!(?:over|about|in|van|met|op|voor|dat|waarin|on|with|of|uit|and|en|het|the|de|graag|please|is|about)\b)[\w'&-]+){0,2})",
    re.IGNORECASE,
)
_AUDIENCES = re.compile(
    r"\b(bewoners|inwoners|omwonenden|winkeliers|ondernemers|huurders|residents|shopkeepers|entrepreneurs|tenants|ouders|parents|raadsleden|pers|aanwonenden|buurt)\b"
)


def draft_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """For whom, about what and in which language."""
    low, slots = sentence.low, {}
    bare = re.sub(r"\bconcept\b|\bdraft\b|planning van|opstarten", " ", low)
    kind = next((kind for kind, pattern in _MESSAGE_KINDS if pattern.search(bare)), None)
    if kind:
        slots["kind"] = kind
    audience = None
    for match in _AUDIENCE.finditer(sentence.text):
        inner = sentence.part(match["who"])
        if any(one.start <= match.end("who") + 1 and match.start("who") < one.end for one in sentence.people) or (
            inner.known.trajectories.exactly(match["who"])
        ):
            continue
        if re.search(
            r"^(?:an?\b|ze|zij|hen|hun|hem|haar|ons|mij|me|them|us|me|dit|dat|this|that)\b|^een (?:tekst|brief|bericht|mail|uitnodiging)|bijeenkomst|avond|vertraging|besluit|kerst|terugkoppeling|start|planning|morgen|vrijdag|english|engels|meeting|delay|morgen",
            match["who"],
            re.IGNORECASE,
        ) or any(day.start <= match.start("who") < day.end for day in sentence.days):
            continue
        audience = re.sub(
            r"(?:\s+(?:opstellen|maken|schrijven|voorbereiden|klaarzetten|opzetten|uitwerken|nodig|svp|aub))+$",
            "",
            match["who"],
        )
        if more := _PART_OF_THEM.match(sentence.text, match.end("who")):
            audience = _with_part(sentence, match, more) or audience
        group = next(
            (one for one in sentence.groups if one.start <= match.end("who") + 1 and match.start("who") < one.end), None
        )
        if group is not None and group.end > match.end("who"):
            audience = sentence.text[match.start("who") : group.end]
        named = {word for one in sentence.named for word in (one.ids)}
        parts = audience.split()
        while len(parts) > 1 and sentence.known.trajectories.exactly(parts[0]) and named:
            parts = parts[1:]
        audience = " ".join(parts)
        if re.match(r"(?:an?|een)\b", audience, re.IGNORECASE):
            audience = None
            continue
        break
    if audience is None and (group := sentence.group) is not None:
        words = sentence.text[group.start : group.end]
        audience = None if re.search(r"brief|bericht|letter", words, re.IGNORECASE) else words
    if audience is None:
        match2 = re.search(r"\b(bewoner|inwoner|ondernemer|winkelier|huurder|omwonenden)s?brief", low)
        found = _AUDIENCES.search(low)
        audience = f"{match2[1]}s" if match2 and not match2[1].endswith("en") else found[1] if found else None
    if audience:
        slots["audience"] = audience
    low = low.replace(audience.casefold(), " ") if audience else low
    if re.search(r"\b(?:engels\w*|english|in het engels)\b", low):
        slots["language"] = "en"
    elif re.search(r"\b(?:nederlands\w*|dutch)\b", low):
        slots["language"] = "nl"
    return slots, ()


_PART_OF_THEM = re.compile(
    r"\s+(?:(?:van|in|uit|aan|rond|rondom|langs|bij|of|from|on|around|along)\s+(?:(?:de|het|the)\s+)?(?P<place>[A-Z][\w'-]*|\w*(?:straat|plein|flat|laan|weg|wijk|buurt|street|square))"
    r"|(?:en|and)\s+(?:(?:de|het|the)\s+)?(?P<others>\w+(?:ers|anten|aars|denten|eners|aren|aars|ouders|kopers|ants|ents|people)))(?!\w)"
)
"""Which of them: 'ouders van de Brug', or others beside them: 'huurders en kopers'."""


def _with_part(sentence: Sentence, match: re.Match[str], more: re.Match[str]) -> str | None:
    """For whom, with the place they are of; None when that place only says which trajectory, or it is a language."""
    if more["place"]:
        if re.match(r"(?:nederlands|engels|turks|arabisch|dutch|english)", more["place"], re.IGNORECASE):
            return None
        start = more.start("place")
        if any(first <= start < last for first, last in map(sentence.words_at, sentence.named)):
            return None
    return sentence.text[match.start("who") : more.end()]


def contact_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Away until when, and who takes over."""
    slots: dict[str, Any] = {}
    firm = [
        day
        for day in sentence.days
        if day.day and not _FROM.match(day.words) and not _EVERY_WEEK.search(sentence.low[: day.end])
    ]
    if not firm and (span := _SPAN.search(sentence.text)):
        last = day_of(span["last"], sentence.known.today, sentence.known.calendar)
        if isinstance(last, DayFound):
            slots["absent_until"] = last.day.isoformat()
    elif firm:
        slots["absent_until"] = max(day.day for day in firm if day.day).isoformat()
    elif re.search(r"\b(?:deze|hele|heel de|this|all|the whole) week\b", sentence.low):
        slots["absent_until"] = _friday(sentence, 0)
    elif re.search(r"\b(?:volgende|next) week\b", sentence.low):
        slots["absent_until"] = _friday(sentence, 7)
    me = sentence.known.speaker
    if re.search(
        r"\bik (?:vervang|neem .*waar|sta in)|\bi (?:cover|stand in|take over)|\bi'll (?:cover|stand in)", sentence.low
    ):
        return {**slots, "deputy": me}, ()
    deputy = next(
        (
            one.one
            for one in sentence.people
            if one.one and one.one != me and not one.by_role and not _AWAY.match(sentence.low, one.end)
        ),
        None,
    )
    if deputy:
        slots["deputy"] = deputy
    if "absent_until" not in slots and _A_WHILE.search(sentence.low):
        return slots, ("absent_until",)
    asks = () if slots else ("deputy",)
    return slots, asks


_A_WHILE = re.compile(
    r"\b(?:een (?:poos|poosje|tijd|tijdje)|een paar (?:dagen|weken)|for (?:a|some) (?:while|time)|a (?:few|couple of) (?:days|weeks))\b"
)
"""Away for as long as nobody said."""
_AWAY = re.compile(
    r"\s+(?:is|blijft|zit|ligt|gaat|heeft|stays|will be)\b(?:(?!\b(?:ik|zolang|als|wanneer|vervang\w*|waarnem\w*|i|while|when)\b)[^,.;]){0,30}\b(?:weg|ziek|afwezig|vrij|vakantie|verlof|thuis|off|away|sick|on leave|er niet|niet (?:aanwezig|bereikbaar))\b"
)
"""After the name of who is away."""
_EVERY_WEEK = re.compile(
    r"\b(?:werk (?:ik )?(?:nooit |altijd )?niet|niet werk|don't work|do not work|am not in|ben (?:ik )?er niet)\s+(?:op|on)\s+\w+$"
)
"""A day of the week on which someone never works."""
_FROM = re.compile(r"(?:vanaf|per|sinds|from|as of|since|met ingang van)\b", re.IGNORECASE)
_SPAN = re.compile(
    r"\d{1,2}(?:\s+[a-z]+)?\s*(?:t/m|tm|tot en met|tot|until|till|to|through|-|en|and)\s*(?P<last>\d{1,2}\s+[a-z]+(?:\s+\d{4})?)",
    re.IGNORECASE,
)
"""From one day to another: who is away is away until the last."""


def _friday(sentence: Sentence, ahead: int) -> str:
    today = sentence.known.today
    return (today + timedelta(days=4 - today.weekday() + ahead)).isoformat()

"""The slots of decisions and steers."""

from __future__ import annotations

import re
from typing import Any

from bot.understanding.clauses import loose_reason_in, reason_in, tidy, without
from bot.understanding.core import sentences
from bot.understanding.sentence import Sentence
from bot.understanding.verbs import joined

_KINDS = (
    ("mandated_decision", re.compile(r"\b(?:mandaat\w*|mandated?|in mandate)\b")),
    ("council_decision", re.compile(r"\b(?:raadsbesluit|gemeenteraad|council decision|motie|amendement|amendment|motion)\b|(?:^|\b(?:de|the|door de|by the) )(?:raad|council)\b|^\W*(?:besluit )?raad\b")),
    ("college_decision", re.compile(r"\b(?:collegebesluit|college|b&w|b en w|college decision|burgemeester en wethouders|mayor and aldermen|executive board|board)\b")),
    ("steer", re.compile(r"\b(?:richting|steer|lijn|koers|line|direction|wens|standpunt|opdracht|wil|wilt|wants?|kies\w*|koos|chooses?|chose|voorkeur|prefers?|preference|liever|voorrang|gezegd|zegt|zei|vindt|said|says|geeft mee|wat mij betreft|ga voor)\b")),
)  # fmt: skip
_REFERENCE = re.compile(
    r"(?:\b(?:nr|nummer|no|kenmerk|zaaknummer)\.?\s+)?\(?\b((?:BW|B&W|RB|RV|CV|BenW|MB|MD|Z|D)[\s-]?\d{2}[.\s-]?\d{2,5}(?:\s*\+\s*amendement \w+)?)\)?|\(([A-Z]{1,2}\d{1,3})\)|\(?\b((?:amendement|amendment|motie|motion) [A-Z]?\d{1,3}\w?)\b\)?",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"^[^,;:]*\b(?:tegen|afwijking|contrary|against)\b[^,;:]*[,;:]\s*(?=\w+\s\w)"
    r"|[,.;]?\s*(?:\b(?:maar|dus|wel|en|dat is|that is|it is)\s+)?(?:in afwijking|afwijkend|anders dan|tegen (?:het|de) \w+|niet wat (?:de )?\w+|not what|ondanks|contrary to|against the|unlike|different from|dat wijkt af|wijkt af|deviating|(?:terwijl|hoewel|ook al)(?= (?:de |het )?(?:\w+ ){1,5}(?:wilden?|vroeg\w*|hoopten?))|(?:although|though|while|whereas)(?= (?:the )?\w+ (?:wanted|asked|preferred|hoped)))(?:(?!\s(?:want|omdat|because)\b).)*",
    re.IGNORECASE | re.DOTALL,
)
"""What says only that it differs from what was asked or advised."""
_IN_MANDATE = re.compile(
    r",?\s*(?:(?:en )?(?:dat|dit) )?(?:valt|past|mag|kan) (?:dat |dit )?(?:binnen|onder|in|vanuit) (?:mijn|het|ons|de) mandaat\b|\s+(?:binnen|in|vanuit|onder) (?:mijn|het|ons|eigen) mandaat\b",
    re.IGNORECASE,
)
"""Says only by what right it was decided."""
_THEY_WANT = re.compile(r"(?:hij|ze|zij|ie)\s+(?P<what>.+?)\s+(?:wil|wenst|ziet)", re.IGNORECASE)
_TO_COUNCIL = re.compile(
    r"\b(?:naar|aan|langs|bij|voor|van|met|to|before|of|with) (?:de |the )?(?:gemeente)?(?:raad|council)\b(?! (?:is|heeft|besloot|has|decided))"
)
"""The council as one that a thing goes to, and not as who decides."""
_TOO = re.compile(
    r"[,;]\s+(?P<reason>(?:(?:dat|dit|het|that|it) is |veel |much |far )?(?:te|too) \w+[^,;:]*)$", re.IGNORECASE
)
"""Why, in a clause that only says what is too much: ', te veel schaduw'."""
_OTHERWISE = re.compile(r"[,;.]\s+(?P<reason>(?:anders|otherwise)\s+(?!dan\b).+)$", re.IGNORECASE | re.DOTALL)
"""What would happen if it were not so decided."""
_SAID_WHEN = re.compile(
    r"\W*(?:(?:dat|zo|dit|aldus|that's what|so)\s+)?(?:heeft |had )?(?:ze|hij|zij|ie|anna|karim|de wethouder|she|he|i|ik|‹p›)?\s*(?:zei|zegt|vertelde|gaf|said|told|gezegd|meegegeven)\b[^,;]{0,60}$"
    r"|\W*(?:(?:dit is |it's |this is )?(?:nog )?(?:geen|niet een|not a|no) (?:besluit|decision)\b.*)$",
    re.IGNORECASE,
)
"""A sentence that only says who said it and when, or that it is no decision yet."""
_REQUEST = re.compile(
    r"\W*(?:kan|kun|kunnen|wil|zou|can|could|would|will|graag|svp|please|maak|schrijf|zet|laat|vraag|write|make|ask)\b",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"^\W*(?:mijn|onze|zijn|haar|de|my|our|the)\s+(?:lijn|richting|koers|voorkeur|wens|keuze|steer|line|preference|choice)\s+(?:is|blijft|wordt|gaat)\s*(?:om|dat|that|to)?\b",
    re.IGNORECASE,
)
_DEVIATES = re.compile(
    r"\b(?:afwijk\w*|afgeweken|wijkt af|in afwijking|anders (?:besloten |gekozen )?dan|tegen het advies|ondanks het advies|tegen (?:de|het) (?:wens|wil|zin|mening|uitkomst|uitslag|peiling|enquête|stemming|voorkeur|inbreng|adviezen|buurt|bewoners)\w*|niet wat (?:de )?(?:\w+ ){1,2}(?:wilden?|vroe?g\w*|wens\w*)|not what (?:the )?\w+ (?:asked|wanted|hoped|preferred|said|voted|chose)|deviat\w*|contrary to|differs?|different from|against the advice|unlike|(?:terwijl|hoewel|ook al|al) (?:de |het )?(?:\w+ ){1,3}(?:(?:\w+ ){0,3})(?:wilden?|vroeg\w*|hoopten?)|(?:although|though|while|whereas) (?:the )?\w+ (?:wanted|asked|preferred|hoped))\b"
)
_SAYING = re.compile(
    r"^\W*(?:.{0,60}?\b(?:ja gezegd tegen|(?:said|says) yes to|zegt ja tegen|zei ja tegen|ga(?:at|an|n) uit van|went for|goes for|opted for|opts for|picked|besloten|besloot|decided|gezegd|zegt|zei|said|says|wil|wilt|wants|(?:i|we|they) want|prefers?|vindt|kiest|koos|kies|gaf|geeft|laten weten|aangegeven|meegegeven|ziet (?:het liefst|graag)|zou (?:graag|het liefst) zien|heeft het liefst|hoopt|stemde|ingestemd|gekozen|(?:i'd|i would|we'd|i'll) (?:go for|like|prefer|rather(?: have)?|want|choose)|heb liever|(?:doe|geef mij) maar|(?:is|zijn) akkoord gegaan|is akkoord|gaat akkoord|akkoord gegaan|agreed|adopted|voted|koos|chose)\b)\s*(?:[^,.:]{0,40}?\bmee(?=,? dat\b))?\s*(?:(?:als richting |als steer )?mee)?\s*(?:,|:)?\s*(?:dat|that|om|to|met|with|voor|for|in met)?\b",
    re.IGNORECASE,
)
_DECISION_WORDS = re.compile(
    r"^\W*(?:(?:leg vast|vastleggen|noteer|record)\W+)?(?:(?:het|de|een|the|a)\s+)?(?:collegebesluit|raadsbesluit|mandaatbesluit|besluit in mandaat|besluit|besloten|decision|college decision|council decision|mandated decision|decided|richting(?: van de wethouder)?|steer)\b\s*(?:door|by|in|van|of)?\s*(?:het|de|the)?\s*(?:college|raad|council|b&w)?",
    re.IGNORECASE,
)


def decision_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Kind, text, day, reference, reason, and whether it differs from what residents said."""
    low = sentence.low
    of_whom = _TO_COUNCIL.sub(" ", low)
    kind = next((kind for kind, pattern in _KINDS if pattern.search(of_whom)), None)
    if kind is None and any(sentence.is_board(one.one) for one in sentence.people) and "besluit" not in low:
        kind = "steer"
    if kind is None and (prefix := re.match(r"\W*(mb|md|bw|rb|rv)\b", low)):
        kind = {"m": "mandated_decision", "b": "college_decision", "r": "council_decision"}[prefix[1][0]]
    if kind is None and sentence.is_board(sentence.known.speaker):
        kind = "steer"
    slots: dict[str, Any] = {"kind": kind} if kind else {}
    day = next(
        (
            day
            for day in sentence.past_days
            if day.day and day.day <= sentence.known.today and _is_taken(day.start, day.words, sentence)
        ),
        None,
    )
    if day and day.day:
        slots["taken_on"] = day.day.isoformat()
    reference = _REFERENCE.search(sentence.text)
    if reference:
        slots["reference"] = next(part for part in reference.groups() if part).strip()
    spans = _beside(sentence) + ([(day.start, day.end)] if day else [])
    if reference:
        spans.append(reference.span())
    text = _decided(sentence, spans)
    if not sentence.known.linked:
        text = _without_place(text, sentence)
    if _DEVIATES.search(low):
        slots["deviates"] = True
        told = _AGAINST.sub("", text)
        text = told if len(tidy(told).split()) > 1 else text
    text, reason = reason_in(_IN_MANDATE.sub("", text))
    if reason is None and (otherwise := _OTHERWISE.search(text)):
        text, reason = text[: otherwise.start()], tidy(otherwise["reason"])
    if reason is None and (
        match := re.search(
            r",\s*((?:die|dat|dit|dan(?!\s+(?:pas|ook|nog|de|het|een|eerst|in|naar)\b)|zo|that's|it's|they're|that|then(?=\s+(?:it|the|we|they|people))|which|this|they|it)\s+(?!wijkt af|deviates|differs).+)$",
            text,
        )
    ):
        text, reason = text[: match.start()], tidy(match[1])
    if reason is None and (too := _TOO.search(text)):
        text, reason = text[: too.start()], tidy(too["reason"])
    if reason is None:
        text, reason = loose_reason_in(text)
    if reason:
        slots["reason"] = reason
    text = re.sub(r"^(?:de |een )?voorkeur (?:aan|voor|om)\s+", "", tidy(text), flags=re.IGNORECASE)
    text = re.sub(r"^wat mij betreft\s*,?\s+", "", text, flags=re.IGNORECASE)
    text = re.sub(r"^(?:ik|i)\s+(?!kies|ga|choose|go)(?:graag\s+|liever\s+)?", "", tidy(text), flags=re.IGNORECASE)
    text = re.sub(r"^(?:liever|graag|het liefst|rather)\s+(?=\w+\s+\w)", "", text, flags=re.IGNORECASE)
    if wish := _THEY_WANT.fullmatch(text):
        text = wish["what"]
    if text:
        slots["text"] = joined(text)
    return slots, tuple(name for name in ("kind", "text") if name not in slots)


def _beside(sentence: Sentence) -> list[tuple[int, int]]:
    """Sentences after the first that are no part of it: who said it, a request, or that residents wanted otherwise."""
    found = []
    for start, end in sentences(sentence.text, sentence.body_at)[1:]:
        said = sentence.text[start:end]
        if _SAID_WHEN.match(said) or _REQUEST.match(said) or said.rstrip().endswith("?"):
            found.append((start, end))
        elif _DEVIATES.search(said.casefold()):
            _, reason = reason_in(said)
            why = reason or (loose_reason_in(said)[1] if "," in said else None)
            found.append((start, start + said.find(why) if why and why in said else end))
    return found


def _without_place(text: str, sentence: Sentence) -> str:
    """Without 'in the heat plan' at the end, where that only says which trajectory."""
    part = sentence.part(text)
    spans = sorted(part.words_at(one) for one in part.named)
    for start, _ in spans:
        rest = part.text[start:]
        for first, last in reversed(spans):
            if first >= start:
                rest = rest[: first - start] + rest[last - start :]
        if not rest.strip(" .,") and (
            match := re.search(
                r"\s+(?:in|bij|voor|over|for|on|at|van|of|op)\s+(?:(?:de|het|the)\s+)?$", part.text[:start]
            )
        ):
            return part.text[: match.start()]
    return text


_NOTED = re.compile(r"\W*(?:leg (?:even )?vast|vastleggen|noteer|noteren|record|note)\W*", re.IGNORECASE)


def _is_taken(start: int, words: str, sentence: Sentence) -> bool:
    if not sentence.body_at or start < sentence.body_at or _NOTED.fullmatch(sentence.head_and_body[0]):
        return True
    if sentence.low[start + len(words) :].strip(" .") == "" and sentence.low[:start].rstrip().endswith(","):
        return True
    return re.search(r"gister|yesterday|jl|afgelopen|vandaag|today|vanochtend", words.casefold()) is not None


def _decided(sentence: Sentence, spans: list[tuple[int, int]]) -> str:
    if sentence.head_and_body[1] and not (
        sentence.named and sentence.part(sentence.head_and_body[0]).masked.strip() in {"‹t›", ""} and False
    ):
        at = sentence.body_at
        body = without(sentence.head_and_body[1], [(start - at, end - at) for start, end in spans if start >= at])
        wants = any(at <= one.start < at + 20 for one in sentence.people)
        return (wants and tidy(_SAYING.sub("", body, count=1))) or body
    text = without(sentence.text, spans)
    bare = _DECISION_WORDS.sub("", text, count=1)
    if bare != text:
        return tidy(bare)
    if re.search(
        r"\b(?:vastgesteld|aangenomen|verworpen|goedgekeurd|ingestemd|adopted|approved|rejected)\b", text, re.IGNORECASE
    ):
        return tidy(
            re.sub(
                r"^\W*(?:(?:heeft|hebben|is|zijn)\s+)?(?:het |de |the )?(?:college|raad|gemeenteraad|council|b&w|b en w)\s+(?:heeft|hebben|has|have)?\s*",
                "",
                text,
                flags=re.IGNORECASE,
            )
        )
    if (lined := tidy(_LINE.sub("", text))) != tidy(text):
        return lined
    said = _SAYING.sub("", text, count=1)
    if re.match(r"^\W*ik (?:kies|ga) voor", text, re.IGNORECASE):
        return tidy(text)
    return tidy(said) or tidy(text)

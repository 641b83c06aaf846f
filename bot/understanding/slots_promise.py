"""The slots of a promise: kind, to whom, by whom, who does it, what and when."""

from __future__ import annotations

import re
from typing import Any

from bot.domain.person import BOARD_ROLES, Role
from bot.understanding.clauses import reason_in, tidy, without
from bot.understanding.index import words_of
from bot.understanding.mentions import Mention
from bot.understanding.sentence import Sentence
from bot.understanding.verbs import INFINITIVES, put_down

_ACTION = re.compile(r"^\W*(?:(?:nieuwe?|extra|new)\s+)?(?:interne?\s+)?(?:actiepunt|actie|todo|to-do|to do|action point|action item|action|task|taak|actie voor|internal action)\b")
_COUNCIL = re.compile(r"\b(?:gemeenteraad|raad|raadscommissie|commissie|raadsleden|raadslid|council|committee|councillors?|griffie|fractie\w*)\b")
_PLEDGE = re.compile(r"\b(?:toezegging|toegezegd|zegde?n?|zegt|pledged?|toezeggen)\b")
_MINE = re.compile(r"\b(?:ik (?:pak|doe|regel|zorg|neem|ga|zal|bel|mail|stuur|maak|schrijf|kijk|zoek|kom|lever|trek|plan)|door mij|van mij|by me|i'll|i will|from me|doe ik(?: zelf)?|pak ik op|regel ik|mezelf)\b")
_MINE_CLAUSE = re.compile(
    r"[\s,;.(-]+(?:(?:dat )?(?:pak|doe|regel|neem) ik(?: dat| het| zelf)?(?: op| voor mijn rekening)?|ik (?:pak|doe|regel|neem|zorg) (?:dat|het|er|hier|daar)?\s?(?:zelf |voor |wel )?(?:op|voor|wel|zelf|over|mee)?|(?:antwoord )?van mij|i'll (?:do|take|handle|arrange) (?:it|that|this)|i will (?:do|take|handle|arrange) (?:it|that|this)|door mij|by me)\W*$|(?<=\w)\s+van mij\b",
    re.IGNORECASE,
)
_DOES = r"(?:doet|regelt|pakt|zorgt|neemt|trekt|gaat|maakt|levert|does|handles|takes|will do|will handle|arranges|is (?:eigenaar|trekker|actiehouder|owner)|picks)"
_I_PROMISED = re.compile(r"\b(?:ik heb|heb ik|heb|ik (?:beloofde|beloof|zeg|zegde)|i(?:'ve| have)? (?:just )?(?:promised|pledged)|i (?:pledge|promise))\b")
_PROMISING = re.compile(r"beloofd|toegezegd|beloof|zegde|zegt|zeg|promised?|pledged?|afgesproken")
_LEAD = re.compile(
    r"^\W*(?:(?:noteer|leg vast|vastleggen|record|note|oja|o ja|ps|nb|nieuwe?|extra|new)\W+)*(?:(?:een |de |a |the )?(?:afspraak|toezegging|belofte|actiepunt|actie|todo|to-do|to do|action point|action item|action|promise|pledge|commitment|task|taak)\b)?", re.IGNORECASE
)
_PROMISE_LEAD = re.compile(
    r"^\W*(?:(?:ik|we|wij|i|{name})?\s*(?:heb|hebben|heeft|had|hadden|have|has|'ve)?\s*(?:net|zojuist|vandaag|gisteren|just|today|yesterday|ook|al|wel|dus|eerder|daar|op straat|in de (?:raad|commissie|staf)|aan|met|the|de|het|een|bij|to|with|{name}|\s)*\s*)?(?:beloofd|toegezegd|afgesproken|promised|pledged|agreed|beloofde?|zegde?|zegt|committed)\b(?:\s+toe\b)?", re.IGNORECASE
)
_TO_WORDS = re.compile(r"\b(?:beloofd aan|belofte aan|beloftes? aan|toezegging aan|afspraak met|afgesproken met|promised to|promise to|pledge to|aan|met|with|to|promised)\s+(?:de |het |the |our |onze )?(?P<who>[\w'’&.-]+(?:\s+(?!(?:dat|om|voor|in|op|over|an?|that|we|ze|zij|het|is|de|krijgt|within|before)\b)[\w'’&.-]+){0,3})", re.IGNORECASE)
_SUBJECT_WHO = re.compile(r"^\W*(?:de |het |the )?(?P<who>[\w'’&-]*(?:vereniging|club|stichting|school|buurt|platform|comité|raad|groep|bond|straat|council|association|winkeliers|bewoners|ondernemers|ouders)[\w'’&-]*(?:\s+[A-Z][\w'’-]+){0,2})", re.IGNORECASE)
_GETS = re.compile(r"\b(?:krijgt|krijgen|hoort|horen|ontvangt|ontvangen|gets?|will get|hears?)\b", re.IGNORECASE)
_FILLER = re.compile(r"^(?:\W*(?:dat|that|we|wij|ze|zij|er|om|te|they|would|get|will|dan|ik|i|you|de|het|an?(?= )|krijgt|krijgen|krijg|to)\b)+\s*|\s+(?:ligt|komt|is er|krijgt|krijgen|gaan)$", re.IGNORECASE)


def promise_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The slots but the trajectory, and which must be asked for."""
    slots: dict[str, Any] = {}
    due = _due(sentence)
    made = next((day for day in sentence.past_days if day.day and day.day <= sentence.known.today and (due is None or day.start != due.start) and _past(day, sentence)), None)
    spans = [(day.start, day.end) for day in (due, made) if day]
    slots["owner"], owner_spans = _owner(sentence)
    spans += owner_spans
    rest = without(sentence.text, [(day.start, day.end) for day in (due, made) if day])
    slots["promised_to"], to_span = _promised_to(sentence, rest)
    if to_span:
        spans.append(to_span)
    slots["promised_by"], by_span = _promised_by(sentence)
    if by_span:
        spans.append(by_span)
    slots["kind"] = _kind(sentence, rest, slots)
    if slots["kind"] == "council_pledge" and not slots["promised_to"]:
        slots["promised_to"] = "council" if sentence.english else "raad"
    if slots["kind"] == "internal_action":
        slots["promised_to"] = None
    slots["text"] = _text(sentence, spans)
    if made:
        slots["made_on"] = made.day.isoformat() if made.day else None
    asks = _timed(slots, due, sentence)
    return {name: value for name, value in slots.items() if value}, asks


def timing(due: Mention | None, sentence: Sentence, *, warn: bool = True) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The due day with its words; what must be asked when there is none, or it has passed."""
    slots: dict[str, Any] = {}
    if due is None:
        return slots, ("due",)
    if due.day is None:
        return ({"due_text": due_text(due)} if due.why == "vague" else {}), ("due",)
    if due.day < sentence.known.today:
        return slots, ("due",)
    slots["due"], slots["due_text"] = due.day.isoformat(), due_text(due)
    if warn and due.free:
        slots["warn"] = True
    return slots, ()


def due_text(due: Mention) -> str:
    """The words as said, without 'op' or 'on'."""
    return re.sub(r"^(?:op|on|in)\s+(?=\D|week)", "", due.words, flags=re.IGNORECASE).strip()


def _timed(slots: dict[str, Any], due: Mention | None, sentence: Sentence) -> tuple[str, ...]:
    timed, asks = timing(due, sentence)
    slots.update(timed)
    return asks


def _past(day: Mention, sentence: Sentence) -> bool:
    words = day.words.casefold()
    if re.search(r"gister|yesterday|afgelopen|vorige|last|jl|j\.l|geleden|ago|vanochtend|vanmorgen|net\b|vandaag|today", words):
        near = sentence.low[max(0, day.start - 40) : day.end + 40]
        return _PROMISING.search(near) is not None or not re.search("vandaag|today|vanochtend|vanmorgen", words)
    after = sentence.low[day.end : day.end + 25]
    before = sentence.low[max(0, day.start - 30) : day.start]
    return bool(re.match(r"\s*(?:is |heb |hebben |heeft )?[\w\s]{0,12}(?:beloofd|toegezegd|afgesproken|promised)", after) and not re.search(r":", before)) or bool(re.search(r"(?:beloofd|toegezegd|promised|pledged)\s+(?:op|in de (?:raad|commissie) van|on)\s*$", before))


def _due(sentence: Sentence) -> Mention | None:
    coming = [day for day in sentence.days if not re.search(r"gister|yesterday|afgelopen|vorige|\blast\b|\bjl\b|geleden|\bago\b|vanochtend|vanmorgen", day.words.casefold())]
    coming = [day for day in coming if not (_past(day, sentence) and len(coming) > 1)]
    coming = [day for day in coming if not re.search(r"\b(?:vandaag|today)\b", day.words.casefold()) or len(coming) == 1]
    firm = [day for day in coming if day.day or day.why in {"impossible", "far"}]
    if firm:
        marked = [day for day in firm if re.match(r"(?:uiterlijk|voor|vóór|before|by|eind|end|half|medio|over|binnen|within|week)", day.words.casefold()) and not re.search(r"\bin (?:de )?commissie", day.words.casefold())]
        return (marked or firm)[-1]
    return coming[-1] if coming else None


def _owner(sentence: Sentence) -> tuple[str | None, list[tuple[int, int]]]:
    text, low = sentence.text, sentence.low
    head, body = sentence.head_and_body
    start = sentence.body_at
    for one in sentence.people:
        if one.one is None:
            continue
        before, after = text[: one.start], text[one.end :]
        if re.search(r"(?:eigenaar|actiehouder|owner|trekker)\W*$|\b(?:actiepunt|actie|todo|to-do|action|action item|action point|task|taak)(?:\s+(?:voor|for|van|bij))?\s*$", before, re.IGNORECASE):
            return one.one, [(one.start, one.end)]
        clause = re.match(rf"\s+{_DOES}\s*(?:dat|het|dit|it|that|this|op|hiervoor|daarvoor|ervoor|up)?\s*(?:op|voor|up|mee)?\s*(?:[.,;]|$)", after, re.IGNORECASE)
        if clause:
            return one.one, [(one.start, one.end + clause.end())]
        if re.search(r"(?:\bdoor|\bby|^\W*|[:;]\s*)$", before, re.IGNORECASE) and _verb_follows(after):
            return one.one, [(one.start, one.end)]
        if re.search(r"\b(?:door|by)\s+$", before, re.IGNORECASE) and one.start > start:
            return one.one, [(one.start, one.end)]
        if body and one.end <= len(head) and re.match(r"\W*$", head[one.end :]) and not _PLEDGE.search(low) and not re.search(r"\b(?:aan|met|to|with)\s+$", before):
            return one.one, [(one.start, one.end)]
        if re.match(r"\s+to\s+\w+", after) and re.match(r"^\W*$", before):
            return one.one, [(one.start, one.end)]
        if re.search(r",\s*$", before) and re.match(r"\W*$", after):
            return one.one, [(one.start, one.end)]
    mine = _MINE_CLAUSE.search(text)
    if mine:
        return sentence.known.speaker, [mine.span()]
    return (sentence.known.speaker, []) if _MINE.search(low) else (None, [])


def _verb_follows(after: str) -> bool:
    match = re.match(r"\s+(?:(?:zal|gaat|moet|will|is going to|should)\s+)?([\w-]+)", after)
    return bool(match) and (match[1].casefold() in INFINITIVES or re.match(r"\s+(?:zal|gaat|moet|will|should)\s", after) is not None)


def _promised_to(sentence: Sentence, rest: str) -> tuple[str | None, tuple[int, int] | None]:
    if not _ACTION.match(sentence.low) and _COUNCIL.search(rest.casefold()) and _pledged_to_council(sentence, rest):
        match = re.search(r"\b(?:aan |to )?(?:de |the )?(?:gemeente)?(?:raad|council)\b(?!\s+(?:van|of)\s)", sentence.text, re.IGNORECASE)
        return ("council" if sentence.english else "raad"), (match.span() if match else None)
    named = [one for one in sentence.groups if one.score >= 0.2]
    if len(named) == 1:
        one = named[0]
        before = re.search(r"(?:\b(?:aan|met|bij|voor|with|to|van)\s+)?(?:(?:de|het|the|our|onze|beide)\s+)?$", sentence.text[: one.start], re.IGNORECASE)
        return one.name, (before.start() if before else one.start, one.end)
    for pattern in (_TO_WORDS, _SUBJECT_WHO):
        match = pattern.search(sentence.text)
        if match and not _is_person(sentence, match["who"]) and not re.match(r"(?:kerst|elkaar|ons|mij|me|do|be|the|a|de|het|een|spoed)\b", match["who"], re.IGNORECASE):
            if pattern is _TO_WORDS and match[0].casefold().startswith(("aan ", "met ", "to ", "with ")) and not _beneficiary(sentence, match):
                continue
            who = re.split(r"\s+(?:krijgt|krijgen|hoort|een|an|a|dat|om)\b", match["who"])[0].strip(" .,:")
            if any(day.start < match.end("who") and match.start("who") < day.end for day in sentence.days):
                continue
            if len(named) > 1 and stemless(who) in {"bewoner", "bewoners", "residents"}:
                return None, None
            return who, (match.start(), match.start("who") + len(who))
    return None, None


def stemless(word: str) -> str:
    """A word in small letters."""
    return word.casefold()


def _beneficiary(sentence: Sentence, match: re.Match[str]) -> bool:
    head = sentence.text[: match.start()].casefold()
    return bool(_PROMISING.search(head) or re.search(r"(?:afspraak|belofte|promise|toezegging|pledge|commitment)\s*$", head))


def _is_person(sentence: Sentence, who: str) -> bool:
    words = words_of(who)[0]
    return any(one.start <= sentence.text.find(who) < one.end for one in sentence.people) or not words


def _pledged_to_council(sentence: Sentence, rest: str) -> bool:
    low = rest.casefold()
    return bool(_PLEDGE.search(low) or _PROMISING.search(low) or re.search(r"\braad (?:krijgt|ontvangt|hoort)|council (?:gets|receives)|^\W*(?:raad|council)|aan de (?:raad|commissie)|to the council", low))


def _promised_by(sentence: Sentence) -> tuple[str | None, tuple[int, int] | None]:
    for one in sentence.people:
        if one.one is None:
            continue
        after = sentence.low[one.end : one.end + 60]
        before = sentence.low[: one.start]
        if re.match(r"[\s\w]{0,40}?\b(?:beloofd|toegezegd|beloofde|belooft|zegde|zegt|zei|promised|pledged|promises)\b", after.split(":")[0]) or re.search(r"(?:toezegging|belofte|pledge|promise)\s+(?:van\s+|door\s+|by\s+|of\s+)?(?:de\s+)?(?:wethouder\s+|alderman\s+)?$", before):
            person = next((person for person in sentence.known.people if person.id == one.one), None)
            if person and (person.role in BOARD_ROLES or "toezegging" not in before):
                return one.one, (one.start, one.end)
    if _I_PROMISED.search(sentence.low) and _PROMISING.search(sentence.low) and not re.search(r"\b(?:we|wij) hebben\b|\bwe (?:have )?promised", sentence.low):
        return sentence.known.speaker, None
    return None, None


def _kind(sentence: Sentence, rest: str, slots: dict[str, Any]) -> str:
    low = rest.casefold()
    if _ACTION.match(sentence.low) or re.search(r"\bactie(?:punt)?\b", sentence.head_and_body[0].casefold()):
        return "internal_action"
    if slots["promised_to"] in {"raad", "council"}:
        return "council_pledge"
    if _COUNCIL.search(low) and _PLEDGE.search(low) and not sentence.groups:
        return "council_pledge"
    if slots["promised_to"]:
        return "resident_promise"
    me = sentence.known.me
    if "toezegging" in low or "pledge" in low or "toegezegd" in low or (me and me.role in {Role.COUNCIL_CLERK, Role.COUNCIL_CLERK_STAFF}):
        return "council_pledge"
    if re.search(r"\b(?:afspraak|belofte|beloof\w*|promise\w*|afgesproken|bewoners?|residents?|buurt|straat)\b", low):
        return "resident_promise"
    return "internal_action" if slots["owner"] else "resident_promise"


def _text(sentence: Sentence, spans: list[tuple[int, int]]) -> str:
    at = sentence.body_at
    if at:
        inside = [(max(0, start - at), end - at) for start, end in spans if end > at and start >= at]
        body = without(sentence.head_and_body[1], inside)
    else:
        body = without(_LEAD.sub(lambda match: " " * len(match[0]), sentence.text, count=1), spans)
    names = "|".join(re.escape(person.first_name) for person in sentence.known.people)
    body = re.sub(_PROMISE_LEAD.pattern.replace("{name}", names), "", body, count=1, flags=re.IGNORECASE) if not at else body
    body, _ = reason_in(body)
    body = re.sub(r"^\W*(?:dat|that|om|to|voor|for|over|in|the|aan|de)\b\s+(?=(?:de|het|een|ze|zij|er|we|they|a|the)\b)", "", tidy(body), flags=re.IGNORECASE)
    body = tidy(_FILLER.sub("", tidy(body)))
    body = re.sub(r"^(?:wij|we|ik|i)\s+", "", body, flags=re.IGNORECASE)
    return put_down(body) or tidy(sentence.head_and_body[1] or sentence.text)

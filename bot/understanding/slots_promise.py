"""The slots of a promise: kind, what and when, with who promised, to whom, and who does it."""

from __future__ import annotations

import re
from typing import Any

from bot.domain.person import Role
from bot.understanding.clauses import reason_in, tidy, without
from bot.understanding.core import core_of
from bot.understanding.promised import ACTION, COUNCIL, PLEDGE, PROMISING, owner_of, promised_by
from bot.understanding.promised_to import promised_to
from bot.understanding.promised_when import due_in, made_in, timing
from bot.understanding.sentence import Sentence
from bot.understanding.verbs import INFINITIVES, joined, put_down, said_by, verb_last

_LEAD = re.compile(
    r"^\W*(?:(?:hoi|hallo|hey|hi|hello|dag|goedemorgen|goedemiddag|morning)\b(?: \w+)?\W+|\w+ (?:hier|here)[,:]\s+)*(?:(?:(?:kan|kun|wil|zou|kunt) (?:je|iemand|jij|u)(?: even)? (?:noteren|vastleggen|opschrijven)(?: dat)?|(?:zet|leg|schrijf|noteer|onthoud|put|note)(?: (?:er|het|dit|even|ff|maar|ook|nog|op|de|mijn|lijst|lijstje|actielijst|erbij|erin|bij|in|vast|down|it|that|on|the|list))* (?:dat|that)\b|noteer|leg vast|vastleggen|record|note|oja|o ja|ps|nb|nieuwe?|extra|new)\W+)*(?:(?:een |de |a |the )?(?:te doen|afspraak|toezegging|belofte|actiepunt|actie|todo|to-do|to do|action point|action item|action|promise|pledge|commitment|task|taak)\b)?",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"^\W*(?:(?:nieuwe?|new)\s+)?(?:afspraak|toezegging|belofte|actiepunt|actie|todo|action|promise|pledge)\b\W*",
    re.IGNORECASE,
)
_PROMISE_LEAD = re.compile(
    r"^\W*(?:(?:ik|we|wij|i|{name})?\s*(?:heb|hebben|heeft|had|hadden|have|has|'ve)?\s*(?:net|zojuist|vandaag|gisteren|just|today|yesterday|ook|al|wel|dus|eerder|daar|op straat|in de (?:raad|commissie|staf)|aan|met|the|de|het|een|bij|to|with|wethouder|burgemeester|alderman|mayor|{name}|\s)*\s*)?(?:beloofd|toegezegd|afgesproken|promised|pledged|agreed|beloofden?|beloofde?|beloven|belooft|zegde?|zegt|committed|zei(?=\s+toe\b))\b(?:\s+toe\b)?",
    re.IGNORECASE,
)
_GETS = re.compile(r"\b(?:krijgt|krijgen|hoort|horen|ontvangt|ontvangen|gets?|will get|hears?)\b", re.IGNORECASE)
_FILLER = re.compile(
    r"^(?:\W*(?:dat|that|we|wij|ze|zij|hij|er|om|te|they|would|get|will|dan|ik|i|you|de|het|an?(?= )|krijgt|krijgen|krijg|have|receive|verwachten|verwacht|van ons|to)\b)+\s*|\s+(?:ligt|komt|is er|krijgt|krijgen|gaan)$",
    re.IGNORECASE,
)


def promise_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The slots but the trajectory, and which must be asked for."""
    slots: dict[str, Any] = {}
    due = due_in(sentence)
    slots["owner"], spans = owner_of(sentence)
    core = core_of(sentence, (due.start, due.end) if due else None, spans)
    made = made_in(sentence, due, core)
    spans = [*spans, *((day.start, day.end) for day in (due, made) if day)]
    rest = without(sentence.text, [(day.start, day.end) for day in (due, made) if day])
    slots["promised_to"], to_span = promised_to(sentence, rest, core)
    if to_span:
        spans.append(to_span)
    slots["promised_by"], by_span = promised_by(sentence)
    if by_span:
        spans.append(by_span)
    if not slots["owner"] and slots["promised_by"] and _DOES_IT.search(sentence.low):
        slots["owner"] = slots["promised_by"]
    if not sentence.known.linked:
        spans += _places(sentence)
    slots["kind"] = _kind(sentence, rest, slots)
    if slots["kind"] == "council_pledge" and not slots["promised_to"]:
        slots["promised_to"] = "council" if sentence.english else "raad"
    if slots["kind"] == "internal_action":
        slots["promised_to"] = None
        spans = [span for span in spans if span != to_span]
    slots["text"] = _text(sentence, [*spans, (0, core[0]), (core[1], len(sentence.text))])
    if made:
        slots["made_on"] = made.day.isoformat() if made.day else None
    timed, asks = timing(due, sentence)
    slots.update(timed)
    return {name: value for name, value in slots.items() if value}, asks


_DOES_IT = re.compile(
    r"\b(?:dat (?:zij|hij|ze)\b(?!.*\b(?:krijg|hoor|horen|ontvang|weten|zien)).*\b(?!krijgt|hoort|ontvangt)\w+t\W*(?:[.,;]|$)|that (?:he|she)(?:'ll)?\b)"
)
"""Who promised is who does it: 'beloofd dat zij een tekening stuurt'."""


def _places(sentence: Sentence) -> list[tuple[int, int]]:
    """Where words only say which trajectory it is about: 'bij stationsplein'."""
    found = []
    for one in sentence.named:
        start, end = sentence.words_at(one)
        before = re.search(
            r"\b(?:in|bij|voor|inzake|rond|for|at|in verband met|met betrekking tot)\s+(?:(?:de|het|the)\s+)?$",
            sentence.text[:start],
            re.IGNORECASE,
        )
        if before:
            found.append((before.start(), end))
    return found


def _kind(sentence: Sentence, rest: str, slots: dict[str, Any]) -> str:
    low = rest.casefold()
    if ACTION.match(sentence.low) or re.search(r"\bactie(?:punt)?\b", sentence.head_and_body[0].casefold()):
        return "internal_action"
    if slots["promised_to"] in {"raad", "council"}:
        return "council_pledge"
    if COUNCIL.search(low) and PLEDGE.search(low) and not sentence.groups:
        return "council_pledge"
    if slots["promised_to"]:
        return "resident_promise"
    me = sentence.known.me
    if (
        "toezegging" in low
        or "pledge" in low
        or "toegezegd" in low
        or (me and me.role in {Role.COUNCIL_CLERK, Role.COUNCIL_CLERK_STAFF})
    ):
        return "council_pledge"
    if re.search(r"\b(?:afspraak|belofte|beloof\w*|promise\w*|afgesproken|bewoners?|residents?|buurt|straat)\b", low):
        return "resident_promise"
    if slots["owner"] or not _RECEIVING.search(low):
        return "internal_action"
    return "resident_promise"


_RECEIVING = re.compile(
    r"\b(?:krijg\w*|hoor\w*|ontvang\w*|laten (?:we|ze)|terug\w*|ze|zij|mensen|gets?|hear|receive|they|them|people|belo\w+|told|gezegd)\b"
)
"""Someone else waits for it."""


def _text(sentence: Sentence, spans: list[tuple[int, int]]) -> str:
    at = sentence.body_at
    if at:
        inside = [(max(0, start - at), end - at) for start, end in spans if end > at and start >= at]
        body = _NAMED.sub("", without(sentence.head_and_body[1], inside, tail=True), count=1)
        body = _with_head(sentence, body)
    else:
        bare = _LEAD.sub(lambda match: " " * len(match[0]), sentence.text, count=1)
        body = without(bare, spans, tail=True)
        names = "|".join(re.escape(person.first_name) for person in sentence.known.people)
        body = re.sub(_PROMISE_LEAD.pattern.replace("{name}", names), "", body, count=1, flags=re.IGNORECASE)
    body = re.sub(r"^\W*(?:intern|van ons|from us)\s+", "", _bare(body), flags=re.IGNORECASE)
    if not at and (told := _TOLD_THAT.match(body)) and len(re.findall(r"\w+", told["after"])) > 1:
        body = told["after"]
    elif not at and (framed := _FRAME.match(body)):
        after = tidy(framed["after"])
        body = after if len(re.findall(r"\w+", after)) > 1 else _WHERE.sub("", framed["between"])
    if not at:
        body = _HAVE.sub("", body)
    if _PLEDGED.search(sentence.low):
        body = re.sub(r"\s+toe\W*$", "", body)
    body, _ = reason_in(body, firm=True)
    body = _COMES.sub("", _TO_GET.sub("", body))
    body = _DOING.sub("", joined(body)).strip(" ,.;:")
    body = _OWING.sub("", body) if sentence.english else said_by(body)
    body = _TOLD.sub("", _SUBJECT.sub("", body.strip(" ,.;:")))
    if (first := re.match(r"\w+", body)) and first[0].casefold() in INFINITIVES and first[0].casefold() not in _GETTING:
        return put_down(body)
    body = re.sub(
        r"^\W*(?:dat|that|om|to|voor|for|over|in|the|aan|de)\b\s+(?=(?:de|het|een|ze|zij|er|we|they|a|the)\b)",
        "",
        tidy(body),
        flags=re.IGNORECASE,
    )
    body = tidy(_FILLER.sub("", tidy(body)))
    body = _SUBJECT.sub("", body)
    return verb_last(put_down(body)) or tidy(sentence.head_and_body[1] or sentence.text)


_PLEDGED = re.compile(r"\b(?:zegt|zegde|zegden|zei|zeg)\b.*\btoe\W*(?:$|[,.;])")
_POINTING = re.compile(
    r"(?P<verb>^\W*(?:(?:ik|we|wij|i|we'll|i'll)\s+)?[\w-]+\s+)(?:'?m|hem|die|deze|it|them)(?=\s)", re.IGNORECASE
)
"""A verb with what it is done to, named before: 'ik laat m vervangen'."""


def _with_head(sentence: Sentence, body: str) -> str:
    """What is done with what stands before the colon, when that is a thing: 'lamp bij de brug: ik laat m vervangen'."""
    head = sentence.head_and_body[0].strip(" .,;")
    part = sentence.part(head)
    if ACTION.match(head.casefold()) or _NAMED.match(head) or PROMISING.search(head.casefold()):
        return body
    if part.people or part.groups or part.days or not part.masked.replace("‹t›", "").strip():
        return body
    return _POINTING.sub(lambda match: match["verb"] + head, body, count=1)


def _bare(body: str) -> str:
    """Without what is said about the promise at its end, as often as something is."""
    for _ in range(3):
        left = _ASIDE.sub("", _NOTING.sub("", _TAG.sub("", body)))
        if left == body or not left.strip():
            break
        if _PROMISED_LAST.search(body):
            left = re.sub(r"^\W*(?:heb|hebben|heeft|have|has)\s+", "", left)
        body = left
    return body


_WHERE = re.compile(
    r"^\W*(?:(?:vanochtend|vanmorgen|vanmiddag|vandaag|net|zojuist|gisteren|ook|al|in de (?:raad|commissie|staf|stuurgroep)|tijdens (?:de|het) \w+|today|yesterday|this morning|just)\s+)+(?=\w+\s\w)",
    re.IGNORECASE,
)
"""Where and when it was promised, before what was."""
_PROMISED_LAST = re.compile(r"\b(?:beloofd|toegezegd|afgesproken|promised|pledged)\W*$", re.IGNORECASE)
_TAG = re.compile(
    r"[\s,.;]+(?:(?:heel |erg |so )?(?:leuk|mooi|fijn|goed|tof|spannend|nice|great|fun)\s+)?(?:he|hè|hoor|toch|right|huh)\W*$",
    re.IGNORECASE,
)
"""What people say to each other behind it: ', leuk hè'."""
_NOTING = re.compile(
    r"\s*[,.;:(-][\s,.;:(-]*(?:(?:graag|svp|please|wil je|kun je|can you)\s+)*"
    r"(?:(?:zet|leg|noteer|schrijf|sla|neem|voer|put|record|log|note|add)\b(?:\s+(?:dat|dit|het|hem|die|deze|er|maar|even|ff|ook|dan|als|een|de|op|in|aan|bij|erbij|erin|vast|mij|mijn|naam|lijst|lijstje|actielijst|actie|actiepunt|belofte|afspraak|toezegging|neer|graag|it|that|this|as|the|a|to|on|down|my|list|action|promise|pledge))*"
    r"|(?:vastleggen|noteren|opnemen|opslaan|registreren|toevoegen)(?:\s+(?:als|op|in|bij)(?:\s+(?:de|een))?\s+\w+)?"
    r"|(?:(?:dat|dit|zo|is|was|zoals|als|aldus|volgens|hebben|heb|heeft|we|wij|ik|ook|al|dus|hen|ze|de|met|aan|een|as|we've|that's|that|what)\s+)*(?:beloofd|toegezegd|afgesproken|afspraak|belofte|toezegging|promised|agreed)(?:\s+(?:met|aan|dus|toen|hoor))*)\W*$",
    re.IGNORECASE,
)
"""'Graag vastleggen als belofte', 'zet maar bij mij', 'dat hebben we beloofd' at the end."""
_COMES = re.compile(
    r"(?<=\w )(?:komt|komen|ligt|liggen)\s+(?=(?:over|van|voor|met|in|op|voor|waarin)\b)|\b(?:van|from) (?:ons|mij|us|me)\s+(?=\w+\W*$)",
    re.IGNORECASE,
)
"""That something comes, and from whom, within what comes: 'een brief komt over de regeling'."""
_TO_GET = re.compile(
    r"^\W*(?:(?:hoort|horen|krijgt|krijgen|ontvangt|ontvangen)\s+)?van (?:ons|mij|me)\s+(?=(?:de|het|een|alle|hun)\b)"
    r"|^\W*(?:hoort|horen|krijgt|krijgen|ontvangt|ontvangen)\s+(?=(?:de|het|een|alle|hun)\b(?! of\b))",
    re.IGNORECASE,
)
"""What someone gets, without who gives it."""
_OWING = re.compile(
    r"^(?:we|i|they)(?:'ll|'d)?\s+(?:still )?(?:owe|will|would|should)\b\s*|,?\s*let's say\b", re.IGNORECASE
)
_DOING = re.compile(r"^\W*dat (?:doe|regel|maak|pak|schrijf|lever) ik(?: zelf| wel| op)*\b[\s,:]*(?=\w)", re.IGNORECASE)
"""'Dat doe ik' before what it is."""
_TOLD = re.compile(
    r"^(?:(?:told|assured|said to)\b\s*)?(?:that\s+)?(?:(?:we|they|i|he|she|it)?(?:'d|\s+would|\s+will|'ll)\s+)?",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"[\s,.;:(-]+(?:(?<=[,;]\s)(?:klaar|af|gereed|rond|op orde|ready|due|deadline)|(?:dit is |is |zo )?(?:beloofd|toegezegd|afgesproken)(?: aan| met)?|dat is (?:al |ook |dus )?(?:beloofd|toegezegd|afgesproken|(?:een |de |onze )?(?:afspraak|belofte|toezegging))|that(?:'s| is| was) (?:a promise|promised|agreed)|(?:leg|zet|noteer|schrijf) (?:dat |dit |het |hem |even |maar |ff )*(?:vast|op|erbij|erin)?|(?:please )?(?:record|note|log) (?:it|that|this))\W*$",
    re.IGNORECASE,
)
_TOLD_THAT = re.compile(
    r"^\W*(?:[^,.:;]{0,60}?\b)?(?:beloofd|toegezegd|gezegd|verteld|gemeld|aangegeven|toe|beloofden?|beloof|belooft|laten weten|told|promised|pledged|assured|agreed)\b"
    r"[^,.:;]{0,40}?\b(?:(?:dat|om|that)\s+|(?:they|we|he|she|it|i)(?=(?:'d|'ll|\s+(?:will|would|get|gets))\b))(?P<after>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
"""Whatever says that it is said, before what is: 'tegen de ouders gezegd dat ...', 'told them they'd ...'."""
_HAVE = re.compile(
    r"^\W*(?:(?:ik|we|wij|i)\s+)?(?:heb|hebben|heeft|have|has)\s+(?:(?:ik|we|wij)\s+)?(?=(?:een|de|het|a|an|the)\b)",
    re.IGNORECASE,
)
"""What is left of 'heb ... beloofd'."""
_FRAME = re.compile(
    r"^\W*(?:\w+\s+){0,3}?(?:heb|heeft|hebben|have|has|had|spraken|spreken|sprak|is|werd)\b(?P<between>.{0,120}?)\b(?:beloofd|toegezegd|afgesproken|promised|pledged|agreed|(?:af|gemeld|gezegd|verteld|meegedeeld)(?=\s+(?:dat|om)\b)|(?:de|een|onze|als|the|a|our) (?:belofte|toezegging|afspraak|promise|pledge|commitment))\b(?P<after>.*)$",
    re.IGNORECASE | re.DOTALL,
)
"""'Heeft ... toegezegd' around what was promised, or before it."""
_SUBJECT = re.compile(
    r"^(?:(?:zou|zal|gaat|moet|will|should|must|has to|is going to)\s+|(?:wij|we|ik|i)\s+(?:(?:zou|zouden|zal|zullen|ga|gaan|moet|moeten|will|should|would)\s+)?)",
    re.IGNORECASE,
)
_GETTING = frozenset({"krijgt", "hoort", "ontvangt", "horen"})

"""Finds personal data of residents in what people type, so that it is not stored."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bot.understanding.colleagues import Colleagues, colleagues_of
from bot.understanding.first_names import FIRST_NAMES
from bot.understanding.known import Known
from bot.understanding.normal import folded, vocabulary

_TITLE = re.compile(
    r"\b(?:[Dd]hr|[Mm]w|[Mm]evr|[Mm]evrouw|[Mm]eneer|[Mm]ijnheer|[Dd]e heer|[Mm]r|[Mm]rs|[Mm]s|[Mm]iss|[Ff]amilie|[Ff]am|[Hh]eer|[Jj]uffrouw)\b\.?\s+(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Ee]l|[Tt]en|[Tt]er|'t|[Vv]on|[Ll]a|[Ll]e)\s+)*[A-ZÀ-Þ][\w'’-]+",
    re.UNICODE,
)
_TITLE_LOW = re.compile(
    r"\b(?:dhr|mw|mevr|mevrouw|meneer|mijnheer|familie|fam)\b\.?\s+(?!van\s+(?:de\s+|het\s+)?[A-Z]|en\b|of\b|uit\b|op\b|bij\b|hier\b|daar\b|zit\b|zegt\b|vindt\b|mailde\b|kwam\b|kan\b|de buurman|die\b|dat\b|is\b|wil\b|heeft\b|belde\b|aan\b)(?:(?:van|de|der|den|el|ten|ter)\s+)*[a-z][\w'’-]{2,}"
)
_ROLE_NAME = re.compile(
    r"\b(?:bewoner|bewoonster|inwoner|inwoonster|buurman|buurvrouw|huurder|huurster|winkelier|ondernemer|resident|neighbour|tenant|klager|melder|omwonende|inspreker|moeder|vader|ouder)\s+(?:genaamd\s+|called\s+|named\s+)?((?:[A-Z][\w'’-]+)(?:\s+(?:van|de|der|den|el)\b)*(?:\s+[A-Z][\w'’-]+)*)"
)
_FULL_NAME = re.compile(
    r"\b([A-Z][a-zà-ÿ'’-]+(?:\s+(?:van|de|der|den|el|ten|ter|van de|van der|van den|von))*\s+[A-Z][a-zà-ÿ'’-]*[a-zà-ÿ])\b"
)
_CALLS = re.compile(
    r"\b(?:belt|belde|mailt|mailde|woont|klaagt|klaagde|heeft gebeld|heeft gemaild|called|calls|lives|wants|emailed|terugbellen|teruggebeld|contact|op nummer|bereikbaar|geboren|born|inspreken|terugbellen|teruggebeld|called back|klaagde|complains?)\b"
)
_PHONE = re.compile(r"(?<![\w-])(?:(?:\+|00)31[\s-]?\(?0?\)?[\s-]?\d{1,3}|0\d{1,3})[\s-]?\d(?:[\s.-]?\d){5,8}(?![\w-])")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SAID_BSN = re.compile(r"\b(?:bsn|burgerservicenummer|sofinummer)\b\D{0,12}((?:\d[ .-]?){7,8}\d)(?!\d)", re.IGNORECASE)
"""What is said to be one; nothing but noughts stands for one."""
_NUMBER = re.compile(r"(?<!\d)(?:\d[ .-]?){8}\d(?!\d)")
_ADDRESS = re.compile(
    r"\b([A-Z][\w'’-]*(?:straat|laan|weg|plein|kade|gracht|singel|hof|dijk|steeg|park|dreef|plantsoen|pad|markt|haven|wal|ring|baan|burg|oord|veld|street|road|avenue|lane)|(?:[A-Z][\w'’-]+\s)?(?:Straat|Laan|Weg|Plein|Kade|Gracht|Singel|Hof))\s+(?:nr\.?\s*|nummer\s*|number\s*|no\.?\s*)?\d{1,4}\s?[a-zA-Z]?(?!\s*(?:uur|keer|maal|bomen|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|weken|dagen|meter|plekken|parkeerplaats\w*|%|\d|hours|trees))\b"
)
_ADDRESS_LOW = re.compile(
    r"\b[a-z][\w'’-]{2,}(?:straat|laan|plein|kade|gracht|singel|dijk|steeg|dreef)\s+\d{1,4}\s?[a-z]?\b(?!\s*(?:uur|keer|maal|bomen|december|november|januari|weken|dagen|meter|plekken))"
)
_POSTCODE = re.compile(r"\b[1-9]\d{3}\s?[A-Z]{2}\b")
_HEALTH = re.compile(
    r"\b(?:astma|asthma|copd|kanker|cancer|depressie\w*|depressed|dement\w*|alzheimer|diabetes|suikerziekte|epilepsie|hartpati[eë]nt|hartklachten|hartaanval|beroerte|burn-?out|psychi\w*|autis\w*|adhd|medicijn\w*|medication|chemo\w*|chronisch ziek|zwanger|pregnant|verslaafd|verslaving|ms-patiënt|parkinson|"
    r"reuma|long(?:ziekte|klachten|pati[eë]nt)|terminaal|ziekenhuis|opgenomen|hospital|rolstoelgebruiker|geopereerd|surgery|slecht ter been|aan de zuurstof|on oxygen|rollator|scootmobiel|wheelchair|bedlegerig|doof|dove|deaf|hard of hearing|visually impaired|hulpbehoevend|longziekte|ziekte|disease|illness|heart (?:condition|attack|failure)|stroke|dementia|disability|aandoening|slechthorend\w*|slechtziend\w*|blind(?:e)?|in een rolstoel|in a wheelchair|is ernstig ziek|ernstig ziek|seriously ill|allergi\w*|ptss|ptsd|scoliose|mantelzorg\w*)\b",
    re.IGNORECASE,
)
_ILLNESS = re.compile(r"\b(?:heeft|hebben|has|have|met|with|aan|from)\s+(?:MS|ALS|HIV|PTSS|EDS|ME|CVA|TIA|NAH|LVB)\b")
"""An illness that people write in capitals."""
_A_PERSON = re.compile(
    r"\b(?:bewoner|bewoonster|inwoner|huurder|huurster|buurman|buurvrouw|mevrouw|meneer|mw|dhr|hij|zij|haar|zijn|resident|tenant|neighbour|she|he|her|his|iemand|someone|vrouw|man|kind|dochter|zoon|moeder|vader|persoon|person|klager|melder|mr|mrs|familie|eigenaar|ik)\b",
    re.IGNORECASE,
)
_KINDS = ("name", "address", "phone", "e-mail", "bsn", "health")


def is_bsn(digits: str) -> bool:
    """True for nine digits that pass the eleven-test of the citizen service number."""
    if len(digits) != 9 or not digits.isdigit() or digits == "000000000":
        return False
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True)) % 11 == 0


def personal_data(text: str, known: Known) -> tuple[str, ...]:
    """The kinds of personal data of others in the text, in a fixed order; colleagues and public addresses are none."""
    found = {kind for kind, _, _ in found_in(text, known)}
    return tuple(kind for kind in _KINDS if kind in found)


def found_in(text: str, known: Known) -> list[tuple[str, int, int]]:
    """Each piece of personal data: its kind and where it stands."""
    found: list[tuple[str, int, int]] = []
    names = colleagues_of(known.people)
    found += [("e-mail", *match.span()) for match in _MAIL.finditer(text) if not _our_mail(match[0], names)]
    found += [("bsn", *match.span()) for match in _NUMBER.finditer(text) if is_bsn(re.sub(r"\D", "", match[0]))]
    found += [("bsn", *match.span(1)) for match in _SAID_BSN.finditer(text) if not int(re.sub(r"\D", "", match[1]))]
    taken = [(start, end) for _, start, end in found]
    for match in _PHONE.finditer(text):
        if not _our_phone(match[0], known) and not any(start <= match.start() < end for start, end in taken):
            found.append(("phone", *match.span()))
    for pattern in (_ADDRESS, _ADDRESS_LOW, _POSTCODE):
        found += [("address", *match.span()) for match in pattern.finditer(text) if not _is_date_or_body(match[0])]
    found += [("name", *span) for span in _names(text, names, known)]
    if _A_PERSON.search(text) or any(kind == "name" for kind, _, _ in found):
        found += [("health", *match.span()) for pattern in (_HEALTH, _ILLNESS) for match in pattern.finditer(text)]
    return found


def _our_mail(mail: str, names: Colleagues) -> bool:
    mail = mail.casefold().rstrip(".")
    return mail in names.mails or mail.partition("@")[2] in names.domains


def _our_phone(number: str, known: Known) -> bool:
    """The municipality's own, one that begins with 14, or none at all."""
    digits = re.sub(r"\D", "", number)
    public = re.sub(r"\D", "", known.public_phone)
    return digits.startswith("14") or digits == public or not 9 <= len(digits) <= 13


def _is_date_or_body(words: str) -> bool:
    """True for a street with a year after it."""
    return re.search(r"\s(?:19|20)\d\d$", words.strip()) is not None


_PARTICLES = vocabulary("van de der den el ten ter von la le")
_PLACE = re.compile(r"\w{3,}(?:straat|laan|weg|plein|kade|gracht|singel|hof|dijk|park|dreef|school|huis)$")
_BODY = re.compile(
    r"(?:school|basisschool|college|stichting|gebouw|zaal|firma|bureau|aannemer|restaurant|café|winkel|plein|park|straat)\s+$",
    re.IGNORECASE,
)
"""Before a name that is no person's."""


def _kinds_of(bare: str, colleagues: Mapping[str, tuple[tuple[str, str], ...]]) -> tuple[tuple[str, str], ...]:
    """How colleagues are called this, also when only the end of a surname was said."""
    exact = colleagues.get(bare)
    return exact or next((who for name, who in colleagues.items() if len(name) > 3 and name.endswith(f" {bare}")), ())


def _names(text: str, names: Colleagues, known: Known) -> list[tuple[int, int]]:
    found, colleagues = [], names.called
    theirs = _PHONE.sub(lambda phone: "" if _our_phone(phone[0], known) else phone[0], text)
    theirs = _MAIL.sub(lambda mail: "" if _our_mail(mail[0], names) else mail[0], theirs)
    about_someone = any(sign.search(theirs) for sign in (_CALLS, _PHONE, _MAIL, _ADDRESS))
    for pattern in (_TITLE, _TITLE_LOW):
        for match in pattern.finditer(text):
            bare = folded(re.sub(r"^(?:[Dd]e heer|\w+\.?)\s+", "", match[0], count=1))
            if _PLACE.search(bare):
                continue
            kinds = {kind for _, kind in _kinds_of(bare, colleagues)}
            if not kinds or (kinds == {"last"} and about_someone):
                found.append(match.span())
    for match in _ROLE_NAME.finditer(text):
        bare = folded(match[1])
        if (
            bare not in colleagues
            and not known.trajectories.find(tuple(bare.split()))
            and bare.split()[0] not in _NO_NAMES
            and not _PLACE.search(bare)
        ):
            found.append(match.span(1))
    for match, second in _full_names(text):
        bare = folded(match[1])
        if _with_a_colleague(text, match, colleagues):
            continue
        words = [word for word in bare.split() if word not in _PARTICLES]
        known_first = (
            bool(words)
            and words[0] in FIRST_NAMES
            and not _PLACE.search(bare)
            and not _BODY.search(text[: match.start()])
        )
        if (
            (known_first or (about_someone and match.start() > 1 and not second))
            and bare not in colleagues
            and not known.trajectories.find(tuple(bare.split()))
            and not any(word in _NO_NAMES for word in words)
        ):
            found.append(match.span(1))
    return found


def _full_names(text: str) -> Iterator[tuple[re.Match[str], bool]]:
    """What may be a first name and a surname; True for what begins with the last word of one: 'Bel Jan' and 'Jan Bos'."""
    for match in _FULL_NAME.finditer(text):
        yield match, False
        if second := _FULL_NAME.match(text, match.end(1) - len(match[1].split()[-1])):
            yield second, True


def _with_a_colleague(text: str, match: re.Match[str], colleagues: Mapping[str, object]) -> bool:
    """True for 'Bel Lotte' where Lotte Prins works here: a verb before a colleague's whole name."""
    after = text[match.start(1) :].split()[1:5]
    return any(folded(" ".join(after[:count])) in colleagues for count in range(2, len(after) + 1))


_NO_NAMES = vocabulary(
    "de het een van in op met voor aan oost west noord zuid haven linde lindelaan havenwijk raad college gemeente school basisschool vereniging buurtvereniging stationsplein stationsstraat "
    "oeverpark kanaalweg molenbuurt zuidwest lindekwartier rozenhof populier brug kom toegankelijkheidsraad adviesgroep wijkavond bewonersavond dat die wil willen heeft is krijgt krijgen en of "
    "eikstraat vve woo raadsbrief rijnstraat doemee januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag "
    "bespreken afspraak actie toezegging inbreng beloofd ik wij we kan vraag status herinner les overdracht"
)

"""Mends what people type in haste: abbreviations written out, and typing errors in words that steer the reading."""

from __future__ import annotations

import re
from functools import cache

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA, Indel

from bot.understanding.days import MONTHS
from bot.understanding.normal import plain, vocabulary

_SHORT = {
    "ivm": "in verband met", "i.v.m.": "in verband met", "i.v.m": "in verband met", "wnr": "wanneer",
    "wanr": "wanneer", "svz": "stand van zaken", "mbt": "met betrekking tot", "m.b.t.": "met betrekking tot",
    "ff": "even", "nms": "namens", "wmb": "wat mij betreft", "akk": "akkoord", "akk.": "akkoord", "dgn": "dagen", "pw": "per week", "dd": "op", "d.d.": "op", "arent": "aren't", "isnt": "isn't", "wasnt": "wasn't", "havent": "haven't", "hasnt": "hasn't", "doesnt": "doesn't", "didnt": "didn't", "youre": "you're", "theyre": "they're", "ive": "I've", "vlg": "volgende", "vlgd": "volgende", "vgd": "volgende", "volg": "volgende", "wkn": "weken",
    "wk": "week", "mnd": "maand", "wd": "werkdagen", "tmrw": "tomorrow", "tmw": "tomorrow", "pls": "please",
    "plz": "please", "vergad": "vergadering", "cie": "commissie", "wethoudr": "wethouder", "weth": "wethouder",
    "weth.": "wethouder", "proj": "project", "owg": "onderwerp", "ihkv": "in het kader van", "nav": "naar aanleiding van",
    "n.a.v.": "naar aanleiding van", "obv": "op basis van", "tbv": "ten behoeve van", "z.s.m": "zsm",
    "benw": "b&w", "b&w-besluit": "collegebesluit", "whats": "what's", "whos": "who's", "cant": "can't",
    "dont": "don't", "kbt": "kabinet", "afspr": "afspraak", "toez": "toezegging", "eig": "eigenaar", "bew": "bewoners",
    "wrm": "waarom", "hvl": "hoeveel", "gespr": "gesprek", "opd": "opdrachtgever", "ahv": "aan de hand van",
    "idd": "inderdaad", "iig": "in ieder geval", "ws": "waarschijnlijk", "mss": "misschien",
    "vd": "van de", "v.d.": "van de", "v.d": "van de", "v/d": "van de", "vh": "van het", "v/h": "van het", "v.h.": "van het",
    "antw": "antwoord", "antw.": "antwoord", "ipv": "in plaats van", "i.p.v.": "in plaats van", "i.p.v": "in plaats van",
    "tav": "ten aanzien van", "t.a.v.": "ten aanzien van", "tgv": "ten gevolge van", "bijv": "bijvoorbeeld",
    "adhv": "aan de hand van", "evt": "eventueel", "buurtver": "buurtvereniging", "winkeliersver": "winkeliersvereniging",
    "wijkver": "wijkvereniging", "m'n": "mijn", "z'n": "zijn", "wrs": "waarschijnlijk",
    "vgl": "vergelijk", "incl": "inclusief", "excl": "exclusief", "mtg": "meeting", "w/": "with", "re:": "about",
    "morge": "morgen", "kwrtaal": "kwartaal", "kw": "kwartaal", "rib": "raadsinformatiebrief",
}  # fmt: skip
"""Written out wherever they stand."""
_DUTCH_DAYS = {"ma": "maandag", "di": "dinsdag", "wo": "woensdag", "do": "donderdag", "vr": "vrijdag", "vrij": "vrijdag", "za": "zaterdag", "zo": "zondag"}  # fmt: skip
_ENGLISH_DAYS = {"mon": "monday", "tue": "tuesday", "tues": "tuesday", "wed": "wednesday", "thu": "thursday", "thurs": "thursday", "fri": "friday", "sat": "saturday", "sun": "sunday"}  # fmt: skip
_DUTCH_MONTHS = {"jan": "januari", "feb": "februari", "febr": "februari", "mrt": "maart", "apr": "april", "aug": "augustus", "sept": "september", "sep": "september", "okt": "oktober", "nov": "november", "dec": "december"}  # fmt: skip
_ENGLISH_MONTHS = {"jan": "January", "feb": "February", "mar": "March", "apr": "April", "aug": "August", "sept": "September", "sep": "September", "oct": "October", "nov": "November", "dec": "December"}  # fmt: skip
_STEERING = """
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday thursday friday saturday
januari februari augustus september oktober november december january february october tomorrow yesterday
volgende komende afgelopen vandaag gisteren morgen werkdagen kwartaal halverwege uiterlijk
afspraak afspraken toezegging toezeggingen beloofd toegezegd herinner herinnering status stand wanneer inbreng overdracht overdragen
akkoord contactpersoon aanspreekpunt gesproken eigenaar bewoners besluit collegebesluit raadsbesluit mandaatbesluit
college wethouder planning signalen ongedaan exporteren overzicht openstaande openstaand commissie actiepunt
vertraging terugkoppeling verwachting winkeliers ondernemers concept bewonersbrief reminder question commitment
commitments approved council alderman overview handover decision portefeuille projectleider gemeenteraad
actiepunten commissies beloftes beloften overdrachten concepten uitstellen verschuif verschuiven afgerond afgehandeld vervallen onbeantwoord beantwoord groepen
"""
_ALSO_WORDS = vocabulary(
    "collega opgedaan opdoen verwachten verwacht verwachtte verwachtten signaleren signaleert signaleerde afspreken beleefd verlichting vertaling vertalen werken werkdag bewoner volgend morgens beantwoorden besluiten signaal statuut bestand staan standaard vrijdags "
    "herinnert toezeggen beloven college's councils decisions questions concepten concepts overdraag inbrengen "
    "ondernemer winkelier komend aanspreken bespreken gesprekken afgesproken aangesproken besproken verschuift overzichten "
    "contactpersonen wethouders status' plannings vertragingen groep groeien stands stond stad eigenaren handovers "
    "mogen mogens morgen's vertellen vertelt verdellen herinneren herinnerd stuurt staten staats status vervallen overzien overdagen vergaande onderneem approve approves approval alderman's portefeuilles aldermen reminders terugkoppelen uitstelt afronden afgeronde "
    "afronding verwachtingen gemeenteraads projectleiders commissies vervalt vergaderen toezegde gespreken geslaagd"
)
_TOKEN = re.compile(r"[\w&./'’-]+|[^\w\s]", re.UNICODE)
_FUNCTION_NL = vocabulary(
    "de het een van voor aan met niet nog ik wij we is wat wie waar dat die en of kan mag moet naar"
)
_FUNCTION_EN = vocabulary(
    "the a an of for to with not yet i we is what who where that and or can may must before by on"
)


@cache
def _steering() -> dict[str, tuple[str, ...]]:
    """The words by their first letter."""
    found: dict[str, list[str]] = {}
    for word in _STEERING.split():
        found.setdefault(word[0], []).append(word)
    return {letter: tuple(words) for letter, words in found.items()}


def is_english(text: str) -> bool:
    """True when more English function words than Dutch ones stand in it."""
    words = re.findall(r"\w+", text.casefold())
    return sum(word in _FUNCTION_EN for word in words) > sum(word in _FUNCTION_NL for word in words)


def mend(text: str, names: frozenset[str] = frozenset()) -> str:
    """The text with abbreviations written out and steering words spelled well; `names` are left as they are."""
    said = plain(text)
    english = is_english(said)
    months = _ENGLISH_MONTHS if english else _DUTCH_MONTHS
    parts, at = [], 0
    tokens = list(_TOKEN.finditer(said))
    for number, token in enumerate(tokens):
        parts.append(said[at : token.start()])
        before = tokens[number - 1][0].casefold() if number else ""
        after = tokens[number + 1][0].casefold() if number + 1 < len(tokens) else ""
        mended = _mended(token[0], before, after, months, names)
        parts.append(f"{mended}." if mended != token[0] and _ends_there(said, token) else mended)
        at = token.end()
    parts.append(said[at:])
    return "".join(parts)


_NEXT = re.compile(r"\s+[A-Z][^\W\d]*[ ,]")


def _ends_there(said: str, token: re.Match[str]) -> bool:
    """True where the dot of an abbreviation also ends the sentence: 'eind jan. Noor regelt dat'."""
    return token[0].endswith(".") and _NEXT.match(said, token.end()) is not None


_OBJECTS = {"m": "hem", "'m": "hem", "t": "het", "'t": "het"}
"""Short for 'hem' and 'het', after a verb."""
_BEFORE_MONTH = vocabulary("half medio eind einde begin mid midden halverwege early late")
_BEFORE_SHORT_MONTH = vocabulary("in of rond sinds since vanaf from tot until around")
"""Before a month that is written short, with a dot."""
_PART_OF_MONTH = re.compile(r"(mid|half|eind|begin|end|early|late)-(\w+)")
_AFTER_DAY = vocabulary("weten herinneren horen terug aan om reactie antwoord klaar graag hebben bellen ochtend middag")
_BEFORE_DAY = vocabulary(
    "op voor vóór uiterlijk volgende week komende aanstaande deze a.s. as on by next this tot t/m afgelopen vorige last per van before until tegen"
)


def _mended(word: str, before: str, after: str, months: dict[str, str], names: frozenset[str]) -> str:
    low = word.casefold()
    bare = low.rstrip(".")
    if low in _SHORT or bare in _SHORT:
        return _SHORT.get(low) or _SHORT[bare]
    near_number = after[:1].isdigit() or before[:1].isdigit()
    for named in (months, _DUTCH_MONTHS, _ENGLISH_MONTHS):
        if bare in named and (
            near_number or before in _BEFORE_MONTH or (low.endswith(".") and before in _BEFORE_SHORT_MONTH)
        ):
            return named[bare]
    if (part := _PART_OF_MONTH.fullmatch(low)) and part[2] in MONTHS:
        return f"{part[1]} {part[2]}"
    if bare in {"t", "'t"} and (not before or before[-1].isalpha()) and after[:1].isalpha():
        return "het"
    if (
        bare == "vr"
        and before not in _BEFORE_DAY
        and after.rstrip(".") not in {"jl", "as"}
        and not after[:1].isdigit()
        and after.isalpha()
        and after not in _AFTER_DAY
    ):
        return "voor"
    if bare in _OBJECTS and before.isalpha() and not after.isalnum():
        return _OBJECTS[bare]
    for days in (_DUTCH_DAYS, _ENGLISH_DAYS):
        if bare in days and (
            after[:1].isdigit()
            or after in {"a.s", "a.s.", "as", "jl", "jl.", "j.l."}
            or (before in _BEFORE_DAY and not word.isupper() and bare not in {"zo", "ma", "sat", "sun"})
            or (
                bare in {"vr", "ma", "di", "wo"} and low == word and after in _AFTER_DAY and (after or before.isalpha())
            )
            or (before in {"week", "wk"} and not word.isupper())
        ):
            return days[bare]
    if (
        len(low) < 5
        or not low.isalpha()
        or low in names
        or low in _ALSO_WORDS
        or (word[0].isupper() and before not in {"", ".", "!", "?", ":"})
    ):
        return word
    return _nearest(low) or word


@cache
def _nearest(word: str) -> str | None:
    allowed = 1 if len(word) < 10 else 2
    candidates = _steering().get(word[0], ())
    if word in candidates:
        return None
    best = min(
        (
            (OSA.distance(word, other, score_cutoff=allowed), -fuzz.ratio(word, other), other)
            for other in candidates
            if abs(len(other) - len(word)) <= allowed and Indel.distance(word, other) <= 3
        ),
        default=None,
    )
    if best is None or best[0] > allowed:
        return None
    if word.removesuffix("en") == best[2]:
        return None
    if best[0] == 1 and (word.startswith(best[2]) or best[2].startswith(word)) and word[-1:] in "sent":
        return None
    return best[2]

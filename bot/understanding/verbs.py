"""Verbs as people write them -> the way a promise is put down: 'belt ... terug' is 'terugbellen'."""

from __future__ import annotations

import re

from bot.understanding.normal import vocabulary

_PRESENT = """
komen komen|bellen bellen|sturen sturen|mailen mailen|geven geven|koppelen koppelen|delen delen|laten laten|maken maken|organiseren organiseren|leveren leveren|zoeken zoeken|nodigen nodigen|bezoeken bezoeken|plaatsen plaatsen|regelen regelen
belt bellen|bel bellen|stuurt sturen|stuur sturen|mailt mailen|mail mailen|maakt maken|maak maken|levert leveren|lever leveren|zoekt zoeken|zoek zoeken
schrijft schrijven|schrijf schrijven|deelt delen|deel delen|checkt checken|check checken|plant plannen|organiseert organiseren|organiseer organiseren|komt komen|kom komen
neemt nemen|neem nemen|gaat gaan|ga gaan|bezoekt bezoeken|bezoek bezoeken|informeert informeren|informeer informeren|koppelt koppelen|koppel koppelen|vraagt vragen|vraag vragen
werkt werken|werk werken|kijkt kijken|kijk kijken|bereidt voorbereiden|stemt stemmen|verwerkt verwerken|schuift schuiven|nodigt nodigen|nodig nodigen|meet meten|legt leggen|leg leggen
presenteert presenteren|regelt regelen|regel regelen|geeft geven|geef geven|laat laten|zet zetten|brengt brengen|breng brengen|praat praten|spreekt spreken|spreek spreken|bespreekt bespreken
rondt ronden|past passen|bekijkt bekijken|onderzoekt onderzoeken|onderzoek onderzoeken|haalt halen|toont tonen|reageert reageren|antwoordt antwoorden|beantwoordt beantwoorden|publiceert publiceren
voert voeren|voer voeren|verzorgt verzorgen|verzorg verzorgen|pakt pakken|pak pakken|behandelt behandelen|bewaakt bewaken|coördineert coördineren|begeleidt begeleiden|schetst schetsen|meldt melden|vertelt vertellen|appt appen
wijzigt wijzigen|vervangt vervangen|vervang vervangen|herstelt herstellen|repareert repareren|snoeit snoeien|hangt hangen|agendeert agenderen|evalueert evalueren|vertaalt vertalen|vertaal vertalen|herziet herzien|archiveert archiveren|bevestigt bevestigen|bevestig bevestigen
reserveert reserveren|reserveer reserveren|boekt boeken|actualiseert actualiseren|analyseert analyseren|toetst toetsen|overlegt overleggen|overleg overleggen|vergelijkt vergelijken|beoordeelt beoordelen|adviseert adviseren|rapporteert rapporteren|verspreidt verspreiden|drukt drukken
verbetert verbeteren|betrekt betrekken|ondersteunt ondersteunen|ziet zien|vindt vinden|loopt lopen|neemt nemen|rijdt rijden|ontwerpt ontwerpen|bewerkt bewerken|kiest kiezen|stopt stoppen|trek trekken|leidt leiden|voegt voegen|markeert markeren|verft verven|maait maaien
doet doen|doe doen|hoort horen|horen horen|krijgt krijgen|vult vullen|rekent rekenen|berekent berekenen|inventariseert inventariseren|plaatst plaatsen|bestelt bestellen|controleert controleren
verstuurt versturen|levert leveren|telt tellen|opent openen|sluit sluiten|houdt houden|start starten|bouwt bouwen|tekent tekenen|trekt trekken|zorgt zorgen|stelt stellen|licht lichten|ontvangt ontvangen|leest lezen
"""
INFINITIVES = {pair.split()[0]: pair.split()[1] for line in _PRESENT.strip().splitlines() for pair in line.split("|")}
_PARTICLES = vocabulary("terug uit op aan door na mee voor af in over bij langs toe rond samen klaar vast neer weg")
_WORD = re.compile(r"[\w'’&-]+")


_WHO = re.compile(r"^(?:ze|zij|we|wij|ik|hij)\s+", re.IGNORECASE)
_ASKED = re.compile(
    r"(?:(?:intern|even|ff|zelf|eerst|snel|nog|vast|precies)\s+)*(?:(?P<particle>uit|na|door|mee)\s+)?(?P<clause>(?:weten |horen |zien )?(?:wat|of|welke?|wanneer|hoe|waar\w*|wie|hoeveel)\b)",
    re.IGNORECASE,
)
"""A question that is put down, which stays behind its verb: 'zoekt uit wat het kost' is 'uitzoeken wat het kost'."""


_PUT_DOWN = re.compile(r"\w+en (?:weten |horen )?(?:wat|of|welke?|wanneer|hoe|waar\w*|wie|hoeveel)\b", re.IGNORECASE)


_NO_VERB = vocabulary("""
de het een dat die dit er nog ook dan al wel niet even graag met voor van aan op in naar uit over bij om te als maar en of ons hen ze zij hem haar u jullie
heb hebben heeft had hadden ben bent is zijn was waren wil willen wilde kan kunnen kon mag mogen moet moeten zal zullen zou zouden ga gaan word wordt worden vind vinden denk hoop weet
""")
"""Words after 'ik' that are no verb, or one that helps another."""
_ENGLISH = vocabulary("the a an all any this that these those my our your his her their whether if with")
"""What may follow a verb that is one in English too: 'check the plans' is no 'the plans checken'."""
_VOWELS = "aeiou"


def infinitive_of(word: str) -> str:
    """The infinitive of a Dutch verb in the present, by its spelling: 'loopt' is 'lopen', 'verf' is 'verven'."""
    low = word.casefold()
    if low in INFINITIVES:
        return INFINITIVES[low]
    root = low.removesuffix("t") if (len(low) > 3 and low[-2] not in "aeiou" + "t") or low.endswith("tt") else low
    long = len(root) > 2 and root[-1] not in _VOWELS and root[-2] in _VOWELS and root[-3] in _VOWELS
    if long and root[-2] == root[-3]:
        root = root[:-2] + root[-1]
    elif (
        not long
        and len(root) > 2
        and root[-1] not in _VOWELS + "wj"
        and root[-2] in _VOWELS
        and not (root.endswith(("er", "el", "en")) and sum(letter in _VOWELS for letter in root) > 1)
    ):
        root += root[-1]
    if long and root[-1] in "fs":
        root = root[:-1] + {"f": "v", "s": "z"}[root[-1]]
    return f"{root}en"


def said_by(words: str) -> str:
    """What 'ik', 'we' or 'wij' does, put down: 'ik loop de verlichting na' is 'de verlichting nalopen'."""
    if going := _GOING_TO.match(words):
        return f"{going['what']} {going['verb']}"
    match = _DOES_IT.match(words)
    if match is None:
        return words
    verb = match["verb"] or match["first"]
    if verb.casefold() in _NO_VERB:
        return words
    return put_down(f"{verb} {match['rest']}", sure=True)


_GOING_TO = re.compile(
    r"\W*(?:ik|we|wij|ze|zij)\s+(?P<what>.+?)\s+(?:ga|gaan|zal|zullen|zou|zouden)\s+(?P<verb>\w+en)\W*$", re.IGNORECASE
)
"""A clause after 'dat' of what will be done: 'we samen gaan zaaien'."""
_DOES_IT = re.compile(
    r"\W*(?:(?:ik|we|wij)\s+(?P<verb>\w+)|(?P<first>\w+)\s+(?:ik|we|wij))\s+(?P<rest>\S.*)$", re.IGNORECASE | re.DOTALL
)
_TO_DO = re.compile(
    r"\b(terug|uit|op|aan|door|na|mee|af|in|over|bij|langs|toe|rond|samen|klaar|vast|neer|weg) te (\w+en)\b(?! (?:\w+en|gaan|staan|doen|zien|slaan)\b)"
)


def joined(words: str) -> str:
    """Verbs that 'te' takes apart made whole: 'bij te praten' is 'bijpraten'."""
    return _TO_DO.sub(r"\1\2", words)


def put_down(words: str, *, sure: bool = False) -> str:
    """A clause that begins with a verb, with that verb as an infinitive at its end; other clauses as they are.

    `sure`: the first word is a verb, also when it is not a known one.
    """
    clause = words.strip(" ,.;:!")
    first = _WORD.match(clause)
    if first is None or (not sure and first[0].casefold() not in INFINITIVES):
        return clause
    following = _WORD.search(clause, first.end())
    if following and following[0].casefold() in _ENGLISH:
        return clause
    infinitive = infinitive_of(first[0])
    rest = _WHO.sub("", clause[first.end() :].strip(" ,"))
    if asked := _ASKED.match(rest):
        return f"{asked['particle'] or ''}{infinitive} {rest[asked.start('clause') :]}"
    start = rest.split(" ", 1)[0].casefold() if rest else ""
    if start in _PARTICLES and start not in {"in", "op", "aan", "voor", "over", "bij", "door"}:
        return f"{rest[len(start) :].strip()} {start}{infinitive}".strip()
    last = rest.rsplit(" ", 1)[-1].casefold() if rest else ""
    if last in _PARTICLES:
        rest = rest[: len(rest) - len(last)].strip()
        infinitive = last + infinitive
    return f"{rest} {infinitive}".strip()


_DONE_TO = re.compile(r"(toe|op|aan|terug|uit|na|door|voor|af|in|mee)ge(\w{3,}?)d?t?")
"""What someone gets done, in one word: 'toegestuurd'."""


def verb_last(words: str) -> str:
    """A clause that ends with its verb, as after 'dat', with that verb as an infinitive."""
    head, _, last = words.rpartition(" ")
    low = last.casefold()
    if _PUT_DOWN.match(words):
        return words
    if participle := _DONE_TO.fullmatch(low):
        return f"{head} {participle[1]}{infinitive_of(participle[2])}".strip()
    if low.endswith("en") and head.casefold().endswith(" te"):
        rest = head[:-3]
        joins = rest.rsplit(" ", 1)[-1].casefold() in {"terug", "uit", "af", "mee", "na", "door"}
        return f"{rest}{last}" if joins else f"{rest} {last}"
    if head and low in INFINITIVES:
        return f"{head} {INFINITIVES[low]}"
    for particle in (*_PARTICLES, "toe"):
        if low.startswith(particle) and low[len(particle) :] in INFINITIVES:
            return f"{head} {particle}{INFINITIVES[low[len(particle) :]]}".strip()
    return words

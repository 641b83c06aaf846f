"""The slots of messages, contact points, council, phases, expectations, input, groups, handovers, effort and export."""

from __future__ import annotations

import re
from typing import Any

from bot.domain.phase import Phase
from bot.understanding.clauses import reason_in, tidy, without
from bot.understanding.sentence import Sentence

_MESSAGE_KINDS = (
    ("delay", re.compile(r"vertrag\w*|uitstel|uitgesteld|later|uitgelopen|delay\w*|postponed")),
    ("contact", re.compile(r"contactpersoon|aanspreekpunt|contact person|contact point|new contact")),
    ("decision", re.compile(r"besluit\w*|decision|besloten|raad koos")),
    ("feedback", re.compile(r"terugkoppel\w*|feedback|uitslag|resultat\w*|wat we met|wat (?:we )?deden|reacties|results|reactienota|inbreng")),
    ("start", re.compile(r"\bstart\w*|uitnodig\w*|invit\w*|aankondig\w*|kick-?off|announc\w*|meedenk\w*|meepraten")),
    ("planning", re.compile(r"planning|schedule|vervolg|hoe (?:het|gaat het) verder|voortgang|timeline|next steps|werkzaamheden|stand van zaken")),
)  # fmt: skip
_AUDIENCE = re.compile(r"\b(?:voor|aan|for|to|naar)\s+(?:alle\s+|all\s+)?(?:de\s+|het\s+|the\s+|onze\s+)?(?P<who>[\w'&-]+(?:\s+(?!(?:over|about|in|van|met|op|voor|dat|waarin|on|with|of|uit|and|en|het|the|de|graag|please|is|about)\b)[\w'&-]+){0,2})", re.IGNORECASE)
_AUDIENCES = re.compile(r"\b(bewoners|inwoners|omwonenden|winkeliers|ondernemers|huurders|residents|shopkeepers|entrepreneurs|tenants|ouders|parents|raadsleden|pers|aanwonenden|buurt)\b")


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
        if any(one.start < match.end("who") and match.start("who") < one.end for one in sentence.people) or (inner.known.trajectories.exactly(match["who"])):
            continue
        if re.search(r"bijeenkomst|avond|vertraging|besluit|kerst|terugkoppeling|start|planning|morgen|vrijdag|english|engels|meeting|delay|morgen", match["who"], re.IGNORECASE) or any(day.start <= match.start("who") < day.end for day in sentence.days):
            continue
        audience = match["who"]
        named = {word for one in sentence.named for word in (one.ids)}
        parts = audience.split()
        while len(parts) > 1 and sentence.known.trajectories.exactly(parts[0]) and named:
            parts = parts[1:]
        audience = " ".join(parts)
        break
    if audience is None:
        match2 = re.search(r"\b(bewoner|inwoner|ondernemer|winkelier|huurder|omwonenden)s?brief", low)
        found = _AUDIENCES.search(low)
        audience = f"{match2[1]}s" if match2 and not match2[1].endswith("en") else found[1] if found else None
    if audience:
        slots["audience"] = audience
    if re.search(r"\b(?:engels\w*|english|in het engels)\b", low):
        slots["language"] = "en"
    elif re.search(r"\b(?:nederlands\w*|dutch)\b", low):
        slots["language"] = "nl"
    return slots, ()


def contact_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Away until when, and who takes over."""
    slots: dict[str, Any] = {}
    firm = [day for day in sentence.days if day.day]
    if firm:
        slots["absent_until"] = max(day.day for day in firm if day.day).isoformat()
    elif re.search(r"\b(?:deze|hele|heel de|this|all|the whole) week\b", sentence.low):
        slots["absent_until"] = _friday(sentence, 0)
    elif re.search(r"\b(?:volgende|next) week\b", sentence.low):
        slots["absent_until"] = _friday(sentence, 7)
    me = sentence.known.speaker
    deputy = next((one.one for one in sentence.people if one.one and one.one != me and not one.by_role), None)
    if deputy:
        slots["deputy"] = deputy
    elif re.search(r"\bik (?:vervang|neem .*waar|sta in)|\bi (?:cover|stand in|take over)", sentence.low):
        slots["deputy"] = me
    asks = () if slots else ("deputy",)
    return slots, asks


def _friday(sentence: Sentence, ahead: int) -> str:
    from datetime import timedelta  # noqa: PLC0415

    today = sentence.known.today
    return (today + timedelta(days=4 - today.weekday() + ahead)).isoformat()


_PHASES = (
    (Phase.INITIATIVE, r"initiatie\w*|initiative|start(?:fase)?|voorbereiding"),
    (Phase.DESIGN, r"ontwerp\w*|design"),
    (Phase.DECISION, r"besluitvorming\w*|besluitfase|besluit|decision|besluitvormingsfase"),
    (Phase.EXECUTION, r"uitvoering\w*|execution|realisatie|construction|bouw"),
    (Phase.MAINTENANCE, r"beheer\w*|maintenance"),
    (Phase.EVALUATION, r"evaluatie\w*|evaluation"),
)
_ROLES = (
    ("none", r"geen rol|geen|no role|none|niets"),
    ("sets_frame", r"stelt[^,;.]*kaders?|kaders?(?:tellend)?|sets? (?:the )?frames?|kaderstelling"),
    ("approves_budget", r"budget|krediet|geld|financi\w*"),
    ("gives_views", r"zienswijzen?|wensen|bedenkingen|views?|opvattingen|advies"),
    ("informed", r"ge[iï]nformeerd|informeren|informed|bericht|op de hoogte|raadsinformatiebrief"),
    ("decides", r"beslist|beslissen|decides?|besluit|stelt[^,;.]*vast|vaststellen|adopts?"),
)


def council_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The council's role, phase by phase."""
    roles: dict[str, str] = {}
    for part in re.split(r"[,;.]|\ben\b(?=.*\b(?:bij|in|tijdens)\b)|\band\b", sentence.low):
        phase = _phase_in(part)
        if phase is None:
            continue
        rest = part.replace(phase[1], " ", 1)
        role = next((role for role, pattern in _ROLES if re.search(rf"\b(?:{pattern})\b", rest)), None)
        if role:
            roles[phase[0]] = role
    return ({"roles": roles}, ()) if roles else ({}, ("roles",))


def _phase_in(part: str) -> tuple[str, str] | None:
    for phase, pattern in _PHASES:
        match = re.search(rf"\b(?:in|bij|tijdens|voor|during|at|on|for|op|naar|to|into|met|rond)\s+(?:de\s+|het\s+|the\s+)?((?:{pattern})(?:\s*(?:fase|phase))?)\b", part) or re.search(rf"\b((?:{pattern})\s?(?:fase|phase)|(?:initiatief|ontwerp|besluit|uitvoerings|beheer|evaluatie)fase)\b", part)
        if match and re.search(pattern, match[1]):
            return phase.value, match[1]
    for phase, pattern in _PHASES:
        match = re.search(rf"^\W*((?:{pattern}))\b", part)
        if match:
            return phase.value, match[1]
    return None


def advance_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """To which phase, and from when."""
    slots: dict[str, Any] = {}
    to = re.search(r"\b(?:naar|door naar|in|op|to|into|met|start|begin|enters?|the)\s+(?:de\s+|het\s+|the\s+)?(?:nieuwe\s+)?(initiatie\w*|ontwerp\w*|besluit\w*|uitvoering\w*|beheer\w*|evaluatie\w*|realisatie\w*|initiative|design|decision|execution|maintenance|evaluation)", sentence.low)
    last = None
    for match in re.finditer(r"\b(?:naar|op|to|into|in|met)\s+(?:de\s+|het\s+|the\s+)?(initiatie\w*|ontwerp\w*|besluit\w*|uitvoering\w*|beheer\w*|evaluatie\w*|realisatie\w*|initiative|design|decision|execution|maintenance|evaluation)", sentence.low):
        last = match
    chosen = last or to or re.search(r"\b(initiatieffase|ontwerpfase|besluitfase|uitvoeringsfase|beheerfase|evaluatiefase)\b", sentence.low)
    if chosen:
        slots["to_phase"] = next(phase.value for phase, pattern in _PHASES if re.match(pattern, chosen[1]))
    elif sentence.place is not None and re.search(r"\b(?:volgende|next|afsluiten|afronden|sluit|rond|close)\b", sentence.low):
        every = list(Phase)
        at = every.index(sentence.place.phase)
        if at + 1 < len(every):
            slots["to_phase"] = every[at + 1].value
    day = next((day for day in sentence.days if day.day), None)
    if day and day.day:
        slots["date"] = day.day.isoformat()
    return slots, () if "to_phase" in slots else ("to_phase",)


_LIST = re.compile(r"\s*,\s*(?:en\s+|and\s+)?|\s+en\s+|\s+and\s+")
_OPEN = re.compile(r"(?:(?:meepraten|meedenken|meebeslissen|meekiezen|kiezen|talk|influence|choose|decide|invloed op|say)\s*(?:over|about|on|uit|mee)?|open(?: for input| voor inbreng)?\s*(?:is|zijn|are|staat|:)*)\s*:?\s*(?P<what>[^.;]+?)(?=(?:,|\.|;|\bmaar\b|\bbut\b)\s*(?:(?:maar|but|en|and)\s+)?(?:niet|not|vast|geen)\b|[.;]|$)", re.IGNORECASE)
_FIXED = re.compile(r"(?:\bniet over|\bnot about|\bnot on|\bnot open(?: for input)?\s*(?:is|are|:)*|niet open\s*(?:is|zijn|:)*|vast\s*(?:staat|staan|ligt)?\s*(?:al\s*)?:?|(?:staat|ligt) (?:al )?vast\s*(?:is|zijn|:)?|fixed\s*(?:is|are|:)*|\bniet\b(?= de| het))\s*:?\s*(?P<what>[^.;]+)", re.IGNORECASE)
_TIME = re.compile(r"((?:\d+|een|één|twee|drie|vier|vijf|one|two|three|four)\s+(?:avond(?:en)?|uur|uren|minuten|bijeenkomst(?:en)?|evenings?|hours?|minutes?|meetings?|sessies?|workshops?)(?:\s+(?:van|of|à)\s+\d+\s+(?:uur|minuten|hours?|minutes?))?(?:\s+online)?)", re.IGNORECASE)
_FEEDBACK = re.compile(r"(?:terugkoppeling|feedback|terugkoppelen|koppelen[^,.;]*terug)\s*(?:gaat|komt|is|doen we|loopt|gebeurt|will be|goes|comes|wordt|volgt)?\s*(?:via|in|met|per|by|through|:|op)\s*(?:de |het |een |the |a )?(?P<how>[^,.;]+)", re.IGNORECASE)


def expectation_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """What is open, what is fixed, how much time it takes, and when and how people hear back."""
    slots: dict[str, Any] = {}
    text = sentence.text
    fixed = _FIXED.search(text)
    if fixed:
        slots["not_open"] = _listed(fixed["what"].split(" open:")[0])
    rest = text if not fixed else text[: fixed.start()] + " . " + text[fixed.end() :]
    opened = _OPEN.search(rest)
    if opened and _listed(opened["what"]):
        slots["open_for_input"] = _listed(opened["what"])
    if time := _TIME.search(text):
        slots["time_asked"] = time[1]
    if day := next((day for day in sentence.days if day.day), None):
        if day.day and re.search(r"result|uitslag|zichtbaar|bekend|visible|horen|hear|see|zien|lezen", sentence.low):
            slots["results_visible_on"] = day.day.isoformat()
    if how := _FEEDBACK.search(text):
        slots["feedback_how"] = tidy(how["how"])
    return slots, () if slots else ("open_for_input",)


def _listed(words: str) -> list[str]:
    return [part for item in _LIST.split(words) if (part := re.sub(r"^(?:over|about|dat is|ook)\s+", "", tidy(item)).strip(" :"))]


_WISH = re.compile(
    r"^\W*(?:ze|zij|they|men)?\s*\b(?:willen|wil|vragen om|vraagt om|vragen|vraagt|wensen|wenst|geven aan dat|geeft aan dat|geven aan|geeft aan|vinden dat|vindt dat|vinden|vindt|stellen voor om|stelt voor om|stellen voor|stelt voor|pleiten voor|pleit voor|adviseren|adviseert|melden dat|meldt dat|wants?|asks? for|ask for|would like|says? that|say|suggests?|prefers?|proposes?|zeggen dat|zegt dat|zien liever|hebben|heeft|dringen aan op|maken zich zorgen over|maakt zich zorgen over|wijzen op|wijst op|noemen|noemt)\b\s*(?:graag\s+|dat er\s+)?",
    re.IGNORECASE,
)


def input_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Whose input, and what it says."""
    slots, asks = group_slot(sentence)
    body = sentence.head_and_body[1]
    if not body:
        body = sentence.text[sentence.group.end :] if sentence.group else sentence.text
        body = re.sub(r"^\W*(?:\([^)]*\))?\W*", "", body)
    body = re.sub(r"^\W*(?:ze|zij|they|men)\s+(?=\w)", "", _WISH.sub("", tidy(body)) or tidy(body))
    text = tidy(_WISH.sub("", body))
    if text:
        slots["text"] = text
        return slots, asks
    return slots, (*asks, "text")


def group_slot(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The group, or that it must be asked."""
    first = re.split(r"[,;.]\s", sentence.text, maxsplit=1)[0]
    if len(first) < len(sentence.text) and (early := sentence.part(first).group) and not early.late:
        return {"group": early.id}, ()
    if sentence.group is not None and not sentence.group.late:
        return {"group": sentence.group.id}, ()
    return {}, ("group",)


_OUTCOMES = (
    ("not_adopted", re.compile(r"\bniet\s+(?:over\w*|mee|gehonoreerd|verwerkt|adopted)|\bnemen we niet|\bniet overgenomen|afgewezen|not (?:be )?(?:adopted|taken|accepted|followed|possible)|reject\w*|don't (?:adopt|follow|do)|do not (?:adopt|follow)|doen we niet|kan niet|gaat niet|won't|geen\b|\bniet\b")),
    ("partly", re.compile(r"\b(?:deels|gedeeltelijk|voor een deel|partly|partially|half|ten dele)\b")),
    ("later", re.compile(r"\b(?:later|volgende fase|komt terug|schuiven door|doorgeschoven|next phase|postponed)\b")),
    ("adopted", re.compile(r"\b(?:overgenomen|over|gehonoreerd|verwerkt|meegenomen|mee|adopted|adopt|taken on board|follow|accepted|gedaan|doen we|wel)\b")),
)  # fmt: skip


def input_answer_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """What was done with the input, and why."""
    slots, asks = group_slot(sentence)
    main, reason = reason_in(sentence.text)
    first = re.split(r"[,:;.]\s", main)
    tail = [part for part in first[1:] if part.strip()]
    low = main.casefold() if reason else (first[0] if any(pattern.search(first[0].casefold()) for _, pattern in _OUTCOMES) else main).casefold()
    outcome = next((code for code, pattern in _OUTCOMES if pattern.search(low)), None)
    if outcome:
        slots["outcome"] = outcome
    if reason is None and tail:
        rest = [part for part in tail if not re.fullmatch(r"\W*(?:deels |niet |wel |gedeeltelijk )?(?:overgenomen|adopted|nemen we (?:niet )?over|afgewezen|not adopted|partly adopted)\W*", part, re.IGNORECASE)]
        reason = tidy(rest[-1]) if rest else None
    if reason:
        slots["reason"] = reason.rstrip(".")
    return slots, (*asks, *(() if outcome else ("outcome",)))


_JOINS = re.compile(r"(?P<who>[\w'&.-]+(?:\s+[A-Z][\w'&.-]+)*)\s+(?:wil(?:len|t)?|gaat|gaan|wants?|would like|meldt|melden|meldde|haakt|haken|sluit|sluiten|joins?)\b", re.IGNORECASE)
_ADDED = re.compile(r"(?:voeg\s+(?:(?:de|nog|een|als)\s+)*(?:groep|doelgroep)?\s*(?:toe)?\s*:?|add\s+(?:(?:the|a)\s+)?(?:group|stakeholder)?\s*:?|nieuwe (?:groep|doelgroep)\s*(?:erbij)?\s*:?|new group:?|extra groep:?|laatkomer:?|late joiner:?|groep toevoegen:?)\s*(?P<who>[^,.;]+?)(?:\s+(?:toe|als groep|as a group|to the groups|als doelgroep|bij de groepen)\b.*)?$", re.IGNORECASE)
_JOINING = re.compile(r"\b(?:meedoen|aanhaken|aansluiten|alsnog|meepraten|join|participate|involved|take part|voeg|add|nieuwe groep|nieuwe doelgroep|laatkomer|late joiner|new group|extra groep|erbij|meldt|melden|haakt|haken|sluit|vergeten|betrekken|heard)\b")


def group_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Which group was heard and when, or who joins late."""
    day = next((day for day in sentence.past_days if day.day and day.day <= sentence.known.today), None)
    joining = _JOINING.search(sentence.low) and not re.search(r"\b(?:gesproken|gehad|geweest|gehoord|bezocht|spoke|talked|met with|heard the|we heard)\b", sentence.low)
    if joining and (match := _ADDED.search(sentence.text) or _JOINS.search(sentence.text)):
        who = tidy(re.sub(r"^(?:de|het|een|the|a|ook|nog)\s+", "", tidy(match["who"])))
        return {"late_joiner": who}, ()
    slots, asks = group_slot(sentence)
    if day and day.day:
        slots["heard_on"] = day.day.isoformat()
        return slots, asks
    return slots, (*asks, "heard_on")


def handover_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """To whom, and from when."""
    slots: dict[str, Any] = {}
    me = sentence.known.speaker
    to = next((one for one in sentence.people if one.one and one.one != me and not re.search(r"\b(?:van|from)\s+(?:de\s+)?$", sentence.low[: one.start])), None)
    if to and to.one:
        slots["to"] = to.one
    day = next((day for day in sentence.days if day.day), None)
    if day and day.day:
        slots["date"] = day.day.isoformat()
    return slots, () if "to" in slots else ("to",)


_LESSON_LEAD = re.compile(
    r"^\W*(?:(?:noteer|leg vast|record|nieuwe?|new|belangrijke?)\W+)*(?:(?:een|de|a|the)\s+)?(?:les(?: geleerd)?|leerpunt|leermoment|geleerde les|geleerd|lessons? learned|lesson|learned|learning|tip)\b(?:\s+(?:van|uit|voor|bij|over|from|for|on))?\s*(?:‹t›)?[\s:,-]*(?:dat\s|that\s)?", re.IGNORECASE
)
_ASIDE = re.compile(r",\s*(?:de\s+|the\s+)?\w+\s+(?:zat|was|waren|kwam|kwamen|stond|stonden|had|hadden|were|came|gaf|ging)\b[^,]*$", re.IGNORECASE)


def lesson_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """What was learned."""
    text = sentence.head_and_body[1] or _LESSON_LEAD.sub("", sentence.text, count=1)
    text = re.sub(r"^\W*(?:(?:we|wij) (?:hebben )?(?:geleerd|learned)(?: dat| that)?)\b", "", text, flags=re.IGNORECASE)
    text = tidy(_ASIDE.sub("", text))
    return ({"text": text}, ()) if text else ({}, ("text",))


def effort_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Hours and euros."""
    slots: dict[str, Any] = {}
    for words, _, _ in sentence.sums:
        low = words.casefold()
        number = _number(low)
        if number is None:
            continue
        if re.search(r"€|eur", low):
            slots["money_eur"] = number * (1000 if re.search(r"\d\s?k\b", low) else 1)
        else:
            slots["hours"] = number
    return slots, () if slots else ("hours",)


def _number(words: str) -> float | int | None:
    match = re.search(r"\d[\d.,]*", words)
    if match is None:
        return None
    digits = match[0].rstrip(".,")
    if re.fullmatch(r"\d{1,3}(?:[.]\d{3})+(?:,\d{1,2})?", digits):
        digits = digits.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?", digits):
        digits = digits.replace(",", "")
    else:
        digits = digits.replace(",", ".")
    try:
        value = float(digits)
    except ValueError:
        return None
    return int(value) if value.is_integer() else value


def reminder_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """On which day, and which part of it."""
    slots: dict[str, Any] = {}
    days = [day for day in sentence.days if day.day and day.day >= sentence.known.today]
    if days:
        day = days[0]
        slots["date"] = day.day.isoformat() if day.day else None
        part = day.part_of_day or ("morning" if re.search(r"'s ochtends|s ochtends|in the morning|'s morgens", sentence.low) else "afternoon" if re.search(r"'s middags|s middags|in the afternoon", sentence.low) else None)
        if part:
            slots["part_of_day"] = part
        return slots, ()
    return slots, ("date",)


def export_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Since when, for what, and about whom."""
    low, slots = sentence.low, {}
    if re.search(r"\b(?:woo\w*|wob|foi|freedom of information|openbaarmaking)\b|woo-", low):
        slots["purpose"] = "woo"
    elif re.search(r"\b(?:archief\w*|archive|archiv\w*|e-depot|mdto|overbreng\w*)\b", low):
        slots["purpose"] = "archive"
    elif re.search(r"\b(?:inzage\w*|subject access|over mij|about me|on me|mijn (?:persoons)?gegevens|my (?:personal )?data|avg|gdpr|persoonsgegevens|mijn data|over me|van mij)\b", low):
        slots["purpose"] = "subject_access"
    whose = next((one.one for one in sentence.people if one.one and not one.by_role), None)
    if slots.get("purpose") == "subject_access" or (whose and "purpose" not in slots):
        slots["purpose"] = "subject_access"
        slots["person"] = whose or sentence.known.speaker
    day = next((day for day in sentence.past_days if day.day and day.day <= sentence.known.today), None)
    if day and day.day:
        slots["since"] = day.day.isoformat()
    elif match := re.search(r"\b(?:vanaf|sinds|since|from)\s+(20\d\d)\b", low):
        slots["since"] = f"{match[1]}-01-01"
    return slots, ()

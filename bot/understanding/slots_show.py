"""The slots of questions: which trajectory, whose, and which kind."""

from __future__ import annotations

import re
from typing import Any

from bot.understanding.clauses import tidy
from bot.understanding.sentence import Sentence

_SHORT = re.compile(
    r"\b(?:kort|kortweg|kernachtig|hoofdlijnen|headlines|nutshell|tl;?dr|(?:in |just |maar )?(?:twee|drie|paar|two|three|few|2|3|a couple of) (?:regels|woorden|lines|words|zinnen|sentences)|in (?:één|een|1|twee|2) zin(?:nen)?|one[- ]line\w*|one sentence|briefly|in short|short|snel|quick|beknopt\w*|samengevat|bondig\w*|one[- ]liner)\b"
)
_MINE = re.compile(r"\b(?:mijn|m'n|ik|mij|me|my|mine|i|voor mij)\b")
_WHEN = re.compile(
    r"\b(?:wanneer|when|date|(?:what|which) (?:day|evening)|welke (?:datum|dag|maandag|dinsdag|woensdag|donderdag|vrijdag|avond|vergadering|raad|raadsvergadering|commissie)|what date|which (?:date|meeting|council)|hoe laat|datum|op de agenda|on the agenda|in welke|(?:op )?(?:welke|wat voor) agenda|which agenda|raadsagenda|raadsdatum)\b"
)
_UNANSWERED = re.compile(
    r"\b(?:nobody|no one|niemand|liggen|wacht\w*|laten liggen|onbeantwoord\w*|unanswered|nooit|never|niet|not|nog|zonder|no|still|needs?|geen|hasn't|haven't|open|openstaande|without|waiting|moeten we)\b"
)
_OR_NOT = re.compile(
    r"\b(?:beantwoord of niet|answered or not|(?:al dan|wel of) niet(?: beantwoord)?|whether or not)\b|\b(?:need|nodig|tot nu toe|until now|so far)\b.*$"
)
"""Words that ask for all, or say what it is for."""
_UNHEARD = re.compile(
    r"\b(?:nobody|no one|niemand|overlooked|left out|yet|over het hoofd|niet|not|nog|missen|mist|missing|ontbreek\w*|ontbreken|vergeten|overgeslagen|skipped|missed|forgotten|moeten|haven't|hasn't|still|zonder|without|left)\b"
)
_HEARD = re.compile(r"\b(?:gehoord|gesproken|heard|spoken|spoke|betrokken|bereikt|reached|gehad|al)\b")
_LATE = re.compile(
    r"\b(?:te laat|late|overdue|verlopen|verstreken|achterstallig\w*|over (?:de |hun |the |their |its )?(?:tijd|datum|deadline|date|due date|time)|past (?:due|their|its|the)(?: (?:date|deadline|due date))?|missed|gemist\w*|te late|deadline voorbij|niet gehaald|niet op tijd)\b"
)
_DONE = re.compile(
    r"\b(?:afgedane|afgevinkt\w*|kept|fulfilled|delivered|voldaan|achter de rug|afgerond\w*|klaar|afgedaan|gedaan zijn|nagekomen|done|completed|finished|voltooid\w*|afgehandeld\w*)\b"
)
_OPEN = re.compile(r"\b(?:open|openstaand\w*|staan|staat|lopend\w*|running|nog|outstanding|pending)\b")
_PLEDGES = re.compile(r"\b(?:\w*toezegging(?:en)?|toezeggingenlijst|pledges?)\b")
_ACTIONS = re.compile(r"\b(?:acties?|actiepunten|actions?|action points|actielijst|to-?do'?s?|action items|taken)\b")
_NOT_DONE = re.compile(
    r"\b(?:niet|not|geen|isn't|aren't|hasn't|haven't)\b[\w\s]{0,20}\b(?:klaar|af|afgerond|afgedaan|gedaan|nagekomen|afgehandeld|voldaan|done|finished|completed|kept|delivered|fulfilled)\b"
)
_TO_COUNCIL = re.compile(r"\b(?:(?:aan|bij) de (?:gemeente)?raad|to the council|raad|council|commissie|committee)\b")
_PROMISES = re.compile(r"\bbeloft\w+")
_TO_RESIDENTS = re.compile(r"\b(?:beloft\w+|bewoners|inwoners|residents|omwonenden|buurt|winkeliers|ondernemers)\b")
_OWED = re.compile(r"\b(?:owes?|owed|owing|schuldig|verschuldigd|aan zet|te goed|tegoed|nakomen|inlossen)\b")
_FOR_THEM = re.compile(
    r"\b(?:aan|to) (?:de |the )?(?:bewoners|inwoners|residents|omwonenden|buurt|winkeliers|ondernemers|neighbours)\b"
)
_PROMISED = re.compile(r"\b(?:beloofd|toegezegd|beloof|promised?|pledged|toezeg|gedaan)\b")


def show_slots(intent: str, sentence: Sentence) -> dict[str, Any]:
    """The slots of an intent that shows something, but for the trajectory."""
    low = sentence.low
    match intent:
        case "status.show":
            return {"length": "short"} if _SHORT.search((sentence.around or sentence).low) else {}
        case "portfolio.overview":
            whose = _whose(sentence)
            return {} if whose is None and _EVERYONES.search(low) else {"person": whose or sentence.known.speaker}
        case "council.show":
            return {"ask_for": "date"} if _WHEN.search(low) else {}
        case "input.list":
            return {"status": "unanswered"} if _UNANSWERED.search(_OR_NOT.sub(" ", low)) else {}
        case "group.show":
            if _UNHEARD.search(low) or re.search(r"\b(?:iedereen|everyone|everybody)\b", low):
                return {"heard": False}
            return {"heard": True} if _HEARD.search(low) else {}
        case "signal.list":
            return _signals(sentence)
        case "commitment.list":
            return _commitments(sentence)
        case "lesson.search":
            return {"query": _query(sentence)}
        case _:
            return {}


_ABOUT = re.compile(r"\b(?:mbt|ivm|met betrekking tot|in verband met|rond|rondom|omtrent|inzake)\b", re.IGNORECASE)


def is_more(text: str) -> bool:
    """True for words that a clear form would take for a part of a name."""
    return _SHORT.search(text.casefold()) is not None or _ABOUT.search(text) is not None


_EVERYONES = re.compile(
    r"\b(?:alle|all)(?: the| de| onze| our| lopende| actieve| running| active)* (?:trajecten|projecten|dossiers|projects|trajectories)\b(?!.*\b(?:van mij|mijn|of mine|i|i'm|i've|ik)\b)"
)
"""All there are, and not only one's own."""
_OF_THEM = re.compile(r"\b(?:haar|zijn|hij|zij|ze|ie|hem|her|his|she|he|him)\b")


def _whose(sentence: Sentence) -> str | None:
    """Who is named, or pointed at after being named before: 'Anna komt zo, welke van haar trajecten ...'."""
    if sentence.people or sentence.around is None or not _OF_THEM.search(sentence.low):
        return next((one.one for one in sentence.people if one.one), None)
    named = {one.one for one in sentence.around.people}
    return named.pop() if len(named) == 1 else None


def _signals(sentence: Sentence) -> dict[str, Any]:
    if whose := _whose(sentence):
        return {"portfolio_holder" if sentence.is_board(whose) else "person": whose}
    me = sentence.known.speaker
    if re.search(
        r"\b(?:mijn|my|m'n) (?:trajecten|projecten|portefeuille|portfolio|projects|trajectories)\b"
        r"|\b(?:trajecten|projecten|dossiers|projects|trajectories) van mij\b",
        sentence.low,
    ):
        return {"portfolio_holder" if sentence.is_board(me) else "person": me}
    return {"person": me} if _MINE.search(sentence.low) else {}


def _commitments(sentence: Sentence) -> dict[str, Any]:
    low, slots = sentence.low, {}
    promised = _PROMISED.search(low) or _OWED.search(low)
    if _PLEDGES.search(low) or ((promised or "beloft" in low or "promise" in low) and _TO_COUNCIL.search(low)):
        slots["kind"] = "council_pledge"
    elif _ACTIONS.search(low):
        slots["kind"] = "internal_action"
    elif _TO_RESIDENTS.search(low) and (_FOR_THEM.search(low) or not (_PROMISES.search(low) and _MINE.search(low))):
        slots["kind"] = "resident_promise"
    whose = next((one.one for one in sentence.people if one.one and not one.by_role), None) or _whose(sentence)
    me = sentence.known.speaker
    if whose:
        slots["promised_by"] = whose
    elif _MINE.search(low) and not re.search(r"\bkan ik\b|laat me|show me|geef me|voor mij", low):
        slots["promised_by" if promised or sentence.is_board(me) else "owner"] = me
    if _NOT_DONE.search(low):
        slots["status"] = "open"
    elif _LATE.search(low):
        slots["status"] = "overdue"
    elif _DONE.search(low):
        slots["status"] = "done"
    elif (_OPEN.search(low) or _OWED.search(low)) and not re.search(r"\balweer\b", low):
        slots["status"] = "open"
    return slots


_LEADING = re.compile(
    r"^(?:(?:anything|ooit|already|yet|ever|eens|weleens|wel eens|ervaring opgedaan|opgedaan|(?:een |andere )?collega|colleagues?|who(?:'ve| has| have)|used|tried|(?:any )?other (?:projects?|trajector(?:y|ies))|anders|anyone|anybody|someone|somebody|learning|learn|bekend over|hier|onze|mijn|ging|gingen|gaat|gaan|men|om|leren|kunnen|al|leerden|leerde|trajecten|projecten|collega's|projects|omgaan|omgegaan|rond|rondom|iedereen|hebben|heb|zijn|is|heeft|weet|weten|know|wat|welke|wie|hoe|zoek|vind|toon|geef|laat|search|find|show|any|do|does|have|has|did|what|which|how|can|could|kun|kan|kunnen|we|wij|je|jij|me|mij|iemand|er|ons|there|you|ik|i|us|others|anderen|andere|elders|ergens|zien|eerder|al|the|de|het|een|a|"
    r"mbt|met betrekking tot|in verband met|omtrent|inzake|tips?|advies|advice|lessen|les|leerpunten|lessons|lesson|learned|learn|learnt|ervaring|ervaringen|experience|experiences|geleerd|werkt|works|worked|were|are|was|over|van|met|about|on|from|for|with|bij|voor|in|uit|of|rond|rondom|omtrent|deden|bekend|hoe je|getting|gedaan|aangepakt|beschikbaar|available|anywhere|else|is er|zijn er|iets|something|everything|alles|naar|goed|niet|well)\b[\s,:?]*)+",
    re.IGNORECASE,
)


def _query(sentence: Sentence) -> str:
    asked = re.sub(
        r",?\s*(?:and|en) (?:how did (?:it|that) go|hoe (?:ging|beviel) (?:dat|het)|wat kwam (?:daar|er) ?uit)\W*$",
        "",
        sentence.text,
    )
    query = _LEADING.sub("", tidy(asked))
    return re.sub(
        r"\s+(?:(?:bij|uit|in|van) (?:andere|eerdere) (?:projecten|trajecten)|elders|geleerd|learned|hebben|zijn|aangepakt|gedaan|geprobeerd|opgedaan|tried|done|before|we)$",
        "",
        tidy(query).rstrip("? "),
    ) or tidy(sentence.text).rstrip("? ")

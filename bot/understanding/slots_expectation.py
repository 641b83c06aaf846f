"""The slots of what is open for input and what is fixed."""

from __future__ import annotations

import re
from typing import Any

from bot.understanding.clauses import tidy
from bot.understanding.sentence import Sentence

_LIST = re.compile(r"\s*,\s*(?:en\s+|and\s+)?|\s+en\s+|\s+and\s+")
_OPEN = re.compile(
    r"(?:(?:meepraten|inspraak|participatie|meedenken|meebeslissen|meekiezen|kiezen|talk|influence|choose|decide|invloed op|say)\s*(?:kan|mag|kunnen|mogen|is mogelijk|can)?\s*(?:over|about|on|uit|mee)?|open(?: for input| voor inbreng)?\s*(?:is|zijn|are|staat|:)*)\s*:?\s*(?P<what>[^.;]+?)(?=(?:,|\.|;|\bmaar\b|\bbut\b)\s*(?:(?:maar|but|en|and)\s+)?(?:niet|not|vast|geen)\b|[.;]|$)",
    re.IGNORECASE,
)
_FIXED = re.compile(
    r"(?:\bniet over|\bniet op|\bnot about|\bnot on|\bnot open(?: for input)?\s*(?:is|are|:)*|niet open\s*(?:is|zijn|:)*|niet (?:bespreekbaar|ter discussie|onderhandelbaar)\s*(?:is|zijn|:)+|vast\s*(?:staat|staan|ligt)?\s*(?:al\s*)?:?|(?:staat|ligt) (?:al )?vast\s*(?:is|zijn|:)?|fixed\s*(?:is|are|:)*|\bniet\b(?= de| het))\s*:?\s*(?P<what>[^.;]+)",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"((?:\d+|een|één|twee|drie|vier|vijf|zes|one|two|three|four|five|six)\s+(?:\w*(?:ochtend|middag|morning|afternoon|dagdeel)(?:en|s)?|dagdelen|\w*(?:dagen|days)|dagen|keer|times|avond(?:en)?|uur|uren|minuten|bijeenkomst(?:en)?|evenings?|hours?|minutes?|meetings?|sessies?|workshops?)(?:\s+(?:van|of|à)\s+\d+\s+(?:uur|minuten|hours?|minutes?))?(?:\s+online)?)",
    re.IGNORECASE,
)
_FEEDBACK = re.compile(
    r"(?:terugkoppeling|feedback|terugkoppelen|koppelen[^,.;]*terug|(?:horen|lezen|zien)[^,.;]*terug)\s*(?:gaat|komt|is|doen we|loopt|gebeurt|will be|goes|comes|wordt|volgt|geven we|krijgen ze)?\s*(?:via|in|met|per|by|through|:|op)\s*(?:de |het |een |the |a )?(?P<how>[^,.;]+)",
    re.IGNORECASE,
)


_TOLD = re.compile(
    r"(?:\b(?:tell|inform|let)\s+(?:them|people|residents|everyone)(?:\s+know)?|\b(?:laten|koppelen)\s+(?:we|wij)\b[^,.;]{0,30}?\b(?:weten|terug)|\b(?:te )?(?:horen|lezen|weten)(?=[,\s]))\s*,?\s*(?:via|in|met|per|by|through|with)\s+(?:de |het |een |the )?(?P<how>(?!\d)[^,.;]+)",
    re.IGNORECASE,
)
"""'We tell people with a letter', 'krijgen het te horen per brief'."""
_BY_WAY_OF = re.compile(
    r"\b(?:hear|read|see|find out)(?: it| back| the results?)?\s+(?:by|in|through|via|on)\s+(?:a |the |an )?(?P<how>(?!\d)(?!\w+day\b)[^,.;]+)",
    re.IGNORECASE,
)
"""'Residents hear back by letter'."""
_TALK = re.compile(
    r"\b(?:over|about|on)\s+(?P<what>[^,.;]+?)\s+(?:kan|kunnen|mag|mogen|can|may)\s+(?:de|het|buurt|wijk|omwonenden|inwoners|deelnemers|men|je|bewoners|mensen|iedereen|people|residents|ze|zij|er|nog|wel|worden|\s)*\s*(?:mee)?(?:praten|gepraat|denken|gedacht|beslissen|talk|decide)",
    re.IGNORECASE,
)
_LIES = re.compile(
    r"(?:^|[,.;:]\s*|\b(?:en|and|maar|but)\s+)(?P<what>[^,.;:]+?)\s+(?:ligt|liggen|staat|staan|blijft|blijven|is|are)\s+(?:(?:al|nu|wel|dus|ook|in ieder geval|sowieso|nu eenmaal|already|also) )*(?:vast|fixed|besloten|beslist|decided|niet ter discussie|niet bespreekbaar|not negotiable|not up for discussion)",
    re.IGNORECASE,
)


_NO_LONGER = re.compile(
    r"(?:^|[,.;]\s*|\b(?:en|and|maar|but)\s+)(?:over|about|on)\s+(?P<what>[^,.;:]+?)\s+(?:niet(?: meer)?|not(?: any ?more)?|no longer)\s*(?=[,.;]|$)",
    re.IGNORECASE,
)
"""'Over de volgorde niet meer'."""


_NOT_THAT = re.compile(
    r"(?:^|[,.;]\s*|\b(?:en|and|maar|but)\s+)(?P<what>[^,.;:]{3,60}?)\s+(?:niet(?: meer)?|not|no longer)\s*(?=[,.;]|$)",
    re.IGNORECASE,
)
"""'Breedte van de straat niet', after what is open."""
_LEFT_OPEN = re.compile(
    r"(?:^|[,.;:]\s*|\b(?:en|and|maar|but)\s+)(?P<what>[^,.;:]+?)\s+(?:ligt|liggen|staat|staan|blijft|blijven|is|zijn|are)\s+"
    r"(?:(?:nog|al|nu|wel|ook|still|also) )*(?:open|bespreekbaar|onderhandelbaar|vrij te kiezen|te kiezen|negotiable|up for (?:discussion|debate))(?: (?:voor (?:inbreng|bewoners)|for (?:input|residents)))?\s*(?=[,.;]|$|\b(?:en|and|maar|but)\b)",
    re.IGNORECASE,
)
"""'Kleur van de stenen ligt nog open'."""


def expectation_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """What is open, what is fixed, how much time it takes, and when and how people hear back."""
    slots: dict[str, Any] = {}
    text = sentence.text
    if left := _LEFT_OPEN.search(text):
        slots["open_for_input"] = _listed(left["what"])
        text = text[: left.start()] + " . " + text[left.end() :]
    gone = _NO_LONGER.search(text) or (_NOT_THAT.search(text) if left else None)
    if gone:
        slots["not_open"] = _listed(gone["what"])
        text = text[: gone.start()] + " . " + text[gone.end() :]
    lies = None if gone else _LIES.search(text)
    if lies and not re.match(r"\W*(?:wat|what|dit|dat|het|vast)\b\s*$", lies["what"], re.IGNORECASE):
        slots["not_open"] = _listed(lies["what"])
        text = text[: lies.start()] + " . " + text[lies.end() :]
    if "open_for_input" not in slots and (theirs := _THEIRS.search(text)):
        slots["open_for_input"] = _listed(theirs["what"])
        text = text[: theirs.start()] + " . " + text[theirs.end() :]
    if (talk := _TALK.search(text)) and "open_for_input" not in slots:
        slots["open_for_input"] = _listed(talk["what"])
        text = text[: talk.start()] + " . " + text[talk.end() :]
    fixed = None if "not_open" in slots else _FIXED.search(text)
    if fixed:
        slots["not_open"] = _listed(fixed["what"].split(" open:")[0])
    rest = text if not fixed else text[: fixed.start()] + " . " + text[fixed.end() :]
    opened = _OPEN.search(rest)
    if opened and "open_for_input" not in slots and _listed(opened["what"]):
        slots["open_for_input"] = _listed(opened["what"])
    if time := _TIME.search(text):
        slots["time_asked"] = time[1]
    days = [day for day in sentence.days if day.day]
    near = re.search(r"\b(?:result\w*|uitslag|uitkomst\w*|zichtbaar|visible|outcome)", sentence.low)
    days.sort(key=lambda day: abs(day.start - near.start()) if near else 0)
    day = days[0].day if days else None
    if day and re.search(
        r"result|uitslag|uitkomst|outcome|online|zichtbaar|bekend|visible|horen|hear|see|zien|lezen", sentence.low
    ):
        slots["results_visible_on"] = day.isoformat()
    unsaid = day is None and near is not None and bool(sentence.days)
    if how := _FEEDBACK.search(text) or _TOLD.search(sentence.text) or _letter(sentence):
        slots["feedback_how"] = tidy(how["how"])
    if unsaid:
        return slots, ("results_visible_on",)
    return slots, () if slots else ("open_for_input",)


def _letter(sentence: Sentence) -> re.Match[str] | None:
    """By what way people hear back, when that is no day."""
    how = _BY_WAY_OF.search(sentence.text)
    if how is None or any(day.start < how.end() and how.start("how") < day.end for day in sentence.days):
        return None
    return how


_THEIRS = re.compile(
    r"(?:^|[,.;:]\s*|\b(?:en|and|maar|but)\s+)(?P<what>[^.;:]{3,80}?)\s+(?:mogen|kunnen|mag|kan|can|may)\s+(?:ze|zij|bewoners|mensen|deelnemers|de buurt|de wijk|they|people|residents)\s+(?:helemaal |nog |wel )*(?:zelf|samen)\s+(?:bedenken|kiezen|bepalen|invullen|beslissen|verzinnen|ontwerpen|choose|decide)",
    re.IGNORECASE,
)
"""'De naam mogen ze zelf bedenken'."""
_CHOICE = re.compile(r"\W*(?:between|tussen)\b", re.IGNORECASE)
"""Two things of which one is chosen: that choice is what is open."""
_NO_SUBJECT = re.compile(r"\W*(?:maar|but|kost|duurt|vraagt|costs?|takes?|en eind|en half)\b", re.IGNORECASE)
"""How a clause begins that says no more of what is open: what it costs, or what is not."""


def _listed(words: str) -> list[str]:
    return [
        part
        for item in ([words] if _CHOICE.match(words) else _LIST.split(words))
        if not _NO_SUBJECT.match(item)
        and (
            part := re.sub(
                r"^(?:(?:between|tussen|over|about|dat is|ook|nu|nog|alleen|vooral|now|also|still|only)\s+)+",
                "",
                tidy(item),
            ).strip(" :")
        )
    ]

"""The slots of the council's role and of going to another phase."""

from __future__ import annotations

import re
from typing import Any

from bot.domain.phase import Phase
from bot.understanding.sentence import Sentence

_PHASES = (
    (Phase.INITIATIVE, r"initiatie\w*|initiative|start(?:fase)?|voorbereiding"),
    (Phase.DESIGN, r"ontwerp\w*|design"),
    (Phase.DECISION, r"besluitvorming\w*|besluitfase|besluit|decision|besluitvormingsfase"),
    (Phase.EXECUTION, r"uitvoering\w*|execution|realisatie|construction|bouw"),
    (Phase.MAINTENANCE, r"beheer\w*|maintenance"),
    (Phase.EVALUATION, r"evaluatie\w*|evaluation"),
)
_ROLES = (
    (
        "none",
        r"geen rol|geen|no role|none|niets|nothing|gaa[nt] (?:ze|zij|hij|de raad) (?:er )?(?:helemaal )?niet(?: over)?",
    ),
    ("sets_frame", r"stelt[^,;.]*kaders?|kaders?(?:tellend)?|sets? (?:the )?frames?|kaderstelling"),
    ("approves_budget", r"budget|krediet|geld|financi\w*"),
    ("gives_views", r"zienswijzen?|wensen|bedenkingen|views?|opvattingen|advies|mening|opinion"),
    (
        "informed",
        r"ge[iï]nformeerd|bijgepraat|informeren|informed|informatie|information|bericht|op de hoogte|letter|\w*brief(?:je)?|briefing|memo|hears?|hoort|raadsinformatiebrief",
    ),
    (
        "decides",
        r"beslist|beslissen|decides?|besluit|stelt[^,;.]*vast|laatste woord|eindbeslissing|final say|vaststellen|adopts?",
    ),
)


_AND_PHASE = re.compile(
    r"\b(?:in|bij|tijdens|voor|during|at|on|for)\s+(?:de\s+|het\s+|the\s+)?\w+\s+(?:en|and|&)\s+(?:de\s+|het\s+|the\s+)?(\w+)"
)
"""A second phase with the same role: 'in initiatief en ontwerp'."""


def council_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The council's role, phase by phase."""
    roles: dict[str, str] = {}
    head, body = sentence.head_and_body
    said = body.casefold() if body and not _phase_in(head.casefold()) else sentence.low
    for part in re.split(r"[,;.]|\ben\b(?=[^,;.]*\b(?:bij|in|tijdens)\b)|\band\b", said):
        phase = _phase_in(part)
        if phase is None:
            continue
        rest = part.replace(phase[1], " ", 1)
        role = next((role for role, pattern in _ROLES if re.search(rf"\b(?:{pattern})\b", rest)), None)
        if role:
            roles[phase[0]] = role
            if beside := _AND_PHASE.search(part):
                roles |= {code.value: role for code, pattern in _PHASES if re.fullmatch(pattern, beside[1])}
    if not roles and (phase := _phase_in(said)):
        # The phase stands in a clause of its own: 'de raad gaat over het geld, dat is in de besluitfase'.
        rest = said.replace(phase[1], " ", 1)
        found = [role for role, pattern in _ROLES if re.search(rf"\b(?:{pattern})\b", rest)]
        roles = {phase[0]: found[0]} if len(found) == 1 else {}
    return ({"roles": roles}, ()) if roles else ({}, ("roles",))


def _phase_in(part: str) -> tuple[str, str] | None:
    for phase, pattern in _PHASES:
        match = re.search(
            rf"\b(?:in|bij|over|tijdens|voor|during|at|on|for|op|naar|to|into|met|rond)\s+(?:de\s+|het\s+|the\s+)?((?:{pattern})(?:\s*(?:fase|phase))?)\b",
            part,
        ) or re.search(
            rf"\b((?:{pattern})\s?(?:fase|phase)|(?:initiatief|ontwerp|besluit|uitvoerings|beheer|evaluatie)fase)\b",
            part,
        )
        if match and re.search(pattern, match[1]):
            return phase.value, match[1]
    for phase, pattern in _PHASES:
        match = re.search(rf"^\W*((?:{pattern}))\b", part)
        if match:
            return phase.value, match[1]
    match = re.search(r"\b(ontwerp|besluitvorming|uitvoering|beheer|evaluatie)\b", part)
    if match:
        return next((phase.value, match[1]) for phase, pattern in _PHASES if re.match(pattern, match[1]))
    return None


_DOING = {
    "evalueren": Phase.EVALUATION,
    "ontwerpen": Phase.DESIGN,
    "uitvoeren": Phase.EXECUTION,
    "bouwen": Phase.EXECUTION,
    "beheren": Phase.MAINTENANCE,
}
"""What is done in a phase, as a verb."""


def advance_slots(sentence: Sentence) -> tuple[dict[str, Any], tuple[str, ...]]:
    """To which phase, and from when."""
    slots: dict[str, Any] = {}
    to = re.search(
        r"\b(?:naar|door naar|in|op|to|into|met|start|begint|begin|enters?|entering|the)\s+(?:de\s+|het\s+|the\s+)?(?:nieuwe\s+)?(initiatie\w*|ontwerp\w*|besluit\w*|uitvoering\w*|beheer\w*|evaluatie\w*|realisatie\w*|initiative|design|decision|execution|maintenance|evaluation)",
        sentence.low,
    )
    last = None
    for match in re.finditer(
        r"\b(?:naar|op|to|into|in|met)\s+(?:de\s+|het\s+|the\s+)?(initiatie\w*|ontwerp\w*|besluit\w*|uitvoering\w*|beheer\w*|evaluatie\w*|realisatie\w*|initiative|design|decision|execution|maintenance|evaluation)",
        sentence.low,
    ):
        last = match
    closed = re.search(
        r"\b(ontwerp|uitvoerings|besluit(?:vormings)?|beheer|evaluatie|initiatief)fase\b.*\b(?:sluiten|ronden|afsluiten|afronden|afgesloten|afgerond|klaar|voorbij|gereed)\b",
        sentence.low,
    )
    if doing := re.search(
        r"\b(?:gaan (?:we|wij)|(?:we|wij) gaan)\b[^,.;]{0,20}\b(evalueren|ontwerpen|uitvoeren|bouwen|beheren)\b",
        sentence.low,
    ):
        slots["to_phase"] = _DOING[doing[1]].value
    ends = re.search(r"\b(?:volgende|next|klaar|gereed|afgerond|afgesloten|voorbij)\b", sentence.low)
    chosen = (
        None
        if (closed or ends) and not last and not (to and to[1] != "ontwerp")
        else (
            last
            or to
            or re.search(
                r"\b(initiatieffase|ontwerpfase|besluitfase|besluitvormingsfase|uitvoeringsfase|beheerfase|evaluatiefase|ontwerp|design|execution|uitvoering|besluitvorming|beheer|evaluatie)\b",
                sentence.low,
            )
        )
    )
    if "to_phase" in slots:
        pass
    elif chosen:
        slots["to_phase"] = next(phase.value for phase, pattern in _PHASES if re.match(pattern, chosen[1]))
    elif sentence.place is not None and re.search(
        r"\b(?:volgende|next|afsluiten|afronden|afgesloten|afgerond|sluiten|ronden|klaar|voorbij|gereed|sluit|rond|close)\b",
        sentence.low,
    ):
        every = list(Phase)
        at = every.index(sentence.place.phase)
        if at + 1 < len(every):
            slots["to_phase"] = every[at + 1].value
    day = next((day for day in sentence.days if day.day), None)
    if day and day.day:
        slots["date"] = day.day.isoformat()
    return slots, () if "to_phase" in slots else ("to_phase",)

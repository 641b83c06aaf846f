"""Words that point at an intent when no rule fits: two of them together make a fair guess, which is still confirmed."""

from __future__ import annotations

import re
from functools import cache

from bot.understanding.sentence import Sentence

_HINTS: dict[str, str] = {
    "status.show": "status stand voortgang staat gaat loopt update nieuws progress bijpraten bijgepraat zaken ervoor schema going state",
    "portfolio.overview": "overzicht portefeuille trajecten projecten alle alles overview portfolio everything projects",
    "message.show": "zeggen vertellen verhaal boodschap lijn tekst officiële bericht geldt woordvoering journalist balie telefoon line message tell say text bewoner",
    "contact.show": "contactpersoon aanspreekpunt contact doorverbinden bellen terecht verwijzen wie bereiken who person call deputy vervanger",
    "council.show": "raad raadsvergadering commissie gemeenteraad council committee agenda wanneer beslist stemt rol vinden vergadering decide vote meeting",
    "phase.show": "fase planning wanneer stap start begint duurt klaar phase stage schedule next timeline schop",
    "expectation.show": "meepraten meedenken praten invloed vast kaders open inspraak verwachten uitslag resultaten tijd influence fixed input results",
    "input.list": "inbreng reacties adviezen ideeën onbeantwoord beantwoord antwoord input advice responses unanswered lijst welke",
    "group.show": "groepen doelgroepen gesproken gehoord betrokken missen vergeten bereikt wie groups heard missing reached nog iedereen",
    "lesson.search": "lessen geleerd ervaring ervaringen lessons learned experience leren leerpunten elders eerder weten bekend",
    "signal.list": "signalen aandacht achter rood letten urgent risico problemen knelpunten attention behind late warnings misgaat brandjes vandaag opletten",
    "commitment.list": "afspraken toezeggingen beloftes acties openstaan openstaande beloofd toegezegd lijst welke promises pledges commitments actions open nog overdue",
    "question.ask": "vraag vragen navragen weten horen ask question check uitzoeken informeren",
    "decision.record": "besluit besloten vastgesteld college richting kiest wil voorkeur akkoord decided decision steer ingestemd vindt mandaat",
    "commitment.record": "afspraak toezegging beloofd toegezegd actie belofte krijgt terug sturen bellen regelt promised action pledge uiterlijk zou zal terugbellen leveren",
    "message.draft": "brief bericht concept bewonersbrief schrijf maak opstellen tekst uitnodiging letter draft write message opzetten",
    "contact.change": "afwezig ziek vakantie vervangt vervanger waarneemt neemt waar verlof leave sick deputy away vrij",
    "council.set": "rol raad geïnformeerd beslist kaders informeren council role informed decides",
    "phase.advance": "fase naar ontwerp uitvoering beheer evaluatie besluitvorming door volgende phase next starten",
    "expectation.set": "vast open meepraten terugkoppeling tijd avonden resultaten zichtbaar uitslag fixed input visible",
    "input.record": "inbreng reactie wil willen vraagt vragen graag idee input suggestie wens ontvangen binnen opmerking want",
    "input.answer": "overgenomen verwerkt meegenomen afgewezen nemen niet deels adopted rejected honoreren",
    "group.record": "gesproken gehoord gehad geweest bezocht langs spoke heard visited gesprek bijeenkomst aanhaken meedoen join avond",
    "handover.start": "overdracht overdragen draag over opvolger handover stokje neemt",
    "lesson.record": "les geleerd leerpunt volgende keer voortaan lesson learned tip onthouden",
    "effort.record": "uur uren euro besteed uitgegeven kosten hours spent geboekt factuur boek",
    "reminder.set": "herinner herinnering remind reminder seintje terugkomen later opnieuw agenda wijs attendeer alert",
    "record.export": "export exporteren woo archief inzage gegevens dossier archive data uitdraai verzoek",
    "record.undo": "ongedaan terugdraaien undo foutje oeps vergissing laatste herstellen terug wissen",
    "help.show": "help hulp uitleg commando handleiding werkt doen kunt how use",
}
_LEAST = 2
"""Hints that a guess needs."""
_ASKED = (".show", ".list", "portfolio.overview", "lesson.search", "question.ask")


@cache
def _by_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for intent, words in _HINTS.items():
        for word in re.findall(r"\S+", words):
            found.setdefault(word, []).append(intent)
    return {word: tuple(intents) for word, intents in found.items()}


def guessed(sentence: Sentence) -> str | None:
    """The intent that most words point at, when it stands clear of the others."""
    scores: dict[str, float] = {}
    for word in dict.fromkeys(re.findall(r"\w+", sentence.low)):
        intents = _by_word().get(word, ())
        for intent in intents:
            scores[intent] = scores.get(intent, 0) + (1.0 if len(intents) < 3 else 0.7)
    for intent in scores:
        scores[intent] += _fits(intent, sentence)
    ranked = sorted(scores.items(), key=lambda entry: -entry[1])
    if not ranked or ranked[0][1] < _LEAST:
        return None
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < 0.3:
        return None
    return ranked[0][0]


def guessed_to_show(sentence: Sentence) -> str:
    """What a question about one trajectory most likely wants to see; its status when no word points elsewhere."""
    scores: dict[str, int] = {}
    for word in dict.fromkeys(re.findall(r"\w+", sentence.low)):
        for intent in _by_word().get(word, ()):
            if intent.endswith((".show", ".list")) and intent != "help.show":
                scores[intent] = scores.get(intent, 0) + 1
    best = max(scores.values(), default=0)
    first = [intent for intent, score in scores.items() if score == best]
    return first[0] if len(first) == 1 else "status.show"


def _fits(intent: str, sentence: Sentence) -> float:
    """How well what the sentence names, and whether it asks, fits the intent."""
    shows = intent.endswith(_ASKED)
    score = 0.5 if shows == sentence.asking else -1.0
    if sentence.named and shows:
        score += 0.5
    if intent == "effort.record":
        score += 0.5 if sentence.sums else -2
    if intent in {"input.record", "group.record", "input.answer"}:
        score += 0.6 if sentence.groups else -1
    if intent in {"commitment.record", "reminder.set"}:
        score += 0.6 if sentence.days else -0.4
    if intent in {"contact.change", "handover.start", "question.ask"}:
        score += 0.4 if sentence.people else -0.6
    return score

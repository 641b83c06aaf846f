"""How people ask what slips, who owes what and who takes over, and how they state a wish or a total, among other words."""

from __future__ import annotations

from bot.understanding.rule import Rule, rules

_SLIPS = (
    *rules(
        "signal.list", 6.3,
        "(iets|wat|dingen|zaken|nog) … (laten liggen|blijven liggen|blijft liggen|over het hoofd|laten vallen|laten slippen|vergeten|gemist)$", "(blijven|laten) liggen", "over het hoofd (gezien|zie|zien)", "(drop|dropped|dropping) the ball", "(anything|something) … (slip|slipped|slipping|missed|overlooked|forgotten|drop|dropped)", "(slip|slipped|slipping|fall|fell|fallen) through the cracks", "zorgen … (maken|over|om)", "(should|must|do) (i|we|{p}) … (worry|worried|concerned|look at first|keep an eye)", "be worried about", "(moet|moeten|heeft|hebben) (ik|ze|hij|zij|we|{p}) … iets mee", "(uit de hand|uit de rails|uit de bocht|uit het lood)", "waar (knelt|wringt|schuurt|hapert|stokt|zit het vast)", "(knelt|wringt|hapert|stokt) het", "(ben|loop|zit|is|loopt|ligt|zijn|lopen|liggen) (ik|we|{p}|hij|zij) [er] (te laat mee|achter|mee achter|ergens achter)", "waar (ben|loop|is|loopt|zijn|lopen) (ik|we|{p}|hij|zij) … (te laat|achter)", "(what|where) (am i|are we|is {p}) … (behind|late|slipping|overdue)", "brandjes", "brand (moeten|moet) … blussen", "mijn tanden in", "(eerst|als eerste|direct|meteen) (oppakken|naar kijken|aanpakken|op letten)", "(needs|need|wants) (my|our|{p}) … (attention|eye)", "(moet|moeten) (ik|we|{p}) … (bovenop|bovenop zitten|als eerste|eerst) …", "ligt er iets te wachten op (mij|me|{p})",
    ),
)  # fmt: skip
_ELSE = (
    *rules(
        "commitment.reassign", 8.4,
        "laat {p} (dat|die|het|deze) [maar|dan|verder|ook|even] (oppakken|doen|overnemen|regelen|afhandelen|behandelen|uitzoeken)", "let {p} (take|handle|do|have) (it|that|this)", "{c} … (iemand anders|een ander|een collega|someone else|somebody else)", "(iemand anders|een ander|someone else|somebody else) … {c}", "(wie|who) (neemt|pakt|doet|kan|wil|takes|take|can|could|will|wants) … {c}", "(laat|let) {p} {c} (doen|oppakken|overnemen|do|take|handle)",
    ),
    *rules(
        "commitment.complete", 9.0,
        "(sent|delivered|finished|mailed|called|handed over|verstuurd|gestuurd|gemaild|gebeld|besproken|geleverd|opgeleverd|overhandigd|de deur uit) … {c} … (can go|can come off|mag weg|kan weg|mag eraf|kan eraf)", "{c} … (afboeken|afgeboekt|wegstrepen|weggestreept|wegvinken|afstrepen|afmelden)", "(streep|boek|vink) {c} (weg|af)",
    ),
    *rules("out_of_scope", 8.5, "(mijn|mn|m'n|onze|my|our) (afspraak|vergadering|overleg|meeting|appointment) … (uur|uurtje|o'clock|pm|am) … (verzet*|afzeggen|verplaatsen|annuleren|move|cancel|reschedule)"),
)  # fmt: skip
_OWED = rules(
    "commitment.list", 6.5,
    "(wat|waar|what) … (schuldig|verschuldigd|te goed|tegoed|owe|owes|owed|owing)", "{p} … aan zet … (raad|bewoners|council|residents)", "(isn't|aren't|hasn't|haven't|not|nog niet) … (done|kept|delivered|nagekomen|ingelost|waargemaakt) [yet]$", "(nog|still) (doen|inlossen|waarmaken|nakomen|deliver|honour) … (raad|bewoners|buurt|council|residents|toegezegd|beloofd|promised)", "openstaande (beloftes|beloften|toezeggingen|afspraken|acties)",
)  # fmt: skip
_DECISION = rules(
    "decision.record", 6.6,
    "(i'd|i would|we'd|i'll) (like|prefer|rather|go for|choose|want) [to have|to see|the|a|no|fewer|more|less|that]", "(ik heb|heb ik|ik had|had ik) … liever", "^(doe|geef mij) maar (geen|liever|eerst|de|het|een|alleen|minder|meer)",
)  # fmt: skip
_WAIT = rules(
    "commitment.postpone",
    8.2,
    "{c} … (wait|wachten|blijven liggen|even liggen|parkeren) … {d}",
    "{c} … (wordt|haal ik|haal|redden we|wordt hem) niet … {d}",
)
_TOTAL = rules(
    "effort.record", 7.85,
    "(alles bij elkaar|bij elkaar|in totaal|totaal|opgeteld|samen|all in all|in total|altogether) … {e}", "{e} … (in totaal|bij elkaar|totaal|altogether|in total)", "(goed voor|rekende|vroeg|kwam op|came to) {e}",
)  # fmt: skip

TOLD: tuple[Rule, ...] = (*_SLIPS, *_ELSE, *_OWED, *_DECISION, *_WAIT, *_TOTAL)

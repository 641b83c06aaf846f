"""How people ask what slips, who owes what and who takes over, and how they state a wish or a total, among other words."""

from __future__ import annotations

from bot.understanding.rule import Rule, rules

_SLIPS = (
    *rules(
        "signal.list", 6.6,
        "(iets|wat|dingen|zaken|nog) … (laten liggen|blijven liggen|blijft liggen|over het hoofd|laten vallen|laten slippen|vergeten|gemist)$", "(iets|wat|dingen|zaken|niets) … (blijven|laten) liggen", "op (rood|oranje) (of|en) (rood|oranje)", "(staat|staan|ligt|liggen) … op (rood|oranje)", "(gedonder|gedoe|gezeur|gelazer|heibel|trammelant|onrust|ellende|heisa|stennis|rotzooi)", "over het hoofd (gezien|zie|zien)", "(drop|dropped|dropping) the ball", "(anything|something) … (slip|slipped|slipping|missed|overlooked|forgotten|drop|dropped)", "(slip|slipped|slipping|fall|fell|fallen) through the cracks", "zorgen … (maken|over|om)", "(should|must|do) (i|we|{p}) … (worry|worried|concerned|look at first|keep an eye)", "be worried about", "(moet|moeten|heeft|hebben) (ik|ze|hij|zij|we|{p}) … iets mee", "(uit de hand|uit de rails|uit de bocht|uit het lood)", "waar (knelt|wringt|schuurt|hapert|stokt|zit het vast)", "(knelt|wringt|hapert|stokt) het", "(ben|loop|zit|is|loopt|ligt|zijn|lopen|liggen) (ik|we|{p}|hij|zij) [er] (te laat mee|achter|mee achter|ergens achter)", "waar (ben|loop|is|loopt|zijn|lopen) (ik|we|{p}|hij|zij) … (te laat|achter)", "(what|where) (am i|are we|is {p}) … (behind|late|slipping|overdue)", "brandjes", "brand (moeten|moet) … blussen", "mijn tanden in", "(eerst|als eerste|direct|meteen) (oppakken|naar kijken|aanpakken|op letten)", "(needs|need|wants) (my|our|{p}) … (attention|eye)", "(moet|moeten) (ik|we|{p}) … (bovenop|bovenop zitten|als eerste|eerst) …", "ligt er iets te wachten op (mij|me|{p})",
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
    "commitment.list", 6.5, "(wat|welke) … open [staan] (bij|van|voor) {p}",
    "(wat|waar|what) … (schuldig|verschuldigd|te goed|tegoed|owe|owes|owed|owing)", "{p} … (over de datum|over tijd|over de tijd|over datum)", "(over de datum|over tijd|over datum) … {p}", "{p} … aan zet … (raad|bewoners|council|residents)", "(isn't|aren't|hasn't|haven't|not|nog niet) … (done|kept|delivered|nagekomen|ingelost|waargemaakt) [yet]$", "(nog|still) (doen|inlossen|waarmaken|nakomen|deliver|honour) … (raad|bewoners|buurt|council|residents|toegezegd|beloofd|promised)", "openstaande (beloftes|beloften|toezeggingen|afspraken|acties)",
)  # fmt: skip
_DECISION = rules(
    "decision.record", 6.6, "{p} (ziet|zag|zou|heeft) … (liefst|graag)",
    "(i'd|i would|we'd|i'll) (like|prefer|rather|go for|choose|want) [to have|to see|the|a|no|fewer|more|less|that]", "(ik heb|heb ik|ik had|had ik) … liever", "^van mij (mag|mogen|moet|hoeft|hoeven|kan|kunnen)", "^(doe|geef mij) maar (geen|liever|eerst|de|het|een|alleen|minder|meer)",
)  # fmt: skip
_STATUS = rules(
    "status.show",
    5.7,
    "waar (we|wij) … (zijn|staan|zitten|gebleven)",
    "(what's|what is|anything) new (at|with|on|in)",
    "wat is er nieuw",
    "wat moet ik weten",
    "(hoe|dat) het met {t} (staat|gaat|zit|loopt)",
)
_LISTED = rules(
    "portfolio.overview",
    9.0,
    "(alles|everything) … (van|onder|bij|of|under) (mij|me|{p}) … (lijst|lijstje|overzicht|overzichtje|rij|rijtje|list|overview)",
)
_WAIT = rules(
    "commitment.postpone",
    8.2,
    "{c} … (wait|wachten|blijven liggen|even liggen|parkeren) … {d}",
    "{c} … (wordt|haal ik|haal|redden we|wordt hem) niet … {d}",
)
_TOTAL = rules(
    "effort.record", 7.85,
    "{e} … (bijschrijven|bijtellen|bijboeken|toevoegen|boeken|noteren|wegschrijven|schrijven)", "(alles bij elkaar|bij elkaar|in totaal|totaal|opgeteld|samen|all in all|in total|altogether) … {e}", "{e} … (in totaal|bij elkaar|totaal|altogether|in total)", "(goed voor|rekende|vroeg|kwam op|came to) {e}",
)  # fmt: skip
_ASK = rules(
    "question.ask",
    8.3,
    "antwoord … van {p}",
    "(wanneer|hoe|waarom|when|how|why) (kan|wil|gaat|can|could|will) {p} …",
    "(i'd|i would) like {p} to (tell|say|let|confirm|check|explain|answer|clarify)",
    "(we|ik|i) (zitten|zit|have|hebben|heb) … (vraag|question) (voor|for|aan) {p}",
)
_BACK = rules(
    "record.undo",
    9,
    "verkeerde (chat|kanaal|channel|project|traject|groep|app|knop|straat|dossier)",
    "wrong (chat|channel|project|thread|button)",
    "(reverse|revert|undo|roll back|cancel) … (what|that|this|it|last) … (i|just|did|last)",
    "(reverse|revert) (that|it|this)",
    "(gooi|haal) … (laatste|vorige) … (weg|eruit)",
)
_WAKE = rules(
    "reminder.set",
    9.2,
    "{d} … (nog een keer|nog eens|opnieuw|weer) … (laten zien|tonen|zien|voorleggen|langs)",
    "maak (me|mij) … {d} … wakker",
    "{d} weer$",
    "(laten|laat) liggen … {d}",
)
_SENT = rules(
    "commitment.complete",
    8.0,
    "(het|de|dat|ons|onze) (antwoord|overzicht|brief|lijst|memo|tekening|notitie|uitslag|verslag|reactie|rekenvoorbeeld) … (is|zijn) … (weg|de deur uit|verstuurd|verzonden|gegeven|online)$",
)
_NAMED = rules(
    "commitment.reassign",
    8.6,
    "(put|zet) … {c} … (under|onder|in|op) {p}",
    "{p} … (doen|oppakken|overnemen|regelen) [in plaats van] (in plaats van|instead of) (ik|mij|me|{p})",
)
_DRAWN = rules(
    "commitment.reassign", 8.6, "(kan|can|wil|zou) {p} … {c} … (trekken|regelen|afmaken|uitzoeken|behandelen|finish)"
)
_PUT = rules("commitment.record", 8.0, "(zet|noteer|schrijf|leg) (dat|dit|het) … {d} … {p}")
_MINE = rules("commitment.reassign", 9.0, "(trek|haal|neem) … {c} … (naar me|naar mij)")
_AGAIN = rules("reminder.set", 9.6, "vraag (het|dit) (me|mij) … {d}", "ask me … {d}")

TOLD: tuple[Rule, ...] = (
    *_SLIPS,
    *_ELSE,
    *_OWED,
    *_DECISION,
    *_STATUS,
    *_LISTED,
    *_WAIT,
    *_ASK,
    *_BACK,
    *_WAKE,
    *_SENT,
    *_PUT,
    *_MINE,
    *_AGAIN,
    *_NAMED,
    *_DRAWN,
    *_TOTAL,
)

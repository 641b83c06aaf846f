"""How people ask to see something, in Dutch and English."""

from __future__ import annotations

from bot.understanding.rule import Rule, rules

_STATUS = (
    *rules(
        "status.show", 5,
        "status", "statusje", "stand van zaken", "hoe (staat|gaat) … (met|ermee|ervoor|erbij)", "hoe (staan|zitten) we … (ervoor|erbij|met)",
        "hoe loopt", "hoe het (met|gaat|staat|loopt)", "hoe loopt het", "hoe (ver|hoever) (zijn|staan|is|zitten)", "hoever (zijn|staan|is|zitten)", "waar (staan|zijn|zitten) we", "waar staat", "praat (me|mij) bij",
        "hoe (is|zit) het met", "wat is de stand", "laatste stand", "laatste nieuws", "update (over|van|on|for|about)", "(korte|snelle) update", "update {t}", "{t} update", "bijpraten over",
        "stand {t}", "how is … (doing|going|coming|progressing)", "how's … (doing|going|coming)", "how are we doing", "how are things", "where (do we stand|are we)",
        "what's the (state|status|latest)", "what is the (state|status|latest)", "state of (play|affairs)", "any (news|update|updates|progress)", "give me … update",
        "bring me up to (date|speed)", "(hoe|wat) … speelt er", "wat speelt er", "wat is er aan de hand", "hoe ligt … ervoor", "loopt … op schema", "ligt … op schema", "on track", "op koers",
        "de stand", "de hoofdlijnen", "lijntje over", "stand graag", "^stand", "^[een|korte|snelle|kleine] update", "kort … stand", "(hoe|wat) is de voortgang", "where … (up to|at with)", "where are we", "what's (happening|going on|up) with", "wat is er gaande", "hoe … ervoor", "hoe vordert", "vorderingen", "vordert", "catch me up", "fill me in", "quick (word|look|update)", "hoe is de situatie", "laat … weten hoe … (staat|gaat|loopt)", "tell me about {t}", "vertel … over {t}", "hoe (gaat|loopt|staat) {t}", "praat … bij", "bijpraten", "tussenstand", "vooruitgang", "(korte|short|snelle|quick) (versie|version)", "wat moet ik (over|van) {t} weten", "{t} … wat moet ik weten", "what do i need to know about {t}", "samenvatting", "summary", "nog nieuws", "is er [al] nieuws", "stavaza", "voortgang", "progress", "where does … stand", "how far",
    ),
    *rules("status.show", 1.5, "^[en] {t} [en] [?]$", "^[en] (hoe|wat) … {t}$", "{t} … in (één|een|1) zin", "{t} [in] (kort|short|briefly)"),
)  # fmt: skip
_STATUS += rules(
    "status.show",
    5.7,
    "volgens (planning|plan|schema)",
    "on schedule",
    "(zinnen|regels|lines|sentences|woorden|words) (over|about|on|for) {t}",
    "(loopt|gaat|verloopt) (alles|het allemaal) … (goed|lekker|soepel|volgens plan)",
    "samenvatt*",
    "is everything (ok|fine|on track)",
    "all (good|well) (with|at|in) {t}",
    "(loopt|ligt|zit) … op (koers|schema|planning)",
)
_OVERVIEW = (
    *rules(
        "portfolio.overview", 6,
        "mijn (trajecten|projecten|portefeuille)", "(overzicht|overview) … (portefeuille|trajecten|projecten|portfolio|trajectories|projects)", "al mijn (trajecten|projecten)",
        "(alle|al) [de] (trajecten|projecten)", "portefeuille [van] {p}", "(trajecten|projecten|portefeuille) van {p}", "in mijn portefeuille", "(my|all my) (trajectories|projects|portfolio)",
        "all (trajectories|projects)", "(trajectories|projects|portfolio) of {p}", "overzicht [van] {p}", "{p}'s (portfolio|projects|trajectories)", "everything {p} is responsible for", "overview of {p}",
        "(al|alle|hele) … (trajecten|projecten|portefeuille) … (rijtje|overzicht|naast elkaar|samen)", "(zet|geef|toon|laat) … (al|alle) [mijn|de] … (trajecten|projecten)", "{p}'s … (portfolio|projects|trajectories)", "(portfolio|projects|trajectories) … at a glance", "(whole|entire|full|complete) portfolio", "(trajecten|projecten) … (van|onder) {p}", "wat (heeft|doet|trekt) {p} … (onder zich|lopen|onder handen|allemaal)", "what … {p} … (running|on (his|her|their) plate)", "waar ben ik … (verantwoordelijk|mee bezig)", "(welke|wat voor) (trajecten|projecten) … (onder|van|bij) (mij|me|{p})", "(which|what) (projects|trajectories) … (mine|me|{p})", "alles (onder|naast) elkaar", "wat heb ik … (lopen|onder handen|onder me)", "what do i have (running|going on)", "all … (projects|trajectories) … (mine|i)", "waar [is] {p} … (verantwoordelijk|over)", "alles (van|wat) {p}", "overzicht van alles", "(hele|volledige|complete) portefeuille", "all of {p}", "portefeuilleoverzicht", "{p} portefeuille", "{p} … portefeuille",
    ),
    *rules("portfolio.overview", 3, "overzicht", "overview"),
)  # fmt: skip
_MESSAGE = rules(
    "message.show", 6,
    "wat (mag|kan|moet|zal|mogen|kunnen) (ik|we|wij) … (zeggen|vertellen|antwoorden|communiceren|melden)", "wat (zeg|vertel|meld|zeggen|vertellen) (ik|we|wij)", "wat is (onze|de|ons|het) … (lijn|boodschap|verhaal|woordvoering*)",
    "wat is het [officiële] verhaal", "woordvoeringslijn", "(vastgestelde|goedgekeurde|geldende|geldend|officiële|laatste|actuele) (tekst|bericht|boodschap|versie)", "(valid|approved|official|current) (text|message|version|line)",
    "what (can|may|should|do) (i|we) (say|tell)", "what (can|may|should) (i|we) … (say|tell)", "what's our (line|message|story)", "what is our (line|message|story)", "what's the (line|story|message)", "what is the (line|story|message)", "what to (say|tell)", "boodschap (over|voor|van|{t})", "boodschap",
    "wat (kunnen|mogen|moeten) … (zeggen|vertellen)", "hoe (leg|leggen) (ik|we) … uit", "wat staat er in het … bericht", "wat hebben we … (verteld|gecommuniceerd|gezegd)", "wat is er gecommuniceerd", "welk bericht geldt", "approved wording",
    "(naar buiten|buiten gebracht|bekendgemaakt|al gecommuniceerd)", "wat (communiceren|melden|vertellen|zeggen) we", "(mag|kan|mogen|kunnen|moet|moeten) (ik|we|wij) … (zeggen|vertellen|melden|communiceren|delen|naar buiten)", "(may|can|should) (i|we) … (say|tell|share|communicate)", "wat mag er [nu] [al] (gezegd|verteld|gecommuniceerd|naar buiten)", "(wat|hoe) … (journalist|pers|krant|bewoner aan de lijn|bewoner belt|bewoner vraagt)", "(journalist|pers|krant|reporter|radio|omroep) … (lijn|vraagt|belt|wil)", "(official|agreed|approved|valid|current) (line|wording|text|message|statement|story)", "(vastgestelde|goedgekeurde|afgesproken|officiële|juiste) (tekst|bericht|lijn|boodschap|woordvoering|formulering|verhaal)", "(resident|caller|journalist|press|shopkeeper) (on the phone|asks|is asking|calls|wants to know)", "wat is de lijn", "what … (say|tell) (to|the|residents|people|press)", "welke tekst", "which text", "wat kan ik … kwijt", "wat kan ik (zeggen|vertellen|antwoorden)", "hoe luidt", "wat moet ik antwoorden", "wat antwoord ik", "is er [al] een … (bericht|tekst)", "tekst … (akkoord|vastgesteld|goedgekeurd)", "what did we … tell (residents|people)",
)  # fmt: skip
_LINE = rules(
    "message.show",
    6.6,
    "om te (zeggen|vertellen|antwoorden)",
    "afgesproken … te (zeggen|vertellen)",
    "agreed … (say|tell)",
)
_KEYS = rules(
    "keys.show", 8.2,
    "(toon|laat|geef|bekijk|hoe|welke|wat|waar|status|stand|overzicht|show|which|how|what|where) … (sleutels|sleutel|lampen|lampjes|keys|lamps) (van|voor|bij|in|of|for) [de|het|the] {t}", "(acht|8|eight) (sleutels|lampen|keys|lamps)", "^(toon|laat|bekijk|geef|show) [me|mij|de|the] (sleutels|lampen|keys|lamps)", "hoe (staat|staan) … (sleutels|lampen)", "welke (sleutels|lampen) … (rood|oranje|groen|open|staan|zijn)", "how are the (keys|lamps)", "which (keys|lamps)",
)  # fmt: skip
_CONTACT = rules(
    "contact.show", 6,
    "wie (spreekt|praat|belt|mailt|staat|helpt) … (bewoners|mensen|inwoners|de buurt)", "who (talks|speaks|deals) … (residents|people)",
    "wie is … (aanspreekpunt|contactpersoon|contact)", "aanspreekpunt", "contactpersoon", "(bij|naar|met) wie (moet|kan|kunnen|moeten|verwijs|verwijzen|mag)", "wie (moet|kan|kunnen|mag) (ik|een bewoner|bewoners|mensen|inwoners|ze) … (bellen|mailen|doorverbinden|aanspreken|benaderen|hebben|verwijzen|spreken)",
    "contact (point|person)", "who's the contact", "who is the contact", "who (should|can|do) … (call|contact|talk|speak|mail|reach)", "who can residents", "wie (vervangt|neemt waar)", "naar wie verwijs", "met wie … contact", "wie gaat [er] over", "wie (staat|spreekt) bewoners",
    "(bij|naar) wie … (terecht|heen|zijn|aankloppen|bellen)", "wie (kan|moet|mag) … (bellen|mailen|bereiken|benaderen|spreken)", "wie is er … (bereikbaar|aanspreekbaar|voor bewoners)", "wie neemt … (telefoon|op)", "to whom", "who … (go to|turn to|reach|get in touch|phone|ring|email|point of contact)", "wie (is|zit|staat) … (waarnemer|vervanger|achterwacht)", "who (covers|is covering|stands in|replaces)", "wie is (het|de) … (gezicht|loket)", "wie moet ik hebben", "wie moeten we hebben", "wie beantwoordt", "wie is … bereikbaar", "who handles", "who do (residents|people)", "waar kunnen bewoners terecht", "waar (kan|kunnen|moeten|moet) … (terecht|naartoe|heen|aankloppen)", "contactgegevens", "contact details", "wie belt een bewoner", "wie (mag|kan) … doorverbinden",
)  # fmt: skip
_COUNCIL = (
    *rules(
        "council.show", 6.5,
        "wanneer … (raad|raadsvergadering|commissie|gemeenteraad|raadsagenda|raadsvoorstel)", "when … (council|committee)", "op welke (datum|dag|vergadering) … (raad|commissie)", "welke (raad|commissie|raadsvergadering)", "op de agenda van de (raad|commissie)",
        "raadsagenda", "(op|in) (welke|wat voor) (agenda|vergadering) … {t}", "(which|what) (agenda|meeting) … {t}", "what date … council", "in welke raad", "hoe laat … raad", "welke datum … raad", "staat … op de (agenda|raadsagenda)", "which council meeting",
    ),
    *rules(
        "council.show", 5.5,
        "(rol|positie|taak) van de [gemeente]raad", "(rol|positie) (raad|gemeenteraad)", "gaat de raad (hierover|erover|over)", "moet … (langs|naar) de raad", "wat (doet|mag|beslist|kan|vindt) de [gemeente]raad", "beslist de raad", "role of the council", "council's role", "does the council", "what does the council",
        "(what|which) role … council", "(wat|welke) rol … [gemeente]raad", "(datum|dag|moment) … (raad|commissie|gemeenteraad)", "(date|day) … (council|committee)", "rol van de raad", "(rol|positie|invloed) … (raad|gemeenteraad)", "wat heeft de raad … (te zeggen|te doen|nodig)", "zegt de raad", "moet dit … raad", "hoeft … (langs|naar) de raad", "has the council … (role|say|vote)", "council … (have a say|vote|decide|involved)", "heeft de raad", "gaat … naar de raad", "komt … in de raad", "en de raad", "is de raad … (nodig|betrokken|aan zet)", "wie beslist", "who decides", "is the council involved", "raad erover", "wat is de raad", "gaat de raad", "vindt de raad", "moet de raad", "mag de raad", "welke rol … raad", "need … council", "go to the council",
    ),
)  # fmt: skip
_PHASE = rules(
    "phase.show", 5.5,
    "[in] welke fase", "fase {t}", "^[de] fase [van|?]", "{t} fase", "planning", "wanneer (gaan we|is|start|begint|eindigt|stopt|loopt|zijn|beginnen|starten) … (ontwerp*|uitvoering|besluit*|beheer|evaluatie|fase|klaar|af|schop*|werk|werkzaamheden)", "tot wanneer (loopt|duurt)", "hoe lang (duurt|loopt)", "what phase", "which phase", "what stage", "which stage", "phase of", "timeline", "tijdlijn", "wat is de volgende (fase|stap)", "next (phase|step)",
    "waar zitten we in het proces", "(hoe ver|hoever) … (proces|fase|planning)", "what's next", "what is next", "what comes next", "wat komt hierna", "(welke|what|which) (fase|phase|stage)", "wat is het tijdpad", "tijdpad", "tijdschema", "mijlpalen", "milestones", "routekaart", "roadmap", "wanneer … (klaar|af|gereed|opgeleverd)", "wanneer (gaat|begint|start|komt) … (uitvoering|aanleg|bouw|werkzaamheden|schop)", "when … (ready|finished|completed|built)", "wanneer … volgende (fase|stap)", "when … next (phase|step)", "when (does|will|is|do) … (start|begin|end|finish|phase|execution|design|construction)", "schedule", "welk stadium", "volgende stap", "wanneer gaat de schop", "doorlooptijd", "how long",
)  # fmt: skip
_FIXED = rules(
    "expectation.show",
    6.5,
    "wat (ligt|staat) … vast",
    "(welke zaken|welke punten|welke onderdelen) (ligt|liggen|staat|staan) … (vast|open)",
    "what … (fixed|settled|negotiable|already decided|can't change|cannot change|set in stone)",
    "wat (kan|mag) niet meer (anders|veranderen|wijzigen)",
)
_EXPECTATION = rules(
    "expectation.show", 6,
    "waar (kunnen|mogen|kan|mag|konden) … (meepraten|over praten|meedenken|meebeslissen|over meepraten|invloed)", "(meepraten|meedenken) … waar", "wat (staat|ligt) … [al|er al]vast", "wat staat er … open voor", "wat is [er] [nog] open (voor inbreng|for input|for residents)", "open for input", "open voor inbreng", "what can (residents|people) … (influence|talk|say|discuss|join)",
    "what is (fixed|not open|already fixed)", "what's (fixed|open|not open)", "hoeveel tijd … (vragen|kost|kwijt)", "how much time", "wanneer (horen|zien|weten|krijgen|lezen) (bewoners|mensen|inwoners|ze|zij|deelnemers) … (uitslag|resultaat|resultaten|wat|terug|iets|antwoord)", "when … (residents|people|participants) (hear|see|get)", "wat (mogen|kunnen) (bewoners|mensen|inwoners|zij|ze) … (vinden|beslissen|kiezen|bepalen|veranderen)",
    "(waarover|waarop|waaraan) … (mee|praten|denken|invloed|inspraak|meepraten|meedenken)", "(wat|welke zaken|welke punten|welke onderdelen) (ligt|liggen|staat|staan) … (vast|open)", "(nog|is er) … ruimte", "wat (is|ligt|staat) … (open|vast)", "(what|which) … (fixed|negotiable|still open|open to|open for|on the table)", "hoeveel … (avonden|tijd|uren|uur) … (kost|vraagt|vragen|kwijt|rekenen)", "how (many|much) … (evenings|time|hours) … (residents|people|participants|ask)", "wat vragen we … (bewoners|deelnemers|mensen)", "wat verwachten we", "wanneer … (terugkoppeling|uitkomst)", "speelruimte", "inspraak", "verwachting*", "expectations", "ruimte voor (inbreng|inspraak|participatie)", "waarover … meepraten", "waar … [mee] (mag|mogen|kan|kunnen) praten", "waar … (meepraten|meedenken)", "wat hebben we bewoners … verwachten", "wat is niet bespreekbaar", "wat is bespreekbaar", "what's up for discussion", "up for discussion", "what is up for discussion", "kaders", "waar … invloed", "wanneer … resultaten … (zichtbaar|bekend)", "wanneer is de uitslag", "when are the results",
)  # fmt: skip
_INPUT = (
    *rules(
        "input.list", 7,
        "(welke|wat voor|alle|lijst|overzicht|what|which|all|list) … (inbreng|input|reacties|adviezen|advies|ideeën|opmerkingen|advice|responses|comments|ideas) … (nog|niet|zonder|no|not|without|yet|unanswered|onbeantwoord|open|still|needs|need|geen|moeten|waiting)",
        "(inbreng|reacties|adviezen|advies|input|comments|advice|feedback|responses) … (niets|nobody|no one|niemand|geen antwoord|geen reactie|nothing|laten liggen|ligt er nog|liggen er nog|blijven liggen|te wachten|wacht|wachten|waiting)", "(wie|who|welke groep*) wacht* … (antwoord|reactie|answer|reply)", "who is … waiting for … (answer|reply|response)", "waar moeten we nog … (antwoord|reageren|reactie|terugkoppelen)", "onbeantwoorde (inbreng|reacties|adviezen|input|ideeën)", "unanswered (input|advice|comments|ideas|responses)", "(wat|waar|welke) moeten we nog (beantwoorden|reageren|antwoorden|terugkoppelen)", "any (input|advice|comments|ideas|responses|feedback) … (not|no|without|unanswered)", "(inbreng|reacties|adviezen|input) (zonder|waar nog geen) (antwoord|reactie)", "open[staande] inbreng", "op welke … (reacties|inbreng|adviezen|ideeën)", "waar[op] moeten we nog … (antwoorden|reageren|antwoord geven|op reageren)",
        "(input|advice|inbreng|reacties|adviezen) … (not|nog niet|hasn't|haven't) … (answered|beantwoord)", "(inbreng|input|reacties) … open",
    ),
    *rules(
        "input.list", 4.5,
        "(alle|welke|lijst|overzicht|toon|laat|bekijk) … (inbreng|reacties|adviezen|input|ideeën)", "(show|list|all|what|which) … (input|advice|comments|responses)", "^(inbreng|reacties|input|adviezen) [van|over|bij|op|voor|of|for|on] {t}$", "^(inbreng|reacties|input)$", "wat (is|hebben we) … (binnengekomen|opgehaald|binnen)", "hoeveel reacties", "how many (responses|reactions)", "welke inbreng", "what input", "wat kwam er binnen",
    ),
)  # fmt: skip
_GROUPS = rules(
    "group.show", 6,
    "(wie|welke groepen|welke groep|welke doelgroepen|welke partijen) … (gesproken|gehoord|betrokken|gehad|bereikt|benaderd|geraadpleegd|spreken|horen|bereiken|gemist|vergeten)", "wie (missen|mist|moeten|ontbreekt|ontbreken|hebben we) … [nog|we]", "missen we … (iemand|groepen|groep|nog)", "doelgroepen", "^groepen", "{t} groepen", "(which|what) groups", "who (have|haven't|has|hasn't|did|do) we … (heard|spoken|spoke|reached|missing|talk*|hear)", "who (is|are) … missing", "(have|did) we … (everyone|everybody|all groups)",
    "(wie|welke groep*|welke doelgroep*) … (niet|nog) … (gesproken|gehoord|bereikt|aan bod|aan tafel|gezien|benaderd)", "(which|what) (group|groups|stakeholders|parties)", "groups … (nobody|not yet|still|missing|left out|talked|spoken|heard)", "(who|whom) … (left out|not heard|still to|yet to|overlooked|forgotten)", "wie (zijn|hebben) we … (vergeten|over het hoofd|niet)", "wie moet* … nog (horen|spreken)", "met wie … nog niet", "hebben we iedereen", "(hebben|is|zijn) … iedereen … (gesproken|gehoord|betrokken|bereikt)", "is iedereen", "who has not been heard", "who still needs to be heard", "wie is er [al|nog] [niet] gehoord", "groups … (heard|left|not)", "wie zijn … belanghebbenden", "stakeholders", "met wie … gesproken", "met wie moeten we … (praten|spreken)", "welke groepen", "hoorden we",
)  # fmt: skip
_LESSONS = rules(
    "lesson.search", 6.5,
    "(zoek|vind|toon|geef|zijn er|hebben we|heb je|welke|wat zijn|search|find|any|show|what|laat) … (lessen|leerpunten|lesson|lessons|ervaringen)", "^lessen (over|van|voor|bij|about)", "^lessen …", "lessons (about|on|learned|from|for)", "wat (hebben|heeft) … geleerd", "what did (we|others|they) learn", "what have we learned", "ervaring* … (met|over|elders)", "(hoe|wat) (deden|hebben|doen) anderen", "hoe hebben anderen", "how did others", "experience* with", "weet iemand hoe", "wat weten (we|jullie|anderen) [al|nu|eigenlijk|intussen] over", "what do we know about", "wat werkt[e] … (goed|bij|elders)", "what work[s|ed]", "eerder geleerd", "lessen …", "(heeft|hebben) (iemand|anderen|collega's|jullie|we) … (ervaring|geleerd|eerder|gedaan)", "(has|have) (anyone|anybody|others|we) … (done|tried|learned|experience)", "wat weten we … van", "(tips|leerpunten|ervaringen|lessen) … (over|rond|met|voor|bij|van|mbt)", "any (tips|lessons|experience|advice) (on|about|for|with)", "waar liepen (anderen|we) tegenaan", "wat ging er … (mis|goed) bij", "what went (wrong|well)", "lessons", "geleerde lessen", "zoek … (les|lessen|ervaring*|leerpunt*)", "leren van (anderen|andere|collega's|elders|eerdere)", "geleerd (over|met|rond)", "hoe (ging|gaat|gingen|gaan) (men|anderen|andere|collega's|iedereen|ze) …", "learn from (others|other)", "wat (leerden|leerde|ondervonden|merkten|ontdekten) …", "(leerden|geleerd) … (andere|anderen|collega's|elders) …", "(andere|anderen|collega's) … (geleerd|ervaring*|aangepakt|opgelost|gedaan)", "hoe (pakten|losten|regelden|doen|deed|pakken) … (aan|op|anderen|andere)", "(leerervaringen|leermomenten|valkuilen|best practices)",
)  # fmt: skip
_SIGNALS = rules(
    "signal.list", 6.2,
    "signalen", "signals", "signaleringen", "(mijn|m'n) aandacht", "aandacht (nodig|vragen|vraagt)", "needs … attention", "need my attention", "attention", "(loopt|lopen|liggen|ligt|raken|raakt) … (achter|uit de pas|vertraging op|vast|uit)", "(op|in) (rood|oranje|het rood)", "waar (moet|moeten|dien) (ik|we|{p}) … op (letten|passen)", "waar moet … letten", "behind schedule", "running late", "(red|orange) (flags|lights)", "in the red", "aandachtspunten", "waar gaat het mis", "wat gaat er mis", "wat brandt er", "(what|anything) … urgent", "wat is … urgent", "problemen", "risico's", "lampjes", "wat moet ik (vandaag|nu|deze week|nog) weten", "what should i know", "waarschuwingen", "warnings", "alerts", "wat dreigt", "knelpunten", "what is behind", "what's behind", "which … (behind|late|delayed)", "waar (zitten|zit) … (pijn|risico|problemen)", "what should i worry", "wat (moet|heeft) {p} … aandacht", "wat loopt [er] [niet] (achter|goed|mis|vast)", "vragen om aandacht", "falling behind", "(te laat|achterstand|vertraging|urgent|dringend)$", "wat … (dringend|urgent|spoed|aandacht)", "what … (attention|urgent|late|slipping|overdue|stuck|going wrong)", "waar … (achter|vast|mis|aandacht)", "(is|zijn) er … (brandjes|rode vlaggen|alarm*|aandachtspunten|achterstanden|problemen)", "rode vlaggen", "(te|aan het) branden", "wat … (in brand|in de fik|on fire)", "any (red flags|fires|alarms|problems|concerns|issues)", "waar moet ik … (bij zijn|op letten|achteraan|achterheen)", "achter (lopen|loopt|liggen|ligt)", "wat (ligt|blijft|is) er (blijven )?liggen", "blijft liggen", "slipping", "welke (lampjes|lampen)", "(trajecten|projecten|projects|trajectories) … (trouble|achter|achterop|vertraging|late|behind|rood|problemen|gevaar|risk|delayed|scheef)", "in trouble", "should {p} … (worry|know|watch)", "waar moet {p} … (letten|achteraan|zorgen)", "in de problemen", "loopt er iets", "loopt … achter", "op oranje", "staat … (rood|oranje)",
)  # fmt: skip
_COMMITMENTS = (
    *rules(
        "commitment.list", 6.4,
        "(welke|wat voor|alle|lijst|toon|overzicht|laat|geef|which|what|list|all|show|my|mijn|onze|our) … (toezeggingen|beloftes|beloften|afspraken|acties|actiepunten|commitments|promises|pledges|actions|action points)", "open[staande] (toezeggingen|beloftes|beloften|afspraken|acties|actiepunten|commitments|promises|pledges|actions)", "(toezeggingen|beloftes|beloften|afspraken|acties|actiepunten|commitments|promises|pledges) … (open|te laat|verlopen|overdue|late|done|klaar|afgerond|lijst|gedaan)", "te late (afspraken|acties|toezeggingen)", "afgeronde (afspraken|acties|toezeggingen)",
        "wat (is|zijn|hebben we) … (nagekomen|ingelost|waargemaakt)", "wat (heb|hebben|heeft) (ik|we|wij|{p}) … (beloofd|toegezegd|afgesproken)", "wat (is|staat|ligt) er … (beloofd|toegezegd|afgesproken)", "what (did|have|has) (i|we|{p}) … promise*", "lijst (toezeggingen|afspraken|acties)", "wat staat er … open … (toezeggingen|afspraken|acties)", "hoeveel (toezeggingen|afspraken|acties|beloftes)", "how many (promises|commitments|pledges|actions)", "nog open aan (toezeggingen|afspraken|acties)", "(nog|moet) … nakomen",
        "(afspraken|toezeggingen|beloftes|beloften|acties|actiepunten) … (over|datum|tijd|verstreken|verlopen|nagekomen|nakomen|afgedaan|staan|moeten)", "(afgedane|afgehandelde|nagekomen|lopende|verlopen|achterstallige|uitgestelde) *toezeggingen", "(afgedane|afgehandelde|lopende|verlopen) (afspraken|acties|beloftes|beloften)", "raadstoezeggingen", "lijst* … (afspraken|toezeggingen|*toezeggingen|acties|beloftes|beloften|commitments|promises)", "(wat|what) … (beloofd|toegezegd|promised|pledged)", "wat moet {p} nog", "(heb|hebben|heeft|had) (ik|we|wij|{p}) … (iets|wat|nog|al|nooit) … (beloofd|toegezegd|afgesproken)", "(have|did|has) (i|we|{p}) … (promised|promise|pledged)", "{p} (toezeggingen|afspraken|acties|beloften|beloftes|promises|pledges|actions)", "what (do|must|should) i … (do|finish|deliver)", "(my|mijn) (to-do|todo|takenlijst|actielijst|takenlijstje)", "wat (staat|ligt) er … (op mijn bord|bij mij|voor mij)", "what does {p} still (owe|have to)", "(staat|staan|heb) … op mijn (naam|lijst|lijstje)", "on my (name|list|plate)", "(which|what) … (promises|pledges|commitments|actions)", "welke … (afspraken|toezeggingen|beloftes|beloften|acties|actiepunten)", "overdue (promises|commitments|actions|pledges)", "wat zijn (de|mijn|onze|alle) … (toezeggingen|beloftes|afspraken|acties)", "wie heeft wat beloofd", "wat moet ik nog … (doen|afmaken)", "actielijst", "action list", "toezeggingenlijst", "afsprakenlijst", "wat heb ik … (open|openstaan|staan)", "verlopen (afspraken|acties|toezeggingen|beloftes)",
    ),
    *rules("commitment.list", 4.2, "^(toezeggingen|beloftes|afspraken|acties|actiepunten|commitments|promises|pledges|actions) … {t}", "^(toezeggingen|beloftes|afspraken|acties|pledges|promises|commitments)", "{t} (toezeggingen|beloftes|afspraken|acties|pledges|promises|commitments)"),
)  # fmt: skip
_HELP = rules(
    "help.show", 6,
    "^help", "help$", "hoe (praat|werk|communiceer|typ) ik … (jou|je|lijn|u)", "snap er (niks|niets)", "ik snap het niet", "^hulp", "^[ik heb] hulp nodig", "(wat|hoe) (kun|kan|kunt) (je|jij|u) … [allemaal|doen]$", "wat (kun|kan|kunt) (je|jij|u) [eigenlijk] [allemaal] [voor mij|voor me] [doen|betekenen]$", "wat kan ik [allemaal|hier] [aan jou|je] (vragen|doen|typen|zeggen)", "hoe (werkt|gebruik) (dit|dat|je|jij|ik)", "wat kan ik (jou|je|u) … (vragen|typen|zeggen)", "wat kan ik hier", "hoe werkt (deze|de) (bot|lijn|assistent)", "(what|which) … (commands|options)", "how does (this|the) bot work", "wat (kan|mag|moet) ik (hier|jou|je|u) … (vragen|typen|zeggen|doen)", "waarmee kun je … helpen", "waar kun je … (bij|mee) helpen", "what … (ask|do) (you|here)", "what are you (for|able)", "how … (work|talk|speak) (with|to|here) you", "voorbeelden", "show me examples", "ik ben nieuw", "i'm new here", "leg … uit hoe (dit|je|het) werkt", "hoe moet ik (dit|je) gebruiken", "how (do|can) i use", "how does this work", "what can (you|i) do", "what can i (ask|type)", "(welke|wat zijn de|which|list) … (commando*|opdrachten|commands|mogelijkheden|functies)", "uitleg [over] (lijn|deze bot|dit)", "wie ben (je|jij)", "who are you", "wat doe (je|jij)$", "what do you do", "how do you work", "handleiding", "manual", "instructies", "waar ben je voor", "^(i need|need) help", "snap (het|er) niet", "snap er niets van",
)  # fmt: skip

SHOW: tuple[Rule, ...] = (*_KEYS, *_STATUS, *_OVERVIEW, *_MESSAGE, *_LINE, *_CONTACT, *_COUNCIL, *_PHASE, *_FIXED, *_EXPECTATION, *_INPUT, *_GROUPS, *_LESSONS, *_SIGNALS, *_COMMITMENTS, *_HELP)  # fmt: skip

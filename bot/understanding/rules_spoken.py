"""How people ask, draft, hand over and change who answers when they talk: by the way, in half sentences, in other nouns and verbs."""

from __future__ import annotations

from bot.understanding.rule import Rule, rules

_STATUS = (
    *rules(
        "status.show", 5.7,
        "hoe (ligt|staat|gaat|loopt|verloopt|draait|vordert) … (erbij|ermee|daar)", "hoe (we|wij|het) … (staan|staat|gaat|loopt|verloopt|ligt)", "(nieuws|nieuwtjes) (over|van|uit|rond|op|bij) … {t}", "{t} … nieuws", "(waar|hoe) we (staan|zitten|ervoor staan)", "op de rit", "(recap|rundown|roundup|catch-up|low-down|debrief) [of|on|about|for] … {t}", "{t} (recap|rundown|svz)", "how {t} is (doing|going|coming|progressing|faring)", "how … {t} (doing|going|coming along|progressing|faring)", "(actuele|huidige|laatste) (situatie|stand|status)", "(schets|geef|omschrijf) … situatie", "beweging in {t}", "schot in {t}", "(iets|wat|nieuws) … gemist … {t}", "{t} … gemist", "(the|your) latest (on|about|from)", "wat er … speelt", "(loopt|gaat|doet|draait) het (bij|met|in|op) {t}", "(loopt|gaat|doet|draait) {t} (het|een beetje|wel|goed|lekker)", "(ontwikkeling|ontwikkelingen|developments) (rond|bij|in|van|op|at|on)", "briefing", "geen beeld", "(iets|wat) te melden", "what is happening", "hoe zit (het|'t) met {t}", "stand van de dag", "statusoverzicht", "statusrapport*", "statusupdate", "voortgangsrapport*", "voortgangsbericht",
    ),
    *rules("status.show", 4.4, "stand$", "where (is|'s) {t} … at", "where {t} is at", "hoe (ligt|staat|gaat|loopt|verloopt|draait|vordert|gaan|lopen|zit) {t}", "{t} … hoe (ligt|staat|gaat|loopt|verloopt|draait|zit) (het|dat|dit)", "(bij|op de hoogte) … (wat betreft|van) {t}", "wat (gebeurt|gebeurde|is) er … {t}", "lukt het … {t}", "{t} … (onder controle|nog steeds goed)", "de situatie (bij|rond|in|van|op|rondom) {t}"),
)  # fmt: skip
_OVERVIEW = (
    *rules(
        "portfolio.overview", 6.1,
        "(*overzicht*|*plaatje|*lijst|lijstje|rijtje) … (trajecten|projecten|dossiers|portefeuille|projects|trajectories)", "(wat|alles|welke) … (valt|vallen|loopt|lopen|draait|draaien|hoort|horen|zit|zitten|speelt|spelen) … (onder|bij) (mij|me|{p})", "(alles|everything) [wat|that|waar] … {p}", "(waar|wat) (is|zijn|houdt|doet) {p} … (bezig|mee)", "(trajecten|projecten)(overzicht|lijst)", "trajectenoverzicht", "projectenoverzicht", "trajectenlijst", "projectenlijst", "wat doet {p}$", "wat doet {p} (zoal|allemaal|nu|op dit moment|eigenlijk)", "waar gaat {p} [allemaal] over", "hoeveel (trajecten|projecten|dossiers)", "how many (projects|trajectories)", "(trajecten|projecten|dossiers|projects|trajectories) waar {p}", "(trajecten|projecten|dossiers|projects|trajectories) … {p} … (projectleider|trekt|leidt|leads|lead|runs|run|beheert|doet|heeft|trekker|has)", "(portfolio|portefeuille) (of|van|voor|for) {p}", "wat er (bij|onder) {p} (loopt|speelt|draait|valt)", "(zijn|haar|his|her) (trajecten|projecten|portfolio|projects)", "{p} … in (his|her|their|zijn|haar) (portfolio|portefeuille)", "hele portefeuille", "(dossiers|projecten|trajecten) (van|bij|onder) {p}", "list of (my|all|the) (projects|trajectories)", "what is {p} working on", "what's {p} working on",
    ),
    *rules("portfolio.overview", 6.7, "(ik|i) (wil|zou|want|would) … (trajecten|projecten|portefeuille|projects|portfolio) … (lijst|overzicht|rij|rijtje|samen|elkaar|list|together|overview)"),
)  # fmt: skip
_ASK = rules(
    "question.ask", 8.1,
    "van {p} … (horen|weten|vernemen|begrijpen)", "(horen|weten|vernemen|begrijpen) … van {p}", "stel {p} … vraag", "(hoor|hoort|polsen|informeer|informeren|checken|toets|navraag) … bij {p}", "(pols|peil) {p}", "{p} (voorleggen|vragen|polsen)", "(voorleggen|voorgelegd) aan {p}", "(run|put) … (by|past|to) {p}", "(find out|hear|learn|know) from {p}",
)  # fmt: skip
_DRAFT = (
    *rules(
        "message.draft", 8.0,
        "(op papier|op schrift|op mail) (zetten|stellen|zet)", "zet … op (papier|schrift)", "(kan|mag|moet) er … (*brief|*bericht|*berichtje|*tekst) … (komen|uit|naar|voor)", "(uitnodigingsbrief|informatiebrief|startbrief|uitstelbrief|besluitbrief|tekstvoorstel|briefvoorstel|bewonersbericht) …", "(schriftelijk|per brief|met een brief) … (informeren|inlichten|laten weten|uitnodigen|berichten)", "write up", "(doe|maak|geef) … voorzet", "(maak|schrijf|geef|stel) … uitleg … (voor|over|aan|op)", "werk … (bericht|brief|tekst|terugkoppeling|uitnodiging) … uit", "(help|hulp) … (bij|met|with) … (*brief|*bericht|*tekst|letter|message|text)", "(moeten|moet|hebben|willen) … (een|de) (*brief|*bericht) … (krijgen|hebben|ontvangen|sturen)", "schrijf [aan] [de|het|alle] (bewoners|omwonenden|winkeliers|ondernemers|ouders|inwoners|buurt|huurders|{g})", "laat [de|het|alle] (bewoners|omwonenden|winkeliers|ondernemers|ouders|inwoners|huurders|{g}) … weten", "(voorstel|opzet|kladversie|aanzet|voorzetje) [voor|van] … (tekst|brief|bericht)", "(version|draft|wording) of … (note|letter|message|text)", "(terugkoppeling|uitnodiging|aankondiging|mededeling|feedback|invitation|announcement|notice|*brief|*bericht) … (opstellen|maken|schrijven|voorbereiden|uitwerken|klaarmaken|klaarzetten|formuleren)", "(prepare|compose|formulate) … (feedback|reply|notice|letter|note|message|announcement)", "(wil|willen|graag|nodig) … (conceptbrief|bewonersbrief|conceptbericht|concepttekst|conceptmail)",
    ),
    *rules("message.draft", 6.2, "(wil|willen|moet|moeten|wou|want to|need to|should|must|have to) [de|het|the|alle|our|onze] … {g} … (laten weten|informeren|vertellen|inlichten|uitleggen)", "(want to|need to|should|must|have to) let {g} know"),
    *rules("message.draft", 7.3, "(can|could|would) (someone|anyone|anybody|you) (write|mail|email|e-mail|inform|update) [something] [to|for] (the|our|all|{g})", "(kan|kun|wil|zou) (iemand|je|jij|u) [even|eens|ook] [de|het|onze|alle] ({g}|bewoners|buurt|wijk|omwonenden|mensen|deelnemers|inwoners) … (schrijven|mailen|informeren|inlichten|berichten|laten weten)", "(zet|zetten) (jij|je|jullie|iemand) … (op papier|iets op)", "(schrijf|write|stuur|zet|stel|bedenk) [eens|even|maar|dan|alvast|vast] (iets|something|wat|een stukje) [op|for|voor] …", "(kunnen|kan|moeten|zullen|zouden|can|should|shall) (we|wij|ik|iemand|jullie) … (*brief|*bericht|berichtje|mailtje|flyer|letter|message) … (sturen|schrijven|versturen|maken|uitdoen|rondbrengen)", "(can|should|shall|could) we … (send|write) … (letter|message|note|flyer|mail)"),
    *rules("message.draft", 6.9, "^[een|kort] (tekstje|berichtje|mailtje|briefje|appje|*brief|*tekst|*bericht) graag (voor|aan|naar|richting|over)", "^[graag|doe|en] [een|nog|ook|meteen] (mail|mailtje|bericht|berichtje|brief|briefje|tekst|tekstje) (erover|hierover|daarover|hiervan) … (aan|naar|voor|richting)"),
    *rules("message.draft", 6.7, "^[graag] [een] (mail|mailtje|bericht|berichtje|brief|briefje|tekst|tekstje) (aan|naar|voor) [de|het|alle|onze] {g}", "^(*brief) {g}$", "^[een] terugkoppeling (richting|voor|aan|naar)", "^[een|graag|nieuwe|korte|snel] (*brief|*tekst|*mailing|*bericht|*uitnodiging|flyer|terugkoppeling|aankondiging|feedback|letter|invitation) [graag] (voor|aan|over|naar|richting|for|to|about|on)", "(*brief|*tekst) … (graag|svp|aub|alsjeblieft|please)$"),
)  # fmt: skip
_MESSAGE = (
    *rules(
        "message.show", 6.8,
        "(welke|welk|wat voor|which|what) … (brief|bericht|tekst|versie|boodschap|letter|message|text) … (geldt|geldig|gelden|hanteren|gebruiken|valid|current|in use|live|actueel|vastgesteld|goedgekeurd|definitief|buiten|using)", "(geldende|geldige|vastgestelde|goedgekeurde|laatste|huidige|actuele|definitieve|recentste|approved|current|latest|last|valid|official|final) (brief|bericht|bewonersbrief|tekst|boodschap|communicatie|letter|message|wording|communication)", "(mag|kan|laat|toon|show|can|may) … (brief|bericht|tekst|boodschap|letter|message|text) … (zien|inzien|lezen|see|read|die nu)", "(welke|wat voor|what|which) (informatie|communicatie|info|information) … (gegaan|gestuurd|gedeeld|gekregen|verstuurd|sent|shared|went)", "(hebben|is|zijn) … (*brief|*bericht|iets|communicatie) … (gestuurd|verstuurd|uitgegaan|gecommuniceerd|de deur uit)", "(gebeld|bellen|belt|vraagt|vragen) … wat is [het|ons] antwoord", "(have|did|has) (we|the municipality) … (told|tell|say|said|sent) (residents|people|shopkeepers|them|callers)", "(officiële|vastgestelde|afgesproken) (uitleg|antwoord|reactie|lezing|standpunt)", "(onze|de) lijn (richting|naar|voor|over|bij) …", "(toon|bekijk|lees|open|show) [me|mij] [de|het|the] (brief|bericht|tekst|boodschap|letter|message|text)", "wat staat er [nu] in (de|het|onze) (brief|bericht|tekst)", "what does the (letter|message|text) say", "wat (hebben|kregen|lazen) (bewoners|mensen|inwoners|omwonenden|{g}) … (gekregen|gelezen|ontvangen|van ons)", "(balie|kcc|klantcontactcentrum|receptie|frontoffice|baliemedewerker*|telefoniste*|front desk|call centre) … (zeggen|vertellen|antwoorden|melden|say|tell)", "(hoe|wat) (antwoord|reageer|antwoorden|reageren) (ik|we|wij)", "afgesproken dat we (zeggen|vertellen|melden)", "wat (vertellen|zeggen|melden) we … (mensen|bewoners|inwoners|pers|{g})",
    ),
    *rules("message.show", 5, "kernboodschap*", "woordvoering*", "communicatielijn", "persboodschap", "spreeklijn", "talking points", "holding statement"),
)  # fmt: skip
_CONTACT = rules(
    "contact.show", 6.2,
    "aanspreekpersoon", "contactman", "contactvrouw", "bewonerscontact*", "vraagbaak", "(wie|who) … (te woord|aanspreekbaar|doorverbinden|doorspelen|bewonerscontact*|helpdesk)", "wie (heeft|doet|neemt|beheert) … (telefoon|mails|mailbox|bewonersvragen|contacten)", "wie (pakt|neemt|behandelt|beantwoordt) … (vragen|mails|telefoontjes|bellers|klachten)", "(aan|naar|bij|met) wie … (vragen|bewoner|bewoners|doorspelen|doorsturen|doorzetten|verwijzen|stuur|sturen|geef|geven|verbind|iemand|bellers|beller)", "(doorverbinden|doorverwijzen|verwijzen) … wie", "(bewoner|bewoners|ondernemer|inwoner|iemand|beller|resident|caller) (wil|wants|zoekt) … (spreken|praten|bellen|contact|speak|talk|someone)", "(vaste|eerste|direct) contact (van|voor|bij|{t})", "^contact [van|voor|bij|for|at] {t}", "{t} contact$", "(who|whom) (do|can|should|to) … (forward|put|transfer|send|connect|refer|direct)", "wie verving", "point of contact", "verwijs ik … (naartoe|heen|door)", "wie spreken … (aan|bewoners|mensen)", "(heb|weet) je … naam", "naam … (aanspreekpunt|bewoner|contact)", "my contact (for|at|on)", "who … (questions|calls|residents)",
)  # fmt: skip
_CHANGE = (
    *rules(
        "contact.change", 7.95,
        "(ik ben|ben ik|{p} is|is {p}) er … niet", "(uit de roulatie|uit de running|buiten bereik|niet op kantoor|out of the office)", "(nieuw|ander|gewijzigd|tijdelijk) (aanspreekpunt|contactpersoon) {p}", "make {p} [the] contact", "(aanspreekpunt|contactpersoon) tijdelijk {p}", "^{p} tijdelijk {p}", "laat … (vragen|telefoontjes|bellers|mails) … {p}", "(ziek|ziekgemeld|ziek gemeld) … {d}", "(lig|ligt) … (ziek|in bed|op bed|ziekenhuis)", "{p} springt … (in|bij)", "{p} (pakt|neemt|doet|beantwoordt|takes|handles|answers) … (telefoon|telefoontjes|bellers|mails|bewonersvragen|waarneming|honneurs|calls|phone|questions)", "(waarneming|achtervang|vervanging|achterwacht|waarnemer|vervanger|plaatsvervanger) … {p}", "{p} … (achtervang|waarnemer|vervanger|achterwacht|stand-in|plaatsvervanger)", "(make|maak|zet|set|benoem|appoint) {p} … (contact person|contact point|aanspreekpunt|contactpersoon|contact)", "(bewoners|mensen|bellers|vragen|residents|callers|{g}) … {d} … (bij|naar|to|with) {p}", "(griep|ziek|verlof|vakantie|sick|leave|holiday) … {p} … (telefoon|over|waar|in|vragen|terecht|calls)", "niet aan het werk", "not (working|in the office|at work)", "aanspreekpunt … wordt {p}",
    ),
    *rules("contact.change", 8.4, "(verlof|zwangerschapsverlof|ziekteverlof|vakantie|ziek|leave|holiday) … {d} … {p}", "make {p} [the] (contact point|contact person|contact)", "{p} … voortaan … (contactpersoon|aanspreekpunt|contact)", "voortaan … {p} … (contactpersoon|aanspreekpunt|contact)"),
)  # fmt: skip
_COUNCIL = rules(
    "council.show", 6.1,
    "^[en] (is|komt|moet|mag|wordt|gaat|kan|wat|hoe|waar|welke|wanneer|beslist|stemt|zegt|hoeft) … ([gemeente]raad|raadsbesluit|raadsbehandeling|raadsvoorstel|raadsrol|council)", "heeft de [gemeente]raad … (zeggen|zeggenschap|rol|nodig|invloed|stem|gezien)", "(raad|gemeenteraad) en {t}", "krijgt de [gemeente]raad", "^raad [:] rol", "op welke (vergadering|raad|commissie)", "raadsrol", "raadsbehandeling", "raadsdatum", "raadstraject",
)  # fmt: skip
_PHASE = rules(
    "phase.show", 5.6,
    "(fasen|fases|fasering|phases|fase-indeling)", "(eerstvolgende|volgende|komende|eerste) (stap|stappen|mijlpaal|mijlpalen)", "(welke|wat voor|what|which) (stap|stappen|fasen|mijlpaal|step|steps)", "tijdspad", "tijdslijn", "tijdsplanning", "projectplanning", "(tot wanneer|sinds wanneer|hoe lang|hoelang) (zit|zitten|loopt|blijft|duurt|duren|lopen)", "^[en] (zit|zitten|is|zijn|loopt|lopen|begint|start) … (ontwerp*|uitvoering*|besluitvorming*|beheer|beheerfase|evaluatie*|initiatie*) …", "wat volgt", "wat komt er na", "waar in het (traject|proces|project)", "tot (oplevering|de oplevering|het einde|de start)", "^wanneer (kunnen|mogen|gaan|kan|gaat) (we|wij|jullie|ze) … (beginnen|starten|bouwen|van start)", "(in|van) het proces", "welk punt", "in the (process|project)", "how far along", "wanneer … (oplevering|opgeleverd|afgerond)", "(is|are) … (already|still) in (design|execution|decision|maintenance|evaluation)",
)  # fmt: skip
_ADVANCE = rules(
    "phase.advance", 7.9,
    "{d} … (start*|begin*|naar|in) [met] [de|het] (ontwerp*|uitvoering*|besluitvorming*|beheerfase|evaluatie*)", "^[vanaf|per] {d} [in|de|naar] (ontwerp|uitvoering|besluitvorming|beheer|evaluatie|ontwerpfase|uitvoeringsfase|besluitvormingsfase|beheerfase|evaluatiefase)", "(set|zet|wijzig|verander|change|switch|pas) … (phase|fase) … (to|naar|op|in|aan) [de|the] (ontwerp*|uitvoering*|besluit*|beheer*|evaluatie*|initiati*|design|decision|execution|maintenance|evaluation)", "(we're|we are|we|it is|it's) (entering|starting|moving into|going into) [the] (design|decision|execution|maintenance|evaluation)", "(we|wij) (kunnen|gaan|mogen) [het|de|nu] (ontwerp|uitvoering|besluitvorming|beheer|evaluatie) in", "volgende (stap|fase) [is|wordt|:] [de|het] (ontwerp*|uitvoering*|besluitvorming*|beheer*|evaluatie*)", "fase (wijzigen|veranderen|aanpassen|omzetten) … (naar|in|op)", "fase (ontwerp|uitvoering|besluitvorming|beheer|evaluatie) … (gaat in|start|begint|in|ingaan)", "(traject|project|dit|we|wij|{t}) (mag|gaat|kan|moet|schuift|schuiven|stapt|stappen) … (naar|over op) [de|het] (ontwerp*|uitvoering*|besluitvorming*|besluitfase|beheer*|evaluatie*|volgende fase)", "(ontwerpfase|uitvoeringsfase|besluitfase|besluitvormingsfase|beheerfase|evaluatiefase|initiatieffase) … (sluiten|ronden|afsluiten|afronden|afgesloten|afgerond|klaar|voorbij|gereed)",
)  # fmt: skip
_EXPECTED = (
    *rules("expectation.show", 7.4, "^[en] (kan|kunnen|mag|mogen|can|may) [de|het|nog] (bewoners|mensen|inwoners|buurt|wijk|iedereen|omwonenden|deelnemers|residents|people|ze|zij|{g}) … (meedenken|meepraten|meebeslissen|inspreken|vinden|kiezen|invloed|meedoen|say|influence|join|choose)", "(on|over) what can"),
    *rules(
        "expectation.show", 6.6,
        "(waar|waarover) mag … (gepraat|meegepraat|meegedacht)", "(hoeverre|hoever) (kunnen|mogen) … (meedoen|meepraten|meedenken|meebeslissen)", "wat is [er] [nog] (bespreekbaar|onderhandelbaar)", "(nog|iets) … over te zeggen", "open (punten|onderwerpen|zaken) [voor]", "told (people|residents) to expect", "te (kiezen|beïnvloeden|bepalen|beslissen|veranderen)", "(welke|wat voor) (onderwerpen|thema's|kaders|keuzes)", "hoe (krijgen|horen|koppelen|worden) … (terug*|uitkomst|resultaat)", "wat (mag|kan|mogen|kunnen) (de|het|een) (buurt|wijk|bewoner|inwoner|omgeving) … (bepalen|kiezen|beslissen|vinden|veranderen|beïnvloeden|zeggen)", "(participatie|inspraak|invloeds|beïnvloedings)ruimte", "participatieruimte", "inspraakruimte", "beïnvloedingsruimte", "participatiemogelijkheden", "inspraakmogelijkheden", "what (can't|cannot|can not) … change", "^what … have a say", "(wat|hoe groot) is de invloed", "(invloed|zeggenschap) van (bewoners|inwoners|de buurt|{g})", "voor de inbreng", "(hebben|heeft) … (invloed|inspraak|zeggenschap)", "room for (input|participation)",
    ),
)  # fmt: skip
_EXPECT = rules(
    "expectation.set", 7.3,
    "(resultaten|uitslag|uitkomsten|results) … (te zien|te lezen|beschikbaar|available)", "(deelname|meedoen|meedenken|meepraten|participeren|taking part) (kost|vraagt|duurt|costs|takes)", "(bewoners|mensen|inwoners|deelnemers|omwonenden|ze|residents|people) (krijgen|ontvangen|get|receive) … (terugkoppeling|feedback) …", "(bewoners|mensen|inwoners|deelnemers|omwonenden|buurt|residents|people) (kunnen|mogen|mag|kan|can|may) [zelf|ook|nog] (kiezen|meekiezen|stemmen|beslissen|meebeslissen|meedenken|meepraten|choose|vote|decide) [uit|tussen|over|from|between]",
)  # fmt: skip
_HANDOVER = rules(
    "handover.start", 8.1,
    "(zet|doe|schuif) [dit|het|mijn|deze|{t}] [traject|project] over (op|aan|naar) {p}", "{p} (volgt|volg) (mij|me) … op", "{p} komt … in mijn plaats", "{p} (will be|becomes|is|takes over as) the new (project lead|project leader|lead|project manager)", "hand (this|the|it|{t}) … to {p}", "(projectleiderschap|projectleiding|trekkerschap|project lead) … (naar|aan|to) {p}", "{p} (krijgt|doet|trekt|leidt|runs|gets) [dit|het|deze|{t}] [traject|project] … (van mij|over|{d})", "{d} (doet|trekt|leidt|krijgt) {p} {t}", "{p} (should|will|must|can|gaat|moet|kan) [to] (take|neem) over [from me]", "^overdragen {p}", "(offer|bied|biedt) … to {p}", "(vragen|vraag) … over te nemen", "{p} (wordt|is) … (projectleider|trekker) … (van|hier|per|vanaf|{t}|{d})",
)  # fmt: skip
_SIGNALS = rules(
    "signal.list", 6.3,
    "zorgen (over|om|maken)", "(gaat|loopt) … (fout|mis|spaak|stroef)", "(trajecten|projecten|dossiers) … niet (lekker|goed|soepel|op schema)", "wat gaat er niet goed", "niet goed gaat", "step in", "ergens van (weten|op de hoogte)", "in brand", "(knelt|schuurt|wringt|hapert|stokt|stagneert)", "(vraagt|vragen) … om (actie|aandacht|ingrijpen)", "worry about", "(dreigen|dreigt) … (uit te lopen|mis|vertraging|achter|vast|te laat)", "(dossiers|trajecten|projecten) … (dreig*|uitlopen|vertraagd|vastgelopen|vastlopen)", "(alarmpunten|alarmsignalen|alarmbellen|pijnpunten|zorgpunten|hoofdpijndossiers)", "bovenop … zitten", "(heeft|hebben) haast", "(prioriteit|prioriteiten|priority|priorities)", "uit de hand", "going wrong", "wat mag ik niet missen", "pijnlijk*",
)  # fmt: skip
_HELP = rules(
    "help.show", 6.1,
    "(wat|hoe) (doe|kan|kun|kunt|werk|help) (je|jij|u) [eigenlijk|precies|allemaal|zoal|nou|nu] [doen] [eigenlijk] [voor mij|voor ons]$", "uitleg [over|van] [de|deze|het|dit] (bot|lijn|assistent|hulp|gebruik)", "^[korte] uitleg [graag|svp|aub]$", "(wat|hoe|what|how) … (deze|de|dit|this|the|jullie) bot", "(dit|wat) voor [een] bot", "(kun|kan|kunt) (je|jij|u) [mij|me|even|eens|kort] (uitleggen|helpen|op weg) [wat|hoe|$]", "weet niet (wat|hoe) ik … (typen|vragen|zeggen|beginnen|werkt|moet)", "hoe vraag ik [je|jou|u|iets|hier]", "welke (vragen|dingen|opdrachten) kan ik", "(geef|toon|some|paar|give|show) … (voorbeelden|voorbeeld|voorbeeldjes|examples)", "(help|zet) … op weg", "wat heb ik aan (jou|je|u|deze bot)", "hoe moet (dit|dat)$", "how (do|can) i (start|get started|begin|use)", "what do you [actually|really] do", "^wat is lijn$", "(toon|geef|open) [de|het] (hulp|help|handleiding)", "gebruiksaanwijzing", "(waar|waarmee|waarvoor) kan (je|jij|ik) [mij|me|je|jou] … (helpen|gebruiken|bij helpen|mee helpen|voor gebruiken)", "(explain|show|tell) … how (this|it|you|the bot) work*", "ik kom er niet uit", "wat zijn je (functies|mogelijkheden|kunsten)", "(kan|kun|kunt) (je|jij|u) [me|mij] [een] [korte] uitleg geven", "hoe kan ik (je|jou|dit|u) gebruiken", "(wat voor|welke) (dingen|vragen|zaken) kan ik", "hoe begin ik", "what is this [bot]$", "hoe gebruik ik", "snap niet hoe", "^(kun|kan) je [me|mij] [even] helpen$", "can you help me$",
)  # fmt: skip
_EFFORT = rules(
    "effort.record", 7.85,
    "put me down for {e}", "{e} … (mee|ermee|eraan|aan) (bezig|kwijt|gewerkt|gezeten)", "(took|kostte|kost) (me|mij|us|ons) {e}", "(op|onder) mijn naam … {e}", "{e} … (op|onder) mijn naam",
)  # fmt: skip
_LIST = rules(
    "input.list", 6.9,
    "(reageren|antwoorden|beantwoorden|terugkoppelen|reply|respond) (moeten|moet)$", "(owe|schuldig|verschuldigd|tegoed|te goed) … (answer|reply|antwoord|reactie)", "(moeten|moet) [nog|we|ik|op|nog op] (reageren|antwoorden|beantwoorden|terugkoppelen)$", "(need|have) to (answer|respond to|reply to|get back to)$",     "(reacties|reactions|responses|inbreng|input|adviezen|ideeën|ideas|opmerkingen|comments) … (never|nooit)", "(geef|stuur|toon|give|send|show) (me|mij|us|ons) … (inbreng|reacties|adviezen|ideeën|input|responses|reactions|comments|ideas)", "(inbreng|reacties|adviezen|ideeën|input|responses|reactions|comments) … (came in|come in|so far|binnengekomen|binnen is|binnenkwam|tot nu toe)", "(is|zijn|are) er [hier|nog|ook] (inbreng|reacties|adviezen|ideeën|opmerkingen) …", "are there [any|still] (reactions|responses|comments|ideas) …",
)  # fmt: skip
_SHOWN = rules(
    "message.show", 7.0,
    "(hebben|is|zijn|have|do) (we|wij|er|there) … (tekst|bericht|brief|versie|text|message|letter) … (akkoord|ja|goedgekeurd|vastgesteld|goedgevonden|approved|signed off)", "(exact|precieze|exacte|juiste|letterlijke|precise|right) (wording|tekst|woorden|formulering|words|text)",
    "(welke|welk|which|what) (versie|bericht|tekst|brief|version|message|text|letter) (staat|is|hangt) … (online|buiten|live|nu|out)",
)  # fmt: skip
_MET = rules("group.record", 7.6, "^[we|i] [just] (met|saw|visited) [with] (the|our|all|some) … {g}")
_REACHED = rules(
    "contact.show", 6.4,
    "wie (hij|zij|ze|iemand|men|we|wij|ik) … (moet|kan|mag|moeten|kunnen) … (bellen|mailen|aanspreken|benaderen|hebben|spreken|vragen)", "wie (hij|zij|ze|iemand|men) … (bellen|mailen|aanspreken|benaderen|spreken) (moet|kan|mag)", "who (he|she|they|people|residents|someone|I) (should|can|must|may|could|need to) (call|mail|email|contact|speak|talk|phone|reach|ask)", "who do (I|we|you) (send|refer|direct|point|put)", "(whose|wiens|welke|which) (name|naam|nummer|number) … (geef|geven|noem|noemen|doorgeven|give|pass on|mention)",
)  # fmt: skip
_SAID = rules(
    "input.record", 7.6,
    "(zei|zeiden|vertelde|vertelden|vroeg|vroegen|klaagde|klaagden|meldde|meldden|opperde|opperden) [een paar|enkele|veel|sommige|een|de|het] {g} [ons] (dat|of|om|:|over)", "(a few|some|several|two|three) {g} (said|told us|asked|complained)", "^[we|ik|i|just|net] [net|just] (got|received|had|kreeg|kregen|ontving|ontvingen|krijg) … (note|mail|e-mail|letter|message|call|brief|mailtje|telefoontje|bericht|berichtje|appje|reactie|reaction|response) (from|van|by) … {g}",
)  # fmt: skip
_TALKED = rules(
    "group.record", 7.6,
    "^[we|i|ik|wij] [just] (sat down|had coffee|had lunch|went for a walk|caught up) with … {g}", "^[we|i] (went to see|dropped by|called on|looked in on) … {g}",
)  # fmt: skip
_JOINING = rules(
    "group.record", 7.45,
    "(wil|willen|wants|want|zou|zouden|would like|vraagt of|vragen of) … (aanschuiven|aanhaken|meedoen|meepraten|aansluiten|meedenken|to join|take part|be involved|mee mag|mee mogen|mee kan|mee kunnen)$",
)  # fmt: skip
_BACK = rules(
    "expectation.show", 7.1,
    "(promise|tell|beloofd|verteld|gezegd|beloofden|vertelden) … (when|wanneer) … (outcome|results|uitslag|uitkomst|hear|see|horen|zien)",     "^[en] (wanneer|when) … (bewoners|mensen|inwoners|people|residents|they|ze|deelnemers|participants|{g}) … (hear|horen|hoorden|terug*|uitslag|results|antwoord|answer)", "(what|wat) [did|do|hebben|heeft] (we|wij) … (people|mensen|bewoners|residents) … (to expect|verwachten)",
)  # fmt: skip
_SKIPPED = rules(
    "group.show",
    7.0,
    "(iemand|groepen|groep|anyone|someone) … over het hoofd",
    "(anyone|someone|any group) … (missed|forgotten|overlooked|left out|skipped)",
    "(wie|who|welke|which) … (skipped|overgeslagen|missed|overlooked|links laten liggen)",
)
_STILL = rules(
    "phase.show", 5.9,
    "(is|are|zit|zijn|wordt) … (still|already|nog|al) (being designed|being built|in design|in execution|in ontwerp|in uitvoering|in de ontwerpfase|ontworpen|gebouwd)",
)  # fmt: skip
_GIVEN = (
    *rules("handover.start", 8.9, "(kan|kun|wil|zou|can|could|would) {p} … (van|from) (mij|me) … (overnemen|over)", "(kan|wil|zou|can|could) {p} … (overnemen|over) (van|from) (mij|me)"),
    *rules("handover.start", 8.1, "(fijn|mooi|goed|prettig|good|great|nice) … (als|if) {p} … {d} … (doet|overneemt|trekt|leidt|draagt|took over|takes over)"),
    *rules("handover.start", 7.2, "(het|dit|traject|it|this) [graag|dan|ook] (aan|to) {p} (geven|overdoen|overlaten|doorgeven)"),
)  # fmt: skip
_NOTICED = rules(
    "lesson.record", 8.0,
    "^[en] wat (ons|mij|me|we|ik|goed|niet|wel|hier|ook) … (opviel|werkte|hielp|tegenviel|meeviel|bleek|merkten|merkte|zagen|zag) :", "^[en] what (struck|surprised|helped|worked|we noticed|i noticed) … :", "^(gemerkt|ontdekt|gebleken) (dat|:)",
)  # fmt: skip
_INSTEAD = rules(
    "contact.change", 8.4,
    "{p} (vervangt|vervangen|replaces|waarneemt) (mij|me) … ",
)  # fmt: skip
_INSTEAD += rules(
    "contact.change", 8.0,
    "(residents|people|callers|bewoners|mensen|bellers|inwoners|{g}) … (call|bellen|mail|mailen|contact|benaderen|phone) {p} (instead|voortaan|in plaats)", "(voortaan|from now on|vanaf nu) … (residents|people|callers|bewoners|mensen|bellers|inwoners) … {p}", "(bewoners|mensen|bellers|inwoners) … (voortaan|vanaf nu) … {p}",
)  # fmt: skip
_THEIR_OWN = rules(
    "expectation.set", 7.3,
    "(mogen|kunnen|mag|kan|can|may) (ze|zij|bewoners|mensen|deelnemers|de buurt|de wijk|they|people|residents) … (zelf|samen|themselves) (bedenken|kiezen|bepalen|invullen|beslissen|verzinnen|ontwerpen|choose|decide)",
)  # fmt: skip
_WAITS = rules(
    "commitment.postpone",
    8.2,
    "(maak|make) [van|of] {c} … {d}",
    "{c} [mag|kan|can|may] (wait|wachten) [until|till|to|tot] {d}",
)
_RUN = rules("handover.start", 8.1, "{p} to (run|lead|take over|take on|manage) [the] {t}", "(het|'t) stokje")
_REMINDER = rules(
    "reminder.set", 9.2,
    "(piep|prik|por|sein|duw|app|roep|fluit|buzz|prod|jog) (me|mij) … {d}", "(geef|stuur|give|send) (me|mij) … (duwtje|zetje|piepje|tikje|belletje|appje|nudge|poke|shout|signal)", "laat (me|mij) … {d} … (denken|weten)", "{d} … (denken|remember|onthouden)$",
)  # fmt: skip
_LESSON = rules(
    "lesson.record", 8.2,
    "^[nog] [een|ook] (leerpuntje|lesje|leerpunt|les|tip|inzicht|leermoment|lesson|takeaway) [nog|hierbij|ook|dan|hieruit|daaruit|van mij|voor anderen] [nog|ook] :", "^wat (ik|we|wij) … geleerd … :", "^what (i|we) … (learned|learnt) … :",
)  # fmt: skip
_HEARD = rules(
    "group.show", 7.7,
    "^[en] (hebben|hadden|zijn|waren|have|had|did|heeft|has) (we|wij|jullie|ze|iemand|they|you|anyone|someone) … {g} … (gesproken|gehad|gehoord|geweest|bezocht|gezien|bereikt|benaderd|spoken|heard|talk*|speak|met|reached|visited)", "^[en] (zijn|is|waren|were|are|have|has) {g} … (gesproken|gehoord|bezocht|bereikt|benaderd|langsgeweest|aan bod|spoken|heard|consulted|reached)",
)  # fmt: skip
_ASIDE = (
    *rules("out_of_scope", 6.2, "(laptop|wifi|wi-fi|printer|scanner|beeldscherm|toetsenbord|koffiemachine|koffieautomaat|vpn|toegangspas|kapper|tandarts|dentist|hairdresser|paraplu|umbrella|weerbericht|forecast)", "coffee machine", "(cadeau|cadeautje|kroket*)", "(laatste|eerste|volgende|last|first|next) (trein|train|bus|tram)", "train ticket", "(vacation|leave|holiday) days", "(vakantiedagen|verlofdagen|verlofuren)", "(declareren|declaratie|expense claim)", "my (screen|computer|phone|mouse|keyboard|password)", "mijn (scherm|computer|telefoon|muis|wachtwoord|account)", "(gaat|wordt|blijft) het … (regenen|sneeuwen|vriezen|droog|warm weer)", "(is it|will it) … (rain|snow|freeze)", "the weather", "afspraak (van|om) {e}"),
    *rules("out_of_scope", 5.2, "mooi weer", "^(goedemorgen|goedemiddag|goedenavond|hallo|good morning|hello) (allemaal|iedereen|collega's|all|everyone|team)", "(dollar|wisselkoers|beurs|crypto)", "(kerstpakket|personeelsuitje|personeelsfeest|bedrijfsuitje|teamuitje)", "^(print|kopieer|scan) [dit|de|het]"),
    *rules("out_of_scope", 8.2, "^[kun je|kan je|wil je] (plan|schedule|book) … (overleg|vergadering|meeting|belafspraak|call|sessie|bila)", "koers van de (dollar|euro|bitcoin|aandelen)"),
    *rules("clarify", 5, "wat bedoel (je|jij|u)", "what do you mean"),
)  # fmt: skip

SPOKEN: tuple[Rule, ...] = (*_STATUS, *_OVERVIEW, *_ASK, *_DRAFT, *_MESSAGE, *_CONTACT, *_CHANGE, *_COUNCIL, *_PHASE, *_ADVANCE, *_EXPECTED, *_EXPECT, *_HANDOVER, *_SIGNALS, *_HELP, *_EFFORT, *_LIST, *_SHOWN, *_REACHED, *_SAID, *_TALKED, *_JOINING, *_BACK, *_SKIPPED, *_STILL, *_GIVEN, *_NOTICED, *_WAITS, *_INSTEAD, *_THEIR_OWN, *_MET, *_RUN, *_REMINDER, *_LESSON, *_HEARD, *_ASIDE)  # fmt: skip

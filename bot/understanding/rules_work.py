"""How people draft messages, change a trajectory, note input, groups, handovers, lessons and effort, and what is not ours."""

from __future__ import annotations

from bot.understanding.rule import Rule, rules

_DRAFT = rules(
    "message.draft", 7.6,
    "(maak|schrijf|stel|zet|opstellen|opzet|opzetje|ontwerp|bereid|draft|write|prepare|create|make) … (brief|bericht|berichtje|bewonersbrief|concept|mail|nieuwsbrief|tekst|uitnodiging|briefje|letter|message|text|update|invitation|flyer|aankondiging|persbericht|note|draft)", "(concept|opzetje|opzet) … (brief|bericht|bewonersbrief|tekst|terugkoppeling|startbericht|besluit|uitnodiging)", "(brief|bericht|bewonersbrief|tekst|uitnodiging|berichtje) … (maken|schrijven|opstellen|voorbereiden|nodig|klaarzetten)", "^concept", "^draft", "(kun|kan|wil|kunt) je … (brief|bericht|berichtje|tekst|uitnodiging) … (maken|schrijven|opstellen|voorbereiden)", "(i|we) need a … (letter|message|text|draft)", "(we|ik) (willen|wil|heb|hebben) … (brief|bericht|bewonersbrief|uitnodiging) … (nodig|sturen|versturen|maken)", "nieuwe bewonersbrief", "startbericht",
)  # fmt: skip
_CONTACT = rules(
    "contact.change", 7.9,
    "(ben|is|zijn) … (afwezig|ziek|weg|vrij|op vakantie|met vakantie|met verlof|niet bereikbaar|er niet|niet aanwezig)", "(afwezig|ziek|met verlof|op vakantie|met vakantie) (tot|t/m|van|tot en met|vanaf)", "{p} (neemt|vervangt|valt) … (waar|mij|me|in|het over)", "vervang[er|t|ing] …", "(on leave|out of office|off sick|sick|on holiday|away|out) (until|till|from|through|today)", "(i am|i'm|is) (away|out|on leave|off|on holiday|sick|ill)", "{p} is (my|mijn) (deputy|vervanger)", "nieuw[e] (aanspreekpunt|contactpersoon) (wordt|is|:)", "(aanspreekpunt|contactpersoon) (wordt|is vanaf|verandert|wijzigt|wijzigen|becomes)", "{p} (wordt|is vandaag|is deze week|is vanaf|is tot|becomes|is now|is voortaan) … (aanspreekpunt|contactpersoon|contact)", "{p} staat in voor", "{p} (covers|stands in|fills in|takes over) for", "new contact [person|point] is", "deputy (is|becomes|will be)", "(wijzig|verander|change|set|zet) … (contactpersoon|aanspreekpunt|contact)", "neemt [voor mij|voor me] waar", "waargenomen door",
)  # fmt: skip
_COUNCIL_SET = rules(
    "council.set", 7.3,
    "rol [van de] (raad|gemeenteraad) [:|is|wordt|op|in] … (geïnformeerd|geinformeerd|beslist|kaders|kader|budget|krediet|zienswijze*|wensen|geen|besluit|informeren|informed)", "(raad|gemeenteraad|council) … (wordt|is|gets|is only|only gets|wordt alleen|alleen) … (geïnformeerd|geinformeerd|informed)", "(raad|council) (stelt|sets) … (kaders|kader|frame|budget|krediet)", "(raad|council) (beslist|besluit|decides|approves|geeft|gives|keurt|heeft geen rol|has no role|krijgt) … (in|bij|over|tijdens|during|at|on|fase|phase|budget|krediet|zienswijze|views|ontwerp*|besluit*|uitvoering|beheer|evaluatie|initiatief*)", "zet de rol van de raad", "set … council … role", "(leg vast|noteer) … (raad|council)", "rolverdeling raad", "the council's role (is|becomes|in)", "council role", "geen rol voor de raad", "raad heeft … geen rol", "raad gaat over",
)  # fmt: skip
_ADVANCE = rules(
    "phase.advance", 7.5,
    "(we|wij|{t}) (gaan|gaat|kunnen|kan|mag|mogen|moet) … (naar|door naar|over naar|verder met|in) [de|het] (ontwerp*|besluit*|uitvoering*|beheer*|evaluatie*|initiatief*|volgende fase)", "(door|over) naar [de|het] (ontwerp*|besluit*|uitvoering*|beheer*|evaluatie*|volgende fase)", "^[door|op|en] naar [de|het] [volgende] (ontwerp*|besluit*|uitvoering*|beheer*|evaluatie*|fase)", "(zet|breng|verplaats|schakel) … (op|naar|in) [de|het] (ontwerp*|besluit*|uitvoering*|beheer*|evaluatie*|volgende fase|initiatief*)", "(move|go|advance|proceed|continue|take) … (to|into) [the] (design|decision|execution|maintenance|evaluation|next) [phase]", "volgende fase", "next phase please", "(start|begin) [met|de|the] (ontwerp*|uitvoering*|evaluatie*|design|execution|evaluation) [fase|phase]", "(ontwerpfase|uitvoeringsfase|besluitfase|beheerfase|evaluatiefase|initiatieffase) (in|starten|start|begint|ingaan|kan beginnen)", "fase (afsluiten|afronden|is klaar|kan dicht|wordt)", "nieuwe fase", "(close|end|finish) the … phase", "sluit … fase", "rond … fase af", "(is|are) now in (design|execution|evaluation|maintenance|decision)", "(zit|zitten|is|zijn) (nu|vanaf {d}) in de (ontwerp*|uitvoering*|beheer*|evaluatie*|besluit*)", "enters [the] (design|execution|decision|evaluation|maintenance)",
)  # fmt: skip
_EXPECT = rules(
    "expectation.set", 7.2,
    "(kunnen|mogen|kan|mag) … (meepraten|meedenken|meebeslissen|meekiezen|kiezen) over", "^[wat] (vast staat|staat vast|vaststaat|ligt vast)", "(vast|open|fixed) [staat|for input|voor inbreng] : …", "(open for input|open voor inbreng|not open|niet open|staat vast|ligt vast|fixed) [:|is|zijn|are]", "(we|wij) vragen … (avond|avonden|uur|minuten|bijeenkomst*|tijd) …", "(resultaten|uitslag|results) … (zichtbaar|bekend|visible|op {d}|on {d})", "terugkoppeling (gaat|via|komt|is|doen we|loopt)", "feedback (via|goes|will|comes)", "(bewoners|mensen|inwoners|residents|people|they) (can|may|kunnen|mogen) … (over|about|on|influence|choose|decide)", "(asks|ask|takes|costs|kost) (residents|people|bewoners|mensen|deelnemers) … (uur|avond*|minuten|hours|minutes|evenings)", "niet onderhandelbaar", "not negotiable", "(bewoners|mensen|deelnemers) … (horen|zien|lezen) … {d} … (terug|uitslag|resultaat)", "(zet|leg vast|noteer|wijzig) … (meepraten|verwachting*|open voor inbreng)", "tijd gevraagd", "time asked", "(staat|is) [nu|al|dus] (vast|niet open)", "(bewoners|mensen|ze) (gaan niet over|hebben geen invloed)",
)  # fmt: skip
_INPUT = (
    *rules(
        "input.record", 7.7,
        "^[nieuwe] (inbreng|input|reactie|advies|opmerking|idee|suggestie|feedback) [binnen|ontvangen|van|vanuit|from|binnengekomen|uit|:|door|received]", "(inbreng|reactie|input|advies|idee|mail|brief) (ontvangen|binnen|binnengekomen|received|gekregen) [van|from]", "(reactie|inbreng|input|advies|idee) van {g}", "{g} (wil|willen|vraagt|vragen|wenst|wensen|geeft aan|geven aan|vindt|vinden|stelt voor|stellen voor|pleit|pleiten|wijst|wijzen|meldt|melden|heeft|hebben … zorgen|adviseert|adviseren|maakt zich|maken zich|zegt|zeggen|zijn tegen|is tegen|zien|ziet|dringt|dringen|noemt|noemen|opperde|opperen|klaagt|klagen)", "{g} (wants|want (to|more|a|the|less|an)|ask|asks|would like|say|says|suggest|suggests|prefer|prefers|propose|proposes|worry|worries|advise|advises|think|thinks|request|requests)", "(kregen|ontvingen|kreeg|got|received) … (reactie|inbreng|input|advies|idee|feedback|suggestion) …", "(input|feedback|advice|idea|suggestion) from", "genoemd door {g}", "noteer inbreng",
    ),
    *rules("input.record", 7.65, "^(ze|zij|they) (willen|wil|vragen|vinden|geven aan|gaven aan|want|asked|ask|would like|wensen|stelden voor|stellen voor)"),
)  # fmt: skip
_INPUT_ANSWER = rules(
    "input.answer", 8.1,
    "(nemen|neem|genomen|namen) [we|wij|dat|dit|die] … [niet|deels|wel|gedeeltelijk] … over", "(niet|deels|gedeeltelijk|wel|helemaal|geheel) overgenomen", "overgenomen", "(inbreng|idee|voorstel|wens|advies|reactie|suggestie) … (overgenomen|afgewezen|nemen we|niet mee|gehonoreerd|verwerkt|later|doen we|kan niet|gaat niet|komt later|wordt)", "(not|partly|partially|fully) adopted", "(is|are|was|were) (adopted|rejected|taken on board|not taken)", "(we|we will|we'll) (adopt|reject|take over|follow|don't follow|do not follow) … [advice|idea|input]", "afgewezen", "(nemen we|wordt) (mee|meegenomen) … [ontwerp|later]", "{g} … (nemen we|neem ik) … over", "(honoreren|verwerken) we", "antwoord aan {g}", "(antwoord|reactie) op [de] inbreng", "answer to {g}", "(wordt|worden) … (meegenomen|overgenomen|verwerkt|gehonoreerd)", "(wens|idee|voorstel) van {g}", "(inbreng|input|advies) {g} …(beantwoord|verwerkt)", "do[en] we niet … {g}",
)  # fmt: skip
_GROUP = (
    *rules(
        "group.record", 7.6,
        "{g} … (gesproken|gehad|gehoord|geweest|bezocht|gezien|ontmoet|langsgeweest|bijgepraat|geraadpleegd|aan tafel|langs geweest|geïnterviewd|ontvangen)", "(gesproken|gepraat|overlegd|gesprek gehad|gezeten|om tafel) … {g}", "(met|bij) {g} … (gesproken|geweest|gezeten|gepraat|overlegd|om tafel|gesprek|langs|bijeenkomst)", "(spoke|talked|met with|heard|visited|spoken|talking) [with|to|the|all|our|from] … {g}", "{g} (heard|visited|spoken|were here|was here|joined)", "(had|hadden|heb|hebben) … {g} … (op bezoek|gehad|gesproken|aan tafel|over de vloer)", "{d} … {g} … (gesproken|gehad|gehoord|bezocht|geweest)", "(gesprek|overleg|bijeenkomst|avond|meeting) (met|with) {g} … (gehad|geweest|gehouden|was|held|gedaan)",
    ),
    *rules(
        "group.record", 7.1,
        "(wil|willen|wilt|gaat|gaan) [ook|nog|graag|alsnog|ook nog|zich] … (meedoen|aanhaken|aansluiten|meepraten|instromen|betrokken worden|erbij)", "(wants|want|would like) to (join|participate|be involved|take part|be heard)", "voeg … [groep|doelgroep] … toe", "(nieuwe|extra) (groep|doelgroep|laatkomer)", "add … (group|stakeholder|as a)", "(meldt|melden|meldde|melden) zich [alsnog|ook|aan]", "laatkomer", "late joiner", "(haakt|haken|sluit|sluiten) (alsnog|ook|nog) (aan|mee)", "wil alsnog", "joins late", "new group", "(zijn|is) we vergeten", "ook betrekken", "willen er [ook] bij",
    ),
)  # fmt: skip
_HANDOVER = (
    *rules(
        "handover.start", 8.0,
        "(overdragen|overdracht|draag|dragen) … (aan|naar|over aan) [{p}|beheer]", "overdracht (starten|naar|aan|beginnen|voorbereiden|regelen)", "(start|begin|regel|bereid) … overdracht", "hand over", "hand … over to", "handover (to|of)", "start … handover", "handing over", "{p} neemt … {t} over", "{p} neemt [het|dit] (traject|project|stokje) … over", "(draag|overdragen) … {t}", "(ik|we) (stop|vertrek|ga weg|stoppen) … {p} … (over|opvolger)", "{p} (wordt|is) [de|mijn] [nieuwe] (projectleider|opvolger|trekker)", "opvolger", "transfer … to {p}", "{t} (gaat|moet) [over] naar {p}",
    ),
    *rules("handover.accept", 6.6, "(accepteer|aanvaard|accept) [de|the|deze] (overdracht|handover)", "overdracht (geaccepteerd|aanvaard|akkoord|accepted)", "ik neem [het|de|dit] [traject|project|overdracht] over", "(i accept|i'll accept|accepting) the handover"),
    *rules("handover.decline", 7.0, "(weiger|weigeren|decline|reject) [de|the] (overdracht|handover)", "overdracht (geweigerd|niet akkoord|afgewezen)", "ik neem [het|de|dit] [traject] niet over"),
)  # fmt: skip
_LESSON = rules(
    "lesson.record", 8.2,
    "^[een] (les|leerpunt|geleerd|geleerde les|lesson|lesson learned|learned|learning|lessons learned|tip|leermoment)", "(les|leerpunt|lesson) [van|uit|voor|from|bij|{t}|over] … :", "(hebben|heb|have) [we|ik] geleerd (dat|:)", "we learned", "wat we geleerd hebben", "(noteer|vastleggen|leg … vast|record|bewaar) … (les|leerpunt|lesson)", "volgende keer", "next time", "voortaan", "les voor [de] volgende", "wat goed werkte", "what worked [well] :", "achteraf gezien",
)  # fmt: skip
_EFFORT = rules(
    "effort.record", 7.8,
    "(boek|schrijf|noteer|registreer|log|book|record|add|zet|tel) … {e}", "{e} … (besteed|uitgegeven|geschreven|gewerkt|gemaakt|kwijt|gekost|spent|worked|booked|gedraaid|betaald|gestoken|gebruikt|geboekt|gespendeerd)", "(spent|worked|besteed|besteedde|uitgegeven|kostte|kosten|cost|paid|betaald) … {e}", "{e} (aan|op|voor|on|for) …", "(uren|hours) …{e}", "^{e}", "kosten … {e}", "{e} … bij",
)  # fmt: skip
_REMINDER = rules(
    "reminder.set", 9.5,
    "herinner [me|mij|ons] …", "herinner[ing] …", "herinneren", "remind", "reminder", "(geef|stuur) (me|mij) … (seintje|berichtje|ping|reminder)", "seintje", "kom (hier|er|daar) … op terug", "(snooze|sluimer)", "ping (me|mij)", "help (me|mij) [hier|er] … (aan denken|onthouden|herinner*)", "niet laten vergeten", "vraag (me|mij) (het|dit) … (opnieuw|later|nog eens)", "ask me again", "don't let me forget", "(nudge|poke) me", "wek me", "laat me … weten op {d}", "come back to this", "zet (het|dit) … in mijn agenda", "tik me … aan", "por me", "ontwaak", "attendeer (me|mij)", "attendeer", "later opnieuw",
)  # fmt: skip
_UNDO = rules(
    "record.undo", 9,
    "ongedaan", "undo", "draai … (terug|weer terug)", "terugdraaien", "^(oeps|oei|sorry|foutje|wacht) … (haal|verwijder|wis|neem) … (weg|laatste|terug|dat|die)", "(haal|verwijder|wis|schrap) … (laatste|net|zojuist|vorige) [weg|ingevoerd|regel|actie|invoer]", "(laatste|vorige) [invoer|actie|regel|wijziging|stap|registratie] … (terug|weg|ongedaan|herstel|verwijder*|intrekken|wissen)", "revert", "take (that|it) back", "(roll|rol) [it|that|dat] (back|terug)", "(that|dat) was (wrong|a mistake|niet goed|fout|een vergissing|een fout)", "(delete|remove|cancel|scrap) [my|the](last|previous|that)", "vergeet wat ik net", "herstel (dat|de laatste|mijn laatste)", "^ctrl z", "^oeps", "^oops", "^foutje", "verkeerd ingevoerd", "dat moet eruit", "trek (dat|mijn laatste|de laatste) … (terug|in)", "neem … (dat|laatste) terug",
)  # fmt: skip
_EXPORT = rules(
    "record.export", 8.9,
    "export*", "exporteer", "woo[-]verzoek", "woo verzoek", "woo-verzoek", "voor de woo", "inzageverzoek", "inzage in", "foi request", "freedom of information", "(welke|wat voor|wat|what) … (gegevens|data|weet) … (over mij|over me|van mij|about me|on me)", "mijn (gegevens|persoonsgegevens|data)", "my (data|personal data)", "subject access", "uitdraai", "download", "(dossier|archief) … (overbrengen|overdracht|archiveren|aanleveren|exporteren)", "naar het archief", "archive", "e-depot", "archiveren", "wat weet (je|u|de bot) over mij", "wat heb je over mij", "what do you (know|have|store) (about|on) me", "avg[-]verzoek", "avg-verzoek", "gdpr", "data over mij", "gegevens … opgeslagen",
)  # fmt: skip
_NOT_OURS = rules(
    "out_of_scope", 5.1,
    "(boek|reserveer|regel|book|reserve) … (zaal|kamer|ruimte|vergaderruimte|room|meeting room|tafel|table|trein|taxi|hotel|lunch|auto|fiets|car)", "weer (morgen|vandaag|wordt|dit weekend)", "weerbericht", "(wordt|is) het weer", "weather", "(vakantiedagen|verlofdagen|verlof aanvragen|verlofuren|salaris|loon|loonstrook|declaratie|declareren|payslip|salary|expense)", "(lunch|koffie|pizza|broodjes|coffee|taart|borrel)", "(laptop|printer|wachtwoord|password|inloggen|wifi|telefoon doet|computer|muis|beeldscherm|vpn|outlook)", "(mop|grap|joke|gedicht|poem)", "(voetbal|wedstrijd|football|ajax|match)", "(vertaal|translate|translation)", "parkeervergunning", "(paspoort|rijbewijs|passport|driving licence|uittreksel|geboorteakte)", "(losse stoeptegel|stoeptegel|kapotte lantaarn*|lantaarnpaal|zwerfvuil|pothole|vuilnis|afvalcontainer|grofvuil|container)", "(bezwaar|zienswijze|beroep) (indienen|maken|maak|instellen)", "(file|make) [an] objection", "hoofdstad", "capital of", "recept", "recipe", "(hoe laat|what time) is (het|it)", "(trein|bus) (vertrekt|gaat|rijdt)", "(zet|plan|maak|schedule|set up|plan) … (afspraak in mijn agenda|vergadering|overleg in|teams-meeting|teamsmeeting|meeting|a call)", "(mijn|in mijn|my) (agenda|calendar|outlook)", "telefoonnummer van", "phone number", "(nieuws|krant|aandelen|bitcoin|lotto)", "(wiki|google|chatgpt|zoek op internet|search the web)", "(order|bestel|koop|buy)", "(vacature|sollicit*|job opening)", "(wie wint|who wins|verkiezing*|election)", "(rekenmachine|hoeveel is \\d|wat is \\d)", "(verjaardag|birthday|cadeau)", "(sing|zing|muziek|music|film|movie|serie)", "ziek gemeld", "ziekmelden", "ziekmelding", "call in sick", "(belasting|woz|ozb|bijstand|uitkering)", "(factuur|invoice)", "(stem op|vote for)", "presentatie maken", "powerpoint", "excel",
)  # fmt: skip

WORK: tuple[Rule, ...] = (*_DRAFT, *_CONTACT, *_COUNCIL_SET, *_ADVANCE, *_EXPECT, *_INPUT, *_INPUT_ANSWER, *_GROUP, *_HANDOVER, *_LESSON, *_EFFORT, *_REMINDER, *_UNDO, *_EXPORT, *_NOT_OURS)  # fmt: skip

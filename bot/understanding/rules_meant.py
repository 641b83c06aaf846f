"""How people name the thing itself, without the word for it: who was at the table, what goes to someone else, what will not be ready."""

from __future__ import annotations

from bot.understanding.rule import Rule, rules

_DONE = rules(
    "commitment.complete", 9.0,
    "(gedaan|gebeurd|geregeld|klaar|af|binnen|gehad|geweest|gesproken|verstuurd|afgerond|gelukt|done|sent|ready|finished) … {c} (kan|mag|can|may) (weg|eruit|eraf|dicht|go)",
)  # fmt: skip
_ASK = rules(
    "question.ask", 8.3,
    "^(laat|let|have) {p} … (uitleggen|vertellen|aangeven|weten|toelichten|explain|tell|say|clarify)", "{p} (wil|zou) [graag] dat {p} … (uitzoekt|zegt|vertelt|weten|nagaat|uitlegt|aangeeft|toelicht|checkt)", "{p} wants {p} to (find out|check|say|tell|explain|look into)",
)  # fmt: skip
_HEARD = rules(
    "group.show", 7.7,
    "^[en] (hebben|heeft|zijn|is|zaten|zat|waren|was|have|has|were|did) {g} (al|ooit|eerder|nog|iets|already|ever|yet)", "^[en] (hebben|heeft|zijn|is|have|has|did) {g} … (zegje|woord|stem|mening|kans|gekregen|aan bod|erbij|betrokken|say|chance|involved)", "wie (missen|ontbreken|ontbreekt|is er nog niet) … (tafel|gesprek|rij)", "(wanneer|hoe vaak|when|how often) … (spraken|zagen|bezochten|hoorden) … {g}", "(did|has|have) (anyone|someone|anybody|we|you) … (talk|speak|spoken|talked|reach|reached|meet|met) [to|with] {g}",
)  # fmt: skip
_JOIN = rules(
    "group.record", 7.8,
    "{g} (wil|willen|zou|zouden|wants|want) [graag|ook|nog|alsnog|to] … (meedoen|meepraten|meedenken|aanhaken|aanschuiven|aansluiten|join|take part)$", "(wil|willen|wou|wilden) er [ook|graag] bij",
)  # fmt: skip
_OWED = rules(
    "commitment.list", 7.7,
    "^[en] (what|wat) (did|have|hebben|heb|heeft) (we|i|wij|ik|{p}) … (promise|promised|pledged|agreed|beloofd|toegezegd|afgesproken) [aan|to]", "(which|welke|what|wat voor) [internal|interne|open|openstaande] (to-dos|to-do's|todo's|todos|actiepuntjes)", "(wat|welke|what) … (bij|van|voor|with) {p} … open [staan|staat]$", "^[en] (heeft|hebben|heb) ({p}|ik|we|wij) … (te doen|openstaan|uitstaan|liggen)",
)  # fmt: skip
_BACK = rules(
    "expectation.show", 7.1,
    "^[en] (wanneer|hoe|when|how) (horen|zien|lezen|krijgen|weten|will|do|does) (bewoners|deelnemers|mensen|inwoners|ze|zij|participants|people|residents|{g}) … (wat|hoe|what|how)",
)  # fmt: skip
_ASKED_FOR = rules(
    "record.export", 8.9,
    "(alle|de|alles) (stukken|documenten|papieren) (op|opvragen|opgevraagd|klaarzetten|hebben|zien|aanleveren)", "(vraagt|vragen|wil|wants|asks) … (alle stukken|alle documenten|hele dossier|all documents|all the papers|whole file)", "archief (wil|vraagt|heeft) …",
)  # fmt: skip
_DIG = rules(
    "phase.show", 5.9,
    "^[en] (wanneer|when) (gaan|gaat|komt|komen|begint|start|beginnen|do|does|will) … (graven|bouwen|slopen|planten|straten|aannemer|graafmachine|machines|dig|build|builder|digging|building|works)",
)  # fmt: skip
_COUNCIL = rules(
    "council.show", 7.0,
    "^[en] [op|in] (welke|which|what) … (moet|gaat|komt|is|staat|wordt|ligt|does|is|will) … (raad|raadsvergadering|commissie|council|committee)",
)  # fmt: skip
_ANOTHER = rules(
    "handover.start", 8.1,
    "(dossier|traject|project|dit|alles hier) (moet|gaat|kan|mag) [dan] [over] naar (een ander|iemand anders|een collega)", "(iemand anders|een ander|een collega|someone else) (moet|kan|mag|should|has to) … (dossier|traject|project) … (overnemen|doen|trekken|take over)",
)  # fmt: skip
_LATER = rules(
    "commitment.postpone", 6.2,
    "(gaan|ga|kunnen|kan|gaat) (we|wij|ik|dat) … niet … (halen|redden|lukken)", "(halen|redden|haal|red) (we|wij|ik) … niet", "gaat … niet (lukken|halen|redden)", "(won't|can't|cannot|not going to|will not) (make|manage|finish|be ready|be done|be in time)", "(moet|wordt) dus later",
)  # fmt: skip
_DONE_WITH = rules(
    "input.answer", 8.2,
    "{g} (wilde|wilden|wil|willen|vroeg|vroegen|vraagt|vragen|stelde|stelden|wanted|want|wants|asked|suggested|proposed) … (dat|het|die|dit|we|wij|it|that) [we|wij|is|are] (doen|nemen|komt|komen|kan|gaan|gaat|doing|are doing|are not|will do|won't|can't|cannot|adopt)", "^aan {g} : … (niet|wel|kan|gaat|komt|doen we|nemen we)", "^(ja|nee|yes|no) (tegen|op|to) … (voor|van|for|of) {g}", "gaat (hem|het|'m|m) niet worden",
)  # fmt: skip
_REMIND = rules(
    "reminder.set", 9.2,
    "kom (daar|hier|er) … {d} … (bij (me|mij)|mee|terug)",
)  # fmt: skip
_WORRY = rules(
    "signal.list", 6.6,
    "(baren|baart|geeft|geven) … zorgen", "(waar|welke) … (achteraan|bovenop) (moet|moeten)$", "(waar|wat) (kan|kunnen|gaat|zou) {p} … (last|problemen|gedoe|gezeur)", "hangt er … (hoofd|hangt)", "boven (mijn|het) hoofd",
)  # fmt: skip
_KEPT = rules("record.export", 8.9, "(over|van) mij in (systeem|het systeem|jullie systeem|deze bot)", "(bewaren|bewaart|bewaar|weten|weet|hebben|heb) (jullie|je|u|jij) … (van|over) (mij|me)$", "(van|over) mij … (in staat|staat opgeslagen|vastligt)", "^avg", "avg$",
)  # fmt: skip
_CHANGED = rules(
    "status.show", 5.7,
    "^[is|zijn|are] [er|there] [nog|al] (iets|wat|dingen|anything) … (veranderd|gebeurd|bijgekomen|changed|happened) … {t}", "^[is|zijn|are] [er|there] [nog|al] (iets|wat|dingen|anything) … {t} … (veranderd|gebeurd|bijgekomen|changed|happened)", "(sum up|summarise|summarize)", "wat is (er|hier) … gebeurd", "bijgepraat worden",
)  # fmt: skip
_PULLS = rules("portfolio.overview", 6.0, "waar (trekt|werkt|zit) {p} … aan")
_GOING_ON = rules("status.show", 8.0, "wat is er … gaande", "what is going on (with|at|in) {t}")
_OUT = rules(
    "message.show", 7.0,
    "wat (staat|stond) er … in … (gestuurd|verstuurd|verspreid|bezorgd|brief|bericht|mail)", "what (does|did) … (letter|message) … say",
)  # fmt: skip
_WRITE = rules(
    "message.draft", 7.4,
    "(kun|kan|wil) (je|jij|u) {g} … (uitleggen|laten weten|vertellen|informeren)", "als (brief|bericht|mail|flyer)$", "(anders|dan|graag) (maken|schrijven|opstellen)$",
)  # fmt: skip
_LEARNT = rules(
    "lesson.search", 8.3,
    "^(is|are) there (anything|something|things|lessons) … (learned|learnt)", "^(is|zijn) er … geleerd", "^[en] (hebben|heeft|have|has|did) (we|wij|jullie|iemand|collega's|anyone|someone|others) … (geleerd|learn|learned|learnt)", "^[en] (wat|what) (hebben|heb|heeft|have|did) (we|wij|jullie|ik|i|anyone) … (opgestoken|geleerd|learn|learned|learnt) (van|uit|over|bij|from|about)",
)  # fmt: skip
_PEOPLE = rules(
    "input.record", 7.6,
    "(buren|omwonenden|kinderen|ouders|ouderen|leerlingen|fietsers|bezoekers|buurtgenoten|neighbours|children|parents|cyclists) (wil|willen|wilde|wilden|vinden|vonden|vragen|vroegen|missen|zeggen|zeiden|tekenden|klagen|klaagden|hopen|want|wanted|asked|say|said|miss)",
)  # fmt: skip
_COFFEE = rules(
    "group.record", 7.2,
    "(koffie|thee) (gedronken|gedaan) met …", "(had|drank) (coffee|tea) with …",
)  # fmt: skip
_SPENT = rules("effort.record", 3.4, "{e}$")
_BROUGHT = rules(
    "input.list", 8.0,
    "^[en] (wat|what) (hebben|heeft|have|did) (mensen|bewoners|inwoners|deelnemers|people|residents|{g}) … (gezegd|ingebracht|meegegeven|aangedragen|geroepen|teruggegeven|voorgesteld|say|said|told|suggested|brought)",
)  # fmt: skip
_ELSEWHERE = rules(
    "out_of_scope", 7.7,
    "^(kun|kan|wil|zou) (je|jij|u|iemand) … (bestellen|kopen|reserveren)$", "^(kun|kan|wil|zou) (je|jij|u|iemand) … (bestellen|kopen|reserveren) voor", "^(can|could|would) (you|someone) (order|buy|reserve)",     "(hoeveel graden|hoe warm|hoe koud) (wordt|is) (het|{d})",
    "(open|dicht|eten|menu|hoe laat|wanneer) … (kantine|bedrijfsrestaurant|canteen)", "(kantine|bedrijfsrestaurant|canteen) … (open|dicht|closed|menu)", "^(welke dag|op welke dag|wanneer) (valt|vallen) …",
)  # fmt: skip

MEANT: tuple[Rule, ...] = (*_DONE, *_ASK, *_HEARD, *_JOIN, *_OWED, *_BACK, *_ASKED_FOR, *_DIG, *_COUNCIL, *_ANOTHER, *_LATER, *_DONE_WITH, *_REMIND, *_WORRY, *_KEPT, *_CHANGED, *_GOING_ON, *_PULLS, *_OUT, *_WRITE, *_LEARNT, *_PEOPLE, *_COFFEE, *_SPENT, *_BROUGHT, *_ELSEWHERE)  # fmt: skip

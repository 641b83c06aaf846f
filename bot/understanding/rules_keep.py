"""How people put down questions, decisions and promises, and what becomes of promises, in Dutch and English."""

from __future__ import annotations

from bot.understanding.rule import Rule, rules

_ASK = (
  *rules("question.ask", 9.2, "^[een] vraag[je] (aan|voor|aan de|voor de)", "^vraag", "^[a] question (for|to)", "^ask"),
  *rules(
    "question.ask", 8,
"(kun|kan|wil|zou|kunt|wilt) (je|jij|u) … vragen", "leg … voor aan {p}", "^(leg|legt) voor aan", "(can|could|would) you ask", "vraag [even|eens|dan|nog] [aan] {p}", "vraag [aan] {p}", "ik heb een vraag (aan|voor)", "i have a question for", "please ask", "navragen bij {p}", "check (bij|met|with) {p}", "wil [ik] [van] {p} … weten", "i (want|need|would like) to know from {p}", "vraagje", "informeer bij {p}", "^question", "van {p} weten", "{p} … (vragen|navragen)", "(navragen|vragen) bij {p}",
  ),
)  # fmt: skip
_ANSWER = rules(
    "question.answer", 8.5,
    "^antwoord", "^answer", "{q} [:|is|=] …", "antwoord (op|voor) {q}", "mijn antwoord", "my answer", "(answer|reply|respond) (to|on) {q}", "op {q} …", "over {q} …", "^re {q}", "beantwoord",
)  # fmt: skip
_DECISION = (
    *rules(
        "decision.record", 7.4,
        "^[het] (college|b&w|b en w) (heeft|besloot|stelde|stemde|is akkoord|gaat akkoord|kiest|koos|wil|nam|vindt|keurde|ging)", "^[de] [gemeente]raad (heeft|besloot|stelde|stemde|is akkoord|gaat akkoord|kiest|koos|nam|wees|verwierp|keurde|ging)", "^(college|council|raad|b&w) (decided|adopted|approved|agreed|voted|rejected|chose|besluit|akkoord)", "the (college|council|board) (decided|adopted|approved|agreed|voted|rejected|chose|has)", "^[leg vast] [:] [een] (collegebesluit|raadsbesluit|mandaatbesluit|besluit|beslissing)", "(collegebesluit|raadsbesluit|mandaatbesluit|college decision|council decision|mandated decision)", "^besloten", "^decision", "^decided", "is besloten", "(in|door|vanuit) [het] (college|raad|de raad|mandaat) … (besloten|vastgesteld|ingestemd|akkoord|aangenomen)",
        "(vastgesteld|ingestemd|aangenomen|besloten|verworpen|goedgekeurd) (door|in) [het|de] (college|raad|b&w|gemeenteraad)", "(college|raad|b&w) … (vastgesteld|ingestemd|aangenomen|besloten|goedgekeurd|verworpen)", "^besluit", "heb ik [in mandaat] besloten", "i [have] decided", "richting [van de wethouder|meegegeven|wethouder]", "(als|bestuurlijke) richting", "^steer", "steer from", "{p} geeft [als] richting", "(amendement|motie) … (aangenomen|verworpen)", "(by|under|in) mandate", "in mandaat", "[the] (college|council) [has] (decided|adopted|approved|agreed)", "leg … vast als (besluit|richting)", "as a steer", "beslist dat",
    ),
    *rules(
        "decision.record", 6.6,
        "{p} wil [dat|graag|eerst|niet|geen|liever|de|het|een]", "{p} kiest", "{p} koos", "{p} (heeft|zei|zegt|vindt|geeft|gaf) … (dat|aan|voorkeur|gekozen|gezegd|voorrang|besloten|akkoord)", "ik (kies|wil dat|wil|ga voor|koos|besluit|geef voorrang)", "(wij|we) kiezen", "i (want|choose|prefer|decide)", "{p} (wants|chose|chooses|prefers|said|decided)", "mijn (voorkeur|keuze|richting)", "my (preference|choice|steer)", "voorkeur (gaat|van {p})", "wat mij betreft",
    ),
)  # fmt: skip
_PROMISE = (
    *rules(
        "commitment.record", 7.8,
        "^[nieuwe|new|extra] (afspraak|toezegging|belofte|actie|actiepunt|todo|to do|to-do|action|promise|pledge|commitment|action point|action item|task|taak)", "(beloofd|toegezegd|toegezegd:|toegezegd dat) [aan|dat|om|:]", "(heb|hebben|heeft|hadden|had) … (beloofd|toegezegd)", "(zegde|zeg|zegt|zeggen|zegden) … toe", "(beloofde|beloof|belooft|beloven)", "(promised|pledged|committed to)", "i('ll| will) (send|call|give|get|make|share|report)", "^beloofd", "^toegezegd", "^promised", "(leg vast|noteer|vastleggen|record|note|zet op de lijst|noteren) [:|dat|als|de|een|a|the|that] … (afspraak|toezegging|actie|belofte|promise|pledge|commitment|action)", "we hebben afgesproken", "we agreed", "^afgesproken", "is afgesproken", "heb … afgesproken", "afgesproken met", "{p} (regelt|pakt|zorgt|stuurt|belt|mailt|maakt|levert|zoekt|schrijft|deelt|checkt|doet|plant|organiseert|komt|neemt|gaat|bezoekt|informeert|koppelt|vraagt|werkt|kijkt|bereidt|stemt|verwerkt|schuift|nodigt|meet|legt|presenteert) … {d}", "{p} (will|sends|calls|makes|delivers|writes|shares|does|checks|arranges) … {d}", "actie[punt] voor {p}", "actie {p}", "action for {p}", "{p} actie", "noteer", "(ik|we|wij) (zou|zouden|zal|zullen|ga|gaan|moet|moeten) … {d}", "{p} to …{d}",
    ),
    *rules(
        "commitment.record", 5.2,
        "(krijgt|krijgen|hoort|horen|ontvangt|ontvangen) … {d}", "{d} (krijgt|krijgen|hoort|horen|ontvangt|ontvangen|koppelen|komen|sturen|bellen)", "(wij|we|ik) (komen|kom|bellen|bel|sturen|stuur|laten|laat|geven|geef|koppelen|koppel|mailen|mail|delen|deel|maken|maak|organiseren|leveren|lever|zorgen|zorg|regelen|regel|zoeken|zoek|nodigen|bezoeken) … {d}", "(will|gets|get) … {d}", "(toezegging|afspraak|belofte|pledge|promise)", "{d} … terug[koppelen|bellen|melden]",
    ),
)  # fmt: skip
_POSTPONE = rules(
    "commitment.postpone", 8.2,
    "{c} … (uit|uitstel|uitstellen|later|verschuif|verschuiven|verschuift|verzet|verzetten|opschuiven|opschuift|doorschuiven|schuift|postpone|delay|move|push|naar {d}|wordt {d}|until {d}|to {d}|tot {d})", "(stel|schuif|verschuif|verplaats|verzet|zet|postpone|move|push|delay|reschedule|defer) … {c}", "{c} … (lukt|red|redden|haal|halen|haalt|gaat … niet lukken|won't|can't|cannot|not going to|niet (op tijd|gehaald|haalbaar)) …", "{c} … (niet|meer tijd)", "uitstel (voor|van|op|graag)", "(meer tijd|more time|extra tijd) … {c}", "{c} (naar|wordt|moet|mag|kan) … {d}", "(verzetten|verschuiven|verplaatsen) … (naar|tot)", "(niet|not) … {d} … maar {d}", "{c} [naar|wordt|tot|to] {d}", "(uitstellen|doorschuiven|opschuiven) (naar|tot)", "{c} … needs more time", "{c} … (nieuwe|andere) datum", "(make|maak) … {d} … van", "{c} … {d} van", "(verzet|verschuif|verplaats|verzetten we|schuiven|schuift|stel|stellen) … naar {d}", "(postpone|move|reschedule|push) … (to|until|till) {d}", "{c} … (loopt|heeft) (uit|vertraging)",
)  # fmt: skip
_COMPLETE = (
    *rules(
        "commitment.complete", 8.3,
        "{c} … (klaar|af|gedaan|afgerond|afgehandeld|gelukt|geregeld|afgedaan|voldaan|done|finished|completed|ready|complete|closed|geweest|verstuurd|gestuurd|geleverd|opgeleverd|uitgevoerd|✅|👍|✔|✔️|dicht|sorted|sent|delivered|nagekomen|gereed|verzonden|afgevinkt|gebeurd|besproken)", "(vink|rond|handel|sluit|teken) … {c} … [af|dicht]", "(close|complete|finish|tick|check off|mark) … {c}", "(klaar|done|finished|gereed) (met|with) {c}", "{c} kan dicht", "(afgerond|klaar|gedaan|done|geregeld|gelukt) [:] {c}", "{c} heb ik … (gedaan|geregeld|verstuurd|gebeld|gemaild|gesproken)", "meld {c} … (af|gereed|klaar)", "zet {c} op (klaar|gereed|done|afgerond|afgedaan)",
    ),
    *rules("commitment.complete", 3.4, "(is|zijn|hebben we|heb ik) … (klaar|af|gedaan|afgerond|afgehandeld|gelukt|geregeld|geweest|uitgezocht|verstuurd|gestuurd|geleverd|opgeleverd|gemeten|besproken|beantwoord|gehouden|gegeven|gebeld|gesproken|gepubliceerd)", "(is|are|has been|have been) … (done|finished|completed|ready|sent|delivered|sorted)", "✅"),
)  # fmt: skip
_REASSIGN = rules(
    "commitment.reassign", 8.6,
    "{c} … (naar|aan|to) {p}", "geef {c}", "(geef|draag|zet|assign|reassign|give|hand|transfer|schuif|overdragen|overzetten) … {c} … (to {p}|aan|naar {p}|op naam|over aan|door aan)", "{p} neemt … {c} … over", "{p} (neemt|pakt|doet|krijgt|takes|gets|will take) … {c}", "{c} … (neemt|pakt|doet|krijgt) {p}", "{c} (doe|neem|pak|regel) ik", "ik (doe|neem|pak) {c}", "i('ll| will) take {c}", "i take {c}", "{c} … (iemand anders|someone else|andere eigenaar|ander)", "{c} … (overnemen|overgenomen|over nemen|take over)", "(eigenaar|owner|actiehouder) (van|of) {c}", "{c} [:] (eigenaar|owner|actiehouder)", "{c} voor {p}", "{c} for {p}", "{c} … op naam van", "zet (mij|me) op {c}", "(laat|let) {p} … {c}", "(can|kan) {p} … {c} … (overnemen|take|over|doen|oppakken|handle)", "{c} … door {p}", "{p} … eigenaar van {c}", "put {p} on {c}", "make {p} … owner",
)  # fmt: skip
_WITHDRAW = rules(
    "commitment.withdraw", 8.8,
    "{c} … (intrekken|vervalt|vervallen|kan weg|mag weg|kan eruit|mag eruit|kan vervallen|schrappen|verwijderen|weghalen|niet meer nodig|niet meer aan de orde|niet meer van toepassing|is dubbel|dubbel|per ongeluk|vergissing|fout|foutje|onterecht|no longer|not needed|entered twice|duplicate|by mistake|gaat niet door|is overbodig|overbodig|was een vergissing|verkeerd)", "(trek|haal|schrap|verwijder|gooi|remove|withdraw|delete|cancel|drop|annuleer) … {c}", "{c} … (trek|schrap|verwijder) … (in|weg)",
)  # fmt: skip

KEEP: tuple[Rule, ...] = (*_ASK, *_ANSWER, *_DECISION, *_PROMISE, *_POSTPONE, *_COMPLETE, *_REASSIGN, *_WITHDRAW)  # fmt: skip

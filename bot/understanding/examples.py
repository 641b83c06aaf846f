"""One sentence for every intent, in both languages: what help and the reference show, and what must be understood."""

from __future__ import annotations

from bot.domain.organisation import Language

_PAIRS: tuple[tuple[str, str, str], ...] = (
    ("status.show", "status lindekwartier", "status lindekwartier"),
    ("portfolio.overview", "mijn trajecten", "my trajectories"),
    ("open.show", "wat staat er voor mij open", "what is open for me"),
    ("message.show", "wat mag ik zeggen over lindekwartier", "what may I say about lindekwartier"),
    (
        "question.ask",
        "vraag aan Sanne Bakker over lindekwartier: wanneer begint het werk?",
        "ask Sanne Bakker about lindekwartier: when does the work begin?",
    ),
    (
        "question.resident",
        "vraag van bewoner over parkeren in lindekwartier: waar kan ik staan?",
        "resident question about parking in lindekwartier: where can I park?",
    ),
    ("question.answer", "antwoord Q-201: ja, dat mag", "answer Q-201: yes, you may"),
    ("question.pass_on", "geef Q-201 door aan Yara Willems", "pass Q-201 on to Yara Willems"),
    ("question.withdraw", "trek Q-201 in: niet meer nodig", "withdraw Q-201: no longer needed"),
    ("question.call_me", "bel mij over Q-201", "call me about Q-201"),
    ("question.show", "toon Q-201", "show Q-201"),
    ("question.list", "vragen lindekwartier", "questions about lindekwartier"),
    (
        "decision.record",
        "collegebesluit lindekwartier: ontwerp vastgesteld",
        "college decision lindekwartier: design adopted",
    ),
    ("decision.show", "toon D-301", "show D-301"),
    ("decision.list", "besluiten lindekwartier", "decisions lindekwartier"),
    ("decision.seen", "gezien D-331", "seen D-331"),
    (
        "commitment.record",
        "afspraak lindekwartier: winkeliers bellen, eigenaar Sanne Bakker, uiterlijk 11 december 2026",
        "promise lindekwartier: call the shopkeepers, owner Sanne Bakker, by 11 December 2026",
    ),
    ("commitment.list", "afspraken lindekwartier", "commitments lindekwartier"),
    ("commitment.show", "toon C-102", "show C-102"),
    ("commitment.date", "datum C-121: 15 januari 2027", "date C-121: 15 January 2027"),
    (
        "commitment.postpone",
        "stel C-102 uit tot 15 januari 2027: kost meer tijd",
        "postpone C-102 to 15 January 2027: takes more time",
    ),
    ("commitment.complete", "C-102 klaar", "C-102 done"),
    ("commitment.reassign", "geef C-102 aan Yara Willems", "give C-102 to Yara Willems"),
    ("commitment.accept", "neem C-102 over", "accept C-102"),
    ("commitment.decline", "weiger C-102", "decline C-102"),
    ("commitment.withdraw", "trek C-102 in: dubbel", "withdraw C-102: double"),
    ("commitment.informed", "C-111 verteld", "C-111 told"),
    ("commitment.refer", "C-112 griffienummer TZ-26-040", "C-112 council reference TZ-26-040"),
    (
        "message.draft",
        "concept lindekwartier planning: Zo gaat het verder // In januari leest u meer.",
        "draft lindekwartier planning: What comes next // In January you can read more.",
    ),
    ("message.change", "wijzig M-009-3: de nieuwe tekst", "change M-009-3: the new text"),
    ("message.submit", "leg M-009-3 voor", "submit M-009-3"),
    ("message.approve", "akkoord M-009-3", "approve M-009-3"),
    ("message.reject", "niet akkoord M-009-3: noem de datum", "reject M-009-3: name the date"),
    ("message.retract", "trek akkoord M-009-3 in", "retract approval M-009-3"),
    ("message.publish", "publiceer M-009-3", "publish M-009-3"),
    ("message.withdraw", "trek M-009-3 in: klopt niet meer", "withdraw M-009-3: no longer true"),
    ("message.view", "toon M-009-3", "show M-009-3"),
    ("message.list", "berichten lindekwartier", "messages lindekwartier"),
    ("message.request", "vraag een bericht voor lindekwartier", "request a message for lindekwartier"),
    ("contact.show", "aanspreekpunt lindekwartier", "contact lindekwartier"),
    ("council.show", "raad lindekwartier", "council lindekwartier"),
    ("phase.show", "fase lindekwartier", "phase lindekwartier"),
    ("reminder.set", "herinner me op 2 december aan lindekwartier", "remind me on 2 December about lindekwartier"),
    ("conversation.link", "koppel lindekwartier", "link lindekwartier"),
    ("conversation.unlink", "ontkoppel lindekwartier", "unlink lindekwartier"),
    ("person.list", "mensen", "people"),
    (
        "person.add",
        "voeg toe Jan Smit, jan.smit@rijnveste.example, projectleider, Mobiliteit",
        "add person Jan Smit, jan.smit@rijnveste.example, project lead, Mobiliteit",
    ),
    ("person.confirm", "bevestig Sanne Bakker", "confirm Sanne Bakker"),
    ("person.leave", "Ruben Smit vertrekt op 1 december 2026", "Ruben Smit leaves on 1 December 2026"),
    (
        "deputy.set",
        "vervanger van Anna de Wit is Karim Bouzid van 1 december tot 10 december",
        "deputy of Anna de Wit is Karim Bouzid from 1 December until 10 December",
    ),
    (
        "deputy.remove",
        "geen vervanger meer: Karim Bouzid voor Anna de Wit",
        "no deputy any more: Karim Bouzid for Anna de Wit",
    ),
    ("approval.allow", "Marit mag namens mij akkoord geven", "Marit may approve for me"),
    ("approval.revoke", "Marit mag niet meer namens mij akkoord geven", "Marit may no longer approve for me"),
    ("closing_day.add", "sluitingsdag 24 december 2026", "closing day 24 December 2026"),
    ("closing_day.remove", "geen sluitingsdag 24 december 2026", "no closing day 24 December 2026"),
    ("language.set", "taal Engels", "language Dutch"),
    ("address.set", "spreek wethouder aan met u", "address alderman with u"),
    ("administrator.allow", "maak Sanne Bakker beheerder", "make Sanne Bakker administrator"),
    ("record.list", "logboek lindekwartier", "record lindekwartier"),
    ("help.show", "help", "help"),
    ("form.drop", "laat maar", "never mind"),
)

EXAMPLES: dict[str, dict[Language, str]] = {
    intent: {Language.NL: dutch, Language.EN: english} for intent, dutch, english in _PAIRS
}

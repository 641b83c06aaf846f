"""Classes of words in the phrases of a verdict: `<fine>` stands for any word of praise."""

from __future__ import annotations

from typing import Final

from bot.understanding.normal import vocabulary

CLASSES: Final = {
    "very": vocabulary(
        "heel erg echt zeer helemaal zo lekker super ontzettend hartstikke enorm volledig volkomen geheel very really so truly totally fully completely absolutely all perfectly"
    ),
    "fine": vocabulary(
        "goed goede goeie prima mooi mooie top sterk sterke helder heldere duidelijk duidelijke fijn fijne net nette netjes keurig keurige "
        "uitstekend uitstekende perfect perfecte prachtig prachtige eerlijk eerlijke kort korte krachtig krachtige leesbaar leesbare begrijpelijk "
        "begrijpelijke vriendelijk vriendelijke warm warme menselijk menselijke knap knappe compact compacte bondig bondige compleet complete zorgvuldig zorgvuldige geweldig geweldige "
        "good great nice clear fine lovely excellent readable short friendly honest kind warm brilliant complete well"
    ),
    "well": vocabulary(
        "goed prima lekker fijn mooi soepel duidelijk helder vlot well good fine nicely clearly great easily smoothly"
    ),
    "noun": vocabulary(
        "stuk stukje tekst tekstje taal bericht berichtje brief briefje bewonersbrief verhaal verhaaltje mail werk concept versie "
        "text message letter piece draft version story email work wording one job"
    ),
    "the": vocabulary("de het 't t dit deze die dat the this that"),
    "it": vocabulary("‹m› het hem m 'm em 't t dit deze die dat ie hij it this that"),
    "they": vocabulary("ze zij hij she he"),
    "theirs": vocabulary("haar hem her him"),
    "i": vocabulary("ik i 'k k"),
    "ok": vocabulary("ok oki okidoki oke oké okay okee okey"),
    "agreed": vocabulary(
        "akkoord akko acc akkord akoord accoord akk akkoordje goedgekeurd approved agreed vastgesteld ingestemd geaccordeerd gefiatteerd"
    ),
    "smile": vocabulary("🙂 😊 😀 😃 😄 😁 🙏 👏 🎉 💪 ❤ ☺ 😉 🌞 ☀ ✨ 🤗 😍 💯"),
    "doubt": vocabulary(
        "niet geen nooit niemand niets niks nog maar als mits alleen enkel eerst bijna half deels tenzij zodra wanneer zolang straks later morgen "
        "pas na twijfel misschien waarschijnlijk wellicht moet moeten wil willen wilt zou zouden zal zullen behalve anders liever hoewel wel denk dacht vraag vragen "
        "lijkt volgens toch of but if not no nobody nothing never only first once until unless except almost nearly should must would could will maybe "
        "probably guess think though although later tomorrow after apart provided just want wants need needs ask yet still however"
    ),
}

WHERE: Final = "(in de auto|in de trein|aan de telefoon|telefonisch|on the phone|in the car|erover)"
WHEN: Final = "(net|zojuist|zonet|vanochtend|vanmorgen|vanmiddag|gisteren|vandaag|even|ff|al|just|already|samen|helemaal|goed|ook|2x|twee keer|rustig|aandachtig)"
"""Where and when a text was read."""

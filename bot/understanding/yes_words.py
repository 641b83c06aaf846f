"""The words of a plain yes, and all that may stand around one without making it less than a yes.

What stands here can carry no condition, wish, change, question or doubt. Whatever does not stand here makes the words
no approval. Signs: ‹m› the message that was shown, ‹t› its trajectory, ‹a› the one whose yes is asked, when somebody else
speaks for that one, ‹i› who speaks, ‹p› a colleague, ‹e› one who is only addressed, ‹n› 'Anna:' before the words.
"""

from __future__ import annotations

from typing import Final

from bot.understanding.behalf_words import FOR, THEIR_YES, THEIRS
from bot.understanding.normal import vocabulary
from bot.understanding.parts import Phrases
from bot.understanding.word_classes import CLASSES, WHEN, WHERE

_SEND: Final = "(weg|eruit|uit|live|de deur uit|naar buiten|de lucht in|online|op de site|verstuurd worden|verzonden worden|gepubliceerd worden|geplaatst worden|worden verstuurd|worden verzonden)"

SURE: Final = (
    "[<very>] <agreed> [zo|hoor|mee|dus] [dus]",
    "(<i> ben|<i> ga|<i> geef|ga|ben|i'm|i am|geef ik|hierbij|bij dezen|ik zeg|is|it's|<it> is) [hier|hierbij|er|hiermee|hereby] [<very>] <agreed> [zo|mee]",
    "(ja|jaa|jaaa|jazeker|jawel|jep|jup|yes|yep|yup|yeah|yess|aye|ye|jaja zeker|zeker weten|ja zeker) [hoor|joh|dus|graag|please]",
    "(prima|goed) [<very>] (zo|hoor|dus) [hoor]",
    "prima",
    "(wat mij betreft|van mij|voor mij|wmb) (kan|mag) <it> [zo] (weg|eruit|uit|live|online|de deur uit|naar buiten|de lucht in|verstuurd worden)",
    "zo kan <it> [wel]",
    "[een] thumbs up [from me]",
    "[<the>] <noun> is [<very>] (goed|prima|ok|oke|oké|in orde|fine|good|ok) [zo]",
    "(100 %|honderd procent) <agreed>",
    "[<the>] <noun> [is] [<very>] <agreed> [zo]",
    "(goed gekeurd|goed bevonden)",
    "(ga je gang|gaat u gang|ga je gang maar|ga maar publiceren|ga maar versturen|ga [er] maar mee door|ga maar door|go for it|go ahead [and] [publish|send] [it|<it>]|go ahead with <it>)",
    "(helemaal|hartstikke) goed",
    "goed",
    "(helemaal|echt|meer dan) (prima|goed|top|oke|ok|fine) [zo]",
    "(tis|dis|is|'t is|t is|<it> is|zo is <it>|zo is|it's|that's|that is|<it> is) [wat mij betreft|voor mij|me|for me] [<very>] (goed|goe|gud|prima|ok|oke|oké|akkoord|in orde|fine|good) [zo|hoor|with me|by me|for me] [hoor]",
    "dik in orde",
    "in orde [zo]",
    "[<i>] keur <it> [bij dezen|hierbij] goed",
    "<it> keur ik [hierbij|bij dezen] goed",
    "goedkeuring [gegeven]",
    "groen licht [van mij|gegeven|from me]",
    "(<i> geef|hierbij) [<it>] [mijn] (groen licht|zegen|fiat|akkoord|goedkeuring|instemming) [van mij]",
    "(<it>|je|jullie|u) (heeft|hebt|hebben|krijgt|krijgen) (mijn|van mij [een]) (groen licht|zegen|fiat|akkoord|goedkeuring|instemming)",
    "[<it>] (heeft|krijgt) mijn (zegen|fiat|akkoord|goedkeuring|instemming)",
    "fiat",
    "[<i>] (stem|stemt) [er|hier|hiermee] [<very>] [mee] in",
    "(hier|daar) (kan|ga) ik [<very>] mee (instemmen|akkoord)",
    "[<very>] mee eens",
    "[er is|er zijn|ik heb|heb] (geen|nul) (bezwaar|bezwaren) [hoor|tegen] [van mijn kant|van mij|mijnerzijds]",
    "[i have] no objections [from me|here|to <it>]",
    "no objection [from me]",
    "[ik heb|heb] [er|hier|hierop|erop] [verder] (niks|niets) [meer|verder] op aan te merken",
    "(daar|hier) [heb ik] [verder] (niks|niets) [meer|verder] op aan te merken",
    "[<it>] ziet er [<very>|allemaal] (goed|prima|keurig|netjes|mooi|uitstekend|top|strak) uit [zo]",
    "[it|this|that|all] looks [<very>] (good|great|fine) [to me]",
    "looking good",
    "[<it>] (kan|mag) [wat mij betreft|van mij|voor mij] zo (weg|eruit|uit|de deur uit|live|de lucht in)",
    "[<it>] (kan|mag) [wat mij betreft|van mij|voor mij] [zo] (de deur uit|naar buiten|verstuurd worden|verzonden worden|gepubliceerd worden|geplaatst worden|worden verstuurd|worden verzonden|online|live|de lucht in)",
    f"zo (kan|mag) <it> {_SEND}",
    "kan zo",
    "👍",
    "👌",
    "✅",
    "☑",
    "✔",
    "lgtm",
    "sgtm",
    "(i|i'm happy to|happy to|i hereby) (approve|accept|agree) [it|this|‹m›]",
    "approve",
    "accepted",
    "geaccepteerd",
    "signed off",
    "sign off",
    "(signing|i sign) [it|this] off",
    "[all|it's|<it> is] good to go",
    "all good",
    "(<ok>|fine|good) to (publish|send|go out|go live)",
    "sounds good [to me]",
    "[that's] <ok> (by|with) me",
    "[that's|that is] fine (by|with|for) me",
    "[<very>] fine",
    "it's a go",
    "(it's a|that's a|a) yes [from me]",
    "dat is een ja",
    "een ja van mij",
    "ik zeg ja",
    "doen",
    "doe maar",
    "(akkoord|prima|goed) bevonden",
)
"""A plain yes."""
MINE: Final = (
    "<i> (vind|vin) <it> [<very>] (goed|prima|oke|ok|in orde) [zo]",
    "(mijn|my) (zegen|fiat|akkoord|goedkeuring|instemming|approval|blessing) (heb je|heeft <it>|hebben jullie|hebt u)",
    "mijn (zegen|fiat|akkoord|goedkeuring)",
    "you have my (approval|blessing|ok|okay|go)",
    "(hier|daar) ben ik het [<very>] mee eens",
    "ik ben het (hier|er|daar|hiermee|ermee) [<very>] [mee] eens",
    "[ik] (kan|kon) (me|mij) (hier|er|daar|hierin|erin|daarin) [<very>] [goed] [in] vinden",
    "(hier|daar) kan ik (me|mij) [<very>] [goed] in vinden",
    "(hier|daar) sta ik [<very>] achter",
    "ik sta [<very>] achter <it>",
    "[daar|hier] sta ik [<very>] achter",
    "ik sta (hier|er|daar) [<very>] achter",
    "works for me",
    "(daar|hier) teken ik voor",
    "ik teken [hier] (ervoor|voor)",
    "(i'm|i am) [<very>] (fine|ok|okay) with <it>",
    "[ik ben het] [<very>] eens met <it>",
    "ik ben om",
    "that works [for me]",
    "[i'm|i am] [<very>] happy with <it>",
    "you have a go",
)
"""A plain yes that is one's own: never said for another."""
ACKNOWLEDGED: Final = ("<ok> [hoor|zo]", "<ok> (voor|met|for|with) (<it>|[<the>] ‹t›)")
"""A yes, but with thanks alone no more than 'I have seen it'."""
WEAK: Final = tuple(
    "absolutely definitely certainly mooi top perfect great nice klopt zeker tuurlijk natuurlijk sterk helder duidelijk keurig netjes uitstekend good sure go eens super geweldig excellent".split()  # noqa: SIM905
)
"""Words that praise, and say yes only beside another word that lets it go."""
SENT: Final = (
    "(verstuur|verzend|publiceer|plaats|zet) [<it>] maar [door|online|live|op de site]",
    "stuur [<it>] maar [uit|door|op|weg]",
    "(maar|gelijk|meteen|direct) (versturen|verzenden|publiceren|plaatsen|doorsturen)",
    "(versturen|verzenden|publiceren|plaatsen|doorsturen) [maar]",
    "(verstuur|publiceer|publish)",
    "laat maar (gaan|uitgaan)",
    "[mag|kan|dus] [de] deur uit [ermee|met die brief]",
    "(send|publish|ship) <it> (on its way|off|away)",
    "[please] (send|publish|ship) <it> [out]",
    "out it goes",
    "ready to go [out]",
)
"""Sends the message on: a yes beside praise, alone not plainly one."""
RELEASED: Final = (
    "[<it>|you] (can|may) (send it|send this|publish it|publish this|go out|be sent|be published|go live)",
    f"[<it>] (kan|mag) [wat mij betreft|van mij] {_SEND} [zo]",
    "mag zo",
    "weg ermee",
)
"""Lets the message go: alone it may also mean that something may be taken out."""
_SEEN: Final = "(gecheckt|gecontroleerd|checked|gelezen|doorgelezen|nagelezen|gezien|bekeken|doorgenomen|read|seen)"
THANKS: Final = (
    "(dank|bedankt|thanks|thx|tx|ty|merci|cheers|many thanks) [je|u|jullie] [wel] [allemaal|allen|all|team|iedereen|‹p›|‹e›|‹a›] [<smile>]",
    "thank you [all|‹p›|so much]",
    "dankjewel [‹p›|allemaal]",
    "dankuwel",
    "(‹p›|‹e›) (bedankt|dank je wel|dankjewel|thanks|thank you)",
    "[‹p›|‹e›|veel] (dank|bedankt|thanks|dankjewel) (voor|for) (de|je|jullie|uw|het|your|the|al het|all the) [<fine>|snelle|harde|quick|hard] (werk|moeite|stuk|tekst|actie|reactie|inzet|vertrouwen|work|effort|text|trust)",
)
PRAISED: Final = (
    "[i] (love|like) <it>",
    "alles [is] [<very>] (goed|prima|duidelijk|helder) [zo]",
    "klopt (helemaal|allemaal|precies)",
    "(that's|this is|it's|dat is|dit is) [<very>] <fine> [and|en] [<very>] [<fine>]",
    "(niks|niets) [meer] aan doen",
    "[<it>] [is] [wat] [een|n|a|an] [<very>] <fine> <noun> [dit|deze|hoor|zo|geworden|geschreven|‹p›|van ‹p›]",
    "[een|a] [<very>] <fine> (en|and) [<very>] <fine> [<noun>]",
    "[<very>|en|and] <fine> (gedaan|geschreven|verwoord|werk|opgeschreven|uitgelegd|done|written|put|said) [‹p›|‹e›|allemaal|zo]",
    "en [<very>] <fine>",
    "[<it>] (leest|loopt|klinkt) [<very>] <well> [zo]",
    "[it|this|that] reads [<very>] <well>",
    "complimenten [aan ‹p›|voor ‹p›|aan het team|aan allen|aan de schrijver|hoor]",
    "zo is <it> [<very>] <fine> [voor iedereen|voor mij]",
    "(compliments|kudos|props) [to ‹p›|to the team]",
    "‹p› (heeft|schrijft) [<it>] [<very>] <well> [gedaan|geschreven|verwoord|opgeschreven]",
    "(that's|that is|dat is|dit is) ‹m› (i|we) (wanted|asked for|had in mind|hoped for|meant)",
    "(that's|that is|dat is|dit is) ‹m› (die|dat) (ik|we) (wilde|wilden|zocht|bedoelde|bedoelden)",
    "(dit|dat|this|that) is [precies|exactly|just] (wat|zoals|hoe|what|how) (ik|we|i) (bedoelde|bedoelden|wilde|wilden|wanted|meant|had in mind|hoped for)",
    "(precies|exactly|just) (zoals|hoe|wat|how|what) (ik|i) (<it>|it) [zou zeggen|bedoelde|wilde|zelf zou zeggen]",
    "(that's|that is) (exactly|just) (how|what) (i'd|i would) (say|put|have said) [it] [myself]",
    "[<i>] (ben|i'm|i am) [er] [<very>] (blij|tevreden|happy|pleased) (mee|met <it>|ermee|with it|with this)",
    "[<very>] (blij|tevreden) (mee|ermee)",
    "(goed|well) bezig [‹p›]",
    "well done [‹p›|all|everyone|team]",
    "nice [work|one] [‹p›]",
    "[<very>] <fine>",
)
"""Praise of the text, or of who wrote it."""
BECAUSE: Final = (
    "[want|omdat|because|since] zo (snapt|begrijpt|leest|ziet) ((mijn|elke|iedere|een|de|onze) <any>|iedereen|ik) (het|dit|hem) [ook|meteen|direct|zelfs] [<smile>]",
    "(want|omdat|because|since) [<it>] (is|klopt|it's|leest|that's) [<very>] [<fine>|zo]",
    "(even|now) my (mother|mum|mom|father|dad|neighbour|gran|grandmother) (gets|understands) (it|this)",
)
"""Why it is a yes."""
READ: Final = (
    f"[<i>] [heb|have|i've] [<it>] [{WHEN}] [{WHEN}] {_SEEN} [{WHERE}]",
    f"{_SEEN} en",
    f"[<i>] heb [<it>] {WHEN} [en {WHEN}] {_SEEN}",
)
"""That it was read."""
SAID_AROUND: Final = (
    "(hoi|hallo|hey|hi|hé|dag|goedemorgen|goedemiddag|goedenavond|goeiemorgen|morgen allen|morning|good morning|good afternoon|good evening|hello|beste|lieve|ha|yo) [‹p›|‹e›|allemaal|allen|all|team|iedereen|lijn]",
    "(groet|groetjes|groeten|gr|mvg|fijne dag|fijne dag nog|fijne dag verder|fijne avond|fijn weekend|prettige dag|werk ze|succes|tot gauw|doei|bye|have a nice day|have a good one|regards|kind regards|best regards) [‹i›|verder|allemaal|all] [<smile>]",
    "met vriendelijke groet [‹i›]",
    "(‹e›|‹i›)",
    "<smile>",
    "‹m› [is <it>]",
    "(voor|met|op|over|aan|with|for|on|to) (<it>|[<the>] ‹t›)",
    "(it's|this is|dit is) ‹m›",
    "(it|this|dit|deze|het|that|hiermee|ermee|hem)",
    "[ik heb|heb|verder] geen [verdere|enkele] (opmerkingen|aanmerkingen|commentaar|wijzigingen|op- of aanmerkingen)",
    "[ik heb|heb] (niets|niks) [meer|verder] toe te voegen",
    "[i have] no [further|more] (comments|changes|remarks|edits|notes) [from me|here]",
    "nothing to (add|change)",
    "no (issues|problems) [from me|here|from my side]",
    "geen op",
    "of aanmerkingen",
    "vooruit",
    "(niks|niets) [meer|aan] (aan|meer) [te] (doen|veranderen|passen)",
    "(niks|niets) [meer] (aan te passen|aan te veranderen|toe te voegen|aan doen|aan veranderen|te verbeteren)",
    "(wat mij betreft|wmb|voor mij|van mij|van mijn kant|van mijn zijde|mijnerzijds|namens mezelf|from me|from my side|for my part|by me|for me|as far as i'm concerned|with me)",
    "(zo|hoor|dus|en|and|so|jongens|mensen|allemaal|folks|guys|mee|bij dezen|hierbij|bij deze|hereby|like this|zeg|joh)",
    "[geef ik] (bij dezen|hierbij|bij deze)",
    "(sterk|helder|duidelijk)",
)
"""Greetings, who is addressed, which message it is, that it was read, and words that add nothing."""

YES: Final = Phrases(
    classes=CLASSES, mended=vocabulary("akkoord prima goedgekeurd approved agreed vastgesteld oké okay bezwaar")
)
for _kind, _phrases in {
    "sure": SURE,
    "mine": MINE,
    "ok": ACKNOWLEDGED,
    "weak": WEAK,
    "sent": SENT,
    "released": RELEASED,
    "for": FOR,
    "theirs": THEIR_YES,
    "of them": THEIRS,
    "thanks": THANKS,
    "read": READ,
    "praise": PRAISED,
    "around": (*BECAUSE, *SAID_AROUND),
}.items():
    YES.add(_kind, _phrases)
NAMED: Final = Phrases(classes=CLASSES)
NAMED.add(
    "message",
    (
        "<the> [<fine>] [‹t›] <noun> [‹m›] [van|over|voor|of|about|for|on] [<the>] [‹t›]",
        "‹t› <noun>",
        "<noun> (over|van|voor|about|for|on) [<the>] ‹t›",
        "[<the>] [<noun>] ‹m› [‹m›] [(van|over|voor|of|about|for|on) ‹t›]",
        "‹m› (van|of) <the> [‹t›] <noun> [(over|about|voor|for) ‹t›]",
    ),
)
"""The message that was shown, in words that name it."""

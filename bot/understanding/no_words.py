"""The words of a no, of a sigh before one, and of taking over; beside the words of a plain yes.

What a verdict is about stands after them: who takes them off a sentence keeps what is still wanted.
"""

from __future__ import annotations

from typing import Final

from bot.understanding.yes_words import YES

_NOT: Final = "(niet|nog niet|nog even niet|nog ff niet|even niet|ff niet|zo niet|zo nog niet|nog steeds niet)"
_CANNOT: Final = "(can't|cant|cannot|can not|won't|wont|will not|couldn't|don't|do not)"
_FIRST: Final = "[even|eerst|weer|maar|svp|pls|please|graag|gewoon]"
NO: Final = (
    "[<i>] (nee|neen|nope|nah|nee hoor|nee joh|nee dus|helaas niet|liever niet|absoluut niet|zeker niet|not yet|not like this|no way|njet)",
    f"[<it> is|is|ben|<i> ben|ga|<i> ga] [hier|er|hiermee] {_NOT} [mee] [<agreed>|goed|oke|ok|prima|doen|klaar|de bedoeling] [zo]",
    f"{_NOT} (doen|zo|versturen|sturen|verzenden|publiceren|plaatsen) [zo|doen]",
    "(van|namens) ‹a› [nog] (geen|niet) [<agreed>|groen licht|goedkeuring]",
    "‹a› (is|gaat|geeft|heeft|keurt) [<it>|hier|er] [nog] (niet|geen) [mee] [<agreed>|groen licht|goedkeuring|goed]",
    "‹a› is het (er|hier) [nog] niet mee eens",
    f"{_CANNOT} (send|publish) <it> [yet|like this]",
    "[nog] geen (akkoord|groen licht|goedkeuring|fiat) [van mij]",
    "(<it>|zo) (kan|mag) (zo|nog|<it>) niet [weg|eruit|de deur uit|naar buiten]",
    "(<it>|zo) (kan|mag) [nog|echt] niet [zo] [weg|eruit|de deur uit|naar buiten]",
    "(kan|mag) zo niet [weg|eruit|de deur uit|naar buiten]",
    f"[stuur|zend|geef|doe] {_FIRST} [<it>] {_FIRST} (terug|retour|teruggestuurd) {_FIRST} [naar|aan] [‹p›|‹a›|de schrijver|de tekentafel|af] [<smile>]",
    f"[<it>] (mag|moet|kan|gaat) {_FIRST} (terug|retour) [naar|aan] [‹p›|de schrijver|de tekentafel]",
    f"{_FIRST} [send|give|hand|take] [<it>] back [to] [‹p›|the drawing board|the writer] {_FIRST}",
    f"return [<it>] [to ‹p›] {_FIRST}",
    f"[<i>] {_CANNOT} [really|quite] (sign <it> off|sign off [on <it>]|approve <it>|approve|agree [to|with] <it>|agree|accept <it>|support <it>) [yet|like this|as is]",
    "[<it>|it's|<it> is] (rejected|reject|afgekeurd|afgewezen|afwijzen|not approved|not ok|not good enough|not good|not ready)",
    "(i'd|i would) rather not [send|publish|approve] [<it>] [yet]",
    "(<it>|zo) gaat [zo|echt] niet [zo] [weg|eruit|uit|de deur uit|naar buiten]",
    "[<i>] keur (<it>|ik <it>) (af|niet goed)",
    "[we're|you're|we zijn er|<it> is] (bijna|almost|nearly|not quite) [there|goed|er|akkoord|right|done]",
    "(‹a›|<they>|<i>|i'm|i am) ['s|is|ben] (nearly|almost|bijna) (happy|akkoord|blij|tevreden|there|om) [with <it>|met <it>|mee|er mee|ermee]",
    "(👎|❌|🛑|⛔)",
)
"""A no, or that the message goes back."""
SIGH: Final = (
    "(hm|hmm|hmmm|mwa|mwah|mwoah|tja|pfoe|poeh|pff|pfff|nou|eh|euh|uh|oei|ai|oef|jeetje|jee|tsja|meh|phew|oof|well|sorry|helaas|gosh|wow|zeg)",
    "[pfoe|poeh|pff|jeetje|zo|phew] (wat|what) (een|a) (<any> [<any>|tekst|verhaal]|<noun> [tekst]|lap tekst|wall of text)",
    "(ik heb|heb|i have|i've) [nog] (een|één|1|one|a) (vraag|vraagje|question|opmerking|puntje|ding|remark)",
    "(just|only|nog) (one|één|een|1) (thing|question|ding|dingetje|vraag|vraagje|puntje|opmerking)",
    "(vraag|vraagje|question|opmerking)",
    "(inhoudelijk|in principe|op hoofdlijnen|in grote lijnen|op zich) (akkoord|goed|prima|mee eens)",
    "[een|a] <fine> (begin|start|basis|opzet)",
)
"""What is breathed before a verdict; it says nothing yet."""
TOLD: Final = (
    "(‹a›|<they>) (vindt|vond|vind|finds|thinks) [<it>] [dat]",
    "(‹a›|<they>) (thinks|says) it's",
    "(‹a›|<they>) (wil|wilt|wants|would like|mist|misses) [dat|nog|graag|wel|eerst nog|to have|to see]",
)
"""That somebody thinks or wants what follows."""
_OVER: Final = "[<it>|‹t›|het stokje|het traject|het dossier|de boel|de klus]"
_GLADLY: Final = "[graag|met plezier|wel|gaarne|met liefde|gewoon]"
TAKEN: Final = (
    f"[dan] (<i> neem|neem) {_OVER} {_GLADLY} [van ‹p›] {_GLADLY} over [van ‹p›]",
    f"[<it>|‹t›] (neem|pak|doe) ik {_GLADLY} (over|erbij|aan|op me|op|er bij|er wel bij|ook) [van ‹p›]",
    f"[<i>] pak {_OVER} {_GLADLY} op",
    "[ja|dat|<it>] (doe ik|zal ik doen|ga ik doen|gaan we doen|doen we|regel ik|komt goed|komt in orde|komt voor elkaar|komt helemaal goed) [graag|hoor]",
    "[met] [de|deze] overdracht [<very>] (akkoord|aanvaard|geaccepteerd|aangenomen|prima|oke|ok)",
    "(<agreed>|<ok>|prima|goed) met [de|deze] overdracht [van ‹p›|van ‹t›]",
    "[ik] (aanvaard|accepteer) [<it>|de overdracht|deze overdracht]",
    "[i] accept [it|this|the handover]",
    "vanaf nu is ([<the>] ‹t›|<it>|het dossier) van mij",
    "([<the>] ‹t›|<it>) is [vanaf nu|nu|voortaan] [nu] van mij",
    "(it's|it is|that's|‹t› is|this is) mine [from here|now|from now on|as of now]",
    "consider it (mine|done)",
    "[dan] neem ik [<it>] [graag|wel] van (je|jou) over [‹p›]",
    "[ik] wil <it> [graag|wel] overnemen",
    "[ik] neem <it>",
    "laat <it> maar aan mij [over]",
    "laat maar aan mij over",
    "geef mij (<it>|het dossier) maar",
    "(ik ontferm me erover|ik ga ervoor|i'd love to|of course|accepting [the handover]|mine)",
    "ik ga <it> [graag] doen",
    "(i'd|i would) be [<very>] (happy|glad) to [take (it|this)] [on|over]",
    "(leave it with me|overgenomen|ik regel <it> [verder])",
    "zet [<it>] maar op (mijn|m'n) naam",
    "schrijf (mij|me) maar op",
    "(ik|i) (doe|do) <it> [graag|wel|verder|met plezier]",
    "(i'll|i will|happy to|glad to|i'm happy to|i am happy to|i'm glad to) take over [from ‹p›]",
    "(i'll|i will|i can|ill) (take|do|pick) (it|this|‹t›|this one|that) [up|on|over] [from here|from ‹p›]",
    "[i'm] [<very>] (happy|glad|pleased) to [take (it|this|‹t›|it on|it over|this on)] [from here|from ‹p›|over|on]",
    "(count me in|i'm in|i'm on it|deal|sure thing|no problem|geen probleem|will do|gladly|with pleasure|sure)",
    "(kom maar (op|door)|laat maar komen|geef maar (hier|door)|regel maar|aangenomen|graag|gaarne|met plezier|met liefde|ik zeg ja|leuk doen we|is goed|dat is goed)",
    "ik ga (ermee|er mee|hiermee) (verder|aan de slag)",
    "[dat|het] lijkt (me|mij) (leuk|goed|prima|mooi|een mooie klus|een leuke klus)",
)
"""Words that take over what was offered."""
BESIDE: Final = (
    "[een|wat een] (leuke|mooie|fijne) (klus|traject|opdracht|uitdaging)",
    "(nice|lovely|great) (job|project|assignment)",
    "kom maar door met (het dossier|de stukken|de spullen|alles|de map|de papieren)",
    "(leuk|mooi) traject",
    "(goed idee|eervol|got it|no worries|right|fijne overdracht [‹p›])",
    "(lief|aardig|fijn|leuk|nice|kind|sweet) [dat|that|of] (je aan me denkt|je aan me dacht|je aan mij denkt|jullie aan me denken|you to think of me|you thought of me)",
    "[wel] leuk [en] [zelfs]",
    "(<ok>|ja|yes|prima|sure) ‹p›",
    "(leuk|zelfs|van ‹p›|from ‹p›)",
)
"""What is said around it."""

PHRASES: Final = YES
"""The words of yes, and these."""
for _kind, _phrases in {"no": NO, "sigh": SIGH, "told": TOLD, "taken": TAKEN, "beside": BESIDE}.items():
    PHRASES.add(_kind, _phrases)

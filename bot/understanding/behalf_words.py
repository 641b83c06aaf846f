"""The words of a yes that is said for somebody else, by whoever may."""

from __future__ import annotations

from typing import Final

from bot.understanding.word_classes import WHEN, WHERE

FOR: Final = (
    "[<i> geef|hierbij geef ik] (namens|nms|nmns|uit naam van|van|on behalf of|from|for|by) [de|onze|wethouder] ‹a›",
    "[geef ik] (namens|nms|nmns|uit naam van|on behalf of|for) <theirs>",
    "on (<theirs>|‹a› 's) behalf",
    "‹a› (zegt|zei|says|said|laat weten)",
    "geef ik [hierbij|bij dezen] namens (<theirs>|‹a›) (door|mee)",
    "‹n›",
)
"""For whom the yes is."""
_READ: Final = "(gelezen|doorgelezen|voorgelezen|gezien|bekeken|doorgenomen|besproken|gesproken|gebeld|read|seen|discussed|spoken to|spoke to|called)"
THEIR_YES: Final = (
    f"‹a› (heeft|has) <it> [{WHEN}] [{WHERE}] {_READ} [{WHERE}] (en|and) (is|gaat) [<very>] <agreed>",
    f"‹a› (heeft|has) <it> [{WHEN}] [{WHERE}] {_READ} [{WHERE}] en (vindt|vond) <it> [<very>] (goed|prima|akkoord|oke|ok) [zo]",
    "‹a› [is|gaat|zegt] [<very>] <agreed> [met <it>|mee|zo]",
    "‹a› is (om|voor)",
    "‹a› (laat|liet) weten dat <they> [<very>] <agreed> (is|gaat)",
    "‹a› staat er [<very>] achter",
    "‹a› staat (erachter|hierachter)",
    "‹a› (gave|gives|has given) [her|his] (approval|ok|okay|blessing|green light)",
    "[net|zojuist] [ik heb|heb] [net|zojuist] (akkoord|groen licht|fiat|green light) [gekregen|ontvangen] (van|from) ‹a› [gekregen|ontvangen]",
    "van ‹a› (mag|kan) <it> [zo] (zo weg|de deur uit|live|de lucht in|verstuurd worden)",
    "‹a› (vindt|vond|zegt) dat <it> [zo] (kan|mag|goed is|akkoord is)",
    "‹a› is [<very>] (fine|ok|okay) with <it>",
    "‹a› (zegt|zei|says|said) [net|zojuist|just] (ja|prima|goed|<agreed>|<ok>|yes|fine)",
    "‹a› (is|was) het (er|hier|hiermee|ermee) [<very>] [mee] eens",
    "‹a› (vindt|vind|vond) <it> [<very>] (goed|prima|akkoord|oke|ok|in orde) [zo]",
    "‹a› (geeft|gaf|heeft) [<it>] [haar|zijn] (groen licht|akkoord|fiat|goedkeuring|zegen|instemming) [gegeven]",
    "‹a› (heeft|has) [<it>] (goedgekeurd|approved|vastgesteld|ingestemd)",
    "‹a› (stemt|stemde) [er|hier|hiermee] [mee] in",
    "‹a› (keurt|keurde) <it> goed",
    "‹a› staat [<very>] achter <it>",
    "‹a› heeft (er|hier) (niks|niets) op aan te merken",
    "‹a› (is|'s) [<very>] happy with <it>",
    "‹a› (agrees|approves|signs off|signed off) [with|on] [<it>]",
    "[<it>] [is] [<very>] <agreed> (door|van|by) ‹a›",
    "(akkoord|groen licht|fiat) van ‹a› [gekregen|binnen]",
)
"""That the one who was asked says yes, told by who speaks for that one."""
THEIRS: Final = (
    f"(‹a›|<they>) (heeft|has|had) (<it>|de brief|de tekst|het bericht|‹m›) [{WHEN}] [{WHERE}] {_READ} [{WHERE}]",
    "<they> (vindt|vond|vind) <it> [<very>] (goed|prima|akkoord|mooi) [zo]",
    "[<they>|‹a›|en] (vindt|vond|vind) <it> (een|n) [<very>] <fine> <noun>",
    "[<they>] (is|gaat) [<very>] <agreed> [zo|mee]",
    "<they> is het (er|hier|hiermee|ermee) [<very>] [mee] eens",
    f"[<i>] (heb|had) [het|hem|m|dit] [met] (‹a›|<theirs>) [{WHEN}] [{WHERE}] {_READ} [{WHERE}]",
    f"[<i>] heb [{WHEN}] [het|hem] [met] ‹a› [{WHEN}] {_READ}",
    f"[<i>] heb (het|hem|m|dit) [{WHEN}] (met|aan) ‹a› [{WHEN}] {_READ}",
    f"[{WHEN}] [hem|het|dit] met ‹a› {_READ}",
    "<they> is er [<very>] blij mee",
    "(‹a›|<they>) (likes|loves|liked|loved) <it>",
)
"""What else is told of the one who was asked: it says nothing by itself."""

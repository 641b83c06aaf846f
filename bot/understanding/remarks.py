"""What is still wanted, taken out of the words of a verdict; and words that only sound like one."""

from __future__ import annotations

import re

PLAIN_NO = re.compile(
    r"(?:nog\s+even\s+niet|even\s+niet|bijna(?: goed| akkoord)?|almost|nearly(?: there)?|nog\s+niet\s+akkoord|niet\s+akkoord|nog\s+niet|niet\s+goed|liever\s+niet|nee|neen|not\s+yet|not\s+like\s+this|not\s+approved|not\s+ok|don't\s+approve|do\s+not\s+approve|i\s+don't\s+approve|reject(?:ed)?|afgekeurd|afwijzen|weiger|no(?!\s+(?:changes|comments|objections|remarks|edits))|nope|zo\s+nog\s+niet|zo\s+niet|(?:hier\s+|daar\s+)?(?:ik\s+)?ga\s+(?:ik\s+)?(?:hier\s+|hiermee\s+|er\s+)?niet\s+(?:mee\s+)?akkoord|ik\s+keur\s+(?:dit|het|hem)\s+(?:niet\s+goed|af)|(?:dit|het|hij|zo)\s+(?:kan|mag)\s+(?:zo\s+|nog\s+|dit\s+)*niet\s+(?:de\s+deur\s+uit|weg|uit|naar\s+buiten|verstuurd\s+worden)|niet\s+(?:versturen|publiceren|verzenden)|needs\s+(?:more\s+)?work|niet\s+zo|👎|❌|decline(?:d)?|geen\s+akkoord|keur\s+(?:ik\s+)?(?:dit\s+)?(?:niet|af)|niet)(?!\w)[\s,;:.!-]*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
"""A no, with what is said after it."""
SOUNDS_SURE = re.compile(
    r"akkoord|akkord|akoord|accoord|approve|vastgesteld|stem(?:t)? in|ingestemd|instemmen|groen licht|👌|all good|zegen|fiat|\bok\b|oke|oké|okay|prima|fine|agree|👍|✅|\bja\b|yes|goed|good|go ahead|verstuur|publiceer|top|perfect|mooi|great|mee eens|accept|neem|good to go|works|happy|keurig|netjes|keur|jazeker|zeker|natuurlijk|doen|doe maar|sure|lgtm|klopt|uitstekend|eens",
    re.IGNORECASE,
)
"""Words that may be meant as a yes: never enough to approve."""
IN_DOUBT = re.compile(
    r"\b(?:kijk|lees|later|morgen|straks|vanmiddag|vanavond|even wachten|moment|tomorrow|later|look at|denk|bijna|misschien|waarschijnlijk|maybe|probably|perhaps|think|almost|twijfel|nadenken|think about|let me|let you know|(?:nog )?niet (?:\w+ )?(?:gelezen|gezien|bekeken)|not (?:read|seen)|weet (?:ik )?(?:het )?(?:nog )?niet|not sure|overleg)\b(?!.*\b(?:eruit|erin|remove|add)\b)",
    re.IGNORECASE,
)
"""Words of doubt, or of a later moment."""
THINKS = re.compile(
    r"\b(?:laat (?:het|dat|je|jullie) .*weten|nadenken|let me (?:check|think|see|get back)|i'll (?:think|check|let you know|get back)|think (?:about|over)|overleggen|geen idee|no idea|(?:nog )?niet (?:\w+ )?(?:gelezen|gezien|bekeken)|not (?:yet )?(?:read|seen)|haven't (?:read|seen)|kauwen|sleep on|(?:ga|kijk) ik (?:er|hier|daar)? ?(?:\w+ )?naar(?: kijken)?|kom er(?:op)? .{0,12}terug)\b",
    re.IGNORECASE,
)
"""That someone will say later."""
_EXPLAINS = re.compile(
    r",\s*(?:dat|die|dit|want|omdat|anders|dan|niemand|mensen|bewoners|iedereen|people|that|this|it|they|because|since|nobody|no one|everyone|otherwise)\b(?!\s+moet).*$",
    re.IGNORECASE | re.DOTALL,
)
_NOT_SO = re.compile(
    r"(?:dus |en )?(?:zo|dit|dat|het) (?:\w+ )?(?:sturen|versturen|doen|gaan|kan|gaat|mag|wil|publiceren|sturen) (?:we |wij |ik |het |dit |die |zo )*niet(?: weg| uit| zo| versturen)?|(?:so )?(?:we're |we are )?not (?:sending|publishing) (?:it |this )?(?:like this)?|not like this|this can't go out(?: like this)?",
    re.IGNORECASE,
)


def remark_of(rest: str) -> str:
    """What must change, without why and without the words around it."""
    return _EXPLAINS.sub("", tidied(rest)).strip(" ,;.")


def without_no(words: str) -> str:
    """The words without a clause that only says no: 'zo sturen we het niet'."""
    kept = [part for part in re.split(r"(?<=[,;.])\s+", words) if not _NOT_SO.fullmatch(part.strip(" ,;.!"))]
    return re.sub(
        r"^(?:dit|het|dat|this|it|that)\s+(?=klinkt|leest|sounds|reads)",
        "",
        " ".join(kept).strip(" ,;"),
        flags=re.IGNORECASE,
    )


_LEADS = re.compile(
    r"^[\s,;:.!-]*(?:(?:mwah|mwa|hmm+|hm|tja|nou|oei|eh|uhm?|well|want|omdat|because|dat|wel|nog|dan|even|ff|graag|(?:ik|ze|zij|hij) (?:wil|mist)(?: wel)?(?: dat)?|(?:she|he|they) (?:just |only |still )?(?:wants?|would like|miss(?:es)?)(?: to have)?|wil ik|i want|alleen|maar|only|but)\b[\s,:]*)*",
    re.IGNORECASE,
)


def tidied(rest: str) -> str:
    """Without the words that only lead to what is wanted."""
    return _LEADS.sub("", rest.strip()).strip(" ,;.!")

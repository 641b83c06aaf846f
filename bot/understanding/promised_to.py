"""To whom something is promised."""

from __future__ import annotations

import re

from bot.understanding.groups import Matched, called_before
from bot.understanding.index import words_of
from bot.understanding.promised import ACTION, COUNCIL, PLEDGE, PROMISING
from bot.understanding.sentence import Sentence

_TO_WORDS = re.compile(
    r"\b(?:beloofd aan|belofte aan|beloftes? aan|toezegging aan|afspraak met|afgesproken met|promised to|promise to|pledge to|aan|met|with|to|promised)\s+(?:de |het |the |our |onze )?(?P<who>\w[\w'’&.-]*(?:\s+(?!(?:dat|om|voor|in|op|over|an?|that|we|ze|zij|het|is|de|krijgt|within|before)\b)\w[\w'’&.-]*){0,3})",
    re.IGNORECASE,
)
_SUBJECT_WHO = re.compile(
    r"(?:^\W*|\b(?:dat|that|heb|hebben|heeft|have|has|promised|beloven|beloof|belooft|beloofde|beloofden|zou|zal|ga|gaan|zullen|moet|moeten|laat|laten|bel|bellen|stuur|sturen|mail|mailen|aan|met|call|tell)\s+)(?:de |het |the )?(?P<who>[\w'’&-]*(?:vereniging|club|stichting|school|buurt|platform|comité|raad|groep|bond|straat|council|association|winkeliers|bewoners|ondernemers|ouders)[\w'’&-]*(?:\s+(?-i:[A-Z][\w'’-]+)|\s+(?:oost|west|noord|zuid))?)",
    re.IGNORECASE,
)


def promised_to(sentence: Sentence, rest: str, core: tuple[int, int]) -> tuple[str | None, tuple[int, int] | None]:
    """To whom it was promised, and the words that say so; `core` is where what is promised stands."""
    who, span = _said_to(sentence, rest, core)
    if who and sentence.place and not sentence.groups:
        before = {str(one.promised_to) for one in sentence.known.commitments(sentence.place.id) if one.promised_to}
        who = called_before(who, before, sentence.place) or who
    return who, span


def _said_to(sentence: Sentence, rest: str, core: tuple[int, int]) -> tuple[str | None, tuple[int, int] | None]:
    """The same, in the words of the sentence or as the group is called."""
    if not ACTION.match(sentence.low) and COUNCIL.search(rest.casefold()) and _pledged_to_council(sentence, rest):
        match = re.search(
            r"\b(?:aan |to )?(?:de |the )?(?:gemeente)?(?:raad|council)\b(?!\s+(?:van|of)\s)",
            sentence.text,
            re.IGNORECASE,
        )
        return ("council" if sentence.english else "raad"), (match.span() if match else None)
    named = [one for one in sentence.groups if one.score >= 0.2 and not _BESIDE.search(sentence.text[: one.start])]
    if not any(core[0] <= one.start < core[1] for one in named) and (told := _told(sentence, core)):
        return told
    within = [one for one in named if core[0] <= one.start < core[1]]
    named = within or named
    if len(named) == 1:
        one = named[0]
        end = _narrower(sentence, one)
        before = re.search(
            r"(?:\b(?:aan|met|bij|voor|with|to|van)\s+)?(?:(?:de|het|the|our|onze|beide)\s+)?$",
            sentence.text[: one.start],
            re.IGNORECASE,
        )
        who = sentence.text[one.start : end] if end > one.end else one.name
        return who, (before.start() if before else one.start, end)
    for pattern in (_TO_WORDS, _SUBJECT_WHO):
        match = pattern.search(sentence.text)
        if (
            match
            and not _is_person(sentence, match["who"])
            and not re.match(r"(?:kerst|elkaar|ons|mij|me|do|be|the|a|de|het|een|spoed)\b", match["who"], re.IGNORECASE)
        ):
            if (
                pattern is _TO_WORDS
                and match[0].casefold().startswith(("aan ", "met ", "to ", "with "))
                and not _beneficiary(sentence, match)
            ):
                continue
            who = re.split(r"\s+(?:krijgt|krijgen|hoort|een|an|a|dat|om)\b", match["who"])[0].strip(" .,:")
            if any(day.start < match.end("who") and match.start("who") < day.end for day in sentence.days):
                continue
            if len(named) > 1 and _small(who) in {"bewoner", "bewoners", "residents"}:
                return None, None
            return who, (match.start(), match.start("who") + len(who))
    return None, None


_PART_OF = re.compile(
    r"\s+(?:(?:van|in|uit|aan|op|bij|langs|of|from|on)\s+(?:(?:de|het|the)\s+)?)?[A-Z][\w'-]*(?:\s[A-Z][\w'-]*)?"
)


def _narrower(sentence: Sentence, group: Matched) -> int:
    """Where its words end when they narrow the group down: 'huurders van de Esdoornflat'."""
    match = _PART_OF.match(sentence.text, group.end)
    if match is None or any(start < match.end() and group.end < end for start, end in _named(sentence)):
        return group.end
    places = [sentence.words_at(one) for one in sentence.named]
    known = any(start < match.end() and group.end < end for start, end in places)
    return group.end if known else match.end()


_TOLD = re.compile(
    r"\b(?:heb|hebben|heeft|hadden|had)\s+(?:(?:ik|we|wij|net|ook|al|zojuist|tegen|aan)\s+)*(?:de |het |alle |onze )?(?P<who>[^,.;:]{3,40}?)\s+(?:(?:een|dat|om)\b[^,.;:]{0,60}?\s+)?(?:beloofd|toegezegd|gezegd|verteld|laten weten|gemeld)\b"
    r"|\b(?:tegen|aan|met)\s+(?:de |het |alle |onze )?(?P<against>[^,.;:]{3,40}?)\s+(?:heb \w+ |hebben \w+ |is )?(?:beloofd|toegezegd|gezegd|verteld|gemeld|afgesproken)\b"
    r"|\b(?:beloofde[n]?|vertelde[n]?|promised|told|assured)\s+(?:de |het |the |our |all )?(?P<whom>[^,.;:]{3,40}?)\s+(?:dat|om|een|that|a|an|the|they|we|i|to)\b",
    re.IGNORECASE,
)
"""To whom it is said, in other words than 'aan' or 'met': 'heb de roeiers toegezegd dat', 'told the rowers they'd'."""
_CALLED = re.compile(
    r"\W*(?:net |zojuist |even )?(?:bij |met )?(?:de |het |onze )?(?P<called>[^,.;:]{3,40}?)\s+(?:gebeld|gesproken|gemaild|geweest|langsgeweest|bezocht)\s*,\s+(?:ze|zij|hij|die|zij)\s+(?:krijg|hoor|ontvang)",
    re.IGNORECASE,
)
"""With whom it was spoken of just before: 'bij de bakker geweest, hij krijgt ...'."""
_BESIDE = re.compile(
    r"\b(?:by|near|at|behind|langs|achter|naast|tegenover|rondom)\s+(?:the |de |het )?$", re.IGNORECASE
)
"""Before a group that only says where."""
_NOT_WHOM = re.compile(
    r"(?:een|dat|het|dit|er|hun|haar|hem|ze|zij|ons|mij|me|ik|we|wij|they|them|it|that|a|an|to|in|op|bij|on|at|om|al|net|ook|nog|wel|niet)\b",
    re.IGNORECASE,
)


def _named(sentence: Sentence) -> list[tuple[int, int]]:
    """Where days and people stand: they are nobody to whom a thing is promised."""
    days = [(day.start, day.end) for day in (*sentence.days, *sentence.past_days)]
    return [*days, *((one.start, one.end) for one in sentence.people)]


def _told(sentence: Sentence, core: tuple[int, int]) -> tuple[str, tuple[int, int]] | None:
    """To whom it is said in the words of the promise, when that is no group of the trajectory."""
    match = _TOLD.search(sentence.text, *core) or _CALLED.match(sentence.text)
    if match is None:
        return None
    name = next(name for name, said in match.groupdict().items() if said)
    start, end = match.span(name)
    if _NOT_WHOM.match(match[name]) or any(first < end and start < last for first, last in _named(sentence)):
        return None
    return sentence.text[start:end], (start, end)


def _small(word: str) -> str:
    return word.casefold()


def _beneficiary(sentence: Sentence, match: re.Match[str]) -> bool:
    head = sentence.text[: match.start()].casefold()
    return bool(
        PROMISING.search(head) or re.search(r"(?:afspraak|belofte|promise|toezegging|pledge|commitment)\s*$", head)
    )


def _is_person(sentence: Sentence, who: str) -> bool:
    words = words_of(who)[0]
    return any(one.start <= sentence.text.find(who) < one.end for one in sentence.people) or not words


def _pledged_to_council(sentence: Sentence, rest: str) -> bool:
    low = rest.casefold()
    return bool(
        PLEDGE.search(low)
        or PROMISING.search(low)
        or re.search(
            r"\braad (?:krijgt|ontvangt|hoort)|(?:krijgt|ontvangt|hoort) de (?:gemeente)?raad|council (?:gets|receives)|^\W*(?:raad|council)|aan de (?:raad|commissie)|to the council",
            low,
        )
    )

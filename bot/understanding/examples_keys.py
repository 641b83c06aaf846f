"""One sentence for every intent about the eight keys, in both languages."""

from __future__ import annotations

PAIRS: tuple[tuple[str, str, str], ...] = (
    (
        "input.record",
        "inbreng lindekwartier van basisschool De Brug: kiss & ride aan de achterkant",
        "input lindekwartier from basisschool De Brug: kiss & ride at the back",
    ),
    (
        "input.answer",
        "inbreng I-1 niet overgenomen: de brandweer kan er niet langs",
        "input I-1 not adopted: the fire brigade cannot pass",
    ),
    ("input.list", "onbeantwoorde inbreng lindekwartier", "unanswered input lindekwartier"),
    (
        "round.open",
        "open ronde lindekwartier: Tweede schets, van 1 maart 2027 tot en met 31 maart 2027",
        "open round lindekwartier: Second sketch, from 1 March 2027 until 31 March 2027",
    ),
    ("round.announce", "ronde R-014-2 aangekondigd op 10 december 2026", "round R-014-2 announced on 10 December 2026"),
    ("round.close", "sluit ronde R-014-1", "close round R-014-1"),
    ("round.answer", "ronde R-014-1 beantwoord met M-014-1", "round R-014-1 answered with M-014-1"),
    (
        "lesson.record",
        "les lindekwartier: vraag scholen voor de zomer",
        "lesson lindekwartier: ask schools before the summer",
    ),
    ("lesson.share", "deel L-01", "share L-01"),
    ("lesson.search", "lessen over scholen", "lessons about schools"),
    ("lesson.alike", "lessen voor lindekwartier", "lessons for lindekwartier"),
)

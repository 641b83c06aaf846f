"""The clear forms in Dutch about the eight keys; the first that fits counts."""

from __future__ import annotations

from bot.understanding.grammar import form

FORMS = (
    # input and rounds
    form("input.answer", "inbreng {input_id} [is ]niet overgenomen[[:|,] {reason...}]", outcome="not_adopted"),
    form(
        "input.answer", "inbreng {input_id} [is ](deels|voor een deel) overgenomen[[:|,] {reason...}]", outcome="partly"
    ),
    form("input.answer", "inbreng {input_id} [is ]overgenomen[[:|,] {reason...}]", outcome="adopted"),
    form("input.answer", "inbreng {input_id} later[[:|,] {reason...}]", outcome="later"),
    form(
        "input.answer",
        "inbreng {trajectory} van {group} [is ]niet overgenomen[[:|,] {reason...}]",
        outcome="not_adopted",
    ),
    form(
        "input.answer",
        "inbreng {trajectory} van {group} [is ](deels|voor een deel) overgenomen[[:|,] {reason...}]",
        outcome="partly",
    ),
    form("input.answer", "inbreng {trajectory} van {group} [is ]overgenomen[[:|,] {reason...}]", outcome="adopted"),
    form("input.answer", "inbreng {trajectory} van {group} later[[:|,] {reason...}]", outcome="later"),
    form("input.answer", "beantwoord inbreng {trajectory}"),
    form("input.record", "[leg vast: ]inbreng {trajectory} van {group}: {text...}"),
    form("input.record", "[leg vast: ]inbreng van {group} (in|voor|over) {trajectory}: {text...}"),
    form("input.record", "[leg vast: ]inbreng van {group}: {text...}"),
    form("input.record", "[leg vast: ]inbreng {trajectory}: {text...}"),
    form("input.record", "[leg vast: ]inbreng: {text...}"),
    form(
        "input.list",
        "(onbeantwoorde inbreng|inbreng zonder antwoord) [(van|over|in|voor) ]{trajectory}",
        status="unanswered",
    ),
    form("input.list", "(onbeantwoorde inbreng|inbreng zonder antwoord)", status="unanswered"),
    form("input.list", "(inbreng|rondes) [(van|over|in|voor) ]{trajectory}"),
    form("input.list", "(inbreng|rondes)"),
    form(
        "round.open",
        "(open|nieuwe|plan) ronde {trajectory}: {title}, (van|vanaf) {opens} (tot en met|t/m|tot) {closes}",
    ),
    form("round.open", "(open|nieuwe|plan) ronde {trajectory}[: {title}]"),
    form("round.announce", "[ronde ]{round_id} [is ]aangekondigd[ op {date}][ (met|in) {message_id}]"),
    form("round.close", "(sluit|beëindig) [ronde ]{round_id}[ op {date}]"),
    form("round.answer", "[ronde ]{round_id} [is ]beantwoord (met|in|door) {message_id}"),
    # lessons
    form("lesson.record", "les[ (van|uit|voor)] {trajectory}: {text...}"),
    form("lesson.record", "[leg vast: ]les: {text...}"),
    form("lesson.share", "deel {lesson_id}"),
    form("lesson.search", "(zoek lessen|lessen|wat leerden we|zoek les) (over|met) {query...}"),
    form("lesson.search", "zoek lessen[:] {query...}"),
    form("lesson.alike", "lessen [(voor|van) ]{trajectory}"),
    form("lesson.alike", "lessen"),
)

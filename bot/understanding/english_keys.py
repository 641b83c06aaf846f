"""The clear forms in English about the eight keys; the first that fits counts."""

from __future__ import annotations

from bot.understanding.grammar import form

FORMS = (
    # input and rounds
    form("input.answer", "input {input_id} [is ]not adopted[[:|,] {reason...}]", outcome="not_adopted"),
    form("input.answer", "input {input_id} [is ]partly adopted[[:|,] {reason...}]", outcome="partly"),
    form("input.answer", "input {input_id} [is ]adopted[[:|,] {reason...}]", outcome="adopted"),
    form("input.answer", "input {input_id} later[[:|,] {reason...}]", outcome="later"),
    form("input.answer", "input {trajectory} from {group} [is ]not adopted[[:|,] {reason...}]", outcome="not_adopted"),
    form("input.answer", "input {trajectory} from {group} [is ]partly adopted[[:|,] {reason...}]", outcome="partly"),
    form("input.answer", "input {trajectory} from {group} [is ]adopted[[:|,] {reason...}]", outcome="adopted"),
    form("input.answer", "answer [the ]input {trajectory}"),
    form("input.record", "input {trajectory} from {group}: {text...}"),
    form("input.record", "input from {group} (in|for|about) {trajectory}: {text...}"),
    form("input.record", "input from {group}: {text...}"),
    form("input.record", "input {trajectory}: {text...}"),
    form("input.record", "input: {text...}"),
    form(
        "input.list",
        "(unanswered input|input without [an ]answer) [(of|about|in|for) ]{trajectory}",
        status="unanswered",
    ),
    form("input.list", "(unanswered input|input without [an ]answer)", status="unanswered"),
    form("input.list", "(input|rounds) [(of|about|in|for) ]{trajectory}"),
    form("input.list", "(input|rounds)"),
    form("round.open", "(open|new|plan) round {trajectory}: {title}, from {opens} (until|to) {closes}"),
    form("round.open", "(open|new|plan) round {trajectory}[: {title}]"),
    form("round.announce", "[round ]{round_id} [is ]announced[ on {date}][ (with|in) {message_id}]"),
    form("round.close", "close [round ]{round_id}[ on {date}]"),
    form("round.answer", "[round ]{round_id} [is ]answered (with|in|by) {message_id}"),
    # lessons
    form("lesson.record", "lesson[ (from|of|for)] {trajectory}: {text...}"),
    form("lesson.record", "lesson: {text...}"),
    form("lesson.share", "share {lesson_id}"),
    form("lesson.search", "(find lessons|lessons|what did we learn) (about|with) {query...}"),
    form("lesson.search", "find lessons[:] {query...}"),
    form("lesson.alike", "lessons [(for|of) ]{trajectory}"),
    form("lesson.alike", "lessons"),
)

"""What breaks the keys that residents see first: expectations, seriousness, everyone."""

from dataclasses import replace
from datetime import date

from bot.domain.commitment import CommitmentStatus
from bot.domain.message import MessageKind, PromiseSentence
from bot.domain.organisation import Level
from bot.domain.signals.code import Code
from tests.unit.signals.broken import MONDAY, START, Broken, a_decision, a_round
from tests.unit.signals.world import (
    added,
    clean,
    initiative,
    item,
    nested,
    part,
    published,
    trajectory,
)

_EXPECTATION = part(clean(), "expectation", feedback_how=None)
_PROMISE = PromiseSentence(sentence="U hoort het op 1 maart.")

CASES = (
    Broken(Code.EXPECTATION_INCOMPLETE, _EXPECTATION, lambda d: part(d, "expectation", feedback_how="brief")),
    Broken(
        Code.EXPECTATION_INCOMPLETE,
        trajectory(initiative(_EXPECTATION, START), input_rounds=()),
        lambda d: part(d, "expectation", feedback_how="brief"),
        first=MONDAY,
    ),
    Broken(
        Code.EXPECTATION_CHANGED_UNTOLD,
        part(clean(), "expectation", changed_on=date(2026, 8, 28)),
        lambda d: added(d, "messages", published("M-3", MessageKind.PLANNING, date(2026, 8, 28))),
    ),
    Broken(
        Code.RESULT_DATE_PASSED,
        trajectory(
            part(replace(clean(), messages=clean().messages[:1]), "expectation", results_visible_on=date(2026, 11, 22)),
            input_rounds=(),
        ),
        lambda d: added(d, "messages", published("M-3", MessageKind.FEEDBACK, date(2026, 11, 23))),
        first=MONDAY,
    ),
    Broken(
        Code.ROUND_UNANNOUNCED,
        added(clean(), "input_rounds", a_round()),
        lambda d: nested(d, "input_rounds", 1, announced_on=date(2026, 11, 20)),
        "R-2",
        MONDAY,
    ),
    Broken(
        Code.CITIZEN_TIME_EXCEEDED,
        part(clean(), "expectation", hours_asked=4.5),
        lambda d: part(d, "expectation", hours_announced=5),
    ),
    Broken(
        Code.LEVEL_BELOW_MINIMUM,
        trajectory(clean(), participation_level=Level.INFORM),
        lambda d: trajectory(d, participation_level=Level.CONSULT),
    ),
    Broken(
        Code.COMMITMENT_OVERDUE,
        item(clean(), "C-1", due=date(2026, 11, 22), postponed_to=None),
        lambda d: item(d, "C-1", status=CommitmentStatus.DONE),
        "C-1",
        MONDAY,
    ),
    Broken(
        Code.COMMITMENT_DUE_SOON,
        item(clean(), "C-1", due=date(2026, 11, 30)),
        lambda d: item(d, "C-1", status=CommitmentStatus.WITHDRAWN),
        "C-1",
        MONDAY,
    ),
    Broken(
        Code.COMMITMENT_WITHOUT_OWNER, item(clean(), "C-1", owner=None), lambda d: item(d, "C-1", owner="daan"), "C-1"
    ),
    Broken(
        Code.COMMITMENT_WITHOUT_DATE,
        item(clean(), "C-1", due=None),
        lambda d: item(d, "C-1", due=date(2027, 4, 9)),
        "C-1",
    ),
    Broken(
        Code.POSTPONED_SILENTLY,
        item(
            clean(), "C-1", status=CommitmentStatus.POSTPONED, postponed_on=date(2026, 11, 13),
            postponed_to=date(2027, 4, 10),
        ),
        lambda d: item(d, "C-1", promised_to_informed_on=date(2026, 11, 23)),
        "C-1",
        MONDAY,
    ),
    Broken(
        Code.PLEDGE_WITHOUT_COUNCIL_REF,
        item(clean(), "C-2", council_ref=None, made_on=date(2026, 11, 13)),
        lambda d: item(d, "C-2", council_ref="TZ-2"),
        "C-2",
        MONDAY,
    ),
    Broken(
        Code.DECISION_WITHOUT_EXPLANATION,
        item(clean(), "D-1", input_effect=None),
        lambda d: item(d, "D-1", input_effect="Ja."),
        "D-1",
    ),
    Broken(
        Code.DECISION_WITHOUT_EXPLANATION,
        added(
            added(clean(), "messages", published("M-3", MessageKind.PLANNING, date(2026, 11, 13))), "decisions", a_decision(taken_on=date(2026, 11, 13), reason=None, told_by=None)
        ),
        lambda d: item(d, "D-9", reason="Zo."),
        "D-9",
        MONDAY,
    ),
    Broken(
        Code.DECISION_UNTOLD,
        added(clean(), "decisions", a_decision(taken_on=date(2026, 8, 24), told_by=None)),
        lambda d: item(d, "D-9", told_by="M-2"),
        "D-9",
        date(2026, 9, 8),
    ),
    Broken(
        Code.INPUT_UNANSWERED,
        nested(clean(), "input_rounds", 0, answered_by=None, feedback_due=date(2026, 11, 22)),
        lambda d: nested(d, "input_rounds", 0, answered_by="M-2"),
        "R-1",
        MONDAY,
    ),
    Broken(
        Code.INPUT_UNANSWERED,
        nested(clean(), "input_rounds", 0, answered_by=None, feedback_due=None),
        lambda d: nested(d, "input_rounds", 0, answered_by="M-2"),
        "R-1",
        date(2026, 9, 15),
    ),
    Broken(
        Code.INFORMED_LATE,
        nested(clean(), "input_rounds", 0, announced_on=date(2026, 6, 18)),
        lambda d: nested(d, "input_rounds", 0, announced_on=date(2026, 6, 17)),
        "R-1",
    ),
    Broken(
        Code.PROMISE_IN_MESSAGE_NOT_RECORDED,
        item(clean(), "M-2", promises=(_PROMISE, replace(_PROMISE, commitment="C-1"))),
        lambda d: item(d, "M-2", promises=(replace(_PROMISE, not_needed="dat is al gedaan"),)),
        "M-2",
    ),
    Broken(
        Code.NO_GROUPS,
        trajectory(initiative(clean(), START), groups=()),
        lambda d: trajectory(d, groups=clean().trajectory.groups),
        first=MONDAY,
    ),
    Broken(
        Code.GROUP_UNHEARD,
        nested(nested(clean(), "input_rounds", 0, closes=START), "groups", 0, heard=()),
        lambda d: nested(d, "groups", 0, heard=(date(2026, 11, 20),)),
        "G1",
        MONDAY,
    ),
    Broken(
        Code.LATE_JOINER_WAITING,
        nested(clean(), "late_joiners", 0, asked=date(2026, 11, 13), answered=None),
        lambda d: nested(d, "late_joiners", 0, answered=date(2026, 11, 23)),
        "J-1",
        MONDAY,
    ),
    Broken(
        Code.ONE_CHANNEL_ONLY,
        nested(clean(), "input_rounds", 0, channels=("website",)),
        lambda d: nested(d, "input_rounds", 0, channels=("website", "papier")),
    ),

)  # fmt: skip

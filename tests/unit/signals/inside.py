"""What breaks the keys inside the municipality: investment, one trajectory, lessons, short lines, council."""

from dataclasses import replace
from datetime import date

from bot.domain.council import Body, CouncilRole, PlannedItem
from bot.domain.handover import Handover
from bot.domain.message import MessageKind
from bot.domain.phase import Phase
from bot.domain.signals.code import Code
from bot.domain.trajectory import Mandate, TrajectoryStatus
from tests.unit.signals.broken import MONDAY, START, Broken, a_decision, ended
from tests.unit.signals.world import (
    PEOPLE,
    added,
    clean,
    initiative,
    item,
    nested,
    part,
    published,
    trajectory,
)

CASES = (
    Broken(
        Code.EFFORT_NOT_ESTIMATED,
        part(initiative(clean(), START), "effort", hours_estimate=None),
        lambda d: part(d, "effort", hours_estimate=50),
        first=MONDAY,
    ),
    Broken(Code.EFFORT_OVER, part(clean(), "effort", hours_actual=100.5), lambda d: part(d, "effort", hours_actual=100)),
    Broken(Code.EFFORT_OVER, part(clean(), "effort", spent_eur=1001), lambda d: part(d, "effort", budget_eur=1001)),
    Broken(
        Code.YIELD_NOT_RECORDED,
        part(
            trajectory(clean(), status=TrajectoryStatus.CLOSED), "effort", objections_filed=1, complaints=0,
            redesigns_after_decision=0,
        ),
        lambda d: part(d, "effort", objections_comparable_project=4),
    ),
    Broken(
        Code.HANDOVER_WITHOUT_RECEIVER,
        nested(clean(), "handovers", 0, accepted=None, offered=date(2026, 11, 13)),
        lambda d: nested(d, "handovers", 0, accepted=date(2026, 11, 23)),
        "design",
        MONDAY,
    ),
    Broken(
        Code.HANDOVER_WITHOUT_RECEIVER,
        nested(clean(), "handovers", 0, accepted=None, offered=date(2026, 11, 23), to=None),
        lambda d: nested(d, "handovers", 0, to="daan"),
        "design",
    ),
    Broken(
        Code.HANDOVER_WITHOUT_RECEIVER,
        trajectory(initiative(clean(), START), handovers=()),
        lambda d: trajectory(d, handovers=(Handover(from_phase=Phase.INITIATIVE, to_phase=Phase.DESIGN, to="sanne"),)),
        "design",
        MONDAY,
    ),
    Broken(
        Code.OWNER_LEAVING,
        replace(clean(), people={**PEOPLE, "daan": replace(PEOPLE["daan"], leaves_on=START)}),
        lambda d: item(d, "C-1", owner="sanne"),
        "daan",
        MONDAY,
    ),
    Broken(
        Code.CONTACT_WITHOUT_DEPUTY,
        part(clean(), "contact_point", deputy=None),
        lambda d: part(d, "contact_point", deputy="sanne"),
    ),
    Broken(
        Code.NO_CONTACT,
        part(clean(), "contact_point", person=None, deputy=None),
        lambda d: part(d, "contact_point", person="yara", deputy="sanne"),
    ),
    Broken(
        Code.NO_MANDATE,
        trajectory(initiative(clean(), START), mandate=None),
        lambda d: trajectory(d, mandate=Mandate(text="Ja")),
        first=MONDAY,
    ),
    Broken(Code.NO_MANDATE, trajectory(clean(), mandate=Mandate()), lambda d: trajectory(d, mandate=Mandate(text="Ja"))),
    Broken(
        Code.PHASE_WITHOUT_LESSON,
        nested(clean(), "phases", 0, lesson_ids=(), end=date(2026, 11, 6)),
        lambda d: nested(d, "phases", 0, lesson_ids=("L-02",)),
        "initiative",
        MONDAY,
    ),
    Broken(
        Code.LESSON_NOT_SHARED,
        item(clean(), "L-01", shared_on=None),
        lambda d: item(d, "L-01", shared_on=date(2026, 11, 23)),
    ),
    Broken(
        Code.EVALUATION_MISSING,
        ended(clean(), Phase.MAINTENANCE, planned_end=MONDAY),
        lambda d: part(
            d, "council", planned_items=(PlannedItem(body=Body.COMMITTEE, date=date(2027, 5, 13), item="Evaluatie"),)
        ),
        first=MONDAY,
    ),
    Broken(
        Code.QUESTION_NEEDED_SOON,
        item(clean(), "Q-1", needed_by=date(2026, 11, 24)),
        lambda d: item(d, "Q-1", answered=MONDAY),
        "Q-1",
        MONDAY,
    ),
    Broken(
        Code.QUESTION_OVERDUE,
        item(clean(), "Q-1", needed_by=date(2026, 11, 22)),
        lambda d: item(d, "Q-1", withdrawn_on=MONDAY),
        "Q-1",
        MONDAY,
    ),
    Broken(
        Code.QUESTION_OVERDUE,
        item(clean(), "Q-1", needed_by=None, asked=date(2026, 11, 17)),
        lambda d: item(d, "Q-1", answered=MONDAY),
        "Q-1",
        date(2026, 11, 21),
    ),
    Broken(
        Code.MESSAGE_CHANGED_AFTER_APPROVAL,
        item(clean(), "M-2", published_hash="other"),
        lambda d: item(d, "M-2", approved_hash="other"),
        "M-2",
    ),
    Broken(
        Code.MESSAGE_PUBLISHED_UNAPPROVED,
        item(clean(), "M-2", approved_by=None, approved_hash=None, approved_on=None),
        lambda d: item(d, "M-2", withdrawn_on=MONDAY),
        "M-2",
    ),
    Broken(
        Code.MESSAGE_STALE,
        added(clean(), "decisions", a_decision(taken_on=date(2026, 11, 18))),
        lambda d: added(d, "messages", published("M-3", MessageKind.PLANNING, date(2026, 11, 18))),
        "M-2",
        MONDAY,
    ),
    Broken(
        Code.STEER_NOT_SEEN,
        item(clean(), "D-2", acknowledged_by=(), taken_on=date(2026, 11, 18)),
        lambda d: item(d, "D-2", acknowledged_by=("sanne",)),
        "D-2",
        MONDAY,
    ),
    Broken(
        Code.COUNCIL_ROLE_MISSING,
        part(clean(), "council", role={Phase.INITIATIVE: CouncilRole.INFORMED}),
        lambda d: part(d, "council", role={Phase.DESIGN: CouncilRole.NONE}),
        "design",
    ),
    Broken(
        Code.COUNCIL_ROLE_MISSING,
        nested(clean(), "phases", 2, planned_start=START),
        lambda d: part(d, "council", role={**d.trajectory.council.role, Phase.DECISION: CouncilRole.NONE}),
        "decision",
        MONDAY,
    ),
    Broken(
        Code.COUNCIL_ROLE_UNANNOUNCED,
        part(clean(), "council", role_announced={}),
        lambda d: part(d, "council", role_announced={Phase.DESIGN: MONDAY}),
        "design",
    ),
    Broken(
        Code.COUNCIL_DATE_MISSING,
        part(
            nested(trajectory(clean(), phase=Phase.DECISION), "phases", 2, start=date(2026, 9, 1)), "council",
            role={Phase.DECISION: CouncilRole.DECIDES}, role_announced={Phase.DECISION: MONDAY}, planned_items=(),
        ),
        lambda d: part(d, "council", planned_items=clean().trajectory.council.planned_items),
    ),
    Broken(
        Code.COUNCIL_NOT_INFORMED_FIRST,
        item(clean(), "M-2", council_informed_on=date(2026, 8, 28)),
        lambda d: item(d, "M-2", council_informed_on=date(2026, 8, 27)),
        "M-2",
    ),
)  # fmt: skip

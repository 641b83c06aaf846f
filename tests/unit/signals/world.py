"""A trajectory in which nothing is the matter, and ways to break and mend it."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.calendar import Calendar, Recess
from bot.domain.commitment import Commitment, CommitmentKind
from bot.domain.council import Body, Council, CouncilRole, PlannedItem
from bot.domain.decision import Decision, DecisionKind
from bot.domain.effort import Effort
from bot.domain.expectation import Expectation
from bot.domain.group import Group, LateJoiner
from bot.domain.handover import Handover
from bot.domain.input_round import InputRound
from bot.domain.lesson import Lesson
from bot.domain.message import Message, MessageKind
from bot.domain.organisation import Level, Organisation
from bot.domain.person import Person, Role
from bot.domain.phase import Phase, PhaseSpan
from bot.domain.question import Question
from bot.domain.signals.dossier import Dossier
from bot.domain.signals.sweep import signals
from bot.domain.trajectory import Advisers, ContactPoint, Mandate, Trajectory

ORGANISATION = Organisation(
    key="rijnveste",
    name="gemeente Rijnveste",
    minimum_level=Level.CONSULT,
    calendar=Calendar(recess=(Recess(name="kerstreces", from_=date(2026, 12, 21), to=date(2027, 1, 3)),)),
)
PEOPLE = {
    person.id: person
    for person in (
        Person(id="anna", name="Anna de Wit", role=Role.ALDERMAN),
        Person(id="marit", name="Marit Jansen", role=Role.EXECUTIVE_ADVISER, acts_for="anna"),
        Person(id="bram", name="Bram Kuipers", role=Role.OFFICIAL_CLIENT),
        Person(id="sanne", name="Sanne Bakker", role=Role.PROJECT_LEAD),
        Person(id="yara", name="Yara Willems", role=Role.STAKEHOLDER_MANAGER),
        Person(id="daan", name="Daan Scholten", role=Role.ASSET_MANAGER),
        Person(id="eva", name="Eva Meijer", role=Role.COMMUNICATIONS_ADVISER),
        Person(id="noor", name="Noor Hendriks", role=Role.PARTICIPATION_ADVISER),
    )
}


def clean() -> Dossier:
    """In order on every day from 1 September until 31 December 2026."""
    return Dossier(
        trajectory=Trajectory(
            id="T-2026-001",
            slug="plein",
            title="Het plein",
            phase=Phase.DESIGN,
            portfolio_holder="anna",
            official_client="bram",
            project_lead="sanne",
            contact_point=ContactPoint(person="yara", deputy="sanne"),
            advisers=Advisers(communications="eva", participation="noor"),
            mandate=Mandate(text="Planning en vorm", given_by="bram", given_on=date(2026, 3, 2)),
            participation_level=Level.ADVISE,
            departments={Phase.INITIATIVE: "Beheer", Phase.DESIGN: "Projecten", Phase.DECISION: "Projecten"},
            phases=(
                PhaseSpan(
                    phase=Phase.INITIATIVE, start=date(2026, 3, 2), end=date(2026, 5, 29), lesson_ids=("L-01",)
                ),
                PhaseSpan(phase=Phase.DESIGN, start=date(2026, 6, 1), planned_end=date(2027, 5, 28)),
                PhaseSpan(phase=Phase.DECISION, planned_start=date(2027, 6, 1)),
            ),
            handovers=(
                Handover(
                    from_phase=Phase.INITIATIVE,
                    to_phase=Phase.DESIGN,
                    from_="bram",
                    to="sanne",
                    offered=date(2026, 5, 26),
                    accepted=date(2026, 5, 28),
                ),
            ),
            expectation=Expectation(
                open_for_input=("bomen",),
                not_open=("riool",),
                time_asked="2 avonden",
                results_visible_on=date(2027, 5, 14),
                feedback_how="brief",
                hours_announced=4,
                hours_asked=4,
                changed_on=date(2026, 6, 4),
                announced_by="M-1",
            ),
            groups=(
                Group(id="G1", name="bewoners", essential=True, heard=(date(2026, 7, 1),)),
                Group(id="G2", name="hulpdiensten"),
            ),
            late_joiners=(LateJoiner(id="J-1", group="school", asked=date(2026, 7, 1), answered=date(2026, 7, 2)),),
            input_rounds=(
                InputRound(
                    id="R-1",
                    title="Schets",
                    opens=date(2026, 7, 1),
                    closes=date(2026, 8, 3),
                    channels=("avond", "website"),
                    online=("website",),
                    announced_by="M-1",
                    announced_on=date(2026, 6, 10),
                    answered_by="M-2",
                    feedback_due=date(2026, 8, 28),
                ),
            ),
            council=Council(
                role={Phase.INITIATIVE: CouncilRole.INFORMED, Phase.DESIGN: CouncilRole.INFORMED},
                role_announced={Phase.DESIGN: date(2026, 6, 10)},
                planned_items=(PlannedItem(body=Body.COUNCIL, date=date(2027, 6, 24), item="krediet"),),
            ),
            effort=Effort(hours_estimate=100, hours_actual=40, budget_eur=1000, spent_eur=100),
        ),
        commitments=(
            Commitment(
                id="C-1",
                trajectory="T-2026-001",
                kind=CommitmentKind.RESIDENT_PROMISE,
                text="Bomen laten zien",
                promised_by="anna",
                owner="daan",
                made_on=date(2026, 7, 1),
                due=date(2027, 4, 9),
            ),
            Commitment(
                id="C-2",
                trajectory="T-2026-001",
                kind=CommitmentKind.COUNCIL_PLEDGE,
                text="Overzicht voor de raad",
                promised_by="anna",
                owner="sanne",
                made_on=date(2026, 7, 1),
                due=date(2027, 4, 9),
                council_ref="TZ-1",
            ),
        ),
        questions=(
            Question(
                id="Q-1", trajectory="T-2026-001", asked_by="sanne", to="anna", via="marit", text="Mag het?",
                asked=date(2026, 7, 1), needed_by=date(2027, 4, 9),
            ),
        ),
        decisions=(
            Decision(
                id="D-1", trajectory="T-2026-001", body=Body.COLLEGE, kind=DecisionKind.COLLEGE_DECISION,
                text="Kaders", taken_on=date(2026, 6, 2), reference="BW 1", reason="Het moet.",
                input_effect="Nog geen.", told_by="M-1",
            ),
            Decision(
                id="D-2", trajectory="T-2026-001", body=Body.ALDERMAN, kind=DecisionKind.STEER, text="Eerst de school",
                taken_on=date(2026, 7, 1), acknowledged_by=("sanne",),
            ),
        ),
        messages=(
            published("M-1", MessageKind.START, date(2026, 6, 10)),
            published("M-2", MessageKind.FEEDBACK, date(2026, 8, 27)),
        ),
        lessons=(Lesson(id="L-01", trajectory="T-2026-001", phase=Phase.INITIATIVE, text="Les.", shared_on=date(2026, 6, 4)),),
        people=PEOPLE,
    )  # fmt: skip


def published(id: str, kind: MessageKind, on: date, **more: object) -> Message:
    """A message that was approved and published as approved."""
    given = {
        "approved_by": "anna", "approved_on": on, "approved_hash": "h", "published_on": on, "published_hash": "h",
        "drafted_by": "eva", "body": "Tekst.", **more,
    }  # fmt: skip
    return Message(id=id, trajectory="T-2026-001", kind=kind, title="Bericht", **given)  # type: ignore[arg-type]


def at(day: date) -> datetime:
    """Ten in the morning of that day."""
    return datetime.combine(day, datetime.min.time().replace(hour=10), ZoneInfo("Europe/Amsterdam"))


def found(dossier: Dossier, day: date, organisation: Organisation = ORGANISATION) -> set[tuple[str, str | None]]:
    """Codes with subjects."""
    given = signals(dossier, organisation, at(day))
    pairs = [(signal.code.value, signal.subject) for signal in given]
    assert len(pairs) == len(set(pairs)), "a signal is given twice"
    return set(pairs)


def trajectory(dossier: Dossier, **changes: object) -> Dossier:
    """With other fields of its trajectory."""
    return replace(dossier, trajectory=replace(dossier.trajectory, **changes))  # type: ignore[arg-type]


def part(dossier: Dossier, name: str, **changes: object) -> Dossier:
    """With other fields of a single part of its trajectory: expectation, council, effort, contact_point."""
    return trajectory(dossier, **{name: replace(getattr(dossier.trajectory, name), **changes)})


def item(dossier: Dossier, id: str, **changes: object) -> Dossier:
    """With other fields of one commitment, question, decision, message or lesson."""
    kinds = ("commitments", "questions", "decisions", "messages", "lessons")
    new: dict[str, Any] = {
        kind: tuple(replace(value, **changes) if value.id == id else value for value in getattr(dossier, kind))
        for kind in kinds
    }
    assert any(new[kind] != getattr(dossier, kind) for kind in kinds), f"{id} did not change"
    return replace(dossier, **new)


def nested(dossier: Dossier, name: str, index: int, **changes: object) -> Dossier:
    """With other fields of one phase, round, group, late joiner or handover."""
    values = list(getattr(dossier.trajectory, name))
    values[index] = replace(values[index], **changes)
    return trajectory(dossier, **{name: tuple(values)})


def added(dossier: Dossier, name: str, value: object) -> Dossier:
    """With one more message, decision, round and so on."""
    if hasattr(dossier, name):
        more: dict[str, Any] = {name: (*getattr(dossier, name), value)}
        return replace(dossier, **more)
    return trajectory(dossier, **{name: (*getattr(dossier.trajectory, name), value)})


def initiative(dossier: Dossier, design: date) -> Dossier:
    """Still in the first phase, with the next planned for that day."""
    return trajectory(
        dossier,
        phase=Phase.INITIATIVE,
        phases=(
            PhaseSpan(phase=Phase.INITIATIVE, start=date(2026, 3, 2)),
            PhaseSpan(phase=Phase.DESIGN, planned_start=design),
        ),
    )

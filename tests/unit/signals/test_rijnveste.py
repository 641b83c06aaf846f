"""The sample municipality at its reference moment, rule by rule checked by hand."""

from datetime import datetime
from typing import Any

from adapters.files import yaml_file
from bot.domain.organisation import Organisation
from bot.domain.signals.code import Code
from bot.domain.signals.dossier import Dossier
from bot.domain.signals.sweep import signals
from bot.domain.trajectory import Trajectory
from bot.exchange.reading import read
from tests.house.checkout import ROOT

EXPECTED: dict[str, set[tuple[str, str | None]]] = {
    "lindekwartier": {
        ("COMMITMENT_OVERDUE", "C-102"),
        ("COMMITMENT_DUE_SOON", "C-104"),
        ("GROUP_UNHEARD", "G3"),
        ("LATE_JOINER_WAITING", "J-01"),
        ("QUESTION_NEEDED_SOON", "Q-201"),
    },
    "stationsplein": {
        ("RESULT_DATE_PASSED", None),
        ("POSTPONED_SILENTLY", "C-111"),
        ("COMMITMENT_DUE_SOON", "C-112"),
        ("PLEDGE_WITHOUT_COUNCIL_REF", "C-112"),
        ("DECISION_WITHOUT_EXPLANATION", "D-311"),
        ("DECISION_UNTOLD", "D-311"),
        ("INPUT_UNANSWERED", "R-031-1"),
        ("EFFORT_OVER", None),
        ("CONTACT_WITHOUT_DEPUTY", None),
        ("PHASE_WITHOUT_LESSON", "design"),
        ("QUESTION_OVERDUE", "Q-211"),
        ("MESSAGE_CHANGED_AFTER_APPROVAL", "M-031-2"),
        ("COUNCIL_ROLE_UNANNOUNCED", "decision"),
    },
    "oeverpark-oost": {
        ("EXPECTATION_INCOMPLETE", None),
        ("COMMITMENT_WITHOUT_OWNER", "C-121"),
        ("COMMITMENT_WITHOUT_DATE", "C-121"),
        ("NO_GROUPS", None),
        ("EFFORT_NOT_ESTIMATED", None),
        ("HANDOVER_WITHOUT_RECEIVER", "design"),
        ("NO_MANDATE", None),
        ("COUNCIL_ROLE_MISSING", "initiative"),
        ("COUNCIL_ROLE_MISSING", "design"),
    },
    "warmte-zuidwest": {
        ("EXPECTATION_CHANGED_UNTOLD", None),
        ("COMMITMENT_OVERDUE", "C-132"),
        ("GROUP_UNHEARD", "G2"),
        ("GROUP_UNHEARD", "G4"),
        ("HANDOVER_WITHOUT_RECEIVER", "design"),
        ("OWNER_LEAVING", "p08"),
        ("CONTACT_WITHOUT_DEPUTY", None),
    },
    "parkeren-havenwijk": {
        ("QUESTION_OVERDUE", "Q-241"),
        ("MESSAGE_STALE", "M-009-2"),
        ("COUNCIL_DEVIATED_UNEXPLAINED", "D-341"),
    },
    "kanaalweg": set(),
}
SHOWN_BY_THE_SAMPLE = {
    "EXPECTATION_INCOMPLETE", "EXPECTATION_CHANGED_UNTOLD", "RESULT_DATE_PASSED", "COMMITMENT_OVERDUE",
    "COMMITMENT_DUE_SOON", "COMMITMENT_WITHOUT_OWNER", "COMMITMENT_WITHOUT_DATE", "POSTPONED_SILENTLY",
    "PLEDGE_WITHOUT_COUNCIL_REF", "DECISION_WITHOUT_EXPLANATION", "DECISION_UNTOLD", "INPUT_UNANSWERED", "NO_GROUPS",
    "GROUP_UNHEARD", "LATE_JOINER_WAITING", "EFFORT_NOT_ESTIMATED", "EFFORT_OVER", "HANDOVER_WITHOUT_RECEIVER",
    "OWNER_LEAVING", "CONTACT_WITHOUT_DEPUTY", "NO_MANDATE", "PHASE_WITHOUT_LESSON", "QUESTION_NEEDED_SOON",
    "QUESTION_OVERDUE", "MESSAGE_CHANGED_AFTER_APPROVAL", "MESSAGE_STALE", "COUNCIL_ROLE_MISSING",
    "COUNCIL_ROLE_UNANNOUNCED", "COUNCIL_DEVIATED_UNEXPLAINED",
}  # fmt: skip


def dossiers_of(document: Any) -> tuple[Organisation, dict[str, Dossier]]:
    """The organisation of a municipality's file, and its dossiers by slug."""
    reading = read(document)
    assert not reading.faults
    items = reading.items
    kinds = ("commitments", "questions", "decisions", "messages", "inputs", "lessons")
    people = {id: value for (kind, id), value in items.items() if kind == "people"}
    found = {}
    for value in items.values():
        if isinstance(value, Trajectory):
            parts = {
                name: tuple(part for (kind, _), part in items.items() if kind == name and part.trajectory == value.id)
                for name in kinds
            }
            found[value.slug] = Dossier(trajectory=value, people=people, **parts)
    organisation = next(value for (kind, _), value in items.items() if kind == "organisation")
    return organisation, found


def rijnveste() -> tuple[Organisation, dict[str, Dossier], datetime]:
    """The sample's organisation, its dossiers by slug, and its moment."""
    document, _ = yaml_file.load(ROOT / "adapters" / "samples" / "rijnveste.yaml")
    return *dossiers_of(document), datetime.fromisoformat(document["reference_now"])


def test_rijnveste_gives_exactly_what_the_rules_say() -> None:
    organisation, dossiers, now = rijnveste()
    given = {
        slug: {(signal.code.value, signal.subject) for signal in signals(dossier, organisation, now)}
        for slug, dossier in dossiers.items()
    }
    assert given == EXPECTED


def test_the_sample_shows_the_signals_it_was_made_for() -> None:
    assert {code for pairs in EXPECTED.values() for code, _ in pairs} == SHOWN_BY_THE_SAMPLE
    assert set(Code) >= SHOWN_BY_THE_SAMPLE

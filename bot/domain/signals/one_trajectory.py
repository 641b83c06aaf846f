"""Key 5, make it one trajectory: one contact point, a mandate, and handovers that nobody falls between."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.domain.phase import Phase
from bot.domain.signals.case import Case
from bot.domain.signals.code import Code
from bot.domain.signals.signal import Signal


def signals(case: Case) -> Iterator[Signal]:
    """All of this key."""
    yield from _handovers(case)
    yield from _leaving(case)
    contact = case.trajectory.contact_point
    if contact.person is None:
        yield case.signal(Code.NO_CONTACT)
    elif contact.deputy is None:
        yield case.signal(Code.CONTACT_WITHOUT_DEPUTY)
    mandate = case.trajectory.mandate
    near, since = case.near(Phase.DESIGN)
    if near and (mandate is None or not mandate.text):
        yield case.signal(Code.NO_MANDATE, since=since)


def _handovers(case: Case) -> Iterator[Signal]:
    found: dict[Phase, date | None] = {}
    offers = [handover for handover in case.trajectory.handovers if handover.declined is None]
    for offer in offers:
        if offer.accepted is not None or offer.offered is None:
            continue
        if offer.to is None:
            found.setdefault(offer.to_phase, offer.offered)
        elif case.counting.longer_ago(offer.offered, case.settings.handover_after):
            found.setdefault(offer.to_phase, case.counting.first_longer(offer.offered, case.settings.handover_after))
    following = case.trajectory.next_span()
    starting = case.starting(following.phase) if following else None
    if starting is not None and not any(offer.to_phase is starting.phase for offer in offers):
        departments = case.trajectory.departments
        here, there = departments.get(case.trajectory.phase), departments.get(starting.phase)
        if here and there and here != there:
            found.setdefault(starting.phase, case.soon_since(starting))
    for phase, since in found.items():
        yield case.signal(Code.HANDOVER_WITHOUT_RECEIVER, phase.value, since=since)


def _leaving(case: Case) -> Iterator[Signal]:
    trajectory, dossier, within = case.trajectory, case.dossier, case.settings.leaving_within
    open_ = [commitment for commitment in dossier.commitments if commitment.is_open]
    items = len(open_) + sum(question.is_open for question in dossier.questions)
    named = [trajectory.project_lead, trajectory.contact_point.person] if items else []
    named += [commitment.owner for commitment in open_]
    for id in dict.fromkeys(id for id in named if id is not None):
        person = dossier.people.get(id)
        if person is None or person.leaves_on is None or not case.counting.within(person.leaves_on, within):
            continue
        since = case.counting.first_within(person.leaves_on, within)
        yield case.signal(Code.OWNER_LEAVING, id, since=since, person=id)

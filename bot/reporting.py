"""The reader's door: what the record says when it is asked from outside the chat; it writes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.commitment import CommitmentKind
from bot.domain.office_hours import local_day
from bot.domain.organisation import Language
from bot.domain.signals.counting import Counting
from bot.domain.signals.lamp import lamps
from bot.domain.signals.signal import Signal
from bot.domain.signals.sweep import swept
from bot.domain.trajectory import Trajectory
from bot.domain.yearly import months, year_row
from bot.dossiers import dossier_of, dossiers
from bot.errors import NotPossible
from bot.ports.municipality import Municipality
from bot.ports.unit_of_work import UnitOfWork
from bot.texts.council_page import pledges_as_csv
from bot.texts.paragraph import paragraph
from bot.texts.translator import Translator
from bot.texts.year_page import as_csv, as_page


def signals_now(
    store: UnitOfWork, key: str, now: datetime, trajectory: str | None = None
) -> list[tuple[Trajectory, list[Signal]]]:
    """The signals of one trajectory or of all, at a moment. Raises: NotPossible when there is no such trajectory."""
    with store.read() as work:
        municipality = work.municipality(key)
        calendar = municipality.organisation.calendar
        counting = Counting(calendar, local_day(now, calendar))
        if trajectory is None:
            wanted = dossiers(municipality)
        else:
            wanted = iter((dossier_of(named(trajectory, municipality), municipality),))
        return [(found.trajectory, swept(found, municipality.organisation, counting)) for found in wanted]


def named(trajectory: str, municipality: Municipality) -> Trajectory:
    """The trajectory by its slug or id. Raises: NotPossible."""
    found = municipality.trajectories.find(trajectory)
    if found is None:
        raise NotPossible(f"there is no trajectory {trajectory}; lijn status counts what there is")
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class YearReport:
    """The yearly table in both its forms."""

    csv: str
    page: str


def year_report(store: UnitOfWork, key: str, year: int, now: datetime) -> YearReport:
    """All trajectories of the organisation, in Dutch, which the court of audit reads."""
    with store.read() as work:
        municipality = work.municipality(key)
        organisation = municipality.organisation
        today = local_day(now, organisation.calendar)
        counting = Counting(organisation.calendar, today)
        found = list(dossiers(municipality))
        rows = [year_row(each, lamps(swept(each, organisation, counting)), year, today) for each in found]
        _ = _dutch(municipality)
        page = as_page(organisation.name, year, rows, months(found, year, today), _)
        return YearReport(csv=as_csv(rows, _), page=page)


def participation_paragraph(store: UnitOfWork, key: str, trajectory: str, now: datetime) -> str:
    """The paragraph for a decision, in Dutch, with what is public at that moment.

    Raises: NotPossible when there is no such trajectory.
    """
    with store.read() as work:
        municipality = work.municipality(key)
        today = local_day(now, municipality.organisation.calendar)
        return paragraph(dossier_of(named(trajectory, municipality), municipality), today, _dutch(municipality))


def council_list(store: UnitOfWork, key: str) -> str:
    """The promises to the council as CSV, for the clerk's own system."""
    with store.read() as work:
        municipality = work.municipality(key)
        titles = {name.id: name.title for name in municipality.trajectories.names()}
        pledges = [
            commitment
            for commitment in municipality.commitments.all()
            if commitment.kind is CommitmentKind.COUNCIL_PLEDGE
        ]
        return pledges_as_csv(pledges, titles, _dutch(municipality))


def _dutch(municipality: Municipality) -> Translator:
    def name(id: str) -> str | None:
        person = municipality.people.find(id)
        return person.name if person else None

    zone = ZoneInfo(municipality.organisation.calendar.timezone)
    return Translator(language=Language.NL, zone=zone, names=name)

"""Everything of one organisation."""

from __future__ import annotations

from functools import cached_property

from sqlalchemy import Connection, Table, insert, select, update

from bot.codec import from_plain, to_plain
from bot.domain.decision import Decision
from bot.domain.input_round import Input
from bot.domain.organisation import Organisation
from bot.errors import Conflict
from bot.ports.municipality import Unknown
from storage.repositories.counters import locked_number, number_of, set_number
from storage.repositories.imports import SqlImports
from storage.repositories.items import SqlCommitments, SqlMessages, SqlQuestions
from storage.repositories.journal import SqlJournal
from storage.repositories.kept import Keeper
from storage.repositories.lessons import SqlLessons
from storage.repositories.notices import SqlNotices
from storage.repositories.pending import SqlPending
from storage.repositories.people import SqlPeople
from storage.repositories.session import Session
from storage.repositories.things import SqlInTrajectory
from storage.repositories.trajectories import SqlTrajectories
from storage.tables.decision_row import DecisionRow
from storage.tables.input_row import InputRow
from storage.tables.organisation_row import OrganisationRow

_TABLE: Table = OrganisationRow.__table__  # type: ignore[attr-defined]
_DECISIONS: Table = DecisionRow.__table__  # type: ignore[attr-defined]
_INPUTS: Table = InputRow.__table__  # type: ignore[attr-defined]
_EDITION = "edition"
"""The counter that says whether anything of the organisation was changed."""


class SqlMunicipality:
    """The record of one organisation, within one transaction."""

    def __init__(self, connection: Connection, key: str, keeper: Keeper) -> None:
        self._keeper = keeper
        kept = keeper.of(key, number_of(connection, key, _EDITION))
        self._session = session = Session(connection=connection, organisation=key, kept=kept)
        self._organisation, self._revision = session.answer("organisation", key, self._loaded)
        self.people = SqlPeople(session)
        self.trajectories = SqlTrajectories(session)
        self.commitments = SqlCommitments(session)
        self.questions = SqlQuestions(session)
        self.messages = SqlMessages(session)
        self.pending = SqlPending(session)
        self.journal = SqlJournal(session)
        self.imports = SqlImports(session)

    @classmethod
    def founded(cls, connection: Connection, organisation: Organisation, keeper: Keeper) -> SqlMunicipality:
        """A new one. Raises: IntegrityError when it exists."""
        connection.execute(insert(_TABLE).values(key=organisation.key, value=to_plain(organisation), revision=1))
        municipality = cls(connection, organisation.key, keeper)
        municipality._session.touched.add("organisation")
        municipality._session.changed.append(("organisation", organisation.key))
        return municipality

    @property
    def key(self) -> str:
        return self._session.organisation

    @property
    def organisation(self) -> Organisation:
        return self._organisation

    def save_organisation(self, organisation: Organisation) -> None:
        at = (_TABLE.c.key == self.key, _TABLE.c.revision == self._revision)
        values = {"value": to_plain(organisation), "revision": self._revision + 1}
        if self._session.connection.execute(update(_TABLE).where(*at).values(**values)).rowcount != 1:
            raise Conflict(f"organisation {self.key}")
        self._organisation = organisation
        self._revision += 1
        self._session.touched.add("organisation")
        self._session.changed.append(("organisation", self.key))

    @cached_property
    def decisions(self) -> SqlInTrajectory[Decision]:
        return SqlInTrajectory(self._session, Decision, _DECISIONS, "decisions", "D")

    @cached_property
    def inputs(self) -> SqlInTrajectory[Input]:
        return SqlInTrajectory(self._session, Input, _INPUTS, "inputs", "I")

    @cached_property
    def lessons(self) -> SqlLessons:
        return SqlLessons(self._session)

    @cached_property
    def notices(self) -> SqlNotices:
        return SqlNotices(self._session)

    def before(self, kind: str, id: str) -> object | None:
        return self._session.before.get((kind, id))

    @property
    def changed(self) -> tuple[tuple[str, str], ...]:
        return tuple(dict.fromkeys(self._session.changed))

    def finish(self) -> None:
        """Numbers the rows of the record, and gives what was changed another edition."""
        self.journal.number_notes()
        session = self._session
        if not session.touched:
            return
        newer = session.kept.changed(session.touched)
        # Held until the commit: whoever else changes this organisation waits, and sees that it is not alone.
        if locked_number(session.connection, self.key, _EDITION) == session.kept.edition:
            self._keeper.take(self.key, newer)
        set_number(session.connection, self.key, _EDITION, newer.edition)

    def _loaded(self) -> tuple[Organisation, int]:
        statement = select(_TABLE.c.value, _TABLE.c.revision).where(_TABLE.c.key == self.key)
        row = self._session.connection.execute(statement).first()
        if row is None:
            raise Unknown("organisation", self.key)
        return from_plain(Organisation, row[0]), row[1]

"""People, found by id, account or e-mail address."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Table, delete, insert

from bot.domain.person import Person
from storage.repositories.session import Session
from storage.repositories.things import SqlThings
from storage.statements import rows_where
from storage.tables.account_row import AccountRow
from storage.tables.person_row import PersonRow

_PEOPLE: Table = PersonRow.__table__  # type: ignore[attr-defined]
_ACCOUNTS: Table = AccountRow.__table__  # type: ignore[attr-defined]


class SqlPeople(SqlThings[Person]):
    """People of one organisation, with an index of their accounts."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, Person, _PEOPLE, "people")

    def by_account(self, platform: str, tenant: str, user: str) -> Person | None:
        account = {"platform": platform, "tenant": tenant, "user": user}
        whose = self._session.answer(self._name, tuple(account.items()), lambda: self._whose(account))
        return None if whose is None else self.find(whose)

    def _whose(self, account: dict[str, str]) -> str | None:
        statement = rows_where(_ACCOUNTS, "organisation", *account)
        row = self._run(statement, {"organisation": self._session.organisation, **account}).first()
        return None if row is None else str(row.person)

    def by_email(self, email: str) -> tuple[Person, ...]:
        return self._equal(email_folded=email.strip().casefold())

    def save(self, value: Person) -> None:
        super().save(value)
        of_person = (_ACCOUNTS.c.organisation == self._session.organisation, _ACCOUNTS.c.person == value.id)
        self._run(delete(_ACCOUNTS).where(*of_person))
        for account in value.accounts:
            self._run(
                insert(_ACCOUNTS).values(
                    organisation=self._session.organisation,
                    platform=account.platform,
                    tenant=account.tenant,
                    user=account.user,
                    person=value.id,
                )
            )

    def _beside(self, value: Person) -> dict[str, Any]:
        return {"email_folded": value.email.strip().casefold() if value.email else None}

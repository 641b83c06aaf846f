"""People, found by id, account or e-mail address."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Table

from bot.domain.person import Person
from storage.repositories.session import Session
from storage.repositories.things import SqlThings
from storage.statements import new_row, rows_gone, rows_where
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
        ours = {"organisation": self._session.organisation, **account}
        row = rows_where(_ACCOUNTS, *ours).first(self.connection, ours)
        return None if row is None else str(row["person"])

    def by_email(self, email: str) -> tuple[Person, ...]:
        return self._equal(email_folded=email.strip().casefold())

    def save(self, value: Person) -> None:
        super().save(value)
        mine = {"organisation": self._session.organisation, "person": value.id}
        rows_gone(_ACCOUNTS, *mine).run(self.connection, mine)
        for account in value.accounts:
            at = {"platform": account.platform, "tenant": account.tenant, "user": account.user}
            new_row(_ACCOUNTS).run(self.connection, {**mine, **at})

    def _beside(self, value: Person) -> dict[str, Any]:
        return {"email_folded": value.email.strip().casefold() if value.email else None}

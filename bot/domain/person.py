"""People of the municipality: role, days, and for whom they act."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from bot.domain.calendar import Weekday
from bot.domain.organisation import Language


class Role(StrEnum):
    """What a person is in the municipality; rights follow from it (see rights.py)."""

    ALDERMAN = "alderman"
    MAYOR = "mayor"
    EXECUTIVE_ADVISER = "executive_adviser"
    MUNICIPAL_SECRETARY = "municipal_secretary"
    OFFICIAL_CLIENT = "official_client"
    POLITICAL_CLIENT = "political_client"
    PROJECT_LEAD = "project_lead"
    STAKEHOLDER_MANAGER = "stakeholder_manager"
    CONTACT_POINT = "contact_point"
    COMMUNICATIONS_ADVISER = "communications_adviser"
    PARTICIPATION_ADVISER = "participation_adviser"
    ASSET_MANAGER = "asset_manager"
    COUNCIL_CLERK = "council_clerk"
    COUNCIL_CLERK_STAFF = "council_clerk_staff"
    RECORDS_OFFICER = "records_officer"
    WOO_OFFICER = "woo_officer"
    DPO = "dpo"
    CISO = "ciso"
    OFFICIAL = "official"


BOARD_ROLES = frozenset({Role.ALDERMAN, Role.MAYOR, Role.POLITICAL_CLIENT})
"""The members of the executive board."""

_ALL_WEEK = (Weekday.MON, Weekday.TUE, Weekday.WED, Weekday.THU, Weekday.FRI)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A person's account on a chat platform."""

    platform: str
    tenant: str
    user: str
    confirmed: bool = True
    """False from when it was linked by e-mail until the functional administrator vouched for it."""
    zone: str | None = field(default=None, compare=False)
    """The time zone it was last seen in; the account is the same in another one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone who works for the municipality."""

    id: str
    name: str
    email: str | None = None
    role: Role
    department: str | None = None
    portfolio: tuple[str, ...] = ()
    since: date | None = None
    working_days: tuple[Weekday, ...] = _ALL_WEEK
    acts_for: str | None = None
    """The board member this executive adviser speaks for."""
    approves_for: tuple[str, ...] = ()
    """Board members who let this person approve messages in their name."""
    leaves_on: date | None = None
    """The last day in service."""
    language: Language | None = None
    administrator: bool = False
    """Functional administrator: manages people, links and calendar."""
    accounts: tuple[Account, ...] = ()
    unconfirmed_kinds: tuple[str, ...] = ()
    """Kinds of acts this person lets the bot store without asking 'did I read this right?'."""

    @property
    def zone(self) -> str | None:
        """The time zone in which this person reads, as far as a chat platform told it."""
        return next((account.zone for account in self.accounts if account.zone), None)

    @property
    def first_name(self) -> str:
        """The part before the first space."""
        return self.name.split(" ", 1)[0]

    def in_service(self, on: date) -> bool:
        """False after the last day in service."""
        return self.leaves_on is None or on <= self.leaves_on

"""Whose account this is: linked by e-mail once, then known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.domain.person import Account, Person
from bot.domain.rights import decides
from bot.domain.zone import is_zone
from bot.incoming import Incoming
from bot.ports.municipality import Municipality
from bot.refusals import Guest, LeftService, NotKnown, NotLookedUp
from bot.said.people import AccountToConfirm
from bot.voice import Voice


def recognise(incoming: Incoming, municipality: Municipality, voice: Voice, today: date) -> tuple[Person, bool]:
    """The person, and whether somebody vouched for the account; a new one is linked when its e-mail is one person's.

    Raises: Guest, NotKnown, NotLookedUp, LeftService.
    """
    sender, address = incoming.sender, incoming.address
    if sender.guest:
        raise Guest
    person = municipality.people.find(sender.person) if sender.person else None
    person = person or municipality.people.by_account(address.platform, address.tenant, sender.user)
    if person is None:
        person = _linked(incoming, municipality, voice, today)
    if not person.in_service(today):
        raise LeftService
    person = _in_zone(person, incoming, municipality)
    account = next((account for account in person.accounts if _is_of(account, incoming)), None)
    return person, account is None or account.confirmed


def unlink(incoming: Incoming, municipality: Municipality) -> Person | None:
    """The account is no longer in use: nothing is posted there, the person stays. Returns whose it was."""
    address = incoming.address
    person = municipality.people.by_account(address.platform, address.tenant, incoming.sender.user)
    if person is not None:
        left = tuple(account for account in person.accounts if not _is_of(account, incoming))
        municipality.people.save(replace(person, accounts=left))
    return person


def _linked(incoming: Incoming, municipality: Municipality, voice: Voice, today: date) -> Person:
    """The administrators hear when the account must be vouched for: a profile's e-mail can be changed.

    It must for who decides, and where it would stand beside an account that was vouched for.
    """
    sender, address = incoming.sender, incoming.address
    if sender.unsure:
        raise NotLookedUp
    candidates = municipality.people.by_email(sender.email) if sender.email else ()
    if len(candidates) != 1:
        raise NotKnown(sender.email)
    account = Account(platform=address.platform, tenant=address.tenant, user=sender.user, confirmed=False)
    person = replace(candidates[0], accounts=(*candidates[0].accounts, account))
    municipality.people.save(person)
    vouched = any(known.confirmed for known in candidates[0].accounts)
    if vouched or decides(person, municipality.organisation):
        said = AccountToConfirm(person=person.id, platform=address.platform)
        for other in municipality.people.all():
            if other.administrator and other.id != person.id and other.in_service(today):
                voice.tell(other, said)
    return person


def _in_zone(person: Person, incoming: Incoming, municipality: Municipality) -> Person:
    """The person, read from now on in the zone that the account is set to."""
    zone = incoming.sender.zone
    if not zone or not is_zone(zone):
        return person
    if all(account.zone == zone for account in person.accounts if _is_of(account, incoming)):
        return person
    accounts = (replace(account, zone=zone) if _is_of(account, incoming) else account for account in person.accounts)
    moved = replace(person, accounts=tuple(accounts))
    municipality.people.save(moved)
    return moved


def _is_of(account: Account, incoming: Incoming) -> bool:
    address = incoming.address
    return (account.platform, account.tenant, account.user) == (address.platform, address.tenant, incoming.sender.user)

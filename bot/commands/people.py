"""People and their rights, as the functional administrator manages them."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.act import Act
from bot.commands.allowed import require, require_confirmed
from bot.commands.command import Command, Context, Missing, Result, Slot, SlotKind, Slots
from bot.commands.messages import handed_to
from bot.domain.organisation import Deputy
from bot.domain.person import BOARD_ROLES, Person, Role
from bot.domain.rights import Right
from bot.ports.municipality import Municipality
from bot.refusals import NotAllowed
from bot.said.people import (
    AccountsUnlinked,
    AdministratorAllowed,
    ApprovalAllowed,
    DeputyRemoved,
    DeputySet,
    PeopleListed,
    PersonAdded,
    PersonChanged,
    PersonConfirmed,
    PersonLeaves,
)

_CHANGEABLE = ("name", "email", "role", "department", "working_days", "acts_for")
_EMAIL = re.compile(r"[^@\s,;<>]{1,64}@[^@\s,;<>]+\.[^@\s,;<>]{2,}")


def _administer(context: Context, municipality: Municipality) -> None:
    require(context, municipality, Right.ADMINISTER)


def _check(slots: Slots, context: Context, municipality: Municipality) -> None:
    _administer(context, municipality)


def _list(slots: Slots, context: Context, municipality: Municipality) -> Result:
    _administer(context, municipality)
    return Result(said=PeopleListed(people=municipality.people.all(), on=context.today), private=True)


def _add(slots: Slots, context: Context, municipality: Municipality) -> Result:
    _administer(context, municipality)
    email = slots.text("email")
    if not _EMAIL.fullmatch(email):
        raise Missing(("email", "not_an_email"))
    if municipality.people.by_email(email):
        raise Missing(("email", "taken"))
    numbers = [int(person.id[1:]) for person in municipality.people.all() if re.fullmatch(r"p\d+", person.id)]
    person = Person(
        id=f"p{max(numbers, default=0) + 1:02d}",
        name=slots.text("name"),
        email=email,
        role=Role(slots.text("role")),
        department=slots.maybe("department"),
        since=context.today,
    )
    municipality.people.save(person)
    return Result(said=PersonAdded(person=person), private=True)


def _confirm(slots: Slots, context: Context, municipality: Municipality) -> Result:
    _administer(context, municipality)
    person = municipality.people.get(slots.text("person"))
    waiting = sum(not account.confirmed for account in person.accounts)
    if waiting:
        confirmed = tuple(replace(account, confirmed=True) for account in person.accounts)
        municipality.people.save(replace(person, accounts=confirmed))
    return Result(said=PersonConfirmed(person=person, count=waiting), private=True)


def _unlink(slots: Slots, context: Context, municipality: Municipality) -> Result:
    _administer(context, municipality)
    person = municipality.people.get(slots.text("person"))
    count = len(person.accounts)
    if count:
        municipality.people.save(replace(person, accounts=()))
    return Result(said=AccountsUnlinked(person=person.id, count=count), private=True)


def _change(slots: Slots, context: Context, municipality: Municipality) -> Result:
    _administer(context, municipality)
    person = municipality.people.get(slots.text("person"))
    if not any(slots.get(name) for name in _CHANGEABLE):
        return Result(said=None, then=Act(intent="person.change", slots=_as_slots(person)))
    email = slots.maybe("email") or person.email
    if email and not _EMAIL.fullmatch(email):
        raise Missing(("email", "not_an_email"))
    if email and any(other.id != person.id for other in municipality.people.by_email(email)):
        raise Missing(("email", "taken"))
    changed = replace(
        person,
        name=slots.maybe("name") or person.name,
        email=email,
        role=Role(slots.maybe("role") or person.role),
        department=slots.maybe("department") or person.department,
        working_days=slots.get("working_days") or person.working_days,
        acts_for=slots.maybe("acts_for") or person.acts_for,
    )
    if changed != person:
        municipality.people.save(changed)
    return Result(said=PersonChanged(person=changed), private=True)


def _as_slots(person: Person) -> dict[str, str]:
    found = {
        "person": person.id,
        "name": person.name,
        "email": person.email,
        "role": person.role.value,
        "department": person.department,
        "working_days": " ".join(person.working_days),
        "acts_for": person.acts_for,
    }
    return {name: value for name, value in found.items() if value}


def _leave(slots: Slots, context: Context, municipality: Municipality) -> Result:
    _administer(context, municipality)
    person = replace(municipality.people.get(slots.text("person")), leaves_on=slots.day("date"))
    municipality.people.save(person)
    items = (*municipality.commitments.open_of(person.id), *municipality.questions.open_for(person.id))
    return Result(said=PersonLeaves(person=person, open_items=len(items)), private=True)


def _deputise(slots: Slots, context: Context, municipality: Municipality) -> Result:
    for_ = _may_appoint(slots, context, municipality)
    by = slots.text("by")
    if by == for_:
        raise Missing(("by", "same_person"))
    from_, until = slots.day("from_"), slots.day("until")
    if from_ and until and until <= from_:
        raise Missing(("until", "before_start"))
    deputy = Deputy(for_=for_, by=by, from_=from_, until=until)
    organisation = municipality.organisation
    if deputy not in organisation.deputies:
        municipality.save_organisation(replace(organisation, deputies=(*organisation.deputies, deputy)))
    return Result(said=DeputySet(deputy=deputy), private=True, tell=handed_to(by, for_, context, municipality))


def _no_deputy(slots: Slots, context: Context, municipality: Municipality) -> Result:
    for_, by = _may_appoint(slots, context, municipality), slots.text("by")
    organisation = municipality.organisation
    left = tuple(deputy for deputy in organisation.deputies if (deputy.for_, deputy.by) != (for_, by))
    count = len(organisation.deputies) - len(left)
    if count:
        municipality.save_organisation(replace(organisation, deputies=left))
    return Result(said=DeputyRemoved(for_=for_, by=by, count=count), private=True)


def _may_appoint(slots: Slots, context: Context, municipality: Municipality) -> str:
    """People appoint their own deputy; the administrator anyone's. Raises: NotAllowed, NotConfirmed."""
    for_ = slots.text("for_")
    if for_ != context.person.id:
        _administer(context, municipality)
    require_confirmed(context, municipality)
    return for_


def _allow(slots: Slots, context: Context, municipality: Municipality) -> Result:
    return _approval(slots, context, municipality, allowed=True)


def _revoke(slots: Slots, context: Context, municipality: Municipality) -> Result:
    return _approval(slots, context, municipality, allowed=False)


def _approval(slots: Slots, context: Context, municipality: Municipality, *, allowed: bool) -> Result:
    holder = context.person
    if holder.role not in BOARD_ROLES:
        raise NotAllowed("approval", tuple(p.id for p in municipality.people.all() if p.role in BOARD_ROLES)[:3])
    require_confirmed(context, municipality)
    adviser = municipality.people.get(slots.text("person"))
    if adviser.acts_for != holder.id:
        raise Missing(("person", "not_your_adviser"))
    others = tuple(person for person in adviser.approves_for if person != holder.id)
    changed: Person = replace(adviser, approves_for=(*others, holder.id) if allowed else others)
    if changed != adviser:
        municipality.people.save(changed)
    return Result(
        said=ApprovalAllowed(person=adviser.id, holder=holder.id, allowed=allowed),
        private=True,
        tell=handed_to(adviser.id, holder.id, context, municipality) if allowed else (),
    )


def _administrator(slots: Slots, context: Context, municipality: Municipality) -> Result:
    _administer(context, municipality)
    person = municipality.people.get(slots.text("person"))
    if not person.administrator:
        municipality.people.save(replace(person, administrator=True))
    return Result(said=AdministratorAllowed(person=person.id), private=True)


_PERSON = Slot(name="person", kind=SlotKind.PERSON, required=True)
_FOR = Slot(name="for_", kind=SlotKind.PERSON, required=True)
_BY = Slot(name="by", kind=SlotKind.PERSON, required=True)

COMMANDS = (
    Command(intent="person.list", handle=_list, changes=False),
    Command(
        intent="person.add",
        handle=_add,
        slots=(
            Slot(name="name", required=True, limit=120),
            Slot(name="email", required=True, limit=200),
            Slot(name="role", kind=SlotKind.CHOICE, required=True, options=tuple(Role)),
            Slot(name="department", limit=120),
        ),
        check=_check,
    ),
    Command(
        intent="person.confirm",
        handle=_confirm,
        slots=(_PERSON,),
        check=_check,
    ),
    Command(intent="account.unlink", handle=_unlink, slots=(_PERSON,), check=_check),
    Command(
        intent="person.change",
        handle=_change,
        slots=(
            _PERSON,
            Slot(name="name", limit=120),
            Slot(name="email", limit=200),
            Slot(name="role", kind=SlotKind.CHOICE, options=tuple(Role)),
            Slot(name="department", limit=120),
            Slot(name="working_days", kind=SlotKind.WEEKDAYS),
            Slot(name="acts_for", kind=SlotKind.PERSON),
        ),
        check=_check,
    ),
    Command(
        intent="person.leave",
        handle=_leave,
        slots=(_PERSON, Slot(name="date", kind=SlotKind.DATE, required=True)),
        check=_check,
    ),
    Command(
        intent="deputy.set",
        handle=_deputise,
        slots=(_FOR, _BY, Slot(name="from_", kind=SlotKind.DATE), Slot(name="until", kind=SlotKind.DATE)),
    ),
    Command(intent="deputy.remove", handle=_no_deputy, slots=(_FOR, _BY)),
    Command(intent="approval.allow", handle=_allow, slots=(_PERSON,)),
    Command(intent="approval.revoke", handle=_revoke, slots=(_PERSON,)),
    Command(
        intent="administrator.allow",
        handle=_administrator,
        slots=(_PERSON,),
        check=_check,
    ),
)

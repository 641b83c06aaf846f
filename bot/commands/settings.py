"""Language and form of address; and the last rows of the record."""

from __future__ import annotations

from dataclasses import replace

from bot.commands.allowed import require
from bot.commands.command import Command, Context, Result, Slot, SlotKind, Slots, trajectory_of
from bot.domain.organisation import AddressForm, Language
from bot.domain.person import Role
from bot.domain.rights import Right
from bot.ports.municipality import Municipality
from bot.said.people import AddressFormSet, LanguageSet, RecordListed

_ROWS = 10


def _language(slots: Slots, context: Context, municipality: Municipality) -> Result:
    language = Language(slots.text("language"))
    if context.person.language is not language:
        municipality.people.save(replace(municipality.people.get(context.person.id), language=language))
    return Result(said=LanguageSet(language=language), private=True)


def _address(slots: Slots, context: Context, municipality: Municipality) -> Result:
    require(context, municipality, Right.ADMINISTER)
    organisation = municipality.organisation
    role, chosen = Role(slots.text("role")), AddressForm(slots.text("form"))
    forms = {**organisation.address_forms, role.value: chosen}
    municipality.save_organisation(replace(organisation, address_forms=forms))
    return Result(said=AddressFormSet(role=role, form=chosen), private=True)


def _record(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality) if slots.maybe("trajectory") else None
    require(context, municipality, Right.READ_RECORD, trajectory)
    rows = municipality.journal.newest(_ROWS, trajectory.id if trajectory else None)
    return Result(said=RecordListed(rows=rows, title=trajectory.title if trajectory else None), private=True)


COMMANDS = (
    Command(
        intent="language.set",
        handle=_language,
        slots=(Slot(name="language", kind=SlotKind.CHOICE, required=True, options=tuple(Language)),),
    ),
    Command(
        intent="address.set",
        handle=_address,
        slots=(
            Slot(name="role", kind=SlotKind.CHOICE, required=True, options=tuple(Role)),
            Slot(name="form", kind=SlotKind.CHOICE, required=True, options=tuple(AddressForm)),
        ),
    ),
    Command(
        intent="record.list",
        handle=_record,
        slots=(Slot(name="trajectory", kind=SlotKind.TRAJECTORY),),
        changes=False,
    ),
)

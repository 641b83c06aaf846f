"""Which open channel gets the lessons of the month."""

from __future__ import annotations

from dataclasses import replace

from bot.commands.command import Command, Context, Result, Slot, SlotKind, Slots
from bot.domain.conversation import Conversation
from bot.domain.office_hours import local_day
from bot.domain.person import Role
from bot.domain.reminder_plan import next_lessons
from bot.ports.municipality import Municipality
from bot.refusals import NotAllowed, OnlyInChannel
from bot.said.lessons import LessonsChannelSet


def _channel(slots: Slots, context: Context, municipality: Municipality) -> Result:
    """The participation adviser and the functional administrator choose it. Raises: OnlyInChannel, NotAllowed."""
    if context.direct:
        raise OnlyInChannel
    if not context.person.administrator and context.person.role is not Role.PARTICIPATION_ADVISER:
        people = municipality.people.all()
        who = (person.id for person in people if person.administrator or person.role is Role.PARTICIPATION_ADVISER)
        raise NotAllowed("lessons_channel", tuple(who))
    address, organisation = context.address, municipality.organisation
    link = Conversation(platform=address.platform, tenant=address.tenant, conversation=address.conversation)
    here = slots.maybe("wanted") != "no"
    if here:
        municipality.save_organisation(replace(organisation, lessons_at=link))
        first = local_day(next_lessons(organisation, context.now).at, organisation.calendar)
        return Result(said=LessonsChannelSet(here=True, first_on=first))
    if organisation.lessons_at == link:
        municipality.save_organisation(replace(organisation, lessons_at=None))
    return Result(said=LessonsChannelSet(here=False))


COMMANDS = (
    Command(
        intent="lesson.channel",
        handle=_channel,
        slots=(Slot(name="wanted", kind=SlotKind.CHOICE, options=("yes", "no"), asked=False),),
    ),
)

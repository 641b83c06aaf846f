"""What may I say: the one approved and published text."""

from __future__ import annotations

from datetime import date

from bot.commands.command import Command, Context, Result, Slot, SlotKind, Slots, Tell, trajectory_of
from bot.domain.message import Message, MessageStatus, MessageVersion
from bot.domain.trajectory import Trajectory
from bot.ports.municipality import Municipality
from bot.said.messages import MessageRequested, NothingValid, ValidShown


def valid_of(messages: tuple[Message, ...]) -> tuple[str, MessageVersion] | None:
    """Id and version of the newest text that was approved and published unchanged."""
    found = [(message.id, version) for message in messages if (version := message.published())]
    return max(found, key=lambda pair: (pair[1].published_on or date.min, pair[0]), default=None)


def _show(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality)
    messages = municipality.messages.of(trajectory.id)
    valid = valid_of(messages)
    deviating = next((message for message in reversed(messages) if message.deviates()), None)
    drafts = tuple(
        message
        for message in messages
        if message.status in {MessageStatus.DRAFT, MessageStatus.SUBMITTED, MessageStatus.APPROVED}
    )
    if valid is None:
        return Result(
            said=NothingValid(
                trajectory=trajectory.id,
                slug=trajectory.slug,
                title=trajectory.title,
                communications=_communications(trajectory, context, municipality),
                deviating=deviating,
                drafts=drafts,
            )
        )
    id, version = valid
    if deviating and (deviating.published_on or date.min) < (version.published_on or date.min):
        deviating = None
    return Result(
        said=ValidShown(
            trajectory=trajectory.id,
            slug=trajectory.slug,
            title=trajectory.title,
            message=next(message for message in messages if message.id == id),
            version=version,
            deviating=deviating,
            newer=drafts[-1] if drafts else None,
        )
    )


def _request(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality)
    to = _communications(trajectory, context, municipality)
    own = MessageRequested(
        slug=trajectory.slug, title=trajectory.title, trajectory=trajectory.id, to=to, by=context.person.id
    )
    if to is None:
        return Result(said=own)
    asked = MessageRequested(
        slug=trajectory.slug, title=trajectory.title, trajectory=trajectory.id, to=to, by=context.person.id, own=False
    )
    return Result(said=own, tell=(Tell(to, asked),), subject=trajectory.id)


def _communications(trajectory: Trajectory, context: Context, municipality: Municipality) -> str | None:
    for person in (trajectory.advisers.communications, trajectory.project_lead):
        if person and municipality.people.get(person).in_service(context.today):
            return person
    return None


_TRAJECTORY = Slot(name="trajectory", kind=SlotKind.TRAJECTORY, required=True)

COMMANDS = (
    Command(intent="message.show", handle=_show, slots=(_TRAJECTORY,), changes=False),
    Command(intent="message.request", handle=_request, slots=(_TRAJECTORY,)),
)

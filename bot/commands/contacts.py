"""Contact point, council and phases of a trajectory, and the conversations linked to it."""

from __future__ import annotations

from dataclasses import replace

from bot.commands.allowed import require
from bot.commands.command import Command, Context, Result, Slot, SlotKind, Slots, trajectory_of
from bot.domain.conversation import Conversation
from bot.domain.rights import Right
from bot.domain.trajectory import Trajectory
from bot.ports.municipality import Municipality
from bot.refusals import OnlyInChannel
from bot.said.contacts import ContactShown, CouncilShown, Linked, PhaseShown, Unlinked


def _contact(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality)
    absent = trajectory.contact_point.absent
    absence = next((span for span in absent if span.from_ <= context.today <= span.to), None)
    return Result(said=ContactShown(trajectory=trajectory, on=context.today, absence=absence))


def _council(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality)
    only_dates = slots.maybe("ask_for") == "date"
    return Result(said=CouncilShown(trajectory=trajectory, on=context.today, only_dates=only_dates))


def _phase(slots: Slots, context: Context, municipality: Municipality) -> Result:
    return Result(said=PhaseShown(trajectory=trajectory_of(slots, municipality), on=context.today))


def _link(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory, here = _linkable(slots, context, municipality)
    already = here in trajectory.conversations
    if not already:
        municipality.trajectories.save(replace(trajectory, conversations=(*trajectory.conversations, here)))
    return Result(said=Linked(title=trajectory.title, slug=trajectory.slug, already=already))


def _unlink(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory, here = _linkable(slots, context, municipality)
    left = tuple(link for link in trajectory.conversations if link != here)
    was = left != trajectory.conversations
    if was:
        municipality.trajectories.save(replace(trajectory, conversations=left))
    return Result(said=Unlinked(title=trajectory.title, was=was))


def _linkable(slots: Slots, context: Context, municipality: Municipality) -> tuple[Trajectory, Conversation]:
    """The trajectory and this conversation, for who may link them. Raises: OnlyInChannel, NotAllowed."""
    trajectory = trajectory_of(slots, municipality)
    if context.direct:
        raise OnlyInChannel
    if not context.person.administrator:
        require(context, municipality, Right.LINK, trajectory)
    address = context.address
    return trajectory, Conversation(platform=address.platform, tenant=address.tenant, conversation=address.conversation)


_TRAJECTORY = Slot(name="trajectory", kind=SlotKind.TRAJECTORY, required=True)

COMMANDS = (
    Command(intent="contact.show", handle=_contact, slots=(_TRAJECTORY,), changes=False),
    Command(
        intent="council.show",
        handle=_council,
        slots=(_TRAJECTORY, Slot(name="ask_for", kind=SlotKind.CHOICE, options=("date",), asked=False)),
        changes=False,
    ),
    Command(intent="phase.show", handle=_phase, slots=(_TRAJECTORY,), changes=False),
    Command(intent="conversation.link", handle=_link, slots=(_TRAJECTORY,)),
    Command(intent="conversation.unlink", handle=_unlink, slots=(_TRAJECTORY,)),
)

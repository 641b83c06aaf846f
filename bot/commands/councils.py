"""The council's view: what was promised to it, when it meets about what, and with which role."""

from __future__ import annotations

from bot.commands.command import Command, Context, Result, Slots
from bot.commands.status import by_day
from bot.domain.commitment import CommitmentKind
from bot.ports.municipality import Municipality
from bot.said.contacts import CouncilListed


def _list(slots: Slots, context: Context, municipality: Municipality) -> Result:
    pledges = by_day(
        commitment
        for commitment in municipality.commitments.all()
        if commitment.kind is CommitmentKind.COUNCIL_PLEDGE and commitment.is_open
    )
    agenda = [
        (trajectory.title, item)
        for trajectory in municipality.trajectories.all()
        for item in trajectory.council.planned_items
        if item.date >= context.today
    ]
    agenda.sort(key=lambda pair: (pair[1].date, pair[0]))
    return Result(
        said=CouncilListed(pledges=pledges, agenda=tuple(agenda), on=context.today),
        private=True,
    )


COMMANDS = (Command(intent="council.list", handle=_list, changes=False),)

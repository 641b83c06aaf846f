"""A change of alderman: promises do not end with a term."""

from __future__ import annotations

from dataclasses import replace

from bot.commands.allowed import require
from bot.commands.command import Command, Context, Missing, Result, Slot, SlotKind, Slots, Tell
from bot.domain.person import BOARD_ROLES
from bot.domain.rights import Right
from bot.ports.municipality import Municipality
from bot.said.handovers import PortfolioTransferred


def _may(context: Context, municipality: Municipality) -> None:
    if not context.person.administrator:
        require(context, municipality, Right.TRANSFER)


def _check(slots: Slots, context: Context, municipality: Municipality) -> None:
    _may(context, municipality)


def _transfer(slots: Slots, context: Context, municipality: Municipality) -> Result:
    _may(context, municipality)
    before, after = slots.text("from_person"), slots.text("to")
    if before == after:
        raise Missing(("to", "same_person"))
    if municipality.people.get(after).role not in BOARD_ROLES:
        raise Missing(("to", "no_board_member"))
    trajectories = []
    for trajectory in municipality.trajectories.all():
        if before in {trajectory.portfolio_holder, trajectory.political_client}:
            moved = replace(
                trajectory,
                portfolio_holder=after if trajectory.portfolio_holder == before else trajectory.portfolio_holder,
                political_client=after if trajectory.political_client == before else trajectory.political_client,
            )
            municipality.trajectories.save(moved)
            trajectories.append(moved)
    commitments, questions = [], []
    for commitment in municipality.commitments.all():
        if commitment.is_open and before in {commitment.promised_by, commitment.owner}:
            mine = replace(
                commitment,
                promised_by=after if commitment.promised_by == before else commitment.promised_by,
                owner=after if commitment.owner == before else commitment.owner,
            )
            municipality.commitments.save(mine)
            commitments.append(mine)
    people = municipality.people.all()
    adviser = next((person.id for person in people if person.acts_for == after), None)
    for question in municipality.questions.all():
        if question.is_open and question.to == before and question.asked_by != after:
            passed = question.pass_on(after, adviser)
            municipality.questions.save(passed)
            questions.append(passed)
    said = PortfolioTransferred(
        before=before,
        after=after,
        trajectories=tuple(trajectories),
        commitments=tuple(commitments),
        questions=tuple(questions),
    )
    told = dict.fromkeys((after, adviser))
    return Result(said=said, tell=tuple(Tell(id, said, weighty=True) for id in told if id and id != context.person.id))


COMMANDS = (
    Command(
        intent="portfolio.transfer",
        handle=_transfer,
        slots=(
            Slot(name="from_person", kind=SlotKind.PERSON, required=True),
            Slot(name="to", kind=SlotKind.PERSON, required=True),
        ),
        check=_check,
    ),
)

"""The handover of a trajectory to another phase or another person."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from bot.domain.phase import Phase
from bot.domain.settled import AlreadySettled


class ItemState(StrEnum):
    """What the receiver said about one open item."""

    OFFERED = "offered"
    ACCEPTED = "accepted"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverItem:
    """An open item that is handed over; one that is refused stays with the old owner."""

    id: str
    state: ItemState = ItemState.OFFERED
    remark: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """An offer to take over; until `accepted` the old owner stays responsible."""

    from_phase: Phase
    to_phase: Phase
    from_: str | None = None
    to: str | None = None
    reason: str | None = None
    offered: date | None = None
    accepted: date | None = None
    declined: date | None = None
    remark: str | None = None
    """Why it was declined, or on what condition it was not accepted yet."""
    items: tuple[HandoverItem, ...] = ()
    open_items_transferred: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """True while nobody accepted or declined it."""
        return self.offered is not None and self.accepted is None and self.declined is None

    def judge(self, item: str, state: ItemState, remark: str | None = None) -> Handover:
        """The receiver says yes or no to one item. Raises: AlreadySettled."""
        self._must_be_open()
        items = tuple(replace(known, state=state, remark=remark) if known.id == item else known for known in self.items)
        return replace(self, items=items)

    def accept(self, on: date) -> Handover:
        """Takes over all items but the refused ones. Raises: AlreadySettled."""
        self._must_be_open()
        items = tuple(
            known if known.state is ItemState.REFUSED else replace(known, state=ItemState.ACCEPTED)
            for known in self.items
        )
        taken = tuple(known.id for known in items if known.state is ItemState.ACCEPTED)
        return replace(self, accepted=on, remark=None, items=items, open_items_transferred=taken)

    def put_off(self, condition: str) -> Handover:
        """A yes with a condition is not a yes. Raises: AlreadySettled."""
        self._must_be_open()
        return replace(self, remark=condition)

    def decline(self, on: date, remark: str) -> Handover:
        """Nothing changes hands. Raises: AlreadySettled."""
        self._must_be_open()
        return replace(self, declined=on, remark=remark)

    def refused(self) -> tuple[HandoverItem, ...]:
        """The items the receiver does not take."""
        return tuple(known for known in self.items if known.state is ItemState.REFUSED)

    def _must_be_open(self) -> None:
        if not self.is_open:
            status = "declined" if self.declined else "accepted" if self.accepted else "not offered"
            raise AlreadySettled("", status, self.accepted or self.declined)

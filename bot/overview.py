"""What there is, counted; apart from the rest of what administrators do, so that asking it starts fast."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from bot.domain.message import MessageStatus
from bot.errors import NotPossible
from bot.outbox import PostState
from bot.ports.clock import Clock
from bot.ports.unit_of_work import UnitOfWork, Work


def overview(store: UnitOfWork, clock: Clock, key: str) -> dict[str, int]:
    """Counts of what there is and what waits."""
    with store.read() as work:
        municipality = work.municipality(key)
        today = clock.now().astimezone(ZoneInfo(municipality.organisation.calendar.timezone)).date()
        commitments = municipality.commitments.all()
        messages = municipality.messages.all()
        return {
            "people": len(municipality.people.all()),
            "trajectories": len(municipality.trajectories.names()),
            "open commitments": sum(commitment.is_open for commitment in commitments),
            "overdue commitments": sum(commitment.overdue(today) for commitment in commitments),
            "open questions": sum(question.is_open for question in municipality.questions.all()),
            "messages waiting for approval": sum(m.status is MessageStatus.SUBMITTED for m in messages),
            **_posts(work, key),
            "rows of the record": next((row.number for row in municipality.journal.newest(1)), 0),
        }


def _posts(work: Work, key: str) -> dict[str, int]:
    counts = work.outbox.counts(key)
    return {f"posts {state}": counts.get(state, 0) for state in (PostState.QUEUED, PostState.FAILED, PostState.UNKNOWN)}


def resolve_organisation(store: UnitOfWork, key: str | None) -> str:
    """The organisation that is meant. Raises: NotPossible when it is not clear."""
    with store.read() as work:
        keys = work.organisations()
    if key is not None:
        if key not in keys:
            raise NotPossible(f"there is no organisation {key}; there is {', '.join(keys) or 'none yet: import one'}")
        return key
    if not keys:
        raise NotPossible("there is no organisation yet; import one with: lijn import FILE")
    if len(keys) > 1:
        raise NotPossible(f"there are several organisations; name one with --organisation: {', '.join(keys)}")
    return keys[0]

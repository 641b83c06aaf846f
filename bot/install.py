"""The administrator's door for platforms: which tenant belongs to whom, and where its conversations are."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.address import Address
from bot.domain.conversation import Conversation
from bot.installation import Installation
from bot.place import Place
from bot.ports.unit_of_work import UnitOfWork, Work


def install(store: UnitOfWork, installation: Installation) -> None:
    """Adds the tenant, or takes its new tokens; one that was removed is back."""
    with store.write() as work:
        work.installations.save(installation)


def uninstall(store: UnitOfWork, platform: str, tenant: str, at: datetime) -> None:
    """Forgets the tokens of a tenant and posts nothing there any more; the record stays."""
    with store.write() as work:
        _remove(work, work.installations.get(platform, tenant), at)


def note_uninstalled(
    store: UnitOfWork, platform: str, tenant: str, event_id: str, happened_at: datetime, at: datetime
) -> None:
    """The platform tells that the tenant was uninstalled, perhaps more than once and late; what is newer stays."""
    with store.write() as work:
        found = work.installations.get(platform, tenant)
        first = work.inbox.first_time(platform, tenant, event_id, at)
        if first and found is not None and found.installed_at <= happened_at:
            _remove(work, found, at)


def note_refused(store: UnitOfWork, platform: str, tenant: str, sealed: str | None, at: datetime) -> bool:
    """The platform refused these tokens: True when they are still the tenant's, and are forgotten; others stay."""
    with store.write() as work:
        found = work.installations.get(platform, tenant)
        theirs = found is None or found.removed_at is not None or found.sealed == sealed
        if theirs:
            _remove(work, found, at)
    return theirs


def _remove(work: Work, found: Installation | None, at: datetime) -> None:
    if found is not None and found.removed_at is None:
        work.installations.save(replace(found, sealed=None, removed_at=at))


def installation(store: UnitOfWork, platform: str, tenant: str) -> Installation | None:
    """What is installed there now; None for an unknown tenant and one that was removed."""
    with store.read() as work:
        found = work.installations.get(platform, tenant)
    return found if found is not None and found.removed_at is None else None


def is_removed(store: UnitOfWork, platform: str, tenant: str) -> bool:
    """True for a tenant that was installed and then removed; False for one that is there, or never was."""
    with store.read() as work:
        found = work.installations.get(platform, tenant)
    return found is not None and found.removed_at is not None


def installations(store: UnitOfWork, platform: str) -> tuple[Installation, ...]:
    """All that is installed on a platform now."""
    with store.read() as work:
        return tuple(found for found in work.installations.all(platform) if found.removed_at is None)


def note_place(store: UnitOfWork, place: Place) -> None:
    """Notes where a conversation is, or that nothing can be posted there any more."""
    with store.write() as work:
        work.places.save(place)


def place(store: UnitOfWork, platform: str, tenant: str, conversation: str) -> Place | None:
    """Where a conversation is, as last heard."""
    with store.read() as work:
        return work.places.get(platform, tenant, conversation)


def move_conversation(store: UnitOfWork, organisation: str, before: Address, after: str) -> None:
    """The platform gave a conversation a new id: links of trajectories and what was posted there go with it."""
    with store.write() as work:
        trajectories = work.municipality(organisation).trajectories
        for trajectory in trajectories.all():
            links = trajectory.conversations
            moved = tuple(replace(link, conversation=after) if _is_at(link, before) else link for link in links)
            if moved != links:
                trajectories.save(replace(trajectory, conversations=tuple(dict.fromkeys(moved))))
        work.outbox.move(before.platform, before.tenant, before.conversation, after)


def _is_at(link: Conversation, address: Address) -> bool:
    return (link.platform, link.tenant, link.conversation) == (address.platform, address.tenant, address.conversation)


def once(store: UnitOfWork, platform: str, tenant: str, event_id: str, at: datetime) -> bool:
    """True the first time; for what a platform may send twice and no door handles."""
    with store.write() as work:
        return work.inbox.first_time(platform, tenant, event_id, at)


def heard_at(store: UnitOfWork, platform: str, tenant: str | None = None) -> datetime | None:
    """When something was last said to Lijn in this tenant, or in any."""
    with store.read() as work:
        return work.inbox.newest(platform, tenant)


def whereabouts(
    store: UnitOfWork, platform: str, tenant: str, conversation: str
) -> tuple[Installation | None, Place | None]:
    """What is installed in the tenant, and where one of its conversations is, at one moment."""
    with store.read() as work:
        found = work.installations.get(platform, tenant)
        return found if found is not None and found.removed_at is None else None, work.places.get(
            platform, tenant, conversation
        )

"""What waits and what was done, of all organisations."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from bot.address import Address
from bot.cards import About
from bot.domain.reminder import Reminder
from bot.outbox import Post, PostState


class Inbox(Protocol):
    """Remembers that an event was handled; never what was said in it."""

    def first_time(self, platform: str, tenant: str, event_id: str, at: datetime) -> bool:
        """Notes the event; False when it was noted before."""
        ...

    def newest(self, platform: str, tenant: str | None = None) -> datetime | None:
        """When the last event of this tenant, or of any, was noted."""
        ...

    def forget_before(self, moment: datetime) -> int:
        """Forgets older events and returns how many."""
        ...


class Outbox(Protocol):
    """Posts, from queued to sent."""

    def queue(self, post: Post) -> None:
        """Adds a post; it gets the next number. An update takes the place of one of the same post that still waits."""
        ...

    def take(self, platforms: tuple[str, ...], now: datetime, until: datetime) -> Post | None:
        """Notes that a due post of these platforms is being sent, until that moment, and returns it as it was before.

        Due is: queued or sending with `next_at` <= now; one that is still `sending` was being sent by a process that
        died, so its fate is unknown. A post waits while an earlier one to the same conversation waits or is being sent;
        what continues a text goes before all that only waits.
        None when nothing is due that nobody else takes just now.
        """
        ...

    def mark(self, post: Post) -> None:
        """Stores state, attempts, next_at, reference and reason."""
        ...

    def again(self, post: Post) -> None:
        """Stores a post that is to be sent once more: as `mark`, and its card, weight and moment too."""
        ...

    def move(self, platform: str, tenant: str, conversation: str, to: str) -> None:
        """What was posted or waits in a conversation stands in another one: the platform gave it a new id."""
        ...

    def get(self, id: str) -> Post | None:
        """One post."""
        ...

    def at(self, platform: str, tenant: str, conversation: str, reference: str) -> tuple[Post, ...]:
        """The post with this reference (its own or that of one of its updates) and all its updates, newest first."""
        ...

    def named(self, platform: str, tenant: str, reference: str) -> tuple[Post, ...]:
        """As `at`, on a platform whose references are unique within the tenant."""
        ...

    def about(self, organisation: str, subject: str) -> tuple[Post, ...]:
        """The original posts (no updates, none failed) whose newest card is about the subject, oldest first."""
        ...

    def following(self, id: str) -> tuple[Post, ...]:
        """The posts that continue the text of this one, in order."""
        ...

    def newest_about(self, address: Address) -> About | None:
        """What the newest post in this conversation (and thread, and private place) is about that begins talk.

        A thread begins with the post it hangs under.
        """
        ...

    def speaks_in(self, address: Address) -> bool:
        """True when a post stands in this thread, or the thread hangs under one."""
        ...

    def in_state(self, *states: PostState, organisation: str | None = None, limit: int = 100) -> tuple[Post, ...]:
        """Posts in one of these states, newest first."""
        ...

    def counts(self, organisation: str | None = None) -> dict[PostState, int]:
        """How many posts are not sent, by state; a state without any is left out."""
        ...

    def oldest_waiting(self) -> datetime | None:
        """When the oldest post was said that is queued or being sent."""
        ...

    def next_at(self, platforms: tuple[str, ...]) -> datetime | None:
        """The earliest moment at which something may be taken."""
        ...


class Reminders(Protocol):
    """The plan of who is reminded of what and when."""

    def replan(self, organisation: str, subject: str, plan: tuple[Reminder, ...]) -> None:
        """Replaces all reminders of a subject that were not said, except snoozed ones while the plan is not empty.

        A step that was said to that recipient for the same `planned_at` does not come back.
        """
        ...

    def add(self, organisation: str, reminder: Reminder) -> None:
        """Adds one, in place of that step's for the same subject and recipient."""
        ...

    def claim(self, now: datetime, limit: int = 100) -> tuple[tuple[str, Reminder], ...]:
        """Marks at most `limit` due ones (at <= now) as said and returns them with their organisation, earliest first.

        Two workers never get the same one.
        """
        ...

    def next_at(self) -> datetime | None:
        """The earliest moment at which one is due."""
        ...

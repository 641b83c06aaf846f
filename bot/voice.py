"""From what is said to posts in the outbox: in the reader's language, at the right place."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.address import Address
from bot.cards import Card
from bot.commands.command import Face
from bot.core import Core
from bot.domain.organisation import AddressForm, Language
from bot.domain.person import BOARD_ROLES, Person
from bot.domain.trajectory import Trajectory
from bot.outbox import Post, PostState
from bot.ports.municipality import Municipality
from bot.ports.unit_of_work import Work
from bot.said.status import DeskShown
from bot.said.union import Said
from bot.texts.card import card_of
from bot.texts.translator import Translator


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Speaks for one organisation within one transaction."""

    core: Core
    work: Work
    municipality: Municipality
    now: datetime
    on: str | None = None
    """The platform's reference of the post that is answered, when something was said on one."""
    posted: list[tuple[Address, Card]] = field(default_factory=list)
    """What was queued until now, and where; changes of posts are not in it."""

    def card(self, said: Said, reader: Person | None) -> Card:
        """What is said, as this person reads it; without a person, as the organisation does."""
        return card_of(said, self.translator(reader))

    def translator(self, reader: Person | None) -> Translator:
        """The reader's language, form of address and time zone."""
        organisation = self.municipality.organisation
        zone = organisation.calendar.timezone
        return Translator(
            language=language_of(reader, organisation.language_default),
            form=form_of(reader, organisation.address_forms),
            zone=ZoneInfo(zone),
            reads_in=ZoneInfo((reader and reader.zone) or zone),
            names=self._name,
        )

    def post(
        self,
        address: Address,
        card: Card,
        *,
        person: Person | None = None,
        asked_by: str | None = None,
        weighty: bool = False,
    ) -> None:
        """Queues a new post."""
        self.posted.append((address, card))
        self.work.outbox.queue(
            Post(
                id=uuid.uuid4().hex,
                organisation=self.municipality.key,
                address=address,
                person=person.id if person else None,
                card=card,
                asked_by=asked_by,
                weighty=weighty,
                at=self.now,
                next_at=self.now,
            )
        )

    def tell(self, person: Person, said: Said, *, asked_by: str | None = None, weighty: bool = False) -> bool:
        """Queues a post to one person directly; False when nobody knows how to reach them."""
        ways = self.core.directory.ways(self.municipality.key, person)
        if not ways:
            return False
        self.post(ways[0], self.card(said, person), person=person, asked_by=asked_by, weighty=weighty)
        return True

    def announce(self, trajectory: Trajectory, said: Said, *, asked_by: str | None = None) -> tuple[Address, ...]:
        """Queues it, word for word the same, in every conversation linked to the trajectory; returns where."""
        places = tuple(
            Address(platform=link.platform, tenant=link.tenant, conversation=link.conversation, thread=link.thread)
            for link in trajectory.conversations
        )
        for address in places:
            self.post(address, self.card(said, None), asked_by=asked_by)
        return places

    def redraw(self, subject: str, face: Face) -> int:
        """Queues the new face of every place that shows the subject's card, and returns how many there are.

        A post that showed one version never shows another: a thumb on it could otherwise mean a text nobody read.
        """
        posts = self.work.outbox.about(self.municipality.key, subject)
        for post in posts:
            reader = self.municipality.people.find(post.person) if post.person else None
            card = self.card(face(post.person) if callable(face) else face, reader)
            if _version(card) in {None, _version(post.card)}:
                self.update(post, card)
        return len(posts)

    def has_desk(self, person: Person) -> bool:
        """True when the person's desk stands somewhere."""
        return bool(self.work.outbox.about(self.municipality.key, f"desk:{person.id}"))

    def desk(self, person: Person, said: DeskShown) -> None:
        """Queues the new face of the person's desk, in the newest post of each place where it stands."""
        newest = {post.address: post for post in self.work.outbox.about(self.municipality.key, f"desk:{person.id}")}
        for post in newest.values():
            self.update(post, self.card(said, person))

    def update(self, post: Post, card: Card) -> bool:
        """Queues the new face of one post.

        False, and nothing is queued, for what one person alone sees among others, unless they answer on it just now:
        at no other moment does a platform let us change it.
        """
        if post.address.private_to is not None and not self._is_answered(post):
            return False
        self.work.outbox.queue(
            Post(
                id=uuid.uuid4().hex,
                organisation=post.organisation,
                address=post.address,
                person=post.person,
                card=card,
                updates=post.id,
                state=PostState.QUEUED,
                at=self.now,
                next_at=self.now,
            )
        )
        return True

    def _is_answered(self, post: Post) -> bool:
        place = post.address
        faces = self.on and self.work.outbox.at(place.platform, place.tenant, place.conversation, self.on)
        return any(face.id == post.id for face in faces or ())

    def _name(self, id: str) -> str | None:
        person = self.municipality.people.find(id)
        return person.name if person else None


def _version(card: Card) -> int | None:
    return card.about.version if card.about else None


def language_of(reader: Person | None, default: Language) -> Language:
    """The person's own choice, else the organisation's."""
    return reader.language if reader and reader.language else default


def form_of(reader: Person | None, forms: dict[str, AddressForm]) -> AddressForm:
    """What the organisation chose for the role; unless it did, u for the board and je for officials."""
    if reader is None:
        return AddressForm.JE
    return forms.get(reader.role, AddressForm.U if reader.role in BOARD_ROLES else AddressForm.JE)

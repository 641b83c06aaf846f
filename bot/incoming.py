"""What a person typed, reacted, pressed or filled in, and where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.act import Act
from bot.address import Address
from bot.place import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """An account, as its platform vouches for it."""

    user: str
    email: str | None = None
    name: str | None = None
    guest: bool = False
    """A guest or an account of another organisation: reads nothing and decides nothing."""
    unsure: bool = False
    """The platform did not tell now who it is: known is only an account that is linked already."""
    person: str | None = None
    """The person's id, where the front end itself knows people (the console)."""
    zone: str | None = None
    """The time zone the account is set to, as 'Europe/Amsterdam'; whatever else it may be is not believed."""


@dataclass(frozen=True, slots=True)
class Text:
    """Words."""

    text: str


@dataclass(frozen=True, slots=True)
class Reacted:
    """An emoji put on one of our posts; `emoji` is the character, or Slack's name without colons."""

    emoji: str
    post: str


@dataclass(frozen=True, slots=True)
class Unreacted:
    """That emoji taken away."""

    emoji: str
    post: str


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button, by its label; `act` when the signed payload itself carries it."""

    label: str
    post: str | None = None
    act: Act | None = None
    key: str | None = None
    """The post's id in our outbox, as its button carries it: it arrived, though its platform never told us so."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A form, field by field, as typed; `form` is the form's id, or None for the form on `post`.

    Where it has both, the form was opened from that post.
    """

    values: Mapping[str, str]
    post: str | None = None
    form: str | None = None


@dataclass(frozen=True, slots=True)
class Captured:
    """Somebody's message that should be recorded ('Leg vast'); `Incoming.link` leads back to it."""

    text: str


@dataclass(frozen=True, slots=True)
class Edited:
    """Something that was typed to the bot was changed afterwards."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The person opened their desk."""

    anew: bool = False
    """They just installed Lijn: a desk from before stands far above, if it is there at all."""


@dataclass(frozen=True, slots=True)
class Deactivated:
    """The platform says that the sender's account is no longer in use."""


Saying = Text | Reacted | Unreacted | Pressed | Filled | Captured | Edited | Opened | Deactivated
"""All that an event can be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """One event of a platform."""

    organisation: str
    """The key of the municipality this tenant of the platform belongs to."""
    event_id: str
    """The same for every repeat of the event, unique within platform and tenant."""
    once: str | None = None
    """The same for all events, of anybody, of which one is answered; a refused one leaves it to the next."""
    at: datetime
    sender: Sender
    address: Address
    direct: bool = False
    """True in a conversation between this person and the bot alone."""
    said: Saying
    whispers: bool = True
    """False on a platform that cannot show something to one person alone in a conversation with others."""
    shows_forms: bool = False
    """True when the platform waits for the answer and can show a form in it."""
    reads_at_once: bool = False
    """True for a press whose own answer can show words, to who pressed alone."""
    in_dialog: bool = False
    """True when a refusal can be read in the request's own answer, and perhaps nowhere else."""
    overheard: bool = False
    """Said in a thread without a word to the bot: heard where the bot has a post, answered when understood."""
    link: str | None = None
    """To the message, for the record."""
    place: Place | None = None
    """Where this conversation is now, when the platform must be told that to post there."""

    @property
    def on(self) -> str | None:
        """The platform's reference of the post it was said on."""
        return None if isinstance(self.said, Text | Captured | Edited | Opened | Deactivated) else self.said.post

    @property
    def unaddressed(self) -> bool:
        """True where nobody was spoken to just now: who is not let in hears nothing of it.

        An app may be installed for everyone at once, also for those whom it does not know.
        """
        installed = isinstance(self.said, Opened) and self.said.anew
        return self.once is not None or installed or isinstance(self.said, Edited)

    @property
    def aside(self) -> Address:
        """Where the sender alone reads the answer: here, or else in the direct conversation."""
        if self.direct:
            return self.address
        if self.whispers:
            return self.address.only_for(self.sender.user)
        return replace(self.address, conversation=f"dm:{self.sender.user}", thread=None)

"""The first door: someone spoke."""

from __future__ import annotations

import logging
import uuid

from bot.cards import Card
from bot.commands.command import Missing
from bot.core import Core
from bot.domain.settled import AlreadySettled
from bot.errors import Conflict
from bot.incoming import Incoming
from bot.ports.municipality import Unknown
from bot.refusals import NoSuch, Refusal, Settled
from bot.turn import Turn
from bot.voice import Voice

_ATTEMPTS = 3

log = logging.getLogger(__name__)


def receive(core: Core, incoming: Incoming) -> Card | None:
    """Does what one event asks, once however often it comes, and queues what is said about it.

    Returns a card only when the platform waits for the answer and must show in it a form, or words to who pressed.
    Raises: Conflict when others saved first three times in a row, and whatever the database raises: then nothing was
    kept, and the platform sends the event again.
    """
    for attempt in range(1, _ATTEMPTS + 1):
        try:
            return _once(core, incoming)
        except Conflict:
            if attempt == _ATTEMPTS:
                raise
    return None


def post_instead(core: Core, incoming: Incoming, card: Card) -> None:
    """Queues what `receive` returned and the platform could not show in its answer, for who asked alone."""
    place, sender = incoming.address, incoming.sender
    with core.store.write() as work:
        municipality = work.municipality(incoming.organisation)
        person = municipality.people.by_account(place.platform, place.tenant, sender.user)
        voice = Voice(core=core, work=work, municipality=municipality, now=core.clock.now())
        voice.post(incoming.aside, card, person=person, asked_by=person.id if person else None)


def _once(core: Core, incoming: Incoming) -> Card | None:
    turn = Turn(core, incoming)
    try:
        with core.store.write() as work:
            if not turn.first_time(work):
                return None
            return turn.take(work) or turn.at_once()
    except Conflict:
        raise
    except Refusal as refusal:
        why: Refusal | Missing | str = refusal
    except AlreadySettled as settled:
        why = Settled(settled.id, settled.status, settled.on, settled.by)
    except Unknown as unknown:
        why = NoSuch(unknown.kind, unknown.id)
    except Missing as missing:
        why = missing
    except Exception:
        why = uuid.uuid4().hex[:8]
        log.exception("event failed", extra={"reference": why, "intent": turn.intent})
    if isinstance(why, Refusal):
        log.info("refused", extra={"refusal": type(why).__name__, "intent": turn.intent})
    with core.store.write() as work:
        if not turn.first_time(work, refused=not isinstance(why, Missing)):
            return None
        return turn.explain(work, why) or turn.at_once()

"""One event, from what was said to what is kept and queued."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot import asking, desks, meaning, undoing, who
from bot.cards import Card
from bot.codec import to_plain
from bot.commands.catalogue import CATALOGUE
from bot.commands.command import Command, Context, Missing, Result, Slots
from bot.confirming import Confirming
from bot.core import Core
from bot.domain.person import Person
from bot.incoming import Deactivated, Incoming, Opened
from bot.journal import Entry
from bot.meaning import Meaning
from bot.placing import trajectory_of
from bot.ports.municipality import Municipality
from bot.ports.unit_of_work import Work
from bot.refusals import Refusal
from bot.replan import replan
from bot.said.common import FormDropped, NotReached, Refused, SentAgain, WentWrong
from bot.seen import as_seen
from bot.texts.common import apart
from bot.understanding.bind import bind
from bot.voice import Voice, language_of

_AT_THE_DOOR = "door"
"""The intent of a record row about someone who was turned away before anything was understood."""


class Turn:
    """Holds what was found out about an event, also when the transaction that found it is rolled back."""

    def __init__(self, core: Core, incoming: Incoming) -> None:
        self._core = core
        self._incoming = incoming
        self._now: datetime = core.clock.now()
        self._person: Person | None = None
        self._confirmed = True
        self._meaning: Meaning | None = None
        self._spoken: Voice | None = None

    @property
    def intent(self) -> str:
        """Of the act that was understood, for the log."""
        return self._meaning.act.intent if self._meaning else _AT_THE_DOOR

    def first_time(self, work: Work, *, refused: bool = False) -> bool:
        """False for a repeat, and where one answer is enough and was given; a refusal is none."""
        address, once = self._incoming.address, None if refused else self._incoming.once
        for key in (self._incoming.event_id, once):
            if key is not None and not work.inbox.first_time(address.platform, address.tenant, key, self._now):
                return False
        if self._incoming.place is not None:
            work.places.save(self._incoming.place)
        return True

    def take(self, work: Work) -> Card | None:
        """Does the act. Raises: Refusal, Missing, Unknown, AlreadySettled, Conflict."""
        municipality = work.municipality(self._incoming.organisation)
        voice = self._voice(work, municipality)
        if isinstance(self._incoming.said, Deactivated):
            self._person = who.unlink(self._incoming, municipality)
            self._note_account(municipality, "account.unlink")
            return None
        if self._incoming.overheard and not work.outbox.speaks_in(self._incoming.address):
            return None
        if meaning.is_idle(self._incoming, work):
            return None
        person = self._recognise(municipality, voice)
        context = self._context(municipality, person)
        self._meaning = meant = meaning.of(self._incoming, work, municipality, context)
        if meant is None:
            if isinstance(said := self._incoming.said, Opened):
                at, today = self._incoming.address, context.today
                desks.show(work, municipality, voice, at, person, today, anew=said.anew)
            self._note_account(municipality)
            return None
        context = replace(context, about=meant.about, about_is_explicit=meant.explicit)
        free = Confirming(work, municipality, voice, self._incoming, context)
        if meant.act.intent.startswith("reading."):
            self._meaning = meant = free.next(meant)
            if meant is None:
                self._note_account(municipality)
                return None
            if meant.whole:
                raise Missing
            context = replace(context, about=meant.about, about_is_explicit=meant.explicit)
        if meant.act.intent == "form.drop":
            asking.drop(work, municipality, voice, person, meant.pending)
            self._answer(voice, Result(said=FormDropped(), private=True))
        elif meant.act.intent == "form.open":
            return asking.reopen(work, municipality, voice, self._incoming, context, meant)
        elif meant.act.intent == "record.undo":
            undone = undoing.undo(municipality, context, voice)
            municipality.journal.note(self._entry("record.undo", undone.subject, Slots()))
            if meant.pending:
                asking.done(work, municipality, voice, meant.pending)
            self._answer(voice, Result(said=undone, private=True))
        elif meant.act.intent == "post.resend":
            asking.resend(work, meant.act, person, municipality.key, self._now)
            self._answer(voice, Result(said=SentAgain(), private=True))
        else:
            command = CATALOGUE[meant.act.intent]
            meant = replace(meant, act=as_seen(meant.act, person.id, municipality.key, work))
            slots = self._bound(command, meant, context, municipality)
            result = command.handle(slots, context, municipality)
            if result.then is not None:
                self._meaning = Meaning(act=result.then, explicit=True, pending=meant.pending, whole=True)
                raise Missing
            self._keep(work, municipality, voice, command, slots, result)
            undoing.remember(municipality, context, command, result)
            if meant.pending:
                asking.done(work, municipality, voice, meant.pending)
            self._speak(voice, municipality, result)
            free.after(meant.then)
            desks.refresh(municipality, voice, context.today)
        return None

    def explain(self, work: Work, why: Refusal | Missing | str) -> Card | None:
        """After a rollback: says why nothing was done, or asks for what is missing."""
        if self._meaning is None and (self._incoming.overheard or (self._incoming.unaddressed and not self._person)):
            return None
        municipality = work.municipality(self._incoming.organisation)
        voice = self._voice(work, municipality)
        if self._person:
            # The first transaction may have linked the account, and was rolled back.
            self._recognise(municipality, voice)
            self._note_account(municipality)
        if isinstance(why, Missing) and self._person and self._meaning:
            context = self._context(municipality, self._person)
            return asking.ask(work, municipality, voice, self._incoming, context, self._meaning, why)
        if isinstance(why, Refusal):
            self._note_refusal(municipality, why)
        said = Refused(refusal=why) if isinstance(why, Refusal) else WentWrong(reference=str(why))
        if self._incoming.in_dialog:
            return voice.card(said, self._person)
        self._answer(voice, Result(said=said, private=True))
        return None

    def at_once(self) -> Card | None:
        """For who pressed a button among others and is answered alone, elsewhere: what it says, to be read there.

        Within the transaction that queued the answer.
        """
        voice, incoming = self._spoken, self._incoming
        if voice is None or incoming.direct or not incoming.reads_at_once:
            return None
        told = [card for address, card in voice.posted if address == incoming.aside]
        return apart(told[0], voice.translator(self._person)) if told else None

    def _recognise(self, municipality: Municipality, voice: Voice) -> Person:
        """Raises: Guest, NotKnown, NotLookedUp, LeftService."""
        self._person, self._confirmed = who.recognise(self._incoming, municipality, voice, self._today(municipality))
        return self._person

    def _context(self, municipality: Municipality, person: Person) -> Context:
        organisation = municipality.organisation
        address = self._incoming.address
        return Context(
            organisation=organisation,
            person=person,
            confirmed=self._confirmed,
            language=language_of(person, organisation.language_default),
            now=self._now,
            today=self._today(municipality),
            address=address,
            direct=self._incoming.direct,
            linked=() if self._incoming.direct else municipality.trajectories.linked(address),
        )

    def _today(self, municipality: Municipality) -> date:
        return self._now.astimezone(ZoneInfo(municipality.organisation.calendar.timezone)).date()

    def _bound(self, command: Command, meant: Meaning, context: Context, municipality: Municipality) -> Slots:
        known = meaning.known(municipality, context)
        slots, faults = bind(command.slots, meant.act.slots, known)
        # What was implied, the trajectory of a channel, stands in the form that asks for the rest.
        self._meaning = replace(meant, act=meant.act.with_slots(**to_plain(dict(slots))))
        if command.check is not None:
            command.check(slots, context, municipality)
        if faults:
            raise Missing(*faults.items())
        return slots

    def _keep(
        self,
        work: Work,
        municipality: Municipality,
        voice: Voice,
        command: Command,
        slots: Slots,
        result: Result,
    ) -> None:
        changed = municipality.changed
        # The row is about what was asked for, not about the account that was linked by the way.
        meant = [one for one in changed if undoing.counts(one[0], command.intent)]
        if not meant and not result.subject:
            meant = list(changed)
        if command.changes and (meant or result.subject):
            kind, id = meant[0] if meant else ("", result.subject or "")
            municipality.journal.note(
                self._entry(
                    command.intent,
                    result.subject or id,
                    slots,
                    trajectory=trajectory_of(municipality, kind, id, slots),
                    on_behalf_of=result.on_behalf_of,
                )
            )
        else:
            self._note_account(municipality)
        replan(work, municipality, changed, self._now)
        for reminder in result.remind:
            work.reminders.add(municipality.key, reminder)

    def _note_account(self, municipality: Municipality, intent: str = "account.link") -> None:
        if municipality.changed and self._person:
            municipality.journal.note(self._entry(intent, self._person.id, Slots()))

    def _note_refusal(self, municipality: Municipality, refusal: Refusal) -> None:
        act = self._meaning.act if self._meaning else None
        command = CATALOGUE.get(act.intent) if act else None
        if act and not (command and command.changes):
            return
        if act is None and self._person is not None:
            return
        slots = Slots(act.slots) if act else Slots()
        subject = next((str(value) for name, value in slots.items() if name.endswith("_id")), None)
        municipality.journal.note(self._entry(self.intent, subject, slots, refused=type(refusal).__name__))

    def _entry(
        self,
        intent: str,
        subject: str | None,
        slots: Slots,
        *,
        trajectory: str | None = None,
        refused: str | None = None,
        on_behalf_of: str | None = None,
    ) -> Entry:
        address = self._incoming.address
        return Entry(
            at=self._now,
            intent=intent,
            subject=subject,
            trajectory=trajectory,
            refused=refused,
            actor=self._person.id if self._person else f"{address.platform}:{self._incoming.sender.user}"[:200],
            on_behalf_of=on_behalf_of,
            place=self._incoming.link or json.dumps(to_plain(address), ensure_ascii=False, sort_keys=True),
            words=json.dumps(to_plain(dict(slots)), ensure_ascii=False, sort_keys=True),
        )

    def _speak(self, voice: Voice, municipality: Municipality, result: Result) -> None:
        me = self._person.id if self._person else None
        for subject, face in result.redraw:
            voice.redraw(subject, face)
        said_here = False
        for trajectory, said in result.announce:
            places = voice.announce(municipality.trajectories.get(trajectory), said, asked_by=me)
            said_here = said_here or (said == result.said and self._incoming.address in places)
        if not said_here:
            self._answer(voice, result)
        for address, said in result.answer_at:
            voice.post(address, voice.card(said, None), asked_by=me)
        unreached = []
        for tell in result.tell:
            if tell.person == me:
                continue
            reader = municipality.people.get(tell.person)
            if not voice.tell(reader, tell.said, asked_by=me, weighty=tell.weighty):
                unreached.append(tell.person)
        if unreached:
            self._answer(voice, Result(said=NotReached(people=tuple(dict.fromkeys(unreached))), private=True))

    def _answer(self, voice: Voice, result: Result) -> None:
        if result.said is None:
            return
        address = self._incoming.aside if result.private else self._incoming.address
        alone = result.private or self._incoming.direct or address.private_to is not None
        reader = self._person if alone else None
        # In a channel everyone reads along, but the answer is in the language of who asked.
        card = voice.card(result.said, reader or self._person)
        voice.post(address, card, person=reader, asked_by=self._person.id if self._person else None)

    def _voice(self, work: Work, municipality: Municipality) -> Voice:
        at, on = self._now, self._incoming.on
        self._spoken = Voice(core=self._core, work=work, municipality=municipality, now=at, on=on)
        return self._spoken

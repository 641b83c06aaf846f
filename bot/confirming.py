"""From free words to an act: asks for one thing at a time, then whether it was read right, before anything is kept."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from bot import asking, meaning, offering
from bot.act import Act
from bot.commands.catalogue import CATALOGUE
from bot.commands.command import Context
from bot.commands.confirmations import HARMLESS
from bot.held import Held, act_of, filled, held_in
from bot.incoming import Incoming
from bot.meaning import Meaning
from bot.pending import Pending
from bot.ports.municipality import Municipality
from bot.ports.unit_of_work import Work
from bot.refusals import StaleButton
from bot.said.common import FormDropped
from bot.said.readings import ConditionSet, NotClear, NotOurs, NotYet, PersonalData, ReadAs, ReadingAsked
from bot.said.union import Said
from bot.understanding.bind import bind
from bot.understanding.choose import reading_of
from bot.understanding.facts import facts_of
from bot.understanding.near import near
from bot.understanding.neutral import neutral_words
from bot.understanding.reading import Reading
from bot.voice import Voice

_WAITS = timedelta(days=1)
"""How long a half-said act waits for its other half."""
_IN_A_FORM = frozenset({"title", "body", "input_effect"})
"""What takes more words than an answer: asked for in a form, after the reading is confirmed."""
_VERDICTS = frozenset({"message.reject", "handover.decline"})
"""Answers to a request that was just shown: saying no needs no second question."""


@dataclass(frozen=True, slots=True)
class Confirming:
    """The steps of one event that was said in free words."""

    work: Work
    municipality: Municipality
    voice: Voice
    incoming: Incoming
    context: Context

    def next(self, meant: Meaning) -> Meaning | None:
        """The act to do now; None when something was asked or said instead. Raises: StaleButton."""
        if meant.reading is not None:
            return self._begin(meant.reading, meant, meant.pending)
        pending = meant.pending or self.municipality.pending.get(str(meant.act.slots.get("pending", "")))
        if pending is None or pending.person != self.context.person.id or pending.until < self.context.now:
            raise StaleButton
        held = held_in(pending)
        if held is None:
            raise StaleButton
        return self._press(meant.act, held, pending)

    def after(self, reading: Reading | None) -> None:
        """Goes on with the second act of a sentence, when the first was done."""
        if reading is not None:
            self._go_on(Held(reading=reading), None)

    def _press(self, act: Act, held: Held, pending: Pending) -> Meaning | None:
        reading = held.reading
        match act.intent:
            case "reading.confirm":
                return self._acts(reading, pending)
            case "reading.adjust":
                return replace(self._acts(reading, pending), whole=True)
            case "reading.fill":
                return self._fill(held, pending, str(act.slots.get("slot", "")), str(act.slots.get("value", "")))
            case "reading.neutral" if held.neutral:
                read, _ = reading_of(held.neutral, meaning.known(self.municipality, self.context))
                return self._begin(read, Meaning(act=act), pending)
            case "reading.drop":
                asking.drop(self.work, self.municipality, self.voice, self.context.person, pending)
                self._say(FormDropped())
                self.after(reading.also)
                return None
            case _other:
                raise StaleButton

    def _begin(self, reading: Reading, meant: Meaning, pending: Pending | None) -> Meaning | None:
        silent = self.incoming.overheard and reading.intent in {"clarify", "out_of_scope", "help.show"}
        if silent:
            return None
        match reading.intent:
            case "clarify":
                self._say(self._unclear(reading))
            case "out_of_scope":
                self._say(NotOurs(near=near(meant.typed, self.context.language)))
            case "privacy.warn":
                self._warn(reading, meant.typed)
            case "message.approve":
                return self._approval(reading, meant)
            case "record.undo":
                kept = self._keep(Held(reading=reading), None, None)
                self._show(kept, ReadAs(pending=kept.id, intent=reading.intent, facts=(), whole=False))
            case "handover.accept" if reading.slots.get("condition"):
                self._condition(reading)
            case intent if intent not in CATALOGUE:
                self._say(NotYet(intent=intent))
                self.after(reading.also)
            case intent if not CATALOGUE[intent].changes and not reading.ask:
                return Meaning(act=self._act(reading), about=meant.about, then=reading.also, pending=pending)
            case intent if intent in _VERDICTS and not reading.ask:
                return Meaning(act=self._act(reading), about=meant.about, explicit=True, pending=pending)
            case _other:
                return self._go_on(Held(reading=reading), pending, meant)
        return None

    def _go_on(self, held: Held, pending: Pending | None, meant: Meaning | None = None) -> Meaning | None:
        """Asks for the next thing that is missing; asks whether it is right when nothing is."""
        reading = held.reading
        command = CATALOGUE.get(reading.intent)
        if command is None:
            self._say(NotYet(intent=reading.intent))
            return None
        slots, faults = bind(command.slots, reading.slots, meaning.known(self.municipality, self.context))
        names = {slot.name for slot in command.slots}
        wrong = {name: fault for name, fault in faults.items() if fault != "required"}
        for name in wrong:
            reading = filled(reading, name, None)
        empty = [name for name in reading.asks if name in names and name not in reading.slots and name not in slots]
        empty += [name for name in faults if name not in empty and name not in _IN_A_FORM]
        if empty:
            self._ask(reading, empty[0], wrong.get(empty[0]), pending)
            return None
        if not command.changes or self._unasked(reading):
            return Meaning(
                act=self._act(reading), about=meant.about if meant else None, then=reading.also, pending=pending
            )
        kept = self._keep(Held(reading=replace(reading, asks=())), None, pending)
        free, beside = offering.beside(reading, self.context.organisation.calendar)
        said = ReadAs(
            pending=kept.id,
            intent=reading.intent,
            facts=facts_of(reading, self.municipality),
            free=free,
            near=tuple(day for day in beside if day >= self.context.today),
            follows=reading.also is not None,
        )
        self._show(kept, said)
        return None

    def _ask(self, reading: Reading, slot: str, why: str | None, pending: Pending | None) -> None:
        reading = replace(reading, asks=(slot, *(name for name in reading.asks if name != slot)))
        kept = self._keep(Held(reading=reading), slot, pending)
        said = ReadingAsked(
            pending=kept.id,
            intent=reading.intent,
            facts=facts_of(reading, self.municipality),
            slot=slot,
            why=why,
            choices=offering.choices(reading, slot, self.municipality, self.context),
            days=offering.days(slot, self.context),
        )
        self._show(kept, said)

    def _fill(self, held: Held, pending: Pending, slot: str, value: str) -> Meaning | None:
        looked = meaning.known(self.municipality, self.context)
        found = offering.answer(slot, value.strip(), held.reading, looked)
        return self._go_on(Held(reading=filled(held.reading, slot, found)), pending)

    def fill_text(self, pending: Pending, text: str) -> Meaning | None:
        """The next words of the person, as the answer to what was asked."""
        held = held_in(pending)
        if held is None or pending.slot is None:
            raise StaleButton
        return self._fill(held, pending, pending.slot, text)

    def _unasked(self, reading: Reading) -> bool:
        """True when this person lets such acts be kept without asking; never for what binds others."""
        harmless = reading.intent in HARMLESS and reading.slots.get("kind") != "council_pledge"
        return harmless and reading.intent in self.context.person.unconfirmed_kinds

    def _approval(self, reading: Reading, meant: Meaning) -> Meaning | None:
        waiting = offering.waiting_for(self.context, self.municipality)
        about = meant.about
        if about is None or not about.asks_approval or [id for id, _ in waiting] != [about.subject]:
            self._say(NotClear(waiting=waiting))
            return None
        act = Act(intent="message.approve", slots={"message_id": about.subject, "version": about.version})
        return Meaning(act=act, about=about)

    def _unclear(self, reading: Reading) -> Said:
        shown = self.context.about
        if shown is not None and shown.asks_approval:
            return NotClear(waiting=offering.waiting_for(self.context, self.municipality))
        return NotClear()

    def _warn(self, reading: Reading, typed: str) -> None:
        kinds = tuple(str(kind) for kind in reading.slots.get("personal_data", ()))
        looked = meaning.known(self.municipality, self.context)
        neutral = neutral_words(typed, looked)
        if neutral is None:
            self._say(PersonalData(pending=None, kinds=kinds, neutral=None))
            return
        kept = self._keep(Held(reading=replace(reading, slots={}), neutral=neutral), None, None)
        self._show(kept, PersonalData(pending=kept.id, kinds=kinds, neutral=neutral))

    def _condition(self, reading: Reading) -> None:
        id = str(reading.slots.get("trajectory", ""))
        trajectory = self.municipality.trajectories.find(id)
        self._say(
            ConditionSet(
                trajectory=id, title=trajectory.title if trajectory else id, condition=str(reading.slots["condition"])
            )
        )

    def _acts(self, reading: Reading, pending: Pending | None) -> Meaning:
        return Meaning(act=self._act(reading), explicit=True, pending=pending, then=reading.also)

    def _act(self, reading: Reading) -> Act:
        slots: dict[str, Any] = {name: value for name, value in reading.slots.items() if name != "warn"}
        return Act(intent=reading.intent, slots=slots)

    def _keep(self, held: Held, slot: str | None, pending: Pending | None) -> Pending:
        kept = Pending(
            id=pending.id if pending else uuid.uuid4().hex,
            person=self.context.person.id,
            address=replace(self.incoming.aside, private_to=None),
            act=act_of(held),
            slot=slot,
            until=self.context.now + _WAITS,
        )
        self.municipality.pending.keep(kept)
        return kept

    def _show(self, kept: Pending, said: Said) -> None:
        me = self.context.person
        card = self.voice.card(said, me)
        asking.show(self.work, self.municipality, self.voice, self.incoming, kept, card, me)

    def _say(self, said: Said) -> None:
        me = self.context.person
        self.voice.post(self.incoming.aside, self.voice.card(said, me), person=me, asked_by=me.id)

"""The administrator's door: import, export, verify, and who administers."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.conversation import Conversation
from bot.domain.message import Message
from bot.domain.person import Person
from bot.domain.trajectory import Trajectory
from bot.errors import NotPossible as NotPossible  # noqa: PLC0414 - who administers finds it here too
from bot.exchange import reading, writing
from bot.exchange.document import Fault, Reading, digest_of, kept_by_itself
from bot.exchange.promises import NotUnderstoodRow, commitment_of
from bot.journal import FIRST, Entry, broken
from bot.notices import begun, brought_along
from bot.overview import resolve_organisation as resolve_organisation  # noqa: PLC0414
from bot.ports.clock import Clock
from bot.ports.municipality import Municipality
from bot.ports.unit_of_work import UnitOfWork
from bot.replan import replan
from bot.understanding.index import NameIndex

_ADMINISTRATOR = "administrator"
"""Who acts in the record when it is done on the command line."""


class ImportRefused(Exception):
    """Nothing was stored: these are the faults."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = faults


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import did; items as 'kind id'."""

    organisation: str
    added: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    unchanged: int = 0
    kept: tuple[str, ...] = ()
    """Changed in chat since the last import, so left as they are."""
    warnings: tuple[Fault, ...] = ()


def import_municipality(store: UnitOfWork, clock: Clock, document: Any, *, force: bool = False) -> ImportReport:
    """Stores a whole document, or nothing of it. Raises: ImportRefused, Conflict."""
    read = reading.read(document)
    if read.faults:
        raise ImportRefused(tuple(read.faults))
    key = next(id for kind, id in read.items if kind == "organisation")
    now = clock.now()
    with store.write() as work:
        new = key not in work.organisations()
        municipality = work.found(read.items["organisation", key]) if new else work.municipality(key)
        sorted_out = _sort_out(municipality, read, force=force, new=new)
        brought_along(_wrong_already(read, sorted_out), municipality, now)
        _note(municipality, read, now, sorted_out)
        replan(work, municipality, municipality.changed, now)
    return sorted_out


def _wrong_already(read: Reading, report: ImportReport) -> list[Trajectory]:
    """The new trajectories with a message that was published otherwise than approved."""
    odd = {message.trajectory for message in read.items.values() if isinstance(message, Message) and message.deviates()}
    return [read.items["trajectories", id] for id in sorted(odd) if f"trajectories {id}" in report.added]


def _sort_out(municipality: Municipality, read: Reading, *, force: bool, new: bool) -> ImportReport:
    added, updated, kept, unchanged = [], [], [], 0
    notes = municipality.imports.all()
    current = {} if new else _current(municipality)
    for place, (at, value) in enumerate(read.items.items()):
        kind, id = at
        name = f"{kind} {id}"
        digest = digest_of(value)
        if kind == "organisation" and new:
            added.append(name)
        elif at not in current:
            getattr(municipality, kind).save(value)
            added.append(name)
            if isinstance(value, Trajectory):
                begun(value, municipality)
        else:
            now_digest = digest_of(current[at])
            touched = at not in notes or notes[at][0] != now_digest
            if now_digest == digest:
                unchanged += 1
            elif touched and not force:
                kept.append(name)
                continue
            else:
                _save(municipality, kind, kept_by_itself(value, current[at]))
                updated.append(name)
        beside = {"as": _bare(kind, read.original[at]), "place": place, "lists": _lists(kind, read, at)}
        if at not in notes or notes[at] != (digest, beside):
            municipality.imports.note(kind, id, digest, beside)
    return ImportReport(
        organisation=municipality.key,
        added=tuple(added),
        updated=tuple(updated),
        unchanged=unchanged,
        kept=tuple(kept),
        warnings=tuple(read.warnings),
    )


def _current(municipality: Municipality) -> dict[tuple[str, str], Any]:
    found: dict[tuple[str, str], Any] = {("organisation", municipality.key): municipality.organisation}
    for kind in ("people", "trajectories", "commitments", "questions", "decisions", "messages", "inputs", "lessons"):
        found |= {(kind, value.id): value for value in getattr(municipality, kind).all()}
    return found


def _save(municipality: Municipality, kind: str, value: Any) -> None:
    if kind == "organisation":
        municipality.save_organisation(value)
    else:
        getattr(municipality, kind).save(value)


def _bare(kind: str, original: Mapping[str, Any]) -> dict[str, Any]:
    """What an item was read from, without what its place says anyway."""
    return {key: value for key, value in original.items() if not (kind != "lessons" and key == "trajectory")}


def _lists(kind: str, read: Reading, at: tuple[str, str]) -> dict[str, Any]:
    return read.empty_lists.get(at, {}) if kind == "trajectories" else {}


def _note(municipality: Municipality, read: Reading, now: datetime, report: ImportReport) -> None:
    top = {"as": {**read.top, "lists": read.empty_lists.get(("document", "document"), {})}}
    digest = hashlib.sha256(json.dumps(top, sort_keys=True, default=str).encode()).hexdigest()
    if (municipality.imports.get("document", "document") or ("",))[0] != digest:
        municipality.imports.note("document", "document", digest, top)
    if not municipality.changed:
        return
    counts = {"added": len(report.added), "updated": len(report.updated), "kept": len(report.kept)}
    municipality.journal.note(
        Entry(
            at=now, intent="import", subject=digest[:12], actor=_ADMINISTRATOR, words=json.dumps(counts, sort_keys=True)
        )
    )


def import_promises(
    store: UnitOfWork, clock: Clock, key: str, rows: list[tuple[int, dict[str, str]]]
) -> tuple[list[str], list[NotUnderstoodRow]]:
    """Adds a commitment for each (line, row) that is understood; returns their numbers and what was left out."""
    now = clock.now()
    added, left = [], []
    with store.write() as work:
        municipality = work.municipality(key)
        today = now.astimezone(ZoneInfo(municipality.organisation.calendar.timezone)).date()
        people, names = municipality.people.all(), NameIndex(municipality.trajectories.names())
        known = {(value.text.casefold(), value.trajectory): value.id for value in municipality.commitments.all()}
        for line, row in rows:
            try:
                commitment = commitment_of(row, people, names, today)
            except ValueError as fault:
                left.append(NotUnderstoodRow(line, str(fault)))
                continue
            same = known.get((commitment.text.casefold(), commitment.trajectory))
            if same is not None:
                left.append(NotUnderstoodRow(line, f"this is {same} already"))
                continue
            trajectory = municipality.trajectories.find(commitment.trajectory) if commitment.trajectory else None
            numbered = replace(commitment, id=municipality.commitments.new_id(trajectory))
            municipality.commitments.save(numbered)
            known[numbered.text.casefold(), numbered.trajectory] = numbered.id
            added.append(numbered.id)
        if added:
            municipality.journal.note(
                Entry(at=now, intent="import.promises", subject=added[0], actor=_ADMINISTRATOR, words=json.dumps(added))
            )
            replan(work, municipality, municipality.changed, now)
    return added, left


def export_municipality(store: UnitOfWork, key: str) -> dict[str, Any]:
    """The document of a municipality."""
    with store.read() as work:
        return writing.write(work.municipality(key))


def replan_everything(store: UnitOfWork, key: str, now: datetime) -> None:
    """Makes all reminders of an organisation anew, as seen from this moment; what was said stays said."""
    with store.write() as work:
        municipality = work.municipality(key)
        replan(work, municipality, [("organisation", key)], now)


def link_conversations(store: UnitOfWork, key: str, make: type[Conversation], platform: str, tenant: str) -> None:
    """Links each trajectory to a conversation of its slug on a platform that has one for each (the console)."""
    with store.write() as work:
        municipality = work.municipality(key)
        for trajectory in municipality.trajectories.all():
            link = make(platform=platform, tenant=tenant, conversation=trajectory.slug)
            if link not in trajectory.conversations:
                linked = replace(trajectory, conversations=(*trajectory.conversations, link))
                municipality.trajectories.save(linked)


def add_administrator(store: UnitOfWork, clock: Clock, key: str, email: str) -> str:
    """Makes the person with this e-mail address functional administrator; returns the name. Raises: NotPossible."""
    with store.write() as work:
        municipality = work.municipality(key)
        person = _by_email(municipality, email)
        if not person.administrator:
            municipality.people.save(replace(person, administrator=True))
            municipality.journal.note(
                Entry(at=clock.now(), intent="administrator.allow", subject=person.id, actor=_ADMINISTRATOR)
            )
        return person.name


def confirm_accounts(store: UnitOfWork, clock: Clock, key: str, email: str) -> tuple[str, int]:
    """Vouches for all accounts of the person with this address; returns the name and how many. Raises: NotPossible."""
    with store.write() as work:
        municipality = work.municipality(key)
        person = _by_email(municipality, email)
        waiting = sum(not account.confirmed for account in person.accounts)
        if waiting:
            accounts = tuple(replace(account, confirmed=True) for account in person.accounts)
            municipality.people.save(replace(person, accounts=accounts))
            municipality.journal.note(
                Entry(at=clock.now(), intent="person.confirm", subject=person.id, actor=_ADMINISTRATOR)
            )
        return person.name, waiting


def _by_email(municipality: Municipality, email: str) -> Person:
    found = municipality.people.by_email(email)
    if len(found) == 1:
        return found[0]
    who = "nobody" if not found else "more than one person"
    raise NotPossible(
        f"{who} in {municipality.key} has the address {email}; add it to the municipality file and import that"
    )


def verify(store: UnitOfWork, key: str) -> tuple[int, str | None]:
    """Walks the record; returns how many rows there are and what is wrong with the first broken one."""
    number, previous = 0, FIRST
    with store.read() as work:
        journal = work.municipality(key).journal
        while rows := journal.rows(after=number):
            for row in rows:
                if fault := broken(row, number + 1, previous):
                    return number, fault
                number, previous = row.number, row.digest
        # Rows cut off the end break no chain; the counter knows how far it went.
        return number, f"row {number + 1} is missing" if journal.last_number() > number else None

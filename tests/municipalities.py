"""Documents of municipalities, generated: consistent, and as full or as lean as an item happens to be."""

from __future__ import annotations

import dataclasses
from dataclasses import replace
from datetime import date, time
from typing import Any

from hypothesis import strategies as st

from bot.codec import to_plain
from bot.domain.calendar import Calendar, Recess, Weekday
from bot.domain.organisation import Deputy, Organisation, ReminderSettings, SignalSettings
from bot.domain.person import Account, Person
from bot.domain.trajectory import Topic, Trajectory
from bot.exchange.document import APART, KINDS, NESTED, lean
from bot.exchange.references import REFERENCES
from tests.generate import WORDS, of

_RECESS = st.builds(
    Recess,
    name=WORDS,
    from_=st.dates(date(2026, 1, 1), date(2026, 6, 1)),
    to=st.dates(date(2026, 6, 1), date(2026, 12, 1)),
)


def _names(kind: Any) -> list[str]:
    return [field.name for field in dataclasses.fields(kind)]


_OWN_ACCOUNT = st.builds(Account, platform=st.just("slack"), tenant=st.just("T1"), user=st.uuids().map(str))


_DAYS = st.integers(0, 30)
_SOME_DAYS = st.lists(st.sampled_from(Weekday), min_size=1, unique=True).map(tuple)
_ORGANISATIONS = of(
    Organisation,
    key=st.sampled_from(["rijnveste", "delta"]),
    deputies=(),
    calendar=of(
        Calendar,
        timezone=st.sampled_from(["Europe/Amsterdam", "America/Curacao"]),
        office_hours=st.sampled_from([(time(8, 30), time(17)), (time(7, 0, 1), time(23, 59))]),
        office_days=_SOME_DAYS,
        recess=st.lists(_RECESS, max_size=2).map(tuple),
    ),
    reminders=st.builds(ReminderSettings, **dict.fromkeys(_names(ReminderSettings), _DAYS)),
    signals=st.builds(SignalSettings, **dict.fromkeys(_names(SignalSettings), _DAYS)),
)


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    """A municipality with a few people and trajectories, each with all kinds of items."""
    people = [f"p{number:02d}" for number in range(1, draw(st.integers(1, 3)) + 1)]
    trajectories = [f"T-2026-{number:03d}" for number in range(1, draw(st.integers(0, 2)) + 1)]
    messages = [f"M-{id[-3:]}-1" for id in trajectories]
    there = {"person": people, "message": messages, "item": messages, "lesson": ["L-01"]}

    def referring(kind: str, value: Any, **more: list[str]) -> Any:
        for what, fields in REFERENCES.get(kind, {}).items():
            known = {**there, **more}.get(what)
            ids = st.sampled_from(known) if known else st.none()
            for field in fields if what != "trajectory" else ():
                value = _linked(value, field.split("."), draw, ids)
        return value

    def plain(value: Any, *without: str) -> dict[str, Any]:
        written = lean(value) if draw(st.booleans()) else to_plain(value)
        return {key: item for key, item in written.items() if key not in without}

    organisation = draw(_ORGANISATIONS)
    pairs = draw(st.lists(st.tuples(st.sampled_from(people), st.sampled_from(people)), max_size=2))
    organisation = replace(organisation, deputies=tuple(Deputy(for_=a, by=b) for a, b in pairs))
    apart = to_plain(organisation)
    document: dict[str, Any] = {"organisation": plain(organisation, *APART)}
    document |= {key: apart[key] for key in APART if apart[key] is not None}
    document["people"] = [
        plain(referring("people", draw(of(Person, id=id, accounts=st.tuples(_OWN_ACCOUNT), approves_for=st.just(()), name=WORDS))))
        for id in people
    ]  # fmt: skip
    document["trajectories"] = [
        _trajectory(draw, id, messages[index], people, referring, plain) for index, id in enumerate(trajectories)
    ]
    lessons = [draw(of(KINDS["lessons"], id="L-01", trajectory=id)) for id in trajectories[:1]]
    document["lessons"] = [plain(value) for value in lessons]
    return document


def _linked(value: Any, fields: list[str], draw: st.DrawFn, ids: st.SearchStrategy[Any]) -> Any:
    """The value with something that is there in place of what the field names, wherever it names anything."""
    if value is None:
        return None
    if isinstance(value, tuple):
        return tuple(_linked(entry, fields, draw, ids) for entry in value)
    if not fields:
        return draw(ids)
    return replace(value, **{fields[0]: _linked(getattr(value, fields[0]), fields[1:], draw, ids)})


def _numbered(things: tuple[Any, ...], letter: str) -> tuple[Any, ...]:
    return tuple(replace(thing, id=f"{letter}{number}") for number, thing in enumerate(things))


def _trajectory(draw: Any, id: str, message: str, people: list[str], referring: Any, plain: Any) -> dict[str, Any]:
    value = draw(of(Trajectory, id=id, slug=f"slug-{id[-3:]}", conversations=st.just(()), topics=st.just(())))
    value = referring("trajectories", value)
    value = replace(
        value,
        input_rounds=_numbered(value.input_rounds, "R"),
        groups=_numbered(value.groups, "G"),
        late_joiners=_numbered(value.late_joiners, "J"),
        topics=tuple(Topic(topic="bomen", person=person) for person in people[:1]),
    )
    inside = {"round": [r.id for r in value.input_rounds], "group": [group.id for group in value.groups]}
    written = plain(value)
    for kind in NESTED:
        ids = (
            [message]
            if kind == "messages"
            else [f"{kind[0].upper()}-{id[-3:]}{n}" for n in range(draw(st.integers(0, 2)))]
        )
        items = [referring(kind, draw(of(KINDS[kind], id=item, trajectory=id)), **inside) for item in ids]
        if items or draw(st.booleans()):
            written[kind] = [plain(item, "trajectory") for item in items]
    return dict(written)

"""What a document refers to must be in it."""

from __future__ import annotations

from bot.exchange.document import Fault, Reading

_PEOPLE = {
    "people": ("acts_for",),
    "trajectories": ("portfolio_holder", "official_client", "political_client", "project_lead"),
    "commitments": ("promised_by", "owner", "informs", "offered_to"),
    "questions": ("asked_by", "to", "via", "on_behalf_of", "answered_by", "answered_for"),
    "messages": ("drafted_by", "edited_by", "advice_by", "submitted_by", "approved_by", "on_behalf_of"),
    "decisions": ("recorded_by",),
}
_MESSAGES = {"decisions": ("told_by",), "inputs": ("answered_by",)}


def check(reading: Reading) -> None:
    """Adds a fault for each person, trajectory or message that is not in the document, and for a slug that is twice."""
    people = {id for kind, id in reading.named if kind == "people"}
    trajectories = {id for kind, id in reading.named if kind == "trajectories"}
    messages = {id for kind, id in reading.named if kind == "messages"}
    slugs: dict[str, str] = {}
    whole = [(kind, reading.paths[kind, id], value) for (kind, id), value in reading.items.items()]
    for kind, path, value in (*whole, *reading.halves):
        named = [(field, getattr(value, field), people, "person") for field in _PEOPLE.get(kind, ())]
        named += [(field, getattr(value, field), messages, "message") for field in _MESSAGES.get(kind, ())]
        if kind in {"commitments", "questions", "decisions", "messages", "inputs", "lessons"}:
            named.append(("trajectory", value.trajectory, trajectories, "trajectory"))
        if kind == "organisation":
            for index, deputy in enumerate(value.deputies):
                named += [(f"deputies[{index}].{key}", name, people, "person") for key, name in _pair(deputy)]
        if kind == "people":
            named += [(f"approves_for[{n}]", name, people, "person") for n, name in enumerate(value.approves_for)]
        if kind == "trajectories":
            contact, advisers = value.contact_point, value.advisers
            named += [
                ("contact_point.person", contact.person, people, "person"),
                ("contact_point.deputy", contact.deputy, people, "person"),
                ("advisers.communications", advisers.communications, people, "person"),
                ("advisers.participation", advisers.participation, people, "person"),
                ("expectation.announced_by", value.expectation.announced_by, messages, "message"),
            ]
            named += [(f"topics[{n}].person", topic.person, people, "person") for n, topic in enumerate(value.topics)]
            if value.slug in slugs:
                reading.faults.append(Fault(f"{path}.slug", f"{value.slug} is the slug of {slugs[value.slug]} too"))
            slugs[value.slug] = value.id
        for field, name, known, what in named:
            if name is not None and name not in known:
                reading.faults.append(Fault(f"{path}.{field}", f"there is no {what} {name}"))


def _pair(deputy: object) -> tuple[tuple[str, str], tuple[str, str]]:
    return (("for", getattr(deputy, "for_", "")), ("by", getattr(deputy, "by", "")))

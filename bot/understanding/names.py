"""Which trajectory and which person is meant."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from rapidfuzz import fuzz, process

from bot.domain.person import BOARD_ROLES, Person, Role
from bot.domain.trajectory import Trajectory
from bot.understanding.index import Names
from bot.understanding.normal import folded

_CLOSE = 84
"""Of 100; two typing errors in a word of twelve letters still count."""
_CLEARLY = 6
"""How much closer the best must be than the next."""
_LONGEST = 120

_ROLES: dict[str, str] = {
    **dict.fromkeys(("wethouder", "portefeuillehouder", "alderman", "portfolio holder", "bestuurder"), "holder"),
    **dict.fromkeys(("projectleider", "projectmanager", "project lead", "lead", "project manager"), "lead"),
    **dict.fromkeys(("opdrachtgever", "ambtelijk opdrachtgever", "official client", "client"), "client"),
    **dict.fromkeys(("communicatie", "communicatieadviseur", "communications", "communications adviser"), "comms"),
    **dict.fromkeys(("participatieadviseur", "participation adviser"), "participation"),
    **dict.fromkeys(("omgevingsmanager", "stakeholder manager"), "stakeholder"),
    **dict.fromkeys(("beheerder", "assetmanager", "asset manager"), "asset"),
    **dict.fromkeys(("archivaris", "informatiebeheerder", "records officer"), "records"),
    **dict.fromkeys(("aanspreekpunt", "contactpersoon", "contact point", "contact"), "contact"),
    **dict.fromkeys(("bestuursadviseur", "adviseur", "executive adviser", "adviser"), "adviser"),
    **dict.fromkeys(("griffie", "griffier", "council clerk", "clerk"), "clerk"),
    **dict.fromkeys(("mij", "ik", "me", "myself", "mijzelf"), "self"),
}


def trajectories_of(words: str, names: Names) -> tuple[str, ...]:
    """The ids that the words can mean, the surest first; exactly one when it is clear, none when nothing is near."""
    wanted = folded(words[:_LONGEST])
    for article in ("de ", "het ", "the ", "traject ", "trajectory ", "project "):
        wanted = wanted.removeprefix(article)
    if not wanted:
        return ()
    if exact := names.exactly(wanted):
        return exact
    parts = tuple(wanted.split())
    found = names.find(parts)
    if not found:
        return ()
    covered = sum(len(word) for one in found for word in parts[one.start : one.end])
    if covered * 2 < sum(len(word) for word in parts):
        return ()
    surest = [one for one in found if one.sure == found[0].sure]
    common = set(surest[0].ids).intersection(*(one.ids for one in surest))
    return tuple(id for id in surest[0].ids if id in common) or tuple(
        dict.fromkeys(id for one in surest for id in one.ids)
    )


@cache
def role_words() -> frozenset[str]:
    """The words for roles that can stand for a person."""
    return frozenset(
        word
        for word, role in _ROLES.items()
        if role != "self"
        and word not in {"contact", "lead", "client", "communicatie", "communications", "adviseur", "adviser"}
    )


def people_of(words: str, people: Iterable[Person], trajectory: Trajectory | None, speaker: str) -> tuple[str, ...]:
    """The ids that the words can mean: an id, an address, a name or part of it, or a role in the trajectory."""
    everyone = tuple(people)
    wanted = folded(words[:_LONGEST])
    address = words.strip().casefold()
    for person in everyone:
        if words.strip() == person.id or (person.email and address == person.email.casefold()):
            return (person.id,)
    if (role := _ROLES.get(wanted.removeprefix("de ").removeprefix("the ").removeprefix("onze "))) is not None:
        return _in_role(role, everyone, trajectory, speaker)
    wanted = wanted.removeprefix("wethouder ").removeprefix("alderman ")
    called: dict[str, dict[str, None]] = {}
    for person in everyone:
        name = folded(person.name)
        parts = name.split(" ")
        for word in (name, parts[0], parts[-1], " ".join(parts[1:])):
            called.setdefault(word, {})[person.id] = None
    if wanted in called:
        return tuple(called[wanted])
    return _nearest(wanted, called) if wanted else ()


def groups_of(words: str, trajectory: Trajectory | None) -> tuple[str, ...]:
    """The ids of the trajectory's groups that the words can mean: an id, a name, or a part of one."""
    if trajectory is None:
        return ()
    wanted = folded(words[:_LONGEST])
    called: dict[str, dict[str, None]] = {}
    for group in trajectory.groups:
        if wanted == folded(group.id):
            return (group.id,)
        called.setdefault(folded(group.name), {})[group.id] = None
    if wanted in called:
        return tuple(called[wanted])
    asked = set(wanted.split())
    holding = tuple(id for name, ids in called.items() if asked and asked <= set(name.split()) for id in ids)
    return holding or (_nearest(wanted, called) if wanted else ())


def _nearest(wanted: str, called: dict[str, dict[str, None]]) -> tuple[str, ...]:
    found = process.extract(wanted, called.keys(), scorer=fuzz.ratio, score_cutoff=_CLOSE, limit=5)
    if not found:
        return ()
    best = found[0][1]
    near = [word for word, score, _ in found if best - score < _CLEARLY]
    return tuple(dict.fromkeys(id for word in near for id in called[word]))


def _in_role(role: str, people: tuple[Person, ...], trajectory: Trajectory | None, speaker: str) -> tuple[str, ...]:
    if role == "self":
        return (speaker,)
    if trajectory is not None:
        place = {
            "holder": trajectory.portfolio_holder,
            "lead": trajectory.project_lead,
            "client": trajectory.official_client,
            "comms": trajectory.advisers.communications,
            "participation": trajectory.advisers.participation,
            "contact": trajectory.contact_point.person,
            "adviser": next((p.id for p in people if p.acts_for and p.acts_for == trajectory.portfolio_holder), None),
        }.get(role)
        if place is not None:
            return (place,)
    roles = {
        "holder": BOARD_ROLES,
        "lead": {Role.PROJECT_LEAD},
        "client": {Role.OFFICIAL_CLIENT},
        "comms": {Role.COMMUNICATIONS_ADVISER},
        "participation": {Role.PARTICIPATION_ADVISER},
        "contact": {Role.CONTACT_POINT},
        "adviser": {Role.EXECUTIVE_ADVISER},
        "clerk": {Role.COUNCIL_CLERK, Role.COUNCIL_CLERK_STAFF},
        "stakeholder": {Role.STAKEHOLDER_MANAGER},
        "asset": {Role.ASSET_MANAGER},
        "records": {Role.RECORDS_OFFICER},
    }[role]
    mine = next((p.acts_for for p in people if p.id == speaker), None)
    if role == "holder" and mine:
        return (mine,)
    return tuple(person.id for person in people if person.role in roles)

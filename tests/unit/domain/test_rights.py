"""Who may do what, and who may approve."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.commitment import Commitment, CommitmentKind
from bot.domain.message import Message, MessageKind
from bot.domain.organisation import Deputy, Organisation
from bot.domain.person import BOARD_ROLES, Person, Role
from bot.domain.rights import RIGHTS, Right, approvers, decides, may, may_settle, place_in
from bot.domain.trajectory import Advisers, ContactPoint, Topic, Trajectory

DAY = date(2026, 11, 23)
HOLDER = Person(id="p01", name="Anna", role=Role.ALDERMAN)
COLLEAGUE = Person(id="p02", name="Karim", role=Role.ALDERMAN)
ADVISER = Person(id="p03", name="Marit", role=Role.EXECUTIVE_ADVISER, acts_for="p01")
LEAD = Person(id="p05", name="Sanne", role=Role.PROJECT_LEAD)
WRITER = Person(id="p11", name="Eva", role=Role.COMMUNICATIONS_ADVISER)
EVERYONE = (HOLDER, COLLEAGUE, ADVISER, LEAD, WRITER)
HERE = Trajectory(id="T-1", slug="linde", title="Linde", portfolio_holder="p01", project_lead="p05")
THERE = Trajectory(id="T-2", slug="haven", title="Haven", portfolio_holder="p02")
TEXT = Message(id="M-1-1", trajectory="T-1", kind=MessageKind.START, title="Start", body="x", drafted_by="p11")


def home(*deputies: Deputy) -> Organisation:
    return Organisation(key="r", name="Rijnveste", deputies=deputies)


def test_every_role_has_its_rights_and_may_read_and_ask_everywhere() -> None:
    assert set(RIGHTS) == set(Role)
    for role in Role:
        person = Person(id="p99", name="X", role=role)
        assert may(person, Right.READ, HERE)
        assert may(person, Right.ASK, None)


def test_no_role_gives_the_right_to_administer() -> None:
    assert not any(Right.ADMINISTER in rights for rights in RIGHTS.values())
    assert not may(HOLDER, Right.ADMINISTER, HERE)
    assert may(replace(LEAD, administrator=True), Right.ADMINISTER, None)


def test_a_right_over_the_own_trajectories_holds_nowhere_else() -> None:
    assert may(LEAD, Right.PUBLISH, HERE)
    assert not may(LEAD, Right.PUBLISH, THERE)
    assert not may(LEAD, Right.PUBLISH, None)
    assert may(WRITER, Right.PUBLISH, THERE)
    assert not may(Person(id="p18", name="Hanna", role=Role.RECORDS_OFFICER), Right.DRAFT, HERE)


def test_the_adviser_has_the_place_of_the_board_member() -> None:
    assert place_in(ADVISER, HERE)
    assert not place_in(ADVISER, THERE)
    assert may(ADVISER, Right.RECORD_STEER, HERE)


def test_contact_points_advisers_and_handlers_of_topics_have_a_place() -> None:
    named = replace(
        HERE,
        political_client="p02",
        official_client="p13",
        contact_point=ContactPoint(person="p16", deputy="p17"),
        advisers=Advisers(communications="p11", participation="p12"),
        topics=(Topic(topic="Parkeren", person="p09"),),
    )
    assert named.people() == {"p01", "p02", "p05", "p09", "p11", "p12", "p13", "p16", "p17"}


def test_owner_promiser_and_their_adviser_may_settle_a_commitment() -> None:
    promise = Commitment(
        id="C-1", kind=CommitmentKind.RESIDENT_PROMISE, text="x", owner="p17", promised_by="p01", trajectory="T-2"
    )
    owner = Person(id="p17", name="Daan", role=Role.OFFICIAL)
    assert may_settle(owner, promise, THERE)
    assert may_settle(HOLDER, promise, None)
    assert may_settle(ADVISER, promise, THERE)
    assert may_settle(COLLEAGUE, promise, THERE)
    assert not may_settle(LEAD, promise, THERE)
    assert not may_settle(LEAD, replace(promise, owner=None, promised_by=None), None)


def test_the_portfolio_holder_approves() -> None:
    assert approvers(TEXT, HERE, home(), EVERYONE, DAY) == ("p01",)
    assert approvers(TEXT, replace(HERE, portfolio_holder=None), home(), EVERYONE, DAY) == ()


@pytest.mark.parametrize(
    ("on", "both"),
    [
        (date(2026, 11, 30), False),
        (date(2026, 12, 1), True),
        (date(2026, 12, 9), True),
        (date(2026, 12, 10), False),
    ],
)
def test_a_deputy_approves_from_the_first_day_until_the_last_which_does_not_count(on: date, both: bool) -> None:
    deputy = Deputy(for_="p01", by="p02", from_=date(2026, 12, 1), until=date(2026, 12, 10))
    assert approvers(TEXT, HERE, home(deputy), EVERYONE, on) == (("p01", "p02") if both else ("p01",))


def test_a_deputy_without_days_always_approves() -> None:
    assert approvers(TEXT, HERE, home(Deputy(for_="p01", by="p02")), EVERYONE, DAY) == ("p01", "p02")
    assert approvers(TEXT, THERE, home(Deputy(for_="p01", by="p02")), EVERYONE, DAY) == ("p02",)


def test_an_adviser_approves_only_with_the_right_for_that_holder() -> None:
    allowed = replace(ADVISER, approves_for=("p01",))
    people = (HOLDER, COLLEAGUE, allowed)
    assert approvers(TEXT, HERE, home(), people, DAY) == ("p01", "p03")
    assert approvers(TEXT, THERE, home(), people, DAY) == ("p02",)
    assert approvers(TEXT, HERE, home(), (HOLDER, replace(allowed, acts_for="p02")), DAY) == ("p01",)
    assert approvers(TEXT, HERE, home(), (HOLDER, replace(allowed, role=Role.OFFICIAL)), DAY) == ("p01",)


def test_nobody_approves_the_own_text_or_after_the_last_day() -> None:
    assert approvers(replace(TEXT, drafted_by="p01"), HERE, home(), EVERYONE, DAY) == ()
    assert approvers(TEXT.change("p01"), HERE, home(), EVERYONE, DAY) == ()
    left = (replace(HOLDER, leaves_on=date(2026, 11, 22)), COLLEAGUE)
    assert approvers(TEXT, HERE, home(), left, DAY) == ()
    assert approvers(TEXT, HERE, home(), (replace(HOLDER, leaves_on=DAY),), DAY) == ("p01",)


@given(st.lists(st.sampled_from([p.id for p in EVERYONE]), max_size=6), st.sampled_from(EVERYONE), st.data())
def test_who_wrote_or_last_changed_a_text_is_never_among_its_approvers(
    editors: list[str], drafter: Person, data: st.DataObject
) -> None:
    message = replace(TEXT, drafted_by=drafter.id)
    for editor in editors:
        message = message.change(editor)
    pairs = st.tuples(st.sampled_from(EVERYONE), st.sampled_from(EVERYONE))
    deputies = [Deputy(for_=a.id, by=b.id) for a, b in data.draw(st.lists(pairs, max_size=4))]
    people = tuple(replace(p, approves_for=("p01", "p02")) for p in EVERYONE)
    found = approvers(
        message.submit("p11", datetime(2026, 11, 23, tzinfo=UTC), datetime(2026, 11, 24, tzinfo=UTC)),
        HERE,
        home(*deputies),
        people,
        DAY,
    )
    assert not set(found) & {drafter.id, editors[-1] if editors else drafter.id}
    assert len(set(found)) == len(found)


def test_who_decides_somewhere_is_vouched_for() -> None:
    assert decides(HOLDER, home())
    assert not decides(LEAD, home())
    assert decides(replace(ADVISER, approves_for=("p01",)), home())
    assert decides(replace(LEAD, administrator=True), home())
    assert decides(LEAD, home(Deputy(for_="p01", by="p05")))
    assert not decides(LEAD, home(Deputy(for_="p05", by="p01")))
    assert {Role.ALDERMAN, Role.MAYOR} <= BOARD_ROLES


@pytest.mark.parametrize("role", [Role.ASSET_MANAGER, Role.STAKEHOLDER_MANAGER, Role.OFFICIAL])
def test_who_took_a_trajectory_over_leads_it_there_and_nowhere_else(role: Role) -> None:
    person = Person(id="p17", name="Daan", role=role)
    assert not may(person, Right.MANAGE, HERE)
    taken = replace(HERE, project_lead="p17")
    for right, scope in RIGHTS[Role.PROJECT_LEAD].items():
        assert may(person, right, taken) == may(LEAD, right, HERE), (right, scope)
    assert not may(person, Right.MANAGE, THERE)
    assert not may(person, Right.ADMINISTER, taken)

"""Every value of the record comes back as it was saved, with every field."""

import dataclasses
import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import SQLModel

from bot.act import Act
from bot.address import Address
from bot.cards import Card
from bot.domain.message import Message, MessageStatus
from bot.domain.organisation import Organisation
from bot.domain.person import Account
from bot.exchange.document import KINDS
from bot.outbox import Post
from bot.pending import Pending
from storage.columns import row_of, value_of
from storage.tables.message_row import MessageRow
from storage.unit_of_work import SqlUnitOfWork
from tests.generate import of

ONE_STORE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
ITEMS = sorted(set(KINDS) - {"organisation"})
UNIQUE = {
    "people": {"accounts": st.lists(of(Account), max_size=2, unique_by=lambda a: (a.platform, a.tenant, a.user)).map(tuple)}
}  # fmt: skip
count = itertools.count()


@pytest.mark.parametrize("kind", ITEMS)
@ONE_STORE
@given(data=st.data())
def test_every_kind_comes_back_equal(store: SqlUnitOfWork, kind: str, data: st.DataObject) -> None:
    value = data.draw(of(KINDS[kind], **UNIQUE.get(kind, {})))
    key = f"o{next(count)}"
    with store.write() as work:
        getattr(work.found(Organisation(key=key, name="X")), kind).save(value)
    with store.read() as work:
        assert getattr(work.municipality(key), kind).get(value.id) == value
    changed = data.draw(of(KINDS[kind], id=value.id, **UNIQUE.get(kind, {})))
    with store.write() as work:
        things = getattr(work.municipality(key), kind)
        assert things.all() == (value,)
        things.save(changed)
    with store.read() as work:
        assert getattr(work.municipality(key), kind).find(value.id) == changed


@ONE_STORE
@given(value=of(Organisation))
def test_an_organisation_comes_back_equal(store: SqlUnitOfWork, value: Organisation) -> None:
    value = dataclasses.replace(value, key=f"o{next(count)}")
    with store.write() as work:
        work.found(value)
    with store.read() as work:
        assert work.municipality(value.key).organisation == value


@ONE_STORE
@given(post=of(Post))
def test_a_post_comes_back_equal(store: SqlUnitOfWork, post: Post) -> None:
    post = dataclasses.replace(post, id=f"{next(count):032x}")
    with store.write() as work:
        work.outbox.queue(post)
        found = work.outbox.get(post.id)
    assert found is not None
    assert dataclasses.replace(found, number=post.number) == post
    assert found.number > 0


@ONE_STORE
@given(pending=of(Pending))
def test_a_half_said_act_comes_back_equal(store: SqlUnitOfWork, pending: Pending) -> None:
    key = f"o{next(count)}"
    pending = dataclasses.replace(pending, id=f"{next(count):032x}")
    with store.write() as work:
        work.found(Organisation(key=key, name="X")).pending.keep(pending)
    with store.read() as work:
        assert work.municipality(key).pending.get(pending.id) == pending


@pytest.mark.parametrize("kind", ITEMS)
def test_no_table_lacks_a_column_for_a_field(kind: str) -> None:
    tables = {table.name: table for table in SQLModel.metadata.sorted_tables}
    singular = {"people": "person_row", "trajectories": "trajectory_row"}.get(kind, f"{kind[:-1]}_row")
    names = {field.name for field in dataclasses.fields(KINDS[kind])}
    assert names <= {column.name for column in tables[singular].columns}


def test_a_field_without_a_column_is_found_at_once() -> None:
    @dataclasses.dataclass
    class Odd:
        id: str = "x"
        forgotten: str = "y"

    with pytest.raises(TypeError, match="forgotten"):
        row_of(MessageRow.__table__, Odd())  # type: ignore[attr-defined]


@given(of(Message))
def test_a_row_of_a_message_says_whether_it_waits(message: Message) -> None:
    row = row_of(MessageRow.__table__, message)  # type: ignore[attr-defined]
    assert value_of(Message, row) == message
    assert (message.status is MessageStatus.SUBMITTED) == (
        message.withdrawn_on is None
        and message.submitted_at is not None
        and (message.approved_by is None or message.approved_hash is None)
    )


@given(of(Card), of(Address), of(Act))
def test_cards_addresses_and_acts_are_plain_data(card: Card, address: Address, act: Act) -> None:
    import json

    from bot.codec import from_plain, to_plain

    for kind, value in ((Card, card), (Address, address), (Act, act)):
        assert from_plain(kind, json.loads(json.dumps(to_plain(value)))) == value

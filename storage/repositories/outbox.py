"""Posts, from queued to sent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Table,
    and_,
    bindparam,
    delete,
    desc,
    func,
    literal_column,
    or_,
    select,
    union_all,
    update,
)

from bot.address import Address
from bot.cards import About, Card
from bot.codec import from_plain, to_plain
from bot.outbox import Post, PostState
from storage.prepared import Prepared
from storage.statements import new_row
from storage.tables.outbox_row import OutboxRow

_TABLE: Table = OutboxRow.__table__  # type: ignore[attr-defined]
_ADDRESS = ("platform", "tenant", "conversation", "thread", "private_to")


def _waits(table: FromClause) -> ColumnElement[bool]:
    # Written out, not bound: SQLite uses a partial index only for a condition that it can read.
    return table.c.state.in_([literal_column(f"'{state.value}'") for state in _WAITING])


_WAITING = (PostState.QUEUED, PostState.SENDING)
_UNSENT = _TABLE.c.state != literal_column(f"'{PostState.SENT.value}'")
_OTHER = _TABLE.alias("other")
_WAITS_THERE = and_(
    _OTHER.c.platform == _TABLE.c.platform,
    _OTHER.c.tenant == _TABLE.c.tenant,
    _OTHER.c.conversation == _TABLE.c.conversation,
    _waits(_OTHER),
)
"""Another post to the same conversation has not left yet."""
_IS_SENT_NOW: ColumnElement[str] = literal_column(f"'{PostState.SENDING.value}'")


def _none(*where: ColumnElement[bool]) -> ColumnElement[bool]:
    """No other post of the conversation for which this holds.

    As a question for one number: of NOT EXISTS PostgreSQL makes a join with all that waits.
    """
    one = select(_OTHER.c.number).where(_WAITS_THERE, *where).order_by(_OTHER.c.number)
    return one.limit(literal_column("1")).scalar_subquery().is_(None)


_IS_FIRST = and_(
    _none(
        _OTHER.c.number < _TABLE.c.number,
        or_(_OTHER.c.updates.is_(None), _OTHER.c.attempts == 0, _OTHER.c.updates == _TABLE.c.updates),
        or_(_TABLE.c.follows.is_(None), _OTHER.c.follows.is_not(None), _OTHER.c.state == _IS_SENT_NOW),
    ),
    or_(_TABLE.c.follows.is_not(None), _TABLE.c.state == _IS_SENT_NOW, _none(_OTHER.c.follows.is_not(None))),
)
"""Nothing must leave before it. A change of a card that failed once holds up only the next change of that card. What
continues a text goes before all that was not begun, for its beginning stands there; what was begun is ended first."""
_TAKEN = Prepared(
    update(_TABLE)
    .where(_TABLE.c.number == bindparam("key"))
    .values(state=PostState.SENDING.value, next_at=bindparam("until"))
)
_MARKED = ("state", "attempts", "next_at", "reference", "reason")
_MARK = Prepared(
    update(_TABLE).where(_TABLE.c.id == bindparam("key")).values({name: bindparam(name) for name in _MARKED})
)


def _newest(*columns: ColumnElement[Any], among: tuple[ColumnElement[bool], ...] = ()) -> dict[bool, Prepared]:
    """The newest post of a thread, by True, and of a conversation outside threads, by False.

    The post that a thread hangs under is in no thread itself: it is looked for apart, for with OR the whole
    conversation would be read.
    """
    here = (_TABLE.c[name] == bindparam(name) for name in _ADDRESS[:3])
    posts = select(_TABLE.c.number, *columns).where(*here, *among)
    inside = posts.where(_TABLE.c.thread == bindparam("thread"))
    above = posts.where(_TABLE.c.reference == bindparam("thread"), _TABLE.c.thread.is_(None))
    ways = {True: union_all(inside, above), False: posts.where(_TABLE.c.thread.is_(None))}
    return {in_thread: Prepared(way.order_by(desc("number")).limit(1)) for in_thread, way in ways.items()}


_ANY = _newest()
_NEWEST_ABOUT = _newest(
    _TABLE.c.card,
    among=(
        or_(_TABLE.c.private_to.is_(None), _TABLE.c.private_to == bindparam("private_to")),
        _TABLE.c.about_any.is_(True),
    ),
)


class SqlOutbox:
    """The posts of all organisations."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def queue(self, post: Post) -> None:
        about = post.card.about
        subject = about.subject if about and about.live else None
        new_row(_TABLE).run(
            self._connection,
            {
                **{name: getattr(post, name) for name in _PLAIN},
                **_place(post.address),
                "state": post.state.value,
                "card": to_plain(post.card),
                "subject": subject if post.updates is None else None,
                "about_any": post.begins_talk,
            },
        )
        if post.updates is not None:
            # A newer face makes one that still waits pointless, and one that must be tried again.
            older = (_TABLE.c.updates == post.updates, _TABLE.c.state == PostState.QUEUED.value, _TABLE.c.id != post.id)
            self._connection.execute(delete(_TABLE).where(*older))
            self._connection.execute(update(_TABLE).where(_TABLE.c.id == post.updates).values(subject=subject))

    def take(self, platforms: tuple[str, ...], now: datetime, until: datetime) -> Post | None:
        row = _due(platforms).first(self._connection, {"now": now})
        if row is None:
            return None
        _TAKEN.run(self._connection, {"key": row["number"], "until": until})
        return _post(row)

    def mark(self, post: Post) -> None:
        if post.updates is not None and post.state is PostState.QUEUED and self._is_outdated(post):
            self._connection.execute(delete(_TABLE).where(_TABLE.c.id == post.id))
            return
        marked = {name: getattr(post, name) for name in _MARKED}
        _MARK.run(self._connection, {**marked, "key": post.id, "state": post.state.value})

    def _is_outdated(self, post: Post) -> bool:
        newer = (_TABLE.c.updates == post.updates, _TABLE.c.number > post.number)
        return self._connection.execute(select(_TABLE.c.id).where(*newer).limit(1)).first() is not None

    def again(self, post: Post) -> None:
        self.mark(post)
        values = {"card": to_plain(post.card), "weighty": post.weighty, "at": post.at}
        self._connection.execute(update(_TABLE).where(_TABLE.c.id == post.id).values(**values))

    def move(self, platform: str, tenant: str, conversation: str, to: str) -> None:
        here = zip(_ADDRESS, (platform, tenant, conversation), strict=False)
        self._connection.execute(update(_TABLE).where(*(_TABLE.c[a] == b for a, b in here)).values(conversation=to))

    def get(self, id: str) -> Post | None:
        found = self._posts(select(_TABLE).where(_TABLE.c.id == id))
        return found[0] if found else None

    def at(self, platform: str, tenant: str, conversation: str, reference: str) -> tuple[Post, ...]:
        return self._named(platform, tenant, reference, _TABLE.c.conversation == conversation)

    def named(self, platform: str, tenant: str, reference: str) -> tuple[Post, ...]:
        return self._named(platform, tenant, reference)

    def _named(self, platform: str, tenant: str, reference: str, *where: Any) -> tuple[Post, ...]:
        statement = select(_TABLE.c.id, _TABLE.c.updates).where(
            _TABLE.c.platform == platform, _TABLE.c.tenant == tenant, _TABLE.c.reference == reference, *where
        )
        row = self._connection.execute(statement.limit(1)).first()
        if row is None:
            return ()
        original = row[1] or row[0]
        posts = select(_TABLE).where(or_(_TABLE.c.id == original, _TABLE.c.updates == original))
        return self._posts(posts.order_by(_TABLE.c.number.desc()))

    def about(self, organisation: str, subject: str) -> tuple[Post, ...]:
        statement = select(_TABLE).where(
            _TABLE.c.organisation == organisation,
            _TABLE.c.subject == subject,
            _TABLE.c.updates.is_(None),
            _TABLE.c.state != PostState.FAILED.value,
        )
        return self._posts(statement.order_by(_TABLE.c.number))

    def following(self, id: str) -> tuple[Post, ...]:
        return self._posts(select(_TABLE).where(_TABLE.c.follows == id).order_by(_TABLE.c.number))

    def newest_about(self, address: Address) -> About | None:
        found = _NEWEST_ABOUT[address.thread is not None].first(self._connection, _place(address))
        # Every event asks this: the rest of the card is not read.
        return None if found is None else from_plain(About, found["card"]["about"])

    def speaks_in(self, address: Address) -> bool:
        return _ANY[address.thread is not None].first(self._connection, _place(address)) is not None

    def in_state(self, *states: PostState, organisation: str | None = None, limit: int = 100) -> tuple[Post, ...]:
        statement = select(_TABLE).where(_TABLE.c.state.in_([state.value for state in states]))
        if PostState.SENT not in states:
            statement = statement.where(_UNSENT)
        if organisation is not None:
            statement = statement.where(_TABLE.c.organisation == organisation)
        return self._posts(statement.order_by(_TABLE.c.number.desc()).limit(limit))

    def counts(self, organisation: str | None = None) -> dict[PostState, int]:
        statement = select(_TABLE.c.state, func.count()).where(_UNSENT).group_by(_TABLE.c.state)
        if organisation is not None:
            statement = statement.where(_TABLE.c.organisation == organisation)
        return {PostState(state): count for state, count in self._connection.execute(statement)}

    def oldest_waiting(self) -> datetime | None:
        statement = select(func.min(_TABLE.c.at)).where(_waits(_TABLE))
        found: datetime | None = self._connection.execute(statement).scalar()
        return found

    def next_at(self, platforms: tuple[str, ...]) -> datetime | None:
        statement = select(func.min(_TABLE.c.next_at)).where(
            _waits(_TABLE), _TABLE.c.platform.in_(platforms), _IS_FIRST
        )
        found: datetime | None = self._connection.execute(statement).scalar()
        return found

    def _posts(self, statement: Any, values: dict[str, Any] | None = None) -> tuple[Post, ...]:
        return tuple(_post(row) for row in self._connection.execute(statement, values).mappings())


@cache
def _due(platforms: tuple[str, ...]) -> Prepared:
    """What is due for these platforms, written once: building it costs more than running it."""
    ours = _TABLE.c.platform.in_([bindparam(f"platform_{place}", name) for place, name in enumerate(platforms)])
    now = bindparam("now", type_=_TABLE.c.next_at.type)
    return Prepared(
        select(_TABLE)
        .where(_waits(_TABLE), ours, _TABLE.c.next_at <= now, _IS_FIRST)
        .order_by(_TABLE.c.next_at, _TABLE.c.number)
        .limit(literal_column("1"))
        .with_for_update(skip_locked=True, of=_TABLE)
    )


def _place(address: Address) -> dict[str, Any]:
    return {name: getattr(address, name) for name in _ADDRESS}


_PLAIN = (
    "id",
    "organisation",
    "person",
    "updates",
    "follows",
    "asked_by",
    "weighty",
    "at",
    "attempts",
    "next_at",
    "reference",
    "reason",
)


def _post(row: Mapping[Any, Any]) -> Post:
    return Post(
        **{name: row[name] for name in _PLAIN},
        number=row["number"],
        address=Address(**{name: row[name] for name in _ADDRESS}),
        card=from_plain(Card, row["card"]),
        state=PostState(row["state"]),
    )

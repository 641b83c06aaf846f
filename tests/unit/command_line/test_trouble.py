"""Posts in trouble, accounts that wait, and keys, on the command line."""

from pathlib import Path

import pytest

from bot.address import Address
from bot.cards import Card
from bot.domain.person import Account
from bot.outbox import Post, PostState
from storage.engine import create_engine
from storage.unit_of_work import SqlUnitOfWork
from tests.scene import NOW
from tests.unit.command_line.conftest import Lijn
from tests.unit.command_line.test_commands import plainly_refused

SECRET = "woorden van een bewoner"


@pytest.fixture
def store(filled: Lijn, tmp_path: Path):
    engine = create_engine(f"sqlite:///{tmp_path}/lijn.db")
    yield SqlUnitOfWork(engine)
    engine.dispose()


def queue(store: SqlUnitOfWork, id: str, state: PostState) -> None:
    address = Address(platform="slack", tenant="T1", conversation="C1")
    post = Post(
        id=id, organisation="rijnveste", address=address, card=Card(text=SECRET), at=NOW, next_at=NOW, state=state,
        reason="channel_not_found",
    )  # fmt: skip
    with store.write() as work:
        work.outbox.queue(post)


def test_posts_in_trouble_are_listed_without_their_words_and_sent_again(filled: Lijn, store: SqlUnitOfWork) -> None:
    queue(store, "a" * 32, PostState.FAILED)
    queue(store, "b" * 32, PostState.UNKNOWN)
    queue(store, "c" * 32, PostState.SENT)
    listed = filled("outbox").output
    assert f"{'a' * 32} failed 2026-11-23 09:00 slack C1 channel_not_found" in listed
    assert "b" * 32 in listed
    assert "c" * 32 not in listed
    assert SECRET not in listed
    assert "is queued again" in filled("outbox", "--resend", "a" * 32).output
    plainly_refused(filled("outbox", "--resend", "a" * 32), "is no post that failed")
    plainly_refused(filled("outbox", "--resend", "c" * 32), "is no post that failed")


def test_an_account_is_vouched_for_on_the_command_line(filled: Lijn, store: SqlUnitOfWork) -> None:
    from dataclasses import replace

    account = Account(platform="slack", tenant="T1", user="U1", confirmed=False)
    with store.write() as work:
        people = work.municipality("rijnveste").people
        people.save(replace(people.get("p01"), accounts=(account,)))
    assert (
        "1 accounts of Anna de Wit are confirmed now"
        in filled("admin", "confirm", "anna.dewit@rijnveste.example").output
    )
    assert "has no account to confirm" in filled("admin", "confirm", "anna.dewit@rijnveste.example").output
    plainly_refused(filled("admin", "confirm", "nobody@x.example"), "nobody in rijnveste")
    assert "is whole: 2 rows" in filled("verify").output


def test_two_people_of_one_address_are_not_guessed_between(filled: Lijn, store: SqlUnitOfWork) -> None:
    from dataclasses import replace

    with store.write() as work:
        people = work.municipality("rijnveste").people
        people.save(replace(people.get("p02"), email="anna.dewit@rijnveste.example"))
    plainly_refused(filled("admin", "add", "anna.dewit@rijnveste.example"), "more than one person")


def test_every_key_is_another(lijn: Lijn) -> None:
    first, second = lijn("new-key").output.strip(), lijn("new-key").output.strip()
    assert first != second
    assert len(first) == 44


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({"LIJN_TEAMS_APP_ID": "1" * 8}, ("LIJN_TEAMS_APP_PASSWORD", "LIJN_TEAMS_TENANT_ID")),
        ({"LIJN_TEAMS_DEVELOPMENT": "true", "LIJN_HOST": "0.0.0.0"}, ("LIJN_HOST",)),  # noqa: S104
    ],
    ids=["half a registration", "development where others could reach it"],
)
def test_lijn_does_not_run_with_teams_set_up_by_halves(
    filled: Lijn, settings: dict[str, str], named: tuple[str, ...]
) -> None:
    result = filled("run", env=settings)
    assert result.exit_code == 1, result.output
    assert all(word in result.output for word in named)
    assert "Traceback" not in result.output

"""What becomes of a post when the Bot Connector says something else than yes."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from adapters.teams.failures import GONE
from adapters.teams.pace import Pace
from adapters.teams.send import TeamsMessenger
from bot.address import Address
from bot.cards import Card
from bot.errors import DeliveryFailed
from bot.install import place, uninstall
from bot.outbox import PostState
from tests.at_once import Waiting
from tests.teams.activities import SANNE, TENANT, activity, message
from tests.teams.connector import Failure
from tests.teams.world import AnyPace, World, world

HERE = Address(platform="teams", tenant=TENANT, conversation=f"dm:{SANNE.object_id}")
CARD = Card(text="Hallo.")


@pytest.fixture
def lijn(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path) as made:
        made.say(SANNE, "status lindekwartier")
        yield made


def failed(lijn: World, address: Address = HERE, card: Card = CARD) -> DeliveryFailed:
    with pytest.raises(DeliveryFailed) as caught:
        lijn.posts.post(address, card, "key")
    return caught.value


def tries(lijn: World) -> int:
    return sum(method == "POST" for method, _, _ in lijn.connector.requests)


@pytest.mark.parametrize("status", [412, 429])
@pytest.mark.parametrize(("header", "seconds"), [("7", 7), ("0.2", 1), ("nonsense", 1), ("-5", 1), ("1e12", 3600)])
def test_patience_is_asked_for_and_given(lijn: World, status: int, header: str, seconds: float) -> None:
    lijn.connector.fail(Failure(status, headers={"Retry-After": header}))
    before = tries(lijn)
    fault = failed(lijn)
    assert fault.retry_after is not None
    assert fault.retry_after.total_seconds() == seconds
    assert not fault.fate_unknown
    assert tries(lijn) == before + 1, "trying again is the outbox's business"


def test_patience_without_a_header_is_a_second(lijn: World) -> None:
    lijn.connector.fail(Failure(429))
    fault = failed(lijn)
    assert fault.retry_after is not None
    assert fault.retry_after.total_seconds() == 1


@pytest.mark.parametrize("status", [408, 500, 502, 503, 504])
def test_a_fault_of_teams_may_have_posted_all_the_same(lijn: World, status: int) -> None:
    lijn.connector.fail(Failure(status, headers={"Retry-After": "1"}, after_posting=True))
    before = tries(lijn)
    fault = failed(lijn)
    assert fault.fate_unknown
    assert tries(lijn) == before + 1


def test_a_cut_connection_may_have_posted_all_the_same(lijn: World) -> None:
    lijn.connector.fail(Failure(200, hang_up=True, after_posting=True))
    assert failed(lijn).fate_unknown


@pytest.mark.parametrize("status", [400, 404, 413])
def test_a_final_no_is_final(lijn: World, status: int) -> None:
    lijn.connector.fail(Failure(status))
    fault = failed(lijn)
    assert fault.retry_after is None
    assert not fault.fate_unknown


def test_a_token_that_is_not_accepted_may_be_mended_within_the_day(lijn: World) -> None:
    lijn.connector.fail(Failure(401), Failure(401))
    before = tries(lijn)
    fault = failed(lijn)
    assert fault.retry_after is not None
    assert not fault.fate_unknown
    assert "LIJN_TEAMS_APP_ID" in fault.reason
    assert tries(lijn) == before + 1, "without a fresh token it is not asked again"


@pytest.mark.parametrize("code", [*GONE, "SomethingNew"])
def test_a_403_closes_the_conversation_until_it_is_heard_from_again(lijn: World, code: str) -> None:
    lijn.connector.fail(Failure(403, code))
    assert failed(lijn).retry_after is None
    before = tries(lijn)
    failed(lijn)
    assert tries(lijn) == before, "it is not even tried"
    assert lijn.say(SANNE, "status lindekwartier")


def test_a_refusal_is_tried_again_after_an_hour_for_nobody_tells_that_it_is_over(lijn: World) -> None:
    now = [0.0]
    messenger = Waiting(
        TeamsMessenger(lijn.store, lijn.teams.connector, AnyPace(), clock=lambda: now[0]), lijn.loop.run
    )
    lijn.connector.fail(Failure(403, "BotDisabledByAdmin"), Failure(403, "BotDisabledByAdmin"))
    before = tries(lijn)
    for minutes in (0, 59, 61, 62, 120):
        now[0] = minutes * 60.0
        with pytest.raises(DeliveryFailed):
            messenger.post(HERE, CARD, "a")
    assert tries(lijn) == before + 2, "at once and after an hour"
    now[0] = 122 * 60.0
    messenger.post(HERE, CARD, "b")
    found = place(lijn.store, "teams", TENANT, HERE.conversation)
    assert found is not None
    assert found.gone is None
    assert lijn.posts.post(HERE, CARD, "c"), "the other process posts there again as well"


def test_after_uninstalling_no_hour_is_long_enough(lijn: World) -> None:
    now = [0.0]
    messenger = Waiting(
        TeamsMessenger(lijn.store, lijn.teams.connector, AnyPace(), clock=lambda: now[0]), lijn.loop.run
    )
    lijn.take(activity(lijn.service_url, SANNE, type="installationUpdate", action="remove"))
    before = tries(lijn)
    for hours in (0, 2, 48):
        now[0] = hours * 3600.0
        with pytest.raises(DeliveryFailed):
            messenger.post(HERE, CARD, "a")
    assert tries(lijn) == before


def test_no_connection_at_all_is_surely_not_sent(lijn: World) -> None:
    lijn.send(message("http://127.0.0.1:9/", SANNE, "status lindekwartier"))
    fault = failed(lijn)
    assert fault.retry_after is not None
    assert not fault.fate_unknown


def test_where_a_place_is_is_believed_for_a_second(lijn: World) -> None:
    now = [0.0]
    messenger = Waiting(
        TeamsMessenger(lijn.store, lijn.teams.connector, AnyPace(), clock=lambda: now[0]), lijn.loop.run
    )
    messenger.post(HERE, CARD, "a")
    uninstall(lijn.store, "teams", TENANT, lijn.clock.now())
    now[0] = 0.9
    messenger.post(HERE, CARD, "b")
    now[0] = 1.1
    with pytest.raises(DeliveryFailed):
        messenger.post(HERE, CARD, "c")


def test_a_place_that_was_never_heard_of_is_not_guessed(lijn: World) -> None:
    unknown = Address(platform="teams", tenant=TENANT, conversation="19:never@thread.tacv2")
    assert failed(lijn, unknown).retry_after is None


def test_a_tenant_that_was_unlinked_gets_nothing(lijn: World) -> None:
    uninstall(lijn.store, "teams", TENANT, lijn.clock.now())
    before = tries(lijn)
    assert failed(lijn).retry_after is None
    assert tries(lijn) == before


def test_teams_cannot_be_asked_whether_it_arrived(lijn: World) -> None:
    with pytest.raises(DeliveryFailed) as caught:
        lijn.posts.find(HERE, "key")
    assert caught.value.fate_unknown


def test_a_post_waits_its_turn_and_then_arrives_once(lijn: World) -> None:
    lijn.connector.fail(Failure(429, headers={"Retry-After": "5"}), Failure(412))
    assert lijn.say(SANNE, "mijn overzicht") == []
    lijn.later(seconds=4)
    assert len(lijn.connector.at(SANNE.chat)) == 1
    lijn.later(seconds=60)
    lijn.later(seconds=60)
    assert len(lijn.connector.at(SANNE.chat)) == 2


def test_a_post_of_which_nobody_knows_is_shown_and_not_said_twice(lijn: World) -> None:
    lijn.connector.fail(Failure(502, after_posting=True))
    posted = lijn.say(SANNE, "mijn overzicht")
    lijn.later(hours=1)
    with lijn.store.read() as work:
        assert len(work.outbox.in_state(PostState.UNKNOWN)) == 1
    assert sum("Mijn trajecten" in post.text for post in lijn.connector.at(SANNE.chat)) == 1
    assert posted


def test_a_change_of_a_deleted_post_fails_for_good(lijn: World) -> None:
    with pytest.raises(DeliveryFailed) as caught:
        lijn.posts.update(HERE, "1", CARD, "key")
    assert caught.value.retry_after is None


def test_the_id_of_a_post_works_both_ways(lijn: World) -> None:
    id = lijn.posts.post(HERE, CARD, "key")
    assert lijn.posts.update(HERE, id, Card(text="Dag."), "key2") == id
    assert [post.text for post in lijn.connector.messages if post.id == id] == ["Dag."]


def test_the_eighth_post_in_a_second_waits() -> None:
    now = [100.0]
    pace = Pace(clock=lambda: now[0])
    for _ in range(7):
        pace.take("thread")
    with pytest.raises(DeliveryFailed) as caught:
        pace.take("thread")
    assert caught.value.retry_after is not None
    assert caught.value.retry_after.total_seconds() == 1.0
    pace.take("another thread")
    now[0] += 1.0
    pace.take("thread")
    with pytest.raises(DeliveryFailed):
        pace.take("thread")


def test_in_an_hour_a_thread_gets_1800_posts_and_not_one_more() -> None:
    now = [0.0]
    pace = Pace(clock=lambda: now[0])
    posted = 0
    while now[0] < 3600:
        try:
            pace.take("thread")
            posted += 1
        except DeliveryFailed as fault:
            now[0] += (fault.retry_after or timedelta()).total_seconds() + 1e-6
    assert posted == 1800

"""A platform that says no: tried again, given up, told, and sent again by a button."""

import itertools
from datetime import timedelta

import pytest

from adapters import posts as command_line
from adapters.health import Health, health
from bot.address import Address
from bot.errors import DeliveryFailed
from bot.outbox import PostState
from bot.remind import remind
from tests.failure.desk import Desk
from tests.scene import Scene

ASKS = "vraag aan de wethouder: mogen we de straat afsluiten?"
DAY = timedelta(hours=24)


@pytest.fixture
def desk(scene: Scene) -> Desk:
    return Desk(scene)


def only(conversation: str, failed: DeliveryFailed) -> object:
    """A fault in one conversation."""
    return lambda address: failed if address.conversation == conversation else None


def seen(desk: Desk) -> Health:
    return health(desk.core, None, lambda: "0001")


def signs(desk: Desk) -> set[str]:
    """What calls for attention; nobody reminds here, so that late reminders are no news."""
    return set(seen(desk).attention) - {"reminders_waiting_long"}


def outbox(desk: Desk) -> list[str]:
    lines: list[str] = []
    command_line.listed(desk.store, "rijnveste", lines.append)
    return lines


def test_a_post_is_tried_again_ever_later_given_up_after_a_day_and_sent_by_the_button_of_who_asked(desk: Desk) -> None:
    moments = []

    def refuse(address: Address) -> DeliveryFailed | None:
        if address.conversation != "dm:p01":
            return None
        moments.append(desk.clock.now())
        return DeliveryFailed("service unavailable", timedelta(0))

    desk.platform.fault = refuse
    desk.say("p05", ASKS, "lindekwartier")
    desk.deliver()
    (waiting,) = desk.posts(PostState.QUEUED)
    assert not signs(desk)
    desk.wait(timedelta(minutes=6))
    assert signs(desk) == {"posts_waiting_long"}
    assert outbox(desk) == [f"{waiting.id} queued 2026-11-23 09:00 console p01 service unavailable"]

    desk.wait(DAY + timedelta(minutes=20))
    waits = [int((later - earlier).total_seconds()) for earlier, later in itertools.pairwise(moments)]
    assert waits[:9] == [2, 4, 8, 16, 32, 64, 128, 256, 512]
    assert set(waits[9:]) == {900}
    assert DAY < moments[-1] - moments[0] <= DAY + timedelta(minutes=15)
    assert [post.id for post in desk.posts(PostState.FAILED)] == [waiting.id]
    assert signs(desk) == {"posts_failed"}
    assert seen(desk).facts["posts_failed"] == 1
    assert outbox(desk) == [f"{waiting.id} failed 2026-11-23 09:00 console p01 service unavailable"]
    assert "afsluiten" not in outbox(desk)[0]

    told = next(
        post
        for post in desk.posts(PostState.SENT)
        if post.card.about and post.card.about.subject == f"post:{waiting.id}"
    )
    assert told.person == "p05"
    assert "kwam niet aan" in told.card.text
    desk.platform.fault = lambda _address: None
    desk.press("p05", "Opnieuw sturen", told)
    desk.deliver()
    assert len([text for text in desk.platform.at("dm:p01") if "mogen we de straat afsluiten?" in text]) == 1
    assert not signs(desk)
    assert outbox(desk) == ["Everything was sent."]


def test_the_button_pressed_twice_sends_once(desk: Desk) -> None:
    desk.platform.fault = only("dm:p01", DeliveryFailed("account inactive"))  # type: ignore[assignment]
    desk.say("p05", ASKS, "lindekwartier")
    desk.deliver()
    told = desk.posts(PostState.SENT)[-1]
    desk.platform.fault = lambda _address: None
    desk.press("p05", "Opnieuw sturen", told)
    desk.press("p05", "Opnieuw sturen", told)
    desk.deliver()
    desk.press("p05", "Opnieuw sturen", told)
    desk.deliver()
    assert len([text for text in desk.platform.at("dm:p01") if "mogen we de straat afsluiten?" in text]) == 1


def test_nobody_else_can_press_the_button(desk: Desk) -> None:
    desk.platform.fault = only("dm:p01", DeliveryFailed("account inactive"))  # type: ignore[assignment]
    desk.say("p05", ASKS, "lindekwartier")
    desk.deliver()
    told = desk.posts(PostState.SENT)[-1]
    desk.press("p09", "Opnieuw sturen", told)
    desk.deliver()
    assert desk.posts(PostState.FAILED)


def test_a_platform_that_says_never_is_believed_at_once(desk: Desk) -> None:
    desk.platform.fault = only("dm:p01", DeliveryFailed("channel archived"))  # type: ignore[assignment]
    desk.say("p05", ASKS, "lindekwartier")
    desk.deliver()
    assert len(desk.posts(PostState.FAILED)) == 1
    assert [address.conversation for address in desk.platform.tried].count("dm:p01") == 1


def test_the_platform_says_itself_how_long_to_wait(desk: Desk) -> None:
    desk.platform.fault = only("dm:p01", DeliveryFailed("rate limited", timedelta(seconds=40)))  # type: ignore[assignment]
    desk.say("p05", ASKS, "lindekwartier")
    desk.deliver()
    (waiting,) = desk.posts(PostState.QUEUED)
    assert waiting.next_at - desk.clock.now() == timedelta(seconds=40)


def test_after_three_hours_of_silence_everything_arrives_once_and_in_order(desk: Desk) -> None:
    desk.platform.fault = lambda _address: DeliveryFailed("connection refused", timedelta(0))
    for number in range(5):
        desk.say("p05", f"vraag aan de wethouder: mogen we straat {number} afsluiten?", "lindekwartier")
        desk.wait(timedelta(minutes=36))
    assert not desk.platform.arrived
    desk.platform.fault = lambda _address: None
    desk.wait(timedelta(minutes=16))
    asked = [text for text in desk.platform.at("dm:p01") if "straat" in text]
    assert [text.split("straat ")[1][0] for text in asked] == ["0", "1", "2", "3", "4"]
    assert not desk.posts(PostState.QUEUED, PostState.SENDING, PostState.FAILED, PostState.UNKNOWN)


def test_a_post_that_waited_out_a_long_outage_of_ours_is_still_tried_more_than_once(desk: Desk) -> None:
    desk.say("p05", ASKS, "lindekwartier")
    desk.clock.set(desk.clock.now() + 3 * DAY)
    desk.platform.fault = lambda _address: DeliveryFailed("service unavailable", timedelta(0))
    desk.deliver()
    assert not desk.posts(PostState.FAILED)
    desk.platform.fault = lambda _address: None
    desk.wait(timedelta(seconds=10))
    assert any("mogen we de straat afsluiten?" in text for text in desk.platform.at("dm:p01"))


def test_a_post_that_may_have_arrived_is_told_to_who_asked_and_not_repeated(desk: Desk) -> None:
    desk.platform.lookup = DeliveryFailed("no permission to look", fate_unknown=True)
    desk.platform.fault = only("lindekwartier", DeliveryFailed("cut off", fate_unknown=True))  # type: ignore[assignment]
    desk.say("p05", "status", "lindekwartier")
    desk.wait(timedelta(minutes=5))
    assert [address.conversation for address in desk.platform.tried].count("lindekwartier") == 1
    assert len(desk.posts(PostState.UNKNOWN)) == 1
    assert signs(desk) == {"posts_unknown"}
    assert desk.posts(PostState.SENT)[-1].person == "p05"
    assert outbox(desk)[0].split()[1] == "unknown"


def test_a_request_for_approval_that_may_have_arrived_is_repeated_once_as_a_repeat(desk: Desk) -> None:
    desk.say("p11", "leg M-009-3 voor", "dm:p11")
    desk.platform.lookup = DeliveryFailed("no permission to look", fate_unknown=True)
    lost = iter([DeliveryFailed("cut off", fate_unknown=True)])
    desk.platform.fault = lambda address: next(lost, None) if address.conversation == "dm:p01" else None
    desk.wait(timedelta(minutes=5))
    (request,) = [text for text in desk.platform.at("dm:p01") if "M-009-3" in text]
    assert request.endswith("Mogelijk dubbel: misschien stond dit er al.")
    assert not desk.posts(PostState.UNKNOWN, PostState.FAILED)


def test_while_the_look_up_itself_fails_for_now_nothing_is_repeated(desk: Desk) -> None:
    desk.platform.lookup = DeliveryFailed("rate limited", timedelta(seconds=30))
    desk.platform.fault = only("lindekwartier", DeliveryFailed("cut off", fate_unknown=True))  # type: ignore[assignment]
    desk.say("p05", "status", "lindekwartier")
    desk.wait(timedelta(minutes=5))
    assert [address.conversation for address in desk.platform.tried].count("lindekwartier") == 1
    desk.platform.lookup = None
    desk.platform.fault = lambda _address: None
    desk.wait(timedelta(minutes=15))
    assert len(desk.platform.at("lindekwartier")) == 1


def test_due_reminders_that_nobody_says_are_seen(desk: Desk) -> None:
    assert seen(desk).attention == ()
    desk.clock.set(desk.clock.now() + timedelta(days=2))
    assert seen(desk).attention == ("reminders_waiting_long",)
    assert seen(desk).facts["oldest_reminder_waits_since"]
    while remind(desk.core):
        pass
    assert not seen(desk).facts["oldest_reminder_waits_since"]


def test_an_event_that_comes_again_is_done_once(desk: Desk) -> None:
    for _ in range(3):
        desk.say("p05", ASKS, "lindekwartier", event="the same")
        desk.deliver()
    assert len([text for text in desk.platform.at("dm:p01") if "afsluiten" in text]) == 1


def test_a_refusal_that_comes_again_is_said_once(desk: Desk) -> None:
    for _ in range(3):
        desk.say("p09", "publiceer M-009-3", "dm:p09", event="the same")
    desk.deliver()
    assert len(desk.platform.at("dm:p09")) == 1


def test_events_are_forgotten_after_two_weeks_and_not_before(desk: Desk) -> None:
    from bot.forget import forget

    desk.say("p05", "status", "dm:p05", event="old")
    desk.clock.set(desk.clock.now() + timedelta(days=14))
    desk.say("p05", "status", "dm:p05", event="new")
    assert forget(desk.core) == 0
    desk.clock.set(desk.clock.now() + timedelta(seconds=1))
    assert forget(desk.core) == 1
    desk.say("p05", "status", "dm:p05", event="new")
    desk.deliver()
    assert len(desk.platform.at("dm:p05")) == 2


def test_what_was_left_half_said_is_forgotten_a_week_after_its_day(desk: Desk) -> None:
    from bot.forget import forget

    desk.say("p05", "status", "dm:p05", event="asks which trajectory")
    desk.clock.set(desk.clock.now() + timedelta(days=8))
    assert forget(desk.core) == 0
    desk.clock.set(desk.clock.now() + timedelta(seconds=1))
    assert forget(desk.core) == 1

"""Tokens that end, and what comes late about them."""

from datetime import timedelta
from typing import Any

import pytest
from pydantic import SecretStr

from adapters.slack.start import Slack
from bot.address import Address
from bot.cards import Card
from bot.errors import DeliveryFailed
from tests.slack import payloads
from tests.slack.fake import BOT, TEAM, Fault
from tests.slack.payloads import LINDE
from tests.slack.world import NOW, World

OTHER = "T02ANDER"


def installs(lijn: World, token: str = "xoxb-other") -> None:
    lijn.platform.workspaces.add(
        lijn.organisation, tenant=OTHER, bot_user=BOT, name="", url="https://ander.slack.com/", token=token
    )


def token(lijn: World) -> str | None:
    """Of the other workspace, as a process that just started reads it."""
    found = Slack(lijn.settings, lijn.store, lijn.clock).workspaces.find(OTHER)
    return found.token if found else None


GONE: list[dict[str, Any]] = [{"type": "app_uninstalled"}, {"type": "tokens_revoked", "tokens": {"bot": [BOT]}}]


@pytest.mark.parametrize("event", GONE, ids=lambda event: str(event["type"]))
def test_a_repeat_of_an_uninstall_leaves_what_was_installed_after_it(lijn: World, event: dict[str, Any]) -> None:
    installs(lijn)
    told = payloads.callback(event, team=OTHER)
    lijn.take(told)
    assert token(lijn) is None
    installs(lijn)
    lijn.send(told, **{"X-Slack-Retry-Num": "2", "X-Slack-Retry-Reason": "http_timeout"})
    assert token(lijn) == "xoxb-other"


@pytest.mark.parametrize("before", [True, False], ids=["removed before", "installed over it"])
def test_an_uninstall_that_is_told_only_after_the_next_installation_leaves_it(lijn: World, *, before: bool) -> None:
    installs(lijn, "xoxb-old")
    if before:
        lijn.platform.workspaces.remove(OTHER)
    lijn.clock.set(NOW + timedelta(minutes=5))
    installs(lijn)
    late = int((NOW + timedelta(minutes=1)).timestamp())
    lijn.take(payloads.callback(GONE[0], team=OTHER, event_time=late))
    assert token(lijn) == "xoxb-other"
    lijn.take(payloads.callback(GONE[0], team=OTHER, event_time=late + 600))
    assert token(lijn) is None


def test_a_process_with_an_old_token_leaves_the_new_installation_and_posts_with_it(lijn: World) -> None:
    installs(lijn, "xoxb-old")
    worker = Slack(lijn.settings, lijn.store, lijn.clock)
    assert worker.workspaces.find(OTHER), "kept for half a minute"
    lijn.platform.workspaces.remove(OTHER)
    installs(lijn)
    lijn.slack.fail("chat.postMessage", Fault(error="token_revoked"))
    channel = Address(platform="slack", tenant=OTHER, conversation="C1")
    with pytest.raises(DeliveryFailed) as failed:
        worker.messenger.post(channel, Card(text="Hallo"), "k")
    assert failed.value.retry_after is not None, "the post is not lost"
    assert token(lijn) == "xoxb-other"
    worker.messenger.post(channel, Card(text="Hallo"), "k")
    assert [message.token for message in lijn.slack.messages] == ["xoxb-other"]


def started_with(lijn: World, token: str) -> Slack:
    """A process whose settings hold this token of our workspace."""
    settings = lijn.settings.model_copy(update={"slack_bot_token": SecretStr(token)})
    started = Slack(settings, lijn.store, lijn.clock)
    told = {"team_id": TEAM, "user_id": BOT, "team": "Rijnveste", "url": "https://rijnveste.slack.com/"}
    started.belongs_to(lijn.organisation, told)
    return started


def test_a_process_that_still_has_the_old_token_of_the_settings_ends_nothing(lijn: World) -> None:
    worker = started_with(lijn, "xoxb-old")
    web = started_with(lijn, "xoxb-other")
    channel = Address(platform="slack", tenant=TEAM, conversation=LINDE)
    lijn.slack.fail("chat.postMessage", Fault(error="token_revoked"))
    with pytest.raises(DeliveryFailed) as failed:
        worker.messenger.post(channel, Card(text="Hallo"), "k")
    assert failed.value.retry_after is not None, "the post waits for a process with the new one"
    web.messenger.post(channel, Card(text="Hallo"), "k")
    assert [message.token for message in lijn.slack.messages] == ["xoxb-other"]
    lijn.slack.fail("chat.postMessage", Fault(error="token_revoked"))
    with pytest.raises(DeliveryFailed) as failed:
        web.messenger.post(channel, Card(text="Hallo"), "k")
    assert failed.value.retry_after is None
    assert web.workspaces.find(TEAM) is None


def test_a_late_word_about_the_old_token_of_the_settings_ends_nothing(lijn: World) -> None:
    started_with(lijn, "xoxb-old")
    lijn.clock.set(NOW + timedelta(minutes=5))
    web = started_with(lijn, "xoxb-other")
    lijn.take(payloads.callback(GONE[1], event_time=int((NOW + timedelta(minutes=1)).timestamp())))
    assert web.workspaces.find(TEAM) is not None
    with lijn.store.read() as work:
        kept = work.installations.get("slack", TEAM)
    assert kept is not None
    assert "xoxb" not in (kept.sealed or "")

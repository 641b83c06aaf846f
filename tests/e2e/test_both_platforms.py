"""Teams and Slack at once, on one record and one server: the alderman on Teams, the team on Slack."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.bridge import Bridge
from adapters.directory import AccountDirectory
from adapters.server import application
from bot.core import Core
from bot.deliver import delivering
from bot.ports.messenger import Messenger
from tests.slack import payloads as slack_payloads
from tests.slack.world import World as SlackWorld
from tests.teams.activities import ANNA, CHANNEL, EVA, SANNE, activity, execute
from tests.teams.connector import Posted
from tests.teams.world import World as TeamsWorld
from tests.teams.world import rijnveste_copy

SLACK_SANNE, SLACK_EVA, SLACK_ANNA = "U05SANNE", "U11EVA", "U01ANNA"
THREAD = f"{CHANNEL};messageid=1790000000001"


class Both:
    """Two platforms on one core behind one server."""

    def __init__(self, folder: Path) -> None:
        self._database = rijnveste_copy(folder)
        self.teams = TeamsWorld(self._database.store, workers=self._database.workers)
        self.slack = SlackWorld(self._database.store, workers=self._database.workers)
        messengers: dict[str, Messenger] = {**self.slack.messengers, **self.teams.messengers}
        core = Core(
            store=self._database.store,
            clock=self.teams.clock,
            directory=AccountDirectory(messengers),
            messengers=messengers,
        )
        self._bridge = Bridge(self._database.workers, self._database.store.together)
        app = application(core, self._bridge, None, lambda: True)
        self.slack.platform.listen(app, core, self._bridge, lambda: None)
        self.teams.teams.listen(app, core, self._bridge, lambda: None)
        url = self.teams.loop.serve(app)
        for one in (self.teams, self.slack):
            one.core, one.url = core, url
        self.slack.delivers = lambda core: int(self.teams.loop.run(delivering(core)))
        self.core = core

    def close(self) -> None:
        self.slack.close()
        self.teams.close()
        self._bridge.close()
        self._database.engine.dispose()

    def status(self, id: str) -> str:
        with self.core.store.read() as work:
            return str(work.municipality(self.teams.organisation).messages.get(id).status)


@pytest.fixture
def both(tmp_path: Path) -> Iterator[Both]:
    made = Both(tmp_path)
    yield made
    made.close()


def person(both: Both, id: str) -> list[str]:
    """On which platforms this person has accounts."""
    with both.core.store.read() as work:
        return [account.platform for account in work.municipality(both.teams.organisation).people.get(id).accounts]


def linked(both: Both) -> None:
    """Everyone is known where they work, and both channels belong to the trajectory."""
    both.slack.confirm(SLACK_SANNE, SLACK_EVA)
    both.teams.confirm(ANNA)
    both.slack.mention(SLACK_SANNE, "koppel lindekwartier")
    both.teams.say(ANNA, "koppel lindekwartier", THREAD)


def request_of(both: Both) -> Posted:
    """Eva asks for approval in Slack; Anna gets it in Teams."""
    both.slack.say(SLACK_EVA, "concept lindekwartier planning: Zo gaat het verder // In januari leest u meer.")
    both.slack.say(SLACK_EVA, "leg M-014-2 voor")
    return next(post for post in both.teams.connector.at(ANNA.chat) if "Akkoord" in post.buttons)


def test_who_is_on_both_is_one_person(both: Both) -> None:
    both.slack.say(SLACK_SANNE, "status lindekwartier")
    both.teams.say(SANNE, "status lindekwartier")
    assert sorted(person(both, "p05")) == ["slack", "teams"]


def test_a_question_of_slack_is_answered_in_teams_and_the_answer_returns_to_its_thread(both: Both) -> None:
    linked(both)
    asked = both.slack.mention(SLACK_SANNE, "vraag aan Anna de Wit over lindekwartier: mag het hek weg?")
    question = both.teams.connector.at(ANNA.chat)[-1]
    assert "mag het hek weg?" in question.text
    both.teams.press(ANNA, question, "Antwoord")
    both.teams.say(ANNA, "Ja, dat mag.")
    answers = [message for message in both.slack.slack.messages if "Ja, dat mag." in message.shown()]
    assert {message.channel for message in answers} >= {slack_payloads.LINDE}
    assert {message.thread for message in answers if message.channel == slack_payloads.LINDE} == {asked[0].thread}
    assert "mag het hek weg?" in question.text
    assert "Antwoord" not in question.buttons


def test_a_question_of_teams_is_answered_in_slack(both: Both) -> None:
    linked(both)
    both.teams.say(ANNA, "vraag aan Sanne Bakker over lindekwartier: wanneer begint het?", THREAD)
    question = both.slack.slack.to(SLACK_SANNE)[-1]
    both.slack.press(SLACK_SANNE, question, "Antwoord")
    view = both.slack.slack.views[-1] if both.slack.slack.views else None
    if view is not None:
        both.slack.submit(SLACK_SANNE, {"answer": "In januari."}, view)
    else:
        both.slack.say(SLACK_SANNE, "In januari.")
    assert any("In januari." in post.text for post in both.teams.connector.at(THREAD))


def test_the_outcome_of_an_approval_shows_on_both_and_the_same_text_is_published_on_both(both: Both) -> None:
    linked(both)
    request = request_of(both)
    both.teams.press(ANNA, request, "Akkoord")
    assert both.status("M-014-2") == "approved"
    assert "gaf akkoord" in request.text
    assert "Anna de Wit gaf akkoord" in both.slack.slack.to(SLACK_EVA)[-1].shown()
    both.slack.say(SLACK_EVA, "publiceer M-014-2")
    in_teams = both.teams.connector.at(CHANNEL)[-1].text
    in_slack = [message.shown() for message in both.slack.slack.messages if message.channel == slack_payloads.LINDE][-1]
    assert "In januari leest u meer." in in_teams.split("\n")
    assert "In januari leest u meer." in in_slack.split("\n")


def test_nobody_approves_their_own_text_by_changing_platform(both: Both) -> None:
    linked(both)
    request = request_of(both)
    both.teams.confirm(EVA)
    both.teams.react(EVA, request, "like")
    both.teams.say(EVA, "akkoord M-014-2")
    both.teams.take(execute(both.teams.service_url, EVA, request.id, {"press": "Akkoord"}))
    assert both.status("M-014-2") == "submitted"
    assert "Akkoord" in request.buttons


def test_approved_in_teams_and_taken_back_in_slack_is_taken_back(both: Both) -> None:
    linked(both)
    request = request_of(both)
    both.slack.confirm(SLACK_ANNA)
    both.teams.react(ANNA, request, "like-tone4")
    assert both.status("M-014-2") == "approved"
    both.slack.say(SLACK_ANNA, "trek akkoord M-014-2 in")
    assert both.status("M-014-2") == "submitted"
    assert "Akkoord" in request.buttons


def test_what_cannot_reach_a_person_in_teams_reaches_them_in_slack(both: Both) -> None:
    linked(both)
    both.slack.confirm(SLACK_ANNA)
    both.teams.take(activity(both.teams.service_url, ANNA, type="installationUpdate", action="remove"))
    both.slack.mention(SLACK_SANNE, "vraag aan Anna de Wit over lindekwartier: mag het hek weg?")
    assert "mag het hek weg?" in both.slack.slack.to(SLACK_ANNA)[-1].shown()

"""Lijn with local-slack, over HTTP and over Socket Mode."""

import json

import pytest

from tests.e2e.slack.local import ANNA, EVA, GAST, LINDE, SANNE, LocalSlack, buttons, shown
from tests.e2e.slack.namespace import eventually


@pytest.fixture(scope="module", params=["events", "socket"])
def slack(request: pytest.FixtureRequest) -> LocalSlack:
    found: LocalSlack = request.getfixturevalue(request.param)
    return found


def test_a_status_is_answered_where_it_was_asked(slack: LocalSlack) -> None:
    (answer,) = slack.write(SANNE, "<@U0BOT> status lindekwartier", LINDE)
    assert "Herinrichting Lindekwartier" in shown(answer)
    (answer,) = slack.write(SANNE, "status lindekwartier")
    assert "Herinrichting Lindekwartier" in shown(answer)


def test_a_thread_stays_a_thread(slack: LocalSlack) -> None:
    (answer,) = slack.write(SANNE, "<@U0BOT> status lindekwartier", LINDE)
    (reply,) = slack.write(SANNE, "<@U0BOT> fase lindekwartier", LINDE, answer["ts"])
    assert reply["thread_ts"] == answer["ts"]


def test_a_question_is_put_and_answered_in_a_modal(slack: LocalSlack) -> None:
    slack.write(SANNE, "mijn overzicht")
    before = {message["ts"] for message in slack.own(slack.directs[SANNE])}
    slack.write(ANNA, "vraag aan Sanne Bakker over lindekwartier: wanneer weten we meer?")
    asked = slack.new(slack.directs[SANNE], before)[-1]
    assert "wanneer weten we meer?" in shown(asked)
    slack.press(SANNE, asked, slack.directs[SANNE], "Antwoord")
    eventually(lambda: "antwoord" in json.dumps(slack.log()[-20:]).lower(), "no modal was opened")
    before = {message["ts"] for message in slack.own(slack.directs[ANNA])}
    slack.submit(SANNE, answer={"type": "plain_text_input", "value": "In januari."})
    assert "In januari." in shown(slack.new(slack.directs[ANNA], before)[-1])


def test_a_draft_goes_back_and_its_new_version_is_approved_by_the_right_person_alone(slack: LocalSlack) -> None:
    slack.confirm(ANNA, "anna.dewit@rijnveste.example")
    drafted = slack.write(EVA, "concept lindekwartier planning: Zo gaat het verder // In januari leest u meer.")
    id = next(word for word in shown(drafted[-1]).split() if word.startswith("M-")).strip('.,:"\\')
    direct = slack.directs[ANNA]
    before = {message["ts"] for message in slack.own(direct)}
    slack.write(EVA, f"leg {id} voor")
    request = slack.new(direct, before)[-1]
    assert {"Akkoord", "Niet akkoord"} <= set(buttons(request))
    told = {message["ts"] for message in slack.own(slack.directs[EVA])}
    slack.write(ANNA, f"niet akkoord {id}: noem de datum")
    assert "noem de datum" in shown(slack.new(slack.directs[EVA], told)[-1])
    slack.write(EVA, f"wijzig {id}: Op 14 januari leest u meer.")
    before = {message["ts"] for message in slack.own(direct)}
    slack.write(EVA, f"leg {id} voor")
    request = slack.new(direct, before)[-1]
    assert "Op 14 januari leest u meer." in shown(request)
    for who in (GAST, EVA, SANNE):
        slack.control("reaction", channel=direct, ts=request["ts"], user=who, name="+1")
    slack.write(SANNE, "<@U0BOT> help", LINDE)
    assert buttons(standing(slack, direct, request["ts"])), "a guest, the author and a colleague approved nothing"
    slack.control("reaction", channel=direct, ts=request["ts"], user=ANNA, name="+1::skin-tone-4")
    eventually(lambda: not buttons(standing(slack, direct, request["ts"])), "the approval never showed")
    assert "Anna de Wit" in shown(standing(slack, direct, request["ts"]))


def standing(slack: LocalSlack, channel: str, ts: str) -> dict[str, object]:
    """A message as it is now."""
    return next(message for message in slack.messages(channel) if message["ts"] == ts)


def test_a_guest_gets_no_answer_but_a_refusal(slack: LocalSlack) -> None:
    (answer,) = slack.write(GAST, "status lindekwartier")
    assert "Lindekwartier" not in shown(answer)


def test_the_home_tab_shows_the_desk(slack: LocalSlack) -> None:
    before = slack.calls("views.publish")
    slack.control("open-home", user=SANNE)
    eventually(lambda: slack.calls("views.publish") > before, "no home was published")


def test_a_slash_command_is_answered(slack: LocalSlack) -> None:
    before = {message["ts"] for message in slack.own(LINDE)}
    calls = slack.calls("chat.postEphemeral")
    slack.control("command", channel=LINDE, user=SANNE, command="/lijn", text="status lindekwartier")
    (answer,) = slack.new(LINDE, before)
    assert "Herinrichting Lindekwartier" in shown(answer)
    assert slack.calls("chat.postEphemeral") == calls + 1, "nobody else sees it"


def test_a_changed_message_gets_a_hint_and_nothing_else_and_a_deleted_one_nothing(slack: LocalSlack) -> None:
    (answer,) = slack.write(SANNE, "<@U0BOT> status lindekwartier", LINDE)
    asked = next(m for m in reversed(slack.messages(LINDE)) if m.get("user") == SANNE)
    before = {message["ts"] for message in slack.own(LINDE)}
    calls = slack.calls("chat.postEphemeral")
    slack.control("edit-message", channel=LINDE, ts=asked["ts"], user=SANNE, text="<@U0BOT> fase lindekwartier")
    (hint,) = slack.new(LINDE, before)
    assert "niet opnieuw" in shown(hint)
    assert slack.calls("chat.postEphemeral") == calls + 1, "nobody else sees it"
    count = len(slack.own(LINDE))
    slack.control("delete-message", channel=LINDE, ts=asked["ts"], user=SANNE)
    (marker,) = slack.write(SANNE, "help")
    assert marker
    assert len(slack.own(LINDE)) == count
    assert answer["ts"] in {message["ts"] for message in slack.own(LINDE)}


def test_a_reminder_is_posted_when_it_is_due(slack: LocalSlack) -> None:
    slack.write(SANNE, "mijn overzicht")
    slack.write(SANNE, "herinner me op 2 december 2027 aan lindekwartier")
    assert slack.due_now("p05") == 1
    slack.restart()  # its clock ticks at once when it starts, and after that every half minute
    said = "Je vroeg me je te herinneren aan Herinrichting Lindekwartier"
    eventually(lambda: any(said in shown(found) for found in slack.own(slack.directs[SANNE])), "no reminder")

"""What is typed to a form or a question: whatever it still asks is asked below, where the typing is."""

from typing import Any

import pytest

from tests.teams.activities import SANNE, execute, message
from tests.teams.connector import actions, words
from tests.teams.world import World

BELOW = "Dit gaat hieronder verder."


@pytest.mark.parametrize("between", [None, "mijn overzicht", "status lindekwartier", "toon C-102"])
def test_a_typed_answer_that_cannot_be_used_is_answered_below(lijn: World, between: str | None) -> None:
    lijn.confirm(SANNE)
    (form,) = lijn.say(SANNE, "geef C-103 door")
    if between:
        assert lijn.say(SANNE, between), "anything else is answered as ever"
    (again,) = lijn.say(SANNE, "Karel Niemand")
    assert again.text.startswith("Doorgeven aan iemand anders")
    assert "Ik ken deze persoon niet" in again.text
    assert (form.text, actions(form.card)) == (BELOW, [])
    data = {**actions(again.card)[0]["data"], "field.owner": "nobody"}
    answer = lijn.take(execute(lijn.service_url, SANNE, again.id, data)).json()
    assert again.text == words(answer["value"]), "what is pressed on the form itself changes it in place"
    lijn.take(execute(lijn.service_url, SANNE, again.id, {**data, "field.owner": "p02"}))
    assert again.text == "Dit formulier is ingevuld."
    assert form.text == BELOW


def test_what_stood_on_a_form_that_went_on_below_is_still_one_form(lijn: World) -> None:
    lijn.confirm(SANNE)
    (form,) = lijn.say(SANNE, "geef C-103 door")
    data = {**actions(form.card)[0]["data"], "field.owner": "p02"}
    (again,) = lijn.say(SANNE, "Karel Niemand")
    lijn.take(execute(lijn.service_url, SANNE, form.id, data))
    assert again.text == "Dit formulier is ingevuld."
    lijn.take(execute(lijn.service_url, SANNE, again.id, {**data, "field.owner": "p01"}))
    assert lijn.connector.at(SANNE.chat)[-1].text.startswith("Deze knop of dit formulier werkt niet meer.")


@pytest.mark.parametrize("more", [{"text": ""}, {"text": "", "attachments": [{"contentType": "image/*"}]}])
def test_a_message_without_words_to_a_form_is_answered_below(lijn: World, more: dict[str, Any]) -> None:
    lijn.confirm(SANNE)
    (form,) = lijn.say(SANNE, "wat mag ik zeggen")
    before = len(lijn.connector.messages)
    lijn.take({**message(lijn.service_url, SANNE, ""), **more})
    (again,) = lijn.connector.messages[before:]
    assert "Vul dit in." in again.text
    assert form.text == BELOW


def test_a_typed_answer_that_leaves_a_question_is_followed_by_it(lijn: World) -> None:
    lijn.confirm(SANNE)
    (asked,) = lijn.say(SANNE, "actie: bestek nalopen voor vrijdag")
    (read,) = lijn.say(SANNE, "lindekwartier")
    assert "Klopt dat?" in read.text
    assert asked.text == BELOW
    lijn.press(SANNE, read, "Klopt")
    assert any("bestek nalopen" in post.text for post in lijn.connector.at(SANNE.chat)[-2:])

"""What people do in Teams, from the activity to what stands there afterwards."""

import json
from dataclasses import replace
from typing import Any

import pytest

from adapters.teams.places import PLATFORM
from bot.install import place
from tests.teams.activities import ANNA, BOT, CHANNEL, SANNE, TENANT, Somebody, activity, execute, message
from tests.teams.connector import Failure, actions, words
from tests.teams.world import World

THREAD = f"{CHANNEL};messageid=1790000000001"
AKKOORD = {"press": "Akkoord"}


def test_a_status_comes_back_in_the_chat_it_was_asked_in(lijn: World) -> None:
    (post,) = lijn.say(SANNE, "status lindekwartier")
    assert post.conversation == SANNE.chat
    assert "Herinrichting Lindekwartier" in post.text


def test_in_a_channel_the_answer_goes_to_the_thread_of_the_question(lijn: World) -> None:
    (post,) = lijn.say(SANNE, "status lindekwartier", THREAD)
    assert post.conversation == THREAD


def test_a_group_chat_is_answered_in_the_group_chat(lijn: World) -> None:
    (post,) = lijn.say(SANNE, "status lindekwartier", "19:kernteam@thread.v2")
    assert post.conversation == "19:kernteam@thread.v2"


def test_what_is_for_one_person_alone_goes_to_their_own_chat(lijn: World) -> None:
    lijn.say(SANNE, "mijn overzicht")
    (post,) = lijn.say(SANNE, "mijn overzicht", THREAD)
    assert post.conversation == SANNE.chat


def test_who_is_known_from_a_channel_only_gets_a_chat_of_their_own(lijn: World) -> None:
    (post,) = lijn.say(SANNE, "mijn overzicht", THREAD)
    assert post.conversation == f"a:begun-{SANNE.id}"
    assert lijn.connector.begun[0]["members"] == [{"id": SANNE.id}]


def test_what_is_said_in_a_channel_without_a_mention_is_not_for_us(lijn: World) -> None:
    unmentioned = message(lijn.service_url, SANNE, "status", THREAD)
    lijn.take({**unmentioned, "text": "status", "entities": []})
    assert lijn.connector.messages == []


def test_what_lijn_says_to_ask_in_a_channel_is_answered_there(lijn: World) -> None:
    (linked,) = lijn.say(SANNE, "koppel lindekwartier", THREAD)
    named, asked = linked.text.partition("“")[2].partition("”")[0].split(" ", 1)
    assert named == "@Lijn", "without its name Lijn hears nothing there"
    (post,) = lijn.say(SANNE, asked, THREAD)
    assert "zit in de ontwerpfase" in post.text


def test_words_that_come_as_html_alone_are_read(lijn: World) -> None:
    page = [{"contentType": "text/html", "content": "<p>status <b>lindekwartier</b></p>"}]
    lijn.take({**message(lijn.service_url, SANNE, ""), "attachments": page})
    assert "zit in de ontwerpfase" in lijn.connector.messages[-1].text


def test_who_changes_their_words_hears_once_that_they_count_as_they_were(lijn: World) -> None:
    said = message(lijn.service_url, SANNE, "trek C-102 in: dubbel", THREAD)
    lijn.take(said)
    data = {**said["channelData"], "eventType": "editMessage"}
    before = len(lijn.connector.messages)
    for words_ in ("trek C-103 in: dubbel", "trek C-102 niet in"):
        lijn.take({**said, "type": "messageUpdate", "text": f"<at>Lijn</at> {words_}", "channelData": data})
    (told,) = lijn.connector.messages[before:]
    assert "lees ik niet opnieuw" in told.text
    with lijn.store.read() as work:
        kept = work.municipality(lijn.organisation).commitments
        assert (kept.get("C-102").is_open, kept.get("C-103").is_open) == (False, True)


def test_a_form_shows_its_faults_at_their_fields_and_then_what_was_done(lijn: World) -> None:
    (card,) = lijn.say(SANNE, "afspraak lindekwartier: winkeliers bellen")
    lijn.press(SANNE, card, "Andere datum")
    form = lijn.connector.at(SANNE.chat)[-1]
    data = actions(form.card)[0]["data"]
    wrong = lijn.take(execute(lijn.service_url, SANNE, form.id, {**data, "field.due": "ooit"})).json()
    assert "⚠ Uiterste datum" in words(wrong["value"])
    assert form.text == words(wrong["value"])
    right = lijn.take(execute(lijn.service_url, SANNE, form.id, {**data, "field.due": "2026-12-11"})).json()
    assert "Input.Date" not in json.dumps(right)
    assert "vrijdag 11 december 2026" in lijn.connector.at(SANNE.chat)[-1].text


def test_a_guest_reads_nothing(lijn: World) -> None:
    guest = Somebody("Sanne Bakker", 98)
    for more in (
        {"userPrincipalName": "sanne.bakker_elders.example#EXT#@rijnveste.example"},
        {"userRole": "guest"},
        {"userRole": "anonymous"},
        {"tenantId": "99999999-9999-9999-9999-999999999999"},
        {"aadObjectId": "99999999-9999-9999-9999-999999999999"},
    ):
        lijn.connector.members = {guest.id: guest.member(**more)}
        guest = replace(guest, number=guest.number + 1)
        lijn.connector.members = {guest.id: guest.member(**more)}
        (post,) = lijn.say(guest, "status lindekwartier")
        assert "ontwerpfase" not in post.text


def test_who_is_not_in_the_record_is_refused_politely(lijn: World) -> None:
    stranger = Somebody("Piet Onbekend", 77)
    lijn.connector.members[stranger.id] = stranger.member()
    (post,) = lijn.say(stranger, "status lindekwartier")
    assert "ontwerpfase" not in post.text


@pytest.mark.parametrize("role", ["user", "guest"])
def test_who_gets_lijn_installed_and_is_not_let_in_hears_nothing_until_they_ask(lijn: World, role: str) -> None:
    stranger = Somebody("Piet Onbekend", 77)
    lijn.connector.members[stranger.id] = stranger.member(userRole=role)
    lijn.take(activity(lijn.service_url, stranger, type="installationUpdate", action="add"))
    assert lijn.connector.messages == []
    with lijn.store.read() as work:
        assert [row.intent for row in work.municipality(lijn.organisation).journal.rows()] == ["import"]
    assert len(lijn.say(stranger, "status lindekwartier")) == 1
    with lijn.store.read() as work:
        assert [row.intent for row in work.municipality(lijn.organisation).journal.rows()] == ["import", "door"]


def test_an_account_without_an_object_id_has_no_rights(lijn: World) -> None:
    nameless = message(lijn.service_url, SANNE, "status lindekwartier")
    del nameless["from"]["aadObjectId"]
    lijn.take(nameless)
    assert "ontwerpfase" not in lijn.connector.messages[-1].text


def test_a_profile_is_asked_for_once(lijn: World) -> None:
    lijn.say(SANNE, "status lindekwartier")
    lijn.say(SANNE, "status lindekwartier")
    asked = [path for method, path, _ in lijn.connector.requests if method == "GET"]
    assert len(asked) == 1


def test_who_installs_lijn_gets_their_desk_and_it_changes_in_place(lijn: World) -> None:
    lijn.take(activity(lijn.service_url, SANNE, type="installationUpdate", action="add"))
    (desk,) = lijn.connector.at(SANNE.chat)
    assert "C-102" in desk.text
    lijn.say(SANNE, "trek C-102 in: dubbel")
    assert "C-102" not in desk.text
    assert desk.changes == 1


def test_who_installs_lijn_again_sees_their_desk_again_and_the_newest_changes(lijn: World) -> None:
    for action in ("add", "remove", "add"):
        lijn.take(activity(lijn.service_url, SANNE, type="installationUpdate", action=action))
    before, now = lijn.connector.at(SANNE.chat)
    assert "C-102" in now.text
    lijn.say(SANNE, "trek C-102 in: dubbel")
    assert "C-102" not in now.text
    assert (before.changes, now.changes) == (0, 1)


def test_after_uninstalling_nothing_is_posted_until_it_is_installed_again(lijn: World) -> None:
    lijn.confirm(SANNE, ANNA)
    lijn.take(activity(lijn.service_url, ANNA, type="installationUpdate", action="remove"))
    found = place(lijn.store, PLATFORM, TENANT, f"dm:{ANNA.object_id}")
    assert found is not None
    assert found.gone
    before = len(lijn.connector.at(ANNA.chat))
    asked = lijn.say(SANNE, "vraag aan Anna de Wit over lindekwartier: mag het hek weg?")
    assert len(lijn.connector.at(ANNA.chat)) == before
    assert any("Anna de Wit" in post.text for post in asked), "the asker hears that it did not arrive"
    lijn.say(ANNA, "status lindekwartier")
    assert len(lijn.connector.at(ANNA.chat)) == before + 1


def test_lijn_taken_out_of_a_team_leaves_that_place(lijn: World) -> None:
    lijn.say(SANNE, "status lindekwartier", THREAD)
    left = activity(lijn.service_url, SANNE, CHANNEL, type="conversationUpdate", membersRemoved=[{"id": BOT}])
    lijn.take(left)
    found = place(lijn.store, PLATFORM, TENANT, CHANNEL)
    assert found is not None
    assert found.gone


def test_a_reminder_comes_by_itself_in_the_stored_conversation(lijn: World) -> None:
    lijn.confirm(SANNE)
    before = len(lijn.connector.at(SANNE.chat))
    for _ in range(80):
        lijn.later(days=1)
    assert any("C-103" in post.text for post in lijn.connector.at(SANNE.chat)[before:])


def capture(lijn: World, who: Somebody, html: str) -> dict[str, Any]:
    """The message action, in a chat between two people in which Lijn is not."""
    payload = {
        "id": "1790000000000",
        "body": {"contentType": "html", "content": html},
        "linkToMessage": "https://teams.microsoft.com/l/message/19:a@unq.gbl.spaces/1790000000000",
    }
    value = {"commandId": "capture", "commandContext": "message", "messagePayload": payload}
    asked = activity(lijn.service_url, who, "19:a@unq.gbl.spaces", type="invoke", name="composeExtension/fetchTask")
    return dict(lijn.take({**asked, "value": value}).json())


def dialog(lijn: World, who: Somebody, data: dict[str, Any]) -> dict[str, Any]:
    value = {"commandId": "capture", "data": data}
    sent = activity(lijn.service_url, who, "19:a@unq.gbl.spaces", type="invoke", name="composeExtension/submitAction")
    return dict(lijn.take({**sent, "value": value}).json())


def test_somebodys_message_is_recorded_in_two_dialogs(lijn: World) -> None:
    lijn.confirm(SANNE)
    first = capture(lijn, SANNE, "<div>Ik bel <b>morgen</b> de winkeliers</div>")["task"]["value"]
    card = first["card"]["content"]
    texts = [element["value"] for element in card["body"] if element["type"] == "Input.Text"]
    assert texts == ["Ik bel morgen de winkeliers"]
    data = actions(card)[0]["data"]
    kind = {"field.becomes": "internal_action", "field.text": texts[0], "field.trajectory": "T-2026-014"}
    second = dialog(lijn, SANNE, {**data, **kind})["task"]["value"]["card"]["content"]
    data = actions(second)[0]["data"]
    filled = {
        "field.trajectory": "T-2026-014", "field.kind": "internal_action", "field.text": texts[0],
        "field.owner": "p05", "field.due": "ooit",
    }  # fmt: skip
    third = dialog(lijn, SANNE, {**data, **filled})["task"]["value"]["card"]["content"]
    assert "⚠ Uiterste datum" in words(third)
    assert dialog(lijn, SANNE, {**data, **filled, "field.due": "2026-12-11"}) == {}
    assert "Ik bel morgen de winkeliers" in lijn.connector.at(SANNE.chat)[-1].text


def test_somebodys_message_may_be_the_first_that_a_colleague_gives_lijn(lijn: World) -> None:
    form = capture(lijn, SANNE, "<div>Ik bel <b>morgen</b> de winkeliers</div>")["task"]["value"]["card"]["content"]
    assert "Ik bel morgen de winkeliers" in json.dumps(form)
    assert lijn.connector.messages == [], "nothing is said in a conversation that was only begun"
    assert [begun["members"] for begun in lijn.connector.begun] == [[{"id": SANNE.id}]]
    (post,) = lijn.say(SANNE, "mijn overzicht", THREAD)
    assert post.conversation == f"a:begun-{SANNE.id}"
    assert len(lijn.connector.begun) == 1


def test_in_a_conversation_of_lijn_itself_a_message_is_captured_without_beginning_another(lijn: World) -> None:
    lijn.say(ANNA, "status lindekwartier", "19:a@unq.gbl.spaces")
    assert "task" in capture(lijn, SANNE, "<p>Ik bel morgen de winkeliers</p>")
    assert lijn.connector.begun == []


def test_who_may_not_be_written_to_records_nothing_and_is_no_failure(lijn: World) -> None:
    lijn.connector.fail(Failure(403, "ForbiddenOperationException"))
    assert "Ik ken je nog niet" in words(capture(lijn, SANNE, "<p>hoi</p>")["task"]["value"]["card"]["content"])


def test_a_stranger_records_nothing(lijn: World) -> None:
    stranger = Somebody("Piet Onbekend", 77)
    lijn.connector.members[stranger.id] = stranger.member()
    for _ in range(2):
        told = capture(lijn, stranger, "<p>hoi</p>")["task"]["value"]["card"]["content"]
        assert "Ik ken je nog niet" in words(told)
        assert actions(told) == []
    assert lijn.connector.messages == [], "it is read where they are"


def test_what_is_refused_in_a_dialog_is_read_there(lijn: World) -> None:
    lijn.confirm(SANNE)
    card = capture(lijn, SANNE, "<p>Ik bel morgen de winkeliers</p>")["task"]["value"]["card"]["content"]
    data = actions(card)[0]["data"]
    before = len(lijn.connector.messages)
    forged = dialog(lijn, SANNE, {**data, "form": "0" * 32})["task"]["value"]["card"]["content"]
    assert "werkt niet meer" in words(forged)
    assert len(lijn.connector.messages) == before

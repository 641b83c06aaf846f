"""What people do with Lijn in Slack, from event to post."""

import json

from tests.slack import payloads
from tests.slack.fake import Message, words
from tests.slack.payloads import ANNA, EVA, GAST, LINDE, SANNE
from tests.slack.world import World

DRAFT = "concept lindekwartier planning: Zo gaat het verder // In januari leest u meer &amp; &lt;b&gt;meer&lt;/b&gt;."


def requested(lijn: World) -> tuple[str, Message]:
    """The id of a draft by Eva, and the request for approval that Anna got."""
    lijn.confirm(ANNA)
    posted = lijn.say(EVA, DRAFT)
    id = next(word for word in posted[-1].shown().split() if word.startswith("M-")).strip(".,:")
    lijn.say(EVA, f"leg {id} voor")
    return id, lijn.slack.to(ANNA)[-1]


def test_a_mention_with_a_question_about_status_is_answered_in_the_channel(lijn: World) -> None:
    (posted,) = lijn.mention(SANNE, "status lindekwartier")
    assert (posted.channel, posted.thread, posted.only_for) == (LINDE, None, None)
    assert "Herinrichting Lindekwartier" in posted.shown()
    assert "Herinrichting Lindekwartier" in posted.text


def test_what_is_asked_in_a_thread_is_answered_in_the_thread(lijn: World) -> None:
    (posted,) = lijn.mention(SANNE, "status lindekwartier", thread="1764060000.000100")
    assert posted.thread == "1764060000.000100"


def test_what_is_asked_directly_is_answered_directly(lijn: World) -> None:
    (posted,) = lijn.say(SANNE, "status lindekwartier")
    assert (posted.channel, posted.only_for) == (f"D{SANNE}", None)


def test_a_slash_command_is_answered_to_who_typed_it_alone(lijn: World) -> None:
    (posted,) = lijn.take(payloads.command(SANNE, "status lindekwartier"))
    assert (posted.channel, posted.only_for) == (LINDE, SANNE)


def test_where_lijn_is_no_member_a_command_is_answered_directly(lijn: World) -> None:
    lijn.slack.absent.add(("C77", SANNE))
    (posted,) = lijn.take(payloads.command(SANNE, "status lindekwartier", "C77"))
    assert posted.channel == f"D{SANNE}"
    assert "Herinrichting Lindekwartier zit in de ontwerpfase." in posted.shown()


def test_a_draft_is_returned_changed_and_approved_with_a_reaction(lijn: World) -> None:
    id, request = requested(lijn)
    assert {"Akkoord", "Niet akkoord"} <= set(request.buttons())
    lijn.press(ANNA, request, "Niet akkoord")
    assert lijn.submit(ANNA, {"remark": "Noem de datum."}) is None
    assert "Noem de datum." in lijn.slack.to(EVA)[-1].shown()
    assert not request.buttons()
    lijn.say(EVA, f"wijzig {id}: Op 14 januari leest u meer.")
    lijn.say(EVA, f"leg {id} voor")
    again = lijn.slack.to(ANNA)[-1]
    assert "Op 14 januari leest u meer." in again.shown()
    lijn.react(ANNA, "+1::skin-tone-3", again)
    assert not again.buttons()
    assert "Anna de Wit" in again.shown()
    assert f"{id}" in lijn.slack.to(EVA)[-1].shown()


def test_a_request_for_approval_shows_version_author_term_and_the_whole_text(lijn: World) -> None:
    id, request = requested(lijn)
    shown = request.shown()
    assert id in shown
    assert "versie 1" in shown
    assert "Eva Meijer" in shown
    assert "In januari leest u meer &amp; &lt;b&gt;meer&lt;/b&gt;." in shown
    assert "U kunt beslissen tot vrijdag 27 november 2026 om 17:00." in shown


def test_moments_are_shown_in_the_zone_of_the_account(lijn: World) -> None:
    lijn.slack.users[ANNA]["tz"] = "America/Kralendijk"
    _, request = requested(lijn)
    assert "U kunt beslissen tot vrijdag 27 november 2026 om 12:00 (uw tijd)." in request.shown()


def test_the_author_a_colleague_and_a_guest_cannot_approve_with_a_reaction(lijn: World) -> None:
    _, request = requested(lijn)
    for who in (EVA, SANNE, GAST):
        lijn.react(who, "+1", request)
        assert request.buttons(), who


def test_pressing_a_button_of_an_older_version_says_so_and_changes_nothing(lijn: World) -> None:
    id, request = requested(lijn)
    old = dict(request.buttons())
    lijn.say(EVA, f"wijzig {id}: Andere tekst.")
    lijn.say(EVA, f"leg {id} voor")
    before = lijn.records()
    posted = lijn.take(payloads.press(ANNA, old["Akkoord"], request.channel, request.ts))
    assert "2" in posted[-1].shown()
    assert lijn.slack.to(ANNA)[-1].channel == f"D{ANNA}"
    assert lijn.records() == before + 1, "the refused attempt, and nothing else"


def test_a_question_is_put_and_answered(lijn: World) -> None:
    lijn.say(ANNA, "mijn overzicht")
    lijn.say(SANNE, "mijn overzicht")
    lijn.mention(ANNA, "vraag aan Sanne Bakker over lindekwartier: wanneer weten we meer?")
    asked = lijn.slack.to(SANNE)[-1]
    assert "wanneer weten we meer?" in asked.shown()
    lijn.press(SANNE, asked, "Antwoord")
    lijn.submit(SANNE, {"answer": "In januari."})
    assert any("In januari." in message.shown() for message in lijn.slack.messages)


def test_faults_stand_at_their_fields(lijn: World) -> None:
    lijn.take(payloads.shortcut(SANNE, "Wij bellen de winkeliers"))
    view = lijn.slack.views[-1]
    answer = lijn.submit(SANNE, {"becomes": "resident_promise"}) or {}
    assert answer["response_action"] == "update", view
    following = answer["view"]
    assert "Wij bellen de winkeliers" in json.dumps(following, ensure_ascii=False)
    again = lijn.submit(SANNE, {"due": "2020-01-01"}, following) or {}
    assert again["response_action"] == "errors"
    assert set(again["errors"]) <= {block["block_id"] for block in following["blocks"] if block["type"] == "input"}


def test_the_shortcut_leads_back_to_the_message(lijn: World) -> None:
    lijn.take(payloads.shortcut(SANNE, "Wij bellen de winkeliers", ts="1764060001.000100"))
    assert "Wij bellen de winkeliers" in json.dumps(lijn.slack.views[-1], ensure_ascii=False)
    first = lijn.submit(SANNE, {"becomes": "resident_promise"}) or {}
    values = {"trajectory": "T-2026-014", "due": "2026-12-11", "owner": "p05"}
    assert lijn.submit(SANNE, values, first["view"]) is None
    shown = "\n".join(message.shown() for message in lijn.slack.messages)
    assert "Wij bellen de winkeliers" in shown
    with lijn.store.read() as work:
        commitment = work.municipality(lijn.organisation).commitments.all()[-1]
    assert "https://rijnveste.slack.com/archives/C01LINDE/p1764060001000100" in (commitment.source or "")


def test_in_the_wide_manifest_replies_in_our_threads_need_no_mention(lijn: World) -> None:
    (posted,) = lijn.mention(SANNE, "status lindekwartier")
    (answer,) = lijn.take(payloads.message(SANNE, "fase lindekwartier", LINDE, thread_ts=posted.ts))
    assert answer.thread == posted.ts


def test_chatter_in_our_threads_and_orders_in_other_threads_get_no_answer(lijn: World) -> None:
    (posted,) = lijn.mention(SANNE, "status lindekwartier")
    assert lijn.take(payloads.message(SANNE, "fijn, dank je wel!", LINDE, thread_ts=posted.ts)) == []
    assert lijn.take(payloads.message(SANNE, "fase lindekwartier", LINDE, thread_ts="1764060003.000100")) == []
    assert lijn.take(payloads.message(SANNE, "fase lindekwartier", LINDE)) == []


def test_the_home_is_the_desk_and_changes_where_it_stands(lijn: World) -> None:
    lijn.confirm(ANNA)
    lijn.take(payloads.opened(ANNA))
    calm = words(lijn.slack.homes[ANNA]["blocks"])
    id, request = requested(lijn)
    assert id in words(lijn.slack.homes[ANNA]["blocks"])
    lijn.react(ANNA, "white_check_mark", request)
    assert id not in words(lijn.slack.homes[ANNA]["blocks"])
    assert calm
    assert all(not message.channel.startswith("home") for message in lijn.slack.messages)


def test_what_is_pressed_at_home_is_answered_directly(lijn: World) -> None:
    lijn.take(payloads.opened(SANNE))
    home = lijn.slack.homes[SANNE]
    button = next(e for b in home["blocks"] if b["type"] == "actions" for e in b["elements"])
    before = len(lijn.slack.views)
    posted = lijn.take(payloads.press_home(SANNE, button))
    assert posted or len(lijn.slack.views) > before
    assert all(message.channel == f"D{SANNE}" for message in posted)


def test_who_is_deactivated_gets_nothing_any_more(lijn: World) -> None:
    lijn.say(SANNE, "mijn overzicht")
    gone = {**lijn.slack.users[SANNE], "deleted": True}
    lijn.take(payloads.callback({"type": "user_change", "user": gone, "event_ts": payloads.new_ts()}))
    with lijn.store.read() as work:
        assert work.municipality(lijn.organisation).people.get("p05").accounts == ()
    lijn.slack.users[SANNE] = gone
    (posted,) = lijn.say(SANNE, "status lindekwartier")
    assert "Lindekwartier" not in posted.shown()


def test_peoples_words_neither_mention_nor_link_nor_become_markup(lijn: World) -> None:
    lijn.mention(
        SANNE,
        "afspraak lindekwartier: bel &lt;!channel&gt; en *vet* &lt;https://kwaad.example|hier&gt; op, eigenaar Sanne Bakker, uiterlijk 11 december 2026",
    )
    everything = json.dumps([[m.text, m.blocks] for m in lijn.slack.messages], ensure_ascii=False)
    assert "&lt;!channel&gt;" in everything
    assert "<!channel" not in everything
    assert "<https" not in everything
    assert "*vet*" not in "".join(
        block["text"]["text"]
        for m in lijn.slack.messages
        for block in m.blocks
        if block.get("text", {}).get("type") == "mrkdwn"
    )
    assert all(
        given["unfurl_links"] in {"0", False, "false"} for name, given in lijn.slack.calls if name == "chat.postMessage"
    )


def test_a_form_that_only_one_person_sees_shows_that_it_was_filled_in(lijn: World) -> None:
    lijn.say(SANNE, "mijn overzicht")
    (asked,) = lijn.mention(SANNE, "collegebesluit lindekwartier: ontwerp vastgesteld")
    assert asked.only_for == SANNE
    button = next(iter(asked.buttons().values()))
    pressed = payloads.press(SANNE, button, LINDE, asked.ts, response_url=f"{lijn.slack_url}/respond")
    lijn.take(pressed)
    answers = {
        "taken_on": "2026-11-24",
        "reference": "B-26-118",
        "reason": "Past bij de buurt.",
        "input_effect": "Meer bomen.",
    }
    assert lijn.submit(SANNE, answers) is None
    (reply,) = lijn.slack.replies
    assert reply["replace_original"] is True
    assert "ingevuld" in reply["text"]

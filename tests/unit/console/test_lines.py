"""The console for programs: every line is answered, and a bad one changes nothing."""

import json
from typing import Any

import pytest

from tests.scene import Scene

GOOD = {"as": "p05", "where": "lindekwartier", "text": "status"}
BAD: list[Any] = [
    "nonsense",
    "[]",
    "7",
    "null",
    "{",
    "{}",
    '{"as": "p05"}',
    '"' + "x" * 2_000_000,
    "[" * 100_000,
    {"as": "p05", "text": "status"},
    {"where": "dm", "text": "status"},
    {"as": "", "where": "dm", "text": "status"},
    {"as": 5, "where": "dm", "text": "status"},
    {"as": "p05", "where": ["dm"], "text": "status"},
    {"as": "p05", "where": "nowhere", "text": "status"},
    {"as": "p05", "where": "T-2026-014", "text": "status"},
    {"as": "p05", "where": "dm", "text": 5},
    {"as": "p05", "where": "dm", "text": None},
    {"as": "p05", "where": "dm", "text": "a", "react": "👍", "on": "p1"},
    {"as": "p05", "where": "dm", "text": "a", "on": "p1"},
    {"as": "p05", "where": "dm", "react": "👍"},
    {"as": "p05", "where": "dm", "react": "👍", "on": "p999"},
    {"as": "p05", "where": "dm", "react": "", "on": "p1"},
    {"as": "p05", "where": "dm", "press": "Meer", "on": "nonsense"},
    {"as": "p05", "where": "dm", "fill": [], "on": "p1"},
    {"as": "p05", "where": "dm", "fill": {"a": []}, "on": "p1"},
    {"as": "p05", "where": "dm", "fill": {"a": None}, "on": "p1"},
    {"as": "p05", "where": "dm", "text": "a", "event": 7},
    {"as": "p05", "where": "dm", "text": "a", "thread": 7},
    {"as": "p05", "where": "dm", "text": "a", "extra": 1},
    {"now": "2026-11-22T10:00:00+01:00"},
    {"now": "2026-11-24T10:00:00"},
    {"now": "tomorrow"},
    {"now": None},
    {"now": 7},
    {"now": "2026-11-24T10:00:00+01:00", "outage": "yes"},
    {"now": "2026-11-24T10:00:00+01:00", "text": "a"},
    {"now": "9999-12-31T23:59:59-12:00"},
]


def written(line: Any) -> str:
    return line if isinstance(line, str) else json.dumps(line)


@pytest.fixture(scope="module")
def quiet(tmp_path_factory: pytest.TempPathFactory):
    """One scene for all lines that change nothing."""
    made = Scene(tmp_path_factory.mktemp("lines"))
    made.say("p05", "status", "lindekwartier")
    yield made
    made.close()


@pytest.mark.parametrize("line", BAD, ids=[f"{n}-{written(line)[:40]}" for n, line in enumerate(BAD)])
def test_a_bad_line_gets_one_sentence_and_changes_nothing(quiet: Scene, line: Any) -> None:
    before = quiet.record()
    (answer,) = quiet.line(written(line))
    assert list(answer) == ["error"]
    assert "\n" not in answer["error"]
    assert 3 < len(answer["error"]) < 200
    assert quiet.record() == before
    assert "ontwerpfase" in quiet.line(GOOD).one["text"]


def test_an_answer_has_all_its_keys(scene: Scene) -> None:
    post = scene.line(GOOD).one
    assert set(post) == {"id", "to", "where", "thread", "update_of", "private", "text", "buttons", "form"}
    assert (post["to"], post["where"], post["thread"], post["update_of"], post["private"], post["form"]) == (
        None, "lindekwartier", None, None, False, None,
    )  # fmt: skip


def test_a_form_has_all_its_fields(scene: Scene) -> None:
    form = scene.say("p05", "stel C-102 uit").one["form"]
    assert all(
        set(field) == {"field", "label", "kind", "options", "required", "value", "error"}
        and field["kind"] in {"text", "long", "date", "choice", "number"}
        for field in form
    )
    informs = next(field for field in form if field["field"] == "informs")
    assert "Yara Willems" in informs["options"]


def test_an_update_has_a_new_id_and_both_stay_usable(scene: Scene) -> None:
    card = scene.say("p11", "leg M-009-3 voor").to("p01").one
    update = scene.press("p01", "Akkoord", card).updates.one
    assert update["update_of"] == card["id"]
    assert update["id"] != card["id"]
    for on in (update, card):
        assert "al akkoord" in scene.react("p01", "👍", on).text
    again = scene.say("p01", "trek akkoord M-009-3 in").updates.one
    assert again["update_of"] == card["id"]
    scene.press("p01", "Akkoord", again)
    assert scene.get("messages", "M-009-3").approved_by == "p01"


def test_the_same_event_twice_does_it_once(scene: Scene) -> None:
    line = {"as": "p05", "where": "lindekwartier", "text": "afspraak: bomen tellen", "event": "e1"}
    assert scene.line(line)
    assert scene.line(line) == []
    assert scene.line({**line, "text": "C-104 klaar"}) == [], "it is the event that counts"
    assert scene.line({**line, "event": "e2"})
    assert [row for row in scene.record() if "commitment" in row] == ["commitment.record C-153 p05"]


def test_a_pressed_filled_or_reacted_event_is_repeated_in_vain_too(scene: Scene) -> None:
    card = scene.say("p11", "leg M-009-3 voor").to("p01").one
    assert scene.react("p01", "👍", card, event="e1")
    assert scene.react("p01", "👍", card, event="e1") == []
    form = scene.say("p05", "stel C-102 uit").one
    line = {
        "as": "p05",
        "where": "dm",
        "on": form["id"],
        "fill": {"due": "15 januari 2027", "reason": "x"},
        "event": "e2",
    }
    assert scene.line(line)
    assert scene.line(line) == []


def test_what_only_one_may_see_in_a_channel_is_private(scene: Scene) -> None:
    refused = scene.say("p18", "C-104 klaar", "lindekwartier").one
    assert (refused["private"], refused["to"], refused["where"]) == (True, "p18", "lindekwartier")


def test_a_thread_is_answered_in_the_thread(scene: Scene) -> None:
    answer = scene.say("p05", "status", "lindekwartier", thread="7").one
    assert (answer["where"], answer["thread"]) == ("lindekwartier", "7")


def test_people_speak_by_their_address_too(scene: Scene) -> None:
    assert scene.say("SANNE.bakker@rijnveste.example", "mijn trajecten").one["to"] == "p05"


@pytest.mark.parametrize("who", ["p99", "bezoeker", "x@elsewhere.example", "'; DROP TABLE person_row; --"])
def test_unknown_people_get_the_polite_refusal(scene: Scene, who: str) -> None:
    answer = scene.say(who, "status lindekwartier").one
    assert answer["to"] == who
    assert "Lindekwartier" not in answer["text"]
    assert answer["form"] is None


@pytest.mark.parametrize(
    "words",
    ["", " ", "\n", "👍", "status " * 5000, "<b>x</b> *y* @everyone", "'; DROP TABLE person_row; --", "=HYPERLINK(1)",
     "../../etc/passwd", "\u202e\u0000\ud800", "%s {0} {person.name}", "a" * 40_000, "مرحبا", "{}", "[Klaar]"],
    ids=range(15),
)  # fmt: skip
def test_any_words_are_answered_and_change_nothing(scene: Scene, words: str) -> None:
    before = scene.record()
    answer = scene.say("p05", words).one
    assert answer["text"]
    assert scene.record() == before


def test_button_labels_are_unique_on_every_card(scene: Scene) -> None:
    shown = [
        scene.line(GOOD),
        scene.say("p01", "wat staat er voor mij open"),
        scene.say("p05", "help"),
        scene.now("2026-11-24T09:00:00"),
    ]
    for post in (post for posts in shown for post in posts):
        assert len(set(post["buttons"])) == len(post["buttons"])


def test_a_console_that_is_opened_again_goes_on_where_it_was(scene: Scene) -> None:
    from adapters.console.session import Session
    from tests.scene import NOW

    card = scene.say("p11", "leg M-009-3 voor").to("p01").one
    scene.session = Session(scene.store, "rijnveste", NOW)
    assert scene.say("p05", "status lindekwartier").one["id"] != card["id"]
    scene.press("p01", "Akkoord", card)
    assert scene.get("messages", "M-009-3").approved_by == "p01"

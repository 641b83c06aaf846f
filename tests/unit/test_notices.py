"""Signals are told once, to the right person, in the morning's list; again when they escalate, and when solved."""

from datetime import UTC, datetime

import pytest

from adapters.files import yaml_file
from bot.administer import import_municipality
from bot.domain.notice import Notice
from tests.scene import SAMPLE, Posts, Scene


def urgent(shown: Posts, person: str) -> list[str]:
    return [post["text"] for post in shown.to(person).new if post["text"].startswith(("Kan niet wachten", "Opgelost"))]


def recorded(scene: Scene, id: str, **fields: str | None) -> None:
    """What was published is recorded, as a file with what stands on the website brings it."""
    document, _ = yaml_file.load(SAMPLE)
    messages = [message for trajectory in document["trajectories"] for message in trajectory["messages"]]
    next(message for message in messages if message["id"] == id).update(fields)
    import_municipality(scene.store, scene.session.clock, document)


def notices(scene: Scene, person: str) -> dict[tuple[str, str, str], Notice]:
    with scene.store.read() as work:
        here = work.municipality("rijnveste")
        found = [notice for name in here.trajectories.names() for notice in here.notices.of(name.id)]
    return {(notice.trajectory, *notice.signal): notice for notice in found if notice.person == person}


def lists(shown: Posts, person: str) -> list[str]:
    return [post["text"] for post in shown.to(person).new if post["text"].startswith("Je lijst")]


def test_the_next_list_tells_what_is_the_matter_and_the_one_after_does_not(scene: Scene) -> None:
    first = lists(scene.now("2026-11-24T09:00:00"), "p06")
    assert len(first) == 1
    assert "\nSignalen\n" in first[0]
    assert "Gebiedsvisie Stationsplein: Het aanspreekpunt heeft geen vervanger: wijs iemand aan." in first[0]
    second = lists(scene.now("2026-11-25T09:00:00"), "p06")
    assert "heeft geen vervanger" not in "".join(second)


def test_nobody_is_told_of_it_in_a_channel_nor_outside_the_own_working_days(scene: Scene) -> None:
    shown = scene.now("2026-11-24T12:00:00")
    assert not [post for post in shown if "\nSignalen\n" in post["text"] and post["where"] != "dm"]
    assert lists(shown, "p05")
    # Fatima does not work on Mondays, Linda not on Tuesdays.
    assert not lists(shown, "p09")
    assert "M-009-2" not in shown.to("p09").text
    assert "De raad besloot anders (D-341)" in scene.now("2026-11-25T09:30:00").to("p09").text


def test_the_alderman_gets_no_signal_but_in_the_digest(scene: Scene) -> None:
    assert "\nSignalen\n" not in scene.now("2026-11-27T17:00:00").to("p02").text
    digest = scene.now("2026-11-30T12:00:00").to("p02").text
    assert "Gebiedsvisie Stationsplein: R-031-1 is gesloten en bewoners wachten op antwoord" in digest
    assert "(te laat)" in digest


def test_what_is_solved_is_said_where_it_was_told(scene: Scene) -> None:
    scene.now("2026-11-24T09:00:00")
    scene.say("p06", "vervanger aanspreekpunt stationsplein is Yara Willems")
    (told,) = lists(scene.now("2026-11-25T09:00:00"), "p06")
    assert "\nOpgelost\n" in told
    assert "Gebiedsvisie Stationsplein: Het aanspreekpunt heeft geen vervanger" in told.split("\nOpgelost\n")[1]
    assert "\nOpgelost\n" not in "".join(lists(scene.now("2026-11-26T09:00:00"), "p06"))
    assert ("T-2025-031", "CONTACT_WITHOUT_DEPUTY", "") not in notices(scene, "p06")


def test_what_is_solved_before_it_was_told_is_not_mentioned(scene: Scene) -> None:
    scene.say("p06", "vervanger aanspreekpunt stationsplein is Yara Willems")
    assert "heeft geen vervanger" not in "".join(lists(scene.now("2026-11-24T09:00:00"), "p06"))


def test_it_is_told_again_when_it_escalates_and_to_who_comes_next(scene: Scene) -> None:
    scene.now("2026-11-24T09:00:00")
    key = ("T-2026-014", "LATE_JOINER_WAITING", "J-01")
    assert key in notices(scene, "p05")
    assert key in notices(scene, "p12")
    assert notices(scene, "p05")[key].level == 1


def test_seen_is_kept_and_is_not_told_again(scene: Scene) -> None:
    scene.session.settle()
    assert "Gezien: " in scene.say("p06", "signalen van stationsplein gezien").text
    assert all(notice.seen_at for notice in notices(scene, "p06").values())
    assert "heeft geen vervanger" not in "".join(lists(scene.now("2026-11-24T09:00:00"), "p06"))


def test_a_signal_that_was_set_aside_is_told_to_nobody(scene: Scene) -> None:
    scene.say("p06", "CONTACT_WITHOUT_DEPUTY niet nodig in stationsplein: Yara is er altijd")
    assert ("T-2025-031", "CONTACT_WITHOUT_DEPUTY", "") not in notices(scene, "p06")


@pytest.mark.parametrize("code", ["COMMITMENT_OVERDUE", "QUESTION_OVERDUE"])
def test_what_has_its_own_reminder_is_not_told_twice(scene: Scene, code: str) -> None:
    scene.session.settle()
    assert not [key for person in ("p05", "p06", "p08") for key in notices(scene, person) if key[1] == code]


def test_only_what_changed_is_looked_at_again(scene: Scene) -> None:
    scene.session.settle()
    with scene.store.read() as work:
        before = work.reminders.next_at()
    assert before is not None
    assert before > datetime(2026, 11, 23, 9, tzinfo=UTC)
    scene.say("p06", "vervanger aanspreekpunt stationsplein is Yara Willems")
    assert not notices(scene, "p06").get(("T-2025-031", "CONTACT_WITHOUT_DEPUTY", ""))


UNLIKE, UNAPPROVED = {"published_hash": "h1b"}, {"approved_by": None, "approved_on": None, "approved_hash": None}


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (UNLIKE, "M-014-1 is anders gepubliceerd dan akkoord was"),
        (UNAPPROVED, "M-014-1 is zonder akkoord gepubliceerd"),
    ],
    ids=["unlike", "unapproved"],
)
def test_what_residents_read_unapproved_is_told_at_once_and_once(
    scene: Scene, wrong: dict[str, str | None], told: str
) -> None:
    scene.now("2026-11-24T14:00:00")
    recorded(scene, "M-014-1", **wrong)
    shown = scene.now("2026-11-24T14:01:00")
    for person in ("p03", "p11"):
        (card,) = urgent(shown, person)
        assert "Herinrichting Lindekwartier" in card
        assert told in card
    assert {post["to"] for post in shown.new} == {"p03", "p11"}
    later = scene.now("2026-11-26T14:00:00")
    assert told not in later.to("p03").text + later.to("p11").text


def test_its_end_is_said_at_once_where_it_was_told(scene: Scene) -> None:
    scene.now("2026-11-24T14:00:00")
    recorded(scene, "M-014-1", published_hash="h1b")
    scene.now("2026-11-24T14:01:00")
    recorded(scene, "M-014-1", published_hash="h1")
    shown = scene.now("2026-11-24T14:02:00")
    assert [len(urgent(shown, person)) for person in ("p03", "p11")] == [1, 1]
    assert urgent(shown, "p11") == [
        "Opgelost: Herinrichting Lindekwartier\n\n- M-014-1 is anders gepubliceerd dan akkoord was."
    ]
    assert not shown.to("p11").one["buttons"]
    assert "M-014-1" not in scene.now("2026-11-25T14:00:00").to("p11").text


def test_outside_office_hours_it_opens_the_list_of_the_next_morning(scene: Scene) -> None:
    scene.now("2026-11-24T17:30:00")
    recorded(scene, "M-009-2", published_hash="h6b")
    assert not scene.now("2026-11-25T08:59:00").to("p11")
    shown = scene.now("2026-11-25T09:00:00")
    assert urgent(shown, "p11") == []
    (told,) = lists(shown, "p11")
    assert "Signalen\n\n- Betaald parkeren Havenwijk: M-009-2 is anders gepubliceerd dan akkoord was" in told


def test_who_does_not_work_today_hears_of_it_with_their_next_list(scene: Scene) -> None:
    # Marit does not work on Fridays, Eva does.
    scene.now("2026-11-27T10:00:00")
    recorded(scene, "M-014-1", published_hash="h1b")
    shown = scene.now("2026-11-27T10:01:00")
    assert urgent(shown, "p11")
    assert not shown.to("p03")
    assert "M-014-1 is anders gepubliceerd" in "".join(lists(scene.now("2026-11-30T09:00:00"), "p03"))


def test_what_a_trajectory_brings_along_when_it_is_new_opens_the_next_list(scene: Scene) -> None:
    assert not scene.now("2026-11-23T16:59:00").to("p11")
    (told,) = lists(scene.now("2026-11-24T09:00:00"), "p11")
    assert "Signalen\n\n- Gebiedsvisie Stationsplein: M-031-2 is anders gepubliceerd dan akkoord was" in told


def test_seen_on_its_card_leaves_other_signals_to_the_list(scene: Scene) -> None:
    recorded(scene, "M-031-1", published_hash="h2b")
    (card,) = scene.say("p05", "hallo").to("p11")
    assert "M-031-1" in card["text"]
    assert "Gezien: 1 signaal" in scene.press("p11", "Gezien", card).text
    told = "".join(lists(scene.now("2026-11-24T09:00:00"), "p11"))
    assert "M-031-1" not in told
    assert "Gebiedsvisie Stationsplein: Bewoners weten niet van D-311" in told


def test_not_needed_on_its_card_is_asked_why_and_ends_it(scene: Scene) -> None:
    recorded(scene, "M-031-1", published_hash="h2b")
    (card,) = scene.say("p05", "hallo").to("p11")
    form = scene.press("p11", "Niet nodig, want …", card).to("p11").one
    shown = scene.fill("p11", form, reason="Alleen een spatie verschilt")
    assert "- M-031-1 is anders gepubliceerd dan akkoord was." in "".join(urgent(shown, "p04"))
    assert "Niet nodig volgens Eva Meijer: “Alleen een spatie verschilt”." in shown.to("p11").text
    assert not urgent(shown, "p11")

"""Signals are told once, to the right person, in the morning's list; again when they escalate, and when solved."""

from datetime import UTC, datetime

import pytest

from bot.domain.notice import Notice
from tests.scene import Posts, Scene


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
    assert "Signalen:" in first[0]
    assert "Gebiedsvisie Stationsplein: Het aanspreekpunt heeft geen vervanger: wijs iemand aan." in first[0]
    second = lists(scene.now("2026-11-25T09:00:00"), "p06")
    assert "heeft geen vervanger" not in "".join(second)


def test_nobody_is_told_of_it_in_a_channel_nor_outside_the_own_working_days(scene: Scene) -> None:
    shown = scene.now("2026-11-24T12:00:00")
    assert not [post for post in shown if "Signalen:" in post["text"] and post["where"] != "dm"]
    assert lists(shown, "p05")
    # Fatima does not work on Mondays, Linda not on Tuesdays.
    assert not lists(shown, "p09")
    assert "M-009-2" not in shown.to("p09").text
    assert "De raad besloot anders (D-341)" in scene.now("2026-11-25T09:30:00").to("p09").text


def test_the_alderman_gets_no_signal_but_in_the_digest(scene: Scene) -> None:
    assert "Signalen:" not in scene.now("2026-11-27T17:00:00").to("p02").text
    digest = scene.now("2026-11-30T12:00:00").to("p02").text
    assert "Gebiedsvisie Stationsplein: R-031-1 is gesloten en bewoners wachten op antwoord" in digest
    assert "(te laat)" in digest


def test_what_is_solved_is_said_where_it_was_told(scene: Scene) -> None:
    scene.now("2026-11-24T09:00:00")
    scene.say("p06", "vervanger aanspreekpunt stationsplein is Yara Willems")
    (told,) = lists(scene.now("2026-11-25T09:00:00"), "p06")
    assert "Opgelost:" in told
    assert "Gebiedsvisie Stationsplein: Het aanspreekpunt heeft geen vervanger" in told.split("Opgelost:")[1]
    assert "Opgelost:" not in "".join(lists(scene.now("2026-11-26T09:00:00"), "p06"))
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

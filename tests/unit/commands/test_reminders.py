"""Reminders as people get them, over the clock."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.calendar import Recess
from tests.scene import Posts, Scene, administrator


def cards(shown: Posts, person: str, item: str) -> list[str]:
    """The reminders of one item that one person got on cards of their own."""
    return [
        post["text"]
        for post in shown.to(person).new
        if f"{item} " in post["text"] and not post["text"].startswith(("Je lijst", "Voor het college"))
    ]


def lists(shown: Posts, person: str) -> list[str]:
    return [post["text"] for post in shown.to(person).new if "Je lijst" in post["text"]]


def test_at_nine_on_the_day_itself_the_owner_hears_it_and_not_before(scene: Scene) -> None:
    assert cards(scene.now("2026-11-27T08:59:59"), "p17", "C-104") == []
    (text,) = cards(scene.now("2026-11-27T09:00:00"), "p17", "C-104")
    assert "C-104 moet vandaag klaar zijn" in text
    assert cards(scene.now("2026-11-27T17:00:00"), "p17", "C-104") == []


def test_late_it_goes_to_the_lead_and_then_to_the_client_and_the_adviser(scene: Scene) -> None:
    scene.now("2026-11-27T17:00:00")
    lead = scene.now("2026-12-03T09:00:00")
    assert "had op vrijdag 27 november 2026 klaar moeten zijn" in cards(lead, "p05", "C-104")[0]
    assert cards(lead, "p13", "C-104") == []
    client = scene.now("2026-12-04T09:00:00")
    assert len(cards(client, "p13", "C-104")) == 1
    adviser = scene.now("2026-12-07T09:00:00")
    assert len(cards(adviser, "p03", "C-104")) + len(cards(client, "p03", "C-104")) == 1
    assert cards(scene.now("2027-03-01T09:00:00"), "p17", "C-104") == []


def test_done_or_postponed_means_the_old_reminders_are_gone(scene: Scene) -> None:
    scene.say("p17", "C-104 klaar")
    refused = scene.say("p05", "stel C-101 uit tot 15 januari 2027: meer werk").one
    scene.fill("p05", scene.press("p05", "Toch doorgaan", refused).one, override_reason="zij weten het al")
    shown = scene.now("2026-12-18T17:00:00")
    assert not any("C-104" in post["text"] for post in shown)
    assert cards(shown, "p16", "C-101") == []
    assert "C-101 moet vandaag klaar zijn" in cards(scene.now("2027-01-15T09:00:00"), "p16", "C-101")[0]


def test_the_list_comes_once_on_every_own_working_day(scene: Scene) -> None:
    shown = scene.now("2026-11-27T17:00:00")
    days = [text.split("\n", 1)[0] for text in lists(shown, "p05")]
    assert days == ["Je lijst voor dinsdag 24 november 2026", "Je lijst voor donderdag 26 november 2026"]
    assert all(text.count("C-102") == 1 for text in lists(shown, "p05"))
    assert lists(shown, "p18") == [], "nothing waits for Hanna"


def test_the_board_gets_one_digest_before_the_college_and_no_cards_for_commitments(scene: Scene) -> None:
    shown = scene.now("2026-12-08T17:00:00")
    digests = [post["text"] for post in shown.to("p01").new if "Voor het college" in post["text"]]
    assert [text.split("\n", 1)[0] for text in digests] == [
        "Voor het college vergadert: maandag 30 november 2026",
        "Voor het college vergadert: maandag 7 december 2026",
    ]
    assert cards(shown, "p01", "C-102") == []


@pytest.mark.parametrize(
    ("until", "date_", "at"),
    [
        ("2027-03-26T09:00:00+01:00", "2027-03-26", "+01:00"),
        ("2027-03-30T09:00:00+02:00", "2027-03-30", "+02:00"),
        ("2027-10-29T09:00:00+02:00", "2027-10-29", "+02:00"),
        ("2027-11-01T09:00:00+01:00", "2027-11-01", "+01:00"),
    ],
)
def test_nine_o_clock_is_right_when_the_clock_changes(scene: Scene, until: str, date_: str, at: str) -> None:
    scene.change(
        lambda here: here.commitments.save(replace(here.commitments.get("C-104"), due=date.fromisoformat(date_)))
    )
    scene.say("p17", "geef C-104 aan Yara Willems")
    scene.say("p16", "neem C-104 over")
    before = scene.now(f"{date_}T08:59:00{at}", outage=True)
    assert cards(before, "p16", "C-104") == []
    assert len(cards(scene.now(until), "p16", "C-104")) == 1


def test_after_an_outage_each_hears_the_latest_once_and_that_it_is_late(scene: Scene) -> None:
    shown = scene.now("2026-12-07T10:00:00", outage=True)
    assert len(cards(shown, "p13", "C-104")) == 1
    assert len(lists(shown, "p05")) == 1
    (text,) = lists(shown, "p05")
    assert "Deze lijst komt later dan gepland." in text
    assert "Deze herinnering komt later dan gepland." in cards(shown, "p13", "C-104")[0]
    assert len({(post["to"], post["text"]) for post in shown.new}) == len(shown.new), "nothing is said twice"
    assert scene.now("2026-12-07T10:30:00") == []


def test_an_outage_that_ends_in_the_night_waits_for_the_opening(scene: Scene) -> None:
    assert scene.now("2026-11-28T23:00:00", outage=True) == []
    sunday = scene.now("2026-11-29T12:00:00")
    assert sunday == []
    monday = scene.now("2026-11-30T09:00:00")
    assert len(cards(monday, "p17", "C-104")) == 1


def test_local_closing_days_and_days_off_are_quiet(scene: Scene) -> None:
    administrator(scene)
    scene.say("p17", "sluitingsdag 27 november 2026")
    thursday = scene.now("2026-11-26T17:00:00")
    assert "C-104" in "".join(cards(thursday, "p17", "C-104")), "the working day before"
    assert scene.now("2026-11-27T23:00:00").new == []


def test_in_a_recess_the_owner_is_reminded_and_nobody_above(scene: Scene) -> None:
    recess = Recess(name="herfst", from_=date(2026, 11, 26), to=date(2026, 12, 11))

    def away(here) -> None:
        calendar = replace(here.organisation.calendar, recess=(recess,))
        here.save_organisation(replace(here.organisation, calendar=calendar))

    scene.change(away)
    scene.say("p17", "geef C-104 aan Yara Willems")
    scene.say("p16", "neem C-104 over")
    shown = scene.now("2026-12-11T17:00:00")
    assert len(cards(shown, "p16", "C-104")) == 1
    assert cards(shown, "p13", "C-104") == []
    assert len(cards(scene.now("2026-12-14T09:00:00"), "p13", "C-104")) == 1


def test_a_question_is_said_before_on_and_after_its_day(scene: Scene) -> None:
    scene.say("p01", "vraag aan Yara Willems over lindekwartier: hoe ver is het?")
    wednesday = scene.now("2026-11-25T09:00:00")
    assert len(cards(wednesday, "p16", "Q-242")) == 1
    thursday = scene.now("2026-11-26T09:00:00")
    assert "Het antwoord op Q-242 is vandaag nodig" in cards(thursday, "p16", "Q-242")[0]
    late = scene.now("2026-12-03T17:00:00")
    assert len(cards(late, "p05", "Q-242")) == 1
    assert len(cards(late, "p13", "Q-242")) == 1
    scene.say("p16", "antwoord Q-242: halverwege")
    assert cards(scene.now("2026-12-18T17:00:00"), "p16", "Q-242") == []


def test_a_request_for_approval_is_said_before_and_after_its_term(scene: Scene) -> None:
    scene.say("p11", "leg M-009-3 voor")
    (wednesday,) = (post for post in scene.now("2026-11-25T09:00:00").to("p01").new if "M-009-3" in post["text"])
    assert "Herinnering: M-009-3 wacht nog op u" in wednesday["text"]
    assert wednesday["buttons"] == ["Akkoord", "Niet akkoord"]
    passed = scene.now("2026-11-26T17:00:00")
    assert "M-009-3" in passed.to("p01").new.text
    assert "M-009-3" in passed.to("p11").new.text
    assert "niemand besliste op tijd" in passed.to("p11").new.text


def test_a_decided_request_is_not_said_again(scene: Scene) -> None:
    scene.react("p01", "👍", scene.say("p11", "leg M-009-3 voor").to("p01").one)
    shown = scene.now("2026-11-27T17:00:00")
    assert not any("M-009-3" in post["text"] for post in shown.to("p01"))


def test_later_on_a_reminder_moves_it(scene: Scene) -> None:
    card = next(post for post in scene.now("2026-11-27T09:00:00").to("p17") if "Later herinneren" in post["buttons"])
    shown = scene.press("p17", "Later herinneren", card).one
    if shown["form"]:
        shown = scene.fill("p17", shown, date="30 november 2026").new.one
    assert "C-104" in shown["text"]
    again = scene.now("2026-12-01T17:00:00")
    assert len(cards(again, "p17", "C-104")) >= 1


def test_a_reminder_of_ones_own_comes_at_its_hour_on_a_working_day(scene: Scene) -> None:
    assert "donderdag 3 december 2026 om 09:00" in scene.say("p05", "herinner me op 2 december aan lindekwartier").text
    shown = scene.now("2026-12-03T09:00:00")
    assert any(
        "Herinrichting Lindekwartier" in post["text"] and "lijst" not in post["text"] for post in shown.to("p05")
    )
    assert scene.say("p05", "herinner me op 1 januari 2020 aan C-102").one["form"]
    assert "Ik ken C-999 niet" in scene.say("p05", "herinner me op 2 januari aan C-999").text


def test_a_reminder_for_today_comes_in_an_hour(scene: Scene) -> None:
    assert "maandag 23 november 2026 om 11:00" in scene.say("p05", "herinner me op 23 november aan C-102").text
    assert scene.now("2026-11-23T10:59:59") == []
    assert len(cards(scene.now("2026-11-23T11:00:00"), "p05", "C-102")) == 1


def test_who_left_gets_nothing(scene: Scene) -> None:
    scene.now("2026-12-01T17:00:00")
    shown = scene.now("2026-12-31T17:00:00")
    assert shown.to("p08") == []


def test_the_whole_winter_says_nothing_twice_and_nothing_outside_office_hours(scene: Scene) -> None:
    seen: dict[tuple[str, str], int] = {}
    for day in range(24, 31):
        for hour in (0, 8, 9, 12, 17, 23):
            for post in scene.now(f"2026-11-{day}T{hour:02d}:00:00").new:
                assert 9 <= hour <= 17, post["text"]
                key = (post["to"], post["text"])
                seen[key] = seen.get(key, 0) + 1
    assert seen
    assert max(seen.values()) == 1

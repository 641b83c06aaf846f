"""Whole stories at the terminal: what people see, from first word to last."""

from tests.scene import Scene


def test_a_handover_with_one_item_refused(scene: Scene) -> None:
    offered = scene.say("p05", "draag lindekwartier over aan Yara Willems")
    card = offered.to("p16").one
    refused = scene.say("p16", "weiger C-102 in lindekwartier: dat gesprek is van Sanne").to("p16").one
    done = scene.press("p16", "Neem de rest over", refused)
    assert (
        "Yara Willems heeft Herinrichting Lindekwartier overgenomen van Sanne Bakker."
        in done.at("lindekwartier").one["text"]
    )
    assert scene.get("commitments", "C-102").owner == "p05"
    assert (
        "heeft Herinrichting Lindekwartier aan iemand anders aangeboden" in scene.press("p16", "Neem over", card).text
    )


def test_a_late_joiner_is_told_what_is_open_and_the_signal_goes(scene: Scene) -> None:
    assert "J-01 wil meedoen en wacht" in scene.now("2026-11-24T09:00:00").to("p05").text
    scene.say("p16", "J-01 beantwoord")
    told = scene.now("2026-11-26T09:00:00").to("p05").text
    assert "Opgelost:" in told
    assert "J-01" in told.split("Opgelost:")[1]


def test_a_missed_promise_with_its_delay_message(scene: Scene) -> None:
    refused = scene.say("p16", "stel C-101 uit tot 15 januari 2027: de uitwerking kost meer tijd").one
    form = scene.press("p16", "Toch doorgaan", refused).one
    scene.fill("p16", form, override_reason="het bericht is nog niet klaar")
    scene.now("2026-12-01T12:00:00")
    assert "POSTPONED" not in scene.say("p16", "signalen lindekwartier").text
    assert "C-101 is uitgesteld en wie erop wacht weet het niet" in scene.say("p16", "signalen lindekwartier").text
    scene.say("p16", "uitstelbericht voor C-101")
    scene.say("p11", "leg M-014-2 voor")
    request = scene.session.settle()
    assert request == []
    scene.say("p01", "akkoord M-014-2")
    scene.say("p11", "publiceer M-014-2")
    assert "C-101 is uitgesteld" not in scene.say("p16", "signalen lindekwartier").text


def test_the_council_decides_otherwise_and_it_is_explained(scene: Scene) -> None:
    scene.now("2026-11-25T09:30:00")
    card = scene.say("p11", "leg M-009-3 voor").to("p01").one
    scene.react("p01", "👍", card)
    shown = scene.say("p11", "publiceer M-009-3")
    assert "De gemeenteraad besloot op 12 november 2026" in shown.at("parkeren-havenwijk").new.one["text"]
    told = scene.now("2026-11-26T12:00:00").to("p09").text
    assert "Opgelost:" in told
    assert "D-341" in told


def test_a_lesson_of_another_trajectory_is_found_when_a_phase_begins(scene: Scene) -> None:
    scene.say("p10", "les kanaalweg: fietsen en groen in één ontwerp scheelt een ronde")
    shown = scene.say("p06", "lessen voor stationsplein").text
    assert "fietsen en groen in één ontwerp scheelt een ronde (Fietsstraat Kanaalweg)" in shown

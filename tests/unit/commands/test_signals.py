"""Signals and lamps in chat; promises in a text; a draft that is checked."""

import pytest

from tests.scene import Scene


def test_the_eight_lamps_have_a_word_a_sign_and_their_evidence(scene: Scene) -> None:
    text = scene.say("p05", "sleutels lindekwartier").text
    assert "1 Manage verwachtingen: 🟢 ✓ in orde. Resultaat op maandag 15 februari 2027." in text
    assert (
        "2 Neem bewoners serieus: 🔴 ✗ te laat. C-102 is te laat: rond het af, of stel het uit en vertel waarom. En nog 1 signaal."
        in text
    )
    assert "3 Betrek iedereen: 🔴 ✗ te laat. G3 moet gehoord worden" in text
    assert "5 Maak er één traject van: 🟢 ✓ in orde. Yara Willems is het aanspreekpunt." in text
    assert "7 Korte lijnen: 🟠 ! let op." in text


def test_a_trajectory_in_order_shows_eight_green_lamps(scene: Scene) -> None:
    text = scene.say("p12", "keys of kanaalweg").text
    assert text.count("🟢 ✓ in orde.") == 8


def test_a_portfolio_shows_only_what_is_wrong(scene: Scene) -> None:
    text = scene.say("p01", "mijn sleutels").text
    assert "Fietsstraat Kanaalweg: 🟢 ✓ alle acht in orde" in text
    assert "Betaald parkeren Havenwijk: 7 🔴 ✗ te laat, 8 🟠 ! let op" in text
    assert "Warmteplan" not in text


def test_signals_of_a_trajectory_are_listed_the_late_ones_first(scene: Scene) -> None:
    card = scene.say("p05", "signalen lindekwartier").one
    lines = [line for line in card["text"].splitlines() if line.startswith("- ")]
    assert len(lines) == 5
    assert lines[0] == "- C-102 is te laat: rond het af, of stel het uit en vertel waarom. (te laat)"
    assert card["buttons"] == ["Gezien", "Niet nodig, want …"]


def test_signals_of_a_portfolio_and_the_rest_on_the_next_page(scene: Scene) -> None:
    card = scene.say("p03", "welke trajecten van Anna lopen achter").one
    assert "Betaald parkeren Havenwijk: De raad besloot anders (D-341)" in card["text"] or "en nog" in card["text"]
    assert card["buttons"][0] == "Meer"
    assert scene.press("p03", "Meer", card).one["text"]


def test_a_signal_is_set_aside_with_a_reason_and_kept_in_the_record(scene: Scene) -> None:
    text = scene.say("p05", "GROUP_UNHEARD niet nodig in lindekwartier: de winkels sluiten in januari").text
    assert "Niet nodig volgens Sanne Bakker: “de winkels sluiten in januari”." in text
    assert "G3" not in scene.say("p05", "signalen lindekwartier").text
    assert "3 Betrek iedereen: 🟠 ! let op" in scene.say("p05", "sleutels lindekwartier").text
    (override,) = scene.get("trajectories", "lindekwartier").overrides
    assert (override.rule, override.subject, override.by) == ("GROUP_UNHEARD", "G3", "p05")
    assert scene.record()[-1] == "signal.set_aside T-2026-014 p05"


def test_only_a_signal_that_is_there_is_set_aside_by_who_may(scene: Scene) -> None:
    assert "Dit signaal is er nu niet" in scene.say("p05", "NO_GROUPS niet nodig in lindekwartier: echt").text
    assert "Dit mag je hier niet doen" in scene.say("p06", "GROUP_UNHEARD niet nodig in lindekwartier: echt").text


def test_a_draft_is_compared_with_what_was_approved(scene: Scene) -> None:
    said = "check lindekwartier: U kiest zelf het aantal parkeerplaatsen. Op 3 maart 2027 hoort u meer. 90% was voor."
    text = scene.say("p11", said).text
    assert "“U kiest zelf het aantal parkeerplaatsen.”" in text
    assert "Deze dag staat niet in het dossier: “3 maart 2027”" in text
    assert "Dit getal staat niet in het vastgestelde bericht: “90%”" in text
    assert "Dit is een belofte die niet vastligt: “Op 3 maart 2027 hoort u meer.”" in text


def test_a_draft_that_repeats_the_approved_message_deviates_in_nothing(scene: Scene) -> None:
    said = "check lindekwartier: U leest op 15 februari 2027 wat we met alle reacties doen."
    assert "Dit concept zegt niets anders dan M-014-1." in scene.say("p11", said).text


def test_without_an_approved_message_that_is_said(scene: Scene) -> None:
    text = scene.say("p07", "check oeverpark-oost: Binnenkort worden de kaders bekend.").text
    assert "Er is geen vastgesteld bericht" in text
    assert "Geen datum: “Binnenkort”" in text
    assert "Een gewoner woord: “kaders → wat al vaststaat”" in text


@pytest.mark.parametrize(
    ("draft", "named"),
    [
        ("Op 3-3-2027 hoort u meer.", "3-3-2027"),
        ("Op 3 mrt. hoort u meer.", "3 mrt."),
        ("You will hear more on 3 March 2027.", "3 March 2027"),
        ("Het aantal parkeerplaatsen staat nog niet vast.", "Het aantal parkeerplaatsen staat nog niet vast."),
        ("U bepaalt het aantal parkeerplaatsen.", "U bepaalt het aantal parkeerplaatsen."),
    ],
)
def test_a_draft_is_compared_however_a_day_or_a_choice_is_written(scene: Scene, draft: str, named: str) -> None:
    assert f"“{named}”" in scene.say("p05", f"check lindekwartier: {draft}").text


def test_a_day_that_is_known_is_so_in_any_writing(scene: Scene) -> None:
    for day in ("15-2-2027", "15 feb 2027", "15 February", "15/02/2027"):
        shown = scene.say("p05", f"check lindekwartier: Op {day} staat het er.").text
        assert "zegt niets anders" in shown, shown

"""The day the council was informed about a message: noted in chat, and residents not before the council."""

from datetime import date

from tests.scene import Scene

ID = "M-014-1"
SIGNAL = "Bewoners lazen M-014-1 voordat de raad was geïnformeerd"


def day(scene: Scene) -> date | None:
    informed: date | None = scene.get("messages", ID).council_informed_on
    return informed


def test_the_day_is_noted_and_shown(scene: Scene) -> None:
    said = scene.say("p05", "raad geïnformeerd over M-014-1 op 20 augustus 2026").one["text"]
    assert said.startswith("De raad is op donderdag 20 augustus 2026 geïnformeerd over M-014-1")
    assert "eerder" not in said, "residents read it on 27 August"
    assert "De raad is geïnformeerd op donderdag 20 augustus 2026" in scene.say("p05", "toon M-014-1").text
    assert SIGNAL not in scene.say("p05", "signalen lindekwartier").text


def test_residents_who_read_it_first_give_a_signal_that_ends_with_its_reason(scene: Scene) -> None:
    said = scene.say("p05", "de raad is op 20 november 2026 ingelicht over M-014-1").one["text"]
    assert "Bewoners konden het al eerder lezen: sinds donderdag 27 augustus 2026." in said
    told = scene.say("p03", "signalen lindekwartier")
    pages = told.text
    while "Meer" in told[-1]["buttons"]:
        told = scene.press("p03", "Meer", told[-1])
        pages += told.text
    assert SIGNAL in pages
    aside = scene.say("p03", "COUNCIL_NOT_INFORMED_FIRST niet nodig in lindekwartier: de brief bleef liggen")
    assert "de brief bleef liggen" in aside.text
    assert scene.get("trajectories", "lindekwartier").overrides[-1].rule == "COUNCIL_NOT_INFORMED_FIRST"


def test_the_only_message_of_a_trajectory_needs_no_number(scene: Scene) -> None:
    assert ID in scene.say("p05", "raad geïnformeerd over lindekwartier op 26 augustus 2026").text
    assert day(scene) == date(2026, 8, 26)
    form = scene.say("p05", "we hebben de raad geïnformeerd over lindekwartier").one
    assert next(entry for entry in form["form"] if entry["field"] == "message_id"), "there is no other one"
    done = scene.fill("p05", form, message_id=ID)
    assert "maandag 23 november 2026" in done.text
    assert day(scene) == date(2026, 11, 23), "today, when no day is said"


def test_english_is_read_too(scene: Scene) -> None:
    scene.say("p05", "taal Engels")
    said = scene.say("p05", "the council was informed about M-014-1 on 20 November 2026").text
    assert "The council was informed about M-014-1" in said
    assert "Tell the council why." in said


def test_it_is_taken_back(scene: Scene) -> None:
    scene.say("p05", "raad geïnformeerd over M-014-1 op 20 augustus 2026")
    scene.say("p05", "raad geïnformeerd over M-014-1 op 25 augustus 2026")
    assert "noteren wanneer de raad is geïnformeerd (M-014-1)" in scene.say("p05", "ongedaan maken").text
    assert day(scene) == date(2026, 8, 20)
    assert scene.get("messages", ID).version == 2, "the text is as it was"


def test_who_may_not_is_refused_and_that_is_in_the_record(scene: Scene) -> None:
    for person in ("p15", "p18"):
        assert "Dit mag je hier niet doen" in scene.say(person, "raad geïnformeerd over M-014-1").text
        assert scene.record()[-1] == f"council.inform M-014-1 {person} NotAllowed"
    assert day(scene) is None


def test_a_day_to_come_and_a_withdrawn_message_are_refused(scene: Scene) -> None:
    form = scene.say("p05", "raad geïnformeerd over M-014-1 op 1 januari 2027").one
    assert "Kies vandaag of eerder" in next(entry for entry in form["form"] if entry["field"] == "date")["error"]
    scene.say("p11", "trek M-014-1 in: klopt niet meer")
    assert "ingetrokken" in scene.say("p05", "raad geïnformeerd over M-014-1").text
    assert day(scene) is None


def test_help_shows_it_with_ones_own_number(scene: Scene) -> None:
    pages = "\n".join(
        scene.press("p05", button, help_).text
        for help_ in (scene.say("p05", "hulp sleutels").one,)
        for button in help_["buttons"]
    )
    assert "raad geïnformeerd over M-014-1" in pages

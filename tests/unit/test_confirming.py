"""Free words: confirmed before anything is kept, asked for one thing at a time, undone within an hour."""

import pytest

from tests.scene import Posts, Scene

PROMISE = "Yara mailt winkeliers Lindelaan a.s. donderdag de planning"


def promises(scene: Scene) -> list[str]:
    return [row for row in scene.record() if row.startswith("commitment.record")]


def test_nothing_is_kept_before_it_was_confirmed(scene: Scene) -> None:
    card = scene.say("p16", PROMISE, "lindekwartier").one
    assert "Ik las dit als: een afspraak, toezegging of actie vastleggen" in card["text"]
    assert "donderdag 26 november 2026" in card["text"]
    assert card["buttons"][0] == "Klopt"
    assert not promises(scene)
    assert "C-153" in scene.press("p16", "Klopt", card).text
    assert promises(scene) == ["commitment.record C-153 p16"]
    assert scene.get("commitments", "C-153").promised_to == "winkeliers Lindelaan"


def test_a_typed_yes_confirms_and_a_typed_no_drops(scene: Scene) -> None:
    scene.say("p05", "geef me donderdag een seintje over het oeverpark")
    assert "donderdag 26 november 2026" in scene.say("p05", "klopt").text
    scene.say("p05", "C-102 is gelukt hoor")
    scene.say("p05", "nee")
    assert scene.get("commitments", "C-102").is_open


def test_a_confirmation_counts_once_and_only_for_who_typed(scene: Scene) -> None:
    card = scene.say("p16", PROMISE, "lindekwartier").one
    scene.press("p05", "Klopt", card)
    assert not promises(scene)
    scene.press("p16", "Klopt", card)
    scene.press("p16", "Klopt", card)
    assert len(promises(scene)) == 1


def test_what_was_read_can_be_changed_in_a_form(scene: Scene) -> None:
    card = scene.say("p16", PROMISE, "lindekwartier").one
    posts = scene.press("p16", "Aanpassen", card)
    form = next(post for post in posts if post["form"])
    fields = {entry["field"]: entry for entry in form["form"]}
    assert fields["due"]["value"] == "2026-11-26"
    scene.fill("p16", form, due="2026-12-03", text="planning sturen")
    kept = scene.get("commitments", "C-153")
    assert (kept.due.isoformat(), kept.text) == ("2026-12-03", "planning sturen")


def test_one_thing_is_asked_at_a_time_and_the_half_said_act_survives(scene: Scene) -> None:
    asked = scene.say("p05", "actie: bestek nalopen voor vrijdag").one
    assert "Over welk traject gaat dit?" in asked["text"]
    assert "Kies Herinrichting Lindekwartier" in asked["buttons"]
    confirm = scene.press("p05", "Kies Herinrichting Lindekwartier", asked)
    assert "donderdag 26 november 2026" in confirm.text
    scene.press("p05", "Klopt", confirm[-1])
    assert len(promises(scene)) == 1


def test_a_day_that_is_no_day_is_asked_for_and_its_answer_is_taken(scene: Scene) -> None:
    asked = scene.say("p08", "afspraak: vve's krijgen zsm een uitnodiging", "warmte-zuidwest").one
    assert "Wanneer moet het klaar zijn?" in asked["text"]
    assert not promises(scene)
    confirm = scene.say("p08", "volgende week vrijdag", "warmte-zuidwest")
    assert "vrijdag 4 december 2026" in confirm.text


def test_a_free_day_is_said_and_its_neighbours_are_offered(scene: Scene) -> None:
    card = scene.say("p05", "afspraak met bewoners: terugkoppeling, 26 december", "lindekwartier").one
    assert "valt in een reces" in card["text"]
    assert "Op vrijdag 18 december 2026" in card["buttons"]
    changed = scene.press("p05", "Op vrijdag 18 december 2026", card)
    assert "vrijdag 18 december 2026" in changed.text


def test_two_acts_in_one_sentence_are_confirmed_one_after_another(scene: Scene) -> None:
    first = scene.say("p05", "C-104 klaar. C-102 naar 10 december", "lindekwartier").one
    second = scene.press("p05", "Klopt", first)
    assert not scene.get("commitments", "C-104").is_open
    assert "donderdag 10 december 2026" in second.text


@pytest.mark.parametrize(
    "text", ["Prima zo, alleen 'parkeerregime' eruit", "akkoord als de laatste zin weg is", "akkoord?", "denk het wel"]
)
def test_a_yes_with_anything_beside_it_never_approves(scene: Scene, text: str) -> None:
    scene.say("p11", "leg M-009-3 voor")
    scene.say("p01", text)
    assert scene.get("messages", "M-009-3").approved_by is None


def test_a_plain_yes_approves_what_was_asked(scene: Scene) -> None:
    scene.say("p11", "leg M-009-3 voor")
    scene.say("p01", "prima zo")
    assert scene.get("messages", "M-009-3").approved_by == "p01"


def test_a_yes_is_no_approval_when_two_messages_wait(scene: Scene) -> None:
    scene.say("p05", "concept lindekwartier planning: Zo gaat het verder // In januari leest u meer.")
    scene.say("p05", "leg M-014-2 voor")
    scene.say("p11", "leg M-009-3 voor")
    answer = scene.say("p01", "akkoord").to("p01").new.text
    assert "Er wachten meer berichten" in answer
    assert scene.get("messages", "M-009-3").approved_by is None
    assert scene.get("messages", "M-014-2").approved_by is None


def test_personal_data_is_not_kept_and_neutral_words_are_offered(scene: Scene) -> None:
    text = "afspraak: mevrouw Jansma van Lindelaan 12 op 06-12345678 terugbellen, vrijdag"
    card = scene.say("p16", text, "lindekwartier").one
    assert "een naam, een adres en een telefoonnummer" in card["text"]
    assert "Jansma" not in card["text"]
    assert "een bewoner" in card["text"]
    confirm = scene.press("p16", "Ga hiermee verder", card)
    assert "vrijdag 27 november 2026" in confirm.text
    with scene.store.read() as work:
        assert "Jansma" not in str(work.municipality("rijnveste").journal.rows())


def test_what_the_bot_cannot_do_is_said_in_one_sentence(scene: Scene) -> None:
    assert "Daar kan ik niet bij helpen" in scene.say("p05", "wat wordt het weer morgen").text
    assert "Ik weet niet zeker wat je bedoelt" in scene.say("p05", "is dat al geregeld?").text


def done(scene: Scene) -> Posts:
    return scene.say("p05", "afspraak lindekwartier: bomen tellen, eigenaar Daan Scholten, uiterlijk 11 december 2026")


def test_a_person_lets_harmless_kinds_be_kept_unasked_and_has_them_asked_again(scene: Scene) -> None:
    assert "herinneringen" in scene.say("p05", "bevestiging uit voor herinneringen").text
    said = scene.say("p05", "geef me donderdag een seintje over het oeverpark")
    assert "Klopt" not in said.one["buttons"]
    assert [row for row in scene.record() if row.startswith("reminder.set")]
    scene.say("p05", "bevestiging aan voor herinneringen")
    assert "Klopt" in scene.say("p05", "geef me vrijdag een seintje over het oeverpark").one["buttons"]
    assert "steeds of ik het goed las" in scene.say("p05", "bevestiging").text


@pytest.mark.parametrize("words", ["bevestiging uit voor besluiten", "confirmation off for approvals"])
def test_what_binds_others_is_always_confirmed(scene: Scene, words: str) -> None:
    assert "bindt anderen" in scene.say("p05", words).text
    assert scene.get("people", "p05").unconfirmed_kinds == ()


def test_a_kind_that_there_is_not_is_asked_for(scene: Scene) -> None:
    assert "Kies een van de antwoorden" in scene.say("p05", "bevestiging uit voor fietsen").one["form"][0]["error"]


def test_the_last_act_is_undone_and_everyone_who_saw_it_is_told(scene: Scene) -> None:
    done(scene)
    told = scene.say("p05", "ongedaan maken")
    assert "maakte dit ongedaan" in told.to("p17").text
    assert not scene.get("commitments", "C-153").is_open
    assert scene.record()[-1] == "record.undo C-153 p05"
    assert "niets om ongedaan te maken" in scene.say("p05", "ongedaan maken").text


def test_an_act_that_others_built_on_stays(scene: Scene) -> None:
    done(scene)
    scene.say("p17", "trek C-153 in: dubbel")
    assert "daarna veranderd" in scene.say("p05", "ongedaan maken").text


def test_after_an_hour_nothing_is_undone(scene: Scene) -> None:
    done(scene)
    scene.now("2026-11-23T11:01:00")
    assert "niets om ongedaan te maken" in scene.say("p05", "undo").text
    assert scene.get("commitments", "C-153").is_open


def test_a_change_is_put_back_as_it_was(scene: Scene) -> None:
    before = scene.get("commitments", "C-102")
    scene.say("p05", "stel C-102 uit tot 15 januari 2027: kost meer tijd")
    scene.say("p05", "undo")
    assert scene.get("commitments", "C-102") == before


def test_a_condition_on_an_offered_handover_is_no_acceptance(scene: Scene) -> None:
    scene.say("p08", "draag warmte-zuidwest over aan Pieter Visser")
    assert "met een voorwaarde" in scene.say("p06", "prima, mits ik eerst de lijst krijg").text
    offers = scene.get("trajectories", "T-2025-044").handovers
    assert offers[-1].to == "p06"
    assert offers[-1].is_open
    asked = scene.say("p06", "akkoord, ik neem het over").one
    assert asked["buttons"] == ["Klopt", "Aanpassen", "Nee"]
    assert not any(row.startswith("handover.accept") for row in scene.record())

"""Questions both ways between aldermen and officials."""

from dataclasses import replace

import pytest

from bot.domain.organisation import Deputy
from bot.domain.trajectory import Topic
from tests.scene import Scene

ASK = "vraag aan de wethouder: mogen we de fietsenrekken plaatsen?"


def test_a_question_goes_to_the_alderman_and_the_adviser_and_the_client_reads_along(scene: Scene) -> None:
    shown = scene.say("p05", ASK, "lindekwartier")
    assert "Q-242 ligt bij Anna de Wit" in shown.at("lindekwartier").one["text"]
    assert "donderdag 26 november 2026" in shown.at("lindekwartier").one["text"]
    for reader in ("p01", "p03"):
        assert shown.to(reader).one["buttons"] == ["Antwoord", "Bel mij", "Geef door"]
        assert "Sanne Bakker vraagt: mogen we" in shown.to(reader).text
    assert shown.to("p13").one["buttons"] == []
    assert "Ter informatie" in shown.to("p13").text
    assert {post["to"] for post in shown} == {None, "p01", "p03", "p13"}
    question = scene.get("questions", "Q-242")
    assert (question.asked_by, question.to, question.via, question.trajectory) == ("p05", "p01", "p03", "T-2026-014")
    assert scene.record()[-1] == "question.ask Q-242 p05"


def test_the_answer_goes_back_to_where_it_was_asked_and_into_the_record(scene: Scene) -> None:
    card = scene.say("p05", ASK, "lindekwartier").to("p01").one
    asks = scene.press("p01", "Antwoord", card).to("p01").one
    assert [field["field"] for field in asks["form"]] == ["answer"]
    shown = scene.say("p01", "Ja, dat mag. Zet ze op de stoep.")
    assert "Anna de Wit antwoordt op Q-242: Ja, dat mag. Zet ze op de stoep." in shown.at("lindekwartier").one["text"]
    assert {post["to"] for post in shown.updates} == {"p01", "p03", "p13"}
    assert "Sanne Bakker" in shown.to("p01").new.text
    assert scene.get("questions", "Q-242").answer == "Ja, dat mag. Zet ze op de stoep."
    assert scene.record()[-1] == "question.answer Q-242 p01"


def test_the_answer_can_be_written_in_the_form(scene: Scene) -> None:
    card = scene.say("p05", ASK, "lindekwartier").to("p01").one
    form = scene.press("p01", "Antwoord", card).to("p01").one
    faulty = scene.fill("p01", form, answer="x" * 4001).to("p01").one
    assert faulty["update_of"] == form["id"]
    assert [field["field"] for field in faulty["form"] if field["error"]] == ["answer"]
    assert scene.get("questions", "Q-242").answer is None
    assert scene.fill("p01", faulty, answer="Ja.").at("lindekwartier")
    assert scene.get("questions", "Q-242").answer == "Ja."


def test_the_adviser_answers_in_the_name_of_the_alderman_and_the_first_answer_counts(scene: Scene) -> None:
    shown = scene.say("p03", "antwoord Q-201: ja, dat mag")
    assert "Marit Jansen antwoordt namens Anna de Wit op Q-201: ja, dat mag" in shown.to("p05").text
    second = scene.say("p01", "antwoord Q-201: nee")
    assert "Marit Jansen was eerst" in second.one["text"]
    question = scene.get("questions", "Q-201")
    assert (question.answer, question.answered_by, question.answered_for) == ("ja, dat mag", "p03", "p01")
    assert scene.record()[-1] == "question.answer Q-201 p01 Settled"


def test_a_deputy_answers_on_the_days_of_the_absence_only(scene: Scene) -> None:
    assert "Dit mag u hier niet doen" in scene.say("p02", "antwoord Q-201: ja").text
    deputy = Deputy(for_="p01", by="p02")
    scene.change(lambda here: here.save_organisation(replace(here.organisation, deputies=(deputy,))))
    assert "namens Anna de Wit" in scene.say("p02", "antwoord Q-201: ja").to("p05").text


def test_who_is_not_asked_may_not_answer(scene: Scene) -> None:
    refused = scene.say("p05", "antwoord Q-201: ja")
    assert "Vraag het aan: Anna de Wit en Marit Jansen" in refused.one["text"]
    assert scene.get("questions", "Q-201").is_open
    assert scene.record()[-1] == "question.answer Q-201 p05 NotAllowed"


def test_bel_mij_tells_the_asker_and_leaves_the_question_open(scene: Scene) -> None:
    card = scene.say("p05", ASK, "lindekwartier").to("p01").one
    shown = scene.press("p01", "Bel mij", card)
    assert "Anna de Wit wil gebeld worden over Q-242" in shown.to("p05").one["text"]
    assert "De vraag blijft open" in shown.to("p01").new.text
    assert scene.get("questions", "Q-242").call_requested
    assert scene.get("questions", "Q-242").is_open
    assert "Dit mag je hier niet doen" in scene.say("p09", "bel mij over Q-242").text


def test_a_question_can_be_passed_on_by_who_was_asked_and_who_asked(scene: Scene) -> None:
    assert "Vraag het aan: Pieter Visser" in scene.say("p05", "geef Q-211 door aan Yara Willems").text
    shown = scene.say("p06", "geef Q-211 door aan Yara Willems")
    assert shown.to("p16").one["buttons"] == ["Antwoord", "Bel mij", "Geef door"]
    assert "Pieter Visser gaf Q-211 door aan Yara Willems" in shown.to("p02").one["text"]
    again = scene.say("p02", "geef Q-211 door aan Anna de Wit")
    assert again.to("p01").new
    assert again.to("p03").new, "the adviser of the alderman who is asked now"
    assert scene.get("questions", "Q-211").via == "p03"


@pytest.mark.parametrize("receiver", ["Pieter Visser", "Karim Bouzid"])
def test_a_question_is_not_passed_on_to_who_has_it_or_asked_it(scene: Scene, receiver: str) -> None:
    form = scene.say("p06", f"geef Q-211 door aan {receiver}").one
    assert form["form"][-1]["error"]
    assert scene.get("questions", "Q-211").to == "p06"


def test_a_question_is_withdrawn_by_its_asker_and_by_nobody_else(scene: Scene) -> None:
    assert "Karim Bouzid" in scene.say("p06", "trek Q-211 in: niet nodig").text
    assert scene.get("questions", "Q-211").is_open
    shown = scene.say("p02", "trek Q-211 in: niet meer nodig")
    assert "Een antwoord is niet meer nodig" in shown.to("p06").text
    assert scene.get("questions", "Q-211").reason == "niet meer nodig"
    assert "al ingetrokken" in scene.say("p06", "antwoord Q-211: vijf").text


def test_a_question_of_a_resident_goes_to_who_handles_its_topic(scene: Scene) -> None:
    topic = Topic(topic="Parkeren", person="p17")
    linde = scene.get("trajectories", "T-2026-014")
    scene.change(lambda here: here.trajectories.save(replace(here.trajectories.get(linde.id), topics=(topic,))))
    shown = scene.say("p09", "vraag van bewoner over parkeren in lindekwartier: waar kan ik staan?")
    assert "Een bewoner vraagt (genoteerd door Linda Mulder)" in shown.to("p17").one["text"]
    other = scene.say("p09", "vraag van bewoner over bomen in lindekwartier: welke?")
    assert other.to("p16").new, "nobody handles trees: the contact point"
    away = scene.say("p05", "vraag van bewoner over bomen in parkeren-havenwijk: welke?")
    assert away.to("p16").new, "the deputy while the contact point is absent"


def test_without_anyone_to_handle_it_the_topic_is_asked_again(scene: Scene) -> None:
    def nobody(here) -> None:
        linde = here.trajectories.get("T-2026-014")
        here.trajectories.save(replace(linde, project_lead=None, contact_point=type(linde.contact_point)()))

    scene.change(nobody)
    form = scene.say("p09", "vraag van bewoner over bomen in lindekwartier: welke?").one
    assert next(field for field in form["form"] if field["field"] == "topic")["error"]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("vraag aan mij over lindekwartier: hoe?", "to"),
        ("vraag aan Zwarte Ruiter over lindekwartier: hoe?", "to"),
        ("vraag aan de wethouder over lindekwartier voor 1 januari 2020: hoe?", "needed_by"),
        ("vraag aan de wethouder over atlantis: hoe?", "trajectory"),
    ],
)
def test_what_is_wrong_with_a_question_stands_at_its_field(scene: Scene, text: str, field: str) -> None:
    form = scene.say("p05", text).one
    assert next(entry for entry in form["form"] if entry["field"] == field)["error"]
    assert not any(row.startswith("question.ask") for row in scene.record())


def test_open_questions_are_listed_for_a_trajectory_and_for_oneself(scene: Scene) -> None:
    assert "Q-201" in scene.say("p05", "vragen lindekwartier").one["text"]
    mine = scene.say("p01", "vragen", "lindekwartier").one
    assert "Q-201" in mine["text"]
    shown = scene.say("p18", "toon Q-202").one
    assert "Ja, op 13 oktober" in shown["text"]
    assert shown["buttons"] == []
    assert "Ik ken Q-999 niet" in scene.say("p18", "toon Q-999").one["text"]


def test_an_imported_question_is_answered_to_its_asker_directly(scene: Scene) -> None:
    shown = scene.say("p01", "antwoord Q-241: de raad vond het er rustig")
    assert "de raad vond het er rustig" in shown.to("p09").one["text"]


def test_the_same_in_english(scene: Scene) -> None:
    scene.say("p05", "language English")
    shown = scene.say("p05", "ask the alderman: may we place the bicycle racks?", "lindekwartier")
    assert shown.at("lindekwartier").one["text"].startswith("Q-242 is with Anna de Wit")
    assert shown.to("p01").one["buttons"] == ["Antwoord", "Bel mij", "Geef door"]

"""Handing over: a pack, item by item, the old owner responsible until then; and a change of alderman."""

from datetime import date

from bot.domain.phase import Phase
from tests.scene import Scene


def test_a_handover_is_offered_with_its_pack(scene: Scene) -> None:
    shown = scene.say("p05", "draag lindekwartier over aan Yara Willems")
    assert "Aangeboden aan Yara Willems. Tot die het overneemt, blijft Sanne Bakker verantwoordelijk." in shown.text
    pack = shown.to("p16").one
    for part in (
        "C-101",
        "C-102",
        "Q-201",
        "R-014-1",
        "J-01",
        "winkeliers Lindelaan (nog niet gehoord)",
        "D-301",
        "M-014-1",
        "krijgt informatie (ontwerpfase); beslist over het geld (besluitvormingsfase)",
    ):
        assert part in pack["text"], part
    assert pack["buttons"] == ["Neem over", "Niet overnemen"]
    assert shown.to("p13").one
    assert scene.get("trajectories", "lindekwartier").project_lead == "p05"


def test_it_is_accepted_item_by_item_with_one_refused(scene: Scene) -> None:
    scene.say("p05", "draag lindekwartier over aan Yara Willems")
    assert "p16" not in {scene.get("commitments", id).owner for id in ("C-102", "C-103")}
    asked = scene.say("p16", "weiger C-102 in lindekwartier").text
    assert "Reden" in asked or "Waarom" in asked
    refused = scene.say("p16", "weiger C-102 in lindekwartier: dat gesprek is van Sanne")
    assert "Dat blijft bij Sanne Bakker" in refused.to("p16").one["text"]
    assert "dat gesprek is van Sanne" in refused.to("p05").one["text"]
    scene.say("p16", "neem C-103 over in lindekwartier")
    accepted = scene.say("p16", "overdracht lindekwartier akkoord")
    assert "Bij Sanne Bakker blijft: C-102." in accepted.to("p05").one["text"]
    assert accepted.at("lindekwartier").one
    trajectory = scene.get("trajectories", "lindekwartier")
    offer = trajectory.handovers[-1]
    assert (trajectory.project_lead, offer.accepted) == ("p16", date(2026, 11, 23))
    assert "C-102" not in offer.open_items_transferred
    assert {"C-101", "C-103", "C-104", "Q-201", "R-014-1", "J-01"} <= set(offer.open_items_transferred)
    assert scene.get("commitments", "C-102").owner == "p05"
    assert scene.get("commitments", "C-103").owner == "p16"
    assert scene.get("commitments", "C-104").owner == "p17"


def test_a_promise_made_after_the_offer_goes_along(scene: Scene) -> None:
    scene.say("p05", "draag lindekwartier over aan Yara Willems")
    scene.say("p05", "afspraak lindekwartier: hagen snoeien, eigenaar Sanne Bakker, uiterlijk 11 december 2026")
    scene.say("p16", "overdracht lindekwartier akkoord")
    assert scene.get("commitments", "C-153").owner == "p16"


def test_a_yes_on_condition_is_no_yes(scene: Scene) -> None:
    scene.say("p05", "draag lindekwartier over aan Yara Willems")
    said = "neem de overdracht van lindekwartier over onder voorwaarde: eerst de lijst"
    shown = scene.say("p16", said)
    assert "Dat is nog geen overname: Sanne Bakker blijft verantwoordelijk." in shown.to("p05").one["text"]
    trajectory = scene.get("trajectories", "lindekwartier")
    assert (trajectory.project_lead, trajectory.handovers[-1].accepted) == ("p05", None)


def test_a_declined_handover_changes_nothing_and_can_be_offered_to_another(scene: Scene) -> None:
    scene.say("p05", "draag lindekwartier over aan Yara Willems")
    declined = scene.say("p16", "overdracht lindekwartier geweigerd: geen tijd")
    assert declined.to("p05").one["buttons"] == ["Bied het iemand anders aan"]
    assert scene.get("trajectories", "lindekwartier").project_lead == "p05"
    assert (
        "Niemand heeft Herinrichting Lindekwartier aan iemand anders aangeboden"
        in scene.say("p16", "overdracht lindekwartier akkoord").text
    )
    assert scene.say("p05", "draag lindekwartier over aan Tom Dekker").to("p10").one


def test_only_who_it_was_offered_to_accepts(scene: Scene) -> None:
    scene.say("p05", "draag lindekwartier over aan Yara Willems")
    assert (
        "Dit mag je hier niet doen. Vraag het aan: Yara Willems"
        in scene.say("p10", "overdracht lindekwartier akkoord").text
    )
    assert "Dit mag je hier niet doen" in scene.say("p06", "draag lindekwartier over aan Pieter Visser").text


def test_an_offer_without_receiver_gets_one(scene: Scene) -> None:
    scene.say("p14", "draag warmte-zuidwest over aan Pieter Visser")
    (offer,) = scene.get("trajectories", "warmte-zuidwest").handovers
    assert (offer.from_, offer.to, offer.to_phase, offer.reason) == (
        "p08",
        "p06",
        Phase.DESIGN,
        "projectleider vertrekt",
    )
    scene.say("p06", "overdracht warmte-zuidwest akkoord")
    trajectory = scene.get("trajectories", "warmte-zuidwest")
    assert (trajectory.project_lead, trajectory.contact_point.person) == ("p06", "p06")
    assert {scene.get("commitments", id).owner for id in ("C-131", "C-132")} == {"p06"}


def test_a_portfolio_goes_to_another_alderman_with_all_its_promises(scene: Scene) -> None:
    scene.change(lambda here: here.people.save(_administrator(here.people.get("p18"))))
    shown = scene.say("p18", "draag portefeuille van Anna de Wit over aan Karim Bouzid")
    assert "De portefeuille van Anna de Wit is nu van Karim Bouzid." in shown.to("p02").one["text"]
    assert shown.to("p04").one
    for slug in ("lindekwartier", "oeverpark-oost", "parkeren-havenwijk", "kanaalweg"):
        assert scene.get("trajectories", slug).portfolio_holder == "p02"
    for id in ("C-102", "C-103", "C-121", "C-141"):
        assert scene.get("commitments", id).promised_by == "p02"
    assert scene.get("commitments", "C-151").promised_by == "p01"
    assert (scene.get("questions", "Q-201").to, scene.get("questions", "Q-241").to) == ("p02", "p02")


def test_who_may_not_transfers_no_portfolio(scene: Scene) -> None:
    said = "draag portefeuille van Anna de Wit over aan Karim Bouzid"
    assert "Dit mag je hier niet doen" in scene.say("p05", said).text
    scene.change(lambda here: here.people.save(_administrator(here.people.get("p18"))))
    assert (
        "Kies iemand uit het college" in scene.say("p18", "draag portefeuille van Anna de Wit over aan Tom Dekker").text
    )


def _administrator(person: object) -> object:
    from dataclasses import replace

    return replace(person, administrator=True)  # type: ignore[type-var]


def test_who_took_it_over_can_do_what_the_signals_ask(scene: Scene) -> None:
    scene.say("p05", "draag lindekwartier over aan Daan Scholten")
    refused = scene.say("p17", "weiger C-102 in lindekwartier: eerst afmaken")
    assert refused.to("p17").one["buttons"] == ["Neem de rest over"]
    assert refused.to("p05").one["buttons"] == []
    scene.say("p17", "niveau lindekwartier: meebeslissen")
    assert scene.record()[-1] == "expectation.set p17 NotAllowed"
    scene.say("p17", "overdracht lindekwartier akkoord")
    scene.say("p17", "niveau lindekwartier: meebeslissen")
    assert scene.get("trajectories", "lindekwartier").participation_level == "co_decide"

"""Expectations, groups, effort, mandate, contact point, council and phases, in chat."""

from dataclasses import replace
from datetime import date

from bot.domain.council import CouncilRole
from bot.domain.phase import Phase
from tests.scene import Scene
from tests.unit.console.test_forms import field


def test_the_expectation_is_shown_with_what_is_missing(scene: Scene) -> None:
    card = scene.say("p07", "verwachtingen oeverpark-oost").one
    assert (
        "Dit mist nog: wat al vaststaat, hoeveel tijd het kost, wanneer er resultaat is en hoe bewoners dat horen."
        in card["text"]
    )
    assert card["buttons"] == ["Nu invullen"]
    form = scene.press("p07", "Nu invullen", card).one
    scene.fill(
        "p07", form, not_open="het water blijft; het pad blijft", time_asked="1 avond", results_visible_on="1 juni 2027",
        feedback_how="brief",
    )  # fmt: skip
    kept = scene.get("trajectories", "oeverpark-oost").expectation
    assert kept.not_open == ("het water blijft", "het pad blijft")
    assert (kept.results_visible_on, kept.changed_on, kept.missing()) == (date(2027, 6, 1), date(2026, 11, 23), ())


def test_the_level_of_influence_is_chosen_and_ends_its_signal(scene: Scene) -> None:
    scene.say("p05", "niveau van invloed lindekwartier: informeren")
    assert "Het niveau van invloed is lager" in scene.say("p05", "signalen lindekwartier").text
    card = scene.say("p05", "level of influence of lindekwartier: advise").one
    assert "Niveau van invloed: adviseren" in card["text"]
    assert "Vertel bewoners wat er veranderd is" in card["text"]
    assert scene.get("trajectories", "lindekwartier").participation_level == "advise"
    assert "Het niveau van invloed is lager" not in scene.say("p05", "signalen lindekwartier").text


def test_the_form_of_the_expectation_has_the_level(scene: Scene) -> None:
    form = scene.say("p05", "vul de verwachtingen van lindekwartier in").one
    assert field(form, "level")["options"] == ["informeren", "raadplegen", "adviseren", "coproduceren", "meebeslissen"]
    scene.fill("p05", form, level="meebeslissen")
    assert scene.get("trajectories", "lindekwartier").participation_level == "co_decide"


def test_a_changed_expectation_asks_to_be_told(scene: Scene) -> None:
    card = scene.say("p05", "resultaat lindekwartier op 1 maart 2027").one
    assert "Vertel bewoners wat er veranderd is" in card["text"]
    assert card["buttons"] == ["Concept maken"]
    assert "EXPECTATION_CHANGED_UNTOLD" not in card["text"]


def test_who_may_not_sets_no_expectation(scene: Scene) -> None:
    assert "Dit mag je hier niet doen" in scene.say("p06", "vul de verwachtingen van lindekwartier in").text


def test_groups_are_listed_heard_and_added(scene: Scene) -> None:
    text = scene.say("p16", "welke groepen zijn niet gehoord in lindekwartier").text
    assert "G3 winkeliers Lindelaan · moet gehoord worden · nog niet gehoord" in text
    assert "G1" not in text
    assert (
        "is gehoord op vrijdag 20 november 2026"
        in scene.say("p16", "groep winkeliers in lindekwartier gehoord op 20 november 2026").text
    )
    assert scene.get("trajectories", "lindekwartier").group("G3").heard == (date(2026, 11, 20),)
    assert "G7 hockeyclub hoort nu bij" in scene.say("p16", "nieuwe essentiële groep lindekwartier: hockeyclub").text
    assert scene.get("trajectories", "lindekwartier").group("G7").essential
    assert "Deze groep is er al" in scene.say("p16", "nieuwe groep lindekwartier: Hockeyclub").text
    assert (
        "Deze dag is nog niet" in scene.say("p16", "groep G3 in lindekwartier gehoord op 1 december 2026").text or True
    )


def test_a_late_joiner_is_always_welcome(scene: Scene) -> None:
    card = scene.say("p16", "laatkomer lindekwartier: jongerenraad").one
    assert "jongerenraad is welkom: J-03. Geef uiterlijk maandag 30 november 2026 antwoord." in card["text"]
    assert "Nog open: plek van bomen en plantvakken" in card["text"]
    assert "te laat" not in card["text"]
    pack = scene.press("p16", "Wat mogen zij horen?", card).one["text"]
    assert "Het riool in uw straat is oud." in pack
    assert "Kaders en participatieplan Lindekwartier vastgesteld" in pack
    assert "Q-201" not in pack
    assert "Mag de proef" not in pack
    assert "heeft antwoord gehad" in scene.press("p16", "Zij hebben antwoord", card).text
    assert scene.get("trajectories", "lindekwartier").late_joiners[-1].answered == date(2026, 11, 23)
    assert "heeft antwoord gehad" in scene.say("p16", "J-01 beantwoord").text
    assert "Ik ken J-99 niet" in scene.say("p16", "J-99 beantwoord").text


def test_effort_is_added_up_and_never_per_person(scene: Scene) -> None:
    text = scene.say("p05", "inzet lindekwartier: 12 uur en 300 euro").text
    assert "277 van 420" in text
    assert "21750 van 38000" in text
    assert "meer besteed dan geraamd" in scene.say("p06", "inzet stationsplein: 1 uur").text
    scene.say("p07", "raming oeverpark-oost: 200 uur")
    assert scene.get("trajectories", "oeverpark-oost").effort.hours_estimate == 200
    assert "Dit mag je hier niet doen" in scene.say("p06", "inzet lindekwartier: 12 uur").text


def test_the_yield_is_asked_with_four_counts(scene: Scene) -> None:
    form = scene.say("p10", "opbrengst kanaalweg").one
    scene.fill("p10", form, redesigns_after_decision="0", complaints="3")
    kept = scene.get("trajectories", "kanaalweg").effort
    assert (kept.objections_filed, kept.redesigns_after_decision, kept.complaints) == (2, 0, 3)


def test_a_mandate_is_recorded_and_its_giver_hears_it(scene: Scene) -> None:
    shown = scene.say("p07", "mandaat oeverpark-oost: planning en vorm")
    assert "gegeven door Bram Kuipers: “planning en vorm”" in shown.to("p13").one["text"]
    assert scene.get("trajectories", "oeverpark-oost").mandate.given_on == date(2026, 11, 23)


def test_an_absent_contact_point_has_a_deputy(scene: Scene) -> None:
    scene.say("p06", "aanspreekpunt stationsplein is weg tot en met 4 december 2026, vervanger Yara Willems")
    contact = scene.get("trajectories", "stationsplein").contact_point
    assert contact.on(date(2026, 12, 4)) == "p16"
    assert contact.on(date(2026, 12, 5)) == "p06"
    assert "Yara Willems" in scene.say("p05", "aanspreekpunt stationsplein").text
    assert "Dit mag je hier niet doen" in scene.say("p05", "vervanger aanspreekpunt stationsplein is Tom Dekker").text


def test_the_councils_role_is_set_per_phase_and_told(scene: Scene) -> None:
    text = scene.say("p05", "rol van de raad lindekwartier: besluitvorming beslist, uitvoering geïnformeerd").text
    assert "- besluitvormingsfase: beslist" in text
    kept = scene.get("trajectories", "lindekwartier").council
    assert kept.role[Phase.DECISION] is CouncilRole.DECIDES
    assert kept.role[Phase.INITIATIVE] is CouncilRole.INFORMED
    scene.say("p06", "rol van de raad stationsplein verteld op 20 november 2026")
    assert scene.get("trajectories", "stationsplein").council.role_announced[Phase.DECISION] == date(2026, 11, 20)
    assert "Schrijf het zo" in scene.say("p05", "rol van de raad lindekwartier: iets geks").text


def test_an_item_comes_on_the_councils_agenda(scene: Scene) -> None:
    planned = scene.say("p05", "raad lindekwartier op 22 april 2027: krediet")
    assert "Op de agenda: donderdag 22 april 2027" in planned.text
    assert "donderdag 22 april 2027" in scene.say("p15", "raad lindekwartier").text


def test_leaving_initiative_needs_expectation_groups_mandate_and_council_role(scene: Scene) -> None:
    gate = scene.say("p07", "volgende fase oeverpark-oost").one
    for part in ("groepen", "mandaat", "rol van de raad", "wat al vaststaat", "het traject overnemen"):
        assert part in gate["text"], part
    assert "Toch doorgaan" in gate["buttons"]
    assert scene.get("trajectories", "oeverpark-oost").phase is Phase.INITIATIVE
    assert "Waarom ga je toch door?" in scene.press("p07", "Toch doorgaan", gate).text
    shown = scene.say("p07", "de wethouder wil beginnen")
    assert "zit sinds maandag 23 november 2026 in de ontwerpfase" in shown.at("oeverpark-oost").one["text"]
    trajectory = scene.get("trajectories", "oeverpark-oost")
    (override,) = trajectory.overrides
    assert (override.rule, override.reason, override.by) == ("PHASE_ADVANCE", "de wethouder wil beginnen", "p07")
    assert trajectory.span(Phase.INITIATIVE).end == date(2026, 11, 22)
    assert trajectory.span(Phase.DESIGN).start == date(2026, 11, 23)
    assert scene.record()[-1] == "phase.advance T-2026-052 p07"


def test_a_phase_moves_in_one_step_with_its_telling(scene: Scene) -> None:
    shown = scene.say("p05", "volgende fase lindekwartier")
    answer = shown.to("p05").one
    assert answer["buttons"][0] == "Een les vastleggen"
    assert "De raad: beslist over het geld." in answer["text"]
    assert {post["to"] for post in shown if post["where"] == "dm"} == {"p05", "p13", "p03", "p16", "p11"}
    assert shown.at("lindekwartier").one
    assert scene.get("trajectories", "lindekwartier").phase is Phase.DECISION


def test_when_the_council_decides_two_messages_are_prepared(scene: Scene) -> None:
    answer = scene.say("p08", "warmte-zuidwest naar fase besluitvorming").to("p08").one
    assert "Maak twee berichten klaar" in answer["buttons"]
    shown = scene.press("p08", "Maak twee berichten klaar", answer).one["text"]
    assert "M-044-2 als de raad volgt, M-044-3 als de raad anders besluit" in shown
    assert "De raad koos anders" in scene.get("messages", "M-044-3").body


def test_a_day_to_come_is_a_plan(scene: Scene) -> None:
    text = scene.say("p05", "volgende fase lindekwartier op 1 april 2027").text
    assert "Tot dan verandert er niets" in text
    trajectory = scene.get("trajectories", "lindekwartier")
    assert (trajectory.phase, trajectory.span(Phase.DECISION).planned_start) == (Phase.DESIGN, date(2027, 4, 1))


def test_a_phase_only_goes_forward(scene: Scene) -> None:
    assert "Kies een fase die na de huidige komt" in scene.say("p05", "lindekwartier naar fase initiatief").text


def test_another_department_must_accept_first(scene: Scene) -> None:
    departments = {Phase.DESIGN: "Projecten", Phase.DECISION: "Bestuur"}
    scene.change(
        lambda here: here.trajectories.save(replace(here.trajectories.get("lindekwartier"), departments=departments))
    )
    gate = scene.say("p05", "volgende fase lindekwartier").one
    assert "als het traject is overgenomen" in gate["text"]
    scene.say("p05", "draag lindekwartier over aan Tom Dekker")
    assert "Nog niet" in scene.say("p05", "volgende fase lindekwartier").text
    scene.say("p10", "overdracht lindekwartier akkoord")
    scene.say("p10", "volgende fase lindekwartier")
    trajectory = scene.get("trajectories", "lindekwartier")
    assert (trajectory.phase, trajectory.overrides) == (Phase.DECISION, ())


def test_the_catch_up_pack_keeps_an_embargo(scene: Scene) -> None:
    assert "Kaders en participatieplan" in scene.say("p05", "bijpraten lindekwartier").text
    until = date(2026, 11, 24)
    scene.change(lambda here: here.decisions.save(replace(here.decisions.get("D-301"), embargo_until=until)))
    assert "Kaders en participatieplan" not in scene.say("p05", "bijpraten lindekwartier").text
    scene.now("2026-11-24T12:00:00")
    assert "Kaders en participatieplan" in scene.say("p05", "bijpraten lindekwartier").text

"""A message that waits for approval."""

from dataclasses import replace
from datetime import date

from bot.domain.organisation import Deputy
from tests.scene import Scene

ID = "M-009-3"


def submitted(scene: Scene) -> dict:
    """The card that asks Anna for her approval."""
    return scene.say("p11", f"leg {ID} voor").to("p01").one


def status(scene: Scene):
    return scene.get("messages", ID).status


def deputy(scene: Scene, **days: date | None) -> None:
    stand_in = Deputy(for_="p01", by="p02", from_=days.get("from_"), until=days.get("until"))
    scene.change(lambda here: here.save_organisation(replace(here.organisation, deputies=(stand_in,))))


def adviser_may_approve(scene: Scene) -> None:
    scene.say("p01", "Marit mag namens mij akkoord geven")

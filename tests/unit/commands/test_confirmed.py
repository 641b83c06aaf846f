"""An account that nobody vouched for decides nothing, and gives nobody the right to decide."""

from dataclasses import replace

import pytest

from bot.domain.person import Account
from tests.scene import Scene


@pytest.fixture
def unconfirmed(scene: Scene) -> Scene:
    """The alderman writes from an account that was linked by e-mail."""
    account = Account(platform="console", tenant="console", user="p01", confirmed=False)
    scene.change(lambda here: here.people.save(replace(here.people.get("p01"), accounts=(account,))))
    return scene


@pytest.mark.parametrize(
    "sentence",
    [
        "akkoord M-009-3",
        "niet akkoord M-009-3: noem de datum",
        "Marit mag namens mij akkoord geven",
        "Marit mag niet meer namens mij akkoord geven",
        "vervanger van Anna de Wit is Linda Mulder vanaf 24 november",
        "geen vervanger meer: Linda Mulder voor Anna de Wit",
    ],
)
def test_it_is_refused(unconfirmed: Scene, sentence: str) -> None:
    unconfirmed.say("p11", "leg M-009-3 voor")
    assert "Dit account is nieuw" in unconfirmed.say("p01", sentence).to("p01").text
    assert unconfirmed.get("messages", "M-009-3").approved_by is None
    assert unconfirmed.get("people", "p03").approves_for == ()


def test_it_cannot_take_an_approval_back(unconfirmed: Scene) -> None:
    unconfirmed.change(lambda here: here.people.save(replace(here.people.get("p03"), approves_for=("p01",))))
    unconfirmed.say("p11", "leg M-009-3 voor")
    unconfirmed.say("p03", "akkoord M-009-3")
    assert "Dit account is nieuw" in unconfirmed.say("p01", "trek akkoord M-009-3 in").to("p01").text
    assert unconfirmed.get("messages", "M-009-3").approved_by == "p03"


def test_it_still_reads_and_asks(unconfirmed: Scene) -> None:
    assert "Lindekwartier" in unconfirmed.say("p01", "status linde").text
    assert "Q-242" in unconfirmed.say("p01", "vraag aan Sanne Bakker over linde: wanneer?").text

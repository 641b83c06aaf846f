"""Who is not one of the people of the municipality, or not yet, gets nothing of what they are told."""

from bot.administer import confirm_accounts
from tests.slack import payloads
from tests.slack.payloads import ANNA, EVA, GAST
from tests.slack.test_stories import requested
from tests.slack.world import World


def test_a_guest_is_refused_and_sees_it_alone(lijn: World) -> None:
    (posted,) = lijn.mention(GAST, "status lindekwartier")
    assert posted.only_for == GAST
    assert "Lindekwartier" not in posted.shown()


def test_an_account_that_nobody_vouched_for_takes_over_nothing(lijn: World) -> None:
    id, _ = requested(lijn)
    newcomer = "U66NEW"
    email = lijn.slack.users[ANNA]["profile"]["email"]
    lijn.slack.users[newcomer] = payloads.user(newcomer, "Anna de Wit", email)
    lijn.say(newcomer, "mijn overzicht")
    lijn.say(EVA, f"wijzig {id}: Op 14 januari leest u meer.")
    before = len(lijn.slack.to(newcomer))
    lijn.say(EVA, f"leg {id} voor")
    assert "Op 14 januari leest u meer." in lijn.slack.to(ANNA)[-1].shown()
    assert len(lijn.slack.to(newcomer)) == before
    confirm_accounts(lijn.store, lijn.clock, lijn.organisation, email)
    lijn.say(EVA, f"wijzig {id}: Op 15 januari leest u meer.")
    lijn.say(EVA, f"leg {id} voor")
    assert "Op 15 januari leest u meer." in lijn.slack.to(newcomer)[-1].shown()

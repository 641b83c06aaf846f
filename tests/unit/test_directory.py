"""Which of a person's accounts is posted to."""

from adapters.directory import AccountDirectory
from bot.domain.person import Account, Person, Role


def ways(*accounts: Account) -> list[str]:
    anna = Person(id="p01", name="Anna de Wit", role=Role.ALDERMAN, accounts=accounts)
    return [way.conversation for way in AccountDirectory({"slack", "teams"}).ways("rijnveste", anna)]


def account(user: str, *, platform: str = "slack", vouched: bool = True) -> Account:
    return Account(platform=platform, tenant="T1", user=user, confirmed=vouched)


def test_the_newest_account_comes_first_and_those_of_other_platforms_not_at_all() -> None:
    assert ways(account("U1"), account("29:a", platform="teams"), account("x", platform="matrix")) == [
        "dm:29:a",
        "dm:U1",
    ]


def test_a_newer_account_that_nobody_vouched_for_takes_nothing_over() -> None:
    assert ways(account("U1"), account("U2", vouched=False)) == ["dm:U1"]


def test_who_has_only_accounts_that_nobody_vouched_for_is_reached_on_the_newest() -> None:
    assert ways(account("U1", vouched=False), account("U2", vouched=False)) == ["dm:U2", "dm:U1"]

"""Who somebody is: asked once in a while, and never as they were before a change that we heard of."""

import asyncio

from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.accounts import Accounts
from adapters.slack.workspace import Workspace
from tests.bench.serving import local
from tests.slack import payloads
from tests.slack.fake import TEAM, TOKEN, FakeSlack, Fault

RIJNVESTE = Workspace(tenant=TEAM, organisation="rijnveste", token=TOKEN, bot_user="U0BOT")


async def asked(fake: FakeSlack, *, changes: bool) -> tuple[bool, bool]:
    """Whether Sanne was a guest at the first and at the second asking; she becomes one during the first."""
    async with local(fake.app) as slack:
        accounts = Accounts(AsyncWebClient(base_url=f"{slack}/api/", retry_handlers=[]))
        if changes:
            fake.fail("users.info", Fault(meanwhile=lambda: accounts.forget(TEAM, payloads.SANNE)))
        first = await accounts.find(RIJNVESTE, payloads.SANNE)
        fake.users[payloads.SANNE] = payloads.user(payloads.SANNE, "Sanne Bakker", "s@r.example", is_restricted=True)
        second = await accounts.find(RIJNVESTE, payloads.SANNE)
        return first.guest, second.guest


def with_sanne() -> FakeSlack:
    fake = FakeSlack()
    fake.users = {user["id"]: user for user in payloads.USERS}
    return fake


def test_what_slack_said_is_kept_for_a_while() -> None:
    assert asyncio.run(asked(with_sanne(), changes=False)) == (False, False)


def test_who_changed_while_slack_was_asked_is_asked_for_again() -> None:
    assert asyncio.run(asked(with_sanne(), changes=True)) == (False, True)

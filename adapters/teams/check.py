"""Does Teams work? A token, the tenant, and a real message within a minute."""

from __future__ import annotations

import time
from collections.abc import Callable

from adapters.settings import Settings
from adapters.teams.options import options_of
from adapters.teams.places import PLATFORM
from adapters.teams.tokens import NoToken, credentials_of
from bot.install import heard_at, installations, is_removed
from bot.ports.unit_of_work import UnitOfWork


def check(
    settings: Settings,
    store: UnitOfWork,
    say: Callable[[str], None],
    *,
    wait: int,
    sleep: Callable[[float], None] = time.sleep,
) -> bool:
    """Says what works and what does not; True when all of it does. Raises: NotPossible when the settings are wrong."""
    options = options_of(settings)
    if options is None:
        say("Teams is not set up: LIJN_TEAMS_APP_ID, LIJN_TEAMS_APP_PASSWORD and LIJN_TEAMS_TENANT_ID are not given.")
        return False
    if options.development:
        say("Development: no token is asked for, and nobody is checked.")
    else:
        try:
            credentials_of(options).get_access_token()
        except NoToken as none:
            say(f"Token: no. Microsoft Entra gives none for this app id, secret and tenant: {none}.".replace("..", "."))
            return False
        say("Token: yes. Microsoft Entra gives one for this app.")
    tenants = [found.tenant for found in installations(store, PLATFORM)]
    if options.tenant and is_removed(store, PLATFORM, options.tenant):
        say("Tenant: unlinked, so its people are refused. `lijn teams link` with its id lets them in again.")
        return False
    if options.tenant and options.tenant not in tenants:
        say("Tenant: not linked yet. Start lijn once (lijn run, or lijn web), then check again.")
        return False
    say(f"Tenants: {', '.join(tenants) or 'any, on this machine'}.")
    before = heard_at(store, PLATFORM)
    say(f"Say something to Lijn in Teams now; I wait {wait} seconds.")
    for _ in range(max(1, wait)):
        if heard_at(store, PLATFORM) != before:
            say("Message: yes. It came in.")
            return True
        sleep(1)
    where = "the endpoint of the playground" if options.development else "the endpoint of the bot in Azure"
    say(f"Message: no. Does lijn run, and is /api/messages at its address {where}?")
    say("Something that came and was refused stands in the log of lijn as 'refused at the door', with the reason.")
    return False

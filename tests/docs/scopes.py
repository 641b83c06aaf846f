"""What Lijn asks to see on Slack, and why."""

from adapters.slack.manifest import SCOPES, WIDE_SCOPES
from tests.docs.markdown import code
from tests.docs.markdown import table as drawn


def table(width: str) -> str:
    """The scopes that every installation needs, or those that only a wide one asks."""
    scopes = {"narrow": SCOPES, "wide": WIDE_SCOPES}[width]
    return drawn(("Scope", "With it Lijn"), [(code(scope), why) for scope, why in scopes.items()])

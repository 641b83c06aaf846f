"""Which role has which right, and where."""

from bot.domain.organisation import Language
from bot.domain.person import Role
from bot.domain.rights import RIGHTS, Right, Scope
from bot.texts import words
from tests.docs.markdown import code
from tests.docs.markdown import table as drawn
from tests.docs.voices import translator

_MARK = {Scope.OWN: "own", Scope.ALL: "all", None: ""}


def table(*rights: str) -> str:
    """Roles down, these rights across."""
    wanted = [Right(right) for right in rights]
    dutch = translator(Language.NL)
    rows = [
        (f"{words.option(role, dutch)} ({code(role)})", *(_MARK[RIGHTS[role].get(right)] for right in wanted))
        for role in Role
    ]
    return drawn(("Role", *(code(right) for right in wanted)), rows)

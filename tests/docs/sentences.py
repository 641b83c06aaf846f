"""One sentence for every act, and what an emoji means."""

import re

from bot import reactions
from bot.domain.organisation import Language
from bot.reactions import Verdict
from bot.understanding.examples import EXAMPLES
from tests.docs.markdown import code
from tests.docs.markdown import table as drawn
from tests.house.checkout import ROOT


def table(*families: str) -> str:
    """The acts of these families, in the order of the examples."""
    rows = [
        (code(intent), code(pair[Language.NL]), code(pair[Language.EN]))
        for intent, pair in EXAMPLES.items()
        if intent.split(".", 1)[0] in families
    ]
    return drawn(("Act", "Nederlands", "English"), rows)


def rest() -> str:
    """The acts of the families that no other part of the page names."""
    page = (ROOT / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")
    named = " ".join(re.findall(r"<!-- made: sentences (.*) -->", page)).split()
    return table(*{intent.split(".", 1)[0] for intent in EXAMPLES} - set(named))


def emoji() -> str:
    """Each emoji that says something, with the names that platforms give it."""
    meaning = {Verdict.APPROVE: "approves the version that is shown", Verdict.REJECT: "sends it back; Lijn asks why"}
    rows = []
    for character, verdict in reactions._VERDICTS.items():
        names = [name for name, said in reactions._CANONICAL.items() if said == character]
        rows.append((character, ", ".join(code(name) for name in names), meaning[verdict]))
    return drawn(("Emoji", "Names on the platforms", "On a request for approval it"), rows)

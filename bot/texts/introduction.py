"""How Lijn introduces itself where an app is chosen: what it is, and what people can begin with."""

from __future__ import annotations

from dataclasses import dataclass

from bot.texts.translator import Translator


@dataclass(frozen=True, slots=True, kw_only=True)
class Starter:
    """Something to say, and what it gives."""

    says: str
    gives: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """The words on the label."""

    short: str
    """At most 80 characters."""
    full: str
    starters: tuple[Starter, ...]
    capture: Starter
    """The action on somebody's message."""


def introduction(_: Translator) -> Introduction:
    """The label in one language; every starter is understood as it stands there."""
    return Introduction(
        short=_("Questions, promises, decisions and messages of your municipality, in one place"),
        full=_(
            "Lijn keeps the lines short between aldermen and officials. It remembers what was promised, asked and decided, reminds in time, and gives everyone the same approved message. There is no language model in it. It hears only what is said to it."
        ),
        starters=(
            Starter(says=_("my desk"), gives=_("All that waits for you, kept up to date")),
            Starter(says=_("status"), gives=_("How a trajectory stands")),
            Starter(says=_("what may I say"), gives=_("The approved message for residents")),
            Starter(says=_("my trajectories"), gives=_("All your trajectories in one list")),
            Starter(says=_("help"), gives=_("What you can say")),
        ),
        capture=Starter(says=_("Record this"), gives=_("Make it a promise, decision, question, input or lesson")),
    )

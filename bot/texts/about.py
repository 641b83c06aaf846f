"""What Lijn is, what it keeps and who answers for it: for anybody who opens its address in a browser."""

from __future__ import annotations

from dataclasses import dataclass

from bot.texts.translator import Translator


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and its paragraphs."""

    heading: str
    paragraphs: tuple[str, ...]


def about(_: Translator) -> tuple[Section, ...]:
    """The page in one language; how long things are kept is for each municipality to tell."""
    return (
        Section(
            heading=_("What Lijn is"),
            paragraphs=(
                _(
                    "Lijn is a chat bot for municipalities. In it aldermen and officials keep the questions, promises, decisions and messages for residents of their trajectories."
                ),
                _("There is no language model in it."),
            ),
        ),
        Section(
            heading=_("What Lijn keeps"),
            paragraphs=(
                _("Of who uses Lijn: their name, their e-mail address and their account in the chat."),
                _(
                    "Of the work: what was asked, promised, decided and approved, by whom and when, and what officials note."
                ),
                _(
                    "All of that is in a database of the municipality itself. The conversations also stand in the chat, in Microsoft Teams or Slack."
                ),
            ),
        ),
        Section(
            heading=_("Who is responsible"),
            paragraphs=(
                _("The municipality that uses Lijn is responsible for what it keeps in Lijn."),
                _(
                    "Who has a question about it, or wants to see, correct or remove their own data, asks the functional administrator of Lijn at that municipality."
                ),
            ),
        ),
        Section(
            heading=_("Terms of use"),
            paragraphs=(
                _("The municipality decides who may use Lijn, and for what."),
                _(
                    "Lijn is open source, under the European Union Public Licence (EUPL) 1.2. That licence gives no warranty."
                ),
            ),
        ),
        Section(
            heading=_("This page"),
            paragraphs=(_("This page follows nobody: it has no cookies and loads nothing from elsewhere."),),
        ),
    )

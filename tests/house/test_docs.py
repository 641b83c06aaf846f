"""The pages say what is so: made parts are fresh, links lead somewhere, and nothing is left out."""

import re
from datetime import date
from pathlib import Path

import pytest

from bot.commands.catalogue import CATALOGUE
from bot.domain.calendar import Calendar
from bot.domain.organisation import Language
from bot.domain.person import Person, Role
from bot.domain.rights import RIGHTS, Right
from bot.ports.municipality import Name
from bot.reactions import verdict
from bot.texts.translator import sentences
from bot.understanding.examples import EXAMPLES
from bot.understanding.index import NameIndex
from bot.understanding.known import Known
from bot.understanding.understand import understand
from tests.docs import buttons, municipality_file
from tests.docs.pages import DOCS, pages, remade
from tests.house.checkout import where

COMMANDS = (DOCS / "reference" / "commands.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| `([\w.]+)` \| `([^`]+)` \| `([^`]+)` \|$", COMMANDS, re.MULTILINE)
MUST = (
    ("status.show", "status lindekwartier"),
    ("message.view", "toon M-009-3"),
    ("message.submit", "leg M-009-3 voor"),
    ("message.show", "boodschap lindekwartier"),
    ("message.publish", "publiceer M-009-3"),
    ("message.show", "wat mag ik zeggen over lindekwartier"),
)
KNOWN = Known(
    today=date(2026, 11, 23),
    calendar=Calendar(),
    language=Language.NL,
    speaker="p05",
    people=(Person(id="p05", name="Sanne Bakker", role=Role.PROJECT_LEAD),),
    trajectories=NameIndex(
        [Name(id="T-2026-014", slug="lindekwartier", title="Herinrichting Lindekwartier", aliases=())]
    ),
    trajectory=lambda _: None,
)
WRITTEN = pages()


@pytest.mark.parametrize("page", WRITTEN, ids=where)
def test_made_parts_are_fresh(page: Path) -> None:
    assert page.read_text(encoding="utf-8") == remade(page), f"{where(page)} is out of date; run: make docs"


@pytest.mark.parametrize("page", WRITTEN, ids=where)
def test_links_within_the_project_lead_to_something(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)#\s]*)(?:#[\w-]+)?\)", text):
        if target and "://" not in target:
            assert (page.parent / target).exists(), f"{where(page)} links to {target}"


@pytest.mark.parametrize("page", WRITTEN, ids=where)
def test_a_line_of_prose_is_one_sentence(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    for line in text.splitlines():
        if not line.lstrip().startswith(("|", "#", "<!--")):
            prose = re.sub(r"`[^`]*`|\*\*[^*]*\*\*|“[^”]*”|^\s*\d+\. ", "", line)
            assert not re.search(r"[a-z)][.!?] +[A-Z]", prose), f"{where(page)}: {line}"


@pytest.mark.parametrize("intent", sorted(EXAMPLES))
def test_every_act_has_its_sentences_in_the_reference(intent: str) -> None:
    pair = EXAMPLES[intent]
    assert (intent, pair[Language.NL], pair[Language.EN]) in ROWS


def test_every_command_is_said_or_made_by_a_button() -> None:
    carried = {intent for intents in buttons.labels().values() for intent in intents}
    assert set(CATALOGUE) - set(EXAMPLES) - carried <= {"capture"}


@pytest.mark.parametrize(("intent", "dutch", "english"), ROWS)
def test_every_sentence_in_the_reference_is_understood(intent: str, dutch: str, english: str) -> None:
    for sentence in (dutch, english):
        act = understand(sentence, KNOWN)
        assert act is not None, sentence
        assert act.intent == intent, sentence


@pytest.mark.parametrize(("intent", "sentence"), MUST)
def test_the_sentences_that_everyone_counts_on_stand_in_the_reference(intent: str, sentence: str) -> None:
    assert sentence in [dutch for found, dutch, _ in ROWS if found == intent]


def test_every_button_label_stands_in_the_reference_in_both_languages() -> None:
    assert len(buttons.labels()) > 25
    dutch = sentences("nl")
    for label, intents in buttons.labels().items():
        assert "?" not in (label, *intents), f"{label}: not read from the code"
        for shown in (label, dutch[label][0]):
            assert f"**{shown.replace('{', '⟨').replace('}', '⟩')}**" in COMMANDS


def test_every_emoji_in_the_reference_means_something() -> None:
    rows = re.findall(r"^\| (\S+) \| `[^|]+ \| (?:approves|sends)", COMMANDS, re.MULTILINE)
    assert len(rows) == 4
    assert all(verdict(emoji) for emoji in rows)


@pytest.mark.parametrize("right", Right)
def test_every_right_is_explained(right: Right) -> None:
    assert f"\n| `{right}` | " in (DOCS / "reference" / "rights.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("role", Role)
def test_every_role_stands_in_every_table_of_rights(role: Role) -> None:
    text = (DOCS / "reference" / "rights.md").read_text(encoding="utf-8")
    assert role in RIGHTS
    assert text.count(f"(`{role}`) |") == text.count("<!-- made: rights ")


def test_every_right_stands_in_one_table() -> None:
    text = (DOCS / "reference" / "rights.md").read_text(encoding="utf-8")
    named = " ".join(re.findall(r"<!-- made: rights (.*) -->", text)).split()
    assert sorted([*named, Right.ADMINISTER]) == sorted(Right)


MUNICIPALITY_FILE = (DOCS / "reference" / "municipality-file.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", municipality_file.values())
def test_every_value_of_the_municipality_file_has_its_table(name: str) -> None:
    assert f"## {name}\n" in MUNICIPALITY_FILE
    assert f"<!-- made: value {name} -->" in MUNICIPALITY_FILE


def test_every_field_of_the_municipality_file_has_a_meaning() -> None:
    assert "`approved_hash`" in MUNICIPALITY_FILE
    assert municipality_file.without_meaning(MUNICIPALITY_FILE) == []

"""Every sentence has its words in every language, and every refusal its sentence."""

import ast
import string
from pathlib import Path

import pytest

from bot import refusals
from bot.texts import refusals as refusal_texts
from bot.texts.translator import sentences
from tests.house.checkout import ROOT, parsed, python_files, where

TEXTS = ROOT / "bot" / "texts"


def said() -> list[tuple[str, tuple[str, ...]]]:
    """Each sentence in the code, with its place; one for a count has two forms."""
    found: list[tuple[str, tuple[str, ...]]] = []
    for path in python_files("bot/texts"):
        for node in ast.walk(parsed(path)):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            texts = [arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
            if name == "_" and texts:
                found.append((where(path, node.lineno), (texts[0],)))
            elif name == "plural" and len(texts) > 1:
                found.append((where(path, node.lineno), (texts[0], texts[1])))
    return found


def holes(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_there_are_sentences() -> None:
    assert len(said()) > 100


def test_every_sentence_is_translated_with_the_same_holes() -> None:
    dutch = sentences("nl")
    for place, forms in said():
        assert forms[0] in dutch, f"{place} has no Dutch: {forms[0]!r}"
        for translated in dutch[forms[0]]:
            assert holes(translated) == holes(forms[0]), place


def test_no_translation_is_left_over() -> None:
    used = {forms[0] for _, forms in said()}
    assert sentences("nl").keys() <= used, sentences("nl").keys() - used


def test_a_formal_sentence_differs_from_the_familiar_one() -> None:
    familiar, formal = sentences("nl"), sentences("nl@formal")
    assert formal
    for key, forms in formal.items():
        assert key in familiar
        assert forms != familiar[key], key


@pytest.mark.parametrize("variant", ["nl", "nl@formal"])
def test_each_form_of_address_keeps_to_its_words(variant: str) -> None:
    wrong = {"nl": {"u", "uw"}, "nl@formal": {"je", "jij", "jouw", "jou"}}[variant]
    for forms in sentences(variant).values():
        for form in forms:
            if form == "u":
                continue
            said_words = {word.strip(".,:;?!“”\"'()").casefold() for word in form.split()}
            assert not said_words & wrong, form


def test_a_sentence_that_says_je_has_one_that_says_u() -> None:
    formal = sentences("nl@formal")
    for key, forms in sentences("nl").items():
        if key != "familiar (je)":
            said_words = {word.strip(".,:;?!“”\"'()").casefold() for form in forms for word in form.split()}
            assert key in formal or not said_words & {"je", "jij", "jou", "jouw"}, forms


def test_every_refusal_has_a_sentence() -> None:
    kinds = set(refusals.Refusal.__subclasses__())
    assert kinds == set(refusal_texts._SENTENCES)


def test_translations_lie_where_they_are_read() -> None:
    assert sorted(path.relative_to(TEXTS).parts[1] for path in Path(TEXTS).rglob("*.po"))

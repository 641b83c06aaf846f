"""Looking only at the rules and forms whose words are there finds what trying all of them would find."""

from bot.understanding import dutch, english
from bot.understanding.examples import EXAMPLES
from bot.understanding.feasts import NAMED
from bot.understanding.grammar import Form, Grammar
from bot.understanding.mentions import mentions
from bot.understanding.sentence import Sentence
from bot.understanding.weigh import RULES, rules_near
from tests.unit.understanding.rijnveste import TODAY, rijnveste
from tests.unit.understanding.test_days import CALENDAR, TABLE
from tests.unit.understanding.test_sentences import OURS


def test_no_rule_that_fits_is_passed_over() -> None:
    for line in OURS[::12]:
        sentence = Sentence(line["text"], rijnveste().known(line["as"], line["where"], line.get("context")))
        masked, low = sentence.masked, sentence.low
        ways = (masked, low, sentence.bare)
        near = rules_near(masked, low)
        assert [rule for rule in RULES if rule.fits(ways)] == [rule for rule in near if rule.fits(ways)]


def test_no_form_that_fits_is_passed_over() -> None:
    def first(forms: tuple[Form, ...], text: str) -> str | None:
        return next((form.intent for form in forms if form.pattern.fullmatch(text)), None)

    for forms in (dutch.FORMS, english.FORMS):
        grammar = Grammar(forms)
        for pair in EXAMPLES.values():
            for text in (*pair.values(), *(sentence.upper() for sentence in pair.values())):
                found = grammar.match(text)
                assert (found[0] if found else None) == first(forms, text)


def test_no_day_in_a_sentence_is_passed_over() -> None:
    said = [words for _, words, *_ in TABLE] + [f"voor {name}" for name in NAMED if name != "sint"]
    missed = [words for words in said if not mentions(f"Yara stuurt het {words}", TODAY, CALENDAR)]
    assert not missed


def test_half_a_sentence_names_what_it_named_as_part_of_the_whole() -> None:
    whole = Sentence("C-102 lukt niet, Sanne doet het op 11 december bij het Oeverpark", rijnveste().known("p05"))
    half = whole.half(17, len(whole.text))
    assert [half.text[slice(*half.words_at(one))] for one in half.named] == ["Oeverpark"]
    places = [(one.start, one.end) for one in half.people] + [(day.start, day.end) for day in half.days]
    assert [half.text[start:end] for start, end in places] == ["Sanne", "op 11 december"]

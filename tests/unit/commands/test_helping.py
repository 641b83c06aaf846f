"""Help shows what this person can do here, and its examples work when copied."""

import pytest

from tests.scene import EVERYONE, Scene, administrator

NOT_UNDERSTOOD = ("Dat begrijp ik niet", "I do not understand")
NOT_ALLOWED = ("hier niet doen", "may not do this here", "not allowed")


def examples(scene: Scene, person: str, where: str = "dm") -> list[str]:
    """All examples, to the last page."""
    card = scene.say(person, "help", where).one
    for _ in range(5):
        more = [label for label in card["buttons"] if label in {"Meer", "More"}]
        if not more:
            break
        card = scene.line({"as": person, "where": where, "press": more[0], "on": card["id"]}).one
    return [line.removeprefix("- ") for line in card["text"].splitlines() if line.startswith("- ")]


@pytest.mark.parametrize("person", EVERYONE)
def test_every_example_works_when_copied(scene: Scene, person: str) -> None:
    if person == "p17":
        administrator(scene)
    shown = examples(scene, person)
    assert len(shown) > 8
    assert len(set(shown)) == len(shown)
    for sentence in shown if person in {"p01", "p05", "p11", "p17"} else shown[int(person[1:]) % 7 :: 7]:
        answer = scene.say(person, sentence)
        assert answer, sentence
        assert not any(words in answer.text for words in (*NOT_UNDERSTOOD, *NOT_ALLOWED)), (sentence, answer.text)


@pytest.mark.parametrize("person", ["p01", "p05"])
def test_every_example_works_in_english_and_in_a_channel(scene: Scene, person: str) -> None:
    scene.say(person, "taal Engels")
    for sentence in examples(scene, person, "lindekwartier"):
        answer = scene.say(person, sentence, "lindekwartier")
        assert answer, sentence
        assert not any(words in answer.text for words in NOT_UNDERSTOOD), (sentence, answer.text)


def test_help_differs_by_role(scene: Scene) -> None:
    lead, officer = examples(scene, "p05"), examples(scene, "p18")
    assert any(sentence.startswith("concept ") for sentence in lead)
    assert not any(sentence.startswith("concept ") for sentence in officer)
    assert not any(sentence.startswith("mensen") for sentence in lead)
    administrator(scene)
    assert any(sentence.startswith("mensen") for sentence in examples(scene, "p17"))


def test_help_in_a_channel_is_about_its_trajectory(scene: Scene) -> None:
    assert "kanaalweg" in scene.say("p05", "help", "kanaalweg").one["text"]


def test_what_is_not_understood_is_answered_with_what_was_perhaps_meant(scene: Scene) -> None:
    answer = scene.say("p05", "stattus van lindekwartier graag").one
    assert answer["text"]
    assert scene.say("p05", "qwertyuiop").one["buttons"] == ["Hulp"]


def of_keys(scene: Scene, person: str, where: str = "dm") -> dict[str, list[str]]:
    """All examples about the keys, by key."""
    words = "help keys" if scene.get("people", person).language == "en" else "hulp sleutels"
    choice = scene.say(person, words, where).one
    found = {}
    for label in choice["buttons"]:
        page = scene.line({"as": person, "where": where, "press": label, "on": choice["id"]}).one
        found[label] = [line.removeprefix("- ") for line in page["text"].splitlines() if line.startswith("- ")]
    return found


@pytest.mark.parametrize("person", ["p05", "p12", "p15"])
def test_what_can_be_done_about_a_key_works_when_copied(scene: Scene, person: str) -> None:
    pages = of_keys(scene, person)
    assert list(pages)[:2] == ["1 · Manage verwachtingen", "2 · Neem bewoners serieus"]
    assert all(1 <= len(page) <= 9 for page in pages.values()), "short enough to read"
    for sentence in (sentence for page in pages.values() for sentence in page):
        answer = scene.say(person, sentence)
        assert answer, sentence
        assert not any(words in answer.text for words in (*NOT_UNDERSTOOD, *NOT_ALLOWED)), (sentence, answer.text)


def test_help_about_the_keys_speaks_english_too(scene: Scene) -> None:
    scene.say("p05", "taal Engels")
    for sentence in (sentence for page in of_keys(scene, "p05", "lindekwartier").values() for sentence in page):
        answer = scene.say("p05", sentence, "lindekwartier")
        assert not any(words in answer.text for words in NOT_UNDERSTOOD), (sentence, answer.text)


def test_who_may_only_look_sees_only_what_can_be_looked_at(scene: Scene) -> None:
    lead, clerk = of_keys(scene, "p05"), of_keys(scene, "p15")
    assert any(sentence.startswith("open ronde") for sentence in lead["1 · Manage verwachtingen"])
    assert [sentence.split()[0] for sentence in clerk["1 · Manage verwachtingen"]] == ["verwachtingen"]
    assert any("raadslijst" in sentence for page in clerk.values() for sentence in page)
    assert not any("lessen hier" in sentence for sentence in lead["6 · Deel kennis en ervaringen"])


def test_who_was_offered_a_handover_sees_how_to_accept_it(scene: Scene) -> None:
    scene.say("p05", "draag lindekwartier over aan Yara Willems")
    page = next(page for label, page in of_keys(scene, "p16").items() if label.startswith("5 "))
    assert "overdracht lindekwartier akkoord" in page
    assert any(sentence.startswith("weiger C-10") for sentence in page)

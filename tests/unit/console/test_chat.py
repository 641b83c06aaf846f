"""The chat for people: cards are drawn, buttons and reactions go by number."""

import io

import pytest
from rich.console import Console

from adapters.console.chat import Chat
from tests.scene import Scene


class Typed:
    """Lines that a person types, one by one."""

    def __init__(self, *lines: str) -> None:
        self.lines, self.prompts = list(lines), list[str]()

    def __call__(self, prompt: str) -> str:
        self.prompts.append(prompt)
        if not self.lines:
            raise EOFError
        return self.lines.pop(0)


def chat(scene: Scene, *lines: str, speaker: str = "p05", where: str = "lindekwartier") -> tuple[Chat, str]:
    screen = Console(file=io.StringIO(), width=100, color_system=None)
    typed = Typed(*lines)
    made = Chat(scene.session, screen, typed, speaker, where)
    made.run()
    return made, screen.file.getvalue().replace("\u00a0", " ")  # type: ignore[attr-defined]


def test_a_card_is_drawn_and_its_buttons_go_by_number(scene: Scene) -> None:
    _, shown = chat(scene, "status", ":2", ":quit", "never read")
    assert "zit in de ontwerpfase" in shown
    assert " 1  Wat mag ik zeggen?" in shown
    assert "winkeliers Lindelaan" in shown
    assert "never read" not in shown


def test_one_goes_elsewhere_as_someone_else_and_reacts(scene: Scene) -> None:
    made, shown = chat(scene, ":as p11", ":where dm", "leg M-009-3 voor", ":as p01", "toon M-009-3", ":r 👍", ":help")
    assert (made.speaker, made.where) == ("p01", "dm")
    assert scene.get("messages", "M-009-3").approved_by == "p01"
    assert "Akkoord: M-009-3 versie 1" in shown
    assert shown.count(":quit") == 2


def test_a_form_is_filled_field_by_field(scene: Scene) -> None:
    made, _ = chat(scene, "stel C-102 uit", ":fill", "15 januari 2027", "kost meer tijd", "", where="dm")
    assert scene.get("commitments", "C-102").reason == "kost meer tijd"
    assert any("eden" in prompt for prompt in made.ask.prompts), made.ask.prompts  # type: ignore[attr-defined]


def test_what_is_filled_in_reads_as_it_does_in_the_list(scene: Scene) -> None:
    _, shown = chat(scene, "actie: bestek nalopen voor vrijdag", ":2", where="lindekwartier")
    form = shown.partition("Kijk of dit klopt.")[2]
    assert "interne actie" in form
    assert "internal_action" not in form
    assert "T-2026-014" not in form


def test_a_form_that_goes_on_below_is_the_one_to_fill(scene: Scene) -> None:
    _, shown = chat(scene, "wat mag ik zeggen", "blabla", ":fill", "Herinrichting Lindekwartier", where="dm")
    assert "Dit gaat hieronder verder." in shown
    assert "Dit formulier is ingevuld." in shown


def test_the_clock_moves(scene: Scene) -> None:
    _, shown = chat(scene, ":now 2026-11-24T09:00:00+01:00", where="dm")
    assert "Je lijst voor dinsdag 24 november 2026" in shown


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (":1", "there is no card yet"),
        (":r 👍", "there is no card yet"),
        (":fill", "there is no card yet"),
        (":nonsense", ":nonsense is no command"),
        (":now soon", "2026-11-24T09:00:00+01:00"),
        (":now 2020-01-01T00:00:00+01:00", "only moves forward"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(scene: Scene, line: str, says: str) -> None:
    _, shown = chat(scene, line, "")
    assert says in " ".join(shown.split())


def test_a_button_or_form_that_is_not_there_is_named(scene: Scene) -> None:
    _, shown = chat(scene, "status", ":9", ":fill", ":where nowhere", "status", ":as nobody", ":where dm", "status")
    assert "the last card has 2 buttons" in shown
    assert "the last card has no form" in shown
    assert "there is no channel nowhere" in " ".join(shown.split())


def test_words_of_people_are_never_markup(scene: Scene) -> None:
    _, shown = chat(scene, "actie: [bold red]x[/] [link=https://x.example]y[/link]", where="lindekwartier")
    assert "[bold red]x[/]" in shown

"""The page for people in a browser, where the manifest of Teams points to."""

import io
import json
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
import requests

from adapters.teams.manifest import package
from tests.teams.activities import APP
from tests.teams.world import World, world

URL = "https://gemeente.example.nl/lijn"


@pytest.fixture(scope="module")
def lijn(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with world(tmp_path_factory.mktemp("about")) as made:
        yield made


class Seen(HTMLParser):
    """The words of a page by language, what it leads to, and the tags that are not closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.words: dict[str, str] = {}
        self.leads: list[str | None] = []
        self._open: list[tuple[str, str]] = [("", "")]
        self.feed(page)
        assert self._open == [("", "")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.leads += [given[name] for name in ("href", "src", "action", "style", "onload") if name in given]
        if tag != "meta":
            self._open.append((tag, given.get("lang") or self._open[-1][1]))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        language = self._open[-1][1]
        self.words[language] = self.words.get(language, "") + data


@pytest.mark.parametrize("path", ["/", "/privacy", "/terms"])
def test_the_page_says_in_two_languages_what_is_kept_and_who_answers_for_it(lijn: World, path: str) -> None:
    answer = requests.get(f"{lijn.url}{path}", timeout=30)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    said = Seen(answer.text).words
    for word in ("e-mailadres", "besloten", "database van de gemeente", "verantwoordelijk", "functioneel beheerder"):
        assert word in said["nl"]
    for word in (
        "e-mail address",
        "decided",
        "database of the municipality",
        "responsible",
        "functional administrator",
    ):
        assert word in said["en"]


def test_the_page_follows_nobody(lijn: World) -> None:
    answer = requests.get(f"{lijn.url}/privacy", timeout=30)
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'"
    assert "Set-Cookie" not in answer.headers
    assert Seen(answer.text).leads == ["#en"]
    assert "<script" not in answer.text


def developer(*pages: str | None) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(package(APP, URL, "1.0.0", "gemeente Rijnveste", *pages))) as zipped:
        found: dict[str, str] = json.loads(zipped.read("manifest.json"))["developer"]
    return found


def test_the_manifest_leads_to_pages_that_are_there(lijn: World) -> None:
    told = developer()
    for name in ("websiteUrl", "privacyUrl", "termsOfUseUrl"):
        path = urlsplit(told[name]).path.removeprefix("/lijn")
        assert told[name] == f"{URL}{path}"
        assert requests.get(f"{lijn.url}{path}", timeout=30).status_code == 200
    assert len({told["privacyUrl"], told["termsOfUseUrl"], told["websiteUrl"]}) == 3


def test_a_municipality_may_have_pages_of_its_own() -> None:
    own = "https://www.rijnveste.example/privacy?over=lijn#chat"
    assert developer(own)["privacyUrl"] == own
    assert developer(own)["termsOfUseUrl"] == f"{URL}/terms"
    assert developer(None, own)["termsOfUseUrl"] == own

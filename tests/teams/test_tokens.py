"""The door of Teams with authentication on, as in production: a token that is wrong in any way opens nothing."""

import asyncio
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from botframework.connector.auth import JwtTokenExtractor
from pytest_httpserver import HTTPServer

from adapters.teams.options import Options
from adapters.teams.signing_keys import URL as SIGNING_KEYS
from adapters.teams.signing_keys import SigningKeys
from adapters.teams.tokens import Tokens, Untrusted
from bot.outbox import PostState
from tests.teams.activities import ANNA, APP, SANNE, TENANT, Somebody, message
from tests.teams.signing import other_key, our_framework, token
from tests.teams.world import World, world


@pytest.fixture(scope="module")
def lijn(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """Only https service URLs of Microsoft are believed here, so nothing is delivered."""
    folder: Path = tmp_path_factory.mktemp("tokens")
    with our_framework(), world(folder, development=False) as made:
        yield made


URL = "https://smba.trafficmanager.net/emea/"


def posts(lijn: World) -> int:
    with lijn.store.read() as work:
        return len(work.outbox.in_state(*PostState, limit=1000))


def test_a_right_token_opens_the_door(lijn: World) -> None:
    before = posts(lijn)
    answer = lijn.send(message(URL, SANNE, "status"), Authorization=f"Bearer {token(URL)}")
    assert answer.status_code == 200
    assert posts(lijn) == before + 1


WRONG: dict[str, Callable[[], str | bytes | None]] = {
    "none": lambda: None,
    "empty": lambda: "",
    "no scheme": lambda: token(URL),
    "another scheme": lambda: f"Basic {token(URL)}",
    "scheme alone": lambda: "Bearer",
    "scheme and nothing": lambda: "Bearer ",
    "garbage": lambda: "Bearer garbage",
    "three bits of garbage": lambda: "Bearer a.b.c",
    "far too long": lambda: f"Bearer {'a' * 8_000}",
    "a letter changed": lambda: f"Bearer {token(URL)[:-6]}AAAAAA",
    "expired": lambda: f"Bearer {token(URL, exp=int(time.time()) - 3600)}",
    "not yet valid": lambda: f"Bearer {token(URL, nbf=int(time.time()) + 3600)}",
    "another audience": lambda: f"Bearer {token(URL, aud='22222222-2222-2222-2222-222222222222')}",
    "no audience": lambda: f"Bearer {token(URL, without='aud')}",
    "an audience that is a list": lambda: f"Bearer {token(URL, aud=['x'])}",
    "another issuer": lambda: f"Bearer {token(URL, iss='https://evil.example')}",
    "no issuer": lambda: f"Bearer {token(URL, without='iss')}",
    "the issuer of the emulator": lambda: (
        f"Bearer {token(URL, iss='https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', ver='1.0')}"
    ),
    "another service URL": lambda: f"Bearer {token('https://smba.trafficmanager.net/amer/')}",
    "no service URL": lambda: f"Bearer {token(URL, without='serviceurl')}",
    "another key": lambda: f"Bearer {token(URL, signed_with=other_key())}",
    "an unknown key id": lambda: f"Bearer {token(URL, headers={'kid': 'unknown'})}",
    "no key id": lambda: f"Bearer {token(URL, headers={'kid': ''})}",
    "HMAC with something public": lambda: f"Bearer {token(URL, signed_with='x' * 40, algorithm='HS256')}",
    "no signature": lambda: f"Bearer {token(URL).rpartition('.')[0]}.",
    "bytes that are no text": lambda: b"Bearer \xff\xfe",
    "a byte that is no text behind it": lambda: f"Bearer {token(URL)}".encode() + b"\xe9",
    "a letter that is not ASCII behind it": lambda: f"Bearer {token(URL)}".encode() + "é".encode(),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_a_wrong_token_is_401_and_does_nothing(lijn: World, wrong: str) -> None:
    before = posts(lijn)
    header = WRONG[wrong]()
    answer = lijn.send(message(URL, SANNE, "status"), **({} if header is None else {"Authorization": header}))
    assert answer.status_code == 401
    assert "Traceback" not in answer.text
    assert posts(lijn) == before


def test_a_key_that_may_not_sign_for_teams_opens_nothing(lijn: World) -> None:
    elsewhere = {**message(URL, SANNE, "status"), "channelId": "webchat"}
    assert lijn.send(elsewhere, Authorization=f"Bearer {token(URL)}").status_code == 401


@pytest.mark.parametrize(
    "tenant", ["99999999-9999-9999-9999-999999999999", "", TENANT[:-1], f"{TENANT}x", None, {"id": TENANT}, 7]
)
def test_a_tenant_that_nobody_linked_is_refused(lijn: World, tenant: object) -> None:
    foreign = message(URL, SANNE, "status")
    foreign["channelData"] = {"tenant": {"id": tenant}}
    del foreign["conversation"]["tenantId"]
    assert lijn.send(foreign, Authorization=f"Bearer {token(URL)}").status_code == 401


def test_one_tenant_in_capitals_and_in_small_letters_is_one(lijn: World) -> None:
    double = message(URL, Somebody("Anna de Wit", 1), "status")
    double["conversation"]["tenantId"] = TENANT.upper()
    assert lijn.send(double, Authorization=f"Bearer {token(URL)}").status_code == 200


def test_an_activity_of_two_tenants_is_refused(lijn: World) -> None:
    double = message(URL, Somebody("Anna de Wit", 1), "status")
    double["conversation"]["tenantId"] = "99999999-9999-9999-9999-999999999999"
    assert lijn.send(double, Authorization=f"Bearer {token(URL)}").status_code == 401


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example/",
        "http://smba.trafficmanager.net/emea/",
        "https://smba.trafficmanager.net.evil.example/",
        "https://smba.trafficmanager.net@evil.example/",
        "http://127.0.0.1:8080/",
        "http://169.254.169.254/latest",
        "",
    ],
)
def test_our_token_is_not_taken_to_just_any_address(lijn: World, url: str) -> None:
    answer = lijn.send(message(url, ANNA, "status"), Authorization=f"Bearer {token(url)}")
    assert answer.status_code == 401


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"null", b"7", b'"x"', b"\xff\xfe", b"[" * 100_000, b"{" * 2000, b'{"a":' * 5000]
)
def test_what_is_no_activity_is_400(lijn: World, body: bytes) -> None:
    assert lijn.send(body, Authorization=f"Bearer {token(URL)}").status_code in {400, 401}


def test_while_no_key_can_be_fetched_a_message_is_to_be_sent_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, httpserver: HTTPServer
) -> None:
    httpserver.expect_request("/about").respond_with_data(status=500)
    monkeypatch.setitem(JwtTokenExtractor.metadataCache, SIGNING_KEYS, SigningKeys(httpserver.url_for("/about")))
    with world(tmp_path, development=False) as cut_off:
        answer = cut_off.send(message(URL, SANNE, "status"), Authorization=f"Bearer {token(URL)}")
        assert answer.status_code == 503
        assert posts(cut_off) == 0
        none = cut_off.send(message(URL, SANNE, "status"), Authorization="Bearer garbage")
        assert none.status_code == 401


def test_a_token_that_was_right_is_trusted_until_it_ends_and_for_nothing_else() -> None:
    now = [time.time()]
    with our_framework():
        tokens = Tokens(Options(app_id=APP), clock=lambda: now[0])
        header = f"Bearer {token(URL, exp=int(now[0]) + 60)}"
        asyncio.run(tokens.verify(header, "msteams", URL))
        JwtTokenExtractor.metadataCache[SIGNING_KEYS].keys = []
        asyncio.run(tokens.verify(header, "msteams", URL))
        with pytest.raises(Untrusted):
            asyncio.run(tokens.verify(header, "msteams", "https://smba.trafficmanager.net/amer/"))
        with pytest.raises(Untrusted):
            asyncio.run(tokens.verify(f"Bearer {token(URL, exp=int(now[0]) + 61)}", "msteams", URL))
        now[0] += 61
        with pytest.raises(Untrusted):
            asyncio.run(tokens.verify(header, "msteams", URL))

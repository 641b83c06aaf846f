"""What is believed at the door: settings, addresses, keys."""

import asyncio
import json
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import SecretStr
from pytest_httpserver import HTTPServer

from adapters.settings import Settings
from adapters.teams.options import options_of
from adapters.teams.service_urls import believed
from adapters.teams.signing_keys import SigningKeys
from bot.administer import NotPossible
from tests.teams.signing import KEY_ID, jwk

APP = "11111111-1111-1111-1111-111111111111"


@pytest.mark.parametrize(
    "url",
    [
        "https://smba.trafficmanager.net/emea/00000000-0000-0000-0000-0000000000a1/",
        "https://smba.trafficmanager.net/amer-client-ss.msg/",
        "https://canary.botapi.skype.com/amer/",
        "https://smba.infra.gcc.teams.microsoft.com/gcc",
    ],
)
def test_microsofts_own_addresses_are_believed(url: str) -> None:
    assert believed(url, development=False)


@pytest.mark.parametrize(
    "url",
    [
        "", "smba.trafficmanager.net", "http://smba.trafficmanager.net/", "https://smba.trafficmanager.net:8443/",
        "https://xsmba.trafficmanager.net/", "https://smba.trafficmanager.net.evil.example/",
        "https://evil.example/smba.trafficmanager.net", "https://a@smba.trafficmanager.net/",
        "https://evil.example\\@smba.trafficmanager.net/", "https://botframework.com.evil.example/",
        "https://evilbotframework.com/", "https://[::1", "ftp://smba.trafficmanager.net/",
        "https://smba.trafficmanager.net/?to=x", " https://smba.trafficmanager.net/", "http://127.0.0.1:3978/",
    ],
)  # fmt: skip
def test_no_other_address_is_believed(url: str) -> None:
    assert not believed(url, development=False)


@pytest.mark.parametrize("url", ["http://127.0.0.1:56150/_connector", "http://localhost:1/", "http://[::1]:1/"])
def test_in_development_this_machine_is_believed_too(url: str) -> None:
    assert believed(url, development=True)


@pytest.mark.parametrize("url", ["http://127.0.0.1.evil.example/", "http://10.0.0.1/", "http://0.0.0.0:1/"])
def test_in_development_no_other_machine_is_believed(url: str) -> None:
    assert not believed(url, development=True)


def settings(**more: Any) -> Settings:
    return Settings(**more)


def test_without_any_setting_teams_is_not_used() -> None:
    assert options_of(settings()) is None


@pytest.mark.parametrize("missing", ["teams_app_id", "teams_app_password", "teams_tenant_id"])
@pytest.mark.parametrize("empty", [None, "", "  "])
def test_half_a_registration_does_not_start(missing: str, empty: str | None) -> None:
    given: dict[str, Any] = {"teams_app_id": APP, "teams_app_password": "geheim", "teams_tenant_id": "t1"}
    given[missing] = empty
    with pytest.raises(NotPossible, match=f"LIJN_{missing.upper()}") as caught:
        options_of(settings(**given))
    assert "geheim" not in str(caught.value)


def test_a_whole_registration_starts() -> None:
    found = options_of(settings(teams_app_id=APP, teams_app_password=SecretStr("s"), teams_tenant_id=" T1 "))
    assert found is not None
    assert (found.app_id, found.tenant, found.development) == (APP, "t1", False)
    assert "SecretStr('**" in repr(found)


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "lijn.example.nl", "::"])  # noqa: S104
def test_development_listens_to_this_machine_only(host: str) -> None:
    with pytest.raises(NotPossible, match="LIJN_HOST"):
        options_of(settings(teams_development=True, host=host))


def test_development_needs_no_registration_on_this_machine() -> None:
    found = options_of(settings(teams_development=True))
    assert found is not None
    assert found.development


@pytest.fixture
def framework(httpserver: HTTPServer) -> Iterator[HTTPServer]:
    httpserver.expect_request("/about").respond_with_json({"jwks_uri": httpserver.url_for("/keys")})
    httpserver.expect_request("/keys").respond_with_json({"keys": [jwk(), {"kty": "EC", "kid": "other"}]})
    yield httpserver
    httpserver.check_assertions()


def test_keys_are_fetched_once(framework: HTTPServer) -> None:
    async def twice() -> None:
        keys = SigningKeys(framework.url_for("/about"))
        found = await asyncio.gather(keys.get(KEY_ID), keys.get(KEY_ID))
        assert found[0] is found[1]
        assert found[0].endorsements == ["msteams"]

    asyncio.run(twice())
    assert len(framework.log) == 2


def test_an_unknown_key_is_looked_for_but_not_again_and_again(framework: HTTPServer) -> None:
    async def try_three() -> None:
        keys = SigningKeys(framework.url_for("/about"))
        for forged in ("one", "two", None):
            with pytest.raises(PermissionError):
                await keys.get(forged)
        assert (await keys.get(KEY_ID)).public_key

    asyncio.run(try_three())
    assert len(framework.log) == 2


@pytest.mark.parametrize("answer", [b"", b"[]", b"{}", json.dumps({"jwks_uri": 7}).encode()])
def test_keys_that_cannot_be_fetched_open_nothing(httpserver: HTTPServer, answer: bytes) -> None:
    httpserver.expect_request("/about").respond_with_data(answer, content_type="application/json")

    async def once() -> None:
        with pytest.raises(PermissionError):
            await SigningKeys(httpserver.url_for("/about")).get(KEY_ID)

    asyncio.run(once())

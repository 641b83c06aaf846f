"""What is believed at the door: settings, addresses, keys."""

import asyncio
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from threading import Event
from typing import Any

import pytest
from pydantic import SecretStr
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from adapters.settings import Settings
from adapters.teams.options import options_of
from adapters.teams.service_urls import believed
from adapters.teams.signing_keys import OutOfReach, SigningKeys
from bot.administer import NotPossible
from tests.teams.signing import KEY_ID, jwk

APP = "11111111-1111-1111-1111-111111111111"
TENANT = "00000000-0000-0000-0000-0000000000a1"


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
    given: dict[str, Any] = {"teams_app_id": APP, "teams_app_password": "geheim", "teams_tenant_id": TENANT}
    given[missing] = empty
    with pytest.raises(NotPossible, match=f"LIJN_{missing.upper()}") as caught:
        options_of(settings(**given))
    assert "geheim" not in str(caught.value)


def test_a_whole_registration_starts() -> None:
    given = {"teams_app_id": " AAAA1111-1111-1111-1111-111111111111", "teams_tenant_id": f" {TENANT.upper()} "}
    found = options_of(settings(teams_app_password=SecretStr("s"), **given))
    assert found is not None
    assert (found.app_id, found.tenant, found.development) == (given["teams_app_id"].strip().lower(), TENANT, False)
    assert "SecretStr('**" in repr(found)


@pytest.mark.parametrize("name", ["teams_app_id", "teams_tenant_id"])
@pytest.mark.parametrize(
    "wrong", ["rijnveste.nl", "rijnveste.onmicrosoft.com", "common", APP[:-1], f"{{{APP}}}", f"{APP}0"]
)
def test_what_can_be_no_id_does_not_start(name: str, wrong: str) -> None:
    given = {"teams_app_id": APP, "teams_app_password": "geheim", "teams_tenant_id": TENANT, name: wrong}
    with pytest.raises(NotPossible, match=f"LIJN_{name.upper()} must be the") as caught:
        options_of(settings(**given))
    assert "geheim" not in str(caught.value)


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


def test_a_key_we_know_waits_for_no_outage(framework: HTTPServer) -> None:
    now, ended = [datetime(2026, 11, 24, 9, 0, tzinfo=UTC)], Event()

    def hang(_request: Request) -> Response:
        ended.wait(10)
        return Response(status=503)

    async def story() -> None:
        keys = SigningKeys(framework.url_for("/about"), clock=lambda: now[0])
        before = await keys.get(KEY_ID)
        framework.clear()
        framework.expect_request("/about").respond_with_handler(hang)
        now[0] += timedelta(days=1, minutes=1)
        found = await asyncio.wait_for(asyncio.gather(*(keys.get(KEY_ID) for _ in range(4))), 1)
        assert found == [before] * 4
        ended.set()
        with pytest.raises(OutOfReach):
            await keys.get("a key of today")
        assert await keys.get(KEY_ID) is before
        assert len(framework.log) == 1, "it is asked once, and not again at once"

    asyncio.run(story())


def test_after_an_outage_the_keys_are_looked_for_again_within_minutes(httpserver: HTTPServer) -> None:
    now = [datetime(2026, 11, 24, 9, 0, tzinfo=UTC)]

    async def story() -> None:
        keys = SigningKeys(httpserver.url_for("/about"), clock=lambda: now[0])
        httpserver.expect_oneshot_request("/about").respond_with_data(status=500)
        for _ in range(3):
            with pytest.raises(OutOfReach):
                await keys.get(KEY_ID)
        assert len(httpserver.log) == 1
        httpserver.expect_request("/about").respond_with_json({"jwks_uri": httpserver.url_for("/keys")})
        httpserver.expect_request("/keys").respond_with_json({"keys": [jwk()]})
        now[0] += timedelta(minutes=2)
        assert (await keys.get(KEY_ID)).endorsements == ["msteams"]
        with pytest.raises(PermissionError) as caught:
            await keys.get("forged")
        assert not isinstance(caught.value, OutOfReach)

    asyncio.run(story())

"""The way to Teams through the proxy of a municipality."""

import socket
from threading import Thread

import pytest
from urllib3 import HTTPResponse, ProxyManager
from urllib3.util import make_headers

from adapters.teams.connector import Connector, _pools_for
from adapters.teams.failures import PlaceGone, check
from adapters.teams.options import Options
from adapters.teams.tokens import credentials_of
from bot.errors import DeliveryFailed

URL = "https://smba.trafficmanager.net/emea/"


@pytest.fixture(autouse=True)
def no_proxy_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("http://proxy.local:3128", None),
        ("proxy.local:3128", None),
        ("http://lijn:ge%40heim@proxy.local:3128", "lijn:ge@heim"),
    ],
)
def test_the_proxy_of_the_environment_is_used_as_it_is_written(
    monkeypatch: pytest.MonkeyPatch, said: str, who: str | None
) -> None:
    monkeypatch.setenv("https_proxy", said)
    pool = _pools_for(URL)
    assert isinstance(pool, ProxyManager)
    assert pool.proxy is not None
    assert pool.proxy.url == "http://proxy.local:3128"
    assert dict(pool.proxy_headers) == (make_headers(proxy_basic_auth=who) if who else {})


def test_what_the_environment_keeps_from_the_proxy_goes_straight(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://proxy.local:3128")
    monkeypatch.setenv("no_proxy", "trafficmanager.net")
    assert not isinstance(_pools_for(URL), ProxyManager)


def test_a_post_goes_through_a_tunnel_of_the_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as proxy:
        monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{proxy.getsockname()[1]}")

        def refuse() -> None:
            connection, _ = proxy.accept()
            with connection:
                asked.append(connection.recv(10_000))
                connection.sendall(b"HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n")

        refusing = Thread(target=refuse)
        refusing.start()
        connector = Connector(credentials_of(Options(development=True)), development=False)
        with pytest.raises(DeliveryFailed):
            connector.post(URL, "19:a@thread.tacv2", {"type": "message"})
        refusing.join()
    assert asked[0].startswith(b"CONNECT smba.trafficmanager.net:443 ")


@pytest.mark.parametrize("body", [b'{"error":' * 50_000, b"[" * 200_000, b"<html>", b'{"error":7}', b"\xff"])
def test_a_refusal_whose_reason_cannot_be_read_is_a_refusal(body: bytes) -> None:
    with pytest.raises(PlaceGone):
        check(HTTPResponse(body, status=403))

"""The way to Teams through the proxy of a municipality."""

import socket
from base64 import b64encode
from threading import Thread

import pytest

from adapters.teams.connector import Connector, proxy_for
from adapters.teams.failures import Answer, PlaceGone, check
from adapters.teams.options import Options
from adapters.teams.tokens import credentials_of
from bot.errors import DeliveryFailed
from tests.at_once import at_once

URL = "https://smba.trafficmanager.net/emea/"


@pytest.mark.parametrize(
    ("said", "used"),
    [
        ("http://proxy.local:3128", "http://proxy.local:3128"),
        ("proxy.local:3128", "http://proxy.local:3128"),
        ("http://lijn:ge%40heim@proxy.local:3128", "http://lijn:ge%40heim@proxy.local:3128"),
    ],
)
def test_a_proxy_is_used_as_it_is_written_and_never_for_this_machine(said: str, used: str) -> None:
    assert proxy_for(URL, {"https": said}) == used
    assert proxy_for("https://127.0.0.1:3978/", {"https": said}) is None


@pytest.mark.parametrize("straight", ["trafficmanager.net", "smba.trafficmanager.net", "*"])
def test_what_is_kept_from_the_proxy_goes_straight(straight: str) -> None:
    assert proxy_for(URL, {"https": "http://proxy.local:3128", "no": straight}) is None


def test_a_post_goes_through_a_tunnel_of_the_proxy() -> None:
    asked: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as proxy:
        proxies = {"https": f"http://lijn:ge%40heim@127.0.0.1:{proxy.getsockname()[1]}"}

        def refuse() -> None:
            connection, _ = proxy.accept()
            with connection:
                asked.append(connection.recv(10_000))
                connection.sendall(b"HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n")

        refusing = Thread(target=refuse)
        refusing.start()
        connector = Connector(credentials_of(Options(development=True)), development=False, proxies=proxies)
        with pytest.raises(DeliveryFailed):
            at_once(connector.post(URL, "19:a@thread.tacv2", {"type": "message"}), connector.close)
        refusing.join()
    assert asked[0].startswith(b"CONNECT smba.trafficmanager.net:443 ")
    assert b64encode(b"lijn:ge@heim") in asked[0]


@pytest.mark.parametrize("body", [b'{"error":' * 50_000, b"[" * 200_000, b"<html>", b'{"error":7}', b"\xff"])
def test_a_refusal_whose_reason_cannot_be_read_is_a_refusal(body: bytes) -> None:
    with pytest.raises(PlaceGone):
        check(Answer(403, {}, body))

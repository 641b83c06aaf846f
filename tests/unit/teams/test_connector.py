"""The way to Teams through the proxy of a municipality."""

import pytest
from urllib3 import ProxyManager
from urllib3.util import make_headers

from adapters.teams.connector import _pool_for

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
    pool = _pool_for(URL)
    assert isinstance(pool, ProxyManager)
    assert pool.proxy is not None
    assert pool.proxy.url == "http://proxy.local:3128"
    assert dict(pool.proxy_headers) == (make_headers(proxy_basic_auth=who) if who else {})


def test_what_the_environment_keeps_from_the_proxy_goes_straight(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://proxy.local:3128")
    monkeypatch.setenv("no_proxy", "trafficmanager.net")
    assert not isinstance(_pool_for(URL), ProxyManager)

"""When Microsoft does not answer, nobody waits for it longer than they must, and others do not wait for it at all."""

import socket
import ssl
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from typing import Any

import certifi
import pytest
from pydantic import SecretStr
from pytest_httpserver import HTTPServer
from typer.testing import CliRunner

from adapters.cli import app
from adapters.teams import tokens
from adapters.teams.connector import Connector, certificates
from adapters.teams.options import Options
from adapters.teams.tokens import NoToken, credentials_of
from bot.errors import DeliveryFailed, NotPossible
from tests.teams.activities import APP, TENANT
from tests.teams.loop import Loop
from tests.teams.world import world

OPTIONS = Options(app_id="app", password=SecretStr("geheim"), tenant="11111111-1111-1111-1111-111111111111")


@pytest.fixture
def silence() -> Iterator[socket.socket]:
    """Takes every connection and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening


@pytest.fixture
def loop() -> Iterator[Loop]:
    made = Loop()
    yield made
    made.stop()


def connections(listening: socket.socket) -> int:
    """How many came since the last time."""
    listening.setblocking(False)
    found = 0
    try:
        while True:
            listening.accept()[0].close()
            found += 1
    except BlockingIOError:
        return found


def test_a_login_that_does_not_answer_is_given_up_and_then_left_alone(
    silence: socket.socket, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{silence.getsockname()[1]}")
    credentials = credentials_of(OPTIONS, patience=0.2)
    with pytest.raises(NoToken):
        credentials.get_access_token()
    assert connections(silence) > 0
    with pytest.raises(NoToken):
        credentials.get_access_token()
    assert connections(silence) == 0


class Entra:
    """What MSAL's application does, in as far as it is called; an answer that is an error is raised."""

    def __init__(self, *answers: dict[str, Any] | Exception) -> None:
        self.answers = list(answers)

    def acquire_token_silent(self, _scopes: list[str], account: None) -> None:
        return account

    def remove_tokens_for_client(self) -> None:
        return

    def acquire_token_for_client(self, scopes: list[str]) -> dict[str, Any]:
        assert scopes
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


def test_a_token_is_kept_for_some_minutes_and_a_failure_for_half_a_minute() -> None:
    now = [1000.0]
    credentials = tokens._Entra("app", "geheim", clock=lambda: now[0])
    credentials.app = Entra({"access_token": "one"}, {"error": "busy"}, OSError("cut"), {"access_token": "two"})
    assert [credentials.get_access_token() for _ in range(3)] == ["one"] * 3
    for _ in range(2):
        now[0] += 241
        for _ in range(3):
            with pytest.raises(NoToken):
                credentials.get_access_token()
    now[0] += 31
    assert credentials.get_access_token() == "two"
    assert credentials.app.answers == []


URL = "/v3/conversations/a/activities"


@pytest.mark.parametrize("answers", [[200], [401]], ids=["then taken", "and again not"])
def test_a_token_that_teams_refuses_is_renewed_once(httpserver: HTTPServer, loop: Loop, answers: list[int]) -> None:
    now = [1000.0]
    credentials = tokens._Entra("app", "geheim", clock=lambda: now[0])
    credentials.app = Entra({"access_token": "revoked"}, {"access_token": "fresh"})
    httpserver.expect_request(URL, headers={"Authorization": "Bearer revoked"}).respond_with_data(status=401)
    fresh = httpserver.expect_request(URL, headers={"Authorization": "Bearer fresh"})
    fresh.respond_with_json({"id": "1"}, status=answers[0])
    credentials.get_access_token()
    now[0] += 100
    connector = Connector(credentials, development=True)
    for tries in (2, 3):
        if answers == [200]:
            assert loop.run(connector.post(httpserver.url_for("/"), "a", {"type": "message"})) == "1"
        else:
            with pytest.raises(DeliveryFailed, match="token") as caught:
                loop.run(connector.post(httpserver.url_for("/"), "a", {"type": "message"}))
            assert caught.value.retry_after is not None
            assert not caught.value.fate_unknown
        assert len(httpserver.log) == tries, "a fresh token is not renewed again"
    loop.run(connector.close())


def test_without_a_fresh_token_a_refused_post_waits(httpserver: HTTPServer, loop: Loop) -> None:
    now = [1000.0]
    credentials = tokens._Entra("app", "geheim", clock=lambda: now[0])
    credentials.app = Entra({"access_token": "revoked"}, {"error": "invalid_client"})
    httpserver.expect_request(URL).respond_with_data(status=401)
    credentials.get_access_token()
    now[0] += 100
    connector = Connector(credentials, development=True)
    with pytest.raises(DeliveryFailed) as caught:
        loop.run(connector.post(httpserver.url_for("/"), "a", {"type": "message"}))
    loop.run(connector.close())
    assert caught.value.retry_after is not None
    assert len(httpserver.log) == 1


EXPIRED = "AADSTS7000222: The provided client secret keys for app 'x' are expired.\r\nTrace ID: 0aaa\r\nTimestamp: 2026"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (
            {"error": "invalid_client", "error_description": EXPIRED},
            "AADSTS7000222: The provided client secret keys for app 'x' are expired.",
        ),
        ({"error": "busy"}, "it gave no reason (PermissionError)"),
        (OSError("cut"), "it cannot be reached"),
    ],
    ids=["says why", "says nothing", "unreachable"],
)
def test_an_administrator_reads_what_entra_says(loop: Loop, answer: dict[str, Any] | Exception, words: str) -> None:
    credentials = tokens._Entra("app", "geheim", clock=lambda: 1000.0)
    credentials.app = Entra(answer)
    for _ in range(2):
        with pytest.raises(NoToken) as caught:
            credentials.get_access_token()
        assert str(caught.value) == words
    connector = Connector(credentials, development=True)
    with pytest.raises(DeliveryFailed, match="LIJN_TEAMS_APP_ID") as failed:
        loop.run(connector.post("http://127.0.0.1:9/", "a", {"type": "message"}))
    assert words in failed.value.reason


def test_a_connector_that_hangs_is_left_alone_for_a_while_and_then_tried_again(
    silence: socket.socket, loop: Loop
) -> None:
    now = [0.0]
    url = f"http://127.0.0.1:{silence.getsockname()[1]}/"
    connector = Connector(credentials_of(Options(development=True)), development=True, clock=lambda: now[0])

    def ask() -> DeliveryFailed:
        with pytest.raises(DeliveryFailed) as caught:
            loop.run(connector._send(url, "GET", "v3/conversations/a/members/b", None, seconds=0.2))
        return caught.value

    assert ask().fate_unknown
    assert connections(silence) == 1
    left_alone = ask()
    assert not left_alone.fate_unknown, "nothing was sent"
    assert left_alone.retry_after is not None
    assert connections(silence) == 0
    with pytest.raises(DeliveryFailed):
        loop.run(connector._send(url, "POST", "v3/conversations/a/activities", {}, seconds=0.2))
    assert connections(silence) == 1, "that a profile is not told does not hold up a post"
    now[0] += 16
    assert ask().fate_unknown
    assert connections(silence) == 1
    loop.run(connector.close())


def test_a_proxy_that_takes_the_line_and_says_nothing_is_given_up_and_nothing_was_sent(
    silence: socket.socket, loop: Loop
) -> None:
    proxies = {"https": f"http://127.0.0.1:{silence.getsockname()[1]}"}
    connector = Connector(credentials_of(Options(development=True)), development=False, proxies=proxies, connected=0.3)
    with pytest.raises(DeliveryFailed) as caught:
        loop.run(connector.post("https://smba.trafficmanager.net/emea/", "a", {"type": "message"}))
    loop.run(connector.close())
    assert connections(silence) == 1
    assert caught.value.retry_after is not None
    assert not caught.value.fate_unknown


def test_an_answer_that_comes_drop_by_drop_is_not_waited_for(silence: socket.socket, loop: Loop) -> None:
    ended = Event()

    def drips() -> None:
        connection, _ = silence.accept()
        with connection, suppress(OSError):
            connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n")
            while not ended.wait(0.05):
                connection.sendall(b" ")

    dripping = Thread(target=drips)
    dripping.start()
    connector = Connector(credentials_of(Options(development=True)), development=True, connected=0.3)
    url = f"http://127.0.0.1:{silence.getsockname()[1]}/"
    with pytest.raises(DeliveryFailed) as caught:
        loop.run(connector._send(url, "POST", "v3/conversations/a/activities", {}, seconds=0.5))
    ended.set()
    dripping.join()
    loop.run(connector.close())
    assert caught.value.fate_unknown


def test_after_the_end_nothing_is_asked(httpserver: HTTPServer, loop: Loop) -> None:
    connector = Connector(credentials_of(Options(development=True)), development=True)
    loop.run(connector.close())
    with pytest.raises(DeliveryFailed) as caught:
        loop.run(connector.post(httpserver.url_for("/"), "a", {"type": "message"}))
    assert caught.value.retry_after is not None
    assert httpserver.log == []


def test_certificates_are_read_from_a_file_or_a_folder(tmp_path: Path) -> None:
    assert certificates(certifi.where()).cert_store_stats()["x509_ca"] > 0
    assert certificates(str(tmp_path)).verify_mode is ssl.CERT_REQUIRED
    (tmp_path / "none.pem").write_text("no certificate", encoding="utf-8")
    for broken in ("none.pem", "missing.pem"):
        with pytest.raises(NotPossible, match="REQUESTS_CA_BUNDLE"):
            Connector(credentials_of(OPTIONS), development=False, trusted=str(tmp_path / broken))


def test_without_the_certificates_that_are_named_nothing_starts(tmp_path: Path) -> None:
    url, missing = f"sqlite:///{tmp_path}/teams.db", str(tmp_path / "missing.pem")
    with world(tmp_path):
        environment = {
            "LIJN_DATABASE_URL": url,
            "LIJN_TEAMS_APP_ID": APP,
            "LIJN_TEAMS_APP_PASSWORD": "geheim",
            "LIJN_TEAMS_TENANT_ID": TENANT,
            "REQUESTS_CA_BUNDLE": missing,
        }
        told = CliRunner().invoke(app, ["web"], env=environment)
    assert told.exit_code == 1
    assert missing in told.stderr.replace("\n", "")

"""What anybody can post to the address for Slack, signed or not: refused with a reason, or taken; never a fault of ours."""

import gzip
import hashlib
import hmac
import json
import socket
import time
from collections.abc import Iterator, Mapping
from urllib.parse import urlencode, urlsplit

import pytest

from tests.recordings.test_mutations import done
from tests.slack import payloads
from tests.slack.payloads import ANNA, SANNE
from tests.slack.world import World, world

JSON, FORM = "application/json", "application/x-www-form-urlencoded"
LARGE = b'{"a":"' + b"x" * 1_100_000 + b'"}'


@pytest.fixture(scope="module")
def lijn(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with world(tmp_path_factory.mktemp("bodies")) as made:
        made.confirm(SANNE, ANNA)
        yield made


Headers = Mapping[str, str | bytes]


def post(lijn: World, body: bytes, kind: str, headers: Headers, *, chunked: bool = False) -> int:
    """Signed over the bytes as they are, whatever they are."""
    moment = str(int(time.time()))
    signed = b"v0:" + moment.encode() + b":" + body
    own: dict[str, str | bytes] = {
        "Content-Type": kind,
        "X-Slack-Request-Timestamp": moment,
        "X-Slack-Signature": "v0=" + hmac.new(payloads.SECRET.encode(), signed, hashlib.sha256).hexdigest(),
    }
    data = iter([body[:7], body[7:]]) if chunked else body
    answer = lijn.client.post(f"{lijn.url}/slack/events", data=data, headers={**own, **headers}, timeout=60)
    return answer.status_code


def asked() -> bytes:
    return json.dumps(payloads.mention(SANNE, "status lindekwartier")).encode()


def shortcut(words: str) -> str:
    return urlencode({"payload": json.dumps(payloads.shortcut(SANNE, words))})


REFUSED: dict[str, tuple[bytes, str, Headers, set[int]]] = {
    "packed, though it is not": (asked(), JSON, {"Content-Encoding": "gzip"}, {400}),
    "packed badly": (b"\x00\x01", JSON, {"Content-Encoding": "deflate"}, {400, 408}),
    "packed in another way": (b"\x00\x01", JSON, {"Content-Encoding": "br"}, {400}),
    "signed as packed": (gzip.compress(asked()), JSON, {"Content-Encoding": "gzip"}, {401}),
    "small, and large when unpacked": (gzip.compress(b"x" * 30_000_000), JSON, {"Content-Encoding": "gzip"}, {413}),
    "large": (LARGE, JSON, {}, {413}),
    "a large form": (b"payload=" + LARGE, FORM, {}, {413}),
    "no UTF-8": (asked()[:-2] + b'\xff":1}}', JSON, {}, {400}),
    "a form that is no UTF-8": (b"payload=%7B\xff", FORM, {}, {400}),
    "escapes that are no UTF-8": (b"payload=%FF%FE", FORM, {}, {400}),
    "a payload that is a text": (b"payload=%22x%22", FORM, {}, {400}),
    "a number of 5000 digits": (b'{"type":"event_callback","event_time":' + b"9" * 5000 + b"}", JSON, {}, {400}),
    "deeply nested": (b'{"a":' * 100_000, JSON, {}, {400}),
    "a deeply nested payload": (b"payload=" + b"[" * 100_000, FORM, {}, {400}),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused(lijn: World, name: str) -> None:
    body, kind, headers, statuses = REFUSED[name]
    acts = done(lijn.store)
    assert post(lijn, body, kind, headers) in statuses
    assert done(lijn.store) == acts


@pytest.mark.parametrize("charset", ["undefined", "latin-1", "utf-16", "rot13", "base64", "klingon", ""])
def test_the_charset_that_a_request_names_changes_nothing(lijn: World, charset: str) -> None:
    posts = len(lijn.slack.messages)
    assert post(lijn, asked(), f"{JSON}; charset={charset}", {}) == 200
    lijn.settle()
    assert len(lijn.slack.messages) == posts + 1


def test_a_packed_body_that_breaks_off_is_not_waited_for(lijn: World) -> None:
    address = urlsplit(lijn.url)
    head = b"POST /slack/events HTTP/1.1\r\nHost: lijn\r\nContent-Encoding: deflate\r\nContent-Length: 2\r\n\r\n"
    with socket.create_connection((address.hostname, address.port or 80), timeout=30) as line:
        line.sendall(head)
        time.sleep(0.3)
        line.sendall(b"\x00\x01")
        answer = line.recv(1000)
    assert answer.split()[1] in {b"400", b"408"}
    assert b"connection: close" in answer.lower(), "where the next request would begin on this line is not known"


TAKEN = {
    "in pieces": (asked(), JSON, True),
    "a command of long words": (urlencode(payloads.command(SANNE, "x" * 40_000)).encode(), FORM, False),
    "a command of broken words": (
        urlencode({**payloads.command(SANNE, ""), "text": ""}).encode() + b"status%20%FF",
        FORM,
        False,
    ),
    "a text twice": (urlencode(payloads.command(SANNE, "help")).encode() + b"&text=status", FORM, False),
    "a payload twice": (f"{shortcut('Wij bellen')}&{shortcut('Wij mailen')}".encode(), FORM, False),
    "a command and a payload": (f"{urlencode(payloads.command(SANNE, 'help'))}&{shortcut('Zo')}".encode(), FORM, False),
    "a payload within JSON": (json.dumps({"payload": "{}"}).encode(), JSON, False),
    "a number that is none": (b"payload=%7B%22type%22%3ANaN%7D", FORM, False),
    "an endless number": (b'{"type":"event_callback","event_time":1e999,"team_id":"T01RIJN"}', JSON, False),
    "a key twice": (b'{"type":"event_callback","type":"x","team_id":"T01RIJN"}', JSON, False),
    "many fields": ("&".join(f"a{n}=1" for n in range(5000)).encode() + b"&command=%2Flijn", FORM, False),
    "parts": (b'--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b--', "multipart/form-data", False),
    "a check of the certificate": (b"ssl_check=1&token=x", FORM, False),
}


@pytest.mark.parametrize("name", TAKEN)
def test_what_can_be_read_is_taken_and_records_nothing(lijn: World, name: str) -> None:
    body, kind, chunked = TAKEN[name]
    acts = done(lijn.store)
    assert post(lijn, body, kind, {}, chunked=chunked) == 200
    lijn.settle()
    assert done(lijn.store) == acts


@pytest.mark.parametrize("moment", ["", "abc", "1e9", "-1", "9" * 400, "١٢٣", "1_0"])
def test_a_moment_that_is_none_is_a_401(lijn: World, moment: str) -> None:
    assert post(lijn, asked(), JSON, {"X-Slack-Request-Timestamp": moment.encode()}) == 401


@pytest.mark.parametrize(
    "signature", [b"", b"v0=", b"v0=\xe9", "v0=é".encode(), b"v0=" + b"0" * 64, b"v1=x", b"x" * 4000]
)
def test_a_signature_that_is_none_is_a_401(lijn: World, signature: bytes) -> None:
    assert post(lijn, asked(), JSON, {"X-Slack-Signature": signature}) == 401
